/// Years, decades and centuries: "1998", "44 BC", "the 1990s", "the late 19th century".
extension TimexRule {
  static let years: [TimexRule] = [
    year, yearInWords, yearRangeEnd, eraYear, eraRangeStart, eraDecade, earlyYear, decade,
    decadeWord, century,
    namedYear,
  ]

  static let year = TimexRule(
    "year", starts: [.number],
    examples: [("in [1998]", "1998"), ("(1876-[1910])", "1910"), ("the [1954] accords", "1954")],
    negatives: [
      "2,014 members", "page 1998", "1998 members", "$ 2000", "No. 1984", "flight 1549",
      "1,329,000",
    ]
  ) { grammar, start in
    guard let year = grammar.plainNumber(start, 1000...2999, digits: 4...4),
      grammar.startsFree(start),
      grammar.endsDigits(start + 1) || grammar.opensYearRange(start), grammar.isYear(start)
    else { return nil }
    return Match(start, start + 1, .year(year))
  }

  static let yearInWords = TimexRule(
    "year-in-words", starts: [.cardinal],
    examples: [
      ("in [nineteen ninety-six]", "1996"), ("since [two thousand and five]", "2005"),
      ("in [seventeen hundred and twelve]", "1712"),
    ],
    negatives: ["in nineteen towns", "in two thousand homes", "of twenty thirty left"]
  ) { grammar, start in
    guard [.in, .since, .until, .by, .from, .to, .between].contains(grammar.kind(start - 1)),
      let year = grammar.spelledYear(start)
    else { return nil }
    return Match(start, year.end, .year(year.year))
  }

  /// "17" in "1915-17".
  static let yearRangeEnd = TimexRule(
    "year-range-end", starts: [.number],
    examples: [("in 1915-[17]", "1917")], negatives: ["in 1915-a", "seats 1915-17-2"]
  ) { grammar, start in
    guard let last = grammar.plainNumber(start, 0...99, digits: 2...2), grammar.isGlued(start),
      [.hyphen, .dash, .slash].contains(grammar.kind(start - 1)), grammar.isGlued(start - 1),
      let first = grammar.plainNumber(start - 2, 1000...2999, digits: 4...4), last > first % 100,
      grammar.endsDigits(start + 1), grammar.isYear(start - 2)
    else { return nil }
    return Match(start, start + 1, .year(first / 100 * 100 + last))
  }

  static let eraYear = TimexRule(
    "era-year", starts: [.number, .ad],
    examples: [("in [44 BC]", "BC0044"), ("in [AD 79]", "0079")], negatives: ["44 BC Ferries staff"]
  ) { grammar, start in
    if grammar.kind(start) == .ad {
      guard grammar.has(start, .allCaps),
        let year = grammar.plainNumber(start + 1, 1...2999, digits: 1...4)
      else { return nil }
      return Match(start, start + 2, .value(CalendarMath.padded(year, 4)))
    }
    guard grammar.startsFree(start), grammar.value(start) > 0,
      grammar.atoms[start].length <= 4 || grammar.has(start, .grouped),
      grammar.value(start) < 10_000, let end = grammar.era(start + 1),
      !(grammar.has(end.end, .capital) && grammar.next(end.end) == .other)
        || YearLeads.all.contains(grammar.kind(start - 1))
    else { return nil }
    let digits = CalendarMath.padded(grammar.value(start), 4)
    return Match(start, end.end, .value(end.isBefore ? "BC" + digits : digits))
  }

  /// "499" in "499-493 BC", "from 499 to 493 BC".
  static let eraRangeStart = TimexRule(
    "era-range-start", starts: [.number],
    examples: [("from [499] to 493 BC", "BC0499")], negatives: ["from 499 to 493 men"]
  ) { grammar, start in
    guard grammar.startsFree(start),
      let first = grammar.plainNumber(start, 1...9999, digits: 1...4),
      [.hyphen, .dash, .to, .and, .or, .until].contains(grammar.next(start + 1)),
      let last = grammar.plainNumber(start + 2, 1...9999, digits: 1...4),
      let era = grammar.era(start + 3), era.isBefore, first > last
    else { return nil }
    return Match(start, start + 1, .value("BC" + CalendarMath.padded(first, 4)))
  }

  static let eraDecade = TimexRule(
    "era-decade", starts: [.number], examples: [("in [the 470s BC]", "BC047")],
    negatives: ["470s models"]
  ) { grammar, start in
    guard let first = grammar.plainNumber(start, 10...9990, digits: 2...4), first % 10 == 0,
      grammar.next(start + 1) == .s, grammar.isGlued(start + 1),
      let era = grammar.era(start + 2), era.isBefore
    else { return nil }
    return Match(
      start, era.end, .value("BC" + CalendarMath.padded(first / 10, 3)), takesArticle: true)
  }

