internal import ChronographExtraction
internal import ChronographNetwork
internal import ChronographReading

/// Writes a placed network as SVG: title, lines, names, legend, and what is left out.
struct NetworkPicture {
  static let margin = 28.0

  let index: NetworkIndex
  let model: DrawingModel
  let boxes: [NodeBox]
  let labels: [TieLabel?]
  let placement: Placement
  let style: DiagramStyle
  let title: String

  func svg() -> [UInt8] {
    let width = max(placement.size.width, 560) + 2 * Self.margin
    let head = PictureHead(
      title: title, lines: headLines, width: width - 2 * Self.margin)
    let legend = Legend(NetworkLegend.items(of: model), width: width - 2 * Self.margin)
    let foot = PictureFoot(lines: footLines, width: width - 2 * Self.margin)
    let top = Self.margin + head.height + 14
    let legendTop = top + placement.size.height + 26
    let footTop = legendTop + legend.height + 10
    let height = footTop + foot.height + Self.margin - 8
    let shift = Point(x: Self.margin + (width - 2 * Self.margin - placement.size.width) / 2, y: top)
    var svg = MarkupWriter()
    svg.picture(
      id: "network", size: Size(width: width, height: height), title: title,
      description: headLines.joined(separator: ". "), style: style
    ) { svg in
      head.draw(at: Point(x: Self.margin, y: Self.margin), style, to: &svg)
      svg.element("g", ["transform": "translate(\(number(shift.x)) \(number(shift.y)))"]) { svg in
        for tie in model.ties.indices { drawLine(tie, to: &svg) }
        for tie in model.ties.indices { drawLabel(tie, to: &svg) }
        for node in model.nodes.indices { drawNode(node, to: &svg) }
      }
      legend.draw(at: Point(x: Self.margin, y: legendTop), style, to: &svg)
      foot.draw(at: Point(x: Self.margin, y: footTop), style, to: &svg)
    }
    return svg.output.bytes
  }

  // MARK: Words around the picture

  private var headLines: [String] {
    let kinds = EntityKind.allCases.compactMap { kind -> String? in
      let count = model.nodes.count { $0.entity.kind == kind }
      return count == 0 ? nil : Wording.kind(kind, count)
    }
    let documents = index.network.documents.count { $0.duplicateOf == nil }
    var first = "From " + Counted.of(documents, "document", "documents")
    if !kinds.isEmpty { first += ": " + kinds.joined(separator: ", ") }
    first += "; " + Counted.of(model.ties.count, "tie", "ties")
    guard let focus = model.focus else { return [first] }
    return [first, "Only what is tied to \(index.name(of: focus)) is shown"] + eventsOfFocus
  }

  /// "Events without a second one to tie: 26 Jun 2024: arrested", since an event of one entity ties nothing.
  private var eventsOfFocus: [String] {
    guard !model.eventsOfFocus.isEmpty else { return [] }
    let words = model.eventsOfFocus.prefix(12).map(Self.words)
    let rest = model.eventsOfFocus.count - words.count
    let more = rest > 0 ? "; and \(Counted.of(rest, "more", "more"))" : ""
    return ["Events without a second one to tie: " + words.joined(separator: "; ") + more]
  }

  private static func words(of event: Network.Event) -> String {
    let date = event.date.map { DateText.words(for: $0) + ": " } ?? ""
    return date + DisplayText.clipped(event.telling, to: 60)
      + event.suffix(dates: DateText.words(for:))
  }

  private var footLines: [String] {
    let left = model.leftOut
    var parts: [String] = []
    let untied = EntityKind.allCases.compactMap { kind in
      left.untied[kind].map { Wording.kind(kind, $0) }
    }
    if !untied.isEmpty { parts.append(untied.joined(separator: ", ") + " without a drawn tie") }
    if left.unsureTies > 0 {
      parts.append(Counted.of(left.unsureTies, "unsure tie", "unsure ties"))
    }
    if left.events > 0 {
      parts.append(
        Counted.of(left.events, "event", "events")
          + " that tie no two of them (see tooltips and timeline)")
    }
    if left.beyondLimit > 0 {
      parts.append(Counted.of(left.beyondLimit, "entity", "entities") + " with the fewest ties")
    }
    if left.beyondFocus > 0 {
      parts.append(Counted.of(left.beyondFocus, "entity", "entities") + " further away")
    }
    var lines = [
      parts.isEmpty ? "Nothing is left out." : "Not shown: " + parts.joined(separator: "; ") + "."
    ]
    if labels.contains(where: { $0 == nil }) {
      lines.append("With so many lines, what each one says is in its tooltip.")
    }
    return lines
  }

  // MARK: Lines

  private func drawLine(_ place: Int, to svg: inout MarkupWriter) {
    let tie = model.ties[place]
    let route = placement.routes[place]
    guard !route.curves.isEmpty else { return }
    let line = LineStyle(tie, style)
    svg.element("g", tieAttributes(tie)) { svg in
      svg.element("title", text: tooltip(of: tie))
      svg.element("g", ["fill": "none", "stroke": line.color]) { svg in
        let path = Self.path(route.curves)
        svg.element(
          "path", ["d": path, "stroke-width": number(line.width), "stroke-dasharray": line.dashes])
        if line.isDouble {
          svg.element("path", ["d": path, "stroke": style.background, "stroke-width": "1.5"])
        }
      }
      if line.isCrossedOut, let place = CrossedRing.place(on: route.curves) {
        CrossedRing.draw(at: place, color: line.color, style, to: &svg)
      }
      if let tip = route.tip, let end = route.curves.last?.last {
        Self.drawArrow(from: end, to: tip, line, style, to: &svg)
      }
    }
  }

