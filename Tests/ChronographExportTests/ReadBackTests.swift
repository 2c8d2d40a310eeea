import ChronographExtraction
import ChronographNetwork
import ChronographReading
import Testing

@testable import ChronographExport

/// What is written can be read, and says the same: small readers of our own, over generated networks.
@Suite struct ReadBackTests {
  static let seeds = Array(UInt64(1)...60)

  @Test(arguments: seeds) func jsonGivesTheSameNetwork(_ seed: UInt64) throws {
    let network = RandomNetwork(seed: seed).network
    var output = ByteWriter()
    JSONExporter().write(network, to: &output)
    let read = try Network(json: output.bytes, file: "n")
    #expect(read == network)
  }

  @Test(arguments: seeds) func theSameNetworkGivesTheSameBytes(_ seed: UInt64) {
    let (one, other) = (RandomNetwork(seed: seed).network, RandomNetwork(seed: seed).network)
    for type in Exporters.all {
      #expect(
        type.init(options: ExportOptions()).text(of: one)
          == type.init(options: ExportOptions()).text(of: other))
    }
  }

  @Test(arguments: seeds) func dotHoldsEveryNodeAndEdge(_ seed: UInt64) throws {
    let network = RandomNetwork(seed: seed).network
    for events in EventDisplay.allCases {
      let options = ExportOptions(events: events)
      let graph = NetworkGraph(network, options: options)
      let dot = try #require(MiniDOT(DOTExporter(options: options).text(of: network)), "no DOT")
      #expect(dot.name == PlainText.cleaned(network.title ?? "network"))
      #expect(dot.nodes.map(\.ids) == graph.nodes.map { [$0.id] })
      #expect(dot.edges.map(\.ids) == graph.edges.map { [$0.source, $0.target] })
      for (written, node) in zip(dot.nodes, graph.nodes) { check(written.attributes, node) }
      for (written, edge) in zip(dot.edges, graph.edges) { check(written.attributes, edge) }
    }
  }

  private func check(_ written: [String: String], _ node: NetworkGraph.Node) {
    #expect(written["kind"] == node.kindName)
    #expect(written["fullname"] == node.name.nonEmpty)
    #expect(written["aliases"] == node.aliases.joined(separator: " | ").nonEmpty)
    #expect(written["evidence"] == node.support.evidence.joined(separator: " ").nonEmpty)
    #expect(written["quote"] == node.support.quote.nonEmpty)
    #expect(written["shape"] == node.style.shape)
    #expect(written["factuality"] == node.statement?.factuality.rawValue)
  }

  private func check(_ written: [String: String], _ edge: NetworkGraph.Edge) {
    #expect(written["id"] == edge.id && written["key"] == edge.id)
    #expect(written["type"] == edge.type)
    #expect(written["title"] == edge.title?.nonEmpty)
    #expect(written["status"] == edge.status?.rawValue)
    #expect(written["factuality"] == edge.statement.factuality.rawValue)
    #expect(written["confidence"] == edge.statement.confidence.rawValue)
    #expect(written[edge.event == nil ? "start" : "date"] == edge.statement.start)
    #expect(written["end"] == edge.statement.end)
    #expect(written["quote"] == edge.support.quote.nonEmpty)
    #expect(written["style"] == edge.line.pattern.rawValue)
  }

  @Test(arguments: seeds) func graphMLHoldsEveryNodeAndEdge(_ seed: UInt64) throws {
    let network = RandomNetwork(seed: seed).network
    for events in EventDisplay.allCases {
      let options = ExportOptions(events: events)
      let graph = NetworkGraph(network, options: options)
      let text = GraphMLExporter(options: options).text(of: network)
      let root = try #require(MiniXML.root(of: text), "not well-formed")
      #expect(root.name == "graphml")
      let (nodes, edges) = (root.all("node"), root.all("edge"))
      #expect(nodes.map { $0.attributes["id"] } == graph.nodes.map(\.id))
      #expect(edges.map { $0.attributes["id"] } == graph.edges.map(\.id))
      for (written, node) in zip(nodes, graph.nodes) { check(written, node) }
      for (written, edge) in zip(edges, graph.edges) { check(written, edge) }
    }
  }

  private func check(_ written: MiniXML, _ node: NetworkGraph.Node) {
    let data = written.data
    #expect(data["name"] == node.name.nonEmpty)
    #expect(data["kind"] == node.kindName)
    #expect(data["uid"] == node.id)
    #expect(data["aliases"] == node.aliases.joined(separator: " | ").nonEmpty)
    #expect(data["quote"] == node.support.quote.nonEmpty)
    #expect(data["factuality"] == node.statement?.factuality.rawValue)
    #expect(written.all("y:NodeLabel").map(\.text) == [node.label])
  }

  private func check(_ written: MiniXML, _ edge: NetworkGraph.Edge) {
    let data = written.data
    #expect(written.attributes["source"] == edge.source)
    #expect(written.attributes["target"] == edge.target)
    #expect(data["e_type"] == edge.type)
    #expect(data["e_title"] == edge.title?.nonEmpty)
    #expect(data["e_status"] == edge.status?.rawValue)
    #expect(data["e_start"] == edge.statement.start)
    #expect(data["e_end"] == edge.statement.end)
    #expect(data["e_factuality"] == edge.statement.factuality.rawValue)
    #expect(data["e_confidence"] == edge.statement.confidence.rawValue)
    #expect(data["e_quote"] == edge.support.quote.nonEmpty)
    #expect(data["e_weight"] == Decimals.text(edge.weight))
    #expect(written.all("y:EdgeLabel").map(\.text) == [data["label"] ?? ""])
  }

  /// Every key that is used is declared, for the part of the graph that uses it, once.
  @Test(arguments: seeds.prefix(10)) func graphMLDeclaresWhatItUses(_ seed: UInt64) throws {
    let network = RandomNetwork(seed: seed).network
    let text = GraphMLExporter(options: ExportOptions(events: .nodes)).text(of: network)
    let root = try #require(MiniXML.root(of: text))
    let keys = root.children.filter { $0.name == "key" }
    let ids = keys.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for part in ["node", "edge"] {
      let declared = Set(
        keys.filter { $0.attributes["for"] == part }.compactMap { $0.attributes["id"] })
      let used = Set(root.all(part).flatMap { $0.data.keys })
      #expect(used.isSubset(of: declared), "\(used.subtracting(declared))")
    }
  }

  /// A threshold of confidence takes lines away and adds none.
  @Test(arguments: seeds.prefix(20)) func aHigherThresholdShowsASubset(_ seed: UInt64) {
    let network = RandomNetwork(seed: seed).network
    for events in EventDisplay.allCases {
      let shown = [Confidence.low, .medium, .high].map { least in
        Set(
          NetworkGraph(network, options: ExportOptions(events: events, minimumConfidence: least))
            .edges.map(\.id))
      }
      #expect(shown[0].isSuperset(of: shown[1]) && shown[1].isSuperset(of: shown[2]))
    }
  }

  @Test(arguments: seeds.prefix(20)) func everyWeightIsPositive(_ seed: UInt64) {
    let graph = NetworkGraph(RandomNetwork(seed: seed).network)
    for edge in graph.edges {
      #expect(edge.weight > 0)
      #expect((edge.weight < 1) == (edge.statement.factuality == .negated))
    }
  }
}

