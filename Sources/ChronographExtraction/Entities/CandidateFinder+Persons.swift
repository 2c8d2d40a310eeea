internal import ChronographLanguage
internal import ChronographReading

/// Persons by the words beside them, where their names are in no list.
extension CandidateFinder {
  /// Whether the words beside a run tell that it names a person: "X, 64, was", "X, who", "X, speaker of".
  func standsLikePerson(_ run: Range<Int>) -> Bool {
    guard (2...5).contains(run.count), !words.inTitleCase[run.lowerBound],
      run.allSatisfy({
        !words.has($0, Self.noPerson) || words.byte($0) == 45
      }),
      // "Felix Torn": a word of English behind a given name.
      !words.isCommon(run.upperBound - 1)
        || run.count == 2 && words.has(run.lowerBound, .givenName),
      run.contains(where: { !words.isCommon($0) })
    else { return false }
    let end = run.upperBound
    if words.is(end, .personRelative)
      || words.byte(end) == 44 && words.is(end + 1, .personRelative)
    {
      return true
    }
    if isToldByActs(run) || isByline(run) || isAppointee(before: end)
      || isBehindOfficeLetters(run) || isNamedInBrackets(run) || isAppointed(run)
    {
      return true
    }
    // "reports of X's resignation"
    if words.isPossessive(end), words.is(end + 1, .personalOccasion) { return true }
    guard words.byte(end) == 44 else { return false }
    return isAge(end + 1) || isOfficeBehind(end)
  }

  /// "X was appointed governor", "X has been sworn in as the new chief justice": who gets such an office is somebody.
  private func isAppointee(before verb: Int) -> Bool {
    var token = verb
    while words.has(token, .auxiliary), token - verb < 3 { token += 1 }
    guard token > verb, words.is(token, .appointedParticiple) else { return false }
    token += 1
    let first = token
    while token - first < 6,
      words.has(token, .determiner) || words.is(token, .roleMarker)
        || words.is(token, .arrivingParticle) || words.is(token, .roleAdjective)
        || words.has(token, .titleModifier) && !words.has(token, .leader)
    { token += 1 }
    return words.has(token, .leader)
  }

  /// "From X, Oran", "By X": who writes, in a line of its own.
  private func isByline(_ run: Range<Int>) -> Bool {
    let (opener, end) = (run.lowerBound - 1, run.upperBound)
    let sentence = words.text.sentences[words.text.sentence(ofToken: run.lowerBound)].tokens
    return (words.is(opener, .agentMarker) || words.is(opener, .origin))
      && opener == sentence.lowerBound && sentence.upperBound - end < 4
      && (end == sentence.upperBound || words.byte(end) == 44
        || words.shape(end).contains(.lineStart))
      && !run.contains { words.isCommon($0) || words.has($0, .place) }
  }

  /// "her husband, X,", "the minister's aide X", "X, Lima's brother": a listed name of somebody's kin or staff.
  func isKin(_ run: Range<Int>) -> Bool {
    guard (2...3).contains(run.count), !words.inTitleCase[run.lowerBound],
      words.has(run.lowerBound, .givenName), !run.contains(where: { words.has($0, Self.noPerson) })
    else { return false }
    return isOwned(before: run) || isOfKin(behind: run.upperBound)
  }

  /// A noun for a person, with whose it is before it: "his former deputy,".
  private func isOwned(before run: Range<Int>) -> Bool {
    var noun = run.lowerBound - 1
    if words.byte(noun) == 44 {
      guard words.shape(run.upperBound).contains(.punctuation) else { return false }
      noun -= 1
    }
    // "son-in-law"
    while noun > 2, !isPersonNoun(noun), words.isHyphen(noun - 1) { noun -= 2 }
    guard noun > 0, words.shape(noun).contains(.lowerCase), isPersonNoun(noun) else { return false }
    var owner = noun - 1
    while owner > 0, noun - owner < 4,
      words.shape(owner).contains(.lowerCase) || words.isHyphen(owner),
      !words.is(owner, .personPossessive), !words.isPossessive(owner)
    { owner -= 1 }
    return words.is(owner, .personPossessive) || words.isPossessive(owner)
  }

