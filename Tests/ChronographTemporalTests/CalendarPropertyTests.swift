import ChronographDates
import ChronographReading
import Testing

@testable import ChronographTemporal

/// Dates in every wording, for days of many years: what is written is what is read, and the calendar does the sums.
@Suite struct CalendarPropertyTests {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let shortMonths = [
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
    "Dec.",
  ]
  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// Days spread over two centuries: ends of months, leap days and what lies between.
  static let days: [CivilDate] = {
    var generator = TimexPropertyTests.SeededGenerator(state: 2014)
    let low = CivilDate(year: 1850, month: 1, day: 1)?.dayNumber ?? 0
    let high = CivilDate(year: 2049, month: 12, day: 31)?.dayNumber ?? 1
    let random = (0..<120).compactMap { _ in
      CivilDate(dayNumber: Int.random(in: low...high, using: &generator))
    }
    let edges = [
      "1900-02-28", "1904-02-29", "1999-12-31", "2000-01-01", "2000-02-29", "2012-02-29",
      "2013-01-31", "2013-03-31", "2013-04-30", "2016-12-31", "2021-01-01", "2024-02-29",
    ]
    return random + edges.compactMap { CivilDate($0) }
  }()

  static func ordinal(_ number: Int) -> String {
    let ending =
      (11...13).contains(number % 100)
      ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th"
    return "\(number)\(ending)"
  }

  private func read(
    _ text: String, published: String? = "2014-03-21", mode: DateMode = .news
  ) -> [Timex] {
    TimexAnnotator(mode: mode).timexes(
      inUTF8: Array(text.utf8), published: published.flatMap { PartialDate($0) })
  }

  private static func wordings(_ day: CivilDate) -> [String] {
    let (month, short) = (months[day.month - 1], shortMonths[day.month - 1])
    let ordinal = ordinal(day.day)
    return [
      "\(day.day) \(month) \(day.year)", "\(day.day) \(month), \(day.year)",
      "\(ordinal) \(month) \(day.year)", "the \(ordinal) of \(month) \(day.year)",
      "\(month) \(day.day), \(day.year)", "\(month) \(ordinal), \(day.year)",
      "\(short) \(day.day), \(day.year)", "\(day.day) \(short) \(day.year)", day.description,
      "\(weekdays[day.weekday - 1]), \(day.day) \(month) \(day.year)",
      "\(weekdays[day.weekday - 1]), \(month) \(day.day), \(day.year)",
    ]
  }

  @Test(arguments: days) func readsADayInEveryWording(_ day: CivilDate) {
    for wording in Self.wordings(day) {
      let found = read("She left on \(wording), he said.")
      #expect(found.map(\.value) == [day.description], "\(wording)")
      #expect(found.first?.span == TextSpan(12, 12 + wording.utf8.count), "\(wording)")
      #expect(found.first?.earliest == day && found.first?.latest == day, "\(wording)")
    }
  }

  @Test(arguments: days) func readsADayWithoutItsPublication(_ day: CivilDate) {
    for wording in Self.wordings(day) {
      #expect(read("On \(wording) she left.", published: nil).map(\.value) == [day.description])
    }
  }

  @Test(arguments: days) func aMonthWithItsYearStaysAMonth(_ day: CivilDate) {
    let value = String(day.description.prefix(7))
    let last = CivilDate.days(inMonth: day.month, of: day.year)
    for wording in [
      "\(Self.months[day.month - 1]) \(day.year)", "\(Self.shortMonths[day.month - 1]) \(day.year)",
      "\(Self.months[day.month - 1]) of \(day.year)",
    ] {
      let found = read("She left in \(wording).")
      #expect(found.map(\.value) == [value], "\(wording)")
      #expect(found.first?.earliest?.description == "\(value)-01")
      #expect(found.first?.latest?.description == "\(value)-\(last)")
    }
  }

