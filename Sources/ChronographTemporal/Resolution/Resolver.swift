internal import ChronographDates

/// Turns meanings into values, one after the other, as a reader would.
struct Resolver {
  /// The day of publication.
  let published: CivilDate?
  let isNarrative: Bool
  /// The date last spoken of.
  private(set) var last: CalendarPoint?
  /// The sentence that told it.
  private var lastSentence = -1
  /// The date that the text told last, whether it moves the story or not.
  private(set) var mentioned: CalendarPoint?
  /// The sentence that told it.
  private var mentionedSentence = -1
  /// The day last told.
  private(set) var lastDay: CivilDate?
  /// The quarter last told, and its sentence.
  private var quarter: (point: CalendarPoint, sentence: Int)?
  /// The year of a date that this paragraph tells in full, so that months after it are of that year.
  private var told: (year: Int, place: Int, isLeading: Bool)?
  /// The number of the sentence that is being read.
  var sentence = 0
  /// The number of the paragraph that is being read.
  var paragraph = 0
  /// Whether the expression opens its sentence: "In 1941, …".
  var isLeading = false
  /// Whether the expression heads a line of a chronicle: "- July 30: Lima resigns".
  var isRubric = false
  /// The year of the line before it that a date heads, where an earlier one tells it.
  private var rubricYear: Int?
  private var rubricMonth: Int?
  /// Whether "from" or "than" stands before it: "down 22 percent in July from a year earlier".
  var isCompared = false

  init(published: CivilDate?, isNarrative: Bool) {
    (self.published, self.isNarrative) = (published, isNarrative)
  }

  /// What an expression is resolved to.
  struct Result {
    var kind: Timex.Kind
    var value: String
    /// The calendar date, where it is no more than year, month and day.
    var date: PartialDate?
  }

  /// The value of a meaning; `tense` is that of its clause, `hint` the year of the date that a list or range ends with.
  mutating func resolve(_ meaning: Meaning, tense: Tense, hint: CalendarPoint?) -> Result {
    switch meaning {
    case .duration(let amount, let unit):
      return Result(kind: .duration, value: Meaning.period(amount, unit))
    case .literalDuration(let value): return Result(kind: .duration, value: value)
    case .set(let value): return Result(kind: .set, value: value)
    case .reference(let value): return Result(kind: .date, value: value)
    default: break
    }
    guard let point = point(meaning, tense, hint) else {
      return Result(kind: .date, value: fallback(meaning))
    }
    if let year = meaning.explicitYear, isLeading || point.month != nil || point.part != nil {
      told = (year, isLeading ? paragraph : sentence, isLeading)
    }
    if isRubric, meaning.explicitYear != nil || rubricYear != nil {
      (rubricYear, rubricMonth) = (point.year, point.month)
    }
    if point.part?.hasPrefix("Q") == true, point.year != nil { quarter = (point, sentence) }
    // In a story "today" is the paper's or the reader's, and nothing goes on from there.
    if !isNarrative || meaning != .unit(.day, 0, .publication) {
      if movesTheStory(meaning, point) { remember(point) }
      if point.year != nil { (mentioned, mentionedSentence) = (point, sentence) }
      lastDay = point.date ?? lastDay
    }
    return Result(
      kind: point.time.isEmpty ? .date : .time, value: point.value, date: point.partialDate)
  }

  private mutating func remember(_ point: CalendarPoint) {
    if let literal = point.literal, literal.utf8.count != 3 { return }
    var point = point
    point.time = ""
    (last, lastSentence) = (point, sentence)
  }

  /// Whether later expressions count from it: "the previous year" beside a figure does not move the story.
  private func movesTheStory(_ meaning: Meaning, _ point: CalendarPoint) -> Bool {
    guard point.year != nil || point.literal != nil else { return false }
    switch meaning {
    case .unit(.year, -1, .narrative): return false
    // In news what lies before the date spoken of is only compared with it.
    case .unit(_, -1, .narrative), .shift(_, _, sign: -1, from: .anchor(.narrative)):
      return isNarrative || last == nil
    // A year in passing ("the 1941 campaign") does not, once months are told; nor does a far one in mid-sentence.
    case .year where !isLeading && isNarrative: return last?.month == nil
    case _ where !isLeading && isNarrative && meaning.explicitYear != nil:
      return last?.year.map { abs($0 - (point.year ?? $0)) <= 8 } ?? true
    default: return true
    }
  }

