/// Lengths of time and things that repeat.
extension TimexRule {
  static let durations: [TimexRule] = [duration, relativeDuration, plainUnits, wholeUnit, longUnit]
  static let sets: [TimexRule] = [
    everyUnit, setAdverb, annual, aUnit, timesPer, pluralWeekday,
  ]

  static let duration = TimexRule(
    "duration", starts: [.number, .decimal, .cardinal, .an, .fuzzy, .half, .another, .scale],
    examples: [
      ("for [six consecutive months]", "P6M"), ("after [several days]", "PXD"),
      ("a [three-year] term", "P3Y"),
      ("for [one and a half years]", "P1.5Y"), ("to [a year] in prison", "P1Y"),
      ("took [20 minutes]", "PT20M"),
    ],
    negatives: [
      "a 20-year-old man", "71 years old", "a second term", "a day care centre", "$5 a day",
    ]
  ) { grammar, start in
    guard grammar.isFreeAmount(start), let (amount, at) = grammar.amount(start) else { return nil }
    var unitAt = at
    if grammar.next(at) == .hyphen, grammar.isGlued(at) { unitAt = at + 1 }
    unitAt = grammar.skipAdjectives(unitAt, glued: unitAt > at)
    guard var unit = grammar.unit(unitAt), !grammar.isAge(unit.end, start) else { return nil }
    if grammar.kind(start) == .an, !grammar.isLengthAfterArticle(start, unit) { return nil }

    if grammar.next(unit.end) == .hyphen, grammar.isGlued(unit.end),
      grammar.isWord(unit.end + 1, .longAdjective)
    {
      if grammar.kind(start) == .an, unitAt == start + 1 { return nil }
      unit.end += 2
    }
    if unit.unit == .second, amount.whole == 1, grammar.kind(start) == .an || !unit.isPlural {
      return nil
    }
    if unit.unit == .quarter, grammar.kind(unitAt - 1) != .whole { return nil }
    guard
      unit.isPlural || grammar.kind(start) == .an || amount.halves.map({ $0 <= 2 }) ?? true
        || unitAt > at || grammar.kind(unitAt - 1) == .hyphen || grammar.kind(start) == .another
        || grammar.kind(start) == .number || grammar.next(unit.end) == .other
    else { return nil }
    if grammar.isWord(start, .someQuantifier), !unit.isPlural { return nil }
    return Match(
      start, unit.end, .duration(amount, unit.unit),
      takesArticle: unit.isPlural && grammar.kind(start) != .an && grammar.closesLength(unit.end))
  }

  /// "the past two decades", "the next few days", "the first six months of 2012".
  static let relativeDuration = TimexRule(
    "relative-duration",
    starts: [.last, .next, .previous, .following, .ordinal, .final, .these, .those, .this],
    examples: [
      ("in [the past two decades]", "P2DE"), ("[the next few days]", "PXD"),
      ("[the coming year]", "P1Y"),
      ("[the past decade]", "P1DE"), ("his [first five years] in office", "P5Y"),
    ], negatives: ["the past two presidents", "the first two"]
  ) { grammar, start in
    var at = start + 1
    if grammar.kind(start) == .ordinal, grammar.value(start) != 1 { return nil }
    if grammar.kind(start) == .next || grammar.kind(start) == .last, grammar.kind(at) == .whole {
      at += 1
    }
    if let (amount, end) = grammar.amount(at), grammar.kind(at) != .an,
      let unit = grammar.unit(grammar.next(end) == .whole ? end + 1 : end),
      unit.isPlural || grammar.kind(end) == .hyphen
    {
      let whole = grammar.next(unit.end) == .of ? grammar.container(unit.end + 1) : nil
      return Match(start, whole?.end ?? unit.end, .duration(amount, unit.unit), takesArticle: true)
    }
    if grammar.kind(start) == .ordinal || grammar.kind(start) == .this { return nil }
    if let unit = grammar.unit(at), unit.isPlural {
      return Match(start, unit.end, .duration(.unknown, unit.unit), takesArticle: true)
    }
    // "the past year" is a length, "last year" a date; so with "the coming year".
    guard let unit = grammar.unit(at), grammar.isLength(start) || grammar.kind(start - 2) == .for,
      grammar.kind(start - 1) == .the,
      unit.unit != .day
    else { return nil }
    return Match(start, unit.end, .duration(Amount(1), unit.unit), takesArticle: true)
  }

