import Foundation
import Testing

@testable import ChronographRendering

@Suite struct GraphvizLayoutTests {
  /// The built program, which commands pass as the helper.
  static let helper: String? = {
    let built = Bundle.main.bundleURL.deletingLastPathComponent()
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let places = [
      built, root.appending(path: ".build/release"), root.appending(path: ".build/debug"),
    ]
    return places.map { $0.appending(path: "chronograph").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  @Test(arguments: LayoutEngine.allCases) func placesEveryBox(_ engine: LayoutEngine) throws {
    var graph = ChildProcessTests.graph
    graph.engine = engine
    graph.edges.append(.init(tail: 1, head: 1))
    let attempt = LayoutAttempt(name: engine.rawValue, work: .graphviz([graph]))
    let results = try GraphvizRenderer().layouts(of: [attempt], title: "x").results
    let result = try #require(results.first)
    #expect(result.centers.count == 2)
    #expect(result.routes.count == 2)
    #expect(result.size.width >= 60)
    for (center, node) in zip(result.centers, graph.nodes) {
      #expect(center.x >= node.size.width / 2 - 1)
      #expect(center.y >= node.size.height / 2 - 1)
    }
  }

  @Test func drawsTheSameInAChildAsInProcess() throws {
    guard let helper = Self.helper else { return }
    let inProcess = try NetworkDiagram().svg(for: SampleNetwork.all)
    let inChild = try NetworkDiagram().svg(
      for: SampleNetwork.all, using: GraphvizRenderer(helper: helper))
    #expect(inChild.findings.isEmpty)
    #expect(inChild.svg == inProcess.svg)
  }

  @Test func drawsALargeNetworkInAChild() throws {
    guard let helper = Self.helper else { return }
    let picture = try NetworkDiagram().svg(
      for: SampleNetwork.large(500), using: GraphvizRenderer(helper: helper))
    #expect(picture.findings.isEmpty)
  }

  @Test func stopsAChildThatNeedsTooMuchMemory() throws {
    guard let helper = Self.helper else { return }
    var limits = GraphvizRenderer.Limits()
    limits.megabytes = 24
    let picture = try NetworkDiagram().svg(
      for: SampleNetwork.all, using: GraphvizRenderer(helper: helper, limits: limits))
    #expect(!picture.findings.isEmpty)
  }

  @Test func placesAGridWithoutOverlaps() {
    let nodes = (1...17).map { LayoutGraph.Node(size: Size(width: Double($0 * 7), height: 20)) }
    let graph = LayoutGraph(engine: .dot, nodes: nodes, edges: [.init(tail: 0, head: 16)])
    let result = GridLayout.result(for: graph)
    let boxes = zip(result.centers, nodes).map { Box(center: $0, size: $1.size) }
    for one in boxes.indices {
      for other in boxes.indices where one < other { #expect(!boxes[one].overlaps(boxes[other])) }
    }
    #expect(result.routes.first?.tip != nil)
  }

  @Test func packsPartsWithoutOverlapsAndNotTooWide() {
    let sizes = (1...30).map { (number: Int) -> Size in
      let (width, height) = (40 + number * 13 % 200, 30 + number * 7 % 90)
      return Size(width: Double(width), height: Double(height))
    }
    let packed = PartPacking.corners(of: sizes)
    let boxes = zip(packed.corners, sizes).map {
      Box(minX: $0.x, minY: $0.y, maxX: $0.x + $1.width, maxY: $0.y + $1.height)
    }
    for one in boxes.indices {
      for other in boxes.indices where one < other { #expect(!boxes[one].overlaps(boxes[other])) }
    }
    #expect((0.6...3).contains(packed.size.width / packed.size.height))
  }
}
