internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// The body or place of an office by what stands before its title.
extension SentenceOffices {
  /// The body or place named before a title: "China's then-president", "CIA Director".
  func findNamedOwner(_ holding: inout Holding, first: Int) {
    // "the Council, whose former chairman"
    if words.is(first - 1, .possessiveRelative),
      let owner = mention(endingAt: first - 1)
        ?? (words.byte(first - 2) == 44 ? mention(endingAt: first - 2) : nil),
      isTarget(owner.kind)
    {
      holding.targets = [owner.entity]
      return
    }
    if first > range.lowerBound,
      words.isPossessive(first - 1) || words.isPluralPossessive(first - 1),
      let owner = mention(endingAt: first - 1)
    {
      holding.targets = [owner.entity]
    } else if let owner = mention(endingAt: overBracketsBack(first)), isTarget(owner.kind),
      owner.kind == .body || !isCourtOffice(holding.phrase) || isUnit(owner)
    {
      if takeRegion(owner, &holding) || takeField(owner, &holding)
        || isDonor(owner, of: holding.phrase)
      {
        return
      }
      holding.targets = [owner.entity]
      var start = owner.tokens.lowerBound
      // "former UN-Velian League envoy"
      if words.isHyphen(start - 1), let partner = mention(endingAt: start - 1),
        partner.kind == .body
      {
        holding.targets.insert(partner.entity, at: 0)
        start = partner.tokens.lowerBound
      }
      takeRank(before: start, &holding)
    }
  }

  /// "its Africa director", "Orbis's Velia manager": the region that an office of a body is for.
  private func takeRegion(_ region: Mention, _ holding: inout Holding) -> Bool {
    let before = region.tokens.lowerBound - 1
    guard region.kind == .place, before >= range.lowerBound else { return false }
    let owner: Int?
    if words.is(before, .thingPossessive) {
      owner = precedingBody(before: before).flatMap { isBody($0) ? $0 : nil }
    } else {
      guard words.isPossessive(before), let named = mention(endingAt: before), named.kind == .body
      else { return false }
      owner = named.entity
    }
    holding.rank = region.tokens
    // Whose it is nobody knows, but no region has a director.
    if let owner { holding.targets = [owner] }
    return true
  }

  /// Back over what describes an office behind a genitive: "the Council's 14th president", "Kordax's 91-year-old founder".
  func overAttributes(_ first: Int) -> Int {
    var token = first
    while token > range.lowerBound, first - token < 6,
      isAttribute(token - 1) || words.is(token - 1, .remainingAdjective)
        || words.is(token - 1, .comingAdjective)
    { token -= 1 }
    let isOwned =
      words.isPossessive(token - 1) && mention(endingAt: token - 1) != nil
      || words.is(token - 1, .thingPossessive) || words.is(token - 1, .possessiveRelative)
    return token < first && isOwned ? token : first
  }

  func isAttribute(_ token: Int) -> Bool {
    guard mention(endingAt: token + 1) == nil, !words.isPossessive(token) else { return false }
    if words.isHyphen(token) { return true }
    let shape = words.shape(token)
    return shape.isDisjoint(with: [.punctuation, .markup, .capitalized, .allCaps])
      && (shape.contains(.number) || words.has(token, [.common, .numberWord]))
      && !words.has(
        token,
        [
          .determiner, .preposition, .pronoun, .auxiliary, .modal, .relative, .conjunction,
          .negation, .titleHead, .bodyHead, .organ,
        ])
      && !finder.isTimed[token]
  }

  /// A federal attorney or judge is of a district, not of the country named before the title.
  func isCourtOffice(_ phrase: TitlePhrase) -> Bool {
    words.is(phrase.title.upperBound - 1, .localJustice)
      // "the Oran district attorney": the town's.
      && !phrase.title.contains { words.is($0, .unitNoun) }
  }

  /// "Rice County Attorney": a district that has attorneys and judges of its own.
  private func isUnit(_ place: Mention) -> Bool {
    place.tokens.count > 1 && words.is(place.tokens.upperBound - 1, .unitNoun)
  }

