/// Dates in digits: ISO 8601, "06/14/2024", "14.06.2024", "20240614".
extension TimexRule {
  static let numericDates: [TimexRule] = [
    isoDate, namedMonthDate, slashedDate, compactDate, isoWeek,
  ]

  static let isoDate = TimexRule(
    "iso-date", starts: [.number],
    examples: [("on [2024-06-14]", "2024-06-14"), ("in [2015/03]", "2015-03")],
    negatives: ["2023-02-29", "2024-13-01", "1-2015-06-07-22", "0000-00-00"]
  ) { grammar, start in
    guard grammar.startsFree(start),
      let year = grammar.plainNumber(start, 1000...2999, digits: 4...4),
      let month = grammar.numberAfterMark(start + 1, [.hyphen, .slash, .period], 1...12)
    else { return nil }
    let mark = grammar.kind(start + 1)
    if let day = grammar.numberAfterMark(start + 3, [mark], 1...31) {
      guard let date = CalendarMath.day(year, month, day), grammar.endsDigits(start + 5) else {
        return nil
      }
      if let clock = grammar.isoClock(start + 5) {
        return Match(start, clock.end, .clock(clock.text, of: .value(date)))
      }
      return Match(start, start + 5, .value(date))
    }
    // "2004-12" is a range of years where the second number can be no month of ISO form, or follows a dash.
    guard mark == .hyphen || (mark == .slash && month >= 1), !grammar.opensYearRange(start),
      grammar.endsDigits(start + 3),
      grammar.atoms[start + 2].length == 2 || mark == .hyphen
    else { return nil }
    return Match(
      start, start + 3, .value(CalendarMath.padded(year, 4) + "-" + CalendarMath.padded(month, 2)))
  }

  /// "2013-Aug-01", "2013/aug/1".
  static let namedMonthDate = TimexRule(
    "named-month-date", starts: [.number], examples: [("on [2013-Aug-01]", "2013-08-01")],
    negatives: ["2013-Augusta-01"]
  ) { grammar, start in
    guard grammar.startsFree(start),
      let year = grammar.plainNumber(start, 1000...2999, digits: 4...4),
      grammar.next(start + 1) == .hyphen || grammar.next(start + 1) == .slash,
      grammar.isGlued(start + 1), grammar.isGlued(start + 2),
      grammar.next(start + 2) == .month || grammar.next(start + 2) == .monthShort,
      let day = grammar.numberAfterMark(start + 3, [grammar.kind(start + 1)], 1...31),
      let date = CalendarMath.day(year, grammar.value(start + 2), day)
    else { return nil }
    return Match(start, start + 5, .value(date))
  }

  static let slashedDate = TimexRule(
    "slashed-date", starts: [.number],
    examples: [
      ("on [06/14/2013]", "2013-06-14"), ("on [14.06.2013]", "2013-06-14"),
      ("on [22/04]", "2013-04-22"), ("on [05/06/2013]", "2013-XX-XX"),
    ], negatives: ["00/00/0000", "24/7", "version 1.2.2013", "a 9/10 score", "45/13/2013"]
  ) { grammar, start in
    guard grammar.startsFree(start), grammar.kind(start - 1) != .beforeNumber,
      !grammar.followsDigits(start),
      let first = grammar.plainNumber(start, 1...31, digits: 1...2),
      let second = grammar.numberAfterMark(start + 1, [.slash, .period, .hyphen], 1...31)
    else { return nil }
    let mark = grammar.kind(start + 1)
    if let year = grammar.numberAfterMark(start + 3, [mark], 0...2999),
      [2, 4].contains(grammar.atoms[start + 4].length), grammar.endsDigits(start + 5)
    {
      guard year >= 1000 || grammar.atoms[start + 4].length == 2 else { return nil }
      let full = CalendarMath.fullYear(year)
      let dotted = CalendarMath.day(full, second, first) ?? CalendarMath.day(full, first, second)
      let date =
        mark == .period
        ? dotted.map { .value($0) }
        : grammar.slashed(first, second, year: full, weekday: grammar.weekday(before: start))
      return date.map { Match(start, start + 5, $0) }
    }
    // The attacks of 11 September 2001 are named by their date.
    if mark == .slash, first == 9, second == 11, grammar.endsDigits(start + 3) {
      return Match(start, start + 3, .value("2001-09-11"))
    }
    guard mark == .slash, grammar.endsDigits(start + 3),
      [.on, .by, .until, .since, .from, .weekday].contains(grammar.kind(start - 1))
        || ([.comma, .or, .and].contains(grammar.kind(start - 1))
          && grammar.kind(start - 3) == .slash && grammar.kind(start - 4) == .number)
    else { return nil }
    return grammar.slashed(first, second, year: nil).map { Match(start, start + 3, $0) }
  }

