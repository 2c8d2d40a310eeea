internal import ChronographLanguage

/// Which words of a headline are names.
struct HeadlineNames {
  private let sentence: Range<Int>
  private let language: HeadlineWords
  private let evidence: HeadlineEvidence
  private let words: Words
  private let grammar: NameGrammar
  private let isShouted: Bool
  private var found: Set<Int> = []

  init(_ sentence: Range<Int>, _ language: HeadlineWords, _ evidence: HeadlineEvidence) {
    self.sentence = sentence
    self.language = language
    self.evidence = evidence
    words = language.words
    grammar = NameGrammar(words: words)
    let (words, language) = (self.words, language)
    isShouted = sentence.allSatisfy {
      !words.shape($0).contains(.lowerCase)
        && (words.shape($0).contains(.allCaps)
          || !language.isPlain($0) || words.letters($0).count < 2)
    }
  }

  func names() -> Set<Int> {
    var reader = self
    reader.read()
    return reader.found
  }

  /// Whether a word has its letters already: a name outside a headline in capitals, and an acronym anywhere.
  func isKept(_ index: Int, _ names: Set<Int>) -> Bool {
    names.contains(index)
      && (!isShouted || !words.shape(index).contains(.allCaps) || words.has(index, .acronym))
  }

  private mutating func read() {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let end = listedEnd(index) ?? bodyEnd(index) {
        found.formUnion(index..<end)
        index = end
      } else {
        if words.isCapitalized(index), isName(index) { found.insert(index) }
        index += 1
      }
    }
    for index in sentence.dropFirst() where !found.contains(index) && words.isCapitalized(index) {
      if isInsideName(index) { found.insert(index) }
    }
    keepPairs()
  }

  /// "Cape Town", "Supreme Court".
  private func listedEnd(_ index: Int) -> Int? {
    guard words.has(index, .phraseStart), words.isCapitalized(index) else { return nil }
    return words.lexicon.phrases.longestMatch(
      in: words.text.tokens, from: index, limit: sentence.upperBound,
      wanted: [.place, .body, .bodyHead])?.end
  }

  /// "Green Left", where the document has these words with capitals in a sentence.
  private mutating func keepPairs() {
    for index in sentence.dropFirst()
    where words.isCapitalized(index) && words.isCapitalized(index - 1)
      && evidence.areNamed(index - 1, index)
      && !language.isVerb(index, in: sentence)
    {
      found.formUnion([index - 1, index])
    }
  }

  // MARK: Bodies

  /// The end of a body's name that starts there: "Osmar City Council", "Ministry of Health".
  private func bodyEnd(_ start: Int) -> Int? {
    guard words.isCapitalized(start), !words.has(start, Self.noModifier) else { return nil }
    var head = start
    while head < min(start + 5, sentence.upperBound), isModifier(head, after: start) { head += 1 }
    guard head < sentence.upperBound, words.isCapitalized(head),
      words.has(head, [.bodyHead, .companySuffix])
    else { return nil }
    // "Osmar City Council": the last head of a row.
    while head + 1 < sentence.upperBound, words.has(head + 1, .bodyHead),
      !language.isVerb(head + 1, in: sentence)
    {
      head += 1
    }
    if let end = complementEnd(head) { return end }
    return head > start && isOwnName(start..<head, head) ? head + 1 : nil
  }

  private static let noModifier: WordClasses = HeadlineWords.smallWords.union([
    .titleHead, .honorific, .formerMarker, .plainRole, .numberWord,
  ])

  private func isModifier(_ index: Int, after start: Int) -> Bool {
    words.isCapitalized(index) && !words.has(index, Self.noModifier)
      && !words.has(index, [.bodyHead, .companySuffix])
      && (index == start || !language.isVerb(index, in: sentence))
  }

  /// Whether what stands before a head makes a name of it: a name, a portfolio, a creed.
  private func isOwnName(_ modifiers: Range<Int>, _ head: Int) -> Bool {
    let before = head - 1
    if words.is(head, .policeNoun) || words.is(head, .courtWord), modifiers.count == 1 {
      return false
    }
    if words.is(before, .portfolio) && words.is(head, .stateOrgan) { return true }
    if words.is(before, .creed) && words.has(head, .partyHead) { return true }
    if evidence.areNamed(before, head) { return true }
    // "Mali junta": whatever such a body is called there.
    if modifiers.count == 1, words.has(before, .place), words.isCommon(head) { return false }
    return modifiers.contains { !language.isPlain($0) && !words.has($0, .demonym) }
  }

  /// "Ministry of Health", "Bank of England": the head of an organ, or a name behind "of".
  private func complementEnd(_ head: Int) -> Int? {
    guard words.is(head + 1, .genitiveOrPurpose) else { return nil }
    var start = head + 2
    if words.is(start, .definiteArticle) { start += 1 }
    var end = start
    while end < min(start + 4, sentence.upperBound), words.isCapitalized(end),
      end == start || !words.has(end, Self.noModifier) && !tells(end)
    {
      end += 1
    }
    guard end > start else { return nil }
    let isNamed = (start..<end).contains { !language.isPlain($0) }
    return isNamed || words.has(head, .publicHead) ? end : nil
  }

  /// A verb with something behind it, or the last word of all: no "States" of "Organization of Southern States".
  private func tells(_ index: Int) -> Bool {
    language.isVerb(index, in: sentence)
      && !(words.isCommon(index) && index + 1 < sentence.upperBound
        && language.isVerb(index + 1, in: sentence))
  }

  // MARK: Words

  private func isName(_ index: Int) -> Bool {
    if words.shape(index).contains(.abbreviation) || words.letters(index).count == 1 {
      return !words.has(index, HeadlineWords.smallWords)
    }
    let (isPlain, isNamed) = (language.isPlain(index), language.isNamed(index))
    if isPlain, !isNamed { return isParticle(index) }
    if let told = evidence.isName(index) { return told }
    if words.has(index, [.country, .demonym]), !words.has(index, .modal) { return true }
    if words.has(index, .acronym), words.shape(index).contains(.allCaps), !isShouted || !isPlain {
      return true
    }
    return isPlain ? isNameByContext(index) : true
  }

  /// "Van" and "Al" before a name.
  private func isParticle(_ index: Int) -> Bool {
    words.has(index, .nameParticle) && !isShouted && !language.isFinite(index)
      && words.isCapitalized(index + 1) && !language.isPlain(index + 1)
      && (found.contains(index - 1) || words.isHyphen(index + 1))
  }

  /// How many names stand directly before a word; a hyphen inside a name is passed over.
  private func namesBefore(_ index: Int) -> Int {
    var (count, at) = (0, index - 1)
    while at >= sentence.lowerBound, found.contains(at) || words.isHyphen(at) || isJoint(at) {
      if found.contains(at), !words.isHyphen(at - 1) { count += 1 }
      at -= 1
    }
    return count
  }

  /// "van", "de": in small letters inside a name.
  private func isJoint(_ index: Int) -> Bool {
    words.has(index, .nameParticle) && words.shape(index).contains(.lowerCase)
  }

  /// A word that is a name as well: "Price", "Mark", "Reading".
  private func isNameByContext(_ index: Int) -> Bool {
    if language.isFinite(index) || words.has(index, HeadlineWords.smallWords) { return false }
    let isNext = words.isCapitalized(index + 1) && !language.isPlain(index + 1)
    switch namesBefore(index) {
    case 0:
      if words.has(index, .place), words.is(index - 1, .placePreposition) { return true }
      if words.has(index, [.givenName, .pinyinSurname]), isNext { return true }
      if grammar.isPinyinName(index..<min(index + 2, sentence.upperBound)) { return true }
      return isTitled(index) && words.has(index, [.surname, .pinyinSurname])
    case 1:
      let isGiven = words.has(index - 1, [.givenName, .pinyinSurname]) || words.isHyphen(index - 2)
      return isGiven && words.has(index, [.surname, .givenName, .pinyin, .pinyinSurname])
    default: return false
    }
  }

  /// "Mayor Price quits": a title before, and what tells of the person behind.
  private func isTitled(_ index: Int) -> Bool {
    words.has(index - 1, [.titleHead, .honorific]) && !words.isPossessive(index - 1)
      && (index + 1 == sentence.upperBound || language.isVerb(index + 1, in: sentence))
  }

  /// "Nguyen Van Tho", "Jean-Luc": a word between two names.
  private func isInsideName(_ index: Int) -> Bool {
    guard found.contains(index + 1), words.has(index, [.givenName, .surname, .nameParticle]),
      !language.isFinite(index), !words.isRole(index),
      !words.has(index, [.preposition, .conjunction, .determiner, .bodyHead])
    else { return false }
    return found.contains(index - 1) && namesBefore(index) == 1
  }
}
