/// Expressions that count from the day of publication or the date last spoken of.
extension TimexRule {
  static let relatives: [TimexRule] = [
    relativeUnit, relativeDay, relativeWeekday, relativeMonth, relativeWeekend, weekday, weekend,
    dayWord, thisDayIn, partOfUnit, consecutiveUnit, laterThatUnit, oldDays,
  ]

  static let relativeUnit = TimexRule(
    "relative-unit",
    starts: [.this, .that, .last, .next, .previous, .following, .same, .current],
    examples: [
      ("[last year]", "2013"), ("[this week]", "2014-W12"), ("[next month]", "2014-04"),
      ("In 2004, unlike [the previous year]", "2003"), ("[the same day]", "2014-03-21"),
    ], negatives: ["the last two", "that yearly", "this daybook", "next door"]
  ) { grammar, start in
    guard let found = grammar.relativeUnit(start) else { return nil }
    if grammar.kind(start - 1) == .the,
      grammar.isLength(start)
        || (grammar.kind(start - 2) == .for && [.next, .following].contains(grammar.kind(start))),
      found.unit != .day
    {
      return nil
    }
    if found.unit == .week {
      let at = grammar.next(found.end) == .on ? found.end + 1 : found.end
      let isShort = grammar.next(at) == .weekdayShort && grammar.has(at, .capital)
      if grammar.next(at) == .weekday || isShort {
        return Match(start, at + 1, .weekdayOf(grammar.value(at), of: found.meaning))
      }
    }
    if found.unit == .day, grammar.kind(start) == .this, grammar.next(found.end) == .other,
      grammar.has(found.end, .capital)
    {
      return nil
    }
    return Match(
      start, found.end, found.meaning,
      takesArticle: grammar.kind(start) != .this && grammar.kind(start) != .that)
  }

  static let relativeDay = TimexRule(
    "relative-day", starts: [.today, .yesterday, .tomorrow, .tonight],
    examples: [
      ("[today]", "2014-03-21"), ("[yesterday evening]", "2014-03-20TEV"),
      ("[tonight]", "2014-03-21TNI"),
    ], negatives: ["USA Today reported", "Tomorrow Movement"]
  ) { grammar, start in
    if grammar.has(start, .capital), grammar.has(start - 1, .capital), !grammar.isGlued(start),
      grammar.kind(start - 1) == .other,
      !grammar.has(start, .newLine)
    {
      return nil
    }
    if grammar.has(start, .capital), grammar.next(start + 1) == .other,
      grammar.has(start + 1, .capital), grammar.kind(start) == .tomorrow
    {
      return nil
    }
    switch grammar.kind(start) {
    case .tonight: return Match(start, start + 1, .dayPart("NI", of: .unit(.day, 0, .publication)))
    case .today:
      let day = Meaning.unit(.day, 0, .publication)
      guard let half = grammar.halfAsPart(start + 1) else { return Match(start, start + 1, day) }
      return Match(start, half.end, .dayPart(half.code, of: day))
    default:
      let day = Meaning.unit(.day, grammar.kind(start) == .tomorrow ? 1 : -1, .publication)
      if let part = grammar.dayPart(start + 1) ?? grammar.halfAsPart(start + 1) {
        return Match(start, part.end, .dayPart(part.code, of: day))
      }
      return Match(start, start + 1, day)
    }
  }

