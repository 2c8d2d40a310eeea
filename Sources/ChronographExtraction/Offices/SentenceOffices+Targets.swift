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
    if isEnvoy(holding.phrase), words.is(holding.phrase.tokens.upperBound, "to") {
      findNamedOwner(&holding, first: first)
      if holding.targets.isEmpty, words.isAny(first - 1, "its", "their") {
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
    while token + 1 < limit, words.isAny(token, "of", "at", "for", "in", "to", "with", "on", "from")
    {
      var start = token + 1
      if words.has(start, .determiner) || words.has(start, .demonym) { start += 1 }
      start = overAdjectives(start, limit: limit)
      if isTie(holding.phrase), words.is(token, "of"), let person = personBehind(start) {
        holding.targets = [person.entity]
        holding.end = person.tokens.upperBound
        return
      }
      if words.is(token, "of"), holding.targets.isEmpty, mention(at: start) == nil,
        let body = described(at: start)
      {
        holding.targets = [body]
        holding.end = start + 1
        return
      }
      guard var found = mention(at: start), isTarget(found.kind) else { return }
      // "sworn in as a Supreme Court justice at a White House ceremony"
      if !words.is(token, "of"), holding.targets.isEmpty,
        isModifier(found) || hasNamedOwner(holding.phrase)
      {
        return
      }
      if found.kind == .place, let firm = bodyBehind(found) { found = firm }
      if words.is(token, "to"), !isEnvoy(holding.phrase) { return }
      if words.isAny(token, "in", "from"), holding.phrase.isMember, found.kind == .place { return }
      if holding.targets.isEmpty || words.is(token, "to") {
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
      guard holding.targets.count == 1, token < limit, words.isAny(token, "to"),
        isEnvoy(holding.phrase)
      else { return }
    }
  }

  /// Whether a name stands before the noun that is meant: "a White House ceremony".
  private func isModifier(_ name: Mention) -> Bool {
    let next = name.tokens.upperBound
    return next < range.upperBound && words.shape(next).contains(.lowerCase)
      && words.has(next, .common) && mention(at: next) == nil
      && !words.has(
        next, [.preposition, .conjunction, .auxiliary, .modal, .relative, .determiner, .negation])
      && finder.clauses.classes(next).isDisjoint(with: [.verb, .adverb, .subordinator])
      && !finder.isTimed[next] && bodyBehind(name) == nil
  }

  private func hasNamedOwner(_ phrase: TitlePhrase) -> Bool {
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
        || words.isAny(
          token, "north", "south", "east", "west", "central", "northeast", "northwest",
          "southeast", "southwest", "northern", "southern", "eastern", "western")
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
      words.isAny(
        $0, "ambassador", "representative", "envoy", "adviser", "advisor", "delegate", "secretary",
        "commissioner", "consul", "observer", "aide")
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
      guard token + 1 < range.upperBound, words.is(token, "and") || words.byte(holding.end) == 44
      else { return }
      if words.is(token, "and") { token += 1 }
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

  /// The body or place named before a title: "China's then-president", "CIA Director".
  func findNamedOwner(_ holding: inout Holding, first: Int) {
    // "the Council, whose former chairman"
    if words.is(first - 1, "whose"),
      let owner = mention(endingAt: first - 1)
        ?? (words.byte(first - 2) == 44 ? mention(endingAt: first - 2) : nil),
      isTarget(owner.kind)
    {
      holding.targets = [owner.entity]
      return
    }
    if first > range.lowerBound,
      words.isPossessive(first - 1) || words.isPluralPossessive(first - 1),
      let owner = mention(endingAt: first - 1)
    {
      holding.targets = [owner.entity]
    } else if let owner = mention(endingAt: overBracketsBack(first)), isTarget(owner.kind),
      !isCourtOffice(holding.phrase, of: owner)
    {
      holding.targets = [owner.entity]
      takeRank(before: owner.tokens.lowerBound, &holding)
    }
  }

  /// "U.S. Attorney", "U.S. District Judge": of a district, not of the country.
  private func isCourtOffice(_ phrase: TitlePhrase, of owner: Mention) -> Bool {
    owner.kind == .place
      && words.isAny(phrase.title.upperBound - 1, "attorney", "judge", "magistrate", "marshal")
  }

  /// "Former PLA general", "former deputy Harbor Party leader": words of the title before its owner.
  private func takeRank(before owner: Int, _ holding: inout Holding) {
    var first = owner
    while first > range.lowerBound, words.has(first - 1, .titleModifier),
      words.isAny(first - 1, "deputy", "vice", "acting", "interim", "assistant")
    {
      first -= 1
    }
    if first < owner { holding.rank = first..<owner }
    if words.has(first - 1, .formerMarker) { holding.phrase.isFormer = true }
  }

  /// The token where a bracket before a title opens: "Northern Lines (NL) president".
  private func overBracketsBack(_ first: Int) -> Int {
    guard first - 1 > range.lowerBound, words.byte(first - 1) == 41,
      let open = (max(range.lowerBound, first - 6)..<first).last(where: { words.byte($0) == 40 })
    else { return first }
    return open
  }

  /// "a member of the Harbour Board and the Lund Council".
  private func takeBodies(_ holding: inout Holding) {
    guard words.is(holding.end, "and") else { return }
    let start = words.has(holding.end + 1, .determiner) ? holding.end + 2 : holding.end + 1
    guard let body = mention(at: start), body.kind == .body,
      [44, 46].contains(words.byte(body.tokens.upperBound))
    else { return }
    holding.targets.append(body.entity)
    holding.end = body.tokens.upperBound
  }

  /// "director of the Harbour Board's finance department": the words for the part end the phrase.
  private func overDepartment(_ holding: inout Holding) {
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

  /// "CIA Director", "Malaysia's Prime Minister", "its chairman".
  func findTargetBefore(_ holding: inout Holding, first: Int) {
    findNamedOwner(&holding, first: first)
    var token = first
    guard holding.targets.isEmpty, token > range.lowerBound else { return }
    token -= 1
    if words.isAny(token, "its", "their"),
      let body = listed(before: token) ?? precedingBody(before: token)
    {
      holding.targets = [body]
    }
    if words.isAny(token, "his", "her"), isTie(holding.phrase),
      let person = personBeside(token) ?? precedingPerson(before: token)
    {
      holding.targets = [person]
    }
    // "Party Leader Xi Jinping"
    if holding.targets.isEmpty, words.is(holding.phrase.title.lowerBound, "party"),
      words.isCapitalized(holding.phrase.title.lowerBound),
      (2...3).contains(holding.phrase.title.count),
      let party = finder.party
    {
      holding.targets = [party]
    }
    if words.has(token, .demonym), let country = country(of: token) { holding.targets = [country] }
    if holding.targets.isEmpty { takeDescription(&holding, before: first) }
    if holding.targets.isEmpty { takeScene(&holding) }
  }

  /// "In Oran, Ivan Lund was made acting governor": the place that the sentence opens with.
  private func takeScene(_ holding: inout Holding) {
    let first = range.lowerBound
    guard words.is(first, "in"), let place = mention(at: first + 1), place.kind == .place,
      words.byte(place.tokens.upperBound) == 44,
      holding.phrase.title.contains(where: {
        words.has($0, .placeOwner) || words.isAny($0, "governor", "mayor", "party")
      })
    else { return }
    holding.targets = [place.entity]
  }

  /// "directors of the company": the one that the text is about, or the one body of that description.
  private func described(at noun: Int) -> Int? {
    guard words.shape(noun).contains(.lowerCase), words.is(noun - 1, "the") else { return nil }
    if words.isAny(noun, "company", "group", "firm"), let company = finder.company {
      return company
    }
    guard words.has(noun, .bodyHead) else { return nil }
    let fitting = finder.analysis.entities.indices.filter {
      finder.analysis.entities[$0].kind == .body
        && finder.analysis.entities[$0].name.lowercased().hasSuffix(" " + words.lower(noun))
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// "ministry spokesman Ivan Lund", where the text has named one ministry.
  private func takeDescription(_ holding: inout Holding, before first: Int) {
    var noun = first - 1
    if words.has(holding.phrase.title.lowerBound, [.bodyHead, .organ]),
      holding.phrase.title.count > 1
    {
      noun = holding.phrase.title.lowerBound
    }
    guard words.has(noun, [.bodyHead, .organ]), words.shape(noun).contains(.lowerCase),
      !words.has(noun, [.titleHead, .preposition])
    else { return }
    let name = words.lower(noun)
    let fitting = finder.analysis.entities.indices.filter {
      finder.analysis.entities[$0].kind == .body
        && finder.analysis.entities[$0].name.lowercased().split(separator: " ").contains {
          $0 == name
        }
    }
    guard fitting.count == 1 else { return }
    holding.targets = fitting
    if noun == holding.phrase.title.lowerBound {
      holding.phrase.title = noun + 1..<holding.phrase.title.upperBound
    }
  }

  /// "Ivan Lund with his associate Omar Sale".
  private func personBeside(_ token: Int) -> Int? {
    guard words.isAny(token - 1, "with", "and", "by"), let person = mention(endingAt: token - 1),
      person.kind == .person
    else { return nil }
    return person.entity
  }

  func isTie(_ phrase: TitlePhrase) -> Bool {
    phrase.tie || phrase.title.contains { words.has($0, .tie) }
  }

  func country(of token: Int) -> Int? {
    let demonym = words.lower(token)
    let name = finder.countries.country(of: demonym)
    guard name != demonym else { return nil }
    return finder.analysis.entities.firstIndex { $0.kind == .place && $0.name.lowercased() == name }
  }

  /// "the CEO of the Authority, Ivan Lund, and its manager": the body of the office before in the list.
  private func listed(before token: Int) -> Int? {
    guard let last = readings.last, last.type == .position, last.anchor < token,
      !(last.anchor..<token).contains(where: {
        words.has($0, [.auxiliary, .modal, .relative]) || words.byte($0) == 59
      })
    else { return nil }
    return last.target
  }

  /// What "its" stands for: the antecedent named in this sentence, the nearest body or place of it, the antecedent.
  func precedingBody(before token: Int) -> Int? {
    let found = Int(finder.clauses.antecedents[token])
    let antecedent =
      found >= 0 && isTarget(finder.analysis.entities[found].kind) ? found : nil
    let near = finder.index.mentions(before: token, downTo: range.lowerBound + 1)
      .filter { isTarget($0.kind) }.map(\.entity)
    guard let nearest = near.first else { return antecedent }
    return antecedent.flatMap { near.contains($0) ? $0 : nil } ?? nearest
  }

  func precedingPerson(before token: Int) -> Int? {
    let antecedent = Int(finder.clauses.antecedents[token])
    if antecedent >= 0, finder.analysis.entities[antecedent].kind == .person { return antecedent }
    var subject: Int?
    for mention in finder.index.mentions(before: token, downTo: range.lowerBound)
    where mention.kind == .person {
      subject = mention.entity
    }
    let earlier = finder.index.mentions(before: range.lowerBound, downTo: range.lowerBound - 80)
    return subject ?? earlier.first { $0.kind == .person }?.entity
  }
}
