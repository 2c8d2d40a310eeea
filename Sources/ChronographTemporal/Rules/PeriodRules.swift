/// Seasons, quarters, halves of years, fiscal and school years, nth days of longer units.
extension TimexRule {
  static let periods: [TimexRule] = [
    season, relativeSeason, quarter, shortQuarter, half, fiscalYear, yearEnd, weekNumber,
    ordinalUnit,
  ]

  static let season = TimexRule(
    "season", starts: [.season],
    examples: [
      ("in [the summer of 1964]", "1964-SU"), ("[spring 2013]", "2013-SP"),
      ("in [the winter]", "2013-WI"),
    ],
    negatives: [
      "the fall of Berlin", "prices fall", "a spring in his step", "the Winter Palace",
      "the Prague Spring",
    ]
  ) { grammar, start in
    let (season, end) = (grammar.value(start), start + 1)
    if let year = grammar.yearAfter(end) {
      return Match(start, year.end, .season(season, of: year.meaning), takesArticle: true)
    }
    let before = grammar.kind(start - 1)
    if grammar.isWord(start, .seasonOrVerb) {
      guard before == .the, [.in, .during, .by, .until, .since].contains(grammar.kind(start - 2)),
        grammar.next(end) != .of
      else { return nil }
    } else if grammar.isWord(start, .seasonOrNoun) {
      guard grammar.next(end) != .of,
        before == .in || (before == .the && grammar.endsPhrase(end))
          || [.early, .late, .mid].contains(before)
      else { return nil }
    } else {
      guard !grammar.has(start, .capital) else { return nil }
      guard grammar.next(end) != .of, !(grammar.next(end) == .hyphen && grammar.isGlued(end)) else {
        return nil
      }
    }
    if grammar.has(start, .capital) { return nil }
    return Match(start, end, .season(season, of: nil), takesArticle: grammar.endsPhrase(end))
  }

  static let relativeSeason = TimexRule(
    "relative-season", starts: [.this, .last, .next, .following, .previous, .that, .same],
    examples: [("[next autumn]", "2014-FA"), ("[last summer]", "2013-SU")],
    negatives: ["last fall of the axe that", "this fall of prices"]
  ) { grammar, start in
    guard grammar.next(start + 1) == .season, !grammar.has(start + 1, .capital),
      grammar.next(start + 2) != .of
    else { return nil }
    let (offset, anchor) = grammar.direction(start)
    return Match(
      start, start + 2, .relativeSeason(grammar.value(start + 1), offset, anchor),
      takesArticle: grammar.kind(start) != .this)
  }

  static let quarter = TimexRule(
    "quarter", starts: [.ordinal, .number],
    examples: [("in [the third quarter]", "2013-Q3"), ("[the first quarter of 2012]", "2012-Q1")],
    negatives: ["a third quarter-final"]
  ) { grammar, start in
    guard let (number, end) = grammar.ordinal(start), (1...4).contains(number) else { return nil }
    let at = grammar.skipHyphen(end)
    guard let unit = grammar.unit(at), unit.unit == .quarter, !unit.isPlural,
      !(grammar.next(unit.end) == .hyphen && grammar.isGlued(unit.end))
    else { return nil }
    let year = grammar.yearAfter(unit.end)
    return Match(
      start, year?.end ?? unit.end, .quarter(number, of: year?.meaning), takesArticle: at == end)
  }

  static let shortQuarter = TimexRule(
    "short-quarter", starts: [.quarterLetter, .halfLetter],
    examples: [("[Q3 2012]", "2012-Q3"), ("in [H1 2013]", "2013-H1")],
    negatives: ["Q7", "the H1N1 flu", "H2O"]
  ) { grammar, start in
    let isQuarter = grammar.kind(start) == .quarterLetter
    guard grammar.has(start, .capital), grammar.isGlued(start + 1),
      let number = grammar.plainNumber(start + 1, 1...(isQuarter ? 4 : 2), digits: 1...1),
      !(grammar.isGlued(start + 2) && grammar.isWordLike(start + 2))
    else { return nil }
    let year = grammar.yearAfter(start + 2)
    guard year != nil || isQuarter else { return nil }
    return Match(
      start, year?.end ?? start + 2,
      isQuarter ? .quarter(number, of: year?.meaning) : .half(number, of: year?.meaning))
  }

  static let half = TimexRule(
    "half-year", starts: [.ordinal],
    examples: [
      ("in [the first half of 2012]", "2012-H1"), ("[the second half of the year]", "2014-H2"),
    ], negatives: ["the second half of the match", "a first half goal"]
  ) { grammar, start in
    guard (1...2).contains(grammar.value(start)), grammar.next(start + 1) == .half,
      grammar.next(start + 2) == .of || grammar.next(start + 2) == .month
    else { return nil }
    if let year = grammar.yearAfter(start + 2) {
      return Match(
        start, year.end, .half(grammar.value(start), of: year.meaning), takesArticle: true)
    }
    let at = start + 3
    let unit = grammar.next(at) == .the ? at + 1 : at
    if grammar.isUnit(unit, .year), grammar.endsPhrase(unit + 1) {
      return Match(
        start, unit + 1, .half(grammar.value(start), of: .unit(.year, 0, .passing)),
        takesArticle: true)
    }
    if let month = grammar.month(at) {
      let year = grammar.yearAfter(month.end)
      return Match(
        start, year?.end ?? month.end, .month(month.month, of: year?.meaning),
        modifier: grammar.value(start) == 1 ? "START" : "END", takesArticle: true)
    }
    if grammar.next(at) == .the, let (number, end) = grammar.ordinal(at + 1),
      let unit = grammar.unit(grammar.skipHyphen(end)), unit.unit == .century
    {
      return Match(start, unit.end, .value(CalendarMath.padded(number - 1, 2)), takesArticle: true)
    }
    if grammar.next(at) == .the, let year = grammar.plainNumber(at + 1, 1000...2990, digits: 4...4),
      grammar.next(at + 2) == .s
    {
      return Match(start, at + 3, .value("\(year / 10)"), takesArticle: true)
    }
    return nil
  }