  /// "US Attorney for the Northern District": the country is a word of the title.
  func takeCountry(_ place: Mention, _ holding: inout Holding) {
    let next = holding.phrase.tokens.upperBound
    guard isCourtOffice(holding.phrase), GovernedPlace.isCountry(place, words),
      words.byte(place.tokens.lowerBound + 1) == 46
        || words.shape(place.tokens.lowerBound).contains(.allCaps)
        || words.isCapitalized(holding.phrase.title.lowerBound),
      words.is(next, .purpose) || words.is(next, .location) || mention(at: next)?.kind == .person
    else { return }
    holding.rank = place.tokens
    if words.has(place.tokens.lowerBound - 1, .formerMarker) { holding.phrase.isFormer = true }
  }

  /// "Former PLA general", "former deputy Harbor Party leader": words of the title before its owner.
  func takeRank(before owner: Int, _ holding: inout Holding) {
    var first = owner
    while first > range.lowerBound, words.has(first - 1, .titleModifier),
      words.is(first - 1, .subordinateTitle)
    {
      first -= 1
    }
    if first < owner { holding.rank = first..<owner }
    if words.has(first - 1, .formerMarker) { holding.phrase.isFormer = true }
  }

  /// The token where a bracket before a title opens: "Northern Lines (NL) president".
  func overBracketsBack(_ first: Int) -> Int {
    guard first - 1 > range.lowerBound, words.byte(first - 1) == 41,
      let open = (max(range.lowerBound, first - 6)..<first).last(where: { words.byte($0) == 40 })
    else { return first }
    return open
  }

  /// "CIA Director", "Malaysia's Prime Minister", "its chairman".
  func findTargetBefore(_ holding: inout Holding, first: Int) {
    let first = overAttributes(first)
    findNamedOwner(&holding, first: first)
    var token = first
    guard holding.targets.isEmpty, token > range.lowerBound else { return }
    token -= 1
    if words.is(token, .thingPossessive),
      let body = giver(before: token) ?? listed(before: token) ?? punished(before: token, holding)
        ?? precedingBody(before: token)
    {
      holding.targets = [body]
    }
    if words.is(token, .personPossessive), isTie(holding.phrase),
      let person = personBeside(token) ?? precedingPerson(before: token)
    {
      holding.targets = [person]
    }
    // "Party Leader Xi Jinping"
    if holding.targets.isEmpty, words.is(holding.phrase.title.lowerBound, .partyNoun),
      words.isCapitalized(holding.phrase.title.lowerBound),
      (2...3).contains(holding.phrase.title.count),
      // "the Party secretary and chairman of Orbis Bank": of the bank.
      !words.is(holding.phrase.title.upperBound, .coordinator),
      // "former Party chief Lima" led it in some place.
      !isOfficerElsewhere(holding.phrase.title)
        && !(holding.phrase.isFormer
          && words.is(holding.phrase.title.upperBound - 1, .partyOfficer)),
      let party = finder.party
    {
      holding.targets = [party]
    }
    if words.has(token, .demonym), !isCourtOffice(holding.phrase),
      let country = finder.tables.country(
        ofDemonym: words.lower(token), among: finder.analysis.entities)
    {
      holding.targets = [country]
      // "former Norwegian minister", "former deputy Norwegian minister"
      takeRank(before: token, &holding)
    }
    if holding.targets.isEmpty, let noun = describedOwner(before: first),
      let body = giver(beforeOwner: noun) ?? described(at: noun)
    {
      holding.targets = [body]
    }
    if holding.targets.isEmpty { takeThere(&holding) }
    if holding.targets.isEmpty { takeFronted(&holding) }
    if holding.targets.isEmpty { takeNew(&holding) }
    if holding.targets.isEmpty { takeDescription(&holding, before: first) }
    if holding.targets.isEmpty { takeUnit(&holding, before: first) }
  }

  /// "At Orbis Bank, chairman Otto Krog said": the body that opens the sentence.
  private func takeFronted(_ holding: inout Holding) {
    let first = range.lowerBound
    guard words.is(first, .site) else { return }
    let start = finder.index.start(behindArticles: first + 1, words)
    guard let body = mention(at: start), body.kind == .body,
      words.byte(body.tokens.upperBound) == 44
    else { return }
    let next = body.tokens.upperBound + 1
    if next == holding.phrase.tokens.lowerBound,
      let person = mention(at: holding.phrase.tokens.upperBound), person.kind == .person
    {
      holding.targets = [body.entity]
    }
    // "At the Ministry of Labour, Ida Lund becomes secretary general."
    let subject = overHonorifics(next)
    guard let person = mention(at: subject), person.kind == .person,
      person.tokens.upperBound < holding.phrase.tokens.lowerBound,
      (person.tokens.upperBound..<holding.phrase.tokens.lowerBound).allSatisfy({
        links($0) || finder.isTimed[$0]
      })
    else { return }
    holding.targets = [body.entity]
  }

