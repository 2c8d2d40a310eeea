import Foundation
import Testing

@testable import ChronographReading

/// Paths as bytes, folders and lines of files, whatever they hold.
struct FileTests {
  struct Path: CustomTestStringConvertible, Sendable {
    let path: String
    let name: String
    let ending: String
    let stem: String
    init(_ path: String, name: String, ending: String, stem: String) {
      (self.path, self.name, self.ending, self.stem) = (path, name, ending, stem)
    }
    var testDescription: String { path.debugDescription }
  }

  static let paths: [Path] = [
    .init("a/b.txt", name: "b.txt", ending: "txt", stem: "a/b"),
    .init("b.txt", name: "b.txt", ending: "txt", stem: "b"),
    .init("a.b/c", name: "c", ending: "", stem: "a.b/c"),
    .init("/", name: "", ending: "", stem: "/"), .init("", name: "", ending: "", stem: ""),
    .init(".txt", name: ".txt", ending: "", stem: ".txt"),
    .init("a/.txt", name: ".txt", ending: "", stem: "a/.txt"),
    .init("a.tar.gz", name: "a.tar.gz", ending: "gz", stem: "a.tar"),
    .init("a.", name: "a.", ending: "", stem: "a."),
    .init("é/文件.MD", name: "文件.MD", ending: "MD", stem: "é/文件"),
    .init("a b/c\nd.html", name: "c\nd.html", ending: "html", stem: "a b/c\nd"),
  ]

  @Test(arguments: paths) func takesAPathApart(_ example: Path) {
    let path = FilePath(example.path)
    #expect(String(decoding: path.name, as: UTF8.self) == example.name)
    #expect(path.pathExtension == example.ending)
    #expect(path.withoutExtension.text == example.stem)
    #expect(path.text == example.path)
  }

  @Test(arguments: [("a", "b", "a/b"), ("a/", "b", "a/b"), ("/", "b", "/b"), ("", "b", "/b")])
  func appendsAName(_ folder: String, _ name: String, _ expected: String) {
    #expect(FilePath(folder).appending(Array(name.utf8)).text == expected)
  }

  @Test func sortsByBytesAndNotByAnyLanguage() {
    let names = ["b", "B", "ä", "a", "a/b", "a-b", "Z", "文", "é", "e", "10", "9"]
    let sorted = names.map { FilePath($0) }.sorted().map(\.text)
    #expect(sorted == ["10", "9", "B", "Z", "a", "a-b", "a/b", "b", "e", "ä", "é", "文"])
  }

  @Test func aNameThatIsNoUTF8IsReadByItsBytes() throws {
    let folder = try TemporaryFolder()
    let bytes = Array(folder.url.path.utf8) + [47, 0xE9, 0x2E, 0x74, 0x78, 0x74]
    let path = FilePath(bytes)
    let descriptor = path.withCString { open($0, O_CREAT | O_WRONLY, 0o600) }
    // Some file systems refuse such names.
    guard descriptor >= 0 else { return }
    _ = "text".withCString { write(descriptor, $0, 4) }
    close(descriptor)
    let item = try #require(try folder.items("").first)
    #expect(item.document?.body == "text")
    #expect(item.id == "\u{FFFD}")
  }

  // MARK: Lines

  /// What a reader of lines returns, by plain splitting.
  static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  static func read(_ bytes: [UInt8]) throws -> [[UInt8]] {
    let folder = try TemporaryFolder()
    let stream = try ByteStream(FilePath(try folder.write("lines", Data(bytes))))
    var reader = LineReader(stream, startingWith: try stream.read(7))
    var lines: [[UInt8]] = []
    while let line = try reader.next() {
      lines.append(Array(line))
      #expect(reader.number == lines.count)
    }
    return lines
  }

  @Test(arguments: [
    "", "\n", "a", "a\n", "\na", "a\n\n", "a\r\nb", "\n\n\n", "1234567\n8", "123456\n8",
  ])
  func readsEveryLineOnce(_ text: String) throws {
    #expect(try Self.read(Array(text.utf8)) == Self.split(Array(text.utf8)))
  }

  @Test func readsLinesOfAnyLengthAcrossBlocks() throws {
    var generator = SeededGenerator(state: 23)
    for round in 0..<30 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let length = Int.random(in: 0...(round < 20 ? 50 : 150_000), using: &generator)
        bytes += Array(repeating: UInt8.random(in: 11...255, using: &generator), count: length)
        if Bool.random(using: &generator) { bytes.append(10) }
      }
      #expect(try Self.read(bytes) == Self.split(bytes))
    }
  }

  @Test func refusesADocumentBeyondTheLimitAndNamesTheRemedy() throws {
    let folder = try TemporaryFolder(["a.txt": String(repeating: "x", count: 3000)])
    let stream = try ByteStream(FilePath(folder.path("a.txt")))
    let error = #expect(throws: ReadingError.self) { try stream.readAll(limit: 2000) }
    #expect(error?.code == "too-large")
    #expect(error?.advice?.contains("JSON Lines") == true)
  }

  @Test func aFolderInPlaceOfAFileIsAnErrorOfItsOwn() throws {
    let folder = try TemporaryFolder()
    let stream = try ByteStream(FilePath(folder.url.path))
    let error = #expect(throws: ReadingError.self) { try stream.read(10) }
    #expect(error?.code == "unreadable")
  }

  // MARK: Folders

  @Test func listsFilesOfAllFoldersInTheOrderOfTheirPaths() throws {
    let folder = try TemporaryFolder([
      "b/2.txt": "", "b/1.txt": "", "a.txt": "", "b.txt": "", "B/3.txt": "", ".x/4.txt": "",
    ])
    let files = try FolderListing.files(under: FilePath(folder.url.path)).map(\.relative.text)
    #expect(files == ["B/3.txt", "a.txt", "b.txt", "b/1.txt", "b/2.txt"])
  }

  @Test func followsALinkToAFileAndToAnotherFolder() throws {
    let folder = try TemporaryFolder(["in/a.txt": "A", "other/b.txt": "B"])
    let links = [("in/link.txt", "other/b.txt"), ("in/folder", "other")]
    for (link, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(link), withDestinationPath: folder.path(target))
    }
    #expect(try folder.items("in").compactMap { $0.document?.body } == ["A", "B", "B"])
  }

  @Test(.enabled(if: getuid() != 0, "root may open everything"))
  func namesAFolderThatCannotBeOpened() throws {
    let folder = try TemporaryFolder(["in/a.txt": "A"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path("in"))
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: folder.path("in"))
    }
    let error = #expect(throws: ReadingError.self) { try folder.items("in") }
    #expect(
      error.map { folder.shortened($0.description) }?.hasPrefix("in: Folder cannot be read")
        == true)
  }

  // MARK: Ids

  @Test func aRepeatedIDNamesTheFirstOfManySources() {
    var seen = SeenIdentifiers()
    for number in 0..<10_000 {
      #expect(seen.insert("id-\(number)", source: number % 7, line: number + 1) == nil)
    }
    let first = seen.insert("id-4321", source: 6, line: 1)
    #expect(first?.source == 4321 % 7 && first?.line == 4322)
    #expect(seen.insert("other", source: 0, line: nil) == nil)
    #expect(
      seen.insert("other", source: 1, line: 5).map { $0.line == nil && $0.source == 0 } == true)
  }
}
