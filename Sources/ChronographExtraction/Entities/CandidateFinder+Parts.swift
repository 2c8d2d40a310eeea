internal import ChronographLanguage
internal import ChronographReading

/// Names of bodies and instruments whose parts are joined, numbered or written in lower case.
extension CandidateFinder {
  /// A name that no run of capitalised words gives: tried where one starts.
  mutating func joinedName(at start: Int, limit: Int) -> Int? {
    if let end = schoolInShort(at: start, limit: limit) { return end }
    if let end = placesOffice(at: start, limit: limit) ?? jointBody(at: start, limit: limit) {
      return end
    }
    if let end = partyCommittee(at: start, limit: limit) { return end }
    if let end = listedMatters(at: start, limit: limit) { return end }
    if let end = longAct(at: start, limit: limit) { return end }
    return calledWork(at: start, limit: limit)
  }

  /// "the Research, Development and Evaluation Commission": a list of matters before one head.
  private mutating func listedMatters(at start: Int, limit: Int) -> Int? {
    guard !words.inTitleCase[start], let first = firstMatter(at: start, limit: limit),
      words.byte(first) == 44, var end = matters(from: first + 1, limit: limit)
    else { return nil }
    while end - start < 16, words.byte(end) == 44, let next = matters(from: end + 1, limit: limit) {
      end = next
    }
    if words.byte(end) == 44 { end += 1 }
    guard words.is(end, .coordinator), end + 2 < limit, grammar.isNameWord(end + 1) else {
      return nil
    }
    let last = end + 1..<grammar.runEnd(from: end + 1, limit: limit)
    guard last.count > 1, words.has(last.upperBound - 1, .bodyHead),
      last.dropLast().allSatisfy({ isMatterWord($0) })
    else { return nil }
    return addBody(start..<last.upperBound, limit: limit)
  }

  /// Where the first of the matters ends: behind "the", or behind a body's name that goes on with what it does, as in
  /// "Osk University Teaching, Referral, and Research Hospital".
  private func firstMatter(at start: Int, limit: Int) -> Int? {
    if words.is(start - 1, .definiteArticle), let end = matters(from: start, limit: limit) {
      return end
    }
    let run = start..<grammar.runEnd(from: start, limit: limit)
    return run.count > 1 && words.tells(run.upperBound - 1, .gerundForm)
      && isMatterWord(run.upperBound - 1) && words.byte(run.upperBound) == 44
      && run.contains { words.has($0, [.bodyHead, .place]) }
      ? run.upperBound : nil
  }

  /// Where one or two capitalised words of English end that head no body.
  private func matters(from start: Int, limit: Int) -> Int? {
    guard start < limit, grammar.isNameWord(start) else { return nil }
    let end = grammar.runEnd(from: start, limit: limit)
    return end < limit && end - start < 3 && (start..<end).allSatisfy({ isMatterWord($0) })
      ? end : nil
  }

  private func isMatterWord(_ index: Int) -> Bool {
    words.isCommon(index)
      && !words.has(index, [.bodyHead, .body, .country, .demonym, .titleHead, .surname, .month])
  }

  /// A university by its first letter, before "of" and its place.
  private mutating func schoolInShort(at start: Int, limit: Int) -> Int? {
    guard words.is(start, .schoolLetter), words.is(start + 1, .genitive), start + 2 < limit,
      grammar.isNameWord(start + 2)
    else { return nil }
    let end = listedPlaceEnd(at: start + 2, limit: limit) ?? start + 3
    return addBody(start..<end, limit: limit)
  }

  /// "Osmar and Lorrada Affairs Office": two places before what is common to them.
  private mutating func placesOffice(at start: Int, limit: Int) -> Int? {
    guard let first = listedPlaceEnd(at: start, limit: limit), words.is(first, .coordinator),
      let second = listedPlaceEnd(at: first + 1, limit: limit), second < limit,
      grammar.isNameWord(second), words.isCommon(second),
      !words.has(second, [.bodyHead, .placeHead])
    else { return nil }
    let run = second..<grammar.runEnd(from: second, limit: limit)
    guard let end = bodyEnd(run, limit: limit) else { return nil }
    return addBody(start..<end, limit: limit)
  }

