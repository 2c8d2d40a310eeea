internal import ChronographDates

/// A place on the calendar of any precision, as a TIMEX3 value writes it.
struct CalendarPoint: Hashable, Sendable {
  /// The year; 0 is 1 BC, as astronomers count.
  var year: Int?
  var month: Int?
  var day: Int?
  /// What stands instead of month and day: `W12`, `W12-WE`, `SU`, `Q3`, `H1`.
  var part: String?
  /// What follows the day: `TMO`, `T17:30`.
  var time = ""
  /// A whole value that fits no other field: `199`, `18`, `BC0044`.
  var literal: String?

  init(year: Int? = nil, month: Int? = nil, day: Int? = nil, part: String? = nil) {
    (self.year, self.month, self.day, self.part) = (year, month, day, part)
  }

  init(_ date: CivilDate) { self.init(year: date.year, month: date.month, day: date.day) }

  init(literal: String) {
    if literal.hasPrefix("BC"), literal.utf8.count == 6, let year = Int(literal.dropFirst(2)) {
      self.init(year: 1 - year)
    } else if let date = PartialDate(literal) {
      self.init(year: date.year, month: date.month, day: date.day)
    } else {
      self.init()
      self.literal = literal
    }
  }

  init(weekOf date: CivilDate, suffix: String = "") {
    let (year, week) = CalendarMath.week(of: date)
    self.init(year: year, part: "W" + CalendarMath.padded(week, 2) + suffix)
  }

  /// The day, where it is known.
  var date: CivilDate? {
    guard let year, let month, let day else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Year, month and day, where it is nothing else.
  var partialDate: PartialDate? {
    guard literal == nil, part == nil, let year, year > 0 else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// A day inside it to count from: itself, or its first.
  var firstDay: CivilDate? {
    if let date { return date }
    guard let year else {
      guard let literal, let decade = Int(literal), literal.utf8.count == 3 else { return nil }
      return CivilDate(year: decade * 10, month: 1, day: 1)
    }
    if let month { return CivilDate(year: year, month: month, day: 1) }
    if let part, part.hasPrefix("W"), let week = Int(part.dropFirst().prefix(2)) {
      return CalendarMath.monday(ofWeek: week, in: year)
    }
    return CivilDate(year: year, month: partMonth ?? 1, day: 1)
  }

  /// The first month of a season, quarter, half or week.
  var partMonth: Int? {
    guard let part else { return nil }
    if part.hasPrefix("W"), part != "WI" { return firstDay?.month }
    return switch part {
    case "SP": 3
    case "SU", "H2": part == "SU" ? 6 : 7
    case "FA": 9
    case "WI": 12
    case "Q2": 4
    case "Q3": 7
    case "Q4": 10
    default: 1
    }
  }

  /// The TIMEX3 value.
  var value: String {
    if let literal { return literal + time }
    var text =
      year.map { $0 > 0 ? CalendarMath.padded($0, 4) : "BC" + CalendarMath.padded(1 - $0, 4) }
      ?? "XXXX"
    if let part { return text + "-" + part + time }
    if month != nil || day != nil {
      text += "-" + (month.map { CalendarMath.padded($0, 2) } ?? "XX")
    }
    if let day { text += "-" + CalendarMath.padded(day, 2) }
    return text + time
  }
}
