internal import ChronographLanguage
internal import ChronographReading

/// Who directs a body by a verb: "Volkov, who now heads the State Committee", "a commission chaired by Aminu".
struct LeadRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let dates: TenureDates
  let phrases: PhraseResolver

  var analysis: DocumentAnalysis { clauses.analysis }

  init(clauses: DocumentClauses, words: Words, index: MentionIndex, dates: TenureDates) {
    self.clauses = clauses
    self.words = words
    self.index = index
    self.dates = dates
    phrases = PhraseResolver(clauses: clauses)
  }

  func relations() -> [RelationReading] {
    var readings: [RelationReading] = []
    for tree in clauses.trees {
      readings += headships(in: tree)
      for clause in tree.clauses.indices {
        guard let group = tree.group(clause) else { continue }
        if let (body, end) = charge(group, in: tree) {
          for leader in persons(phrases.subjects(ofClause: clause, in: tree)) {
            readings.append(reading(leader, body, clause, end: end, tree))
          }
        }
        guard words.has(group.head, .leadVerb) else { continue }
        for (leader, body, end) in group.isPassive || group.mayBeParticiple
          ? passive(clause, group, tree) : active(clause, group, tree)
        {
          readings.append(reading(leader, body, clause, end: end, tree))
        }
      }
    }
    return readings
  }

  /// "is in charge of the Harbour Board", "has been at the helm of Orbis Bank since 2009".
  private func charge(_ group: VerbGroup, in tree: ClauseTree) -> (body: Int, end: Int)? {
    guard group.isCopula, !group.isNegated else { return nil }
    var noun = group.tokens.upperBound + 1
    if words.has(noun, .determiner) { noun += 1 }
    let limit = analysis.text.sentences[tree.sentence].tokens.upperBound
    guard noun + 1 < limit, words.has(group.tokens.upperBound, .preposition),
      words.is(noun, .chargeNoun), words.is(noun + 1, .genitive),
      let body = object(after: noun + 1, limit: limit)
    else { return nil }
    return (body.entity, body.tokens.upperBound)
  }

  private func reading(
    _ leader: Int, _ body: Int, _ clause: Int, end: Int, _ tree: ClauseTree
  ) -> RelationReading {
    let group = tree.groups[tree.clauses[clause].group]
    var reading = RelationReading(
      type: .leads, source: leader, target: body,
      status: isChosen(clause, tree)
        ? .future : isOfThen(group) ? .former : status(of: group),
      sentences: [tree.sentence], telling: .leading)
    reading.anchor = group.head
    dates.date(
      &reading, title: group.head..<group.head + 1, end: end,
      range: analysis.text.sentences[tree.sentence].tokens,
      own: tree.bounds(of: group, in: analysis.text.sentences[tree.sentence].tokens),
      isPredecessor: false)
    return reading
  }

  /// "who heads the Committee", "the party, which she led until 1991".
  private func active(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> [(leader: Int, body: Int, end: Int)] {
    let limit = analysis.text.sentences[tree.sentence].tokens.upperBound
    let leaders = persons(phrases.subjects(ofClause: clause, in: tree))
    if let object = object(after: group.tokens.upperBound - 1, limit: limit) {
      return leaders.map { ($0, object.entity, object.tokens.upperBound) }
    }
    let antecedent = tree.clauses[clause].antecedent
    guard tree.clauses[clause].kind == .relative, antecedent >= 0,
      !tree.clauses[clause].subject.contains(antecedent),
      let body = phrases.entity(ofPhrase: antecedent, in: tree),
      analysis.entities[body].kind == .body
    else { return [] }
    return leaders.map { ($0, body, group.tokens.upperBound) }
  }

  /// "a commission chaired by Aminu", "the Bureau is headed by Lima".
  private func passive(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> [(leader: Int, body: Int, end: Int)] {
    let leaders = persons(phrases.byAgents(ofClause: clause, in: tree))
    // "controlled by Lima": she owns it.
    if !leaders.isEmpty, words.is(group.head, .ownedWord) { return [] }
    guard !leaders.isEmpty else { return active(clause, group, tree) }
    // "the Harbor Party, led by Lima": what stands directly before.
    let start = group.tokens.lowerBound
    let end = start > 0 && words.byte(start - 1) == 44 ? start - 1 : start
    if group.tokens.count == 1, let body = index.mention(endingAt: end), body.kind == .body {
      return leaders.map { ($0, body.entity, group.tokens.upperBound) }
    }
    let bodies = tree.clauses[clause].subject.compactMap { phrases.entity(ofPhrase: $0, in: tree) }
      .filter { analysis.entities[$0].kind == .body }
    return bodies.flatMap { body in leaders.map { ($0, body, group.tokens.upperBound) } }
  }

  private func persons(_ entities: [Int]) -> [Int] {
    entities.filter { analysis.entities[$0].kind == .person }
  }

  private func object(after token: Int, limit: Int) -> Mention? {
    let start = overAttributes(index.start(behindArticles: token + 1, words), limit: limit)
    guard start < limit, let found = index.mention(at: start), found.kind == .body else {
      return nil
    }
    // "chaired the CCDI meeting" directs no body.
    let next = found.tokens.upperBound
    if words.isPossessive(next), next + 1 < limit {
      if let owned = index.mention(at: next + 1), owned.kind == .body { return owned }
      return words.is(next + 1, .boardNoun) ? found : nil
    }
    // "directed the Board to act", "directed Harbour Board chairwoman Lima to form a panel"
    if next < limit, words.is(next, .infinitiveMarker) || words.has(next, .titleHead) {
      return nil
    }
    return next < limit && words.shape(next).contains(.lowerCase)
      && words.has(next, [.common, .bodyHead]) && !words.is(next, .administrativeUnit)
      && !words.has(next, [.preposition, .conjunction, .auxiliary, .relative, .modal])
      && !words.is(next, .terminus) ? nil : found
  }

  /// "the newly created Harbour Board", "the country's powerful Harbour Board": what is said of a body before its name.
  private func overAttributes(_ start: Int, limit: Int) -> Int {
    var token = start
    while token < limit, token - start < 6, index.mention(at: token) == nil,
      words.isPossessive(token) || words.isHyphen(token)
        || words.shape(token).contains(.lowerCase)
          && !words.has(
            token,
            [.preposition, .conjunction, .auxiliary, .relative, .modal, .pronoun, .determiner])
    { token += 1 }
    return token
  }

  /// "led by then Premier Lima".
  private func isOfThen(_ group: VerbGroup) -> Bool {
    let adverb = group.tokens.upperBound + 1
    return words.has(group.tokens.upperBound, .preposition) && words.is(adverb, .pastAdverb)
      && words.has(adverb + 1, [.titleHead, .titleModifier])
  }

  /// "has picked Lima to head the bank": she is to do so.
  private func isChosen(_ clause: Int, _ tree: ClauseTree) -> Bool {
    guard tree.group(clause)?.isInfinitive == true,
      let verb = tree.group(tree.clauses[clause].parent), verb.isPerfect
    else { return false }
    return clauses.grammar.isVerb(verb.lemma, of: "appointment")
  }

  func status(of group: VerbGroup) -> TenureStatus {
    if group.modal.contains(.will) || group.isDestined { return .future }
    // "had headed the ministry since 2014"
    if group.tokens.contains(where: { words.is($0, .pastPerfectAuxiliary) }) { return .former }
    if group.isInfinitive, words.is(group.tokens.lowerBound - 1, .habitualPast) { return .former }
    if group.isPassive || group.isCopula,
      group.tokens.contains(where: { words.is($0, .pastCopula) })
    {
      return .former
    }
    if group.isInfinitive || group.isPresent || group.isProgressive || group.isPerfect
      || group.isPassive || group.mayBeParticiple && group.isParticiple
    {
      return .current
    }
    return words.has(group.head, .pastForm) ? .former : .current
  }
}
