internal import ChronographLanguage
internal import ChronographReading

/// What an unknown name is by the slot that it fills: mayors are of places, treasurers of bodies.
extension CandidateFinder {
  /// Adds a name that no list knows as what the words before or behind it make it.
  mutating func slotted(_ run: Range<Int>) -> Int? {
    guard run.count <= 6, !words.inTitleCase[run.lowerBound], let kind = slotKind(run) else {
      return nil
    }
    add(run, kind, kind == .person ? .likely : .certain)
    candidates[candidates.count - 1].isPersonByContext = kind == .person
    return kind == .person
      ? personTail(after: run.upperBound, limit: words.count)
      : definition(
        after: run.upperBound, of: candidates.count - 1, limit: words.count, initialsOnly: true)
  }

  /// "Kordia CEO Ida Venn": whose officer it is, where no list knows it.
  mutating func company(_ owner: Range<Int>, before title: Int) -> Bool {
    guard owner.count <= 3, words.is(title, .chiefOfficer) || words.has(title, .corporate),
      !words.inTitleCase[owner.lowerBound],
      !owner.contains(where: { words.has($0, Self.noSlot) || words.isCommon($0) }),
      grammar.person(owner)?.isLikely != true
    else { return false }
    add(owner, .body, .certain)
    return true
  }

  private func slotKind(_ run: Range<Int>) -> EntityKind? {
    if isLedByBody(run) || isMedium(run) || isSpeakingOffice(run) || isBareParty(run) {
      return .body
    }
    if let kind = affiliation(run) { return kind }
    if isKinsman(run) { return .person }
    let isKnownPerson = isKnownPerson(run)
    let before = run.lowerBound - 1
    // "MP for Oran North-Salm"
    if words.is(before, .purpose) || words.is(before, .seatVerb),
      words.is(before - 1, .seatHolder), run.count > 1,
      !grammar.holdsHead(run)
    {
      return .place
    }
    if run.contains(where: { words.has($0, Self.noSlot) }) { return nil }
    if isMission(run) { return .body }
    let isUnknown = !run.contains { words.isCommon($0) }
    if words.is(before, .genitive), words.is(before - 1, .bodyOfficer) {
      // "Director of Public Prosecutions": a field.
      return isKnownPerson || run.allSatisfy { words.isCommon($0) } ? nil : .body
    }
    if isSpokenForBehind(run, before) { return .body }
    // "the Hawks": a plural that every dictionary knows.
    guard isUnknown || isNickname(run) && (isInquirer(run) || isSpokenFor(run)) else { return nil }
    if words.is(before, .purpose) || words.is(before, .seatVerb), words.is(before - 1, .seatHolder)
    {
      return .place
    }
    if isPlaceSlot(run) || isSeatOfOffice(run) || isApposedPlace(run), !isKnownPerson {
      return .place
    }
    if isApposedBody(run) || isInquirer(run) || isSpokenFor(run),
      grammar.person(run)?.isLikely != true
    {
      return .body
    }
    return isPersonSlot(run) ? .person : nil
  }

  /// "mayor of X", "Minister Lima of X", "X governor Ida Venn".
  private func isPlaceSlot(_ run: Range<Int>) -> Bool {
    guard run.count <= 4, run.count > 1 || !words.isMixedAcronym(run.lowerBound) else {
      return false
    }
    let before = run.lowerBound - 1
    if words.is(before, .genitive) {
      if words.is(before - 1, .placeOfficer) { return true }
      if let person = candidates.last, person.kind == .person, person.hasTitle,
        person.tokens.upperBound == before, grammar.person(run)?.isLikely != true
      {
        return true
      }
    }
    return words.is(run.upperBound, .placeOfficer)
      && words.shape(run.upperBound).contains(.lowerCase)
      && grammar.isNameWord(run.upperBound + 1) && grammar.person(run)?.isLikely != true
  }

  /// "in the capital, X,": the place that a noun describes, unless the noun says whose somebody is.
  private func isApposedPlace(_ run: Range<Int>) -> Bool {
    let noun = run.lowerBound - 2
    guard noun > 1, words.byte(noun + 1) == 44, words.has(noun, .placeOwner),
      words.shape(noun).contains(.lowerCase), words.is(noun - 1, .definiteArticle),
      words.shape(run.upperBound).contains(.punctuation), !words.isPossessive(run.upperBound)
    else { return false }
    return words.is(noun - 2, .location) || words.is(noun - 2, .goal)
      || words.is(noun - 2, .origin)
  }

  /// "the X offices of the supplier", "the X bypass", "the X dairy farmer Ida Venn": where they are.
  private func isSeatOfOffice(_ run: Range<Int>) -> Bool {
    let next = run.upperBound
    guard run.count == 1, words.shape(next).contains(.lowerCase),
      !words.shape(run.lowerBound).contains(.allCaps)
    else { return false }
    if words.is(next, .placedOffice) {
      return words.is(next + 1, .genitive) && words.has(next + 2, .determiner)
    }
    guard !words.has(run.lowerBound, [.surname, .givenName]) else { return false }
    if words.is(next, .builtWork) { return words.is(run.lowerBound - 1, .definiteArticle) }
    return words.is(next, .townsman) && grammar.isNameWord(next + 1)
  }

