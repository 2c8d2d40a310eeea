internal import ChronographDates
internal import ChronographExtraction
internal import ChronographNetwork
internal import ChronographReading

/// Writes a timeline as SVG: title, axis, lanes, undated events, legend, and what is left out.
struct TimelinePicture {
  private static let margin = 28.0
  private static let axisHeight = 34.0

  let index: NetworkIndex
  let model: TimelineModel
  let title: String
  private let style: DiagramStyle
  private let width: Double
  let scale: TimeScale
  private let lanes: [PlacedLane]

  init(index: NetworkIndex, model: TimelineModel, options: TimelineDiagram.Options, title: String) {
    (self.index, self.model, self.title) = (index, model, title)
    style = DiagramStyle(options.theme)
    width = max(options.width, 480) - 2 * Self.margin
    let plot = width - PlacedLane.nameWidth
    scale = TimeScale(days: Self.days(of: model, options), width: plot)
    lanes = model.lanes.map { [scale] in
      PlacedLane($0, scale, width: plot, maximumRows: max(options.maximumRows, 1))
    }
  }

  /// The days at which something begins or ends, within the window.
  private static func days(of model: TimelineModel, _ options: TimelineDiagram.Options) -> [Int] {
    let first = options.from?.earliest.dayNumber
    let last = options.to?.latest.dayNumber
    let days = model.lanes.flatMap { $0.items.flatMap { [$0.first, $0.last] } }.map { day in
      let reached = max(day, first ?? day)
      return min(reached, last ?? reached)
    }
    return days + [first, last].compactMap { $0 }
  }

  func svg() -> [UInt8] {
    let head = PictureHead(title: title, lines: headLines, width: width)
    let undated = UndatedList(model.undated, width: width)
    let legend = Legend(TimelineLegend.items(of: lanes, model), width: width)
    let foot = PictureFoot(lines: footLines, width: width)
    let top = Self.margin + head.height + 10 + Self.axisHeight
    let lanesHeight = lanes.map(\.height).reduce(0, +)
    let undatedTop = top + lanesHeight + Self.axisHeight + 8
    let legendTop = undatedTop + undated.height
    let footTop = legendTop + legend.height + 8
    let height = footTop + foot.height + Self.margin - 8
    var svg = MarkupWriter()
    svg.picture(
      id: "timeline", size: Size(width: width + 2 * Self.margin, height: height),
      title: "\(title): timeline", description: headLines.joined(separator: ". "), style: style
    ) { svg in
      head.draw(at: Point(x: Self.margin, y: Self.margin), style, to: &svg)
      if !lanes.isEmpty { draw(from: top, height: lanesHeight, to: &svg) }
      undated.draw(at: Point(x: Self.margin, y: undatedTop), index, style, to: &svg)
      legend.draw(at: Point(x: Self.margin, y: legendTop), style, to: &svg)
      foot.draw(at: Point(x: Self.margin, y: footTop), style, to: &svg)
    }
    return svg.output.bytes
  }

  // MARK: Words around the picture

  private var headLines: [String] {
    let documents = index.network.documents.count { $0.duplicateOf == nil }
    let items = model.lanes.flatMap(\.items)
    let tenures = items.count(where: \.isTenure)
    var lines = [
      "From \(Counted.of(documents, "document", "documents")): "
        + "\(datedEvents(drawn: items.count - tenures)), "
        + "\(Counted.of(tenures, "tenure", "tenures")), "
        + "\(Counted.of(index.network.events.count { $0.date == nil }, "event", "events")) without a date"
    ]
    if let window = model.window { lines.append("Only what falls \(window)") }
    if let nothing = model.nothingDated { lines.append(nothing) }
    return lines
  }

  /// The count that every other part of the program gives, and how many of them have a place in the picture.
  private func datedEvents(drawn: Int) -> String {
    let dated = index.network.events.count { $0.date != nil }
    let words = Counted.of(dated, "dated event", "dated events")
    return dated == drawn ? words : "\(words) (\(Counted.grouped(drawn)) drawn)"
  }

