/// A calendar date known to year, month or day (EDTF level 0): "March 2014" stays `2014-03`.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// The year, 0 to 9999.
  public let year: Int
  /// The month, 1 to 12, where known.
  public let month: Int?
  /// The day, where month and day are known.
  public let day: Int?

  /// Creates a date, or returns `nil` when the calendar has no such day.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard day == nil || month != nil,
      CivilDate(year: year, month: month ?? 1, day: day ?? 1) != nil
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Parses `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or returns `nil`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      text.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == 45 }), let year = Int(parts[0])
    else { return nil }
    self.init(
      year: year, month: parts.count > 1 ? Int(parts[1]) : nil,
      day: parts.count > 2 ? Int(parts[2]) : nil)
  }

  /// The first day that it can mean.
  public var earliest: CivilDate {
    // The initialiser has checked the parts, so the first of January is never reached by accident.
    CivilDate(year: year, month: month ?? 1, day: day ?? 1) ?? .init(clampedYear: year)
  }

  /// The last day that it can mean.
  public var latest: CivilDate {
    let month = month ?? 12
    return CivilDate(year: year, month: month, day: day ?? CivilDate.days(inMonth: month, of: year))
      ?? .init(clampedYear: year)
  }

  /// The day itself, where it is known.
  public var civilDate: CivilDate? { day == nil ? nil : earliest }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var description: String {
    var text = zeroPadded(year, 4)
    if let month { text += "-" + zeroPadded(month, 2) }
    if let day { text += "-" + zeroPadded(day, 2) }
    return text
  }
}
