import ChronographLanguage

/// With whom somebody is said to have acted against the law: "is accused of colluding with Krog, a commissioner, and
/// broker Novak to stop Lima".
struct CollusionRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex

  private var analysis: DocumentAnalysis { clauses.analysis }

  /// One telling of it.
  private struct Telling {
    var principal: Int
    var partners: [Int]
    var sentence: Int
    var context: StatementContext
  }

  func relations() -> [RelationReading] {
    let title = words.lexicon.words(of: .collusionTie).first
    return tellings().flatMap { told in
      told.partners.filter { $0 != told.principal }.map { partner in
        RelationReading(
          type: .associatedWith, source: told.principal, target: partner,
          title: title, factuality: told.context.factuality,
          attribution: told.context.attribution, confidence: .medium,
          sentences: [told.sentence], telling: .event("accused.partners"))
      }
    }
  }

  private func tellings() -> [Telling] {
    let (phrases, reader) = (PhraseResolver(clauses: clauses), ContextReader(clauses))
    return clauses.trees.flatMap { tree in
      tree.clauses.indices.compactMap { clause -> Telling? in
        guard let group = tree.group(clause), words.is(group.head, .colludingVerb),
          !group.isNegated, group.modal.isEmpty, words.is(group.head + 1, .companionLink)
        else { return nil }
        let end = analysis.text.sentences[tree.sentence].tokens.upperBound
        let partners = index.list(from: group.head + 2, to: end, words, in: tree)
        var context = reader.context(ofClause: clause, in: tree)
        guard !partners.isEmpty, !context.isUnreal, context.factuality != .negated,
          let principal = principal(clause, in: tree, phrases)
        else { return nil }
        if context.factuality == .fact, isAccusation(before: group, in: tree) {
          context.factuality = .alleged
        }
        return Telling(
          principal: principal, partners: partners, sentence: tree.sentence,
          context: context)
      }
    }
  }

  /// Who colludes: the subject, or whoever the verb before accuses of it.
  private func principal(
    _ clause: Int, in tree: ClauseTree, _ phrases: PhraseResolver
  ) -> Int? {
    let own = phrases.subjects(ofClause: clause, in: tree).filter(isPerson)
    if own.count == 1 { return own[0] }
    let parent = tree.clauses[clause].parent
    guard own.isEmpty, parent >= 0, let group = tree.group(parent),
      words.has(group.head, .accusation)
    else { return nil }
    let accused =
      group.isPassive || group.isParticiple
      ? phrases.subjects(ofClause: parent, in: tree)
      : tree.objects(ofClause: parent).compactMap { phrases.entity(ofPhrase: $0, in: tree) }
    let persons = accused.filter(isPerson)
    return persons.count == 1 ? persons[0] : nil
  }

  private func isPerson(_ entity: Int) -> Bool { analysis.entities[entity].kind == .person }

  private func isAccusation(before group: VerbGroup, in tree: ClauseTree) -> Bool {
    let start = analysis.text.sentences[tree.sentence].tokens.lowerBound
    return (start..<group.tokens.lowerBound).contains {
      words.has($0, .accusation) || words.is($0, .allegedAdjective)
    }
  }
}
