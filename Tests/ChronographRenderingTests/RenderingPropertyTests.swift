import Testing

@testable import ChronographRendering

/// Graphs and layouts of a seeded generator.
enum RandomLayout {
  typealias Generator = IntervalPartitionTests.Generator

  /// A length in hundredths of a point, as the pipe writes it.
  static func length(_ random: inout Generator) -> Double {
    Double(Int.random(in: 1...20_000, using: &random)) / 100
  }

  static func point(_ random: inout Generator) -> Point {
    Point(
      x: Double(Int.random(in: -90_000...90_000, using: &random)) / 100,
      y: Double(Int.random(in: -90_000...90_000, using: &random)) / 100)
  }

  static func graph(_ random: inout Generator) -> LayoutGraph {
    let nodes = Int.random(in: 1...12, using: &random)
    var graph = LayoutGraph(
      engine: LayoutEngine.allCases[Int.random(in: 0..<6, using: &random)],
      direction: Bool.random(using: &random) ? .down : .right,
      isCheap: Bool.random(using: &random))
    for _ in 0..<nodes {
      graph.nodes.append(.init(size: Size(width: length(&random), height: length(&random))))
    }
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      graph.edges.append(
        .init(
          tail: Int.random(in: 0..<nodes, using: &random),
          head: Int.random(in: 0..<nodes, using: &random),
          clipsTail: Bool.random(using: &random), clipsHead: Bool.random(using: &random),
          hasArrow: Bool.random(using: &random), weight: Int.random(in: 0...9, using: &random),
          minimumLength: Int.random(in: 0...4, using: &random)))
    }
    return graph
  }

  static func result(for graph: LayoutGraph, _ random: inout Generator) -> LayoutResult {
    var result = LayoutResult(
      size: Size(width: length(&random), height: length(&random)), centers: [], routes: [])
    for _ in graph.nodes { result.centers.append(point(&random)) }
    for _ in graph.edges {
      var route = LayoutResult.Route()
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let count = 1 + 3 * Int.random(in: 1...3, using: &random)
        route.curves.append((0..<count).map { _ in point(&random) })
      }
      if Bool.random(using: &random) { route.tip = point(&random) }
      result.routes.append(route)
    }
    return result
  }
}

@Suite struct LayoutCodecPropertyTests {
  @Test(arguments: UInt64(1)...60) func readsEveryRequestThatItWrites(_ seed: UInt64) throws {
    var random = RandomLayout.Generator(state: seed)
    let graphs = (0..<Int.random(in: 0...4, using: &random)).map { _ in RandomLayout.graph(&random)
    }
    let limits = LayoutCodec.Limits(
      processorSeconds: Int.random(in: 0...99, using: &random),
      megabytes: Int.random(in: 0...4096, using: &random))
    let request = try #require(
      LayoutCodec.parseRequest(LayoutCodec.request(graphs, limits: limits)))
    #expect(request.graphs == graphs)
    #expect(request.limits == limits)
  }

  @Test(arguments: UInt64(1)...60) func readsEveryAnswerThatItWrites(_ seed: UInt64) {
    var random = RandomLayout.Generator(state: seed)
    let graphs = (0..<Int.random(in: 0...4, using: &random)).map { _ in RandomLayout.graph(&random)
    }
    let results = graphs.map { RandomLayout.result(for: $0, &random) }
    #expect(LayoutCodec.parseResponse(LayoutCodec.response(results), for: graphs) == results)
  }

  /// Whatever a child that went wrong may write: no crash, and nothing half-read.
  @Test(arguments: UInt64(1)...40) func damagedAnswersAreRefusedOrWhole(_ seed: UInt64) {
    var random = RandomLayout.Generator(state: seed)
    let graph = RandomLayout.graph(&random)
    let bytes = LayoutCodec.response([RandomLayout.result(for: graph, &random)])
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      guard let read = LayoutCodec.parseResponse(damaged, for: [graph]) else { continue }
      #expect(read.map(\.centers.count) == [graph.nodes.count])
      #expect(read.map(\.routes.count) == [graph.edges.count])
    }
    for length in stride(from: 0, to: bytes.count - 4, by: 7) {
      #expect(LayoutCodec.parseResponse(Array(bytes.prefix(length)), for: [graph]) == nil)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300])
  func lengthsThatAreNoneAreWrittenAsNumbers(_ value: Double) throws {
    let graph = LayoutGraph(
      engine: .dot, nodes: [.init(size: Size(width: value, height: 10))])
    let limits = LayoutCodec.Limits(processorSeconds: 1, megabytes: 1)
    let request = try #require(
      LayoutCodec.parseRequest(LayoutCodec.request([graph], limits: limits)))
    let width = try #require(request.graphs.first?.nodes.first?.size.width)
    #expect(width.isFinite && abs(width) <= 1e9)
  }
}

