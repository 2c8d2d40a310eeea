import ChronographReading
import Foundation
import Testing

@testable import ChronographLanguage

/// The tables of `Corpus/`: how texts are cut, and what the models say of plain sentences.
@Suite struct LanguageCorpusTests {
  /// A text and what is expected of it, with its place for the log; `\n` in a text is a line break.
  struct Row: Sendable, CustomTestStringConvertible {
    let place: String
    let text: String
    let expected: String
    var testDescription: String { "\(place): \(text) → \(expected)" }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  static func rows(_ table: String) -> [Row] {
    let file = folder.appendingPathComponent("\(table).tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard !line.isEmpty, !line.hasPrefix("# "), fields.count == 2 else { return nil }
        return Row(
          place: "\(table).tsv:\(index + 1)", text: fields[0].replacing("\\n", with: "\n"),
          expected: fields[1])
      }
  }

  private func tokens(_ row: Row) throws -> (text: TokenizedText, table: SyntaxTable) {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize(row.text)
    return (text, tools.model.annotate(text))
  }

  @Test(arguments: rows("tokens")) func cutsTokens(_ row: Row) throws {
    let text = try SyntaxSample.loaded.get().tokenizer.tokenize(row.text)
    #expect(text.tokens.indices.map(text.form).joined(separator: "|") == row.expected)
  }

  @Test(arguments: rows("sentences")) func cutsSentences(_ row: Row) throws {
    let text = try SyntaxSample.loaded.get().tokenizer.tokenize(row.text)
    let found = text.sentences.map { text[$0.span].replacing("\n", with: "\\n") }
    #expect(found.joined(separator: "|") == row.expected)
  }

  @Test(arguments: rows("lemmas")) func tellsLemmas(_ row: Row) throws {
    let model = try SyntaxSample.loaded.get().model
    let (text, table) = try tokens(row)
    let found = text.tokens.indices.map { model.lemma(of: $0, in: text, table) }
    #expect(found.joined(separator: " ") == row.expected)
  }

  @Test(arguments: rows("tags")) func tellsPartsOfSpeech(_ row: Row) throws {
    let (text, table) = try tokens(row)
    #expect(text.tokens.indices.map { table.upos($0).name }.joined(separator: " ") == row.expected)
  }

  @Test(arguments: rows("arcs")) func findsTheArcsOfAPlainSentence(_ row: Row) throws {
    let (text, table) = try tokens(row)
    let found = text.tokens.indices.map { token in
      let head = table.head(token).map(text.form) ?? "root"
      return "\(text.form(token)) \(table.relations[token].name) \(head)"
    }
    for arc in row.expected.components(separatedBy: " | ") {
      #expect(found.contains(arc), "\(found)")
    }
  }

  @Test(arguments: ["tokens", "sentences", "lemmas", "tags", "arcs"])
  func everyTableIsReadWhole(_ table: String) {
    let rows = Self.rows(table)
    #expect(rows.count >= 25)
    #expect(Set(rows.map(\.text)).count == rows.count)
  }

  /// What is cut can be put together again: tokens keep their places, sentences cover all of them.
  @Test(arguments: rows("tokens") + rows("sentences"))
  func tokensLieWhereTheySay(_ row: Row) throws {
    let text = try SyntaxSample.loaded.get().tokenizer.tokenize(row.text)
    let bytes = Array(row.text.utf8)
    #expect(text.utf8 == bytes)
    for token in text.tokens.indices {
      let span = text.tokens[token].span
      #expect(
        String(decoding: bytes[span.lowerBound..<span.upperBound], as: UTF8.self)
          == text.form(token))
      #expect(text.sentences[text.sentence(ofToken: token)].tokens.contains(token))
    }
    #expect(text.sentences.flatMap(\.tokens) == Array(text.tokens.indices))
  }

  @Test(arguments: rows("tokens")) func cutsATextTheSameBehindAnother(_ row: Row) throws {
    let tokenizer = try SyntaxSample.loaded.get().tokenizer
    let alone = tokenizer.tokenize(row.text)
    let behind = tokenizer.tokenize("It rained.\n\n" + row.text)
    let (forms, all) = (
      alone.tokens.indices.map(alone.form), behind.tokens.indices.map(behind.form)
    )
    #expect(Array(all.dropFirst(3)) == forms)
  }
}
