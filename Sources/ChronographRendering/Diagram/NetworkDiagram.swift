public import ChronographNetwork
public import ChronographReading

/// Draws a network: entities as boxes, relations and events as lines with what they say written on them.
///
/// Every box and line carries a tooltip with name and quote. Denied, planned and alleged things never look
/// like facts, and the picture says what it leaves out. The same network gives the same bytes.
public struct NetworkDiagram: Sendable {
  /// More lines than this carry their words in the tooltip only.
  static let labelLimit = 220

  /// What is drawn, and how.
  public var options: Options

  /// Creates a diagram with those options.
  public init(_ options: Options = Options()) { self.options = options }

  /// The picture, and what a person should know about how it came about.
  public func svg(
    for network: Network, using renderer: GraphvizRenderer = GraphvizRenderer()
  ) throws(GraphvizError) -> (svg: [UInt8], findings: [Finding]) {
    let index = NetworkIndex(network)
    var builder = DrawingModelBuilder(index, options)
    let model = try builder.build()
    let boxes = model.nodes.map(NodeBox.init)
    let isLabelled = model.ties.count <= Self.labelLimit
    let labels = model.ties.map { isLabelled ? TieLabel($0) : nil }
    let title = DisplayText.clipped(network.title ?? "Network", to: 200)
    let plan = LayoutPlan(model, boxes: boxes, labels: labels, options: options)
    if renderer.helper == nil, options.layout != .grid,
      plan.boxCount > GraphvizRenderer.inProcessLimit
    {
      throw GraphvizError(
        kind: .tooLarge(nodes: plan.boxCount, limit: GraphvizRenderer.inProcessLimit), graph: title)
    }
    let attempts = plan.attempts
    let laidOut = try renderer.layouts(of: attempts, title: title)
    let placement = Placement(plan: plan, model: model, labels: labels, results: laidOut.results)
    let picture = NetworkPicture(
      index: index, model: model, boxes: boxes, labels: labels, placement: placement,
      style: DiagramStyle(options.theme), title: title)
    return (picture.svg(), laidOut.findings)
  }
}

/// Where every box, label and line of a picture is.
struct Placement: Sendable {
  /// The course of a line.
  struct Route: Sendable {
    var curves: [[Point]] = []
    var tip: Point?
  }

  private(set) var nodes: [Point]
  private(set) var labels: [Point?]
  private(set) var routes: [Route]
  private(set) var size: Size

  /// Takes, of the layouts of each part, the better balanced one, and packs the parts.
  init(plan: LayoutPlan, model: DrawingModel, labels: [TieLabel?], results: [LayoutResult]) {
    nodes = Array(repeating: Point(x: 0, y: 0), count: model.nodes.count)
    self.labels = Array(repeating: nil, count: model.ties.count)
    routes = Array(repeating: Route(), count: model.ties.count)
    let choices = plan.parts.isEmpty ? 1 : max(1, results.count / plan.parts.count)
    var chosen: [LayoutResult] = []
    for part in plan.parts.indices {
      let candidates = results[(part * choices)..<((part + 1) * choices)]
      let best = candidates.min {
        PartPacking.cost(of: $0.size) < PartPacking.cost(of: $1.size)
      }
      if let best { chosen.append(best) }
    }
    let packed = PartPacking.corners(of: chosen.map(\.size))
    size = packed.size
    for (part, result) in zip(plan.parts.indices, chosen) {
      place(plan.parts[part], result, at: packed.corners[part], hasLabel: labels.map { $0 != nil })
    }
  }

  private mutating func place(
    _ part: LayoutPlan.Part, _ result: LayoutResult, at corner: Point, hasLabel: [Bool]
  ) {
    for (place, node) in part.nodes.enumerated() { nodes[node] = result.centers[place] + corner }
    var (middle, edge) = (part.nodes.count, 0)
    for tie in part.ties {
      if hasLabel[tie] {
        labels[tie] = result.centers[middle] + corner
        middle += 1
      }
      let halves = result.routes[edge..<(edge + (hasLabel[tie] ? 2 : 1))]
      edge += halves.count
      routes[tie].curves = halves.flatMap { $0.curves.map { $0.map { $0 + corner } } }
      routes[tie].tip = halves.last?.tip.map { $0 + corner }
    }
  }
}
