internal import ChronographLanguage

/// Which office an event takes.
extension TenureLinker {
  /// "the suspension of Lima as head of the Board": the office that the noun takes.
  func isLost(_ reading: RelationReading, by event: EventReading) -> Bool {
    var before = reading.anchor - 1
    while before > event.trigger.upperBound, !words.is(before, .roleMarker),
      reading.anchor - before < 5
    {
      before -= 1
    }
    return words.is(before, .roleMarker)
      && !(event.trigger.upperBound..<before).contains {
        words.is($0, .coordinator) || words.byte($0) == 44
          || words.has($0, [.auxiliary, .relative])
      }
  }
}
