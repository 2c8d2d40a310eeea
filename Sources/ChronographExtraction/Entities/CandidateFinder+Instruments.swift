internal import ChronographLanguage
internal import ChronographReading

extension CandidateFinder {
  /// Where an instrument's title ends that starts with a run.
  func instrumentEnd(_ run: Range<Int>, limit: Int) -> Int? {
    guard let head = instrumentHead(of: run), !isSurname(head, in: run) else { return nil }
    var end = head + 1
    if end < run.upperBound {
      end = words.has(run.upperBound - 1, [.instrumentHead]) ? run.upperBound : end
    }
    // "Republic Act No. 3019"
    if end < limit, words.is(end, .instrumentNumberMark) {
      let number = words.byte(end + 1) == 46 ? end + 2 : end + 1
      if number < limit, words.shape(number).contains(.number) { return number + 1 }
    }
    // "Executive Order 3474"
    if end < limit, words.shape(end).contains(.number),
      end + 1 >= limit || !words.has(end + 1, .month), words.text.tokens[end].span.count <= 6
    {
      return end + 1
    }
    if end < limit,
      words.is(end, .instrumentComplement),
      !isRecipient(behind: end, limit: limit)
    {
      end = titleEnd(after: end, limit: limit) ?? end
      if isBodyOfCode(head..<end) { return nil }
    }
    if head == run.lowerBound, end == head + 1 { return nil }
    if end == head + 1, run.count == 1 { return nil }
    if let accounts = accountsEnd(after: end, limit: limit) { return accounts }
    if let year = yearEnd(after: end, limit: limit) { return year }
    if end < limit, end + 2 < limit, words.byte(end) == 40,
      let close = (end + 1..<min(limit, end + 5)).first(where: { words.byte($0) == 41 }),
      grammar.isNameWord(end + 1) || words.shape(end + 1).contains(.number), !isAcronym(end + 1),
      !words.is(end + 1, .noteNoun)
    {
      end = close + 1
    }
    return end
  }

  /// "Annual Report & Accounts", "Annual Report and Financial Statements".
  private func accountsEnd(after end: Int, limit: Int) -> Int? {
    guard words.byte(end) == 38 || words.is(end, .coordinator), end + 1 < limit else { return nil }
    return (end + 1..<min(limit, end + 3)).first {
      words.is($0, .reportCompanion) && words.isCapitalized($0)
        && (end + 1..<$0).allSatisfy { words.isCapitalized($0) && words.isCommon($0) }
    }.map { $0 + 1 }
  }

  /// "Ryan Law": a family name behind a given one.
  private func isSurname(_ head: Int, in run: Range<Int>) -> Bool {
    run.count == 2 && head == run.lowerBound + 1 && words.has(head, .surname)
      && words.has(run.lowerBound, .givenName)
      && !words.has(run.lowerBound, [.common, .place])
      && !words.has(run.lowerBound - 1, .determiner) && !words.inTitleCase[head]
  }

  /// "Code of Conduct Bureau": a body that a code is kept by; "Law of the Supreme Court" is a law.
  private func isBodyOfCode(_ title: Range<Int>) -> Bool {
    title.count > 3 && words.is(title.lowerBound + 1, .genitive)
      && words.has(title.upperBound - 1, .bodyHead)
      && (title.lowerBound + 2..<title.upperBound).allSatisfy { grammar.isNameWord($0) }
      && !words.inTitleCase[title.lowerBound]
  }

  /// Such a body's name: where it ends.
  mutating func bodyOfCode(_ run: Range<Int>, limit: Int) -> Int? {
    guard let head = run.last, words.has(head, .instrumentHead), head + 1 < limit,
      words.is(head + 1, .genitive), let end = titleEnd(after: head + 1, limit: limit),
      isBodyOfCode(head..<end)
    else { return nil }
    add(run.lowerBound..<end, .body, .certain)
    return definition(after: end, of: candidates.count - 1, limit: limit)
  }

  /// "Roads (Special Provisions) Act": a law's title with its kind in brackets.
  mutating func bracketedLaw(_ run: Range<Int>, limit: Int) -> Int? {
    guard run.upperBound + 1 < limit, words.byte(run.upperBound) == 40,
      let close = (run.upperBound + 1..<min(limit, run.upperBound + 7)).first(where: {
        words.byte($0) == 41
      }), close + 1 < limit,
      (run.upperBound + 1..<close).allSatisfy({
        grammar.isNameWord($0) || words.is($0, .titleInnerWord)
      }), grammar.isNameWord(close + 1)
    else { return nil }
    let rest = close + 1..<grammar.runEnd(from: close + 1, limit: limit)
    guard let head = rest.first(where: { words.has($0, .instrumentHead) }), head - close < 3,
      let end = instrumentEnd(rest.lowerBound - 1..<rest.upperBound, limit: limit)
    else { return nil }
    return addInstrument(run.lowerBound..<end, limit: limit)
  }

  /// "leaked the Harbour Plan to the Harbour Times": to whom or for whom, no part of the title.
  private func isRecipient(behind preposition: Int, limit: Int) -> Bool {
    guard words.is(preposition, .recipientPreposition), !words.inTitleCase[preposition] else {
      return false
    }
    let first = words.is(preposition + 1, .definiteArticle) ? preposition + 2 : preposition + 1
    guard first < limit, grammar.isNameWord(first) else { return false }
    let run = first..<grammar.runEnd(from: first, limit: limit)
    if words.is(preposition, .purpose) {
      return first == preposition + 2 && words.has(first, .bodyHead) && opensComplement(first)
    }
    return words.has(run.upperBound - 1, [.bodyHead, .companySuffix])
      || grammar.person(run)?.isLikely == true
  }

