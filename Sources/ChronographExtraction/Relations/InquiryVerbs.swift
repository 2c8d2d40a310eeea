import ChronographLanguage

/// Who inquires into whom by a verb that tells no event by itself: "suspects Lima", "is wanted by the Fraud Office", "led
/// the inquiry into Orbis Bank", "is examining whether Lima took money".
struct InquiryVerbs {
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

  private var analysis: DocumentAnalysis { clauses.analysis }
  private var grammar: EventGrammar { clauses.grammar }
  private var entities: [DocumentEntity] { analysis.entities }

  /// Who inquires, and into whom.
  private struct Pair {
    var accused: [Int] = []
    var agents: [Int] = []
  }

  func relations() -> [RelationReading] {
    let reader = ContextReader(clauses)
    return clauses.trees.flatMap { tree in
      tree.clauses.indices.flatMap { clause -> [RelationReading] in
        guard let group = tree.group(clause), !group.isNegated, group.modal.isEmpty,
          !group.isInfinitive
        else { return [] }
        let pairs = [
          suspected(clause, group, tree), wanted(clause, group, tree),
          inquired(clause, group, tree), examined(clause, group, tree),
        ].compactMap(\.self)
        guard !pairs.isEmpty else { return [] }
        let context = reader.context(ofClause: clause, in: tree)
        guard !context.isUnreal, context.factuality != .negated else { return [] }
        return pairs.flatMap { readings($0, context, tree) }
      }
    }
  }

  private func readings(
    _ pair: Pair, _ context: StatementContext, _ tree: ClauseTree
  ) -> [RelationReading] {
    pair.accused.flatMap { accused in
      pair.agents.filter { $0 != accused }.map { agent in
        RelationReading(
          type: .investigatedBy, source: accused, target: agent, factuality: context.factuality,
          attribution: context.attribution.filter { $0 != accused && $0 != agent },
          confidence: .medium, sentences: [tree.sentence], telling: .event("inquiry.verb"))
      }
    }
  }

  /// "no longer": it was so.
  private func isOver(_ tree: ClauseTree) -> Bool {
    analysis.text.sentences[tree.sentence].tokens.contains { words.is($0, .negativeDeterminer) }
  }

  private func isPassive(_ group: VerbGroup) -> Bool { group.isPassive || group.isParticiple }

  private func persons(_ list: [Int], in tree: ClauseTree) -> [Int] {
    list.compactMap { phrases.entity(ofPhrase: $0, in: tree) }.filter {
      entities[$0].kind == .person && !proceedings.inquires($0)
    }
  }

  // MARK: Verbs with whom they accuse

  /// "The Fraud Office suspects Lima of theft".
  private func suspected(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Pair? {
    guard grammar.is(group.lemma, .suspectingVerb), !group.isGerund, !isOver(tree) else {
      return nil
    }
    let objects = isPassive(group) ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    return Pair(
      accused: persons(objects, in: tree),
      agents: phrases.agents(ofClause: clause, in: tree).filter(proceedings.inquires))
  }

  /// "is wanted by the Fraud Office", but neither "as its next director" nor "no longer" or "until his acquittal".
  private func wanted(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Pair? {
    // "the man wanted by" is perhaps somebody else.
    guard words.is(group.head, .wantedWord), group.isPassive, !group.isParticiple, !isOver(tree),
      analysis.text.sentences[tree.sentence].tokens.allSatisfy({
        !words.is($0, .roleMarker) && !words.is($0, .terminus)
          // "for its top job"
          && !(words.is($0, .purpose)
            && (words.is($0 + 1, .thingPossessive) || words.is($0 + 1, .indefiniteArticle)))
      })
    else { return nil }
    return Pair(
      accused: phrases.subjects(ofClause: clause, in: tree).filter {
        entities[$0].kind == .person
      }, agents: phrases.byAgents(ofClause: clause, in: tree).filter(proceedings.inquires))
  }

  // MARK: Inquiries into somebody

  /// "carried out an investigation into Lima", "led the inquiry into Orbis Bank", "was in charge of an inquiry into".
  private func inquired(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Pair? {
    let isLeading = grammar.is(group.lemma, .inquiryLeadingVerb)
    guard isLeading || isInCharge(group), !isPassive(group) else { return nil }
    let end = analysis.text.sentences[tree.sentence].tokens.upperBound
    let first = group.tokens.upperBound
    guard
      let noun = (first..<max(first, min(first + 8, end))).first(where: { isInquiry($0) }),
      !tree.groups.contains(where: { first <= $0.head && $0.head < noun }),
      let accused = matter(behind: noun + 2, to: end)
    else { return nil }
    let agents = phrases.subjects(ofClause: clause, in: tree).filter {
      entities[$0].kind == .person || proceedings.mayInquire($0)
    }
    return Pair(accused: [accused], agents: agents)
  }

  /// "had been in charge of".
  private func isInCharge(_ group: VerbGroup) -> Bool {
    let next = group.tokens.upperBound
    return group.isCopula && words.is(next, .location) && words.is(next + 1, .chargeNoun)
      && words.is(next + 2, .genitive)
  }

  private func isInquiry(_ token: Int) -> Bool {
    words.is(token, .inquiredNoun) && words.has(token, .inquiryWord)
      && words.is(token + 1, .matterPreposition)
  }

  /// Who or what stands behind "into", perhaps behind what it is: "the state fund, Orbis Bank".
  private func matter(behind start: Int, to end: Int) -> Int? {
    for token in start..<max(start, min(start + 7, end)) {
      if let mention = index.mention(at: token) {
        let isWhole = !words.isPossessive(mention.tokens.upperBound)
        let isAccused =
          mention.kind == .case || mention.kind == .body
          || mention.kind == .person && mention.form == .name
        return isWhole && isAccused ? mention.entity : nil
      }
      if words.byte(token) == 44 { continue }
      // "into the death of Lima"
      if words.has(token, .preposition) || words.is(token, .coordinator)
        || words.isPossessive(token)
      {
        return nil
      }
    }
    return nil
  }

  // MARK: Open questions

  /// "is examining whether Lima took money".
  private func examined(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Pair? {
    guard grammar.is(group.lemma, .examiningVerb), !isPassive(group),
      let question = (group.tokens.upperBound..<group.tokens.upperBound + 3).first(where: {
        words.is($0, .openQuestion)
      })
    else { return nil }
    // "whether he was murdered", "whether he should get the prize": no wrong of his.
    let asked = tree.groups.first { $0.head > question }
    guard let asked, !asked.isPassive, !asked.isCopula, asked.modal.isEmpty else { return nil }
    return Pair(
      accused: self.asked(behind: question, in: tree),
      agents: phrases.subjects(ofClause: clause, in: tree).filter(proceedings.inquires))
  }

  /// The subject of what is asked: the person named right behind, after titles at most.
  private func asked(behind question: Int, in tree: ClauseTree) -> [Int] {
    let end = analysis.text.sentences[tree.sentence].tokens.upperBound
    for token in question + 1..<max(question + 1, min(question + 9, end)) {
      if let mention = index.mention(at: token) {
        // "whether Lima's firm paid"
        return mention.kind == .person && !words.isPossessive(mention.tokens.upperBound)
          ? [mention.entity] : []
      }
      if words.has(token, .preposition) || words.isPossessive(token)
        || tree.groups.contains(where: { $0.head == token })
      {
        return []
      }
    }
    return []
  }
}