  private func isPersonNoun(_ token: Int) -> Bool {
    words.has(token, [.tie, .titleHead, .plainRole, .predecessorWord, .successorWord])
      || words.is(token, .kinNoun) || words.is(token, .personalStaff)
  }

  /// ", the husband of", ", Lima's brother".
  private func isOfKin(behind comma: Int) -> Bool {
    guard words.byte(comma) == 44 else { return false }
    for token in comma + 1..<comma + 8 {
      if words.is(token, .kinNoun), words.shape(token).contains(.lowerCase) {
        return words.isPossessive(token - 1) || words.is(token + 1, .genitive)
      }
      guard words.shape(token).isDisjoint(with: .punctuation) || words.isPossessive(token)
      else { return false }
    }
    return false
  }

  /// "Kroll said he would": whoever says it is somebody.
  func saysOfSelf(_ index: Int) -> Bool {
    words.is(index, .statementVerb)
      && (words.is(index + 1, .malePronoun) || words.is(index + 1, .femalePronoun))
  }

  /// ", speaker of", ", the chief of police", ", an investment economist at".
  func isOfficeBehind(_ comma: Int) -> Bool {
    var index = comma + 1
    while index < comma + 5,
      words.has(index, [.determiner, .demonym, .titleModifier, .formerMarker, .administrative]),
      !isOfficeHead(index)
    {
      index += 1
    }
    let isOffice = words.shape(index).contains(.lowerCase) || words.has(comma + 1, .formerMarker)
    if isOffice, words.has(index, [.titleHead, .plainRole]) || words.is(index, .personalStaff) {
      return true
    }
    // ", Minister of Information"
    if words.has(index, .titleHead), words.is(index + 1, .genitiveOrPurpose),
      words.isCapitalized(index + 2)
    {
      return true
    }
    guard words.is(comma + 1, .indefiniteArticle) else { return false }
    // ", a Senator,"
    if words.has(index, .titleHead), words.shape(index + 1).contains(.punctuation) { return true }
    return (index..<index + 2).contains {
      words.shape($0).contains(.lowerCase) && words.isCommon($0)
    }
      && words.has(index + 1, [.titleHead, .plainRole])
      && words.is(index + 2, .employmentPreposition)
  }

  private func isOfficeHead(_ index: Int) -> Bool {
    words.has(index, .titleHead) && words.is(index + 1, .titleComplement)
  }

  /// "said X, an", "the appointment of X", "X of Osmar as envoy", "among them X and Ida Venn".
  private func isToldByActs(_ run: Range<Int>) -> Bool {
    let (before, end) = (run.lowerBound - 1, run.upperBound)
    guard run.count <= 3, run.allSatisfy({ !words.has($0, .common) || words.has($0, .givenName) })
    else { return false }
    if words.is(before, .sayingVerb), words.byte(end) == 44,
      words.has(end + 1, .determiner) || words.has(end + 1, .formerMarker)
    {
      return true
    }
    if words.is(before, .genitive),
      words.is(before - 1, .personalOccasion)
    {
      return true
    }
    if words.is(end, .genitive), let place = listedPlaceEnd(at: end + 1, limit: words.count),
      words.is(place, .roleMarker)
    {
      return true
    }
    guard words.is(before, .inclusionOrThem), words.is(end, .coordinator),
      grammar.isNameWord(end + 1)
    else { return false }
    let next = end + 1..<grammar.runEnd(from: end + 1, limit: words.count)
    return words.has(end + 1, .givenName) && grammar.person(next)?.isLikely == true
  }

  /// "Otto Krog (郭某某)": a name of two words or more whose Chinese form has two to four characters.
  mutating func hanPerson(_ run: Range<Int>) -> Int? {
    let han = run.upperBound + 1
    guard (2...5).contains(run.count), words.byte(run.upperBound) == 40,
      words.shape(han).contains(.han), words.byte(han + 1) == 41,
      (6...12).contains(words.text.tokens[han].span.count),
      !run.contains(where: { words.has($0, Self.noPerson) && words.byte($0) != 45 }),
      !words.has(run.lowerBound, .place), !words.isCommon(run.lowerBound),
      run.contains(where: { words.has($0, [.surname, .givenName, .pinyinSurname]) })
    else { return nil }
    add(
      run, .person, .likely,
      familyFirst: grammar.isPinyinName(run) || grammar.isHyphenatedName(run))
    candidates[candidates.count - 1].isPersonByContext = true
    return run.upperBound
  }

