public import ChronographExtraction

/// How a graph format shows events, which are records of their own and not edges.
public enum EventDisplay: String, Hashable, Sendable, CaseIterable {
  /// Not at all.
  case none
  /// As edges from the agent to the patient, body or theme, labelled with type and date.
  case edges
  /// As nodes with one edge for each participant.
  case nodes
}

/// What a graph format shows, and how.
public struct ExportOptions: Hashable, Sendable {
  /// How events are shown.
  public var events: EventDisplay
  /// What is less sure is left out.
  public var minimumConfidence: Confidence
  /// Where nodes are drawn, by node id; without it no coordinates are written.
  public var positions: [String: Position]

  /// The centre of a node in points; y grows upwards, as in Graphviz.
  public struct Position: Hashable, Sendable {
    /// To the right.
    public var x: Double
    /// Upwards.
    public var y: Double

    /// Creates a position.
    public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
  }

  /// Creates options; the defaults show everything.
  public init(
    events: EventDisplay = .edges, minimumConfidence: Confidence = .low,
    positions: [String: Position] = [:]
  ) {
    self.events = events
    self.minimumConfidence = minimumConfidence
    self.positions = positions
  }
}
