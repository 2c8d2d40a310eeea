import ChronographLanguage

/// Who is part of a case, or cleared of it, by another word than that of a charge: "was embroiled in the Quay scandal",
/// "cleared Lima of any part in it", "declared Lima wanted".
struct ImplicationRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let proceedings: Proceedings
  private let phrases: PhraseResolver

  init(
    clauses: DocumentClauses, words: Words, index: MentionIndex, proceedings: Proceedings
  ) {
    (self.clauses, self.words, self.index) = (clauses, words, index)
    self.proceedings = proceedings
    phrases = PhraseResolver(clauses: clauses)
  }

  private var entities: [DocumentEntity] { clauses.analysis.entities }

  func relations() -> [RelationReading] {
    let reader = ContextReader(clauses)
    return clauses.trees.flatMap { tree in
      tree.clauses.indices.flatMap { clause -> [RelationReading] in
        guard let group = tree.group(clause), !group.isNegated, group.modal.isEmpty else {
          return []
        }
        return involved(clause, group, tree, reader) + cleared(clause, group, tree, reader)
          + wanted(clause, group, tree, reader)
      }
    }
  }

  private func reading(
    _ type: RelationType, _ source: Int, _ target: Int, _ context: StatementContext,
    _ tree: ClauseTree, _ rule: String
  ) -> RelationReading {
    RelationReading(
      type: type, source: source, target: target, factuality: context.factuality,
      attribution: context.attribution.filter { $0 != source && $0 != target },
      confidence: .medium, sentences: [tree.sentence], telling: .event(rule))
  }

  /// "was drawn into the Quay scandal".
  private func involved(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ reader: ContextReader
  ) -> [RelationReading] {
    guard group.isPassive || group.isParticiple, words.is(group.head, .implicatingParticiple),
      let matter = matter(behind: group.head + 1, within: 8)
    else { return [] }
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal else { return [] }
    return phrases.subjects(ofClause: clause, in: tree).filter {
      entities[$0].kind == .person && !proceedings.inquires($0)
    }.map { reading(.implicatedIn, $0, matter, context, tree, "case.involved") }
  }

  /// The case behind a preposition, over articles and what is alleged.
  private func matter(behind start: Int, within reach: Int) -> Int? {
    for token in start..<min(start + reach, words.count) {
      if let mention = index.mention(at: token) {
        return mention.kind == .case ? mention.entity : nil
      }
      guard
        words.has(token, [.determiner, .preposition]) || words.is(token, .allegedAdjective)
          || words.shape(token).contains(.number) || words.byte(token) == 36
      else { return nil }
    }
    return nil
  }

  /// "The commission cleared Lima of any part in the affair": it has inquired into her.
  private func cleared(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ reader: ContextReader
  ) -> [RelationReading] {
    guard words.is(group.head, .clearingWord), !group.isInfinitive else { return [] }
    let isPassive = group.isPassive || group.isParticiple
    let agents = phrases.agents(ofClause: clause, in: tree).filter(hasInquired)
    let objects = isPassive ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    let next =
      isPassive
      ? group.tokens.upperBound : objects.map { tree.phrases[$0].tokens.upperBound }.max() ?? end
    // "cleared Lima to travel"
    guard !agents.isEmpty, words.is(next, .genitive) else { return [] }
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality != .negated else { return [] }
    let persons = objects.compactMap { phrases.entity(ofPhrase: $0, in: tree) }.filter {
      entities[$0].kind == .person
    }
    let matter = (next..<min(next + 8, end)).compactMap { index.mention(at: $0) }.first {
      $0.kind == .case
    }
    var free = context
    free.factuality = .negated
    return persons.flatMap { person in
      agents.filter { $0 != person }.map {
        reading(.investigatedBy, person, $0, context, tree, "inquiry.cleared")
      }
        + [matter].compactMap(\.self).map {
          reading(.implicatedIn, person, $0.entity, free, tree, "case.cleared")
        }
    }
  }

  /// A body that may inquire: neither a court nor a party nor a company.
  private func hasInquired(_ entity: Int) -> Bool {
    let name = entities[entity].name
    return entities[entity].kind == .body && !words.isCompany(entities[entity])
      && !words.holds(name, .partyHead, cutAtHyphens: false)
      && !name.lowercased().split(separator: " ").contains {
        words.lexicon.contains($0, in: .courtWord)
      }
  }

  /// "The Fraud Office declared Lima wanted over the Quay scandal".
  private func wanted(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ reader: ContextReader
  ) -> [RelationReading] {
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    guard words.is(group.head, .declaringWord), group.head < end,
      let mark = (group.head..<min(group.head + 24, end)).first(where: {
        words.is($0, .wantedWord)
      })
    else { return [] }
    let isPassive = group.isPassive || group.isParticiple
    let name = words.byte(mark - 1) == 44 ? mark - 1 : mark
    let named = index.mention(endingAt: name)
    let persons =
      isPassive
      ? phrases.subjects(ofClause: clause, in: tree) : [named?.entity].compactMap(\.self)
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality != .negated else { return [] }
    let agents = phrases.agents(ofClause: clause, in: tree).filter(proceedings.inquires)
    let matter = matter(behind: mark + 1, within: 6)
    return persons.filter { entities[$0].kind == .person }.flatMap { person in
      agents.filter { $0 != person }.map {
        reading(.investigatedBy, person, $0, context, tree, "inquiry.wanted")
      }
        + [matter].compactMap(\.self).map {
          reading(.implicatedIn, person, $0, context, tree, "case.wanted")
        }
    }
  }
}