  /// "the Salm and Oran Chamber of Commerce": two towns before the head of a body that serves both.
  private mutating func jointBody(at start: Int, limit: Int) -> Int? {
    let listed = listedPlaceEnd(at: start, limit: limit)
    // "at Salm and Oran Hospital Trust"
    let isLed =
      words.is(start - 1, .definiteArticle) || words.is(start - 1, .site)
      || words.is(start - 1, .genitive) && candidates.last?.tokens.upperBound == start - 1
        && candidates.last?.kind == .person
    guard let first = listed ?? (isLed && isTownWord(start) ? start + 1 : nil),
      words.is(first, .coordinator), !words.inTitleCase[start], !words.has(start, .country),
      isLed || !words.has(start - 1, .preposition) && words.byte(start - 1) != 44,
      first + 2 < limit,
      grammar.isNameWord(first + 1),
      words.has(first + 1, .place) || isTownWord(first + 1), !words.has(first + 1, .country)
    else { return nil }
    let run = first + 1..<grammar.runEnd(from: first + 1, limit: limit)
    guard let head = run.first(where: { words.has($0, .bodyHead) }), head > run.lowerBound,
      words.is(head, .jointHead), titleRange(in: run) == nil, let end = bodyEnd(run, limit: limit)
    else { return nil }
    return addBody(start..<end, limit: limit)
  }

  /// A name that may be a town's: no word of English, and nobody's given name.
  private func isTownWord(_ index: Int) -> Bool {
    let none: WordClasses = [
      .givenName, .body, .bodyHead, .titleHead, .honorific, .demonym, .country, .companySuffix,
    ]
    return grammar.isNameWord(index) && !words.isCommon(index) && !words.has(index, none)
      && !words.shape(index).contains(.allCaps)
  }

  /// "the Lanhe provincial committee of the Communist Party": an organ of a listed body, its head in lower case.
  private mutating func partyCommittee(at start: Int, limit: Int) -> Int? {
    let run = start..<grammar.runEnd(from: start, limit: limit)
    var head = run.upperBound
    if words.has(head, .administrative) || words.is(head, .administrativeUnit) { head += 1 }
    guard run.count <= 3, words.is(head, .committeeNoun), words.shape(head).contains(.lowerCase),
      words.is(head + 1, .genitive), !words.inTitleCase[start],
      head > run.upperBound || words.has(head - 1, [.placeHead, .place]),
      isPlaceElsewhere(start), !run.contains(where: { words.has($0, [.titleHead, .bodyHead]) })
    else { return nil }
    let whole = words.is(head + 2, .definiteArticle) ? head + 3 : head + 2
    guard whole < limit, opensListedName(whole) || words.has(whole, .body),
      let end = bodyEnd(whole..<grammar.runEnd(from: whole, limit: limit), limit: limit)
    else { return nil }
    return addBody(start..<end, limit: limit)
  }

  /// "the Powers and Privileges of Parliament Act": a law named by what it orders.
  private mutating func longAct(at start: Int, limit: Int) -> Int? {
    guard words.is(start - 1, .definiteOrUnder),
      words.isCommon(start) || words.is(start, .hyphenPrefix), !words.inTitleCase[start]
    else { return nil }
    var (index, joins) = (start, 0)
    while index < limit, index - start < 18 {
      if words.is(index, .namedByOrder), words.isCapitalized(index) {
        guard joins > 0, !words.isCapitalized(index + 1) else { return nil }
        return addInstrument(start..<index + 1, limit: limit)
      }
      let isJoin =
        words.byte(index) == 44 && words.isCapitalized(index + 1)
        || words.byte(index) == 38 || words.is(index, .joinedLawWord)
      guard
        isJoin
          || words.isHyphen(index) && words.isCapitalized(index + 1)
          || grammar.isNameWord(index)
            && (words.isCommon(index) || words.has(index, .bodyHead)
              || words.tells(index, .gerundForm) || words.tells(index, .pluralNoun)
              || words.is(index, .hyphenPrefix))
      else { return nil }
      joins += isJoin ? 1 : 0
      index += 1
    }
    return nil
  }

