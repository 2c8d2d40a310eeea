internal import ChronographLanguage
internal import ChronographReading

/// Asks the names model about words that the rules are unsure of, and for names that they did not see.
///
/// The rules know the names of officialdom; the model knows how names look anywhere. Where a list or the grammar of
/// a name decides, the model is not heard; a sentence in which nothing is doubtful is not shown to it.
struct NameReview {
  private let words: Words
  private let grammar: NameGrammar
  private let isTimed: [Bool]
  private(set) var candidates: [Candidate]
  /// The words that stand in lower case in the document.
  private lazy var plainWords = Set(
    words.text.tokens.indices.filter { words.shape($0).contains(.lowerCase) }
      .map { words.lower($0) })
  /// The tokens of candidates, a title before a name among them.
  private var isTaken: [Bool]

  init(_ candidates: [Candidate], words: Words, isTimed: [Bool]) {
    self.candidates = candidates
    self.words = words
    self.isTimed = isTimed
    grammar = NameGrammar(words: words)
    isTaken = Array(repeating: false, count: words.count)
    for candidate in candidates {
      for token in candidate.tokens { isTaken[token] = true }
    }
  }

  /// Reviews the candidates of every doubtful sentence; `names` tells what the model finds in one.
  mutating func review(names: (Sentence) -> [RecognizedName]) {
    var next = 0
    let known = candidates.count
    for sentence in words.text.sentences {
      let first = next
      while next < known, candidates[next].tokens.lowerBound < sentence.tokens.upperBound {
        next += 1
      }
      guard isDoubtful(sentence, first..<next) else { continue }
      let found = names(sentence).filter(isBelievable)
      for index in first..<next { settle(index, by: found, in: sentence) }
      for name in found where !name.tokens.contains(where: { isTaken[$0] || isTimed[$0] }) {
        add(name)
      }
    }
  }

  private func isDoubtful(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    if range.contains(where: { isOpen(candidates[$0]) }) { return true }
    return sentence.tokens.contains {
      !isTaken[$0] && !isTimed[$0] && grammar.isNameWord($0) && !grammar.isPlainWord($0)
        && !words.has($0, Self.told)
    }
  }

  /// Words that are capitalised and name nothing by themselves.
  private static let told: WordClasses = [
    .titleHead, .titleModifier, .honorific, .demonym, .month, .weekday, .bodyHead,
    .instrumentHead, .gathering, .formerMarker,
  ]

  /// Whether neither a list nor the grammar of names says what a candidate is.
  private func isOpen(_ candidate: Candidate) -> Bool {
    guard !candidate.isNested, candidate.definedBy == nil,
      [.person, .body, .place].contains(candidate.kind)
    else { return false }
    return candidate.strength == .open || isUnlistedAcronym(candidate) || isHalfKnown(candidate)
      || isPlainBody(candidate)
  }

  /// Words of English with a head, where any words are capitalised: "Great Service", "Analyst Team".
  private func isPlainBody(_ candidate: Candidate) -> Bool {
    let first = candidate.tokens.lowerBound
    return candidate.kind == .body && (2...3).contains(candidate.tokens.count)
      && (words.shape(first).contains(.sentenceStart) || words.inTitleCase[first])
      && !words.has(first, .phraseStart) && !isBeforeOffice(candidate)
      && candidate.tokens.allSatisfy {
        words.isCommon($0) && !words.has($0, [.body, .place, .demonym, .companySuffix])
      }
  }

  /// "Harbour Board chairman Ida Venn": whose office it is.
  private func isBeforeOffice(_ candidate: Candidate) -> Bool {
    let next = candidate.tokens.upperBound
    return !words.inTitleCase[candidate.tokens.lowerBound]
      && (words.has(next, [.titleHead, .titleModifier, .plainRole, .formerMarker])
        || words.shape(next).contains(.lowerCase)
          && (words.has(next, .phraseStart) || words.has(next + 1, .titleHead)
            || words.isHyphen(next + 1) && words.has(next + 2, .titleHead)))
  }

