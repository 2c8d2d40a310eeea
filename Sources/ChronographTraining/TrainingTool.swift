import ArgumentParser

/// The maintainer's tool: learns the models that ChronographLanguage loads, and measures what the program does.
@main
struct TrainingTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ChronographTraining",
    abstract: "Learns the language models, and measures quality and speed.",
    subcommands: [
      TrainCommand.self, TrainOfficesCommand.self, EvaluateModelsCommand.self,
      EvaluateCommand.self, BenchCommand.self, ComparePicturesCommand.self,
    ])
}
