import Foundation
import Testing

@testable import ChronographReading

/// Bad input gets one clear line that names the place and the remedy.
struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let message: String
    init(_ name: String, _ text: String, _ message: String) {
      (self.name, bytes, self.message) = (name, Array(text.utf8), message)
    }
    init(_ name: String, bytes: [UInt8], _ message: String) {
      (self.name, self.bytes, self.message) = (name, bytes, message)
    }
    var testDescription: String { message }
  }

  static let refusals: [Case] = [
    .init(
      "a.txt", "a\0b",
      "a.txt: File holds binary data, no text; give text, Markdown, HTML, JSON Lines, PDF or DOCX"),
    .init(
      "a", bytes: [0x7F, 0x45, 0x4C, 0x46, 1, 2, 3],
      "a: File holds binary data, no text; give text, Markdown, HTML, JSON Lines, PDF or DOCX"),
  ]

  @Test(arguments: refusals) func refusesAFileThatIsNoText(_ example: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write(example.name, Data(example.bytes))
    let error = #expect(throws: ReadingError.self) { try folder.items(example.name) }
    #expect(error.map { folder.shortened($0.description) } == example.message)
  }

  static let items: [Case] = [
    .init(
      "a.jsonl", "{\"id\": \"a\", \"text\": }",
      "a.jsonl:1: Line is not valid JSON: A value starts with a character that JSON does not know (byte 21); write one JSON object a line"
    ),
    .init(
      "a.jsonl", "\n[1]",
      "a.jsonl:2: Line is no JSON object; write one object with id and text a line"),
    .init(
      "a.jsonl", "{\"text\": \"x\"}",
      "a.jsonl:1: Document has no id; add \"id\", a text that no other document has"),
    .init(
      "a.jsonl", "{\"id\": \"\", \"text\": \"x\"}",
      "a.jsonl:1: Document has no id; add \"id\", a text that no other document has"),
    .init(
      "a.jsonl", "{\"id\": \"x\"}",
      "a.jsonl:1: Document 'x' has no text; add \"text\", the body as a JSON string"),
    .init(
      "a.jsonl", "{\"id\": \"x\", \"text\": 5}",
      "a.jsonl:1: Document 'x' has no text; add \"text\", the body as a JSON string"),
    .init(
      "a.jsonl", "{\"id\": \"x\", \"text\": \"1\"}\n{\"id\": \"x\", \"text\": \"2\"}",
      "a.jsonl:2: Id 'x' was used before, in a.jsonl:1; give each document its own id"),
    .init(
      "a.docx", "PK\u{3}\u{4} no archive",
      "a.docx: DOCX could not be read: unzip ended with code 9; check that the file opens, or save it as text"
    ),
    .init(
      "a.pdf", "%PDF-1.4 nothing",
      "a.pdf: PDF could not be read: pdftotext ended with code 1; check that the file opens, or save it as text"
    ),
  ]

  @Test(arguments: items) func saysWhatIsWrongWithOneDocument(_ example: Case) throws {
    let tool =
      example.name.hasSuffix("pdf") ? "pdftotext" : example.name.hasSuffix("docx") ? "unzip" : nil
    if let tool, !Tools.has(tool) { return }
    let folder = try TemporaryFolder()
    try folder.write(example.name, Data(example.bytes))
    let errors = try folder.items(example.name).compactMap(\.error)
    #expect(errors.map { folder.shortened($0.description) } == [example.message])
  }

  @Test func refusesAMissingFileAndAFolderWithoutDocuments() throws {
    let folder = try TemporaryFolder(["sub/picture.png": "x"])
    let missing = #expect(throws: ReadingError.self) { try folder.items("gone.txt") }
    #expect(
      missing.map { folder.shortened($0.description) }
        == "gone.txt: No such file or folder; check the path")
    let empty = #expect(throws: ReadingError.self) { try folder.items("sub") }
    #expect(
      empty.map { folder.shortened($0.description) }
        == "sub: Folder holds no document; put .txt, .md, .html, .jsonl, .pdf or .docx files into it"
    )
    #expect(empty?.code == "no-document")
  }

  @Test func goesOnAfterABadDocument() throws {
    let folder = try TemporaryFolder([
      "a.txt": "A", "b.txt": "B\0", "c.jsonl": "x\n{\"id\": \"d\", \"text\": \"D\"}",
    ])
    let items = try folder.items("")
    #expect(items.map { $0.document?.body } == ["A", nil, nil, "D"])
    #expect(items.compactMap(\.error?.code) == ["binary", "invalid-json"])
  }

  @Test func namesTheFirstPlaceOfAnIDAcrossFiles() throws {
    let folder = try TemporaryFolder([
      "a.jsonl": "\n{\"id\": \"b\", \"text\": \"A\"}", "b.txt": "B",
    ])
    let error = try folder.items("").last?.error
    #expect(
      error.map { folder.shortened($0.description) }
        == "b.txt: Id 'b' was used before, in a.jsonl:2; give each document its own id")
  }

  @Test func replacesInvalidBytesWithAFinding() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Data(Array("ok\nb".utf8) + [0xFF] + Array("c".utf8)))
    let document = try #require(try folder.items("a.txt").first?.document)
    #expect(document.body == "ok\nb\u{FFFD}c")
    let finding = try #require(document.findings.first)
    #expect(finding.code == "invalid-encoding" && folder.shortened(finding.place) == "a.txt:2")
  }

  @Test func readsABodyWithoutWordsWithAFinding() throws {
    let folder = try TemporaryFolder(["a.txt": " \n", "b.md": "---\ntitle: x\n---\n \n"])
    for item in try folder.items("") {
      #expect(item.document?.findings.map(\.code) == ["no-publication-date", "empty-body"])
    }
  }

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a"])
  func refusesAFileOfNoByteInEveryFormat(_ name: String) throws {
    let folder = try TemporaryFolder([name: ""])
    let error = try #require(try folder.items(name).first?.error)
    #expect(error.code == "empty-file")
    #expect(
      folder.shortened(error.description)
        == "\(name): File is empty: it holds no byte; check that it was saved or downloaded whole")
  }

  @Test func takesJSONLinesOfNoLineForNoDocument() throws {
    let folder = try TemporaryFolder(["a.jsonl": "", "b.jsonl": "\n \n"])
    #expect(try folder.items("").isEmpty)
  }

  @Test func makesABadFileBesideGoodOnesAnItem() throws {
    let folder = try TemporaryFolder(["a.txt": "a\0b", "b.txt": "B", "c": "\u{1}\u{2}\u{3}"])
    let items = try folder.items("a.txt", "b.txt", "c")
    #expect(
      items.map(\.id)
        == ["a", "b", "c"].map { folder.path($0) }.map {
          $0.split(separator: "/").last.map(String.init)
        })
    #expect(items.map { $0.error?.code } == ["binary", nil, "binary"])
    // Alone, nothing is left to read.
    #expect(throws: ReadingError.self) { try folder.items("a.txt") }
  }

  struct Passed: CustomTestStringConvertible, Sendable {
    let format: InputFormat
    let ids: [String]
    let message: String?
    var testDescription: String { format.rawValue }
  }

  static let passed: [Passed] = [
    .init(
      format: .auto, ids: ["a", "b", "c", "d", "e"],
      message: "Not read, as no extension tells their format: 2 files, notes.rtf, style.css"),
    .init(
      format: .html, ids: ["b"],
      message: "Not read, being no HTML: 4 files, a.txt, c.md, d.txt, …"),
    .init(
      format: .text, ids: ["a", "d"],
      message: "Not read, being no plain text: 3 files, b.html, c.md, sub/e.jsonl"),
    .init(
      format: .markdown, ids: ["c"],
      message: "Not read, being no Markdown: 4 files, a.txt, b.html, d.txt, …"),
  ]

  @Test(arguments: passed) func saysWhatOfAFolderItPassesOver(_ example: Passed) throws {
    let folder = try TemporaryFolder([
      "a.txt": "A", "b.html": "<p>B", "c.md": "C", "d.txt": "D",
      "sub/e.jsonl": "{\"id\": \"e\", \"text\": \"E\"}", "style.css": "x",
      "notes.rtf": "x", ".hidden.txt": "x",
    ])
    let sequence = try DocumentSequence(
      [folder.url.path], options: .init(format: example.format))
    #expect(sequence.findings.first?.message == example.message)
    #expect(sequence.findings.last?.code == "files-of-unknown-kind")
    #expect(sequence.findings.count == (example.format == .auto ? 1 : 2))
    #expect(sequence.map(\.id) == example.ids)
  }

  @Test func readsAFileOnceThatIsNamedTwice() throws {
    let folder = try TemporaryFolder(["in/a.txt": "A", "in/b.txt": "B"])
    #expect(try folder.items("in/a.txt", "in/a.txt").map { $0.document?.body } == ["A"])
    #expect(try folder.items("in", "in/a.txt").map { $0.document?.body } == ["A", "B"])
  }

  @Test func saysThatALinkInAFolderLeadsNowhere() throws {
    let folder = try TemporaryFolder(["in/a.txt": "A"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("in/b.txt"), withDestinationPath: folder.path("gone.txt"))
    #expect(try folder.items("in").map { $0.error?.code } == [nil, "missing-file"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/sh"), "no shell here"))
  func aPipeThatHandsOverAByteAtATimeIsReadAsAWhole() throws {
    let folder = try TemporaryFolder()
    let fifo = folder.path("articles")
    guard mkfifo(fifo, 0o600) == 0 else { return }
    let line = "{\"id\": \"a\", \"text\": \"A\"}"
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    let bytes = line.utf8.map { "printf '\\\(String($0, radix: 8))'" }.joined(separator: "\n")
    writer.arguments = ["-c", "{\n\(bytes)\n} >'\(fifo)'"]
    try writer.run()
    let items = try folder.items("articles")
    writer.waitUntilExit()
    #expect(items.map(\.id) == ["a"] && items.first?.document?.body == "A")
  }

  /// A kilobyte that stands for more than any memory holds.
  static let bomb =
    "a0: &a0 [x]\n" + (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

  @Test func readsNoAliasesInFrontMatter() throws {
    let folder = try TemporaryFolder(["a.md": "---\ntitle: T\n\(Self.bomb)---\nText"])
    let document = try #require(try folder.items("a.md").first?.document)
    #expect(document.body == "Text" && document.title == "T")
    let finding = try #require(document.findings.first { $0.message.contains("aliases") })
    #expect(folder.shortened(finding.place) == "a.md:4")
    #expect(finding.message.hasSuffix("anchors and aliases (& and *) are not supported"))
  }

  @Test(arguments: [
    ("a: *b", true), ("- *b", true), ("a: [1, *b]", true), ("*b : c", true), ("a: {b: *c}", true),
    ("title: 5 * 4", false), ("title: \"*b\"", false), ("title: '*b'", false),
    ("title: a *b* c", false), ("title: R&D", false), ("# *b", false), ("title: * a", false),
    ("title: **bold**", false), ("title: it's *b*", false), ("", false),
    ("title: draft, *b*", false), ("title: a - *b*", false), ("a: {b: 1, c: *d}", true),
  ]) func tellsAliasesFromStars(_ line: String, _ isAlias: Bool) {
    #expect((YAMLGuard.problem(in: line) != nil) == isAlias)
  }

  @Test func namesWhatAFolderHoldsInsteadOfTheFormatAskedFor() throws {
    let folder = try TemporaryFolder(["in/a.txt": "A", "in/b.txt": "B"])
    let error = #expect(throws: ReadingError.self) {
      try folder.items("in", options: .init(format: .docx))
    }
    #expect(
      error.map { folder.shortened($0.description) }
        == "in: Folder holds no DOCX, only a.txt, b.txt; leave out --input-format to tell formats by extension"
    )
  }

  @Test func keepsAHostileURLHarmless() throws {
    let folder = try TemporaryFolder([
      "a.jsonl":
        "{\"id\":\"a\",\"text\":\"x\",\"published\":\"2024\",\"url\":\"https://x.example/\\\"><script>\"}\n{\"id\":\"b\",\"text\":\"x\",\"published\":\"2024\",\"url\":\"javascript:alert(1)\"}"
    ])
    let documents = try folder.items("a.jsonl").compactMap(\.document)
    #expect(documents[0].url == "https://x.example/%22%3E%3Cscript%3E")
    #expect(documents[1].url == nil && documents[1].findings.map(\.code) == ["url-ignored"])
  }
}