  /// Two words of which one may be a family name: a person, unless the model knows better.
  private func isHalfKnown(_ candidate: Candidate) -> Bool {
    candidate.kind == .person && candidate.strength == .likely && candidate.tokens.count > 1
      && !candidate.hasTitle && !candidate.isFamilyNameFirst && !candidate.isPersonByContext
      && !grammar.endsWithHyphenatedName(candidate.tokens)
      && (!words.has(candidate.tokens.lowerBound, .givenName)
        || words.isCommon(candidate.tokens.upperBound - 1)
          && !words.has(candidate.tokens.upperBound - 1, .surname))
  }

  private func isUnlistedAcronym(_ candidate: Candidate) -> Bool {
    candidate.kind == .body && candidate.strength == .likely && candidate.tokens.count == 1
  }

  private mutating func settle(
    _ index: Int, by names: [RecognizedName], in sentence: Sentence
  ) {
    let candidate = candidates[index]
    guard isOpen(candidate) else { return }
    // A heading of one word, "Timeline", looks like a place to the model.
    let isBare = sentence.isHeading && sentence.tokens.count == 1
    let near = names.filter {
      $0.tokens.overlaps(candidate.tokens) && !(isBare && $0.kind == .place)
    }
    if near.isEmpty {
      guard !isHalfKnown(candidate), !isInRow(index), !isActingAcronym(candidate) else { return }
      candidates[index].told = .nothing
      candidates[index].strength = .open
    } else if near.count == 1, near[0].tokens == candidate.tokens {
      let kind = kind(near[0])
      if candidate.kind == .person, kind == .body, candidate.tokens.count == 1,
        near[0].margin < Self.sure
      {
        return
      }
      if kind != .body, isUnknownPeople(candidate.tokens) {
        candidates[index].told = .nothing
        return
      }
      if kind != .body, isStorm(candidate.tokens.lowerBound) {
        candidates[index].told = .nothing
        candidates[index].kind = .body
        candidates[index].strength = .open
        return
      }
      candidates[index].told = .kind(kind)
      candidates[index].toldMargin = near[0].margin
      guard candidate.tokens.count > 1, candidate.kind != kind else { return }
      // What the document calls it elsewhere, behind a title, is heard first.
      if candidate.kind == .person { candidates[index].strength = .open }
      candidates[index].kind = kind
    }
  }

