internal import ChronographLanguage
internal import ChronographReading

/// Names that an acronym in brackets ends: "Mission in South Arvenia (MISA)".
///
/// The acronym's letters tell where the name begins; its last word stands before the bracket.
extension CandidateFinder {
  /// The names of a sentence that an acronym in brackets explains.
  func explainedNames(in sentence: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = sentence.lowerBound + 2
    while index + 2 < sentence.upperBound {
      if words.byte(index) == 40, words.byte(index + 2) == 41, isExplainable(index + 1),
        let start = explainedStart(before: index, sentence, acronym: acronymLetters(index + 1))
      {
        found.append(start..<index)
        index += 2
      }
      index += 1
    }
    return found
  }

  private func isExplainable(_ index: Int) -> Bool {
    let letters = acronymLetters(index)
    return words.isCapitalized(index) && (2...9).contains(letters.count)
      && words.letters(index).filter { $0 >= 65 && $0 <= 90 }.count >= 2 && !isTimed[index]
      && letters.allSatisfy { $0 >= 97 && $0 <= 122 }
  }

  private func acronymLetters(_ index: Int) -> [UInt8] {
    words.letters(index).filter { $0 != 46 && $0 != 45 }.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
  }

  /// Where the name starts; `nil` where what stands before the bracket is no name with small words in it.
  private func explainedStart(before end: Int, _ sentence: Range<Int>, acronym: [UInt8]) -> Int? {
    let first = max(sentence.lowerBound, end - 14)
    var reach = end
    while reach > first, joinsName(reach - 1, before: end) { reach -= 1 }
    guard reach < end, grammar.isNameWord(end - 1) else { return nil }
    var best: Int?
    for start in (reach..<end).reversed()
    where words.isCapitalized(start) && words.shape(start).isDisjoint(with: .punctuation)
      && words.letters(start).first.map({ $0 | 32 }) == acronym.first
      && spells(acronym, from: start, to: end)
    {
      best = start
      break
    }
    guard var start = best ?? looseStart(before: end, reach, acronym) else { return nil }
    while start > reach, words.shape(start).contains(.spaceBefore),
      words.has(start - 1, .body)
        || words.has(start, .bodyHead) && grammar.isNameWord(start - 1)
          && !words.has(start - 1, [.titleHead, .honorific, .demonym, .determiner])
    {
      start -= 1
    }
    start = listedStart(before: start, reach)
    return isExplainedBody(start..<end) || isPlacedName(start..<end, acronym)
      || isSpelledOut(start..<end, acronym) ? start : nil
  }

  /// "[United Nations] Economic Commission": a listed body before the words that the acronym spells.
  private func listedStart(before start: Int, _ reach: Int) -> Int {
    (reach..<max(reach, start)).first {
      words.has($0, .phraseStart)
        && words.lexicon.phrases.longestMatch(
          in: words.text.tokens, from: $0, limit: start, wanted: [.body])?.end == start
    } ?? start
  }

  /// "Arvenia Velk-e-Sorra (AVS)": the acronym of a name that a country opens and no head of a place ends.
  private func isPlacedName(_ range: Range<Int>, _ acronym: [UInt8]) -> Bool {
    let capitals = range.filter { words.isCapitalized($0) }
    guard acronym.count >= 3, capitals.count == acronym.count,
      words.has(range.lowerBound, [.country, .demonym]),
      listedPlaceEnd(at: range.lowerBound, limit: range.upperBound) != range.upperBound,
      !range.contains(where: { words.has($0, [.placeHead, .titleHead, .instrumentHead]) })
    else { return false }
    return capitals.compactMap { words.letters($0).first.map { $0 | 32 } } == acronym
  }

  /// "Orbis Commercial Planes (OCP)": each word gives a letter, and not all are words of English.
  private func isSpelledOut(_ range: Range<Int>, _ acronym: [UInt8]) -> Bool {
    let none: WordClasses = [
      .placeHead, .titleHead, .instrumentHead, .gathering, .place, .honorific,
    ]
    return acronym.count >= 3 && range.count == acronym.count
      && range.allSatisfy { words.isCapitalized($0) && !words.has($0, none) }
      && range.compactMap { words.letters($0).first.map { $0 | 32 } } == acronym
      && range.contains { !words.isCommon($0) && !words.has($0, .demonym) }
      && words.isCommon(range.upperBound - 1) && grammar.person(range)?.isLikely != true
  }

  private func joinsName(_ index: Int, before end: Int) -> Bool {
    if isTimed[index] { return false }
    return grammar.isNameWord(index) || words.byte(index) == 38 || words.isHyphen(index)
      || words.isPossessive(index) || words.isPluralPossessive(index)
      || words.is(index, .joiningWord)
      || words.shape(index).contains(.lowerCase) && index > 0 && words.isHyphen(index - 1)
  }

  /// Whether the letters are found in order, each at the start of a word or behind the letter before it.
  private func spells(_ acronym: [UInt8], from start: Int, to end: Int) -> Bool {
    var next = 0
    for index in start..<end {
      let letters = words.letters(index)
      guard let first = letters.first, next < acronym.count else { continue }
      guard first | 32 == acronym[next] else { continue }
      next += 1
      var rest = letters.dropFirst()
      // "UN" gives two letters of "UNIPA", and "Sierra" may give two of its own.
      while next < acronym.count, let found = rest.firstIndex(where: { $0 | 32 == acronym[next] }),
        !startsLaterWord(acronym[next], after: index, end)
      {
        next += 1
        rest = rest[(found + 1)...]
      }
    }
    return next == acronym.count
  }

  private func startsLaterWord(_ letter: UInt8, after index: Int, _ end: Int) -> Bool {
    (index + 1..<max(index + 1, end)).contains { words.letters($0).first.map { $0 | 32 } == letter }
  }

  /// An acronym of another language: half its letters start words behind the head of a body.
  private func looseStart(before end: Int, _ reach: Int, _ acronym: [UInt8]) -> Int? {
    guard
      let head = (reach..<end).last(where: {
        words.has($0, .bodyHead) && words.isCapitalized($0) && $0 + 1 < end
          && words.is($0 + 1, .explainedComplement)
      })
    else { return nil }
    var start = head
    while start > reach, grammar.isNameWord(start - 1), !words.has(start - 1, [.titleHead]) {
      start -= 1
    }
    let initials = (start..<end).compactMap { words.letters($0).first.map { $0 | 32 } }
    let known = acronym.filter(initials.contains).count
    return known * 2 >= acronym.count && acronym.count >= 3 ? start : nil
  }

  /// A name of a body by its head; no office ("Chief of the Defence Force"), no kind of matter.
  private func isExplainedBody(_ range: Range<Int>) -> Bool {
    let stop = range.first { words.is($0, .genitiveOrPurpose) } ?? range.upperBound
    guard
      !(range.lowerBound..<stop).contains(where: {
        words.has($0, [.titleHead, .honorific]) && !words.is($0, .judgeNoun)
      })
    else { return false }
    return range.contains {
      words.isCapitalized($0)
        && (words.has($0, [.bodyHead, .companySuffix])
          || words.is($0, .explainedHead))
    }
  }
}
