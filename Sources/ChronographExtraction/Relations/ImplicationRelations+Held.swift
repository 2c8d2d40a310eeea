import ChronographLanguage

/// Who is held over a case, and whose scandal it is.
extension ImplicationRelations {
  /// "Lima and Krog remain in custody over the alleged sale of …", "was released on bail in the Quay case".
  func held(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ reader: ContextReader
  ) -> [RelationReading] {
    guard !group.isInfinitive, holds(group),
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

  /// "is", "remains", "was held": who visits somebody in jail isn't held there.
  private func holds(_ group: VerbGroup) -> Bool {
    group.isCopula || words.is(group.head, .stayingInVerb)
      || (group.isPassive || group.isParticiple) && words.is(group.head, .heldParticiple)
  }

  /// "the scandal of Lima", where she stands accused or was expelled: she is part of it.
  func owned() -> [RelationReading] {
    clauses.analysis.mentions.filter { $0.kind == .case && $0.form == .name && !$0.isNested }
      .compactMap { matter in
        guard let owner = index.mention(endingAt: matter.tokens.upperBound),
          owner.kind == .person, words.isOwner(owner.tokens, of: matter.tokens),
          proceedings.accused.contains(owner.entity), !proceedings.inquires(owner.entity)
        else { return nil }
        return RelationReading(
          type: .implicatedIn, source: owner.entity, target: matter.entity, confidence: .medium,
          sentences: [clauses.analysis.text.sentence(ofToken: matter.tokens.lowerBound)],
          telling: .event("case.owned"))
      }
  }
}
