import Foundation
import Testing

/// A court and a parliament of a country that does not exist: `Projects/vardia` tells the words of both.
@Suite(.enabled(if: Program.isBuilt, "the program is not built"))
struct ProjectLanguageTests {
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Projects/vardia").path

  struct Case: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var golden: String
    var testDescription: String { golden }
  }

  @Test(arguments: [
    Case(arguments: ["show", "out", "events"], golden: "project-events.txt"),
    Case(arguments: ["show", "out", "offices"], golden: "project-offices.txt"),
    Case(
      arguments: ["explain", "out", "event:2024-06-05.removal.mara-ostrel"],
      golden: "project-explain.txt"),
  ]) func itsTitlesFramesAndWordsMakeTheNetwork(_ example: Case) throws {
    let scratch = try Scratch()
    let built = try Program.run(["build", Self.project, "-o", "out"], in: scratch.folder)
    #expect(built.status == 0, "\(built.errors)")
    let shown = try Program.run(example.arguments, in: scratch.folder)
    try expectGolden(shown.output, example.golden)
  }

  @Test(arguments: [["extract"], ["read"]]) func otherCommandsKnowItsWordsToo(
    _ command: [String]
  ) throws {
    let known = try Program.run(command + [Self.project])
    #expect(known.status == 0, "\(known.errors)")
    #expect(known.output.contains("Lagting"))
    let unknown = try Program.run(command + ["\(Self.project)/documents"])
    for word in ["removal", "charge"] {
      #expect(known.output.contains(word))
      #expect(!unknown.output.contains(word))
    }
  }

  @Test(arguments: ["1", "4"]) func theSameProjectGivesTheSameBytes(_ jobs: String) throws {
    let scratch = try Scratch()
    for (folder, jobs) in [("a", "2"), ("b", jobs)] {
      let built = try Program.run(
        ["build", Self.project, "-o", folder, "--jobs", jobs], in: scratch.folder)
      #expect(built.status == 0, "\(built.errors)")
    }
    #expect(try scratch.text("a/network.json") == scratch.text("b/network.json"))
  }

  @Test func everyQuoteOfItStandsInItsDocument() throws {
    let scratch = try Scratch()
    _ = try Program.run(["build", Self.project, "-o", "out"], in: scratch.folder)
    let verified = try Program.run(
      ["verify", "out", "--documents", Self.project], in: scratch.folder)
    #expect(verified.status == 0, "\(verified.errors)")
  }
}
