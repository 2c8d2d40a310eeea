import Yams

/// YAML between two lines `---` at the very start of a text.
struct FrontMatter {
  var metadata = Metadata()
  var findings: [Finding] = []
  /// The line of the file that gives the publication date.
  private(set) var publishedLine: Int?
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
    do throws(YAMLComplaint) {
      try readYAML(lines, place: place)
    } catch {
      let line = error.line.map { ":\($0)" } ?? ""
      findings.append(
        Finding(
          .warning, code: "front-matter",
          message: "Front matter is not valid YAML: \(error.message)",
          place: place + line, advice: "put values that hold a colon or a quote between quotes"))
      for (number, line) in lines.enumerated() { readPlainly(line, number: number + 2) }
    }
  }

  private mutating func readYAML(
    _ lines: [ArraySlice<UInt8>], place: String
  ) throws(YAMLComplaint) {
    if let refused = YAMLGuard.problem(in: lines) {
      throw YAMLComplaint(message: refused.message, line: refused.line + 2)
    }
    let text = String(decoding: lines.joined(), as: UTF8.self)
    let node: Node?
    do {
      node = try compose(yaml: text, .basic)
    } catch {
      // The parser counts from 1 below the opening line.
      let complaint = YAMLComplaint(error, in: text)
      throw YAMLComplaint(message: complaint.message, line: complaint.line.map { $0 + 1 })
    }
    guard let node else { return }
    guard let mapping = node.mapping else {
      throw YAMLComplaint(message: "it holds no keys", line: 2)
    }
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      guard Metadata.keys.contains(name) else {
        complain(of: name, line: key.mark.map { $0.line + 1 }, place: place)
        continue
      }
      if let text = value.scalar?.string {
        if text != "~", text != "null" { set(name, text, line: key.mark.map { $0.line + 1 }) }
      } else {
        throw YAMLComplaint(message: "\(name) is no single value", line: nil)
      }
    }
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let text = value.scalar?.string else { continue }
      if Metadata.otherKeys[name] == "published", metadata.published == nil {
        publishedLine = key.mark.map { $0.line + 1 }
      }
      metadata.setOther(name, text)
    }
  }

  private mutating func set(_ key: String, _ value: String, line: Int?) {
    metadata.set(key, value)
    if key == "published" { publishedLine = line }
  }

  /// Front matter holds other programs' keys as well; one that is a slip of the pen from one of ours is none of theirs.
  private mutating func complain(of key: String, line: Int?, place: String) {
    guard let meant = Metadata.key(meantBy: key) else { return }
    findings.append(
      Finding(
        .warning, code: "unknown-key", message: "'\(key)' is no key that is read",
        place: place + (line.map { ":\($0)" } ?? ""), advice: "did you mean '\(meant)'?"))
  }

  /// Takes `key: value` from one line, for front matter that is broken elsewhere.
  private mutating func readPlainly(_ line: ArraySlice<UInt8>, number: Int) {
    guard let key = Self.key(of: line), Metadata.keys.contains(key) else { return }
    var value = Substring(decoding: line.dropFirst(key.utf8.count + 1), as: UTF8.self)
    while value.last?.isWhitespace == true { value = value.dropLast() }
    value = value.drop(while: \.isWhitespace)
    let isQuoted =
      value.count > 1 && value.first == value.last && (value.first == "\"" || value.first == "'")
    set(key, String(isQuoted ? value.dropFirst().dropLast() : value), line: number)
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
