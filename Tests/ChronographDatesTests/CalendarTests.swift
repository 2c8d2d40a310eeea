import Testing

@testable import ChronographDates

/// The calendar against sums that are plainly right: counting day by day, and comparing sets of days.
@Suite struct CalendarTests {
  /// Every day of four centuries, one after the other, with the calendar's rules written out once more.
  @Test func countsDayByDayThroughFourCenturies() throws {
    var (year, month, day, weekday) = (1800, 1, 1, 3)
    var number = try #require(CivilDate(year: 1800, month: 1, day: 1)).dayNumber
    while year < 2200 {
      let date = try #require(CivilDate(year: year, month: month, day: day))
      guard date.dayNumber == number, date.weekday == weekday else {
        Issue.record("\(date) is day \(date.dayNumber), not \(number), weekday \(weekday)")
        return
      }
      (number, weekday, day) = (number + 1, weekday % 7 + 1, day + 1)
      if day > lastDay(of: month, year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  private func lastDay(of month: Int, _ year: Int) -> Int {
    let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  @Test(arguments: [
    (1600, true), (1700, false), (1800, false), (1900, false), (2000, true), (2004, true),
    (2013, false), (2100, false), (2400, true), (0, true), (4, true), (9999, false),
  ])
  func knowsLeapYears(_ year: Int, _ isLeap: Bool) {
    #expect(CivilDate.isLeap(year) == isLeap)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  struct Weekday: Sendable, CustomTestStringConvertible {
    let day: String
    let number: Int
    var testDescription: String { day }
  }

  /// Days whose weekday any almanac has.
  static let weekdays: [Weekday] = [
    .init(day: "1815-06-18", number: 7), .init(day: "1865-04-14", number: 5),
    .init(day: "1912-04-15", number: 1), .init(day: "1929-10-29", number: 2),
    .init(day: "1945-05-08", number: 2), .init(day: "1963-11-22", number: 5),
    .init(day: "1969-07-20", number: 7), .init(day: "1989-11-09", number: 4),
    .init(day: "2000-01-01", number: 6), .init(day: "2020-02-29", number: 6),
  ]

  @Test(arguments: weekdays) func knowsTheWeekdaysOfTheAlmanac(_ example: Weekday) {
    #expect(CivilDate(example.day)?.weekday == example.number)
  }

  @Test func addingDaysIsASum() throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<2_000 {
      let start = Int.random(in: -200_000...200_000, using: &generator)
      let (one, two) = (
        Int.random(in: -5_000...5_000, using: &generator),
        Int.random(in: -5_000...5_000, using: &generator)
      )
      let date = try #require(CivilDate(dayNumber: start))
      #expect(date.adding(days: one)?.adding(days: two) == date.adding(days: one + two))
      #expect(date.adding(days: 0) == date)
    }
  }

  @Test func textsSortAsTheirDaysDo() throws {
    var generator = SeededGenerator(seed: 22)
    let days = (0..<500).compactMap { _ in
      CivilDate(dayNumber: Int.random(in: -719_000...2_900_000, using: &generator))
    }
    #expect(days.sorted().map(\.description) == days.map(\.description).sorted())
    #expect(days.sorted().map(\.dayNumber) == days.map(\.dayNumber).sorted())
  }

  @Test(arguments: [
    (0, 1, "0"), (7, 2, "07"), (12, 2, "12"), (123, 2, "123"), (0, 4, "0000"), (2014, 4, "2014"),
    (99_999, 4, "99999"), (1, 0, "1"), (-5, 4, "-5"), (Int.max, 4, "9223372036854775807"),
  ])
  func fillsNumbersUpWithZeros(_ number: Int, _ width: Int, _ text: String) {
    #expect(zeroPadded(number, width) == text)
  }
}

/// EDTF against sets of days: what the bounds say must be what the days say.
@Suite struct EDTFDayTests {
  /// Dates that lie close together, so that they touch, meet and contain each other often.
  static let samples: [EDTF] = {
    let texts = [
      "2012", "2013", "2012-02", "2012-03", "2012-12", "2013-01", "2012-02-28", "2012-02-29",
      "2012-03-01", "2012-12-31", "2013-01-01", "2012-21", "2012-22", "2012-24", "201X",
      "2012-02/2012-03", "2012-02-10/2012-03-05", "2012/2013", "2012-12-15/2013-01-15", "2012~",
      "2012-02-29?", "2012-06%",
    ]
    return texts.compactMap { EDTF($0) }
  }()

  private func days(_ edtf: EDTF) throws -> Set<Int> {
    let (first, last) = (try #require(edtf.earliest), try #require(edtf.latest))
    return Set(first.dayNumber...last.dayNumber)
  }

  @Test(arguments: samples) func comparesAsSetsOfDaysDo(_ left: EDTF) throws {
    let own = try days(left)
    for right in Self.samples {
      let others = try days(right)
      #expect(left.overlaps(right) == !own.isDisjoint(with: others), "\(left) \(right)")
      #expect(left.contains(right) == own.isSuperset(of: others), "\(left) \(right)")
      let isBefore = (own.max() ?? 0) < (others.min() ?? 0)
      #expect(left.isBefore(right) == isBefore, "\(left) \(right)")
      let common = own.intersection(others)
      let intersection = left.intersection(right)
      #expect((intersection == nil) == common.isEmpty, "\(left) \(right)")
      let shared = try intersection.map(days) ?? []
      #expect(shared == common, "\(left) \(right)")
    }
  }

  struct Bounds: Sendable, CustomTestStringConvertible {
    let text: String
    let first: String?
    let last: String?
    var testDescription: String { text }
    init(_ text: String, _ first: String?, _ last: String?) {
      (self.text, self.first, self.last) = (text, first, last)
    }
  }

  static let bounds: [Bounds] = [
    .init("2014", "2014-01-01", "2014-12-31"), .init("2014-02", "2014-02-01", "2014-02-28"),
    .init("2016-02", "2016-02-01", "2016-02-29"), .init("2014-07-29", "2014-07-29", "2014-07-29"),
    .init("2014~", "2014-01-01", "2014-12-31"), .init("2014-07?", "2014-07-01", "2014-07-31"),
    .init("2014-21", "2014-03-01", "2014-05-31"), .init("2014-22", "2014-06-01", "2014-08-31"),
    .init("2014-23", "2014-09-01", "2014-11-30"), .init("2014-24", "2014-12-01", "2015-02-28"),
    .init("2015-24", "2015-12-01", "2016-02-29"), .init("199X", "1990-01-01", "1999-12-31"),
    .init("19XX", "1900-01-01", "1999-12-31"), .init("1XXX", "1000-01-01", "1999-12-31"),
    .init("2014-XX", "2014-01-01", "2014-12-31"), .init("2014-02-XX", "2014-02-01", "2014-02-28"),
    .init("2014-XX-XX", "2014-01-01", "2014-12-31"), .init("XXXX-07", nil, nil),
    .init("XXXX-07-29", nil, nil), .init("-0489", nil, nil), .init("Y12000", nil, nil),
    .init("2012/..", "2012-01-01", nil), .init("../2012", nil, "2012-12-31"),
    .init("2012/", "2012-01-01", nil), .init("/2012", nil, "2012-12-31"),
    .init("2012-03/2012-05", "2012-03-01", "2012-05-31"),
    .init("2012-03-05/2012-05", "2012-03-05", "2012-05-31"),
    .init("2012-21/2012-23", "2012-03-01", "2012-11-30"),
  ]

  @Test(arguments: bounds) func knowsTheFirstAndTheLastDay(_ example: Bounds) throws {
    let edtf = try #require(EDTF(example.text))
    #expect(edtf.earliest?.description == example.first)
    #expect(edtf.latest?.description == example.last)
    #expect(edtf.description == example.text)
    #expect(edtf.isInterval == example.text.contains("/"))
  }

  @Test(arguments: EDTFDate.Qualifier.allCases) func qualifiersSayHowSureTheSourceIs(
    _ qualifier: EDTFDate.Qualifier
  ) throws {
    for text in ["2014", "2014-07", "2014-07-29", "2014-22", "201X"] {
      let plain = try #require(EDTFDate(text))
      let marked = try #require(plain.qualified(as: qualifier))
      #expect(marked.description == text + qualifier.rawValue)
      #expect(marked.isApproximate == (qualifier != .uncertain))
      #expect(marked.isUncertain == (qualifier != .approximate))
      #expect(marked.earliest == plain.earliest && marked.latest == plain.latest)
      #expect(marked.qualified(as: nil) == plain)
    }
  }

  @Test(arguments: [
    ("2012/2014", false, false), ("2012~/2014", true, false), ("2012/2014?", false, true),
    ("2012%/2014", true, true), ("2012~/..", true, false), ("../2012?", false, true),
  ])
  func anIntervalIsAsSureAsItsLeastSureEnd(_ text: String, _ isAbout: Bool, _ isDoubted: Bool)
    throws
  {
    let edtf = try #require(EDTF(text))
    #expect(edtf.isApproximate == isAbout && edtf.isUncertain == isDoubted)
  }

  @Test func sortsListsTheSameFromAnyOrder() {
    var generator = SeededGenerator(seed: 23)
    let sorted = Self.samples.sorted(by: EDTF.isOrdered).map(\.description)
    for _ in 0..<50 {
      let shuffled = Self.samples.shuffled(using: &generator)
      #expect(shuffled.sorted(by: EDTF.isOrdered).map(\.description) == sorted)
    }
    #expect(sorted.first == "201X" && sorted.last == "2013")
  }

  @Test(arguments: [
    ("2014", "2014"), ("2014-03", "2014-03"), ("2014-03-21", "2014-03-21"), ("0000", "0000"),
  ])
  func aPartialDateIsALevelZeroDate(_ text: String, _ edtf: String) throws {
    let date = try #require(PartialDate(text))
    #expect(EDTF(date).description == edtf)
    #expect(EDTF(date) == EDTF(edtf))
    #expect(EDTF(date).earliest == date.earliest && EDTF(date).latest == date.latest)
    #expect(EDTF(EDTFDate(date)) == EDTF(date))
  }
}
