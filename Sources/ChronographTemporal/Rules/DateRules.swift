/// Dates with a month in words: "June 14, 2024", "14 June", "May 2024", "Tuesday, 3 May".
extension TimexRule {
  static let dates: [TimexRule] = [
    weekdayDate, monthDay, dayMonth, ordinalDayMonth, month, laterDay, earlierDay, dayOfMonth,
  ]

  static let weekdayDate = TimexRule(
    "weekday-date", starts: [.weekday, .weekdayShort],
    examples: [
      ("on [Tuesday, May 6, 2014]", "2014-05-06"), ("on [Fri. 21 March]", "2014-03-21"),
    ], negatives: ["on Tuesday, 6 people"]
  ) { grammar, start in
    var index = start + 1
    if grammar.kind(start) == .weekdayShort { index = grammar.skip(.period, index) }
    index = grammar.skip(.comma, index)
    if grammar.next(index) == .the { index += 1 }
    if let date = grammar.monthDay(index) ?? grammar.dayMonth(index) ?? grammar.slashedDay(index) {
      return Match(start, date.end, date.meaning)
    }
    if grammar.has(index, .spaced), grammar.next(index) == .number,
      let date = isoDate.match(grammar, index) ?? slashedDate.match(grammar, index)
    {
      return Match(start, date.end, date.meaning)
    }
    // "Monday 21": a number at the end of its phrase, where it can count nothing.
    if index == start + 1, let day = grammar.plainNumber(index, 1...31, digits: 1...2),
      grammar.closesPhrase(index + 1)
    {
      return Match(start, index + 1, .weekdayAndDay(grammar.value(start), day))
    }
    guard let (day, end) = grammar.ordinal(index), day <= 31, grammar.endsPhrase(end),
      grammar.kind(index) == .number || day > 3, grammar.kind(index - 1) != .comma
    else { return nil }
    return Match(start, end, .weekdayAndDay(grammar.value(start), day))
  }

  static let monthDay = TimexRule(
    "month-day", starts: [.month, .monthShort],
    examples: [
      ("on [June 14th, 2013]", "2013-06-14"), ("on [Oct. 8]", "2013-10-08"),
      ("on [July 1 this year]", "2014-07-01"), ("[May 29<sup>th</sup>]", "2013-05-29"),
    ], negatives: ["you may 3 times", "June 45"]
  ) { grammar, start in
    guard let date = grammar.monthDay(start) else { return nil }
    if grammar.next(date.end) == .dayPart, grammar.endsPhrase(date.end + 1) {
      let code = Grammar.dayPartCode(grammar.value(date.end))
      return Match(start, date.end + 1, .dayPart(code, of: date.meaning))
    }
    return Match(start, date.end, date.meaning)
  }

  static let dayMonth = TimexRule(
    "day-month", starts: [.number],
    examples: [
      ("on [14 June 2013]", "2013-06-14"), ("on [the 2nd of May 2012]", "2012-05-02"),
    ], negatives: ["31 April", "14 May have died"]
  ) { grammar, start in
    guard grammar.startsFree(start) || grammar.followsColon(start), !grammar.isPrice(start),
      let date = grammar.dayMonth(start)
    else { return nil }
    // "the 20 September" is a date; "the 21 January execution" is not one with its article.
    return Match(start, date.end, date.meaning, takesArticle: grammar.endsPhrase(date.end))
  }

  static let ordinalDayMonth = TimexRule(
    "ordinal-day-month", starts: [.ordinal, .cardinal],
    examples: [("on [the second of August 2013]", "2013-08-02")],
    negatives: ["the second of many", "third March on Washington"]
  ) { grammar, start in
    if let (day, end) = grammar.cardinal(start), day <= 31, let month = grammar.month(end),
      grammar.has(end, .capital), let year = grammar.yearAfter(month.end)
    {
      return Match(start, year.end, .monthDay(month.month, day, of: year.meaning))
    }
    guard let (day, after) = grammar.ordinal(start), day <= 31 else { return nil }
    let end = grammar.isUnit(after, .day) ? after + 1 : after
    guard grammar.next(end) == .of, let month = grammar.month(end + 1),
      CalendarMath.isDay(month.month, day)
    else { return nil }
    let year = grammar.yearAfter(month.end)
    return Match(
      start, year?.end ?? month.end, .monthDay(month.month, day, of: year?.meaning),
      takesArticle: true)
  }

  static let month = TimexRule(
    "month", starts: [.month, .monthShort],
    examples: [
      ("in [November 2012]", "2012-11"), ("in [June last year]", "2013-06"),
      ("in [July]", "2013-07"), ("in [May]", "2013-05"),
    ], negatives: ["it may rain", "they march on", "April Smith said", "the Mar incident"]
  ) { grammar, start in
    guard let month = grammar.month(start) else { return nil }
    if let year = grammar.yearAfter(month.end) ?? grammar.gluedYear(month.end),
      !grammar.isModal(start, year.end)
    {
      return Match(start, year.end, .month(month.month, of: year.meaning))
    }
    guard grammar.isBareMonth(start) else { return nil }
    return Match(start, month.end, .month(month.month, of: nil))
  }

