internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

extension SentenceOffices {
  func mention(at token: Int) -> Mention? {
    token < range.upperBound ? finder.index.mention(at: token) : nil
  }

  func mention(endingAt token: Int) -> Mention? {
    token > range.lowerBound ? finder.index.mention(endingAt: token) : nil
  }

  func isTarget(_ kind: EntityKind) -> Bool { kind == .body || kind == .place }

  func findTarget(_ holding: inout Holding) {
    let first = holding.phrase.tokens.lowerBound
    // "Denmark's representative to the UN", "UN envoy to Syria": the owner sends, the other receives.
    if isEnvoy(holding.phrase), words.is(holding.phrase.tokens.upperBound, .goal) {
      findNamedOwner(&holding, first: first)
      if holding.targets.isEmpty, words.is(first - 1, .thingPossessive) {
        findTargetBefore(&holding, first: first)
      }
    }
    findTargetAfter(&holding)
    if holding.targets.isEmpty { findTargetBefore(&holding, first: first) }
    if holding.targets.isEmpty { findTargetBehindComma(&holding) }
  }

  /// "director, Finance Bureau" at the end of a line.
  func findTargetBehindComma(_ holding: inout Holding) {
    let comma = holding.phrase.tokens.upperBound
    guard words.byte(comma) == 44, let body = mention(at: comma + 1), body.kind == .body,
      (body.tokens.upperBound..<range.upperBound).allSatisfy({
        finder.isTimed[$0] || !words.shape($0).isDisjoint(with: [.punctuation, .markup])
      })
    else { return }
    holding.targets = [body.entity]
    holding.end = body.tokens.upperBound
  }

  /// "chairman of the Security Council", "ambassador to India", "party chief in Hunan".
  func findTargetAfter(_ holding: inout Holding) {
    var token = holding.phrase.tokens.upperBound
    let limit = range.upperBound
    while token + 1 < limit, words.is(token, .titleLink) {
      var start = token + 1
      if words.has(start, .determiner) || words.has(start, .demonym) { start += 1 }
      start = overAdjectives(start, limit: limit)
      if isTie(holding.phrase), words.is(token, .genitive), let person = personBehind(start) {
        holding.targets = [person.entity]
        holding.end = person.tokens.upperBound
        return
      }
      if words.is(token, .genitive), holding.targets.isEmpty, mention(at: start) == nil,
        let body = described(at: start)
      {
        holding.targets = [body]
        holding.end = start + 1
        return
      }
      guard var found = mention(at: start), isTarget(found.kind) else { return }
      // "sworn in as a Supreme Court justice at a White House ceremony"
      if !words.is(token, .genitive), holding.targets.isEmpty,
        isModifier(found) || hasNamedOwner(holding.phrase)
      {
        return
      }
      if found.kind == .place, let firm = bodyBehind(found) { found = firm }
      if words.is(token, .goal), !isEnvoy(holding.phrase) { return }
      if words.is(token, .placeMemberLink), holding.phrase.isMember, found.kind == .place { return }
      if holding.targets.isEmpty || words.is(token, .goal) {
        if holding.targets.isEmpty {
          holding.targets = [found.entity]
        } else {
          holding.suffix = token..<found.tokens.upperBound
        }
      }
      holding.end = found.tokens.upperBound
      skipBrackets(&holding)
      takePossessor(after: found, &holding)
      takeList(&holding, preposition: token)
      if holding.phrase.isMember { takeBodies(&holding) }
      overDepartment(&holding)
      token = holding.end
      guard holding.targets.count == 1, token < limit, words.is(token, .goal),
        isEnvoy(holding.phrase)
      else { return }
    }
  }

  /// Whether a name stands before the noun that is meant: "a White House ceremony".
  func isModifier(_ name: Mention) -> Bool {
    let next = name.tokens.upperBound
    return next < range.upperBound && words.shape(next).contains(.lowerCase)
      && words.has(next, .common) && mention(at: next) == nil
      && !words.has(
        next, [.preposition, .conjunction, .auxiliary, .modal, .relative, .determiner, .negation])
      && finder.clauses.classes(next).isDisjoint(with: [.verb, .adverb, .subordinator])
      && !finder.isTimed[next] && bodyBehind(name) == nil
  }

  func hasNamedOwner(_ phrase: TitlePhrase) -> Bool {
    let first = phrase.tokens.lowerBound
    return mention(endingAt: first).map { isTarget($0.kind) } == true
      || words.isPossessive(first - 1)
        && mention(endingAt: first - 1).map { isTarget($0.kind) } == true
  }

