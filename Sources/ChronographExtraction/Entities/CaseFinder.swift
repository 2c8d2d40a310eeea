internal import ChronographLanguage

/// Finds matters that a text names: "the 1MDB scandal", "the corruption case in the Rocket Force",
/// "an inquiry into the sale of army land".
struct CaseFinder {
  let words: Words
  /// A name of a matter is no longer than this, in tokens; it keeps the search linear.
  private let longest = 12

  func cases() -> [Candidate] {
    var found: [Candidate] = []
    for index in words.classes.indices {
      let named =
        sumMatter(at: index)
        ?? (words.has(index, .caseHead) ? phrase(around: index) : nickname(behind: index))
      let tokens =
        named ?? (words.has(index, .matterNoun) || isBargain(index) ? deed(at: index) : nil)
        ?? topicMatter(at: index)
      guard let tokens else { continue }
      // "the Maro hospital procurement" inside "the Maro hospital procurement case"
      while let last = found.last, tokens.lowerBound <= last.tokens.lowerBound,
        last.tokens.upperBound <= tokens.upperBound, last.tokens != tokens
      {
        found.removeLast()
      }
      found.append(Candidate(tokens: tokens, kind: .case, strength: .certain))
    }
    return found
  }

  // MARK: By a noun for matters

  private func phrase(around head: Int) -> Range<Int>? {
    var start = head
    while start > 0, head - start < longest, !words.shape(start).contains(.sentenceStart),
      isModifier(start - 1)
    {
      start -= 1
    }
    if let quote = quotedName(before: head) { return quote..<head + 1 }
    if words.is(head, .scandalNoun) || isDefiniteCase(head), let name = farName(before: head) {
      start = min(start, name)
    }
    start = joinedStart(start, head)
    let hasName = (start..<head).contains { words.isCapitalized($0) || words.isMixed($0) }
    let isMatter =
      start < head
      && words.is(head - 1, .wrongdoing)
    if let end = crimes(of: head) { return head..<end }
    if words.is(head, .scandalNoun), !words.is(head, .matterHead), !hasName,
      let scandal = plainScandal(at: head) ?? scandal(namedBehind: head)
    {
      return scandal
    }
    if words.is(head, .matterHead), !hasName, !isMatter {
      return (words.is(head, .scandalNoun) ? definiteAffair(at: head) : nil) ?? plainCase(at: head)
    }
    guard hasName || isMatter else { return nil }
    var end = head + 1
    if isMatter, end + 1 < words.count, words.is(end, .casePlacePreposition),
      let stop = complement(after: end)
    {
      end = stop
    }
    guard hasName || end > head + 1 else { return nil }
    return start..<end
  }

  /// "the “silent harbour” affair": its name in quotation marks.
  func quotedName(before head: Int) -> Int? {
    guard words.isClosingQuote(head - 1), head > 2 else { return nil }
    return (max(0, head - 7)..<head - 1).last { words.isOpeningQuote($0) }
  }

  /// "The scandal, which the press has dubbed “Full Plate,”": a name in quotation marks for a matter before it.
  private func nickname(behind verb: Int) -> Range<Int>? {
    guard words.is(verb, .nicknamingWord), words.isOpeningQuote(verb + 1) else {
      return nicknameBefore(verb)
    }
    let sentence = words.text.sentences[words.text.sentence(ofToken: verb)].tokens
    let reach = max(sentence.lowerBound, verb - 12)..<verb
    // "was dubbed" may end a line.
    guard verb + 2 < sentence.upperBound,
      reach.contains(where: { words.has($0, .caseHead) && !words.isCapitalized($0) }),
      var end = (verb + 2..<min(verb + 9, sentence.upperBound)).first(where: {
        words.isClosingQuote($0)
      })
    else { return nil }
    while end > verb + 2, words.byte(end - 1) == 44 || words.byte(end - 1) == 46 { end -= 1 }
    return end > verb + 2 ? verb + 2..<end : nil
  }

