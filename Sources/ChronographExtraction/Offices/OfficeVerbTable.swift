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
  }

  /// The rows by verb.
  let rows: [String: [Row]]
  /// Nouns that stand for an office: "the post of mayor".
  let posts: Set<String>

  /// Reads the embedded table of a language.
  init(language: String) throws(LexiconError) {
    var (rows, posts) = ([String: [Row]](), Set<String>())
    for line in try DataTable(named: "\(language)/office-verbs.tsv", columns: 4...4).rows {
      let words = line.fields[0].split(separator: "|").map(String.init)
      if line.fields[3] == "post" {
        posts.formUnion(words)
        continue
      }
      let row = try Self.row(line)
      for verb in words { rows[verb, default: []].append(row) }
    }
    (self.rows, self.posts) = (rows, posts)
  }

  private static func row(_ line: DataTable.Row) throws(LexiconError) -> Row {
    guard let tenure = Tenure(rawValue: line.fields[3]) else {
      throw line.error("tenure '\(line.fields[3])' is not holds, begins, ends, succeeds or post")
    }
    guard ["subj", "obj"].contains(line.fields[2]) else {
      throw line.error("holder '\(line.fields[2])' is not subj or obj")
    }
    return Row(
      slots: Set(line.fields[1].split(separator: "|").map(String.init)),
      isObject: line.fields[2] == "obj", tenure: tenure)
  }
}
