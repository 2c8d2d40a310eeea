/// Days with a name: "Christmas", "New Year's Day", "Labor Day".
extension TimexRule {
  static let holidays: [TimexRule] = [holiday, relativeHoliday, namedDay, namedWeekday]

  static let holiday = TimexRule(
    "holiday", starts: [.holiday],
    examples: [("on [Christmas Day 2012]", "2012-12-25"), ("at [Easter 2013]", "2013-03-31")],
    negatives: ["the Christmas Island detention", "Easter Island", "Christmas tree"]
  ) { grammar, start in
    let code = grammar.atoms[start].value
    guard code < 3 || code > 100 else { return nil }
    // "Johnnie Christmas" is a person.
    if grammar.has(start, .capital), grammar.kind(start - 1) == .other,
      grammar.has(start - 1, .capital), !grammar.has(start, .newLine)
    {
      return nil
    }
    if grammar.isWord(start + 1, .eveNoun) {
      return Match(start, start + 2, .holiday(code - 1, of: nil))
    }
    var end = start + 1
    if code == 1, grammar.next(end) == .weekday, grammar.value(end) == 1 {
      let year = grammar.yearAfter(end + 1)
      return Match(start, year?.end ?? end + 1, .holiday(24, of: year?.meaning))
    }
    if grammar.isUnit(end, .day) || grammar.next(end) == .weekday { end += 1 }
    if let weekend = grammar.holidayWeekend(end, code) {
      return Match(start, weekend.end, weekend.meaning)
    }
    if let year = grammar.yearAfter(end) {
      return Match(start, year.end, .holiday(code, of: year.meaning))
    }
    guard end > start + 1 || grammar.endsPhrase(end) else { return nil }
    return Match(start, end, .holiday(code, of: nil))
  }

  static let relativeHoliday = TimexRule(
    "relative-holiday", starts: [.last, .next, .previous, .following, .this],
    examples: [("at [last Easter]", "2013-03-31"), ("by [next Christmas]", "2014-12-25")],
    negatives: ["the last Christmas tree"]
  ) { grammar, start in
    guard grammar.next(start + 1) == .holiday, grammar.endsPhrase(start + 2) else { return nil }
    let offset = grammar.kind(start) == .this ? 0 : grammar.value(start)
    return Match(start, start + 2, .relativeHoliday(grammar.atoms[start + 1].value, offset))
  }

  static let namedDay = TimexRule(
    "named-day", starts: [.holidayHead],
    examples: [("on [New Year's Day 2013]", "2013-01-01"), ("on [Labor Day]", "2013-09-02")],
    negatives: ["a new year", "the New Year film", "Independence Party"]
  ) { grammar, start in
    guard grammar.has(start, .capital) else { return nil }
    var at = start + 1
    var code = grammar.atoms[start].value
    if grammar.isWord(start, .newAdjective) {
      guard grammar.isUnit(at, .year) else { return nil }
      at += 1
      if grammar.next(at) == .apostrophe {
        at += 1; if grammar.next(at) == .s, grammar.isGlued(at) { at += 1 }
      }
      if grammar.isWord(at, .eveNoun) {

        let year = grammar.yearAfter(at + 1)
        return Match(start, year?.end ?? at + 1, .holiday(1231, of: year?.meaning))
      }
      guard grammar.isUnit(at, .day) else { return nil }
    } else {
      if grammar.next(at) == .apostrophe { at += 1 }
      if grammar.next(at) == .s, grammar.isGlued(at) { at += 1 }
      if grammar.next(at) == .apostrophe { at += 1 }
      // "International Workers' Day", "International Women's Day"
      if grammar.isWord(start, .worldwideAdjective),
        grammar.next(at) == .afterNumber || grammar.isWord(at, .womenNoun)
      {
        code = grammar.isWord(at, .womenNoun) ? 308 : 501
        at += 1
        if grammar.next(at) == .apostrophe { at += 1 }
        if grammar.next(at) == .s, grammar.isGlued(at) { at += 1 }
      }
      guard grammar.isUnit(at, .day), grammar.has(at, .capital), grammar.value(start) > 2 else {
        return nil
      }
    }
    if let weekend = grammar.holidayWeekend(at + 1, code) {
      return Match(start, weekend.end, weekend.meaning)
    }
    let year = grammar.yearAfter(at + 1)
    return Match(
      start, year?.end ?? at + 1, .holiday(code, of: year?.meaning))
  }

  /// "Good Friday", "Black Friday", "Palm Sunday", "Ash Wednesday".
  static let namedWeekday = TimexRule(
    "named-weekday", starts: [.weekday],
    examples: [("on [Good Friday 2013]", "2013-03-29"), ("on [Black Friday]", "2013-11-29")],
    negatives: ["a good Friday", "Black Sunday", "on Palm Monday"]
  ) { grammar, start in
    guard grammar.has(start - 1, .capital), !grammar.has(start, .newLine) else { return nil }
    let code: Int32
    switch grammar.value(start) {
    case 5 where grammar.isWord(start - 1, .goodFriday): code = 22
    case 5 where grammar.isWord(start - 1, .blackFriday): code = 23
    case 7 where grammar.isWord(start - 1, .palmSunday): code = 21
    case 3 where grammar.isWord(start - 1, .ashWednesday): code = 20
    default: return nil
    }
    let year = grammar.yearAfter(start + 1)
    guard year != nil || !grammar.has(start + 1, .capital) || grammar.has(start + 1, .newLine)
    else { return nil }
    return Match(
      start - 1, year?.end ?? start + 1, .holiday(code, of: year?.meaning), takesModifiers: false)
  }
}

extension Grammar {
  /// "weekend", with a year, after the name of a holiday.
  fileprivate func holidayWeekend(_ index: Int, _ code: Int32) -> (meaning: Meaning, end: Int)? {
    guard next(index) == .weekend else { return nil }
    let year = yearAfter(index + 1)
    return (.weekOf(.holiday(code, of: year?.meaning), weekend: true), year?.end ?? index + 1)
  }
}
