import ChronographLanguage

/// Names of bodies that every country, or every town, has for a body of its own.
enum SharedNames {
  /// Whether each country has a body of this name.
  static func isNational(_ key: NameKey) -> Bool {
    NameSet.sharedName.contains(key.text)
      || NameSet.sharedNameStart.words.contains { key.text.hasPrefix($0 + " ") }
      || NameSet.sharedNameEnd.words.contains { key.text.hasSuffix(" " + $0) }
  }

  /// Whether a name holds no name: "Harbour Board", "Labour Office".
  static func isGeneric(_ key: NameKey) -> Bool {
    key.hanCount == 0 && key.text.split(separator: " ").allSatisfy { common.contains(String($0)) }
  }

  private static let common: Set<String> = {
    Set(DataTable.rows(ofEvery: "common.txt", columns: 1...1).map { $0.fields[0] })
  }()
}
