import Testing

@testable import Chronograph

struct SuggestionTests {
  static let formats = ["json", "dot", "graphml", "svg", "timeline", "report"]

  @Test(arguments: [
    ("grahpml", "graphml"), ("GraphML", "graphml"), ("jsn", "json"), ("timelines", "timeline"),
    ("svgg", "svg"),
  ])
  func findsTheNearestName(_ word: String, _ name: String) {
    #expect(Suggestion.nearest(to: word, among: Self.formats) == name)
  }

  @Test(arguments: ["spreadsheet", "wikipedia"]) func staysSilentWhereNothingIsNear(_ word: String)
  {
    #expect(Suggestion.nearest(to: word, among: Self.formats) == nil)
    #expect(
      Suggestion.advice(for: word, among: Self.formats)
        == "there are json, dot, graphml, svg, timeline and report")
  }

  @Test func aWordOfAnyLengthTakesLittleTime() {
    let word = String(repeating: "x", count: 100_000)
    #expect(Suggestion.nearest(to: word, among: Self.formats) == nil)
  }
}
