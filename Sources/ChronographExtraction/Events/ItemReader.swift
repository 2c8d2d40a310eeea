import ChronographLanguage
import ChronographReading

/// Cuts a tagged sentence into noun phrases, verb groups, times and the marks between them.
struct ItemReader {
  let grammar: EventGrammar
  let words: DocumentWords
  let analysis: DocumentAnalysis
  let sentence: Sentence
  let tags: [Tag]

  var items: [Item] = []
  private(set) var phrases: [Phrase] = []
  var groups: [VerbGroup] = []
  /// The preposition that waits for its phrase, and a chain's first ("according to").
  var preposition: Int32 = 0

  init(
    grammar: EventGrammar, words: DocumentWords, analysis: DocumentAnalysis, sentence: Sentence,
    tags: [Tag]
  ) {
    self.grammar = grammar
    self.words = words
    self.analysis = analysis
    self.sentence = sentence
    self.tags = tags
  }

  var start: Int { sentence.tokens.lowerBound }
  var end: Int { sentence.tokens.upperBound }
  func tag(_ token: Int) -> Tag { token < end ? tags[token - start] : .stop }
  func classes(_ token: Int) -> WordClass {
    token < end ? grammar.entries[Int(words.word[token])].classes : []
  }

  /// The next token that is no adverb, negation or quotation mark.
  func next(after token: Int) -> Int {
    var at = token + 1
    while at < end {
      let tag = tag(at)
      guard tag == .adverb || tag == .not || tag == .quote || isFloating(at) else { break }
      at += 1
    }
    return at
  }

  private func isFloating(_ token: Int) -> Bool {
    tag(token) == .determiner && grammar.isFloating(words.word[token])
  }

  mutating func read() {
    var token = start
    while token < end {
      token = read(token)
    }
  }

  /// Reads what begins at a token and returns the token after it.
  private mutating func read(_ token: Int) -> Int {
    if opensCondition(token) { return markCondition(token) }
    if let end = readChain(token) { return end }
    switch tag(token) {
    case .markup, .quote, .stop, .question, .close, .genitiveMark: return token + 1
    case .open: return skipParenthesis(token)
    case .comma: return mark(.comma, token)
    case .semicolon: return mark(.semicolon, token)
    case .colon: return mark(.colon, token)
    case .dash: return mark(.dash, token)
    case .conjunction: return mark(.conjunction, token)
    case .but: return mark(.but, token)
    case .relative: return mark(.relative, token)
    case .subordinator:
      if token + 1 < end, grammar.is(words.word[token + 1], .genitive) {
        return readPreposition(token)
      }
      // "who once headed"
      if items.last?.kind == .relative, startsGroup(token + 1) { return token + 1 }
      return mark(.subordinator, token)
    case .that: return readThat(token)
    case .preposition: return readPreposition(token)
    case .to:
      let after = next(after: token)
      if [.verbBase, .be, .have, .do].contains(tag(after)) { return readGroup(token) }
      if preposition == 0 { preposition = words.word[token] }
      return token + 1
    case .adverb, .not:
      let after = next(after: token)
      return startsGroup(after) && tag(after) != .to ? readGroup(token) : token + 1
    case .time: return readTime(token)
    case .pronoun: return readPronoun(token)
    case .determiner, .possessive, .number, .word, .name: return readPhrase(token)
    case .be, .have, .do, .modal, .verbPresent, .verbPast, .verbParticiple, .verbGerund, .verbBase:
      return readGroup(token)
    }
  }

  private mutating func mark(_ kind: Item.Kind, _ token: Int) -> Int {
    if kind != .relative { preposition = 0 }
    items.append(
      Item(kind: kind, index: Int(words.word[token]), token: token, preposition: preposition))
    preposition = 0
    return token + 1
  }

  /// "Should she resign, …", "had she gone": the auxiliary before the subject stands for "if".
  private func opensCondition(_ token: Int) -> Bool {
    guard grammar.opensCondition(words.word[token]), tags.last != .question,
      tag(token) == .modal || token == start,
      tag(token) == .modal || tag(token) == .have || tag(token) == .be
    else { return false }
    let next = tag(token + 1)
    return next == .name || next == .pronoun || next == .determiner || next == .possessive
  }

