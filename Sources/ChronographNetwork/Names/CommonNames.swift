import ChronographLanguage

/// Names that so many bear that the name itself says little.
enum CommonNames {
  /// Whether a person's name is short and its family name one of the most frequent.
  static func isCommon(_ key: NameKey) -> Bool {
    guard key.hanCount == 0 else { return false }
    let words = key.text.split(separator: " ").filter { $0.count > 1 }.map(String.init)
    guard words.count == 2 else { return words.count < 2 }
    if surnames.contains(words[1]) || eastAsianSurnames.contains(words[0]) { return true }
    // With one syllable each, "Tao Wei" is borne by thousands whatever the family name.
    return pinyinSurnames.contains(words[0]) && syllables.contains(words[1])
  }

  private static let table = rows("common-surnames.tsv", columns: 2)
  private static let surnames = Set(table.map { $0[0] })
  /// Those that stand in front.
  private static let eastAsianSurnames = Set(table.filter { $0[1] == "first" }.map { $0[0] })
  private static let pinyinSurnames = Set(rows("pinyin-surnames.txt", columns: 1).map { $0[0] })
  private static let syllables = Set(rows("pinyin.txt", columns: 1).map { $0[0] })

  /// Without its list no name counts as common by it.
  private static func rows(_ name: String, columns: Int) -> [[String]] {
    DataTable.rows(ofEvery: name, columns: columns...columns).map(\.fields)
  }
}
