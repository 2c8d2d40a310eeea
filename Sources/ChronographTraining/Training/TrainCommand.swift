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

  @Flag(help: "Learn the model of names alone; the others must lie in the output folder.")
  var namesOnly = false

  func run() throws {
    let trainer = ModelTrainer(
      data: URL(filePath: data, directoryHint: .isDirectory),
      output: URL(filePath: output, directoryHint: .isDirectory), parserRounds: rounds)
    if !namesOnly { try trainer.trainSyntax() }
    try trainer.trainNames()
    try trainer.evaluate(trainer.writtenModel())
  }
}

/// Prints what the embedded models reach on the development sets, or what names they find in a text.
struct EvaluateModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-models",
    abstract: "Measure the language models on the development sets.")

  @Option(help: "The folder of corpora: syntax/*.conllu and ner/*.jsonl.")
  var data: String?

  @Option(help: "A folder of model files to use in place of the embedded ones.")
  var models: String?

  @Option(help: "A text file; the names in each of its lines are printed.")
  var names: String?

  func run() throws {
    func folder(_ path: String) -> URL { URL(filePath: path, directoryHint: .isDirectory) }
    let model =
      try models.map { try ModelTrainer(data: folder($0), output: folder($0)).writtenModel() }
      ?? .embedded()
    if let names { try printNames(names, model) }
    guard let data else { return }
    try ModelTrainer(data: folder(data), output: folder(data)).evaluate(model)
  }

  private func printNames(_ file: String, _ model: LanguageModel) throws {
    let lexicon = try Lexicon(language: "en")
    let tokenizer = TextTokenizer(lexicon: lexicon)
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
      let text = tokenizer.tokenize(String(line))
      let found = text.sentences.flatMap { sentence in
        model.names(in: sentence, of: text, lexicon).map { name in
          let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
          let span = text.tokens[first].lowerBound..<text.tokens[last].upperBound
          let words = text.utf8[Int(span.lowerBound)..<Int(span.upperBound)]
          return "\(name.kind) \(String(decoding: words, as: UTF8.self))"
        }
      }
      print("\(line)\t\(found.joined(separator: " | "))")
    }
  }
}
