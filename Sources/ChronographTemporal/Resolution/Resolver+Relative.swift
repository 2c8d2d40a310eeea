internal import ChronographDates

/// Points that are counted from another.
extension Resolver {
  func relativePoint(_ meaning: Meaning, _ tense: Tense) -> CalendarPoint? {
    switch meaning {
    case .unit(let unit, let offset, let anchor):
      if let day = paperDay(unit, offset, anchor, tense) { return CalendarPoint(day) }
      let isAhead = anchor == .passing && tense == .future
      return unitPoint(unit, offset, anchor, isAhead: isAhead)
    case .weekday(let weekday): return weekdayPoint(weekday, tense)
    case .relativeWeekday(let weekday, let offset): return relativeWeekday(weekday, offset, tense)
    case .relativeMonth(let month, let offset, let anchor):
      return relativeMonth(month, offset, anchor)
    case .relativeSeason(let season, let offset, let anchor):
      return relativeSeason(season, offset, anchor)
    case .weekend(let offset, let anchor): return weekendPoint(offset, anchor, tense)
    case .holiday(let code, let container): return holiday(code, container, tense)
    case .relativeHoliday(let code, let offset): return relativeHoliday(code, offset)
    case .weekdayOf(let weekday, let week):
      guard let monday = point(week, tense, nil)?.firstDay else { return nil }
      return monday.adding(days: weekday - monday.weekday).map { CalendarPoint($0) }
    case .weekdayAndDay(let weekday, let day): return weekdayAndDay(weekday, day)
    case .shift(let amount, let unit, let sign, let base):
      return shifted(amount, unit, sign, base, tense)
    case .ordinal(let number, let unit, let container):
      return ordinal(number, unit, container, tense)
    case .ordinalWeekday(let number, let weekday, let container):
      guard let base = point(container, tense, nil), let year = base.year else { return nil }
      let month = base.month ?? (number > 0 ? 1 : 12)
      return CalendarMath.weekday(weekday, number: number, of: month, in: year).map {
        CalendarPoint($0)
      }
    case .weekOf(let day, let isWeekend):
      guard let date = point(day, tense, nil)?.date else { return nil }
      return CalendarPoint(weekOf: date, suffix: isWeekend ? "-WE" : "")
    default: return nil
    }
  }

  private func unitPoint(
    _ unit: TimeUnit, _ offset: Int, _ anchor: Anchor, isAhead: Bool
  ) -> CalendarPoint? {
    let isPassing = anchor == .passing && (unit == .year || isAhead)
    let isCoarse =
      anchor == .passing && !isNarrative && !isPassing
      && !isPrecise(anchorPoint(anchor), for: unit)
    let anchor = isCoarse ? .publication : anchor
    guard let base = isPassing ? pointInPassing(isAhead: isAhead) : anchorPoint(anchor) else {
      return unanchored(unit, offset)
    }
    // In a story "today" is the reader's.
    if unit == .day, offset == 0, anchor == .publication, isNarrative {
      return CalendarPoint(literal: "PRESENT_REF")
    }
    switch unit {
    case .day:
      guard let day = base.date else { return offset == 0 ? base : unknownDay(of: base) }
      return day.adding(days: offset).map { CalendarPoint($0) }
    case .week, .fortnight:
      guard base.date != nil || base.part != nil else { return unknownDay(of: base) }
      guard let day = base.firstDay?.adding(days: 7 * offset * (unit == .week ? 1 : 2)) else {
        return nil
      }
      return CalendarPoint(weekOf: day)
    case .month:
      guard let year = base.year else { return nil }
      guard let month = base.month ?? base.partMonth else { return unknownMonth(of: base) }
      let (newYear, newMonth) = CalendarMath.month(year, month, adding: offset)
      return CalendarPoint(year: newYear, month: newMonth)
    case .quarter:
      guard let year = base.year else { return nil }
      guard let month = base.month ?? base.partMonth else { return unknownMonth(of: base) }
      let index = year * 4 + (month - 1) / 3 + offset
      return CalendarPoint(year: index / 4, part: "Q\(index % 4 + 1)")
    case .year: return base.year.map { CalendarPoint(year: $0 + offset) }
    case .decade:
      return base.year.map { CalendarPoint(literal: CalendarMath.padded($0 / 10 + offset, 3)) }
    case .century:
      return base.year.map { CalendarPoint(literal: CalendarMath.padded($0 / 100 + offset, 2)) }
    default: return nil
    }
  }

