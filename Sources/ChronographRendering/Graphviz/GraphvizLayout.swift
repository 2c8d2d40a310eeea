internal import CGraphviz
internal import CGraphvizShim

/// Lays graphs out with libgraphviz in this process, one at a time: the library keeps global state.
///
/// https://graphviz.org/doc/info/attrs.html. Only sizes, ties and fixed attribute values go in.
struct GraphvizLayout: ~Copyable {
  private let context: OpaquePointer

  init() throws(LayoutFailure) {
    cgv_collect_messages()
    guard let context = cgv_new_context() else { throw .engine(Self.messages) }
    self.context = OpaquePointer(context)
  }

  deinit { gvFreeContext(context) }

  /// Places the boxes of a graph.
  func result(for graph: LayoutGraph) throws(LayoutFailure) -> LayoutResult {
    guard !graph.nodes.isEmpty else {
      return LayoutResult(size: Size(width: 0, height: 0), centers: [], routes: [])
    }
    cgv_collect_messages()
    let drawing = try GraphvizGraph.opened(graph)
    let status = graph.engine.rawValue.withMutableCString {
      gvLayout(context, drawing.pointer, $0)
    }
    // After an error the layout may be corrupt, and freeing it aborts; the little memory is left.
    guard status == 0, cgv_has_failed() == 0 else { throw .engine(Self.messages) }
    let result = drawing.result()
    gvFreeLayout(context, drawing.pointer)
    return result
  }

  private static var messages: String {
    let text = String(cString: cgv_messages())
    return text.isEmpty ? "libgraphviz gave no reason" : DisplayText.clipped(text, to: 300)
  }
}

/// A graph of libcgraph that frees itself.
private struct GraphvizGraph: ~Copyable {
  let pointer: UnsafeMutablePointer<Agraph_t>
  private var nodes: [UnsafeMutablePointer<Agnode_t>] = []
  private var edges: [UnsafeMutablePointer<Agedge_t>] = []

  static func opened(_ graph: LayoutGraph) throws(LayoutFailure) -> GraphvizGraph {
    let pointer = "g".withMutableCString { agopen($0, cgv_directed(), nil) }
    guard let pointer else { throw .engine("libcgraph has no memory") }
    var opened = GraphvizGraph(pointer, graph)
    try opened.addNodes(of: graph)
    try opened.addEdges(of: graph)
    return opened
  }

  private init(_ pointer: UnsafeMutablePointer<Agraph_t>, _ graph: LayoutGraph) {
    self.pointer = pointer
    for (name, value) in Self.attributes(of: graph) { set(AGRAPH, name, value) }
    for (name, value) in Self.nodeDefaults { set(AGNODE, name, value) }
    for (name, value) in Self.edgeDefaults { set(AGEDGE, name, value) }
  }

  deinit { agclose(pointer) }

  private static func attributes(of graph: LayoutGraph) -> [(String, String)] {
    var attributes = [
      ("rankdir", graph.direction == .down ? "TB" : "LR"), ("nodesep", "0.22"),
      ("ranksep", "0.26"), ("splines", graph.isCheap ? "line" : "true"), ("start", "7"),
      ("outputorder", "nodesfirst"),
    ]
    if graph.isCheap {
      attributes += [("nslimit", "0.5"), ("nslimit1", "0.5"), ("mclimit", "0.2")]
    }
    switch graph.engine {
    case .sfdp: attributes += [("overlap", "prism"), ("K", "0.9"), ("sep", "+6")]
    case .neato, .fdp, .circo, .twopi: attributes += [("overlap", "prism"), ("sep", "+6")]
    case .dot: break
    }
    return attributes
  }

  private static let nodeDefaults = [
    ("shape", "box"), ("label", ""), ("fixedsize", "true"), ("width", "1"), ("height", "0.5"),
  ]
  private static let edgeDefaults = [
    ("dir", "none"), ("arrowsize", "0.8"), ("headclip", "true"), ("tailclip", "true"),
    ("weight", "1"), ("minlen", "1"),
  ]

  private mutating func addNodes(of graph: LayoutGraph) throws(LayoutFailure) {
    for (index, node) in graph.nodes.enumerated() {
      let added = "n\(index)".withMutableCString { agnode(pointer, $0, 1) }
      guard let added else { throw .engine("libcgraph has no memory") }
      nodes.append(added)
      set(added, "width", inches(node.size.width))
      set(added, "height", inches(node.size.height))
    }
  }

  private mutating func addEdges(of graph: LayoutGraph) throws(LayoutFailure) {
    for (index, edge) in graph.edges.enumerated() {
      let (tail, head) = (nodes[edge.tail], nodes[edge.head])
      let added = "e\(index)".withMutableCString { agedge(pointer, tail, head, $0, 1) }
      guard let added else { throw .engine("libcgraph has no memory") }
      edges.append(added)
      if edge.hasArrow { set(added, "dir", "forward") }
      if !edge.clipsHead { set(added, "headclip", "false") }
      if !edge.clipsTail { set(added, "tailclip", "false") }
      if edge.weight != 1 { set(added, "weight", String(edge.weight)) }
      if edge.minimumLength != 1 { set(added, "minlen", String(edge.minimumLength)) }
    }
  }

  func result() -> LayoutResult {
    let box = cgv_box(pointer)
    let place = { (point: pointf) in Point(x: point.x - box.LL.x, y: box.UR.y - point.y) }
    return LayoutResult(
      size: Size(width: box.UR.x - box.LL.x, height: box.UR.y - box.LL.y),
      centers: nodes.map { place(cgv_node_position($0)) },
      routes: edges.map { Self.route(of: $0, place) })
  }

  private static func route(
    of edge: UnsafeMutablePointer<Agedge_t>, _ place: (pointf) -> Point
  ) -> LayoutResult.Route {
    var route = LayoutResult.Route()
    guard let splines = cgv_splines(edge)?.pointee else { return route }
    for curve in UnsafeBufferPointer(start: splines.list, count: Int(splines.size)) {
      route.curves.append(
        UnsafeBufferPointer(start: curve.list, count: Int(curve.size)).map(place))
      if curve.eflag != 0 { route.tip = place(curve.ep) }
    }
    return route
  }

  private func set(_ kind: Int32, _ name: String, _ value: String) {
    name.withMutableCString { name in
      value.withMutableCString { value in _ = agattr(pointer, kind, name, value) }
    }
  }

  private func set(_ object: UnsafeMutableRawPointer, _ name: String, _ value: String) {
    name.withMutableCString { name in
      value.withMutableCString { value in
        "".withMutableCString { _ = agsafeset(object, name, value, $0) }
      }
    }
  }

  private func inches(_ points: Double) -> String {
    let thousandths = max(1, Int((points * 1000 / 72).rounded(.up)))
    return "\(thousandths / 1000)." + String(String(thousandths % 1000 + 1000).dropFirst())
  }
}

extension String {
  /// libcgraph copies its texts but doesn't say so: its parameters are not `const`.
  fileprivate func withMutableCString<Result>(
    _ body: (UnsafeMutablePointer<CChar>) -> Result
  ) -> Result {
    withCString { body(UnsafeMutablePointer(mutating: $0)) }
  }
}
