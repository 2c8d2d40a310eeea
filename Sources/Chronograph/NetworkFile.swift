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
      let drawn = TimelineDiagram(settings.timeline).drawn(network)
      return (drawn.svg, drawn.findings)
    case "report":
      return try report(of: network, settings: settings)
    default:
      guard let exporter = Exporters.named(format) else { throw UnknownFormat(name: format) }
      var output = ByteWriter()
      exporter.init(options: settings.export).write(network, to: &output)
      return (output.bytes, hiddenEvents(of: network, settings).map { [$0] } ?? [])
    }
  }

  /// A format that no file is written in.
  package struct UnknownFormat: Error, CustomStringConvertible {
    package var name: String
    package var description: String {
      "'\(name)' is no format; \(Suggestion.advice(for: name, among: NetworkFile.names))"
    }
  }

  /// Says how many events a graph of entities cannot show as a line.
  private func hiddenEvents(of network: Network, _ settings: Settings) -> Finding? {
    guard format != "json", settings.export.events == .edges else { return nil }
    let count = NetworkGraph(network, options: settings.export).hiddenEvents
    guard count > 0 else { return nil }
    let message =
      count == 1
      ? "1 event with fewer than two participants is no line and left out"
      : "\(count) events with fewer than two participants are no lines and left out"
    return Finding(
      .note, code: "events-not-shown", message: message, place: name,
      advice: "'chronograph export --format \(format) --events nodes' shows every event")
  }

  /// The page with both pictures in it.
  private func report(
    of network: Network, settings: Settings
  ) throws -> (bytes: [UInt8], findings: [Finding]) {
    var options = ReportPage.Options()
    var findings: [Finding] = []
    for (format, caption) in [("timeline", "Timeline"), ("svg", "Network")] {
      let file = NetworkFile(format: format)
      var svg = settings.drawn[format]
      if svg == nil {
        let contents = try file.contents(of: network, settings: settings)
        svg = contents.bytes
        findings += contents.findings
      }
      options.pictures.append(.init(caption: caption, file: file.name, svg: svg ?? []))
    }
    return (ReportPage(options).html(for: network), findings)
  }

  /// How files look; each format takes what concerns it.
  package struct Settings: Sendable {
    package var export = ExportOptions()
    package var diagram = NetworkDiagram.Options()
    package var timeline = TimelineDiagram.Options()
    package var renderer: GraphvizRenderer
    /// Pictures that are drawn already, by format; the report takes them as they are.
    package var drawn: [String: [UInt8]] = [:]

    /// Creates the default settings.
    ///
    /// - Parameter helper: the program that lays out networks in a process of its own.
    package init(helper: String? = nil, theme: DiagramStyle.Theme = .light) {
      renderer = GraphvizRenderer(helper: helper)
      (diagram.theme, timeline.theme) = (theme, theme)
    }
  }
}
