import ChronographDates
import ChronographExtraction
public import ChronographNetwork
public import ChronographReading

/// Writes GraphML in the profile that Gephi, yEd, Cytoscape, Neo4j, NetworkX, igraph, Tulip and JGraphT all read.
///
/// Specification: http://graphml.graphdrawing.org/specification.html. Dates are text in EDTF, beside the first and last day that
/// they can mean, since GraphML has no type for them. Not supported: nested graphs, hyperedges, ports, defaults.
public struct GraphMLExporter: NetworkExporter {
  /// `graphml`.
  public static let name = "graphml"
  /// `graphml`.
  public static let pathExtension = "graphml"
  private let options: ExportOptions

  /// Creates the exporter.
  public init(options: ExportOptions = ExportOptions()) { self.options = options }

  /// Appends the whole file.
  public func write(_ network: Network, to output: inout ByteWriter) {
    let graph = NetworkGraph(network, options: options)
    var xml = XMLWriter()
    xml.write(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xmlns:y="http://www.yworks.com/xml/graphml" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">

      """)
    GraphMLKeys.declare(hasLayout: !options.positions.isEmpty, in: &xml)
    xml.write("  <graph id=\"G\" edgedefault=\"directed\">\n")
    for node in graph.nodes { write(node, to: &xml) }
    for edge in graph.edges { write(edge, to: &xml) }
    xml.write("  </graph>\n</graphml>\n")
    output.write(bytes: xml.output.bytes)
  }

  private func write(_ node: NetworkGraph.Node, to xml: inout XMLWriter) {
    xml.write("    <node")
    xml.attribute("id", node.id)
    xml.write(">\n      <desc>")
    xml.text(node.name)
    xml.write("</desc>\n")
    xml.data("labels", ":" + node.kindName.prefix(1).uppercased() + node.kindName.dropFirst())
    writeGraphics(of: node, to: &xml)
    xml.data("name", node.name)
    xml.data("kind", node.kindName)
    xml.data("uid", node.id)
    xml.data("aliases", node.aliases.joined(separator: " | "))
    if let statement = node.statement {
      let dates = Bounds(statement, isEvent: true)
      xml.data("type", node.type)
      xml.data("date", statement.start)
      xml.data("start_min", dates.startMin?.description)
      xml.data("end_max", dates.endMax?.description)
      xml.data("factuality", statement.factuality.rawValue)
      xml.data("attribution", statement.attribution.joined(separator: " "))
      xml.data("confidence", statement.confidence.rawValue)
    }
    xml.data("evidence", node.support.evidence.joined(separator: " "))
    xml.data("quote", node.support.quote)
    if let position = options.positions[node.id] {
      xml.data("x", Decimals.text(position.x))
      xml.data("y", Decimals.text(position.y))
    }
    xml.write("    </node>\n")
  }

  private func write(_ edge: NetworkGraph.Edge, to xml: inout XMLWriter) {
    let isEvent = edge.event != nil
    let dates = Bounds(edge.statement, isEvent: isEvent)
    // Tools that know one label only must find the same one in both places.
    // What is denied must not look like a fact where the label is all that is shown.
    let label = isEvent ? edge.label : edge.type + edge.statement.mark
    xml.write("    <edge")
    xml.attribute("id", edge.id)
    xml.attribute("source", edge.source)
    xml.attribute("target", edge.target)
    xml.write(">\n")
    xml.data("label", label)
    writeGraphics(of: edge, label: label, to: &xml)
    xml.data("e_uid", edge.id)
    xml.data("e_type", edge.type)
    xml.data("e_interaction", edge.type)
    xml.data("e_weight", Decimals.text(edge.weight))
    xml.data("e_title", edge.title)
    xml.data("e_status", edge.status?.rawValue)
    xml.data("e_start", edge.statement.start)
    xml.data("e_end", edge.statement.end)
    xml.data("e_start_min", dates.startMin?.description)
    xml.data("e_end_max", dates.endMax?.description)
    xml.data("e_start_year", dates.startMin.map { String($0.year) })
    xml.data("e_factuality", edge.statement.factuality.rawValue)
    xml.data("e_attribution", edge.statement.attribution.joined(separator: " "))
    xml.data("e_confidence", edge.statement.confidence.rawValue)
    xml.data("e_event", edge.event)
    xml.data("e_evidence", edge.support.evidence.joined(separator: " "))
    xml.data("e_quote", edge.support.quote)
    xml.write("    </edge>\n")
  }

  /// The first and the last day that a statement's dates can mean.
  private struct Bounds {
    let startMin: CivilDate?
    let endMax: CivilDate?

    /// An event lasts from the first to the last day of its one date; a tie ends only where that is told.
    init(_ statement: NetworkGraph.Statement, isEvent: Bool) {
      startMin = statement.start.flatMap { EDTF($0)?.earliest }
      endMax = (isEvent ? statement.start : statement.end).flatMap { EDTF($0)?.latest }
    }
  }
}

extension GraphMLExporter {
  /// What yEd draws; without coordinates no geometry, which NetworkX would read as empty.
  private func writeGraphics(of node: NetworkGraph.Node, to xml: inout XMLWriter) {
    let style = node.style
    xml.write("      <data key=\"nodelabel\">\n        <y:ShapeNode>")
    if let position = options.positions[node.id] {
      // Half-width letters take about 6 points, full-width ones 12; yEd wants the upper left corner, y downwards.
      let width =
        20 + 6 * Double(node.label.unicodeScalars.count { $0.value < 0x2E80 })
        + 12 * Double(node.label.unicodeScalars.count { $0.value >= 0x2E80 })
      let height = 30.0
      xml.write("<y:Geometry")
      xml.attribute("height", Decimals.text(height))
      xml.attribute("width", Decimals.text(width))
      xml.attribute("x", Decimals.text(position.x - width / 2))
      xml.attribute("y", Decimals.text(-position.y - height / 2))
      xml.write("/>")
    }
    xml.write("<y:Fill")
    xml.attribute("color", style.fill)
    xml.attribute("transparent", "false")
    xml.write("/><y:BorderStyle")
    xml.attribute("color", style.border)
    xml.attribute("type", "line")
    xml.attribute("width", "1.0")
    xml.write("/><y:NodeLabel")
    xml.attribute("textColor", style.text)
    xml.write(">")
    xml.text(node.label)
    xml.write("</y:NodeLabel><y:Shape")
    xml.attribute("type", style.yedShape)
    xml.write("/></y:ShapeNode>\n      </data>\n")
  }

  private func writeGraphics(
    of edge: NetworkGraph.Edge, label: String, to xml: inout XMLWriter
  ) {
    let line = edge.line
    xml.write("      <data key=\"edgelabel\">\n        <y:PolyLineEdge><y:LineStyle")
    xml.attribute("color", line.color)
    xml.attribute("type", line.pattern == .solid ? "line" : line.pattern.rawValue)
    xml.attribute("width", Decimals.text(line.width))
    xml.write("/><y:Arrows")
    xml.attribute("source", "none")
    xml.attribute("target", line.yedArrow)
    xml.write("/><y:EdgeLabel")
    xml.attribute("textColor", line.color)
    xml.write(">")
    xml.text(label)
    xml.write("</y:EdgeLabel></y:PolyLineEdge>\n      </data>\n")
  }
}