  private mutating func markCondition(_ token: Int) -> Int {
    preposition = 0
    items.append(
      Item(
        kind: .subordinator, index: Int(grammar.conditionID), token: token, preposition: preposition
      ))
    return token + 1
  }

  private func skipParenthesis(_ token: Int) -> Int {
    var at = token + 1
    while at < end, at < token + 40 {
      if tag(at) == .close { return at + 1 }
      at += 1
    }
    return token + 1
  }

  /// "that" as a determiner ("at that time") is no clause.
  private mutating func readThat(_ token: Int) -> Int {
    if preposition != 0 || items.isEmpty { return token + 1 }
    return mark(.that, token)
  }

  private mutating func readPreposition(_ token: Int) -> Int {
    let word = words.word[token]
    if opensCount(token) { return token + 2 }
    if classes(token).contains(.subordinator), opensClause(token) {
      return mark(.subordinator, token)
    }
    // A chain keeps its first word: "according to", "out of", "because of".
    if preposition == 0 || !grammar.is(word, .genitive) { preposition = word }
    return token + 1
  }

  /// "killed at least 16 people": they are the object all the same.
  private func opensCount(_ token: Int) -> Bool {
    guard preposition == 0, token + 2 < end, grammar.is(words.word[token], .site),
      grammar.is(words.word[token + 1], .limitingAdverb)
    else { return false }
    return classes(token + 2).contains(.number)
      || analysis.text.tokens[token + 2].shape.contains(.hasDigit) && words.timex[token + 2] < 0
  }

  /// Whether a finite verb comes before the next boundary: "after the coup failed".
  private func opensClause(_ token: Int) -> Bool {
    if isOffice(after: token) { return false }
    var at = token + 1
    var hasPhrase = false
    while at < end {
      switch tag(at) {
      case .comma:
        guard hasPhrase, let after = afterApposition(at) else { return false }
        at = after
        continue
      case .stop, .question, .semicolon, .colon, .relative, .that, .subordinator, .dash, .but:
        return false
      // "will resign as mayor of Oran and be succeeded": the verb is that of the clause before.
      case .conjunction where startsGroup(next(after: at)) && tag(next(after: at)) != .verbGerund:
        return false
      case .verbPresent where tag(at - 1) == .determiner: hasPhrase = true
      case .be, .have, .do, .modal, .verbPresent: return hasPhrase
      case .verbPast:
        return hasPhrase && !grammar.is(words.word[min(next(after: at), end - 1)], .agentMarker)
      case .time where at == token + 1: return false
      case .verbGerund where at == token + 1: return true
      case .name, .word, .pronoun: hasPhrase = true
      default: break
      }
      at += 1
    }
    return false
  }

  /// "the appointment of Lima as chairman of the board surprised many": an office, no clause.
  private func isOffice(after token: Int) -> Bool {
    guard grammar.is(words.word[token], .roleMarker), token + 2 < end, let titles = analysis.titles,
      let before = items.last?.kind
    else { return false }
    // "resigned as mayor of Oran on Friday after she was accused"
    if before == .group || before == .time {
      return tag(token + 1) == .word && isRole(from: token + 1, titles)
    }
    guard before == .phrase else { return false }
    if tag(token + 1) == .determiner { return isRole(from: token + 2, titles) }
    return tag(token + 1) == .word && titles.contains(token + 1) && tag(token + 2) != .name
      && !analysis.text.tokens[token + 1].shape.contains(.capitalized)
  }

  /// "as a non-executive director on 3 May and was": a title behind which no verb stands.
  private func isRole(from token: Int, _ titles: Set<Int>) -> Bool {
    var at = token
    while at < min(end, token + 6), tag(at) == .word || tag(at) == .markup || tag(at) == .adverb {
      if titles.contains(at), tag(at + 1) != .word { break }
      at += 1
    }
    guard at < end, titles.contains(at) else { return false }
    switch tag(at + 1) {
    case .time, .preposition, .to, .comma, .conjunction, .stop: return true
    default: return false
    }
  }

  /// The finite verb after ", the chief of staff, ", or `nil` where the comma ends the phrase.
  private func afterApposition(_ comma: Int) -> Int? {
    var at = comma + 1
    while at < end, at < comma + 14 {
      switch tag(at) {
      case .comma:
        let next = next(after: at)
        let isFinite = tag(next) == .verbPast || tag(next) == .have || tag(next) == .be
        return isFinite ? next : nil
      case .word, .name, .determiner, .preposition, .to, .number, .genitiveMark, .adverb: at += 1
      default: return nil
      }
    }
    return nil
  }

