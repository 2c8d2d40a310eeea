public import ChronographDates

extension EDTF {
  /// The EDTF of a TIMEX3 value, as an event dated by it would carry: `2017-FA` is `2017-23`, `199` is `199X`,
  /// a week or weekend the interval of its days, a quarter or half-year of its months, a part of a day its day.
  ///
  /// Durations, sets, vague references and centuries before our era have none.
  public init?(timexValue value: String) {
    let day =
      value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).first.map(
        String.init) ?? value
    guard let text = EDTF.text(ofTimexDay: day) else { return nil }
    self.init(text)
  }

  private static func text(ofTimexDay value: String) -> String? {
    if PartialDate(value) != nil { return value }
    let parts = value.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first else { return nil }
    if parts.count == 1 {
      if first.hasPrefix("BC") { return beforeChrist(parts) }
      guard first.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      return first.utf8.count == 3 ? first + "X" : first.utf8.count == 2 ? first + "XX" : nil
    }
    if first.hasPrefix("BC") { return beforeChrist(parts) }
    guard first.utf8.count == 4 else { return nil }
    guard let year = Int(first) else { return unknownYear(first, parts) }
    if parts[1].hasPrefix("W"), let week = Int(parts[1].dropFirst()) {
      return weekInterval(year, week, isWeekend: parts.last == "WE")
    }
    switch parts[1] {
    case "SP": return first + "-21"
    case "SU": return first + "-22"
    case "FA": return first + "-23"
    case "WI": return first + "-24"
    case "Q1", "Q2", "Q3", "Q4":
      let quarter = Int(parts[1].dropFirst()) ?? 1
      return first + "-" + CalendarMath.padded(quarter * 3 - 2, 2) + "/" + first + "-"
        + CalendarMath.padded(quarter * 3, 2)
    case "H1": return "\(first)-01/\(first)-06"
    case "H2": return "\(first)-07/\(first)-12"
    default: return nil
    }
  }

  /// `BC0490` is the year -489, as astronomers count.
  private static func beforeChrist(_ parts: [String]) -> String? {
    guard let first = parts.first, first.utf8.count == 6, let year = Int(first.dropFirst(2)),
      year > 1,
      parts.dropFirst().allSatisfy({ Int($0) != nil })
    else { return nil }
    return (["-" + CalendarMath.padded(year - 1, 4)] + parts.dropFirst()).joined(separator: "-")
  }

  private static func unknownYear(_ first: String, _ parts: [String]) -> String? {
    guard first == "XXXX",
      parts.dropFirst().allSatisfy({
        $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) }
      })
    else { return nil }
    return parts.joined(separator: "-")
  }

  private static func weekInterval(_ year: Int, _ week: Int, isWeekend: Bool) -> String? {
    guard (1...53).contains(week), let monday = CalendarMath.monday(ofWeek: week, in: year),
      let start = monday.adding(days: isWeekend ? 5 : 0), let end = monday.adding(days: 6)
    else { return nil }
    return "\(start)/\(end)"
  }
}
