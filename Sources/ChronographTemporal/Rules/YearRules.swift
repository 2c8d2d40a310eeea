/// Years, decades and centuries: "1998", "44 BC", "the 1990s", "the late 19th century".
extension TimexRule {
  static let years: [TimexRule] = [
    year, yearRangeEnd, eraYear, eraRangeStart, eraDecade, earlyYear, decade, decadeWord, century,
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
      || (after == .other && grammar.has(start + 1, .capital)) || grammar.isWord(start + 1, "he")
      || grammar.isWord(start + 1, "she") || grammar.isWord(start + 1, "they")
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
    guard grammar.isWord(start, "year"),
      let year = grammar.plainNumber(start + 1, 1000...2999, digits: 4...4),
      grammar.endsDigits(start + 2)
    else { return nil }
    return Match(start, start + 2, .year(year), takesArticle: true)
  }
}

/// Words after which four digits are a year.
enum YearLeads {
  static let all: AtomKinds = [
    .in, .since, .until, .by, .during, .from, .between, .early, .late, .mid, .month, .monthShort,
    .season, .before, .after, .into, .to,
  ]
}

extension Grammar {
  /// "BC", "B.C.", "BCE", "AD".
  func era(_ index: Int) -> (isBefore: Bool, end: Int)? {
    if next(index) == .bc, has(index, .allCaps) { return (true, index + 1) }
    if next(index) == .ad, has(index, .allCaps) { return (false, index + 1) }
    let isB = isWord(index, "b")
    guard isB || isWord(index, "a"), has(index, .capital), next(index + 1) == .period,
      isGlued(index + 1),
      isWord(index + 2, isB ? "c" : "d"), isGlued(index + 2)
    else { return nil }
    return (isB, next(index + 3) == .period && isGlued(index + 3) ? index + 4 : index + 3)
  }

  /// Whether "1915-17" or "1914-1918" begins here.
  func opensYearRange(_ index: Int) -> Bool {
    guard !followsDigits(index), [.hyphen, .dash, .slash].contains(next(index + 1)),
      isGlued(index + 1),
      isGlued(index + 2),
      next(index + 2) == .number, endsDigits(index + 3)
    else { return false }
    let (first, last) = (value(index), value(index + 2))
    switch atoms[index + 2].length {
    case 2: return last > first % 100
    case 4: return last > first && last <= 2100
    default: return false
    }
  }

  /// Whether four plain digits are a year, by the words around them.
  func isYear(_ index: Int) -> Bool {
    let year = value(index)
    let (before, after) = (kind(index - 1), next(index + 1))
    if followsDigits(index) {
      // The end of "1919-1921"; anything else glued to digits is a number of another kind.
      return opensYearRange(index - 2) && !isPlanRange(index)
    }
    if [.to, .and, .or, .hyphen, .dash].contains(after), next(index + 2) == .number,
      [.afterNumber, .units].contains(next(index + 3))
    {
      return false
    }
    if before == .to, kind(index - 2) == .number, atoms[index - 2].length == 4,
      (1700...2050).contains(value(index - 2)), (1700...2050).contains(year)
    {
      return ![.afterNumber, .units, .scale].contains(after)
    }
    if before == .hyphen, kind(index - 2) == .mid { return true }
    if before == .beforeNumber
      || (before == .period && kind(index - 2) == .beforeNumber && !has(index, .newLine))
    {
      return false
    }
    if before == .mark, [35, 36, 43, 60, 61, 62, 64, 42, 37].contains(value(index - 1)) {
      if value(index - 1) != 42 { return false }
    }
    if before == .mark, index > 0, atoms[index - 1].value == 0, !has(index, .spaced) {
      return false
    }
    if before == .titleBefore, has(index - 1, .capital) { return false }
    if before == .of, kind(index - 2) == .titleBefore, has(index - 2, .capital),
      isWord(index - 2, "act")
    {
      return false
    }
    if isPlanRange(index) { return false }
    if after == .mark, value(index + 1) == 37 { return false }
    if YearLeads.all.contains(before), before != .to, (1000...2100).contains(year) {
      // "from 1500 to 2000 members", "between 1200 and 1400 troops": an amount, whatever leads it.
      if [.in, .since, .during, .early, .late, .mid].contains(before) {
        return !isCountedNoun(index + 1) || before != .in || (1800...2050).contains(year)
      }
      return !isCountedNoun(index + 1)
    }
    guard (1400...2100).contains(year), !isCountedNoun(index + 1) else { return false }
    if after == .hyphen, isGlued(index + 1),
      next(index + 2) == .units || next(index + 2) == .unit || next(index + 2) == .afterNumber
    {
      return false
    }
    if [
      .more, .less, .than, .approx, .least, .most, .for, .over, .under, .only, .up, .fuzzy,
      .cardinal,
    ].contains(before) {
      return (before == .for || before == .approx) && (1700...2050).contains(year)
        && endsPhrase(index + 1)
    }
    if (1700...2050).contains(year) { return true }
    return before == .open || after == .close || before == .the || before == .hyphen
      || before == .dash || after == .hyphen
      || after == .dash || before == .and || before == .to
  }

  /// Whether a plural noun or unit follows, so that the number counts it.
  private func isCountedNoun(_ index: Int) -> Bool {
    switch next(index) {
    case .afterNumber, .units, .scale, .times: return true
    case .other:
      if has(index, .capital) || !has(index, .endsInS) || isGlued(index) {
        return has(index, .endsInS) == false && isCountedPair(index)
      }
      return kind(index - 2) != .the && atoms[index].length > 3 && !isWord(index, "this")
        && !isWord(index, "thus")
    default: return false
    }
  }

  /// "2014 registered members": an adjective, then a plural noun.
  private func isCountedPair(_ index: Int) -> Bool {
    next(index + 1) == .afterNumber && !has(index, .capital) && kind(index - 2) != .the
      && kind(index - 2) != .in
  }

  /// "(2024-2028)" after a plan's name belongs to the name.
  private func isPlanRange(_ index: Int) -> Bool {
    var at = index - 1
    if kind(at) == .hyphen || kind(at) == .dash { at -= 2 }
    guard kind(at) == .open else { return false }
    at -= 1
    for _ in 0..<3 where kind(at) == .quote || kind(at) == .apostrophe || kind(at) == .comma {
      at -= 1
    }
    return kind(at) == .titleBefore && has(at, .capital)
  }
}