  static let plainUnits = TimexRule(
    "plain-units", starts: [.units],
    examples: [("has [decades] of experience", "PXDE"), ("ending [months] of talks", "PXM")],
    negatives: ["working days off", "years old", "Days Inn"]
  ) { grammar, start in
    guard let unit = grammar.unit(start),
      !grammar.has(start, .capital) || grammar.has(start, .newLine),
      unit.unit.rawValue >= TimeUnit.hour.rawValue, unit.unit != .quarter,
      !grammar.isAge(unit.end, start), grammar.atoms[start].length > 3
    else { return nil }
    let before = grammar.kind(start - 1)
    let leads: AtomKinds = [
      .for, .in, .within, .after, .of, .over, .during, .and, .or, .by, .before, .to, .only,
    ]
    // "hours before a deadline", "Days after the vote"
    let opens =
      [.before, .after].contains(grammar.next(unit.end)) && !grammar.endsClause(unit.end + 1)
      && (before == .comma || before == .verbPast || grammar.has(start, .newLine))
    guard
      leads.contains(before) || opens || grammar.next(unit.end) == .of
        || grammar.has(start - 1, .pastForm)
        || grammar.isWord(start - 1, .lastingVerb)
    else { return nil }
    if before == .of, grammar.kind(start - 2) != .units, !grammar.has(start - 2, .pluralForm) {
      return nil
    }
    if before == .and || before == .or, grammar.kind(start - 2) != .units { return nil }
    return Match(start, unit.end, .duration(.unknown, unit.unit))
  }

  static let wholeUnit = TimexRule(
    "whole-unit", starts: [.whole], examples: [("for [the whole year]", "P1Y")],
    negatives: ["the whole daybook", "a long night"]
  ) { grammar, start in
    guard
      grammar.isWord(start, .totalAdjective), let unit = grammar.unit(start + 1),
      !unit.isPlural, unit.unit.rawValue >= TimeUnit.hour.rawValue
    else { return nil }
    return Match(start, unit.end, .duration(Amount(1), unit.unit), takesArticle: true)
  }

  /// "month-long", "yearlong", "the nine-day-long".
  static let longUnit = TimexRule(
    "long-unit", starts: [.unit, .units, .longUnit],
    examples: [("a [month-long] search", "P1M"), ("a [yearlong] trial", "P1Y")],
    negatives: ["days long gone"]
  ) { grammar, start in
    if grammar.kind(start) == .longUnit {
      return TimeUnit(rawValue: grammar.atoms[start].value).map {
        Match(start, start + 1, .duration(Amount(1), $0))
      }
    }
    guard let unit = grammar.unit(start), grammar.next(unit.end) == .hyphen,
      grammar.isGlued(unit.end), grammar.isWord(unit.end + 1, .longAdjective)
    else { return nil }
    return Match(start, unit.end + 2, .duration(unit.isPlural ? .unknown : Amount(1), unit.unit))
  }

  // MARK: Sets

  static let everyUnit = TimexRule(
    "every", starts: [.every],
    examples: [
      ("[every year]", "P1Y"), ("[every two weeks]", "P2W"), ("[every Monday]", "XXXX-WXX-1"),
      ("[each morning]", "TMO"),
    ],
    negatives: ["every man", "each of the years"]
  ) { grammar, start in
    let at = start + 1
    if let unit = grammar.unit(at), !unit.isPlural {
      return Match(start, unit.end, .set(Meaning.period(Amount(1), unit.unit)))
    }
    if let (amount, end) = grammar.amount(at), grammar.kind(at) != .an, let unit = grammar.unit(end)
    {
      return Match(start, unit.end, .set(Meaning.period(amount, unit.unit)))
    }
    if grammar.next(at) == .otherWord, let unit = grammar.unit(at + 1) {
      return Match(start, unit.end, .set(Meaning.period(Amount(2), unit.unit)))
    }
    switch grammar.next(at) {
    case .weekday:
      if let part = grammar.dayPart(at + 1) {
        return Match(start, part.end, .set("XXXX-WXX-\(grammar.value(at))T\(part.code)"))
      }
      return Match(start, at + 1, .set("XXXX-WXX-\(grammar.value(at))"))
    case .month:
      return Match(start, at + 1, .set("XXXX-" + CalendarMath.padded(grammar.value(at), 2)))
    case .season:
      return Match(start, at + 1, .set("XXXX-" + CalendarMath.seasonCode(grammar.value(at))))
    case .weekend: return Match(start, at + 1, .set("XXXX-WXX-WE"))
    case .dayPart: return Match(start, at + 1, .set("T" + Grammar.dayPartCode(grammar.value(at))))
    case .ordinal:
      if grammar.next(at + 1) == .weekday {
        return Match(start, at + 2, .set("XXXX-WXX-\(grammar.value(at + 1))"))
      }
      if let unit = grammar.unit(at + 1), !unit.isPlural {
        return Match(start, unit.end, .set(Meaning.period(Amount(grammar.value(at)), unit.unit)))
      }
      return nil
    default: return nil
    }
  }

