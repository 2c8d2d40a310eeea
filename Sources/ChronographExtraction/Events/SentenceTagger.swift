import ChronographLanguage
import ChronographReading

/// Tells verbs from nouns and names by their neighbours, and by the part-of-speech tagger where it was asked.
struct SentenceTagger {
  let grammar: EventGrammar
  let words: DocumentWords
  let text: TokenizedText
  let mentions: [Mention]

  /// One tag per token of a sentence.
  func tags(of sentence: Sentence, _ syntax: SyntaxTable? = nil) -> [Tag] {
    var tags: [Tag] = []
    tags.reserveCapacity(sentence.tokens.count)
    // The last tag that is no adverb: what decides about an ambiguous word.
    var previous = Tag.stop
    for token in sentence.tokens {
      let own = tag(token, after: previous, in: sentence, tags)
      // "on leave": behind a preposition stands no finite verb.
      let isOpen =
        own == .word && previous != .preposition && !opensCompound(token, in: sentence)
        && !isDesignation(token, in: sentence)
      var tag = isOpen ? syntax.flatMap { verb(token, in: sentence, $0) } ?? own : own
      if let syntax, isNoun(token, tag, after: previous, in: sentence, syntax) { tag = .word }
      tags.append(tag)
      let isPassedOver =
        tag == .adverb || tag == .quote || tag == .not || tag == .markup
        || (tag == .determiner && (previous == .have || previous == .be)
          && grammar.isFloating(words.word[token]))
      if !isPassedOver { previous = tag }
    }
    return tags
  }

  private func tag(
    _ token: Int, after previous: Tag, in sentence: Sentence, _ tags: [Tag]
  ) -> Tag {
    let shape = text.tokens[token].shape
    if shape.contains(.markup) { return .markup }
    if words.mention[token] >= 0 { return .name }
    if words.timex[token] >= 0 { return .time }
    if isPrefix(token - 1, in: sentence) {
      return isCompanion(token + 1, in: sentence) ? .markup : .adverb
    }
    if shape.contains(.punctuation) { return punctuation(token, after: previous) }
    if shape.contains(.number) { return .number }
    if isPrefix(token, in: sentence), !isCompanion(token + 2, in: sentence) { return .adverb }
    let classes = grammar.entries[Int(words.word[token])].classes
    // "Lima and Krog each pleaded not guilty"
    if grammar.isFloating(words.word[token]), previous == .name || previous == .word,
      token + 1 < sentence.tokens.upperBound,
      grammar.entries[Int(words.word[token + 1])].classes.contains(.past)
    {
      return .adverb
    }
    // "found the dismissal unlawful": what a court finds, no part of the noun's phrase
    if grammar.is(words.word[token], .voidAdjective), previous == .word,
      closesPhrase(token + 1, in: sentence)
    {
      return .adverb
    }
    // "his co-accused"
    if isCompanion(token, in: sentence) || isCompanion(token + 2, in: sentence) { return .word }
    if isCompound(token, classes, in: sentence)
      || !classes.isDisjoint(with: .verb) && opensCompound(token, in: sentence)
    {
      return .word
    }
    if isGenitiveMark(token) {
      return previous == .pronoun || previous == .relative ? .be : .genitiveMark
    }
    // "was himself expelled"
    if previous == .be || previous == .have, grammar.is(words.word[token], .reflexivePronoun) {
      return .adverb
    }
    // "has since been jailed"
    if previous == .have, classes.contains(.preposition), token + 1 < sentence.tokens.upperBound,
      !grammar.entries[Int(words.word[token + 1])].classes.isDisjoint(with: [.be, .participle])
    {
      return .adverb
    }
    // "in what the press calls the Quay affair"
    if previous == .preposition, grammar.is(words.word[token], .freeRelative) { return .relative }
    if let tag = small(classes, token, after: previous, in: sentence) { return tag }
    if isStanding(token, in: sentence) { return .be }
    let isName =
      shape.contains(.capitalized) && token != sentence.tokens.lowerBound && !sentence.isHeading
      && !shape.contains(.sentenceStart)
    if isName { return .word }
    return content(classes, token, after: previous, in: sentence, tags)
  }

  /// "re-elected": what stands before the hyphen belongs to the verb.
  private func isPrefix(_ token: Int, in sentence: Sentence) -> Bool {
    guard token >= sentence.tokens.lowerBound, token + 2 < sentence.tokens.upperBound,
      text.utf8[Int(text.tokens[token + 1].lowerBound)] == UInt8(ascii: "-"),
      grammar.entries[Int(words.word[token])].classes.contains(.prefix),
      !text.tokens[token + 1].shape.contains(.spaceBefore),
      !text.tokens[token + 2].shape.contains(.spaceBefore)
    else { return false }
    return !grammar.entries[Int(words.word[token + 2])].classes.isDisjoint(with: .verb)
  }

