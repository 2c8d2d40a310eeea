import ChronographExtraction
import ChronographNetwork
import ChronographReading
import Foundation
import Testing

@testable import ChronographExport

@Suite struct GraphTests {
  struct EventCase: Sendable, CustomTestStringConvertible {
    let participants: [(String, Role)]
    let pairs: [String]
    init(_ participants: [(String, Role)], _ pairs: [String]) {
      (self.participants, self.pairs) = (participants, pairs)
    }
    var testDescription: String {
      participants.map { "\($0.1.rawValue) \($0.0)" }.joined(separator: ", ")
    }
  }

  static let eventCases: [EventCase] = [
    .init([("a", .agent), ("p", .patient), ("b", .body)], ["a→p", "a→b"]),
    .init([("a", .agent), ("t", .theme)], ["a→t"]),
    .init([("p", .patient), ("b", .body)], ["p→b"]),
    .init([("a", .agent), ("r", .recipient), ("x", .place)], ["a→r", "a→x"]),
    .init([("a", .agent), ("c", .agent), ("d", .agent)], ["a→c", "a→d"]),
    .init([("t", .theme), ("b", .body)], ["t→b"]),
    .init([("a", .agent)], []),
    .init([("a", .agent), ("a", .patient)], []),
    .init([("x", .place)], []),
    .init([], []),
  ]

  @Test(arguments: eventCases) func tiesAgentToPatientBodyOrTheme(_ example: EventCase) {
    #expect(pairs(example.participants) == example.pairs)
  }

  @Test func tiesManyParticipantsWithoutMultiplyingThem() {
    let agents = (0..<100).map { ("a\($0)", Role.agent) }
    let targets = (0..<100).map { ("t\($0)", Role.patient) }
    #expect(pairs(agents + targets).count == 199)
  }

  private func pairs(_ participants: [(String, Role)]) -> [String] {
    let event = Network.Event(
      id: "event:x", type: EventType(rawValue: "meeting"), date: nil, trigger: "met",
      participants: participants.map { Extraction.Participant(entity: $0.0, role: $0.1) },
      factuality: .fact, confidence: .high, evidence: [])
    return EventPairs(event).pairs.map { "\($0.source)→\($0.target)" }
  }

  @Test func idsOfEdgesAreUniqueWhereKindsShareASlug() {
    var network = Network(programVersion: "test")
    let names = ["person:liaoning", "body:liaoning", "place:liaoning", "person:ana-lima"]
    network.entities = names.map {
      .init(id: $0, kind: .body, name: $0, aliases: [], evidence: [])
    }
    network.events = [
      .init(
        id: "event:x", type: EventType(rawValue: "visit"), date: nil, trigger: "visited",
        participants: [
          .init(entity: "person:ana-lima", role: .agent),
          .init(entity: "person:liaoning", role: .agent),
          .init(entity: "body:liaoning", role: .body),
          .init(entity: "place:liaoning", role: .place),
        ], factuality: .fact, confidence: .high, evidence: [])
    ]
    for display in EventDisplay.allCases {
      let graph = NetworkGraph(network, options: ExportOptions(events: display))
      let ids = graph.edges.map(\.id)
      #expect(Set(ids).count == ids.count, "\(ids)")
    }
  }

  @Test(arguments: Factuality.allCases)
  func noFormatShowsWhatIsNotAFactAsOne(_ factuality: Factuality) {
    var network = Samples.nasty
    for index in network.relations.indices { network.relations[index].factuality = factuality }
    network.events = []
    for name in ["dot", "graphml"] {
      var output = ByteWriter()
      Exporters.named(name)?.init(options: ExportOptions()).write(network, to: &output)
      let mark = factuality == .negated ? "(denied)" : "(\(factuality.rawValue))"
      let marks = output.text.components(separatedBy: mark).count - 1
      #expect((marks >= network.relations.count) == (factuality != .fact), "\(name)")
    }
  }