  /// Reads the time behind an auxiliary and returns the token after it.
  mutating func readTimeInside(_ auxiliary: Int) -> Int {
    guard let time = timeInside(auxiliary) else { return auxiliary + 1 }
    preposition = time.start > auxiliary + 1 ? words.word[auxiliary + 1] : 0
    _ = readTime(time.start)
    return time.end
  }

  private mutating func readTime(_ token: Int) -> Int {
    let timex = words.timex[token]
    var at = token
    while at < end, words.timex[at] == timex { at += 1 }
    if tag(at) == .genitiveMark, [.word, .name, .number].contains(tag(at + 1)) {
      return readPhrase(token)
    }
    items.append(Item(kind: .time, index: Int(timex), token: token, preposition: preposition))
    preposition = 0
    return at
  }

  private mutating func readPronoun(_ token: Int) -> Int {
    phrases.append(
      Phrase(
        tokens: token..<token + 1, head: token, mention: -1, preposition: preposition,
        isPronoun: true))
    preposition = 0
    items.append(Item(kind: .phrase, index: phrases.count - 1, token: token))
    return token + 1
  }

  private mutating func readPhrase(_ token: Int) -> Int {
    var phrase = Phrase(tokens: token..<token + 1, head: token, mention: -1)
    var at = token
    var isOpen = false
    loop: while at < end {
      switch tag(at) {
      case .determiner: if isOpen { break loop }
      case .possessive:
        if isOpen { break loop }
        phrase.possessive = at
      case .number where isOpen && words.mention[phrase.head] >= 0: break loop
      case .word, .number:
        phrase.head = at
        isOpen = true
      case .name:
        at = lastToken(ofMentionAt: at)
        phrase.head = at
        isOpen = true
        let isPerson = analysis.mentions[Int(words.mention[at])].kind == .person
        if isPerson && tag(at + 1) != .genitiveMark && !opensAdjective(at + 1) {
          at += 1
          break loop
        }
      case .time:
        let isModifier =
          tag(at + 1) == .genitiveMark || tag(at + 1) == .word || tag(at + 1) == .name
          || tag(at + 1) == .time
        guard isModifier, at == token || tag(at - 1) != .word || tag(at + 1) == .genitiveMark
        else { break loop }
        phrase.timex = Int(words.timex[at])
        isOpen = true
      case .genitiveMark: break
      case .quote, .markup: break
      case .preposition, .to:
        guard isOpen, let holder = holder(behind: at, of: phrase.head) else { break loop }
        at = holder
        continue loop
      case .adverb:
        // "two more senators"
        guard at == token || !isOpen || tag(at - 1) == .number, tag(at + 1) == .word else {
          break loop
        }
      default: break loop
      }
      at += 1
    }
    return append(phrase, from: token, to: at)
  }

  /// "the Krog-era minister", "a Krog-backed candidate": the name is a part of an adjective.
  private func opensAdjective(_ hyphen: Int) -> Bool {
    let text = analysis.text
    guard hyphen + 2 < end, text.utf8[Int(text.tokens[hyphen].lowerBound)] == UInt8(ascii: "-"),
      !text.tokens[hyphen].shape.contains(.spaceBefore)
    else { return false }
    return text.tokens[hyphen + 1].shape.contains(.lowerCase)
      && !text.tokens[hyphen + 1].shape.contains(.spaceBefore)
  }

  mutating func append(_ phrase: Phrase, from token: Int, to end: Int) -> Int {
    var phrase = phrase
    phrase.tokens = token..<max(end, token + 1)
    phrase.mention = Int(words.mention[phrase.head])
    (phrase.isCompanion, phrase.isExcluded) = (isCompanion(phrase), isExcluded(token))
    phrase.preposition = preposition
    preposition = 0
    phrases.append(phrase)
    items.append(Item(kind: .phrase, index: phrases.count - 1, token: token))
    return phrase.tokens.upperBound
  }

  func lastToken(ofMentionAt token: Int) -> Int {
    var at = token
    while at + 1 < end, words.mention[at + 1] == words.mention[token] { at += 1 }
    return at
  }
}
