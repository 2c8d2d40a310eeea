import ChronographLanguage
import ChronographReading

/// What a frame asks of phrases, whether they name an entity or not.
extension VerbEventReader {
  /// The conditions of a frame on phrases, named or not.
  func holdsPhrases(
    _ frame: Frame, _ arguments: [EventReading.Argument], _ clause: Int, _ group: VerbGroup,
    _ tree: ClauseTree
  ) -> Bool {
    for condition in frame.conditions {
      switch condition {
      case .complement:
        let hasOffice =
          !tree.arguments(ofClause: clause).complements.isEmpty
          || !phrases.complements(ofClause: clause, preposition: grammar.asID, in: tree).isEmpty
        if !isPassive(group), !hasOffice { return false }
      case .document:
        let objects =
          isPassive(group)
          ? tree.clauses[clause].subject
          : relativeObject(clause, tree.objects(ofClause: clause), tree)
            ?? tree.objects(ofClause: clause)
        if !objects.contains(where: { hasClass(.document, $0, tree) }) { return false }
      case .medium:
        let subjects =
          isPassive(group)
          ? phrases.complements(ofClause: clause, preposition: grammar.byID, in: tree)
          : tree.clauses[clause].subject
        if !subjects.contains(where: { isMedium($0, tree) }) { return false }
      case .title:
        if !isOffice(clause, tree) { return false }
      case .ended:
        if !isEnded(group) { return false }
      case .figure:
        if !hasFigure(clause, tree) { return false }
      case .office(let roles):
        let hasRole = arguments.contains { roles.contains($0.role) }
        if !hasRole,
          !tree.objects(ofClause: clause).contains(where: { hasClass(.office, $0, tree) })
        {
          return false
        }
      default: break
      }
    }
    return true
  }

  /// "became minister", not "became a critic of the party".
  private func isOffice(_ clause: Int, _ tree: ClauseTree) -> Bool {
    guard let titles = clauses.analysis.titles else { return true }
    guard let group = tree.group(clause) else { return false }
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    let from = group.head + 1
    return (from..<max(min(end, from + 10), from)).contains { token in
      titles.contains(token) || token < from + 2 && isBody(token)
    }
  }

  /// "became Minister for Roads": an office written as a name.
  private func isBody(_ token: Int) -> Bool {
    let mention = clauses.words.mention[token]
    return mention >= 0 && clauses.analysis.mentions[Int(mention)].kind == .body
  }

  /// "no longer serves", "is no longer".
  private func isEnded(_ group: VerbGroup) -> Bool {
    let from = max(group.tokens.lowerBound - 2, 0)
    let to = min(group.head + 3, clauses.words.word.count)
    return (from..<max(to - 1, from)).contains {
      clauses.words.word[$0] == grammar.noID && clauses.words.word[$0 + 1] == grammar.longerID
    }
  }

  func hasFigure(_ clause: Int, _ tree: ClauseTree) -> Bool {
    tree.items.contains { item in
      guard item.clause == clause, item.kind == .phrase else { return false }
      return tree.phrases[item.index].tokens.contains {
        clauses.analysis.text.tokens[$0].shape.contains(.hasDigit)
          || clauses.classes($0).contains(.number)
      }
    }
  }

  func hasClass(_ kind: WordClass, _ phrase: Int, _ tree: ClauseTree) -> Bool {
    tree.phrases[phrase].mention < 0 && clauses.classes(tree.phrases[phrase].head).contains(kind)
  }

  /// "the website of", "the Harbor Times".
  func isMedium(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    tree.phrases[phrase].tokens.contains { clauses.classes($0).contains(.medium) }
  }
}
