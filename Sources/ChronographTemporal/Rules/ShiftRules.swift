/// "two years ago", "a week later", "three days before Christmas", "in two weeks".
extension TimexRule {
  static let shifts: [TimexRule] = [shift, barePlural, unitAgo]

  private static let amountStarts: AtomKinds = [
    .number, .decimal, .cardinal, .an, .fuzzy, .half, .another, .scale,
  ]

  static let shift = TimexRule(
    "shift", starts: amountStarts,
    examples: [
      ("[two years ago]", "2012"), ("[three weeks ago]", "2014-W09"),
      ("[ten days ago]", "2014-03-11"),
      ("In 2005 he fell, and [five years later] he died", "2010"), ("[a month earlier]", "2014-02"),
      ("[two weeks from now]", "2014-W14"),
      ("[two weeks from Friday]", "2014-04-11"),
    ], negatives: ["a year or so of the later", "two agos"]
  ) { grammar, start in
    guard grammar.isFreeAmount(start), let (amount, at) = grammar.amount(start) else { return nil }
    var unitAt = grammar.skipHyphen(at)
    unitAt = grammar.skipAdjectives(unitAt, glued: unitAt > at)
    guard let unit = grammar.unit(unitAt), !grammar.isLengthWithStart(start, unit.end),
      let shift = grammar.shiftAfter(unit.end, amount, unit.unit)
    else { return nil }
    return Match(start, shift.end, shift.meaning)
  }

  /// "years later", "days after", "months ago".
  static let barePlural = TimexRule(
    "bare-shift", starts: [.units],
    examples: [("[years ago]", "PAST_REF"), ("[months later]", "FUTURE_REF")],
    negatives: ["years of later"]
  ) { grammar, start in
    guard let unit = grammar.unit(start) else { return nil }
    switch grammar.next(unit.end) {
    case .ago: return Match(start, unit.end + 1, .reference("PAST_REF"))
    case .later: return Match(start, unit.end + 1, .reference("FUTURE_REF"))
    case .earlier: return Match(start, unit.end + 1, .reference("PAST_REF"))
    default: return nil
    }
  }

  /// "the year-ago quarter", "the year-earlier period".
  static let unitAgo = TimexRule(
    "unit-ago", starts: [.unit],
    examples: [
      ("[the year-ago quarter]", "2013"),
      ("In [the first quarter of 2012] it paid more than in [the year-earlier period]", "2012-Q1"),
    ],
    negatives: ["year-end"]
  ) { grammar, start in
    guard let unit = grammar.unit(start), grammar.next(unit.end) == .hyphen,
      grammar.isGlued(unit.end)
    else { return nil }
    switch grammar.next(unit.end + 1) {
    case .ago, .earlier:
      let head = unit.end + 2
      // "the year-ago quarter" counts from the quarter spoken of; the head belongs to it.
      let hasHead = [.unit, .periodWord, .half, .time].contains(grammar.next(head))
      return Match(
        start, hasHead ? head + 1 : head,
        .shift(Amount(1), unit.unit, sign: -1, from: .anchor(hasHead ? .narrative : .publication)),
        takesArticle: hasHead)
    default: return nil
    }
  }
}

extension Grammar {
  /// Whether an amount may begin here: not in the middle of a number, a price or a name.
  func isFreeAmount(_ index: Int) -> Bool {
    let kind = kind(index)
    if kind == .number || kind == .decimal {
      guard startsFree(index) else { return false }
      if isGlued(index), self.kind(index - 1) == .mark || self.kind(index - 1) == .slash {
        return false
      }
    }
    return true
  }

  /// The index after "consecutive", "more", "brutal" between a number and its unit.
  func skipAdjectives(_ index: Int, glued: Bool) -> Int {
    var at = index
    for _ in 0..<2 where next(at) == .whole || next(at) == .more { at += 1 }
    // One more word of any kind, where a plural unit follows: "ten brutal months".
    if at == index, !glued, next(at) == .other || next(at) == .school || next(at) == .fiscal,
      !has(at, .capital), !has(at, .pluralForm), next(at + 1) == .units, !isGlued(at)
    {
      at += 1
    }
    return at
  }

