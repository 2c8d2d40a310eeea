internal import ChronographLanguage
internal import ChronographReading

/// What runs of capitalised words are: the grammar of names of bodies, instruments, places and persons.
struct NameGrammar {
  let words: Words
  let endings: [String]

  init(words: Words) {
    self.words = words
    endings = words.lexicon.words(of: .familyNameEnding)
  }

  /// Whether a token can stand inside a name by its letters.
  func isNameWord(_ index: Int) -> Bool {
    let shape = words.shape(index)
    guard shape.isDisjoint(with: [.punctuation, .address, .markup, .han]), words.byte(index) != 45
    else { return false }
    guard words.isCapitalized(index) || words.isMixed(index), !words.isSum(index) else {
      return false
    }
    if words.has(index, [.month, .weekday]), !words.has(index, .surname) || isDateWord(index) {
      return false
    }
    if words.is(index, .firstPersonPronoun) && shape.contains(.capitalized) { return false }
    return !isNumberMark(index)
  }

  /// What stands before a number: "No 2".
  private func isNumberMark(_ index: Int) -> Bool {
    words.is(index, .numberMark) && words.shape(index + 1).contains(.number)
  }

  private func isDateWord(_ index: Int) -> Bool {
    words.has(index, .weekday)
      || index + 1 < words.count && words.shape(index + 1).contains(.number)
  }

  /// Whether a capitalised token is just a word: at the start of a sentence, or in a headline in title case.
  func isPlainWord(_ index: Int) -> Bool {
    let isStart = words.shape(index).contains(.sentenceStart) || opensQuotation(index)
    guard isStart || words.inTitleCase[index] else {
      return words.has(
        index, [.determiner, .preposition, .conjunction, .pronoun, .auxiliary, .relative])
        && !words.shape(index).contains(.allCaps) && !words.has(index, .nameParticle)
    }
    // "WHO dismisses its director", but "WHO IS WHO".
    if words.has(index, .body), words.shape(index).contains(.allCaps),
      words.letters(index).count > 2, words.shape(index + 1).contains(.lowerCase)
    {
      return false
    }
    if words.has(
      index,
      [.determiner, .preposition, .conjunction, .pronoun, .auxiliary, .modal, .relative, .negation])
    {
      return true
    }
    return words.isCommon(index)
  }

  private func opensQuotation(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return words.isOpeningQuote(index - 1) || words.byte(index - 1) == 58
      || words.shape(index - 1).contains(.markup)
      || words.letters(index - 1).elementsEqual([0xE2, 0x80, 0xA2])
  }

  /// The end of the run of name words that starts at a token: hyphens, ampersands, particles, initials join.
  func runEnd(from start: Int, limit: Int) -> Int {
    var index = start + 1
    while index < limit {
      if words.isHyphen(index), index + 1 < limit, !words.shape(index + 1).contains(.spaceBefore),
        !words.shape(index + 1).contains(.punctuation)
      {
        // "State-owned Assets Commission"
        if words.is(index - 1, .stateNoun), words.is(index + 2, .ownedAdjectiveNoun),
          index + 2 < limit, isNameWord(index + 2)
        {
          index += 2
          continue
        }
        // "Hong Kong-based Trend", "Oran-imposed rules"
        if words.shape(index + 1).contains(.lowerCase), words.tells(index + 1, .pastForm),
          words.has(index - 1, .place) || index - 2 >= start && isListedPlace(index - 2)
        {
          return index
        }
        // "Agro-based" belongs together; "Paris-based" is no name.
        if words.is(index + 1, .owningParticiple)
          || words.is(index + 1, .hyphenatedParticiple)
            && (index + 2 >= limit || !isNameWord(index + 2)
              || words.shape(index + 1).contains(.lowerCase)
                && (words.has(index - 1, .place) || !words.isCommon(index - 1)
                  || index - start > 1)
                && !words.isCommon(index + 2))
        {
          return index
        }
        index += 2
      } else if words.byte(index) == 38, words.text.tokens[index].span.count == 1,
        index + 1 < limit, isNameWord(index + 1)
      {
        index += 2
      } else if isNameWord(index),
        words.shape(index).contains(.spaceBefore) || words.byte(index - 1) == 45
      {
        if words.has(index, [.determiner, .conjunction]) && !words.has(index, .nameParticle)
          && !words.shape(index).contains(.allCaps)
        {
          return index
        }
        if words.inTitleCase[index], words.has(index, [.preposition, .conjunction, .auxiliary]) {
          return index
        }
        index += 1
      } else if words.is(index, .lowerCaseSuffix), words.shape(index).contains(.spaceBefore) {
        return index + 1
      } else if isNumberMark(index), words.isCapitalized(index), index + 2 < limit,
        isNameWord(index + 2), words.isCommon(index + 2), words.isCapitalized(index + 2)
      {
        // "Oran No. 2 Detention Centre"
        index += 3
      } else if words.has(index, .nameParticle), index + 1 < limit,
        particleJoins(index, limit: limit)
      {
        index += 1
      } else if joinsPossessive(index, from: start), index + 1 < limit, isNameWord(index + 1) {
        index += 2
      } else {
        return index
      }
    }
    return index
  }

