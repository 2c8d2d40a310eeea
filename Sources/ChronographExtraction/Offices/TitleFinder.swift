internal import ChronographLanguage
internal import ChronographReading

/// Words that name an office: "former first deputy chairman", "Secretary of State", "ambassador".
struct TitlePhrase: Hashable {
  /// All its tokens, "former" included.
  var tokens: Range<Int>
  /// The tokens of the title itself.
  var title: Range<Int>
  /// Told as past: former, ex-, then-.
  var isFormer: Bool
  /// A member, aide or relative rather than an office.
  var isMember = false
  var tie = false
  /// A role that is an office only beside a body: insider, professor's peer.
  var isPlain = false
}

/// Finds titles outside names.
struct TitleFinder {
  let words: Words
  /// Whether a token lies inside a mention.
  let isNamed: [Bool]
  private let pluralHeads: Set<UInt32>

  init(words: Words, mentions: [Mention]) {
    self.words = words
    var isNamed = Array(repeating: false, count: words.count)
    for mention in mentions where mention.form == .name {
      for index in mention.tokens { isNamed[index] = true }
    }
    self.isNamed = isNamed
    pluralHeads = []
  }

  /// The titles of a sentence in order.
  func titles(in sentence: Range<Int>) -> [TitlePhrase] {
    var (found, index) = ([TitlePhrase](), sentence.lowerBound)
    while index < sentence.upperBound {
      if !isNamed[index], let phrase = title(at: index, limit: sentence.upperBound) {
        found.append(phrase)
        index = phrase.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  static let head: WordClasses = [.titleHead, .plainRole, .tie]

  private func title(at start: Int, limit: Int) -> TitlePhrase? {
    var (index, isFormer) = (start, false)
    while index < limit, words.has(index, .formerMarker) || isFormer && words.isHyphen(index) {
      isFormer = true
      index += 1
    }
    // "a past president", "a member and past president", "the immediate past president"
    if words.is(start, .pastAdjective),
      words.has(start - 1, .determiner) || words.isPossessive(start - 1)
        || words.byte(start - 1) == 44 || words.is(start - 1, .coordinator)
        || words.is(start - 1, .immediateAdjective)
    {
      (index, isFormer) = (start + 1, true)
    }
    // "one-time"
    if index == start, words.has(index, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: index, limit: limit, wanted: .formerMarker)
    {
      (index, isFormer) = (match.end, true)
    }
    let first = index
    var end = -1
    while index < limit, !isNamed[index], let next = step(from: index, first: first, limit: limit) {
      if next.isHead { end = next.end }
      index = next.end
    }
    guard end > first else { return nil }
    let head = end - 1
    let isOffice =
      words.has(head, .titleHead) || end - first > 1 && !words.has(head, [.plainRole, .tie])
      || phraseEnds(at: end, from: first)
      || words.is(first, .chiefWord) && words.is(head, .officerNoun)
    var phrase = TitlePhrase(tokens: start..<end, title: first..<end, isFormer: isFormer)
    // "alternate member of" is a member; "Standing Committee Member" an office.
    phrase.isMember =
      !isOffice && isMemberWord(head)
      && (end - first == 1 || words.shape(head).contains(.lowerCase))
    phrase.tie =
      !isOffice && (words.has(head, .tie) || phraseEnds(at: end, from: first, as: .tie))
    phrase.isPlain = !isOffice && words.has(head, .plainRole) && !isMemberWord(head)
    if isOffice || isMemberWord(head) { takePortfolio(&phrase, limit: limit) }
    // "board member", "member of the board of directors": whoever directs a company with others.
    if phrase.isMember, words.is(start - 1, .boardNoun), words.shape(start - 1).contains(.lowerCase)
    {
      phrase.tokens = start - 1..<phrase.tokens.upperBound
      phrase.title = start - 1..<phrase.title.upperBound
    }
    if phrase.isMember, phrase.title.contains(where: { words.is($0, .boardNoun) }) {
      phrase.isMember = false
    }
    takeOrgan(&phrase)
    dropAttributes(&phrase)
    return phrase
  }

  /// "whose council chair", "the bank's board chairman": an organ in lower case between the owner and the office.
  private func takeOrgan(_ phrase: inout TitlePhrase) {
    let organ = phrase.title.lowerBound - 1
    guard phrase.title.lowerBound == phrase.tokens.lowerBound, !phrase.tie, !phrase.isPlain,
      words.shape(organ).contains(.lowerCase),
      words.has(organ, .organ) || words.is(organ, .boardNoun),
      words.has(phrase.title.upperBound - 1, .leader), !isNamed[organ],
      words.is(organ - 1, .thingPossessive) || words.is(organ - 1, .possessiveRelative)
        || words.isPossessive(organ - 1)
    else { return }
    phrase.tokens = organ..<phrase.tokens.upperBound
    phrase.title = organ..<phrase.title.upperBound
  }

  /// "the current chairman", "its first woman president": which of those who held it, no part of the title.
  private func dropAttributes(_ phrase: inout TitlePhrase) {
    while phrase.title.count > 1, isAttribute(phrase.title.lowerBound, phrase.title.upperBound) {
      phrase.title = phrase.title.lowerBound + 1..<phrase.title.upperBound
    }
  }

  private func isAttribute(_ token: Int, _ end: Int) -> Bool {
    if words.is(token, .roleAdjective) { return !opensListed(token, end) }
    // "first secretary", "first deputy mayor": a rank.
    guard words.is(token, .rankOrdinal), !opensListed(token, end) else { return false }
    let next = token + 1
    return !words.is(next, .subordinateTitle)
      && (words.is(next, .roleAdjective) || words.has(next, .titleHead) || opensListed(next, end))
  }

  /// Whether a title of several words that the lists know begins with a word.
  private func opensListed(_ token: Int, _ end: Int) -> Bool {
    words.has(token, .phraseStart)
      && words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: token, limit: end, wanted: .titleHead) != nil
  }

  private func phraseEnds(
    at end: Int, from first: Int, as wanted: WordClasses = .titleHead
  ) -> Bool {
    guard words.has(first, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: first, limit: end, wanted: wanted)
    else { return false }
    return match.end == end
  }

  private func isMemberWord(_ index: Int) -> Bool { words.is(index, .memberNoun) }

  private func step(from index: Int, first: Int, limit: Int) -> (end: Int, isHead: Bool)? {
    if words.has(index, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: index, limit: limit, wanted: [.titleHead, .tie]),
      // "Leader of the House of Commons": the House is named.
      !(index..<match.end).contains(where: { isNamed[$0] })
    {
      return (match.end, true)
    }
    let shape = words.shape(index)
    if words.isHyphen(index) { return index > first ? (index + 1, false) : nil }
    guard shape.isDisjoint(with: [.punctuation, .markup, .number]) else { return nil }
    if let end = officer(from: index, limit: limit) { return (end, true) }
    // "assistant to the director of the Fund"
    if words.is(index, .personalStaff), words.has(index, .titleModifier),
      words.is(index + 1, .goal),
      words.has(index + 2, .determiner)
    {
      return (index + 1, true)
    }
    if words.has(index, Self.head) || isPlural(index) || isMemberWord(index) {
      return (index + 1, true)
    }
    if let end = capitalRun(from: index, first: first, limit: limit) { return (end, true) }
    if words.has(index, .titleModifier) { return (index + 1, false) }
    // "deputy logistics chief": one noun more directly before a head.
    let next = index + 1
    guard next < limit, !isNamed[next], words.has(next, .titleHead),
      !words.has(next, .titleModifier) || words.has(next, .titleHead),
      words.has(index, .common) || index > first && words.is(index - 1, .managerTitle),
      // "then became director"
      !words.is(index, .becomingWord),
      !words.has(
        index,
        [
          .determiner, .preposition, .conjunction, .auxiliary, .modal, .pronoun, .relative,
          .negation,
        ]),
      shape.contains(.lowerCase) || shape.contains(.capitalized) && !shape.contains(.sentenceStart),
      index > first && isModifierNoun(index) || opensPhrase(index) && isModifierNoun(index)
    else { return nil }
    return (next, false)
  }

  /// "chief lending officer", "Chief Supply Chain Officer": whatever the officer is the chief of.
  private func officer(from index: Int, limit: Int) -> Int? {
    guard words.is(index, .chiefWord),
      let end = (index + 2..<max(index + 2, min(index + 5, limit))).first(where: {
        words.is($0, .officerNoun)
      })
    else { return nil }
    return (index + 1..<end).allSatisfy {
      !isNamed[$0] && words.shape($0).isDisjoint(with: [.punctuation, .markup, .number])
        && !words.has($0, [.determiner, .preposition, .pronoun, .auxiliary, .modal, .relative])
        && !words.tells($0, .pastForm)
    } ? end + 1 : nil
  }

  /// Only where a phrase surely starts: verbs look like nouns.
  private func opensPhrase(_ index: Int) -> Bool {
    guard index > 0, !words.is(index - 1, .negativeDeterminer) else { return false }
    return words.has(index - 1, [.determiner, .formerMarker]) || words.isPossessive(index - 1)
  }

  private func isModifierNoun(_ index: Int) -> Bool {
    words.letters(index).count > 4 && !words.tells(index, .pastForm)
      && !words.tells(index, .gerundForm) && !words.tells(index, .adverb)
  }

  /// party chiefs, presidents, chairmen.
  func isPlural(_ index: Int) -> Bool {
    words.isPlural(index, of: .titleHead)
  }

  /// The words of a title, of several as of one: "party chiefs" is "party chief".
  func text(of title: Range<Int>) -> String {
    let text = words.text[words.span(title)]
    let last = words.letters(title.upperBound - 1)
    guard let one = words.lexicon.singular(of: last, having: .titleHead) else { return text }
    return text.dropLast(last.count) + one.form
  }

  /// "Minister of Ecology, Geology and Natural Resources": a comma before the rest of what a minister is for.
  private func isListed(_ comma: Int, of phrase: TitlePhrase, limit: Int) -> Bool {
    let head = phrase.title.upperBound - 1
    guard words.has(head, .nationalOffice), words.isCapitalized(head) else { return false }
    for index in comma + 1..<max(comma + 1, min(limit, comma + 8)) {
      if words.is(index, .titleCoordinator) {
        return index > comma + 1 && index + 1 < limit && !isNamed[index + 1]
          && words.isCapitalized(index + 1) && !words.has(index + 1, .titleHead)
      }
      guard !isNamed[index], words.byte(index) == 44 || words.isCapitalized(index),
        !words.has(index, [.titleHead, .bodyHead, .body, .place])
      else { return false }
    }
    return false
  }

  /// "Minister of Foreign Affairs", "secretary for security": what the office is for belongs to the title.
  private func takePortfolio(_ phrase: inout TitlePhrase, limit: Int) {
    var index = phrase.tokens.upperBound
    guard index + 1 < limit else { return }
    // "its chairman for life"
    if words.is(index, .purpose), words.is(index + 1, .lifetimeNoun) {
      phrase.tokens = phrase.tokens.lowerBound..<index + 2
      phrase.title = phrase.title.lowerBound..<index + 2
      return
    }
    if let end = charge(at: index, limit: limit) ?? department(at: index, of: phrase, limit: limit)
    {
      phrase.tokens = phrase.tokens.lowerBound..<end
      phrase.title = phrase.title.lowerBound..<end
      return
    }
    // "a lecturer in politics at": a field only where the body follows.
    if words.is(index, .location), let end = subject(at: index + 1, limit: limit) {
      phrase.tokens = phrase.tokens.lowerBound..<end
      phrase.title = phrase.title.lowerBound..<end
      return
    }
    guard words.is(index, .genitiveOrPurpose) else { return }
    // "minister of state for policing | at", "head of safeguarding | at"
    if let end = subject(at: index + 1, limit: limit) {
      phrase.tokens = phrase.tokens.lowerBound..<end
      phrase.title = phrase.title.lowerBound..<end
      return
    }
    index += 1
    // "editor of The Morning Call": a name, and no field.
    if words.is(index, .definiteArticle), words.isCapitalized(index) { return }
    if words.is(index, .definiteArticle) { index += 1 }
    if let end = board(at: index, limit: limit) ?? field(at: index, of: phrase, limit: limit) {
      phrase.tokens = phrase.tokens.lowerBound..<end
      phrase.title = phrase.title.lowerBound..<end
      return
    }
    var end = -1
    while index < limit, !isNamed[index] {
      let shape = words.shape(index)
      if words.has(index, [.bodyHead, .body, .placeHead]) { return }
      // "governor of North Norland's Lund Province"
      if words.is(index, .direction), index + 1 < limit, isNamed[index + 1] { return }
      let isWord =
        shape.isDisjoint(with: [.punctuation, .markup, .number])
        && !words.has(
          index, [.determiner, .preposition, .pronoun, .auxiliary, .modal, .relative])
        && (!words.has(index, .titleHead) || words.has(index, .titleModifier))
        && !words.isHyphen(index + 1)
      if words.is(index, .titleCoordinator), end > 0, index + 1 < limit,
        words.isCapitalized(index + 1) || words.has(index + 1, .titleModifier), !isNamed[index + 1],
        !words.has(index + 1, .titleHead)
      {
        index += 1
        continue
      }
      if words.byte(index) == 44, end > 0, isListed(index, of: phrase, limit: limit) {
        index += 1
        continue
      }
      guard isWord,
        words.isCapitalized(index) || words.has(index, .titleModifier)
          || words.is(index, .portfolioNoun)
      else { break }
      index += 1
      end = index
    }
    // "chairman of national carrier Orbis Air": what the name behind it is.
    guard end > 0, !isCompanyKind(end), !goesOn(end, limit: limit),
      !isOfName(end, from: phrase.tokens.upperBound + 1, limit: limit)
    else { return }
    phrase.tokens = phrase.tokens.lowerBound..<end
    phrase.title = phrase.title.lowerBound..<end
  }

  /// "vice-chairman of the provincial political | advisory body": words in lower case are the body's, not a field's.
  private func goesOn(_ index: Int, limit: Int) -> Bool {
    index < limit && words.shape(index).contains(.lowerCase)
      && words.shape(index - 1).contains(.lowerCase)
      && words.isCommon(index) && !words.is(index - 1, .portfolioNoun)
      && !words.has(
        index, [.preposition, .conjunction, .auxiliary, .modal, .relative, .determiner, .pronoun])
      && (index + 1..<max(index + 1, min(index + 4, limit))).contains {
        words.has($0, [.bodyHead, .organ])
      }
  }

  /// "head of the provincial | Harbour Board": the adjective is the name's.
  private func isOfName(_ end: Int, from start: Int, limit: Int) -> Bool {
    end < limit && isNamed[end] && end - start == 2 && words.is(start, .definiteArticle)
      && words.shape(end - 1).contains(.lowerCase)
  }

  private func isCompanyKind(_ index: Int) -> Bool {
    words.isCompany(index) && words.shape(index).contains(.lowerCase)
  }
}
