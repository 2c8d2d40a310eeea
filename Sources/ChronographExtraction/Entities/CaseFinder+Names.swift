internal import ChronographLanguage

/// Names of matters that are longer than one row of capitals, or stand behind their noun.
extension CaseFinder {
  /// Where "the new Traders of Permits case", "the Bridges and Kickbacks case", "the Arms for Fish case" begin: "of", "and"
  /// and "for" stand inside a name that an article opens.
  func joinedStart(_ start: Int, _ head: Int) -> Int {
    guard start < head, words.isCapitalized(start) else { return start }
    var first = start
    while head - first < 8 {
      let link =
        words.is(first - 1, .definiteArticle) && words.is(first - 2, .genitive)
        ? first - 2 : first - 1
      guard words.is(link, .genitiveOrPurpose) || words.is(link, .coordinator), isName(link - 1)
      else { break }
      first = link - 1
      while head - first < 8, isName(first - 1) { first -= 1 }
    }
    guard first < start else { return start }
    let opening = words.is(first - 1, .caseKind) || words.is(first - 1, .scandalAdjective)
    return words.is(opening ? first - 2 : first - 1, .definiteArticle) ? first : start
  }

  /// "the scandal of Otto Krog", "the scam around Orbis Bank": whose it is, behind it.
  func scandal(namedBehind head: Int) -> Range<Int>? {
    guard words.is(head - 1, .definiteArticle), !words.tells(head, .pluralNoun),
      words.is(head + 1, .scandalLink), let end = complement(after: head + 1),
      (head + 2..<end).contains(where: isName)
    else { return nil }
    return head..<end
  }

  /// "the dredging contracts affair": two words at least between "the" and the noun, whatever else they may be.
  func definiteAffair(at head: Int) -> Range<Int>? {
    var start = head
    while start > 0, head - start < 4, isNoun(start - 1), !words.tells(start - 1, .adverb),
      !words.tells(start - 1, .pastForm), !words.is(start - 1, .scandalAdjective)
    { start -= 1 }
    let opener = words.is(start - 1, .scandalAdjective) ? start - 2 : start - 1
    guard head - start >= 2, words.is(opener, .definiteArticle), !words.is(head - 1, .caseKind),
      !(start..<head).contains(where: { words.is($0, .politicalTopic) })
    else { return nil }
    return start..<head + 1
  }

  /// "lease agreement", "sale contract": an agreement for what could be a deed by itself.
  func isBargain(_ head: Int) -> Bool {
    words.is(head, .bargainNoun) && words.has(head - 1, .matterNoun)
  }

  /// A third noun of what a deed was done to, where only a name of a place follows: "flood relief rice in Oran".
  func isLastNoun(_ index: Int) -> Bool {
    isNamingNoun(index) && !words.tells(index, .pastForm)
      && words.is(index + 1, .nounPlacePreposition) && words.isCapitalized(index + 2)
  }
}
