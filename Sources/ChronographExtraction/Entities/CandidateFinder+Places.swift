internal import ChronographLanguage
internal import ChronographReading

/// Places whose names are a phrase: "Federal Republic of Nemora", "southern" parts of continents.
extension CandidateFinder {
  /// "Republic of X", "State of X": the whole is the place; "Government of X" is a body.
  mutating func polity(at start: Int, limit: Int) -> Int? {
    if let end = judicialDistrict(at: start, limit: limit) ?? borough(at: start, limit: limit)
      ?? sea(at: start, limit: limit)
    {
      return end
    }
    var head = start
    while head < limit, head - start < 4, isPolityModifier(head) { head += 1 }
    let isGovernment = head == start && words.is(head, .governmentNoun)
    guard isGovernment || isPolity(head), words.isCapitalized(head), words.is(head + 1, .genitive)
    else {
      return nil
    }
    var place = head + 2
    if words.is(place, .definiteArticle) { place += 1 }
    guard place < limit,
      let end = listedPlaceEnd(at: place, limit: limit)
        ?? (isGovernment || words.inTitleCase[head] ? nil : unlistedEnd(at: place, limit: limit))
    else { return nil }
    guard !(end < limit && words.has(end, [.bodyHead])) else { return nil }
    if let longer = listedPlaceEnd(at: start, limit: limit), longer > end {
      add(start..<longer, .place, .certain)
      return longer
    }
    add(start..<end, isGovernment ? .body : .place, .certain)
    return isGovernment
      ? end
      : definition(
        after: end, of: candidates.count - 1, limit: limit, initialsOnly: true)
  }

  /// "the City of Merriwell", "the Borough of Salm": a town by its full name.
  private mutating func borough(at start: Int, limit: Int) -> Int? {
    guard words.is(start, .boroughHead), words.is(start - 1, .definiteArticle),
      words.is(start + 1, .genitive), start + 2 < limit, grammar.isNameWord(start + 2),
      !words.inTitleCase[start]
    else { return nil }
    let run = start + 2..<grammar.runEnd(from: start + 2, limit: limit)
    guard run.count <= 3,
      !run.contains(where: { words.has($0, [.bodyHead, .titleHead, .companySuffix]) })
    else { return nil }
    add(start..<run.upperBound, .place, .certain)
    return run.upperBound
  }

  /// "the Gulf of Salm", "Isle of Rowe".
  private mutating func sea(at start: Int, limit: Int) -> Int? {
    guard words.is(start, .seaHead), words.isCapitalized(start), words.is(start + 1, .genitive),
      start + 2 < limit, grammar.isNameWord(start + 2), !words.inTitleCase[start]
    else { return nil }
    let run = start + 2..<grammar.runEnd(from: start + 2, limit: limit)
    guard run.count <= 2,
      !run.contains(where: { words.has($0, [.bodyHead, .titleHead, .companySuffix]) })
    else { return nil }
    add(start..<run.upperBound, .place, .certain)
    return run.upperBound
  }

  /// "Western District of Lorrada": where a court or prosecutor is competent.
  private mutating func judicialDistrict(at start: Int, limit: Int) -> Int? {
    guard grammar.isDirection(start), words.is(start + 1, .districtNoun),
      words.is(start + 2, .genitive),
      start + 3 < limit,
      let end = listedPlaceEnd(at: start + 3, limit: limit)
        ?? unlistedEnd(at: start + 3, limit: limit)
    else { return nil }
    add(start..<end, .place, .certain)
    return end
  }

  /// A word or two that no list knows, behind a phrase that only a place's name ends.
  private func unlistedEnd(at start: Int, limit: Int) -> Int? {
    guard grammar.isNameWord(start), words.isCapitalized(start) else { return nil }
    let run = start..<grammar.runEnd(from: start, limit: limit)
    let none: WordClasses = [
      .bodyHead, .titleHead, .titleModifier, .honorific, .companySuffix, .body, .month, .weekday,
    ]
    return run.count <= 2
      && run.allSatisfy { !words.isCommon($0) && !words.has($0, none) }
      ? run.upperBound : nil
  }

