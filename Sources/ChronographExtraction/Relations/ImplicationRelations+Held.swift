import ChronographLanguage

/// Who is held over a case, and whose scandal it is.
extension ImplicationRelations {
  /// "Lima and Krog remain in custody over the alleged sale of …", "was released on bail in the Quay case".
  func held(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ reader: ContextReader
  ) -> [RelationReading] {
    guard !group.isInfinitive,
      let noun = (group.head + 1..<min(group.head + 4, words.count)).first(where: {
        words.is($0, .custodyNoun)
      }), words.has(noun - 1, .preposition) || words.is(noun - 2, .genitive),
      let matter = matter(behind: noun + 1, within: 8)
    else { return [] }
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality != .negated else { return [] }
    return phrases.subjects(ofClause: clause, in: tree).filter {
      clauses.analysis.entities[$0].kind == .person && !proceedings.inquires($0)
    }.map { reading(.implicatedIn, $0, matter, context, tree, "case.held") }
  }

  /// "his Quay scandal", "Lima's Quay scandal", "the scandal of Lima": whose it is is part of it.
  func owned() -> [RelationReading] {
    clauses.analysis.mentions.filter { $0.kind == .case && $0.form == .name && !$0.isNested }
      .compactMap { matter in
        guard matter.tokens.contains(where: { words.is($0, .scandalNoun) }),
          !isOfNoun(matter.tokens.upperBound),
          let owner = owner(of: matter) ?? named(in: matter),
          clauses.analysis.entities[owner].kind == .person, !proceedings.inquires(owner)
        else { return nil }
        return RelationReading(
          type: .implicatedIn, source: owner, target: matter.entity, confidence: .medium,
          sentences: [clauses.analysis.text.sentence(ofToken: matter.tokens.lowerBound)],
          telling: .event("case.owned"))
      }
  }

  /// "her Quay scandal | coverage": the noun's.
  private func isOfNoun(_ token: Int) -> Bool {
    words.shape(token).contains(.lowerCase)
      && !words.has(token, [.preposition, .auxiliary, .modal, .conjunction, .relative, .verb])
      && !words.tells(token, .pastForm) && !words.tells(token, .adverb)
      && !words.is(token, .coordinator)
  }

  /// "his", "Lima's".
  private func owner(of matter: Mention) -> Int? {
    var before = matter.tokens.lowerBound - 1
    while words.is(before, .allegedAdjective) || words.is(before, .scandalAdjective) { before -= 1 }
    if words.is(before, .personPossessive) {
      let owner = Int(clauses.antecedents[before])
      return owner >= 0 ? owner : nil
    }
    guard words.isPossessive(before), let owner = index.mention(endingAt: before) else {
      return nil
    }
    return owner.entity
  }

  /// "the scandal of Lima", where she stands accused or was expelled.
  private func named(in matter: Mention) -> Int? {
    guard words.is(matter.tokens.lowerBound, .scandalNoun),
      let inner = index.mention(endingAt: matter.tokens.upperBound), inner.entity != matter.entity,
      proceedings.accused.contains(inner.entity)
    else { return nil }
    return inner.entity
  }
}
