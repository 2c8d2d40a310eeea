public import ChronographDates
public import ChronographExtraction

extension TimelineDiagram {
  /// What is drawn, and how.
  public struct Options: Hashable, Sendable {
    /// What has a lane of its own.
    public enum Lanes: String, Hashable, Sendable, CaseIterable {
      /// Each person; what concerns none has the lane of its body.
      case person
      /// Each body; what concerns none has the lane of its person.
      case body
      /// Each type of event; offices share one lane.
      case type
    }

    /// What has a lane of its own.
    public var lanes = Lanes.person
    /// Nothing earlier is drawn, only counted.
    public var from: PartialDate?
    /// Nothing later is drawn, only counted.
    public var to: PartialDate?
    /// Light or dark.
    public var theme = DiagramStyle.Theme.light
    /// Less sure statements are left out, and counted.
    public var minimumConfidence = Confidence.medium
    /// The most lanes drawn: those with the most in them.
    ///
    /// The rest is counted.
    public var maximumLanes = 40
    /// The most rows of a lane; what doesn't fit is counted.
    public var maximumRows = 14
    /// The width of the picture in points.
    public var width = 1180.0

    /// Creates the default options.
    public init() {}
  }
}
