/// Words that point: "last", "next", "the same", parts of a day, ends of clauses.
extension Grammar {
  /// Which way "last", "next", "the same" point, and from where.
  func direction(_ index: Int) -> (offset: Int, anchor: Anchor) {
    switch kind(index) {
    case .last: (-1, .publication)
    case .next: (1, .publication)
    case .previous: (-1, .narrative)
    case .following: (1, .narrative)
    case .that, .same: (0, .narrative)
    default: (0, .publication)
    }
  }

  /// "last year", "the same month", "this past week", "that very day".
  func relativeUnit(_ index: Int) -> (meaning: Meaning, unit: TimeUnit, end: Int)? {
    let starts: AtomKinds = [.this, .that, .last, .next, .previous, .following, .same, .current]
    guard starts.contains(next(index)) || (index == 0 && starts.contains(kind(index))) else {
      return nil
    }
    var (offset, anchor) = direction(index)
    var at = index + 1
    if kind(index) == .this || kind(index) == .that {
      if next(at) == .last || next(at) == .same || next(at) == .next || next(at) == .current {
        let more = direction(at)
        if next(at) != .same { (offset, anchor) = more }
        at += 1
      } else if isWord(at, .exactAdverb) {
        at += 1
      }
    }
    if next(at) == .fiscal || next(at) == .school { at += 1 }
    guard let unit = unit(at), !unit.isPlural, unit.unit != .second, unit.unit != .minute else {
      return nil
    }
    if unit.unit == .day, kind(index) == .next { anchor = .narrative }
    if unit.unit == .day, kind(index) == .last { return nil }
    if next(unit.end) == .hyphen, isGlued(unit.end) { return nil }
    // "that day" follows the story; "this day" and "this month" are those of the paper.
    return (.unit(unit.unit, offset, anchor), unit.unit, unit.end)
  }

  /// "morning", "in the evening", "night": the code of a part of a day.
  func dayPart(_ index: Int) -> (code: String, end: Int)? {
    var at = index
    if next(at) == .in, next(at + 1) == .the, next(at + 2) == .dayPart { at += 2 }
    if next(at) == .early || next(at) == .late { at += 1 }
    if next(at) == .at, next(at + 1) == .dayPart { at += 1 }
    guard next(at) == .dayPart else { return nil }
    return (Self.dayPartCode(value(at)), at + 1)
  }

  /// "am" and "pm" straight after a day: "tomorrow am".
  func halfAsPart(_ index: Int) -> (code: String, end: Int)? {
    guard next(index) == .am || next(index) == .pm, endsPhrase(index + 1) else { return nil }
    return (next(index) == .am ? "MO" : "AF", index + 1)
  }

  /// "after next" is a step further forward, "before last" one further back.
  func stepsBeyond(_ index: Int) -> Int? {
    guard endsPhrase(index + 2) else { return nil }
    if next(index) == .after, isWord(index + 1, .nextButOne) { return 1 }
    return next(index) == .before && isWord(index + 1, .lastButOne) ? -1 : nil
  }

  /// The index after "of", "beginning", "starting on", which tie a week to a day.
  func weekHead(_ index: Int) -> Int? {
    if next(index) == .of { return next(index + 1) == .the ? index + 2 : index + 1 }
    guard
      isWord(index, .beginningParticiple)
    else { return nil }
    return next(index + 1) == .on ? index + 2 : index + 1
  }

  /// "the 18th" of the month spoken of.
  func dayAlone(_ index: Int) -> (meaning: Meaning, end: Int)? {
    guard let (day, end, isOrdinal) = dayNumber(index), isOrdinal, endsPhrase(end) else {
      return nil
    }
    return (.dayOfMonth(day, of: nil), end)
  }

  static func dayPartCode(_ value: Int) -> String {
    switch value {
    case 1: "MO"
    case 2: "AF"
    case 3: "EV"
    case 5: "MI"
    case 6: "12:00"
    case 7: "24:00"
    case 8: "MO"
    case 9: "EV"
    case 10: "DT"
    default: "NI"
    }
  }

  /// Whether a clause can end here: punctuation, or a word that cannot be what was counted from.
  func endsClause(_ index: Int) -> Bool {
    switch next(index) {
    case .period, .comma, .semicolon, .close, .dash, .mark, .colon, .in, .on, .at, .and, .quote:
      true
    default: false
    }
  }

  /// Whether a weekday stands inside a name: "Bloody Sunday", "the Sunday Times".
  func isNamePart(_ index: Int) -> Bool {
    if [.other, .holidayHead, .holiday].contains(kind(index - 1)), has(index - 1, .capital),
      isWord(index - 1, .weekdayNickname)
    {
      return true
    }
    let after =
      [.other, .times, .time].contains(next(index + 1)) && has(index + 1, .capital)
      && !has(index + 1, .newLine)
    let before =
      kind(index - 1) == .other && has(index - 1, .capital) && !has(index, .newLine)
      && !isGlued(index)
      && kind(index - 2) != .period && !has(index - 1, .newParagraph)
    if after, kind(index - 1) == .the || before { return true }
    return before
      && isWord(index - 1, .weekdayNickname)
  }
}
