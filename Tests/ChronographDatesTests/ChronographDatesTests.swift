import Testing

@testable import ChronographDates

@Suite struct CivilDateTests {
  struct DayCase: Sendable, CustomTestStringConvertible {
    let text: String
    let number: Int?
    let weekday: Int
    var testDescription: String { "\(text) → \(number.map(String.init) ?? "none")" }
    init(_ text: String, _ number: Int?, _ weekday: Int = 0) {
      (self.text, self.number, self.weekday) = (text, number, weekday)
    }
  }

  static let days: [DayCase] = [
    .init("1970-01-01", 0, 4), .init("2000-02-29", 11_016, 2), .init("2014-03-21", 16_150, 5),
    .init("1582-10-15", -141_427, 5), .init("0000-01-01", -719_528, 6),
    .init("9999-12-31", 2_932_896, 5), .init("2023-02-29", nil), .init("2024-02-30", nil),
    .init("2024-04-31", nil), .init("2024-13-01", nil), .init("2024-00-10", nil),
    .init("2024-1-01", nil), .init("24-01-01", nil), .init("2024-01-01-01", nil), .init("", nil),
    .init("2024-0x-01", nil),
  ]

  @Test(arguments: days) func countsDaysAndWeekdays(_ example: DayCase) {
    let date = CivilDate(example.text)
    #expect(date?.dayNumber == example.number)
    if let date {
      #expect(date.weekday == example.weekday)
      #expect(date.description == example.text)
      #expect(CivilDate(dayNumber: date.dayNumber) == date)
    }
  }

  @Test func dayNumbersAndDatesAgreeBothWays() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<5_000 {
      let number = Int.random(in: -719_528...2_932_896, using: &generator)
      let date = CivilDate(dayNumber: number)
      #expect(date?.dayNumber == number)
      #expect(date.flatMap { CivilDate($0.description) } == date)
    }
  }

  @Test func aDayLaterIsLaterAndTheNextWeekday() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      guard
        let date = CivilDate(dayNumber: Int.random(in: -700_000...2_900_000, using: &generator)),
        let next = date.adding(days: 1)
      else { continue }
      #expect(date < next)
      #expect(next.weekday == date.weekday % 7 + 1)
      #expect(next.adding(days: -1) == date)
    }
  }

  @Test func nothingLiesOutsideTheYearsZeroTo9999() {
    #expect(CivilDate("9999-12-31")?.adding(days: 1) == nil)
    #expect(CivilDate("0000-01-01")?.adding(days: -1) == nil)
    #expect(CivilDate(dayNumber: .max) == nil)
    #expect(CivilDate(dayNumber: .min) == nil)
    #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
  }
}

@Suite struct PartialDateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let earliest: String?
    let latest: String?
    var testDescription: String { text }
    init(_ text: String, _ earliest: String? = nil, _ latest: String? = nil) {
      (self.text, self.earliest, self.latest) = (text, earliest, latest)
    }
  }

  static let cases: [Case] = [
    .init("2014", "2014-01-01", "2014-12-31"), .init("2014-03", "2014-03-01", "2014-03-31"),
    .init("2024-02", "2024-02-01", "2024-02-29"), .init("2023-02", "2023-02-01", "2023-02-28"),
    .init("2014-03-21", "2014-03-21", "2014-03-21"), .init("0000", "0000-01-01", "0000-12-31"),
    .init("14"), .init("2014-3"), .init("2014-03-21T00"), .init("2014-03-32"), .init("-014"),
    .init("2014-"), .init("٢٠١٤"), .init("20 4"),
  ]

  @Test(arguments: cases) func keepsThePrecisionItWasGiven(_ example: Case) {
    let date = PartialDate(example.text)
    #expect(date?.earliest.description == example.earliest)
    #expect(date?.latest.description == example.latest)
    if let date { #expect(date.description == example.text) }
  }

  @Test func aDayNeedsAMonth() {
    #expect(PartialDate(year: 2014, day: 3) == nil)
    #expect(PartialDate(year: 2014, month: 3)?.civilDate == nil)
    #expect(PartialDate(year: 2014, month: 3, day: 2)?.civilDate?.description == "2014-03-02")
  }
}