  static let relativeWeekday = TimexRule(
    "relative-weekday", starts: [.this, .last, .next, .following, .previous],
    examples: [("[last Thursday]", "2014-03-13"), ("[next Monday]", "2014-03-24")],
    negatives: ["this mon", "the last Sundays"]
  ) { grammar, start in
    var head = start
    if grammar.kind(start) == .this, [.last, .next].contains(grammar.next(start + 1)) { head += 1 }
    let kind = grammar.next(head + 1)
    guard kind == .weekday || (kind == .weekdayShort && grammar.has(head + 1, .capital)) else {
      return nil
    }
    // "suspended it following Sunday's coup": after Sunday.
    if grammar.kind(start) == .following, grammar.kind(start - 1) != .the { return nil }
    // "this past Friday", "this coming Friday": the nearest.
    let isNear = grammar.isLength(head) || head > start
    let offset = grammar.kind(head) == .this ? 0 : grammar.value(head) * (isNear ? 2 : 1)
    let day = Meaning.relativeWeekday(grammar.value(head + 1), offset)
    if let part = grammar.dayPart(head + 2) {
      return Match(start, part.end, .dayPart(part.code, of: day))
    }
    return Match(start, head + 2, day, takesArticle: grammar.kind(start) != .this)
  }

  static let relativeMonth = TimexRule(
    "relative-month", starts: [.this, .that, .last, .next, .previous, .following, .same],
    examples: [
      ("[last June]", "2013-06"), ("[next May]", "2014-05"), ("[this January]", "2014-01"),
    ],
    negatives: ["this may be", "last march of", "that may", "said that Jan Novak left"]
  ) { grammar, start in
    guard let month = grammar.month(start + 1),
      grammar.has(start + 1, .capital) || ![3, 5, 8].contains(month.month),
      !grammar.opensName(start + 1)
    else { return nil }
    let (offset, anchor) = grammar.direction(start)
    if let (day, end, _) = grammar.dayNumber(month.end) {
      return Match(
        start, end, .monthDay(month.month, day, of: offset == 0 ? .unit(.year, 0, anchor) : nil))
    }
    return Match(
      start, month.end, .relativeMonth(month.month, offset, anchor),
      takesArticle: grammar.kind(start) != .this)
  }

  static let relativeWeekend = TimexRule(
    "relative-weekend", starts: [.this, .that, .last, .next, .previous, .following, .same],
    examples: [("[last weekend]", "2014-W11-WE"), ("[this weekend]", "2014-W12-WE")],
    negatives: ["this week end it"]
  ) { grammar, start in
    guard grammar.next(start + 1) == .weekend else { return nil }
    let (offset, anchor) = grammar.direction(start)
    return Match(
      start, start + 2, .weekend(offset, anchor), takesArticle: grammar.kind(start) != .this)
  }

  static let weekday = TimexRule(
    "weekday", starts: [.weekday, .weekdayShort],
    examples: [("on [Tuesday]", "2014-03-18"), ("[Monday morning]", "2014-03-17TMO")],
    negatives: ["the Sun rises", "he sat down", "Bloody Sunday", "the Sunday Times"]
  ) { grammar, start in
    if grammar.kind(start) == .weekdayShort {
      guard grammar.has(start, .capital),
        grammar.kind(start - 1) == .on
          || (grammar.kind(start - 1) == .comma && grammar.value(start) < 6)
      else { return nil }
    } else if grammar.isNamePart(start) {
      return nil
    }
    let end = start + 1
    if let part = grammar.dayPart(end) {
      if let week = grammar.relativeUnit(part.end), week.unit == .week {
        return Match(
          start, week.end,
          .dayPart(part.code, of: .weekdayOf(grammar.value(start), of: week.meaning)))
      }
      return Match(start, part.end, .dayPart(part.code, of: .weekday(grammar.value(start))))
    }
    let of = grammar.next(end) == .of ? (grammar.next(end + 1) == .the ? end + 2 : end + 1) : end
    if let week = grammar.relativeUnit(of), week.unit == .week {
      return Match(start, week.end, .weekdayOf(grammar.value(start), of: week.meaning))
    }
    return Match(start, end, .weekday(grammar.value(start)))
  }

