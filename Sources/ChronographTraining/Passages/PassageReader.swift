import ChronographDates
import ChronographExtraction
import Foundation

/// Reads files of passages.
struct PassageReader {
  let file: String
  private var passages: [Passage] = []
  private var line = 0
  private var isText = false
  private var isParagraph = false

  /// The passages of every `.txt` file of a folder that holds any, in the order of the files' names.
  static func passages(in folder: URL) throws -> [Passage] {
    let passages: [Passage] = try files(in: folder).flatMap {
      try Self.passages(in: String(contentsOf: $0, encoding: .utf8), of: $0.lastPathComponent)
    }
    var seen: Set<String> = []
    for passage in passages where !seen.insert(passage.id).inserted {
      throw PassageError(file: folder.path, line: 0, problem: "two passages '\(passage.id)'")
    }
    return passages
  }

  /// The files of passages of a folder, in the order of their names.
  static func files(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// The passages of a file.
  ///
  /// - Throws: ``PassageError`` with the line that is not in the notation.
  static func passages(in text: String, of file: String) throws(PassageError) -> [Passage] {
    var reader = PassageReader(file: file)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      reader.line += 1
      try reader.read(line)
    }
    try reader.check()
    return reader.passages
  }

  private init(file: String) { self.file = file }

  private func problem(_ problem: String) -> PassageError {
    PassageError(file: file, line: line, problem: problem)
  }

  private mutating func read(_ text: Substring) throws(PassageError) {
    if text.hasPrefix("===") {
      try check()
      return try open(text.dropFirst(3))
    }
    guard let last = passages.indices.last else {
      if text.allSatisfy(\.isWhitespace) || text.hasPrefix("#") { return }
      throw problem("text before the first '==='")
    }
    if text == "---" {
      isText = false
    } else if text.allSatisfy(\.isWhitespace) {
      isParagraph = isText
    } else if isText {
      try readSentence(text, of: last)
    } else if !text.hasPrefix("#") {
      passages[last].relations.append(try relation(text, of: passages[last]))
    }
  }

  private mutating func open(_ text: Substring) throws(PassageError) {
    let fields = text.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard fields.count >= 2, let published = PartialDate(fields[1]) else {
      throw problem("expected '=== id | YYYY-MM-DD | manner'")
    }
    passages.append(Passage(id: fields[0], published: published))
    (isText, isParagraph) = (true, false)
  }

  /// One sentence a line; those of a paragraph are joined by a space.
  private mutating func readSentence(_ text: Substring, of index: Int) throws(PassageError) {
    var passage = passages[index]
    if !passage.body.isEmpty { passage.body += isParagraph ? "\n\n" : " " }
    isParagraph = false
    let start = passage.body.unicodeScalars.count
    var sentence = MarkedSentence(start: start)
    if let problem = sentence.read(text) { throw self.problem(problem) }
    passage.body.unicodeScalars.append(contentsOf: sentence.scalars)
    passage.sentences.append(start..<start + sentence.scalars.count)
    passage.mentions += sentence.mentions
    passage.triggers += sentence.triggers
    passages[index] = passage
  }

  /// The line `type source target "title" status factuality @1,2`.
  private func relation(
    _ text: Substring, of passage: Passage
  ) throws(PassageError) -> Passage.Relation {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 3 else { throw problem("one title in \"\" at most") }
    let words = (parts[0] + " " + (parts.count == 3 ? parts[2] : ""))
      .split(separator: " ").map(String.init)
    guard words.count >= 4 else { throw problem("expected 'type source target … @sentences'") }
    let known = Set(passage.mentions.map(\.entity))
    for entity in words[1...2] where !known.contains(entity) {
      throw problem("'\(entity)' is marked nowhere")
    }
    var relation = Passage.Relation(
      type: words[0], source: words[1], target: words[2],
      title: parts.count == 3 ? String(parts[1]) : nil, status: nil, factuality: "fact",
      sentences: [])
    for word in words[3...] {
      if TenureStatus(rawValue: word) != nil {
        relation.status = word
      } else if Factuality(rawValue: word) != nil {
        relation.factuality = word
      } else if word.hasPrefix("@") {
        relation.sentences = try sentences(word, of: passage)
      } else {
        throw problem("unknown word '\(word)'")
      }
    }
    guard !relation.sentences.isEmpty else { throw problem("no sentences, as in '@1,2'") }
    return relation
  }

  /// The numbers "@1,2", counted from 1.
  private func sentences(_ word: String, of passage: Passage) throws(PassageError) -> [Int] {
    var found: [Int] = []
    for number in word.dropFirst().split(separator: ",", omittingEmptySubsequences: false) {
      guard let sentence = Int(number), passage.sentences.indices.contains(sentence - 1) else {
        throw problem("the passage has no sentence \(word)")
      }
      found.append(sentence - 1)
    }
    return found
  }

  private func check() throws(PassageError) {
    guard let last = passages.last, last.sentences.isEmpty else { return }
    throw problem("'\(last.id)' has no text")
  }
}

/// A line with `[name|p1]` and `{word|type}` taken out of it.
private struct MarkedSentence {
  let start: Int
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var mentions: [Passage.Mention] = []
  private(set) var triggers: [Passage.Trigger] = []
  /// Where the brackets that are open began, and with which.
  private var open: [(bracket: Unicode.Scalar, at: Int)] = []

  init(start: Int) { self.start = start }

  /// Returns what is wrong, if anything.
  mutating func read(_ text: Substring) -> String? {
    var rest = text.unicodeScalars[...]
    while let next = rest.popFirst() {
      switch next {
      case "[", "{": open.append((next, scalars.count))
      case "|":
        guard let (bracket, at) = open.popLast(),
          let end = rest.firstIndex(of: bracket == "[" ? "]" : "}")
        else { return "'|' outside brackets" }
        guard end > rest.startIndex else { return "nothing behind '|'" }
        close(bracket, from: at, as: String(rest[..<end]))
        rest = rest[rest.index(after: end)...]
      case "]", "}": return "'\(next)' without '|' before it"
      default: scalars.append(next)
      }
    }
    return open.isEmpty ? nil : "'\(open[0].bracket)' is not closed"
  }

  private mutating func close(_ bracket: Unicode.Scalar, from at: Int, as tag: String) {
    let range = start + at..<start + scalars.count
    if bracket == "[" {
      mentions.append(.init(range: range, entity: tag))
    } else {
      let parts = tag.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      triggers.append(
        .init(range: range, type: parts[0], factuality: parts.count > 1 ? parts[1] : "fact"))
    }
  }
}
