import Foundation

/// As much of the DOT language as any reader must know: quoted ids, escapes, attribute lists.
struct MiniDOT {
  struct Statement {
    /// One id for a node, two for an edge; `graph`, `node` or `edge` for defaults.
    var ids: [String]
    var attributes: [String: String]
  }

  private(set) var name = ""
  private(set) var statements: [Statement] = []
  private var rest: Substring

  /// `nil` where the text is no DOT.
  init?(_ text: String) {
    rest = text[...]
    guard word() == "digraph", let name = quoted(), take("{") else { return nil }
    self.name = name
    while !take("}") {
      guard let statement = statement() else { return nil }
      statements.append(statement)
    }
    skipSpace()
    guard rest.isEmpty else { return nil }
  }

  var nodes: [Statement] {
    statements.filter { $0.ids.count == 1 && !["graph", "node", "edge"].contains($0.ids[0]) }
  }
  var edges: [Statement] { statements.filter { $0.ids.count == 2 } }

  private mutating func statement() -> Statement? {
    guard let first = quoted() ?? word() else { return nil }
    var statement = Statement(ids: [first], attributes: [:])
    if take("->") {
      guard let second = quoted() else { return nil }
      statement.ids.append(second)
    }
    guard take("[") else { return nil }
    while !take("]") {
      guard let key = word(), take("="), let value = quoted(), statement.attributes[key] == nil
      else {
        return nil
      }
      statement.attributes[key] = value
      _ = take(",")
    }
    return take(";") ? statement : nil
  }

  private mutating func skipSpace() { rest = rest.drop { $0.isWhitespace } }

  private mutating func take(_ mark: String) -> Bool {
    skipSpace()
    guard rest.hasPrefix(mark) else { return false }
    rest = rest.dropFirst(mark.count)
    return true
  }

  private mutating func word() -> String? {
    skipSpace()
    let word = rest.prefix { $0.isLetter || $0 == "_" }
    rest = rest.dropFirst(word.count)
    return word.isEmpty ? nil : String(word)
  }

  /// A string in quotes; `\"` and `\\` stand for the mark itself.
  private mutating func quoted() -> String? {
    skipSpace()
    guard rest.unicodeScalars.first == "\"" else { return nil }
    var scalars = String.UnicodeScalarView()
    var isEscaped = false
    var view = rest.unicodeScalars.dropFirst()
    while let scalar = view.popFirst() {
      if isEscaped {
        guard scalar == "\"" || scalar == "\\" else { return nil }
        scalars.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        rest = Substring(view)
        return String(scalars)
      } else {
        scalars.append(scalar)
      }
    }
    return nil
  }
}

/// As much of XML as GraphML needs: elements, attributes, text, CDATA and the five entities.
final class MiniXML {
  let name: String
  private(set) var attributes: [String: String] = [:]
  private(set) var children: [MiniXML] = []
  private(set) var text = ""

  private init(_ name: String) { self.name = name }

  func all(_ name: String) -> [MiniXML] {
    children.filter { $0.name == name } + children.flatMap { $0.all(name) }
  }

  /// The text of the first `data` element of each key.
  var data: [String: String] {
    Dictionary(
      children.filter { $0.name == "data" }.map { ($0.attributes["key"] ?? "", $0.text) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The root element; `nil` where the text is not well-formed.
  static func root(of text: String) -> MiniXML? {
    var rest = text.unicodeScalars[...]
    let root = MiniXML("")
    var open = [root]
    while let first = rest.first {
      guard let element = open.last else { return nil }
      if first != "<" {
        let words = rest.prefix { $0 != "<" }
        guard let plain = unescaped(words) else { return nil }
        element.text += plain
        rest = rest.dropFirst(words.count)
      } else if starts(rest, "<![CDATA[") {
        guard let (words, behind) = upTo("]]>", rest.dropFirst(9)) else { return nil }
        element.text += words
        rest = behind
      } else {
        guard let (tag, behind) = upTo(">", rest.dropFirst()) else { return nil }
        rest = behind
        guard read(tag, &open) else { return nil }
      }
    }
    return open.count == 1 && root.children.count == 1 ? root.children[0] : nil
  }

  private static func read(_ tag: String, _ open: inout [MiniXML]) -> Bool {
    if tag.hasPrefix("?") { return true }
    if tag.hasPrefix("/") { return open.popLast()?.name == String(tag.dropFirst()) }
    let isEmpty = tag.hasSuffix("/")
    guard let element = element(isEmpty ? String(tag.dropLast()) : tag) else { return false }
    open.last?.children.append(element)
    if !isEmpty { open.append(element) }
    return true
  }

  private static func element(_ tag: String) -> MiniXML? {
    let element = MiniXML(String(tag.prefix { !$0.isWhitespace }))
    var rest = tag.dropFirst(element.name.count).drop { $0.isWhitespace }
    while !rest.isEmpty {
      let name = rest.prefix { $0 != "=" }
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else { return nil }
      rest = rest.dropFirst(2)
      guard let end = rest.unicodeScalars.firstIndex(of: "\""),
        let value = unescaped(rest.unicodeScalars[..<end]), element.attributes[String(name)] == nil
      else { return nil }
      element.attributes[String(name)] = value
      rest = Substring(rest.unicodeScalars[end...].dropFirst()).drop { $0.isWhitespace }
    }
    return element
  }

  private static func starts(_ rest: Substring.UnicodeScalarView, _ mark: String) -> Bool {
    rest.starts(with: mark.unicodeScalars)
  }

  private static func upTo(
    _ mark: String, _ rest: Substring.UnicodeScalarView
  ) -> (String, Substring.UnicodeScalarView)? {
    let wanted = Array(mark.unicodeScalars)
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index...].starts(with: wanted) {
        return (String(rest[..<index]), rest[index...].dropFirst(wanted.count))
      }
      index = rest.index(after: index)
    }
    return nil
  }

  private static func unescaped(_ words: Substring.UnicodeScalarView) -> String? {
    let entities = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
    var text = ""
    var rest = words
    while let first = rest.popFirst() {
      guard first == "&" else {
        text.unicodeScalars.append(first)
        continue
      }
      guard let (name, behind) = upTo(";", rest), let plain = entities[name] else { return nil }
      text += plain
      rest = behind
    }
    return text
  }
}