  static let weekend = TimexRule(
    "weekend", starts: [.weekend],
    examples: [("over [the weekend]", "2014-W11-WE")], negatives: ["Weekend Australian"]
  ) { grammar, start in
    guard grammar.kind(start - 1) == .the, !grammar.has(start, .capital) else { return nil }
    if grammar.next(start + 1) == .of,
      let day = grammar.monthDay(start + 2) ?? grammar.dayMonth(start + 2)
    {
      return Match(start, day.end, .weekOf(day.meaning, weekend: true), takesArticle: true)
    }
    if let steps = grammar.stepsBeyond(start + 1) {
      return Match(start, start + 3, .weekend(steps * 2, .publication), takesArticle: true)
    }
    return Match(start, start + 1, .weekend(-2, .publication), takesArticle: true)
  }

  /// "the day before", "the day after tomorrow", "the week of May 5".
  static let dayWord = TimexRule(
    "day-word", starts: [.unit],
    examples: [
      ("[the day before yesterday]", "2014-03-19"), ("[the day after tomorrow]", "2014-03-23"),
      ("He left on 3 May 2012. [The day before], he sang", "2012-05-02"),
      ("He left on 3 May 2012. [The day before that], he sang", "2012-05-02"),
      ("[the week of May 5, 2014]", "2014-W19"), ("[the week after next]", "2014-W14"),
      ("[the year before last]", "2012"),
    ],
    negatives: [
      "the day after he died", "the day before that meeting", "the year before him",
      "the year before last orders",
    ]
  ) { grammar, start in
    guard grammar.kind(start - 1) == .the, let unit = grammar.unit(start), !unit.isPlural,
      !unit.unit.isClock
    else { return nil }
    let mark = grammar.next(unit.end)
    if let steps = grammar.stepsBeyond(unit.end), unit.unit != .day {
      return Match(
        start, unit.end + 2, .unit(unit.unit, steps * 2, .publication), takesArticle: true)
    }
    if mark == .before || mark == .after {
      let sign = mark == .before ? -1 : 1
      let base = grammar.next(unit.end + 1)
      if unit.unit == .day, base == .yesterday || base == .tomorrow {
        return Match(start, unit.end + 2, .unit(.day, sign * 2, .publication), takesArticle: true)
      }
      if unit.unit == .day,
        let date = grammar.monthDay(unit.end + 1) ?? grammar.dayMonth(unit.end + 1)
      {
        return Match(
          start, date.end, .shift(Amount(1), .day, sign: sign, from: date.meaning),
          takesArticle: true)
      }
      // "On Thursday he fell; the day before that Lima had warned him", but not "the day before that meeting".
      let that = unit.end + 1
      if grammar.kind(that) == .that,
        grammar.endsClause(that + 1) || grammar.has(that + 1, .capital)
          || [.the, .an].contains(grammar.kind(that + 1))
      {
        return Match(start, that + 1, .unit(unit.unit, sign, .narrative), takesArticle: true)
      }
      guard grammar.endsClause(unit.end + 1) else { return nil }
      return Match(start, unit.end + 1, .unit(unit.unit, sign, .narrative), takesArticle: true)
    }
    guard unit.unit == .week, let at = grammar.weekHead(unit.end),
      let day = grammar.monthDay(at) ?? grammar.dayMonth(at) ?? grammar.dayAlone(at)
    else { return nil }
    return Match(start, day.end, .weekOf(day.meaning, weekend: false), takesArticle: true)
  }

  /// "this day in 1923".
  static let thisDayIn = TimexRule(
    "this-day-in", starts: [.this], examples: [("On [this day in 1923], it began", "1923-03-21")],
    negatives: ["this day in court"]
  ) { grammar, start in
    guard grammar.isUnit(start + 1, .day), grammar.next(start + 2) == .in,
      let year = grammar.plainNumber(start + 3, 1000...2100, digits: 4...4)
    else { return nil }
    return Match(start, start + 4, .monthDay(0, 0, of: .year(year)))
  }

