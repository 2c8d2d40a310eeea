import ChronographReading
import ChronographRendering
import ChronographTemporal
internal import Yams

extension GraphProject {
  /// Reads the text of a `graph.yaml`; every key must be known and every value make sense.
  ///
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - folder: the folder that holds it; paths in it start there.
  public init(yaml: String, folder: String) throws(GraphProjectError) {
    self.init(folder: folder)
    let path = "\(folder)/\(Self.fileName)"
    if let refused = YAMLGuard.problem(in: yaml) {
      throw GraphProjectError(
        path: path, problems: [.init(line: refused.line + 1, message: refused.message)])
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      let complaint = YAMLComplaint(error, in: yaml)
      throw GraphProjectError(
        path: path,
        problems: [.init(line: complaint.line, message: "no valid YAML: \(complaint.message)")])
    }
    guard let root else { return }
    guard let mapping = root.mapping else {
      throw GraphProjectError(
        path: path, problems: [.init(line: 1, message: "no keys; write 'title: …'")])
    }
    var reader = GraphProjectReader(project: self)
    for (key, value) in mapping { reader.read(key, value) }
    let problems = reader.nodes.problems
    guard problems.isEmpty else { throw GraphProjectError(path: path, problems: problems) }
    self = reader.project
  }

}

/// Reads the keys of a `graph.yaml` one by one; what is wrong with them is collected.
private struct GraphProjectReader {
  var project: GraphProject
  var nodes = NodeReader()

  static let keys = [
    "title", "documents", "date-mode", "formats", "theme", "titles", "frames", "words",
  ]

  mutating func read(_ key: Node, _ value: Node) {
    let name = key.string ?? ""
    switch name {
    case "title": project.title = nodes.text(value, of: name)
    case "documents": readDocuments(value)
    case "date-mode": readDateMode(value)
    case "formats": readFormats(value)
    case "theme": readTheme(value)
    case "titles": project.language.titles = nodes.titles(value)
    case "frames": project.language.frames = nodes.frames(value)
    case "words": project.language.words = nodes.words(value)
    default:
      nodes.complain(key, "'\(name)' is no key; \(Suggestion.advice(for: name, among: Self.keys))")
    }
  }

  private mutating func readDocuments(_ value: Node) {
    let paths = nodes.texts(value, of: "documents")
    guard !paths.isEmpty else { return }
    project.documents = paths.map { path in
      let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      return trimmed.hasPrefix("/") ? trimmed : "\(project.folder)/\(trimmed)"
    }
  }

  private mutating func readDateMode(_ value: Node) {
    let names = DateMode.allCases.map(\.rawValue)
    project.dateMode = nodes.known(value, of: "date-mode", among: names).flatMap(DateMode.init)
  }

  private mutating func readTheme(_ value: Node) {
    let names = DiagramStyle.Theme.allCases.map(\.rawValue)
    project.theme = nodes.known(value, of: "theme", among: names).flatMap(DiagramStyle.Theme.init)
  }

  private mutating func readFormats(_ value: Node) {
    let listed = value.sequence.map { Array($0) } ?? [value]
    let formats = listed.compactMap { nodes.known($0, of: "formats", among: NetworkFile.names) }
    if formats.isEmpty { return nodes.complain(value, "'formats' names no format") }
    project.formats = formats
  }
}
