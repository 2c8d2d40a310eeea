/// Cuts a model into its connected parts and says how each may be laid out, from the best to the cheapest.
///
/// Labels are boxes on their lines, so no engine can put one over a name or over another label.
struct LayoutPlan: Sendable {
  /// The nodes and ties of one connected part, by their place in the model.
  struct Part: Sendable {
    var nodes: [Int]
    var ties: [Int]
  }

  let parts: [Part]
  private let boxes: [NodeBox]
  private let labels: [TieLabel?]
  private let model: DrawingModel
  private let options: NetworkDiagram.Options

  init(
    _ model: DrawingModel, boxes: [NodeBox], labels: [TieLabel?], options: NetworkDiagram.Options
  ) {
    (self.model, self.boxes, self.labels, self.options) = (model, boxes, labels, options)
    parts = Self.parts(of: model)
  }

  /// The boxes of names and labels together.
  var boxCount: Int { boxes.count + labels.count { $0 != nil } }

  var attempts: [LayoutAttempt] {
    let grid = LayoutAttempt(name: "grid", work: .grid(graphs(.dot, [.down], false)))
    let cheapDirection = options.direction == .right ? LayoutGraph.Direction.right : .down
    switch options.layout {
    case .grid: return [grid]
    case .dot:
      return [
        .init(name: "dot", work: .graphviz(graphs(.dot, directions, false))),
        .init(
          name: "dot with straight lines",
          work: .graphviz(graphs(.dot, [cheapDirection], true))),
        .init(name: "sfdp", work: .graphviz(graphs(.sfdp, [.down], true))), grid,
      ]
    case .neato, .fdp, .sfdp, .circo, .twopi:
      let engine = LayoutEngine(rawValue: options.layout.rawValue) ?? .sfdp
      let straight = LayoutAttempt(
        name: "\(engine.rawValue) with straight lines",
        work: .graphviz(graphs(engine, [.down], true)))
      // Lines that go around boxes take time that a large network hasn't got.
      let first =
        boxCount <= 400
        ? [LayoutAttempt(name: engine.rawValue, work: .graphviz(graphs(engine, [.down], false)))]
        : []
      let last = LayoutAttempt(name: "sfdp", work: .graphviz(graphs(.sfdp, [.down], true)))
      return first + [straight] + (engine == .sfdp ? [grid] : [last, grid])
    }
  }

  /// The directions that are tried; the better balanced picture is taken.
  private var directions: [LayoutGraph.Direction] {
    switch options.direction {
    case .down: [.down]
    case .right: [.right]
    // Trying both doubles the time, which a large network hasn't got.
    case .auto: boxCount <= 400 ? [.down, .right] : [.down]
    }
  }

  /// One graph for each part and direction; those of a part follow each other.
  private func graphs(
    _ engine: LayoutEngine, _ directions: [LayoutGraph.Direction], _ cheap: Bool
  ) -> [LayoutGraph] {
    parts.flatMap { part in
      directions.map { direction in
        graph(of: part, .init(engine: engine, direction: direction, isCheap: cheap))
      }
    }
  }

  private func graph(of part: Part, _ empty: LayoutGraph) -> LayoutGraph {
    var graph = empty
    var places: [Int: Int] = [:]
    for node in part.nodes {
      places[node] = graph.nodes.count
      graph.nodes.append(.init(size: boxes[node].size))
    }
    for tie in part.ties {
      let (tail, head) = (places[model.ties[tie].source] ?? 0, places[model.ties[tie].target] ?? 0)
      let hasArrow = model.ties[tie].hasArrow
      guard let label = labels[tie] else {
        graph.edges.append(.init(tail: tail, head: head, hasArrow: hasArrow))
        continue
      }
      let middle = graph.nodes.count
      graph.nodes.append(.init(size: label.size))
      graph.edges.append(
        .init(tail: tail, head: middle, clipsHead: false, hasArrow: false, weight: 2))
      graph.edges.append(
        .init(tail: middle, head: head, clipsTail: false, hasArrow: hasArrow, weight: 2))
    }
    return graph
  }

  private static func parts(of model: DrawingModel) -> [Part] {
    var leaders = Array(model.nodes.indices)
    func leader(of node: Int) -> Int {
      var node = node
      while leaders[node] != node {
        leaders[node] = leaders[leaders[node]]
        node = leaders[node]
      }
      return node
    }
    for tie in model.ties {
      let (one, other) = (leader(of: tie.source), leader(of: tie.target))
      if one != other { leaders[max(one, other)] = min(one, other) }
    }
    var parts: [Part] = []
    var places: [Int: Int] = [:]
    for node in model.nodes.indices {
      let first = leader(of: node)
      let place = places[first] ?? parts.count
      if place == parts.count { parts.append(Part(nodes: [], ties: [])) }
      places[first] = place
      parts[place].nodes.append(node)
    }
    for (index, tie) in model.ties.enumerated() {
      parts[places[leader(of: tie.source)] ?? 0].ties.append(index)
    }
    return parts
  }
}
