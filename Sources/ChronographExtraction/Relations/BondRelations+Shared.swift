internal import ChronographLanguage
internal import ChronographReading

/// Ties that two share, and those of whoever chooses somebody.
extension BondRelations {
  /// "Lima's friendship with Krog": who has it, and with whom.
  func shared(
    _ token: Int, _ tree: ClauseTree, _ range: Range<Int>
  ) -> [RelationReading] {
    guard words.is(token, .sharedTie),
      let with = parties.bond(
        of: token..<token + 1, links: Set(words.lexicon.words(of: .companionLink)), tree, range),
      !with.isOwnerFirst,
      let whose = parties.bond(of: token..<token + 1, links: [], tree, range), whose.isOwnerFirst,
      isSo(token, tree)
    else { return [] }
    let isParty = { (entity: Int) in
      self.analysis.entities[entity].kind == .person || self.analysis.entities[entity].kind == .body
    }
    return whose.owners.filter(isParty).flatMap { first in
      with.owners.filter { isParty($0) && $0 != first }.map { second in
        var reading = RelationReading(
          type: .associatedWith, source: first, target: second, title: nouns.singular(token),
          confidence: .medium, sentences: [tree.sentence], telling: .bond)
        reading.anchor = token
        return reading
      }
    }
  }

  /// Neither an "alleged friendship" nor one that somebody denies.
  private func isSo(_ token: Int, _ tree: ClauseTree) -> Bool {
    guard !clauses.classes(token - 1).contains(.cue) else { return false }
    let clause = tree.clause(ofToken: token)
    if let group = tree.group(clause), clauses.grammar.speech[Int(group.lemma)] == .deny {
      return false
    }
    return isSo(clause, in: tree)
  }

  private func isSo(_ clause: Int, in tree: ClauseTree) -> Bool {
    let context = ContextReader(clauses).context(ofClause: clause, in: tree)
    return !context.isUnreal && context.factuality != .negated
  }

  /// "The president named Krog, an old friend, to the post": a friend of whoever chose him.
  func chosen(_ noun: Range<Int>, _ tree: ClauseTree, _ range: Range<Int>) -> Bond? {
    let first = parties.overModifiers(noun.lowerBound, tree, range)
    let end = noun.upperBound
    guard words.is(noun.lowerBound, .friendNoun), words.is(first - 1, .indefiniteArticle),
      words.byte(first - 2) == 44, end < range.upperBound,
      words.byte(end) == 44 || words.byte(end) == 46,
      let named = index.mention(endingAt: first - 2), named.kind == .person
    else { return nil }
    let clause = tree.clause(ofToken: named.tokens.lowerBound)
    guard let group = tree.group(clause), !group.isPassive, !group.isParticiple,
      group.tokens.upperBound <= named.tokens.lowerBound,
      clauses.grammar.isVerb(group.lemma, of: "appointment"), isSo(clause, in: tree)
    else { return nil }
    let owners = parties.phrases.subjects(ofClause: clause, in: tree).filter {
      $0 != named.entity && analysis.entities[$0].kind == .person
    }
    return owners.count == 1
      ? Bond(head: noun.lowerBound, tokens: first - 1..<end, owners: owners, isOwnerFirst: false)
      : nil
  }
}
