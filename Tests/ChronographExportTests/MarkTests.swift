import ChronographExtraction
import ChronographNetwork
import ChronographReading
import Testing

@testable import ChronographExport

/// What is denied or alleged says so wherever a tool shows a label, and weighs accordingly.
@Suite struct MarkTests {
  private static func network(_ factuality: Factuality, copies: Bool = false) -> Network {
    var network = Network(programVersion: "test")
    network.documents = ["a", "b", "c"].map {
      Network.DocumentRecord(
        id: $0, title: nil, publisher: nil, published: nil, language: "en", url: nil, sha256: "",
        duplicateOf: copies && $0 == "b" ? "a" : nil)
    }
    network.entities = [
      Samples.entity("person:p", .person, "P"), Samples.entity("case:c", .case, "C"),
    ]
    network.evidence = ["a", "b", "c"].map {
      Network.Evidence(
        id: "evidence:\($0)", document: $0, start: 0, end: 1, utf8Start: 0, utf8End: 1, quote: $0,
        sentence: 1, rule: "test")
    }
    network.relations = [
      Network.Relation(
        id: "relation:r", type: .implicatedIn, source: "person:p", target: "case:c",
        factuality: factuality, confidence: .high, evidence: network.evidence.map(\.id))
    ]
    return network
  }

  private static func text(_ exporter: some NetworkExporter, _ network: Network) -> String {
    var output = ByteWriter()
    exporter.write(network, to: &output)
    return output.text
  }

  @Test(arguments: [
    (Factuality.negated, "denied"), (.alleged, "alleged"), (.reported, "reported"),
    (.planned, "planned"),
  ]) func saysItOnEveryLabel(_ factuality: Factuality, _ mark: String) {
    let network = Self.network(factuality)
    let graphML = Self.text(GraphMLExporter(), network)
    #expect(graphML.contains("<data key=\"label\">implicated_in (\(mark))</data>"))
    #expect(graphML.contains(">implicated_in (\(mark))</y:EdgeLabel>"))
    #expect(Self.text(DOTExporter(), network).contains("label=\"implicated in (\(mark))\""))
  }

  @Test func marksTheLinesOfAnEventThatIsANode() {
    var network = Self.network(.fact)
    network.events = [
      Network.Event(
        id: "event:e", type: EventType(rawValue: "arrest"), date: nil, trigger: "arrested",
        participants: [.init(entity: "person:p", role: .patient)], factuality: .negated,
        confidence: .high, evidence: ["evidence:a"])
    ]
    let graph = NetworkGraph(network, options: ExportOptions(events: .nodes))
    #expect(graph.edges.last?.label == "patient (denied)")
    #expect(graph.nodes.contains { $0.label == "arrested (denied)" })
  }

  @Test func weighsByQuotesAndCopiesOnce() {
    #expect(NetworkGraph(Self.network(.fact)).edges[0].weight == 3)
    #expect(NetworkGraph(Self.network(.fact, copies: true)).edges[0].weight == 2)
  }

  @Test func denialsAreNoSupport() {
    #expect(NetworkGraph(Self.network(.negated)).edges[0].weight == 0.1)
  }
}
