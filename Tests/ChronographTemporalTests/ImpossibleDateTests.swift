import ChronographDates
import ChronographLanguage
import ChronographReading
import Testing

@testable import ChronographTemporal

/// What is written as a date and is none: a finding and no value.
@Suite struct ImpossibleDateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let reason: ImpossibleDate.Reason?
    var testDescription: String { text }
    init(_ text: String, _ reason: ImpossibleDate.Reason?) {
      (self.text, self.reason) = (text, reason)
    }
  }

  static let cases: [Case] = [
    .init("He left on [31 April].", .noSuchDay),
    .init("He left on [31 April 2013].", .noSuchDay),
    .init("He left on [30 February].", .noSuchDay),
    .init("He left on [29 February 2013].", .noSuchDay),
    .init("He left on [February 29, 2013].", .noSuchDay),
    .init("He left on [June 31, 2013].", .noSuchDay),
    .init("He left on [June 31].", .noSuchDay),
    .init("He left on [June 45th].", .noSuchDay),
    .init("He left on the [45th of May].", .noSuchDay),
    .init("He left on [45 May 2012].", .noSuchDay),
    .init("He left on [31 Sept. 2012].", .noSuchDay),
    .init("He left on [2023-02-29].", .noSuchDay),
    .init("He left on [2013-13-01].", .noSuchDay),
    .init("He left on [0000-00-00].", .noSuchDay),
    .init("He left on [00/00/0000].", .noSuchDay),
    .init("He left on [45/13/2013].", .noSuchDay),
    .init("He left on [31.04.2013].", .noSuchDay),
    .init("He left on [12345-01-01].", .noSuchYear),
    .init("He left on [14 June 12345].", .noSuchYear),
    .init("He left on [June 14, 12345].", .noSuchYear),
    .init("He left in the [year 99999].", .noSuchYear),
    .init("He left [1e400 years ago].", .tooFar),
    .init("He left [99999999999999 years ago].", .tooFar),
    // Dates, and numbers that nobody means as dates.
    .init("He left on 29 February 2012.", nil),
    .init("He left on 29 February.", nil),
    .init("He left on 14.06.2013, or 06/14/2013.", nil),
    .init("In June 45 people died.", nil),
    .init("In June 31 people died.", nil),
    .init("In May 2012 45 towns burned.", nil),
    .init("Call 555-01-0000 or see version 1.2.2013.", nil),
    .init("No. 31/04/2013 is missing.", nil),
    .init("45 May voters came.", nil),
    .init("She won 31 March matches.", nil),
    .init("The year 2012 was long.", nil),
    .init("The town has 99999 people.", nil),
    .init("It happened 65 million years ago.", nil),
    .init("It paid $ 31 April rates.", nil),
  ]

  @Test(arguments: cases) func tellsImpossibleDatesFromOthers(_ example: Case) {
    let marked = MarkedText(example.text)
    let found = TimexFinder(marked.bytes).impossibleDates()
    #expect(found.map(\.reason) == (example.reason.map { [$0] } ?? []), "\(found)")
    #expect(found.map(\.span) == marked.spans, "\(found.map { marked.words($0.span) })")
  }

  @Test(arguments: cases.filter { $0.reason != nil }) func givesThemNoDay(_ example: Case) {
    for timex in MarkedText(example.text).timexes() where timex.type == .date {
      #expect(timex.edtf?.earliest == nil || timex.value.utf8.count < 10, "\(timex)")
    }
  }

  /// Days that no month has, in every wording: one finding, and no date made of the rest of the words.
  @Test(arguments: [
    (2, 29, 2013), (2, 30, 2012), (2, 31, 2013), (4, 31, 2013), (6, 31, 2013), (9, 31, 2013),
    (11, 31, 2013), (1, 32, 2013), (5, 45, 2013), (3, 99, 2013), (2, 29, 1900), (7, 0, 2013),
  ])
  func takesNoDateFromItsParts(_ month: Int, _ day: Int, _ year: Int) {
    let name = CalendarPropertyTests.months[month - 1]
    let ordinal = CalendarPropertyTests.ordinal(day)
    for wording in [
      "\(day) \(name) \(year)", "\(day) \(name), \(year)", "\(name) \(day), \(year)",
      "the \(ordinal) of \(name) \(year)", "\(name) \(ordinal), \(year)",
      CalendarMath.padded(year, 4) + "-" + CalendarMath.padded(month, 2) + "-"
        + CalendarMath.padded(day, 2),
    ] {
      let marked = MarkedText("She left on \(wording), and in [2011] she came.")
      #expect(TimexFinder(marked.bytes).impossibleDates().count == 1, "\(wording)")
      let dated = marked.timexes().filter { $0.earliest != nil }
      #expect(dated.map(\.value) == ["2011"], "\(wording): \(dated.map(marked.described))")
    }
  }

  @Test func tellsEachOnceByItsWords() throws {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    let text = tokenizer.tokenize("On 31 April he left. On 31 April 2013 and on 31 April he sang.")
    let reading = TimexAnnotator().reading(
      of: text, published: PartialDate("2014-03-21"), place: "brief-07")
    #expect(reading.findings.map(\.code) == ["impossible-date", "impossible-date"])
    #expect(
      reading.findings.map(\.message) == [
        "'31 April' is no day of the calendar", "'31 April 2013' is no day of the calendar",
      ])
    #expect(reading.findings.allSatisfy { $0.place == "brief-07" && $0.severity == .warning })
  }

  @Test func tenThousandOfThemTakeNoLongerThanDates() {
    let body = Array(String(repeating: "on 31 April 2013, ", count: 10_000).utf8)
    let finder = TimexFinder(body)
    let time = ContinuousClock().measure { #expect(finder.impossibleDates().count == 10_000) }
    #expect(time < .seconds(3))
  }
}