  /// The day of the paper for "he was tried today", even in a story; "is in force today" is the reader's day.
  ///
  /// In news "the same day" after a year in passing is that of the day told before.
  private func paperDay(
    _ unit: TimeUnit, _ offset: Int, _ anchor: Anchor, _ tense: Tense
  ) -> CivilDate? {
    guard unit == .day, offset == 0 else { return nil }
    if anchor == .publication { return isNarrative && tense == .past ? published : nil }
    guard anchor == .narrative, !isNarrative, last?.date == nil else { return nil }
    return lastDay
  }

  /// Whether a day, week or month can be told from a point: "the day" is not one of 1994.
  private func isPrecise(_ point: CalendarPoint?, for unit: TimeUnit) -> Bool {
    guard let point else { return false }
    switch unit {
    case .day: return point.date != nil
    case .week: return point.date != nil || point.part?.hasPrefix("W") == true
    case .month: return point.month != nil
    default: return true
    }
  }

  /// The value of a relative unit that nothing anchors.
  private func unanchored(_ unit: TimeUnit, _ offset: Int) -> CalendarPoint? {
    CalendarPoint(literal: offset < 0 ? "PAST_REF" : offset > 0 ? "FUTURE_REF" : "PRESENT_REF")
  }

  private func weekdayPoint(_ weekday: Int, _ tense: Tense) -> CalendarPoint? {
    // Only a day tells which Tuesday is meant; a month or year last spoken of does not.
    let told = isNarrative && (last?.day != nil || published == nil)
    guard let base = told ? anchorDay(.narrative) : published else {
      return CalendarPoint(literal: "XXXX-WXX-\(weekday)")
    }
    let ahead = (weekday - base.weekday + 7) % 7
    let step = tense == .future ? ahead : ahead == 0 ? 0 : ahead - 7
    return base.adding(days: step).map { CalendarPoint($0) }
  }

  private func relativeWeekday(_ weekday: Int, _ offset: Int, _ tense: Tense) -> CalendarPoint? {
    guard let base = anchorDay(.publication) else {
      return CalendarPoint(literal: "XXXX-WXX-\(weekday)")
    }
    let ahead = (weekday - base.weekday + 7) % 7
    let step: Int
    switch offset {
    // "last Thursday", said on a Saturday, is that of the week before.
    case -1: step = weekday - base.weekday - 7
    case 1: step = weekday - base.weekday + 7
    case ..<0: step = ahead == 0 ? -7 : ahead - 7
    case 2...: step = ahead == 0 ? 7 : ahead
    default: step = weekday - base.weekday
    }
    return base.adding(days: step).map { CalendarPoint($0) }
  }

  private func relativeMonth(_ month: Int, _ offset: Int, _ anchor: Anchor) -> CalendarPoint? {
    // "last March" is the reader's, even in a story.
    let paper = anchor == .publication && offset < 0 ? published.map { CalendarPoint($0) } : nil
    guard let base = paper ?? anchorPoint(anchor), let year = base.year else {
      return CalendarPoint(month: month)
    }
    let current = base.month ?? (offset < 0 ? 1 : 12)
    switch offset {
    case ..<0: return CalendarPoint(year: month < current ? year : year - 1, month: month)
    case 1...:
      return CalendarPoint(
        year: month > current || base.month == nil ? year : year + 1, month: month)
    default: return CalendarPoint(year: year, month: month)
    }
  }

