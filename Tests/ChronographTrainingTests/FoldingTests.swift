import Testing

@testable import ChronographTraining

@Suite struct FoldingTests {
  @Test(arguments: [
    ("The  Ministry of Finance", "ministry of finance"),
    ("“Outline”", "outline"),
    ("People’s Court", "people's court"),
    ("Theodor Vance", "theodor vance"),
    ("ＣＰＣ", "cpc"),
    ("COALITION FOR \nPEACE", "coalition for peace"),
    ("the", "the"),
  ])
  func foldsNames(_ name: String, _ folded: String) {
    #expect(Folding.name(name) == folded)
  }

  @Test(arguments: [
    ("P2DE", "P20Y"), ("P1CE", "P100Y"), ("PXDE", "PXDE"), ("p6m", "P6M"), ("2024-06", "2024-06"),
    ("PRESENT_REF", "PRESENT_REF"), ("2014-W15-WE", "2014-W15-WE"),
  ])
  func countsDecadesInYears(_ value: String, _ folded: String) {
    #expect(Folding.timexValue(value) == folded)
  }

  @Test(arguments: [
    ("2024-05~", "2024-05"), ("../2024-07-01", "../2024-07-01"), ("/2024", "../2024"),
    ("2012/", "2012/.."), ("2012/..", "2012/.."), ("199x", "199X"), ("", nil), ("null", nil),
    (nil, nil),
  ])
  func dropsQualifiersOfDates(_ date: String?, _ folded: String?) {
    #expect(Folding.date(date) == folded)
  }

  @Test(arguments: [
    ("Vice Chairman", "vice chairman", true), ("Director of the Office", "office director", true),
    ("Party Secretary", "Secretary", true), ("mayor", "deputy mayor of the city", true),
    ("judge", "president", false), ("judge", nil, false), (nil, nil, true),
    ("general", "deputy logistics chief general", false),
  ])
  func agreesOnTitlesThatShareHalfTheirWords(_ gold: String?, _ system: String?, _ agree: Bool) {
    #expect(Folding.agree(gold, system) == agree)
  }
}
