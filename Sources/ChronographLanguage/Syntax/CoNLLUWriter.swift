public import ChronographReading

/// Writes an annotated text as CoNLL-U (https://universaldependencies.org/format.html), which other tools read.
///
/// Words come as the tokenizer cut them; features, enhanced dependencies and ranges of several words are not
/// written. The last column holds what Stanza keeps there: `start_char` and `end_char`, which count Unicode
/// scalars of the body, and `ner`, the place of a word in a name (`B-person`, `I-`, `E-`, or `S-` alone).
public struct CoNLLUWriter: Sendable {
  /// Words that name something.
  public struct Name: Hashable, Sendable {
    /// The tokens, as indices into ``TokenizedText/tokens``.
    public let tokens: Range<Int>
    /// What they name, such as `person`.
    public let kind: String

    /// Creates a name.
    public init(tokens: Range<Int>, kind: String) {
      self.tokens = tokens
      self.kind = kind
    }
  }

  private let model: LanguageModel

  /// Creates a writer for texts that were annotated with that model.
  public init(model: LanguageModel) { self.model = model }

  /// Writes every annotated sentence of a text; `id` names the document, and of names that overlap the first counts.
  public func write(
    _ text: TokenizedText, _ table: SyntaxTable, id: String, names: [Name] = [],
    to output: inout ByteWriter
  ) {
    let id = oneLine(id)
    output.write("# newdoc id = \(id)\n")
    let labels = Self.labels(names, count: text.tokens.count)
    var offsets = ScalarCounter(text.utf8)
    for (index, sentence) in text.sentences.enumerated()
    where sentence.tokens.first.map(table.isAnnotated) ?? false {
      output.write("# sent_id = \(id)-\(index + 1)\n# text = \(oneLine(text[sentence.span]))\n")
      for token in sentence.tokens {
        var columns = columns(token, sentence, text, table)
        columns.append(misc(token, sentence, text, labels[token], &offsets))
        output.write(columns.joined(separator: "\t"))
        output.write("\n")
      }
      output.write("\n")
    }
  }

  private func columns(
    _ token: Int, _ sentence: Sentence, _ text: TokenizedText, _ table: SyntaxTable
  ) -> [String] {
    let first = sentence.tokens.lowerBound
    return [
      String(token - first + 1), field(text.form(token)),
      field(model.lemma(of: token, in: text, table)), table.upos(token).name, table.xpos(token),
      "_", String(table.head(token).map { $0 - first + 1 } ?? 0), table.relations[token].name, "_",
    ]
  }

  private func misc(
    _ token: Int, _ sentence: Sentence, _ text: TokenizedText, _ label: String,
    _ offsets: inout ScalarCounter
  ) -> String {
    let span = text.tokens[token].span
    var parts = [
      "start_char=\(offsets.scalars(before: span.lowerBound))",
      "end_char=\(offsets.scalars(before: span.upperBound))",
    ]
    if !label.isEmpty { parts.append("ner=\(label)") }
    if !hasSpaceAfter(token, sentence, text) { parts.append("SpaceAfter=No") }
    return parts.joined(separator: "|")
  }

  private func hasSpaceAfter(_ token: Int, _ sentence: Sentence, _ text: TokenizedText) -> Bool {
    token + 1 >= sentence.tokens.upperBound
      || text.tokens[token + 1].lowerBound > text.tokens[token].upperBound
  }

  private static func labels(_ names: [Name], count: Int) -> [String] {
    var labels = Array(repeating: "", count: count)
    for name in names where name.tokens.allSatisfy({ labels[$0].isEmpty }) {
      for token in name.tokens {
        let isFirst = token == name.tokens.lowerBound
        let isLast = token == name.tokens.upperBound - 1
        let place = isFirst && isLast ? "S" : isFirst ? "B" : isLast ? "E" : "I"
        labels[token] = "\(place)-\(name.kind)"
      }
    }
    return labels
  }

  /// A form without the white space that would end a field.
  private func field(_ form: String) -> String { form.isEmpty ? "_" : oneLine(form) }

  /// Runs of white space and control characters become one space: readers compare the text with the forms.
  private func oneLine(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte > 32 || bytes.last != 32 { bytes.append(max(byte, 32)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Counts the scalars before places that come in order, so that a text is gone through once.
private struct ScalarCounter {
  private let utf8: [UInt8]
  private var (place, count) = (0, 0)

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  mutating func scalars(before offset: Int) -> Int {
    while place < offset {
      if utf8[place] & 0xC0 != 0x80 { count += 1 }
      place += 1
    }
    return count
  }
}
