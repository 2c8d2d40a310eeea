/// The pipe's language between the program and its layout child: decimal numbers apart from two magic words.
///
/// Lengths are in hundredths of a point, so nothing depends on how a locale writes a fraction.
enum LayoutCodec {
  static let magic = "chronograph-layout-1"
  static let end = "end"

  /// What the child may use before the system stops it.
  struct Limits: Hashable, Sendable {
    var processorSeconds: Int
    var megabytes: Int
  }

  static func request(_ graphs: [LayoutGraph], limits: Limits) -> [UInt8] {
    var text = "\(magic) \(limits.processorSeconds) \(limits.megabytes) \(graphs.count)\n"
    for graph in graphs {
      let engine = LayoutEngine.allCases.firstIndex(of: graph.engine) ?? 0
      text += "\(engine) \(graph.direction.rawValue) \(graph.isCheap ? 1 : 0)"
      text += " \(graph.nodes.count) \(graph.edges.count)\n"
      for node in graph.nodes {
        text += "\(fixed(node.size.width)) \(fixed(node.size.height))\n"
      }
      for edge in graph.edges {
        let flags = (edge.clipsTail ? 1 : 0) + (edge.clipsHead ? 2 : 0) + (edge.hasArrow ? 4 : 0)
        text += "\(edge.tail) \(edge.head) \(flags) \(edge.weight) \(edge.minimumLength)\n"
      }
    }
    return Array((text + end + "\n").utf8)
  }

  static func parseRequest(_ bytes: [UInt8]) -> (graphs: [LayoutGraph], limits: Limits)? {
    var reader = NumberReader(bytes)
    guard reader.word(magic), let seconds = reader.count(), let megabytes = reader.count(),
      let count = reader.count()
    else { return nil }
    var graphs: [LayoutGraph] = []
    for _ in 0..<count {
      guard let graph = parseGraph(&reader) else { return nil }
      graphs.append(graph)
    }
    guard reader.word(end) else { return nil }
    return (graphs, Limits(processorSeconds: seconds, megabytes: megabytes))
  }

  private static func parseGraph(_ reader: inout NumberReader) -> LayoutGraph? {
    guard let engine = reader.count(), engine < LayoutEngine.allCases.count,
      let direction = reader.count().flatMap(LayoutGraph.Direction.init(rawValue:)),
      let cheap = reader.count(), let nodes = reader.count(), let edges = reader.count()
    else { return nil }
    var graph = LayoutGraph(
      engine: LayoutEngine.allCases[engine], direction: direction, isCheap: cheap == 1)
    for _ in 0..<nodes {
      guard let size = reader.point() else { return nil }
      graph.nodes.append(.init(size: Size(width: size.x, height: size.y)))
    }
    for _ in 0..<edges {
      guard let tail = reader.count(), let head = reader.count(), tail < nodes, head < nodes,
        let flags = reader.count(), let weight = reader.count(), let length = reader.count()
      else { return nil }
      graph.edges.append(
        .init(
          tail: tail, head: head, clipsTail: flags & 1 != 0, clipsHead: flags & 2 != 0,
          hasArrow: flags & 4 != 0, weight: weight, minimumLength: length))
    }
    return graph
  }

  static func response(_ results: [LayoutResult]) -> [UInt8] {
    var text = "\(magic) \(results.count)\n"
    for result in results {
      text += "\(fixed(result.size.width)) \(fixed(result.size.height))"
      text += " \(result.centers.count) \(result.routes.count)\n"
      for center in result.centers { text += "\(fixed(center.x)) \(fixed(center.y))\n" }
      for route in result.routes {
        text += "\(route.curves.count) \(route.tip == nil ? 0 : 1)"
        if let tip = route.tip { text += " \(fixed(tip.x)) \(fixed(tip.y))" }
        for curve in route.curves {
          text += " \(curve.count)"
          for point in curve { text += " \(fixed(point.x)) \(fixed(point.y))" }
        }
        text += "\n"
      }
    }
    return Array((text + end + "\n").utf8)
  }

  /// The results, or `nil` unless there is exactly one for each graph, complete.
  static func parseResponse(_ bytes: [UInt8], for graphs: [LayoutGraph]) -> [LayoutResult]? {
    var reader = NumberReader(bytes)
    guard reader.word(magic), reader.count() == graphs.count else { return nil }
    var results: [LayoutResult] = []
    for graph in graphs {
      guard let size = reader.point(), reader.count() == graph.nodes.count,
        reader.count() == graph.edges.count
      else { return nil }
      var result = LayoutResult(
        size: Size(width: size.x, height: size.y), centers: [], routes: [])
      for _ in graph.nodes {
        guard let center = reader.point() else { return nil }
        result.centers.append(center)
      }
      for _ in graph.edges {
        guard let route = parseRoute(&reader) else { return nil }
        result.routes.append(route)
      }
      results.append(result)
    }
    return reader.word(end) ? results : nil
  }

  private static func parseRoute(_ reader: inout NumberReader) -> LayoutResult.Route? {
    guard let curves = reader.count(), let hasTip = reader.count() else { return nil }
    var route = LayoutResult.Route()
    if hasTip == 1 {
      guard let tip = reader.point() else { return nil }
      route.tip = tip
    }
    for _ in 0..<curves {
      guard let count = reader.count(), count >= 4, count % 3 == 1 else { return nil }
      var curve: [Point] = []
      for _ in 0..<count {
        guard let point = reader.point() else { return nil }
        curve.append(point)
      }
      route.curves.append(curve)
    }
    return route
  }

  private static func fixed(_ value: Double) -> Int {
    value.isFinite ? Int((min(max(value, -1e9), 1e9) * 100).rounded()) : 0
  }
}

/// Reads words and numbers that blanks separate.
private struct NumberReader {
  /// No list of a request or an answer is longer.
  private static let limit = 10_000_000
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func word(_ expected: String) -> Bool { next().elementsEqual(expected.utf8) }

  mutating func count() -> Int? {
    guard let value = integer(), (0...Self.limit).contains(value) else { return nil }
    return value
  }

  mutating func point() -> Point? {
    guard let x = integer(), let y = integer() else { return nil }
    return Point(x: Double(x) / 100, y: Double(y) / 100)
  }

  private mutating func integer() -> Int? {
    let word = next()
    guard word.count <= 15 else { return nil }
    return Int(String(decoding: word, as: UTF8.self))
  }

  private mutating func next() -> ArraySlice<UInt8> {
    while position < bytes.count, bytes[position] <= 32 { position += 1 }
    let start = position
    while position < bytes.count, bytes[position] > 32 { position += 1 }
    return bytes[start..<position]
  }
}
