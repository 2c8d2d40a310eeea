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

@Test(.enabled(if: ProcessInfo.processInfo.environment["PICTURES"] != nil))
func writesReportToLookAt() throws {
  let folder = try #require(ProcessInfo.processInfo.environment["PICTURES"])
  var options = ReportPage.Options()
  let network = SampleNetwork.all
  options.pictures = [
    .init(
      caption: "Network", file: "network.svg", svg: try NetworkDiagram().svg(for: network).svg),
    .init(caption: "Timeline", file: "timeline.svg", svg: TimelineDiagram().svg(for: network)),
  ]
  let page = ReportPage(options).html(for: network)
  try Data(page).write(to: URL(filePath: "\(folder)/report.html"))
}
