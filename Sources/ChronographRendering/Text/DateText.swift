internal import ChronographDates

/// A date as people read it, no more precise than it was told: `2012/..` is "since 2012".
enum DateText {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let seasons = [21: "spring", 22: "summer", 23: "autumn", 24: "winter"]

  /// Words for an EDTF text; one that is none stays as it is.
  static func words(for edtf: String) -> String {
    guard EDTF(edtf) != nil else { return DisplayText.clipped(edtf, to: 40) }
    let halves = edtf.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2 else { return single(edtf) }
    switch (halves[0], halves[1]) {
    case ("..", let end): return "until " + single(end)
    case (let start, ".."): return "since " + single(start)
    case ("", let end): return "? – " + single(end)
    case (let start, ""): return single(start) + " – ?"
    case (let start, let end): return shortened(start, beside: end) + " – " + single(end)
    }
  }

  /// The start of an interval without what its end repeats: "13" of "13 – 19 May 2024".
  private static func shortened(_ start: String, beside end: String) -> String {
    let (one, other) = (parts(start), parts(end))
    // A day and a month, or "about May", repeat nothing that could be left out.
    guard one.count > 1, one.count == other.count, one[0] == other[0] else { return single(start) }
    var words = single(start).split(separator: " ").dropLast()
    if one.count == 3, one[1] == other[1] { words = words.dropLast() }
    return words.joined(separator: " ")
  }

  /// Year, month and day of a date as plain as they come, or nothing.
  private static func parts(_ text: String) -> [Substring] {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }) else { return [] }
    return text.split(separator: "-")
  }

  /// A tenure: what is known of its start and its end.
  static func tenure(
    start: String?, end: String?, isOver: Bool, isAhead: Bool = false
  ) -> String? {
    switch (start, end) {
    case (let start?, let end?): words(for: "\(plain(start))/\(plain(end))")
    case (let start?, nil) where isAhead: "from " + words(for: plain(start))
    case (let start?, nil): isOver ? words(for: plain(start)) + " – ?" : since(start)
    case (nil, let end?): end.contains("/") ? words(for: end) : "until " + words(for: end)
    case (nil, nil): nil
    }
  }

  private static func since(_ start: String) -> String {
    start.contains("/") ? words(for: start) : "since " + words(for: start)
  }

  /// The part of an interval that can stand as an end of another one.
  private static func plain(_ edtf: String) -> String {
    edtf.split(separator: "/").first { $0 != ".." }.map(String.init) ?? edtf
  }

  private static func single(_ text: String) -> String {
    var body = text[...]
    var (isApproximate, isUncertain) = (false, false)
    while let last = body.last, "~?%".contains(last) {
      isApproximate = isApproximate || last != "?"
      isUncertain = isUncertain || last != "~"
      body = body.dropLast()
    }
    let words = unqualified(String(body))
    return (isApproximate ? "about " : "") + words + (isUncertain ? " (?)" : "")
  }

  private static func unqualified(_ text: String) -> String {
    let parts = text.split(separator: "-").map(String.init)
    guard let year = parts.first, parts.count <= 3 else { return text }
    var words = yearWords(year)
    if parts.count > 1, let month = Int(parts[1]) {
      if let season = seasons[month] { return "\(season) \(words)" }
      guard (1...12).contains(month) else { return text }
      words = "\(months[month - 1]) \(words)"
    }
    if parts.count > 2, let day = Int(parts[2]) { words = "\(day) \(words)" }
    return words
  }

  private static func yearWords(_ year: String) -> String {
    if year == "XXXX" { return "(year unknown)" }
    if year.hasSuffix("XX") { return year.dropLast(2) + "00s" }
    if year.hasSuffix("X") { return year.dropLast() + "0s" }
    return year.drop { $0 == "0" }.isEmpty ? "0" : String(year.drop { $0 == "0" })
  }
}
