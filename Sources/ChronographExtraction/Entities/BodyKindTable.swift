import ChronographLanguage

/// What a body is called in short by the kind of its name: "the agency" for an authority, "the newspaper" for a herald.
struct BodyKindTable: Sendable {
  /// The last words of names by the noun that stands for such a body.
  private let heads: [String: Set<String>]
  private let lexicon: Lexicon

  /// Reads the table of a language.
  init(_ lexicon: Lexicon) throws(LexiconError) {
    heads = try lexicon.folder.table("body-kinds.tsv", columns: 2...2).words(ofColumn: 1)
    self.lexicon = lexicon
  }

  /// Whether a word may stand for bodies of some kind.
  func isNoun(_ word: String) -> Bool { heads[word] != nil }

  /// Whether a noun may stand for a body of a name: "agency" and "Harbour Authority of Oran".
  func describes(_ noun: String, _ name: String) -> Bool {
    guard let wanted = heads[noun] else { return false }
    return lexicon.bodyHead(of: name).map(wanted.contains) == true
  }
}