  static let noPerson: WordClasses = [
    .bodyHead, .companySuffix, .instrumentHead, .placeHead, .country, .gathering, .demonym, .body,
    .titleHead,
  ]

  private func isAge(_ index: Int) -> Bool {
    words.shape(index).contains(.number) && words.text.tokens[index].span.count == 2
      && words.byte(index + 1) == 44
  }

  /// Behind a title, words of which only the last must be no word of English: "Minister Blessings Adeku".
  func isTitledName(_ rest: Range<Int>) -> Bool {
    // "Vice President Nandor Bahador Pun"
    let last = rest.upperBound - 1
    return (2...4).contains(rest.count)
      && (!words.isCommon(last)
        || rest.count == 3 && !rest.dropLast().contains { words.isCommon($0) })
      && rest.allSatisfy { !words.has($0, Self.noPerson) && !words.has($0, .place) }
      && !words.inTitleCase[rest.lowerBound]
  }

  /// Behind an honorific, words of which one is no word of English: "Mr Justice Poon Wai Hung".
  func isHonoured(_ rest: Range<Int>) -> Bool {
    let title = rest.lowerBound - 1
    return (2...4).contains(rest.count { words.byte($0) != 45 })
      && (words.has(title, .honorific) || words.has(title - 1, .honorific)
        || words.is(title, .judgeNoun))
      && !words.inTitleCase[rest.lowerBound] && rest.contains { !words.isCommon($0) }
      && rest.allSatisfy { !words.has($0, Self.noPerson) && !words.has($0, .place) }
  }

  /// Several titles before several names: "Justices", "Secretaries".
  func isPluralTitle(_ index: Int) -> Bool {
    // "MPs Otto Krog and Ida Venn"
    if words.isPluralAcronym(index) {
      let one = words.lexicon.id(of: String(words.lower(index).dropLast()))
      return words.lexicon.classes(of: one).contains(.titleHead)
    }
    guard words.isCapitalized(index),
      !words.has(index, [.bodyHead, .body, .place, .titleHead, .companySuffix])
    else { return false }
    let one = words.lexicon.singular(of: words.letters(index), having: .titleHead)
    return one.map { $0.classes.isDisjoint(with: .bodyHead) } ?? false
  }

  /// A word of English that is somebody's family name if the document names such a person: "Price said".
  func surnameAlone(at index: Int) -> Bool {
    guard words.has(index, [.surname, .pinyinSurname]), words.isCapitalized(index),
      !words.inTitleCase[index], !isTimed[index], !words.shape(index).contains(.allCaps),
      !words.has(index, [.month, .weekday, .titleHead, .bodyHead])
        || words.has(index, .titleHead),
      // "English said", no "the English said"
      !words.has(index, .demonym)
        || !words.has(index - 1, [.determiner, .preposition, .conjunction])
    else { return false }
    let isWord = words.has(
      index, [.pronoun, .determiner, .preposition, .conjunction, .auxiliary, .modal])
    if isWord {
      guard words.has(index, .pinyinSurname) else { return false }
      if !words.shape(index).contains(.sentenceStart), !words.isOpeningQuote(index - 1),
        words.shape(index - 1).isDisjoint(with: .punctuation), !words.isCapitalized(index - 1)
      {
        return true
      }
    }
    let next = index + 1
    if words.byte(next) == 44 { return words.is(next + 1, .personRelative) || isAge(next + 1) }
    guard !isWord else { return false }
    return words.isPossessive(next) || startsPredicate(next)
  }

  /// A verb, or an adverb before one.
  private func startsPredicate(_ index: Int) -> Bool {
    guard words.shape(index).contains(.lowerCase) else { return false }
    if words.has(index, [.auxiliary, .modal, .verb])
      || words.is(index, .personVerb)
    {
      return true
    }
    return words.tells(index, .pastForm)
  }

