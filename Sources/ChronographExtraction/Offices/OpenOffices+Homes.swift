import ChronographLanguage
import ChronographReading

/// Offices at the body that their sentence calls the employer of whoever holds them.
extension OpenOffices {
  /// "joined the Board in 2010 and became deputy director", "Krog, a veteran of the Agency, has served as
  /// chief since 2011": the last body before the office, where its holder works.
  func home(of office: OpenOffice) -> Int? {
    let phrase = office.holding.phrase
    let (title, head) = (phrase.tokens.lowerBound, phrase.title.upperBound - 1)
    guard office.holding.holders.count == 1,
      office.holding.telling.isOfClause || office.holding.telling.kind == .before,
      !hasUnknownOwner(phrase), !words.is(phrase.tokens.upperBound, .genitive),
      words.has(head, [.corporate, .anywhere]) || holding(office, isOfKindFrom: title),
      !isNational(phrase) || words.has(head, .corporate)
    else { return nil }
    let range = finder.analysis.text.sentences[office.sentence].tokens
    let before = finder.index.mentions(before: title, downTo: range.lowerBound)
    let bodies = before.filter { $0.kind == .body }
    let persons = Set(before.filter { $0.kind == .person }.map(\.entity))
    guard let last = bodies.first, persons.isSubset(of: office.holding.holders) else { return nil }
    let body = isEmployer(last, head, from: range.lowerBound) ? last.entity : nil
    // "joined the Harbour Party and became president": of a country.
    return isNational(phrase) && body.map({ entities[$0].isParty(finder.clauses.grammar) }) == true
      ? nil : body
  }

  /// "joined the Bank and became chief economist": an office that bodies of the kind have.
  private func holding(_ office: OpenOffice, isOfKindFrom title: Int) -> Bool {
    let start = finder.analysis.text.sentences[office.sentence].tokens.lowerBound
    let body = finder.index.mentions(before: title, downTo: start).first { $0.kind == .body }
    return body.map {
      finder.tables.ownOffices.hasWhole(
        entities[$0.entity].name, Self.singular(office.holding.phrase, finder))
    } == true
  }

  /// "joined | the Board", "a 20-year veteran of | the Board", "has been with | the Board", "spent ten years at | the Board".
  func isEmployer(_ body: Mention, _ head: Int, from first: Int) -> Bool {
    var token = body.tokens.lowerBound - 1
    while token > first, words.has(token, .determiner) { token -= 1 }
    if words.is(token, .inceptionVerb) {
      // "Before joining Orbis Bank, Lima was director": somewhere else.
      return isCareer(behind: body) && !words.is(token - 1, .beforeSubordinator)
    }
    guard token > first, words.has(token, .preposition) else { return false }
    // "was employed by the Board for ten years, including four as"
    if words.is(token, .agentMarker), words.is(token - 1, .hiringPassive) { return true }
    if words.is(token - 1, .employeeNoun) { return mayHave(body.entity, head) }
    // "became a partner at Orbis in 1999 and was managing partner from 2004"
    if words.is(token, .employerPreposition), words.lower(token - 1) == words.lower(head) {
      return true
    }
    // "goes after Orbis Bank as prosecutor"
    guard
      words.is(token, .employerPreposition) || words.is(token, .goal) || words.is(token, .purpose)
        || words.is(token, .location)
    else { return false }
    token -= 1
    while token > first, finder.isTimed[token] { token -= 1 }
    return words.has(token, .workVerb) || words.is(token, .careerNoun)
      || words.has(token, .auxiliary) && words.is(token - 1, .perfectAuxiliary)
  }

  /// "a veteran of the Oran Army became director": a kind of body whose offices are known has no others.
  private func mayHave(_ body: Int, _ head: Int) -> Bool {
    let (table, name) = (finder.tables.ownOffices, entities[body].name)
    return !table.knows(name) || table.has(name, words.lower(head))
  }
}
