import ChronographExtraction
import ChronographLanguage
import ChronographReading
import Testing

@testable import ChronographNetwork

/// What two documents date differently, and what only looks so.
@Suite struct DateConflictsTests {
  struct Telling: Sendable {
    var type: String
    var date: String
    var word: String?
    var title: String?
    var factuality = Factuality.fact
    init(
      _ type: String, _ date: String, told word: String? = nil, as title: String? = nil,
      _ factuality: Factuality = .fact
    ) {
      (self.type, self.date, self.word) = (type, date, word)
      (self.title, self.factuality) = (title, factuality)
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// One document each.
    let tellings: [Telling]
    /// The dates in the finding; empty for none.
    let dates: String
    init(_ name: String, _ tellings: [Telling], _ dates: String) {
      (self.name, self.tellings, self.dates) = (name, tellings, dates)
    }
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    .init(
      "two days", [.init("arrest", "2024-05-03"), .init("arrest", "2024-05-09")],
      "2024-05-03 in 'a', 2024-05-09 in 'b'"),
    .init(
      "two months", [.init("removal", "2024-05"), .init("removal", "2024-07")],
      "2024-05 in 'a', 2024-07 in 'b'"),
    .init("a day in its month", [.init("arrest", "2024-05-03"), .init("arrest", "2024-05")], ""),
    .init("years apart", [.init("arrest", "2012-05-03"), .init("arrest", "2024-05-09")], ""),
    .init(
      "named and sworn in",
      [
        .init("appointment", "2024-03-12", told: "named"),
        .init("appointment", "2024-03-28", told: "sworn in"),
      ], ""),
    .init(
      "named twice",
      [
        .init("appointment", "2024-03-12", told: "named"),
        .init("appointment", "2024-03-28", told: "appointed"),
      ], "2024-03-12 in 'a', 2024-03-28 in 'b'"),
    .init(
      "two offices",
      [
        .init("appointment", "2024-03-12", as: "treasurer"),
        .init("appointment", "2024-03-28", as: "chair"),
      ], ""),
    .init(
      "a plan and what came of it",
      [.init("removal", "2024-05-03", .planned), .init("removal", "2024-05-13")], ""),
    .init(
      "what is denied", [.init("arrest", "2024-05-03", .negated), .init("arrest", "2024-05-09")],
      ""),
    .init(
      "what happens again", [.init("meeting", "2024-05-03"), .init("meeting", "2024-05-09")], ""),
    .init(
      "arrest and release",
      [.init("arrest", "2024-05-03"), .init("arrest", "2024-05-09", told: "released")], ""),
  ]

  private static func network(_ tellings: [Telling], together: Bool = false) -> Network {
    var stories: [Story] = []
    for (index, telling) in tellings.enumerated() {
      if !together || stories.isEmpty { stories.append(Story(["a", "b", "c"][index])) }
      stories[stories.count - 1].tell(telling)
    }
    return NetworkAssembler.network(of: stories.map(\.finished), programVersion: "test")
  }

  private static func conflicts(_ network: Network) -> [Finding] {
    network.findings.filter { $0.code == "dates-conflict" }
  }

  @Test(arguments: cases) func areFoundWhereDatesExcludeEachOther(_ example: Case) {
    let network = Self.network(example.tellings)
    let findings = Self.conflicts(network)
    #expect(findings.map(\.message).allSatisfy { $0.hasPrefix(example.dates + ": ") })
    #expect(findings.isEmpty == example.dates.isEmpty)
    #expect(findings.allSatisfy { $0.severity == .note })
    let conflicts = DateConflicts(network)
    for event in network.events {
      let others = conflicts.others(of: event.id)
      #expect(others.allSatisfy { conflicts.others(of: $0).contains(event.id) })
      #expect(others.isEmpty == (example.dates.isEmpty || event.date == nil))
    }
  }

  @Test func aDocumentThatTellsBothDaysHasToldThemApart() {
    let network = Self.network(Self.cases[0].tellings, together: true)
    #expect(Self.conflicts(network).isEmpty)
  }

  @Test func everyWordHasAClassAndStandsOnce() throws {
    let rows = try DataTable(named: "en/tellings.tsv", columns: 2...3).rows.map(\.fields)
    #expect(rows.map { $0[0] } == rows.map { $0[0] }.sorted())
    #expect(Set(rows.map { $0[0] }).count == rows.count)
    #expect(
      Set(rows.map { $0[1] }) == [
        "auxiliary", "light", "exchange", "proposal", "confirmation", "entry", "exit", "detention",
        "release", "notice", "indictment", "conviction", "acquittal", "preposition",
      ])
  }

  @Test func findingsOfOneFileStandInTheOrderOfItsLines() {
    let places = ["b.jsonl:10", "b.jsonl:2", "a.md", "b.jsonl", "b.jsonl:9"]
    let sorted = places.map { Finding(.error, code: "x", message: "m", place: $0) }
      .sorted(by: FindingOrder.isEarlier)
    #expect(sorted.map(\.place) == ["a.md", "b.jsonl", "b.jsonl:2", "b.jsonl:9", "b.jsonl:10"])
  }
}

extension Story {
  fileprivate mutating func tell(_ telling: DateConflictsTests.Telling) {
    let isFirst = extraction.entities.isEmpty
    let person = isFirst ? entity(.person, "Mirela Quastberg") : "e1"
    let body = isFirst ? entity(.body, "Harbour Board") : "e2"
    event(
      telling.type, telling.date, [(person, .patient), (body, .body)],
      factuality: telling.factuality, told: telling.word)
    if let title = telling.title { relateInLastSentence(.position, person, body, title: title) }
  }
}
