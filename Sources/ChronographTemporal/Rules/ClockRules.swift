/// Times of day: "5:30 p.m.", "at 17:30", "noon", "this morning", "in the evening".
extension TimexRule {
  static let clocks: [TimexRule] = [
    clock, pointClock, hourOfDay, hourAfterDay, dayPart, earlyHours, overnight, relativeDayPart,
  ]

  static let clock = TimexRule(
    "clock", starts: [.number],
    examples: [("at [5:30 p.m.] he left", "2014-03-21T17:30"), ("at [17:45]", "2014-03-21T17:45")],
    negatives: ["a 4:3 ratio", "John 3:16 says", "won 21:14"]
  ) { grammar, start in
    guard grammar.startsFree(start), let hour = grammar.plainNumber(start, 0...24, digits: 1...2),
      let minute = grammar.numberAfterMark(start + 1, [.colon], 0...59),
      grammar.atoms[start + 2].length == 2
    else { return nil }
    var end = start + 3
    var text = ":" + CalendarMath.padded(minute, 2)
    if let second = grammar.numberAfterMark(end, [.colon], 0...59),
      grammar.atoms[end + 1].length == 2
    {
      text += ":" + CalendarMath.padded(second, 2)
      end += 2
    }
    let half = grammar.halfOfDay(end)
    guard
      half != nil
        || [
          .at, .by, .until, .from, .to, .approx, .between, .before, .after, .since, .and, .month,
          .number, .comma, .weekday, .today, .tomorrow, .yesterday, .tonight, .dayPart, .ordinal,
          .ordinalSuffix, .on,
        ].contains(grammar.kind(start - 1)) || grammar.monthDay(end) != nil
        || grammar.next(end) == .zone, half == nil || hour <= 12
    else { return nil }
    let full = half.map { hour % 12 + ($0.isAfternoon ? 12 : 0) } ?? hour
    return grammar.clockMatch(start, half?.end ?? end, CalendarMath.padded(full, 2) + text)
  }

  /// "8.30pm", "at 8.30 p.m.", "Monday at 2.30": hours and minutes with a full stop.
  static let pointClock = TimexRule(
    "point-clock", starts: [.decimal],
    examples: [
      ("at [8.30pm today]", "2014-03-21T20:30"), ("on [Monday at 2.30]", "2014-03-17T02:30"),
    ],
    negatives: ["at 2.30 euros", "grew 8.30 percent", "at 8.75 p.m."]
  ) { grammar, start in
    let parts = grammar.text(start).split(separator: ".")
    guard parts.count == 2, parts[1].utf8.count == 2, let minute = Int(parts[1]), minute < 60,
      grammar.startsFree(start), (0...24).contains(grammar.value(start))
    else { return nil }
    let half = grammar.halfOfDay(start + 1)
    let hour = grammar.value(start)
    guard half != nil ? hour <= 12 : grammar.standsAfterDay(start) else { return nil }
    let full = half.map { hour % 12 + ($0.isAfternoon ? 12 : 0) } ?? hour
    return grammar.clockMatch(
      start, half?.end ?? start + 1, CalendarMath.padded(full, 2) + ":" + parts[1])
  }

  /// "Monday at 5", "tonight around 7": digits alone, right after a day.
  static let hourAfterDay = TimexRule(
    "hour-after-day", starts: [.number],
    examples: [("on [Monday at 5]", "2014-03-17T05:00"), ("[tonight at 7]", "2014-03-21T19:00")],
    negatives: ["the meeting at 5", "on Monday at 5 places", "on Monday at 5 Elm Street"]
  ) { grammar, start in
    guard let hour = grammar.plainNumber(start, 1...12, digits: 1...2),
      grammar.standsAfterDay(start),
      grammar.closesPhrase(start + 1) || grammar.next(start + 1) == .comma
    else { return nil }
    let before = grammar.kind(start - 2)
    let isEvening =
      before == .tonight || before == .dayPart && (2...4).contains(grammar.value(start - 2))
    return Match(
      start, start + 1,
      .clock(CalendarMath.padded(hour % 12 + (isEvening ? 12 : 0), 2) + ":00", of: nil))
  }

