internal import ChronographLanguage
internal import ChronographReading

/// What a minister is for, which names nothing, and the name behind it.
extension CandidateFinder {
  /// "Minister of Transport Dora Quill": the portfolio belongs to the title, and the name follows.
  func portfolioEnd(at start: Int, limit: Int) -> Int? {
    guard start > 1, opensPortfolio(start) else { return nil }
    let run = start..<grammar.runEnd(from: start, limit: limit)
    var name = start
    while name < run.upperBound,
      (words.isCommon(name) || words.has(name, .titleModifier))
        // "Marine Affairs"
        && (!words.has(name, .givenName)
          || name + 1 < run.upperBound && words.isCommon(name + 1))
        || grammar.isHyphenatedName(name + 1..<run.upperBound) && !words.has(name, .givenName)
    {
      name += 1
    }
    guard name > start, run.upperBound - name >= 2,
      // "director of the Harbour Board Dora Quill"
      !words.is(start - 1, .definiteArticle)
        || (start..<name).allSatisfy({ !words.has($0, [.bodyHead, .body]) }),
      grammar.person(name..<run.upperBound)?.isLikely == true
        || isTitledName(name..<run.upperBound)
          && (words.is(start - 1, .coordinator)
            || !(name..<run.upperBound).contains { words.isCommon($0) })
    else { return nil }
    return name
  }

  /// Behind "Minister of", or behind the last "and" of a row: "Minister of Roads, Harbours and Rivers Dora Quill".
  private func opensPortfolio(_ start: Int) -> Bool {
    if words.is(start - 1, .genitiveOrPurpose) { return words.has(start - 2, .titleHead) }
    // "Secretary for the Civil Service Dora Quill", "Minister of the Interior Dora Quill"
    if words.is(start - 1, .definiteArticle), words.is(start - 2, .genitiveOrPurpose) {
      return words.has(start - 3, .titleHead)
    }
    guard words.is(start - 1, .coordinator), words.isCommon(start) else { return false }
    var index = start - 2
    while index > 1, start - index < 12,
      words.isCapitalized(index) && words.isCommon(index) || words.byte(index) == 44
    {
      index -= 1
    }
    return words.is(index, .genitiveOrPurpose) && words.has(index - 1, .titleHead)
  }

  /// "Minister of Education and Science Dora Quill", "Minister of National Economy": what a minister is for is no
  /// name, and a name may follow it.
  mutating func portfolio(at start: Int, limit: Int) -> Int? {
    let title = titleEnd(around: start)
    let run = start..<grammar.runEnd(from: start, limit: limit)
    guard
      title != nil
        || isPortfolioWord(start)
          && (followsMinister(start)
            || run.allSatisfy({ isPortfolioWord($0) }) && followsMove(run))
    else { return nil }
    // "Secretary for Roads and the Treasury Dora Quill": the title goes on.
    if let title, title > run.upperBound { return title }
    let name = title ?? run.first { !isPortfolioWord($0) } ?? run.upperBound
    guard name <= run.upperBound else { return nil }
    if name > start + 1 { noteField(start..<name) }
    if name == run.upperBound { return name }
    let rest = name..<run.upperBound
    guard rest.count >= 2, isTitledName(rest), rest.allSatisfy({ !words.isCommon($0) }) else {
      return nil
    }
    add(
      rest, .person, .certain, titled: true,
      familyFirst: grammar.isPinyinName(rest) || grammar.isHyphenatedName(rest))
    return personTail(after: rest.upperBound, limit: limit)
  }

  /// Keeps the names model from words that name what an office is for, unless the text names such a body.
  private mutating func noteField(_ field: Range<Int>) {
    var candidate = Candidate(tokens: field, kind: .body, strength: .certain)
    candidate.needsOtherMention = true
    candidates.append(candidate)
  }

