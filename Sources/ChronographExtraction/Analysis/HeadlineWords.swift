internal import ChronographLanguage

/// What the lists and tables know of words whose capital tells nothing.
struct HeadlineWords {
  let words: Words
  private let grammar: EventGrammar

  init(words: Words, grammar: EventGrammar) {
    self.words = words
    self.grammar = grammar
  }

  static let smallWords: WordClasses = [
    .preposition, .determiner, .conjunction, .pronoun, .auxiliary, .modal, .relative, .negation,
    .nameParticle,
  ]

  private static let ofLanguage: WordClasses = smallWords.union([
    .titleHead, .titleModifier, .honorific, .plainRole, .formerMarker, .bodyHead, .placeHead,
    .instrumentHead, .caseHead, .gathering, .numberWord, .tie, .verb,
  ]).subtracting(.nameParticle)

  private static let named: WordClasses = [
    .surname, .givenName, .pinyinSurname, .place, .country, .body, .demonym, .acronym,
  ]

  /// Whether a word is one of the language, or a form of one.
  func isPlain(_ index: Int) -> Bool {
    words.isCommon(index) || words.has(index, Self.ofLanguage) || isKnownToGrammar(index)
      || !isNamed(index) && (isInflected(index) || isDerived(index))
  }

  /// Whether a list holds it as a name or a part of one.
  func isNamed(_ index: Int) -> Bool { words.has(index, Self.named) }

  private func isKnownToGrammar(_ index: Int) -> Bool { !grammar.isUnknown(entry(index)) }

  private func entry(_ index: Int) -> Int32 {
    Int32(grammar.index.id(hash: WordIndex.hash(of: words.letters(index))))
  }

  private func classes(_ index: Int) -> WordClass { grammar.entries[Int(entry(index))].classes }

  /// A form that only a verb has: "jails", "charged".
  func isFinite(_ index: Int) -> Bool {
    !classes(index).isDisjoint(with: [.thirdPerson, .past, .participle, .be, .have, .do])
      || words.has(index, [.auxiliary, .modal])
  }

  /// Whether a verb stands there, as far as its neighbours tell.
  func isVerb(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound, words.shape(index).isDisjoint(with: .punctuation),
      !words.has(index - 1, [.preposition, .determiner]), !words.isPossessive(index - 1),
      // "Cleared of Graft", but not "Ministry Head of Roads"
      !words.is(index + 1, .genitive)
        || classes(index).contains(.participle) && !classes(index).contains(.base)
    else {
      return words.is(index - 1, .infinitiveMarker) && classes(index).contains(.base)
    }
    if isFinite(index) { return !isPluralNoun(index, in: sentence) }
    guard classes(index).contains(.base), index + 1 < sentence.upperBound else { return false }
    return words.is(index - 1, .policeNoun) || isPlural(index - 1)
      || isBehindRow(index, in: sentence)
  }

  /// "Krog and Venn clash": several do it.
  private func isBehindRow(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard !isPlain(index - 1) else { return false }
    return (max(sentence.lowerBound + 1, index - 4)..<index).contains {
      words.is($0, .coordinator) && !isPlain($0 - 1)
    }
  }

  /// "States" of "Southern States" at the end: no verb has a plain word for its subject there.
  private func isPluralNoun(_ index: Int, in sentence: Range<Int>) -> Bool {
    let isLast =
      index + 1 >= sentence.upperBound || words.shape(index + 1).contains(.punctuation)
    return isLast && classes(index).contains(.thirdPerson) && isPlain(index - 1)
      && !words.isRole(index - 1)
  }

  private func isPlural(_ index: Int) -> Bool {
    words.letters(index).count > 4 && words.inflection.tells(.pluralNoun, lower(index))
      && words.isCommon(index) && !isFinite(index)
  }

  private func lower(_ index: Int) -> ArraySlice<UInt8> { Array(words.lower(index).utf8)[...] }

  /// "sacks", "bribed", "flees" where the lists have the word without its ending.
  private func isInflected(_ index: Int) -> Bool {
    words.inflection.forms(.inflected, of: lower(index)).contains {
      isWord(String(decoding: $0, as: UTF8.self))
    }
  }

  private func isWord(_ word: String) -> Bool {
    words.lexicon.classes(of: words.lexicon.id(of: word)).contains(.common)
      || !grammar.isUnknown(Int32(grammar.index.id(of: word)))
  }

  /// "bribery", "punishment": by its ending.
  private func isDerived(_ index: Int) -> Bool {
    words.inflection.tells(.derived, lower(index))
  }
}
