internal import ChronographLanguage
internal import ChronographReading

/// Names behind a title that tell what the office is for, not of which body it is.
extension SentenceOffices {
  /// "Orbis has hired Lima as general counsel for Norland": the region that the office of a company is for.
  func takeGiver(_ holding: inout Holding, link: Int, region: Mention) -> Bool {
    guard words.is(link, .purpose), region.kind == .place, holding.targets.isEmpty,
      holding.phrase.title.contains(where: { words.has($0, .corporate) }),
      let body = finder.body(givingAt: holding.phrase.tokens.lowerBound)
    else { return false }
    holding.targets = [body]
    holding.suffix = link..<region.tokens.upperBound
    holding.end = region.tokens.upperBound
    return true
  }

  /// The body behind "for Eastern Europe at", "for Digital Culture at", "professor of Anthropology at".
  func bodyOfMatter(_ link: Int, _ matter: Mention, _ holding: Holding) -> Mention? {
    let site = matter.tokens.upperBound
    let isRegion =
      words.is(link, .genitive) && matter.kind == .place
      && words.is(holding.phrase.title.upperBound - 1, .regionalOfficer)
    guard
      words.is(link, .purpose) || isRegion && words.is(matter.tokens.upperBound, .site)
        || isSubject(link, matter, holding) || isDirected(link, matter, holding),
      words.is(site, .titleLink), !words.is(site, .purpose),
      matter.kind == .place || words.is(site, .site)
    else { return nil }
    let name = words.has(site + 1, .determiner) ? site + 2 : site + 1
    guard let body = mention(at: name), body.kind == .body else { return nil }
    return body
  }

  /// "Professor of Medical Engineering & Science": no word of it is a school's or a department's.
  func isSubject(_ link: Int, _ matter: Mention, _ holding: Holding) -> Bool {
    words.is(link, .genitive) && words.is(holding.phrase.title.upperBound - 1, .teacherTitle)
      && matter.kind == .body
      && !matter.tokens.contains { words.has($0, [.bodyHead, .organ, .acronym]) }
  }

  /// "director of Antimicrobial Resistance at Orbis": no word of it is a body's.
  private func isDirected(_ link: Int, _ matter: Mention, _ holding: Holding) -> Bool {
    words.is(link, .genitive) && words.is(holding.phrase.title.upperBound - 1, .fieldOfficer)
      && matter.kind == .body && matter.tokens.count > 1
      && matter.tokens.allSatisfy { words.isCommon($0) || words.is($0, .coordinator) }
      && !matter.tokens.contains {
        words.has($0, [.bodyHead, .organ, .acronym, .body, .companySuffix])
      }
  }

  /// "the Teller Foundation Professor of Law at Lund University": named after a donor, and held where "at" says.
  func isNamedChair(_ site: Int, _ body: Mention, _ holding: Holding) -> Bool {
    words.is(site, .site) && body.kind == .body
      && holding.phrase.title.contains { words.is($0, .endowedTitle) }
  }

  /// "Chair (since October 2013) of the Board", "Assistant Professor (Law) at": behind the brackets.
  func overTimedBrackets(_ token: Int) -> Int {
    guard words.byte(token) == 40, token + 1 < range.upperBound,
      let close = (token..<min(range.upperBound, token + 8)).first(where: {
        words.byte($0) == 41
      }),
      (token..<close).contains(where: { finder.isTimed[$0] })
        || close - token < 5
          && (token + 1..<close).allSatisfy({
            words.isCapitalized($0) && finder.clauses.words.mention[$0] < 0
          })
    else { return token }
    return close + 1
  }

  /// "Orbis is led by Chairman Lima, Executive Director Krog and …": each is of the body that they lead.
  func takeLed(_ holding: inout Holding, after previous: Holding?) {
    let first = holding.phrase.tokens.lowerBound
    guard holding.targets.isEmpty, holding.telling.kind == .titled, !holding.phrase.tie,
      !holding.phrase.isPlain, !holding.phrase.isFormer, words.isCapitalized(first),
      // "chaired by Mayor Lima": of her town.
      holding.phrase.title.contains(where: {
        words.has($0, .corporate) && !words.has($0, .nationalOffice)
      })
    else { return }
    if words.is(first - 1, .agentMarker), let body = finder.body(ledBy: first - 1) {
      holding.targets = [body]
      holding.isOfLed = true
    } else if let previous, previous.isOfLed, previous.end < first,
      (previous.end..<first).allSatisfy({ words.byte($0) == 44 || words.is($0, .coordinator) })
    {
      holding.targets = previous.targets
      holding.isOfLed = true
    }
  }

