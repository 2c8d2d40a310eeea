import ChronographExtraction
import ChronographNetwork
import Testing

@testable import ChronographRendering

/// The events below a timeline's lanes: in columns that no font runs over, and with all their words.
@Suite struct UndatedListTests {
  private static let metrics = TextMetrics(size: 10)

  private static func events(_ words: [String]) -> [TimelineModel.Undated] {
    words.enumerated().map { place, words in
      .init(id: "event:\(place)", words: words, hasDate: false, factuality: .fact, evidence: [])
    }
  }

  static let words = [
    "arrested · Carl Moe",
    "convicted · District Court of Willemstad and Wimmerlund, Otto Krog (alleged, undone 8 Jul 2024)",
    "trial · MMMMMMMMMMMMMMMM WWWWWWWWWWWWWWWWWWWW MMMMMMMMMMMMMMMMMMMM WWWWWWWWWWWWWWWWWWWWWWWWW",
    "statement · " + String(repeating: "W", count: 200),
    "任免 · 维拉纳港务监督管理委员会维拉纳港务监督管理委员会维拉纳港务监督管理委员会",
    "x",
  ]

  @Test(arguments: [424.0, 644, 1124, 1944]) func noFontRunsIntoTheNextColumn(_ width: Double) {
    let list = UndatedList(Self.events(Self.words), width: width)
    #expect(!list.columns.isEmpty)
    for line in list.columns.joined().flatMap(\.lines) {
      let widest = Self.metrics.width(of: "– " + line) * TextMetrics.widestFont
      #expect(widest <= list.columnWidth, "\(line)")
    }
  }

  @Test func longWordsGoOnInASecondLine() {
    let list = UndatedList(Self.events([Self.words[1]]), width: 424)
    let lines = list.columns.joined().flatMap(\.lines)
    #expect(lines.count == 2)
    #expect(lines.joined(separator: " ") == Self.words[1])
  }

  @Test func whatIsCutStandsInTheTooltip() {
    var network = SampleNetwork.all
    let long = String(repeating: "Willemstad ", count: 40)
    for place in network.entities.indices { network.entities[place].name += " " + long }
    for place in network.events.indices { network.events[place].date = nil }
    let elements = Picture(TimelineDiagram().svg(for: network)).elements
    let lines = elements.filter { $0.name == "text" && $0.text.hasPrefix("– ") }
    #expect(lines.count > 10)
    for place in elements.indices where elements[place].text.hasPrefix("– ") {
      let title = elements[..<place].last { $0.name == "title" }
      let told = elements[place].text.dropFirst(2).prefix(12)
      #expect(title?.text.hasPrefix(told) == true)
    }
  }

  @Test(arguments: 1...35) func keepsTheOrderAndCountsTheRest(_ count: Int) {
    let words = (0..<count).map { Self.words[$0 % Self.words.count] }
    let list = UndatedList(Self.events(words), width: 1124)
    let shown = list.columns.joined().map(\.event.id)
    #expect(shown == (0..<min(count, 30)).map { "event:\($0)" })
    #expect(list.columns.count <= 3)
    let heights = list.columns.map { $0.map(\.lines.count).reduce(0, +) }
    // No column is longer than the first by more than an entry.
    #expect(heights.allSatisfy { $0 <= (heights.first ?? 0) + 1 })
  }

  @Test func nothingTakesNoRoom() {
    #expect(UndatedList([], width: 1124).height == 0)
  }
}
