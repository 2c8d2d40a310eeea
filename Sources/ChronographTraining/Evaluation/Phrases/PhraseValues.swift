import Chronograph
import ChronographDates

/// The TIMEX3 values of a Recognizers expression.
///
/// A month or weekday without a year is right by any of its resolutions; "two months ago" is a month here and a day
/// there; a week of a month is an ISO week here.
struct PhraseValues {
  private let expression: PhraseCase.Expression

  init(_ expression: PhraseCase.Expression) { self.expression = expression }

  var all: Set<String> {
    var values: Set<String> = []
    for resolution in expression.resolutions { values.formUnion(self.values(of: resolution)) }
    for value in values { values.formUnion(coarser(value)) }
    return values
  }

  /// `199` of `(1990-01-01,2000-01-01,P10Y)`; of `(XX90-…`, the last century's.
  static func decade(_ timex: String) -> String? {
    guard timex.hasSuffix(",P10Y)") else { return nil }
    let year = timex.dropFirst().prefix(4)
    guard year.count == 4, year.hasSuffix("0") else { return nil }
    return String((year.hasPrefix("XX") ? "19" + year.dropFirst(2) : year).prefix(3))
  }

  private func values(of resolution: PhraseCase.Resolution) -> Set<String> {
    guard let timex = resolution.timex else { return [] }
    if let decade = Self.decade(timex) { return [decade] }
    let day = resolution.day.map(Self.plain)
    switch expression.type {
    case "date", "datetime":
      return Set([day, timex.contains("X") ? nil : Self.plain(timex)].compactMap { $0 })
    case "datetimerange":
      guard timex.hasPrefix("XXXX"), let day, let part = timex.firstIndex(of: "T") else {
        return [Self.plain(timex)]
      }
      return [String(day.prefix(10)) + timex[part...]]
    default: return rangeValues(timex, resolution)
    }
  }

  /// A month, week, season or year.
  private func rangeValues(_ timex: String, _ resolution: PhraseCase.Resolution) -> Set<String> {
    let first = (resolution.start ?? resolution.end ?? resolution.value).map(Self.plain)
    let parts = timex.split(separator: "-")
    let isWeek = expression.words.contains("week") || expression.words.contains("weekend")
    if isWeek, !(parts.count == 2 && Int(parts[0]) != nil), let first {
      return Self.week(of: first).map { timex.hasSuffix("WE") ? [$0 + "-WE"] : [$0] } ?? []
    }
    guard timex.hasPrefix("XXXX"), let first else { return [Self.plain(timex)] }
    switch parts.count {
    case 1: return [String(first.prefix(4))]
    case 2 where parts[1] == "XX": return [String(first.prefix(7))]
    case 2 where parts[1] == "WXX": return Set([Self.week(of: first)].compactMap { $0 })
    case 3 where parts[1] == "WXX" && parts[2] == "WE":
      return Set([Self.week(of: first).map { $0 + "-WE" }].compactMap { $0 })
    default: return [String(first.prefix(4)) + timex.dropFirst(4)]
    }
  }

  /// What is a month, a year or a week here where they count to the day.
  private func coarser(_ value: String) -> Set<String> {
    if value.hasSuffix("T23:59:59") { return [String(value.prefix(10))] }
    guard value.utf8.count == 10 else { return [] }
    let words = Set(expression.words)
    guard
      !words.isDisjoint(with: [
        "ago", "later", "from", "after", "before", "earlier", "of", "beginning", "starting",
        "commencing", "w/c",
      ])
    else { return [] }
    if words.contains("month") || words.contains("months") { return [String(value.prefix(7))] }
    if words.contains("year") || words.contains("years") { return [String(value.prefix(4))] }
    guard !words.isDisjoint(with: ["week", "weeks", "fortnight", "w/c"]) else { return [] }
    return Self.week(of: value).map { [$0] } ?? []
  }

  /// `2016-11-07T22` and `2016-11-07 22:00:00` as `2016-11-07T22:00`; `FY2018` as `2018`.
  static func plain(_ value: String) -> String {
    var text = value.replacingSpaceByT
    if text.hasPrefix("FY") || text.hasPrefix("SY") { text.removeFirst(2) }
    guard let mark = text.firstIndex(of: "T") else { return text }
    let time = text[text.index(after: mark)...]
    if time.utf8.count == 2, Int(time) != nil { return text + ":00" }
    if time.utf8.count == 8, time.hasSuffix(":00") { return String(text.dropLast(3)) }
    return text
  }

  private static func week(of day: String) -> String? {
    guard let date = CivilDate(day.prefix(10)), let thursday = date.adding(days: 4 - date.weekday),
      let first = CivilDate(year: thursday.year, month: 1, day: 1)
    else { return nil }
    let week = (thursday.dayNumber - first.dayNumber) / 7 + 1
    return "\(thursday.year)-W\(week < 10 ? "0" : "")\(week)"
  }
}

extension String {
  fileprivate var replacingSpaceByT: String { String(map { $0 == " " ? "T" : $0 }) }
}
