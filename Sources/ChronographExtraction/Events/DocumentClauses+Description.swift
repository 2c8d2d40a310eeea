import ChronographLanguage

extension DocumentClauses {
  /// The clauses of every sentence as text, for `read` and for those who write frames.
  package func debug() -> String {
    var lines: [String] = []
    let text = analysis.text
    for tree in trees {
      lines.append("S\(tree.sentence): \(text[text.sentences[tree.sentence].span])")
      for (index, clause) in tree.clauses.enumerated() {
        let verb = tree.group(index).map { group in
          group.tokens.map { text.form($0) }.joined(separator: " ")
        }
        let subject = clause.subject.map { phrase in
          tree.phrases[phrase].tokens.map { text.form($0) }.joined(separator: " ")
        }
        let items = tree.items.filter { $0.clause == index }.map { text.form($0.token) }
        lines.append(
          "  \(index) \(clause.kind) of \(clause.parent) sib \(clause.sibling) \(clause.isTrailing ? "trailing " : "")[\(verb ?? "-")] subject \(subject) items \(items)"
        )
      }
    }
    return lines.joined(separator: "\n")
  }
}
