/// What is on somebody's calendar, told without "will".
extension Grammar {
  /// Whether the words around an expression tell of a plan: "the vote is on Thursday", "faces trial in September",
  /// "is leaving on Friday", "the election on June 9 has been called off".
  func isSchedule(_ start: Int, _ end: Int) -> Bool {
    if kind(end) == .that { return false }
    let led = [.on, .in].contains(kind(start - 1)) ? start - 1 : start
    if led < start || kind(start) == .weekday, isPresentBe(led - 1), kind(led - 2) != .today {
      return true
    }
    if isTimetabled(led, start..<end) { return true }
    guard led < start else { return isCalledOff(start, end) }
    return isFaced(led) || isProgressive(led) || isCalledOff(start, end)
  }

  /// "retires in December", "steps down as chairman at the end of August": the present of a timetable looks ahead.
  ///
  /// Quirk et al., A Comprehensive Grammar of the English Language (1985), section 4.45.
  /// Beside a day it does so only right before it: "Lima meets Sorel in Oran on Tuesday" may stand under a picture. A change of
  /// office stands under none: "takes over as head of the Board on Thursday".
  private func isTimetabled(_ led: Int, _ time: Range<Int>) -> Bool {
    let isDay = isDay(time.lowerBound, time.upperBound)
    for at in stride(from: led - 1, to: max(led - 12, -1), by: -1) {
      switch kind(at) {
      case .period, .comma, .semicolon, .quote, .verbPast, .verbFuture, .verbPresent, .that, .to:
        return false
      case .other where has(at, .pastForm) || has(at, .newLine): return false
      default: break
      }
      guard var end = timetabledEnd(at) else { continue }
      if isWord(end, .againAdverb) { end += 1 }
      let isOfOffice = isWord(at, .successionVerb) || isWord(at, .timetabledPhrasal)
      return !isDay || end == led || isOfOffice
    }
    return false
  }

  /// The end of a verb in the present that tells of a timetable, its particle included.
  private func timetabledEnd(_ at: Int) -> Int? {
    if isWord(at, .timetabledVerb) { return at + 1 }
    if isWord(at, .timetabledPhrasal), isWord(at + 1, .timetabledParticle) { return at + 2 }
    // "ministers meet", unlike "did not meet" and "the meet".
    let isPlural = kind(at - 1) == .pronoun || (has(at - 1, .pluralForm) && kind(at - 1) == .other)
    return isWord(at, .timetabledPlural) && isPlural ? at + 1 : nil
  }

  /// Whether an expression tells a day or a day of the week.
  private func isDay(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains {
      [.weekday, .weekdayShort].contains(kind($0)) || kind($0) == .number
    }
  }

  private func isPresentBe(_ index: Int) -> Bool {
    kind(index) == .verbPresent && isWord(index, .presentBe)
  }

  /// "faces trial", "faces a confidence vote", right before an index.
  private func isFaced(_ index: Int) -> Bool {
    for at in stride(from: index - 1, to: max(index - 6, 0), by: -1) {
      if isWord(at, .facingVerb) { return at < index - 1 }
      guard [.other, .an, .s, .apostrophe].contains(kind(at)), !has(at, .newLine) else {
        return false
      }
    }
    return false
  }

  /// "is resigning", "are meeting in Oran", right before an index.
  private func isProgressive(_ index: Int) -> Bool {
    var at = index - 1
    // Where to, and with whom: a preposition and names.
    while kind(at) == .other, has(at, .capital), at > index - 5 { at -= 1 }
    if at < index - 1 {
      guard [.to, .in, .for].contains(kind(at)) || isWord(at, .companionPreposition) else {
        return false
      }
      at -= 1
    }
    return kind(at) == .other && isGerund(at) && isPresentBe(at - 1)
  }

  /// "the June 9 election has been postponed", "has called off the vote on June 9".
  private func isCalledOff(_ start: Int, _ end: Int) -> Bool {
    for at in end..<(end + 4) {
      guard ![.period, .comma, .semicolon].contains(kind(at)) else { break }
      if isWord(at, .perfectAuxiliary) {
        return isWord(at + 1, .beenParticiple) && isPutOff(at: at + 2)
      }
    }
    for at in stride(from: start - 1, to: max(start - 8, 0), by: -1) {
      guard ![.period, .comma, .semicolon].contains(kind(at)) else { return false }
      if isPutOff(at: at) { return isWord(at - 1, .perfectAuxiliary) }
    }
    return false
  }

  private func isPutOff(at index: Int) -> Bool {
    if isWord(index, .puttingOffVerb) { return isWord(index + 1, .offParticle) }
    return isWord(index, .calledOffParticiple)
  }

  /// "bars him from the election in July", "registered for the vote on June 9": of a ballot that nobody has won yet
  /// the nearest is meant, ahead or not.
  func isBallot(before start: Int) -> Bool {
    guard kind(start - 1) == .on || kind(start - 1) == .in || kind(start - 1) == .of,
      isWord(start - 2, .ballotNoun)
    else { return false }
    for at in stride(from: start - 3, to: max(start - 12, -1), by: -1) {
      switch kind(at) {
      case .period, .semicolon, .comma: return true
      case .after, .since, .following: return false
      default: break
      }
      if isWord(at, .ballotVerb) { return false }
    }
    return true
  }

  /// "may resign": the verb, not the month.
  func isMay(_ index: Int) -> Bool {
    isWord(index, .modalMonth) && !has(index, .capital) && next(index + 1) == .other
      && ![.in, .of, .early, .late, .mid, .number].contains(kind(index - 1))
  }
}
