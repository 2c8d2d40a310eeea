import ChronographExtraction
import ChronographNetwork
import ChronographReading
import Testing

@testable import ChronographRendering

@Suite struct NetworkDiagramTests {
  static func text(_ options: NetworkDiagram.Options = .init()) throws -> String {
    String(decoding: try NetworkDiagram(options).svg(for: SampleNetwork.all).svg, as: UTF8.self)
  }

  @Test func drawsTheSampleAsRecorded() throws {
    try expectGolden(try NetworkDiagram().svg(for: SampleNetwork.all).svg, "network.txt")
  }

  @Test func givesTheSameBytesWhateverTheOrder() throws {
    let picture = try NetworkDiagram().svg(for: SampleNetwork.all).svg
    #expect(try NetworkDiagram().svg(for: SampleNetwork.all).svg == picture)
    #expect(try NetworkDiagram().svg(for: SampleNetwork.shuffled).svg == picture)
  }

  @Test(.enabled(if: hasXMLLint, "xmllint is not installed"))
  func isWellFormedInEveryLayoutAndTheme() throws {
    for layout in NetworkDiagram.Options.Layout.allCases {
      for theme in DiagramStyle.Theme.allCases {
        var options = NetworkDiagram.Options()
        (options.layout, options.theme) = (layout, theme)
        let picture = try NetworkDiagram(options).svg(for: SampleNetwork.all)
        #expect(try complaintOfXMLLint(picture.svg) == nil)
        #expect(picture.findings.isEmpty)
      }
    }
  }

  @Test func putsTitleAndDescriptionFirstAndHasNoDoctype() throws {
    let elements = Picture(try NetworkDiagram().svg(for: SampleNetwork.all).svg).elements
    #expect(elements.prefix(3).map(\.name) == ["svg", "title", "desc"])
    #expect(elements.first?.attributes["role"] == "img")
    let text = try Self.text()
    #expect(!text.contains("<!DOCTYPE"))
  }

  @Test func neverLetsANameLeaveItsBox() {
    for entity in SampleNetwork.all.entities {
      let box = NodeBox(.init(entity: entity))
      let width = NodeBox.nameMetrics.width(of: box.lines)
      #expect(width <= box.size.width - 18)
      #expect(box.size.width < 180)
      #expect(Double(box.lines.count) * NodeBox.lineHeight <= box.size.height)
    }
  }

  @Test(arguments: [NetworkDiagram.Options.Layout.dot, .neato, .sfdp])
  func neverPutsABoxOverAnother(_ layout: NetworkDiagram.Options.Layout) throws {
    var options = NetworkDiagram.Options()
    options.layout = layout
    var builder = DrawingModelBuilder(NetworkIndex(SampleNetwork.all), options)
    let model = try builder.build()
    let boxes = model.nodes.map(NodeBox.init)
    let labels = model.ties.map { TieLabel($0) }
    let plan = LayoutPlan(model, boxes: boxes, labels: labels, options: options)
    let laidOut = try GraphvizRenderer().layouts(of: plan.attempts, title: "x")
    let placement = Placement(plan: plan, model: model, labels: labels, results: laidOut.results)
    let names = zip(placement.nodes, boxes).map { Box(center: $0, size: $1.size) }
    for one in names.indices {
      for other in names.indices where one < other { #expect(!names[one].overlaps(names[other])) }
    }
    #expect(laidOut.step == 0)
  }

  @Test func saysWhatItLeavesOut() throws {
    let text = try Self.text()
    #expect(text.contains("Not shown: 1 body without a drawn tie"))
    // One of them is an event that is told too unsurely.
    #expect(text.contains("2 unsure ties"))
    #expect(!text.contains("Lighthouse Society"))
    var options = NetworkDiagram.Options()
    options.maximumEntities = 5
    #expect(try Self.text(options).contains("fewest"))
  }

  @Test func drawsOnlyWhatIsNearTheFocus() throws {
    var options = NetworkDiagram.Options()
    for focus in ["person:idris-bell", "Idris Bell"] {
      options.focus = focus
      let text = try Self.text(options)
      #expect(text.contains("Dockers&#39; Union"))
      #expect(!text.contains("Ana Lima"))
      #expect(text.contains("Only what is tied to Idris Bell is shown"))
    }
    options.focus = "nobody"
    #expect(
      throws: GraphvizError(
        kind: .unknownFocus("nobody"), graph: "The harbour board of Verrana, 2009–2024")
    ) {
      try NetworkDiagram(options).svg(for: SampleNetwork.all)
    }
  }

  @Test func listsOnlySignsThatOccur() throws {
    let text = String(
      decoding: try NetworkDiagram().svg(for: SampleNetwork.small).svg, as: UTF8.self)
    #expect(text.contains("held before"))
    #expect(!text.contains("planned"))
    #expect(!text.contains("law, plan, report"))
  }

