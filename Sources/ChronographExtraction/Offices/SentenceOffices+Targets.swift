internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

extension SentenceOffices {
  func mention(at token: Int) -> Mention? {
    token < range.upperBound ? finder.index.mention(at: token) : nil
  }

  func mention(endingAt token: Int) -> Mention? {
    guard token > range.lowerBound else { return nil }
    return finder.index.mention(endingAt: token) ?? named(beforeBracket: token)
  }

  func isTarget(_ kind: EntityKind) -> Bool { kind == .body || kind == .place }

  func findTarget(_ holding: inout Holding) {
    shortenTitle(&holding)
    takeParty(&holding)
    let first = holding.phrase.tokens.lowerBound
    // "Denmark's representative to the UN", "UN envoy to Syria": the owner sends, the other receives.
    let link = holding.phrase.tokens.upperBound
    if isEnvoy(holding.phrase), words.is(link, .goal) || isPosted(link) {
      findNamedOwner(
        &holding, first: words.is(first - 1, .comingAdjective) ? overAttributes(first) : first)
      if holding.targets.isEmpty, words.is(first - 1, .thingPossessive) {
        findTargetBefore(&holding, first: first)
      }
    }
    findTargetAfter(&holding)
    if holding.targets.isEmpty { takeEmployer(&holding) }
    if holding.targets.isEmpty { findTargetBefore(&holding, first: first) }
    if holding.targets.isEmpty { findTargetBehindComma(&holding) }
    if holding.targets.isEmpty { findTargetOfRelative(&holding) }
    if let owner = mention(endingAt: first) { takeCountry(owner, &holding) }
    noteFormer(&holding)
    leaveOwnCountrys(&holding)
    leaveFirstOfKind(&holding)
  }

  /// "Norland's ambassador in Oran": where the envoy is.
  private func isPosted(_ link: Int) -> Bool {
    words.is(link, .location) && mention(at: link + 1)?.kind == .place
  }

  /// "the leader of the opposition Harbour Party": the adjective is the party's.
  private func shortenTitle(_ holding: inout Holding) {
    let title = holding.phrase.title
    guard words.is(title.upperBound - 1, .governingAdjective),
      mention(at: title.upperBound)?.kind == .body,
      let link = title.first(where: { words.is($0, .genitive) }), link > title.lowerBound
    else { return }
    holding.phrase.title = title.lowerBound..<link
    holding.phrase.tokens = holding.phrase.tokens.lowerBound..<link
    holding.end = link
  }