  /// The first word of the run that heads a title; `nil` in a headline, where any word is capitalised.
  private func instrumentHead(of run: Range<Int>) -> Int? {
    guard let head = run.first(where: { words.has($0, .instrumentHead) }) else { return nil }
    if words.inTitleCase[run.lowerBound], head > run.lowerBound,
      words.isCommon(head - 1) || words.has(head - 1, .place)
    {
      return nil
    }
    if run.contains(where: { words.has($0, .bodyHead) && $0 > head }) { return nil }
    if words.is(head, .everydayInstrument), head + 1 == run.upperBound, run.count == 1 {
      return nil
    }
    return head
  }

  /// "Water Resources Act, 2015": the year of a law behind a comma.
  private func yearEnd(after end: Int, limit: Int) -> Int? {
    guard words.is(end - 1, .datedLaw),
      words.byte(end) == 44, end + 1 < limit, words.shape(end + 1).contains(.number),
      words.text.tokens[end + 1].span.count == 4
    else { return nil }
    return end + 2
  }

  /// "resolution 9580 (2021)", "Decree 12", "Executive Order 3474".
  mutating func numberedInstrument(at start: Int, limit: Int) -> Int? {
    var head = start
    // "Adopting resolution 77": the verb is no part.
    if words.shape(start).contains(.sentenceStart), words.tells(start, .gerundForm) { return nil }
    // "By Order 12"
    if words.has(start, [.preposition, .determiner, .conjunction]) { return nil }
    while head < limit, head - start < 3, !words.has(head, .numbered), words.has(head, .common),
      grammar.isNameWord(head),
      !(words.is(head, .numberedPaper) && words.is(head + 1, .instrumentNumberMark))
    {
      head += 1
    }
    // "Document No. 9": told by its number alone.
    let isMarked =
      words.is(head, .numberedPaper) && words.isCapitalized(head)
      && words.is(head + 1, .instrumentNumberMark)
    guard head < limit, words.has(head, .numbered) || isMarked else { return nil }
    var end = head + 1
    if words.is(end, .instrumentNumberMark) { end += 1 }
    if end > head + 1, [46, 58].contains(words.byte(end)) { end += 1 }
    // "Document Number Nine"
    if isMarked, end < limit, words.is(end, .countingNumber), words.isCapitalized(end) {
      add(start..<end + 1, .instrument, .certain)
      return end + 1
    }
    guard end < limit, words.shape(end).contains(.number), !isTimed[end] || end > head + 1,
      words.text.tokens[end].span.count <= 6, !words.has(end + 1, .month)
    else { return nil }
    end += 1
    // "Law No. 5/2019"
    if end + 1 < limit, words.byte(end) == 47, words.shape(end + 1).contains(.number),
      !words.shape(end + 1).contains(.spaceBefore)
    {
      end += 2
    }
    if end + 2 < limit, words.byte(end) == 40, words.shape(end + 1).contains(.number),
      words.byte(end + 2) == 41
    {
      end += 3
    }
    add(start..<end, .instrument, .certain)
    return end
  }

  /// A title goes on while its words are capitalised, small words between them included.
  func titleEnd(after start: Int, limit: Int) -> Int? {
    var (index, end) = (start, -1)
    while index < limit {
      if grammar.isNameWord(index), !isTimed[index] {
        end = index + 1
      } else if !words.is(index, .titleInnerWord) && !words.isHyphen(index)
        && !words.isPossessive(index)
        && !words.isPluralPossessive(index) && words.byte(index) != 38
        && !(words.shape(index).contains(.lowerCase) && index > 0 && words.isHyphen(index - 1))
      {
        break
      } else if words.is(index, .titleEndingPreposition), index + 1 < limit,
        words.has(index + 1, [.place, .month])
          || words.is(index, .agreementPartner) && !words.inTitleCase[index]
      {
        break
      } else if words.has(index, .conjunction), index + 1 < limit,
        words.is(index + 1, .definiteArticle) || !grammar.isNameWord(index + 1)
      {
        break
      }
      index += 1
    }
    return end > start ? end : nil
  }

  mutating func addInstrument(_ tokens: Range<Int>, limit: Int) -> Int {
    add(tokens, .instrument, .certain)
    addNested(in: tokens, of: .instrument)
    return definition(
      after: tokens.upperBound, of: candidates.lastIndex { !$0.isNested } ?? 0, limit: limit)
  }

  /// A place by its list or by its head: "Yunnan Province", "Mount Vesper", "Elk Hills".
  func placeEnd(_ run: Range<Int>) -> Int? {
    if words.has(run.upperBound - 1, .placeHead), run.count > 1, run.count <= 4,
      !run.dropLast().allSatisfy({ words.has($0, .common) && !words.has($0, .place) })
    {
      return run.upperBound
    }
    if words.is(run.lowerBound, .leadingPlaceHead), run.count > 1 {
      return run.upperBound
    }
    if words.has(run.lowerBound, .place), !words.has(run.lowerBound, .ambiguous), run.count > 1 {
      // A city before other capitals: "Beijing Daily" was a body; "Paris Monday" is no name.
      if grammar.person(run) == nil || words.has(run.lowerBound, .country) {
        return run.lowerBound + 1
      }
    }
    return nil
  }
}
