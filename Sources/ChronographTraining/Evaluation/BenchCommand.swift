import ArgumentParser

/// Measures speed and memory on generated text.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures speed and memory on generated text.",
    discussion: "Example: ChronographTraining bench --markdown Documentation/benchmarks.md")

  @Option(name: .long, help: "A file to write the table to.")
  var markdown: String?
}
