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
    let read = text.utf8.withContiguousStorageIfAvailable { Self.numbers($0) }
    guard let parts = read ?? Array(text.utf8).withUnsafeBufferPointer(Self.numbers) else {
      return nil
    }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  /// The numbers of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  private static func numbers(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (year: Int, month: Int?, day: Int?)? {
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return nil }
    var numbers = (year: 0, rest: 0)
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 7 {
        guard byte == 45 else { return nil }
      } else {
        guard byte >= 48, byte <= 57 else { return nil }
        if index < 4 {
          numbers.year = numbers.year * 10 + Int(byte - 48)
        } else {
          numbers.rest = numbers.rest * 10 + Int(byte - 48)
        }
      }
    }
    if bytes.count == 4 { return (numbers.year, nil, nil) }
    if bytes.count == 7 { return (numbers.year, numbers.rest, nil) }
    return (numbers.year, numbers.rest / 100, numbers.rest % 100)
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