  static let fiscalYear = TimexRule(
    "fiscal-year", starts: [.fiscal, .school, .fy],
    examples: [("in [fiscal 2012]", "2012"), ("[fiscal year 2012]", "2012"), ("[FY2013]", "2013")],
    negatives: ["financial trouble", "school 2"]
  ) { grammar, start in
    var at = start + 1
    if grammar.isUnit(at, .year) { at += 1 }
    guard
      let year = grammar.plainNumber(at, 1900...2100, digits: 4...4)
        ?? (grammar.kind(start) == .fy ? grammar.plainNumber(at, 0...99, digits: 2...2) : nil),
      grammar.kind(start) != .school || at > start + 1
    else { return nil }
    return Match(start, at + 1, .fiscal(CalendarMath.fullYear(year)))
  }

  /// "by year-end", "at year end 1989".
  static let yearEnd = TimexRule(
    "year-end", starts: [.unit],
    examples: [("by [year-end]", "2014"), ("at [year-end 2012]", "2012")],
    negatives: ["the year ends badly", "year-ending reports", "a year end-to-end"]
  ) { grammar, start in
    let end = grammar.skipHyphen(start + 1)
    guard grammar.isUnit(start, .year), grammar.isWord(end, .endNoun),
      !grammar.has(start, .newLine),
      grammar.next(end) != .mark
    else { return nil }
    let year = grammar.yearAfter(end + 1)
    guard year != nil || grammar.endsPhrase(end + 1),
      end > start + 1 || [.at, .by, .until, .since, .before].contains(grammar.kind(start - 1))
    else { return nil }
    return Match(
      start, year?.end ?? end + 1, year?.meaning ?? .unit(.year, 0, .publication), modifier: "END",
      takesModifiers: false)
  }

  /// "in week 31", "week 31 of 2018": a week of the calendar.
  static let weekNumber = TimexRule(
    "week-number", starts: [.unit],
    examples: [("in [week 31 of 2012]", "2012-W31"), ("by [week 20]", "2014-W20")],
    negatives: ["in Week 3", "week 60", "in week 3 of the trial"]
  ) { grammar, start in
    guard grammar.isUnit(start, .week), !grammar.has(start, .capital),
      let week = grammar.plainNumber(start + 1, 1...53, digits: 1...2)
    else { return nil }
    if let year = grammar.yearAfter(start + 2) {
      return Match(start, year.end, .ordinal(week, .week, of: year.meaning))
    }
    guard grammar.endsPhrase(start + 2), grammar.next(start + 2) != .of,
      grammar.next(start + 2) != .in
    else { return nil }
    return Match(start, start + 2, .ordinal(week, .week, of: .unit(.year, 0, .publication)))
  }

  /// "the first week of March", "the last day of 2012", "the first Monday of May".
  static let ordinalUnit = TimexRule(
    "ordinal-unit", starts: [.ordinal, .last, .final, .number, .cardinal],
    examples: [
      ("in [the first week of March 2013]", "2013-W09"), ("[the last day of 2012]", "2012-12-31"),
      ("[the first Monday of May 2013]", "2013-05-06"),
    ],
    negatives: ["the first day of school", "the last Monday of his life"]
  ) { grammar, start in
    let isLast = grammar.kind(start) == .last || grammar.kind(start) == .final
    guard isLast || grammar.ordinal(start) != nil,
      !isLast || grammar.isWord(start, .lastOfSeveral)
    else { return nil }
    let (number, end) = isLast ? (-1, start + 1) : grammar.ordinal(start) ?? (1, start + 1)
    guard number <= 53 else { return nil }
    if grammar.next(end) == .weekday, grammar.next(end + 1) == .of || grammar.next(end + 1) == .in,
      let of = grammar.container(end + 2)
    {
      return Match(
        start, of.end, .ordinalWeekday(number, grammar.value(end), of: of.meaning),
        takesArticle: true)
    }
    guard let unit = grammar.unit(end), !unit.isPlural,
      [.day, .week, .month, .quarter, .decade].contains(unit.unit), grammar.next(unit.end) == .of,
      let of = grammar.container(unit.end + 1)
    else { return nil }
    return Match(start, of.end, .ordinal(number, unit.unit, of: of.meaning), takesArticle: true)
  }
}

extension Grammar {
  /// A month or year that something is the first, last or nth part of.
  func container(_ index: Int) -> (meaning: Meaning, end: Int)? {
    if let month = month(index), has(index, .capital) || ![3, 5, 8].contains(month.month) {
      let year = yearAfter(month.end)
      return (.month(month.month, of: year?.meaning), year?.end ?? month.end)
    }
    if let year = plainNumber(index, 1000...2999, digits: 4...4) { return (.year(year), index + 1) }
    let at = next(index) == .the ? index + 1 : index
    if let unit = relativeUnit(at) { return (unit.meaning, unit.end) }
    if at > index, let unit = unit(at), !unit.isPlural, unit.unit == .month || unit.unit == .year,
      endsPhrase(unit.end)
    {
      return (.unit(unit.unit, 0, .passing), unit.end)
    }
    return nil
  }
}
