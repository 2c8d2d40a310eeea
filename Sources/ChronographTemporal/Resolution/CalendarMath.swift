internal import ChronographDates

/// Small sums over years, months, days and ISO weeks.
enum CalendarMath {
  /// Whether a month can have that day, in some year.
  static func isDay(_ month: Int, _ day: Int) -> Bool {
    (1...12).contains(month) && day >= 1 && day <= CivilDate.days(inMonth: month, of: 2000)
  }

  /// `YYYY-MM-DD`, where the calendar has that day.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    CivilDate(year: year, month: month, day: day)?.description
  }

  /// The weekday of a day, Monday being 1.
  static func weekday(of month: Int, _ day: Int, in year: Int) -> Int? {
    CivilDate(year: year, month: month, day: day)?.weekday
  }

  /// Two digits as a year: 30 to 99 are of the last century.
  static func fullYear(_ year: Int) -> Int {
    year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year
  }

  static func padded(_ number: Int, _ width: Int) -> String { zeroPadded(max(number, 0), width) }

  /// `SP`, `SU`, `FA`, `WI`.
  static func seasonCode(_ season: Int) -> String {
    switch season {
    case 1: "SP"
    case 2: "SU"
    case 3: "FA"
    default: "WI"
    }
  }

  /// The ISO 8601 week of a day, with the year it is counted in.
  static func week(of day: CivilDate) -> (year: Int, week: Int) {
    let thursday = day.adding(days: 4 - day.weekday) ?? day
    let first = CivilDate(year: thursday.year, month: 1, day: 1) ?? thursday
    return (thursday.year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
  }

  /// The Monday of an ISO week.
  static func monday(ofWeek week: Int, in year: Int) -> CivilDate? {
    guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
    return fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
  }

  /// A month so many months away.
  static func month(_ year: Int, _ month: Int, adding months: Int) -> (year: Int, month: Int) {
    let index = year * 12 + month - 1 + months
    return (index >= 0 ? index / 12 : (index - 11) / 12, ((index % 12) + 12) % 12 + 1)
  }

  /// The same day so many months away, or the last of that month.
  static func day(_ day: CivilDate, addingMonths months: Int) -> CivilDate? {
    let (year, month) = Self.month(day.year, day.month, adding: months)
    guard (0...9999).contains(year) else { return nil }
    return CivilDate(
      year: year, month: month, day: min(day.day, CivilDate.days(inMonth: month, of: year)))
  }

  /// Easter Sunday (Gregorian), by the anonymous algorithm of 1876.
  static func easter(_ year: Int) -> CivilDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    return CivilDate(
      year: year, month: (h + l - 7 * m + 114) / 31, day: (h + l - 7 * m + 114) % 31 + 1)
  }

  /// The number of ISO weeks of a year, 52 or 53.
  static func weeks(in year: Int) -> Int {
    CivilDate(year: year, month: 12, day: 28).map { week(of: $0).week } ?? 52
  }

  /// The nth weekday of a month; -1 is the last.
  static func weekday(_ weekday: Int, number: Int, of month: Int, in year: Int) -> CivilDate? {
    if number > 0 {
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      let day = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
      return day?.month == month ? day : nil
    }
    guard
      let last = CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
    else { return nil }
    return last.adding(days: -((last.weekday - weekday + 7) % 7))
  }

  /// A holiday of the word list: month and day, or a number that names a rule.
  static func holiday(_ code: Int32, in year: Int) -> CivilDate? {
    if code >= 100 { return CivilDate(year: year, month: Int(code) / 100, day: Int(code) % 100) }
    switch code {
    case 1: return easter(year)
    case 2: return weekday(4, number: 4, of: 11, in: year)
    case 11: return weekday(1, number: 1, of: 9, in: year)
    case 12: return CivilDate(year: year, month: 5, day: 1)
    case 13: return weekday(1, number: -1, of: 5, in: year)
    case 14: return weekday(7, number: 2, of: 5, in: year)
    case 15: return weekday(7, number: 3, of: 6, in: year)
    case 16: return weekday(1, number: 2, of: 10, in: year)
    case 17: return weekday(1, number: 3, of: 2, in: year)
    case 20: return easter(year)?.adding(days: -46)
    case 21: return easter(year)?.adding(days: -7)
    case 22: return easter(year)?.adding(days: -2)
    case 23: return weekday(4, number: 4, of: 11, in: year)?.adding(days: 1)
    case 24: return easter(year)?.adding(days: 1)
    case 19: return weekday(1, number: 3, of: 1, in: year)
    default: return nil
    }
  }
}