  /// "Osmar Mongol and Lorrada Autonomous Prefecture": one place of two peoples.
  mutating func autonomousPlace(_ run: Range<Int>, limit: Int) -> Int? {
    guard words.is(run.upperBound, .coordinator), grammar.isNameWord(run.upperBound + 1) else {
      return nil
    }
    let end = grammar.runEnd(from: run.upperBound + 1, limit: limit)
    guard words.is(end - 2, .autonomousAdjective), words.has(end - 1, .placeHead) else {
      return nil
    }
    add(run.lowerBound..<end, .place, .certain)
    return end
  }

  /// "a book called the Silver Ledger": a work's title without quotation marks.
  private mutating func calledWork(at start: Int, limit: Int) -> Int? {
    let verb = words.is(start - 1, .definiteArticle) ? start - 2 : start - 1
    guard isCalled(verb) else { return nil }
    let end = grammar.runEnd(from: start, limit: limit)
    // "In its report, the Harbour Board said": who wrote it.
    let isAuthor =
      words.byte(verb) == 44
      && (grammar.holdsHead(start..<end) || grammar.person(start..<end)?.isLikely == true)
    guard end > start + 1, !isAuthor else { return nil }
    return addInstrument(start..<end, limit: limit)
  }

  /// Behind "entitled", or "called" and a word for a work, stands a title.
  func isCalled(_ verb: Int) -> Bool {
    if words.is(verb, .titledParticiple) { return true }
    if words.byte(verb) == 44 {
      return words.is(verb - 1, .writtenWork)
    }
    return words.is(verb, .callingParticiple)
      && words.is(verb - 1, .calledWork)
  }

  /// "New Arms treaty", "Lisbon treaty": its head in lower case.
  mutating func lowerCaseTreaty(_ run: Range<Int>) -> Int? {
    let end = run.upperBound
    guard words.is(end, .treatyNoun),
      words.shape(end).contains(.lowerCase), !words.inTitleCase[run.lowerBound],
      !words.has(run.lowerBound, [.demonym, .titleHead, .month, .weekday]),
      run.count > 1 || words.has(run.lowerBound, .place) && !words.has(run.lowerBound, .country)
        || isAcronym(run.lowerBound)
    else { return nil }
    add(run.lowerBound..<end + 1, .instrument, .certain)
    return end + 1
  }

  /// "the NWP constitution": a body's own law, its head in lower case.
  mutating func lowerCaseCharter(_ run: Range<Int>, limit: Int) -> Int? {
    let end = run.upperBound
    guard words.is(end, .charterNoun), words.shape(end).contains(.lowerCase),
      !words.inTitleCase[run.lowerBound],
      run.count == 1
        ? words.has(run.lowerBound, .body) && !words.has(run.lowerBound, .place)
          || isAcronym(run.lowerBound) : bodyEnd(run, limit: end) == end
    else { return nil }
    return addInstrument(run.lowerBound..<end + 1, limit: limit)
  }

  /// "Labour party", "CPC Lanhe provincial committee": names whose head is in lower case.
  mutating func lowerCaseHead(_ run: Range<Int>, limit: Int) -> Int? {
    let end = run.upperBound
    if run.count == 1, words.is(end, .partyNoun), words.shape(end).contains(.lowerCase),
      isCreed(run.lowerBound)
    {
      add(run.lowerBound..<end + 1, .body, .certain)
      return end + 1
    }
    // "the Osk Independents party": a plural is a name by itself.
    if run.count == 2, words.is(end, .partyNoun), words.shape(end).contains(.lowerCase),
      words.is(run.lowerBound - 1, .definiteArticle), words.has(run.lowerBound, .place),
      words.isCommon(end - 1), words.tells(end - 1, .pluralNoun)
    {
      add(run, .body, .certain)
      return end
    }
    // "a member of the Popular Renewal party"
    if (2...4).contains(run.count), words.is(end, .partyNoun),
      words.shape(end).contains(.lowerCase),
      !words.inTitleCase[run.lowerBound], !words.isCapitalized(end + 1),
      words.is(run.lowerBound - 1, .definiteArticle)
        || words.is(run.lowerBound - 1, .governingAdjective),
      !run.contains(where: { words.has($0, [.titleHead, .honorific, .place, .demonym, .bodyHead]) }
      ),
      grammar.person(run)?.isLikely != true
    {
      add(run.lowerBound..<end + 1, .body, .certain)
      return definition(after: end + 1, of: candidates.count - 1, limit: limit)
    }
    guard words.has(run.lowerBound, .body), words.shape(run.lowerBound).contains(.allCaps),
      run.count > 1, words.shape(end).contains(.lowerCase), words.has(end, .administrative),
      words.is(end + 1, .committeeNoun)
    else { return nil }
    return addBody(run.lowerBound..<end + 2, limit: limit)
  }

