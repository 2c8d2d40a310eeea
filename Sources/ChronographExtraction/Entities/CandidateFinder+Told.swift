internal import ChronographLanguage
internal import ChronographReading

/// Bodies that an office, a party's plain word or a place beside them tells.
extension CandidateFinder {
  /// "the Presidency announced", "Minister in the Presidency": an office that acts as a body does.
  func isSpeakingOffice(_ run: Range<Int>) -> Bool {
    let (first, before) = (run.lowerBound, run.lowerBound - 2)
    guard run.count == 1, words.is(first, .officeBody), words.is(first - 1, .definiteArticle),
      !words.has(run.upperBound, .preposition)
    else { return false }
    if words.is(before, .location) { return words.isRole(before - 1) }
    if words.is(before, .agentMarker) { return true }
    return words.shape(run.upperBound).contains(.lowerCase)
      && (words.has(run.upperBound, .verb) || words.is(run.upperBound, .statementVerb)
        || words.is(run.upperBound, .personVerb))
  }

  /// "quit Labour", "a Labour councillor", "Labour hold 39 seats": a party by one plain word.
  func isBareParty(_ run: Range<Int>) -> Bool {
    let (first, next) = (run.lowerBound, run.upperBound)
    guard run.count == 1, words.is(first, .bareParty), words.isCapitalized(first),
      !words.inTitleCase[first]
    else { return false }
    if words.shape(next).contains(.lowerCase),
      words.is(next, .factionMember) || words.is(next, .partyPeople)
        || words.is(next, .factionNoun)
    {
      // "Labour leader Jan Krog of the Dockers Union"
      return !(next..<next + 5).contains {
        words.is($0, .genitive) && words.is($0 + 1, .definiteArticle) && words.isCapitalized($0 + 2)
      }
    }
    // "Labour's Ida Venn", "the leader of Labour in the House"
    if words.isPossessive(next) { return true }
    if words.is(first - 1, .genitive),
      words.is(first - 2, .factionMember) || words.is(first - 2, .partyPeople)
    {
      return !words.isCapitalized(next)
    }
    if words.is(first - 1, .partyMove) { return true }
    if words.is(first - 1, .goal) || words.is(first - 1, .origin) {
      return (max(0, first - 5)..<first).contains { words.is($0, .defectionVerb) }
    }
    let verb = words.tells(next, .adverb) ? next + 1 : next
    return words.is(verb, .partyVerb)
      && (verb..<min(words.count, verb + 7)).contains { words.is($0, .seatsNoun) }
  }

  /// "Oran-based Kordax Consultants": what has its seat there, unless it is somebody.
  func isBasedSomewhere(_ run: Range<Int>) -> Bool {
    let participle = run.lowerBound - 1
    return words.is(participle, .seatedParticiple) && words.isHyphen(participle - 1)
      && words.isCapitalized(participle - 2)
      && !run.contains { words.has($0, [.titleHead, .honorific, .demonym, .month, .weekday]) }
      && !run.allSatisfy { words.isCommon($0) }
      && grammar.person(run)?.isLikely != true
      && (run.count > 1 || !words.has(run.lowerBound, .givenName))
  }

  /// "Sri Lankan courts": the adjective of a country of two words.
  func isPairedDemonym(_ run: Range<Int>) -> Bool {
    words.is(run.lowerBound, .countryOpening) && run.count > 1
      && words.has(run.lowerBound + 1, .demonym)
  }

  /// "British Red Cross", "Osk Red Crescent": the national society of that name.
  mutating func nationalSociety(_ run: Range<Int>) -> Int? {
    guard run.count > 2, words.is(run.upperBound - 1, .nationalSociety),
      words.has(run.upperBound - 3, [.demonym, .place]) || !words.isCommon(run.upperBound - 3),
      words.is(run.upperBound - 2, .nationalSocietyColour)
    else { return nil }
    add(run, .body, .certain)
    return definition(after: run.upperBound, of: candidates.count - 1, limit: words.count)
  }

  /// "Osk Metropolitan Municipality": the body that runs the place.
  mutating func municipality(_ run: Range<Int>) -> Int? {
    guard run.count > 2, words.is(run.upperBound - 1, .municipalityNoun),
      words.is(run.upperBound - 2, .municipalityKind)
    else { return nil }
    add(run, .body, .certain)
    return definition(after: run.upperBound, of: candidates.count - 1, limit: words.count)
  }

  /// The town of a dateline, by a word that towns' names begin with.
  mutating func townOfDateline(at start: Int, limit: Int) -> Int? {
    guard words.is(start, .townOpening), words.shape(start).contains(.lineStart) else { return nil }
    let run = start..<grammar.runEnd(from: start, limit: limit)
    guard (2...3).contains(run.count), isDash(run.upperBound),
      words.shape(run.upperBound).contains(.spaceBefore)
    else { return nil }
    add(run, .place, .certain)
    return run.upperBound
  }
}