  /// "joined Orbis Bank in 2004 and became a director there": the one body named before, here or in the sentence before.
  private func takeThere(_ holding: inout Holding) {
    guard words.is(holding.phrase.tokens.upperBound, .placeAdverb) else { return }
    let start = finder.analysis.text.sentences[max(0, sentence - 1)].tokens.lowerBound
    for limit in [range.lowerBound + 1, start] {
      let named = finder.index.mentions(before: holding.phrase.tokens.lowerBound, downTo: limit)
        .filter { isTarget($0.kind) }
      guard let last = named.first else { continue }
      if last.kind == .body, Set(named.filter { $0.kind == .body }.map(\.entity)).count == 1 {
        holding.targets = [last.entity]
      }
      return
    }
  }

  /// "ministry spokesman Ivan Lund", where the text has named one ministry.
  func takeDescription(_ holding: inout Holding, before first: Int) {
    var noun = first - 1
    if words.has(holding.phrase.title.lowerBound, [.bodyHead, .organ]),
      holding.phrase.title.count > 1
    {
      noun = holding.phrase.title.lowerBound
    }
    // "Council member Lima" may open a sentence.
    let isOpening =
      noun == range.lowerBound
      && words.shape(holding.phrase.title.upperBound - 1).contains(.lowerCase)
    guard words.has(noun, [.bodyHead, .organ]), words.shape(noun).contains(.lowerCase) || isOpening,
      !words.has(noun, [.titleHead, .preposition]), !isOfficerElsewhere(holding.phrase.title)
    else { return }
    let fitting = finder.bodies[words.lower(noun)] ?? []
    guard fitting.count == 1, isNamed(fitting[0], as: noun) else { return }
    holding.targets = fitting
    // "former central bank governor Lima"
    if [noun - 1, noun - 2].contains(where: { words.has($0, .formerMarker) }) {
      holding.phrase.isFormer = true
    }
    if noun == holding.phrase.title.lowerBound {
      holding.phrase.title = noun + 1..<holding.phrase.title.upperBound
    }
  }

  /// "Central bank governor Lima": of a bank named before, and no other kind of bank.
  private func isNamed(_ body: Int, as noun: Int) -> Bool {
    let isBefore = finder.firstNamed[body].map { $0 <= noun } == true
    let kind = noun - 1
    let isKind =
      words.has(kind, [.common, .titleModifier])
      && !words.has(
        kind,
        [.determiner, .preposition, .conjunction, .auxiliary, .modal, .relative, .formerMarker])
    return isBefore
      && (!isKind
        || finder.analysis.entities[body].name.lowercased().parts(between: " ")
          .contains { $0 == words.lower(kind) })
  }

  /// "Ivan Lund with his associate Omar Sale".
  func personBeside(_ token: Int) -> Int? {
    guard words.is(token - 1, .accompanimentOrJoin), let person = mention(endingAt: token - 1),
      person.kind == .person, !words.isOther(person, than: token)
    else { return nil }
    return person.entity
  }

  func isTie(_ phrase: TitlePhrase) -> Bool {
    phrase.tie || phrase.title.contains { words.has($0, .tie) }
  }

  /// "Kordax named Lima, a former director of Orbis Bank, as its treasurer": the body that gives the office.
  private func giver(before token: Int) -> Int? {
    guard words.is(token - 1, .roleMarker) else { return nil }
    return finder.body(givingAt: token, orPlace: true)
  }

  /// "Kordax named Lima as the company's treasurer": the company that gives the office.
  private func giver(beforeOwner noun: Int) -> Int? {
    guard words.is(noun, .companyDescription), let body = finder.body(givingAt: noun),
      finder.isCompany(body) || body == finder.company
    else { return nil }
    return body
  }