  static let setAdverb = TimexRule(
    "set-adverb", starts: [.setAdverb, .cardinal],
    examples: [
      ("declining [annually]", "P1Y"), ("the [five-yearly] congress", "P5Y"),
      ("a [weekly] meeting", "P1W"),
    ],
    negatives: ["the People's Daily said", "Newsweek Weekly"]
  ) { grammar, start in
    if grammar.kind(start) == .cardinal {
      guard let (number, end) = grammar.cardinal(start), grammar.next(end) == .hyphen,
        grammar.next(end + 1) == .setAdverb,
        let unit = TimeUnit(rawValue: Int32(grammar.value(end + 1)))
      else { return nil }
      return Match(start, end + 2, .set(Meaning.period(Amount(number), unit)))
    }
    guard let unit = TimeUnit(rawValue: Int32(grammar.value(start))) else { return nil }
    if grammar.has(start, .capital), !grammar.has(start, .newLine),
      grammar.kind(start - 1) != .period || grammar.has(start + 1, .capital)
    {
      return nil
    }
    // "the weekly Al-Mizan" is a paper.
    if grammar.kind(start - 1) == .the, grammar.opensName(start) { return nil }
    if grammar.kind(start - 1) == .hyphen { return nil }
    return Match(start, start + 1, .set(Meaning.period(Amount(1), unit)))
  }

  static let annual = TimexRule(
    "annual", starts: [.annual], examples: [("the [annual] meeting", "P1Y")],
    negatives: ["the Annual General Meeting"]
  ) { grammar, start in
    let opens = grammar.has(start, .newLine) || grammar.kind(start - 1) == .period
    guard !grammar.has(start, .capital) || (opens && !grammar.has(start + 1, .capital)),
      grammar.value(start) > 0, grammar.kind(start - 1) != .hyphen
    else { return nil }
    let value = grammar.value(start)
    return Match(start, start + 1, .set(value == 9 ? "P1Y" : "P\(value / 10)Y"))
  }

  /// "twice a year", "three times a week", "960 attacks a week", "$1 billion a year".
  static let aUnit = TimexRule(
    "a-unit", starts: [.an], examples: [("twice [a year]", "P1Y"), ("$1 billion [a year]", "P1Y")],
    negatives: ["it was a day to remember"]
  ) { grammar, start in
    guard let unit = grammar.unit(start + 1), !unit.isPlural,
      unit.unit.rawValue >= TimeUnit.hour.rawValue, grammar.endsPhrase(unit.end),
      grammar.next(unit.end) != .ago, grammar.next(unit.end) != .later,
      grammar.next(unit.end) != .earlier
    else { return nil }
    let before = grammar.kind(start - 1)
    let isCounted =
      before == .times || before == .once || before == .scale || before == .afterNumber
      || before == .number || before == .decimal
      || grammar.isWord(start - 1, .twiceAdverb)
      || (before == .other && grammar.has(start - 1, .pluralForm)
        && grammar.kind(start - 2) == .number)
      || grammar.kind(start - 2) == .mark && grammar.value(start - 2) == 36
    return isCounted
      ? Match(start, unit.end, .set(Meaning.period(Amount(1), unit.unit)), takesModifiers: false)
      : nil
  }

  static let timesPer = TimexRule(
    "times-per", starts: [.per], examples: [("[per year]", "P1Y")],
    negatives: ["per cent", "per person"]
  ) { grammar, start in
    guard let unit = grammar.unit(start + 1), !unit.isPlural,
      unit.unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    return Match(start, unit.end, .set(Meaning.period(Amount(1), unit.unit)))
  }

  static let pluralWeekday = TimexRule(
    "plural-weekday", starts: [.weekdays], examples: [("on [Mondays]", "XXXX-WXX-1")],
    negatives: ["Ruby Tuesdays opened"]
  ) { grammar, start in
    guard grammar.kind(start - 1) != .other || !grammar.has(start - 1, .capital) else { return nil }
    return Match(start, start + 1, .set("XXXX-WXX-\(grammar.value(start))"))
  }
}

extension Meaning {
  /// `P6M`, `PT20M`, `PXD`.
  static func period(_ amount: Amount, _ unit: TimeUnit) -> String {
    let amount = unit == .fortnight ? amount.times(2) : amount
    return (unit.isClock ? "PT" : "P") + amount.text + unit.letters
  }
}