  /// "the Ambari grain scam", "the Osk and Vest dams scandal": nouns between the name and its head.
  private func farName(before head: Int) -> Int? {
    var start = head
    while start > 0, head - start < 3,
      isPlainNoun(start - 1) || isPluralNoun(start - 1)
        || words.is(head, .matterHead) && isNamingNoun(start - 1)
    {
      start -= 1
    }
    guard start < head, start > 0, isName(start - 1) else { return nil }
    start -= 1
    while start > 0, head - start < longest, isName(start - 1) { start -= 1 }
    if words.is(start - 1, .coordinator), start > 1, isName(start - 2) {
      start -= 2
      while start > 0, head - start < longest, isName(start - 1) { start -= 1 }
    }
    return start
  }

  /// "the Baimiao granary case": behind "the" and a name, one noun at least.
  private func isDefiniteCase(_ head: Int) -> Bool {
    guard words.is(head, .matterHead), !words.tells(head, .pluralNoun), isNamingNoun(head - 1),
      !words.is(head - 1, .caseKind),
      // "the Fraud Office's case"
      !words.isPossessive(head - 1)
    else { return false }
    var start = head - 1
    while start > 0, head - start < 8,
      isNamingNoun(start) || isName(start)
        // "the Port of Salm contracts case"
        || words.is(start, .genitive) && isName(start - 1) && isName(start + 1)
    { start -= 1 }
    return words.is(start, .definiteArticle) && isName(start + 1)
  }

  /// A plural behind a name that "the" opens: no verb stands there.
  private func isPluralNoun(_ index: Int) -> Bool {
    guard words.shape(index).contains(.lowerCase), words.tells(index, .pluralNoun) else {
      return false
    }
    var start = index - 1
    while start > 0, words.isCapitalized(start) || words.is(start, .coordinator) { start -= 1 }
    return index - start < longest && words.is(start, .definiteArticle)
  }

  func isName(_ index: Int) -> Bool {
    words.isCapitalized(index)
      && words.shape(index).isDisjoint(with: [.sentenceStart, .punctuation])
      && !words.has(
        index, [.month, .weekday, .determiner, .preposition, .titleHead, .honorific, .demonym])
  }

  /// "fired over the evidence room case": two words at least tell which case, and somebody answers for it.
  private func plainCase(at head: Int) -> Range<Int>? {
    // "the coal scam case"
    let isOfScandal = words.is(head - 1, .scandalNoun)
    let start = isOfScandal ? plainStart(head) : caseStart(head)
    guard start < head, isAccused(before: start, within: isOfScandal ? 24 : 8) else { return nil }
    // One word tells which case, "the tollway case", where it names no kind of case.
    guard head - start >= 2 || isTopic(head - 1) else { return nil }
    return start..<head + 1
  }

  private func plainStart(_ head: Int) -> Int {
    var start = head
    while start > 0, head - start < 4, isPlainNoun(start - 1) { start -= 1 }
    return start
  }

  /// Nouns before "case": listed ones, or behind "the" any: "the fertiliser procurement case".
  private func caseStart(_ head: Int) -> Int {
    let start = namingStart(before: head)
    if head - start == 1, isTopic(start) { return start }
    guard head - start >= 2, words.is(start - 1, .definiteArticle), !words.is(head - 1, .caseKind),
      !words.tells(head - 1, .pastForm), !words.tells(start, .adverb),
      !words.is(start, .caseKind)
    else { return plainStart(head) }
    return start
  }

  /// A noun that tells what one case is about: "tollway", but neither "criminal" nor "murder".
  func isTopic(_ index: Int) -> Bool {
    (isPlainNoun(index)
      || isNamingNoun(index)
        && (words.is(index - 1, .definiteArticle) || words.is(index - 1, .matterPreposition)))
      && !words.is(index, .wrongdoing) && !words.is(index, .scandalAdjective)
      && !words.is(index, .caseKind) && !words.tells(index, .adverb)
      && !words.tells(index, .pastForm) && !words.tells(index, .gerundForm)
  }

