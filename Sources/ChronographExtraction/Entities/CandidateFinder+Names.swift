internal import ChronographLanguage
internal import ChronographReading

extension CandidateFinder {
  /// Reads the name that starts at a token and returns where reading goes on.
  mutating func name(at start: Int, limit: Int) -> Int {
    if let end = explainedName(at: start, limit: limit) { return end }
    if let end = polity(at: start, limit: limit) ?? numberedForce(at: start)
      ?? saintsHouse(at: start)
    {
      return end
    }
    if let end = administeredPlace(at: start, limit: limit) { return end }
    if let end = branch(at: start, limit: limit) ?? townOfDateline(at: start, limit: limit) {
      return end
    }
    if let end = joinedName(at: start, limit: limit) ?? localOrgan(at: start, limit: limit) {
      return end
    }
    if let match = listedName(at: start, limit: limit) { return match }
    if let end = joinedBodies(at: start) { return end }
    if let end = bodyOfOffice(at: start, limit: limit) { return end }
    if let portfolio = portfolioEnd(at: start, limit: limit) { return portfolio }
    if let end = portfolio(at: start, limit: limit) { return end }
    let end = coordinatedEnd(start..<grammar.runEnd(from: start, limit: limit), limit: limit)
    if let law = bracketedLaw(start..<end, limit: limit) { return law }
    if let split = titleSplit(start..<end, limit: limit) { return split }
    return segment(start..<end, limit: limit)
  }

  /// A listed name of several words, unless a longer name of grammar holds it.
  mutating func listedName(at start: Int, limit: Int) -> Int? {
    guard words.has(start, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: start, limit: limit, wanted: [.place, .body]),
      (start..<match.end).allSatisfy({
        words.isCapitalized($0) || words.has($0, [.preposition, .determiner, .conjunction])
          || words.isHyphen($0) || words.is($0, .lowerCaseSuffix)
          || words.shape($0).contains(.number)
          || words.isPossessive($0) || words.shape($0).contains(.punctuation)
      })
    else { return nil }
    let run = grammar.runEnd(from: start, limit: limit)
    guard run <= match.end else { return nil }
    // "the Minister of Law and Justice": what the office is for
    if match.classes.contains(.body), words.is(start - 1, .genitiveOrPurpose),
      words.is(start - 2, .ministerNoun)
    {
      return nil
    }
    // "the Justice and Development Party", listed without its head
    if match.classes.contains(.body), match.end < limit, words.has(match.end, .partyHead),
      words.isCapitalized(match.end), words.is(match.end, .partyNoun)
    {
      return addBody(start..<match.end + 1, limit: limit)
    }
    if match.classes.contains(.body), let longer = bodyEnd(start..<match.end, limit: limit),
      longer > match.end
    {
      return addBody(start..<longer, limit: limit)
    }
    if match.classes.contains(.body) { return addBody(start..<match.end, limit: limit) }
    add(start..<match.end, .place, .certain)
    return definition(
      after: match.end, of: candidates.count - 1, limit: limit, initialsOnly: true)
  }

  /// Splits "CIA Director John Ratcliffe" at its title; the title itself names nothing.
  mutating func titleSplit(_ run: Range<Int>, limit: Int) -> Int? {
    guard let title = titleRange(in: run) ?? listedTitle(in: run) else { return nil }
    // "General Quarry Systems"
    if title.count == 1, words.is(title.lowerBound, .postpositiveTitle),
      title.lowerBound == run.lowerBound,
      run.count > 2,
      words.isCommon(run.upperBound - 1) || words.has(run.upperBound - 1, .companySuffix),
      grammar.person(run.dropFirst())?.isLikely != true
    {
      return segment(run, limit: limit)
    }
    readBefore(title, in: run)
    guard title.upperBound < run.upperBound else {
      if run.count == 1, surnameAlone(at: run.lowerBound) { addSurname(run.lowerBound) }
      return run.upperBound
    }
    if words.isPossessive(title.upperBound) { return title.upperBound + 1 }
    // "Prime Minister-nominee Ida Venn"
    let isDesignate =
      words.isHyphen(title.upperBound)
      && (words.shape(title.upperBound + 1).contains(.lowerCase)
        || words.is(title.upperBound + 1, .designation))
    let start = title.upperBound + (isDesignate ? 2 : 0)
    return start < run.upperBound ? behindTitle(start..<run.upperBound, limit) : run.upperBound
  }

