import Foundation
import Testing

@testable import ChronographCommands

/// Building the folder that one stands in, again and again.
@Suite(.enabled(if: Program.isBuilt, "the program is not built"))
struct FolderTests {
  static let article = "---\npublished: 2024-06-14\n---\nAna Lima resigned on 3 May.\n"

  private static func build(_ folder: URL, _ arguments: [String] = []) throws -> Program.Result {
    try Program.run(
      ["build", "."] + arguments + ["--formats", "json,timeline,report"], in: folder)
  }

  @Test func aSecondRunDoesNotReadTheReportOfTheFirst() throws {
    let scratch = try Scratch()
    try scratch.write(Self.article, to: "lima/a.md")
    let first = try Self.build(scratch.url("lima"))
    let second = try Self.build(scratch.url("lima"))
    #expect(first.status == 0 && second.status == 0)
    #expect(second.output.hasPrefix("1 document, 1 person, "))
    #expect(first.errors.isEmpty)
    #expect(
      second.errors.contains(
        ".: note: Not read, as Chronograph wrote it: 1 file, Output/lima/report.html"))
  }

  @Test func theOutputsBearTheNameOfTheFolder() throws {
    let scratch = try Scratch()
    try scratch.write(Self.article, to: "lima/documents/a.md")
    try scratch.write("title: Lima\n", to: "lima/graph.yaml")
    #expect(try Self.build(scratch.url("lima")).status == 0)
    #expect(scratch.files.contains("lima/Output/lima/report.html"))
  }

  @Test func aPageOfItsOwnIsReadWhereItIsNamed() throws {
    let scratch = try Scratch()
    try scratch.write(Self.article, to: "lima/a.md")
    _ = try Self.build(scratch.url("lima"))
    let read = try Program.run(["extract", "lima/Output/lima/report.html"], in: scratch.folder)
    #expect(read.status == 0)
    #expect(!read.output.isEmpty)
  }
}