  /// "chairman of the Security Council", "ambassador to India", "party chief in Hunan".
  func findTargetAfter(_ holding: inout Holding) {
    let limit = range.upperBound
    var token = overTimedBrackets(overPost(holding.phrase.tokens.upperBound))
    while token + 1 < limit, words.is(token, .titleLink) || isSeat(token, holding) {
      var start = finder.index.start(behindArticles: token + 1, words)
      start = overSession(overAdjectives(overBoard(start), limit: limit))
      if takeChief(&holding, preposition: token) || takeChiefsBody(&holding, preposition: token) {
        return
      }
      if isTie(holding.phrase), words.is(token, .genitive), let person = personBehind(start),
        !isField(start..<person.tokens.lowerBound), bodyOwned(by: person) == nil
      {
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
      if holding.targets.isEmpty, takeBracketed(&holding, from: start) { return }
      if holding.targets.isEmpty, takeOrgan(&holding, link: token, from: start) { return }
      // "the secretary of Lima's Harbour Board"
      if let owned = mention(at: start).flatMap(bodyOwned) { start = owned.tokens.lowerBound }
      // "chief delegate to the Brussels-based convention"
      guard var found = mention(at: start), isTarget(found.kind), !takeBased(&holding, at: found)
      else { return }
      if takeBranch(&holding, link: token, of: found) { return }
      // "a member of several Orbis committees"
      if holding.phrase.isMember, isModifier(found),
        words.tells(found.tokens.upperBound, .pluralNoun)
      {
        return
      }
      if isField(found, behind: token, holding) {
        holding.suffix = token..<found.tokens.upperBound
        holding.end = found.tokens.upperBound
        token = holding.end
        continue
      }
      // "Orbis Bank's country director for Norland"
      if words.is(token, .purpose), found.kind == .place, holding.targets.isEmpty,
        isOfNamedBody(holding.phrase),
        words.is(holding.phrase.title.upperBound - 1, .regionalOfficer)
          || holding.phrase.title.contains(where: { words.has($0, .corporate) })
      {
        holding.suffix = token..<found.tokens.upperBound
        holding.end = found.tokens.upperBound
        takeRegions(&holding)
        return
      }
      // "sworn in as a Supreme Court justice at a White House ceremony"
      if !words.is(token, .genitive), holding.targets.isEmpty,
        isModifier(found) || hasNamedOwner(holding.phrase) && !isNamedChair(token, found, holding)
      {
        return
      }
      if found.kind == .place, let firm = bodyBehind(found) { found = firm }
      if found.kind == .place, holding.targets.isEmpty, let seat = seat(at: found) {
        guard case .body(let body) = seat else { return }
        found = body
      }
      if isWhereabouts(token, found, holding) {
        holding.isOfNoPlace = true
        return
      }
      // "took the oath as minister at the Lund Palace"
      if words.is(token, .site), words.is(holding.phrase.title.lowerBound, .ministerNoun),
        !finder.analysis.entities[found.entity].name.lowercased().split(separator: " ").contains(
          where: {
            words.lexicon.contains($0, in: .departmentNoun)
              || words.lexicon.contains($0, in: .officeNoun)
          })
      {
        return
      }
      if takeGiver(&holding, link: token, region: found) { return }
      if holding.targets.isEmpty, isRegional(found, token, holding) {
        holding.suffix = token..<found.tokens.upperBound
        holding.end = found.tokens.upperBound
        takeRegions(&holding)
        token = holding.end
        continue
      }
      // "Director for Eastern Europe at the Foreign Ministry": what the office deals with.
      if let body = bodyOfMatter(token, found, holding) {
        holding.suffix = token..<found.tokens.upperBound
        found = body
      }
      // "Professor of Harbour Engineering and Professor of Law at Lund University"
      if isSubject(token, found, holding), holding.targets.isEmpty,
        words.is(found.tokens.upperBound, .coordinator)
          || words.byte(found.tokens.upperBound) == 44
      {
        holding.suffix = token..<found.tokens.upperBound
        holding.end = found.tokens.upperBound
        return
      }
      if words.is(token, .goal), !isEnvoy(holding.phrase) { return }
      // "Special Envoy on Arvenia", "his envoy for the Lakes": what the office is about, not where it is.
      let isOnesOwn = words.is(holding.phrase.tokens.lowerBound - 1, .personPossessive)
      if words.is(token, .topic) || isOnesOwn && words.is(token, .purpose),
        isEnvoy(holding.phrase), holding.targets.isEmpty
      {
        holding.suffix = token..<found.tokens.upperBound
        holding.end = found.tokens.upperBound
        token = holding.end
        continue
      }
      if words.is(token, .placeMemberLink), holding.phrase.isMember, found.kind == .place { return }
      // "the member for Oran West": a seat.
      if words.is(token, .purpose), holding.phrase.isMember, found.kind == .place {
        holding.phrase.isMember = false
      }
      if holding.targets.isEmpty || words.is(token, .goal) {
        if holding.targets.isEmpty {
          holding.targets = [found.entity]
        } else {
          holding.suffix = token..<found.tokens.upperBound
        }
      }
      // "a lawyer with the group Orbis": works there; "a lawyer of the group": for it.
      if holding.phrase.tie, found.kind == .body, words.is(token, .employerPreposition) {
        holding.phrase.tie = false
      }
      holding.end = found.tokens.upperBound
      skipBrackets(&holding)
      takePossessor(after: found, &holding)
      takeList(&holding, preposition: token)
      takeJoined(&holding, preposition: token)
      overDepartment(&holding)
      token = holding.end
      guard holding.targets.count == 1, token < limit, words.is(token, .goal),
        isEnvoy(holding.phrase)
      else { return }
    }
  }

  /// "the senator representing Oran West": the seat is behind it.
  private func isSeat(_ token: Int, _ holding: Holding) -> Bool {
    words.is(token, .seatVerb) && words.is(holding.phrase.title.upperBound - 1, .seatHolder)
  }

  /// "a militia commander in Norland", "a lawyer in Oran": where somebody works, of what nobody says.
  private func isWhereabouts(_ link: Int, _ place: Mention, _ holding: Holding) -> Bool {
    var first = holding.phrase.tokens.lowerBound - 1
    while first > range.lowerBound, holding.phrase.tokens.lowerBound - first < 4,
      words.shape(first).contains(.lowerCase), !words.has(first, .determiner)
    { first -= 1 }
    let isPlaced =
      words.is(first, .indefiniteArticle)
      || words.is(holding.phrase.title.upperBound - 1, .postedTitle)
    return place.kind == .place && words.is(link, .location) && isPlaced
      && !words.isPossessive(place.tokens.upperBound)
      && !holding.phrase.title.contains {
        words.is($0, .placeOfficer) || words.is($0, .envoyTitle) || words.has($0, .nationalOffice)
          || words.is($0, .cabinetOfficer)
      }
  }

  /// "president of the 60th session of the Lund Assembly": behind the session.
  private func overSession(_ start: Int) -> Int {
    var noun = start
    while noun < range.upperBound, noun - start < 3,
      words.has(noun, .numberWord) || words.shape(noun).contains(.hasDigit)
        || finder.isTimed[noun] || words.is(noun, .gatheringOrdinal)
    {
      noun += 1
    }
    guard noun > start, words.has(noun, .gathering), words.is(noun + 1, .genitive) else {
      return start
    }
    let name = words.has(noun + 2, .determiner) ? noun + 3 : noun + 2
    return mention(at: name)?.kind == .body ? name : start
  }

  /// "a director on the board of Kordax", "of the board of directors of Orbis Bank": the company is behind.
  private func overBoard(_ start: Int) -> Int {
    guard words.is(start, .boardNoun), words.is(start + 1, .genitive) else { return start }
    var token = start + 2
    if words.is(token, .boardOwner) {
      guard words.is(token + 1, .genitive) else { return start }
      token += 2
    }
    return words.has(token, .determiner) ? token + 1 : token
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

  private func isOfNamedBody(_ phrase: TitlePhrase) -> Bool {
    let first = phrase.tokens.lowerBound
    let end = words.isPossessive(first - 1) ? first - 1 : first
    return mention(endingAt: end)?.kind == .body
  }

  func hasNamedOwner(_ phrase: TitlePhrase) -> Bool {
    let first = phrase.tokens.lowerBound
    if isCourtOffice(phrase) { return false }
    return mention(endingAt: first).map { isTarget($0.kind) } == true
      || words.isPossessive(first - 1)
        && mention(endingAt: first - 1).map { isTarget($0.kind) } == true
  }

  /// "an adviser to President Vera Holm", "chief of staff to the mayor, Ivan Lund": whom an aide serves.
  func takeChief(_ holding: inout Holding, preposition: Int) -> Bool {
    guard words.is(preposition, .goal), isAide(holding.phrase),
      let chief = personBehind(preposition + 1)
    else { return false }
    holding.targets = [chief.entity]
    holding.isOfPerson = true
    holding.end = chief.tokens.upperBound
    return true
  }

  private func isAide(_ phrase: TitlePhrase) -> Bool {
    phrase.title.contains { words.is($0, .personalStaff) || words.is($0, .secretaryNoun) }
  }

  /// "the son of the harbour pilot Tomas Castell", "of President of Arvenia Ida Venn": the person behind words for
  /// what he is.
  func personBehind(_ start: Int) -> Mention? {
    var token = start
    if words.has(token, .determiner) { token += 1 }
    while token < range.upperBound, token - start < 6 {
      let name = mention(at: token)
      if name == nil, words.isHyphen(token) || words.byte(token) == 44 && isTitleEnd(token - 1) {
        token += 1
        continue
      }
      if let name, name.kind == .place || name.kind == .body,
        words.is(token - 1, .genitive)
          || words.has(name.tokens.upperBound, [.titleHead, .titleModifier])
      {
        token = name.tokens.upperBound
      } else if name == nil,
        isRoleWord(token) || words.is(token, .genitive) && isTitleEnd(token - 1)
      {
        token += 1
      } else {
        break
      }
    }
    guard let person = mention(at: token), person.kind == .person else { return nil }
    return person
  }

  private func isTitleEnd(_ token: Int) -> Bool {
    words.has(token, .titleHead) && words.isCapitalized(token)
  }

  /// A noun or title before a name: "harbour pilot", "Prime Minister", "Mr".
  private func isRoleWord(_ token: Int) -> Bool {
    if words.isCapitalized(token) {
      return words.has(token, [.titleHead, .titleModifier, .honorific])
    }
    return words.shape(token).contains(.lowerCase)
      && words.has(token, [.common, .titleHead, .plainRole, .formerMarker])
      && !words.has(token, [.preposition, .conjunction, .auxiliary, .relative, .modal])
  }

  /// Skips adjectives before a name: "of the powerful Central Military Commission".
  func overAdjectives(_ start: Int, limit: Int) -> Int {
    var token = start
    while token < limit, token - start < 5, mention(at: token) == nil,
      words.has(token, .demonym)
        || words.isHyphen(token)
        || words.isHyphen(token - 1) && words.shape(token).contains(.lowerCase)
        || words.isHyphen(token + 1) && words.shape(token).contains(.lowerCase)
        || words.is(token, .compassDirection) || words.is(token, .governingAdjective)
        || words.shape(token).contains(.lowerCase)
          && (words.has(token, [.bodyHead, .organ]) || words.isCompany(token))
          && mention(at: token + 1)?.kind == .body
        || words.shape(token).contains(.lowerCase) && words.has(token, [.common, .titleModifier])
          && !words.has(
            token, [.preposition, .conjunction, .auxiliary, .modal, .relative])
          // "of the fund manager Orbis Partners"
          && (!words.has(token, .titleHead) || mention(at: token + 1)?.kind == .body)
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

  /// "partner in the Cairo law firm Zaki Hashem", "the US Department of Energy": the place only says where it is.
  func bodyBehind(_ place: Mention) -> Mention? {
    var token = place.tokens.upperBound
    while token < range.upperBound, token - place.tokens.upperBound < 3,
      words.shape(token).contains(.lowerCase), words.has(token, .common),
      !words.has(token, [.preposition, .conjunction, .determiner, .auxiliary, .modal, .relative])
    { token += 1 }
    guard let body = mention(at: token), body.kind == .body else { return nil }
    return body
  }

  func isEnvoy(_ phrase: TitlePhrase) -> Bool {
    phrase.title.contains {
      words.is($0, .envoyTitle)
    }
  }
}