  private func tieAttributes(_ tie: DrawingModel.Tie) -> MarkupWriter.Attributes {
    [
      "id": "network.\(tie.id)", "class": "tie", "data-id": tie.id,
      "data-source": model.nodes[tie.source].entity.id,
      "data-target": model.nodes[tie.target].entity.id,
      "data-factuality": tie.factuality.rawValue, "data-status": tie.status?.rawValue,
      "data-events": tie.events.isEmpty ? nil : tie.events.joined(separator: " "),
    ]
  }

  private static func path(_ curves: [[Point]]) -> String {
    var path = ""
    for curve in curves {
      guard let first = curve.first else { continue }
      path += "M\(number(first.x)) \(number(first.y))C"
      path += curve.dropFirst().map { "\(number($0.x)) \(number($0.y))" }.joined(separator: " ")
    }
    return path
  }

  private static func drawArrow(
    from end: Point, to tip: Point, _ line: LineStyle, _ style: DiagramStyle,
    to svg: inout MarkupWriter
  ) {
    let direction = tip - end
    // Engines that clip nothing leave no room; the arrow then lies on the line's end.
    guard direction.length > 0.01 else { return }
    let side = Point(x: -direction.y, y: direction.x) * (3.4 / direction.length)
    let points = [end + side, tip, end - side]
      .map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    svg.element(
      "polygon",
      [
        "points": points, "fill": line.hasOpenArrow ? style.background : line.color,
        "stroke": line.color, "stroke-width": "1",
      ])
  }

  // MARK: Labels and names

  private func drawLabel(_ place: Int, to svg: inout MarkupWriter) {
    guard let label = labels[place], let center = placement.labels[place] else { return }
    let tie = model.ties[place]
    let box = Box(center: center, size: label.size)
    svg.element("g", ["class": "label", "data-id": tie.id, "text-anchor": "middle"]) { svg in
      svg.element("title", text: tooltip(of: tie))
      svg.element(
        "rect",
        [
          "x": number(box.minX + 1), "y": number(box.minY), "width": number(box.width - 2),
          "height": number(box.height), "fill": style.background,
        ])
      var y = box.minY + 2 + 8.4
      for line in label.words {
        svg.text(
          line, at: Point(x: center.x, y: y), TieLabel.wordMetrics, fill: style.color(of: tie.group)
        )
        y += TieLabel.lineHeight
      }
      for line in label.notes {
        svg.text(line, at: Point(x: center.x, y: y), TieLabel.noteMetrics, fill: style.muted)
        y += TieLabel.lineHeight
      }
    }
  }

  private func drawNode(_ place: Int, to svg: inout MarkupWriter) {
    let (node, box) = (model.nodes[place], boxes[place])
    let entity = node.entity
    let area = Box(center: placement.nodes[place], size: box.size)
    let look = style.box(of: entity.kind)
    svg.element(
      "g",
      [
        "id": "network.\(entity.id)", "class": "node \(entity.kind.rawValue)",
        "data-id": entity.id, "data-kind": entity.kind.rawValue, "text-anchor": "middle",
      ]
    ) { svg in
      svg.element("title", text: tooltip(of: entity))
      svg.link(index.link(entity.evidence)) { svg in
        NodeBox.outline(
          of: entity.kind, in: area,
          attributes: (look.fill, look.stroke, node.isFocus ? 3 : 1.2), to: &svg)
        let height = Double(box.lines.count) * NodeBox.lineHeight + (box.alias == nil ? 0 : 12.5)
        var y = area.center.y - height / 2 + 10.4 + (entity.kind == .body ? 2 : 0)
        for line in box.lines {
          svg.text(line, at: Point(x: area.center.x, y: y), NodeBox.nameMetrics, fill: look.text)
          y += NodeBox.lineHeight
        }
        if let alias = box.alias {
          svg.text(
            alias, at: Point(x: area.center.x, y: y - 1), NodeBox.aliasMetrics, fill: style.muted)
        }
      }
    }
  }

  // MARK: Tooltips

  private func tooltip(of entity: Network.Entity) -> String {
    var lines = [DisplayText.clipped(entity.name) + " (\(entity.kind.rawValue))"]
    let aliases = entity.aliases.prefix(6).map { DisplayText.clipped($0, to: 60) }
    if !aliases.isEmpty { lines.append("also " + aliases.joined(separator: ", ")) }
    lines += (model.eventsAlone[entity.id] ?? []).prefix(6).map(Self.words)
    return (lines + index.quotes(entity.evidence)).joined(separator: "\n")
  }

  private func tooltip(of tie: DrawingModel.Tie) -> String {
    let (source, target) = (model.nodes[tie.source].entity, model.nodes[tie.target].entity)
    let names = [source, target].map { DisplayText.clipped($0.name, to: 120) }
    var head = "\(names[0]) – \(tie.words) – \(names[1])"
    if let date = tie.date { head += ", \(date)" }
    var lines = [head]
    var manner = FactualityStyle(tie.factuality).words
    if let attribution = index.attribution(tie.attribution) { manner += ", \(attribution)" }
    if tie.factuality != .fact || !tie.attribution.isEmpty { lines.append(manner) }
    return (lines + index.quotes(tie.evidence)).joined(separator: "\n")
  }
}
