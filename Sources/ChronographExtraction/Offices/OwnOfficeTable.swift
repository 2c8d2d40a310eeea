internal import ChronographLanguage

/// The offices that bodies have in themselves: a bank's governor, a university's rector, a parliament's speaker.
struct OwnOfficeTable: Sendable {
  /// How surely a title is of a body.
  enum Fit: Sendable {
    /// No other kind of body has such an office.
    case only
    /// Bodies of other kinds have it as well.
    case also
  }

  /// The fit of titles by the last word of a body's name.
  private let titles: [String: [String: Fit]]
  /// All titles: "leader of the opposition" is one as a whole.
  private let whole: Set<String>
  private let lexicon: Lexicon

  /// Reads the table of a language.
  init(_ lexicon: Lexicon) throws(LexiconError) {
    var titles: [String: [String: Fit]] = [:]
    for line in try lexicon.folder.table("own-offices.tsv", columns: 3...3).rows {
      for body in line.fields[0].split(separator: "|") {
        for (column, fit) in [(1, Fit.only), (2, Fit.also)] {
          for title in line.fields[column].split(separator: "|") {
            titles[String(body), default: [:]][String(title)] = fit
          }
        }
      }
    }
    (self.titles, self.lexicon) = (titles, lexicon)
    whole = Set(titles.values.flatMap(\.keys))
  }

  /// How a title, of one holder and in lower case, fits a body's name: "deputy governor" and "Bank of Norland".
  func fit(_ title: String, _ body: String) -> Fit? {
    guard let head = bodyHead(body), let known = titles[head] else { return nil }
    let words = titleHead(title).split(separator: " ")
    for start in words.indices {
      if let fit = known[words[start...].joined(separator: " ")] { return fit }
    }
    return nil
  }

  /// "bank" of "National Bank of Norland".
  private func bodyHead(_ name: String) -> String? {
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
