import ChronographLanguage

/// Acts that nobody does or that concern nothing.
extension ContextReader {
  /// "was declared wanted by nobody", "was accused of nothing", "was charged with no crime".
  func isDoneByNobody(_ clause: Int, _ group: VerbGroup, in tree: ClauseTree) -> Bool {
    let verb = tree.clauses[clause].verbItem
    guard verb >= 0, verb + 1 < tree.items.count else { return false }
    let isPassive = group.isPassive || group.isParticiple
    if isPassive, isByNoOne(after: verb, tree) { return true }
    let isAccusing = ["charge", "arrest", "trial"].contains { grammar.isVerb(group.lemma, of: $0) }
    let next = group.head + 2
    return isAccusing && isPassive && next < clauses.words.word.count
      && clauses.classes(next - 1).contains(.preposition) && isNothing(next)
  }

  /// Whether "by nobody" stands behind a verb, at most with the rest of its own words between.
  private func isByNoOne(after verb: Int, _ tree: ClauseTree) -> Bool {
    tree.items[(verb + 1)...].prefix(3).contains { item in
      guard item.kind == .phrase else { return false }
      let phrase = tree.phrases[item.index]
      return grammar.is(phrase.preposition, .agentMarker) && isNothing(phrase.tokens.lowerBound)
    }
  }

  private func isNothing(_ first: Int) -> Bool {
    clauses.classes(first).contains(.nobody)
      || grammar.is(clauses.words.word[first], .nothingWord)
  }
}
