import ChronographLanguage
import ChronographReading

/// Words before a title that no list knows and that say what kind it is: "portfolio manager", "relief coordinator".
extension SentenceOffices {
  /// A title with what stands between it and a name, mark or owner before it.
  func withKind(_ phrase: TitlePhrase) -> TitlePhrase {
    let first = phrase.title.lowerBound
    guard first == phrase.tokens.lowerBound, !phrase.tie, !phrase.isMember else { return phrase }
    var token = first
    while token > range.lowerBound, first - token < 4, isKindWord(token - 1, before: first) {
      token -= 1
    }
    guard token < first, !words.is(token, .coordinator), opensKind(token) else { return phrase }
    var long = phrase
    (long.tokens, long.title) = (token..<phrase.tokens.upperBound, token..<phrase.title.upperBound)
    return long
  }

  /// A noun, or the "and" of two.
  private func isKindWord(_ token: Int, before first: Int) -> Bool {
    // "peace and | security commissioner"
    if words.is(token, .coordinator) {
      return words.has(token + 1, .titleModifier) || token + 1 < first
    }
    return words.shape(token).contains(.lowerCase) && words.letters(token).count > 2
      && finder.clauses.words.mention[token] < 0 && !finder.isTimed[token]
      && !words.isPossessive(token)
      && !words.has(
        token,
        [
          .determiner, .preposition, .conjunction, .auxiliary, .modal, .pronoun, .relative,
          .negation, .formerMarker, .titleHead, .plainRole, .tie, .honorific, .numberWord,
          .demonym,
        ])
      && !words.tells(token, .pastForm) && !words.tells(token, .adverb)
      && !words.has(token, [.bodyHead, .organ]) && !words.isCompany(token)
      && ![
        .roleAdjective, .remainingAdjective, .comingAdjective, .appositionAdverb, .officeBridge,
        .governingAdjective, .rankOrdinal, .becomingWord, .boardNoun, .immediateAdjective,
      ].contains { words.is(token, $0) }
      && finder.clauses.classes(token).isDisjoint(with: [.adverb, .subordinator])
      && !finder.clauses.trees[sentence].groups.contains { $0.tokens.contains(token) }
  }

  /// Whether nothing but an owner, a name before a mark or "as" can stand before a token.
  private func opensKind(_ token: Int) -> Bool {
    let before = token - 1
    guard before > range.lowerBound else { return false }
    if words.byte(before) == 44 || words.byte(before) == 40 {
      return mention(endingAt: before)?.kind == .person
    }
    if words.isPossessive(before) || words.isPluralPossessive(before) {
      return mention(endingAt: before).map { isTarget($0.kind) } == true
    }
    if let name = mention(endingAt: token) {
      // "named | Ida Lund apostolic nuncio"
      return name.kind == .body
        || name.kind == .person && finder.verbs.appoints(name.tokens.lowerBound - 1)
    }
    return words.is(before, .roleMarker) || words.is(before, .thingPossessive)
  }
}
