/// A single date of EDTF, of any precision, with unspecified digits and a qualifier.
public struct EDTFDate: Hashable, Sendable, CustomStringConvertible {
  /// How sure the source is of a date.
  public enum Qualifier: String, Hashable, Sendable, CaseIterable {
    /// `?`: the source may be wrong.
    case uncertain = "?"
    /// `~`: about that time.
    case approximate = "~"
    /// `%`: both.
    case both = "%"
  }

  /// Four digits, `X` for an unspecified one; or a sign and digits; or `Y` and more than four digits.
  public let year: String
  /// Two digits or `XX`; 21 to 24 are the seasons from spring to winter.
  public let month: String?
  /// Two digits or `XX`.
  public let day: String?
  /// How sure the source is.
  public let qualifier: Qualifier?

  /// Parses one date, or returns `nil` when it is none or the calendar has no such day.
  public init?(_ text: some StringProtocol) {
    var body = text[...]
    qualifier = body.last.flatMap { Qualifier(rawValue: String($0)) }
    if qualifier != nil { body = body.dropLast() }
    let sign = body.first == "-" ? "-" : ""
    let parts = body.dropFirst(sign.count).split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 3 else { return nil }
    year = sign + first
    month = parts.count > 1 ? String(parts[1]) : nil
    day = parts.count > 2 ? String(parts[2]) : nil
    guard Self.isYear(year, alone: parts.count == 1), isPossible else { return nil }
  }

  /// The same date without unspecified digits or qualifier, which need no checking.
  public init(_ date: PartialDate) {
    year = zeroPadded(date.year, 4)
    month = date.month.map { zeroPadded($0, 2) }
    day = date.day.map { zeroPadded($0, 2) }
    qualifier = nil
  }

  /// The same date with another qualifier.
  public func qualified(as qualifier: Qualifier?) -> EDTFDate? {
    EDTFDate(unqualified + (qualifier?.rawValue ?? ""))
  }

  /// As EDTF writes it.
  public var description: String { unqualified + (qualifier?.rawValue ?? "") }

  private var unqualified: String {
    year + (month.map { "-" + $0 } ?? "") + (day.map { "-" + $0 } ?? "")
  }

  /// Whether it is told as "about".
  public var isApproximate: Bool { qualifier == .approximate || qualifier == .both }
  /// Whether it is told as doubtful.
  public var isUncertain: Bool { qualifier == .uncertain || qualifier == .both }

  /// The season, 1 for spring to 4 for winter, where the date is one.
  public var season: Int? {
    guard let month, let code = Int(month), (21...24).contains(code) else { return nil }
    return code - 20
  }

  /// The first day that it can mean; `nil` without a year, or outside the years 0 to 9999.
  public var earliest: CivilDate? {
    guard let low = yearBound("0") else { return nil }
    if let season { return CivilDate(year: low, month: season * 3, day: 1) }
    guard let month = monthBound(low: true) else { return nil }
    return CivilDate(year: low, month: month, day: dayNumber ?? 1)
  }

  /// The last day that it can mean; the winter of a year ends with February of the next.
  public var latest: CivilDate? {
    guard let high = yearBound("9") else { return nil }
    if let season {
      let (year, month) = season == 4 ? (high + 1, 2) : (high, season * 3 + 2)
      return CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
    }
    guard let month = monthBound(low: false) else { return nil }
    let last = CivilDate.days(inMonth: month, of: high)
    return CivilDate(year: high, month: month, day: min(dayNumber ?? last, last))
  }

  // MARK: Parts

  private static func isYear(_ year: String, alone: Bool) -> Bool {
    let bytes = Array(year.utf8)
    if bytes.first == UInt8(ascii: "Y") {
      let digits = bytes.dropFirst()
      return alone && digits.count > 4 && digits.count <= 12 && digits.allSatisfy(isDigit)
    }
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative ? Array(bytes.dropFirst()) : bytes
    guard digits.count == 4, !isNegative || year != "-0000" else { return false }
    return digits.allSatisfy { isDigit($0) || (!isNegative && $0 == UInt8(ascii: "X")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Whether month and day are digits or `XX`, and a day of the calendar in some year they allow.
  private var isPossible: Bool {
    guard let month else { return true }
    guard Self.isPart(month) else { return false }
    if let number = Int(month) {
      guard (1...12).contains(number) || (day == nil && (21...24).contains(number)) else {
        return false
      }
    }
    guard let day else { return true }
    guard Self.isPart(day) else { return false }
    guard let number = Int(day) else { return true }
    guard number >= 1, number <= 31, let fixed = Int(month) else {
      return number >= 1 && number <= 31
    }
    let exact = Int(year).map { CivilDate.isLeap($0) } ?? true
    return number <= CivilDate.days(inMonth: fixed, of: exact ? 2000 : 2001)
  }

  private static func isPart(_ text: String) -> Bool {
    text == "XX" || (text.utf8.count == 2 && text.utf8.allSatisfy(isDigit))
  }

  /// The year with its unspecified digits replaced; `nil` where its first digit is unspecified.
  private func yearBound(_ digit: Character) -> Int? {
    guard let first = year.utf8.first, (48...57).contains(first) else { return nil }
    return Int(String(year.map { $0 == "X" ? digit : $0 }))
  }

  private func monthBound(low: Bool) -> Int? {
    guard let month, month != "XX" else { return low ? 1 : 12 }
    return Int(month)
  }

  private var dayNumber: Int? { day.flatMap { Int($0) } }
}
