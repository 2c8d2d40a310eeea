internal import ChronographDates
public import ChronographReading

/// Words written as a date that is none: "31 April", "2023-02-29", "00/00/0000", "the 45th of May".
///
/// No value is made up for them; a person should look at the text.
public struct ImpossibleDate: Hashable, Sendable {
  /// Why it is no date.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The month has no such day, or the year no such month.
    case noSuchDay
    /// The year is beyond 9999.
    case noSuchYear
    /// Counting so far leaves the calendar.
    case tooFar
  }

  /// Its place in the body.
  public var span: TextSpan
  /// Why it is no date.
  public var reason: Reason

  /// What to tell about it: its words and why they are no date.
  public func finding(words: some StringProtocol, place: String) -> Finding {
    let why =
      switch reason {
      case .noSuchDay: "is no day of the calendar"
      case .noSuchYear: "names a year beyond 9999"
      case .tooFar: "counts further than the calendar goes"
      }
    return Finding(
      .warning, code: "impossible-date", message: "'\(words)' \(why)", place: place,
      advice: "Look it up in the source; no date was taken from it")
  }
}

/// Finds what is written as a date and is none, in one pass.
struct ImpossibleDateFinder {
  let grammar: Grammar

  /// The impossible dates in order, none overlapping.
  func all() -> [ImpossibleDate] {
    var found: [ImpossibleDate] = []
    var index = 0
    while index < grammar.atoms.count {
      guard let (end, reason) = match(index), end > index else {
        index += 1
        continue
      }
      let span = TextSpan(
        Int(grammar.atoms[index].start), Int(grammar.atoms[end - 1].end))
      found.append(ImpossibleDate(span: span, reason: reason))
      index = end
    }
    return found
  }

  private func match(_ index: Int) -> (end: Int, reason: ImpossibleDate.Reason)? {
    switch grammar.kind(index) {
    case .number:
      return digits(index) ?? dayMonth(index) ?? count(index)
    case .month, .monthShort: return monthDay(index)
    case .unit where grammar.isUnit(index, .year): return largeYear(index + 1)
    default: return nil
    }
  }

  // MARK: Digits

  /// "2023-02-29", "00/00/0000", "45/13/2013", "12345-01-01".
  private func digits(_ index: Int) -> (end: Int, reason: ImpossibleDate.Reason)? {
    guard grammar.startsFree(index), !grammar.followsDigits(index),
      grammar.kind(index - 1) != .beforeNumber, grammar.kind(index - 2) != .beforeNumber,
      let mark = separator(index + 1),
      let second = grammar.numberAfterMark(index + 1, [mark], 0...99),
      let third = grammar.numberAfterMark(index + 3, [mark], 0...9999),
      grammar.endsDigits(index + 5), !grammar.has(index, .grouped)
    else { return nil }
    let (first, end) = (grammar.value(index), index + 5)
    let lengths = [0, 2, 4].map { grammar.atoms[index + $0].length }
    switch (lengths[0], lengths[1], lengths[2]) {
    case (4, 2, 2) where mark != .period:
      return CivilDate(year: first, month: second, day: third) == nil || first == 0
        ? (end, .noSuchDay) : nil
    case (5..., 2, 2) where mark == .hyphen && CalendarMath.isDay(second, third):
      return (end, .noSuchYear)
    case (1...2, 1...2, 4) where third == 0 || (1000...2999).contains(third):
      let isDay =
        CivilDate(year: third, month: first, day: second) != nil
        || CivilDate(year: third, month: second, day: first) != nil
      return isDay && third > 0 ? nil : (end, .noSuchDay)
    default: return nil
    }
  }

  private func separator(_ index: Int) -> AtomKind? {
    let kind = grammar.kind(index)
    return [.hyphen, .slash, .period].contains(kind) ? kind : nil
  }

  // MARK: Words

