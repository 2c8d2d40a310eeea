import ChronographReading
import Foundation
import Testing

@testable import ChronographLanguage

/// What is written of a tree: CoNLL-U for programs, an outline for people.
@Suite struct SyntaxOutputTests {
  static func conllu(
    _ body: String, id: String = "d", names: [CoNLLUWriter.Name] = []
  ) throws -> String {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize(body)
    var output = ByteWriter()
    CoNLLUWriter(model: tools.model).write(
      text, tools.model.annotate(text), id: id, names: names, to: &output)
    return output.text
  }

  /// The words as lists of columns, sentence by sentence.
  static func sentences(_ conllu: String) -> [[[Substring]]] {
    conllu.components(separatedBy: "\n\n").map { block in
      block.split(separator: "\n").filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }.filter { !$0.isEmpty }
  }

  @Test func writesCoNLLUAsTheFormatSays() throws {
    let text = try Self.conllu(
      "The mayor was arrested.\nShe didn't resign, he said.", id: "a\tb")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(3) == [
        "# newdoc id = a b", "# sent_id = a b-1", "# text = The mayor was arrested.",
      ])
    let words = Self.sentences(text).flatMap { $0 }
    #expect(words.allSatisfy { $0.count == 10 })
    #expect(
      words.map { String($0[1]) }.joined(separator: "·")
        == "The·mayor·was·arrested·.·She·did·n't·resign·,·he·said·.")
    #expect(
      words[3].prefix(8).map(String.init)
        == ["4", "arrested", "arrest", "VERB", "VBN", "_", "0", "root"])
    #expect(words[3][9] == "start_char=14|end_char=22|SpaceAfter=No")
  }

  @Test func offsetsCountScalarsOfTheBody() throws {
    let body = "李伟 met Ana.\n\n\u{1F600} Éva left."
    let scalars = Array(body.unicodeScalars)
    for word in Self.sentences(try Self.conllu(body)).flatMap({ $0 }) {
      let values = word[9].split(separator: "|").prefix(2).compactMap {
        Int($0.split(separator: "=")[1])
      }
      let told = scalars[values[0]..<values[1]]
      #expect(String(String.UnicodeScalarView(told)) == word[1])
    }
  }

  @Test func namesAreMarkedByTheirPlace() throws {
    let text = try Self.conllu(
      "Ana Paz Lima left Lisbon.",
      names: [
        .init(tokens: 0..<3, kind: "person"), .init(tokens: 1..<2, kind: "place"),
        .init(tokens: 4..<5, kind: "place"),
      ])
    let labels = Self.sentences(text).flatMap { $0 }.map { word in
      word[9].split(separator: "|").first { $0.hasPrefix("ner=") }.map(String.init) ?? "-"
    }
    #expect(
      labels
        == ["ner=B-person", "ner=I-person", "ner=E-person", "-", "ner=S-place", "-"])
  }

  @Test(arguments: 0..<40) func everySentenceIsATreeOfNumberedWords(_ seed: Int) throws {
    let text = try Self.conllu(SyntaxSample.text(seed: UInt64(seed)))
    for sentence in Self.sentences(text) {
      #expect(sentence.map { Int($0[0]) } == (1...sentence.count).map { $0 })
      let heads = sentence.compactMap { Int($0[6]) }
      #expect(heads.count == sentence.count && heads.allSatisfy { (0...sentence.count) ~= $0 })
      #expect(sentence.filter { $0[6] == "0" }.map { $0[7] } == ["root"])
    }
  }

  @Test(.enabled(if: Self.python != nil, "python3 is not installed"))
  func otherReadersGiveTheSameSentences() throws {
    let body = (0..<40).map { SyntaxSample.text(seed: $0) }.joined(separator: "\n\n")
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).conllu")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try Self.conllu(body + "\nAna Lima left. He said: \"No.\"").utf8).write(to: file)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Interop/check_conllu.py").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    process.arguments = [script, file.path]
    try process.run()
    process.waitUntilExit()
    // 77: no reader is installed.
    #expect(process.terminationStatus == 0 || process.terminationStatus == 77)
  }

  static let python: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin")
    .split(separator: ":").map { "\($0)/python3" }
    .first(where: FileManager.default.isExecutableFile(atPath:))

  @Test func outlineShowsEachWordBelowItsHead() throws {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize("The old mayor was arrested by the police.")
    let outline = SyntaxOutline(of: text, tools.model.annotate(text))
    #expect(
      text.sentences.flatMap(outline.lines) == [
        "arrested  VERB  root",
        "├─ mayor  NOUN  nsubj:pass",
        "│  ├─ The  DET  det",
        "│  └─ old  ADJ  amod",
        "├─ was  AUX  aux:pass",
        "├─ police  NOUN  obl:agent",
        "│  ├─ by  ADP  case",
        "│  └─ the  DET  det",
        "└─ .  PUNCT  punct",
      ])
  }

  @Test(arguments: 0..<20) func outlineHoldsEveryWordOnce(_ seed: Int) throws {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize(SyntaxSample.text(seed: UInt64(seed) + 100))
    let outline = SyntaxOutline(of: text, tools.model.annotate(text))
    for sentence in text.sentences {
      #expect(outline.lines(of: sentence).count == sentence.tokens.count)
    }
    let bare = SyntaxOutline(of: text, tools.model.emptyTable(for: text))
    #expect(text.sentences.flatMap(bare.lines).isEmpty)
  }
}