  /// What stands for a value that cannot be counted.
  private func fallback(_ meaning: Meaning) -> String {
    guard case .shift(_, _, let sign, _) = meaning else { return "XXXX-XX-XX" }
    return sign < 0 ? "PAST_REF" : "FUTURE_REF"
  }

  /// "joined in 1958 and five years later left": in a story, years count from the year of their own sentence.
  var isToldHere: Bool { isNarrative && mentionedSentence == sentence }

  /// The point that an anchor is.
  func anchorPoint(_ anchor: Anchor) -> CalendarPoint? {
    let paper = published.map { CalendarPoint($0) }
    if anchor != .publication { return last ?? paper }
    return isNarrative ? last ?? paper : paper
  }

  func anchorDay(_ anchor: Anchor) -> CivilDate? { anchorPoint(anchor)?.firstDay }

  /// The day that "noon" and "the evening" are of: the one last spoken of; in news, else that of the paper.
  private var spokenDay: CalendarPoint? {
    let point = anchorPoint(.narrative)
    guard !isNarrative, let published else { return point }
    if let day = point?.date {
      let age = published.dayNumber - day.dayNumber
      let isNear = (0...7).contains(age) || (age >= 0 && sentence - lastSentence <= 1)
      if lastSentence == sentence || isNear { return point }
    }
    return CalendarPoint(published)
  }

  /// The quarter that this sentence has told.
  var quarterToldHere: CalendarPoint? { quarter?.sentence == sentence ? quarter?.point : nil }

  /// The month that this sentence has told, for what is compared with it.
  var monthComparedHere: CalendarPoint? {
    guard isCompared, !isNarrative, lastSentence == sentence, let last, let month = last.month,
      last.day == nil
    else { return nil }
    return CalendarPoint(year: last.year, month: month)
  }

  /// "the end of the year": the year that the sentence speaks of; in news, else that of the paper.
  func pointInPassing(isAhead: Bool) -> CalendarPoint? {
    // "in office since 2004, will retire at the end of the year": not of that year.
    let isPast = isAhead && (last?.year ?? .max) < (published?.year ?? .min)
    let isToldHere =
      lastSentence == sentence && !isPast || (isNarrative && !isAhead) || published == nil
    return anchorPoint(isToldHere ? .narrative : .publication)
  }

  // MARK: Points

  func point(_ meaning: Meaning, _ tense: Tense, _ hint: CalendarPoint?) -> CalendarPoint? {
    switch meaning {
    case .value(let text): return CalendarPoint(literal: text)
    case .year(let year), .fiscal(let year): return CalendarPoint(year: year)
    case .month(let month, let container):
      let year = year(of: container, tense, hint) { self.guessYear(month, 0, tense, hint) }
      return CalendarPoint(year: year, month: month)
    case .monthDay(let month, let day, let container):
      return monthDay(month, day, container, tense, hint)
    case .dayOfMonth(let day, let container):
      let base = container.flatMap { point($0, tense, nil) } ?? anchorPoint(.narrative)
      guard let base, let year = base.year, let month = base.month else {
        return CalendarPoint(month: nil, day: day)
      }
      return CalendarPoint(year: year, month: month, day: day)
    case .season(let season, let container):
      let year = year(of: container, tense, hint) {
        self.guessYear(season == 4 ? 12 : season * 3, 0, tense, hint)
      }
      return CalendarPoint(year: year, part: CalendarMath.seasonCode(season))
    case .quarter(let number, let container):
      let year = year(of: container, tense, hint) { self.guessYear(number * 3 - 2, 0, tense, hint) }
      return CalendarPoint(year: year, part: "Q\(number)")
    case .half(let number, let container):
      let year = year(of: container, tense, hint) { self.guessYear(number * 6 - 5, 0, tense, hint) }
      return CalendarPoint(year: year, part: "H\(number)")
    case .anchor(let anchor): return anchorPoint(anchor)
    case .dayPart(let code, let day), .clock(let code, .some(let day)):
      let told = day == .anchor(.narrative) ? spokenDay : point(day, tense, hint)
      guard var point = told else { return nil }
      if point.day == nil { point = CalendarPoint(literal: "XXXX-XX-XX") }
      point.time = "T" + code
      return point
    case .clock(let text, nil):
      var point = spokenDay ?? CalendarPoint()
      if point.day == nil { point = CalendarPoint(literal: "XXXX-XX-XX") }
      point.time = "T" + text
      return point
    default: return relativePoint(meaning, tense)
    }
  }

