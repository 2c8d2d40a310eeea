/// The events that no date places, in columns below the lanes.
///
/// Words that are longer than a column go on in a second line; the tooltip has all of them.
struct UndatedList {
  /// An event with its words as they stand in a column.
  struct Entry: Sendable {
    let event: TimelineModel.Undated
    let lines: [String]
    var height: Double { Double(lines.count) * UndatedList.lineHeight + 3 }
  }

  private static let metrics = TextMetrics(size: 10)
  private static let maximum = 30
  private static let lineHeight = 13.0
  private static let dash = "– "
  /// The room between two columns.
  private static let gap = 14.0
  let columns: [[Entry]]
  let columnWidth: Double
  private let count: Int

  init(_ events: [TimelineModel.Undated], width: Double) {
    let number = max(1, Int(width / 360))
    columnWidth = width / Double(number)
    count = events.count
    // Where a program doesn't heed the length of a text, the widest font must not reach the next column.
    let room = (columnWidth - Self.gap) / TextMetrics.widestFont - Self.metrics.width(of: Self.dash)
    let entries = events.prefix(Self.maximum).map {
      Entry(event: $0, lines: Self.metrics.wrapped($0.words, to: room, lines: 2))
    }
    columns = Self.columns(of: entries, number)
  }

  /// The entries from top to bottom, then to the right, in columns of about one height.
  private static func columns(of entries: [Entry], _ number: Int) -> [[Entry]] {
    let lines = entries.map(\.lines.count).reduce(0, +)
    let height = (lines + number - 1) / number
    var columns: [[Entry]] = []
    var used = height
    for entry in entries {
      if used >= height {
        columns.append([])
        used = 0
      }
      columns[columns.count - 1].append(entry)
      used += entry.lines.count
    }
    return columns
  }

  /// "5 May" of some year is a date, and none that has a place on the axis.
  private var heading: String {
    columns.joined().contains(where: \.event.hasDate)
      ? "Without a date or a year" : "Without a date"
  }

  private var more: Int { count - columns.map(\.count).reduce(0, +) }

  private var columnHeight: Double {
    columns.map { $0.map(\.height).reduce(0, +) }.max() ?? 0
  }

  var height: Double { columns.isEmpty ? 0 : 26 + columnHeight + (more > 0 ? 16 : 0) + 4 }

  func draw(
    at corner: Point, _ index: NetworkIndex, _ style: DiagramStyle, to svg: inout MarkupWriter
  ) {
    guard !columns.isEmpty else { return }
    svg.element("g", ["class": "undated"]) { svg in
      svg.text(
        "\(heading) (\(Counted.grouped(count)))", at: Point(x: corner.x, y: corner.y + 14),
        TextMetrics(size: 11, bold: true), fill: style.ink)
      for (place, column) in columns.enumerated() {
        var y = corner.y + 32
        for entry in column {
          let x = corner.x + Double(place) * columnWidth
          draw(entry, at: Point(x: x, y: y), index, style, to: &svg)
          y += entry.height
        }
      }
      guard more > 0 else { return }
      svg.text(
        "and \(Counted.of(more, "more", "more"))",
        at: Point(x: corner.x, y: corner.y + 32 + columnHeight), Self.metrics, fill: style.muted)
    }
  }

  private func draw(
    _ entry: Entry, at point: Point, _ index: NetworkIndex, _ style: DiagramStyle,
    to svg: inout MarkupWriter
  ) {
    let event = entry.event
    svg.element("g", ["id": "timeline.\(event.id)", "class": "event", "data-id": event.id]) { svg in
      svg.element(
        "title", text: ([event.words] + index.quotes(event.evidence)).joined(separator: "\n"))
      let indent = Self.metrics.width(of: Self.dash)
      for (place, line) in entry.lines.enumerated() {
        let isFirst = place == 0
        svg.text(
          isFirst ? Self.dash + line : line,
          at: Point(
            x: point.x + (isFirst ? 0 : indent), y: point.y + Double(place) * Self.lineHeight),
          Self.metrics, fill: style.ink)
      }
    }
  }
}