  /// "in 348 he died": three digits, in a story only.
  static let earlyYear = TimexRule(
    "early-year", starts: [.number],
    examples: [("In 340, in 341, in 343, and in [348], he wrote.", "0348")],
    negatives: ["won in 348 attempts", "in 348 of 500 towns"]
  ) { grammar, start in
    guard let year = grammar.plainNumber(start, 100...999, digits: 3...3),
      grammar.startsFree(start),
      [.in, .by, .until, .since, .early, .late].contains(grammar.kind(start - 1)),
      grammar.endsDigits(start + 1)
    else { return nil }
    let after = grammar.next(start + 1)
    let isFree =
      after == .comma || after == .close || after == .period
      || (after == .other && grammar.has(start + 1, .capital))
      || grammar.isWord(start + 1, .subjectPronoun)
    guard isFree else { return nil }
    var match = Match(start, start + 1, .value(CalendarMath.padded(year, 4)))
    match.isOfStories = true
    return match
  }

  static let decade = TimexRule(
    "decade", starts: [.number, .apostrophe],
    examples: [("in [the 1990s]", "199"), ("in [the mid-1980s]", "198"), ("in [the '60s]", "196")],
    negatives: ["four 747s", "in their 40s", "the 1995s"]
  ) { grammar, start in
    let index = grammar.kind(start) == .apostrophe ? start + 1 : start
    guard grammar.next(index) == .number, grammar.value(index) % 10 == 0 else { return nil }
    var end = index + 1
    if grammar.next(end) == .apostrophe, grammar.isGlued(end) { end += 1 }
    guard grammar.next(end) == .s, grammar.isGlued(end) else { return nil }
    if let year = grammar.plainNumber(index, 1000...2990, digits: 4...4) {
      guard index == start else { return nil }
      return Match(start, end + 1, .value("\(year / 10)"), takesArticle: true)
    }
    guard let short = grammar.plainNumber(index, 0...90, digits: 2...2),
      index > start || grammar.kind(start - 1) == .the
    else { return nil }
    return Match(start, end + 1, .value("\(CalendarMath.fullYear(short) / 10)"), takesArticle: true)
  }

  static let decadeWord = TimexRule(
    "decade-word", starts: [.decadeWord, .cardinal],
    examples: [("in [the nineties]", "199"), ("in [the early sixties]", "196")],
    negatives: ["in her nineties", "temperatures in the upper eighties"]
  ) { grammar, start in
    guard grammar.kind(start) == .decadeWord,
      [.the, .early, .late, .mid].contains(grammar.kind(start - 1)),
      grammar.kind(start - 1) == .the || grammar.kind(start - 2) == .the
        || grammar.kind(start - 2) == .hyphen
    else { return nil }
    return Match(start, start + 1, .value("19\(grammar.value(start) / 10)"), takesArticle: true)
  }

  static let century = TimexRule(
    "century", starts: [.ordinal, .number, .cardinal],
    examples: [
      ("in [the 19th century]", "18"), ("a [20th-century] school", "19"),
      ("[the third century BC]", "BC02"),
    ], negatives: ["the 21st Century Fox deal", "third party"]
  ) { grammar, start in
    guard let (number, end) = grammar.ordinal(start), (1...30).contains(number) else { return nil }
    let at = grammar.skipHyphen(end)
    guard let unit = grammar.unit(at), unit.unit == .century,
      !(grammar.has(at, .capital) && grammar.has(unit.end, .capital))
    else { return nil }
    if let era = grammar.era(unit.end), era.isBefore {
      return Match(
        start, era.end, .value("BC" + CalendarMath.padded(number - 1, 2)), takesArticle: true)
    }
    return Match(
      start, unit.end, .value(CalendarMath.padded(number - 1, 2)), takesArticle: at == end)
  }

  static let namedYear = TimexRule(
    "named-year", starts: [.unit], examples: [("[the year 1950] marked", "1950")],
    negatives: ["the year of the dragon"]
  ) { grammar, start in
    guard grammar.isUnit(start, .year),
      let year = grammar.plainNumber(start + 1, 1000...2999, digits: 4...4),
      grammar.endsDigits(start + 2)
    else { return nil }
    return Match(start, start + 2, .year(year), takesArticle: true)
  }
}
