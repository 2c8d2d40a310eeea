import ChronographDates
import Foundation
import Testing

@testable import ChronographReading

/// Which documents come out of files and folders, in which order and with which ids.
struct DocumentSequenceTests {
  @Test func readsFoldersSortedByPathAndSkipsHiddenAndUnknownFiles() throws {
    let folder = try TemporaryFolder([
      "b.txt": "b", "a/z.md": "z", "a.txt": "a", "B.txt": "B", ".hidden.txt": "h",
      ".git/x.txt": "x", "picture.png": "p", "data.json": "{}", "é.txt": "é", "a-b.txt": "ab",
    ])
    let items = try folder.items("")
    #expect(items.map(\.id) == ["B", "a-b", "a", "z", "b", "é"])
    #expect(items.compactMap(\.document?.body) == ["B", "ab", "a", "z", "b", "é"])
  }

  @Test func givesIDsThatDoNotDependOnTheOrderOfInputs() throws {
    let folder = try TemporaryFolder(["a/x.txt": "1", "b/x.txt": "2", "b/x.md": "3", "y.txt": "4"])
    #expect(try folder.items("").map(\.id) == ["a/x", "b/x.md", "b/x.txt", "y"])
    let other = try folder.items("b/x.txt", "a/x.txt", "y.txt")
    #expect(other.compactMap { $0.id.map(folder.shortened) } == ["b/x", "a/x", "y"])
  }

  @Test func takesTheIDFromFrontMatter() throws {
    let folder = try TemporaryFolder(["a.txt": "---\nid: brief-1\n---\nText"])
    #expect(try folder.items("a.txt").first?.document?.id == "brief-1")
  }

  @Test func entersNoFolderTwiceThroughALink() throws {
    let folder = try TemporaryFolder(["a/x.txt": "x"])
    let link = folder.url.appending(path: "a/loop")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.url)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "gone.txt"), withDestinationURL: URL(filePath: "/nowhere/x"))
    // The link that leads nowhere is a document that cannot be read.
    #expect(try folder.items("").map(\.id) == ["x", "gone"])
  }

  @Test func keepsTheBodyByteForByte() throws {
    let body = "# Title\r\n\r\nA *b*\u{0301}  c\t\r\n\u{2028}\u{A0}end  "
    let folder = try TemporaryFolder(["a.md": "---\r\ntitle: T\r\n---\r\n" + body])
    let read = try folder.items("a.md").first?.document?.body
    #expect(read.map { Array($0.utf8) } == Array(body.utf8))
  }

  @Test func readsJSONLinesWithTheirNumbers() throws {
    let folder = try TemporaryFolder([
      "a.jsonl": """
      {"id": "a", "text": "A", "title": "T", "published": "2024-06", "publisher": "P", "url": "https://x.example"}

      {"id": 7, "text": "B", "language": "zh-CN"}
      nonsense
      {"id": "c", "text": ""}
      """
    ])
    let items = try folder.items("a.jsonl")
    #expect(items.map(\.line) == [1, 3, 4, 5])
    #expect(items.map(\.id) == ["a", "7", nil, "c"])
    let first = try #require(items.first?.document)
    #expect(first.title == "T" && first.publisher == "P" && first.url == "https://x.example")
    #expect(first.published == PartialDate(year: 2024, month: 6) && first.findings.isEmpty)
    #expect(items[1].document?.language == "zh")
    #expect(items[3].document?.findings.map(\.code) == ["no-publication-date", "empty-body"])
  }

  @Test func readsLinesLongerThanABlock() throws {
    let long = String(repeating: "word ", count: 100_000)
    let folder = try TemporaryFolder([
      "a.jsonl":
        "\u{FEFF}{\"id\": \"a\", \"text\": \"\(long)\"}\r\n{\"id\": \"b\", \"text\": \"B\"}"
    ])
    let items = try folder.items("a.jsonl")
    #expect(items.first?.document?.body == long)
    #expect(items.last?.document?.body == "B")
  }

  struct DateCase: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let option: String?
    let published: String?
    let codes: [String]
    var testDescription: String { "\(name) \(text.debugDescription) \(option ?? "")" }
  }

  static let dateCases: [DateCase] = [
    .init(
      name: "a.md", text: "---\ndate: 2025-02-11 10:00:00 +0000\n---\nx", option: nil,
      published: "2025-02-11", codes: []),
    .init(
      name: "a.md", text: "---\ndate: 2025-02-11\npublished: 2024-01-02\n---\nx", option: nil,
      published: "2024-01-02", codes: []),
    .init(
      name: "a.jsonl", text: "{\"id\": \"a\", \"text\": \"x\", \"date\": \"2025-02-11\"}",
      option: nil,
      published: "2025-02-11", codes: []),
    .init(
      name: "a.txt", text: "---\npublished: 2024\n---\nx", option: "2020", published: "2024",
      codes: []),
    .init(
      name: "2023-01-02-a.txt", text: "---\npublished: 2024\n---\nx", option: nil,
      published: "2024", codes: []),
    .init(
      name: "2023-01-02-a.txt", text: "x", option: "2020", published: "2023-01-02",
      codes: ["date-from-file-name"]),
    .init(name: "a.txt", text: "x", option: "2020-05", published: "2020-05", codes: []),
    .init(name: "a.txt", text: "x", option: nil, published: nil, codes: ["no-publication-date"]),
    .init(
      name: "a.txt", text: "---\npublished: 2024-02-30\n---\nx", option: nil, published: nil,
      codes: ["impossible-date"]),
    .init(
      name: "a.txt", text: "---\npublished: 05/06/2024\n---\nx", option: "2020", published: "2020",
      codes: ["unreadable-date"]),
    .init(
      name: "a.html", text: "<meta name=date content=2024-02-30><p>x", option: nil, published: nil,
      codes: ["impossible-date", "empty-body"]),
  ]

  @Test(arguments: dateCases) func choosesThePublicationDate(_ example: DateCase) throws {
    let folder = try TemporaryFolder()
    try folder.write(example.name, Data(example.text.utf8))
    let options = ReadingOptions(published: example.option.flatMap { PartialDate($0) })
    let document = try #require(try folder.items(example.name, options: options).first?.document)
    #expect(document.published?.description == example.published)
    #expect(document.findings.map(\.code) == example.codes)
  }

  @Test func obeysTheFormatThatIsGiven() throws {
    let folder = try TemporaryFolder([
      "a.txt": "{\"id\": \"j\", \"text\": \"J\"}", "b.html": "<p>b",
    ])
    #expect(try folder.items("a.txt", options: .init(format: .jsonl)).first?.id == "j")
    #expect(try folder.items("", options: .init(format: .text)).map(\.id) == ["a"])
    #expect(
      try folder.items("b.html", options: .init(format: .text)).first?.document?.body == "<p>b")
  }

  @Test(arguments: [
    ("<!DOCTYPE html><title>T</title>", InputFormat.html), ("\n <HTML>", .html), ("%PDF-1.4", .pdf),
    ("{\"id\": 1}", .jsonl), ("plain", .text), ("PK\u{3}\u{4}", .docx), ("", .text),
    ("---\ntitle: x\n---", .text),
  ]) func tellsTheFormatByTheFirstBytes(_ text: String, _ format: InputFormat) {
    #expect(InputFormat(sniffing: Array(text.utf8)) == format)
  }
}
