import Foundation
import Testing

@testable import ChronographCommands

struct OutputFileTests {
  @Test func makesFoldersAndReplacesWhatWasThere() throws {
    let scratch = try Scratch()
    let path = scratch.url("a/b/file.txt").path
    try OutputFile.write(Array("one".utf8), to: path)
    try OutputFile.write(Array("two".utf8), to: path)
    #expect(try scratch.text("a/b/file.txt") == "two")
    #expect(scratch.files == ["a/b/file.txt"])
  }

  @Test(arguments: [
    ("a", ""), ("/a", "/"), ("a/b", "a"), ("a/b/", "a"), ("/", ""), ("a//b", "a"), ("./a", "."),
    ("", ""),
  ]) func aPathOfOneLetterHasNoFolder(_ path: String, _ folder: String) {
    #expect(OutputFile.parent(of: path) == folder)
  }

  @Test func aFolderIsNoPlaceForAFile() throws {
    let scratch = try Scratch()
    let failure = #expect(throws: CommandFailure.self) {
      try OutputFile.write([1], to: scratch.folder.path)
    }
    #expect(failure?.status == .outputFailed)
  }

  @Test func aFileInTheWayOfAFolderIsNamed() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "out")
    let failure = #expect(throws: CommandFailure.self) {
      try OutputFile.checkFolder(scratch.url("out").path)
    }
    #expect(failure?.message.contains("/out: cannot be written") == true)
    #expect(scratch.files == ["out"])
  }

  @Test func proofOfAWritableFolderLeavesNothing() throws {
    let scratch = try Scratch()
    try OutputFile.checkFolder(scratch.url("x/y").path)
    try OutputFile.checkFolder(scratch.folder.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test func aFolderThatForbidsWritingIsNamedBeforeTheWork() throws {
    guard getuid() != 0 else { return }
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.url("closed"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o500])
    #expect(throws: CommandFailure.self) {
      try OutputFile.checkFolder(scratch.url("closed/out").path)
    }
  }

  @Test func adviceTakesADeviceForWhatItIs() throws {
    try OutputFile.write(Array("gone".utf8), to: "/dev/null")
    #expect(!InputFolder.isFolder(URL(fileURLWithPath: "/dev/null")))
  }

  @Test(arguments: [1, 10, 65_535, 65_536, 200_000])
  func linesAreReadWhateverTheBlocks(_ length: Int) throws {
    let scratch = try Scratch()
    let long = String(repeating: "x", count: length)
    try scratch.write("\(long)\n\n\(long)y\nlast", to: "lines")
    var lines: [(String, Int)] = []
    try InputFile.forEachLine(of: scratch.url("lines").path) { line, number in
      lines.append((String(decoding: line, as: UTF8.self), number))
    }
    #expect(lines.map(\.0) == [long, long + "y", "last"])
    #expect(lines.map(\.1) == [1, 3, 4])
  }
}
