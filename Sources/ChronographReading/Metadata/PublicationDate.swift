import ChronographDates

/// Reads the publication date that metadata tell: the calendar date as written, without time zones.
enum PublicationDate: Hashable, Sendable {
  case date(PartialDate)
  /// Written like a date, but the calendar has no such day.
  case impossible
  /// No date in a form that means only one day.
  case unreadable

  /// Reads ISO 8601 (a time may follow), `2024/06/16`, `2024.6.16`, `20240616`, `16 June 2024`, `June 16, 2024`,
  /// RFC 5322 dates, `2024年6月16日`, and `16/06/2024` where only one order of day and month is possible.
  init(_ text: String) {
    var fields = Self.fields(of: text)
    // A weekday says nothing that the date does not.
    if let first = fields.first, case .word(let word) = first, Self.month(word) == nil {
      fields.removeFirst()
    }
    if fields.isEmpty { self = .unreadable; return }
    self =
      Self.yearFirst(fields) ?? Self.monthByName(fields) ?? Self.yearLast(fields) ?? .unreadable
  }

  private enum Field: Hashable {
    case number(Int, digits: Int)
    case word(String)
  }

  /// The first numbers and words; what follows them, such as a time, is not needed.
  private static func fields(of text: String) -> [Field] {
    var fields: [Field] = []
    var word: [UInt8] = []
    let bytes = Array(text.utf8.prefix(80)) + [32]
    for byte in bytes {
      let isDigit = (48...57).contains(byte)
      let isLetter = (65...90).contains(byte & 0xDF)
      if let last = word.last, (48...57).contains(last) != isDigit || !(isDigit || isLetter) {
        let text = String(decoding: word, as: UTF8.self)
        fields.append(Int(text).map { .number($0, digits: word.count) } ?? .word(text.lowercased()))
        word = []
        if fields.count == 6 { break }
      }
      if isDigit || isLetter { word.append(byte) }
    }
    return fields
  }

  private static func checked(_ year: Int, _ month: Int?, _ day: Int?) -> PublicationDate {
    PartialDate(year: year, month: month, day: day).map { .date($0) } ?? .impossible
  }

  private static func yearFirst(_ fields: [Field]) -> PublicationDate? {
    guard case .number(let first, let digits) = fields[0] else { return nil }
    if digits == 8 { return checked(first / 10_000, first / 100 % 100, first % 100) }
    if digits == 14 {
      return checked(first / 10_000_000_000, first / 100_000_000 % 100, first / 1_000_000 % 100)
    }
    guard digits == 4 else { return nil }
    guard fields.count > 1, case .number(let month, let monthDigits) = fields[1], monthDigits <= 2
    else { return fields.count == 1 ? checked(first, nil, nil) : nil }
    guard fields.count > 2, case .number(let day, let dayDigits) = fields[2], dayDigits <= 2
    else { return checked(first, month, nil) }
    return checked(first, month, day)
  }

  /// `16 June 2024`, `June 16, 2024`, `June 2024`; a "th" after the day is passed over.
  private static func monthByName(_ fields: [Field]) -> PublicationDate? {
    let useful = fields.filter { field in
      if case .word(let word) = field { return !["st", "nd", "rd", "th", "of"].contains(word) }
      return true
    }
    guard useful.count >= 2 else { return nil }
    switch (useful[0], useful[1], useful.dropFirst(2).first) {
    case (.number(let day, 1...2), .word(let name), .number(let year, 4)?):
      return month(name).map { checked(year, $0, day) }
    case (.word(let name), .number(let day, 1...2), .number(let year, 4)?):
      return month(name).map { checked(year, $0, day) }
    case (.word(let name), .number(let year, 4), _):
      return month(name).map { checked(year, $0, nil) }
    default: return nil
    }
  }

  /// Day and month in front of the year are told apart only where one of them is above 12, or both are equal.
  private static func yearLast(_ fields: [Field]) -> PublicationDate? {
    guard fields.count > 2, case .number(let first, 1...2) = fields[0],
      case .number(let second, 1...2) = fields[1], case .number(let year, 4) = fields[2]
    else { return nil }
    if first > 12 || first == second { return checked(year, second, first) }
    return second > 12 ? checked(year, first, second) : nil
  }

  /// The number of an English month, by its name or by three letters or more of it.
  private static func month(_ word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// The date at the start of a file name, such as `2024-06-16-budget.txt`.
  static func inFileName(_ name: String) -> PartialDate? {
    let start = name.utf8.prefix { ($0 >= 48 && $0 <= 57) || $0 == 45 || $0 == 95 }
    var text = String(decoding: start, as: UTF8.self).replacing("_", with: "-")[...]
    while text.last == "-" { text = text.dropLast() }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3 || parts.first?.utf8.count == 8 else { return nil }
    if parts[0].utf8.count == 8, case .date(let date) = PublicationDate(String(parts[0])) {
      return date
    }
    return parts.count < 3 ? nil : PartialDate(parts[0..<3].joined(separator: "-"))
  }
}
