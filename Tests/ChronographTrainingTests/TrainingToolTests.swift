import ArgumentParser
import Testing

@testable import ChronographTraining

@Suite struct TrainingToolTests {
  @Test func namesItsSubcommands() {
    let names = TrainingTool.configuration.subcommands.map { $0.configuration.commandName }
    #expect(Set(names.compactMap(\.self)).isSuperset(of: ["bench", "evaluate", "train"]))
  }
}
