internal import ChronographExtraction

/// The sign of an event whose day is known: its form tells how it is told, its colour what it is about.
struct EventMark: Hashable, Sendable {
  static let radius = 4.6
  var group: TieGroup
  var factuality: Factuality

  func draw(at center: Point, _ style: DiagramStyle, to svg: inout MarkupWriter) {
    let color = style.color(of: group)
    let isFilled = factuality == .fact || factuality == .reported
    let radius = factuality == .reported ? 3.0 : Self.radius
    svg.element(
      "circle",
      [
        "cx": number(center.x), "cy": number(center.y), "r": number(radius),
        "fill": isFilled ? color : style.background, "stroke": color,
        "stroke-width": isFilled ? "0" : "1.4", "stroke-dasharray": dashes,
      ])
    drawSymbol(at: center, color, to: &svg)
  }

  /// A ring for a report, a question mark for an allegation, a cross for a denial.
  private func drawSymbol(at center: Point, _ color: String, to svg: inout MarkupWriter) {
    switch factuality {
    case .fact, .planned: break
    case .reported:
      svg.element(
        "circle",
        [
          "cx": number(center.x), "cy": number(center.y), "r": "5", "fill": "none",
          "stroke": color, "stroke-width": "1",
        ])
    case .alleged:
      svg.element(
        "text",
        [
          "x": number(center.x), "y": number(center.y + 2.7), "font-size": "7.5",
          "font-weight": "bold", "fill": color, "text-anchor": "middle",
        ], text: "?")
    case .negated:
      let (x, y) = (center.x, center.y)
      svg.element(
        "path",
        [
          "d": "M\(number(x - 6)) \(number(y - 6))L\(number(x + 6)) \(number(y + 6))"
            + "M\(number(x - 6)) \(number(y + 6))L\(number(x + 6)) \(number(y - 6))",
          "stroke": color, "stroke-width": "1.4", "fill": "none",
        ])
    }
  }

  private var dashes: String? {
    switch factuality {
    case .planned: "2.5 1.5"
    case .alleged: "1 1.6"
    case .fact, .reported, .negated: nil
    }
  }
}
