internal import ChronographLanguage
internal import ChronographReading

/// Works by their titles, and the media whom somebody tells something.
extension CandidateFinder {
  /// "co-author of Rivers After War, a handbook": a work's title between "author of" and what it is.
  mutating func authoredWork(at start: Int, limit: Int) -> Int? {
    guard words.isCapitalized(start), words.is(start - 1, .genitive),
      words.is(start - 2, .authorNoun), !words.inTitleCase[start]
    else { return nil }
    var end = start
    while end < limit, end - start < 12,
      words.isCapitalized(end) || words.is(end, .titleInnerWord) || words.isPossessive(end)
        || words.isHyphen(end) || words.byte(end) == 58
    { end += 1 }
    guard end > start + 1, words.isCapitalized(end - 1), words.byte(end) == 44,
      words.has(end + 1, .determiner),
      (end + 2..<end + 5).contains(where: {
        words.is($0, .workNoun) && words.shape($0).contains(.lowerCase)
      }),
      grammar.person(start..<end)?.isLikely != true
    else { return nil }
    add(start..<end, .instrument, .certain)
    return end
  }

  /// "whose report “No One Answered”": words with capitals in quotation marks behind what they are the title of.
  func isQuotedWork(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 12, words.isCapitalized(range.lowerBound),
      words.isCapitalized(range.upperBound - 1),
      isWorkNoun(range.lowerBound - 2) || isAuthored(range.lowerBound - 2)
        || isCalledWork(behind: range.upperBound),
      grammar.person(range)?.isLikely != true
    else { return false }
    return range.allSatisfy {
      words.isCapitalized($0) || words.is($0, .titleInnerWord) || words.has($0, .preposition)
        || !words.shape($0).isDisjoint(with: [.punctuation, .number]) || words.isPossessive($0)
    }
  }

  private func isWorkNoun(_ token: Int) -> Bool {
    words.is(token, .workNoun) && words.shape(token).contains(.lowerCase)
  }

  /// "the author of “No One Answered”".
  private func isAuthored(_ link: Int) -> Bool {
    words.is(link, .genitive) && words.is(link - 1, .authorNoun)
  }

  /// "“No One Answered”, a 40-page report": what the words in quotation marks are.
  private func isCalledWork(behind end: Int) -> Bool {
    var token = end
    if words.byte(token) == 44 { token += 1 }
    guard words.isClosingQuote(token) else { return false }
    token += 1
    if words.byte(token) == 44 { token += 1 }
    guard token > end + 1, words.is(token, .indefiniteArticle) else { return false }
    let last = (token + 1..<token + 6).first { isWorkNoun($0) }
    return last.map { noun in
      (token + 1..<noun).allSatisfy {
        words.isHyphen($0)
          || words.shape($0).isDisjoint(with: .punctuation)
            && !words.has($0, [.preposition, .relative, .auxiliary, .titleHead])
      }
    } ?? false
  }

  /// "told the Courier", "told Capital Weekend", "obtained by Salmo Glas": names with an article, or of words of
  /// English, are no person's; nor are those of media that obtain papers.
  func isMedium(_ run: Range<Int>) -> Bool {
    guard run.count <= 3, !words.inTitleCase[run.lowerBound],
      !run.contains(where: { words.has($0, Self.noMedium) || words.shape($0).contains(.number) }),
      !words.has(run.upperBound - 1, .titleModifier)
    else { return false }
    let before = run.lowerBound - 1
    if words.is(before, .agentMarker), words.is(before - 1, .obtainingWord) {
      // "He was last seen by Otto Krog"
      return !words.has(before - 2, .auxiliary) && !words.has(before - 3, .auxiliary)
        && run.count > 1 && !words.has(run.lowerBound, .givenName)
        && !grammar.isPinyinName(run)
    }
    let next = words.shape(run.upperBound)
    guard !next.isDisjoint(with: [.lowerCase, .punctuation, .sentenceStart]),
      !words.isPossessive(run.upperBound), !words.isHyphen(run.upperBound)
    else { return false }
    if words.is(before, .definiteArticle), words.is(before - 1, .tellingVerb) {
      if run.count == 1, words.has(run.lowerBound, .bodyHead) { return false }
      return next.isDisjoint(with: .lowerCase) || words.has(run.upperBound, Self.openers)
    }
    return words.is(before, .tellingVerb) && run.count > 1
      && run.allSatisfy { words.isCommon($0) && !words.has($0, .givenName) }
  }

  /// "told the Post": the head of a medium's name that may stand for a longer one, or by itself.
  func isToldMedium(_ index: Int) -> Bool {
    words.is(index - 1, .definiteArticle) && words.is(index - 2, .tellingVerb)
      && !words.has(index, .publicHead) && !words.is(index, .courtWord)
      && !words.is(index, .namedOrgan) && !words.is(index, .boardNoun)
      && words.has(index, .bodyHead) && !words.is(index, .policeNoun)
  }

  /// "Salmtown.com": a site by its address, with a capital.
  func isHost(_ index: Int) -> Bool {
    let letters = words.letters(index)
    guard words.isCapitalized(index), let dot = letters.lastIndex(of: 46) else { return false }
    return dot > letters.startIndex + 1 && letters.endIndex - dot > 2
      && letters[(dot + 1)...].allSatisfy { (97...122).contains($0) }
  }

  private static let noMedium: WordClasses = [
    .titleHead, .honorific, .demonym, .place, .country, .month, .weekday, .determiner, .pronoun,
    .gathering, .instrumentHead, .plainRole, .placeHead,
  ]

  private static let openers: WordClasses = [
    .preposition, .conjunction, .determiner, .pronoun, .relative, .auxiliary,
  ]
}
