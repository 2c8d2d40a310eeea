import ChronographLanguage

/// Whom a noun stands for that names what they have, do or wrote a part of: "the accounts of Lima", "parts of the plan".
extension PhraseResolver {
  /// Whose a phrase is by what stands before it: "Lima's trial", "her trial", "Lima, whose trial opened on Monday".
  func owner(ofPhrase index: Int, in tree: ClauseTree) -> Int? {
    if let genitive = genitive(of: tree.phrases[index]) { return genitive }
    let grammar = clauses.grammar
    guard let item = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == index }),
      item > 0, tree.items[item - 1].kind == .relative,
      grammar.is(Int32(tree.items[item - 1].index), .possessiveRelative),
      tree.items[item].clause >= 0
    else { return nil }
    let antecedent = tree.clauses[tree.items[item].clause].antecedent
    // "Orbis Bank, a lender whose headquarters were searched"
    return antecedent >= 0
      ? entity(ofPhrase: antecedent, in: tree) ?? named(beside: antecedent, in: tree) : nil
  }

  /// The owners of such a noun, where an event of that type happens to them through it.
  func owners(ofPhrase index: Int, for role: Role, of type: EventType, in tree: ClauseTree) -> [Int]
  {
    let phrase = tree.phrases[index]
    guard phrase.mention < 0, let kind = Self.standIn(for: role, of: type),
      !clauses.classes(phrase.head).isDisjoint(with: kind)
    else { return [] }
    if let owner = owner(ofPhrase: index, in: tree) { return [owner] }
    guard let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == index }),
      let link = linked(behind: at, in: tree)
    else { return [] }
    let named = [tree.items[link].index] + joined(after: link, in: tree)
    return named.compactMap { entity(ofPhrase: $0, in: tree) }
  }

  /// The item behind a paper and the participle by which it was made: "a statement | issued on Monday | by the council".
  func afterMaking(_ item: Int, in tree: ClauseTree) -> Int? {
    var at = item + 1
    if at < tree.items.count, tree.items[at].kind == .group {
      let group = tree.groups[tree.items[at].index]
      guard group.isParticiple,
        ["publication", "issuance"].contains(where: { clauses.grammar.isVerb(group.lemma, of: $0) })
          || clauses.grammar.speech[Int(group.lemma)] == .say
      else { return nil }
      at += 1
      while at < tree.items.count, tree.items[at].kind == .time { at += 1 }
    }
    return at < tree.items.count ? at : nil
  }

  /// The item of the owner in "accounts of Lima", "accounts held by Lima".
  private func linked(behind item: Int, in tree: ClauseTree) -> Int? {
    guard item + 1 < tree.items.count else { return nil }
    let grammar = clauses.grammar
    var next = item + 1
    let isHeld =
      tree.items[next].kind == .group
      && grammar.is(
        clauses.words.word[tree.groups[tree.items[next].index].head], .holdingParticiple)
    if isHeld { next += 1 }
    guard next < tree.items.count, tree.items[next].kind == .phrase,
      grammar.is(
        tree.phrases[tree.items[next].index].preposition, isHeld ? .agentMarker : .genitive)
    else { return nil }
    return next
  }

  /// The nouns through which an event of a type reaches who fills a role.
  private static func standIn(for role: Role, of type: EventType) -> WordClass? {
    switch (role, type.rawValue) {
    case (.theme, _): .part
    case (.patient, "enforcement"): .holding
    case (.patient, "investigation"): [.holding, .affair]
    default: nil
    }
  }

  /// "whom the police are looking into", "the ministry from which she was dismissed": the antecedent of a relative clause
  /// stands behind the preposition that opens the clause or is left alone in it.
  func relativeComplement(
    ofClause clause: Int, in tree: ClauseTree, where fits: (Int32) -> Bool
  ) -> [Int] {
    let node = tree.clauses[clause]
    guard node.kind == .relative, node.antecedent >= 0, let group = tree.group(clause),
      !node.subject.contains(node.antecedent),
      let opener = tree.items.first(where: { $0.clause == clause && $0.kind == .relative })
    else { return [] }
    if opener.preposition != 0 { return fits(opener.preposition) ? [node.antecedent] : [] }
    let alone = (group.head + 1..<min(group.head + 8, clauses.words.word.count)).first { token in
      clauses.classes(token).contains(.preposition) && fits(clauses.words.word[token])
        && !tree.phrases.contains { $0.tokens.contains(token + 1) }
        && !tree.groups.contains { (group.head + 1...token).contains($0.tokens.lowerBound) }
    }
    return alone == nil ? [] : [node.antecedent]
  }

  /// "news reports from Oran said": where they were written says nothing.
  func isWhereFrom(_ phrase: Int, _ entity: Int, in tree: ClauseTree) -> Bool {
    clauses.analysis.entities[entity].kind == .place
      && clauses.grammar.is(tree.phrases[phrase].preposition, .origin)
  }
}
