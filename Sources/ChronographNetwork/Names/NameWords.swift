import ChronographLanguage

/// A class of words and phrases that names are compared by.
///
/// They stand in `name-sets.tsv` in the language's folder, with what each class is for.
enum NameSet: Int, NamedWordSet {
  case boundHead, nationalHead, sharedName, sharedNameStart, sharedNameEnd, bodyKind
  case article, genitive, genitiveEnding, partyNoun, partyOrgan
  case titleOpener, formerPrefix, rank
}

/// The words that names are compared by, of every language that has a folder: a network may be of several.
struct NameWords: Sendable {
  static let embedded = NameWords()
  private var lists = Array(repeating: [String](), count: NameSet.allCases.count)
  private var sets = Array(repeating: Set<String>(), count: NameSet.allCases.count)

  /// Without its table a language tells nothing; a test reads each.
  private init() {
    for language in Lexicon.languages {
      for row in (try? Self.rows(in: LanguageFolder(embedded: language))) ?? [] {
        lists[row.set.rawValue] += row.words
        sets[row.set.rawValue].formUnion(row.words)
      }
    }
  }

  /// The rows of a language's table.
  static func rows(in folder: LanguageFolder) throws(LexiconError) -> [WordSetRow<NameSet>] {
    try WordSetTable.rows(
      of: folder.table("name-sets.tsv", columns: 3...3), file: folder.path("name-sets.tsv"),
      separator: "|")
  }

  /// Whether a word or phrase is in a class.
  func contains(_ words: some StringProtocol, in set: NameSet) -> Bool {
    sets[set.rawValue].contains(String(words))
  }

  /// The words and phrases of a class, in the order of the table.
  func words(of set: NameSet) -> [String] { lists[set.rawValue] }

  /// The place of the last word that stands before whose a body is.
  func lastGenitive(in words: [Substring]) -> Int? {
    words.lastIndex { contains($0, in: .genitive) }
  }
}

extension NameSet {
  /// The words and phrases of the class.
  var words: [String] { NameWords.embedded.words(of: self) }

  /// Whether a word or phrase is in the class.
  func contains(_ words: some StringProtocol) -> Bool {
    NameWords.embedded.contains(words, in: self)
  }
}
