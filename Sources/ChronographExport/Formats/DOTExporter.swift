import ChronographExtraction
public import ChronographNetwork
public import ChronographReading

/// Writes Graphviz's DOT language.
///
/// Specification: https://graphviz.org/doc/info/lang.html
///
/// Every id and value is quoted and there is one attribute list a statement, so that Gephi, JGraphT, pydot and
/// pygraphviz read it too; `key` tells parallel edges apart. Not supported: ports, clusters, HTML-like labels.
public struct DOTExporter: NetworkExporter {
  /// `dot`.
  public static let name = "dot"
  /// `dot`.
  public static let pathExtension = "dot"
  private let options: ExportOptions

  /// Creates the exporter.
  public init(options: ExportOptions = ExportOptions()) { self.options = options }

  /// Appends the whole file.
  public func write(_ network: Network, to output: inout ByteWriter) {
    let graph = NetworkGraph(network, options: options)
    let names = Dictionary(
      graph.nodes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    var writer = DOTWriter()
    writer.write("digraph ")
    writer.id(network.title ?? "network")
    writer.write(" {\n")
    writeDefaults(title: network.title, to: &writer)
    for node in graph.nodes { write(node, to: &writer) }
    for edge in graph.edges { write(edge, names: names, to: &writer) }
    writer.write("}\n")
    output.write(bytes: writer.output.bytes)
  }

  private func writeDefaults(title: String?, to writer: inout DOTWriter) {
    writer.write("  graph")
    writer.add("charset", "UTF-8")
    writer.add("rankdir", "LR")
    writer.add("overlap", "false")
    writer.add("fontname", NetworkStyle.fontName)
    writer.add("bgcolor", NetworkStyle.background)
    if let title { writer.addText("label", title) }
    writer.endStatement()
    writer.write("  node")
    writer.add("fontname", NetworkStyle.fontName)
    writer.add("fontsize", "11")
    writer.add("fontcolor", NetworkStyle.textColor)
    writer.add("style", "filled")
    writer.endStatement()
    writer.write("  edge")
    writer.add("fontname", NetworkStyle.fontName)
    writer.add("fontsize", "9")
    writer.endStatement()
  }

  private func write(_ node: NetworkGraph.Node, to writer: inout DOTWriter) {
    let style = node.style
    writer.write("  ")
    writer.id(node.id)
    writer.addText("label", node.label)
    writer.add("id", node.id)
    writer.add("kind", node.kindName)
    writer.add("fullname", node.name)
    writer.add("aliases", node.aliases.joined(separator: " | "))
    writer.add("shape", style.shape)
    writer.add("fillcolor", style.fill)
    writer.add("color", style.border)
    writer.addText("tooltip", Self.tooltip(node.label, node.support.quote))
    writer.add("type", node.type)
    if let statement = node.statement { write(statement, dateName: "date", to: &writer) }
    write(node.support, to: &writer)
    if let position = options.positions[node.id] {
      writer.add("pos", "\(Decimals.text(position.x)),\(Decimals.text(position.y))")
    }
    writer.endStatement()
  }

  private func write(
    _ edge: NetworkGraph.Edge, names: [String: String], to writer: inout DOTWriter
  ) {
    let ends = [edge.source, edge.target].map { names[$0] ?? $0 }
    writer.write("  ")
    writer.id(edge.source)
    writer.write(" -> ")
    writer.id(edge.target)
    writer.addText("label", edge.label)
    writer.add("id", edge.id)
    writer.add("key", edge.id)
    writer.add("type", edge.type)
    writer.add("title", edge.title)
    writer.add("status", edge.status?.rawValue)
    writer.add("event", edge.event)
    writer.add("style", edge.line.pattern.rawValue)
    writer.add("penwidth", Decimals.text(edge.line.width))
    writer.add("color", edge.line.color)
    writer.add("fontcolor", edge.line.color)
    writer.add("arrowhead", edge.line.arrowHead)
    let caption = "\(ends[0]) → \(ends[1]): \(edge.label)"
    writer.addText("tooltip", Self.tooltip(caption, edge.support.quote))
    writer.addText("labeltooltip", Self.tooltip(caption, edge.support.quote))
    write(edge.statement, dateName: edge.event == nil ? "start" : "date", to: &writer)
    write(edge.support, to: &writer)
    writer.endStatement()
  }

  private func write(
    _ statement: NetworkGraph.Statement, dateName: StaticString, to writer: inout DOTWriter
  ) {
    writer.add(dateName, statement.start)
    writer.add("end", statement.end)
    writer.add("factuality", statement.factuality.rawValue)
    writer.add("attribution", statement.attribution.joined(separator: " "))
    writer.add("confidence", statement.confidence.rawValue)
  }

  private func write(_ support: NetworkGraph.Support, to writer: inout DOTWriter) {
    writer.add("evidence", support.evidence.joined(separator: " "))
    writer.add("quote", support.quote)
  }

  /// A name and what is quoted for it, cut to what a tooltip can show.
  package static func tooltip(_ caption: String, _ quote: String) -> String {
    quote.isEmpty || quote == caption
      ? caption : PlainText.cleaned("\(caption) — “\(quote)”", limit: 400)
  }
}

/// Numbers in the same digits on every machine.
package enum Decimals {
  /// The number rounded to a tenth, with a point and one decimal.
  package static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
