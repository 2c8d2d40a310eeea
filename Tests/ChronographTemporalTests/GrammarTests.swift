import Testing

@testable import ChronographTemporal

/// The questions that rules ask of the words: numbers, ordinals, amounts, months, years, relations.
@Suite struct GrammarTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let number: Int?
    /// How many words belong to it.
    let length: Int
    var testDescription: String { "\(text) → \(number.map(String.init) ?? "none")" }
    init(_ text: String, _ number: Int?, _ length: Int = 0) {
      (self.text, self.number, self.length) = (text, number, length)
    }
  }

  private func grammar(_ text: String) -> Grammar {
    var grammar = Grammar(Array(text.utf8))
    grammar.origin = 0
    return grammar
  }

  static let cardinals: [Case] = [
    .init("five", 5, 1), .init("twenty", 20, 1), .init("twenty-five", 25, 3),
    .init("twenty five", 25, 2), .init("twenty and five", 25, 3), .init("two hundred", 200, 2),
    .init("two hundred and ten", 210, 4), .init("two thousand and ten men", 2010, 4),
    .init("three million", 3_000_000, 2), .init("five people", 5, 1), .init("people", nil),
    .init("hundred", nil), .init("twenty twelve", 20, 1),
  ]

  @Test(arguments: cardinals) func readsNumbersInWords(_ example: Case) {
    let found = grammar(example.text).cardinal(0)
    #expect(found?.number == example.number)
    #expect(found?.end ?? 0 == example.length)
  }

  static let ordinals: [Case] = [
    .init("third", 3, 1), .init("twenty-first", 21, 3), .init("3rd", 3, 2), .init("1st", 1, 2),
    .init("2nd", 2, 2), .init("21st", 21, 2), .init("11th", 11, 2), .init("3", nil),
    .init("3 rd", nil), .init("twenty", nil), .init("0th", nil), .init("fifth column", 5, 1),
  ]

  @Test(arguments: ordinals) func readsOrdinals(_ example: Case) {
    let found = grammar(example.text).ordinal(0)
    #expect(found?.number == example.number)
    #expect(found?.end ?? 0 == example.length)
  }

  static let years: [Case] = [
    .init("nineteen ninety-six", 1996, 4), .init("nineteen ninety six", 1996, 3),
    .init("two thousand and five", 2005, 4), .init("two thousand five", 2005, 3),
    .init("two thousand", 2000, 2), .init("seventeen hundred thirty-three", 1733, 5),
    .init("eighteen hundred and twelve", 1812, 4), .init("twenty ten", 2010, 2),
    .init("twenty twenty-one", 2021, 4), .init("nineteen", nil), .init("nineteen five", nil),
    .init("nineteen ninety men", nil), .init("two thousand five men", nil), .init("ten ten", nil),
    .init("five thousand", nil), .init("nineteen hundred", nil),
  ]

  @Test(arguments: years) func readsYearsInWords(_ example: Case) {
    let found = grammar(example.text).spelledYear(0)
    #expect(found?.year == example.number)
    #expect(found?.end ?? 0 == example.length)
  }

  struct AmountCase: Sendable, CustomTestStringConvertible {
    let text: String
    let amount: String?
    var testDescription: String { "\(text) → \(amount ?? "none")" }
    init(_ text: String, _ amount: String?) { (self.text, self.amount) = (text, amount) }
  }

  static let amounts: [AmountCase] = [
    .init("5 days", "5"), .init("five days", "5"), .init("a day", "1"), .init("an hour", "1"),
    .init("a few days", "X"), .init("several days", "X"), .init("a couple of days", "2"),
    .init("half a day", "0.5"), .init("one and a half years", "1.5"), .init("2.5 years", "2.5"),
    .init("3.25 years", "3.25"), .init("two or three days", "3"), .init("10-12 days", "12"),
    .init("another day", "1"), .init("another two days", "2"), .init("dozens of days", "X"),
    .init("a dozen days", "12"), .init("some five days", "5"), .init("a number of days", "X"),
    .init("2,014 days", "2014"), .init("the days", nil), .init("days", nil), .init("may", nil),
  ]

  @Test(arguments: amounts) func readsHowMany(_ example: AmountCase) {
    #expect(grammar(example.text).amount(0)?.amount.text == example.amount)
  }

  static let eras: [Case] = [
    .init("BC", 1, 1), .init("B.C.", 1, 4), .init("BCE", 1, 1), .init("AD", 0, 1),
    .init("A.D.", 0, 4), .init("bc", nil), .init("be", nil),
  ]

  @Test(arguments: eras) func readsEras(_ example: Case) {
    let found = grammar(example.text).era(0)
    #expect(found.map { $0.isBefore ? 1 : 0 } == example.number)
    #expect(found?.end ?? 0 == example.length)
  }

  struct RelationCase: Sendable, CustomTestStringConvertible {
    let text: String
    let relations: [Timex.Relation]
    var testDescription: String { text }
    init(_ text: String, _ relations: Timex.Relation...) {
      (self.text, self.relations) = (text, relations)
    }
  }

  static let relations: [RelationCase] = [
    .init("in 2012", .at), .init("since 2012", .since), .init("from 2012", .since),
    .init("until 2012", .until), .init("before 2012", .before), .init("by 2012", .by),
    .init("after 2012", .after), .init("from 2010 to 2012", .rangeStart, .rangeEnd),
    .init("between 2010 and 2012", .rangeStart, .rangeEnd),
    .init("2010-2012", .rangeStart, .rangeEnd), .init("in 2010 and 2012", .at, .at),
    .init("from May to June 2012", .rangeStart, .rangeEnd),
    .init("since the end of 2012", .since),
    .init("from 3 May until 5 June", .rangeStart, .rangeEnd),
    .init("through 2012", .at), .init("June 3-5, 2013", .rangeStart, .rangeEnd),
    .init("extended to 2012", .until), .init("dates back to 2012", .at),
    .init("prior to 2012", .before),
  ]

  @Test(arguments: relations) func readsTheWordBefore(_ example: RelationCase) {
    let found = MarkedText(example.text).timexes()
    #expect(found.map(\.relation) == example.relations, "\(found)")
  }
}