  /// "called on the KRB to resign", "by the KRB,": letters with an article behind a preposition, which no noun follows.
  private func isActingAcronym(_ candidate: Candidate) -> Bool {
    let (first, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    return isUnlistedAcronym(candidate) && words.letters(first).count > 2
      && words.is(first - 1, .definiteArticle) && words.has(first - 2, .preposition)
      && !words.is(first - 2, .location) && !words.is(first - 2, .roleMarker)
      && !words.has(first, Self.told) && !words.is(first, .plainCapitals)
      && (words.byte(next) == 44 || words.byte(next) == 46 || words.isPossessive(next)
        || words.is(next, .infinitiveMarker) || words.has(next, [.auxiliary, .preposition]))
  }

  /// How far ahead the model must be where it has only itself to speak for it, and where it calls a lone word a body.
  ///
  /// Below these margins it was wrong more often than right. The second was the best for each of eight sets of
  /// annotated articles left out in turn, the first for all of them together; they are in the units of its weights, so
  /// that another model has others.
  private static let (fair, sure) = (5_000, 10_000)

  /// "Otto Krog, Yantila Morev and Ida Venn": a name between two persons' is a person's.
  private func isInRow(_ index: Int) -> Bool {
    let candidate = candidates[index]
    guard candidate.kind == .person, candidate.tokens.count > 1,
      !candidate.tokens.contains(where: { words.isCommon($0) })
    else { return false }
    func isPerson(_ other: Int, _ gap: Range<Int>) -> Bool {
      guard candidates.indices.contains(other), candidates[other].kind == .person,
        candidates[other].strength >= .likely, candidates[other].tokens.count > 1,
        (1...2).contains(gap.count)
      else { return false }
      return gap.allSatisfy { words.byte($0) == 44 || words.is($0, .coordinator) }
    }
    guard index > 0, index + 1 < candidates.count else { return false }
    let (before, behind) = (candidates[index - 1].tokens, candidates[index + 1].tokens)
    guard before.upperBound < candidate.tokens.lowerBound,
      candidate.tokens.upperBound < behind.lowerBound
    else { return false }
    return isPerson(index - 1, before.upperBound..<candidate.tokens.lowerBound)
      && isPerson(index + 1, candidate.tokens.upperBound..<behind.lowerBound)
  }

  /// What the model says, unless the words contradict: "Orbis Cement" is nobody's name, "Ana Novak" no body's.
  private func kind(_ name: RecognizedName) -> EntityKind {
    let kind = EntityKind(name.kind)
    guard name.tokens.count > 1 else { return kind }
    if kind == .body {
      return isLikeAPerson(name.tokens) || isListedPerson(name) ? .person : .body
    }
    let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
    // "Otto Cheek, who": a family name may be a word.
    let next = words.byte(last + 1) == 44 ? last + 2 : last + 1
    if kind == .person, words.is(next, .personRelative) { return .person }
    return isWordy(last) || kind == .person && isWordy(first) ? .body : kind
  }

  /// "Computers", "Cement": a word of the language that nobody bears.
  private func isWordy(_ index: Int) -> Bool {
    words.isCommon(index) && !words.has(index, [.givenName, .surname, .placeHead])
  }

  /// A given name and a word or two of no language, or words that end in a family name.
  private func isLikeAPerson(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    return tokens.count < 4
      && (words.has(tokens.lowerBound, .givenName) || words.has(last, .surname))
      && tokens.allSatisfy {
        grammar.isNameWord($0) && !words.shape($0).contains(.allCaps)
          && !words.isCommon($0) && !words.has($0, Self.ofBodies)
      }
  }

  /// "Anna Stone": of the list of given names and that of family names, unless the model is very sure.
  private func isListedPerson(_ name: RecognizedName) -> Bool {
    let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
    return name.tokens.count == 2 && name.margin < 2 * Self.sure
      && words.has(first, .givenName) && !words.isCommon(first) && words.has(last, .surname)
      && !name.tokens.contains { words.has($0, Self.ofBodies) }
  }

  private static let ofBodies: WordClasses = [
    .body, .bodyHead, .companySuffix, .place, .country, .demonym, .acronym,
  ]

  /// Whether a name that the model found may be one: peoples are none, nor are the matters of an office.
  private func isBelievable(_ name: RecognizedName) -> Bool {
    let first = name.tokens.lowerBound
    if name.tokens.allSatisfy({ isPeople($0) || grammar.isDirection($0) })
      || grammar.isBracketedParty(first)
      || grammar.isPostNominal(first)
    {
      return false
    }
    guard name.kind == .body, !name.tokens.contains(where: { words.has($0, Self.ofBodies) }) else {
      return true
    }
    if name.tokens.count == 1 { return !isLoneWord(first) }
    return !isStorm(first) && !isPlainMatter(name.tokens)
  }

  /// One word that is no body by itself: "Harbour", "Easton, MD".
  private func isLoneWord(_ index: Int) -> Bool {
    if words.shape(index).contains(.allCaps) {
      return words.letters(index).count == 2 && words.byte(index - 1) == 44
    }
    return words.isCommon(index)
  }

  /// Plain words that no head makes a body, behind a preposition: "minister for Home Affairs".
  private func isPlainMatter(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    return (words.is(before, .genitiveOrPurpose) || words.is(before, .topic))
      && tokens.allSatisfy { words.isCommon($0) || !grammar.isNameWord($0) }
  }

  /// "Kuwaiti", "Kuwaitis".
  private func isPeople(_ index: Int) -> Bool {
    words.has(index, .demonym) || words.isPluralDemonym(index)
  }

  /// "a Velian politician": made like the adjective of a country that no list knows, before a noun.
  private func isUnknownPeople(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1
      && (words.is(tokens.lowerBound - 1, .indefiniteArticle)
        && words.shape(tokens.upperBound).contains(.lowerCase)
        // "Kalorian Prime Minister Otto Krog"
        || words.has(tokens.upperBound, [.titleHead, .titleModifier])
          && words.isCapitalized(tokens.upperBound))
      && !words.lexicon.inflection.homelands(of: words.letters(tokens.lowerBound)).isEmpty
  }

  private func isStorm(_ index: Int) -> Bool {
    words.is(index, .stormNoun)
  }

  private static let titles: WordClasses = [
    .honorific, .titleHead, .titleModifier, .formerMarker,
  ]

  /// An election, a storm, an office, a people, or words that any sentence may open with.
  private func isNoName(_ tokens: Range<Int>, _ kind: EntityKind) -> Bool {
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    if kind == .place, grammar.isElection(tokens.upperBound) { return true }
    if kind != .body, isUnknownPeople(tokens) { return true }
    if isStorm(first) || words.isPluralAcronym(last) { return true }
    if words.has(last, Self.titles) && !words.has(last, .bodyHead) { return true }
    // "Vice President for Operations" is an office.
    if tokens.count > 2, words.has(first, Self.titles),
      grammar.isPortfolio(last) || kind == .body && words.is(first + 1, .genitiveOrPurpose)
    {
      return true
    }
    if words.shape(first).contains(.sentenceStart),
      tokens.allSatisfy({ words.isCommon($0) || words.byte($0) == 38 })
    {
      return true
    }
    return tokens.allSatisfy { grammar.isDirection($0) || isPeople($0) }
  }

  /// One word that is a sum, a people or a field, or a part of a longer name: "RM280", "Harbour Street".
  private func isNoLoneName(_ index: Int) -> Bool {
    if words.shape(index).contains(.hasDigit) || grammar.isPortfolio(index)
      || words.is(index, .plainCapitals) && words.shape(index + 1).contains(.number)
      || words.has(index, Self.told.union([.pronoun, .determiner]))
    {
      return true
    }
    return words.isCapitalized(index - 1) && grammar.isNameWord(index - 1)
      && words.shape(index).contains(.spaceBefore)
      && !words.has(index - 1, Self.titles.union(.demonym))
  }

  /// Whether the word lists hold a word of such a name.
  private func isListed(_ tokens: Range<Int>, _ kind: EntityKind) -> Bool {
    let classes: WordClasses =
      switch kind {
      case .person: [.givenName, .surname, .pinyinSurname]
      case .place: [.place, .placeHead]
      default: [.body, .bodyHead, .companySuffix]
      }
    return tokens.contains { words.has($0, classes) }
  }

  private mutating func add(_ name: RecognizedName) {
    let kind = kind(name)
    var tokens = name.tokens
    while let first = tokens.first,
      words.is(first, .definiteArticle) || kind == .person && words.has(first, Self.titles)
    {
      tokens.removeFirst()
    }
    guard let first = tokens.first, let last = tokens.last, grammar.isNameWord(first),
      grammar.isNameWord(last) || words.shape(last).contains(.abbreviation),
      !words.inTitleCase[first], !isNoName(tokens, kind),
      tokens.count > 1 || !isNoLoneName(first),
      // "Usury" opens a sentence of a text that speaks of usury.
      tokens.count > 1 || !words.shape(first).contains(.sentenceStart)
        || words.has(first, [.surname, .givenName, .place, .body])
        || !plainWords.contains(words.lower(first))
    else { return }
    let isLoneBody = kind == .body && tokens.count == 1
    guard isListed(tokens, kind) || name.margin >= (isLoneBody ? Self.sure : Self.fair) else {
      return
    }
    var candidate = Candidate(tokens: tokens, kind: kind, strength: .open)
    candidate.told = .kind(kind)
    candidate.toldMargin = name.margin
    candidates.append(candidate)
  }
}

extension EntityKind {
  /// What the names model calls a name.
  init(_ kind: NameKind) {
    self =
      switch kind {
      case .person: .person
      case .body: .body
      case .place: .place
      }
  }
}