  /// "the son of the harbour pilot Tomas Castell": the person behind words for what he is.
  func personBehind(_ start: Int) -> Mention? {
    var token = start
    while token < range.upperBound, token - start < 4, mention(at: token) == nil,
      words.shape(token).contains(.lowerCase), words.has(token, [.common, .titleHead, .plainRole]),
      !words.has(token, [.preposition, .conjunction, .auxiliary, .relative, .modal])
    {
      token += 1
    }
    guard let person = mention(at: token), person.kind == .person else { return nil }
    return person
  }

  /// Skips adjectives before a name: "of the powerful Central Military Commission".
  func overAdjectives(_ start: Int, limit: Int) -> Int {
    var token = start
    while token < limit, token - start < 3, mention(at: token) == nil,
      words.has(token, .demonym)
        || words.is(token, .compassDirection)
        || words.shape(token).contains(.lowerCase) && words.has(token, .common)
          && !words.has(
            token, [.preposition, .conjunction, .auxiliary, .modal, .relative, .titleHead])
    {
      token += 1
    }
    return token < limit && mention(at: token) != nil ? token : start
  }

  /// Skips a defined acronym: "of the State Security Committee (KGB) and …".
  func skipBrackets(_ holding: inout Holding) {
    guard holding.end < range.upperBound, words.byte(holding.end) == 40,
      let close = (holding.end..<min(range.upperBound, holding.end + 8)).first(where: {
        words.byte($0) == 41
      })
    else { return }
    holding.end = close + 1
  }

  /// "partner in the Cairo law firm Zaki Hashem": the place only says where the firm is.
  func bodyBehind(_ place: Mention) -> Mention? {
    var token = place.tokens.upperBound
    while token < range.upperBound, token - place.tokens.upperBound < 3,
      words.shape(token).contains(.lowerCase), words.has(token, .common),
      !words.has(token, [.preposition, .conjunction, .determiner, .auxiliary, .modal, .relative])
    { token += 1 }
    guard token > place.tokens.upperBound, let body = mention(at: token), body.kind == .body else {
      return nil
    }
    return body
  }

  func isEnvoy(_ phrase: TitlePhrase) -> Bool {
    phrase.title.contains {
      words.is($0, .envoyTitle)
    }
  }

  /// "chairman of Burberry's Audit Committee": the committee is meant.
  func takePossessor(after owner: Mention, _ holding: inout Holding) {
    guard words.isPossessive(owner.tokens.upperBound),
      let owned = mention(at: owner.tokens.upperBound + 1), isTarget(owned.kind)
    else { return }
    holding.targets = [owned.entity]
    holding.end = owned.tokens.upperBound
  }

  /// "a member of the Audit Committee and of the Nomination Committee".
  func takeList(_ holding: inout Holding, preposition: Int) {
    while holding.end + 1 < range.upperBound {
      var token = holding.end
      if words.byte(token) == 44 { token += 1 }
      guard token + 1 < range.upperBound,
        words.is(token, .coordinator) || words.byte(holding.end) == 44
      else { return }
      if words.is(token, .coordinator) { token += 1 }
      guard token + 1 < range.upperBound, words.text.form(token) == words.text.form(preposition)
      else { return }
      token += 1
      if words.has(token, .determiner) { token += 1 }
      guard token < range.upperBound, var found = mention(at: token), isTarget(found.kind) else {
        return
      }
      if words.isPossessive(found.tokens.upperBound),
        let owned = mention(at: found.tokens.upperBound + 1), isTarget(owned.kind)
      {
        found = owned
      }
      holding.targets.append(found.entity)
      holding.end = found.tokens.upperBound
    }
  }

  /// "a member of the Harbour Board and the Lund Council".
  func takeBodies(_ holding: inout Holding) {
    guard words.is(holding.end, .coordinator) else { return }
    let start = words.has(holding.end + 1, .determiner) ? holding.end + 2 : holding.end + 1
    guard let body = mention(at: start), body.kind == .body,
      [44, 46].contains(words.byte(body.tokens.upperBound))
    else { return }
    holding.targets.append(body.entity)
    holding.end = body.tokens.upperBound
  }

  /// "director of the Harbour Board's finance department": the words for the part end the phrase.
  func overDepartment(_ holding: inout Holding) {
    guard words.isPossessive(holding.end) else { return }
    var token = holding.end + 1
    while token < range.upperBound, token - holding.end < 6, mention(at: token) == nil,
      words.shape(token).contains(.lowerCase), words.has(token, .common),
      !words.has(token, [.preposition, .conjunction, .auxiliary, .relative, .modal, .determiner])
    {
      token += 1
    }
    if words.has(token - 1, [.bodyHead, .organ]) { holding.end = token }
  }
}