  /// "the month", "the year", "the day" after "the end of", "later in", "for the rest of", "of".
  static let partOfUnit = TimexRule(
    "part-of-unit", starts: [.unit],
    examples: [("In May 2012 it began; by [the end of the month] it was over", "2012-05")],
    negatives: ["the man of the year", "the end of the century-old rule", "the worst of the day"]
  ) { grammar, start in
    guard grammar.kind(start - 1) == .the, let unit = grammar.unit(start), !unit.isPlural,
      unit.unit.rawValue >= TimeUnit.day.rawValue,
      grammar.endsPhrase(unit.end)
    else { return nil }
    let led =
      (grammar.kind(start - 2) == .of
        && [.partOf, .part, .most, .half, .early, .late, .later, .earlier].contains(
          grammar.kind(start - 3)))
      || ([.late, .early, .later, .earlier].contains(grammar.kind(start - 3))
        && grammar.kind(start - 2) == .in)
      || ([.during, .for, .in, .over].contains(grammar.kind(start - 2))
        && unit.unit.rawValue >= TimeUnit.week.rawValue && unit.unit != .century
        && unit.unit != .fortnight
        && ![.that, .before, .after, .since].contains(grammar.next(unit.end)))
    guard led else { return nil }
    return Match(start, unit.end, .unit(unit.unit, 0, .passing), takesArticle: true)
  }

  /// "the second consecutive year", "a third straight month": the one spoken of.
  static let consecutiveUnit = TimexRule(
    "consecutive-unit", starts: [.ordinal, .number],
    examples: [("for [the second consecutive year]", "2014")],
    negatives: ["the second consecutive win"]
  ) { grammar, start in
    guard let (_, end) = grammar.ordinal(start), grammar.next(end) == .whole,
      let unit = grammar.unit(end + 1), !unit.isPlural,
      unit.unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    return Match(start, unit.end, .unit(unit.unit, 0, .narrative), takesArticle: true)
  }

  /// "later that month", "earlier this year", "later Monday", "later in the day".
  static let laterThatUnit = TimexRule(
    "later-that-unit", starts: [.later, .earlier],
    examples: [("[earlier this week]", "2014-W12"), ("[later Friday]", "2014-03-21")],
    negatives: ["later years", "earlier that"]
  ) { grammar, start in
    var at = start + 1
    if grammar.next(at) == .in || grammar.next(at) == .on { at += 1 }
    if grammar.next(at) == .the, grammar.kind(at - 1) == .in, let unit = grammar.unit(at + 1),
      !unit.isPlural, grammar.endsPhrase(unit.end)
    {
      return Match(start, unit.end, .unit(unit.unit, 0, .passing), modifier: "END")
    }
    if grammar.next(at) == .the { at += 1 }
    if grammar.next(at) == .this, grammar.next(at + 1) == .dayPart, grammar.endsPhrase(at + 2) {
      let code = Grammar.dayPartCode(grammar.value(at + 1))
      return Match(start, at + 2, .dayPart(code, of: .unit(.day, 0, .publication)))
    }
    if let unit = grammar.relativeUnit(at) { return Match(start, unit.end, unit.meaning) }
    if grammar.next(at) == .weekday { return Match(start, at + 1, .weekday(grammar.value(at))) }
    if grammar.next(at) == .today { return Match(start, at + 1, .unit(.day, 0, .publication)) }
    if let month = grammar.month(at), grammar.has(at, .capital) {
      let year = grammar.yearAfter(month.end)
      return Match(start, year?.end ?? month.end, .month(month.month, of: year?.meaning))
    }
    if grammar.kind(at - 1) == .in, let year = grammar.plainNumber(at, 1000...2999, digits: 4...4) {
      return Match(start, at + 1, .year(year))
    }
    return nil
  }

  static let oldDays = TimexRule(
    "these-days", starts: [.these, .those], examples: [("[these days]", "PRESENT_REF")],
    negatives: ["those three"]
  ) { grammar, start in
    guard let unit = grammar.unit(start + 1), unit.isPlural, unit.unit == .day || unit.unit == .year
    else { return nil }
    return Match(
      start, unit.end, .reference(grammar.kind(start) == .these ? "PRESENT_REF" : "PAST_REF"))
  }
}
