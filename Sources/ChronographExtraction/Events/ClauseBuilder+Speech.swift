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

  /// ", the commission announced on Wednesday." closes the sentence: the comma before it, or `nil`.
  ///
  /// An "and" or a comma inside what is said makes it look like one more verb of the row.
  func speechTail() -> Int? {
    guard let verb = tree.items.lastIndex(where: { isFiniteGroup($0) }), verb >= 3,
      isTailVerb(tree.groups[tree.items[verb].index], at: verb), tree.items[0].kind != .subordinator
    else { return nil }
    var first = verb - 1
    while first > 0, tree.items[first].kind == .phrase, preposition(tree.items[first]) != 0 {
      first -= 1
    }
    guard first >= 2, tree.items[first].kind == .phrase, tree.items[first - 1].kind == .comma,
      tree.items[..<(first - 1)].contains(where: { isFiniteGroup($0) })
    else { return nil }
    return first - 1
  }

  private func isFiniteGroup(_ item: Item) -> Bool {
    guard item.kind == .group else { return false }
    let group = tree.groups[item.index]
    return !group.isInfinitive && !group.isGerund && !group.isParticiple
  }

  /// A verb of telling behind which nothing stands but times and phrases after prepositions.
  private func isTailVerb(_ group: VerbGroup, at verb: Int) -> Bool {
    let kind = grammar.speech[Int(group.lemma)]
    guard kind == .say || kind == .announce, !group.isPassive, group.modal.isEmpty,
      !group.isNegated
    else { return false }
    return tree.items[(verb + 1)...].allSatisfy { item in
      switch item.kind {
      case .time: true
      case .phrase: preposition(item) != 0 || grammar.addresses(group.lemma)
      default: false
      }
    }
  }
}
