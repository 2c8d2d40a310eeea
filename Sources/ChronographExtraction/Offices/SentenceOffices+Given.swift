internal import ChronographLanguage
internal import ChronographReading

/// Who gets an office by a verb that has given one to somebody before.
extension SentenceOffices {
  /// "appointed Lima head of the Bank and Krog mayor of Oran": who else gets an office from the verb.
  mutating func goOnGiving(_ holding: inout Holding, after previous: Holding?) {
    guard holding.holders.isEmpty, let previous, previous.telling.kind == .appointed,
      !previous.holders.isEmpty
    else { return }
    var end = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    end = overPosition(end)
    guard let person = mention(endingAt: end), person.kind == .person, person.form == .name,
      previous.end < person.tokens.lowerBound,
      (previous.end..<person.tokens.lowerBound).allSatisfy({
        words.is($0, .coordinator) || words.byte($0) == 44 || words.has($0, .honorific)
      })
        && (words.is(previous.end, .coordinator) || words.byte(previous.end) == 44)
        || isNextOfList(person, behind: previous.end)
    else { return }
    holding.holders = [person.entity]
    holding.telling = previous.telling
    (holding.isFuture, holding.confidence) = (previous.isFuture, .medium)
  }

  /// Before "as" or "to the position of".
  private func overPosition(_ end: Int) -> Int {
    if words.is(end - 1, .roleMarker) { return end - 1 }
    guard words.is(end - 1, .genitive), words.is(end - 2, .postNoun) else { return end }
    var token = end - 2
    while words.has(token - 1, .determiner) { token -= 1 }
    return words.is(token - 1, .goal) || words.is(token - 1, .roleMarker) ? token - 1 : end
  }

  /// "appointed Lima head of the Bank for five years; and Krog to the position of treasurer": behind a semicolon, without
  /// another name or verb before it.
  private func isNextOfList(_ person: Mention, behind end: Int) -> Bool {
    let first = person.tokens.lowerBound
    guard words.is(first - 1, .coordinator), words.byte(first - 2) == 59, end < first else {
      return false
    }
    return !finder.clauses.trees[sentence].groups.contains { end <= $0.head && $0.head < first }
      && !finder.index.mentions(before: first - 1, downTo: end + 1).contains { $0.kind == .person }
  }
}