  /// "resigned over an accounting scandal": a scandal is told by what it is about.
  private func plainScandal(at head: Int) -> Range<Int>? {
    var start = namingStart(before: head)
    if start == head || head - start == 1, !words.is(head + 1, .matterHead),
      let affair = definiteAffair(at: head)
    {
      return affair
    }
    guard start < head, !words.is(head + 1, .matterHead) else { return nil }
    // "the N2bn hostel scandal"
    if start > 1, words.isSum(start - 1) {
      start -= 1
    }
    let outer = overMeasure(start)
    if isAccused(before: outer, within: 16) { return start..<head + 1 }
    // "the fertiliser fund scam": two nouns tell which, wherever somebody answers for it; with "the" everywhere.
    guard words.has(outer - 1, .determiner),
      head - start >= 2 && (words.is(outer - 1, .definiteArticle) || accusesInSentence(of: head))
        || head - start == 1 && isKnownTopic(start)
    else { return nil }
    return start..<head + 1
  }

  /// A noun before a scandal, known or not: "fertiliser", "peddling".
  func isNamingNoun(_ index: Int) -> Bool {
    isPlainNoun(index) || isNoun(index) && !words.has(index, [.verb, .accusation])
  }

  private func accusesInSentence(of head: Int) -> Bool {
    let sentence = words.text.sentences[words.text.sentence(ofToken: head)]
    return sentence.tokens.contains { words.has($0, .accusation) }
  }

  /// Over "$1.2-billion" and "multi-million-peso" before a scandal.
  func overMeasure(_ start: Int) -> Int {
    var index = start
    while index > 1, start - index < 8,
      words.isHyphen(index - 1) || words.isHyphen(index - 2) || words.isHyphen(index)
        || words.shape(index - 1).contains(.number) || words.byte(index - 1) == 36
    {
      index -= 1
    }
    return index
  }

  /// The end of "case of extortion and illegal gratuities", "scheme of bribery", which somebody is suspected in.
  func crimes(of head: Int) -> Int? {
    let isScheme = words.is(head, .schemeNoun)
    guard words.is(head, .matterHead) || isScheme, !words.tells(head, .pluralNoun),
      words.is(head + 1, .genitive)
    else { return nil }
    // "of money laundering"
    let crime = isPlainNoun(head + 2) && words.is(head + 3, .wrongdoing) ? head + 3 : head + 2
    guard isScheme ? words.is(crime, .wrongdoing) : isCrime(crime),
      isAccused(before: isScheme ? namingStart(before: head) : head, within: isScheme ? 16 : 8)
    else { return nil }
    var end = crime + 1
    if words.is(end, .coordinator) {
      var next = end + 1
      if words.shape(next).contains(.lowerCase), isNoun(next), isNoun(next + 1) { next += 1 }
      if isNoun(next), !words.has(next, .verb) { end = next + 1 }
    }
    return end
  }

  private func isCrime(_ index: Int) -> Bool {
    words.has(index, .matterNoun) || words.is(index, .wrongdoing)
  }

  func isPlainNoun(_ index: Int) -> Bool {
    words.shape(index).contains(.lowerCase) && words.has(index, .common)
      && !words.has(
        index,
        [
          .determiner, .preposition, .conjunction, .auxiliary, .modal, .pronoun, .relative,
          .negation, .accusation,
        ])
  }

  private func isModifier(_ index: Int) -> Bool {
    let shape = words.shape(index)
    if words.isHyphen(index) || words.isPossessive(index) { return !words.isPossessive(index) }
    guard shape.isDisjoint(with: [.punctuation, .markup]) else { return false }
    return !words.has(
      index,
      [
        .determiner, .preposition, .conjunction, .auxiliary, .modal, .pronoun, .relative,
        .negation, .month, .weekday,
      ])
      && (words.isCapitalized(index) || words.isMixed(index)
        || words.is(index, .wrongdoingWord))
  }

  func complement(after preposition: Int) -> Int? {
    var index = preposition + 1
    if words.is(index, .definiteArticle) { index += 1 }
    var end = index
    while end < words.count, end - index < longest, !words.shape(end).contains(.sentenceStart),
      words.isCapitalized(end) || goesOn(end)
    {
      end += 1
    }
    // "the corruption case at the Special Court": where it is tried; "in the country's history".
    guard end > index, !words.isPossessive(end),
      !(index..<end).contains(where: { words.is($0, .courtWord) })
    else { return nil }
    return end
  }