  @Test(arguments: days) func partsOfAYearHaveTheirBounds(_ day: CivilDate) {
    let year = day.year
    let parts = [
      ("the first quarter of \(year)", "\(year)-Q1", "01-01", "03-31"),
      ("the second quarter of \(year)", "\(year)-Q2", "04-01", "06-30"),
      ("the third quarter of \(year)", "\(year)-Q3", "07-01", "09-30"),
      ("the fourth quarter of \(year)", "\(year)-Q4", "10-01", "12-31"),
      ("the first half of \(year)", "\(year)-H1", "01-01", "06-30"),
      ("the second half of \(year)", "\(year)-H2", "07-01", "12-31"),
      ("\(year)", "\(year)", "01-01", "12-31"),
    ]
    for (wording, value, first, last) in parts {
      let found = read("She left in \(wording).")
      #expect(found.map(\.value) == [value], "\(wording)")
      #expect(found.first?.earliest?.description == "\(year)-\(first)", "\(wording)")
      #expect(found.first?.latest?.description == "\(year)-\(last)", "\(wording)")
    }
  }

  @Test(arguments: days) func countsDaysFromThePublication(_ day: CivilDate) {
    let published = day.description
    let steps = [
      ("today", 0), ("yesterday", -1), ("the day before yesterday", -2), ("one day ago", -1),
      ("two days ago", -2), ("3 days ago", -3), ("ten days ago", -10), ("twenty-one days ago", -21),
      ("45 days ago", -45),
    ]
    for (wording, days) in steps {
      let found = read("She left \(wording).", published: published)
      #expect(found.map(\.value) == [day.adding(days: days)?.description], "\(wording)")
    }
    let ahead = [("tomorrow", 1), ("the day after tomorrow", 2)]
    for (wording, days) in ahead {
      let found = read("She will leave \(wording).", published: published)
      #expect(found.map(\.value) == [day.adding(days: days)?.description], "\(wording)")
    }
  }

  @Test(arguments: days) func countsMonthsAndYearsFromThePublication(_ day: CivilDate) {
    func month(_ offset: Int) -> String {
      let index = day.year * 12 + day.month - 1 + offset
      return "\(index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)"
    }
    let past = [
      ("last month", month(-1)), ("this month", month(0)), ("two months ago", month(-2)),
      ("eleven months ago", month(-11)), ("last year", "\(day.year - 1)"),
      ("this year", "\(day.year)"), ("two years ago", "\(day.year - 2)"),
      ("thirty years ago", "\(day.year - 30)"),
    ]
    for (wording, value) in past {
      let found = read("She left \(wording).", published: day.description)
      #expect(found.map(\.value) == [value], "\(wording)")
    }
    for (wording, value) in [("next month", month(1)), ("next year", "\(day.year + 1)")] {
      let found = read("She will leave \(wording).", published: day.description)
      #expect(found.map(\.value) == [value], "\(wording)")
    }
  }

  /// In the past tense a weekday is the last one up to the paper's day, in the future tense the next one.
  @Test(arguments: days) func aWeekdayIsTheNearestOfItsTense(_ day: CivilDate) {
    for (index, name) in Self.weekdays.enumerated() {
      let past = read("She left on \(name).", published: day.description).first?.earliest
      let future = read("She will leave on \(name).", published: day.description).first?.earliest
      #expect(past?.weekday == index + 1 && future?.weekday == index + 1, "\(name)")
      let back = past.map { day.dayNumber - $0.dayNumber }
      let ahead = future.map { $0.dayNumber - day.dayNumber }
      #expect(back.map { (0...6).contains($0) } == true, "\(name)")
      #expect(ahead.map { (0...6).contains($0) } == true, "\(name)")
    }
  }

  /// `last week`, `this week` and `next week` are the ISO weeks around the paper's day.
  @Test(arguments: days) func weeksRunFromMondayToSunday(_ day: CivilDate) {
    for (wording, offset) in [
      ("left last week", -7), ("left this week", 0), ("leaves next week", 7),
    ] {
      let found = read("She \(wording).", published: day.description).first
      let inside = day.adding(days: offset)
      #expect(found?.earliest?.weekday == 1 && found?.latest?.weekday == 7, "\(wording)")
      if let first = found?.earliest, let last = found?.latest, let inside {
        #expect(first <= inside && inside <= last, "\(wording): \(first) to \(last)")
        #expect(last.dayNumber - first.dayNumber == 6)
      }
    }
  }

