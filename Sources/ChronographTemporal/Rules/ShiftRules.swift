/// "two years ago", "a week later", "three days before Christmas", "in two weeks".
extension TimexRule {
  static let shifts: [TimexRule] = [shift, barePlural, inAmount]

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
    ], negatives: ["a year or so of the later", "two agos"]
  ) { grammar, start in
    guard grammar.isFreeAmount(start), let (amount, at) = grammar.amount(start) else { return nil }
    var unitAt = grammar.skipHyphen(at)
    if grammar.next(unitAt) == .more || grammar.next(unitAt) == .whole { unitAt += 1 }
    guard let unit = grammar.unit(unitAt),
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

  /// "in two weeks", where it looks forward: a date, not a length.
  static let inAmount = TimexRule(
    "in-amount", starts: amountStarts,
    examples: [("will return in [two weeks]", "P2W")], negatives: ["in two minds"]
  ) { _, _ in nil }
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

  /// What follows an amount and a unit: "ago", "later", "before Christmas", "from now", "after the fall of …".
  func shiftAfter(_ index: Int, _ amount: Amount, _ unit: TimeUnit) -> (meaning: Meaning, end: Int)?
  {
    switch next(index) {
    case .ago: return (.shift(amount, unit, sign: -1, from: .anchor(.publication)), index + 1)
    case .later: return (.shift(amount, unit, sign: 1, from: .anchor(.narrative)), index + 1)
    case .earlier: return (.shift(amount, unit, sign: -1, from: .anchor(.narrative)), index + 1)
    case .hence: return (.shift(amount, unit, sign: 1, from: .anchor(.publication)), index + 1)
    case .from:
      if isWord(index + 1, "now") {
        return (.shift(amount, unit, sign: 1, from: .anchor(.publication)), index + 2)
      }
      if next(index + 1) == .today {
        return (.shift(amount, unit, sign: 1, from: .anchor(.publication)), index + 2)
      }
      if next(index + 1) == .tomorrow {
        return (.shift(amount, unit, sign: 1, from: .unit(.day, 1, .publication)), index + 2)
      }
      return nil
    case .before, .after: return shiftFromDate(index, amount, unit)
    default: return nil
    }
  }

  private func shiftFromDate(_ index: Int, _ amount: Amount, _ unit: TimeUnit) -> (
    meaning: Meaning, end: Int
  )? {
    let sign = next(index) == .before ? -1 : 1
    let at = next(index + 1) == .the ? index + 2 : index + 1
    if let base = monthDay(at) ?? dayMonth(at) {
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
