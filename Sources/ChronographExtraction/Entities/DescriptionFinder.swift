internal import ChronographLanguage
internal import ChronographReading

/// Resolves descriptions with one antecedent: "the country", "the city's", "the commission".
///
/// They are arguments of relations and events; they are not printed as mentions.
struct DescriptionFinder {
  let words: Words
  let entities: [DocumentEntity]
  let kinds: BodyKindTable

  /// The anaphors beside the mentions of a document, in order of place.
  func anaphors(beside mentions: [Mention]) -> [Mention] {
    var isNamed = Array(repeating: false, count: words.count)
    for mention in mentions { for token in mention.tokens { isNamed[token] = true } }
    let heads = bodiesByHead()
    let units = toldUnits(mentions)
    let inquirers = Set(
      entities.indices.filter {
        entities[$0].kind == .body && words.lexicon.holdsInquiry(entities[$0].name)
      })
    let regulators = entities.indices.filter(regulates)
    let regulator = regulators.count == 1 ? regulators[0] : -1
    let groups = Set(entities.indices.filter(isGroup))
    let company = DocumentCompany(words: words, entities: entities, mentions: mentions).entity()
    let companies = groups.filter { words.isCompany(entities[$0]) }
    var (found, next) = ([Mention](), 0)
    var (lastCountry, lastInquiry, lastRegulator, places) = (-1, -1, -1, LastPlaces())
    var (lastBodyNamed, lastGroup) = ((entity: -1, token: 0), (entity: -1, token: 0))
    var (lastCompany, otherCompany) = ((entity: -1, token: 0), (entity: -1, token: 0))
    var lastBody: [UInt32: Int] = [:]
    var lastCase: [UInt32: Int] = [:]
    for token in 0..<words.count {
      while next < mentions.count, mentions[next].tokens.lowerBound <= token {
        see(mentions[next], heads, units, &lastCountry, &places, &lastBody)
        if inquirers.contains(mentions[next].entity) { lastInquiry = mentions[next].entity }
        if mentions[next].entity == regulator { lastRegulator = regulator }
        if !mentions[next].isNested, groups.contains(mentions[next].entity) {
          let place = (entity: mentions[next].entity, token: mentions[next].tokens.lowerBound)
          if companies.contains(place.entity), !words.isOfOffice(mentions[next]) {
            if lastCompany.entity != place.entity { otherCompany = lastCompany }
            lastCompany = place
          }
          lastBodyNamed = place
          if opensSentence(mentions[next]) { lastGroup = place }
        }
        if mentions[next].kind == .case {
          lastCase[head(of: mentions[next])] = mentions[next].entity
        }
        next += 1
      }
      // "The Company also announced"
      guard token > 0, !isNamed[token],
        words.shape(token).contains(.lowerCase) || words.is(token, .companyDescription)
      else { continue }
      let isOfInquiry = isDescribedInquiry(token)
      guard words.is(token - 1, .demonstrative) || isOfInquiry, !isModifier(token) else {
        continue
      }
      var entity = isOfInquiry ? inquirer(token, inquirers) ?? lastInquiry : -1
      if words.is(token, .regulatorNoun), regulator >= 0, !isClosed(token) {
        entity = lastRegulator
      }
      if words.is(token, .countryNoun) { entity = lastCountry }
      if words.is(token, .townNoun) { entity = places.place(of: words.lower(token)) }
      if words.is(token, .toldTownNoun) {
        entity = places.place(called: words.lower(token)) ?? entity
      }
      if entity < 0, words.has(token, .bodyHead),
        let body = lastBody[words.text.tokens[token].word], !isOther(token, than: body)
      {
        entity = body
      }
      if entity < 0, words.has(token, .caseHead), isWhole(token) {
        entity = lastCase[words.text.tokens[token].word] ?? lone(lastCase)
      }
      let near =
        lastCompany.entity >= 0 && isNear(lastCompany.token, token) ? lastCompany.entity : nil
      if let company {
        if isCompany(token, of: company), !isClosed(token) { entity = near ?? company }
      } else if let near, otherCompany.entity < 0 || !isNear(otherCompany.token, token),
        entity < 0, isCompany(token, of: near), !isClosed(token)
      {
        entity = near
      }
      if entity < 0, words.is(token, .groupDescription), isNear(lastGroup.token, token),
        lastGroup.entity >= 0, lastBodyNamed.entity == lastGroup.entity, !isClosed(token)
      {
        entity = lastGroup.entity
      }
      if entity >= 0 {
        found.append(
          Mention(
            tokens: token..<token + 1, span: words.span(token..<token + 1),
            kind: entities[entity].kind, entity: entity, form: .anaphor))
      }
    }
    for anaphor in found { isNamed[anaphor.tokens.lowerBound] = true }
    let described = KindDescriptions(
      words: words, entities: entities, kinds: kinds, hasCompany: company != nil
    ).anaphors(beside: mentions, isTaken: isNamed).filter {
      !isModifier($0.tokens.lowerBound) && !isClosed($0.tokens.lowerBound)
    }
    return described.isEmpty
      ? found : (found + described).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whether a body opens its sentence, so that the next may go on about it.
  private func opensSentence(_ mention: Mention) -> Bool {
    let sentence = words.text.sentences[words.text.sentence(ofToken: mention.tokens.lowerBound)]
    return (sentence.tokens.lowerBound..<mention.tokens.lowerBound).allSatisfy {
      words.has($0, [.determiner, .preposition, .demonym])
    }
  }

  /// Whether a token is in the sentence of another or in the one before it.
  private func isNear(_ token: Int, _ other: Int) -> Bool {
    words.text.sentence(ofToken: other) - words.text.sentence(ofToken: token) <= 1
  }

  /// "the group that she founded", "the regulator of Velia": what follows says which.
  private func isClosed(_ token: Int) -> Bool {
    words.has(token + 1, .relative) || words.is(token + 1, .subjectRelative)
      || words.is(token + 1, .genitiveOrPurpose)
  }

  /// Whether "the group" may stand for a body: one that is neither of a state nor a party.
  private func isGroup(_ entity: Int) -> Bool {
    entities[entity].kind == .body
      && !words.holds(entities[entity].name, .publicHead, cutAtHyphens: false)
      && !words.holds(entities[entity].name, .partyHead, cutAtHyphens: false)
  }

  /// By the head of its name: "Markets Conduct Authority", "Commission for Fair Trade".
  private func regulates(_ entity: Int) -> Bool {
    entities[entity].kind == .body
      && entities[entity].name.lowercased().split(separator: " ").contains {
        words.lexicon.contains($0, in: .regulatorHead)
      }
  }

  /// "the anti-graft agency", "the fraud squad": whichever body of inquiry was named last.
  private func isDescribedInquiry(_ token: Int) -> Bool {
    guard words.is(token, .inquiringBody),
      words.is(token - 1, .wrongdoing) || words.has(token - 1, .inquiryWord)
    else { return false }
    var first = token - 1
    while words.isHyphen(first - 1) || words.isHyphen(first) { first -= 1 }
    while words.is(first - 1, .topAdjective) { first -= 1 }
    return words.is(first - 1, .demonstrative)
  }

  /// "the national supervisory body": the one that has the word in its name; else the only one that the text names.
  private func inquirer(_ token: Int, _ inquirers: Set<Int>) -> Int? {
    let word = words.lower(token - 1)
    let fitting = inquirers.filter {
      entities[$0].name.lowercased().split(separator: " ").contains { $0 == word }
    }
    if fitting.count == 1 { return fitting.first }
    // Named only later: "the top anti-graft body … The Commission for Discipline Inspection said".
    return inquirers.count <= 2 ? inquirers.min() : nil
  }

  /// The word for a matter in the name of a case.
  private func head(of matter: Mention) -> UInt32 {
    let head = matter.tokens.last { words.has($0, .caseHead) } ?? matter.tokens.upperBound - 1
    return words.text.tokens[head].word
  }

  /// The only case named so far, or -1.
  private func lone(_ cases: [UInt32: Int]) -> Int {
    let all = Set(cases.values)
    return all.count == 1 ? all.first ?? -1 : -1
  }

  /// "the scam", but neither "the case of Oran" nor "that is the case".
  private func isWhole(_ token: Int) -> Bool {
    words.is(token - 1, .definiteArticle) && !words.is(token - 2, .presentCopula)
      && !words.is(token + 1, .genitive) && !words.is(token + 1, .adversative)
      && (!words.is(token + 1, .matterPreposition) || words.is(token + 1, .location))
  }

  /// "the ministry for European Affairs" where the text has named the Ministry of Roads.
  private func isOther(_ token: Int, than body: Int) -> Bool {
    let matter = token + 2
    return words.is(token + 1, .genitiveOrPurpose) && words.isCapitalized(matter)
      && !words.has(matter, [.month, .weekday])
      && !entities[body].name.lowercased().contains(words.lower(matter))
  }

  /// The places named last: those that their names call a province or city, and the rest.
  private struct LastPlaces {
    /// The places without repetition, the last one last.
    private var seen: [(place: Int, unit: String?)] = []

    mutating func see(_ place: Int, unit: String?) {
      seen.removeAll { $0.place == place }
      seen.append((place, unit))
      if seen.count > 8 { seen.removeFirst() }
    }

    /// "the district" behind "Oran, a district in the north": only what was called so.
    func place(called unit: String) -> Int? { seen.last { $0.unit == unit }?.place }

    /// "the city" behind "Oran, the north's Lund Province" is Oran.
    func place(of unit: String) -> Int {
      if let own = seen.last(where: { $0.unit == unit }) { return own.place }
      return seen.last { $0.unit == nil }?.place ?? -1
    }
  }

  /// What places are called beside their names: "Oran, a city in", "Velia province".
  private func toldUnits(_ mentions: [Mention]) -> [Int: String] {
    var told: [Int: String] = [:]
    var last: Mention?
    for mention in mentions where mention.kind == .place {
      defer { last = mention }
      guard told[mention.entity] == nil else { continue }
      told[mention.entity] =
        toldUnit(behind: mention.tokens.upperBound)
        // A whole that no word names is no city.
        ?? (last.map { isInside($0, mention) } == true ? "" : nil)
    }
    return told
  }

  /// "Oran, Texas,": the town stands before its state.
  private func isInside(_ town: Mention, _ whole: Mention) -> Bool {
    let (comma, end) = (town.tokens.upperBound, whole.tokens.upperBound)
    return comma + 1 == whole.tokens.lowerBound && words.byte(comma) == 44
      && (end >= words.count || words.shape(end).contains(.punctuation))
      && words.byte(town.tokens.lowerBound - 1) != 44
  }

  /// "province", ", a prefecture-level city", "is a town".
  private func toldUnit(behind end: Int) -> String? {
    if isUnit(end), words.shape(end).contains(.lowerCase) { return words.lower(end) }
    let isApposed = words.byte(end) == 44 || words.is(end, .presentCopula)
    guard isApposed, words.is(end + 1, .indefiniteArticle) else { return nil }
    return (end + 2..<min(end + 7, words.count)).prefix {
      words.shape($0).contains(.lowerCase) && !words.has($0, .preposition) || words.isHyphen($0)
    }.first(where: isUnit).map { words.lower($0) }
  }

  private func isUnit(_ token: Int) -> Bool {
    words.is(token, .townNoun) || words.is(token, .toldTownNoun)
  }

  /// What places are called, by their names or beside them.
  func units(_ mentions: [Mention]) -> [Int: String] {
    let told = toldUnits(mentions)
    return Dictionary(
      Set(mentions.filter { $0.kind == .place }.map(\.entity)).compactMap { place in
        unit(of: place, told).map { (place, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private func unit(of place: Int, _ told: [Int: String]) -> String? {
    if let own = told[place] { return own }
    guard let last = entities[place].name.split(separator: " ").last?.lowercased(),
      words.lexicon.contains(last, in: .droppedUnit) || words.lexicon.contains(last, in: .townNoun)
    else { return nil }
    return last
  }

  /// "the court case", "the party congress": a noun follows and is the head.
  private func isModifier(_ token: Int) -> Bool {
    let next = token + 1
    guard next < words.count, !words.isPossessive(next) else { return false }
    guard words.shape(next).contains(.lowerCase) else {
      return words.isCapitalized(next) && !words.shape(next).contains(.sentenceStart)
    }
    if words.has(
      next, [.preposition, .determiner, .conjunction, .auxiliary, .modal, .relative, .negation])
    {
      return false
    }
    let isVerb =
      words.tells(next, .pastForm) || words.tells(next, .adverb) || words.is(next, .bodyVerb)
    return !isVerb
  }

  private func see(
    _ mention: Mention, _ heads: [Int: UInt32], _ units: [Int: String], _ lastCountry: inout Int,
    _ places: inout LastPlaces,
    _ lastBody: inout [UInt32: Int]
  ) {
    switch mention.kind {
    case .place:
      // "VELIKA - The minister fled the country": where the report was written.
      if words.shape(mention.tokens.lowerBound).contains(.allCaps),
        !words.has(mention.tokens.lowerBound, .country)
      {
        return places.see(mention.entity, unit: unit(of: mention.entity, units))
      }
      let isCountry =
        words.has(mention.tokens.lowerBound, .country)
        || mention.tokens.count > 1 && words.has(mention.tokens.upperBound - 1, .country)
      if isCountry || !words.has(mention.tokens.lowerBound, .place) && lastCountry < 0 {
        lastCountry = mention.entity
      }
      if !isCountry { places.see(mention.entity, unit: unit(of: mention.entity, units)) }
    case .body:
      guard let head = heads[mention.entity] else { return }
      // "a former chief executive of the Oran City Council": no body that the text goes on to speak of.
      if lastBody[head] != nil, isOfFormer(mention) { return }
      // "the Ministry of Roads and the Ministry of Health": of neither.
      let isOfTwo = lastBody[head].map { $0 != mention.entity && isJoined(mention, to: $0) } == true
      lastBody[head] = isOfTwo ? nil : mention.entity
    default: break
    }
  }

  /// Whether a body stands behind another and "and".
  private func isJoined(_ mention: Mention, to other: Int) -> Bool {
    var token = mention.tokens.lowerBound - 1
    while words.has(token, .determiner) { token -= 1 }
    guard words.is(token, .coordinator), token > 0 else { return false }
    let end = words.span(token - 1..<token).upperBound
    return ([entities[other].name] + entities[other].aliases).contains { name in
      let start = Int(end) - name.utf8.count
      return start >= 0 && words.text.utf8[start..<Int(end)].elementsEqual(name.utf8)
    }
  }

  /// Whether a body is that of an office which somebody had: "a former chief executive of".
  private func isOfFormer(_ body: Mention) -> Bool {
    guard let token = words.officeLink(before: body) else { return false }
    return (max(0, token - 7)..<token).contains {
      words.has($0, .formerMarker) || words.is($0, .formerAdverb)
    }
  }

  /// The word id of the head of every body's name.
  private func bodiesByHead() -> [Int: UInt32] {
    var heads: [Int: UInt32] = [:]
    for (index, entity) in entities.enumerated() where entity.kind == .body {
      let parts = entity.name.lowercased().split(separator: " ")
      let stop = parts.firstIndex { words.lexicon.contains($0, in: .bodyComplement) } ?? parts.count
      guard stop > 0 else { continue }
      let id = words.lexicon.id(of: String(parts[stop - 1]))
      if id != 0, words.lexicon.classes(of: id).contains(.bodyHead) { heads[index] = id }
    }
    return heads
  }
}

extension Words {
  /// Whether a body is that of an office: "chief executive of", which tells of whoever has it.
  func isOfOffice(_ body: Mention) -> Bool { officeLink(before: body) != nil }

  /// The preposition between an office and its body.
  fileprivate func officeLink(before body: Mention) -> Int? {
    var token = body.tokens.lowerBound - 1
    while has(token, [.determiner, .demonym]) { token -= 1 }
    return has(token, .preposition) && has(token - 1, [.titleHead, .plainRole]) ? token : nil
  }
}
