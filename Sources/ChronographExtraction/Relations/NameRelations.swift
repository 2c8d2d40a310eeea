internal import ChronographLanguage
internal import ChronographReading

/// Relations that names themselves state: an organ inside its body's name, a body inside an instrument's title, a possessive.
struct NameRelations {
  let analysis: DocumentAnalysis
  let words: Words
  let index: MentionIndex
  /// What pronouns stand for, by token; -1 where unknown.
  let antecedents: TokenColumn<Int32>
  let tables: NameTables

  func relations() -> [RelationReading] {
    var readings: [RelationReading] = []
    let mentions = analysis.mentions
    for (index, outer) in mentions.enumerated()
    where outer.kind == .body || outer.kind == .instrument || outer.kind == .case {
      let sentence = analysis.text.sentence(ofToken: outer.tokens.lowerBound)
      for inner in directlyInside(outer, after: index, in: mentions) {
        append(outer, inner, sentence, to: &readings)
      }
      appendOwner(of: outer, sentence, to: &readings)
      appendCountry(of: outer, sentence, to: &readings)
      appendScene(of: outer, sentence, to: &readings)
    }
    return readings
  }

  private func directlyInside(_ outer: Mention, after index: Int, in mentions: [Mention])
    -> [Mention]
  {
    var found: [Mention] = []
    var next = index + 1
    while next < mentions.count, mentions[next].tokens.lowerBound < outer.tokens.upperBound {
      let inner = mentions[next]
      let isDirect =
        inner.tokens.upperBound <= outer.tokens.upperBound && inner.tokens != outer.tokens
        && !found.contains {
          $0.tokens.lowerBound <= inner.tokens.lowerBound
            && inner.tokens.upperBound <= $0.tokens.upperBound
        }
      if isDirect { found.append(inner) }
      next += 1
    }
    return found
  }

  private func append(
    _ outer: Mention, _ inner: Mention, _ sentence: Int, to readings: inout [RelationReading]
  ) {
    guard outer.entity != inner.entity else { return }
    switch (outer.kind, inner.kind) {
    case (.body, .body):
      // "Committee on Harbour Union Affairs", "Mission to the Union": what it is for, not whose it is.
      guard !isMatter(inner, of: outer), !isFirstOfCompany(inner, outer),
        !isOfGovernment(inner, outer)
      else { return }
      readings.append(
        RelationReading(
          type: .partOf, source: outer.entity, target: inner.entity, confidence: .medium,
          sentences: [sentence], telling: .name("part")))
    case (.instrument, .body), (.case, .place), (.case, .body):
      readings.append(
        RelationReading(
          type: .about, source: outer.entity, target: inner.entity, confidence: .low,
          sentences: [sentence], telling: .name("about")))
    default: break
    }
  }

  /// "the Estonian laundering scandal": about the country, where the document names it.
  private func appendCountry(
    of matter: Mention, _ sentence: Int, to readings: inout [RelationReading]
  ) {
    guard matter.kind == .case, matter.form == .name else { return }
    for token in matter.tokens where words.has(token, .demonym) {
      guard
        let place = tables.country(ofDemonym: words.lower(token), among: analysis.entities)
      else { continue }
      readings.append(
        RelationReading(
          type: .about, source: matter.entity, target: place, confidence: .low,
          sentences: [sentence], telling: .name("about")))
    }
  }

  /// "the Granary affair, a fraud scheme at Oran Grain": where it happened, behind what it was.
  private func appendScene(
    of matter: Mention, _ sentence: Int, to readings: inout [RelationReading]
  ) {
    let start = matter.tokens.upperBound
    guard matter.kind == .case, matter.form == .name, words.byte(start) == 44,
      words.is(start + 1, .indefiniteArticle),
      let link = (start + 2..<min(start + 9, words.count)).first(where: {
        words.has($0, .preposition) || words.isCapitalized($0)
          || !words.shape($0).isDisjoint(with: .punctuation) && !words.isHyphen($0)
      }), words.is(link, .scenePreposition),
      (start + 2..<link).contains(where: {
        words.is($0, .wrongdoing) || words.is($0, .topicHead) || words.has($0, .caseHead)
      })
    else { return }
    let name = words.has(link + 1, .determiner) ? link + 2 : link + 1
    guard let scene = index.mention(at: name), scene.kind == .body || scene.kind == .place else {
      return
    }
    readings.append(
      RelationReading(
        type: .about, source: matter.entity, target: scene.entity, confidence: .low,
        sentences: [sentence], telling: .name("about")))
  }

