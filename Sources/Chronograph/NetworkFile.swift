import ChronographExport

/// The files that a network can be written to: every format of ChronographExport, two pictures and a page.
package enum NetworkFile {
  /// The names of the formats, as `--format`, `--formats` and `graph.yaml` take them.
  package static var names: [String] { Exporters.names + ["svg", "timeline", "report"] }
}
