/// A date or interval of ISO 8601-2 (EDTF): level 0, level 1, and unspecified digits anywhere from level 2.
///
/// `2014`, `2014-07`, `2014-07-29`, `2014~`, `2017-23` (autumn), `199X`, `XXXX-07`, `-0489` (490 BC), `Y12000`,
/// `2012/..` (open end), `2012/` (unknown end), `../2024-07-01`.
///
/// Not supported, and refused: times of day, sets (`[…]`, `{…}`), qualifiers inside a date (`2014-~07`), exponents,
/// significant digits, the seasons 25 to 41 of level 2.
public struct EDTF: Hashable, Sendable, CustomStringConvertible {
  /// One end of an interval.
  public enum End: Hashable, Sendable {
    /// A date.
    case date(EDTFDate)
    /// `..`: it goes on, or has no beginning.
    case open
    /// Nothing before or after the slash: there is one, but nobody knows when.
    case unknown
  }

  /// The beginning; of a single date, the date.
  public let start: End
  /// The end; of a single date, the date.
  public let end: End
  /// Whether it is written with a slash.
  public let isInterval: Bool
  /// The text, as written in files.
  public let description: String
  /// The first day that it can mean; `nil` where open, unknown, without a year, or outside the years 0 to 9999.
  public let earliest: CivilDate?
  /// The last day that it can mean; `nil` where open, unknown, without a year, or outside the years 0 to 9999.
  public let latest: CivilDate?

  /// Parses an EDTF text, or returns `nil` when it is none: an impossible day, an interval that ends before it begins.
  public init?(_ text: some StringProtocol) {
    if let plain = PartialDate(text) {
      self.init(plain)
      return
    }
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = halves.first, halves.count <= 2,
      let start = Self.end(first, of: halves.count),
      let end = halves.count == 2 ? Self.end(halves[1], of: 2) : start
    else { return nil }
    self.init(start: start, end: end, isInterval: halves.count == 2)
  }

  /// Creates an interval; `nil` where both ends are unknown or open, or the end lies before the beginning.
  public init?(from start: End, to end: End) { self.init(start: start, end: end, isInterval: true) }

  /// A single date.
  public init(_ date: EDTFDate) {
    (start, end, isInterval, description) = (.date(date), .date(date), false, date.description)
    (earliest, latest) = (date.earliest, date.latest)
  }

  /// A date of level 0.
  public init(_ date: PartialDate) {
    let single = EDTFDate(date)
    (start, end, isInterval, description) = (.date(single), .date(single), false, date.description)
    (earliest, latest) = (date.earliest, date.latest)
  }

  private init?(start: End, end: End, isInterval: Bool) {
    (self.start, self.end, self.isInterval) = (start, end, isInterval)
    earliest = start.date?.earliest
    latest = end.date?.latest
    guard start.date != nil || end.date != nil else { return nil }
    if isInterval, let first = start.date?.earliest, let last = end.date?.latest, last < first {
      return nil
    }
    description = isInterval ? "\(start)/\(end)" : "\(start)"
  }

  private static func end(_ text: some StringProtocol, of count: Int) -> End? {
    if count == 2, text.isEmpty { return .unknown }
    if count == 2, text == ".." { return .open }
    return EDTFDate(text).map { .date($0) }
  }

  /// Whether it is told as "about" (`~` or `%`) at one end at least.
  public var isApproximate: Bool {
    start.date?.isApproximate == true || end.date?.isApproximate == true
  }

  /// Whether it is told as doubtful (`?` or `%`) at one end at least.
  public var isUncertain: Bool {
    start.date?.isUncertain == true || end.date?.isUncertain == true
  }
}

extension EDTF.End: CustomStringConvertible {
  /// The date, where it is one.
  public var date: EDTFDate? {
    if case .date(let date) = self { date } else { nil }
  }

  /// As EDTF writes it: the date, `..`, or nothing.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}
