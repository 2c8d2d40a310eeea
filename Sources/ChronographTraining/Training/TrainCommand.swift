import ArgumentParser
import ChronographLanguage
import Foundation

/// Learns every model of the language core from a folder of corpora, and prints what they reach on the development sets.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Learn the language models from a folder of corpora.")

  @Option(help: "The folder of corpora: syntax/*.conllu and ner/*.jsonl.")
  var data: String

  @Option(help: "Where the model files go.")
  var output = "Sources/CLanguageData/models"

  @Option(help: "How many rounds the parser learns.")
  var rounds = 10

  func run() throws {
    let trainer = ModelTrainer(
      data: URL(filePath: data, directoryHint: .isDirectory),
      output: URL(filePath: output, directoryHint: .isDirectory), parserRounds: rounds)
    try trainer.trainSyntax()
    try trainer.trainNames()
    try trainer.evaluate(trainer.writtenModel())
  }
}

/// Prints what the embedded models reach on the development sets.
struct EvaluateModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-models",
    abstract: "Measure the embedded language models on the development sets.")

  @Option(help: "The folder of corpora: syntax/*.conllu and ner/*.jsonl.")
  var data: String

  func run() throws {
    let folder = URL(filePath: data, directoryHint: .isDirectory)
    try ModelTrainer(data: folder, output: folder).evaluate(.embedded())
  }
}
