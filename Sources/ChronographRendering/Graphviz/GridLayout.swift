/// The last resort: boxes in rows, straight lines.
///
/// It cannot fail and takes linear time.
enum GridLayout {
  private static let gap = 36.0

  static func result(for graph: LayoutGraph) -> LayoutResult {
    let columns = max(1, Int(Double(graph.nodes.count).squareRoot().rounded(.up)))
    var centers: [Point] = []
    var size = Size(width: 0, height: 0)
    var y = 0.0
    for start in stride(from: 0, to: graph.nodes.count, by: columns) {
      let row = graph.nodes[start..<min(start + columns, graph.nodes.count)]
      let height = row.map(\.size.height).max() ?? 0
      var x = 0.0
      for node in row {
        centers.append(Point(x: x + node.size.width / 2, y: y + height / 2))
        x += node.size.width + gap
      }
      size.width = max(size.width, x - gap)
      y += height + gap
    }
    size.height = max(0, y - gap)
    return LayoutResult(
      size: size, centers: centers,
      routes: graph.edges.map { route($0, centers: centers, nodes: graph.nodes) })
  }

  private static func route(
    _ edge: LayoutGraph.Edge, centers: [Point], nodes: [LayoutGraph.Node]
  ) -> LayoutResult.Route {
    let (tail, head) = (centers[edge.tail], centers[edge.head])
    let start = edge.clipsTail ? border(from: tail, to: head, nodes[edge.tail].size) : tail
    let end = edge.clipsHead ? border(from: head, to: tail, nodes[edge.head].size) : head
    let step = (end - start) * (1.0 / 3)
    let curve = [start, start + step, start + step * 2, end]
    return LayoutResult.Route(curves: [curve], tip: edge.hasArrow ? end : nil)
  }

  /// Where the line from a box's centre leaves the box.
  static func border(from center: Point, to other: Point, _ size: Size) -> Point {
    let direction = other - center
    guard direction.length > 0 else { return center }
    let horizontal = abs(direction.x) > 0 ? size.width / 2 / abs(direction.x) : .infinity
    let vertical = abs(direction.y) > 0 ? size.height / 2 / abs(direction.y) : .infinity
    return center + direction * min(horizontal, vertical, 1)
  }
}
