internal import ChronographLanguage

/// Matters that have no name but what they are about, where somebody inquires into them or answers for them.
extension CaseFinder {
  /// "jailed over the ambulance deal", "probing the land-rezoning matter", "the illegal quarries in Oran".
  func topicMatter(at head: Int) -> Range<Int>? {
    guard words.shape(head).contains(.lowerCase) else { return nil }
    if words.is(head, .unlawfulAdjective) { return unlawfulWork(at: head) }
    if words.is(head, .schemeNoun), let end = crimes(of: head) { return head..<end }
    guard words.is(head, .topicHead), !words.is(head + 1, .matterHead),
      !words.has(head + 1, .caseHead), !words.isHyphen(head + 1)
    else { return nil }
    let start = namingStart(before: head)
    guard start < head, words.is(start - 1, .definiteArticle), isTopicOfMatter(start..<head),
      isAccused(before: start) || isExamined(start..<head + 1)
    else { return nil }
    return start..<head + 1
  }

  /// Where the nouns before a head begin: "influence-peddling", but neither "multi-million" nor "decade-old".
  func namingStart(before head: Int) -> Int {
    var start = head
    while start > 0, head - start < 4, isNamingNoun(start - 1),
      !words.is(start - 1, .scandalAdjective)
    {
      guard words.isHyphen(start - 2) else {
        start -= 1
        continue
      }
      guard isNamingNoun(start - 3), !words.is(start - 3, .measureWord),
        !words.is(start - 1, .measureWord)
      else { break }
      start -= 3
    }
    return start
  }

  /// Whether nouns tell one matter: neither "the whole matter" nor "the peace deal".
  private func isTopicOfMatter(_ nouns: Range<Int>) -> Bool {
    let last = nouns.upperBound - 1
    return !words.is(last, .caseKind) && !words.tells(last, .adverb)
      && !words.tells(last, .pastForm)
      && !nouns.contains { words.is($0, .politicalTopic) }
  }

  /// "the illegal villas in Maro": what should not be there, where somebody inquires into it or answers for it.
  private func unlawfulWork(at adjective: Int) -> Range<Int>? {
    var index = adjective + 1
    while index - adjective < 3, isNamingNoun(index), !words.has(index, .preposition) { index += 1 }
    guard index > adjective + 1, let end = scene(after: index) else { return nil }
    let work = adjective..<end
    return isAccused(before: adjective) || isExamined(work) ? work : nil
  }

  /// "story" behind "the illegal quarries in Oran": the phrase is about something else.
  private func opensNoun(_ index: Int) -> Bool {
    isNamingNoun(index) && !words.has(index, .preposition) && !words.tells(index, .adverb)
      && !words.tells(index, .pastForm)
  }

  /// The end of "in Maro", where a name follows a preposition of place.
  private func scene(after preposition: Int) -> Int? {
    guard words.is(preposition, .nounPlacePreposition), words.isCapitalized(preposition + 1),
      !words.has(preposition + 1, [.month, .weekday])
    else { return nil }
    var end = preposition + 1
    while end - preposition < 5, words.isCapitalized(end),
      !words.shape(end).contains(.sentenceStart)
    {
      end += 1
    }
    return words.isPossessive(end) || opensNoun(end) ? nil : end
  }

  /// Behind an article or opened by a name, "the bridge contract", "Halm contracts"; not "whether Lima took bribes".
  func isPhrase(_ matter: Range<Int>) -> Bool {
    (words.has(matter.lowerBound - 1, .determiner) || words.isCapitalized(matter.lowerBound))
      && !matter.contains { words.is($0, .clauseOpener) || words.has($0, .verb) }
  }

  /// Whether somebody inquires into a matter by the words around it: "is investigating the Halm contract", "the Halm
  /// contract, which it is probing", "the murder of Ana Lima is being investigated".
  func isExamined(_ matter: Range<Int>) -> Bool {
    var before = matter.lowerBound - 1
    while words.has(before, .determiner) || words.is(before, .allegedAdjective) { before -= 1 }
    if words.is(before, .inquiringVerb) { return true }
    let end = words.text.sentences[words.text.sentence(ofToken: matter.lowerBound)].tokens
      .upperBound
    var next = matter.upperBound
    if words.byte(next) == 44 { next += 1 }
    if words.is(next, .thingRelative) {
      return (next..<max(next, min(next + 10, end))).prefix { words.byte($0) != 44 }.contains {
        words.is($0, .inquiringVerb)
      }
    }
    return words.has(matter.upperBound, .auxiliary)
      && (matter.upperBound..<max(matter.upperBound, min(matter.upperBound + 5, end))).prefix {
        words.has($0, [.auxiliary, .preposition]) || words.is($0, .inquiringVerb)
          || words.has($0, .accusation)
      }.contains {
        words.is($0, .inquiringVerb) && words.tells($0, .pastForm)
          || words.has($0, .accusation) && words.has($0 - 1, .preposition)
      }
  }
}
