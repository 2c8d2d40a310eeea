internal import Yams

/// What the YAML parser objects to, and on which line of its text, counted from 1.
package struct YAMLComplaint: Error {
  package let message: String
  package let line: Int?

  package init(message: String, line: Int?) { (self.message, self.line) = (message, line) }

  /// - Parameters:
  ///   - error: what the parser threw.
  ///   - text: what it read.
  package init(_ error: any Error, in text: String) {
    guard let error = error as? YamlError else {
      self.init(message: "it cannot be read", line: nil)
      return
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // A quote that is never closed is found at the end; what helps is where it opens.
      let isOpen = context?.text.contains("quoted scalar") == true
      self.init(message: problem, line: isOpen ? context?.mark.line : mark.line)
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        message: "a key stands twice: \(keys.sorted().joined(separator: ", "))",
        line: Self.repetition(of: keys, after: context.mark.line, in: text))
    default:
      self.init(message: "it cannot be read", line: nil)
    }
  }

  /// The next line after the first occurrence that gives one of the keys at the same depth.
  private static func repetition(of keys: [String], after first: Int, in text: String) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(first - 1), let opening = keyed(lines[first - 1]) else {
      return first
    }
    let next = lines.indices.dropFirst(first).first { index in
      keyed(lines[index]).map { $0 == opening && keys.contains($0.key) } ?? false
    }
    return next.map { $0 + 1 } ?? first
  }

  /// The key that a line begins with, and its column.
  private static func keyed(_ line: Substring) -> (column: Int, key: String)? {
    let rest = line.drop { $0 == " " || $0 == "-" }
    guard let colon = rest.firstIndex(of: ":") else { return nil }
    let key = rest[..<colon].filter { $0 != "\"" && $0 != "'" }
    return (line.count - rest.count, String(key).trimmedOfSpaces)
  }
}

extension String {
  fileprivate var trimmedOfSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
