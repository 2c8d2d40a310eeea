internal import ChronographLanguage
internal import ChronographReading

extension CandidateFinder {
  /// Where the body's name ends that starts with a run, complement included.
  func bodyEnd(_ run: Range<Int>, limit: Int) -> Int? {
    if let district = districtEnd(run) { return district }
    guard
      let head = run.last(where: {
        !isHyphenatedName($0, in: run) && !opensTitle($0)
          && words.has($0, [.bodyHead, .companySuffix]) && !isCount($0, in: run)
          || words.has($0, .body) && !isFamilyName($0, in: run)
          || isGovernment($0, in: run) || isCooperative($0, in: run) || isParty($0, in: run)
          || opensCause($0)
      })
    else { return nil }
    if isParty(head, in: run) { return head + 1 }
    if words.is(head, .policeNoun), head + 1 < run.upperBound, words.is(head + 1, .stationNoun) {
      return head + 2
    }
    return bodyEnd(run, head: head, limit: limit)
  }

  /// "Three Consultants of the bank": persons, where no name stands before them.
  private func isCount(_ index: Int, in run: Range<Int>) -> Bool {
    words.is(index, .consultingNoun) && run.allSatisfy { words.isCommon($0) }
  }

  /// "Ramazan Talco": a body's name behind a given name is somebody's.
  private func isFamilyName(_ index: Int, in run: Range<Int>) -> Bool {
    index > run.lowerBound && index == run.upperBound - 1 && run.count < 4
      && words.has(run.lowerBound, .givenName) && !words.isCommon(run.lowerBound)
      && !words.has(run.lowerBound, [.body, .bodyHead, .place, .demonym])
      && !words.shape(index).contains(.allCaps)
  }

