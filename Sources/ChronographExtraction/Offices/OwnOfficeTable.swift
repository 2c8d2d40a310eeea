internal import ChronographLanguage

/// The offices that bodies have in themselves: a bank's governor, a university's rector, a party's leader.
struct OwnOfficeTable: Sendable {
  /// The titles by the last word of a body's name.
  private let titles: [String: Set<String>]
  /// Those that point to such a body without its name.
  private let bare: [String: Set<String>]
  /// All titles: "editor in chief" is one as a whole.
  private let whole: Set<String>
  private let lexicon: Lexicon

  /// Reads the table of a language.
  init(_ lexicon: Lexicon) throws(LexiconError) {
    var (titles, bare) = ([String: Set<String>](), [String: Set<String>]())
    for line in try lexicon.folder.table("own-offices.tsv", columns: 3...3).rows {
      let own = Set(line.fields[1].split(separator: "|").map(String.init))
      let alone = Set(line.fields[2].split(separator: "|").map(String.init))
      for body in line.fields[0].split(separator: "|") {
        guard titles.updateValue(own, forKey: String(body)) == nil else {
          throw line.error("'\(body)' is told twice")
        }
        bare[String(body)] = alone
      }
    }
    (self.titles, self.bare, self.lexicon) = (titles, bare, lexicon)
    whole = Set(titles.values.joined())
  }

  /// Whether a body of such a name has such an office, of one holder and in lower case: "Bank of Norland" and "deputy
  /// governor".
  func has(_ body: String, _ title: String) -> Bool {
    guard let head = bodyHead(body), let own = titles[head] else { return false }
    let words = titleHead(title).split(separator: " ")
    return words.indices.contains { own.contains(words[$0...].joined(separator: " ")) }
  }

  /// Whether the whole of a title is an office of such a body: no "police commissioner" of an authority.
  func hasWhole(_ body: String, _ title: String) -> Bool {
    bodyHead(body).flatMap { titles[$0] }?.contains(titleHead(title)) == true
  }

  /// Whether a title beside a name alone, in lower case, is an office of a body of such a name: "Oran City Council" and
  /// "councilman".
  func isTold(_ title: String, of body: String) -> Bool {
    bodyHead(body).flatMap { bare[$0] }?.contains(title) == true
  }

  /// "bank" of "National Bank of Norland".
  func bodyHead(_ name: String) -> String? {
    beforeLink(name.lowercased()).last.map(String.init)
  }

  /// "deputy head" of "deputy head of markets", "vice president" of "vice president for research".
  private func titleHead(_ title: String) -> String {
    if whole.contains(title) { return title }
    return beforeLink(title).joined(separator: " ")
  }

  private func beforeLink(_ text: String) -> ArraySlice<Substring> {
    let words = text.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }
    let end = words.dropFirst().firstIndex {
      lexicon.contains(String($0), in: .genitiveOrPurpose)
    }
    return words[..<(end ?? words.endIndex)]
  }
}
