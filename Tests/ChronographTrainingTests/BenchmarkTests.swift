import Chronograph
import Testing

@testable import ChronographTraining

@Suite struct BenchmarkTests {
  private func articles(seed: UInt64) throws -> [Document] {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    var generator = ArticleGenerator(
      seed: seed, texts: ["One sentence. Another one."], tokenizer: tokenizer)
    return generator.articles(5)
  }

  @Test func writesTheSameArticlesForASeed() throws {
    #expect(try articles(seed: 7) == articles(seed: 7))
    #expect(try articles(seed: 7) != articles(seed: 8))
  }

  @Test func fillsEverySlot() throws {
    for article in try articles(seed: 3) {
      #expect(!article.body.contains("$"))
      #expect(article.published != nil)
      #expect(article.body.utf8.count > 500)
    }
  }

  @Test func drawsTheKnownNumbers() {
    // The reference values of SplitMix64 for the seed 1234567.
    var random = SeededGenerator(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }

  @Test func measuresTheShortestRun() {
    var runs = 0
    let measurement = Measurement.of("step", amount: 2, unit: "MB", runs: 3) { runs += 1 }
    #expect(runs == 3)
    #expect(measurement.seconds >= 0 && measurement.seconds < 60)
    #expect(Measurement.peakMegabytes > 1)
  }

  @Test func tellsRatiosToTheFirstStepOfTheSameUnit() {
    var report = BenchReport(input: "Generated text.")
    report.measurements = [
      .init(name: "tokens", amount: 10, unit: "MB", seconds: 1),
      .init(name: "all", amount: 10, unit: "MB", seconds: 4),
      .init(name: "assembling", amount: 500, unit: "entities", seconds: 0.5),
    ]
    report.memory = [(400, 80.4)]
    report.coreMegabytes = 120
    #expect(report.markdown.contains("| all | 2.50 MB/s | 4000 ms | 4.00 |"))
    #expect(report.markdown.contains("| assembling | 1000 entities/s | 500 ms | – |"))
    #expect(report.text.contains("peak memory after 400 documents"))
    #expect(
      report.markdown.contains("| peak memory of the language core on 10 MB | 120 MB |  |  |"))
  }
}
