import Testing

@testable import ChronographNetwork

@Suite struct DateClassesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let dates: [String?]
    let classes: [[String?]]
    init(_ dates: [String?], _ classes: [[String?]]) {
      (self.dates, self.classes) = (dates, classes)
    }
    var testDescription: String { dates.map { $0 ?? "nil" }.joined(separator: " ") }
  }

  static let cases: [Case] = [
    .init([], []),
    .init([nil, nil], [[nil, nil]]),
    .init(["2024-05-20", "2024-05-20"], [["2024-05-20", "2024-05-20"]]),
    .init(["2024-05", "2024-05-20"], [["2024-05", "2024-05-20"]]),
    .init(["2024-05~", "2024-05-20", nil], [["2024-05~", "2024-05-20", nil]]),
    .init(["2024-05", "2024-05~"], [["2024-05", "2024-05~"]]),
    // "About" reaches a little further than its words.
    .init(["2024-05-20~", "2024-05-21"], [["2024-05-20~", "2024-05-21"]]),
    .init(["2024-05-20~", "2024-05-17"], [["2024-05-20~", "2024-05-17"]]),
    .init(["2024-05-20~", "2024-05-24"], [["2024-05-20~"], ["2024-05-24"]]),
    .init(["2024-05-20%", "2024-05-21"], [["2024-05-20%", "2024-05-21"]]),
    .init(["2024-05-20?", "2024-05-21"], [["2024-05-20?"], ["2024-05-21"]]),
    .init(["2024-05~", "2024-06-03"], [["2024-05~", "2024-06-03"]]),
    .init(["2024-05~", "2024-06"], [["2024-05~", "2024-06"]]),
    .init(["2024-05~", "2024-08-03"], [["2024-05~"], ["2024-08-03"]]),
    .init(["2012~", "2013-02"], [["2012~", "2013-02"]]),
    .init(["2012~", "2015"], [["2012~"], ["2015"]]),
    .init(["2024-05-20~", "2024-05-22~"], [["2024-05-20~", "2024-05-22~"]]),
    .init(
      ["2024-05-20~", "2024-05-19", "2024-05-21"],
      [["2024-05-20~"], ["2024-05-19"], ["2024-05-21"]]),
    .init(["2024-05-20~", "2024-05-21", "2024-05"], [["2024-05-20~", "2024-05-21", "2024-05"]]),
    .init(["2012~/2014", "2012/2014"], [["2012~/2014"], ["2012/2014"]]),
    // Two days contradict each other, and the month could be either: all three stay.
    .init(["2024-05-20", "2024-05-21", "2024-05"], [["2024-05-20"], ["2024-05-21"], ["2024-05"]]),
    .init(["2024-05-20", "2024-06-01", nil], [["2024-05-20"], ["2024-06-01"], [nil]]),
    .init(["2024", "2024-05", "2024-05-20"], [["2024", "2024-05", "2024-05-20"]]),
    // "Since 2012" is not the year 2012.
    .init(["2012/..", "2012"], [["2012"], ["2012/.."]]),
    .init(["XXXX-07", "2024-07"], [["2024-07"], ["XXXX-07"]]),
    .init(["no date", "2024"], [["2024"], ["no date"]]),
    .init(["199X", "1995"], [["199X", "1995"]]),
  ]

  @Test(arguments: cases) func sortsWhatCanMeanTheSame(_ example: Case) {
    let classes = DateClasses(example.dates)
    let found = split(example.dates, by: classes.classOf)
    #expect(Set(found.map { Set($0) }) == Set(example.classes.map { Set($0) }))
  }

  @Test(arguments: cases) func doesNotDependOnTheOrder(_ example: Case) {
    let forwards = split(example.dates, by: DateClasses(example.dates).classOf)
    let reversed = Array(example.dates.reversed())
    let backwards = split(reversed, by: DateClasses(reversed).classOf)
    #expect(forwards.map { Set($0) } == backwards.map { Set($0) })
  }

  @Test func namesAClassByItsNarrowestDate() {
    #expect(DateClasses(["2024", nil, "2024-05-20", "2024-05"]).dates == ["2024-05-20"])
  }

  @Test func keepsAnUndatedTellingApartWhereAsked() {
    #expect(DateClasses(["2024", nil], joinsUndated: false).classOf == [0, 1])
  }

  @Test func sortsManyDatesInReasonableTime() {
    let days = (1...28).flatMap { day in
      (1...12).flatMap { month in
        (1000...1099).map { "\($0)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
      }
    }
    #expect(DateClasses(days + ["10XX"]).dates.count == days.count + 1)
  }

  @Test(arguments: [
    ("2024-05-20", "2024-05-20"), ("2024-05~", "2024-05"), ("2021-01/2021-10", "2021-01"),
    ("../2024-07-01", "2024-07-01"), ("2012/..", "2012"), ("199X", "199X"), ("XXXX-07", "XXXX-07"),
    ("..", nil), ("2017-23", "2017-23"), (nil, nil),
  ]) func writesADateIntoAnID(_ date: String?, _ part: String?) {
    #expect(datePart(date) == part)
  }
}
