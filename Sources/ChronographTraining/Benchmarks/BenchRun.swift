import Chronograph
import ChronographTemporal
import Foundation

/// Times each stage on the same documents, one after the other and on one core.
struct BenchRun {
  let tokenizer: TextTokenizer
  let annotator: TimexAnnotator
  let extractor: Extractor
  var report = BenchReport()
  /// Used by every step, so that none can be optimised away.
  var sum = 0

  init() throws {
    let lexicon = try Lexicon(language: "en")
    tokenizer = TextTokenizer(lexicon: lexicon)
    annotator = TimexAnnotator()
    extractor = try Extractor(options: .init(programVersion: chronographVersion))
  }

  /// Tokens, times, the whole extraction, and what it holds in memory.
  mutating func measureReading(_ documents: [Document]) {
    let megabytes = Double(documents.reduce(0) { $0 + $1.body.utf8.count }) / 1e6
    measure("sentences and tokens", documents, megabytes) { run, document in
      run.tokenizer.tokenize(document.body).tokens.count
    }
    measure("the same, and times", documents, megabytes) { run, document in
      let text = run.tokenizer.tokenize(document.body)
      return run.annotator.timexes(in: text, published: document.published).count
    }
    measureTimes(megabytes: 4)
    measure("the whole extraction", documents, megabytes) { run, document in
      run.extractor.extraction(of: document).times.count
    }
    report.memory.append((documents.count, Measurement.peakMegabytes))
    for _ in 0..<4 {
      for document in documents { sum += extractor.extraction(of: document).times.count }
    }
    report.memory.append((5 * documents.count, Measurement.peakMegabytes))
  }

  /// The recogniser alone, on the bytes of running prose with a date in every second sentence.
  private mutating func measureTimes(megabytes: Int) {
    let body = TimexBenchmark.body(megabytes: megabytes)
    let amount = Double(body.count) / 1e6
    var count = 0
    report.measurements.append(
      Measurement.of("times alone, found in bytes", amount: amount, unit: "MB") {
        count += TimexBenchmark.found(in: body)
      })
    report.measurements.append(
      Measurement.of("times alone, found and resolved", amount: amount, unit: "MB") {
        count += TimexBenchmark.resolved(in: body)
      })
    sum += count
  }

  private mutating func measure(
    _ name: String, _ documents: [Document], _ megabytes: Double,
    step: (BenchRun, Document) -> Int
  ) {
    var count = 0
    report.measurements.append(
      Measurement.of(name, amount: megabytes, unit: "MB") {
        for document in documents { count += step(self, document) }
      })
    sum += count
  }

  /// Extractions into one network.
  mutating func measureAssembling(_ documents: [Document]) {
    let extractions = documents.map { extractor.extraction(of: $0) }
    let entities = extractions.reduce(0) { $0 + $1.entities.count }
    var count = 0
    report.measurements.append(
      Measurement.of(
        "assembling \(documents.count) documents", amount: Double(entities), unit: "entities",
        runs: 3
      ) {
        count += network(of: extractions, title: nil).entities.count
      })
    sum += count
  }

  /// The sample's two pictures.
  mutating func measurePictures(_ documents: [Document], helper: String?) throws {
    let extractions = documents.map { extractor.extraction(of: $0) }
    let network = network(of: extractions, title: "Benchmark")
    let renderer = GraphvizRenderer(helper: helper)
    var count = 0
    report.measurements.append(
      try Measurement.of("the sample's diagram", amount: 1, unit: "picture", runs: 3) {
        count += try NetworkDiagram().svg(for: network, using: renderer).svg.count
      })
    report.measurements.append(
      Measurement.of("the sample's timeline", amount: 1, unit: "picture", runs: 3) {
        count += TimelineDiagram().svg(for: network).count
      })
    sum += count
  }

  private func network(of extractions: [Extraction], title: String?) -> Network {
    NetworkAssembler.network(of: extractions, programVersion: chronographVersion, title: title)
  }

  /// Whether the steps found anything to work on.
  var foundSomething: Bool { sum > 0 }
}
