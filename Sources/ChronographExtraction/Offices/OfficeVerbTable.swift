import ChronographLanguage

/// Verbs whose complement is an office: "served as", "was appointed", "resigned as".
struct OfficeVerbTable: Sendable {
  /// What the verb says of the office.
  enum Tenure: String, Sendable {
    case holds, begins, ends
    /// Its object held the office before its subject.
    case succeeds
  }

  /// One line of the table.
  struct Row: Sendable {
    /// Prepositions, `comp` or `obj`.
    var slots: Set<String>
    /// Whether the object of the verb holds the office; of a passive, its subject.
    var isObject: Bool
    var tenure: Tenure
    /// Whether the office stands behind "as".
    var takesRole: Bool
    /// Whether the order of words alone tells the office.
    var isReadByOrder: Bool
  }

  /// The rows by verb.
  let rows: [String: [Row]]
  /// Nouns that stand for an office: "the post of mayor".
  let posts: Set<String>

  /// Reads the table of a language.
  init(_ lexicon: Lexicon) throws(LexiconError) {
    var (rows, posts) = ([String: [Row]](), Set<String>())
    for line in try lexicon.folder.table("office-verbs.tsv", columns: 5...5).rows {
      let words = line.fields[0].split(separator: "|").map(String.init)
      if line.fields[3] == "post" {
        posts.formUnion(words)
        continue
      }
      let row = try Self.row(line, lexicon)
      for verb in words { rows[verb, default: []].append(row) }
    }
    (self.rows, self.posts) = (rows, posts)
  }

  /// The rows of a verb by the number of its lemma in a grammar.
  func rows(of lemma: Int32, in grammar: EventGrammar) -> [Row] {
    rows[grammar.index.word(Int(lemma))] ?? []
  }

  private static func row(
    _ line: DataTable.Row, _ lexicon: Lexicon
  ) throws(LexiconError) -> Row {
    guard let tenure = Tenure(rawValue: line.fields[3]) else {
      throw line.error("tenure '\(line.fields[3])' is not holds, begins, ends, succeeds or post")
    }
    guard ["subj", "obj"].contains(line.fields[2]) else {
      throw line.error("holder '\(line.fields[2])' is not subj or obj")
    }
    guard ["words", "tree"].contains(line.fields[4]) else {
      throw line.error("order '\(line.fields[4])' is not words or tree")
    }
    let slots = line.fields[1].split(separator: "|").map(String.init)
    return Row(
      slots: Set(slots), isObject: line.fields[2] == "obj", tenure: tenure,
      takesRole: slots.contains { lexicon.contains($0, in: .roleMarker) },
      isReadByOrder: line.fields[4] == "words")
  }
}