  private var footLines: [String] {
    let left = model.leftOut
    let more = lanes.map(\.more).reduce(0, +)
    let parts = [
      (left.unsure, "unsure statement", "unsure statements"),
      (left.tenuresWithoutDates, "office without dates", "offices without dates"),
      (left.earlier, "earlier one", "earlier ones"), (left.later, "later one", "later ones"),
      (more, "one in full lanes", "in full lanes"),
    ].filter { $0.0 > 0 }.map { Counted.of($0.0, $0.1, $0.2) }
    var all = parts
    if left.lanes > 0 {
      all.append(
        Counted.of(left.lanes, "lane", "lanes") + " with the least in them ("
          + Counted.of(left.itemsOfLanes, "item", "items") + ")")
    }
    var lines = [
      all.isEmpty ? "Nothing is left out." : "Not shown: " + all.joined(separator: "; ") + "."
    ]
    if scale.stretches.contains(where: \.isCut) {
      lines.append(
        "The axis is cut at //, where for long nothing begins or ends; how much is left out stands there."
      )
    }
    return lines
  }

  // MARK: Axis

  private func draw(from top: Double, height: Double, to svg: inout MarkupWriter) {
    let left = Self.margin + PlacedLane.nameWidth
    drawBands(top: top, to: &svg)
    svg.element("g", ["class": "axis", "transform": "translate(\(number(left)) \(number(top)))"]) {
      svg in
      for tick in scale.ticks { draw(tick, height: height, to: &svg) }
      for stretch in scale.stretches where stretch.isCut { drawCut(stretch, height, to: &svg) }
    }
    var y = top
    for (place, lane) in lanes.enumerated() {
      let ground = place % 2 == 0 ? style.band : style.background
      draw(lane, at: Point(x: left, y: y), on: ground, to: &svg)
      y += lane.height
    }
  }

  private func drawBands(top: Double, to svg: inout MarkupWriter) {
    var y = top
    for (place, lane) in lanes.enumerated() {
      if place % 2 == 0 {
        svg.element(
          "rect",
          [
            "x": number(Self.margin), "y": number(y), "width": number(width),
            "height": number(lane.height), "fill": style.band,
          ])
      }
      y += lane.height
    }
  }

  private func draw(_ tick: TimeScale.Tick, height: Double, to svg: inout MarkupWriter) {
    let metrics = TextMetrics(size: 10)
    svg.element(
      "path",
      [
        "d": "M\(number(tick.x)) -4V\(number(height + 4))", "stroke": style.rule,
        "stroke-width": "1",
      ])
    for y in [-9.0, height + 15] {
      svg.text(tick.label, at: Point(x: tick.x, y: y), metrics, fill: style.muted, anchor: "middle")
    }
    guard let year = tick.year else { return }
    for y in [-21.0, height + 27] {
      svg.text(
        year, at: Point(x: tick.x, y: y), TextMetrics(size: 10, bold: true), fill: style.ink,
        anchor: "middle")
    }
  }

  private func drawCut(_ stretch: TimeScale.Stretch, _ height: Double, to svg: inout MarkupWriter) {
    let middle = (stretch.minX + stretch.maxX) / 2
    svg.element(
      "rect",
      [
        "x": number(middle - 5), "y": "-4", "width": "10", "height": number(height + 8),
        "fill": style.background,
      ])
    for x in [middle - 5, middle + 5] {
      svg.element(
        "path",
        [
          "d": "M\(number(x)) -4V\(number(height + 4))", "stroke": style.muted,
          "stroke-width": "0.8", "stroke-dasharray": "3 3",
        ])
    }
    let words = TimeScale.words(forDays: stretch.end - stretch.first)
    for (top, y) in [(-17.0, -21.0), (height + 5, height + 27)] {
      svg.element(
        "path",
        [
          "d": "M\(number(middle - 8)) \(number(top + 12))L\(number(middle - 2)) \(number(top))"
            + "M\(number(middle + 2)) \(number(top + 12))L\(number(middle + 8)) \(number(top))",
          "stroke": style.muted, "stroke-width": "1.2",
        ])
      svg.text(
        words, at: Point(x: middle, y: y), TextMetrics(size: 9), fill: style.muted, anchor: "middle"
      )
    }
  }

  // MARK: Lanes

