/// The title of a picture and a line or two about it.
struct PictureHead {
  private static let titleMetrics = TextMetrics(size: 19, bold: true)
  private static let lineMetrics = TextMetrics(size: 11)
  private let title: [String]
  private let lines: [String]

  init(title: String, lines: [String], width: Double) {
    let width = width / TextMetrics.widestFont
    self.title = Self.titleMetrics.wrapped(title, to: width, lines: 2)
    self.lines = lines.flatMap { Self.lineMetrics.wrapped($0, to: width, lines: 5) }
  }

  var height: Double { Double(title.count) * 23 + Double(lines.count) * 15 + 4 }

  func draw(at corner: Point, _ style: DiagramStyle, to svg: inout MarkupWriter) {
    var y = corner.y + 17
    for line in title {
      svg.text(line, at: Point(x: corner.x, y: y), Self.titleMetrics, fill: style.ink)
      y += 23
    }
    y -= 2
    for line in lines {
      svg.text(line, at: Point(x: corner.x, y: y), Self.lineMetrics, fill: style.muted)
      y += 15
    }
  }
}

/// What a picture leaves out, in small print at its end.
struct PictureFoot {
  private static let metrics = TextMetrics(size: 10)
  private let lines: [String]

  init(lines: [String], width: Double) {
    self.lines = lines.flatMap {
      Self.metrics.wrapped($0, to: width / TextMetrics.widestFont, lines: 5)
    }
  }

  var height: Double { Double(lines.count) * 14 }

  func draw(at corner: Point, _ style: DiagramStyle, to svg: inout MarkupWriter) {
    svg.element("g", ["class": "left-out"]) { svg in
      for (index, line) in lines.enumerated() {
        svg.text(
          line, at: Point(x: corner.x, y: corner.y + 10 + Double(index) * 14), Self.metrics,
          fill: style.muted)
      }
    }
  }
}
