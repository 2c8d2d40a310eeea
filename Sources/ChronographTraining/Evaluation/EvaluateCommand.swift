internal import ArgumentParser

/// Compares what the program finds with annotated articles.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compares extractions with annotated articles.",
    discussion: "Example: ChronographTraining evaluate --gold Tests/Gold --errors")

  @Option(name: .long, help: "A folder of annotated articles; may be repeated.")
  var gold: [String] = ["Tests/Gold"]
}
