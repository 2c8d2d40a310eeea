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
      let found = names(sentence)
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
      guard !isHalfKnown(candidate) else { return }
      candidates[index].told = .nothing
      candidates[index].strength = .open
    } else if near.count == 1, near[0].tokens == candidate.tokens {
      let kind = kind(near[0])
      if kind == .place, isStorm(candidate.tokens.lowerBound) {
        candidates[index].told = .nothing
        candidates[index].kind = .body
        candidates[index].strength = .open
        return
      }
      candidates[index].told = .kind(kind)
      guard candidate.tokens.count > 1, candidate.kind != kind else { return }
      // What the document calls it elsewhere, behind a title, is heard first.
      if candidate.kind == .person { candidates[index].strength = .open }
      candidates[index].kind = kind
    }
  }

  /// What the model says, unless the words contradict: "Orbis Cement" is nobody's name.
  private func kind(_ name: RecognizedName) -> EntityKind {
    let kind = EntityKind(name.kind)
    guard kind != .body, name.tokens.count > 1 else { return kind }
    let isWordy = { words.isCommon($0) && !words.has($0, [.givenName, .surname, .placeHead]) }
    return isWordy(name.tokens.upperBound - 1)
      || kind == .person && isWordy(name.tokens.lowerBound) ? .body : kind
  }

  private func isStorm(_ index: Int) -> Bool {
    words.is(index, .stormNoun)
  }

  private mutating func add(_ name: RecognizedName) {
    let kind = kind(name)
    var tokens = name.tokens
    let titles: WordClasses = [.honorific, .titleHead, .titleModifier, .formerMarker]
    while let first = tokens.first,
      words.is(first, .definiteArticle) || kind == .person && words.has(first, titles)
    {
      tokens.removeFirst()
    }
    guard let first = tokens.first, let last = tokens.last, grammar.isNameWord(first),
      grammar.isNameWord(last) || words.shape(last).contains(.abbreviation),
      !words.inTitleCase[first]
    else { return }
    if kind == .place, grammar.isElection(tokens.upperBound) || isStorm(first) { return }
    if words.has(last, titles) && !words.has(last, .bodyHead) { return }
    // "Vice President for Operations" is an office.
    if tokens.count > 2, words.has(first, titles), grammar.isPortfolio(last) { return }
    if tokens.count == 1,
      words.has(first, Self.told.union([.pronoun, .determiner])) || words.isPluralDemonym(first)
        || grammar.isPortfolio(first)
    {
      return
    }
    // "Harbour Street": a part of a longer name.
    if tokens.count == 1, words.isCapitalized(first - 1), grammar.isNameWord(first - 1),
      words.shape(first).contains(.spaceBefore), !words.has(first - 1, titles),
      !words.has(first - 1, .demonym)
    {
      return
    }
    // Words that any sentence may open with are no name.
    if tokens.allSatisfy({ words.isCommon($0) }), words.shape(first).contains(.sentenceStart) {
      return
    }
    if tokens.allSatisfy({ grammar.isDirection($0) || words.has($0, .demonym) }) { return }
    if words.isPluralAcronym(last) { return }
    var candidate = Candidate(tokens: tokens, kind: kind, strength: .open)
    candidate.told = .kind(kind)
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