  /// "for three years from 1 May", "a term of five years from", "within ten days after": a length, and where it
  /// begins; what lies at its end is nobody's date.
  func isLengthWithStart(_ start: Int, _ end: Int) -> Bool {
    guard [.from, .after, .before].contains(next(end)) else { return false }
    let at =
      switch kind(start - 1) {
      case .than, .least, .most: start - 3
      case .approx, .over: start - 2
      default: start - 1
      }
    return [.for, .of, .within, .during].contains(kind(at))
  }

  /// What follows an amount and a unit: "ago", "later", "before Christmas", "from now", "after the fall of …".
  func shiftAfter(_ index: Int, _ amount: Amount, _ unit: TimeUnit) -> (meaning: Meaning, end: Int)?
  {
    switch next(index) {
    case .ago: return (.shift(amount, unit, sign: -1, from: .anchor(.publication)), index + 1)
    // "30 minutes later this week" is a length and a week.
    case .later where relativeUnit(index + 1) != nil || next(index + 1) == .today: return nil
    case .later: return (.shift(amount, unit, sign: 1, from: .anchor(.narrative)), index + 1)
    case .earlier: return (.shift(amount, unit, sign: -1, from: .anchor(.narrative)), index + 1)
    case .hence: return (.shift(amount, unit, sign: 1, from: .anchor(.publication)), index + 1)
    case .from:
      if isWord(index + 1, .nowAdverb) {
        return (.shift(amount, unit, sign: 1, from: .anchor(.publication)), index + 2)
      }
      if next(index + 1) == .today {
        return (.shift(amount, unit, sign: 1, from: .anchor(.publication)), index + 2)
      }
      if next(index + 1) == .tomorrow {
        return (.shift(amount, unit, sign: 1, from: .unit(.day, 1, .publication)), index + 2)
      }
      guard let base = dayExpression(index + 1) else { return nil }
      // "two weeks from Friday" is said of a Friday to come.
      let isWeekday = next(index + 1) == .weekday
      let meaning = isWeekday ? .relativeWeekday(value(index + 1), 2) : base.meaning
      return (.shift(amount, unit, sign: 1, from: meaning), base.end)
    case .before, .after: return shiftFromDate(index, amount, unit)
    default: return nil
    }
  }

  /// A day that something can be counted from: "January 15", "yesterday", "next Friday".
  private func dayExpression(_ index: Int) -> (meaning: Meaning, end: Int)? {
    if let date = monthDay(index) ?? dayMonth(index) { return date }
    if next(index) == .number, has(index, .spaced),
      let date = TimexRule.isoDate.match(self, index) ?? TimexRule.slashedDate.match(self, index)
    {
      return (date.meaning, date.end)
    }
    switch next(index) {
    case .today: return (.unit(.day, 0, .publication), index + 1)
    case .yesterday: return (.unit(.day, -1, .publication), index + 1)
    case .tomorrow: return (.unit(.day, 1, .publication), index + 1)
    case .weekday: return (.weekday(value(index)), index + 1)
    case .last, .next:
      guard next(index + 1) == .weekday else { return nil }
      return (.relativeWeekday(value(index + 1), value(index)), index + 2)
    default: return nil
    }
  }

  private func shiftFromDate(_ index: Int, _ amount: Amount, _ unit: TimeUnit) -> (
    meaning: Meaning, end: Int
  )? {
    let sign = next(index) == .before ? -1 : 1
    let at = next(index + 1) == .the ? index + 2 : index + 1
    if let base = dayExpression(at) {
      return (.shift(amount, unit, sign: sign, from: base.meaning), base.end)
    }
    if next(at) == .holiday, has(at, .capital) {
      return (.shift(amount, unit, sign: sign, from: .holiday(atoms[at].value, of: nil)), at + 1)
    }
    // "two days after, he left": nothing is counted from but the story.
    if endsClause(index + 1), next(index + 1) != .in {
      return (.shift(amount, unit, sign: sign, from: .anchor(.narrative)), index + 1)
    }
    return nil
  }
}
