/// A date or interval of ISO 8601-2 (EDTF), level 1 and the parts of level 2 that are written.
///
/// `2014`, `2014-07`, `2014-07-29`, `2014~`, `2017-23` (autumn), `199X`, `XXXX-07`, `2012/..`, `../2024-07-01`.
public struct EDTF: Hashable, Sendable, CustomStringConvertible {
  /// The text, as written in files.
  public let description: String
  /// The first day that it can mean; `nil` where open, unknown or without a year.
  public let earliest: CivilDate?
  /// The last day that it can mean; `nil` where open, unknown or without a year.
  public let latest: CivilDate?

  /// Parses an EDTF text, or returns `nil` when it is none.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = halves.first, halves.count <= 2 else { return nil }
    guard let start = Self.bounds(first) else { return nil }
    let end = halves.count == 2 ? Self.bounds(halves[1]) : start
    guard let end, halves.count == 1 || !(first.isEmpty && halves[1].isEmpty) else { return nil }
    (earliest, latest) = (start.earliest, end.latest)
    description = String(text)
  }

  /// Whether it is told as "about" (`~` or `%`).
  public var isApproximate: Bool { description.contains("~") || description.contains("%") }

  private static func bounds(
    _ text: Substring.SubSequence
  ) -> (earliest: CivilDate?, latest: CivilDate?)? {
    bounds(String(text))
  }

  private static func bounds(
    _ text: some StringProtocol
  ) -> (earliest: CivilDate?, latest: CivilDate?)? {
    if text.isEmpty || text == ".." { return (nil, nil) }
    var body = text[...]
    while let last = body.last, "~?%".contains(last) { body = body.dropLast() }
    if let date = PartialDate(body) { return (date.earliest, date.latest) }
    let parts = body.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.utf8.count == 4 else { return nil }
    if parts.count == 2, let first = Int(year), let code = Int(parts[1]), (21...24).contains(code) {
      return season(code, of: first)
    }
    guard body.contains("X"), body.utf8.allSatisfy({ $0 == 45 || $0 == 88 || (48...57).contains($0) })
    else { return nil }
    guard parts.count == 1, let low = Int(year.replacingX(with: "0")),
      let high = Int(year.replacingX(with: "9")), year.first != "X"
    else { return parts.count <= 3 ? (nil, nil) : nil }
    return (PartialDate(year: low)?.earliest, PartialDate(year: high)?.latest)
  }

  private static func season(
    _ code: Int, of year: Int
  ) -> (earliest: CivilDate?, latest: CivilDate?) {
    let first = 3 * (code - 21) + 3
    let lastYear = code == 24 ? year + 1 : year
    return (
      PartialDate(year: year, month: first)?.earliest,
      PartialDate(year: lastYear, month: (first + 1) % 12 + 1)?.latest
    )
  }
}

extension StringProtocol {
  fileprivate func replacingX(with digit: Character) -> String {
    String(map { $0 == "X" ? digit : $0 })
  }
}