  private func relativeSeason(_ season: Int, _ offset: Int, _ anchor: Anchor) -> CalendarPoint? {
    let code = CalendarMath.seasonCode(season)
    guard let base = anchorPoint(anchor), let year = base.year else {
      return CalendarPoint(part: code)
    }
    guard let current = base.month ?? (base.part == nil ? nil : base.firstDay?.month) else {
      return CalendarPoint(year: year + offset, part: code)
    }
    let (first, last) = (season * 3, season * 3 + 2)
    switch offset {
    case ..<0: return CalendarPoint(year: last < current ? year : year - 1, part: code)
    // In August "next autumn" is not the one about to begin.
    case 1...: return CalendarPoint(year: first > current + 2 ? year : year + 1, part: code)
    default: return CalendarPoint(year: season == 4 && current <= 2 ? year - 1 : year, part: code)
    }
  }

  private func weekendPoint(_ offset: Int, _ anchor: Anchor, _ tense: Tense) -> CalendarPoint? {
    guard let base = anchorDay(anchor) else { return CalendarPoint(literal: "XXXX-WXX-WE") }
    // -2 stands for "the weekend": the one just past, or the coming one where the clause looks forward.
    let weeks = offset == -2 ? (tense == .future || base.weekday >= 6 ? 0 : -1) : offset
    return base.adding(days: 7 * weeks).map { CalendarPoint(weekOf: $0, suffix: "-WE") }
  }

  private func holiday(_ code: Int32, _ container: Meaning?, _ tense: Tense) -> CalendarPoint? {
    if let container {
      guard let year = point(container, tense, nil)?.year else { return nil }
      return CalendarMath.holiday(code, in: year).map { CalendarPoint($0) }
    }
    guard let base = anchorPoint(.publication), let thisYear = base.year,
      let sample = CalendarMath.holiday(code, in: thisYear)
    else { return CalendarPoint(literal: "XXXX-XX-XX") }
    let year = guessYear(sample.month, sample.day, tense, nil) ?? thisYear
    return CalendarMath.holiday(code, in: year).map { CalendarPoint($0) }
  }

  /// Some day of the month or year of a point: `1943-07-XX`.
  private func unknownDay(of point: CalendarPoint) -> CalendarPoint? {
    guard point.part == nil, let year = point.year, year > 0 else { return nil }
    let month = point.month.map { CalendarMath.padded($0, 2) } ?? "XX"
    return CalendarPoint(literal: CalendarMath.padded(year, 4) + "-" + month + "-XX")
  }

  /// Some month of the year of a point: `1943-XX`.
  private func unknownMonth(of point: CalendarPoint) -> CalendarPoint? {
    guard let year = point.year, year > 0 else { return nil }
    return CalendarPoint(literal: CalendarMath.padded(year, 4) + "-XX")
  }

  private func relativeHoliday(_ code: Int32, _ offset: Int) -> CalendarPoint? {
    guard let base = anchorDay(.publication), let day = CalendarMath.holiday(code, in: base.year)
    else { return nil }
    let isPast = offset < 0 && day >= base
    let isNext = offset > 0 && day <= base
    let year = base.year + (isPast ? -1 : isNext ? 1 : 0)
    return CalendarMath.holiday(code, in: year).map { CalendarPoint($0) }
  }

  /// The nearest month in which that day falls on that weekday.
  private func weekdayAndDay(_ weekday: Int, _ day: Int) -> CalendarPoint? {
    guard let base = anchorDay(.publication) else { return nil }
    for distance in [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6] {
      let (year, month) = CalendarMath.month(base.year, base.month, adding: distance)
      if let date = CivilDate(year: year, month: month, day: day), date.weekday == weekday {
        return CalendarPoint(date)
      }
    }
    return nil
  }

