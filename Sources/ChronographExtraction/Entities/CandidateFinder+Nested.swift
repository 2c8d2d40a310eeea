internal import ChronographLanguage
internal import ChronographReading

/// Bodies named inside a longer name.
extension CandidateFinder {
  /// Bodies named inside a longer name: "[CCP] Central Committee", "Office of the [Central Committee]".
  mutating func addNested(in range: Range<Int>, of kind: EntityKind) {
    var index = range.lowerBound
    while index < range.upperBound {
      let isInner = index > range.lowerBound
      if isInner, words.is(index - 1, .innerNameOpener) || kind == .instrument,
        grammar.isNameWord(index)
      {
        let run = grammar.runEnd(from: index, limit: range.upperBound)
        if let end = wholeEnd(index..<run, limit: range.upperBound),
          // "House of Commons Audit Committee", "Association of Chief Police Officers"
          kind == .instrument || end >= run && !isOfChamber(index) && !isOfSchool(index),
          end - index > 1 || words.has(index, .body), !isMatter(index..<run, end)
        {
          candidates.append(
            Candidate(tokens: index..<end, kind: .body, strength: .certain, isNested: true))
          candidates[candidates.count - 1].needsOtherMention =
            kind == .instrument && !opensListedName(index) && !followsOf(index)
          addNested(in: index..<end, of: .body)
          if end >= range.upperBound { return }
          index = end
          continue
        }
      }
      if kind == .instrument, let end = listedBody(at: index, in: range) {
        let name = withDemonym(index, in: range)..<end
        candidates.append(
          Candidate(tokens: name, kind: .body, strength: .certain, isNested: true))
        index = end
        continue
      }
      let isAgency =
        index + 1 < range.upperBound && words.is(index + 1, .newsAgency)
        && !isAcronym(index)
      if words.has(index, .body) && !isAgency && !isOfChamber(index) || isOrganOfChamber(index)
        || isAcronym(index)
          && !range.allSatisfy({ words.shape($0).contains(.allCaps) }),
        !words.has(index, [.ambiguous, .place]),
        !words.has(index, .companySuffix), range.count > 1, !words.isHyphen(index + 1),
        // "Contraloría General"
        !words.is(index + 1, .postpositiveTitle),
        // "Orbis S.A."
        range.count > 2 || !words.is(range.upperBound - 1, .legalForm),
        !words.isHyphen(index - 1),
        !isTitleOfMedium(range), !isJoinedAcronym(index, in: range)
      {
        candidates.append(
          Candidate(tokens: index..<index + 1, kind: .body, strength: .certain, isNested: true))
      } else if !isInner, let end = ofSchool(range) ?? nestedPrefix(range) {
        candidates.append(
          Candidate(tokens: index..<end, kind: .body, strength: .certain, isNested: true))
        index = end
        continue
      }
      index += 1
    }
  }

  /// Where a body's name ends inside another, its legal form included: "Board of Directors of [Kordax Bank Limited]".
  private func wholeEnd(_ run: Range<Int>, limit: Int) -> Int? {
    bodyEnd(run, limit: limit).map {
      $0 < run.upperBound && words.is($0, .legalForm) ? $0 + 1 : $0
    }
  }

  /// "University of [Osk] Board of Regents": where the school is.
  private func isOfSchool(_ index: Int) -> Bool {
    words.is(index - 1, .genitive) && words.has(index - 2, .schoolHead)
  }

  /// "[University of Osk] Board of Regents": the school before its organ.
  private func ofSchool(_ range: Range<Int>) -> Int? {
    let place = range.lowerBound + 2
    // "[House of Commons] Audit Committee"
    if range.count > 4, words.is(range.lowerBound, .chamber), words.is(place - 1, .genitive),
      words.isCapitalized(place + 1), grammar.holdsHead(place + 1..<range.upperBound)
    {
      return place + 1
    }
    guard range.count > 3, isOfSchool(place), grammar.isNameWord(place) else { return nil }
    let end = listedPlaceEnd(at: place, limit: range.upperBound) ?? place + 1
    return end < range.upperBound && words.isCapitalized(end) && words.has(end, .bodyHead)
      ? end : nil
  }

  /// "[Norland Workers' Party] Disciplinary Rules": a listed body of several words before more of a title.
  private func listedBody(at index: Int, in range: Range<Int>) -> Int? {
    guard words.has(index, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: index, limit: range.upperBound, wanted: [.body]),
      match.end < range.upperBound
    else { return nil }
    return match.end
  }

  /// "[Norlandish Workers' Party] Rules": with the adjective before it.
  private func withDemonym(_ index: Int, in range: Range<Int>) -> Int {
    index > range.lowerBound && words.has(index - 1, .demonym) ? index - 1 : index
  }

