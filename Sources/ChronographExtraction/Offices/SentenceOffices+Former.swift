internal import ChronographLanguage
internal import ChronographReading

/// What tells that an office is no longer held, where the word for it stands apart from the title.
extension SentenceOffices {
  /// "the former Velian attorney", "the former Norland attorney for Oran": the country stands between.
  func noteFormer(_ holding: inout Holding) {
    let first = holding.phrase.tokens.lowerBound
    guard !holding.phrase.isFormer, let owner = mention(endingAt: first), owner.kind == .place
    else {
      return
    }
    var before = owner.tokens.lowerBound - 1
    while before > range.lowerBound, words.has(before, .titleModifier),
      words.is(before, .subordinateTitle)
    { before -= 1 }
    if words.has(before, .formerMarker) { holding.phrase.isFormer = true }
  }

  /// "a former vice chairman, president, and chief executive of Orbis": each of a list that ends with one body.
  ///
  /// "a former mayor, president of Orbis": she is that now.
  func isListedFormer(_ holding: Holding, after previous: Holding) -> Bool {
    guard previous.phrase.isFormer, previous.end == previous.phrase.tokens.upperBound,
      previous.end < holding.phrase.tokens.lowerBound,
      (previous.end..<holding.phrase.tokens.lowerBound).allSatisfy({
        words.byte($0) == 44 || words.is($0, .coordinator)
      })
    else { return false }
    if words.is(holding.phrase.tokens.lowerBound - 1, .coordinator) { return true }
    var next = holding.phrase.tokens.upperBound
    if words.byte(next) == 44 { next += 1 }
    return words.is(next, .coordinator)
  }
}