  struct LabelCase: Sendable, CustomTestStringConvertible {
    let relation: Network.Relation
    let label: String
    init(
      _ type: RelationType, _ title: String?, _ status: TenureStatus?, _ start: String?,
      _ end: String?, _ factuality: Factuality, _ label: String
    ) {
      relation = Network.Relation(
        id: "r", type: type, source: "a", target: "b", title: title, status: status, start: start,
        end: end, factuality: factuality, confidence: .high, evidence: [])
      self.label = label
    }
    var testDescription: String { label }
  }

  @Test(arguments: [
    LabelCase(.position, "Director", .current, nil, nil, .fact, "Director"),
    LabelCase(
      .position, "Director", .former, nil, "2014", .alleged, "former Director, until 2014 (alleged)"
    ),
    LabelCase(
      .position, "Director", .future, "2014", nil, .planned, "future Director, from 2014 (planned)"),
    LabelCase(.position, nil, .current, "2012", "2014", .fact, "office, 2012 – 2014"),
    LabelCase(.removedFrom, nil, nil, "2024-05", nil, .negated, "removed from 2024-05 (denied)"),
    LabelCase(
      .associatedWith, "family\nfriend", nil, nil, nil, .reported, "family friend (reported)"),
  ]) func saysOnTheLineWhatIsTold(_ example: LabelCase) {
    #expect(NetworkGraph.label(of: example.relation) == example.label)
  }

  @Test func cutsLongNamesInLabelsOnly() {
    var network = Samples.nasty
    network.entities = [
      Samples.entity("person:long", .person, String(repeating: "long ", count: 20_000))
    ]
    network.relations = []
    network.events = []
    let graph = NetworkGraph(network)
    #expect(graph.nodes[0].label.unicodeScalars.count == 80)
    #expect(graph.nodes[0].label.hasSuffix("…"))
    #expect(graph.nodes[0].name.utf8.count == 100_000)
  }

  @Test func quotesEachSentenceOnce() {
    var network = Samples.nasty
    for index in network.evidence.indices { network.evidence[index].quote = "Same words." }
    let graph = NetworkGraph(network)
    #expect(graph.edges.allSatisfy { $0.support.quote == "Same words." })
  }
}

@Suite struct StyleTests {
  /// Contrast as WCAG 2 defines it.
  private func contrast(_ first: String, _ second: String) -> Double {
    func luminance(_ color: String) -> Double {
      let value = Int(color.dropFirst(), radix: 16) ?? 0
      let channels = [16, 8, 0].map { shift -> Double in
        let part = Double((value >> shift) & 255) / 255
        return part <= 0.03928 ? part / 12.92 : power((part + 0.055) / 1.055)
      }
      return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The power of 2.4, by squaring and square roots: 2.4 = 2 + 1/4 + 1/8 + 1/64 + … to more than enough digits.
  private func power(_ base: Double) -> Double {
    var (result, root, rest) = (base * base, base, 0.4)
    for _ in 0..<40 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }

  @Test func writesTextThatCanBeRead() {
    for kind in EntityKind.allCases {
      let style = NetworkStyle.node(kind)
      #expect(contrast(style.text, style.fill) >= 4.5)
      #expect(contrast(style.border, NetworkStyle.background) >= 4.5)
    }
    for type: RelationType in [.position, .removedFrom, .met] {
      #expect(contrast(NetworkStyle.color(of: type), NetworkStyle.background) >= 4.5)
    }
    #expect(contrast(NetworkStyle.eventColor, NetworkStyle.background) >= 4.5)
    #expect(contrast("#FFFFFF", "#000000") > 20.9)
  }

  @Test func tellsKindsApartByShapeAndColour() {
    let styles = EntityKind.allCases.map(NetworkStyle.node) + [NetworkStyle.event]
    #expect(Set(styles.map(\.fill)).count == styles.count)
    #expect(Set(EntityKind.allCases.map { NetworkStyle.node($0).shape }).count == 5)
  }

  @Test func tellsEveryTellingApartByItsLine() {
    var lines: Set<NetworkStyle.LineStyle> = []
    for factuality in Factuality.allCases {
      lines.insert(NetworkStyle.line(color: "#000000", factuality: factuality, status: .current))
    }
    for status: TenureStatus in [.former, .future] {
      lines.insert(NetworkStyle.line(color: "#000000", factuality: .fact, status: status))
    }
    #expect(lines.count == 7)
  }
}