  @Test(arguments: Array(stride(from: 1010, through: 2090, by: 30)))
  func decadesAndCenturiesHoldTheirYears(_ year: Int) {
    let decade = year / 10 * 10
    if year >= 1700 {
      let found = read("It grew in the \(decade)s.").first
      #expect(found?.value == "\(decade / 10)", "\(decade)s")
      #expect(found?.earliest?.year == decade && found?.latest?.year == decade + 9)
    }
    let century = year / 100 + 1
    let found = read("It grew in the \(Self.ordinal(century)) century.").first
    #expect(found?.value == "\(century - 1)")
    #expect(found?.earliest?.year == (century - 1) * 100)
    #expect(found?.latest?.year == (century - 1) * 100 + 99)
  }

  static let units = [
    ("day", "D"), ("week", "W"), ("month", "M"), ("year", "Y"), ("decade", "DE"), ("century", "CE"),
  ]
  static let numbers = [
    ("two", 2), ("three", 3), ("seven", 7), ("eleven", 11), ("nineteen", 19), ("twenty", 20),
    ("twenty-one", 21), ("ninety-nine", 99), ("4", 4), ("16", 16), ("250", 250),
  ]

  @Test(arguments: numbers) func lengthsKeepTheirNumberAndUnit(_ word: String, _ number: Int) {
    for (unit, code) in Self.units {
      let plural = unit == "century" ? "centuries" : unit + "s"
      let found = read("It took \(word) \(plural).")
      #expect(found.map(\.value) == ["P\(number)\(code)"], "\(word) \(plural)")
      #expect(found.map(\.type) == [.duration])
      #expect(found.first?.edtf == nil)
    }
    for (unit, code) in [("hours", "H"), ("minutes", "M")] {
      #expect(read("It took \(word) \(unit).").map(\.value) == ["PT\(number)\(code)"])
    }
  }

  @Test(arguments: zip(weekdays, 1...7)) func sayingsOfEveryWeekdayAreSets(
    _ name: String, _ number: Int
  ) {
    for wording in ["every \(name)", "each \(name)"] {
      let found = read("They meet \(wording).")
      #expect(found.map(\.value) == ["XXXX-WXX-\(number)"], "\(wording)")
      #expect(found.map(\.type) == [.set])
    }
  }

  @Test(arguments: days.prefix(40)) func aRangeHasItsTwoEnds(_ day: CivilDate) throws {
    let end = try #require(day.adding(days: 400))
    let wordings = [
      "from \(Self.wordings(day)[0]) to \(Self.wordings(end)[0])",
      "between \(Self.wordings(day)[4]) and \(Self.wordings(end)[4])",
      "from \(Self.wordings(day)[0]) until \(Self.wordings(end)[0])",
    ]
    for wording in wordings {
      let found = read("She led it \(wording).")
      #expect(found.map(\.value) == [day.description, end.description], "\(wording)")
      #expect(found.map(\.relation) == [.rangeStart, .rangeEnd], "\(wording)")
    }
  }

  static let modifiers = [
    ("around", "APPROX"), ("early", "START"), ("mid-", "MID"), ("late", "END"),
    ("the beginning of", "START"), ("the end of", "END"), ("the middle of", "MID"),
  ]

  @Test(arguments: modifiers) func aModifierChangesNoValue(_ words: String, _ modifier: String) {
    let gap = words.hasSuffix("-") ? "" : " "
    for (wording, value) in [("May 2013", "2013-05"), ("1987", "1987")] {
      let found = read("She left in \(words)\(gap)\(wording).")
      #expect(found.map(\.value) == [value], "\(words) \(wording)")
      #expect(found.map(\.modifier) == [modifier], "\(words) \(wording)")
    }
  }

  /// The value of an expression as EDTF parses, prints itself, and lies around its first and last day.
  @Test(arguments: days.prefix(60)) func everyValueIsSoundEDTF(_ day: CivilDate) {
    let texts =
      Self.wordings(day) + [
        "last week", "last month", "two years ago", "the 1980s", "the summer of \(day.year)",
        "the weekend", "early \(day.year)", "the third quarter",
      ]
    for text in texts {
      for timex in read("She left in \(text).", published: day.description) {
        guard let edtf = timex.edtf else { continue }
        #expect(EDTF(edtf.description) == edtf, "\(text)")
        if let first = edtf.earliest, let last = edtf.latest { #expect(first <= last, "\(text)") }
      }
    }
  }
}
