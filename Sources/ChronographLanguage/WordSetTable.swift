/// Which words of a lexicon are in which ``WordSet``.
package struct WordSetTable: Sendable {
  /// One class with its words.
  package struct Row: Hashable, Sendable {
    package let set: WordSet
    package let words: [String]
  }

  /// One bit a class; room for 512.
  private typealias Membership = SIMD8<UInt64>

  /// Per word the number of its membership; words behind the end have none.
  private var numbers: [UInt16] = []
  /// Every membership that some word has; the first is none.
  private var memberships: [Membership] = [Membership()]
  private var words: [[String]] = Array(repeating: [], count: WordSet.allCases.count)

  package init() {}

  /// Whether a word is in a class.
  package func contains(_ word: UInt32, in set: WordSet) -> Bool {
    guard Int(word) < numbers.count else { return false }
    return has(memberships[Int(numbers[Int(word)])], set)
  }

  /// The words of a class, in the order of the table.
  package func words(of set: WordSet) -> [String] { words[Int(set.rawValue)] }

  /// Adds a word to a class.
  package mutating func insert(_ word: String, id: UInt32, into set: WordSet) {
    words[Int(set.rawValue)].append(word)
    while numbers.count <= Int(id) { numbers.append(0) }
    var membership = memberships[Int(numbers[Int(id)])]
    membership[Int(set.rawValue) / 64] |= 1 << UInt64(set.rawValue % 64)
    if let known = memberships.firstIndex(of: membership) {
      numbers[Int(id)] = UInt16(known)
    } else {
      memberships.append(membership)
      numbers[Int(id)] = UInt16(memberships.count - 1)
    }
  }

  private func has(_ membership: Membership, _ set: WordSet) -> Bool {
    membership[Int(set.rawValue) / 64] & (1 << UInt64(set.rawValue % 64)) != 0
  }
}

extension WordSetTable {
  /// The rows of a language's table.
  package static func rows(language: String) throws(LexiconError) -> [Row] {
    let file = "\(language)/word-sets.tsv"
    return try rows(of: DataTable(named: file, columns: 3...3), file: file)
  }

  /// The rows of a table: every class once, with its words.
  ///
  /// - Throws: ``LexiconError`` where a class is unknown, told twice or missing.
  package static func rows(
    of table: DataTable, file: String
  ) throws(LexiconError) -> [Row] {
    var told: Set<WordSet> = []
    var rows: [Row] = []
    for row in table.rows {
      guard let set = WordSet.named[row.fields[0]] else {
        throw row.error("unknown class '\(row.fields[0])'")
      }
      guard told.insert(set).inserted else { throw row.error("class '\(set.name)' again") }
      let words = row.fields[1].split(separator: " ").map(String.init)
      guard !words.isEmpty else {
        throw row.error("class '\(set.name)' has no words; '-' says that the language has none")
      }
      rows.append(Row(set: set, words: words == ["-"] ? [] : words))
    }
    if let missing = WordSet.allCases.first(where: { !told.contains($0) }) {
      throw LexiconError(file: file, line: 0, problem: "class '\(missing.name)' is missing")
    }
    return rows
  }
}