  /// "ABC Industries" is a company's own name, no part of another.
  private func isFirstOfCompany(_ inner: Mention, _ outer: Mention) -> Bool {
    inner.tokens.count == 1 && inner.tokens.lowerBound == outer.tokens.lowerBound
      && words.shape(inner.tokens.lowerBound).contains(.allCaps)
      && !outer.tokens.contains { words.has($0, [.bodyHead, .organ, .titleModifier]) }
  }

  private func isMatter(_ inner: Mention, of outer: Mention) -> Bool {
    var before = inner.tokens.lowerBound - 1
    if words.has(before, .determiner) { before -= 1 }
    return before > outer.tokens.lowerBound
      && words.is(before, .matterOfBody)
  }

  /// "Cabinet Office": an office by its name, no part of the Cabinet.
  private func isOfGovernment(_ inner: Mention, _ outer: Mention) -> Bool {
    inner.tokens == outer.tokens.lowerBound..<outer.tokens.lowerBound + 1
      && outer.tokens.count == 2 && words.is(inner.tokens.lowerBound, .rulingNoun)
  }

  /// "Egypt's Ministry of Foreign Affairs", "the KGB's Alfa unit", "the Company's Audit Committee".
  private func appendOwner(of owned: Mention, _ sentence: Int, to readings: inout [RelationReading])
  {
    guard owned.kind == .body, !owned.isNested, owned.tokens.lowerBound > 0 else { return }
    appendCompany(owned, sentence, to: &readings)
    var clitic = owned.tokens.lowerBound - 1
    // "the party's powerful Organisation Department"
    if isOrgan(owned), words.is(clitic, .organAdjective) { clitic -= 1 }
    if isModifier(owned) { return }
    if words.isPossessive(clitic) || words.isPluralPossessive(clitic),
      let owner = index.mention(endingAt: clitic), owner.kind == .body || owner.kind == .place,
      owner.entity != owned.entity
    {
      // "Norland's Liberal Party" is no organ of the country.
      if owner.kind == .place, words.has(owned.tokens.upperBound - 1, .partyHead) { return }
      // "Norland's Kordax": a company is no organ of a country.
      if owner.kind == .place, owned.tokens.count == 1, isMere(owned) { return }
      readings.append(
        RelationReading(
          type: .partOf, source: owned.entity, target: owner.entity, confidence: .high,
          sentences: [sentence], telling: .name("possessive")))
    } else if let owner = index.mention(endingAt: owned.tokens.lowerBound), owner.kind == .place,
      isOrgan(owned), !words.has(owned.tokens.upperBound - 1, .partyHead)
    {
      readings.append(
        RelationReading(
          type: .partOf, source: owned.entity, target: owner.entity, confidence: .medium,
          sentences: [sentence], telling: .name("place-before")))
    } else if let owner = describedOwner(of: owned) ?? pronounOwner(of: owned),
      owner != owned.entity
    {
      readings.append(
        RelationReading(
          type: .partOf, source: owned.entity, target: owner, confidence: .medium,
          sentences: [sentence], telling: .name("described")))
    } else {
      appendOf(owned, sentence, to: &readings)
    }
  }

  /// A name by itself, neither an acronym nor a head: "Kordax", not "KGB", "Parliament".
  private func isMere(_ owned: Mention) -> Bool {
    let token = owned.tokens.lowerBound
    return !words.has(token, [.bodyHead, .body, .organ, .acronym])
      && !words.shape(token).contains(.allCaps)
      && words.shape(token).contains(.capitalized)
  }

  /// "its Liberal Party committee": the party is only what the committee is of.
  private func isModifier(_ owned: Mention) -> Bool {
    var next = owned.tokens.upperBound
    // "the ministry's Labour Party leadership group"
    if words.shape(next).contains(.lowerCase), words.is(next + 1, .partyUnit) { next += 1 }
    return words.shape(next).contains(.lowerCase) && words.has(next, [.organ, .bodyHead])
      && words.is(next, .partyUnit)
  }

  /// "his company, Northern Lines", "Lima's foundation, New Light".
  private func appendCompany(
    _ owned: Mention, _ sentence: Int, to readings: inout [RelationReading]
  ) {
    var noun = owned.tokens.lowerBound - 1
    if words.byte(noun) == 44 { noun -= 1 }
    guard noun > 0, words.is(noun, .ownedCompany) else { return }
    let before = words.is(noun - 1, .ownAdjective) ? noun - 2 : noun - 1
    guard before >= 0, let owner = person(owningAt: before) else { return }
    let past = words.endedTie(before: noun, downTo: before + 1) ?? ""
    readings.append(
      RelationReading(
        type: .associatedWith, source: owner, target: owned.entity, title: past + words.lower(noun),
        confidence: .medium, sentences: [sentence], telling: .name("company")))
  }

