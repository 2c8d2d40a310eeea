import ChronographDates
import ChronographLanguage
import ChronographReading
import Testing

@testable import ChronographTemporal

/// Which number of a date in digits is the day: where nothing tells, no day is taken from it.
@Suite struct DayOrderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let region: String?
    let values: [String]
    var testDescription: String { "\(text) \(region ?? "-")" }
    init(_ text: String, _ region: String?, _ values: String...) {
      (self.text, self.region, self.values) = (text, region, values)
    }
  }

  static let cases: [Case] = [
    .init("She left on 05/06/2013.", nil, "2013-XX-XX"),
    .init("She left on 05-06-2013.", nil, "2013-XX-XX"),
    .init("She left on 05/06/13.", nil, "2013-XX-XX"),
    .init("She left on 5/6.", nil, "XXXX-XX-XX"),
    .init("She left on 05/06/2013.", "GB", "2013-06-05"),
    .init("She left on 05/06/2013.", "us", "2013-05-06"),
    .init("She left on 05/06/2013.", "CA", "2013-XX-XX"),
    .init("She left on 05/06/2013.", "CN", "2013-XX-XX"),
    .init("She left on 5/6.", "IE", "2013-06-05"),
    // What the text shows itself goes before its region.
    .init("She left on 05/06/2013 and he on 13/06/2013.", "US", "2013-06-05", "2013-06-13"),
    .init("She left on 05/06/2013 and he on 06/13/2013.", "GB", "2013-05-06", "2013-06-13"),
    .init(
      "She left on 05/06/2013, he on 06/13/2013, they on 13/06/2013.", "GB", "2013-XX-XX",
      "2013-06-13", "2013-06-13"),
    // One reading only, or the same in both.
    .init("She left on 13/06/2013.", nil, "2013-06-13"),
    .init("She left on 06/06/2013.", nil, "2013-06-06"),
    // Nobody writes points with the month first, nor a year first with the day behind it.
    .init("She left on 05.06.2013.", nil, "2013-06-05"),
    .init("She left on 2013/05/06.", nil, "2013-05-06"),
    // A weekday decides.
    .init("She left on Thursday, 06/06/2013.", nil, "2013-06-06"),
    .init("She left on Wednesday, 05/06/2013.", nil, "2013-06-05"),
  ]

  @Test(arguments: cases) func takesNoDayThatTheTextDoesNotTell(_ example: Case) {
    let annotator = TimexAnnotator(mode: .news, order: DayOrder(region: example.region))
    let found = annotator.timexes(
      inUTF8: Array(example.text.utf8), published: PartialDate("2014-03-21"))
    #expect(found.map(\.value) == example.values)
  }

  @Test func keepsTheYear() {
    let found = TimexAnnotator().timexes(
      inUTF8: Array("She left on 05/06/2013, or on 5/6.".utf8),
      published: PartialDate("2014-03-21"))
    #expect(found.map(\.edtf?.description) == ["2013", nil])
  }

  @Test func tellsEachOnceByItsWords() throws {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    let text = tokenizer.tokenize("She left on 05/06/2013. On 05/06/2013 and 7/6/2013 it rained.")
    let published = PartialDate("2014-03-21")
    let findings = TimexAnnotator().reading(of: text, published: published, place: "brief-07")
      .findings
    #expect(
      findings.map(\.message) == [
        "'05/06/2013' does not tell which number is the month",
        "'7/6/2013' does not tell which number is the month",
      ])
    #expect(findings.allSatisfy { $0.code == "ambiguous-date" && $0.place == "brief-07" })
    let inBritain = TimexAnnotator(mode: .news, order: .dayFirst)
    #expect(inBritain.reading(of: text, published: published, place: "").findings.isEmpty)
  }
}
