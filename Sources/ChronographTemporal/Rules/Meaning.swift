/// A unit of time, from short to long.
enum TimeUnit: Int32, Sendable, CaseIterable {
  case second = 1
  case minute, hour, day, week, fortnight, month, quarter, year, decade, century, millennium

  /// Its letters in a TIMEX3 duration.
  var letters: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day: "D"
    case .week, .fortnight: "W"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    case .millennium: "ML"
    }
  }

  /// Whether it is shorter than a day.
  var isClock: Bool { self == .second || self == .minute || self == .hour }
}

/// How many: a number in halves, or an unknown one ("several").
struct Amount: Hashable, Sendable {
  /// Twice the number; `nil` where the text doesn't say.
  var halves: Int?
  /// Digits after the point that are not a half, as written: `3.25`.
  var written: String?

  init(_ number: Int) { halves = min(number, 1 << 40) * 2 }
  init(halves: Int?) { self.halves = halves }
  init(written: String) { (halves, self.written) = (nil, written) }

  static let unknown = Amount(halves: nil)

  /// The number, where it is a whole one.
  var whole: Int? {
    guard let halves, halves % 2 == 0 else { return nil }
    return halves / 2
  }

  /// As in a TIMEX3 duration: `3`, `2.5`, `X`.
  var text: String {
    if let written { return written }
    guard let halves else { return "X" }
    return halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5"
  }

  func times(_ factor: Int) -> Amount { halves.map { Amount(halves: $0 * factor) } ?? self }
}

/// What a relative expression counts from.
enum Anchor: Hashable, Sendable {
  /// The day of publication: "last year", "two days ago".
  case publication
  /// The date last spoken of: "two days later", "the same day".
  case narrative
  /// The same in a story; in news the unit of the paper, unless the sentence tells a date: "the end of the year".
  case passing
}

/// What an expression means before it is resolved.
indirect enum Meaning: Hashable, Sendable {
  /// A value that needs nothing else: `1998`, `199`, `18`, `BC0044`, `2024-06-14`.
  case value(String)
  case year(Int)
  /// A month, of a year where one is told.
  case month(Int, of: Meaning?)
  case monthDay(Int, Int, of: Meaning?)
  /// "the 20th": a day of the month last spoken of.
  case dayOfMonth(Int, of: Meaning?)
  case weekday(Int)
  /// "last Tuesday", "next Friday", "this Monday".
  case relativeWeekday(Int, Int)
  /// "Tuesday of next week": a weekday of a week.
  case weekdayOf(Int, of: Meaning)
  /// "Monday the 27th": the day of a month near by that falls on that weekday.
  case weekdayAndDay(Int, Int)
  case season(Int, of: Meaning?)
  case relativeSeason(Int, Int, Anchor)
  case relativeMonth(Int, Int, Anchor)
  case quarter(Int, of: Meaning?)
  case half(Int, of: Meaning?)
  /// A fiscal or school year and the like.
  case fiscal(Int)
  /// "this week", "last year": a unit so many steps away.
  case unit(TimeUnit, Int, Anchor)
  case weekend(Int, Anchor)
  case holiday(Int32, of: Meaning?)
  case relativeHoliday(Int32, Int)
  /// "two years ago", "a week later", "three days before Christmas".
  case shift(Amount, TimeUnit, sign: Int, from: Meaning)
  /// The anchor itself.
  case anchor(Anchor)
  /// The nth unit of a longer one; -1 is the last.
  case ordinal(Int, TimeUnit, of: Meaning)
  /// The nth weekday of a month; -1 is the last.
  case ordinalWeekday(Int, Int, of: Meaning)
  /// "the weekend of June 14", "the week of May 5".
  case weekOf(Meaning, weekend: Bool)
  /// `MO`, `AF`, `EV`, `NI` of a day.
  case dayPart(String, of: Meaning)
  /// `17:30` of a day; without one, of the day last spoken of.
  case clock(String, of: Meaning?)
  case duration(Amount, TimeUnit)
  case literalDuration(String)
  case set(String)
  case reference(String)
}

/// What a rule found: where it begins and ends among the atoms, and what it means.
struct Match: Sendable {
  var start: Int
  var end: Int
  var meaning: Meaning
  /// The TIMEX3 `mod`.
  var modifier: String?
  /// Whether "the" or "a" before it belongs to it.
  var takesArticle = false
  /// Whether words such as "early", "about", "the end of" before it belong to it.
  var takesModifiers = true
  /// Whether it places something only in a story: "during this period".
  var isOfStories = false
  /// The name of the rule.
  var rule = ""

  init(
    _ start: Int, _ end: Int, _ meaning: Meaning, modifier: String? = nil,
    takesArticle: Bool = false, takesModifiers: Bool = true
  ) {
    (self.start, self.end, self.meaning, self.modifier) = (start, end, meaning, modifier)
    (self.takesArticle, self.takesModifiers) = (takesArticle, takesModifiers)
  }
}