  /// "Osmar Mayor Jailed for Graft": in a headline the mayor of a place, and nobody called Mayor.
  mutating func headlinePlace(_ run: Range<Int>) -> Int? {
    guard run.count == 2, words.inTitleCase[run.lowerBound],
      words.is(run.lowerBound + 1, .localLeader),
      !words.has(run.lowerBound, .givenName) || words.has(run.lowerBound, .place)
        || isDatelined(run.lowerBound),
      !words.isCommon(run.lowerBound), run.upperBound < words.count,
      !words.shape(run.upperBound).contains(.punctuation)
    else { return nil }
    add(run.lowerBound..<run.lowerBound + 1, .place, .likely)
    return run.upperBound
  }

  /// "OSMAR, NJ" below a headline of "Osmar Mayor": a town, though somebody may be called so.
  private func isDatelined(_ name: Int) -> Bool {
    words.text.sentences.lazy.map(\.tokens.lowerBound).contains {
      words.lower($0) == words.lower(name) && words.shape($0).contains(.allCaps)
        && words.byte($0 + 1) == 44
    }
  }

  /// The end of "Otto “Kro” Krog Jr.": a name in quotation marks between two names of one person.
  func nicknamedEnd(after end: Int, limit: Int) -> Int? {
    guard words.isOpeningQuote(end), words.shape(end).contains(.spaceBefore),
      let close = (end + 2..<max(end + 2, min(end + 5, limit))).first(where: {
        words.isClosingQuote($0)
      }),
      (end + 1..<close).allSatisfy({ grammar.isNameWord($0) }), close + 1 < limit,
      grammar.isNameWord(close + 1), !words.isCommon(close + 1)
    else { return nil }
    return grammar.runEnd(from: close + 1, limit: limit)
  }

  /// A word that no list of names knows and that is made like one of a calling: "Developer", "Realtor".
  private func isCalling(_ index: Int) -> Bool {
    let word = words.lower(index)
    return !words.has(index, [.surname, .place, .body, .bodyHead])
      && !words.is(index, .noPersonNoun)
      && words.lexicon.words(of: .callingEnding).contains { word.hasSuffix($0) }
  }

  /// Where the name starts behind a word of a role or creed: "Actress Ida Venn", "Liberal Otto Krog".
  func roleEnd(_ run: Range<Int>) -> Int? {
    let first = run.lowerBound
    guard run.count == 3 || run.count == 4, !grammar.isHyphenatedName(run),
      words.isCommon(first) || words.has(first, .plainRole) || isCalling(first),
      !words.has(first, [.givenName, .place, .titleHead, .pinyinSurname]),
      words.has(first + 1, .givenName), !words.isCommon(first + 1),
      grammar.person(first + 1..<run.upperBound)?.isLikely == true
    else { return nil }
    return first + 1
  }

  /// "dos Lima" after "Ida dos Lima": the particle belongs to a family name that the document tells with it.
  mutating func joinParticles() {
    var openers: [String: [String]] = [:]
    for candidate in candidates where candidate.kind == .person && candidate.tokens.count > 2 {
      let last = candidate.tokens.upperBound - 1
      let particles = particles(before: last, from: candidate.tokens.lowerBound + 1)
      guard !particles.isEmpty else { continue }
      openers[words.lower(last)] = particles.map { words.lower($0) }
    }
    guard !openers.isEmpty else { return }
    for index in candidates.indices
    where candidates[index].kind == .person && candidates[index].tokens.count == 1 {
      let name = candidates[index].tokens.lowerBound
      let before = particles(before: name, from: 0)
      guard let wanted = openers[words.lower(name)],
        before.map({ words.lower($0) }) == wanted
      else { continue }
      candidates[index].tokens = before.lowerBound..<name + 1
    }
  }

  /// The particles in lower case directly before a name.
  private func particles(before name: Int, from limit: Int) -> Range<Int> {
    var first = name
    while first > limit, words.has(first - 1, .nameParticle),
      words.shape(first - 1).contains(.lowerCase)
    { first -= 1 }
    return first..<name
  }
}
