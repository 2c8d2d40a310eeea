internal import Yams

/// Reads the values of a YAML tree and collects what is wrong with them, each with its line.
struct NodeReader {
  private(set) var problems: [GraphProjectError.Problem] = []

  /// The value of a key as a text that isn't empty.
  mutating func text(_ value: Node, of key: String) -> String? {
    if let text = value.string, !text.isEmpty { return text }
    complain(value, "'\(key)' needs a text")
    return nil
  }

  /// The value of a key as a list of texts; one text is a list as well.
  mutating func texts(_ value: Node, of key: String) -> [String] {
    guard let sequence = value.sequence else { return text(value, of: key).map { [$0] } ?? [] }
    return sequence.compactMap { text($0, of: key) }
  }

  /// A text that must be one of a few.
  mutating func known(_ value: Node, of key: String, among names: [String]) -> String? {
    guard let text = text(value, of: key) else { return nil }
    if names.contains(text) { return text }
    complain(
      value, "'\(text)' is no value of '\(key)'; \(Suggestion.advice(for: text, among: names))")
    return nil
  }

  /// The items of a list.
  mutating func items(_ value: Node, of key: String, such example: String) -> [Node] {
    if let sequence = value.sequence { return Array(sequence) }
    complain(value, "'\(key)' needs a list such as \(example)")
    return []
  }

  /// The values of a mapping by their keys, of which all must be known and some must be there.
  mutating func fields(
    _ value: Node, of what: String, keys: [String], needed: [String]
  ) -> [String: Node]? {
    guard let mapping = value.mapping else {
      complain(value, "\(what) needs keys such as '\(keys.first ?? ""): …'")
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if keys.contains(name) {
        fields[name] = value
      } else {
        complain(
          key, "'\(name)' is no key of \(what); \(Suggestion.advice(for: name, among: keys))")
      }
    }
    for key in needed where fields[key] == nil { complain(value, "\(what) needs '\(key)'") }
    return fields
  }

  /// Words on one line with a letter among them.
  mutating func words(_ value: Node, of key: String) -> String? {
    guard let text = text(value, of: key) else { return nil }
    let words = text.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    if words.contains(where: \.isLetter), !words.contains(where: \.isNewline) { return words }
    complain(value, "'\(key)' needs words, on one line")
    return nil
  }

  /// Notes a mistake at a value's line.
  mutating func complain(_ node: Node, _ message: String) {
    problems.append(.init(line: node.mark?.line, message: message))
  }
}
