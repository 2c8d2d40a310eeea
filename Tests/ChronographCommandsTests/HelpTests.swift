import ArgumentParser
import Foundation
import Testing

@testable import ChronographCommands

struct HelpTests {
  static let names: [String] = ChronographCommand.configuration.subcommands.map {
    $0.configuration.commandName ?? ""
  }

  @Test func rootIsAsRecorded() throws {
    try expectGolden(ChronographCommand.helpMessage(columns: 100) + "\n", "help.txt")
  }

  @Test(arguments: names) func commandIsAsRecorded(_ name: String) throws {
    let command = try #require(
      ChronographCommand.configuration.subcommands.first { $0.configuration.commandName == name })
    let text = ChronographCommand.helpMessage(for: command, columns: 100)
    try expectGolden(text + "\n", "help-\(name).txt")
  }

  @Test(arguments: names) func everyCommandShowsAnExample(_ name: String) throws {
    let command = try #require(
      ChronographCommand.configuration.subcommands.first { $0.configuration.commandName == name })
    #expect(command.configuration.discussion.contains("chronograph \(name) "))
    #expect(!command.configuration.abstract.isEmpty)
  }

  /// The examples of help texts that need nothing but the sample.
  static let examples: [[String]] = ChronographCommand.configuration.subcommands.flatMap {
    $0.configuration.discussion.split(separator: "\n").compactMap { line -> [String]? in
      guard let start = line.range(of: "Example: chronograph ")?.upperBound,
        line.contains("third-plenum"), !line.contains("|")
      else { return nil }
      return TranscriptTests.words(String(line[start...]))
    }
  }

  @Test(.enabled(if: Program.isBuilt, "the program is not built"), arguments: examples)
  func everyExampleOnTheSampleDoesWhatItSays(_ example: [String]) throws {
    let scratch = try Scratch()
    let words = example.map {
      $0.hasPrefix("Graphs/") || ($0.hasPrefix("Output/") && example[0] != "build")
        ? Program.root.appendingPathComponent($0).path : $0
    }
    let result = try Program.run(words, in: scratch.folder)
    #expect(result.status == 0, "\(example): \(result.errors)")
  }

  @Test func thereAreExamplesOnTheSample() { #expect(Self.examples.count > 8) }

  @Test(.enabled(if: Program.isBuilt, "the program is not built"))
  func helpAndVersionGoToStandardOutput() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    #expect(help.output.hasPrefix("OVERVIEW: "))
    #expect(help.errors.isEmpty)
    let version = try Program.run(["--version"])
    #expect(version.output == "0.1.0\n")
    #expect(version.status == 0)
  }
}
