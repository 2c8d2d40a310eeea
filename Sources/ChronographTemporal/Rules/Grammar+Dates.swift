/// Months, days and years in words, and what tells them from names and verbs.
extension Grammar {
  /// A month in words and the index after it; short names take their full stop along.
  func month(_ index: Int) -> (month: Int, end: Int)? {
    switch next(index) {
    case .month:
      return (
        value(index),
        has(index + 1, []) && next(index + 1) == .period && isGlued(index + 1)
          && atoms[index].length <= 4 && next(index + 2) == .number ? index + 2 : index + 1
      )
    case .monthShort:
      // "Mar." and "Sep" are months; "mar", "dec" and "jan" in small letters only beside numbers.
      let end =
        next(index + 1) == .period && isGlued(index + 1) && value(index + 1) == 46
        ? index + 2 : index + 1
      guard has(index, .capital) || next(end) == .number || kind(index - 1) == .number else {
        return nil
      }
      return (value(index), end)
    default: return nil
    }
  }

  /// "June 14", "June 14th, 2024", "April 14 of the previous year".
  func monthDay(_ index: Int) -> (meaning: Meaning, end: Int)? {
    guard let month = month(index) else { return nil }
    var at = month.end
    if next(at) == .slash, isGlued(at) { at += 1 }
    // "October, 1st": only an ordinal may stand behind the comma.
    if next(at) == .comma, next(at + 2) == .ordinalSuffix, isGlued(at + 2) { at += 1 }
    if next(at) == .the { at += 1 }
    if next(at) == .hyphen, isGlued(at), isGlued(at + 1) { at += 1 }
    guard let (day, end) = spelledDay(at) else { return nil }
    guard CalendarMath.isDay(month.month, day), !isAmount(at, end), !isModal(index, end),
      !isYearTooLarge(end)
    else { return nil }
    if next(end) == .colon, isGlued(end), next(end + 1) == .number, isGlued(end + 1) { return nil }
    if next(end) == .hyphen || next(end) == .slash, isGlued(end), isGlued(end + 1),
      let year = plainNumber(end + 1, 1000...2999, digits: 4...4)
    {
      return (.monthDay(month.month, day, of: .year(year)), end + 2)
    }
    let year = yearAfter(end) ?? yearIn(end)
    return (.monthDay(month.month, day, of: year?.meaning), year?.end ?? end)
  }

  /// Whether a year beyond 9999 follows: then it is no day at all.
  private func isYearTooLarge(_ index: Int) -> Bool {
    let at = skip(.comma, index)
    return next(at) == .number && atoms[at].length > 4 && !has(at, .grouped)
      && endsDigits(at + 1) && endsPhrase(at + 1)
  }

  /// "28 June in 2020".
  private func yearIn(_ index: Int) -> (meaning: Meaning, end: Int)? {
    guard next(index) == .in,
      let year = plainNumber(index + 1, 1000...2999, digits: 4...4), endsPhrase(index + 2)
    else { return nil }
    return (.year(year), index + 2)
  }

  /// A month and day in digits: "7/6", "22/04".
  func slashedDay(_ index: Int) -> (meaning: Meaning, end: Int)? {
    guard let first = plainNumber(index, 1...31, digits: 1...2),
      let second = numberAfterMark(index + 1, [.slash], 1...31), endsDigits(index + 3)
    else { return nil }
    return slashed(first, second, year: nil).map { ($0, index + 3) }
  }

  /// A day of the month in digits or words.
  private func spelledDay(_ index: Int) -> (day: Int, end: Int)? {
    if let (day, end, _) = dayNumber(index) { return (day, end) }
    guard next(index) == .ordinal || next(index) == .cardinal else { return nil }
    if let (day, end) = ordinal(index), day <= 31 { return (day, end) }
    if let (day, end) = cardinal(index), day <= 31, unit(end) == nil { return (day, end) }
    return nil
  }

  /// A day in a list: "6", "6th", "sixth".
  func listedDay(_ index: Int) -> (day: Int, end: Int)? {
    if let (day, end, _) = dayNumber(index) { return (day, end) }
    guard next(index) == .ordinal, let (day, end) = ordinal(index), day <= 31 else { return nil }
    return (day, end)
  }

