public import ChronographNetwork
package import ChronographReading

/// Draws what happened when: a lane for each person, body or type, and every date as precise as it was told.
///
/// A day is a mark, a month or year a bar over its whole range, "about" has blurred ends, an open end an arrow.
/// Events without a date are listed apart. Words never overlap, and what doesn't fit is counted.
public struct TimelineDiagram: Sendable {
  /// What is drawn, and how.
  public var options: Options

  /// Creates a timeline with those options.
  public init(_ options: Options = Options()) { self.options = options }

  /// The picture.
  ///
  /// The same network gives the same bytes.
  public func svg(for network: Network) -> [UInt8] { drawn(network).svg }

  /// The picture, and what a person should know about it: that nothing has a place in it.
  package func drawn(_ network: Network) -> (svg: [UInt8], findings: [Finding]) {
    let index = NetworkIndex(network)
    let model = TimelineModel(index, options)
    let title = DisplayText.clipped(network.title ?? "Timeline", to: 200)
    let picture = TimelinePicture(index: index, model: model, options: options, title: title)
    return (picture.svg(), model.finding(place: title).map { [$0] } ?? [])
  }
}
