import Yams

/// YAML between two lines `---` at the very start of a text.
struct FrontMatter {
  var metadata = Metadata()
  var findings: [Finding] = []
  /// The offset of the first byte of the body.
  var bodyStart = 0

  /// Front matter longer than this is taken for text.
  private static let limit = 1 << 16

  /// Reads the front matter of a text; without any, the body starts at 0.
  init(of bytes: [UInt8], place: String) {
    guard let opening = Self.line(bytes, at: 0), Self.isFence(bytes[opening], [45]) else { return }
    var lines: [Range<Int>] = []
    var next = opening.upperBound
    while let line = Self.line(bytes, at: next), line.lowerBound < Self.limit {
      next = line.upperBound
      if Self.isFence(bytes[line], [45, 46]) {
        bodyStart = next
        read(lines.map { bytes[$0] }, place: place)
        return
      }
      lines.append(line)
    }
    // A rule under nothing is no front matter; a key below it says that one was meant.
    guard let first = lines.first, Self.key(of: bytes[first]) != nil else { return }
    findings.append(
      Finding(
        .warning, code: "front-matter", message: "Front matter is not closed", place: "\(place):1",
        advice: "end it with a line ---"))
  }

  private mutating func read(_ lines: [ArraySlice<UInt8>], place: String) {
    do throws(YAMLProblem) {
      try readYAML(lines)
    } catch {
      let line = error.line.map { ":\($0)" } ?? ""
      findings.append(
        Finding(
          .warning, code: "front-matter",
          message: "Front matter is not valid YAML: \(error.message)",
          place: place + line, advice: "put values that hold a colon or a quote between quotes"))
      for line in lines { readPlainly(line) }
    }
  }

  private mutating func readYAML(_ lines: [ArraySlice<UInt8>]) throws(YAMLProblem) {
    if let refused = YAMLGuard.problem(in: lines) {
      throw YAMLProblem(message: refused.message, line: refused.line + 2)
    }
    let text = String(decoding: lines.joined(), as: UTF8.self)
    let node: Node?
    do { node = try compose(yaml: text, .basic) } catch { throw YAMLProblem(error) }
    guard let node else { return }
    guard let mapping = node.mapping else {
      throw YAMLProblem(message: "it holds no keys", line: 2)
    }
    for (key, value) in mapping {
      guard let name = key.scalar?.string, Metadata.keys.contains(name) else { continue }
      if let text = value.scalar?.string {
        if text != "~", text != "null" { metadata.set(name, text) }
      } else {
        throw YAMLProblem(message: "\(name) is no single value", line: nil)
      }
    }
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let text = value.scalar?.string else { continue }
      metadata.setOther(name, text)
    }
  }

  /// Takes `key: value` from one line, for front matter that is broken elsewhere.
  private mutating func readPlainly(_ line: ArraySlice<UInt8>) {
    guard let key = Self.key(of: line), Metadata.keys.contains(key) else { return }
    var value = Substring(decoding: line.dropFirst(key.utf8.count + 1), as: UTF8.self)
    while value.last?.isWhitespace == true { value = value.dropLast() }
    value = value.drop(while: \.isWhitespace)
    let isQuoted =
      value.count > 1 && value.first == value.last && (value.first == "\"" || value.first == "'")
    metadata.set(key, String(isQuoted ? value.dropFirst().dropLast() : value))
  }

  // MARK: Lines

  /// The line that starts there, with its line feed.
  private static func line(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    return start..<end
  }

  /// Whether a line is three times one of these bytes, and white space at most.
  private static func isFence(_ line: ArraySlice<UInt8>, _ marks: [UInt8]) -> Bool {
    guard let first = line.first, marks.contains(first) else { return false }
    let rest = line.drop { $0 == first }
    return line.count - rest.count == 3
      && rest.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 || $0 == 10 }
  }

  /// The word before the colon that a line starts with.
  private static func key(of line: ArraySlice<UInt8>) -> String? {
    let word = line.prefix { ($0 | 32) >= 97 && ($0 | 32) <= 122 || $0 == 95 || $0 == 45 }
    guard !word.isEmpty, line.dropFirst(word.count).first == 58 else { return nil }
    return String(decoding: word, as: UTF8.self)
  }
}

/// What the YAML parser objects to, and on which line of the file.
private struct YAMLProblem: Error {
  var message: String
  var line: Int?

  init(message: String, line: Int?) { (self.message, self.line) = (message, line) }

  init(_ error: any Error) {
    guard let error = error as? YamlError else {
      self.init(message: "it cannot be read", line: nil)
      return
    }
    switch error {
    // The parser counts from 1 below the opening line.
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(message: problem, line: mark.line + 1)
    case .duplicatedKeysInMapping(let duplicates, _):
      self.init(
        message:
          "a key stands twice: \(duplicates.map { "\($0)" }.sorted().joined(separator: ", "))",
        line: nil)
    default:
      self.init(message: "it cannot be read", line: nil)
    }
  }
}
