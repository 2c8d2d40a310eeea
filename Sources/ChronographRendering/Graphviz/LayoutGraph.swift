/// What a layout gets: sizes and who is tied to whom.
///
/// It holds no name, so no text reaches libgraphviz.
struct LayoutGraph: Hashable, Sendable {
  /// A box to place.
  struct Node: Hashable, Sendable {
    var size: Size
  }

  /// A line to draw between two boxes.
  struct Edge: Hashable, Sendable {
    var tail: Int
    var head: Int
    /// Whether the line ends at the border of its tail; otherwise at its centre.
    var clipsTail = true
    /// Whether the line ends at the border of its head; otherwise at its centre.
    var clipsHead = true
    /// Whether an arrow's tip is kept free at the head.
    var hasArrow = true
    /// How short and straight it should be, from 0.
    var weight = 1
    /// The least number of ranks that it spans.
    var minimumLength = 1
  }

  /// Which way the ranks follow each other.
  enum Direction: Int, Hashable, Sendable, CaseIterable {
    case down, right
  }

  var engine: LayoutEngine
  var direction = Direction.down
  /// Whether time matters more than beauty.
  var isCheap = false
  var nodes: [Node] = []
  var edges: [Edge] = []
}

/// Where everything goes.
struct LayoutResult: Hashable, Sendable {
  /// The course of a line: cubic Bézier curves, 1 + 3n points each.
  struct Route: Hashable, Sendable {
    var curves: [[Point]] = []
    /// Where the arrow's tip touches the head.
    var tip: Point?
  }

  var size: Size
  /// The centres of the boxes.
  var centers: [Point]
  var routes: [Route]
}

/// The engines of libgraphviz that may be asked for.
enum LayoutEngine: String, Hashable, Sendable, CaseIterable {
  case dot, neato, fdp, sfdp, circo, twopi
}