  static let compactDate = TimexRule(
    "compact-date", starts: [.number],
    examples: [("on [20130614]", "2013-06-14")], negatives: ["phone 20139914", "id 20130614"]
  ) { grammar, start in
    guard grammar.startsFree(start), grammar.atoms[start].length == 8,
      grammar.endsDigits(start + 1),
      grammar.kind(start - 1) != .beforeNumber, grammar.kind(start - 1) != .mark || start == 0
    else { return nil }
    let number = grammar.value(start)
    guard (1900...2099).contains(number / 10_000),
      let date = CalendarMath.day(number / 10_000, number / 100 % 100, number % 100)
    else { return nil }
    return Match(start, start + 1, .value(date))
  }

  static let isoWeek = TimexRule(
    "iso-week", starts: [.number], examples: [("in [2013-W23]", "2013-W23")],
    negatives: ["2013-W99"]
  ) { grammar, start in
    guard let year = grammar.plainNumber(start, 1000...2999, digits: 4...4),
      grammar.next(start + 1) == .hyphen, grammar.isGlued(start + 1),
      grammar.isLetter(start + 2, UInt8(ascii: "w")),
      grammar.isGlued(start + 2), grammar.isGlued(start + 3),
      let week = grammar.plainNumber(start + 3, 1...53, digits: 2...2)
    else { return nil }
    return Match(start, start + 4, .value("\(year)-W" + CalendarMath.padded(week, 2)))
  }
}

extension Grammar {
  /// The number that follows one of those marks without a space.
  func numberAfterMark(_ index: Int, _ marks: AtomKinds, _ range: ClosedRange<Int>) -> Int? {
    guard marks.contains(next(index)), isGlued(index), isGlued(index + 1),
      next(index + 1) == .number, !has(index + 1, .grouped), range.contains(value(index + 1))
    else { return nil }
    return value(index + 1)
  }

  /// The weekday right before a date, behind a comma or not.
  func weekday(before index: Int) -> Int? {
    let at = kind(index - 1) == .comma ? index - 2 : index - 1
    return kind(at) == .weekday || kind(at) == .weekdayShort ? value(at) : nil
  }

  /// Whether a mark and more digits are glued before a number: "133-03-03-2020".
  func followsDigits(_ index: Int) -> Bool {
    isGlued(index) && isGlued(index - 1) && kind(index - 2) == .number
      && [.hyphen, .slash, .period, .dash].contains(kind(index - 1))
  }

  /// Whether a number in digits ends here: nothing is glued to it that makes it part of something longer.
  func endsDigits(_ index: Int) -> Bool {
    guard isGlued(index) else { return true }
    switch next(index) {
    case .number, .decimal, .slash: return false
    case .hyphen: return next(index + 1) != .number || !isGlued(index + 1)
    case .period, .comma, .colon: return !(isGlued(index + 1) && next(index + 1) == .number)
    case .mark: return value(index) != 37 && value(index) != 95
    case .other: return isLetter(index, UInt8(ascii: "t"))
    case .units, .unit, .ordinalSuffix, .s: return false
    default: return true
    }
  }

  /// "T12:30:00Z" after an ISO date.
  func isoClock(_ index: Int) -> (text: String, end: Int)? {
    guard isLetter(index, UInt8(ascii: "t")), isGlued(index),
      let hour = plainNumber(index + 1, 0...24, digits: 2...2),
      let minute = numberAfterMark(index + 2, [.colon], 0...59)
    else { return nil }
    var text = CalendarMath.padded(hour, 2) + ":" + CalendarMath.padded(minute, 2)
    var end = index + 4
    if let second = numberAfterMark(end, [.colon], 0...60) {
      text += ":" + CalendarMath.padded(second, 2)
      end += 2
    }
    if isLetter(end, UInt8(ascii: "z")), isGlued(end) { end += 1 }
    return (text, end)
  }
}
