/// The keys of our GraphML files, in the order in which tools need them.
///
/// Node keys have the name of their attribute as id, edge keys `e_` and the name, since some readers take the id for
/// the name and ids must be unique; `label` of edges is bare, since Neo4j's importer looks for it.
enum GraphMLKeys {
  struct Key {
    let id: StaticString
    let name: StaticString
    let type: StaticString

    init(_ id: StaticString, _ name: StaticString, _ type: StaticString = "string") {
      (self.id, self.name, self.type) = (id, name, type)
    }
  }

  /// Before the yFiles block of nodes.
  static let nodeHead = [Key("labels", "labels")]
  /// After it.
  static let node = [
    Key("name", "name"), Key("kind", "kind"), Key("uid", "uid"), Key("aliases", "aliases"),
    Key("type", "type"), Key("date", "date"), Key("start_min", "start_min"),
    Key("end_max", "end_max"), Key("factuality", "factuality"), Key("attribution", "attribution"),
    Key("confidence", "confidence"), Key("evidence", "evidence"), Key("quote", "quote"),
  ]
  /// After the yFiles block, whose coordinates NetworkX reads as text and would put over these.
  static let layout = [Key("x", "x", "double"), Key("y", "y", "double")]
  /// Before the yFiles block of edges, and the first child of every edge.
  static let edgeHead = [Key("label", "label")]
  /// After it.
  static let edge = [
    Key("e_uid", "uid"), Key("e_type", "type"), Key("e_interaction", "interaction"),
    Key("e_weight", "weight", "double"), Key("e_title", "title"), Key("e_status", "status"),
    Key("e_start", "start"), Key("e_end", "end"), Key("e_start_min", "start_min"),
    Key("e_end_max", "end_max"), Key("e_start_year", "start_year", "int"),
    Key("e_factuality", "factuality"), Key("e_attribution", "attribution"),
    Key("e_confidence", "confidence"), Key("e_event", "event"), Key("e_evidence", "evidence"),
    Key("e_quote", "quote"),
  ]

  /// Declares all keys; the coordinates only where nodes have them.
  static func declare(hasLayout: Bool, in xml: inout XMLWriter) {
    for key in nodeHead { declare(key, for: "node", in: &xml) }
    xml.write("  <key id=\"nodelabel\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n")
    for key in node + (hasLayout ? layout : []) { declare(key, for: "node", in: &xml) }
    for key in edgeHead { declare(key, for: "edge", in: &xml) }
    xml.write("  <key id=\"edgelabel\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n")
    for key in edge { declare(key, for: "edge", in: &xml) }
  }

  private static func declare(_ key: Key, for part: StaticString, in xml: inout XMLWriter) {
    xml.write("  <key id=\"")
    xml.write(key.id)
    xml.write("\" for=\"")
    xml.write(part)
    xml.write("\" attr.name=\"")
    xml.write(key.name)
    xml.write("\" attr.type=\"")
    xml.write(key.type)
    xml.write("\"/>\n")
  }
}
