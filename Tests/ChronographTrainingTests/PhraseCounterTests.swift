import Chronograph
import Foundation
import Testing

@testable import ChronographTraining

/// How cases of Recognizers-Text are turned into TIMEX3, and counted.
@Suite struct PhraseCounterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let type: String
    let text: String
    let timex: String
    let value: String?
    let wanted: [String]
    var testDescription: String { "\(text): \(timex)" }
    init(
      _ type: String, _ text: String, _ timex: String, _ value: String? = nil, _ wanted: String...
    ) {
      (self.type, self.text, self.timex, self.value) = (type, text, timex, value)
      self.wanted = wanted
    }
  }

  private static func expression(
    _ type: String, _ text: String, _ timex: String, _ value: String?, modifier: String? = nil
  ) -> PhraseCase.Expression {
    .init(
      start: 0, end: text.unicodeScalars.count, text: text, type: type,
      resolutions: [
        .init(
          timex: timex, value: type.hasSuffix("range") ? nil : value,
          start: type.hasSuffix("range") ? value : nil, end: nil, modifier: modifier)
      ])
  }

  static let dates: [Case] = [
    .init("date", "Jan 4, 2019", "2019-01-04", "2019-01-04", "2019-01-04"),
    .init("date", "22/04", "XXXX-04-22", "2017-04-22", "2017-04-22"),
    .init("date", "Friday", "XXXX-WXX-5", "2016-11-11", "2016-11-11"),
    .init("date", "two months ago", "2018-08-17", "2018-08-17", "2018-08", "2018-08-17"),
    .init(
      "datetime", "8am this morning", "2016-11-07T08", "2016-11-07 08:00:00", "2016-11-07T08:00"),
    .init(
      "datetime", "end of tomorrow", "2016-11-08T23:59:59", "2016-11-08 23:59:59", "2016-11-08",
      "2016-11-08T23:59:59"),
    .init("daterange", "this September", "2016-09", "2016-09-01", "2016-09"),
    .init("daterange", "1990 s", "(1990-01-01,2000-01-01,P10Y)", "1990-01-01", "199"),
    .init("daterange", "90 s", "(XX90-01-01,XX00-01-01,P10Y)", "1990-01-01", "199"),
    .init("daterange", "last fiscal year", "FY2018", nil, "2018"),
    .init("daterange", "the last week of july", "XXXX-07-W05", "2016-07-25", "2016-W30"),
    .init("daterange", "that weekend", "XXXX-WXX-WE", "2016-11-12", "2016-W45-WE"),
    .init("datetimerange", "this evening", "2016-11-07TEV", nil, "2016-11-07TEV"),
  ]

  @Test(arguments: dates) func convertsDates(_ example: Case) {
    let judged = Self.expression(example.type, example.text, example.timex, example.value).judgement
    #expect(judged == .wanted(Set(example.wanted)))
  }

  @Test(arguments: [
    ("set", "weekly", "P1W", PhraseCase.LeftOut.set), ("duration", "3 days", "P3D", .duration),
    ("time", "at 7", "T07", .timeOfDay), ("timerange", "5 to 6pm", "(T17,T18,PT1H)", .timeOfDay),
    ("daterange", "from 1/1/2016 to 2/1/2016", "(2016-01-01,2016-02-01,P1M)", .dateRange),
    ("daterange", "next 3 days", "(2016-11-08,2016-11-11,P3D)", .countedRange),
    ("datetimerange", "3 to 4 tomorrow", "(2016-11-08T03,2016-11-08T04,PT1H)", .timeRange),
    ("date", "in two weeks", "2018-07-19", .countedFromNow),
    ("datetime", "30 minutes later", "2018-07-19T12:30", .clockCount),
    ("date", "feb 30", "2019-02-30", .impossible), ("daterange", "the year", "2018", .speaker),
    ("daterange", "=2019", "2019", .query),
  ])
  func leavesOutWhatIsNoDate(
    _ type: String, _ text: String, _ timex: String, _ reason: PhraseCase.LeftOut
  ) {
    #expect(Self.expression(type, text, timex, "2019-01-01").judgement == .leftOut(reason))
  }

  @Test(arguments: [
    ("since August", "August"), ("on the 5th of May", "5th of may"), ("2018 or later", "2018"),
    ("about 2001", "2001"), ("Aug.", "aug"), ("the", "the"), ("or later", "later"),
  ])
  func comparesTheWordsThatMatter(_ text: String, _ core: String) {
    #expect(PhraseCounter.core(text) == core.lowercased())
  }

  @Test func countsSpansValuesAndWhatIsLeftOut() {
    let date = Self.expression("date", "22/04", "XXXX-04-22", "2017-04-22")
    var set = Self.expression("set", "weekly", "P1W", nil)
    (set.start, set.end) = (10, 16)
    let phrase = PhraseCase(id: "1", text: "", published: nil, times: [date, set])
    let time = { (start: Int, end: Int, text: String, value: String) in
      Extraction.Time(
        quotation: .init(start: start, end: end, utf8Start: start, utf8End: end, text: text),
        type: "DATE", value: value, mod: nil, earliest: nil, latest: nil, rule: "test")
    }
    var counter = PhraseCounter()
    counter.count(
      phrase,
      [
        time(0, 5, "22/04", "2017-04-22"), time(10, 16, "weekly", "P1W"),
        time(20, 24, "2014", "2014"),
      ])
    #expect(counter.figures.prefix(3).map(\.found) == [1, 1, 1])
    #expect(counter.figures.prefix(3).map(\.gold) == [1, 1, 1])
    #expect(counter.figures.prefix(3).map(\.system) == [2, 2, 2])
    #expect(counter.figures.last?.note == "1 expressions: 1 sets")
  }
}
