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

  @Test func readsAnEmptyFileWithAFinding() throws {
    let folder = try TemporaryFolder(["a.txt": "", "b.md": "---\ntitle: x\n---\n \n"])
    for item in try folder.items("") {
      #expect(item.document?.findings.map(\.code) == ["no-publication-date", "empty-body"])
    }
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
