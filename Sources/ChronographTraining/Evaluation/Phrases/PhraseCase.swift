/// A case of the public test specifications of Microsoft Recognizers-Text, and what TIMEX3 makes of it.
///
/// Their philosophy differs: a range is one expression, "since" belongs to it, months have no year. An expression
/// that TIMEX3 calls a date or a date with a time of day is converted; the others are left out, each for a reason.
struct PhraseCase: Decodable {
  struct Expression: Decodable {
    var start: Int?
    var end: Int?
    var text: String
    var type: String
    var resolutions: [Resolution]
  }

  struct Resolution: Decodable {
    var timex: String?
    var value: String?
    var start: String?
    var end: String?
    var modifier: String?

    enum CodingKeys: String, CodingKey {
      case timex, value, start, end
      case modifier = "Mod"
    }

    /// The first day that it names.
    var day: String? { value ?? start }
  }

  /// Why an expression is no date or date with a time of day in TIMEX3's sense.
  enum LeftOut: String, CaseIterable {
    case dateRange = "ranges of two dates as one"
    case timeOfDay = "times of day without a day"
    case timeRange = "ranges of times of a day"
    case duration = "durations"
    case set = "sets"
    case countedRange = "counted units as a dated range"
    case countedFromNow = "lengths after 'in'"
    case speaker = "'the year', 'end of day' as the speaker's"
    case impossible = "impossible or unresolved"
    case limitInside = "a limit inside ('Tuesday after 1pm')"
    case clockCount = "counted in minutes or hours"
    case query = "operators of a query"
    case timeZone = "time zones"
  }

  enum Judgement: Equatable {
    case leftOut(LeftOut)
    /// The values that are right, any of them.
    case wanted(Set<String>)
  }

  var id: String
  var text: String
  var published: String?
  var times: [Expression]
}

extension PhraseCase.Expression {
  /// Whether it is a date in TIMEX3's sense, and with which values.
  var judgement: PhraseCase.Judgement {
    if let reason = reasonByType ?? reasonByWords { return .leftOut(reason) }
    return .wanted(PhraseValues(self).all)
  }

  private var timex: String { resolutions.first?.timex ?? "" }

  var words: [String] {
    text.lowercased().split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
  }

  private var reasonByType: PhraseCase.LeftOut? {
    switch type {
    case "set": return .set
    case "duration": return .duration
    case "timezone": return .timeZone
    case "time", "timerange": return .timeOfDay
    default: break
    }
    if timex.isEmpty || timex.hasSuffix("-02-30") { return .impossible }
    if resolutions.contains(where: { $0.value == "not resolved" }) { return .impossible }
    guard timex.hasPrefix("("), PhraseValues.decade(timex) == nil else { return nil }
    if type == "datetimerange" { return .timeRange }
    return isCounted ? .countedRange : .dateRange
  }

  private var reasonByWords: PhraseCase.LeftOut? {
    let words = words
    guard let first = words.first else { return .impossible }
    if text.contains(where: { "<>=".contains($0) }) || words.contains("greater") { return .query }
    if first == "in" || first == "within", hasUnit { return .countedFromNow }
    if !Self.clockUnits.isDisjoint(with: words) { return .clockCount }
    let rest = words.filter { !["the", "of", "end"].contains($0) }
    if rest.allSatisfy(Self.speakerWords.contains), rest.count <= 2, first != "this" {
      return .speaker
    }
    guard resolutions.contains(where: { $0.modifier != nil }), words.count > 2, first != "more",
      first != "less"
    else { return nil }
    let inner = words.dropFirst().dropLast()
    let limits = inner.contains { ["after", "before", "by", "than"].contains($0) }
    return limits && !["later", "no", "on", "year"].contains(first) ? .limitInside : nil
  }

  private var isCounted: Bool {
    hasUnit && words.contains { Self.numberWords.contains($0) || $0.first?.isNumber == true }
      && (words.first.map { Self.counters.contains($0) } ?? false)
  }

  private var hasUnit: Bool { words.contains { Self.units.contains($0) } }

  private static let units: Set = [
    "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades",
    "century", "centuries", "minutes", "minute", "min", "hours", "hour", "seconds", "fortnight",
    "fortnight’s", "business", "weekdays", "quarters",
  ]
  private static let clockUnits: Set = ["minutes", "minute", "hours", "hour", "hrs", "mins"]
  private static let speakerWords: Set = [
    "day", "week", "month", "year", "eod", "eom", "eoy", "fiscal", "school",
  ]
  private static let counters: Set = [
    "next", "last", "past", "previous", "coming", "following", "within", "this", "in", "over",
    "for", "first", "the", "upcoming", "rest",
  ]
  private static let numberWords: Set = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "few",
    "several", "couple", "some",
  ]
}