extension String {
  /// Empty values are not written.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

/// The readers of these tests must refuse what is wrong, or they would prove nothing.
@Suite struct MiniReaderTests {
  @Test(arguments: [
    "", "digraph", "digraph \"g\" {", "digraph \"g\" { \"a\" }",
    "digraph \"g\" { \"a\" [x=\"1\"] }",
    "digraph \"g\" { \"a\" [x=\"1\", x=\"2\"]; }", "digraph \"g\" { \"a\" [x=\"\\n\"]; }",
    "digraph \"g\" { \"a [x=\"1\"]; }", "digraph \"g\" {} }", "graph \"g\" {}",
  ])
  func refusesWhatIsNoDOT(_ text: String) { #expect(MiniDOT(text) == nil) }

  @Test func readsDOT() throws {
    let dot = try #require(
      MiniDOT("digraph \"g\" { node [a=\"1\"]; \"x\" [l=\"\\\"q\\\\\"]; \"x\" -> \"y\" [l=\"\"]; }")
    )
    #expect(dot.nodes.map(\.ids) == [["x"]])
    #expect(dot.nodes[0].attributes["l"] == "\"q\\")
    #expect(dot.edges.map(\.ids) == [["x", "y"]])
  }

  @Test(arguments: [
    "", "<a>", "<a></b>", "<a><b></a></b>", "<a x=1/>", "<a x=\"1\" x=\"2\"/>", "<a>&nope;</a>",
    "<a>&</a>", "<a><![CDATA[</a>", "<a/><b/>", "text",
  ])
  func refusesWhatIsNoXML(_ text: String) { #expect(MiniXML.root(of: text) == nil) }

  @Test func readsXML() throws {
    let root = try #require(
      MiniXML.root(
        of:
          "<?xml version=\"1.0\"?><a x=\"&lt;&quot;\"><b>1 &amp; 2<![CDATA[<]]]]><![CDATA[>]]></b></a>"
      ))
    #expect(root.attributes["x"] == "<\"")
    #expect(root.all("b").map(\.text) == ["1 & 2<]]>"])
  }
}
