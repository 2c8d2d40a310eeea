internal import ChronographLanguage
internal import ChronographReading

/// Organs of towns and provinces whose head is in lower case.
extension CandidateFinder {
  /// "Lorne city council", "the Norvale provincial police", "St Oswald borough Council": the place and its organ.
  mutating func localOrgan(at start: Int, limit: Int) -> Int? {
    let run = start..<grammar.runEnd(from: start, limit: limit)
    let unit = run.upperBound
    guard run.count <= 3, unit + 1 < limit, words.shape(unit).contains(.lowerCase),
      words.is(unit, .localUnit) && words.is(unit + 1, .localOrgan)
        || words.is(unit, .stateNoun) && words.is(unit + 1, .policeNoun),
      isPlaceOfOrgan(run)
    else { return nil }
    add(start..<unit + 2, .body, .certain)
    return unit + 2
  }

  /// No person's name, title or word of English: "Democratic city council candidates" are of no such place.
  private func isPlaceOfOrgan(_ run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    let none: WordClasses = [
      .titleHead, .honorific, .demonym, .bodyHead, .companySuffix, .month, .weekday, .partyHead,
    ]
    return (!words.isCommon(last) || words.has(last, .place))
      && !run.contains { words.has($0, none) || isTimed[$0] }
      && (words.has(last, .place) || grammar.person(run)?.isLikely != true
        || words.is(run.lowerBound, .saintMark))
  }
}
