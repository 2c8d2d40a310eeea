internal import ChronographLanguage
internal import ChronographReading

extension CandidateFinder {
  /// An instrument by its title in quotation marks.
  mutating func quotedTitle(at index: Int, limit: Int) -> Int? {
    guard words.isOpeningQuote(index), index + 2 < limit else { return nil }
    let isChinese = words.letters(index).elementsEqual([0xE3, 0x80, 0x8A])
    guard
      let close = (index + 1..<min(limit, index + 45)).first(where: { words.isClosingQuote($0) })
    else { return nil }
    var end = close
    while end > index + 1, words.byte(end - 1) == 44 || words.byte(end - 1) == 46 { end -= 1 }
    // "The Quay Act," she said: the article is no part of a law's title.
    let isLaw = words.is(end - 1, .quotedLaw)
    let range = (isLaw && words.is(index + 1, .definiteArticle) ? index + 2 : index + 1)..<end
    guard !range.isEmpty, isChinese || isTitle(range) || isCalled(index - 1) || isQuotedWork(range)
    else { return nil }
    add(range, .instrument, .certain)
    addNested(in: range, of: .instrument)
    return close + 1
  }

  /// The head of an instrument stands near either end, and the longer words are capitalised.
  func isTitle(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, words.isCapitalized(range.lowerBound) else { return false }
    let heads = range.filter { words.has($0, .instrumentHead) && words.isCapitalized($0) }
    guard let head = heads.first else { return false }
    let capitals = range.filter { words.isCapitalized($0) }.count
    if head - range.lowerBound <= 4, head + 1 < range.upperBound,
      words.is(head + 1, .instrumentComplement)
    {
      return true
    }
    return capitals * 2 >= range.count
  }

  mutating func addHan(_ index: Int) {
    // Alone it is nobody's name yet; beside a name, "X (某)", it is another form of it.
    guard let last = candidates.lastIndex(where: { !$0.isNested }), index >= 1 else { return }
    let gap = index - candidates[last].tokens.upperBound
    let end = candidates[last].tokens.upperBound
    guard gap >= 0, gap <= 3,
      (0..<gap).allSatisfy({
        !words.shape(end + $0).isDisjoint(with: [.punctuation, .markup])
          || words.is(end + $0, .scriptName)
      })
    else { return }
    candidates.append(
      Candidate(
        tokens: index..<index + 1, kind: candidates[last].kind, strength: .certain, definedBy: last)
    )
  }

  /// Bodies that are written in lower case: "foreign ministry" after a country, "politburo".
  mutating func lowerCaseBody(at index: Int, limit: Int) -> Int? {
    if words.shape(index).contains(.lowerCase), words.is(index, .lowerCaseBody) {
      add(index..<index + 1, .body, .certain)
      return index + 1
    }
    if let end = lowerCaseOrgan(at: index, limit: limit) {
      return addBody(index..<end, limit: limit)
    }
    guard index + 1 < limit, words.is(index + 1, .ministryNoun),
      words.shape(index + 1).contains(.lowerCase)
    else { return nil }
    // "foreign ministry spokesman Otto Krog", at the start of a sentence too
    if isPortfolio(index), words.is(index + 2, .spokesNoun) || words.isRole(index + 2) {
      add(index..<index + 2, .body, .certain)
      return index + 2
    }
    guard index > 0, words.shape(index).contains(.lowerCase),
      words.isPossessive(index - 1) && words.has(index, .titleModifier)
        || (words.is(index - 1, .definiteArticle) || words.isPossessive(index - 1)
          || words.has(index - 1, [.demonym, .place])) && isPortfolio(index)
    else { return nil }
    add(index..<index + 2, .body, .certain)
    return index + 2
  }