  /// The second day of "June 14-16", "May 6 and 7", "April 13 or 14".
  static let laterDay = TimexRule(
    "later-day", starts: [.number],
    examples: [("on June 14-[16]", "2013-06-16"), ("on May 6 and [7th, 2012]", "2012-05-07")],
    negatives: ["on June 14 and 16 people"]
  ) { grammar, start in
    guard let month = grammar.monthBeforeList(start), let day = grammar.dayNumber(start),
      CalendarMath.isDay(month, day.day), grammar.endsDayList(day.end)
    else { return nil }
    let year = grammar.yearAfter(day.end)
    return Match(start, year?.end ?? day.end, .monthDay(month, day.day, of: year?.meaning))
  }

  /// The first day of "6-15 October 1952", "the 28 and 29 August", "from 15 to 22 February".
  static let earlierDay = TimexRule(
    "earlier-day", starts: [.number, .ordinal],
    examples: [
      ("on [6]-7 January 2012", "2012-01-06"), ("from [15] to 22 February 2013", "2013-02-15"),
    ],
    negatives: ["from 15 to 22 people", "6-7 in February"]
  ) { grammar, start in
    let leads: AtomKinds = [
      .on, .in, .of, .from, .to, .between, .and, .or, .the, .comma, .hyphen, .dash, .open, .by,
      .until, .since, .during, .for,
    ]
    guard grammar.startsFree(start), leads.contains(grammar.kind(start - 1)),
      let (day, end) = grammar.listedDay(start), day <= 31
    else { return nil }
    var at = end
    for _ in 0..<6 {
      guard [.hyphen, .dash, .to, .until, .and, .or, .comma].contains(grammar.next(at)) else {
        return nil
      }
      at += 1
      if grammar.next(at) == .and || grammar.next(at) == .or { at += 1 }
      if grammar.next(at) == .the { at += 1 }
      if let date = grammar.dayMonth(at) {
        guard case .monthDay(let month, let last, let year) = date.meaning,
          CalendarMath.isDay(month, day), last > day
        else { return nil }
        return Match(start, end, .monthDay(month, day, of: year), takesArticle: true)
      }
      guard let next = grammar.listedDay(at) else { return nil }
      if grammar.next(next.end) == .of, let month = grammar.month(next.end + 1), next.day > day {
        let year = grammar.yearAfter(month.end)
        return Match(start, end, .monthDay(month.month, day, of: year?.meaning), takesArticle: true)
      }
      at = next.end
    }
    return nil
  }

  static let dayOfMonth = TimexRule(
    "day-of-month", starts: [.number, .ordinal, .cardinal],
    examples: [("on 3 May 2012; on [the 20th], he left", "2012-05-20")],
    negatives: ["the 20th National Congress", "on the third attempt"]
  ) { grammar, start in
    let isBare = grammar.kind(start - 1) == .on && grammar.next(start + 1) == .ordinalSuffix
    guard isBare || grammar.kind(start - 1) == .the,
      isBare || [.on, .until, .to, .by, .since, .from].contains(grammar.kind(start - 2)),
      let (day, end) = grammar.ordinal(start), day <= 31, grammar.kind(start) == .number || day > 3
    else { return nil }
    if grammar.next(end) == .of, let unit = grammar.relativeUnit(end + 1), unit.unit == .month {
      return Match(start, unit.end, .dayOfMonth(day, of: unit.meaning), takesArticle: true)
    }
    guard grammar.endsPhrase(end) else { return nil }
    return Match(start, end, .dayOfMonth(day, of: nil), takesArticle: true)
  }
}

extension Grammar {
  /// "Dec-2018", "Dec/2018".
  func gluedYear(_ index: Int) -> (meaning: Meaning, end: Int)? {
    guard next(index) == .hyphen || next(index) == .slash, isGlued(index), isGlued(index + 1),
      let year = plainNumber(index + 1, 1000...2999, digits: 4...4), endsDigits(index + 2)
    else { return nil }
    return (.year(year), index + 2)
  }

  /// Whether nothing follows that a number could count: a mark, "at", or the end.
  func closesPhrase(_ index: Int) -> Bool {
    switch next(index) {
    case .period: !(isGlued(index + 1) && next(index + 1) == .number)
    case .semicolon, .close, .mark, .at: true
    default: false
    }
  }

  /// Whether "$" stands before a number, spaced or not.
  func isPrice(_ index: Int) -> Bool { kind(index - 1) == .mark && value(index - 1) == 36 }

  /// "says:30 December": a word and a colon stand before it.
  func followsColon(_ index: Int) -> Bool {
    kind(index - 1) == .colon && kind(index - 2) != .number
  }
}
