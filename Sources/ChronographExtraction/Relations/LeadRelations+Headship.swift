internal import ChronographLanguage
internal import ChronographReading

/// Who leads the body that a clause tells of: "under Lima's leadership, the Harbour Party won", "with Lima at the helm".
extension LeadRelations {
  func headships(in tree: ClauseTree) -> [RelationReading] {
    let range = analysis.text.sentences[tree.sentence].tokens
    return range.compactMap { token -> RelationReading? in
      guard words.is(token, .headshipNoun), clauses.words.mention[token] < 0,
        let (leader, first) = leader(at: token, range),
        // "criticised the ministry under Lima's leadership": the ministry, not who criticised it.
        first == range.lowerBound || words.byte(first - 1) == 44
          || tree.groups.contains(where: { $0.tokens.upperBound == first })
      else { return nil }
      let clause = tree.clause(ofToken: max(first - 1, range.lowerBound))
      guard let (clause, body) = led(from: first, clause, tree), let group = tree.group(clause),
        isHeadship(token, of: body)
      else { return nil }
      var reading = RelationReading(
        type: .leads, source: leader, target: body, status: status(of: group),
        confidence: .medium, sentences: [tree.sentence], telling: .leading)
      reading.anchor = group.head
      return reading
    }
  }

  /// The person whose headship it is, and where the phrase begins.
  private func leader(at noun: Int, _ range: Range<Int>) -> (person: Int, first: Int)? {
    if words.isPossessive(noun - 1), let owner = index.mention(endingAt: noun - 1),
      owner.kind == .person
    {
      let first = overTitle(owner.tokens.lowerBound, range)
      return words.is(first - 1, .rulePreposition) ? (owner.entity, first - 1) : nil
    }
    let article = words.has(noun - 1, .determiner) ? noun - 1 : noun
    // "with Lima at the helm"
    if words.is(article - 1, .site), let owner = index.mention(endingAt: article - 1),
      owner.kind == .person
    {
      let first = overTitle(owner.tokens.lowerBound, range)
      return words.is(first - 1, .agreementPartner) ? (owner.entity, first - 1) : nil
    }
    guard words.is(article - 1, .rulePreposition), words.is(noun + 1, .genitive) else { return nil }
    var name = noun + 2
    while name < range.upperBound, name - noun < 7, index.mention(at: name) == nil,
      words.has(name, [.titleHead, .titleModifier, .honorific, .formerMarker, .determiner])
    { name += 1 }
    guard let owner = index.mention(at: name), owner.kind == .person,
      !words.isPossessive(owner.tokens.upperBound)
    else { return nil }
    return (owner.entity, article - 1)
  }

  /// "at the helm of the bank", "under the leadership of Krog", not "at the helm of his boat": what follows is the body or who
  /// leads it.
  private func isHeadship(_ noun: Int, of body: Int) -> Bool {
    guard words.is(noun + 1, .genitive) else { return true }
    let start = index.start(behindArticles: noun + 2, words)
    if index.mention(at: start)?.entity == body { return true }
    // "at the helm of the bank, Orbis Bank grew"
    if words.is(noun + 2, .definiteArticle),
      words.lexicon.bodyHead(of: analysis.entities[body].name) == words.lower(start)
    {
      return true
    }
    return words.is(noun - 1, .rulePreposition)
      || words.has(noun - 1, .determiner) && words.is(noun - 2, .rulePreposition)
  }

  private func overTitle(_ start: Int, _ range: Range<Int>) -> Int {
    var first = start
    while first > range.lowerBound, start - first < 5, index.mention(endingAt: first) == nil,
      words.has(first - 1, [.titleHead, .titleModifier, .honorific, .formerMarker])
    { first -= 1 }
    return first
  }

  /// The clause in which the phrase stands, or that it opens, and the body that is its subject.
  private func led(from first: Int, _ own: Int, _ tree: ClauseTree) -> (clause: Int, body: Int)? {
    let clause =
      own >= 0 && tree.group(own) != nil
      ? own
      : tree.clauses.indices.first {
        tree.group($0).map { $0.tokens.lowerBound > first } == true
      }
    guard let clause, let group = tree.group(clause), !group.isNegated, group.modal.isEmpty else {
      return nil
    }
    let bodies = phrases.subjects(ofClause: clause, in: tree)
    guard bodies.count == 1, analysis.entities[bodies[0]].kind == .body else { return nil }
    return (clause, bodies[0])
  }
}