  /// "the monetary policy committee of the Central Bank": an organ in lower case with the whole behind it.
  private func lowerCaseOrgan(at index: Int, limit: Int) -> Int? {
    guard words.is(index - 1, .definiteArticle), isOrganModifier(index) else { return nil }
    var organ = index + 1
    while organ < index + 3, isOrganModifier(organ), !isOrganNoun(organ) { organ += 1 }
    guard isOrganNoun(organ), words.is(organ + 1, .genitive), words.is(organ + 2, .definiteArticle),
      organ + 3 < limit, grammar.isNameWord(organ + 3)
    else { return nil }
    let run = organ + 3..<grammar.runEnd(from: organ + 3, limit: limit)
    guard titleRange(in: run) == nil, let end = bodyEnd(run, limit: limit) else { return nil }
    return words.isPossessive(end) ? nil : end
  }

  private func isOrganNoun(_ index: Int) -> Bool {
    words.shape(index).contains(.lowerCase)
      && words.is(index, .organNoun)
  }

  private func isOrganModifier(_ index: Int) -> Bool {
    let small: WordClasses = [
      .preposition, .determiner, .conjunction, .pronoun, .auxiliary, .modal, .negation, .relative,
      .formerMarker, .numberWord, .verb, .titleHead,
    ]
    return words.shape(index).contains(.lowerCase)
      && (!words.has(index, small) || words.is(index, .postpositiveTitle))
      && !words.is(index, .plainOrganWord)
  }

  /// A dash, or one hyphen or two.
  func isDash(_ index: Int) -> Bool {
    let dash = words.letters(index)
    return dash.elementsEqual([45]) || dash.elementsEqual([45, 45]) || words.isDash(index)
  }

  private func isPortfolio(_ index: Int) -> Bool {
    words.is(index, .portfolio)
  }

  mutating func add(
    _ tokens: Range<Int>, _ kind: EntityKind, _ strength: Candidate.Strength, titled: Bool = false,
    familyFirst: Bool = false
  ) {
    guard !tokens.isEmpty, kind != .place || !grammar.isElection(tokens.upperBound) else { return }
    // "US$1.95 billion"
    if kind == .place, words.byte(tokens.upperBound) == 36,
      !words.shape(tokens.upperBound).contains(.spaceBefore)
    {
      return
    }
    let kind = kind == .place && isSchool(tokens) ? .body : kind
    var candidate = Candidate(tokens: tokens, kind: kind, strength: strength)
    candidate.isFamilyNameFirst = familyFirst
    let opensSentence = words.shape(tokens.lowerBound).contains(.sentenceStart)
    candidate.hasTitle =
      titled || isJoinedToTitled(tokens)
      || tokens.lowerBound > 0 && !opensSentence && isTitleBefore(tokens.lowerBound - 1)
    if candidate.hasTitle, candidate.kind == .person, candidate.strength == .open {
      candidate.strength = .likely
    }
    candidates.append(candidate)
  }

  /// "Ministers Krog and Venn": the title of several is that of each.
  private func isJoinedToTitled(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, let last = candidates.last(where: { !$0.isNested }),
      last.kind == .person, last.hasTitle, last.tokens.count == 1
    else { return false }
    let joint = last.tokens.upperBound
    guard joint + 1 == tokens.lowerBound, words.byte(joint) == 44 || words.is(joint, .coordinator)
    else { return false }
    var first = last.tokens.lowerBound
    while first > 1, !words.isRole(first - 1), words.byte(first - 1) == 44 { first -= 2 }
    return words.isRole(first - 1) && words.tells(first - 1, .pluralNoun)
  }

  func isTitleBefore(_ index: Int) -> Bool {
    if words.has(index, .plainRole), words.shape(index).contains(.lowerCase) { return true }
    return words.has(index, [.titleHead, .honorific])
      && !words.shape(index).contains(.punctuation)
  }

  /// "ex-minister Lima": a family name, although a town bears it too.
  func isTitledSurname(_ index: Int) -> Bool {
    words.has(index, .surname) && !words.has(index, .country)
      && !words.shape(index).contains(.sentenceStart)
      && words.has(index - 1, [.titleHead, .honorific])
      && words.shape(index - 1).contains(.lowerCase)
  }

  mutating func addSurname(_ index: Int) {
    var candidate = Candidate(tokens: index..<index + 1, kind: .person, strength: .open)
    candidate.needsOtherMention = true
    candidate.needsPerson = true
    candidates.append(candidate)
  }
}