/// The layout that cannot fail.
@Suite struct GridLayoutTests {
  @Test(arguments: UInt64(1)...60) func boxesLieInsideAndApart(_ seed: UInt64) {
    var random = RandomLayout.Generator(state: seed)
    let graph = RandomLayout.graph(&random)
    let result = GridLayout.result(for: graph)
    let boxes = zip(result.centers, graph.nodes).map { Box(center: $0, size: $1.size) }
    for (index, box) in boxes.enumerated() {
      #expect(box.minX >= -1e-9 && box.minY >= -1e-9)
      #expect(box.maxX <= result.size.width + 1e-9 && box.maxY <= result.size.height + 1e-9)
      for other in boxes.dropFirst(index + 1) { #expect(!box.overlaps(other)) }
    }
  }

  @Test(arguments: UInt64(1)...60) func linesRunFromBoxToBox(_ seed: UInt64) throws {
    var random = RandomLayout.Generator(state: seed)
    let graph = RandomLayout.graph(&random)
    let result = GridLayout.result(for: graph)
    #expect(result.routes.count == graph.edges.count)
    for (edge, route) in zip(graph.edges, result.routes) {
      let curve = try #require(route.curves.first)
      #expect(route.curves.count == 1 && curve.count == 4)
      let (first, last) = (curve[0], curve[3])
      if !edge.clipsTail { #expect(first == result.centers[edge.tail]) }
      if !edge.clipsHead { #expect(last == result.centers[edge.head]) }
      #expect((route.tip == nil) == !edge.hasArrow)
      #expect(isOnBorderOrCentre(first, result.centers[edge.tail], graph.nodes[edge.tail].size))
      #expect(isOnBorderOrCentre(last, result.centers[edge.head], graph.nodes[edge.head].size))
    }
  }

  private func isOnBorderOrCentre(_ point: Point, _ center: Point, _ size: Size) -> Bool {
    let (dx, dy) = (abs(point.x - center.x), abs(point.y - center.y))
    let (width, height) = (size.width / 2, size.height / 2)
    guard dx > 1e-9 || dy > 1e-9 else { return true }
    return dx <= width + 1e-6 && dy <= height + 1e-6
      && (abs(dx - width) < 1e-6 || abs(dy - height) < 1e-6)
  }

  @Test func nothingTakesNoRoom() {
    let result = GridLayout.result(for: LayoutGraph(engine: .dot))
    #expect(result.size == Size(width: 0, height: 0))
    #expect(result.centers.isEmpty && result.routes.isEmpty)
  }
}

/// Markup and numbers as pictures write them.
@Suite struct MarkupPropertyTests {
  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (1.04, "1"), (1.06, "1.1"), (-0.04, "0"), (-1.06, "-1.1"),
    (1e11, "100000000000"), (1e12, "0"), (.nan, "0"), (.infinity, "0"), (-.infinity, "0"),
  ])
  func writesCoordinatesWithOneDecimal(_ value: Double, _ text: String) {
    #expect(number(value) == text)
  }

  private func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  @Test(arguments: UInt64(1)...40) func escapedTextReadsBackAndEndsNothing(_ seed: UInt64) {
    var random = RandomLayout.Generator(state: seed)
    let pieces = [
      "&", "<", ">", "\"", "'", "&amp;", "&#39;", "a", "李", "🙂", "\n", "]]>", "--", " ",
    ]
    let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let escaped = MarkupWriter.escaped(text)
    #expect(unescaped(escaped) == text)
    for mark in ["<", ">", "\"", "'"] { #expect(!escaped.contains(mark)) }
  }

  @Test(arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{9F}", "\u{FFFE}", "\u{FFFF}", "\r"])
  func charactersThatXMLForbidsAreMarked(_ character: String) {
    #expect(MarkupWriter.escaped("a\(character)b") == "a\u{FFFD}b")
  }
}

/// Days on a line, for days of a seeded generator.
@Suite struct TimeScalePropertyTests {
  @Test(arguments: UInt64(1)...80) func laterDaysLieFurtherRight(_ seed: UInt64) {
    var random = RandomLayout.Generator(state: seed)
    let spread = [30, 400, 4_000, 60_000][Int(seed % 4)]
    let days = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      16_000 + Int.random(in: 0...spread, using: &random)
    }
    let scale = TimeScale(days: days, width: 900)
    let sorted = Set(days).sorted()
    for (day, next) in zip(sorted, sorted.dropFirst()) {
      #expect(scale.x(of: day) < scale.x(of: next), "\(day) \(next)")
    }
    #expect(sorted.allSatisfy { (0...900.001).contains(scale.x(of: $0)) })
    for (stretch, next) in zip(scale.stretches, scale.stretches.dropFirst()) {
      #expect(stretch.end == next.first && abs(stretch.maxX - next.minX) < 1e-6)
      #expect(stretch.isCut != next.isCut)
    }
    for stretch in scale.stretches where stretch.isCut {
      #expect(abs(stretch.maxX - stretch.minX - TimeScale.cutWidth) < 1e-6)
    }
  }

  @Test func daysBeyondTheScaleGoToItsEnds() {
    let scale = TimeScale(days: [16_000, 16_100], width: 500)
    #expect(scale.x(of: 0) == scale.stretches.first?.minX)
    #expect(scale.x(of: 99_999) == scale.stretches.last?.maxX)
  }
}
