import Testing

@testable import ChronographRendering

@Suite struct DateTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var edtf: String
    var words: String
    init(_ edtf: String, _ words: String) { (self.edtf, self.words) = (edtf, words) }
    var testDescription: String { "\(edtf) → \(words)" }
  }

  static let cases: [Case] = [
    .init("2023-07-27", "27 Jul 2023"),
    .init("2024-05", "May 2024"),
    .init("2021", "2021"),
    .init("0044", "44"),
    .init("2025-05~", "about May 2025"),
    .init("2024-01?", "Jan 2024 (?)"),
    .init("2024%", "about 2024 (?)"),
    .init("2017-23", "autumn 2017"),
    .init("199X", "1990s"),
    .init("18XX", "1800s"),
    .init("XXXX-07", "Jul (year unknown)"),
    .init("2012/..", "since 2012"),
    .init("../2024-07-01", "until 1 Jul 2024"),
    .init("2021-01/2021-10", "Jan – Oct 2021"),
    .init("2024-05-13/2024-05-19", "13 – 19 May 2024"),
    .init("2024-05-28/2024-06-03", "28 May – 3 Jun 2024"),
    .init("2023-12-28/2024-01-03", "28 Dec 2023 – 3 Jan 2024"),
    .init("2024-05/2024-06-03", "May 2024 – 3 Jun 2024"),
    .init("2024-05~/2024-06", "about May 2024 – Jun 2024"),
    .init("2016/2020", "2016 – 2020"),
    .init("2012/", "2012 – ?"),
    .init("not a date", "not a date"),
  ]

  @Test(arguments: cases) func readsNoMorePreciseThanTold(_ example: Case) {
    #expect(DateText.words(for: example.edtf) == example.words)
  }

  struct Tenure: Sendable, CustomTestStringConvertible {
    var start: String?
    var end: String?
    var isOver: Bool
    var isAhead = false
    var words: String?
    var testDescription: String { words ?? "none" }
  }

  static let tenures: [Tenure] = [
    .init(start: "2012", end: "2023-07-27", isOver: true, words: "2012 – 27 Jul 2023"),
    .init(start: "2019-03", end: nil, isOver: false, words: "since Mar 2019"),
    .init(start: "1998", end: nil, isOver: true, words: "1998 – ?"),
    .init(start: nil, end: "2016~", isOver: true, words: "until about 2016"),
    .init(start: "2015/..", end: nil, isOver: false, words: "since 2015"),
    .init(start: "2025-01", end: nil, isOver: false, isAhead: true, words: "from Jan 2025"),
    .init(start: nil, end: nil, isOver: false, words: nil),
  ]

  @Test(arguments: tenures) func tellsAnUnknownEndFromNone(_ example: Tenure) {
    let words = DateText.tenure(
      start: example.start, end: example.end, isOver: example.isOver,
      isAhead: example.isAhead)
    #expect(words == example.words)
  }

  @Test func groupsDigits() {
    #expect(Counted.of(1, "quote", "quotes") == "1 quote")
    #expect(Counted.of(1_234_567, "quote", "quotes") == "1,234,567 quotes")
  }
}