  private func isCreed(_ index: Int) -> Bool {
    words.is(index, .creed)
  }

  /// "Osmar City (Pvt) Ltd": what stands in brackets before a legal form.
  mutating func privateCompany(_ run: Range<Int>) -> Int? {
    let bracket = run.upperBound
    guard words.byte(bracket) == 40, words.byte(bracket + 2) == 41,
      words.has(bracket + 3, .companySuffix), words.isCapitalized(bracket + 3)
    else { return nil }
    add(run.lowerBound..<bracket + 4, .body, .certain)
    return bracket + 4
  }

  /// The number of a court, hospital or unit belongs to its name: "7th Circuit Court", "301 Military Hospital".
  func numbered(_ range: Range<Int>) -> Range<Int> {
    let number = range.lowerBound - 1
    // "No 1 Intermediate Court"
    if words.is(number - 1, .numberMark), words.isCapitalized(number - 1),
      words.shape(number).contains(.number),
      range.contains(where: { words.is($0, .courtNoun) || words.has($0, .bodyHead) })
    {
      return number - 1..<range.upperBound
    }
    guard number > 0, words.shape(number).contains(.hasDigit), !isTimed[number],
      words.shape(range.lowerBound).contains(.spaceBefore),
      words.shape(number - 1).contains(.lowerCase) || words.is(number - 1, .definiteArticle),
      range.contains(where: {
        words.is($0, .numberedUnit)
          || words.is($0, .centralAdjective) && words.is($0 + 1, .committeeNoun)
      })
    else { return range }
    return number..<range.upperBound
  }

  /// "Lanhe Provincial Government": of a unit of administration, it is an organ's name.
  func isGovernment(_ index: Int, in run: Range<Int>) -> Bool {
    guard words.is(index, .governmentNoun), index > run.lowerBound else { return false }
    // "the Scottish Government"
    if index - 1 == run.lowerBound {
      return words.has(index - 1, .demonym) && words.is(index - 2, .definiteArticle)
        && words.isCapitalized(index) && !words.inTitleCase[index]
    }
    return words.has(index - 1, .administrative)
      || words.isPossessive(index - 1) && words.is(index - 2, .peopleNoun)
  }

  /// "the Free Democrats", "Scottish Conservatives", "the Greens": those of a creed, as a party's name.
  func isParty(_ index: Int, in run: Range<Int>) -> Bool {
    guard words.has(index, .partyHead), !words.has(index, .bodyHead), words.isCapitalized(index),
      index == run.upperBound - 1, !words.inTitleCase[index], words.tells(index, .pluralNoun)
    else { return false }
    return index > run.lowerBound
      ? words.has(index - 1, .demonym) || words.isCommon(index - 1)
      : words.is(index - 1, .definiteArticle) && !words.is(index, .creed)
  }

  /// "the newspaper Kurier", "the trading company Salm Gas": a common noun says that it is a body.
  mutating func introducedBody(_ run: Range<Int>) -> Int? {
    var noun = run.lowerBound - 1
    if words.is(noun, .definiteArticle) || words.byte(noun) == 44 { noun -= 1 }
    guard noun > 0, run.count <= 4, words.shape(noun).contains(.lowerCase),
      words.is(noun, .companyKind) || words.is(noun, .appositiveBody),
      noun == run.lowerBound - 1 || words.is(noun, .loneAppositiveBody),
      !words.has(run.lowerBound, [.titleHead, .honorific, .determiner]),
      // "the magazine Velia Weekend"
      !words.has(run.lowerBound, [.place, .demonym])
        || run.count > 1 && noun == run.lowerBound - 1
          && !words.has(run.upperBound - 1, [.place, .demonym])
    else { return nil }
    let end = personBehind(run) ?? run.upperBound
    add(run.lowerBound..<end, .body, .certain)
    return end
  }