  /// "White House Press Secretary": the press belongs to the office.
  private func opensTitle(_ head: Int) -> Bool {
    words.is(head, .pressWord) && words.has(head, .phraseStart)
      && words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: head, limit: words.count, wanted: .titleHead) != nil
  }

  /// "Kwabena Asante-Mills": a part of a family name, which no list knows, before the hyphen.
  private func isHyphenatedName(_ index: Int, in run: Range<Int>) -> Bool {
    index - 2 > run.lowerBound && words.isHyphen(index - 1) && !words.isCommon(index - 2)
      && words.text.tokens[index - 2].span.count > 3 && index == run.upperBound - 1
  }

  private func bodyEnd(_ run: Range<Int>, head: Int, limit: Int) -> Int? {
    let isHead =
      words.has(head, .bodyHead) || isGovernment(head, in: run) || isCooperative(head, in: run)
      || opensCause(head)
    // A bare head is a short form unless a complement follows.
    // "the National Council on | Nov 20"
    let untimed = (head + 1..<max(head + 1, min(limit, head + 12))).first { isTimed[$0] } ?? limit
    // "Directorate-General for Health"
    let isGeneral = words.isHyphen(head + 1) && words.is(head + 2, .postpositiveTitle)
    let tail = isGeneral ? head + 3 : head + 1
    let end = isHead ? grammar.complementEnd(after: tail, limit: untimed) : head + 1
    if head == run.lowerBound, end == head + 1 || words.is(head, .newsNoun) { return nil }
    // "Party Organizations", "Party Members": a modifier.
    if words.is(head, .partyNoun), head + 1 < run.upperBound {
      let isSubject = words.inTitleCase[head] && words.has(head + 1, .verb)
      return isSubject && head > run.lowerBound ? head + 1 : nil
    }
    // "Hunan Party chief": an office of the place.
    if words.is(head, .partyNoun), head == run.lowerBound + 1, words.has(head + 1, .titleHead),
      isPlaceElsewhere(run.lowerBound)
    {
      return nil
    }
    if !isHead, !words.has(head, .companySuffix), head + 1 < run.upperBound { return nil }
    // "Norvik Oil & Gas"
    if !isHead, words.byte(head + 1) == 38, (head + 3...head + 4).contains(run.upperBound) {
      return run.upperBound
    }
    if end == head + 1, end < run.upperBound, words.is(head, .chamberNoun),
      words.is(end, .romanNumeral)
    {
      return end + 1
    }
    if end == head + 1, head + 1 < run.upperBound { return trailing(head + 1..<run.upperBound) }
    if end == head + 1, head > run.lowerBound, let number = numberBehind(head) { return number }
    // "United Nations Office in Geneva"
    if isHead, end == head + 1, end + 1 < limit,
      words.is(end, .location) || words.is(end, .site),
      grammar.isNameWord(end + 1),
      words.is(head, .ownSeatOffice),
      run.contains(where: {
        // "U.S. Attorney's Office in Oran": the country is no body.
        words.has($0, .phraseStart) && opensListedName($0) && !words.has($0, .country)
          || words.has($0, [.body])
      })
    {
      return listedPlaceEnd(at: end + 1, limit: limit) ?? end + 2
    }
    if isHead, let seat = seatEnd(head, complement: end, limit: limit) { return seat }
    return max(end, head + 1)
  }

  /// "Destroyer Squadron 31": the end of a unit's number.
  private func numberBehind(_ head: Int) -> Int? {
    let number = head + 1
    guard words.is(head, .numberedBehind), words.shape(number).contains(.number),
      words.letters(number).count < 5, !isDated(number),
      words.shape(number + 1).isDisjoint(with: [.number, .lowerCase])
        || words.has(number + 1, [.preposition, .conjunction])
    else { return nil }
    return number + 1
  }

  /// "Liaison Office of the Lanhe Government in Osmar": where such an office sits is a part of its name.
  private func seatEnd(_ head: Int, complement end: Int, limit: Int) -> Int? {
    guard words.is(head, .officeNoun), words.is(head - 1, .liaisonAdjective),
      end + 1 < limit, words.is(end, .seatPreposition), words.isCapitalized(head - 1)
    else { return nil }
    return listedPlaceEnd(at: words.is(end + 1, .definiteArticle) ? end + 2 : end + 1, limit: limit)
  }

  /// Words after the head belong to the name where they are no name of their own: "Tribunal Général"; and a country behind
  /// what an agency does, "Settler Services Arvenia".
  func trailing(_ rest: Range<Int>) -> Int {
    let head = rest.lowerBound - 1
    if rest.count == 1, words.has(rest.lowerBound, .country), !words.inTitleCase[head],
      words.tells(head, .pluralNoun), words.isCommon(head - 1), words.isCapitalized(head - 1)
    {
      return rest.upperBound
    }
    guard rest.count == 1,
      words.is(rest.lowerBound - 1, .mediumNoun)
    else { return rest.lowerBound }
    return grammar.person(rest) != nil || words.has(rest.lowerBound, [.place, .titleHead])
      ? rest.lowerBound : rest.upperBound
  }

  mutating func addBody(_ tokens: Range<Int>, limit: Int) -> Int {
    var range = withoutCount(numbered(tokens))
    if words.has(range.lowerBound, .demonym), range.count > 1, startsWithPlainDemonym(range) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while range.count > 1, words.has(range.lowerBound, .place),
      words.has(range.lowerBound, .country), isForeignPrefix(range),
      !words.isHyphen(range.lowerBound + 1),
      !words.has(range.lowerBound + 1, .bodyHead) || range.count > 2
        || words.is(range.lowerBound + 1, .diplomaticMission)
    {
      add(range.lowerBound..<range.lowerBound + 1, .place, .certain)
      range = range.lowerBound + 1..<range.upperBound
    }
    if let party = localParty(range) {
      add(range.lowerBound..<party.lowerBound, .place, .certain)
      range = party
    }
    if range.upperBound + 1 < limit, words.is(range.upperBound, .newsNoun),
      words.is(range.upperBound + 1, .agencyNoun)
    {
      range = range.lowerBound..<range.upperBound + 2
    }
    range = range.lowerBound..<legalEnd(range.upperBound, limit: limit)
    add(range, .body, .certain)
    let owner = candidates.count - 1
    // "the Velia Nationalist Party's (VNP) defeat"
    let isOwner = words.isPossessive(range.upperBound) && words.byte(range.upperBound + 1) == 40
    if isOwner {
      let close = definition(after: range.upperBound + 1, of: owner, limit: limit)
      if close > range.upperBound + 1 {
        addNested(in: range, of: .body)
        return close
      }
    }
    let end = definition(after: range.upperBound, of: owner, limit: limit)
    // "Communist Party of China (CPC) Central Committee": the name goes on after its acronym.
    if end > range.upperBound, end < limit, grammar.isNameWord(end) {
      let more = grammar.runEnd(from: end, limit: limit)
      if let rest = bodyEnd(end..<more, limit: limit), words.has(rest - 1, .bodyHead) || rest > more
      {
        candidates[owner].isNested = true
        for index in candidates.indices.dropFirst(owner) { candidates[index].isNested = true }
        candidates.insert(
          Candidate(tokens: range.lowerBound..<rest, kind: .body, strength: .certain), at: owner)
        for index in candidates.indices.dropFirst(owner + 1)
        where candidates[index].definedBy != nil { candidates[index].definedBy = owner + 1 }
        return rest
      }
    }
    addNested(in: range, of: .body)
    reassignAcronyms(of: owner)
    return end
  }

  /// "Office of the Commission for Discipline Inspection (CDI)": the acronym is that of the inner body.
  mutating func reassignAcronyms(of owner: Int) {
    let end = candidates[owner].tokens.upperBound
    let inner = candidates.indices.dropFirst(owner + 1).filter {
      candidates[$0].isNested && candidates[$0].tokens.upperBound == end
    }
    guard !inner.isEmpty else { return }
    for index in candidates.indices.dropFirst(owner + 1) where candidates[index].definedBy == owner
    {
      let acronym = words.lower(candidates[index].tokens.lowerBound).filter { $0 != "." }
      guard !initials(owner).contains(acronym),
        let fitting = inner.first(where: { initials($0).contains(acronym) })
      else { continue }
      candidates[index].definedBy = fitting
    }
  }

  /// "Shanghai Communist Party secretary": the party before its officer, and where.
  private func localParty(_ range: Range<Int>) -> Range<Int>? {
    guard range.count == 3, words.has(range.lowerBound, .place),
      !words.has(range.lowerBound, .country), words.is(range.upperBound - 1, .partyNoun),
      words.is(range.upperBound - 2, .communistCreed), words.is(range.upperBound, .partyOfficer)
    else { return nil }
    return range.dropFirst()
  }

  /// "Three Communist Party officials" opens a headline: how many of them, not whose.
  private func withoutCount(_ range: Range<Int>) -> Range<Int> {
    let rest = range.dropFirst()
    guard words.is(range.lowerBound, .countingNumber), !rest.isEmpty,
      words.has(rest.lowerBound, .phraseStart),
      words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: rest.lowerBound, limit: range.upperBound, wanted: [.body])?
        .end == range.upperBound
    else { return range }
    return rest
  }

  /// The first letters of a candidate's words, with and without its small words.
  func initials(_ index: Int) -> [String] {
    let tokens = candidates[index].tokens.filter {
      words.shape($0).isDisjoint(with: .punctuation) && !words.isPossessive($0)
    }
    let content = tokens.filter { words.isCapitalized($0) }
    return [tokens, content].map { String($0.compactMap { words.lower($0).first }) }
  }

  /// Whether a country's abbreviation stands outside a name.
  ///
  /// "U.S. Central Intelligence Agency": it does; "China Securities Regulatory Commission": it is a part.
  func isForeignPrefix(_ range: Range<Int>) -> Bool {
    words.shape(range.lowerBound).contains(.abbreviation)
      || words.shape(range.lowerBound).contains(.allCaps)
        && words.text.tokens[range.lowerBound].span.count <= 3
  }

  /// "Chinese Communist Party" is a name; of "Chinese Ministry of Defence" only the rest is.
  func startsWithPlainDemonym(_ range: Range<Int>) -> Bool {
    range.count > 2
      && words.is(range.lowerBound + 1, .stateOrgan)
  }
}
