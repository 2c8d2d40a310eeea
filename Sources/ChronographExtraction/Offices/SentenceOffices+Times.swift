internal import ChronographLanguage

/// What the words before and behind a title tell of when the office is held.
extension SentenceOffices {
  /// "Lima's predecessor as mayor, Krog": past; "the incoming mayor": to come.
  func noteTime(_ holding: inout Holding) {
    let first = holding.phrase.tokens.lowerBound
    if words.is(first - 1, .roleMarker), words.has(first - 2, .predecessorWord) {
      holding.isPast = true
    }
    // "has held several posts, including ambassador to Oran"
    if words.is(first - 1, .inclusion),
      (range.lowerBound..<first).contains(where: { words.is($0, .postNoun) }),
      (range.lowerBound..<first).contains(where: { words.is($0, .postHolding) })
    {
      holding.isPast = true
    }
    if words.is(first, .comingAdjective) || words.is(first - 1, .comingAdjective) {
      holding.isFuture = true
    }
  }

  /// "has previously worked as its treasurer".
  private func isOfEarlier(_ holding: Holding) -> Bool {
    let first = holding.phrase.tokens.lowerBound
    guard holding.telling.isOfClause, words.is(first - 1, .roleMarker) else { return false }
    let verb = first - 2
    guard words.is(verb, .actingVerb),
      words.is(verb - 1, .formerAdverb),
      words.is(verb - 2, .perfectAuxiliary)
    else { return false }
    return !(holding.end..<min(range.upperBound, holding.end + 8)).contains {
      words.is($0, .sincePreposition) || words.is($0, .purpose) && finder.isTimed[$0 + 1]
    }
  }

  /// "Previous posts include director of the Board, chief of the Agency": all are over, and the last person's.
  var isListOfPosts: Bool {
    let first = range.lowerBound
    return (first..<min(range.upperBound, first + 3)).contains {
      words.is($0, .earlierAdjective) && words.is($0 + 1, .postsNoun)
    }
      && (first..<min(range.upperBound, first + 7)).contains { words.is($0, .includingVerb) }
  }

  /// "has been vice-president of the Bank in the past": and is no more.
  func isOfThePast(_ holding: Holding) -> Bool {
    if isOfEarlier(holding) { return true }
    return words.is(holding.end, .location) && words.is(holding.end + 1, .definiteArticle)
      && words.is(holding.end + 2, .pastAdjective)
      && !words.has(holding.end + 3, [.common, .numberWord])
      && !words.shape(holding.end + 3).contains(.number)
  }

  /// "joined Orbis after ten years at Kordax, where she rose to be treasurer": there she is no longer.
  func isLeftBehind(_ holding: Holding) -> Bool {
    let first = holding.phrase.tokens.lowerBound
    guard holding.telling.isOfClause,
      let relative = (max(range.lowerBound, first - 12)..<first).last(where: {
        words.is($0, .placeRelative)
      }), words.byte(relative - 1) == 44, let body = mention(endingAt: relative - 1),
      holding.targets == [body.entity]
    else { return false }
    // "where she is now director"
    let isHeld = (relative..<first).contains {
      words.is($0, .presentCopula) || words.is($0, .presentAdverb)
        || words.is($0, .perfectAuxiliary) || words.is($0, .futureAuxiliary)
        || finder.verbs.stillHolds($0) || words.is($0, .actingVerb) && !words.is($0, .pastHolding)
    }
    if isHeld { return false }
    let before = max(range.lowerBound, body.tokens.lowerBound - 8)..<body.tokens.lowerBound
    guard let after = before.last(where: { words.is($0, .afterPreposition) }) else { return false }
    // "spoke after dinner at Kordax"
    return (after..<body.tokens.lowerBound).contains {
      finder.isTimed[$0] || words.is($0, .tenureNoun) || words.is($0, .servingWord)
    }
  }

  /// "left the Board after three years as treasurer": the subject of the verb.
  func holderUntilThen(_ holding: inout Holding) -> Bool {
    guard isHeldUntilThen(holding),
      let (persons, _) = finder.subject(ofClauseAt: holding.phrase.tokens.lowerBound),
      persons.count == 1
    else { return false }
    holding.holders = persons
    holding.telling = .init(kind: .before)
    holding.isPast = true
    return true
  }

  /// "named mayor after five years as director", "after serving as director": what was held until then.
  func isHeldUntilThen(_ holding: Holding) -> Bool {
    var at = holding.phrase.tokens.lowerBound - 1
    while at > range.lowerBound, words.has(at, .determiner) { at -= 1 }
    guard words.is(at, .roleMarker) else { return false }
    for back in stride(from: at - 1, through: max(at - 6, range.lowerBound), by: -1) {
      if words.is(back, .afterPreposition) { return true }
      guard finder.isTimed[back] || words.is(back, .servingWord) else { return false }
    }
    return false
  }
}