  /// "The regulator fined Orbis plc and banned its former chief executive": who is punished has one.
  private func punished(before token: Int, _ holding: Holding) -> Int? {
    guard holding.phrase.title.contains(where: { words.has($0, .corporate) }),
      let body = precedingBody(before: token), !finder.isCompany(body)
    else { return nil }
    let named = finder.index.mentions(before: token, downTo: range.lowerBound)
      .first { $0.kind == .body }
    guard let named, finder.isCompany(named.entity),
      (max(range.lowerBound, named.tokens.lowerBound - 3)..<named.tokens.lowerBound).contains(
        where: { words.has($0, [.sanction, .accusation]) })
    else { return nil }
    return named.entity
  }

  /// "the CEO of the Authority, Ivan Lund, and its manager": the body of the office before in the list.
  func listed(before token: Int) -> Int? {
    guard let last = readings.last, last.type == .position, last.anchor < token,
      !(last.anchor..<token).contains(where: {
        words.has($0, [.auxiliary, .modal, .relative]) || words.byte($0) == 59
      })
    else { return nil }
    return last.target
  }

  /// What "its" stands for: the antecedent named in this sentence, the nearest body or place of it, the antecedent.
  func precedingBody(before token: Int) -> Int? {
    let found = Int(finder.clauses.antecedents[token])
    let antecedent =
      found >= 0 && isTarget(finder.analysis.entities[found].kind) ? found : nil
    let near = finder.index.mentions(before: token, downTo: range.lowerBound + 1)
      .filter { isTarget($0.kind) }.map(\.entity)
    guard let nearest = near.first else {
      return antecedent.flatMap { isLeftFor($0, before: token) ? nil : $0 }
    }
    // "the Fraud Office's case against Orbis Group and its chairman": of the name beside it
    if words.is(token - 1, .coordinator), let beside = mention(endingAt: token - 1),
      beside.kind == .body
    {
      return beside.entity
    }
    if let named = servedIn(before: token), near.contains(named) { return named }
    return antecedent.flatMap { near.contains($0) ? $0 : nil } ?? nearest
  }

  /// Whether another body was spoken of since.
  ///
  /// "The council heard that a company had failed. Its director": not the council's.
  private func isLeftFor(_ body: Int, before token: Int) -> Bool {
    let start = finder.analysis.text.sentences[max(0, sentence - 2)].tokens.lowerBound
    let last = finder.index.mentions(before: token, downTo: start).first { $0.entity == body }
    return words.introducesBody(in: min(last?.tokens.upperBound ?? start, token)..<token)
  }

  func precedingPerson(before token: Int) -> Int? {
    // "Krog, a partner at the Bank, and his wife"
    if words.is(token - 1, .coordinator),
      let near = finder.index.mentions(before: token, downTo: range.lowerBound)
        .first(where: { $0.kind == .person }), !words.isOther(near, than: token)
    {
      return near.entity
    }
    let antecedent = Int(finder.clauses.antecedents[token])
    if antecedent >= 0, finder.analysis.entities[antecedent].kind == .person { return antecedent }
    var subject: Int?
    for mention in finder.index.mentions(before: token, downTo: range.lowerBound)
    where mention.kind == .person {
      subject = mention.entity
    }
    let earlier = finder.index.mentions(before: range.lowerBound, downTo: range.lowerBound - 80)
    return subject ?? earlier.first { $0.kind == .person }?.entity
  }
}

extension SentenceOffices {
  func hold(
    _ person: Mention, _ holding: inout Holding, _ kind: OfficeTelling.Kind,
    _ confidence: Confidence
  )
    -> Bool
  {
    holding.holders = [person.entity]
    holding.telling = .init(kind: kind)
    holding.confidence = confidence
    return true
  }

  func ownerStart(_ holding: Holding) -> Int? {
    let first = overAttributes(holding.phrase.tokens.lowerBound)
    guard first > range.lowerBound else { return nil }
    if words.isPossessive(first - 1), let owner = mention(endingAt: first - 1) {
      return owner.tokens.lowerBound
    }
    if let owner = mention(endingAt: first), isTarget(owner.kind) { return owner.tokens.lowerBound }
    return describedOwner(before: first).map { $0 - 1 }
  }

  /// "as the company's | chief executive": the noun of a body in lower case that is not named there.
  func describedOwner(before first: Int) -> Int? {
    let noun = first - 2
    guard noun > range.lowerBound, words.isPossessive(first - 1),
      words.shape(noun).contains(.lowerCase), words.is(noun - 1, .definiteArticle),
      words.is(noun, .companyDescription) || words.has(noun, .bodyHead)
    else { return nil }
    return noun
  }
}
