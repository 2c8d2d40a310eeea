package import ChronographExtraction

/// How kinds, types, status and factuality look, in one table for every format and picture.
///
/// Borders are darkened colours of Okabe and Ito, which colour-blind people can tell apart; kinds also differ by
/// shape, and statements by line, so that nothing rests on colour alone. All text reaches a contrast of 4.5.
package struct NetworkStyle: Hashable, Sendable {
  /// Shape and colours of a node.
  package struct NodeStyle: Hashable, Sendable {
    /// Graphviz's name.
    package var shape: String
    /// yFiles' name of the nearest shape.
    package var yedShape: String
    /// `#RRGGBB`.
    package var fill: String
    /// `#RRGGBB`.
    package var border: String
    /// `#RRGGBB`.
    package var text: String
  }

  /// The line of an edge.
  package struct LineStyle: Hashable, Sendable {
    /// How the line is broken: the mark of factuality.
    package enum Pattern: String, Hashable, Sendable {
      case solid, dashed, dotted
    }
    /// `#RRGGBB`, for line and label.
    package var color: String
    /// How the line is broken.
    package var pattern: Pattern
    /// In points: the mark of status.
    package var width: Double
    /// Graphviz's name of the arrow head.
    package var arrowHead: String
    /// yFiles' name of the nearest arrow head.
    package var yedArrow: String
  }

  /// The fonts to try in turn; the list ends in one with Chinese characters and a generic one.
  package static let fontName = "Helvetica,Arial,Noto Sans CJK SC,sans-serif"
  /// The text of nodes.
  package static let textColor = "#1A1A1A"
  /// Nothing is drawn on any other colour, but for the fill of nodes.
  package static let background = "#FFFFFF"

  /// The look of an entity.
  package static func node(_ kind: EntityKind) -> NodeStyle {
    switch kind {
    case .person: style("ellipse", "ellipse", fill: "#DCEBF7", border: "#005A8E")
    case .body: style("box", "rectangle", fill: "#FCE9CC", border: "#8A5A00")
    case .case: style("octagon", "octagon", fill: "#F8DDE9", border: "#96305F")
    case .instrument: style("note", "parallelogram", fill: "#D8F0E5", border: "#00664B")
    case .place: style("hexagon", "hexagon", fill: "#ECECEC", border: "#4D4D4D")
    }
  }

  /// The look of an event that is shown as a node.
  package static let event = style(
    "box", "roundrectangle", fill: "#FFFFFF", border: "#333333")

  private static func style(
    _ shape: String, _ yedShape: String, fill: String, border: String
  ) -> NodeStyle {
    NodeStyle(shape: shape, yedShape: yedShape, fill: fill, border: border, text: textColor)
  }

  /// The look of a tie: factuality breaks the line, status sets its width and head.
  package static func line(
    color: String, factuality: Factuality, status: TenureStatus?
  ) -> LineStyle {
    let head = head(factuality: factuality, status: status)
    return LineStyle(
      color: color, pattern: pattern(factuality), width: status == .former ? 0.8 : 1.6,
      arrowHead: head.graphviz, yedArrow: head.yed)
  }

  private static func pattern(_ factuality: Factuality) -> LineStyle.Pattern {
    switch factuality {
    case .fact: .solid
    case .reported, .planned: .dashed
    case .alleged, .negated: .dotted
    }
  }

  private static func head(
    factuality: Factuality, status: TenureStatus?
  ) -> (graphviz: String, yed: String) {
    switch (factuality, status) {
    // A bar across the line: it does not get there.
    case (.negated, _): ("tee", "t_shape")
    case (.planned, _), (_, .future): ("odiamond", "white_diamond")
    case (_, .former): ("empty", "white_delta")
    default: ("normal", "standard")
    }
  }

  /// The colour of a relation's line: accusations apart from offices, and both from the rest.
  package static func color(of type: RelationType) -> String {
    if type.isAccusing { return "#A63600" }
    return type == .position || type == .member || type == .leads ? "#005A8E" : "#4D4D4D"
  }

  /// The colour of an event's line.
  package static let eventColor = "#6A3D9A"
}
