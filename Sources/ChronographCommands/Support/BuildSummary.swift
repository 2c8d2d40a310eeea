import Chronograph
import ChronographExtraction
import ChronographNetwork

/// What `build` says at its end: how much was found, and which files to open first.
struct BuildSummary {
  var network: Network
  var folder: String
  var files: [NetworkFile]
  /// How many documents could not be read.
  var lost = 0

  func text(painter: Painter) -> String {
    let documents =
      Plural.of(network.documents.count, "document")
      + (lost > 0 ? " (\(lost) more could not be read)" : "")
    let counts = [
      documents, Plural.of(entities(.person), "person"),
      Plural.of(entities(.body), "body"),
      Plural.of(network.events.count { $0.date != nil }, "dated event"),
      Plural.of(network.findings.count, "finding"),
    ]
    var lines = [painter(counts.joined(separator: ", "), .bold)]
    let width = files.map(\.name.count).max() ?? 0
    for file in files.sorted(by: { rank($0) < rank($1) }) {
      let padding = String(repeating: " ", count: width - file.name.count + 2)
      lines.append("  \(folder)/\(file.name)\(padding)\(file.purpose)")
    }
    let first = files.filter { rank($0) < 3 }.sorted { rank($0) < rank($1) }.map(\.name)
    if !first.isEmpty { lines.append("Open first: \(Suggestion.list(first)).") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func entities(_ kind: EntityKind) -> Int { network.entities.count { $0.kind == kind } }

  /// What people open comes before what programs read.
  private func rank(_ file: NetworkFile) -> Int {
    ["report", "timeline", "svg"].firstIndex(of: file.format)
      ?? 3 + (NetworkFile.names.firstIndex(of: file.format) ?? 0)
  }
}