  /// "of" inside "the Ministry of Roads".
  private func goesOn(_ token: Int) -> Bool {
    words.is(token, .genitive) && words.has(token - 1, .bodyHead) && words.isCapitalized(token - 1)
      && words.isCapitalized(token + 1)
  }

  // MARK: By a deed that somebody answers for

  /// "the sale of army land", "the Gray Lake outage", behind a word of inquiry or punishment.
  private func deed(at head: Int) -> Range<Int>? {
    var start = head
    while start > 0, head - start < 4, isModifier(start - 1) || isNamingNoun(start - 1) {
      start -= 1
    }
    let outer = overMeasure(start)
    let isAccused = isAccused(before: outer)
    // "the alleged illegal sale of": whether it happened is no part of its name.
    while words.is(start, .allegedAdjective), start < head { start += 1 }
    if isAccused, let spoils = spoils(start, head) { return spoils }
    // "the 58-million-crown tender for the dam"
    if isAccused, outer < start, words.is(head, .contractNoun) { start = outer }
    guard let matter = matter(start, head) else { return nil }
    return isAccused || isPhrase(matter) && isExamined(matter) ? matter : nil
  }

  /// A deed with what it was done to, or with a name before it.
  private func matter(_ start: Int, _ head: Int) -> Range<Int>? {
    let hasName = (start..<head).contains { words.isCapitalized($0) }
    let opensMatter =
      words.is(head + 1, .genitive)
      || words.is(head + 1, .purpose) && words.is(head, .contractNoun)
    if opensMatter, let end = matterEnd(from: head + 2) { return start..<end }
    return hasName ? start..<head + 1 : nil
  }

  /// The end of what a deed was done to: "army land", "the port of Halm", "flood walls on the Meixi River".
  private func matterEnd(from start: Int) -> Int? {
    guard var end = nounEnd(from: start) else { return nil }
    if words.is(end, .nounPlacePreposition), let more = nounEnd(from: end + 1),
      words.isCapitalized(more - 1)
    {
      end = more
    }
    return end
  }

  /// Up to two common nouns, then a name; a word behind a name belongs to what follows.
  private func nounEnd(from start: Int) -> Int? {
    var index = start
    if words.has(index, .determiner) { index += 1 }
    let first = index
    var nouns = 0
    while index < words.count, index - first < 6, !words.shape(index).contains(.sentenceStart) {
      if words.isPossessive(index) {
        index += 1
        continue
      }
      if words.shape(index).contains(.hasDigit) { return nil }
      // "a state-owned warehouse"
      if words.isHyphen(index), index > first, isNoun(index + 1) {
        index += 2
        continue
      }
      let isName = words.isCapitalized(index) && !words.has(index, [.month, .weekday])
      // "the Salm dam"
      if words.is(index, .builtWork), words.isCapitalized(index - 1) { return index + 1 }
      guard
        isName
          || !words.isCapitalized(index - 1)
            && (nouns < 2 ? isNoun(index) : nouns < 3 && isLastNoun(index))
      else { break }
      nouns += isName ? 0 : 1
      index += 1
    }
    return index > first ? index : nil
  }

  func isNoun(_ index: Int) -> Bool {
    words.shape(index).contains(.lowerCase)
      && !words.has(
        index,
        [
          .determiner, .preposition, .conjunction, .auxiliary, .modal, .pronoun, .relative,
          .negation,
        ])
  }

  /// Whether a phrase stands behind "over", "into", "for" or "in" and a word of inquiry or punishment.
  func isAccused(before start: Int, within reach: Int = 8) -> Bool {
    var index = start - 1
    while index >= 0, words.has(index, .determiner) { index -= 1 }
    guard index > 0, words.is(index, .matterPreposition) || words.is(index - 1, .matterLink) else {
      return false
    }
    var steps = 0
    while index > 0, steps < reach, !words.shape(index).contains(.sentenceStart) {
      index -= 1
      steps += 1
      if words.has(index, .accusation) { return true }
    }
    return false
  }
}
