internal import ChronographExtraction
internal import ChronographNetwork

/// Explains the signs of a picture, in rows; it holds only signs that occur.
struct Legend {
  /// A sign and its words.
  struct Item: Sendable {
    /// What is drawn.
    enum Sign: Sendable {
      case kind(EntityKind)
      case line(TieGroup?, Factuality, TenureStatus?)
      case mark(EventMark)
      case bar(TenureBar)
      case end(TenureBar.End)
      case text(String)
    }
    var sign: Sign
    var words: String
  }

  static let metrics = TextMetrics(size: 10)
  private static let signWidth = 34.0
  private static let rowHeight = 21.0
  private let places: [(item: Item, corner: Point)]
  let height: Double

  init(_ items: [Item], width: Double) {
    var places: [(item: Item, corner: Point)] = []
    var (x, y) = (0.0, 12.0)
    for item in items {
      let needed = Self.signWidth + Self.metrics.width(of: item.words) * TextMetrics.widestFont + 20
      if x > 0, x + needed - 20 > width { (x, y) = (0, y + Self.rowHeight) }
      places.append((item, Point(x: x, y: y)))
      x += needed
    }
    self.places = places
    height = items.isEmpty ? 0 : y + Self.rowHeight
  }

  func draw(at corner: Point, _ style: DiagramStyle, to svg: inout MarkupWriter) {
    svg.element("g", ["class": "legend"]) { svg in
      for (item, place) in places {
        let start = corner + place
        Self.draw(item.sign, at: start, style, to: &svg)
        svg.text(
          item.words, at: Point(x: start.x + Self.signWidth, y: start.y + 12), Self.metrics,
          fill: style.ink)
      }
    }
  }

  private static func draw(
    _ sign: Item.Sign, at corner: Point, _ style: DiagramStyle, to svg: inout MarkupWriter
  ) {
    let box = Box(minX: corner.x, minY: corner.y + 1, maxX: corner.x + 28, maxY: corner.y + 16)
    switch sign {
    case .kind(let kind):
      let look = style.box(of: kind)
      NodeBox.outline(of: kind, in: box, attributes: (look.fill, look.stroke, 1.2), to: &svg)
    case .line(let group, let factuality, let status):
      let color = group.map(style.color(of:)) ?? style.muted
      draw(
        LineStyle(color: color, factuality: factuality, status: status), box, style, to: &svg)
    case .mark(let mark):
      mark.draw(at: box.center, style, to: &svg)
    case .bar(let bar):
      bar.draw(
        from: box.minX, to: box.maxX, y: box.center.y - bar.height / 2, style, to: &svg)
    case .end(let end):
      let bar = TenureBar(meaning: .duration, group: .unspecific, factuality: .fact, end: end)
      bar.draw(from: box.minX - 2, to: box.minX + 1, y: box.center.y - 4, style, to: &svg)
    case .text(let text):
      svg.text(
        text, at: Point(x: box.center.x, y: box.center.y + 4), Legend.metrics, fill: style.ink,
        anchor: "middle")
    }
  }

  private static func draw(
    _ line: LineStyle, _ box: Box, _ style: DiagramStyle, to svg: inout MarkupWriter
  ) {
    let path = "M\(number(box.minX)) \(number(box.center.y))H\(number(box.maxX))"
    svg.element("g", ["fill": "none", "stroke": line.color]) { svg in
      svg.element(
        "path", ["d": path, "stroke-width": number(line.width), "stroke-dasharray": line.dashes])
      if line.isDouble {
        svg.element("path", ["d": path, "stroke": style.background, "stroke-width": "1.5"])
      }
    }
    if line.isCrossedOut {
      CrossedRing.draw(at: box.center, color: line.color, style, to: &svg)
    }
  }
}

/// The legend of a network: kinds, subjects, tenures and factualities that occur.
enum NetworkLegend {
  static func items(of model: DrawingModel) -> [Legend.Item] {
    var items: [Legend.Item] = []
    for kind in EntityKind.allCases where model.nodes.contains(where: { $0.entity.kind == kind }) {
      items.append(.init(sign: .kind(kind), words: Wording.kind(kind)))
    }
    for group in TieGroup.allCases where model.ties.contains(where: { $0.group == group }) {
      items.append(.init(sign: .line(group, .fact, nil), words: group.words))
    }
    let statuses = [(TenureStatus.former, "held before"), (.future, "to be held")]
    for (status, words) in statuses where model.ties.contains(where: { $0.status == status }) {
      items.append(.init(sign: .line(nil, .fact, status), words: words))
    }
    for factuality in Factuality.allCases where factuality != .fact {
      guard model.ties.contains(where: { $0.factuality == factuality }) else { continue }
      items.append(
        .init(sign: .line(nil, factuality, nil), words: FactualityStyle(factuality).words))
    }
    return items
  }
}