  /// "31 April", "the 45th of May", "30 February 2020", "14 June 12345".
  private func dayMonth(_ index: Int) -> (end: Int, reason: ImpossibleDate.Reason)? {
    guard grammar.startsFree(index), !grammar.has(index, .grouped),
      grammar.atoms[index].length <= 2, !grammar.isPrice(index)
    else { return nil }
    var at = index + 1
    let isOrdinal = grammar.next(at) == .ordinalSuffix && grammar.isGlued(at)
    if isOrdinal { at += 1 }
    if grammar.next(at) == .of { at += 1 }
    guard let month = grammar.month(at), grammar.has(at, .capital), !grammar.has(at, .newLine)
    else { return nil }
    let year = year(month.end)
    let day = grammar.value(index)
    if (1...31).contains(day), year?.isTooLarge == true { return (year?.end ?? at, .noSuchYear) }
    // "45 May" counts something; "the 45th of May" and "45 May 2012" do not.
    guard isOrdinal || year != nil || (29...31).contains(day), !isDay(month.month, day, year?.year)
    else { return nil }
    return (year?.end ?? month.end, .noSuchDay)
  }

  /// "June 31, 2013", "April 31", "February 29, 2023", "June 14, 12345".
  private func monthDay(_ index: Int) -> (end: Int, reason: ImpossibleDate.Reason)? {
    guard grammar.has(index, .capital), let month = grammar.month(index),
      grammar.next(month.end) == .number, !grammar.has(month.end, .grouped),
      grammar.atoms[month.end].length <= 2, grammar.kind(index - 1) != .number
    else { return nil }
    var end = month.end + 1
    let isOrdinal = grammar.next(end) == .ordinalSuffix && grammar.isGlued(end)
    if isOrdinal { end += 1 }
    let (day, year) = (grammar.value(month.end), year(end))
    if (1...31).contains(day), year?.isTooLarge == true { return (year?.end ?? end, .noSuchYear) }
    guard !isDay(month.month, day, year?.year) else { return nil }
    // "In June 45 people died": a number at the end of its phrase, or with a year.
    guard
      year != nil || isOrdinal || ((29...31).contains(day) && grammar.endsPhrase(end))
        || grammar.closesPhrase(end) && grammar.kind(index - 1) == .on
    else { return nil }
    return (year?.end ?? end, .noSuchDay)
  }

  private func isDay(_ month: Int, _ day: Int, _ year: Int?) -> Bool {
    guard let year else { return CalendarMath.isDay(month, day) }
    return CivilDate(year: year, month: month, day: day) != nil
  }

  /// The year after a day and month.
  private func year(_ index: Int) -> (year: Int, end: Int, isTooLarge: Bool)? {
    let at = grammar.skip(.comma, index)
    guard grammar.next(at) == .number, !grammar.has(at, .grouped), grammar.endsDigits(at + 1) else {
      return nil
    }
    switch grammar.atoms[at].length {
    case 4 where (1000...2999).contains(grammar.value(at)):
      return (grammar.value(at), at + 1, false)
    case 5...9 where grammar.endsPhrase(at + 1): return (grammar.value(at), at + 1, true)
    default: return nil
    }
  }

  /// "the year 99999".
  private func largeYear(_ index: Int) -> (end: Int, reason: ImpossibleDate.Reason)? {
    guard grammar.next(index) == .number, grammar.atoms[index].length > 4,
      !grammar.has(index, .grouped), grammar.endsDigits(index + 1)
    else { return nil }
    return (index + 1, .noSuchYear)
  }

  /// "99999999 years ago", "1e400 years later".
  private func count(_ index: Int) -> (end: Int, reason: ImpossibleDate.Reason)? {
    guard grammar.startsFree(index) else { return nil }
    var end = index + 1
    let isPower =
      grammar.isLetter(end, UInt8(ascii: "e")) && grammar.isGlued(end)
      && grammar.next(end + 1) == .number && grammar.isGlued(end + 1)
    if isPower { end += 2 }
    guard isPower || grammar.value(index) < 0,
      let unit = grammar.unit(end), !unit.unit.isClock,
      [.ago, .later, .earlier].contains(grammar.next(unit.end))
    else { return nil }
    return (unit.end + 1, .tooFar)
  }
}
