import Chronograph
import Testing

@testable import ChronographTraining

@Suite struct FigureTableTests {
  private var card: Scorecard {
    var card = Scorecard()
    card.count("relations", "relations.position", found: 1, gold: 2, system: 4)
    card.count("times.strict", found: 2, gold: 2, system: 2)
    card.count("entities.case", found: 0, gold: 0, system: 0)
    card.add("coref.b3", .init(foundOfGold: 1.5, gold: 2, foundOfSystem: 1.25, system: 2))
    card.judge("factuality", right: true)
    card.judge("relations", confidence: .medium, right: true)
    card.judge("relations", confidence: .medium, right: false)
    return card
  }

  @Test func keepsTheOrderOfTheGuide() {
    let names = FigureTable(card).rows.map(\.name)
    #expect(
      names == ["times.strict", "coref.b3", "relations", "relations.position", "factuality"])
  }

  @Test func writesLinesForATerminal() {
    #expect(
      FigureTable(card).text(title: "gold").split(separator: "\n")[3]
        == "relations                      0.250   0.500   0.333   1 / 2 / 4")
  }

  @Test func writesMarkdown() {
    let lines = FigureTable(card).markdown.split(separator: "\n").map(String.init)
    #expect(lines[2] == "| times.strict | 1.000 | 1.000 | 1.000 | 2 / 2 / 2 |")
    #expect(lines[3] == "| coref.b3 | 0.625 | 0.750 | 0.682 | 1.500 / 2 / 2 |")
    #expect(lines[6] == "| factuality | – | – | 1.000 | 1 of 1 |")
  }

  @Test func tellsPrecisionByConfidence() {
    #expect(
      ConfidenceTable(card).markdown.hasSuffix("| relations.medium | 0.500 | 1 / 2 |\n"))
    #expect(ConfidenceTable(Scorecard()).text.isEmpty)
  }

  @Test(arguments: [(0.0, "0.000"), (1.0, "1.000"), (0.6666, "0.667"), (473.67, "473.670")])
  func roundsToThreeDecimals(_ value: Double, _ text: String) {
    #expect(FigureTable.decimal(value) == text)
  }
}
