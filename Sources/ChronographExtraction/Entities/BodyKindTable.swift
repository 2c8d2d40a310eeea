import ChronographLanguage

/// What a body is called in short by the kind of its name: "the agency" for an authority, "the newspaper" for a herald.
struct BodyKindTable: Sendable {
  /// The last words of names by the noun that stands for such a body.
  private let heads: [String: Set<String>]
  private let lexicon: Lexicon

  /// Reads the table of a language.
  init(_ lexicon: Lexicon) throws(LexiconError) {
    var heads: [String: Set<String>] = [:]
    for line in try lexicon.folder.table("body-kinds.tsv", columns: 2...2).rows {
      let names = Set(line.fields[1].split(separator: "|").map(String.init))
      for noun in line.fields[0].split(separator: "|") {
        guard heads.updateValue(names, forKey: String(noun)) == nil else {
          throw line.error("'\(noun)' is told twice")
        }
      }
    }
    (self.heads, self.lexicon) = (heads, lexicon)
  }

  /// Whether a word may stand for bodies of some kind.
  func isNoun(_ word: String) -> Bool { heads[word] != nil }

  /// Whether a noun may stand for a body of a name: "agency" and "Harbour Authority of Oran".
  func describes(_ noun: String, _ name: String) -> Bool {
    guard let wanted = heads[noun] else { return false }
    let parts = name.lowercased().split(separator: " ").map(String.init)
    let end = parts.firstIndex { lexicon.contains($0, in: .genitiveOrPurpose) } ?? parts.endIndex
    return parts[..<end].last.map(wanted.contains) == true
  }
}
