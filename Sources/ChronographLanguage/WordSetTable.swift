/// Classes of words that rules ask for and a table tells; the cases are the names in the table.
package protocol NamedWordSet: CaseIterable, Hashable, Sendable {}

extension NamedWordSet {
  /// The name that tables give it.
  package var name: String { String(describing: self) }
}

/// One class with its words.
package struct WordSetRow<Set: NamedWordSet>: Hashable, Sendable {
  package let set: Set
  package let words: [String]
}

/// Which words of a lexicon are in which ``WordSet``.
package struct WordSetTable: Sendable {
  package typealias Row = WordSetRow<WordSet>

  /// How many numbers hold one bit for each class.
  private let width: Int

  /// Per word the number of its row; those of no class have the first, and words behind the end as well.
  private var rows: [UInt16] = []
  /// The rows of bits, one behind the other; the first is empty.
  private var bits: [UInt64]
  private var words: [[String]] = Array(repeating: [], count: WordSet.allCases.count)

  package init() {
    width = (WordSet.allCases.count + 63) / 64
    bits = Array(repeating: 0, count: width)
  }

  /// Whether a word is in a class.
  package func contains(_ word: UInt32, in set: WordSet) -> Bool {
    guard Int(word) < rows.count else { return false }
    let bit = Int(set.rawValue)
    return bits[Int(rows[Int(word)]) * width + bit / 64] & (1 << UInt64(bit % 64)) != 0
  }

  /// The words of a class, in the order of the table.
  package func words(of set: WordSet) -> [String] { words[Int(set.rawValue)] }

  /// Adds a word to a class.
  package mutating func insert(_ word: String, id: UInt32, into set: WordSet) {
    words[Int(set.rawValue)].append(word)
    while rows.count <= Int(id) { rows.append(0) }
    if rows[Int(id)] == 0 {
      rows[Int(id)] = UInt16(bits.count / width)
      bits += Array(repeating: 0, count: width)
    }
    let bit = Int(set.rawValue)
    bits[Int(rows[Int(id)]) * width + bit / 64] |= 1 << UInt64(bit % 64)
  }
}

extension WordSetTable {
  /// The rows of a language's table.
  package static func rows(in folder: LanguageFolder) throws(LexiconError) -> [Row] {
    try rows(
      of: folder.table("word-sets.tsv", columns: 3...3), file: folder.path("word-sets.tsv"))
  }

  /// The rows of a table: every class once, with its words.
  ///
  /// - Throws: ``LexiconError`` where a class is unknown, told twice or missing.
  package static func rows<Set: NamedWordSet>(
    of table: DataTable, file: String, separator: Character = " "
  ) throws(LexiconError) -> [WordSetRow<Set>] {
    let named = Dictionary(uniqueKeysWithValues: Set.allCases.map { ($0.name, $0) })
    var missing = named
    var rows: [WordSetRow<Set>] = []
    for row in table.rows {
      guard let set = named[row.fields[0]] else {
        throw row.error("unknown class '\(row.fields[0])'")
      }
      guard missing.removeValue(forKey: set.name) != nil else {
        throw row.error("class '\(set.name)' again")
      }
      let words = row.fields[1].split(separator: separator).map(String.init)
      guard !words.isEmpty else {
        throw row.error("class '\(set.name)' has no words; '-' says that the language has none")
      }
      rows.append(WordSetRow(set: set, words: words == ["-"] ? [] : words))
    }
    if let first = Set.allCases.first(where: { missing[$0.name] != nil }) {
      throw LexiconError(file: file, line: 0, problem: "class '\(first.name)' is missing")
    }
    return rows
  }
}
