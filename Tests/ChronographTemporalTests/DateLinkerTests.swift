import ChronographDates
import Testing

@testable import ChronographTemporal

@Suite struct DateLinkerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let dates: [String]
    var testDescription: String { "\(text) → \(dates)" }
    init(_ text: String, _ dates: String...) { (self.text, self.dates) = (text, dates) }
  }

  static let cases: [Case] = [
    .init("He has led it since 2012.", "2012/.."),
    .init("Before July 1 this year, they knew.", "../2014-07-01"),
    .init("From January to October 2013 nobody was held.", "2013-01/2013-10"),
    .init("From 2010 to 2012 she was head of finance.", "2010/2012"),
    .init("Between 2010 and 2012 nothing was built.", "2010/2012"),
    .init("She ruled (1999–2004) alone.", "1999/2004"),
    .init("He chaired it until March 2011.", "../2011-03"),
    .init("By the end of 2012 all was done.", "../2012"),
    .init("It must be done by 1 June 2014.", "../2014-06-01"),
    .init("It was founded about 1910.", "1910~"),
    .init("From May 2008 on he held posts.", "2008-05/.."),
    .init("He came in 2010 and left in 2012.", "2010", "2012"),
    .init("Rumours spread last week.", "2014-03-10/2014-03-16"),
    .init("Since last week it has been shut.", "2014-03-10/.."),
    .init("They met last autumn, in the third quarter of 2013.", "2013-23", "2013-07/2013-09"),
    .init("For two years he was recently silent every day."),
  ]

  @Test(arguments: cases) func putsDatesTogether(_ example: Case) {
    let timexes = MarkedText(example.text).timexes()
    #expect(DateLinker.dates(in: timexes).map(\.edtf.description) == example.dates)
  }

  @Test func nothingDatesNothing() { #expect(DateLinker.edtf(for: []) == nil) }
}
