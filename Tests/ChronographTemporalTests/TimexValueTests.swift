import ChronographDates
import Testing

@testable import ChronographTemporal

/// Values as EDTF, and resolution that needs more than one sentence.
@Suite struct TimexValueTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let value: String
    let edtf: String?
    var testDescription: String { "\(value) → \(edtf ?? "none")" }
    init(_ value: String, _ edtf: String?) { (self.value, self.edtf) = (value, edtf) }
  }

  static let values: [Case] = [
    .init("2024-06-14", "2024-06-14"), .init("2024-06", "2024-06"), .init("2019", "2019"),
    .init("2017-SP", "2017-21"), .init("2017-SU", "2017-22"), .init("2017-FA", "2017-23"),
    .init("2017-WI", "2017-24"), .init("199", "199X"), .init("18", "18XX"),
    .init("2012-W12", "2012-03-19/2012-03-25"), .init("2014-W15-WE", "2014-04-12/2014-04-13"),
    .init("2011-H1", "2011-01/2011-06"), .init("2011-H2", "2011-07/2011-12"),
    .init("2011-Q2", "2011-04/2011-06"), .init("2012-03-23TEV", "2012-03-23"),
    .init("2012-03-23T17:30", "2012-03-23"), .init("XXXX-03", "XXXX-03"), .init("BC0490", "-0489"),
    .init("P6M", nil), .init("PRESENT_REF", nil), .init("XXXX-WXX-1", nil), .init("XXXX-SU", nil),
    .init("BC02", nil), .init("2014-W60", nil), .init("T17:30", nil), .init("", nil),
  ]

  @Test(arguments: values) func writesAValueAsEDTF(_ example: Case) {
    #expect(EDTF(timexValue: example.value)?.description == example.edtf)
  }

  @Test func aStoryCountsFromTheDateLastSpokenOf() {
    let story = MarkedText(
      """
      [Autumn 1811]. In [May 1812] the army crossed the river. On [14 June] it camped, and [two days later] \
      the town burned. In [November] it turned back; in [January] nobody was left. In [1813] peace came.
      """)
    let found = story.timexes(published: "2009-12-19")
    #expect(
      found.map(\.value) == [
        "1811-FA", "1812-05", "1812-06-14", "1812-06-16", "1812-11", "1813-01", "1813",
      ], "\(found.map(story.described))")
    #expect(found.map(\.span) == story.spans)
  }

  @Test func withoutADateOfPublicationNothingIsMadeUp() {
    let text = MarkedText(
      "He left [last year], in [June], on [Monday], and came back [two days ago].")
    let found = text.timexes(published: nil)
    #expect(found.allSatisfy { $0.earliest == nil }, "\(found.map(text.described))")
  }

  @Test func aMonthAfterAFullDateOfTheSameParagraphIsOfItsYear() {
    let text = MarkedText(
      "In [May 2005] he fell ill. In [August] he died.\nIn [August] a street was named after him.")
    #expect(text.timexes().map(\.value) == ["2005-05", "2005-08", "2013-08"])
  }

  @Test func modesCanBeForced() {
    let text = MarkedText("In [1950] war came. In [June] it spread.")
    #expect(text.timexes(mode: .narrative).map(\.value) == ["1950", "1950-06"])
    #expect(text.timexes(mode: .news).map(\.value).first == "1950")
  }

  @Test func modifiersAndRelationsAreKept() {
    let text = MarkedText(
      "By [the end of 2012], since [early May], for [more than a year], about [2001] or so.")
    let found = text.timexes()
    #expect(found.prefix(3).map(\.modifier) == ["END", "START", "MORE_THAN"])
    #expect(found.prefix(2).map(\.relation) == [.by, .since])
  }

  static let impossible = [
    "31 April", "2023-02-29", "00/00/0000", "the 45th of May", "1e400", "12345-01-01",
    "June 31, 2013",
    "in the year 99999", "99999999999999 years ago",
  ]

  @Test(arguments: impossible) func inventsNoDayThatTheCalendarHasNot(_ text: String) {
    for timex in MarkedText(text).timexes(published: nil) where timex.value.utf8.count == 10 {
      #expect(CivilDate(timex.value) != nil || timex.value.contains("X"), "\(timex.value)")
    }
  }
}
