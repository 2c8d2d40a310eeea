public import ChronographExtraction

extension NetworkDiagram {
  /// What is drawn, and how.
  public struct Options: Hashable, Sendable {
    /// How boxes are placed.
    public enum Layout: String, Hashable, Sendable, CaseIterable {
      /// Ranks, top to bottom or left to right, whichever is better balanced.
      case dot
      /// Springs, for small networks.
      case neato
      /// Springs with repulsion.
      case fdp
      /// Springs, for large networks.
      case sfdp
      /// Circles.
      case circo
      /// Rings around the best-connected box.
      case twopi
      /// Rows and columns without libgraphviz: what is left where everything else has failed, and no picture to choose.
      case grid

      /// The layouts to choose from.
      public static let allCases: [Layout] = [.dot, .neato, .fdp, .sfdp, .circo, .twopi]
    }

    /// Which way ranks follow each other, in the layout `dot`.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
      /// Whichever gives the better balanced picture.
      case auto
      /// Top to bottom.
      case down
      /// Left to right.
      case right
    }

    /// How boxes are placed.
    public var layout = Layout.dot
    /// Which way ranks follow each other.
    public var direction = Direction.auto
    /// Light or dark.
    public var theme = DiagramStyle.Theme.light
    /// The id or name of an entity; only it and what is near it are drawn.
    public var focus: String?
    /// How many ties away from the focus something may be.
    public var focusDistance = 1
    /// Less sure statements are left out, and counted.
    public var minimumConfidence = Confidence.medium
    /// Whether events with two participants are drawn as lines.
    public var drawsEvents = true
    /// The most entities drawn: those with the most ties.
    ///
    /// The rest is counted.
    public var maximumEntities = 120

    /// Creates the default options.
    public init() {}
  }
}
