import Chronograph
import ChronographLanguage

/// The steps of the language core, in words a second.
extension BenchRun {
  /// Peak memory on one long text, then the time of each step on the articles.
  mutating func measureCore(_ documents: [Document]) throws {
    let lexicon = try Lexicon(language: "en")
    let core = Core(model: try LanguageModel.embedded(), lexicon: lexicon, tokenizer: tokenizer)
    sum += core.words(ofMegabytes: 10, from: documents)
    report.coreMegabytes = Measurement.peakMegabytes
    let texts = documents.map { tokenizer.tokenize($0.body) }
    let words = Double(texts.reduce(0) { $0 + $1.tokens.count })
    var count = 0
    func measure(_ name: String, _ step: (Int) -> Int) {
      let measurement = Measurement.of(name, amount: words, unit: "words") {
        for index in texts.indices { count += step(index) }
      }
      report.measurements.append(measurement)
    }
    measure("words and sentences") { core.tokenizer.tokenize(documents[$0].body).tokens.count }
    measure("parts of speech") { core.tags(texts[$0]) }
    measure("parts of speech and trees") { core.roots(texts[$0]) }
    measure("parts of speech and names") { core.names(texts[$0]) }
    report.measurements.append(extraction("words to the whole extraction", documents))
    sum += count
  }
}

private struct Core {
  let model: LanguageModel
  let lexicon: Lexicon
  let tokenizer: TextTokenizer

  func tags(_ text: TokenizedText) -> Int {
    text.sentences.reduce(0) { sum, sentence in
      sum + model.tagger.tag(TokenAtoms.padded(text.tokens[sentence.tokens], of: text.utf8)).count
    }
  }

  func roots(_ text: TokenizedText) -> Int {
    let table = model.annotate(text)
    return text.tokens.indices.count { table.head($0) == nil }
  }

  func names(_ text: TokenizedText) -> Int {
    text.sentences.reduce(0) { $0 + model.names(in: $1, of: text, lexicon).count }
  }

  /// All steps on one text of that size; its words.
  func words(ofMegabytes size: Int, from documents: [Document]) -> Int {
    var body = ""
    var next = 0
    while body.utf8.count < size * 1_000_000, !documents.isEmpty {
      body += documents[next % documents.count].body + "\n\n"
      next += 1
    }
    let text = tokenizer.tokenize(body)
    return text.tokens.count + roots(text) + names(text)
  }
}
