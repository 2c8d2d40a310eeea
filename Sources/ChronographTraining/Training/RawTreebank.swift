import ChronographLanguage
import ChronographReading
import Foundation

/// The texts of a treebank as they stood before anybody cut them, with the places of words and sentences.
///
/// Sentences are joined by a space, or by nothing after `SpaceAfter=No`; a blank line stands before a paragraph.
struct RawTreebank {
  struct Document {
    var text = ""
    /// Places in UTF-8; the parts of a contraction have their own.
    var words: [TextSpan] = []
    var sentences: [TextSpan] = []
  }

  private(set) var documents: [Document] = []
  private var gap = ""
  private var sentenceStart = -1
  /// What is left of a contraction whose parts follow.
  private var contraction: (last: Int, rest: Substring)?

  init(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      read(String(decoding: line, as: UTF8.self))
    }
    read("")
    documents.removeAll { $0.words.isEmpty }
  }

  private mutating func read(_ line: String) {
    if line.hasPrefix("# newdoc") { documents.append(Document()) }
    if line.hasPrefix("# newdoc") || line == "# newpar" || line.hasPrefix("# newpar ") {
      gap = "\n\n"
    }
    if line.isEmpty { endSentence() }
    guard let first = line.utf8.first, (48...57).contains(first) else { return }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 10 else { return }
    if documents.isEmpty { documents.append(Document()) }
    let gapAfter = fields[9].split(separator: "|").contains("SpaceAfter=No") ? "" : " "
    if let dash = fields[0].firstIndex(of: "-") {
      startToken(fields[1])
      contraction = (Int(fields[0][fields[0].index(after: dash)...]) ?? 0, fields[1])
      gap = gapAfter
    } else if let number = Int(fields[0]) {
      addWord(number, fields[1], gapAfter)
    }
  }

  /// Writes the letters of a token; its words come later.
  private mutating func startToken(_ form: Substring) {
    let last = documents.count - 1
    if !documents[last].text.isEmpty { documents[last].text += gap }
    if sentenceStart < 0 { sentenceStart = documents[last].text.utf8.count }
    documents[last].text += form
  }

  private mutating func addWord(_ number: Int, _ form: Substring, _ gapAfter: String) {
    let last = documents.count - 1
    if let (end, rest) = contraction {
      let start = documents[last].text.utf8.count - rest.utf8.count
      // Parts that don't spell the contraction share what is left of it.
      let width = rest.hasPrefix(form) && number < end ? form.utf8.count : rest.utf8.count
      documents[last].words.append(TextSpan(start, start + width))
      let isPart = rest.hasPrefix(form) && number < end
      contraction = number < end ? (end, isPart ? rest.dropFirst(form.count) : rest) : nil
      return
    }
    startToken(form)
    let end = documents[last].text.utf8.count
    documents[last].words.append(TextSpan(end - form.utf8.count, end))
    gap = gapAfter
  }

  private mutating func endSentence() {
    guard sentenceStart >= 0 else { return }
    let last = documents.count - 1
    documents[last].sentences.append(TextSpan(sentenceStart, documents[last].text.utf8.count))
    sentenceStart = -1
    contraction = nil
  }
}

/// How well the tokenizer finds the words and sentences of raw text: exact places, as CoNLL 2018 counts them.
struct TextEvaluation {
  private(set) var words = TextCounts()
  private(set) var sentences = TextCounts()

  init(_ treebank: RawTreebank, _ tokenizer: TextTokenizer) {
    for document in treebank.documents {
      let text = tokenizer.tokenize(document.text)
      words.add(text.tokens.map(\.span), document.words)
      sentences.add(text.sentences.map(\.span), document.sentences)
    }
  }

  /// One line for a log.
  var description: String {
    func percent(_ value: Double) -> String { String(format: "%.2f", value * 100) }
    return "words F1 \(percent(words.f1))  sentences F1 \(percent(sentences.f1))"
      + "  (\(words.gold) words, \(sentences.gold) sentences)"
  }
}

/// What was found of what is there.
struct TextCounts: Equatable {
  var found = 0
  var system = 0
  var gold = 0

  var f1: Double { system + gold == 0 ? 0 : 2 * Double(found) / Double(system + gold) }

  /// Counts spans that are the same.
  mutating func add(_ mine: [TextSpan], _ truth: [TextSpan]) {
    found += Set(mine).intersection(truth).count
    system += mine.count
    gold += truth.count
  }
}
