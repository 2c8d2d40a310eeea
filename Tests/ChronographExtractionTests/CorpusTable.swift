import Foundation
import Testing

@testable import ChronographExtraction

/// A table of texts and what is read from each: the text, a tab, the lines that are read, joined by ` | `; `-` for none.
///
/// A comment `# reads relations position member` says which things and which of their types the table lists.
struct CorpusTable: Sendable {
  enum Subject: String, Sendable { case entities, coreference, relations, events }

  /// One row, with its place for the log.
  struct Row: Sendable, CustomTestStringConvertible {
    let place: String
    let subject: Subject
    let types: Set<String>
    let text: String
    let lines: [String]
    var testDescription: String { "\(place): \(text)" }
  }

  let name: String
  let rows: [Row]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  /// Every table, by name.
  static let all: [CorpusTable] = {
    let files = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".tsv") }.sorted().compactMap(CorpusTable.init)
  }()

  static func rows(_ subject: Subject) -> [Row] {
    all.flatMap(\.rows).filter { $0.subject == subject }
  }

  private init?(_ name: String) {
    let file = Self.folder.appendingPathComponent(name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    var header: [Substring] = []
    var rows: [Row] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("# reads ") { header = line.split(separator: " ").dropFirst(2).map { $0 } }
      guard !line.isEmpty, !line.hasPrefix("#"), let kind = header.first,
        let subject = Subject(rawValue: String(kind))
      else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let lines =
        fields.count == 2 && fields[1] != "-" ? fields[1].components(separatedBy: " | ") : []
      rows.append(
        Row(
          place: "\(name):\(index + 1)", subject: subject,
          types: Set(header.dropFirst().map(String.init)), text: String(fields[0]),
          lines: fields.count == 2 ? lines.sorted() : ["\(fields.count) fields instead of 2"]))
    }
    (self.name, self.rows) = (name, rows)
  }
}

extension Reading {
  private func name(of id: String) -> String {
    extraction.entities.first { $0.id == id }?.name ?? "?"
  }

  private func telling(_ factuality: Factuality, _ sources: [String]) -> String {
    guard factuality != .fact else { return "" }
    let by = sources.isEmpty ? "" : " by \(sources.map(name).sorted().joined(separator: ", "))"
    return " [\(factuality.rawValue)\(by)]"
  }

  /// What a table lists of this reading, sorted.
  func lines(_ subject: CorpusTable.Subject, _ types: Set<String>) -> [String] {
    func isWanted(_ type: String) -> Bool { types.isEmpty || types.contains(type) }
    return switch subject {
    case .entities:
      extraction.entities.filter { isWanted($0.kind.rawValue) }
        .map { "\($0.kind.rawValue) \($0.name)" }.sorted()
    case .coreference:
      extraction.entities.filter { isWanted($0.kind.rawValue) }.map {
        "\($0.kind.rawValue) \($0.name): \($0.mentions.map(\.text).joined(separator: ", "))"
      }.sorted()
    case .relations:
      extraction.relations.filter { isWanted($0.type.rawValue) }.map(line).sorted()
    case .events: extraction.events.filter { isWanted($0.type.rawValue) }.map(line).sorted()
    }
  }

  /// `position Ana Lima > Lund Council: secretary (former) 2004..2009 [reported by Otto Krog]`.
  private func line(_ relation: Extraction.Relation) -> String {
    var ends = [name(of: relation.source), name(of: relation.target)]
    if relation.type == .met { ends.sort() }
    var line = "\(relation.type.rawValue) \(ends[0]) > \(ends[1])"
    if let title = relation.title { line += ": \(title)" }
    if let status = relation.status, status != .current { line += " (\(status.rawValue))" }
    if relation.start != nil || relation.end != nil {
      line += " \(relation.start ?? "")..\(relation.end ?? "")"
    }
    return line + telling(relation.factuality, relation.attribution)
  }

  /// `removal 2013-05-03: body Lund Council, patient Ana Lima [planned]`.
  private func line(_ event: Extraction.Event) -> String {
    let parts = event.participants.map { "\($0.role.rawValue) \(name(of: $0.entity))" }.sorted()
    let date = event.date.map { " \($0)" } ?? ""
    let who = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
    return event.type.rawValue + date + who + telling(event.factuality, event.attribution)
  }
}
