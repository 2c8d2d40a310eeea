import Testing

@testable import ChronographLanguage

struct LexiconTests {
  static let classes: [(word: String, classes: WordClasses)] = [
    ("minister", .titleHead), ("deputy", .titleModifier), ("ministry", .bodyHead),
    ("plc", .companySuffix),
    ("regulation", .instrumentHead), ("scandal", .caseHead), ("chinese", .demonym),
    ("beijing", .place),
    ("france", .country), ("wang", .pinyinSurname), ("jing", .pinyin), ("former", .formerMarker),
    ("the", .determiner), ("of", .preposition), ("who", .relative), ("province", .placeHead),
  ]

  @Test(arguments: classes.indices) func knowsClasses(_ index: Int) throws {
    let lexicon = try Lexicon(language: "en")
    let example = Self.classes[index]
    #expect(lexicon.classes(of: lexicon.id(of: example.word)).isSuperset(of: example.classes))
  }

  @Test func givesUnknownWordsTheIdZero() throws {
    let lexicon = try Lexicon(language: "en")
    #expect(lexicon.id(of: "qqzzxx") == 0)
    #expect(lexicon.classes(of: 0) == [])
  }

  @Test func internsNewWords() throws {
    var lexicon = try Lexicon(language: "en")
    let id = lexicon.intern("qqzzxx")
    #expect(id != 0)
    #expect(lexicon.intern("qqzzxx") == id)
    #expect(lexicon.word(id) == "qqzzxx")
  }

  @Test func findsTheLongestPhrase() throws {
    let lexicon = try Lexicon(language: "en")
    let text = TextTokenizer(lexicon: lexicon).tokenize("New York Times")
    let match = lexicon.phrases.longestMatch(
      in: text.tokens, from: 0, limit: text.tokens.count, wanted: [.place, .body])
    #expect(match?.end == 3)
    #expect(match?.classes.contains(.body) == true)
  }

  @Test(arguments: ["Cox’s Bazar", "Cox's Bazar"])
  func findsPhrasesWithEitherApostrophe(_ name: String) throws {
    let lexicon = try Lexicon(language: "en")
    let text = TextTokenizer(lexicon: lexicon).tokenize(name)
    let match = lexicon.phrases.longestMatch(
      in: text.tokens, from: 0, limit: text.tokens.count, wanted: .place)
    #expect(match?.end == text.tokens.count)
  }

  @Test func namesFileAndLineOfABrokenTable() {
    #expect {
      _ = try DataTable(
        text: "# word\tclass\nminister\thead\nbroken", file: "own.tsv", columns: 2...2)
    } throws: { error in
      "\(error)" == "own.tsv:3: 1 fields instead of 2 to 2"
    }
  }

  @Test func saysWhichLanguageIsMissing() {
    #expect {
      _ = try Lexicon(language: "xx")
    } throws: { error in
      "\(error)" == "xx/abbreviations.tsv: the file is not part of the program"
    }
  }

  @Test func listsTheLanguages() { #expect(Lexicon.languages == ["en"]) }

  static let folded: [(String, String)] = [
    ("ABC", "abc"), ("Émile", "émile"), ("ŁÓDŹ", "łódź"), ("Ž", "ž"), ("×", "×"), ("北京", "北京"),
  ]

  @Test(arguments: folded.indices) func foldsCase(_ index: Int) {
    var bytes: [UInt8] = []
    LowerCase.append(Array(Self.folded[index].0.utf8), to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == Self.folded[index].1)
  }

  @Test func keepsIdsWhileTheTableGrows() {
    var table = WordTable(capacity: 4)
    let words = (0..<5000).map { "word\($0)" }
    let ids = words.map { table.insert(Array($0.utf8)) }
    #expect(Set(ids).count == words.count)
    #expect(words.map { table.find(Array($0.utf8)) } == ids)
    #expect(table.word(ids[4321]) == "word4321")
  }
}