  /// "Jilin province", "Dalong village": the noun in lower case tells a place; only "autonomous region" belongs to the
  /// name, as in "the Guangxi Zhuang autonomous region".
  mutating func administeredPlace(at start: Int, limit: Int) -> Int? {
    let run = start..<grammar.runEnd(from: start, limit: limit)
    guard run.count <= 3, let end = unitEnd(run.upperBound), end <= limit,
      // "Inner Arvenia autonomous region": a listed name may have a country in it.
      run.count > 1 && listedPlaceEnd(at: start, limit: limit) == run.upperBound
        || !run.contains(where: { words.has($0, Self.noUnitName) || isTimed[$0] }),
      words.has(run.lowerBound, .place) || !words.isCommon(run.lowerBound)
        || listedPlaceEnd(at: start, limit: limit) == run.upperBound,
      !words.inTitleCase[start], !words.shape(start).contains(.sentenceStart) || run.count == 1,
      // "named Ida Venn county administrator"
      run.count == 1 || !words.has(end, [.titleHead, .titleModifier])
        || grammar.person(run)?.isLikely != true
    else { return nil }
    let isWhole = end > run.upperBound + 1
    add(isWhole ? start..<end : run, .place, .certain)
    return definition(after: end, of: candidates.count - 1, limit: limit, initialsOnly: true)
  }

  /// The end of a noun of administration in lower case.
  private func unitEnd(_ index: Int) -> Int? {
    guard words.shape(index).contains(.lowerCase) else { return nil }
    if words.is(index, .autonomousAdjective) {
      return words.is(index + 1, .autonomousUnit) ? index + 2 : nil
    }
    return words.is(index, .administrativeUnit)
      ? index + 1 : nil
  }

  private static let noUnitName: WordClasses = [
    .titleHead, .titleModifier, .bodyHead, .honorific, .country, .body, .companySuffix,
    .determiner, .pronoun, .gathering, .formerMarker,
  ]

  private func isPolity(_ index: Int) -> Bool {
    words.is(index, .polity)
  }

  private func isPolityModifier(_ index: Int) -> Bool {
    if words.isPossessive(index) { return words.is(index - 1, .peopleNoun) }
    return words.isCapitalized(index)
      && words.is(index, .polityAdjective)
  }

  /// The end of a listed place that starts at a token.
  func listedPlaceEnd(at index: Int, limit: Int) -> Int? {
    if words.has(index, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: index, limit: limit, wanted: [.place]),
      words.isCapitalized(match.end - 1)
    {
      return regionEnd(match.end, limit: limit)
    }
    return words.has(index, .place) ? regionEnd(index + 1, limit: limit) : nil
  }

  /// The end of "Osmar Special Administrative Region", whose first word a list has.
  private func regionEnd(_ end: Int, limit: Int) -> Int {
    end + 3 <= limit
      && (end..<end + 3).allSatisfy { words.is($0, .specialRegion) && words.isCapitalized($0) }
      ? end + 3 : end
  }

  /// "San Policarpo Norte", "Porto Alvorada" behind a preposition of place: words that towns' names begin with.
  mutating func namedTown(_ run: Range<Int>) -> Int? {
    guard (2...4).contains(run.count), words.is(run.lowerBound, .townOpening),
      words.is(run.lowerBound - 1, .townPreposition), !words.inTitleCase[run.lowerBound],
      !run.contains(where: { words.has($0, [.titleHead, .honorific, .bodyHead, .companySuffix]) }),
      !words.isPossessive(run.upperBound)
    else { return nil }
    add(run, .place, .certain)
    return run.upperBound
  }

  /// "BRASILIA/PORTO ALVORADA (Velna) -": where a report was written.
  mutating func dateline(_ run: Range<Int>) -> Int? {
    let sentence = words.text.sentences[words.text.sentence(ofToken: run.lowerBound)].tokens
    let isSecond = words.byte(run.lowerBound - 1) == 47 && run.lowerBound - sentence.lowerBound < 5
    guard run.lowerBound == sentence.lowerBound || isSecond, run.count <= 3,
      run.allSatisfy({ words.shape($0).contains(.allCaps) }), words.byte(run.upperBound) == 40,
      words.byte(run.upperBound + 2) == 41, isAgencyOfDateline(run.upperBound + 1)
    else { return nil }
    add(run, .place, .certain)
    return run.upperBound
  }

