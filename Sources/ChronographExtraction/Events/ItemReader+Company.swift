import ChronographLanguage

/// Names that go with another: "together with Lima", "as well as Lima", "rather than Lima", "not Lima but Novak".
extension ItemReader {
  /// Reads several words that stand for one preposition and returns the token after them.
  mutating func readChain(_ token: Int) -> Int? {
    if isAddition(token), let last = items.last, last.kind == .phrase || last.kind == .comma,
      opensNoun(token + 3)
    {
      preposition = words.word[token + 1]
      return token + 3
    }
    guard token + 2 < end, grammar.is(words.word[token], .preferenceAdverb),
      grammar.is(words.word[token + 1], .preferenceLink), opensNoun(token + 2)
    else { return nil }
    preposition = words.word[token + 1]
    return token + 2
  }

  /// "as well as".
  private func isAddition(_ token: Int) -> Bool {
    token + 3 < end && grammar.is(words.word[token], .roleMarker)
      && grammar.is(words.word[token + 1], .additionAdverb)
      && grammar.is(words.word[token + 2], .roleMarker)
  }

  private func opensNoun(_ token: Int) -> Bool {
    switch tag(token) {
    case .name, .determiner, .possessive, .word: true
    default: false
    }
  }

  /// Whether what stands before a phrase puts it beside whoever the clause names.
  func isCompanion(_ phrase: Phrase) -> Bool {
    let token = phrase.tokens.lowerBound
    guard preposition != 0, token > start,
      // "appeared with her lawyer, Nora Lima", "with attorney Nora Lima": along in the course of work.
      !phrase.tokens.contains(where: {
        classes($0).contains(.aide) || grammar.is(words.word[$0], .attendantNoun)
      })
    else { return false }
    if grammar.is(words.word[token - 1], .companionPreposition) { return true }
    guard token > start + 1 else { return false }
    if grammar.is(words.word[token - 1], .companionLink) {
      return grammar.is(words.word[token - 2], .companionAdverb)
    }
    return token > start + 2 && isAddition(token - 3)
  }

  /// Whether a name stands behind "not" alone: "not Lima but Novak", "Novak, and not Lima,".
  func isExcluded(_ token: Int) -> Bool {
    token > start && preposition == 0 && tag(token) == .name && tag(token - 1) == .not
      && !classes(token - 1).contains(.conjunction)
      && groups.last?.tokens.contains(token - 1) != true
  }
}
