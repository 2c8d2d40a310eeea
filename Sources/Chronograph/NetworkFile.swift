package import ChronographExport
package import ChronographNetwork
package import ChronographReading
package import ChronographRendering

/// A file that a network is written to: every format of ChronographExport, two pictures and a page.
package struct NetworkFile: Sendable {
  /// The names of the formats, as `--format`, `--formats` and `graph.yaml` take them.
  package static var names: [String] { Exporters.names + ["svg", "timeline", "report"] }

  /// The formats that `build` writes where nothing else is asked for.
  package static let defaults = ["json", "dot", "graphml", "svg", "timeline", "report"]

  /// The format's name.
  package let format: String

  /// Creates a file of a format, one of ``names``.
  package init(format: String) { self.format = format }

  /// The name of the file within the output folder.
  package var name: String {
    switch format {
    case "svg": "network.svg"
    case "timeline": "timeline.svg"
    case "report": "report.html"
    default: "network.\(Exporters.named(format)?.pathExtension ?? format)"
    }
  }

  /// What a person finds in it.
  package var purpose: String {
    switch format {
    case "svg": "who is tied to whom"
    case "timeline": "what happened when"
    case "report": "people, bodies and events with their quotes"
    case "json": "all of it, for programs and for 'chronograph show'"
    case "dot": "for Graphviz"
    case "graphml": "for Gephi, Cytoscape, yEd, NetworkX and igraph"
    default: "for programs"
    }
  }

  /// The file's bytes, and what a person should know about how they came about.
  package func contents(
    of network: Network, settings: Settings = Settings()
  ) throws -> (bytes: [UInt8], findings: [Finding]) {
    switch format {
    case "svg":
      let drawn = try NetworkDiagram(settings.diagram).svg(for: network, using: settings.renderer)
      return (drawn.svg, drawn.findings)
    case "timeline":
      return (TimelineDiagram(settings.timeline).svg(for: network), [])
    case "report":
      return try report(of: network, settings: settings)
    default:
      var output = ByteWriter()
      Exporters.named(format)?.init(options: settings.export).write(network, to: &output)
      return (output.bytes, [])
    }
  }

  /// The page with both pictures in it.
  private func report(
    of network: Network, settings: Settings
  ) throws -> (bytes: [UInt8], findings: [Finding]) {
    let drawn = try NetworkFile(format: "svg").contents(of: network, settings: settings)
    let timeline = try NetworkFile(format: "timeline").contents(of: network, settings: settings)
    var options = ReportPage.Options()
    options.pictures = [
      .init(caption: "Timeline", file: "timeline.svg", svg: timeline.bytes),
      .init(caption: "Network", file: "network.svg", svg: drawn.bytes),
    ]
    return (ReportPage(options).html(for: network), drawn.findings)
  }

  /// How files look; each format takes what concerns it.
  package struct Settings: Sendable {
    package var export = ExportOptions()
    package var diagram = NetworkDiagram.Options()
    package var timeline = TimelineDiagram.Options()
    package var renderer: GraphvizRenderer

    /// Creates the default settings.
    ///
    /// - Parameter helper: the program that lays out networks in a process of its own.
    package init(helper: String? = nil, theme: DiagramStyle.Theme = .light) {
      renderer = GraphvizRenderer(helper: helper)
      (diagram.theme, timeline.theme) = (theme, theme)
    }
  }
}
