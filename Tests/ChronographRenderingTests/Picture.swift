import Foundation
import Testing

@testable import ChronographRendering

/// What a picture holds, for comparing by structure: tools and versions may move things by a point.
struct Picture {
  /// An element's name and attributes, with its own text.
  struct Element: Hashable {
    var name: String
    var attributes: [String: String]
    var text: String
  }

  let elements: [Element]

  /// Reads well-formed markup; our own writer needs no more than this of XML.
  init(_ bytes: [UInt8]) {
    var elements: [Element] = []
    for part in String(decoding: bytes, as: UTF8.self).split(
      separator: "<", omittingEmptySubsequences: false
    ).dropFirst() {
      guard let first = part.first, first != "/", first != "!", let end = part.firstIndex(of: ">")
      else { continue }
      var attributes: [String: String] = [:]
      let pieces = part[..<end].split(separator: "\"", omittingEmptySubsequences: false)
      var key = ""
      for (index, piece) in pieces.enumerated() {
        if index % 2 == 0 {
          key = String(piece.split(separator: " ").last?.dropLast() ?? "")
        } else {
          attributes[key] = String(piece)
        }
      }
      let name = part[..<end].prefix { $0 != " " && $0 != "/" }
      let text = part[part.index(after: end)...]
      elements.append(
        .init(
          name: String(name), attributes: attributes,
          text: text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
    self.elements = elements
  }

  /// One line an element: ids, words and boxes rounded to whole points.
  var structure: [String] {
    elements.compactMap { element in
      switch element.name {
      case "g":
        return element.attributes["id"].map { "g \($0)" }
      case "text", "tspan":
        // A text of several runs has none of its own.
        return element.text.isEmpty ? nil : "text \(element.text)"
      case "rect":
        let size = ["width", "height"].map { element.attributes[$0].flatMap(Double.init) ?? 0 }
        return "rect \(Int(size[0].rounded())) × \(Int(size[1].rounded()))"
      default: return nil
      }
    }
  }
}

/// Whether two lines say the same, numbers within one of each other.
private func agree(_ one: String, _ other: String) -> Bool {
  if one == other { return true }
  let pairs = zip(one.split(separator: " "), other.split(separator: " "))
  return one.hasPrefix("rect") && other.hasPrefix("rect")
    && pairs.allSatisfy { left, right in
      guard let left = Int(left), let right = Int(right) else { return left == right }
      return abs(left - right) <= 1
    }
}

/// Compares a picture with the recorded one; `RECORD_GOLDEN=1` records it and fails.
func expectGolden(_ bytes: [UInt8], _ name: String) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  let lines = Picture(bytes).structure
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    Issue.record("recorded \(name)")
    return
  }
  let recorded = try String(contentsOf: file, encoding: .utf8).split(
    separator: "\n", omittingEmptySubsequences: false
  ).dropLast().map(String.init)
  #expect(lines.count == recorded.count)
  for (line, expected) in zip(lines, recorded) where !agree(line, expected) {
    Issue.record("\(name): “\(line)” instead of “\(expected)”")
  }
}

/// Runs xmllint over markup, or says why it can't; `nil` is no complaint.
func complaintOfXMLLint(_ bytes: [UInt8]) throws -> String? {
  let child = ChildProcess(
    path: "/usr/bin/xmllint", arguments: ["--noout", "--nonet", "-"], seconds: 60)
  let outcome = try child.run(bytes)
  return outcome.end == .exited(0) ? nil : outcome.messages
}

/// Whether xmllint is installed.
let hasXMLLint = FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")
