import ArgumentParser
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
