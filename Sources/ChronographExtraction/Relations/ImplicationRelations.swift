import ChronographLanguage

/// Who is part of a case, or cleared of it, by another word than that of a charge: "was embroiled in the Quay scandal",
/// "cleared Lima of any part in it", "declared Lima wanted".
struct ImplicationRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let proceedings: Proceedings
  let phrases: PhraseResolver

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
    return owned()
      + clauses.trees.flatMap { tree in
        tree.clauses.indices.flatMap { clause -> [RelationReading] in
          guard let group = tree.group(clause), !group.isNegated, group.modal.isEmpty else {
            return []
          }
          return involved(clause, group, tree, reader) + cleared(clause, group, tree, reader)
            + wanted(clause, group, tree, reader) + held(clause, group, tree, reader)
            + suffering(clause, group, tree, reader)
            + denied(clause, group, tree, reader)
        }
      }
  }

  func reading(
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
    guard group.isPassive || group.isParticiple, !group.isInfinitive,
      words.is(group.head, .implicatingParticiple),
      let matter = matter(behind: group.head + 1, within: 8)
    else { return [] }
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal else { return [] }
    return phrases.subjects(ofClause: clause, in: tree).filter {
      entities[$0].kind == .person && !proceedings.inquires($0)
    }.map { reading(.implicatedIn, $0, matter, context, tree, "case.involved") }
  }

  /// The case behind a preposition, over articles and what is alleged.
  func matter(behind start: Int, within reach: Int) -> Int? {
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
    let objects = isPassive ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    let next =
      isPassive
      ? group.tokens.upperBound : objects.map { tree.phrases[$0].tokens.upperBound }.max() ?? end
    // "cleared Lima to travel"
    guard words.is(next, .genitive) else { return [] }
    let matter = (next..<min(next + 8, end)).compactMap { index.mention(at: $0) }.first {
      $0.kind == .case
    }
    // "cleared Lima of infection"
    let isAccused =
      matter != nil || (next..<min(next + 5, end)).contains { words.is($0, .misdeed) }
    let agents = phrases.agents(ofClause: clause, in: tree).filter {
      proceedings.inquires($0) || isAccused && proceedings.mayInquire($0)
    }
    guard !agents.isEmpty else { return [] }
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality != .negated else { return [] }
    let persons = objects.compactMap { phrases.entity(ofPhrase: $0, in: tree) }.filter {
      entities[$0].kind == .person
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

  /// "The Fraud Office declared Lima wanted over the Quay scandal".
  private func wanted(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ reader: ContextReader
  ) -> [RelationReading] {
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    guard words.is(group.head, .declaringWord), !group.isInfinitive, group.head < end,
      let mark = (group.head..<min(group.head + 24, end)).first(where: {
        words.is($0, .wantedWord)
      }), isComplement(mark, before: end)
    else { return [] }
    let isPassive = group.isPassive || group.isParticiple
    let persons =
      isPassive
      ? mark == group.head + 1 ? phrases.subjects(ofClause: clause, in: tree) : []
      : [object(of: group, before: mark)].compactMap(\.self)
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality != .negated else { return [] }
    // "was declared wanted by the Fraud Office"
    let own = tree.clauses.indices.filter {
      $0 == clause || isPassive && tree.group($0)?.head == mark
    }
    let agents = Set(own.flatMap { phrases.agents(ofClause: $0, in: tree) }).sorted()
      .filter(proceedings.inquires)
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

  /// Whether "wanted" closes what is declared: "declared Lima wanted over the scandal", but not "that Lima wanted peace".
  private func isComplement(_ mark: Int, before end: Int) -> Bool {
    mark + 1 >= end || words.shape(mark + 1).contains(.punctuation)
      || words.has(mark + 1, .preposition)
  }

  /// Who is named right behind the verb, after titles at most: "declared Lima wanted", but not "the wife of Lima".
  private func object(of group: VerbGroup, before mark: Int) -> Int? {
    let isAside = words.byte(mark - 1) == 44
    guard let named = index.mention(endingAt: isAside ? mark - 1 : mark) else { return nil }
    let name = named.tokens.lowerBound
    let before = group.head + 1..<max(name, group.head + 1)
    guard group.head < name, !isAside || words.byte(name - 1) == 44,
      before.allSatisfy({ isTitle($0) || words.byte($0) == 44 })
    else { return nil }
    return named.entity
  }

  /// "a former minister", "Mayor"; neither "that" nor "Lima's brother".
  private func isTitle(_ token: Int) -> Bool {
    (words.has(token, [.determiner, .titleHead, .titleModifier]) || words.isCapitalized(token)
      || words.is(token, .endedTieMarker))
      && !words.is(token, .clauseOpener) && !words.isPossessive(token)
  }
}
