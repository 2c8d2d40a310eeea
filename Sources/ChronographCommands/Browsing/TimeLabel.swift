import ChronographDates
import ChronographExtraction

/// A time as a person reads it: its date or dates, a span's length, or what it is.
enum TimeLabel {
  static func words(for time: Extraction.Time) -> String {
    if time.type == "DURATION" { return duration(time.value) ?? "some time" }
    if PartialDate(time.value) != nil || EDTF(time.value) != nil { return time.value }
    switch (time.earliest, time.latest) {
    case (let first?, let last?): return first == last ? first : "\(first)/\(last)"
    case (let first?, nil): return "\(first)/.."
    case (nil, let last?): return "../\(last)"
    case (nil, nil): return time.type == "SET" ? "repeated" : "date unknown"
    }
  }

  private static let units: [Character: String] = [
    "Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour",
  ]

  /// "3 years" for `P3Y`, "some years" for `PXY`; `nil` for what has several parts.
  private static func duration(_ value: String) -> String? {
    let isClock = value.hasPrefix("PT")
    let body = value.dropFirst(isClock ? 2 : 1)
    guard let last = body.last, var unit = units[last] else { return nil }
    if isClock, last == "M" { unit = "minute" }
    let count = body.dropLast()
    if count == "X" { return "some \(unit)s" }
    guard let number = Int(count) else { return nil }
    return number == 1 ? "1 \(unit)" : "\(number) \(unit)s"
  }
}
