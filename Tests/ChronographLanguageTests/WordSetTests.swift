import Testing

@testable import ChronographLanguage

/// The classes of words that rules ask for: every language says which words those are, all of them and no others.
@Suite struct WordSetTests {
  /// What is wrong with a table, and what the error says.
  struct BadTable: CustomTestStringConvertible, Sendable {
    let change: @Sendable ([String]) -> [String]
    let problem: String
    var testDescription: String { problem }
  }

  static let bad: [BadTable] = [
    .init(change: { $0 + ["colour\tred\tno class"] }, problem: "unknown class 'colour'"),
    .init(change: { $0 + [$0[0]] }, problem: "class 'definiteArticle' again"),
    .init(change: { Array($0.dropFirst()) }, problem: "class 'definiteArticle' is missing"),
    .init(
      change: { ["definiteArticle\t\tbefore a noun"] + $0.dropFirst() },
      problem: "class 'definiteArticle' has no words; '-' says that the language has none"),
  ]

  private static let lines = WordSet.allCases.map { "\($0.name)\tword\twhat it is for" }

  private func rows(_ lines: [String]) throws -> [WordSetTable.Row] {
    let text = lines.joined(separator: "\n")
    return try WordSetTable.rows(
      of: DataTable(text: text, file: "xx/word-sets.tsv", columns: 3...3), file: "xx/word-sets.tsv")
  }

  @Test(arguments: bad) func saysWhatIsWrongWithATable(_ table: BadTable) {
    let error = #expect(throws: LexiconError.self) { try rows(table.change(Self.lines)) }
    #expect(error?.problem == table.problem)
  }

  @Test func readsEveryClassOnce() throws {
    #expect(try rows(Self.lines).map(\.set) == WordSet.allCases)
  }

  @Test func takesALanguageThatHasNoWordOfAClass() throws {
    let none = ["definiteArticle\t-\tthis language has no articles"] + Self.lines.dropFirst()
    #expect(try rows(none)[0].words.isEmpty)
  }

  @Test(arguments: Lexicon.languages) func setsEveryClassInEveryLanguage(_ language: String) throws
  {
    #expect(
      try WordSetTable.rows(in: LanguageFolder(embedded: language)).count == WordSet.allCases.count)
  }

  @Test func asksWordsByTheirClassWhateverElseTheyAre() throws {
    let lexicon = try Lexicon(language: "en")
    #expect(lexicon.contains(lexicon.id(of: "the"), in: .definiteArticle))
    #expect(lexicon.contains("of", in: .genitive))
    #expect(lexicon.contains("of", in: .titleLink))
    #expect(!lexicon.contains("off", in: .genitive))
    #expect(!lexicon.contains("qqqq", in: .genitive))
  }
}
