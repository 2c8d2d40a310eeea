internal import ChronographLanguage
internal import ChronographReading

/// What stands behind the head of a body's name and belongs to it: "of Rural and Regional Development".
extension NameGrammar {
  /// The end of the complement of a head: "of Rural and Regional Development", "for Discipline Inspection".
  ///
  /// It stops before a coordinated name of its own, and takes what a nested body's name takes.
  func complementEnd(after end: Int, limit: Int) -> Int {
    var (result, complements) = (end, 0)
    while let next = complementStep(from: result, limit: limit) {
      let isCourt = words.is(end - 1, .ownBodyNoun)
      if complements == 0
        ? startsOther(result..<next) : isOutside(result..<next, ofCourt: isCourt)
      {
        break
      }
      if !words.is(result, .coordinator) { complements += 1 }
      result = next
      if complements == 1, let list = listEnd(from: result, limit: limit) {
        (result, complements) = (list, 0)
      }
      if let region = secondRegion(after: result, limit: limit) { result = region }
    }
    // "to Investigate Allegations of Fraud or Theft"
    let last = result + 1
    if words.is(end, .goal), result > end, words.is(result, .alternative), last < limit,
      isNameWord(last), words.isCommon(last)
    {
      return runEnd(from: last, limit: limit)
    }
    return result
  }

  /// "for Asia and the Pacific": two regions, the second with its article.
  private func secondRegion(after end: Int, limit: Int) -> Int? {
    guard end + 2 < limit, words.has(end - 1, .place) || words.is(end - 1, .continentName),
      !words.has(end - 1, .country), words.is(end, .coordinator),
      words.is(end + 1, .definiteArticle),
      isNameWord(end + 2), !words.has(end + 2, [.bodyHead, .body])
    else { return nil }
    let stop = runEnd(from: end + 2, limit: limit)
    return holdsHead(end + 2..<stop) ? nil : stop
  }

  /// Whether the first complement is none: "X and Y", or "the Liberal Party for the Nemora League".
  private func startsOther(_ complement: Range<Int>) -> Bool {
    let (start, rest) = (complement.lowerBound, complement.dropFirst())
    if words.is(start, .coordinator) { return true }
    // "the Special Court against Norland Congress": whom it tries.
    if words.is(start, .adversative), !isMatter(rest) { return true }
    // "Member of Parliament for Oran": a seat.
    if words.is(start, .purpose), words.is(start - 1, .lawmakingBody) { return true }
    // "left the Harbour Board for the Supreme Court"
    if words.is(start, .purpose), words.is(start + 1, .definiteArticle),
      (2...3).contains(rest.count),
      words.has(complement.upperBound - 1, .bodyHead), words.isCapitalized(start - 2),
      rest.count == 3 || words.is(complement.upperBound, .genitive)
    {
      return true
    }
    // "left Orbis Bank for Kordax Ltd"
    if words.is(start, .purpose), words.has(complement.upperBound - 1, .companySuffix),
      rest.count > 1 || !words.isCommon(start + 1)
    {
      return true
    }
    return words.is(start, .purpose) && words.has(start - 1, .partyHead) && !isMatter(rest)
      && words.isCapitalized(start - 2) && !words.is(start - 2, .definiteArticle)
  }

  /// Whether a further complement stands outside: "of X on Y", and whose it is, unless that is a body.
  ///
  /// "Ministry of Transport of Arvenia": it does; "Court of Appeal of Arvenia": it is a part.
  private func isOutside(_ complement: Range<Int>, ofCourt isCourt: Bool) -> Bool {
    let (start, rest) = (complement.lowerBound, complement.dropFirst())
    guard !words.has(start - 1, .bodyHead) else { return false }
    // "for the Southern District of Velia"
    if words.is(start, .genitive), words.is(start - 1, .districtNoun) { return false }
    if words.is(start, .topic) { return true }
    if words.is(start, .purpose) { return !isMatter(rest) || !isMatter(start - 1..<start) }
    return words.is(start, .genitive) && !isCourt && !holdsHead(rest) && !isMatter(rest)
      && !words.has(complement.upperBound - 1, .body)
  }

