/// Which number of "05/06/2024" is the day.
package enum DayOrder: Hashable, Sendable {
  /// As in most of the world.
  case dayFirst
  /// As in the United States.
  case monthFirst

  /// The custom of a region, by the two letters of its language tag; `nil` where both orders are usual.
  package init?(region: String?) {
    switch region?.uppercased() {
    case nil, "CA": return nil
    case "US", "PH", "PR", "GU": self = .monthFirst
    case .some(let code):
      guard Self.dayFirstRegions.contains(code) else { return nil }
      self = .dayFirst
    }
  }

  /// Where English is written with the day first.
  private static let dayFirstRegions: Set<String> = [
    "AU", "BD", "BW", "CY", "FJ", "GB", "GH", "HK", "IE", "IN", "JM", "LK", "MT", "MY", "NG", "NZ",
    "PG", "PK", "SG", "TT", "TZ", "UG", "UK", "ZM", "ZW",
  ]
}

extension Grammar {
  /// The orders that the text shows itself: "13/06/2024" has its day first.
  var ordersShown: Set<DayOrder> {
    Set(atoms.indices.lazy.filter { atoms[$0].kind == .number }.compactMap(order))
  }

  /// The order of a date of three numbers that can have only one.
  private func order(_ index: Int) -> DayOrder? {
    guard kind(index + 1) == .slash || kind(index + 1) == .hyphen, startsFree(index),
      !followsDigits(index), kind(index - 1) != .beforeNumber,
      let first = plainNumber(index, 1...31, digits: 1...2),
      let second = numberAfterMark(index + 1, [kind(index + 1)], 1...31),
      let year = numberAfterMark(index + 3, [kind(index + 1)], 0...2999),
      atoms[index + 4].length == 4 && year >= 1000 || atoms[index + 4].length == 2,
      endsDigits(index + 5)
    else { return nil }
    let (isDayFirst, isMonthFirst) = (
      CalendarMath.isDay(second, first), CalendarMath.isDay(first, second)
    )
    return isDayFirst == isMonthFirst ? nil : isDayFirst ? .dayFirst : .monthFirst
  }

  /// What two numbers between slashes or hyphens mean: a day where the calendar, the weekday beside them or the
  /// document tells which of them is the month, else no more than the year.
  func slashed(_ first: Int, _ second: Int, year: Int?, weekday: Int? = nil) -> Meaning? {
    let dayFirst = day(second, first, year)
    let monthFirst = day(first, second, year)
    guard let dayFirst, let monthFirst, first != second else { return dayFirst ?? monthFirst }
    if let weekday, let year {
      let fits = [(second, first, dayFirst), (first, second, monthFirst)].filter {
        CalendarMath.weekday(of: $0.0, $0.1, in: year) == weekday
      }
      if fits.count == 1 { return fits[0].2 }
    }
    switch dayOrder {
    case .dayFirst: return dayFirst
    case .monthFirst: return monthFirst
    case nil: return .value((year.map { CalendarMath.padded($0, 4) } ?? "XXXX") + "-XX-XX")
    }
  }

  private func day(_ month: Int, _ day: Int, _ year: Int?) -> Meaning? {
    guard let year else {
      return CalendarMath.isDay(month, day) ? .monthDay(month, day, of: nil) : nil
    }
    return CalendarMath.day(year, month, day).map { .value($0) }
  }
}

extension Timex {
  /// Whether it is a date in digits of which nobody knows which number is the month.
  var isOfUnknownOrder: Bool {
    value.hasSuffix("-XX-XX") && ["slashed-date", "weekday-date"].contains(rule)
  }
}