  /// A hyphen with a space on either side stands for a dash.
  private func isFree(_ token: Int) -> Bool {
    text.tokens[token].shape.contains(.spaceBefore) && token + 1 < text.tokens.count
      && text.tokens[token + 1].shape.contains(.spaceBefore)
  }

  private func punctuation(_ token: Int, after previous: Tag) -> Tag {
    let span = text.tokens[token].span
    let byte = text.utf8[span.lowerBound]
    if isGenitiveMark(token) { return .genitiveMark }
    switch byte {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "("), UInt8(ascii: "["): return .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return .close
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "."), UInt8(ascii: "!"): return .stop
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .quote
    case UInt8(ascii: "-"): return span.count > 1 || isFree(token) ? .dash : .markup
    case 0xE2 where span.count >= 3 && text.utf8[span.lowerBound + 1] == 0x80:
      let last = text.utf8[span.lowerBound + 2]
      return last == 0x93 || last == 0x94 ? .dash : .quote
    case 0xE3: return .quote
    default: return .markup
    }
  }

  private func isGenitiveMark(_ token: Int) -> Bool {
    grammar.is(words.word[token], .genitiveClitic)
  }

  /// Small words, whose tag hardly depends on the place.
  private func small(
    _ classes: WordClass, _ token: Int, after previous: Tag, in sentence: Sentence
  ) -> Tag? {
    guard !classes.isEmpty else { return nil }
    if classes.contains(.be) { return .be }
    if classes.contains(.have) { return .have }
    if classes.contains(.do) { return .do }
    if !classes.isDisjoint(with: .modal) { return previous == .determiner ? .word : .modal }
    if classes.contains(.not) { return .not }
    if classes.contains(.possessive) {
      return classes.contains(.she) && standsAlone(token, in: sentence) ? .pronoun : .possessive
    }
    if !classes.isDisjoint(with: .pronoun) { return .pronoun }
    if classes.contains(.relative) { return .relative }
    if classes.contains(.that) { return .that }
    if classes.contains(.conjunction) { return .conjunction }
    if classes.contains(.but) { return .but }
    if classes.contains(.determiner) { return .determiner }
    if isTo(token) { return .to }
    if classes.contains(.subordinator) && classes.contains(.preposition) { return .preposition }
    if classes.contains(.subordinator) { return .subordinator }
    if classes.contains(.preposition) { return .preposition }
    if classes.contains(.number) { return .number }
    if classes.contains(.adverb) {
      // "his home", but not "sent him home".
      let isHeld = [.determiner, .possessive, .genitiveMark].contains(previous)
      return isHeld && classes.contains(.holding) ? .word : .adverb
    }
    return nil
  }

  /// "arrested her in 2013": no noun follows that would be hers.
  private func standsAlone(_ token: Int, in sentence: Sentence) -> Bool {
    var next = token + 1
    guard next < sentence.tokens.upperBound else { return true }
    if words.mention[next] >= 0 { return false }
    // "her 2016 report"
    if words.timex[next] >= 0, text.tokens[next].shape.contains(.number),
      next + 1 < sentence.tokens.upperBound, words.timex[next + 1] < 0
    {
      next += 1
    }
    if words.timex[next] >= 0 || isTo(next) { return true }
    if text.tokens[next].shape.contains(.punctuation) {
      return text.utf8[text.tokens[next].span.lowerBound] != UInt8(ascii: "\"")
    }
    let closing: WordClass = [
      .preposition, .conjunction, .but, .subordinator, .that, .determiner, .relative,
    ]
    return !grammar.entries[Int(words.word[next])].classes.isDisjoint(with: closing)
  }

  private func isTo(_ token: Int) -> Bool { grammar.is(words.word[token], .infinitiveMarker) }

  /// Verbs, nouns, adjectives.
  private func content(
    _ known: WordClass, _ token: Int, after previous: Tag, in sentence: Sentence, _ tags: [Tag]
  ) -> Tag {
    var classes = known.intersection(.verb)
    if classes.isEmpty {
      if known.isEmpty { classes = guess(token) }
      if classes.isEmpty { return isAdverb(token) ? .adverb : .word }
    }
    if known.contains(.noun), classes.contains(.gerund) {
      // "is currently standing trial"
      let isVerb =
        previous == .be
        || previous == .time && tags.last { $0 != .time } == .be
        || (opensObject(token + 1, in: sentence) || opensCount(token + 1, in: sentence))
          && [.name, .pronoun, .comma, .preposition, .conjunction, .stop].contains(previous)
      return isVerb ? .verbGerund : .word
    }
    // "an official whose name he forgot"
    if previous == .relative, grammar.is(words.word[token - 1], .possessiveRelative) {
      return .word
    }
    // "one count of fraud"
    if previous == .number, classes.contains(.base), opensGenitive(token + 1, in: sentence) {
      return .word
    }
    switch previous {
    case .to:
      return classes.contains(.base) && !namesSource(token, in: sentence)
        && !namesPlace(token, in: sentence) ? .verbBase : gerundOrWord(classes)
    case .modal, .do: return classes.contains(.base) ? .verbBase : .word
    case .have: return participle(classes) ?? .word
    case .be:
      if let tag = participle(classes) { return tag }
      return classes.contains(.gerund) ? .verbGerund : .word
    case .determiner where grammar.is(words.word[token - 1], .demonstrativeHead):
      return behindThose(classes, token)
    case .determiner, .number:
      return pointsBack(token - 1, in: sentence) && isDeed(classes, token) ? .verbPast : .word
    case .possessive, .genitiveMark: return .word
    case .preposition: return gerundOrWord(classes)
    default: return afterNoun(classes, token, after: previous, in: sentence, tags)
    }
  }

  /// "both", "the four", "all three": somebody named before.
  private func pointsBack(_ token: Int, in sentence: Sentence) -> Bool {
    if grammar.entries[Int(words.word[token])].classes.contains(.both) { return true }
    return token > sentence.tokens.lowerBound && grammar.number(words.word[token]) != nil
      && grammar.pointsBack(words.word[token - 1])
  }

  /// "those sacked on Monday", "those leaving the cabinet", but not "those arrested men".
  private func behindThose(_ classes: WordClass, _ token: Int) -> Tag {
    if classes.contains(.gerund) { return .verbGerund }
    guard classes.contains(.past) || classes.contains(.participle), token + 1 < text.tokens.count
    else { return .word }
    let next = words.word[token + 1]
    let isVerb = grammar.entries[Int(next)].classes.contains(.be) || grammar.is(next, .listingVerb)
    return isVerb || isDeed(classes, token) ? .verbParticiple : .word
  }

  /// "The two resigned in May", but not "the two arrested men".
  private func isDeed(_ classes: WordClass, _ token: Int) -> Bool {
    guard classes.contains(.past), !classes.contains(.base), token + 1 < text.tokens.count else {
      return false
    }
    let next = token + 1
    if words.mention[next] >= 0 || words.timex[next] >= 0 || isTo(next) { return true }
    if text.tokens[next].shape.contains(.punctuation) { return true }
    let openers: WordClass = [.preposition, .determiner, .possessive, .conjunction, .adverb, .that]
    return !grammar.entries[Int(words.word[next])].classes.isDisjoint(with: openers)
  }

  private func participle(_ classes: WordClass) -> Tag? {
    classes.contains(.participle)
      ? .verbParticiple : classes.contains(.past) ? .verbParticiple : nil
  }

  private func gerundOrWord(_ classes: WordClass) -> Tag {
    classes.contains(.gerund) ? .verbGerund : .word
  }

  /// After a name, noun, pronoun, comma or conjunction.
  private func afterNoun(
    _ classes: WordClass, _ token: Int, after previous: Tag, in sentence: Sentence, _ tags: [Tag]
  ) -> Tag {
    if classes.contains(.past) || classes.contains(.participle) {
      // "carrying banned weapons"
      if previous == .verbGerund, isFollowedByNoun(token, in: sentence) { return .word }
      let isOpen = previous == .comma || previous == .conjunction || previous == .stop
      if isOpen && isFollowedByNoun(token, in: sentence) && !classes.contains(.past) {
        return .word
      }
      if classes.contains(.past) && !classes.contains(.base) { return .verbPast }
      if classes.contains(.base) { return basePast(classes, token, after: previous, in: sentence) }
      return .verbParticiple
    }
    if classes.contains(.gerund) { return .verbGerund }
    let isSubject =
      previous == .name || previous == .pronoun || previous == .relative
      || previous == .that
    if classes.contains(.thirdPerson) {
      if isSubject { return .verbPresent }
      if previous == .word || previous == .close || previous == .time || previous == .comma
        || previous == .conjunction
      {
        let isFree = !tags.contains(where: Self.isFinite)
        let isVerb =
          startsPhrase(token + 1, in: sentence, orPreposition: isFree)
          || isFree && previous == .comma && tags.contains(.name)
            && endsClause(token, in: sentence)
        return isVerb ? .verbPresent : .word
      }
      return .word
    }
    guard classes.contains(.base) else { return .word }
    // "…, sources close to the matter say."
    if grammar.is(words.word[token], .sayingLemma), previous == .word || previous == .name {
      return .verbPresent
    }
    if previous == .conjunction || previous == .comma, tags.contains(.verbBase) {
      return startsPhrase(token + 1, in: sentence) ? .verbBase : .word
    }
    if previous == .word, isPluralNoun(token - 1, in: sentence) {
      // "officials say", "members leave the party", but "sources close to the matter".
      let isSpeech = grammar.entries[Int(words.word[token])].classes.contains(.speech)
      return isSpeech || opensObject(token + 1, in: sentence) ? .verbPresent : .word
    }
    if previous == .pronoun || previous == .relative || isPluralNoun(token - 1, in: sentence) {
      return startsPhrase(token + 1, in: sentence) || previous != .word ? .verbPresent : .word
    }
    return previous == .name && startsPhrase(token + 1, in: sentence) && sentence.isHeading
      ? .verbPresent : .word
  }

  private static func isFinite(_ tag: Tag) -> Bool {
    switch tag {
    case .be, .have, .do, .modal, .verbPresent, .verbPast: true
    default: false
    }
  }

  /// `put`, `read`, `found`: base and past alike.
  private func basePast(
    _ classes: WordClass, _ token: Int, after previous: Tag, in sentence: Sentence
  ) -> Tag {
    switch previous {
    case .name, .pronoun, .relative, .that, .close: .verbPast
    case .word, .comma, .conjunction, .time:
      startsPhrase(token + 1, in: sentence) ? .verbPast : .word
    default: .word
    }
  }

  private func isPluralNoun(_ token: Int, in sentence: Sentence) -> Bool {
    guard token >= sentence.tokens.lowerBound, words.mention[token] < 0 else { return false }
    return text.tokens[token].span.count > 3 && tells(token, .pluralNoun)
      || grammar.is(words.word[token], .unmarkedPlural)
  }

  /// Whether a noun phrase begins there, as an object does.
  private func opensObject(_ token: Int, in sentence: Sentence) -> Bool {
    guard token < sentence.tokens.upperBound else { return false }
    if words.mention[token] >= 0 { return true }
    let classes = grammar.entries[Int(words.word[token])].classes
    return !classes.isDisjoint(with: [.determiner, .possessive, .he, .she, .it, .they])
  }

  /// Whether a noun phrase, preposition or clause begins there, so that what stands before may be a verb.
  private func startsPhrase(
    _ token: Int, in sentence: Sentence, orPreposition: Bool = true
  ) -> Bool {
    guard token < sentence.tokens.upperBound else { return false }
    if words.mention[token] >= 0 || words.timex[token] >= 0 { return true }
    let word = words.word[token]
    guard !grammar.isUnknown(word) else { return sentence.isHeading }
    let classes = grammar.entries[Int(word)].classes
    if isTo(token) { return true }
    let openers: WordClass = [
      .determiner, .possessive, .he, .she, .it, .they, .that, .number, .subordinator,
    ]
    if !classes.isDisjoint(with: openers) { return true }
    // "of" after a word makes it a noun.
    return orPreposition && classes.contains(.preposition) && !grammar.is(word, .genitive)
  }

  private func isFollowedByNoun(_ token: Int, in sentence: Sentence) -> Bool {
    let next = token + 1
    guard next < sentence.tokens.upperBound, words.mention[next] < 0 else { return false }
    return grammar.isUnknown(words.word[next]) && text.tokens[next].shape.contains(.lowerCase)
  }

  /// A word that no table holds, by its ending.
  private func guess(_ token: Int) -> WordClass {
    let span = text.tokens[token].span
    guard span.count > 4, text.tokens[token].shape.contains(.lowerCase) else { return [] }
    if tells(token, .pastForm) { return [.past, .participle] }
    return span.count > 5 && tells(token, .gerundForm) ? .gerund : []
  }

  private func isAdverb(_ token: Int) -> Bool {
    text.tokens[token].span.count > 4 && tells(token, .adverb)
  }

  private func tells(_ token: Int, _ kind: Inflection.Kind) -> Bool {
    let span = text.tokens[token].span
    return grammar.inflection.tells(kind, text.utf8[span.lowerBound..<span.upperBound])
  }
}