  /// What a body is for, in words of English: "Elimination of Chemical Weapons", no "Transport of Arvenia".
  private func isMatter(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      words.is($0, .definiteOrTotal) || words.isCommon($0) || words.is($0, .judgeNoun)
        || words.has($0, .instrumentHead)
    }
  }

  /// The end of "Trade, Crafts and Industry" behind its first part: a list of matters that "and" ends.
  private func listEnd(from start: Int, limit: Int) -> Int? {
    var index = start
    guard words.byte(index) == 44 else { return nil }
    while index < limit, words.byte(index) == 44, index - start < 16 {
      var next = index + 1
      let isLast = words.is(next, .coordinator) || words.byte(next) == 38
      // "the Federation of Employers, and Rift Power": of two, no comma stands before "and".
      if isLast, index == start { return nil }
      if isLast { next += 1 }
      guard next < limit, let end = matterEnd(from: next, limit: limit) else { return nil }
      if isLast || (next..<end).contains(where: { words.byte($0) == 38 }) { return end }
      if words.is(end, .coordinator), let last = matterEnd(from: end + 1, limit: limit) {
        return last
      }
      index = end
    }
    return nil
  }

  private func matterEnd(from start: Int, limit: Int) -> Int? {
    guard start < limit, isNameWord(start) else { return nil }
    let run = start..<runEnd(from: start, limit: limit)
    // "Rural and Urban Development Otto Krog"
    let end = personStart(in: run) ?? run.upperBound
    // "Energy" ends companies' names, and is a matter as well.
    return !(start..<end).contains { words.has($0, .bodyHead) } && allCommon(start..<end)
      ? end : nil
  }

  private func complementStep(from end: Int, limit: Int) -> Int? {
    guard end + 1 < limit, words.is(end, .complementMarker) else {
      return nil
    }
    var start = end + 1
    if words.is(end, .rareComplement), !isRareComplement(at: end, limit: limit) { return nil }
    if words.is(start, .definiteOrTotal), !words.is(end, .coordinator) { start += 1 }
    // "Standing Committee of the 14th Oran People's Congress"
    if words.is(start - 1, .definiteArticle), words.shape(start).contains(.hasDigit),
      !words.shape(start).contains(.number) || words.isMixed(start), start + 1 < limit,
      isNameWord(start + 1), holdsHead(start + 1..<runEnd(from: start + 1, limit: limit))
    {
      start += 1
    }
    guard start < limit, isNameWord(start), !words.has(start, [.month, .weekday]) else {
      return nil
    }
    let run = start..<runEnd(from: start, limit: limit)
    if let officer = officerEnd(run, behind: end) { return officer }
    // "the Communist Party of General Otto Krog": of somebody with a rank.
    if words.has(start, [.titleHead, .honorific]), person(run.dropFirst())?.isLikely == true {
      return nil
    }
    let stop = titleStart(in: run)
    if words.is(end, .coordinator) {
      // "and Regional Development" continues; "and National Supervisory Commission" is a name of its own.
      if isSharedHead(at: end, start..<stop) || isSharedOffice(at: end, start..<stop) {
        return stop
      }
      // "on Faith and Community Service Initiatives": a head within the matter heads nothing.
      guard isFurtherMatter(start..<stop) || !words.has(stop - 1, [.bodyHead, .companySuffix]),
        !words.has(start, [.place, .body, .demonym]),
        allCommon(start..<stop)
      else { return nil }
    }
    if words.is(end, .topic), words.has(start, [.month, .weekday]) || words.isPossessive(stop) {
      return nil
    }
    // "the Communist Party's | Central Committee": the genitive is said of what follows.
    if words.is(end, .genitive), words.isPossessive(stop), isNameWord(stop + 1),
      stop - start > 1, words.has(stop - 1, [.partyHead, .publicHead, .schoolHead]),
      holdsHead(stop + 1..<runEnd(from: stop + 1, limit: limit))
    {
      return nil
    }
    let holder = words.is(end, .genitive) && run.count == 3 ? holderStart(in: start..<stop) : nil
    return personStart(in: start..<stop) ?? holder ?? stop
  }

  /// "Department of Premier and Cabinet", "Ministry of Finance and Treasury": a second office without words of its own.
  private func isSharedOffice(at conjunction: Int, _ rest: Range<Int>) -> Bool {
    rest.count == 1 && words.is(rest.lowerBound, .sharedOffice)
      && words.is(conjunction - 1, .officeBeforeShared)
  }

  /// "Ministry of Petroleum and Energy", "of Mines and Heavy Industries": a matter, though companies' names end so.
  private func isFurtherMatter(_ range: Range<Int>) -> Bool {
    range.count < 3
      && range.allSatisfy {
        words.isCommon($0) && !words.has($0, [.bodyHead, .titleHead, .givenName])
      }
  }

  /// Words of English that go on with a name behind a preposition that seldom does: "to Investigate Fraud", "of Inquiry
  /// into State Capture", "for Children with Learning Disabilities".
  private func isRareComplement(at marker: Int, limit: Int) -> Bool {
    if words.is(marker, .adversative) { return true }
    if words.inTitleCase[marker] { return words.is(marker, .goal) || words.is(marker, .location) }
    let start = words.is(marker + 1, .definiteArticle) ? marker + 2 : marker + 1
    guard words.isCapitalized(start), start < limit else { return false }
    if words.is(marker, .goal) {
      // "left the Bank of Norland to Support Services Ltd"
      return start == marker + 1 && words.is(start, .taskVerb)
        // "asked the Harbour Commission to Investigate Jan Krog"
        && words.isCommon(start + 1)
        && (words.has(marker - 1, .bodyHead) || words.is(marker - 1, .causeHead))
    }
    let isPlain = (start..<runEnd(from: start, limit: limit)).allSatisfy {
      words.isCommon($0)
        && !words.has($0, [.place, .bodyHead, .body, .titleHead, .givenName, .demonym])
    }
    guard isPlain else { return false }
    if words.is(marker, .inquiryPreposition) { return words.is(marker - 1, .inquiryNoun) }
    // "for Transparency in Public Life"
    if words.is(marker, .location), start == marker + 1, words.isCapitalized(start + 1),
      words.isCapitalized(marker - 1), words.is(marker - 2, .purpose)
    {
      return true
    }
    return words.isCapitalized(marker - 1) && words.isCommon(marker - 1)
      && (words.tells(marker - 1, .pluralNoun) || words.is(marker - 1, .genitiveOwner))
  }

  /// "Office of the Prime Minister Ida Venn": the title of whose office it is, as far as it goes.
  private func officerEnd(_ run: Range<Int>, behind marker: Int) -> Int? {
    guard words.is(marker, .genitive), words.has(marker - 1, .bodyHead),
      words.is(marker + 1, .definiteArticle) || words.is(marker - 1, .officeNoun)
    else { return nil }
    let end =
      run.first { !words.has($0, [.titleHead, .titleModifier]) && words.byte($0) != 45 }
      ?? run.upperBound
    // "Criminal Division of the Justice Department"
    return end > run.lowerBound && words.has(end - 1, .titleHead)
      && !run.contains { words.has($0, [.bodyHead, .place]) } ? end : nil
  }

  /// "of the Oran Fishery and Harbour Corps": what stands before "and" has a place in it, but no head of its own.
  private func isSharedHead(at conjunction: Int, _ rest: Range<Int>) -> Bool {
    var first = conjunction
    while first > 0, isNameWord(first - 1) { first -= 1 }
    // "of the Central Political and Legal Affairs Commission"
    return conjunction - first >= 2
      && (words.has(first, [.place, .demonym, .administrative])
        || words.is(first, .centralAdjective))
      && words.isCommon(conjunction - 1) && !holdsHead(first..<conjunction)
      && rest.count >= 2 && words.has(rest.upperBound - 1, .bodyHead)
      && !words.has(rest.lowerBound, [.place, .body, .demonym])
  }

  /// Where an office stands behind a body's name: "Ministry of Finance Secretary Ida Venn"; "State Auditor" is a part.
  private func titleStart(in run: Range<Int>) -> Int {
    run.dropFirst().first {
      words.has($0, [.titleHead, .honorific]) && !words.has($0, .bodyHead)
        && ($0 + 1 < run.upperBound || !words.isCommon($0 - 1))
    } ?? run.upperBound
  }

  private func allCommon(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      words.isCommon($0) || words.has($0, .placeHead) || words.byte($0) == 45
        || words.isPluralPossessive($0)
        || words.byte($0) == 38 || words.tells($0, .derived)
        || words.isHyphen($0 + 1) || words.isHyphen($0 - 1)
    }
  }
}
