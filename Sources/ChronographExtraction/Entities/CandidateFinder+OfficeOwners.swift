internal import ChronographLanguage
internal import ChronographReading

/// Whose office it is, directly before the name of who holds it: "governor of Osmar Ida Venn".
extension CandidateFinder {
  /// "Governor of Osmar Ida Venn", "director of the office in Osmar Ida Venn": where, before the name.
  mutating func officePlace(_ run: Range<Int>) -> Int? {
    guard run.count > 2, words.has(run.lowerBound, .place),
      words.is(run.lowerBound - 1, .genitive)
        && words.has(run.lowerBound - 2, [.titleHead, .placeOwner])
        || words.is(run.lowerBound - 1, .location) && !words.has(run.lowerBound, .givenName)
          && words.has(run.lowerBound + 1, [.givenName, .pinyinSurname]),
      grammar.person(run.lowerBound + 1..<run.upperBound)?.isLikely == true
    else { return nil }
    add(run.lowerBound..<run.lowerBound + 1, .place, .certain)
    return run.lowerBound + 1
  }

  /// "Secretary General of the NSB Ida Venn": a known acronym before a person's name.
  mutating func acronymBefore(_ run: Range<Int>) -> Int? {
    let first = run.lowerBound
    guard run.count > 2, words.shape(first).contains(.allCaps),
      words.has(first, .body) || isAcronym(first), !words.inTitleCase[first],
      words.is(first - 1, .definiteArticle), words.is(first - 2, .genitive),
      grammar.person(first + 1..<run.upperBound)?.isLikely == true
    else { return nil }
    add(first..<first + 1, .body, .likely)
    return first + 1
  }

  /// "chairman of Kordax Lyle Otto Krog": a body of any words between an office and who holds it.
  mutating func officeBody(_ run: Range<Int>) -> Int? {
    guard isBehindOffice(run.lowerBound), let name = grammar.holderStart(in: run) else {
      return nil
    }
    let owner = run.lowerBound..<name
    let isPlace = owner.count == 1 && words.has(owner.lowerBound, .place)
    add(owner, isPlace ? .place : .body, .likely)
    return name
  }

  /// A title and "of" before a token, with the article or without.
  private func isBehindOffice(_ token: Int) -> Bool {
    let marker = words.is(token - 1, .definiteArticle) ? token - 2 : token - 1
    return words.is(marker, .genitive)
      && words.has(marker - 1, [.titleHead, .placeOwner, .corporate, .leader])
  }
}
