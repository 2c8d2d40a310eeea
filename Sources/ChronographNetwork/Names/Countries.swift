import ChronographLanguage

/// The countries that names of places and bodies speak of.
struct Countries: Sendable {
  /// By the keys of names: countries themselves, their capitals, and other words for them.
  private var byPlace: [String: String] = [:]
  /// By the keys of adjectives, such as "vietnamese".
  private var byDemonym: [String: String] = [:]

  /// The tables that are part of the program; without one, nothing is told by it.
  static let embedded = Countries()

  private init() {
    for row in Self.rows("places") where row[1] == "country" {
      byPlace[NameKey(row[0]).text] = row[0]
    }
    for row in Self.rows("capitals") { byPlace[NameKey(row[0]).text] = row[1] }
    for row in Self.rows("aliases") {
      guard let country = byPlace[NameKey(row[1]).text] else { continue }
      byPlace[NameKey(row[0]).text] = country
    }
    for row in Self.rows("demonyms") where byPlace[NameKey(row[1]).text] != nil {
      byDemonym[NameKey(row[0]).text] = row[1]
    }
  }

  private static func rows(_ name: String) -> [[String]] {
    DataTable.rows(ofEvery: "\(name).tsv", columns: 2...2).map(\.fields)
  }

  /// A country's name as it is written; other places by their keys.
  func name(of place: String) -> String { byPlace[place] ?? place }

  /// The country that a place is, or is the capital of.
  func country(ofPlace key: NameKey) -> String? { byPlace[key.text] }

  /// The country of an adjective or of a name in the possessive: "Vietnamese", "Vietnam's".
  func country(ofModifier word: some StringProtocol) -> String? {
    var word = String(word)
    for ending in NameSet.genitiveEnding.words where word.hasSuffix(ending) {
      word.removeLast(ending.count)
      return byPlace[NameKey(word).text]
    }
    return byDemonym[NameKey(word).text] ?? byPlace[NameKey(word).text]
  }

  /// The country that stands in a body's own name: in front as an adjective, or behind "of".
  func country(inName key: NameKey) -> String? {
    let words = key.text.split(separator: " ")
    guard words.count > 1 else { return nil }
    if let country = byDemonym[String(words[0])] { return country }
    guard let of = NameWords.embedded.lastGenitive(in: words), of + 1 < words.count else {
      return nil
    }
    return byPlace[words[(of + 1)...].joined(separator: " ")]
  }

  /// "communist party of china" for "chinese communist party".
  func withoutAdjective(_ key: NameKey) -> NameKey? {
    let words = key.text.split(separator: " ")
    guard words.count > 2, key.hanCount == 0, let country = byDemonym[String(words[0])],
      let genitive = NameSet.genitive.words.first
    else { return nil }
    return NameKey(words.dropFirst().joined(separator: " ") + " \(genitive) " + country)
  }
}
