internal import ChronographLanguage

/// Matters that are told by a sum, by what was paid, or by a nickname.
extension CaseFinder {
  /// "N4.8bn fraud", "Rs 640-crore loan case", "$2 million bribery case": a sum says which matter it is.
  func sumMatter(at head: Int) -> Range<Int>? {
    guard words.shape(head).contains(.lowerCase),
      words.is(head, .sumCrime) || words.is(head, .matterHead) || words.is(head, .scandalNoun),
      // "a $2m fraud trial", "the N2bn fraud case"
      !words.has(head + 1, .caseHead), !words.is(head + 1, .matterHead),
      // "a $5 million fraud hotline"
      !words.is(head, .sumCrime) || !isPlainNoun(head + 1),
      !words.shape(head + 1).contains(.lowerCase) || !words.has(head + 1, .accusation)
    else { return nil }
    var start = head
    while start > 0, head - start < 3, isPlainNoun(start - 1) || words.is(start - 1, .wrongdoing),
      !words.is(start - 1, .measureWord)
    { start -= 1 }
    guard words.is(head, .sumCrime) || start < head, let sum = sumStart(endingAt: start) else {
      return nil
    }
    return sum..<head + 1
  }

  /// Where a sum of money starts that ends before a token: "N4.8bn", "Rs 640-crore", "$1.2-billion", "$2 million".
  private func sumStart(endingAt end: Int) -> Int? {
    let one = end - 1
    if words.isSum(one) { return one }
    if words.byte(one - 1) == 46, words.isSum(one - 2) { return one - 2 }
    var index = end
    while index > 0, end - index < 7,
      words.isHyphen(index - 1) || words.shape(index - 1).contains(.number)
        || words.is(index - 1, .measureWord)
        || words.byte(index - 1) == 46
          && words.shape(index - 2).contains(.number)
    { index -= 1 }
    // "P1.2-billion"
    if index < end, words.byte(index - 1) == 46, words.isSum(index - 2) { return index - 2 }
    if index < end, words.shape(index - 1).contains(.hasDigit),
      (65...90).contains(words.byte(index - 1))
    {
      return index - 1
    }
    guard index < end, (index..<end).contains(where: { words.shape($0).contains(.hasDigit) }) else {
      return nil
    }
    if words.isCurrencySign(index - 1) { return index - 1 }
    return words.is(index - 1, .plainCapitals) && words.isCapitalized(index - 1) ? index - 1 : nil
  }

  /// "jailed over coal bribes": what was paid, with a noun that says for what.
  func spoils(_ start: Int, _ head: Int) -> Range<Int>? {
    guard words.is(head, .spoilsNoun), head - start == 1, isTopic(start),
      words.is(start - 1, .matterPreposition), !words.has(head + 1, .caseHead)
    else { return nil }
    return start..<head + 1
  }

  /// "The ambulance scandal", where the text speaks of ambulances too: a noun, no adjective.
  func isKnownTopic(_ noun: Int) -> Bool {
    guard words.is(noun - 1, .definiteArticle), isTopic(noun),
      !words.is(noun, .scandalAdjective)
    else { return false }
    let plural = words.inflection.form(.plural, of: words.lower(noun))
    return words.text.tokens.indices.contains {
      words.tells($0, .pluralNoun) && words.lower($0) == plural
    }
  }

  /// "The “kneeling incident,” as it has been dubbed": a name in quotation marks before the verb that gives it.
  func nicknameBefore(_ verb: Int) -> Range<Int>? {
    guard words.is(verb, .nicknamingWord) || words.is(verb, .callingParticiple) else { return nil }
    let sentence = words.text.sentences[words.text.sentence(ofToken: verb)].tokens
    guard
      let close = (max(sentence.lowerBound, verb - 6)..<verb).first(where: {
        words.isClosingQuote($0)
      }),
      words.is(close + 1, .roleMarker),
      (close + 1..<verb).contains(where: { words.is($0, .neuterPronoun) }),
      let open = (max(sentence.lowerBound, close - 7)..<close).last(where: {
        words.isOpeningQuote($0)
      })
    else { return nil }
    var end = close
    while end > open + 1, words.byte(end - 1) == 44 { end -= 1 }
    return end - open > 2 ? open + 1..<end : nil
  }
}