  @Test func neverDrawsADenialOrAnAllegationAsAFact() throws {
    let elements = Picture(try NetworkDiagram().svg(for: SampleNetwork.all).svg).elements
    for factuality in Factuality.allCases where factuality != .fact {
      let place = try #require(
        elements.firstIndex { $0.attributes["data-factuality"] == factuality.rawValue })
      let line = elements[place...].prefix(6).filter { $0.name == "path" }
      #expect(line.contains { $0.attributes["stroke-dasharray"] != nil })
      let mark = try #require(FactualityStyle(factuality).mark)
      #expect(elements.contains { $0.name == "text" && $0.text.hasSuffix(mark) })
    }
  }

  @Test func aDenialLooksLikeNothingElseInPictureAndLegend() throws {
    let dashes = Factuality.allCases.map { FactualityStyle($0).dashes ?? "solid" }
    #expect(Set(dashes).count == dashes.count)
    let lines = Factuality.allCases.map { LineStyle(color: "#000", factuality: $0, status: nil) }
    #expect(lines.map(\.isCrossedOut) == Factuality.allCases.map { $0 == .negated })
    let elements = Picture(try NetworkDiagram().svg(for: SampleNetwork.all).svg).elements
    let denied = elements.filter {
      $0.attributes["class"] == "tie" && $0.attributes["data-factuality"] == "negated"
    }
    let rings = elements.count { $0.attributes["class"] == "denied" }
    #expect(!denied.isEmpty && rings == denied.count + 1)
  }

  @Test func aPictureWithoutADenialHasNoRing() throws {
    let picture = try NetworkDiagram().svg(for: SampleNetwork.small).svg
    let hasDenial = SampleNetwork.small.relations.contains { $0.factuality == .negated }
    #expect(String(decoding: picture, as: UTF8.self).contains("class=\"denied\"") == hasDenial)
  }

  @Test func theRingStandsOnTheLineAndClearOfItsWords() throws {
    let straight = (0...3).map { Point(x: Double($0) * 10, y: 0) }
    #expect(CrossedRing.place(on: [straight]).map { abs($0.x - 15) < 0.01 } == true)
    let first = CrossedRing.place(on: [straight, straight.map { $0 + Point(x: 30, y: 0) }])
    #expect(first.map { $0.x < 15 && $0.x > CrossedRing.radius } == true)
    #expect(CrossedRing.place(on: []) == nil)
  }

  @Test func namesTheEventsOfATie() throws {
    let text = try Self.text()
    #expect(text.contains("data-events=\"event:2023-06.investigation.body:discipline.fact\""))
  }

  @Test func refusesALargeNetworkWithoutAHelper() {
    #expect(throws: GraphvizError.self) {
      try NetworkDiagram().svg(for: SampleNetwork.large(500))
    }
  }

  @Test func countsWhatALargeNetworkHasBeyondItsLimit() throws {
    var options = NetworkDiagram.Options()
    options.layout = .grid
    let picture = try NetworkDiagram(options).svg(for: SampleNetwork.large(500))
    #expect(
      String(decoding: picture.svg, as: UTF8.self).contains("390 entities with the fewest ties"))
  }

  @Test func drawsAnEmptyNetwork() throws {
    var network = SampleNetwork.all
    (network.entities, network.relations, network.events) = ([], [], [])
    let picture = try NetworkDiagram().svg(for: network)
    #expect(String(decoding: picture.svg, as: UTF8.self).contains("0 ties"))
  }

  @Test func tellsWhatHappenedToOneAloneInTheHeadOfAFocusAndInTooltips() throws {
    var network = Network(programVersion: "test")
    network.entities = ["ana", "bo"].map {
      .init(id: "person:\($0)", kind: .person, name: $0, aliases: [], evidence: [])
    }
    network.relations = [
      .init(
        id: "r", type: .met, source: "person:ana", target: "person:bo", title: nil, status: nil,
        factuality: .fact, confidence: .high, evidence: [])
    ]
    network.events = [
      .init(
        id: "e", type: EventType(rawValue: "arrest"), date: "2024-06-26", trigger: "arrested",
        participants: [.init(entity: "person:ana", role: .patient)], factuality: .alleged,
        confidence: .high, evidence: [])
    ]
    let words = "26 Jun 2024: arrested (alleged)"
    let whole = Picture(try NetworkDiagram().svg(for: network).svg).elements
    #expect(whole.contains { $0.name == "title" && $0.text.hasSuffix(words) })
    var options = NetworkDiagram.Options()
    options.focus = "person:ana"
    let near = Picture(try NetworkDiagram(options).svg(for: network).svg).elements
    #expect(near.contains { $0.text == "Events without a second one to tie: \(words)" })
    #expect(near.contains { $0.text == "Nothing is left out." })
    options.focus = "person:bo"
    let other = Picture(try NetworkDiagram(options).svg(for: network).svg).elements
    #expect(!other.contains { $0.text.hasPrefix("Events without") })
  }

  @Test(arguments: [NetworkDiagram.Options.Layout.circo, .twopi, .neato])
  func linesOfRingsGoAroundBoxesWhereTheyCan(_ layout: NetworkDiagram.Options.Layout) throws {
    var options = NetworkDiagram.Options()
    options.layout = layout
    var builder = DrawingModelBuilder(NetworkIndex(SampleNetwork.all), options)
    let model = try builder.build()
    let plan = LayoutPlan(
      model, boxes: model.nodes.map(NodeBox.init), labels: model.ties.map { TieLabel($0) },
      options: options)
    #expect(
      plan.attempts.map(\.name) == [
        layout.rawValue, "\(layout.rawValue) with straight lines", "sfdp", "grid",
      ])
  }
}