  private func draw(
    _ lane: PlacedLane, at corner: Point, on ground: String, to svg: inout MarkupWriter
  ) {
    svg.element("g", ["class": "lane", "data-id": lane.lane.id]) { svg in
      drawName(of: lane, at: corner, to: &svg)
      svg.element("g", ["transform": "translate(\(number(corner.x)) \(number(corner.y + 4)))"]) {
        svg in
        for item in lane.items { draw(item, on: ground, to: &svg) }
        guard lane.more > 0 else { return }
        let y = Double(lane.rows) * PlacedItem.rowHeight + 12.5
        svg.text(
          "and \(Counted.of(lane.more, "more", "more"))", at: Point(x: 0, y: y),
          PlacedItem.wordMetrics, fill: style.muted)
      }
    }
  }

  private func drawName(of lane: PlacedLane, at corner: Point, to svg: inout MarkupWriter) {
    svg.element("title", text: DisplayText.clipped(lane.lane.name))
    if let kind = lane.lane.kind {
      let look = style.box(of: kind)
      let box = Box(
        center: Point(x: Self.margin + 5, y: corner.y + 12), size: Size(width: 8, height: 9))
      NodeBox.outline(of: kind, in: box, attributes: (look.fill, look.stroke, 1), to: &svg)
    }
    for (place, line) in lane.name.enumerated() {
      svg.text(
        line, at: Point(x: Self.margin + 14, y: corner.y + 16 + Double(place) * 13.5),
        PlacedLane.nameMetrics, fill: style.ink)
    }
  }

  private func draw(_ placed: PlacedItem, on ground: String, to svg: inout MarkupWriter) {
    let item = placed.item
    let middle = Double(placed.row) * PlacedItem.rowHeight + PlacedItem.rowHeight / 2
    svg.element(
      "g",
      [
        "id": "timeline.\(item.id)", "class": item.isTenure ? "tenure" : "event",
        "data-id": item.id, "data-factuality": item.factuality.rawValue, "data-date": item.date,
      ]
    ) { svg in
      svg.element("title", text: tooltip(of: item))
      svg.link(index.link(item.evidence)) { svg in
        drawSign(of: placed, y: middle, to: &svg)
        if !placed.hasTextInside { drawGround(of: placed, y: middle, ground, to: &svg) }
        drawText(of: placed, y: middle + 3.5, to: &svg)
      }
    }
  }

  private func drawText(of placed: PlacedItem, y: Double, to svg: inout MarkupWriter) {
    let x = placed.textX + (placed.endsAtSign ? placed.textWidth : 0)
    svg.text(
      [
        (placed.date, PlacedItem.dateMetrics, style.muted),
        (placed.words, PlacedItem.wordMetrics, style.ink),
      ], gap: PlacedItem.runGap, at: Point(x: x, y: y), anchor: placed.endsAtSign ? "end" : nil)
  }

  /// Keeps the lines of the axis out of the words.
  private func drawGround(
    of placed: PlacedItem, y: Double, _ ground: String, to svg: inout MarkupWriter
  ) {
    svg.element(
      "rect",
      [
        "x": number(placed.textX - 1), "y": number(y - 6),
        "width": number(placed.textWidth + 2), "height": "12", "fill": ground,
      ])
  }

  private func drawSign(of placed: PlacedItem, y: Double, to svg: inout MarkupWriter) {
    switch placed.item.form {
    case .mark(let mark):
      if placed.item.isAbout {
        let bar = TenureBar(
          meaning: .range, group: mark.group, factuality: mark.factuality, start: .about,
          end: .about)
        bar.draw(
          from: placed.first, to: placed.last, y: y - bar.height / 2, style, to: &svg)
      }
      mark.draw(at: Point(x: (placed.first + placed.last) / 2, y: y), style, to: &svg)
    case .bar(let bar):
      bar.draw(from: placed.first, to: placed.last, y: y - bar.height / 2, style, to: &svg)
    }
  }

  private func tooltip(of item: TimelineItem) -> String {
    var lines = ["\(item.date): \(item.words)"]
    var manner = FactualityStyle(item.factuality).words
    if let attribution = index.attribution(item.attribution) { manner += ", \(attribution)" }
    lines.append(manner)
    if item.isContradicted { lines.append("Told with different dates") }
    return (lines + index.quotes(item.evidence)).joined(separator: "\n")
  }
}