  private func year(
    of container: Meaning?, _ tense: Tense, _ hint: CalendarPoint?, _ guess: () -> Int?
  ) -> Int? {
    guard let container else { return guess() }
    return point(container, tense, hint)?.year
  }

  private func monthDay(
    _ month: Int, _ day: Int, _ container: Meaning?, _ tense: Tense, _ hint: CalendarPoint?
  ) -> CalendarPoint? {
    if month == 0 {
      // "this day in 1923": the day of the paper in that year.
      guard let published, let container, let year = point(container, tense, nil)?.year else {
        return nil
      }
      return CalendarPoint(year: year, month: published.month, day: published.day)
    }
    let year = year(of: container, tense, hint) { self.guessYear(month, day, tense, hint) }
    guard let year else { return CalendarPoint(month: month, day: day) }
    guard year <= 0 || CivilDate(year: year, month: month, day: day) != nil else {
      // 29 February without a year: the last one there was.
      guard container == nil, month == 2, day == 29 else { return nil }
      let leap = (1...8).first { CivilDate(year: year - $0, month: 2, day: 29) != nil } ?? 0
      return CalendarPoint(year: year - leap, month: month, day: day)
    }
    return CalendarPoint(year: year, month: month, day: day)
  }

  /// The year of a month or day told without one.
  func guessYear(_ month: Int, _ day: Int, _ tense: Tense, _ hint: CalendarPoint?) -> Int? {
    if let hint, let year = hint.year {
      if let later = hint.month, later < month { return year - 1 }
      return year
    }
    if isRubric, let year = chronicleYear(month, day, tense) { return year }
    // "The funeral will be held on 9 November", at the end of a life: still to come when it was written.
    guard let published, !isNarrative || tense == .future else {
      return narrativeYear(month, day)
    }
    if let told, told.place == (told.isLeading ? paragraph : sentence),
      told.year < published.year - 1, told.isLeading || tense != .future
    {
      return last?.year == told.year ? narrativeYear(month, day) : told.year
    }
    let isLater = (month, day == 0 ? 1 : day) > (published.month, day == 0 ? 1 : published.day)
    let isEarlier =
      month < published.month || (month == published.month && day != 0 && day < published.day)
    switch tense {
    case .future:
      // Nobody says "October 26" of one that is a year off: just past, it was planned for then.
      let isJustPast =
        day != 0 && (month, day) < (published.month, published.day)
        && (published.month - month) * 30 + published.day - day <= 31
      return isEarlier && !isJustPast ? published.year + 1 : published.year
    case .present:
      // Nothing points back: the nearest of the two.
      let ahead = month - published.month
      if ahead < -6 { return published.year + 1 }
      return isLater && ahead > 6 ? published.year - 1 : published.year
    case .past: return isLater ? published.year - 1 : published.year
    case .unknown:
      // "Polls open Nov. 2": no verb tells, but the day is near.
      let days = CivilDate(year: published.year, month: month, day: max(day, 1)).map {
        $0.dayNumber - published.dayNumber
      }
      let isNear = day != 0 && (0...30).contains(days ?? -1)
      return isLater && !isNear ? published.year - 1 : published.year
    }
  }

  /// The year of a date that heads a line: that of the line before; the present tense there tells what was.
  private func chronicleYear(_ month: Int, _ day: Int, _ tense: Tense) -> Int? {
    guard let published else { return rubricYear }
    let isAhead = (month, max(day, 1)) > (published.month, published.day)
    if let rubricYear {
      // "December 28, 2013: …", then "January 3: …"
      if let before = rubricMonth, before > 9, month < 4, rubricYear < published.year {
        return rubricYear + 1
      }
      let isPast = isAhead && rubricYear == published.year && tense != .future
      return isPast ? rubricYear - 1 : rubricYear
    }
    return tense == .present && month > published.month + 2 ? published.year - 1 : nil
  }

  private func narrativeYear(_ month: Int, _ day: Int) -> Int? {
    guard let last, let year = last.year else { return published?.year }
    guard let lastMonth = last.month ?? seasonMonth(last.part) else { return year }
    // A story goes forward: from November, "in January" is the next one, "in September" the same year's.
    if month < lastMonth, lastMonth - month > 9 { return year + 1 }
    if month > lastMonth, month - lastMonth > 11 { return year - 1 }
    return year
  }

  private func seasonMonth(_ part: String?) -> Int? { nil }
}
