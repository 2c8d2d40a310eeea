import ChronographLanguage
import Testing

@testable import ChronographNetwork

/// What names are compared by is told by every language.
@Suite struct NameWordsTests {
  @Test(arguments: Lexicon.languages) func everyLanguageTellsEveryClass(_ language: String) throws {
    let rows = try NameWords.rows(in: LanguageFolder(embedded: language))
    #expect(rows.count == NameSet.allCases.count)
  }

  @Test func asksForPhrasesByTheirClass() {
    #expect(NameSet.sharedName.contains("high court"))
    #expect(NameSet.boundHead.contains("ministry"))
    #expect(!NameSet.boundHead.contains("harbour"))
    #expect(NameSet.genitive.words == ["of"])
  }
}
