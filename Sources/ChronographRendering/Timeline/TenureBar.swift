internal import ChronographExtraction
internal import ChronographNetwork

/// A span on a timeline: a tenure, something that lasted, or the range in which a day lies.
struct TenureBar: Hashable, Sendable {
  /// How one end of a span is known.
  enum End: Hashable, Sendable {
    /// To the day, month or year.
    case known
    /// About then.
    case about
    /// Nothing is known of it.
    case unknown
    /// It went on when it was last told of, or is open by what was told.
    case open
  }

  /// What the span means.
  enum Meaning: Hashable, Sendable {
    case tenure
    case duration
    /// The event fell on some day of it.
    case range
  }

  static let fade = 26.0
  var meaning: Meaning
  var group: TieGroup
  var factuality: Factuality
  var start: End = .known
  var end: End = .known

  var height: Double { meaning == .tenure ? 14 : 8 }

  /// Draws from the first to the last day; ends that are not known fade beyond or towards them.
  func draw(
    from first: Double, to last: Double, y: Double, _ style: DiagramStyle,
    to svg: inout MarkupWriter
  ) {
    let color = style.color(of: group)
    let isSolid = factuality == .fact || factuality == .reported
    let opacity = meaning == .duration ? "0.75" : meaning == .range ? "0.28" : "0.22"
    svg.element(
      "rect",
      [
        "x": number(first), "y": number(y), "width": number(max(last - first, 1.5)),
        "height": number(height), "fill": isSolid ? color : "none",
        "fill-opacity": isSolid ? opacity : nil, "stroke": color, "stroke-width": "1",
        // Long dashes would leave nothing of a short bar.
        "stroke-dasharray": last - first < 24 && !isSolid
          ? "2 1.5" : FactualityStyle(factuality).dashes,
        "stroke-opacity": start == .known && end == .known ? nil : "0.55",
      ])
    drawEnd(start, at: first, outwards: -1, y, color, style, to: &svg)
    drawEnd(end, at: max(last, first + 1.5), outwards: 1, y, color, style, to: &svg)
    if factuality == .negated {
      let middle = y + height / 2
      svg.element(
        "path",
        [
          "d": "M\(number(first)) \(number(middle))H\(number(last))", "stroke": color,
          "stroke-width": "1.4",
        ])
    }
  }

  /// Strokes that grow thinner away from the span stand for what is not known, an arrow for going on.
  private func drawEnd(
    _ kind: End, at x: Double, outwards: Double, _ y: Double, _ color: String,
    _ style: DiagramStyle, to svg: inout MarkupWriter
  ) {
    guard kind != .known else { return }
    let steps = 6
    let step = Self.fade / Double(steps) * 0.72
    for index in 0..<steps {
      let near = x + outwards * Double(index) * step
      let strength = 0.5 * (1 - Double(index) / Double(steps))
      svg.element(
        "rect",
        [
          "x": number(outwards > 0 ? near : near - step * 0.72), "y": number(y),
          "width": number(step * 0.72), "height": number(height), "fill": color,
          "fill-opacity": number(strength * 10 / 10),
        ])
    }
    drawTip(kind, at: x + outwards * Self.fade, outwards, y + height / 2, color, to: &svg)
  }

  private func drawTip(
    _ kind: End, at tip: Double, _ outwards: Double, _ middle: Double, _ color: String,
    to svg: inout MarkupWriter
  ) {
    if kind == .open {
      let back = number(tip - outwards * 5)
      svg.element(
        "path",
        [
          "d": "M\(back) \(number(middle - 4))L\(number(tip)) \(number(middle))"
            + "L\(back) \(number(middle + 4))",
          "fill": "none", "stroke": color, "stroke-width": "1.6",
        ])
    } else if kind == .unknown {
      svg.element(
        "text",
        [
          "x": number(tip - outwards * 2), "y": number(middle + 3.2), "font-size": "9",
          "font-weight": "bold", "fill": color, "text-anchor": "middle",
        ], text: "?")
    }
  }
}

extension TieGroup {
  /// What an event is about, by its type; an acquittal, a pardon or a retirement is no accusation.
  init(_ event: Network.Event) {
    let words = event.telling
    switch event.type.rawValue {
    case "appointment", "founding": self = .office
    case "trial", "charge", "investigation", "arrest":
      self = Self.reliefs.contains { words.hasPrefix($0) } ? .relief : .accusation
    case "removal": self = .departure
    case "expulsion", "defection", "leak", "enforcement": self = .accusation
    case "issuance", "publication", "statement", "statistic": self = .instrument
    case "meeting", "visit": self = .contact
    default: self = .happening
    }
  }

  /// How words for an end in favour of the accused begin.
  private static let reliefs = [
    "acquit", "clear", "dismiss", "drop", "exonerat", "free", "overturn", "pardon", "quash",
    "releas", "vindicat", "withdr",
  ]
}
