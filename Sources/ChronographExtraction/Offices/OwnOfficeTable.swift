internal import ChronographLanguage

/// The offices that bodies have in themselves: a bank's governor, a university's rector, a party's leader.
struct OwnOfficeTable: Sendable {
  /// The titles by the last word of a body's name.
  private let titles: [String: Set<String>]
  /// The last words of names by the titles that point to such a body without its name.
  private let told: [String: Set<String>]
  /// All titles: "editor in chief" is one as a whole.
  private let whole: Set<String>
  private let lexicon: Lexicon

  /// Reads the table of a language.
  init(_ lexicon: Lexicon) throws(LexiconError) {
    let table = try lexicon.folder.table("own-offices.tsv", columns: 3...3)
    titles = try table.words(ofColumn: 1)
    var told: [String: Set<String>] = [:]
    for (head, alone) in try table.words(ofColumn: 2) {
      for title in alone { told[title, default: []].insert(head) }
    }
    (self.told, self.lexicon) = (told, lexicon)
    whole = Set(titles.values.joined())
  }

  /// Whether a body of such a name has such an office, of one holder and in lower case: "Bank of Norland" and "deputy
  /// governor".
  func has(_ body: String, _ title: String) -> Bool {
    guard let head = lexicon.bodyHead(of: body), let own = titles[head] else { return false }
    let words = titleHead(title).split(separator: " ")
    return words.indices.contains { own.contains(words[$0...].joined(separator: " ")) }
  }

  /// Whether the whole of a title is an office of such a body: no "police commissioner" of an authority.
  func hasWhole(_ body: String, _ title: String) -> Bool {
    lexicon.bodyHead(of: body).flatMap { titles[$0] }?.contains(titleHead(title)) == true
  }

  /// Whether the offices of bodies of such a name are known.
  func knows(_ body: String) -> Bool {
    lexicon.bodyHead(of: body).map { titles[$0] != nil } == true
  }

  /// The last words of the names of bodies of which a title beside a name alone, in lower case, is an office: "council" of
  /// "councilman".
  func heads(told title: String) -> Set<String> { told[title] ?? [] }

  /// "deputy head" of "deputy head of markets", "vice president" of "vice president for research".
  private func titleHead(_ title: String) -> String {
    if whole.contains(title) { return title }
    return lexicon.beforeComplement(title).joined(separator: " ")
  }
}