  /// Reads what stands before a title: a body, a place, or a portfolio, which names nothing.
  private mutating func readBefore(_ title: Range<Int>, in run: Range<Int>) {
    var owner = run.lowerBound..<title.lowerBound
    // "Lanhe Province Party Secretary", "LBC Party Secretary": the party is a part of the office.
    if owner.count > 1, words.is(title.lowerBound - 1, .partyNoun),
      words.has(title.lowerBound - 2, [.placeHead, .place, .administrative])
        || owner.count == 2
          && (isPlaceElsewhere(owner.lowerBound) || isAcronym(owner.lowerBound))
    {
      owner = owner.dropLast()
    }
    while owner.count > 1, isStateOfOffice(owner.lowerBound) { owner = owner.dropFirst() }
    owner = withoutRank(owner)
    // "United Nations Secretary-General": a listed body, of whatever words.
    if !owner.isEmpty, words.has(owner.lowerBound, .phraseStart),
      words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: owner.lowerBound, limit: owner.upperBound, wanted: [.body])?
        .end == owner.upperBound
    {
      _ = addBody(owner, limit: owner.upperBound)
      return
    }
    let isPortfolio = owner.allSatisfy {
      words.has($0, [.common, .titleModifier])
        && (!words.has($0, [.bodyHead, .place, .body]) || isFieldOfServices($0, in: owner))
        || words.byte($0) == 45
    }
    guard !owner.isEmpty, !isPortfolio, !seat(owner, before: title.lowerBound),
      !company(owner, before: title.lowerBound)
    else { return }
    _ = segment(owner, limit: owner.upperBound)
  }

  /// "Jinbei Party Secretary", where the text names Jinbei Province, or where the word is a syllable or two of pinyin.
  func isPlaceElsewhere(_ index: Int) -> Bool {
    words.has(index, [.place, .placeHead]) || grammar.isPinyin(words.letters(index))
      || unitNames.contains(words.lower(index))
  }

  /// "Former Harbour Board Chairman", "Acting Osmar Mayor": the word is the office's.
  func isStateOfOffice(_ index: Int) -> Bool {
    words.has(index, .formerMarker)
      || words.is(index, .stateOfOffice)
      || words.isHyphen(index)
  }

  /// "United Nations High Commissioner": what stands between a listed body and the title is the office's.
  private func withoutRank(_ owner: Range<Int>) -> Range<Int> {
    let listed =
      words.has(owner.lowerBound, .phraseStart)
      ? words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: owner.lowerBound, limit: owner.upperBound, wanted: [.body])?
        .end : nil
    // "UN High Commissioner"
    let end = listed ?? (words.has(owner.lowerBound, .body) ? owner.lowerBound + 1 : nil)
    guard let end, end < owner.upperBound,
      (end..<owner.upperBound).allSatisfy({
        words.isCommon($0) && !words.has($0, [.bodyHead, .companySuffix])
      })
    else { return owner }
    return owner.lowerBound..<end
  }

  private mutating func behindTitle(_ rest: Range<Int>, _ limit: Int) -> Int {
    let isVerb = words.inTitleCase[rest.lowerBound] && words.has(rest.lowerBound, .verb)
    let rest = withoutHonours(rest)
    if rest.count == 1 && !words.has(rest.lowerBound, [.common, .companySuffix]) && !isVerb
      || rest.count > 1
        && (grammar.person(rest) != nil || isTitledName(rest) || isHonoured(rest))
    {
      add(
        rest, .person, rest.count == 1 ? .likely : .certain, titled: true,
        familyFirst: grammar.isPinyinName(rest) || grammar.isHyphenatedName(rest))
      return personTail(after: rest.upperBound, limit: limit)
    }
    if rest.count == 1, words.has(rest.lowerBound - 1, .honorific), !isVerb,
      words.has(rest.lowerBound, .surname)
    {
      addSurname(rest.lowerBound)
    }
    return rest.allSatisfy { words.has($0, .common) }
      ? rest.upperBound : segment(rest, limit: limit)
  }

  /// The title inside a run of capitalised words, with its modifiers: no head of a body may follow it.
  func titleRange(in run: Range<Int>) -> Range<Int>? {
    if isLawOfOffice(run) { return nil }
    var index = run.upperBound - 1
    while index >= run.lowerBound {
      if words.has(index, .bodyHead), !words.has(index, .titleHead) { return nil }
      // "Directorate-General for Health"
      if words.isHyphen(index - 1), words.has(index - 2, .bodyHead), index - 2 == run.lowerBound {
        return nil
      }
      // "General Motors"
      if index == run.upperBound - 1, words.has(index, .companySuffix), run.count == 2 {
        return nil
      }
      let isTitle =
        (words.has(index, [.titleHead, .honorific, .plainRole, .formerMarker])
          || isPluralTitle(index)) && !isNameOnly(index, in: run)
        && !isHyphenatedPart(index, in: run)
      if isTitle,
        !words.has(index, .surname) || index < run.upperBound - 1 || run.count == 1
          || words.has(index - 1, [.titleModifier])
      {
        var start = index
        while start > run.lowerBound, isTitleWord(start - 1) { start -= 1 }
        return start..<max(index + 1, wholeTitle(from: start, in: run))
      }
      index -= 1
    }
    return nil
  }

  /// "Fatuma Sheikh-Noor": a part of a family name.
  private func isHyphenatedPart(_ index: Int, in run: Range<Int>) -> Bool {
    words.has(index, .honorific) && index > run.lowerBound && index + 2 < run.upperBound
      && words.isHyphen(index + 1) && words.isCapitalized(index + 2)
      && !words.has(index + 2, [.titleHead, .titleModifier])
  }

  /// A word that is a title by the list but stands as a name: "Justice Bureau" is told before; "Pope Chen".
  func isNameOnly(_ index: Int, in run: Range<Int>) -> Bool {
    words.has(index, .honorific) && index == run.upperBound - 1 && run.count > 1
      && words.has(index, .surname)
  }

  func isTitleWord(_ index: Int) -> Bool {
    if words.byte(index) == 45 { return true }
    // "Cabinet Secretary" is an office, not an organ's.
    if words.is(index, .cabinetNoun), words.is(index + 1, .secretaryNoun) {
      return true
    }
    // "Osk County Prosecutor": the county is a place's.
    if words.is(index, .countyNoun), words.isCapitalized(index - 1),
      !words.has(index - 1, .titleModifier)
    {
      return false
    }
    return words.has(index, [.titleHead, .titleModifier, .honorific, .formerMarker])
      && !words.has(index, [.bodyHead, .place]) || words.has(index, .formerMarker)
  }

  /// ", III" and ", Jr." belong to the name.
  mutating func personTail(after end: Int, limit: Int) -> Int {
    if let last = candidates.indices.last, let more = nicknamedEnd(after: end, limit: limit) {
      candidates[last].tokens = candidates[last].tokens.lowerBound..<more
      return personTail(after: more, limit: limit)
    }
    guard end + 1 < limit, words.byte(end) == 44,
      words.is(end + 1, .commaSuffix),
      let last = candidates.indices.last
    else { return end }
    candidates[last].tokens = candidates[last].tokens.lowerBound..<end + 2
    return end + 2
  }

  /// Decides what a run of capitalised words without a title is.
  mutating func segment(_ whole: Range<Int>, limit: Int) -> Int {
    let run = withoutHonours(whole)
    if let name = officeBody(run) { return segment(name..<run.upperBound, limit: limit) }
    if run.count > 1, words.has(run.lowerBound, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: run.lowerBound, limit: run.upperBound, wanted: [.place]),
      match.end == run.upperBound
    {
      add(run, .place, .certain)
      return run.upperBound
    }
    if let end = openingKind(run) ?? dateline(run) ?? agency(run) ?? townOfReport(run)
      ?? namedTown(run)
    {
      return end
    }
    if let end = privateCompany(run) ?? lowerCaseTreaty(run) ?? lowerCaseHead(run, limit: limit)
      ?? autonomousPlace(run, limit: limit) ?? reserve(run) ?? militaryDistrict(run)
      ?? nationalSociety(run) ?? municipality(run) ?? lowerCaseCharter(run, limit: limit)
    {
      return end
    }
    if let end = bodyOfCode(run, limit: limit) { return end }
    if let end = instrumentEnd(run, limit: limit) {
      return addInstrument(run.lowerBound..<end, limit: limit)
    }
    if let end = bodyEnd(run, limit: limit) {
      return addBodyOrLaw(withoutFormer(run.lowerBound..<end), limit: limit)
    }
    if let end = firm(run) ?? incorporated(run, limit: limit) { return end }
    return placeOrPerson(run, limit: limit)
  }

  private mutating func placeOrPerson(_ run: Range<Int>, limit: Int) -> Int {
    if let end = hanPerson(run) ?? direction(run) ?? officePlace(run)
      ?? headlinePlace(run)
      ?? introducedBody(run)
      ?? slotted(run) ?? acronymBefore(run)
    {
      return end
    }
    if isPairedDemonym(run) { return run.lowerBound + 2 }
    if let name = roleEnd(run) { return segment(name..<run.upperBound, limit: limit) }
    if let end = placeEnd(run) {
      add(run.lowerBound..<end, .place, .certain)
      return definition(after: end, of: candidates.count - 1, limit: limit, initialsOnly: true)
    }
    if words.has(run.lowerBound, .demonym),
      run.count == 1 || !words.has(run.lowerBound, .surname) || isPlainBehindDemonym(run)
    {
      return run.lowerBound + 1
    }
    if let end = seatOrPart(run) { return end }
    if run.count >= 2, let person = grammar.person(run) {
      let isTold = standsLikePerson(run) || isKin(run)
      add(
        run, .person, person.isLikely || isTold ? .likely : .open,
        familyFirst: person.isFamilyNameFirst)
      candidates[candidates.count - 1].isPersonByContext = isTold
      return personTail(after: run.upperBound, limit: limit)
    }
    if standsLikePerson(run) {
      add(run, .person, .likely)
      candidates[candidates.count - 1].isPersonByContext = true
      return personTail(after: run.upperBound, limit: limit)
    }
    return single(run)
  }

  mutating func single(_ run: Range<Int>) -> Int {
    let first = run.lowerBound
    if words.has(first, .placeHead), run.count > 1 { return first + 1 }
    if run.count > 1 {
      // A part may be known: "Beijing Guoan".
      let hasContent = run.contains { !words.has($0, .common) && words.byte($0) != 38 }
      if hasContent { add(run, .body, .open) }
      return run.upperBound
    }
    let shape = words.shape(first)
    if isHost(first) {
      add(run, .body, .certain)
      return run.upperBound
    }
    if words.is(first + 1, .ethnicityNoun)
      || words.isPluralDemonym(first) && !words.has(first, .place)
      || grammar.isPortfolio(first)
    {
      return run.upperBound
    }
    if isAgencyOfDateline(first) {
      add(run, .body, .certain)
    } else if words.has(first, .body), !words.has(first, .ambiguous) {
      return addBody(run, limit: words.count)
    } else if unitNames.contains(words.lower(first)), !words.has(first, [.surname, .givenName]),
      !words.isCommon(first), !shape.contains(.allCaps)
    {
      // "Salm", of which the text tells Salm Region
      add(run, .place, .certain)
    } else if words.has(first, .place), !words.has(first, .ambiguous) {
      let isPerson = isTitledSurname(first)
      add(run, isPerson ? .person : .place, isPerson ? .likely : .certain, titled: isPerson)
    } else if words.is(first, .plainCapitals), words.shape(first + 1).contains(.number) {
      // "Rs 640 crore"
      return run.upperBound
    } else if isAcronym(first) {
      if isStateBehindTown(first) { return run.upperBound }
      add(run, .body, .likely)
    } else if words.has(first, [.bodyHead, .instrumentHead]) {
      add(run, words.has(first, .bodyHead) ? .body : .instrument, .shortForm)
      candidates[candidates.count - 1].standsAlone =
        isToldMedium(first) || hasOwnBoard && Self.isBoard(first, words)
    } else if words.has(first, .place) {
      add(run, .place, .open)
    } else if !words.isPluralAcronym(first),
      !words.has(
        first, [.gathering, .demonym, .titleHead, .titleModifier, .honorific, .caseHead]),
      !shape.contains(.number) || words.isMixed(first), !isPlainElsewhere(first)
    {
      add(run, .person, .open)
      if words.byte(run.upperBound) == 44
        && (isOfficeBehind(run.upperBound) || words.is(run.upperBound + 1, .personRelative))
        && !words.has(first - 1, .preposition)
        || saysOfSelf(run.upperBound)
      {
        candidates[candidates.count - 1].isPersonByContext = true
      }
      if words.has(first, .givenName),
        nicknamedEnd(after: run.upperBound, limit: words.count) != nil
      {
        candidates[candidates.count - 1].strength = .likely
        return personTail(after: run.upperBound, limit: words.count)
      }
    }
    return run.upperBound
  }

  /// Two to six capitals that are no heading.
  func isAcronym(_ index: Int) -> Bool {
    let letters = words.letters(index)
    if words.isMixedAcronym(index) { return true }
    guard words.shape(index).contains(.allCaps), letters.count >= 2, letters.count <= 6 else {
      return false
    }
    guard letters.allSatisfy({ ($0 >= 65 && $0 <= 90) || ($0 >= 48 && $0 <= 57) }) else {
      return false
    }
    // "RM280 million": a sum.
    if words.shape(index).contains(.hasDigit), words.has(index + 1, .numberWord) { return false }
    let sentence = words.text.sentences[words.text.sentence(ofToken: index)]
    let capitals = sentence.tokens.lazy.filter { words.shape($0).contains(.allCaps) }.count
    return !words.is(index, .plainCapitals)
      && (capitals * 2 < sentence.tokens.count || sentence.tokens.count < 3)
  }
}