  /// Whether the number is part of an amount: "May 6 percent", "6.5", "14 people".
  private func isAmount(_ index: Int, _ end: Int) -> Bool {
    if kind(index) == .number, isGlued(end), next(end) == .period || next(end) == .comma,
      isGlued(end + 1), next(end + 1) == .number, next(end) == .period
    {
      return true
    }
    if next(end) == .hyphen, isGlued(end), [.afterNumber, .unit, .units].contains(next(end + 1)) {
      return true
    }
    return next(end) == .afterNumber && has(index - 1, .capital) == false
  }

  /// Whether "may" or "march" in small letters is a verb: "you may 3 times", "they march 2000 metres".
  func isModal(_ index: Int, _ end: Int) -> Bool {
    guard kind(index) == .month, !has(index, .capital), [3, 5].contains(value(index)) else {
      return false
    }
    return kind(index - 1) == .pronoun || [.times, .afterNumber, .units, .unit].contains(next(end))
  }

  /// "14 June 2024", "2nd of May", "3rd Jan".
  func dayMonth(_ index: Int) -> (meaning: Meaning, end: Int)? {
    guard let (day, afterDay, isOrdinal) = dayNumber(index) else { return nil }
    var at = afterDay
    if next(at) == .of {
      at += 1
    } else if next(at) == .hyphen || next(at) == .slash, isGlued(at), isGlued(at + 1) {
      at += 1
    }
    guard let month = month(at), CalendarMath.isDay(month.month, day) else { return nil }
    // "14 May have", "2 March on": a verb in small letters is no month.
    if kind(at) == .month, !has(at, .capital), atoms[at].length < 6, !isOrdinal,
      plainNumber(month.end, 1000...2999, digits: 4...4) == nil, !endsPhrase(month.end),
      kind(at - 1) != .of
    {
      return nil
    }
    if isYearTooLarge(month.end) { return nil }
    // "14 May have been wounded" counts people.
    if isWord(month.end, .infinitiveAuxiliary) { return nil }
    var end = month.end
    if [.hyphen, .slash].contains(kind(at - 1)), next(end) == kind(at - 1), isGlued(end),
      isGlued(end + 1)
    {
      if let year = plainNumber(end + 1, 1000...2999, digits: 4...4)
        ?? plainNumber(end + 1, 0...99, digits: 2...2)
      {
        return (.monthDay(month.month, day, of: .year(CalendarMath.fullYear(year))), end + 2)
      }
    }
    let year = yearAfter(end) ?? yearIn(end)
    end = year?.end ?? end
    return (.monthDay(month.month, day, of: year?.meaning), end)
  }

  /// The year told after a month or day: "2024", ", 2024", "of that year", "last year", "'14".
  func yearAfter(_ index: Int) -> (meaning: Meaning, end: Int)? {
    var at = index
    if next(at) == .comma { at += 1 }
    if let year = plainNumber(at, 1000...2999, digits: 4...4), !isGluedToNumber(at + 1),
      era(at + 1) == nil
    {
      return (.year(year), at + 1)
    }
    let mark = next(at) == .of ? at + 1 : at
    if next(mark) == .apostrophe, isGlued(mark + 1),
      let year = plainNumber(mark + 1, 0...99, digits: 2...2)
    {
      return (.year(CalendarMath.fullYear(year)), mark + 2)
    }
    if let year = eraYear(at) ?? (next(at) == .of ? eraYear(at + 1) : nil) { return year }
    if next(at) == .of || next(at) == .in {
      let isOf = next(at) == .of
      at += 1
      if isOf, let year = plainNumber(at, 1000...2999, digits: 4...4) {
        return (.year(year), at + 1)
      }
      guard isOf else { return nil }
    }
    if let year = spelledYear(at) { return (.year(year.year), year.end) }
    if next(at) == .the { at += 1 }
    guard let unit = relativeUnit(at), unit.unit == .year else { return nil }
    return (unit.meaning, unit.end)
  }

  /// "480 BC", "79 AD".
  func eraYear(_ index: Int) -> (meaning: Meaning, end: Int)? {
    guard let year = plainNumber(index, 1...9999, digits: 1...4), let era = era(index + 1) else {
      return nil
    }
    return (era.isBefore ? .value("BC" + CalendarMath.padded(year, 4)) : .year(year), era.end)
  }

  private func isGluedToNumber(_ index: Int) -> Bool {
    isGlued(index) && (next(index) == .colon || next(index) == .decimal)
      && next(index + 1) == .number && isGlued(index + 1)
  }

