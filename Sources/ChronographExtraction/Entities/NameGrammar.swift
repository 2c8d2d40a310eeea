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
        // "UN-backed International Commission": what an acronym does to a body.
        if words.shape(index - 1).contains(.allCaps), words.shape(index + 1).contains(.lowerCase),
          words.has(index - 1, [.body, .country]), words.tells(index + 1, .pastForm)
        {
          return index
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
    if words.is(index + 1, .namedAfterHead),
      words.is(owner - 1, .saintMark)
        || words.isPossessive(index)
          && (words.is(owner, .patronNoun) || words.is(owner - 1, .patronNoun))
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

  func holdsHead(_ range: Range<Int>) -> Bool {
    range.contains { words.has($0, [.bodyHead, .companySuffix]) }
  }
}