  private func person(owningAt token: Int) -> Int? {
    if words.is(token, .possessiveRelative) {
      let end = words.byte(token - 1) == 44 ? token - 1 : token
      return index.mention(endingAt: end).flatMap { $0.kind == .person ? $0.entity : nil }
    }
    let owner =
      words.is(token, .personPossessive)
      ? Int(antecedents[token])
      : words.isPossessive(token) ? index.mention(endingAt: token)?.entity ?? -1 : -1
    return owner >= 0 && analysis.entities[owner].kind == .person ? owner : nil
  }

  /// "its Audit Committee".
  private func pronounOwner(of owned: Mention) -> Int? {
    var token = owned.tokens.lowerBound - 1
    if words.is(token, .organAdjective) { token -= 1 }
    guard words.is(token, .thingPossessive), antecedents[token] >= 0,
      isOwner(Int(antecedents[token])),
      isOrgan(owned) || words.has(owned.tokens.lowerBound, .organ)
        || words.is(owned.tokens.lowerBound, .boardNoun)
    else { return nil }
    return Int(antecedents[token])
  }

  /// "Lines Europe, a subsidiary of Northern Lines", "the Company's parcels business, Lines Europe".
  private func describedOwner(of owned: Mention) -> Int? {
    var token = overBrackets(owned.tokens.upperBound)
    if words.byte(token) == 44 {
      token += 1
      let end = min(token + 6, words.count)
      if let noun = (token..<end).first(where: { words.has($0, .organ) }) {
        if words.is(noun + 1, .genitive) {
          let start = words.has(noun + 2, .determiner) ? noun + 3 : noun + 2
          return index.mention(at: start).flatMap {
            isOwner($0.entity) && !words.isPossessive($0.tokens.upperBound) ? $0.entity : nil
          }
        }
        return (token..<noun).lazy.compactMap { owner(possessiveAt: $0) }.first
      }
      // "Norland's public prosecutor, the Procuracy, said": what stands before it may tell.
    }
    token = owned.tokens.lowerBound - 1
    if words.is(token, .definiteArticle), words.byte(token - 1) == 44 { token -= 1 }
    if words.byte(token) == 44 { token -= 1 }
    guard words.has(token, .organ) else { return nil }
    return (max(0, token - 4)..<token).reversed().lazy.compactMap { owner(possessiveAt: $0) }.first
  }

  private func owner(possessiveAt token: Int) -> Int? {
    guard words.isPossessive(token), let owner = index.mention(endingAt: token),
      isOwner(owner.entity)
    else { return nil }
    return owner.entity
  }

  private func isOwner(_ entity: Int) -> Bool {
    analysis.entities[entity].kind == .body || analysis.entities[entity].kind == .place
  }

  /// "U.S. Attorney's Office", "United States District Court"
  private func isOrgan(_ body: Mention) -> Bool {
    words.has(body.tokens.upperBound - 1, .bodyHead)
      || words.is(body.tokens.upperBound - 1, .lowerCaseBody)
  }

  /// "the Inspection Commission (IC) of the Harbor Party".
  private func overBrackets(_ token: Int) -> Int {
    guard words.byte(token) == 40,
      let close = (token + 1..<token + 6).first(where: { words.byte($0) == 41 })
    else { return token }
    return close + 1
  }

  /// Reads whose organ a body is: "Ministry of Transport of Arvenia".
  private func appendOf(_ owned: Mention, _ sentence: Int, to readings: inout [RelationReading]) {
    let next = overBrackets(owned.tokens.upperBound)
    guard next + 1 < words.count, words.is(next, .organPossession),
      isOrgan(owned) || owned.tokens.contains(where: { words.has($0, .bodyHead) })
    else { return }
    var start = words.is(next + 1, .definiteArticle) ? next + 2 : next + 1
    // "of the ruling Harbor Party"
    if words.is(next + 1, .definiteArticle), words.is(start, .organAdjective),
      index.mention(at: start) == nil, !words.is(owned.tokens.lowerBound, .lawmakingBody)
    {
      start += 1
    }
    guard let owner = index.mention(at: start), owner.kind == .body || owner.kind == .place,
      owner.entity != owned.entity
    else { return }
    readings.append(
      RelationReading(
        type: .partOf, source: owned.entity, target: owner.entity, confidence: .low,
        sentences: [sentence], telling: .name("of")))
  }
}