  /// "the early hours of Wednesday", "the small hours of 3 May".
  static let earlyHours = TimexRule(
    "early-hours", starts: [.units],
    examples: [
      ("in [the early hours of Wednesday]", "2014-03-19TNI"),
      ("in [the small hours of 3 May 2012]", "2012-05-03TNI"),
    ],
    negatives: ["the early hours of the war", "early hours", "small hours of work"]
  ) { grammar, start in
    guard grammar.isWord(start, .nightHours), grammar.next(start + 1) == .of,
      grammar.kind(start - 1) == .early || grammar.isWord(start - 1, .smallAdjective)
    else { return nil }
    let at = start + 2
    if grammar.next(at) == .weekday {
      return Match(
        start - 1, at + 1, .dayPart("NI", of: .weekday(grammar.value(at))), takesArticle: true)
    }
    guard let date = grammar.monthDay(at) ?? grammar.dayMonth(at) else { return nil }
    return Match(start - 1, date.end, .dayPart("NI", of: date.meaning), takesArticle: true)
  }

  /// "told reporters overnight": the night before the paper.
  static let overnight = TimexRule(
    "overnight", starts: [.dayPart], examples: [("He died [overnight].", "2014-03-21TNI")],
    negatives: ["an overnight flight", "Overnight Trains Ltd"]
  ) { grammar, start in
    guard grammar.isWord(start, .overnightAdverb), grammar.endsPhrase(start + 1),
      grammar.kind(start - 1) != .an, grammar.kind(start - 1) != .the
    else { return nil }
    return Match(start, start + 1, .dayPart("NI", of: .unit(.day, 0, .publication)))
  }

  static let hourOfDay = TimexRule(
    "hour", starts: [.number, .cardinal],
    examples: [
      ("at [8 p.m.]", "2014-03-21T20:00"), ("[five o'clock]", "2014-03-21T05:00"),
      ("at [8am]", "2014-03-21T08:00"),
    ], negatives: ["I am 8", "44 pm"]
  ) { grammar, start in
    guard grammar.startsFree(start) || grammar.kind(start) == .cardinal,
      let (hour, end) = grammar.plainNumber(start, 1...12, digits: 1...2).map({ ($0, start + 1) })
        ?? (grammar.kind(start) == .cardinal ? grammar.cardinal(start) : nil),
      hour <= 12
    else { return nil }
    if let half = grammar.halfOfDay(end) {
      return grammar.clockMatch(
        start, half.end, CalendarMath.padded(hour % 12 + (half.isAfternoon ? 12 : 0), 2) + ":00")
    }
    if grammar.next(end) == .oclock {
      return grammar.clockMatch(start, end + 1, CalendarMath.padded(hour, 2) + ":00")
    }
    guard grammar.isWord(end, .clockLetter), grammar.next(end + 1) == .apostrophe,
      grammar.isWord(end + 2, .clockNoun)
    else { return nil }
    return grammar.clockMatch(start, end + 3, CalendarMath.padded(hour, 2) + ":00")
  }

  static let dayPart = TimexRule(
    "day-part", starts: [.dayPart],
    examples: [
      ("at [midnight]", "2014-03-21T24:00"), ("in [the evening]", "2014-03-21TEV"),
      ("on [the morning of May 3, 2012]", "2012-05-03TMO"),
    ],
    negatives: ["good night", "a night club", "Midnight Oil", "evening dress"]
  ) { grammar, start in
    guard
      !grammar.has(start, .capital) || grammar.has(start, .newLine)
        || grammar.kind(start - 1) == .period
    else { return nil }
    let code = Grammar.dayPartCode(grammar.value(start))
    let head = grammar.next(start + 1) == .units ? start + 2 : start + 1
    if grammar.next(head) == .of || grammar.next(head) == .on {
      let at = grammar.next(head + 1) == .the ? head + 2 : head + 1
      if let date = grammar.monthDay(at) ?? grammar.dayMonth(at) {
        return Match(start, date.end, .dayPart(code, of: date.meaning), takesArticle: true)
      }
      if grammar.next(at) == .weekday {
        return Match(
          start, at + 1, .dayPart(code, of: .weekday(grammar.value(at))), takesArticle: true)
      }
      if let (day, end) = grammar.ordinal(at), day <= 31, grammar.endsPhrase(end) {
        return Match(start, end, .dayPart(code, of: .dayOfMonth(day, of: nil)), takesArticle: true)
      }
      return nil
    }
    let before = grammar.kind(start - 1)
    if before == .at || before == .by || before == .until || before == .before || before == .after
      || before == .from
    {
      guard grammar.endsPhrase(start + 1), grammar.value(start) != 1, grammar.value(start) != 2
      else { return nil }
      if before == .at, grammar.value(start) == 4 {
        return Match(start, start + 1, .dayPart(code, of: .value("XXXX-XX-XX")))
      }
      return Match(start, start + 1, .dayPart(code, of: .anchor(.narrative)))
    }
    guard before == .the,
      (grammar.kind(start - 2) == .of && grammar.kind(start - 3) == .partOf)
        || [.in, .during, .by, .until, .for, .over].contains(grammar.kind(start - 2))
        || grammar.isSpent(start - 2),
      grammar.endsPhrase(start + 1)
    else { return nil }
    return Match(start, start + 1, .dayPart(code, of: .anchor(.narrative)), takesArticle: true)
  }

