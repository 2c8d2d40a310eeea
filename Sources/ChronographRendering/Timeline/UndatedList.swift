/// The events that no date places, in columns below the lanes.
struct UndatedList {
  private static let metrics = TextMetrics(size: 10)
  private static let maximum = 30
  private static let lineHeight = 16.0
  private let events: [TimelineModel.Undated]
  private let more: Int
  private let columns: Int
  private let columnWidth: Double

  init(_ events: [TimelineModel.Undated], width: Double) {
    self.events = Array(events.prefix(Self.maximum))
    more = events.count - self.events.count
    columns = max(1, Int(width / 360))
    columnWidth = width / Double(columns)
  }

  /// "5 May" of some year is a date, and none that has a place on the axis.
  private var heading: String {
    events.contains(where: \.hasDate) ? "Without a date or a year" : "Without a date"
  }

  private var rows: Int { (events.count + columns - 1) / columns }

  var height: Double {
    events.isEmpty ? 0 : 26 + Double(rows + (more > 0 ? 1 : 0)) * Self.lineHeight + 4
  }

  func draw(
    at corner: Point, _ index: NetworkIndex, _ style: DiagramStyle, to svg: inout MarkupWriter
  ) {
    guard !events.isEmpty else { return }
    svg.element("g", ["class": "undated"]) { svg in
      svg.text(
        "\(heading) (\(Counted.grouped(events.count + more)))",
        at: Point(x: corner.x, y: corner.y + 14), TextMetrics(size: 11, bold: true), fill: style.ink
      )
      for (place, event) in events.enumerated() {
        let x = corner.x + Double(place / rows) * columnWidth
        let y = corner.y + 32 + Double(place % rows) * Self.lineHeight
        svg.element("g", ["id": "timeline.\(event.id)", "class": "event", "data-id": event.id]) {
          svg in
          svg.element(
            "title", text: ([event.words] + index.quotes(event.evidence)).joined(separator: "\n"))
          svg.text(
            Self.metrics.truncated("– " + event.words, to: columnWidth - 14),
            at: Point(x: x, y: y), Self.metrics, fill: style.ink)
        }
      }
      guard more > 0 else { return }
      svg.text(
        "and \(Counted.of(more, "more", "more"))",
        at: Point(x: corner.x, y: corner.y + 32 + Double(rows) * Self.lineHeight), Self.metrics,
        fill: style.muted)
    }
  }
}