  /// "with her husband, Grant,", "his younger brother Ivo": one word, whatever else it may be.
  private func isKinsman(_ run: Range<Int>) -> Bool {
    // "his wife, Victoria,": a place's name as well.
    guard run.count == 1,
      !words.has(run.lowerBound, Self.noSlot)
        || words.has(run.lowerBound, .givenName) && words.has(run.lowerBound, .place)
    else { return false }
    var noun = run.lowerBound - 1
    let isApart = words.byte(noun) == 44
    if isApart { noun -= 1 }
    guard words.is(noun, .kinNoun), noun > 1,
      words.is(noun - 1, .personPossessive)
        || words.is(noun - 2, .personPossessive) && words.shape(noun - 1).contains(.lowerCase),
      !words.isPossessive(run.upperBound)
    else { return false }
    return isApart
      ? [41, 44, 46, 59].contains(words.byte(run.upperBound))
        && words.has(run.lowerBound, [.givenName, .surname])
      : !words.isCommon(run.lowerBound) || words.has(run.lowerBound, .givenName)
  }

  /// "Bank X", "Grupo X": a word that bodies' names begin with.
  private func isLedByBody(_ run: Range<Int>) -> Bool {
    (2...6).contains(run.count) && words.is(run.lowerBound, .leadingBodyHead)
      && (!words.isCommon(run.lowerBound + 1) || words.has(run.lowerBound + 1, .nameParticle)
        || !words.isCommon(run.upperBound - 1) && !words.has(run.upperBound - 1, .surname))
      && !run.dropFirst().contains { words.has($0, [.titleHead, .honorific, .place]) }
  }

  /// "its parent company, X,": between commas behind what it is.
  private func isApposedBody(_ run: Range<Int>) -> Bool {
    let comma = run.lowerBound - 1
    // "The editor of the Harbour Post newspaper, X,": it has its name.
    let isNamed = candidates.last.map { $0.kind == .body && comma - $0.tokens.upperBound < 4 }
    return words.byte(comma) == 44
      && (words.is(comma - 1, .companyKind) || words.is(comma - 1, .apposedBodyNoun))
      && isNamed != true
      && [44, 46, 41, 59].contains(words.byte(run.upperBound))
  }

  /// "the importer X", "his rival X", "her husband, X,": a word for a person right before the name.
  private func isPersonSlot(_ run: Range<Int>) -> Bool {
    guard run.count <= 4, !run.contains(where: { words.shape($0).contains(.allCaps) })
    else { return false }
    var role = run.lowerBound - 1
    let isApart = words.byte(role) == 44
    if isApart {
      guard words.shape(run.upperBound).contains(.punctuation), !words.isPossessive(run.upperBound)
      else { return false }
      role -= 1
    }
    // "his brother, X,": one word is a name there only beside whose brother it is.
    if run.count == 1, !isApart || !words.is(role - 1, .personPossessive) { return false }
    guard role > 0, words.shape(role).contains(.lowerCase), !words.is(role, .companyKind),
      !words.is(role, .bodyDescription),
      !words.has(role, .organ)
    else { return false }
    return isApart ? words.has(role, .tie) : words.has(role, [.tie, .plainRole, .titleHead])
  }

  /// "was arrested by the X": whoever arrests and has an article.
  private func isInquirer(_ run: Range<Int>) -> Bool {
    let by = run.lowerBound - 2
    return run.count <= 2 && words.is(by + 1, .definiteArticle) && words.is(by, .agentMarker)
      && (max(0, by - 4)..<by).contains { words.has($0, .accusation) }
      && !words.has(run.upperBound, [.bodyHead, .titleHead])
  }

  /// "the stabilization mission, MIBAL,": a long acronym behind the body that it shortens.
  private func isMission(_ run: Range<Int>) -> Bool {
    run.count == 1 && words.shape(run.lowerBound).contains(.allCaps)
      && words.byte(run.lowerBound - 1) == 44 && words.byte(run.upperBound) == 44
      && words.shape(run.lowerBound - 2).contains(.lowerCase)
      && words.has(run.lowerBound - 2, .bodyHead)
  }

  private func isNickname(_ run: Range<Int>) -> Bool {
    run.count == 1 && words.tells(run.lowerBound, .pluralNoun)
  }

  /// "a spokeswoman for X": a name that no list of persons' knows.
  private func isSpokenForBehind(_ run: Range<Int>, _ before: Int) -> Bool {
    words.is(before, .purpose) && words.is(before - 1, .spokesNoun)
      && grammar.person(run)?.isLikely != true
      && (run.count > 1 && run.contains { !words.isCommon($0) }
        || run.count == 1 && !words.has(run.lowerBound, [.surname, .givenName])
          && !words.isCommon(run.lowerBound))
  }

  /// "X spokesman Otto Krog": who has a spokesman and is no person.
  private func isSpokenFor(_ run: Range<Int>) -> Bool {
    run.count <= 2 && words.is(run.upperBound, .spokesNoun) && !isKnownPerson(run)
  }

  /// Whether lists know both ends of a name as a person's.
  func isKnownPerson(_ run: Range<Int>) -> Bool {
    run.count > 1
      && (grammar.isPinyinName(run) || grammar.isHyphenatedName(run)
        || words.has(run.lowerBound, .givenName) && words.has(run.upperBound - 1, .surname))
  }

  private static let noSlot: WordClasses = [
    .bodyHead, .body, .companySuffix, .instrumentHead, .placeHead, .place, .country, .gathering,
    .demonym, .titleHead, .honorific, .month, .weekday, .determiner, .pronoun, .caseHead,
    .auxiliary, .formerMarker,
  ]
}