  static let relativeDayPart = TimexRule(
    "relative-day-part", starts: [.this, .that, .last, .same, .next, .following, .previous],
    examples: [("[this morning]", "2014-03-21TMO"), ("[last night]", "2014-03-20TNI")],
    negatives: ["this night club", "last evening dress"]
  ) { grammar, start in
    let at =
      grammar.next(start + 1) == .early || grammar.next(start + 1) == .late ? start + 2 : start + 1
    guard grammar.next(at) == .dayPart,
      grammar.endsPhrase(at + 1) || [.cardinal, .number].contains(grammar.next(at + 1))
    else { return nil }
    let (offset, anchor) = grammar.direction(start)
    return Match(
      start, at + 1,
      .dayPart(Grammar.dayPartCode(grammar.value(at)), of: .unit(.day, offset, anchor)),
      takesArticle: anchor == .narrative && grammar.kind(start) != .that)
  }
}

extension Grammar {
  /// "am", "p.m.", "in the evening" after an hour.
  func halfOfDay(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
    switch next(index) {
    case .am: return (false, index + 1)
    case .pm: return (true, index + 1)
    case .in
    where next(index + 1) == .the && next(index + 2) == .dayPart
      && (1...4).contains(value(index + 2)):
      return (value(index + 2) != 1, index + 3)
    default: return nil
    }
  }

  /// A time of day with its zone and the day beside it, as in "17:30 GMT on Friday".
  func clockMatch(_ start: Int, _ end: Int, _ text: String) -> Match {
    var end = end
    if next(end) == .zone, has(end, .allCaps) { end += 1 }
    var at = end
    if next(at) == .comma { at += 1 }
    if next(at) == .on { at += 1 }
    if let date = monthDay(at) ?? dayMonth(at) {
      return Match(start, date.end, .clock(text, of: date.meaning))
    }
    switch next(at) {
    case .weekday:
      var after = at + 1
      after = skip(.comma, after)
      if let date = monthDay(after) ?? dayMonth(after) {
        return Match(start, date.end, .clock(text, of: date.meaning))
      }
      return Match(start, at + 1, .clock(text, of: .weekday(value(at))))
    case .this where next(at + 1) == .dayPart:
      return Match(start, at + 2, .clock(text, of: .unit(.day, 0, .publication)))
    case .today: return Match(start, at + 1, .clock(text, of: .unit(.day, 0, .publication)))
    case .yesterday: return Match(start, at + 1, .clock(text, of: .unit(.day, -1, .publication)))
    case .tomorrow: return Match(start, at + 1, .clock(text, of: .unit(.day, 1, .publication)))
    default: return Match(start, end, .clock(text, of: nil))
    }
  }

  /// Whether "at" or "around" and a day stand before a number.
  func standsAfterDay(_ index: Int) -> Bool {
    [.at, .approx].contains(kind(index - 1)) && !has(index, .newLine)
      && ([.weekday, .today, .tomorrow, .yesterday, .tonight].contains(kind(index - 2))
        || kind(index - 2) == .dayPart && [.last, .this, .weekday].contains(kind(index - 3))
        || kind(index - 2) == .weekdayShort && has(index - 2, .capital)
        || kind(index - 2) == .ordinalSuffix)
  }

  /// "spent the morning", "through the night".
  func isSpent(_ index: Int) -> Bool {
    isWord(index, .spendingWord)
  }
}
