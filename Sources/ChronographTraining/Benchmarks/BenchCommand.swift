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

  @Option(name: .long, help: "A Markdown file to write the table to.")
  var markdown: String?

  func run() throws {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    var generator = ArticleGenerator(seed: seed, texts: try texts(), tokenizer: tokenizer)
    let documents = generator.articles(count)
    var report = BenchReport()
    let bytes = documents.reduce(0) { $0 + $1.body.utf8.count }
    report.input =
      "Generated text: \(count) articles, \(BenchReport.short(Double(bytes) / 1e6)) MB, seed \(seed)."
    try measure(documents, megabytes: Double(bytes) / 1e6, tokenizer: tokenizer, into: &report)
    print(report.text, terminator: "")
    guard let markdown else { return }
    try Data(report.markdown.utf8).write(to: URL(fileURLWithPath: markdown), options: .atomic)
  }

  private func measure(
    _ documents: [Document], megabytes: Double, tokenizer: TextTokenizer,
    into report: inout BenchReport
  ) throws {
    let annotator = TimexAnnotator()
    let extractor = try Extractor(options: .init(programVersion: chronographVersion))
    var sum = 0
    report.measurements = [
      Measurement.of("sentences and tokens", amount: megabytes, unit: "MB") {
        for document in documents { sum += tokenizer.tokenize(document.body).tokens.count }
      },
      Measurement.of("the same, and times", amount: megabytes, unit: "MB") {
        for document in documents {
          let text = tokenizer.tokenize(document.body)
          sum += annotator.timexes(in: text, published: document.published).count
        }
      },
      Measurement.of("the whole extraction", amount: megabytes, unit: "MB") {
        for document in documents { sum += extractor.extraction(of: document).events.count }
      },
    ]
    report.memory.append((documents.count, Measurement.peakMegabytes))
    for _ in 0..<4 {
      for document in documents { sum += extractor.extraction(of: document).times.count }
    }
    report.memory.append((5 * documents.count, Measurement.peakMegabytes))
    // The sum is used, so that no step can be optimised away.
    guard sum > 0 else { throw EvaluationError("nothing was found in the generated text") }
  }

  /// The bodies of the articles in the folder, without front matter.
  private func texts() throws -> [String] {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: articles) else {
      throw EvaluationError("cannot read the folder '\(articles)'; name one with --articles")
    }
    let names = files.sorted().filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
    return try names.map { name in
      let file = URL(fileURLWithPath: articles).appendingPathComponent(name)
      let text = try String(contentsOf: file, encoding: .utf8)
      guard text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") else { return text }
      return String(text[end.upperBound...])
    }
  }
}
