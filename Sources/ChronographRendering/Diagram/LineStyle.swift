internal import ChronographExtraction

/// How a tie's line looks: colour by subject, dashes by factuality, a double line for what is over.
struct LineStyle: Hashable, Sendable {
  var color: String
  var width: Double
  var dashes: String?
  var isDouble: Bool
  var hasOpenArrow: Bool
  /// Whether a crossed-out ring stands on it: it is said not to be so.
  var isCrossedOut: Bool

  init(_ tie: DrawingModel.Tie, _ style: DiagramStyle) {
    self.init(
      color: style.color(of: tie.group), factuality: tie.factuality, status: tie.status)
  }

  init(color: String, factuality: Factuality, status: TenureStatus?) {
    self.color = color
    isDouble = status == .former
    isCrossedOut = factuality == .negated
    width = isDouble ? 3.7 : status == .future || isCrossedOut ? 1 : 1.5
    dashes = FactualityStyle(factuality).dashes
    hasOpenArrow = status == .future
  }
}

/// Points of cubic Bézier curves.
enum Bezier {
  /// The point and the direction at a part of a curve's length, by its segments.
  static func point(of curve: [Point], at part: Double) -> (point: Point, direction: Point) {
    guard curve.count >= 4 else { return (curve.first ?? Point(x: 0, y: 0), Point(x: 1, y: 0)) }
    let segments = (curve.count - 1) / 3
    let scaled = min(max(part, 0), 1) * Double(segments)
    let segment = min(Int(scaled), segments - 1)
    let t = scaled - Double(segment)
    let points = curve[(segment * 3)...(segment * 3 + 3)].map { $0 }
    let (u, v) = (1 - t, t)
    let point =
      points[0] * (u * u * u) + points[1] * (3 * u * u * v) + points[2] * (3 * u * v * v)
      + points[3] * (v * v * v)
    return (point, points[3] - points[0])
  }
}
