import Testing

@testable import ChronographLanguage

/// What the table of endings says, and what is wrong with a table.
@Suite struct InflectionTableTests {
  struct Ending: CustomTestStringConvertible, Sendable {
    let word: String
    let kind: Inflection.Kind
    let isTold: Bool
    var testDescription: String { "\(word): \(kind)" }
    init(_ word: String, _ kind: Inflection.Kind, _ isTold: Bool) {
      (self.word, self.kind, self.isTold) = (word, kind, isTold)
    }
  }

  private static let english = Result { try Inflection(LanguageFolder(embedded: "en")) }

  @Test(arguments: [
    Ending("resigned", .pastForm, true), Ending("agreed", .pastForm, true),
    Ending("succeed", .pastForm, false), Ending("freed", .pastForm, true),
    Ending("RESIGNED", .pastForm, false), Ending("resigning", .gerundForm, true),
    Ending("quickly", .adverb, true), Ending("talks", .pluralNoun, true),
    Ending("press", .pluralNoun, false), Ending("thus", .pluralNoun, false),
    Ending("s", .pluralNoun, true), Ending("", .pluralNoun, false),
  ])
  func tellsAWordByItsEnding(_ example: Ending) throws {
    let inflection = try Self.english.get()
    #expect(inflection.tells(example.kind, Array(example.word.utf8)[...]) == example.isTold)
  }

  @Test func findsTheSingularThatListsKnow() throws {
    let lexicon = try Lexicon(language: "en")
    func singular(_ word: String) -> String? {
      lexicon.singular(of: Array(word.utf8)[...], having: .titleHead)?.form
    }
    #expect(singular("mayors") == "mayor")
    #expect(singular("Chairmen") == "Chairman")
    #expect(singular("secretaries") == "secretary")
    #expect(singular("harbours") == nil)
    #expect(singular("mayor") == nil)
  }

  @Test func namesThePlacesOfInhabitants() throws {
    let inflection = try Self.english.get()
    #expect(inflection.homelands(of: Array("Velian".utf8)[...]).contains("velia"))
    #expect(inflection.homelands(of: Array("Lanhese".utf8)[...]).contains("lanh"))
    #expect(inflection.homelands(of: Array("Velia".utf8)[...]).isEmpty)
  }

  struct BadTable: CustomTestStringConvertible, Sendable {
    let row: String
    let problem: String
    var testDescription: String { problem }
  }

  @Test(arguments: [
    BadTable(row: "dual\ta\t-\t-\t-\tnone", problem: "unknown kind of ending 'dual'"),
    BadTable(row: "plural\ta\tae\tnowhere\t-\tnone", problem: "unknown place 'nowhere'"),
    BadTable(row: "plural\ta\tae\t-\tfew\tnone", problem: "'few' is no number of bytes"),
  ])
  func saysWhatIsWrongWithATable(_ table: BadTable) {
    let error = #expect(throws: LexiconError.self) {
      try Inflection(DataTable(text: table.row, file: "xx/inflection.tsv", columns: 6...6))
    }
    #expect(error?.problem == table.problem)
  }

  @Test func leavesALemmaThatNoRowChanges() {
    #expect(Inflection().form(.plural, of: "mayor") == "mayor")
    #expect(!Inflection().tells(.adverb, Array("quickly".utf8)[...]))
  }
}
