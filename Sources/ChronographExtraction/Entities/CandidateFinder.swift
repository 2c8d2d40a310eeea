internal import ChronographLanguage
internal import ChronographReading

/// Finds the words of a document that may name something, sentence by sentence.
struct CandidateFinder {
  let words: Words
  let grammar: NameGrammar
  /// Which tokens belong to a temporal expression.
  let isTimed: [Bool]
  var candidates: [Candidate] = []
  /// The names of the sentence at hand that an acronym in brackets ends.
  var explained: [Range<Int>] = []
  /// The words that the document tells to be places somewhere, in lower case.
  let unitNames: Set<String>
  /// Whether the document speaks of "the Board" more than once, in capitals.
  let hasOwnBoard: Bool
  /// Names that the document tells to be bodies somewhere.
  private let told: ToldBodies
  /// The words that stand in lower case in the document, once somebody has asked for them.
  private var plainWords: Set<String>?

  init(words: Words, timed: [TextSpan]) {
    self.words = words
    grammar = NameGrammar(words: words)
    let unitNames = ToldPlaces.names(in: words)
    self.unitNames = unitNames
    told = ToldBodies(words: words, unitNames: unitNames)
    hasOwnBoard =
      words.text.tokens.indices.lazy.filter { Self.isBoard($0, words) }.prefix(2).count > 1
    isTimed = TimedTokens(timed, in: words.text).isTimed
  }

  /// All candidates in order of place; nested ones after the one that holds them.
  static func candidates(in words: Words, timed: [TextSpan]) -> [Candidate] {
    var finder = CandidateFinder(words: words, timed: timed)
    for sentence in words.text.sentences { finder.scan(sentence.tokens) }
    finder.joinParticles()
    return finder.candidates
  }