  /// "of Springfield, Ill.-based Orbis Health", "of the Oran Art Gallery", "of Oran (Velia) Regional Hospital": a place that
  /// only says where, or a part of a name that nobody knows.
  func seat(at place: Mention) -> Seat? {
    var token = place.tokens.upperBound
    // "publisher of The Oran Statesman": a name with its article.
    if words.is(place.tokens.lowerBound - 1, .definiteArticle),
      words.isCapitalized(place.tokens.lowerBound - 1), words.isCapitalized(token),
      finder.clauses.words.mention[token] < 0
    {
      return .unknown
    }
    if words.byte(token) == 40,
      let close = (token..<min(token + 5, range.upperBound)).first(where: { words.byte($0) == 41 })
    {
      token = close + 1
    }
    if token < range.upperBound, mention(at: token)?.kind == .body || isNameWord(token) {
      return token > place.tokens.upperBound ? Seat(mention(at: token)) : .unknown
    }
    guard words.byte(token) == 44,
      let hyphen = (token + 1..<min(token + 6, range.upperBound)).first(where: {
        words.isHyphen($0) && words.is($0 + 1, .hyphenatedParticiple)
      })
    else { return nil }
    return Seat(mention(at: hyphen + 2).flatMap { $0.kind == .body ? $0 : nil })
  }

  /// What stands behind a place that only says where.
  enum Seat {
    case body(Mention)
    /// A name that nobody knows.
    case unknown

    fileprivate init(_ body: Mention?) { self = body.map { .body($0) } ?? .unknown }
  }

  /// A word in capitals that goes on with a name: "Art" behind "Oran".
  private func isNameWord(_ token: Int) -> Bool {
    words.isCapitalized(token) && finder.clauses.words.mention[token] < 0
      && words.isCommon(token) && !finder.isTimed[token]
      && !words.has(token, [.titleHead, .titleModifier, .honorific, .formerMarker])
  }

  /// "has been employed as an accountant by Kordax": who employs.
  func takeEmployer(_ holding: inout Holding) {
    var before = holding.phrase.tokens.lowerBound - 1
    while before > range.lowerBound, words.has(before, .determiner) { before -= 1 }
    let by = holding.phrase.tokens.upperBound
    guard words.is(before, .roleMarker), words.is(before - 1, .hiringPassive),
      words.is(by, .agentMarker),
      let body = mention(at: finder.index.start(behindArticles: by + 1, words)), body.kind == .body
    else { return }
    holding.targets = [body.entity]
    holding.end = body.tokens.upperBound
  }

  /// "the chief marketing officer role at Kordax": behind the noun for the post.
  func overPost(_ token: Int) -> Int {
    words.is(token, .jobNoun) && words.shape(token).contains(.lowerCase)
      && words.is(token + 1, .titleLink) ? token + 1 : token
  }

  /// "senior vice-president for Europe", "head of Norland at Orbis Bank": a part of the world that an officer of a body
  /// sees to.
  func isRegional(_ region: Mention, _ link: Int, _ holding: Holding) -> Bool {
    guard region.kind == .place, words.is(link, .genitiveOrPurpose), !holding.phrase.tie,
      !holding.phrase.isMember, !holding.phrase.isPlain, !isEnvoy(holding.phrase)
    else { return false }
    let head = holding.phrase.title.upperBound - 1
    guard !words.is(head, .cabinetOfficer), !words.has(head, .nationalOffice) || isCompanys(head)
    else { return false }
    if words.is(region.tokens.upperBound - 1, .worldRegion) { return true }
    // "the Regional Director for Norland"
    if words.is(head, .regionalOfficer),
      holding.phrase.title.contains(where: { words.is($0, .regionalAdjective) })
    {
      return true
    }
    return GovernedPlace.isCountry(region, words) && words.is(head, .regionalOfficer)
      && !words.isPossessive(region.tokens.upperBound)
      // "chief executive of Hong Kong": of the place, where no body stands beside it.
      && (words.is(region.tokens.upperBound, .site)
        || finder.body(givingAt: holding.phrase.tokens.lowerBound) != nil)
  }

  /// "president of Europe": of no country.
  private func isCompanys(_ head: Int) -> Bool { words.has(head, .corporate) }

  /// "for Europe, the Middle East and Africa": the rest of the regions.
  func takeRegions(_ holding: inout Holding) {
    while let suffix = holding.suffix {
      var token = holding.end
      guard words.byte(token) == 44 || words.is(token, .coordinator) else { return }
      while words.byte(token) == 44 || words.is(token, .coordinator)
        || words.has(token, .determiner)
      { token += 1 }
      // "of Europe and Emerging Markets at"
      let start = token
      while token < range.upperBound, mention(at: token) == nil, words.isCapitalized(token),
        words.isCommon(token)
      { token += 1 }
      if token > start {
        guard words.is(token, .site) else { return }
        holding.suffix = suffix.lowerBound..<token
        holding.end = token
        return
      }
      guard let next = mention(at: token), next.kind == .place else { return }
      holding.suffix = suffix.lowerBound..<next.tokens.upperBound
      holding.end = next.tokens.upperBound
    }
  }
}