  private func shifted(
    _ amount: Amount, _ unit: TimeUnit, _ sign: Int, _ base: Meaning, _ tense: Tense
  ) -> CalendarPoint? {
    guard var origin = point(base, tense, nil), let number = amount.halves else { return nil }
    // "In 1986 it was signed. A year later …" counts from the sentence before, whatever the story.
    if isLeading || isToldHere && unit == .year, base == .anchor(.narrative), let mentioned,
      mentioned.day != nil || unit == .year
    {
      origin = mentioned
    }
    // "a year earlier" beside the figures of a quarter is that quarter of the year before.
    if let quarter = quarterToldHere, unit == .year, number == 2, case .anchor = base {
      origin = quarter
    }
    if let month = monthComparedHere, unit == .year, number == 2, case .anchor = base,
      let year = month.year
    {
      return CalendarPoint(year: year + sign, month: month.month)
    }
    guard number <= 20_000 else { return nil }
    // A day or week cannot be counted from a month or year without making up a day.
    if unit.rawValue <= TimeUnit.fortnight.rawValue, origin.date == nil,
      origin.part == nil || unit == .day
    {
      return unknownDay(of: origin)
    }
    let steps = sign * number / 2
    switch unit {
    case .year where number % 2 == 0: return yearShift(origin, steps)
    case .decade where number % 2 == 0:
      return origin.year.map {
        CalendarPoint(literal: CalendarMath.padded(($0 + steps * 10) / 10, 3))
      }
    case .century where number % 2 == 0:
      return origin.year.map { CalendarPoint(year: $0 + steps * 100) }
    case .year, .decade: return monthShift(origin, sign * number * (unit == .year ? 6 : 60))
    case .month, .quarter: return monthShift(origin, steps * (unit == .month ? 1 : 3))
    case .week, .fortnight:
      guard let day = origin.date, !isPublication(base) else {
        return weekShift(origin, steps, unit)
      }
      return day.adding(days: sign * number * (unit == .week ? 7 : 14) / 2).map {
        CalendarPoint($0)
      }
    case .day: return origin.date?.adding(days: steps).map { CalendarPoint($0) }
    default: return origin.date.map { CalendarPoint($0) }
    }
  }

  private func weekShift(_ origin: CalendarPoint, _ steps: Int, _ unit: TimeUnit) -> CalendarPoint?
  {
    origin.firstDay?.adding(days: steps * (unit == .week ? 7 : 14)).map {
      CalendarPoint(weekOf: $0)
    }
  }

  private func isPublication(_ base: Meaning) -> Bool {
    base == .anchor(.publication) && !isNarrative
  }

  private func yearShift(_ origin: CalendarPoint, _ years: Int) -> CalendarPoint? {
    guard let year = origin.year, (-9998...9999).contains(year + years) else { return nil }
    if let part = origin.part, part.hasPrefix("Q"), abs(years) == 1 {
      return CalendarPoint(year: year + years, part: part)
    }
    return CalendarPoint(year: year + years)
  }

  private func monthShift(_ origin: CalendarPoint, _ months: Int) -> CalendarPoint? {
    guard let start = origin.year else { return nil }
    guard let first = origin.month ?? origin.partMonth else { return unknownMonth(of: origin) }
    let (year, month) = CalendarMath.month(start, first, adding: months)
    guard (0...9999).contains(year) else { return nil }
    return CalendarPoint(year: year, month: month)
  }

  private func ordinal(_ number: Int, _ unit: TimeUnit, _ container: Meaning, _ tense: Tense)
    -> CalendarPoint?
  {
    guard let base = point(container, tense, nil), let year = base.year, base.day == nil else {
      return nil
    }
    let first = CivilDate(year: year, month: base.month ?? 1, day: 1)
    let lastMonth = base.month ?? 12
    let last = CivilDate(
      year: year, month: lastMonth, day: CivilDate.days(inMonth: lastMonth, of: year))
    switch unit {
    case .day:
      return (number > 0 ? first?.adding(days: number - 1) : last).map { CalendarPoint($0) }
    case .week where base.month == nil:
      // "the first week of 2015" is the calendar's week 1.
      let count = CalendarMath.weeks(in: year)
      guard number == -1 || (1...count).contains(number) else { return nil }
      return CalendarPoint(
        year: year, part: "W" + CalendarMath.padded(number > 0 ? number : count, 2))
    case .week:
      return (number > 0 ? first?.adding(days: 7 * (number - 1)) : last).map {
        CalendarPoint(weekOf: $0)
      }
    case .month:
      return base.month == nil && (number == -1 || (1...12).contains(number))
        ? CalendarPoint(year: year, month: number > 0 ? number : 12) : nil
    case .quarter:
      return base.month == nil && (number == -1 || (1...4).contains(number))
        ? CalendarPoint(year: year, part: "Q\(number > 0 ? number : 4)") : nil
    default: return nil
    }
  }
}
