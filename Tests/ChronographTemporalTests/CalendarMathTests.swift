import ChronographDates
import Testing

@testable import ChronographTemporal

/// Sums over years, months, ISO weeks and holidays, against days that anyone can look up.
@Suite struct CalendarMathTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let day: String
    let week: String
    var testDescription: String { "\(day) is in \(week)" }
    init(_ day: String, _ week: String) { (self.day, self.week) = (day, week) }
  }

  static let weeks: [Case] = [
    .init("2014-03-21", "2014-12"), .init("2015-01-01", "2015-1"), .init("2016-01-01", "2015-53"),
    .init("2016-01-04", "2016-1"), .init("2018-12-31", "2019-1"), .init("2021-01-03", "2020-53"),
    .init("1989-11-02", "1989-44"), .init("2000-02-29", "2000-9"), .init("2024-12-30", "2025-1"),
  ]

  @Test(arguments: weeks) func countsWeeksAsISODoes(_ example: Case) throws {
    let day = try #require(CivilDate(example.day))
    let (year, week) = CalendarMath.week(of: day)
    #expect("\(year)-\(week)" == example.week)
    let monday = try #require(CalendarMath.monday(ofWeek: week, in: year))
    #expect(monday <= day && day.dayNumber - monday.dayNumber < 7 && monday.weekday == 1)
  }

  @Test(arguments: [(2015, 53), (2016, 52), (2020, 53), (2021, 52), (2026, 53)])
  func knowsLongYears(_ year: Int, _ weeks: Int) {
    #expect(CalendarMath.weeks(in: year) == weeks)
  }

  @Test(arguments: [
    (1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
    (2014, "2014-04-20"), (2024, "2024-03-31"), (2038, "2038-04-25"),
  ])
  func computesEaster(_ year: Int, _ day: String) {
    #expect(CalendarMath.easter(year)?.description == day)
  }

  @Test(arguments: [
    (2, "2013-11-28"), (11, "2013-09-02"), (13, "2013-05-27"), (14, "2013-05-12"),
    (15, "2013-06-16"), (17, "2013-02-18"), (19, "2013-01-21"), (20, "2013-02-13"),
    (21, "2013-03-24"), (22, "2013-03-29"), (23, "2013-11-29"), (24, "2013-04-01"),
    (1225, "2013-12-25"), (501, "2013-05-01"),
  ])
  func computesHolidays(_ code: Int32, _ day: String) {
    #expect(CalendarMath.holiday(code, in: 2013)?.description == day)
  }

  @Test func addsMonthsWithoutLeavingTheCalendar() throws {
    let last = try #require(CivilDate("2012-01-31"))
    #expect(CalendarMath.day(last, addingMonths: 1)?.description == "2012-02-29")
    #expect(CalendarMath.day(last, addingMonths: 13)?.description == "2013-02-28")
    #expect(CalendarMath.day(last, addingMonths: -2)?.description == "2011-11-30")
    #expect(CalendarMath.day(last, addingMonths: 12 * 9000) == nil)
    for months in -40...40 {
      let (year, month) = CalendarMath.month(2012, 1, adding: months)
      #expect((1...12).contains(month) && year * 12 + month == 2012 * 12 + 1 + months)
    }
  }

  @Test func findsTheNthWeekday() {
    #expect(CalendarMath.weekday(1, number: 1, of: 5, in: 2013)?.description == "2013-05-06")
    #expect(CalendarMath.weekday(1, number: -1, of: 5, in: 2013)?.description == "2013-05-27")
    #expect(CalendarMath.weekday(1, number: 6, of: 5, in: 2013) == nil)
  }
}