  /// "Communications and Multimedia Ministry": modifiers joined by "and" before one head.
  func coordinatedEnd(_ run: Range<Int>, limit: Int) -> Int {
    let end = run.upperBound
    guard end + 1 < limit, words.is(end, .coordinator), grammar.isNameWord(end + 1),
      !words.inTitleCase[end],
      !grammar.holdsHead(run) || isTrade(run) || isFirmsTrade(run, limit: limit)
        || isPlacesTrade(run, limit: limit) || isLedMatter(run)
        || run.count > 2 && words.tells(end - 1, .gerundForm) && !grammar.holdsHead(end - 1..<end),
      words.isCommon(end - 1) || words.tells(end - 1, .derived)
        || words.has(end - 1, [.administrative, .titleModifier]) || isLedMatter(run),
      !words.has(end - 1, [.place, .demonym, .titleHead, .surname, .month])
        || words.has(end - 1, .titleModifier)
        || words.has(end - 1, .surname) && words.isCommon(end - 1)
          && (run.count == 1 || run.allSatisfy { words.isCommon($0) })
          && !words.has(end - 1, [.place, .demonym, .titleHead, .month])
    else { return end }
    let rest = grammar.runEnd(from: end + 1, limit: limit)
    let isHeaded = words.has(rest - 1, [.bodyHead, .companySuffix])
    let isOwnName = words.has(end + 1, [.place, .demonym, .body]) || words.has(end + 1, .acronym)
    return isHeaded && !isOwnName && rest - end > 2 ? rest : end
  }

  /// "the Lakes and Parks Company", "the Airport and Docks Authority", "the National Intelligence and Security Service": a
  /// plural or a work behind "the", or a matter that heads names as well.
  private func isLedMatter(_ run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    guard words.is(run.lowerBound - 1, .definiteArticle), words.isCapitalized(last + 2),
      words.isCommon(last + 2), !words.has(last + 2, [.bodyHead, .titleHead]),
      !words.has(last, [.place, .body, .surname, .givenName, .demonym])
    else { return false }
    if run.count == 1 {
      return words.has(last, .placeHead)
        || words.tells(last, .pluralNoun) && !words.has(last, [.bodyHead, .partyHead])
    }
    return run.count == 2 && words.has(last, .bodyHead) && words.has(last, .titleModifier)
      && words.isCommon(last) && !words.is(last, .ownNamedBody) && !words.is(last, .policeNoun)
  }

  /// "Pan Osmaran Petroleum and Transport Co.": what a firm trades in, before its legal form.
  private func isFirmsTrade(_ run: Range<Int>, limit: Int) -> Bool {
    let next = run.upperBound + 1
    guard run.count > 1, words.has(next - 2, .companySuffix), words.isCommon(next - 2),
      next < limit, words.isCommon(next)
    else { return false }
    let rest = next..<grammar.runEnd(from: next, limit: limit)
    return rest.count == 2 && !words.has(next, .bodyHead)
      && (words.is(next + 1, .legalForm)
        || words.is(next + 1, .companyTrade)
          && !words.is(next + 1, .publicOwner))
  }

  /// "the Norland Securities and Exchange Commission": the same behind a place that no list knows.
  private func isPlacesTrade(_ run: Range<Int>, limit: Int) -> Bool {
    let next = run.upperBound + 1
    guard (2...3).contains(run.count), isTrade(run.suffix(1)), words.isCommon(run.upperBound - 1),
      words.is(run.lowerBound - 1, .definiteArticle),
      run.dropLast().allSatisfy({ !words.isCommon($0) || words.has($0, [.place, .demonym]) }),
      !grammar.holdsHead(run.dropLast()), next < limit, words.isCommon(next)
    else { return false }
    let rest = next..<grammar.runEnd(from: next, limit: limit)
    return rest.count == 2 && words.has(next + 1, .publicHead)
  }

  /// "Securities and Exchange Commission": a word that ends companies' names, alone.
  private func isTrade(_ run: Range<Int>) -> Bool {
    run.count == 1 && !words.has(run.lowerBound, .bodyHead)
  }
}
