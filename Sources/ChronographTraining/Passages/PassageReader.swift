import Chronograph
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
    for id in passages.map(\.document.id) where !seen.insert(id).inserted {
      throw PassageError(file: folder.path, line: 0, problem: "two passages '\(id)'")
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
      let relation = try relation(text, of: passages[last])
      passages[last].annotation.relations.append(relation)
    }
  }

  private mutating func open(_ text: Substring) throws(PassageError) {
    let fields = text.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard fields.count >= 2, let published = PartialDate(fields[1]) else {
      throw problem("expected '=== id | YYYY-MM-DD | manner'")
    }
    passages.append(Passage(document: Document(id: fields[0], published: published, body: "")))
    (isText, isParagraph) = (true, false)
  }

  /// One sentence a line; those of a paragraph are joined by a space.
  private mutating func readSentence(_ text: Substring, of index: Int) throws(PassageError) {
    var body = passages[index].document.body
    if !body.isEmpty { body += isParagraph ? "\n\n" : " " }
    isParagraph = false
    var marked = MarkedSentence(start: body.unicodeScalars.count)
    if let problem = marked.read(text) { throw self.problem(problem) }
    body.unicodeScalars.append(contentsOf: marked.scalars)
    let sentence = ScalarSpan(start: marked.start, end: marked.start + marked.scalars.count)
    passages[index].sentences.append(sentence)
    passages[index].document.body = body
    let scalars = Array(body.unicodeScalars)
    for mention in marked.mentions {
      let words = String(String.UnicodeScalarView(scalars[mention.span.start..<mention.span.end]))
      try add(mention, called: words, to: &passages[index].annotation)
    }
    for trigger in marked.triggers {
      passages[index].annotation.events.append(try event(trigger, in: sentence))
    }
  }

  /// Adds a mention to the entity of its id, whose name is the longest of them.
  private func add(
    _ mention: MarkedSentence.Mark, called words: String, to annotation: inout Annotation
  ) throws(PassageError) {
    let known = annotation.entities.firstIndex { $0.id == mention.tag }
    guard let kind = Self.kind(of: mention.tag) else {
      throw problem("'\(mention.tag)' begins with the letter of no kind")
    }
    let index = known ?? annotation.entities.count
    if known == nil {
      annotation.entities.append(
        .init(id: mention.tag, kind: kind.rawValue, name: "", forms: [], mentions: []))
    }
    annotation.entities[index].mentions.append(mention.span)
    annotation.entities[index].forms.formUnion(Folding.forms([words]))
    if words.count > annotation.entities[index].name.count {
      annotation.entities[index].name = words
    }
  }

  /// The kind that the first letter of an entity's id stands for.
  private static func kind(of entity: String) -> EntityKind? {
    switch entity.first {
    case "p": .person
    case "b": .body
    case "c": .case
    case "i": .instrument
    case "l": .place
    default: nil
    }
  }

  private func event(
    _ trigger: MarkedSentence.Mark, in sentence: ScalarSpan
  ) throws(PassageError) -> Annotation.Event {
    let parts = trigger.tag.split(separator: "|", omittingEmptySubsequences: false)
      .map(String.init)
    let factuality = parts.count > 1 ? parts[1] : Factuality.fact.rawValue
    guard EventType.names.contains(parts[0]), Factuality(rawValue: factuality) != nil else {
      throw problem("unknown event '\(trigger.tag)'")
    }
    return Annotation.Event(
      type: parts[0], trigger: trigger.span, participants: [],
      telling: .init(factuality: factuality, attribution: [], evidence: [sentence]))
  }

  /// The line `type source target "title" status factuality @1,2`.
  private func relation(
    _ text: Substring, of passage: Passage
  ) throws(PassageError) -> Annotation.Relation {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 3 else { throw problem("one title in \"\" at most") }
    let words = (parts[0] + " " + (parts.count == 3 ? parts[2] : ""))
      .split(separator: " ").map(String.init)
    guard words.count >= 4 else { throw problem("expected 'type source target … @sentences'") }
    guard RelationType.names.contains(words[0]) else { throw problem("unknown type '\(words[0])'") }
    let known = Set(passage.annotation.entities.map(\.id))
    for entity in words[1...2] where !known.contains(entity) {
      throw problem("'\(entity)' is marked nowhere")
    }
    var relation = Annotation.Relation(
      type: words[0], source: words[1], target: words[2],
      title: parts.count == 3 ? String(parts[1]) : nil,
      telling: .init(factuality: Factuality.fact.rawValue, attribution: [], evidence: []))
    for word in words[3...] { try add(word, to: &relation, of: passage) }
    guard !relation.telling.evidence.isEmpty else { throw problem("no sentences, as in '@1,2'") }
    return relation
  }

  /// Adds a status, a factuality or sentences.
  private func add(
    _ word: String, to relation: inout Annotation.Relation, of passage: Passage
  ) throws(PassageError) {
    if TenureStatus(rawValue: word) != nil {
      relation.status = word
    } else if Factuality(rawValue: word) != nil {
      relation.telling.factuality = word
    } else if word.hasPrefix("@") {
      relation.telling.evidence = try sentences(word, of: passage)
    } else {
      throw problem("unknown word '\(word)'")
    }
  }

  /// What "@1,2" counts, from 1.
  private func sentences(_ word: String, of passage: Passage) throws(PassageError) -> [ScalarSpan] {
    var found: [ScalarSpan] = []
    for number in word.dropFirst().split(separator: ",", omittingEmptySubsequences: false) {
      guard let sentence = Int(number), passage.sentences.indices.contains(sentence - 1) else {
        throw problem("the passage has no sentence \(word)")
      }
      found.append(passage.sentences[sentence - 1])
    }
    return found
  }

  private func check() throws(PassageError) {
    guard let last = passages.last, last.sentences.isEmpty else { return }
    throw problem("'\(last.document.id)' has no text")
  }
}