  mutating func scan(_ sentence: Range<Int>) {
    explained = explainedNames(in: sentence)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let end = quotedTitle(at: index, limit: sentence.upperBound)
        ?? authoredWork(at: index, limit: sentence.upperBound)
      {
        index = end
      } else if let end = numberedInstrument(at: index, limit: sentence.upperBound) {
        index = end
      } else if let end = explainedName(at: index, limit: sentence.upperBound) {
        index = end
      } else if let end = totalName(at: index, limit: sentence.upperBound) {
        index = end
      } else if startsUnion(index), startsName(index),
        let end = lowerCaseUnion(
          index..<grammar.runEnd(from: index, limit: sentence.upperBound),
          limit: sentence.upperBound)
      {
        index = end
      } else if let end = told.end(at: index, limit: sentence.upperBound) {
        add(index..<end, .body, .certain)
        index = definition(after: end, of: candidates.count - 1, limit: sentence.upperBound)
      } else if words.shape(index).contains(.han) {
        addHan(index)
        index += 1
      } else if startsName(index) {
        let next = name(at: index, limit: sentence.upperBound)
        index = max(next, index + 1)
      } else if opensHeadline(index) {
        add(index..<index + 1, .body, .shortForm)
        index += 1
      } else if surnameAlone(at: index) {
        addSurname(index)
        index += 1
      } else if let end = lowerCaseBody(at: index, limit: sentence.upperBound) {
        index = end
      } else {
        index += 1
      }
    }
  }

  /// "the Board has", of which the name says no more.
  static func isBoard(_ index: Int, _ words: Words) -> Bool {
    words.is(index, .boardNoun) && words.isCapitalized(index) && !words.inTitleCase[index]
      && words.is(index - 1, .definiteArticle) && !words.isCapitalized(index + 1)
      && !words.is(index + 1, .genitive)
  }

  func startsName(_ index: Int) -> Bool {
    guard !words.shape(index).contains(.lowerCase), grammar.isNameWord(index),
      !isTimed[index]
        || words.has(index, .surname) && !words.has(index, [.month, .weekday])
          && !isMonthOfDate(index),
      !grammar.isBracketedParty(index), !grammar.isPostNominal(index)
    else { return false }
    guard grammar.isPlainWord(index) else { return true }
    // "Labour hold 39 seats", "Cabinet approved the plan"
    if isBareParty(index..<index + 1) || opensOwnName(index) { return true }
    // "All-Arvenia Federation of Unions"
    if words.is(index, .hyphenPrefix), words.isCapitalized(index), words.isHyphen(index + 1),
      words.has(index + 2, .place)
    {
      return true
    }
    // A common word can still open a name: "Security Council members", "Central bank" not.
    let end = grammar.runEnd(
      from: index,
      limit: words.text.sentences[words.text.sentence(ofToken: index)].tokens.upperBound)
    if opensListedName(index) || explained.contains(where: { $0.lowerBound == index }) {
      return true
    }
    // "Guinea's Bintou Keita": a place that is a word as well.
    if words.has(index, .place), words.isPossessive(index + 1), words.isCapitalized(index + 2) {
      return true
    }
    if grammar.isPinyinName(index..<end), !words.inTitleCase[index] { return true }
    // "said Per Krog": a preposition is no name's first word unless it is a given name as well.
    if end == index + 2, words.has(index, .preposition), words.has(index, .givenName),
      words.has(index + 1, .surname), !words.isCommon(index + 1), !words.inTitleCase[index],
      !words.shape(index).contains(.sentenceStart), !words.isOpeningQuote(index - 1)
    {
      return true
    }
    return opensRun(index..<end)
  }

  /// "Nepotism" at the start of a sentence, where the text has "nepotism" as well: a word that no list knows.
  mutating func isPlainElsewhere(_ index: Int) -> Bool {
    guard words.shape(index).contains(.sentenceStart), words.letters(index).count > 3,
      !words.has(index, [.surname, .givenName, .pinyinSurname])
    else { return false }
    let plain =
      plainWords
      ?? Set(
        words.text.tokens.indices.filter { words.shape($0).contains(.lowerCase) }
          .map { words.lower($0) })
    plainWords = plain
    return plain.contains(words.lower(index))
  }

  /// "14 Mar 2023": an abbreviated month that is a name as well.
  private func isMonthOfDate(_ index: Int) -> Bool {
    words.shape(index - 1).contains(.number) && isTimed[index - 1]
      || isTimed[index + 1 < words.count ? index + 1 : index]
        && words.shape(index + 1).contains(.number)
  }

  /// Whether words that any sentence may open with are a name together.
  private func opensRun(_ run: Range<Int>) -> Bool {
    let (index, end) = (run.lowerBound, run.upperBound)
    guard end > index + 1 else {
      // "Fish and Wildlife Resources Commission"
      return words.has(index, .bodyHead) && opensComplement(index)
        || !words.inTitleCase[index] && !words.tells(index, .pluralNoun)
          && coordinatedEnd(run, limit: words.count) > end
    }
    if words.has(
      index, [.determiner, .preposition, .conjunction, .pronoun, .auxiliary, .relative, .negation])
    {
      return false
    }
    // "Will Otto Krog resign?"
    if words.has(index, .modal), words.has(index + 1, .givenName),
      grammar.person(index + 1..<end)?.isLikely == true
    {
      return false
    }
    if words.inTitleCase[index] {
      return words.has(index, [.bodyHead, .instrumentHead]) && opensComplement(index)
    }
    if grammar.isPinyinName(index..<end) || grammar.isHyphenatedName(index..<end)
      || words.has(index, .givenName) && grammar.person(index..<end)?.isLikely == true
    {
      return true
    }
    // "Radio Salmo has reported", in Spanish "Frente Salmo".
    if words.is(index, .leadingBodyHead), !words.isCommon(index + 1) { return true }
    return grammar.holdsHead(index + 1..<end) || words.has(end - 1, [.instrumentHead, .placeHead])
      || words.has(index, [.titleHead, .titleModifier, .honorific])
  }

  /// "Cabinet approved the plan": a body that is a name by itself, before what it does.
  private func opensOwnName(_ index: Int) -> Bool {
    words.is(index, .ownNamedBody) && words.is(index, .seatsBody) && !words.inTitleCase[index]
      && words.shape(index + 1).contains(.lowerCase)
      && (words.has(index + 1, [.auxiliary, .modal]) || words.tells(index + 1, .pastForm))
  }

  func opensComplement(_ index: Int) -> Bool {
    index + 2 < words.count
      && (words.is(index + 1, .genitiveOrPurpose)
        || words.is(index + 1, .topic) && words.is(index, .namedOrgan))
      && (grammar.isNameWord(index + 2) || words.is(index + 2, .definiteArticle))
  }

  func opensListedName(_ index: Int) -> Bool {
    guard words.has(index, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: index, limit: words.count, wanted: [.place, .body])
    else { return words.has(index, [.place, .body]) && !words.has(index, [.common, .ambiguous]) }
    return (index..<match.end).allSatisfy {
      words.isCapitalized($0) || words.has($0, [.preposition, .determiner, .conjunction])
        || words.is($0, .lowerCaseSuffix) || words.shape($0).contains(.number)
    }
  }
}
