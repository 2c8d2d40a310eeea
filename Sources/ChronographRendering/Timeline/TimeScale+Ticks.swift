internal import ChronographDates

extension TimeScale {
  /// A line across the picture with a label.
  struct Tick: Hashable, Sendable {
    var x: Double
    var label: String
    /// The year under the first tick of each year, where the label is shorter than a year.
    var year: String?
  }

  /// The step between two ticks.
  enum Step: Hashable, Sendable {
    case days(Int)
    case months(Int)
    case years(Int)

    var days: Double {
      switch self {
      case .days(let count): Double(count)
      case .months(let count): Double(count) * 30.4
      case .years(let count): Double(count) * 365.25
      }
    }
  }

  private static let steps: [Step] = [
    .days(1), .days(2), .days(5), .days(10), .months(1), .months(2), .months(3), .months(6),
    .years(1), .years(2), .years(5), .years(10), .years(20), .years(50), .years(100), .years(200),
    .years(500), .years(1000), .years(2000),
  ]

  /// The finest step whose labels have room.
  var step: Step {
    Self.steps.first { $0.days * pointsPerDay >= 58 } ?? .years(5000)
  }

  /// Ticks of all stretches that are not cut, never closer than a label is wide.
  ///
  /// A stretch between two breaks in which no round date falls is labelled by the first date told in it, since nothing
  /// else would say when it is.
  var ticks: [Tick] {
    var ticks: [Tick] = []
    for stretch in stretches where !stretch.isCut {
      let before = ticks.count
      var year: Int?
      for date in dates(in: stretch) {
        let place = x(of: date.dayNumber)
        if let last = ticks.last, place - last.x < 46 { continue }
        // A label at a break would run into the words of the break.
        if place - stretch.minX < 6, stretch.minX > 0 { continue }
        ticks.append(Tick(x: place, label: label(date), year: yearLabel(date, after: year)))
        year = date.year
      }
      if ticks.count == before, let tick = dayTick(in: stretch) { ticks.append(tick) }
    }
    return ticks
  }

  private func dayTick(in stretch: Stretch) -> Tick? {
    guard let date = stretch.firstDated.flatMap({ CivilDate(dayNumber: $0) }) else { return nil }
    let words = DateText.words(for: date.description).split(separator: " ")
    return Tick(
      x: x(of: date.dayNumber), label: words.dropLast().joined(separator: " "),
      year: String(date.year))
  }

  /// What a cut leaves out: "94 years", "11 months", "70 days".
  static func words(forDays days: Int) -> String {
    let (years, months) = (Double(days) / 365.25, Double(days) / 30.44)
    if years >= 2 { return "\(Counted.grouped(Int(years.rounded()))) years" }
    return months >= 2 ? "\(Int(months.rounded())) months" : Counted.of(days, "day", "days")
  }

  private func dates(in stretch: Stretch) -> [CivilDate] {
    var dates: [CivilDate] = []
    guard let start = CivilDate(dayNumber: stretch.first) else { return [] }
    var date: CivilDate? = first(from: start)
    while let current = date, current.dayNumber < stretch.end, dates.count < 400 {
      if current.dayNumber >= stretch.first { dates.append(current) }
      date = next(after: current)
    }
    return dates
  }

  private func first(from date: CivilDate) -> CivilDate? {
    switch step {
    case .days: CivilDate(year: date.year, month: date.month, day: 1)
    case .months(let count):
      CivilDate(year: date.year, month: (date.month - 1) / count * count + 1, day: 1)
    case .years(let count): CivilDate(year: date.year / count * count, month: 1, day: 1)
    }
  }

  private func next(after date: CivilDate) -> CivilDate? {
    switch step {
    case .days(let count):
      // Days start anew each month; one too close to its end would crowd the first of the next.
      let day = date.day == 1 && count > 2 ? count : date.day + count
      let last = CivilDate.days(inMonth: date.month, of: date.year)
      return day > last - count / 2
        ? month(1, after: date) : CivilDate(year: date.year, month: date.month, day: day)
    case .months(let count): return month(count, after: date)
    case .years(let count): return CivilDate(year: date.year + count, month: 1, day: 1)
    }
  }

  private func month(_ count: Int, after date: CivilDate) -> CivilDate? {
    let months = date.year * 12 + date.month - 1 + count
    return CivilDate(year: months / 12, month: months % 12 + 1, day: 1)
  }

  private func label(_ date: CivilDate) -> String {
    switch step {
    case .days:
      DateText.words(for: date.description).split(separator: " ").prefix(2).joined(separator: " ")
    case .months:
      DateText.words(for: date.description).split(separator: " ").dropFirst().prefix(1).joined()
    case .years: String(date.year)
    }
  }

  private func yearLabel(_ date: CivilDate, after year: Int?) -> String? {
    if case .years = step { return nil }
    return year == date.year ? nil : String(date.year)
  }
}
