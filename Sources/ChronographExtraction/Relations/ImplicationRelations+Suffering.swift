import ChronographLanguage

/// Who suffers from a case, and who denies a part in it.
extension ImplicationRelations {
  /// "The Quay scandal cost the bank 40 million", "the bank lost 40 million in the scandal", "a victim of the scandal".
  func suffering(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ reader: ContextReader
  ) -> [RelationReading] {
    guard let (bodies, matter) = harm(clause, group, tree) else { return [] }
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality != .negated else { return [] }
    return bodies.map { reading(.implicatedIn, $0, matter, context, tree, "case.suffering") }
  }

  private func harm(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> (bodies: [Int], matter: Int)? {
    guard !group.isInfinitive else { return nil }
    let isPassive = group.isPassive || group.isParticiple
    let subjects = tree.clauses[clause].subject
    if clauses.grammar.is(group.lemma, .costingVerb), !isPassive {
      guard let matter = entities(of: subjects, .case, in: tree).first else { return nil }
      // "cost the bank its chief": the chief answers for it.
      let objects = tree.objects(ofClause: clause)
      return isSum(behind: objects, tree) ? (entities(of: objects, .body, in: tree), matter) : nil
    }
    let isLost = clauses.grammar.is(group.lemma, .losingVerb) && !isPassive
    let isHarmed = isPassive && words.is(group.head, .harmedParticiple)
    let isVictim =
      group.isCopula
      && (group.head + 1..<min(group.head + 4, words.count)).contains { words.is($0, .victimNoun) }
    guard isLost || isHarmed || isVictim,
      let matter = named(behind: group.head, isLost ? 12 : 8, tree)
    else { return nil }
    return (entities(of: subjects, .body, in: tree), matter)
  }

  /// The case behind a preposition that the same clause names.
  private func named(behind head: Int, _ reach: Int, _ tree: ClauseTree) -> Int? {
    let range = clauses.analysis.text.sentences[tree.sentence].tokens
    for token in head + 1..<min(head + reach, range.upperBound) {
      if tree.groups.contains(where: { $0.head == token }) || words.has(token, .relative) {
        return nil
      }
      guard let mention = index.mention(at: token), mention.kind == .case else { continue }
      let before = words.has(token - 1, .determiner) ? token - 2 : token - 1
      // "hit by a storm after the scandal": when, not by what.
      let isTime = words.is(before, .afterSubordinator) || words.is(before, .beforeSubordinator)
      return words.has(before, .preposition) && !isTime ? mention.entity : nil
    }
    return nil
  }

  /// Whether a sum of money stands behind the first object.
  private func isSum(behind objects: [Int], _ tree: ClauseTree) -> Bool {
    guard let first = objects.first else { return false }
    let start = tree.phrases[first].tokens.upperBound
    return (start..<min(start + 4, words.count)).contains {
      words.shape($0).contains(.hasDigit) || words.shape($0).contains(.number)
        || words.is($0, .measureWord)
    }
  }

  private func entities(of list: [Int], _ kind: EntityKind, in tree: ClauseTree) -> [Int] {
    list.compactMap { phrases.entity(ofPhrase: $0, in: tree) }.filter {
      clauses.analysis.entities[$0].kind == kind
    }
  }

  /// "Lima denied involvement in the Quay scandal": told not to be in it, by herself.
  func denied(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ reader: ContextReader
  ) -> [RelationReading] {
    guard clauses.grammar.speech[Int(group.lemma)] == .deny, !group.isPassive,
      let object = tree.objects(ofClause: clause).first.map({ tree.phrases[$0] }),
      words.is(object.head, .involvementNoun),
      let matter = matter(behind: object.tokens.upperBound, within: 4)
    else { return [] }
    var context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality != .negated else { return [] }
    context.factuality = .negated
    return phrases.subjects(ofClause: clause, in: tree).map { denier in
      var told = reading(.implicatedIn, denier, matter, context, tree, "case.denied")
      told.attribution = [denier]
      return told
    }
  }
}