  /// Whether a month that stands alone is a month, not a verb or a name.
  func isBareMonth(_ index: Int) -> Bool {
    if isGlued(index + 1), isWordLike(index + 1) { return false }
    let before = kind(index - 1)
    let isAsLateAs = before == .as && [.early, .late, .reference].contains(kind(index - 2))
    let led =
      isAsLateAs || Self.monthLeads.contains(before)
      || (before == .comma && kind(index - 2) == .month)
    let isVerb = atoms[index].kind == .month && (value(index) == 5 || value(index) == 3)
    if !has(index, .capital) {
      if isVerb || value(index) == 8 { return before == .in && endsPhrase(index + 1) }
      return atoms[index].kind == .month && value(index) != 8 || led
    }
    if has(index, .allCaps), atoms[index].length > 3, isVerb { return led }
    let isName = kind(index) == .monthShort || isVerb || [1, 4, 6, 8].contains(value(index))
    if led { return !(atoms[index].kind == .monthShort && opensName(index)) }
    // "April will be worse"
    if next(index + 1) == .verbFuture, atoms[index].kind == .month, !isVerb,
      before == .period || before == .quote || has(index, .newLine)
    {
      return true
    }
    // "31 April", "February 30": half of a day that the calendar has not.
    if before == .number, value(index - 1) <= 99, !has(index, .newLine) { return false }
    if next(index + 1) == .number, value(index + 1) <= 99 { return false }
    if before == .apostrophe
      || (isGlued(index) && kind(index - 1) != .open && kind(index - 1) != .hyphen)
    {
      return false
    }
    if [.hyphen, .dash, .slash, .to, .and, .until].contains(next(index + 1)),
      next(index + 2) == .month
    {
      return true
    }
    // "the March operation", "August battles"; but "the March on", "April Smith", "Mrs May", "June said".
    let isModifier = next(index + 1) == .other && !has(index + 1, .capital)
    if isModifier, atoms[index].kind == .month,
      before == .the || before == .an || before == .s || !isVerb && !has(index - 1, .capital)
    {
      return true
    }
    // "April Smith", "Mrs May", "June said": a name stands between capitals or opens a sentence.
    if isName { return false }
    return !(has(index + 1, .capital) && next(index + 1) == .other && has(index - 1, .capital))
  }

  /// "that Jan Novak", "after April Smith": a capitalised word stands right behind.
  func opensName(_ index: Int) -> Bool {
    next(index + 1) == .other && has(index + 1, .capital) && !has(index + 1, .newLine)
  }

  /// Words after which a capitalised month is a month.
  static let monthLeads: AtomKinds = [
    .in, .since, .until, .by, .during, .from, .to, .between, .and, .or, .of, .for, .early, .late,
    .mid,
    .last, .next, .this, .that, .previous, .following, .same, .before, .after, .every,
    .hyphen, .dash, .slash, .into, .over, .approx, .later, .earlier,
  ]

  /// The month that a list or range of days before this number began with.
  func monthBeforeList(_ index: Int) -> Int? {
    var at = index - 1
    if kind(at) == .the { at -= 1 }
    guard [.hyphen, .dash, .and, .to, .or, .comma, .until].contains(kind(at)) else { return nil }
    if kind(at) == .comma, !has(index, .spaced) { return nil }
    at -= 1
    if kind(at) == .comma { at -= 1 }
    // Lists may go on: "May 6, 7 and 8".
    for _ in 0..<8 {
      if kind(at) == .markup { at -= 1 }
      if kind(at) == .ordinalSuffix { at -= 1 }
      guard kind(at) == .number, value(at) <= 31, atoms[at].length <= 2 else { return nil }
      at -= 1
      if kind(at) == .period { at -= 1 }
      if kind(at) == .month || kind(at) == .monthShort { return value(at) }
      if kind(at) == .the { at -= 1 }
      guard kind(at) == .comma || kind(at) == .hyphen || kind(at) == .dash else { return nil }
      at -= 1
    }
    return nil
  }

  /// Whether a day in a list can end here: a mark or a word of grammar follows, no noun.
  func endsDayList(_ index: Int) -> Bool {
    yearAfter(index) != nil || endsPhrase(index)
  }

  /// Whether a noun phrase can end here.
  func endsPhrase(_ index: Int) -> Bool {
    switch next(index) {
    case .other: return has(index, .pastForm) && !has(index, .capital)
    case .titleBefore, .beforeNumber: return false
    case .number, .decimal, .ordinal, .unit, .units, .afterNumber, .whole, .scale, .cardinal,
      .fuzzy, .month:
      return false
    case .hyphen: return !isGlued(index)
    default: return true
    }
  }
}
