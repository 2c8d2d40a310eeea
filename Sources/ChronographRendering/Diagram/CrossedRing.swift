/// The sign on a line that is said not to be so: a ring with a cross in it, which no other line bears.
enum CrossedRing {
  static let radius = 4.6

  static func draw(
    at center: Point, color: String, _ style: DiagramStyle, to svg: inout MarkupWriter
  ) {
    let arm = radius * 0.62
    let (left, right) = (number(center.x - arm), number(center.x + arm))
    let (top, bottom) = (number(center.y - arm), number(center.y + arm))
    svg.element("g", ["class": "denied", "stroke": color, "stroke-width": "1.4"]) { svg in
      svg.element(
        "circle",
        [
          "cx": number(center.x), "cy": number(center.y), "r": number(radius),
          "fill": style.background,
        ])
      svg.element(
        "path", ["d": "M\(left) \(top)L\(right) \(bottom)M\(left) \(bottom)L\(right) \(top)"])
    }
  }

  /// Where the ring stands on a line: in the middle, or near its first box where words are in the middle.
  static func place(on curves: [[Point]]) -> Point? {
    curves.first.map { Bezier.point(of: $0, at: curves.count > 1 ? 0.3 : 0.5).point }
  }
}
