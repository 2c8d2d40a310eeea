import Testing

@testable import ChronographLanguage

/// The word lists that the program carries: every line is well-formed, known, and means what its column says.
@Suite struct WordListTests {
  /// The files that `lists.tsv` names, with the class of their entries.
  static let lists: [String] = {
    let table = try? DataTable(named: "en/lists.tsv", columns: 2...2)
    return (table?.rows ?? []).map { "en/\($0.fields[0])" }
  }()

  @Test func namesEveryListOfTheFolder() {
    #expect(Self.lists.count >= 12)
    #expect(Set(Self.lists).count == Self.lists.count)
    #expect(Set(Self.lists).isSubset(of: DataTable.names))
  }

  @Test(arguments: lists) func holdsNoEmptyEntryAndNoSpaceTooMany(_ file: String) throws {
    let rows = try DataTable(named: file, columns: 1...3).rows
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(!row.fields[0].isEmpty, "\(file):\(row.line)")
      let trimmed = row.fields[0].split(separator: " ", omittingEmptySubsequences: false)
      #expect(trimmed.allSatisfy { !$0.isEmpty }, "\(file):\(row.line): a space too many")
    }
  }

  /// A single word of a list has the classes of its line, and a phrase is found as one.
  @Test(arguments: lists.filter { !$0.hasSuffix("demonyms.tsv") })
  func everyEntryIsKnownByItsClasses(_ file: String) throws {
    let lexicon = try Lexicon(language: "en")
    let tokenizer = TextTokenizer(lexicon: lexicon)
    for row in try DataTable(named: file, columns: 1...3).rows
    where row.fields.count > 1 && !row.fields[0].hasSuffix("*") {
      let names = row.fields[1].split(separator: ",").map(String.init)
      let classes = names.compactMap { WordClasses.named[$0] }
      #expect(classes.count == names.count, "\(file):\(row.line): unknown class")
      let wanted = classes.reduce(into: WordClasses()) { $0.formUnion($1) }
      // "corp." and "dec." are one word wherever another word follows.
      if row.fields[0].hasSuffix("."),
        lexicon.classes(of: lexicon.id(of: row.fields[0])).isSuperset(of: wanted)
      {
        continue
      }
      let tokens = tokenizer.tokenize(row.fields[0]).tokens
      let first = try #require(tokens.first, "\(file):\(row.line)")
      if tokens.count == 1 {
        #expect(lexicon.classes(of: first.word).isSuperset(of: wanted), "\(file):\(row.line)")
      } else {
        let match = lexicon.phrases.longestMatch(
          in: tokens, from: 0, limit: tokens.count, wanted: wanted)
        #expect(match?.end == tokens.count, "\(file):\(row.line): \(row.fields[0])")
        #expect(lexicon.classes(of: first.word).contains(.phraseStart), "\(file):\(row.line)")
      }
    }
  }

  @Test(arguments: WordClasses.named.keys.sorted()) func everyNamedClassHasABit(_ name: String)
    throws
  {
    let classes = try #require(WordClasses.named[name])
    #expect(classes.rawValue != 0)
    #expect(classes.rawValue.nonzeroBitCount == (name == "country" ? 2 : 1))
  }

  @Test func tokensAndWordsAgreeOnIds() throws {
    let lexicon = try Lexicon(language: "en")
    let text = TextTokenizer(lexicon: lexicon).tokenize("The MINISTER of Transport Met nobody.")
    for token in text.tokens where token.word != 0 {
      let word = lexicon.word(token.word)
      #expect(lexicon.id(of: word) == token.word)
      #expect(text[token.span].lowercased() == word)
    }
    #expect(text.tokens[1].word == lexicon.id(of: "minister"))
  }

  static let badTables: [(text: String, problem: String)] = [
    ("a\tb\tc", "t.tsv:1: 3 fields instead of 2 to 2"),
    ("# comment\n\na\tb\nc", "t.tsv:4: 1 fields instead of 2 to 2"),
    ("a\tb\nc\td\te\tf", "t.tsv:2: 4 fields instead of 2 to 2"),
  ]

  @Test(arguments: badTables.indices) func aBadLineIsNamedByItsNumber(_ index: Int) {
    let example = Self.badTables[index]
    let error = #expect(throws: LexiconError.self) {
      try DataTable(text: example.text, file: "t.tsv", columns: 2...2)
    }
    #expect(error?.description == example.problem)
  }

  @Test func emptyFieldsAndLastLinesWithoutABreakAreKept() throws {
    let table = try DataTable(text: "a\t\n#x\ty\n\nb\tc", file: "t.tsv", columns: 2...2)
    #expect(table.rows.map(\.fields) == [["a", ""], ["b", "c"]])
    #expect(table.rows.map(\.line) == [1, 4])
    #expect(try DataTable(text: "", file: "t.tsv", columns: 1...1).rows.isEmpty)
  }
}

/// Shapes of tokens, which rules ask for instead of letters.
@Suite struct TokenShapeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let shapes: TokenShape
    let not: TokenShape
    var testDescription: String { text }

    init(_ text: String, _ shapes: TokenShape, not: TokenShape = []) {
      (self.text, self.shapes, self.not) = (text, shapes, not)
    }
  }

  static let cases: [Case] = [
    .init("minister", .lowerCase, not: [.capitalized, .allCaps, .number]),
    .init("Minister", .capitalized, not: [.lowerCase, .number]),
    .init("CPC", [.allCaps, .capitalized], not: .lowerCase),
    .init("2014", .number, not: [.lowerCase, .capitalized, .punctuation]),
    .init("1MDB", .hasDigit, not: .punctuation),
    .init(",", .punctuation, not: [.number, .lowerCase]),
    .init("—", .punctuation), .init("陳豪", .han, not: .punctuation),
    .init("http://a.example", .address), .init("a@b.example", .address), .init("<b>", .markup),
    .init("**", .markup), .init("Émile", .capitalized, not: .lowerCase),
    .init("émile", .lowerCase, not: .capitalized),
  ]

  @Test(arguments: cases) func tellsWhatATokenLooksLike(_ example: Case) throws {
    let text = try TokenizerTests.tokenizer.get().tokenize(example.text)
    let shape = try #require(text.tokens.first).shape
    #expect(text.tokens.count == 1)
    #expect(shape.isSuperset(of: example.shapes), "\(shape)")
    #expect(shape.isDisjoint(with: example.not), "\(shape)")
  }

  @Test func tellsWhereSentencesAndLinesStart() throws {
    let text = try TokenizerTests.tokenizer.get().tokenize("Ana left. Otto\nstayed here.")
    func places(_ shape: TokenShape) -> [String] {
      text.tokens.indices.filter { text.tokens[$0].shape.contains(shape) }.map(text.form)
    }
    #expect(places(.lineStart) == ["Ana", "stayed"])
    #expect(places(.sentenceStart) == ["Ana", "Otto"])
    #expect(places(.spaceBefore) == ["Ana", "left", "Otto", "stayed", "here"])
  }

  @Test(arguments: ["Mr. Krog", "Quay Foods Inc. grew", "on Jan. 3"])
  func marksAbbreviations(_ words: String) throws {
    let text = try TokenizerTests.tokenizer.get().tokenize(words)
    let marked = text.tokens.indices.filter { text.tokens[$0].shape.contains(.abbreviation) }
    #expect(marked.map(text.form).count == 1)
    #expect(marked.map(text.form).first?.hasSuffix(".") == true)
  }
}
