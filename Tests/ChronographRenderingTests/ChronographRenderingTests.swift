import Foundation
import Testing

@testable import ChronographRendering

/// Writes the sample's pictures where a person can look at them.
@Test(.enabled(if: ProcessInfo.processInfo.environment["PICTURES"] != nil))
func writesPicturesToLookAt() throws {
  let folder = try #require(ProcessInfo.processInfo.environment["PICTURES"])
  var options = NetworkDiagram.Options()
  let renderer = GraphvizRenderer()
  for (name, layout) in [
    ("dot", NetworkDiagram.Options.Layout.dot), ("sfdp", .sfdp), ("grid", .grid),
  ] {
    options.layout = layout
    let picture = try NetworkDiagram(options).svg(for: SampleNetwork.all, using: renderer)
    try Data(picture.svg).write(to: URL(filePath: "\(folder)/network-\(name).svg"))
  }
}

@Test(.enabled(if: ProcessInfo.processInfo.environment["PICTURES"] != nil))
func writesTimelinesToLookAt() throws {
  let folder = try #require(ProcessInfo.processInfo.environment["PICTURES"])
  for lanes in TimelineDiagram.Options.Lanes.allCases {
    var options = TimelineDiagram.Options()
    options.lanes = lanes
    let picture = TimelineDiagram(options).svg(for: SampleNetwork.all)
    try Data(picture).write(to: URL(filePath: "\(folder)/timeline-\(lanes.rawValue).svg"))
  }
}
