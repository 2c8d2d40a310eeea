internal import ChronographLanguage
internal import ChronographReading

/// Whose a paper is, and what it is about, by the words beside its title: "the board's report, "Quays in Crisis"",
/// ""Quays in Crisis", a study of the board by Ida Lund", "its resolution 7 (2012)".
struct IssuerRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex

  private var analysis: DocumentAnalysis { clauses.analysis }

  func relations() -> [RelationReading] {
    analysis.mentions.flatMap { paper -> [RelationReading] in
      guard paper.kind == .instrument, paper.form == .name, !paper.isNested else { return [] }
      let before = overMarks(paper.tokens.lowerBound)
      var readings: [RelationReading] = []
      if let noun = noun(before: before) {
        readings += owner(of: noun).map { issued($0, paper) } ?? []
        readings += publishers(of: noun).flatMap { issued($0, paper) }
        readings += described(noun, paper, limit: before)
      } else if let by = phrase(before: before) {
        readings += described(by, paper, limit: before)
      } else if let owner = owner(of: paper) {
        readings += issued(owner, paper)
      }
      if let noun = noun(behind: paper) {
        readings += described(noun, paper, limit: noun + 9)
      }
      return readings + ruled(paper)
    }
  }

  // MARK: The noun

  /// Back over a quotation mark, a comma and "entitled".
  private func overMarks(_ start: Int) -> Int {
    var token = start
    if words.isOpeningQuote(token - 1) { token -= 1 }
    if words.byte(token - 1) == 44 { token -= 1 }
    if words.is(token - 1, .titledParticiple) || words.is(token - 1, .callingParticiple) {
      token -= 1
      if words.byte(token - 1) == 44 { token -= 1 }
    }
    return token
  }

  private func isPaper(_ token: Int) -> Bool {
    words.shape(token).contains(.lowerCase) && index.mention(at: token) == nil
      && (words.is(token, .workNoun) || words.has(token, .instrumentHead))
  }

  private func noun(before end: Int) -> Int? { isPaper(end - 1) ? end - 1 : nil }

  /// "a report by the Harbour Board, entitled": the noun before the comma.
  private func phrase(before end: Int) -> Int? {
    (max(0, end - 9)..<max(0, end - 2)).last {
      isPaper($0)
        && (words.is($0 + 1, .issuingLink) || words.is($0 + 1, .paperTopic))
    }
  }

  /// "“Quays in Crisis”, a 40-page report".
  private func noun(behind paper: Mention) -> Int? {
    var token = paper.tokens.upperBound
    if words.isClosingQuote(token) { token += 1 }
    if words.byte(token) == 44 { token += 1 }
    if words.isClosingQuote(token) { token += 1 }
    guard token > paper.tokens.upperBound, words.has(token, .determiner) else { return nil }
    return (token + 1..<token + 6).first { isPaper($0) }.flatMap { noun in
      (token + 1..<noun).allSatisfy {
        words.shape($0).isDisjoint(with: .punctuation) || words.isHyphen($0)
      } ? noun : nil
    }
  }

  // MARK: The issuer

  /// Whose the noun is: "her memoir", "the board's 2012 report", "a Harbour Board report".
  private func owner(of noun: Int) -> Int? {
    var token = noun - 1
    while noun - token < 5, index.mention(endingAt: token + 1) == nil,
      !words.isPossessive(token),
      words.isHyphen(token) || words.shape(token).contains(.number)
        || words.shape(token).contains(.lowerCase)
          && !words.has(token, [.preposition, .determiner, .auxiliary, .relative, .conjunction])
          && !words.is(token, .personPossessive) && !words.is(token, .thingPossessive)
    { token -= 1 }
    if let body = index.mention(endingAt: token + 1) {
      return body.kind == .body ? body.entity : nil
    }
    return owner(at: token)
  }

  /// "The board published a report titled": whoever does what the verb before the noun tells.
  private func publishers(of noun: Int) -> [Int] {
    let tree = clauses.trees[analysis.text.sentence(ofToken: noun)]
    guard let number = tree.groups.lastIndex(where: { $0.tokens.upperBound <= noun }),
      let clause = tree.clauses.firstIndex(where: { $0.group == number })
    else { return [] }
    let group = tree.groups[number]
    guard isPublished(group.head), !group.isPassive, !group.isParticiple, !group.isNegated,
      group.modal.isEmpty, !group.isInfinitive,
      (group.tokens.upperBound..<noun).allSatisfy({
        !words.has($0, .preposition) && words.shape($0).isDisjoint(with: .punctuation)
          && !words.isPossessive($0)
      })
    else { return [] }
    return PhraseResolver(clauses: clauses).subjects(ofClause: clause, in: tree).filter(isIssuer)
  }

  /// "Under the Harbour Act, the Harbour Board must": the law says what a body is to do.
  private func ruled(_ paper: Mention) -> [RelationReading] {
    let tree = clauses.trees[analysis.text.sentence(ofToken: paper.tokens.lowerBound)]
    let article = words.has(paper.tokens.lowerBound - 1, .determiner) ? 1 : 0
    let comma = paper.tokens.upperBound
    guard words.is(paper.tokens.lowerBound - article - 1, .rulePreposition),
      words.byte(comma) == 44
    else { return [] }
    for clause in tree.clauses.indices {
      guard let group = tree.group(clause), group.head > comma,
        !group.modal.isDisjoint(with: [.must, .may]),
        let first = tree.clauses[clause].subject.first,
        tree.phrases[first].tokens.lowerBound == comma + 1
      else { continue }
      return PhraseResolver(clauses: clauses).subjects(ofClause: clause, in: tree).filter {
        analysis.entities[$0].kind == .body
      }.map { reading(.about, paper.entity, $0, paper) }
    }
    return []
  }

  private func owner(at token: Int) -> Int? {
    var entity = -1
    if words.is(token, .personPossessive) || words.is(token, .thingPossessive) {
      entity = Int(clauses.antecedents[token])
    } else if words.is(token, .possessiveRelative) {
      entity =
        index.mention(endingAt: words.byte(token - 1) == 44 ? token - 1 : token)?.entity ?? -1
    } else if words.isPossessive(token) || words.isPluralPossessive(token) {
      entity = index.mention(endingAt: token)?.entity ?? clauses.holders[token - 1] ?? -1
    }
    return entity >= 0 && isIssuer(entity) ? entity : nil
  }

  private func isIssuer(_ entity: Int) -> Bool {
    analysis.entities[entity].kind == .person || analysis.entities[entity].kind == .body
  }

  /// "its resolution 7", "Security Council resolution 7", "By resolution 7, the Security Council …".
  private func owner(of paper: Mention) -> Int? {
    let start = paper.tokens.lowerBound
    // "the board's Annual Report"
    if words.isPossessive(start - 1), paper.tokens.contains(where: { words.is($0, .reportPaper) }) {
      return owner(at: start - 1)
    }
    guard words.is(start, .organPaper) else { return nil }
    if let body = index.mention(endingAt: start), body.kind == .body { return body.entity }
    if let owner = owner(at: start - 1) { return owner }
    let first = words.is(start - 1, .thingPossessive) ? start - 1 : start
    let next = paper.tokens.upperBound
    guard words.is(first - 1, .paperPreposition),
      words.shape(first - 1).contains(.sentenceStart), words.byte(next) == 44
    else { return nil }
    let body = index.mention(at: index.start(behindArticles: next + 1, words))
    return body?.kind == .body && !words.isPossessive(body?.tokens.upperBound ?? next)
      ? body?.entity : nil
  }

  // MARK: What the noun's phrase tells

  /// "report by the Harbour Board", "a study of the port written by Ida Lund", "a report on the Harbour Board".
  private func described(_ noun: Int, _ paper: Mention, limit: Int) -> [RelationReading] {
    var readings: [RelationReading] = []
    for token in noun + 1..<max(noun + 1, limit) {
      guard words.shape(token).isDisjoint(with: .punctuation) || words.isHyphen(token) else {
        break
      }
      guard words.is(token, .issuingLink) || words.is(token, .paperTopic),
        let name = index.mention(at: index.start(behindArticles: token + 1, words)),
        clauses.isWhole(endingAt: name.tokens.upperBound, words)
      else { continue }
      if words.is(token, .issuingLink) {
        // "a report lost by the board" is not the board's.
        guard
          token == noun + 1 || index.mention(endingAt: token) != nil
            || isPublished(token - 1)
        else { continue }
        if isIssuer(name.entity) { readings += issued(name.entity, paper) }
      } else if token == noun + 1, name.kind == .body || name.kind == .place {
        readings.append(reading(.about, paper.entity, name.entity, paper))
      }
    }
    return readings
  }

  private func isPublished(_ token: Int) -> Bool {
    let tree = clauses.trees[analysis.text.sentence(ofToken: token)]
    return tree.groups.contains {
      $0.head == token
        && (clauses.grammar.isVerb($0.lemma, of: "publication")
          || clauses.grammar.isVerb($0.lemma, of: "issuance"))
    }
  }

  private func issued(_ issuer: Int, _ paper: Mention) -> [RelationReading] {
    issuer == paper.entity ? [] : [reading(.issued, issuer, paper.entity, paper)]
  }

  private func reading(
    _ type: RelationType, _ source: Int, _ target: Int, _ paper: Mention
  ) -> RelationReading {
    RelationReading(
      type: type, source: source, target: target, confidence: .medium,
      sentences: [analysis.text.sentence(ofToken: paper.tokens.lowerBound)],
      telling: .name("title"))
  }
}
