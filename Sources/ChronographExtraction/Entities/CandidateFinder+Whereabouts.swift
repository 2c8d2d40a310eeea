internal import ChronographLanguage
internal import ChronographReading

/// Places that no list knows, where names of places alone stand.
extension CandidateFinder {
  /// "SALMO VERO - The board", "Salmo Vero, Mar 14 -", "Salmo Vero (Wire) –": where a report was written, before its
  /// first sentence; without capitals, date and agency it may be who wrote it.
  mutating func townOfReport(_ run: Range<Int>) -> Int? {
    let opener = run.lowerBound - 1
    let isBracketed = words.byte(opener) == 40 && words.byte(run.upperBound) == 41
    let none: WordClasses = [
      .titleHead, .honorific, .bodyHead, .companySuffix, .demonym, .month, .weekday, .body,
    ]
    guard run.count <= 3,
      words.shape(isBracketed ? opener : run.lowerBound).contains(.lineStart),
      !run.contains(where: { words.has($0, none) }), run.contains(where: { !words.isCommon($0) }),
      !isListedName(run),
      let dash = dashOfReport(behind: isBracketed ? run.upperBound + 1 : run.upperBound),
      opensReport(dash + 1),
      isBracketed || run.allSatisfy({ words.shape($0).contains(.allCaps) })
        || (run.upperBound..<dash).contains(where: { isDated($0) || words.byte($0) == 40 })
    else { return nil }
    add(run, .place, .certain)
    return run.upperBound
  }

  /// "Ida Venn – The mayor": both words are in the lists of names.
  private func isListedName(_ run: Range<Int>) -> Bool {
    let (first, last) = (run.lowerBound, run.upperBound - 1)
    return run.count > 1 && words.has(first, .givenName) && words.has(last, .surname)
      && !words.has(last, .place)
  }

  /// The dash that ends a dateline: a date, a state or an agency in brackets may stand before it.
  private func dashOfReport(behind end: Int) -> Int? {
    var index = end
    if words.byte(index) == 44 {
      index += 1
      while index - end < 7,
        words.isCapitalized(index) || isDated(index)
          || words.byte(index) == 44 || words.shape(index).contains(.number)
      { index += 1 }
    }
    if words.byte(index) == 40 {
      guard
        let close = (index + 1..<index + 6).first(where: { words.byte($0) == 41 })
      else { return nil }
      index = close + 1
    }
    return isDash(index) && words.shape(index).contains(.spaceBefore) ? index : nil
  }

  func isDated(_ index: Int) -> Bool { index < isTimed.count && isTimed[index] }

  /// Whether a whole sentence follows: a capital, a verb, a full stop.
  private func opensReport(_ first: Int) -> Bool {
    guard words.isCapitalized(first), !words.is(first, .firstPersonPronoun), first < words.count
    else { return false }
    let end = words.text.sentences[words.text.sentence(ofToken: first)].tokens.upperBound
    guard end - first > 6, words.byte(end - 1) == 46 || words.isClosingQuote(end - 1) else {
      return false
    }
    return (first..<end).contains {
      words.has($0, [.auxiliary, .modal])
        || words.shape($0).contains(.lowerCase)
          && (words.has($0, .verb) || words.tells($0, .pastForm))
    }
  }

  /// ", D-Salmo Vero,": whose seat it is, behind a party's letter.
  func isSeatOfMember(_ run: Range<Int>) -> Bool {
    let hyphen = run.lowerBound - 1
    return run.count <= 3 && words.isHyphen(hyphen) && grammar.isBracketedParty(hyphen - 1)
      && !words.has(run.lowerBound, .place)
  }

  /// "Otto Krog, 48, of Salmo Vero,": where somebody lives, behind an age.
  func isHome(_ run: Range<Int>) -> Bool {
    let of = run.lowerBound - 1
    return run.count <= 3 && words.is(of, .genitive) && words.byte(of - 1) == 44
      && words.shape(of - 2).contains(.number) && words.letters(of - 2).count <= 2
      && words.byte(of - 3) == 44 && words.isCapitalized(of - 4)
      && !grammar.holdsHead(run) && !isListedBody(run)
      && !words.has(run.lowerBound, [.body, .acronym])
  }
}
