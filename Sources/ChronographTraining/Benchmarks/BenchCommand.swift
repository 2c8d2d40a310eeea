import ArgumentParser
import Chronograph
import Foundation

/// Measures speed and memory on generated text.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures speed and memory on generated text.",
    discussion: "Example: ChronographTraining bench --markdown Documentation/benchmarks.md")

  @Option(name: .long, help: "A folder of articles whose sentences the text is made of.")
  var articles: String = "Graphs/third-plenum/documents"

  @Option(name: .long, help: "How many articles to generate.")
  var count = 400

  @Option(name: .long, help: "The seed of the generator.")
  var seed: UInt64 = 2024

  @Option(name: .long, help: "The program that lays out diagrams; by default the one beside this.")
  var helper: String?

  @Option(name: .long, help: "A folder of annotated articles: prose as people write it.")
  var prose = "Tests/Gold"

  @Option(name: .long, help: "A Python with spaCy and its small English model, to time beside.")
  var spacy: String?

  @Option(name: .long, help: "A Markdown file to write the table to.")
  var markdown: String?

  func run() throws {
    let sample = try DocumentSequence([articles]).compactMap { try? $0.result.get() }
    guard !sample.isEmpty else {
      throw EvaluationError("'\(articles)' holds no article; name a folder with --articles")
    }
    var bench = try BenchRun()
    var generator = ArticleGenerator(
      seed: seed, texts: sample.map(\.body), tokenizer: bench.tokenizer)
    let documents = generator.articles(count)
    let megabytes = Double(documents.reduce(0) { $0 + $1.body.utf8.count }) / 1e6
    bench.report.input =
      "Generated text: \(count) articles, \(BenchReport.short(megabytes)) MB, seed \(seed)."
    bench.measureReading(documents)
    // The peak of memory only ever grows: the long text comes after the articles.
    try bench.measureCore(documents)
    try bench.measureProse(
      GoldFolder(path: prose).articles.map(\.document), spaCy: spacy)
    bench.measureLength(documents)
    bench.measureAssembling(documents)
    try bench.measurePictures(sample, helper: helper ?? Self.neighbour)
    guard bench.foundSomething else {
      throw EvaluationError("nothing was found in the generated text")
    }
    print(bench.report.text, terminator: "")
    guard let markdown else { return }
    let page = Data(bench.report.markdown.utf8)
    try page.write(to: URL(fileURLWithPath: markdown), options: .atomic)
  }

  /// The `chronograph` built beside this tool, where there is one.
  private static var neighbour: String? {
    let path = Bundle.main.executableURL?.deletingLastPathComponent()
      .appendingPathComponent("chronograph").path
    return path.flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
  }
}
