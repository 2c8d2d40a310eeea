/// Hangs what is said on the clause of speech that follows it.
extension ClauseBuilder {
  /// ", Xinhua said." after or inside what it says makes that clause depend on it.
  mutating func attachTrailingSpeech() {
    for clause in tree.clauses.indices.dropFirst() {
      guard tree.clauses[clause].kind == .coordinate, !tree.clauses[clause].sharesSubject,
        isSpeech(clause), let group = tree.group(clause), !group.isPassive
      else { continue }
      let sibling = tree.clauses[clause].sibling
      let verb = tree.clauses[clause].verbItem
      guard !hasObject(after: verb) || grammar.addresses(group.lemma), isAfterComma(verb)
      else { continue }
      tree.clauses[clause].isTrailing = true
      tree.clauses[clause].kind = .main
      tree.clauses[clause].parent = -1
      depend(sibling, on: clause)
    }
  }

  /// Only a comma, and no "and", stands between the sayer and what is said.
  func isAfterComma(_ verb: Int) -> Bool {
    var at = verb - 1
    while at > 0, tree.items[at].clause == tree.items[verb].clause { at -= 1 }
    return at >= 0 && tree.items[at].kind == .comma
  }

  func hasObject(after verb: Int) -> Bool {
    guard verb + 1 < tree.items.count else { return false }
    for at in (verb + 1)..<tree.items.count {
      switch tree.items[at].kind {
      case .that, .relative: return true
      case .phrase: if preposition(tree.items[at]) == 0 { return true }
      case .comma: return false
      default: break
      }
    }
    return false
  }

  mutating func depend(_ clause: Int, on speech: Int) {
    var at = clause
    while at >= 0 {
      let isRoot = tree.clauses[at].parent < 0
      if isRoot {
        tree.clauses[at].parent = speech
        tree.clauses[at].kind = .complement
      }
      at = isRoot ? tree.clauses[at].sibling : tree.clauses[at].parent
      if at == speech { return }
    }
  }
}