  /// "Board of [Congress]": the chamber whose organ it is.
  private func isOrganOfChamber(_ index: Int) -> Bool {
    words.is(index, .ownNamedBody) && words.is(index, .seatsBody) && words.isCapitalized(index)
      && words.is(index - 1, .genitive) && words.has(index - 2, .bodyHead)
  }

  /// "Apple Daily": what opens a newspaper's name is nobody's.
  private func isTitleOfMedium(_ range: Range<Int>) -> Bool {
    range.count == 2 && !words.shape(range.lowerBound).contains(.allCaps)
      && (words.is(range.upperBound - 1, .appositiveBody)
        || words.is(range.upperBound - 1, .townMedium))
  }

  /// "Velia WTO & RTA Center": what it is for.
  private func isJoinedAcronym(_ index: Int, in range: Range<Int>) -> Bool {
    (index > range.lowerBound && words.byte(index - 1) == 38
      || index + 1 < range.upperBound && words.byte(index + 1) == 38)
      && words.isCapitalized(index) && !words.has(index, .phraseStart)
  }

  /// "Administration of Customs of Velia": what it is for, and whose it is; no body within it.
  private func isMatter(_ run: Range<Int>, _ end: Int) -> Bool {
    run.count == 1 && end > run.upperBound && words.is(run.lowerBound - 1, .genitive)
      && words.has(run.lowerBound - 2, .bodyHead) && words.isCommon(run.lowerBound)
      && !words.is(run.lowerBound, .namedOrgan) && !words.is(run.lowerBound, .ownNamedBody)
      && !words.is(run.lowerBound, .ownBodyNoun)
  }

  /// "House of Commons": a part of the chamber's name.
  private func isOfChamber(_ index: Int) -> Bool {
    words.is(index - 1, .genitive) && words.is(index - 2, .chamber)
  }

  /// "Constitution of the Labour Party": whose instrument it is.
  func followsOf(_ index: Int) -> Bool {
    words.is(index - 1, .genitive)
      || words.is(index - 1, .definiteArticle) && words.is(index - 2, .genitive)
  }

  /// "Central Party School", "Osmar City Party Committee": the party is no name there.
  private func isPartyOrgan(_ index: Int, in range: Range<Int>) -> Bool {
    words.is(index, .partyNoun)
      && (words.has(index - 1, [.place, .placeHead, .administrative, .titleModifier])
        || words.is(index - 1, .partyOrganAdjective))
  }

  /// "[Communist Party of China] Central Committee": its country belongs to the party's name.
  private func partyOfCountry(_ end: Int, in range: Range<Int>) -> Int? {
    guard words.is(end - 1, .partyNoun), words.is(end, .genitive), words.has(end + 1, .country),
      end + 2 < range.upperBound, grammar.holdsHead(end + 2..<range.upperBound)
    else { return nil }
    return end + 2
  }

  /// A known body that a longer name starts with: "United Nations Compensation Commission", "Politburo Standing Committee".
  func nestedPrefix(_ range: Range<Int>) -> Int? {
    // "Sixth Army Corps": one head
    if range.count > 2, words.is(range.upperBound - 1, .numberedUnit),
      words.is(range.upperBound - 2, .numberedUnit)
    {
      return nil
    }
    if words.has(range.lowerBound, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: range.lowerBound, limit: range.upperBound, wanted: [.body]),
      match.end < range.upperBound,
      grammar.holdsHead(match.end..<range.upperBound)
        || words.is(range.upperBound - 1, .explainedHead),
      // "National Renewal Party": one party.
      match.end + 1 < range.upperBound || !words.has(match.end, .partyHead)
    {
      return partyOfCountry(match.end, in: range) ?? match.end
    }
    // "Central Committee Organization Department", "Senate Committee on …": a head before the last head.
    let heads = range.filter { words.has($0, .bodyHead) }
    guard heads.count >= 2, let first = heads.first, first + 1 < range.upperBound,
      !words.is(first + 1, .headComplement), !isPartyOrgan(first, in: range),
      first > range.lowerBound
        || words.is(first, .lawmakingBody),
      words.byte(first + 1) != 38, !words.has(first, .companySuffix)
    else { return nil }
    return words.is(first, .namedOrgan) && !words.has(first, .gathering)
      || words.is(first, .chamber) || isSchool(first, of: heads) ? first + 1 : nil
  }

  /// "[Osk University] Hospital", "[Salm College] Foundation": a school before what belongs to it.
  private func isSchool(_ first: Int, of heads: [Int]) -> Bool {
    words.has(first, .schoolHead) && !words.is(first - 1, .plainSchoolWord)
      && !words.is(first + 1, .districtNoun)
      && heads.dropFirst().contains { !words.has($0, .schoolHead) }
  }
}
