public import ChronographReading

/// Writes an annotated text as CoNLL-U (https://universaldependencies.org/format.html), which other tools read.
///
/// Words come as the tokenizer cut them; features, enhanced dependencies and ranges of several words are not written.
public struct CoNLLUWriter: Sendable {
  private let model: LanguageModel

  /// Creates a writer for texts that were annotated with that model.
  public init(model: LanguageModel) { self.model = model }

  /// Writes every annotated sentence of a text; `id` names the document.
  public func write(
    _ text: TokenizedText, _ table: SyntaxTable, id: String, to output: inout ByteWriter
  ) {
    output.write("# newdoc id = ")
    output.write(oneLine(id))
    output.write("\n")
    for (index, sentence) in text.sentences.enumerated()
    where sentence.tokens.first.map(table.isAnnotated) ?? false {
      output.write("# sent_id = ")
      output.write(oneLine(id))
      output.write("-\(index + 1)\n# text = ")
      output.write(oneLine(text[sentence.span]))
      output.write("\n")
      for token in sentence.tokens { write(token, sentence, text, table, &output) }
      output.write("\n")
    }
  }

  private func write(
    _ token: Int, _ sentence: Sentence, _ text: TokenizedText, _ table: SyntaxTable,
    _ output: inout ByteWriter
  ) {
    let first = sentence.tokens.lowerBound
    let head = table.head(token).map { $0 - first + 1 } ?? 0
    let fields = [
      String(token - first + 1), field(text.form(token)),
      field(model.lemma(of: token, in: text, table)),
      table.upos(token).name, table.xpos(token), "_", String(head), table.relations[token].name,
      "_",
      hasSpaceAfter(token, sentence, text) ? "_" : "SpaceAfter=No",
    ]
    output.write(fields.joined(separator: "\t"))
    output.write("\n")
  }

  private func hasSpaceAfter(_ token: Int, _ sentence: Sentence, _ text: TokenizedText) -> Bool {
    token + 1 >= sentence.tokens.upperBound
      || text.tokens[token + 1].lowerBound > text.tokens[token].upperBound
  }

  /// A form without the white space that would end a field.
  private func field(_ form: String) -> String { form.isEmpty ? "_" : oneLine(form) }

  private func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 32 ? 32 : $0 }, as: UTF8.self)
  }
}
