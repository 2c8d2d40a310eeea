import ChronographExtraction
import ChronographNetwork
import ChronographReading
import Testing

@testable import ChronographExport

@Suite struct FormatTests {
  @Test func writesDOT() throws {
    try expectGolden(DOTExporter().text(of: Samples.nasty), "nasty.dot")
  }

  @Test func writesGraphML() throws {
    try expectGolden(GraphMLExporter().text(of: Samples.nasty), "nasty.graphml")
  }

  @Test func writesJSON() throws {
    try expectGolden(JSONExporter().text(of: Samples.nasty), "nasty.json")
  }

  @Test func writesEventsAsNodesAndCoordinates() throws {
    let options = ExportOptions(
      events: .nodes,
      positions: ["person:李伟": .init(x: 10.55, y: 20), "body:r-d": .init(x: -3, y: 0)])
    try expectGolden(GraphMLExporter(options: options).text(of: Samples.nasty), "nodes.graphml")
    try expectGolden(DOTExporter(options: options).text(of: Samples.nasty), "nodes.dot")
  }

  @Test(arguments: Exporters.names) func namesEveryFormat(_ name: String) throws {
    let type = try #require(Exporters.named(name))
    #expect(type.name == name)
    #expect(!type.pathExtension.isEmpty)
    var output = ByteWriter()
    type.init(options: ExportOptions()).write(Samples.nasty, to: &output)
    #expect(output.bytes.last == UInt8(ascii: "\n"))
  }

  @Test func knowsNoOtherFormat() { #expect(Exporters.named("dott") == nil) }

  @Test(arguments: Exporters.names) func writesAnEmptyNetwork(_ name: String) throws {
    let type = try #require(Exporters.named(name))
    var output = ByteWriter()
    type.init(options: ExportOptions()).write(Network(programVersion: "test"), to: &output)
    #expect(output.bytes.count > 10)
  }

  @Test(arguments: Exporters.names) func tellsEverythingAboutAStatement(_ name: String) throws {
    let type = try #require(Exporters.named(name))
    var output = ByteWriter()
    type.init(options: ExportOptions()).write(Samples.nasty, to: &output)
    for word in [
      "alleged", "negated", "reported", "2012-05", "2014~", "2024-05~", "evidence:brief-01.b",
      "medium", "body:r-d", "former", "and", "left", "person:rtl",
    ] where !(word == "negated" && name != "json") {
      #expect(output.text.contains(word), "\(name) lacks \(word)")
    }
  }

  @Test func leavesOutWhatIsLessSureThanAsked() {
    let graph = NetworkGraph(Samples.nasty, options: ExportOptions(minimumConfidence: .high))
    #expect(graph.edges.map(\.id).contains("relation:position.李伟.r-d.director"))
    #expect(!graph.edges.map(\.id).contains("relation:about.r-d.r-d"))
  }

  @Test func hidesEventsWhereAsked() {
    let graph = NetworkGraph(Samples.nasty, options: ExportOptions(events: .none))
    #expect(graph.edges.allSatisfy { $0.event == nil })
    #expect(graph.hiddenEvents == 2)
    #expect(NetworkGraph(Samples.nasty).hiddenEvents == 1)
  }

  @Test(arguments: EventDisplay.allCases) func givesEveryEdgeAnIDOfItsOwn(_ events: EventDisplay) {
    let graph = NetworkGraph(Samples.nasty, options: ExportOptions(events: events))
    #expect(Set(graph.edges.map(\.id)).count == graph.edges.count)
    let nodes = Set(graph.nodes.map(\.id))
    #expect(graph.edges.allSatisfy { nodes.contains($0.source) && nodes.contains($0.target) })
  }
}
