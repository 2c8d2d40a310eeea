internal import ChronographLanguage

/// Who does what a passive states: "is represented by Lima and by Krog".
extension TieRelations {
  /// Whoever does what a passive tells, behind each "by": "is represented by Lima and by Krog".
  func agents(ofClause clause: Int, _ tree: ClauseTree) -> [Int] {
    // "owned by Lima's family": not by her.
    let owners = phrases.complements(ofClause: clause, preposition: .agentMarker, in: tree)
      .filter { isOfPossession($0, tree) }.compactMap { phrases.entity(ofPhrase: $0, in: tree) }
    var found = phrases.byAgents(ofClause: clause, in: tree).filter { !owners.contains($0) }
    let verb = tree.clauses[clause].verbItem
    guard verb >= 0 else { return found }
    for at in tree.items.indices.dropFirst(verb + 2)
    where tree.items[at].kind == .phrase
      && [.comma, .conjunction].contains(tree.items[at - 1].kind)
      && clauses.grammar.is(tree.phrases[tree.items[at].index].preposition, .agentMarker)
    {
      for phrase in [tree.items[at].index] + phrases.joined(after: at, in: tree) {
        guard let entity = phrases.entity(ofPhrase: phrase, in: tree), !found.contains(entity)
        else {
          continue
        }
        found.append(entity)
      }
    }
    return found
  }

  /// "was hired by Orbis Bank to sue Kordax": for a task, in nobody's service.
  func isForTask(_ clause: Int, _ tree: ClauseTree) -> Bool {
    tree.clauses.indices.contains {
      tree.clauses[$0].parent == clause && tree.group($0)?.isInfinitive == true
    }
  }

  private func isOfPossession(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    let mention = tree.phrases[phrase].mention
    guard mention >= 0 else { return false }
    let end = clauses.analysis.mentions[mention].tokens.upperBound
    return words.isPossessive(end) && index.mention(at: end + 1) == nil
  }

  func holdsBy(_ row: TieTable.Row) -> Bool {
    guard case .preposition(let prepositions, _) = row.slot else { return false }
    return prepositions.contains { words.lexicon.contains($0, in: .agentMarker) }
  }
}