  /// "West Africa" is a region; of "northern Arvenia" and "North African" only a country names a place.
  mutating func direction(_ run: Range<Int>) -> Int? {
    let first = run.lowerBound
    guard run.count >= 2, grammar.isDirection(first) else { return nil }
    var next = first + 1
    if words.byte(next) == 45, run.count > 3, grammar.isDirection(next + 1) { next += 2 }
    if words.has(next, .demonym)
      || words.is(next, .continentAdjective)
    {
      return next + 1
    }
    let isContinent = words.is(next, .continent)
    guard isContinent || words.has(next, .country) else { return nil }
    add(isContinent ? first..<next + 1 : next..<next + 1, .place, .certain)
    return next + 1
  }

  /// "Easton, MD,": two letters that tell where the town is.
  func isStateBehindTown(_ index: Int) -> Bool {
    words.letters(index).count == 2 && words.byte(index - 1) == 44
      && words.isCapitalized(index - 2)
      && (words.shape(index + 1).contains(.punctuation)
        || words.shape(index + 1).contains(.sentenceStart))
  }

  /// "(Con, Mill Ward)", whose seat it is, and "Western Kalora".
  mutating func seatOrPart(_ run: Range<Int>) -> Int? {
    let isSeat =
      words.byte(run.lowerBound - 1) == 44 && words.byte(run.upperBound) == 41
      && grammar.isBracketedParty(run.lowerBound - 2)
    guard isSeat || isPartOfPlace(run) else { return nil }
    add(run, .place, isSeat ? .certain : .open)
    return run.upperBound
  }

  /// "Western Kalora", "Kalora North": a direction beside a word that no list knows, unless the names model knows better.
  func isPartOfPlace(_ run: Range<Int>) -> Bool {
    let (first, last) = (run.lowerBound, run.upperBound - 1)
    guard run.count == 2, !words.inTitleCase[first],
      !run.contains(where: { words.shape($0).contains(.allCaps) })
    else { return false }
    func isUnknown(_ index: Int) -> Bool {
      !words.isCommon(index) && !words.has(index, [.titleHead, .honorific, .givenName])
    }
    if words.is(first, .partAdjective) { return isUnknown(last) }
    return words.is(last, .partAdjective) && isUnknown(first) && !words.has(last, .surname)
      && words.is(first - 1, .townPreposition)
  }

  /// "German Bunds": a people's name that is somebody's as well, before a word that is nobody's.
  func isPlainBehindDemonym(_ run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    return run.count == 2 && words.has(run.lowerBound, .demonym)
      && !words.has(last, [.surname, .givenName, .pinyinSurname])
      && words.tells(last, .pluralNoun)
  }

  /// "Osmar Hills National Nature Reserve", "Lanhe Industrial Development Zone".
  mutating func reserve(_ run: Range<Int>) -> Int? {
    let last = run.upperBound - 1
    guard run.count > 2,
      words.is(last, .reserveNoun)
        && words.is(last - 1, .reserveKind)
        || words.is(last, .parkNoun) && words.is(last - 1, .parkKind)
        || words.is(last, .zoneNoun)
          && words.is(last - 1, .zoneKind)
    else { return nil }
    add(run, .place, .certain)
    return run.upperBound
  }

  /// "Lanhe Military District" is the army's organ there.
  mutating func militaryDistrict(_ run: Range<Int>) -> Int? {
    let last = run.upperBound - 1
    guard run.count > 2, words.is(last - 1, .militaryAdjective), words.is(last, .militaryArea)
    else { return nil }
    add(run, .body, .certain)
    return run.upperBound
  }

  /// The place before a mayor's or governor's office, where no list has it: "Inkwell Mayor Ida Venn".
  mutating func seat(_ run: Range<Int>, before title: Int) -> Bool {
    // "Osmar Regional Minister": the title says that it is of a part of the country.
    let isRegional = words.is(title, .regionalAdjective) && words.is(title + 1, .regionalLeader)
    let isOfUnit = words.is(title, .unitNoun) && words.is(title + 1, .localLeader)
    let isOfCourt = words.is(title, .seatedJudge) && run.count == 1
    guard words.is(title, .localLeader) || isRegional || isOfUnit || isOfCourt,
      (1...2).contains(run.count),
      run.allSatisfy({
        !words.isCommon($0) || isRegional && words.is($0, .metropolitanAdjective) && run.count == 2
      }),
      run.allSatisfy({
        !words.has($0, [.titleHead, .titleModifier, .body, .demonym])
          && (!words.has($0, .place) || isRegional && run.count == 2)
      })
    else { return false }
    add(run, .place, .certain)
    return true
  }
}
