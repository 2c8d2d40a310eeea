internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// Offices that a capacity or a tenure tells.
extension SentenceOffices {
  /// "during Lima's tenure as mayor of Oran", "In his capacity as chairman of the Board, Krog spoke".
  func holderOfCapacity(_ holding: inout Holding) -> Bool {
    var link = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    while link > range.lowerBound, words.has(link, .determiner) { link -= 1 }
    let noun = link - 1
    guard words.is(link, .roleMarker), noun > range.lowerBound,
      finder.tables.offices.posts.contains(words.lower(noun)),
      let person = owner(ofCapacity: noun, behind: holding.end)
    else { return false }
    holding.holders = [person]
    holding.telling = .init(kind: .capacity)
    holding.isPast = words.is(noun, .tenureNoun)
    // "will start in her new role as chairwoman on Monday"
    holding.isFuture =
      words.is(noun - 1, .newAdjective)
      && finder.subject(ofClauseAt: noun)?.group.modal.contains(.will) == true
    return true
  }

  /// Whose capacity it is: the name or pronoun before it; in a phrase that opens the sentence, whoever follows.
  private func owner(ofCapacity noun: Int, behind end: Int) -> Int? {
    var owner = noun - 1
    while owner > range.lowerBound, words.shape(owner).contains(.lowerCase),
      words.has(owner, [.common, .numberWord]), !words.is(owner, .personPossessive)
    {
      owner -= 1
    }
    if words.isPossessive(owner) {
      return mention(endingAt: owner).flatMap { $0.kind == .person ? $0.entity : nil }
    }
    guard words.is(owner, .personPossessive) else { return nil }
    if owner <= range.lowerBound + 1, words.byte(end) == 44, let next = mention(at: end + 1),
      next.kind == .person
    {
      return next.entity
    }
    let antecedent = Int(finder.clauses.antecedents[owner])
    guard antecedent >= 0, finder.analysis.entities[antecedent].kind == .person else { return nil }
    return antecedent
  }
}

/// Offices that a body has just filled.
extension SentenceOffices {
  /// "a new chairman", whether the list of titles has "new" in it or not.
  func isNew(_ phrase: TitlePhrase) -> Bool {
    let first = phrase.tokens.lowerBound
    return words.is(first, .newAdjective) || words.is(first - 1, .newAdjective)
  }

  /// "The Harbour Board has a new chairman: Otto Krog", "has named a new chairman.": the body that has him, where the name
  /// stands behind the mark or in the next sentence.
  func takeNew(_ holding: inout Holding) {
    let (first, end) = (holding.phrase.tokens.lowerBound, holding.phrase.tokens.upperBound)
    var verb = first - 1
    if words.is(verb, .newAdjective) { verb -= 1 }
    guard isNew(holding.phrase), words.is(verb, .indefiniteArticle) else { return }
    let isNamedBehind = words.byte(end) == 58 && mention(at: end + 1)?.kind == .person
    guard isNamedBehind || words.byte(end) == 46 else { return }
    if words.is(verb - 1, .perfectAuxiliary), let body = mention(endingAt: verb - 1),
      body.kind == .body
    {
      holding.targets = [body.entity]
    } else if !isNamedBehind, let body = finder.body(givingAt: verb) {
      holding.targets = [body]
    }
  }
}
