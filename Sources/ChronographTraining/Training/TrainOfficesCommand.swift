import ArgumentParser
import ChronographExtraction
import ChronographLanguage
import Foundation

/// Learns the model of offices from the project's own passages, on top of the language models that the program holds.
///
/// It prints what a model learnt from four fifths of the passages reaches on the others, then learns from all and writes.
struct TrainOfficesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-offices",
    abstract: "Learn who holds an office, and where, from annotated passages.")

  @Option(help: "The folder of passages.")
  var passages = "Tests/Passages"

  @Option(help: "Where the model file goes.")
  var output = "Sources/CLanguageData/models"

  func run() throws {
    let folder = URL(filePath: passages, directoryHint: .isDirectory)
    let texts = try PassageReader.passages(in: folder)
    let trainer = OfficeTrainer(extractor: try Extractor())
    let lessons = trainer.lessons(texts)
    let held = lessons.indices.filter { $0 % 5 == 4 }.flatMap { lessons[$0] }
    let rest = lessons.indices.filter { $0 % 5 != 4 }.flatMap { lessons[$0] }
    let trial = ModelFile(kind: .offices, dataHash: 0, sections: trainer.train(rest))
    print(trainer.figures(held, try OfficeModel(trial, named: "trial")))
    let file = ModelFile(
      kind: .offices, dataHash: try DataHash.of(PassageReader.files(in: folder)),
      sections: trainer.train(lessons.flatMap { $0 }))
    let path = URL(filePath: output, directoryHint: .isDirectory)
      .appending(path: "en-offices.model")
    try Data(file.bytes).write(to: path, options: .atomic)
    print("en-offices: \(file.bytes.count) bytes from \(texts.count) passages")
  }
}
