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
      let objects = tree.objects(ofClause: clause)
      // "cost the bank its chief": the chief answers for it.
      guard let matter = subjects.lazy.compactMap({ named($0, tree) }).first,
        let first = objects.first, sumEnd(tree.phrases[first].tokens.upperBound) != nil
      else { return nil }
      return (sufferers(objects, in: tree), matter)
    }
    guard let end = harmEnd(group, isPassive), let matter = matter(directlyBehind: end, tree)
    else { return nil }
    return (sufferers(subjects, in: tree), matter)
  }

  /// Where what befell somebody ends: "lost 40 million", "was hit", "was a victim".
  private func harmEnd(_ group: VerbGroup, _ isPassive: Bool) -> Int? {
    if isPassive { return words.is(group.head, .harmedParticiple) ? group.head + 1 : nil }
    if clauses.grammar.is(group.lemma, .losingVerb) { return sumEnd(group.head + 1) }
    guard group.isCopula else { return nil }
    return (group.head + 1..<min(group.head + 4, words.count)).first {
      words.is($0, .victimNoun)
    }.map { $0 + 1 }
  }

  /// The case that a preposition ties to what stands before it: "in the Quay scandal", not "in the Quay scandal's inquiry".
  private func matter(directlyBehind token: Int, _ tree: ClauseTree) -> Int? {
    // "before the Quay scandal": when, not by what.
    guard words.has(token, .preposition), !words.is(token, .afterSubordinator),
      !words.is(token, .beforeSubordinator)
    else { return nil }
    let name = words.has(token + 1, .determiner) ? token + 2 : token + 1
    guard let mention = index.mention(at: name), mention.kind == .case else { return nil }
    let next = mention.tokens.upperBound
    return words.isPossessive(next) || words.is(next, .inquiryPaper) ? nil : mention.entity
  }

  private func named(_ phrase: Int, _ tree: ClauseTree) -> Int? {
    let at = tree.phrases[phrase].mention
    guard at >= 0 else { return nil }
    let mention = clauses.analysis.mentions[at]
    return mention.kind == .case ? mention.entity : nil
  }

  /// The end of a sum of money: "40 million crowns", "$40m", "N200m"; "40 investigators" is none.
  private func sumEnd(_ start: Int) -> Int? {
    var (token, isMoney, hasFigure) = (start, false, false)
    while token < words.count, token - start < 8 {
      if words.isSum(token) {
        (isMoney, hasFigure) = (true, true)
      } else if words.isCurrencySign(token) || words.is(token, .currencyWord) {
        isMoney = true
      } else if words.shape(token).contains(.hasDigit) || words.shape(token).contains(.number) {
        hasFigure = true
      } else if words.is(token, .magnitudeWord) {
        (isMoney, hasFigure) = (isMoney || !isCountedNoun(token + 1), true)
      } else if !words.has(token, .determiner), !words.is(token, .roughlyWord) {
        break
      }
      token += 1
    }
    return isMoney && hasFigure ? token : nil
  }

  /// "voters" behind "40 million".
  private func isCountedNoun(_ token: Int) -> Bool {
    words.shape(token).contains(.lowerCase) && !words.has(token, .preposition)
  }

  /// Bodies that lose by it: neither who inquires nor who reports.
  private func sufferers(_ list: [Int], in tree: ClauseTree) -> [Int] {
    entities(of: list, .body, in: tree).filter { body in
      !proceedings.inquires(body) && !proceedings.audits(body)
        && !clauses.analysis.entities[body].name.lowercased().split(separator: " ").contains {
          let word = clauses.grammar.index.id(of: String($0))
          return clauses.grammar.entries[Int(word)].classes.contains(.medium)
        }
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