  /// "Chancellor of the Exchequer Dora Quill": the end of the title inside which a word stands.
  private func titleEnd(around start: Int) -> Int? {
    guard !words.has(start, [.bodyHead, .body, .place]) else { return nil }
    for first in start - 5...start - 2 where first >= 0 && words.has(first, .phraseStart) {
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: first, limit: words.count, wanted: .titleHead)
      if let match, match.end > start { return match.end }
    }
    return nil
  }

  private func isPortfolioWord(_ index: Int) -> Bool {
    (words.isCommon(index) || words.has(index, .titleModifier))
      && !words.has(index, [.body, .place, .titleHead])
      // "Adviser on Faith and Community Services"
      && (!words.has(index, .givenName) || words.is(index - 1, .topic) && words.isCommon(index))
      && (!words.has(index, .bodyHead) || words.is(index, .portfolioHead))
  }

  /// "Electrical and Mechanical Services Director": a field, whose last word heads names of bodies as well.
  func isFieldOfServices(_ index: Int, in owner: Range<Int>) -> Bool {
    words.is(index, .portfolioHead) && words.tells(index, .pluralNoun) && owner.count > 1
      && index == owner.upperBound - 1
  }

  /// "Head of Public Service Otto Krog": the body whose office it is, before who holds it.
  mutating func bodyOfOffice(at start: Int, limit: Int) -> Int? {
    guard words.is(start - 1, .genitive), let name = portfolioEnd(at: start, limit: limit),
      name - start > 1, words.has(name - 1, .bodyHead), !words.has(start - 2, .nationalOffice),
      !isFieldOfServices(name - 1, in: start..<name)
    else { return nil }
    add(start..<name, .body, .certain)
    return name
  }

  /// "reassigned to Youth Affairs, Creative Economy, and Sports", "moved from Health to Roads and Harbours": what
  /// somebody is to be minister for.
  private func followsMove(_ run: Range<Int>) -> Bool {
    var (index, isList) = (run.lowerBound - 1, words.is(run.upperBound, .coordinator))
    isList = isList || words.byte(run.upperBound) == 44
    while index > 0, run.lowerBound - index < 14 {
      if words.is(index, .goal) || words.is(index, .origin) {
        if words.isCapitalized(index - 1), isPortfolioWord(index - 1) {
          index -= 1
          continue
        }
        return (max(0, index - 6)..<index).contains { words.is($0, .reassigningVerb) }
          && (isList || run.contains { words.is($0, .portfolio) || words.is($0, .portfolioHead) })
      }
      let joins = words.is(index, .coordinator) || words.byte(index) == 44
      guard joins || words.isCapitalized(index) && isPortfolioWord(index) else { return false }
      isList = isList || joins
      index -= 1
    }
    return false
  }

  /// Whether nothing but words of a portfolio stands between "Minister of" and a word.
  private func followsMinister(_ start: Int) -> Bool {
    var index = start - 1
    while index > 0, start - index < 12 {
      // "Minister of Planning for Family Services": the one portfolio for the other.
      if words.is(index, .purpose), words.isCapitalized(index - 1), isPortfolioWord(index - 1) {
        index -= 1
        continue
      }
      // "Special Adviser on Faith and Community Services"
      if words.is(index, .topic) {
        return words.isCapitalized(index - 1) && words.has(index - 1, .titleHead)
          || words.is(index - 1, .advisoryTitle)
      }
      if words.is(index, .genitiveOrPurpose) {
        return words.isCapitalized(index - 1)
          && (words.has(index - 1, .nationalOffice) && !words.has(index - 1, .corporate)
            || words.is(index, .purpose) && words.has(index - 1, .titleHead))
      }
      guard
        words.is(index, .coordinator) || words.byte(index) == 44
          || words.isCapitalized(index)
            && !words.has(index, [.place, .body, .titleHead])
            // "Adviser on Faith and Community Services"
            && (!words.has(index, .givenName) || words.isCommon(index))
      else { return false }
      index -= 1
    }
    return false
  }

  /// Where a listed title of several words ends: "Officer-in-Charge".
  func wholeTitle(from start: Int, in run: Range<Int>) -> Int {
    guard words.has(start, .phraseStart) else { return start }
    return words.lexicon.phrases.longestMatch(
      in: words.text.tokens, from: start, limit: run.upperBound, wanted: .titleHead)?.end ?? start
  }

  /// "Public Protector Ida Venn", "Harbour Master Ida Venn": a listed title of words that are none alone, before a name.
  func listedTitle(in run: Range<Int>) -> Range<Int>? {
    guard !words.inTitleCase[run.lowerBound] else { return nil }
    for start in run where words.has(start, .phraseStart) {
      let end = wholeTitle(from: start, in: run)
      guard end - start > 1, end < run.upperBound, run.upperBound - end <= 4,
        (end..<run.upperBound).allSatisfy({
          !words.has($0, Self.noPerson) && !words.has($0, .caseHead)
        }),
        (end..<run.upperBound).contains(where: { !words.isCommon($0) })
      else { continue }
      return start..<end
    }
    return nil
  }
}