  /// "bin", "van der", "al-" between two names.
  private func particleJoins(_ index: Int, limit: Int) -> Bool {
    guard words.has(index - 1, [.surname, .givenName]) || !words.has(index - 1, .common) else {
      return false
    }
    var next = index + 1
    while next < limit, words.has(next, .nameParticle), next - index < 3 { next += 1 }
    if next < limit, words.isHyphen(next), next + 1 < limit { next += 1 }
    return next < limit && isNameWord(next) && !words.has(next, .bodyHead)
  }

  /// The possessive inside a name: National People's Congress, Members' Groups.
  private func joinsPossessive(_ index: Int, from start: Int) -> Bool {
    guard words.isPossessive(index) || words.isPluralPossessive(index) else { return false }
    let owner = index - 1
    if words.is(owner, .genitiveOwner) {
      return true
    }
    // "St. Mary's Hospital", "King's College"
    if words.isPossessive(index), words.is(index + 1, .namedAfterHead),
      words.is(owner - 1, .saintMark) || words.is(owner, .patronNoun)
    {
      return true
    }
    // "the Sheriff's Office", "Krog's Bait & Tackle"
    if words.is(owner, .officeOwner), words.is(index + 1, .officeNoun) { return true }
    if words.isPossessive(index), words.isCommon(index + 1), isNameWord(index + 1),
      words.byte(index + 2) == 38, !words.inTitleCase[index + 1]
    {
      return true
    }
    if words.is(owner, .postpositiveTitle),
      words.is(owner - 1, .generalsNoun)
    {
      return true
    }
    guard words.isPluralPossessive(index) else { return false }
    if words.has(owner, .common) { return true }
    // "Velian Tanners' Forum": a trade that no list knows, before a head.
    return !words.has(owner, [.surname, .givenName, .place]) && isNameWord(index + 1)
      && (index + 1..<min(index + 4, words.count)).prefix { isNameWord($0) }
        .contains { words.has($0, .bodyHead) }
  }

  /// "the 2019 Arvenia general election": the place is a part of what the vote is called.
  func isElection(_ index: Int) -> Bool {
    if words.is(index, .electionNoun) { return true }
    return words.is(index + 1, .electionNoun)
      && words.is(index, .electionAdjective)
  }

  /// "Minister of Sanitation": a word of English behind a title names what the office is for.
  func isPortfolio(_ index: Int) -> Bool {
    guard words.is(index - 1, .genitiveOrPurpose), words.has(index - 2, .titleHead),
      !words.has(index, [.place, .body, .bodyHead])
    else { return false }
    // "Minister of Sanitation and Water Resources"
    return words.isCommon(index)
      || words.is(index + 1, .coordinator) && words.isCapitalized(index + 2)
        && words.isCommon(index + 2)
        && !words.has(index + 2, .titleHead) && words.has(index - 2, .nationalOffice)
  }

  /// "(Con, Mill Ward)", "(R-Norland)": whose member the one before the bracket is.
  func isBracketedParty(_ index: Int) -> Bool {
    // ", R-Norland,"
    if words.byte(index - 1) == 44 {
      return words.is(index, .bracketedParty) && words.letters(index).count == 1
        && words.isHyphen(index + 1) && words.isCapitalized(index + 2)
    }
    return words.byte(index - 1) == 40 && words.is(index, .bracketedParty)
      && (words.byte(index + 1) == 44
        || words.byte(index + 1) == 41 && !words.shape(index).contains(.allCaps)
        || words.isHyphen(index + 1) && words.letters(index).count == 1)
  }

  /// "Ida Venn, MD, PhD", "Otto Krog OBE": letters behind a name.
  func isPostNominal(_ index: Int) -> Bool {
    words.is(index, .postNominal) && index > 1
      && (words.shape(index).contains(.allCaps) || words.isMixed(index)
        || words.shape(index).contains(.abbreviation))
      && (words.byte(index - 1) == 44 && words.isCapitalized(index - 2)
        || words.isCapitalized(index - 1))
  }

  // MARK: Bodies

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
    if words.is(start, .purpose), words.has(complement.upperBound - 1, .companySuffix) {
      return true
    }
    return words.is(start, .purpose) && words.has(start - 1, .partyHead) && !isMatter(rest)
      && words.isCapitalized(start - 2)
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
    let end = runEnd(from: start, limit: limit)
    return !holdsHead(start..<end) && allCommon(start..<end) ? end : nil
  }

  private func complementStep(from end: Int, limit: Int) -> Int? {
    guard end + 1 < limit, words.is(end, .complementMarker) else {
      return nil
    }
    var start = end + 1
    if words.is(end, .rareComplement),
      !words.inTitleCase[end] && !words.is(end, .adversative)
    {
      return nil
    }
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
    let stop = titleStart(in: start..<runEnd(from: start, limit: limit))
    if words.is(end, .coordinator) {
      // "and Regional Development" continues; "and National Supervisory Commission" is a name of its own.
      if isSharedHead(at: end, start..<stop) { return stop }
      // "Ministry of Petroleum and Energy": a matter, though companies' names end so.
      let isMatter = start + 1 == stop && !words.has(start, .bodyHead) && words.isCommon(start)
      guard isMatter || !holdsHead(start..<stop), !words.has(start, [.place, .body, .demonym]),
        allCommon(start..<stop)
      else { return nil }
    }
    if words.is(end, .topic), words.has(start, [.month, .weekday]) || words.isPossessive(stop) {
      return nil
    }
    return personStart(in: start..<stop) ?? stop
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

  func holdsHead(_ range: Range<Int>) -> Bool {
    range.contains { words.has($0, [.bodyHead, .companySuffix]) }
  }
}
