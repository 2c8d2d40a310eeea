import ArgumentParser
import Chronograph
import Foundation

/// Compares what the program finds with annotated articles.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compares extractions with annotated articles.",
    discussion: "Example: ChronographTraining evaluate --gold Tests/Gold --errors")

  @Option(name: .long, help: "A folder of annotated articles; may be repeated.")
  var gold: [String] = ["Tests/Gold"]

  @Option(name: .long, help: "A folder of passages (see Tests/Passages/README.md).")
  var passages: String?

  @Option(
    name: .long, help: "A folder of outside sets (times/, ner/, relations/), where there is one.")
  var data: String?

  @Option(name: .long, help: "Only this article; may be repeated.")
  var doc: [String] = []

  @Flag(name: .long, help: "Print the figures of each article as well.")
  var documents = false

  @Flag(name: .long, help: "List everything missed, invented or wrong.")
  var errors = false

  @Option(name: .long, help: "A folder to write the extractions to, one file an article.")
  var keep: String?

  @Option(name: .long, help: "Score the extractions in this folder instead of running the program.")
  var extractions: String?

  @Option(name: .long, help: "A Markdown file to write the tables to.")
  var markdown: String?

  func run() throws {
    let extractor = try Extractor(options: .init(programVersion: chronographVersion))
    var report = QualityReport()
    let folders =
      try gold.map { try GoldFolder(path: $0, only: doc) }
      + [passages].compactMap(\.self).map { try GoldFolder(passages: $0, only: doc) }
    for folder in folders {
      let cards = try folder.articles.map { article in
        try DocumentScorer.score(
          gold: article.annotation, system: output(for: article.document, extractor),
          body: article.document.body
        ).without(folder.unannotated)
      }
      for (article, card) in zip(folder.articles, cards) {
        printDetails(article.document.id, card)
      }
      report.addGold(label: folder.label, documents: cards.count, card: .sum(cards))
    }
    if let data {
      for set in OutsideSet.all {
        report.addOutside(set, figures: try set.figures(in: data, extractor: extractor))
      }
    }
    print(report.text, terminator: "")
    guard let markdown else { return }
    try Data(report.markdown.utf8).write(to: URL(fileURLWithPath: markdown), options: .atomic)
  }

  /// What the program finds, or found when the extractions were written.
  private func output(for document: Document, _ extractor: Extractor) throws -> Annotation {
    if let extractions {
      let file = URL(fileURLWithPath: extractions).appendingPathComponent("\(document.id).json")
      guard let gold = try GoldFile(at: file) else {
        throw EvaluationError("'\(file.path)' is no extraction")
      }
      return Annotation(gold)
    }
    let extraction = extractor.extraction(of: document)
    if let keep { try write(extraction, to: keep) }
    return Annotation(extraction)
  }

  private func printDetails(_ name: String, _ card: Scorecard) {
    if documents { print(FigureTable(card).text(title: name)) }
    guard errors else { return }
    print("-- errors in \(name): \(card.failures.count)")
    for failure in card.failures { print("  " + failure.line) }
  }

  private func write(_ extraction: Extraction, to folder: String) throws {
    let folder = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var output = ByteWriter()
    extraction.writeJSON(to: &output)
    let file = folder.appendingPathComponent("\(extraction.document).json")
    try Data(output.bytes).write(to: file, options: .atomic)
  }
}
