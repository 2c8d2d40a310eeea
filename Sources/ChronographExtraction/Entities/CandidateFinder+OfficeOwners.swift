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

  /// "chairman of Kordax Lyle Otto Krog", "Speaker of Parliament Otto Krog", "Governor of Ekuma State Otto Krog": whose the
  /// office is, between its title and who holds it.
  mutating func officeBody(_ run: Range<Int>) -> Int? {
    guard isBehindOffice(run.lowerBound),
      let name = grammar.holderStart(in: run) ?? memberStart(in: run)
    else { return nil }
    let owner = run.lowerBound..<name
    if owner.count > 1, words.has(name - 1, [.bodyHead, .placeHead]) {
      _ = segment(owner, limit: name)
    } else if owner.count == 1, words.is(owner.lowerBound, .namedOrgan) {
      add(owner, .body, .shortForm)
    } else {
      add(owner, owner.count == 1 && words.has(owner.lowerBound, .place) ? .place : .body, .likely)
    }
    return name
  }

  /// "Member of Parliament Kiro Dankov", of names that no list knows.
  private func memberStart(in run: Range<Int>) -> Int? {
    let name = run.lowerBound + 1
    guard (3...5).contains(run.count), words.is(run.lowerBound, .namedOrgan),
      !words.is(run.lowerBound - 1, .definiteArticle), !words.isCommon(name),
      isTitledName(name..<run.upperBound)
    else { return nil }
    return name
  }

  /// A title and "of" before a token, with the article or without.
  private func isBehindOffice(_ token: Int) -> Bool {
    let marker = words.is(token - 1, .definiteArticle) ? token - 2 : token - 1
    return words.is(marker, .genitive)
      && (words.has(marker - 1, [.titleHead, .placeOwner, .corporate, .leader])
        || words.is(marker - 1, .memberNoun))
  }

  /// "the All Norland Football Federation", "the All Workers Congress": the word belongs to the name.
  mutating func totalName(at index: Int, limit: Int) -> Int? {
    guard words.is(index, .definiteOrTotal), !words.is(index, .definiteArticle),
      words.isCapitalized(index), !words.inTitleCase[index], index + 1 < limit,
      grammar.isNameWord(index + 1),
      !words.shape(index).contains(.sentenceStart) || words.has(index + 1, [.place, .demonym])
    else { return nil }
    let rest = index + 1..<grammar.runEnd(from: index + 1, limit: limit)
    guard let end = bodyEnd(rest, limit: limit) else { return nil }
    return addBody(index..<end, limit: limit)
  }

  /// "the judge (Ida Venn)": a bracket of its own behind an office.
  func isNamedInBrackets(_ run: Range<Int>) -> Bool {
    words.byte(run.lowerBound - 1) == 40 && words.byte(run.upperBound) == 41
      && words.has(run.lowerBound - 2, .titleHead) && !words.has(run.lowerBound - 2, .bodyHead)
  }

  /// "appointed Ida Venn as minister for roads": who gets such an office is somebody.
  func isAppointed(_ run: Range<Int>) -> Bool {
    guard words.is(run.lowerBound - 1, .appointedParticiple), words.is(run.upperBound, .roleMarker)
    else { return false }
    let role = words.has(run.upperBound + 1, .determiner) ? run.upperBound + 2 : run.upperBound + 1
    return (role..<role + 3).contains { words.has($0, .leader) }
  }

  /// "Director of Public Prosecutions (DPP) Ida Venn": somebody stands behind the letters of an office.
  func isBehindOfficeLetters(_ run: Range<Int>) -> Bool {
    let bracket = run.lowerBound - 3
    guard (2...4).contains(run.count), words.byte(bracket) == 40,
      words.byte(run.lowerBound - 1) == 41, words.shape(bracket + 1).contains(.allCaps),
      !words.isCommon(run.upperBound - 1)
    else { return false }
    let title = (max(0, bracket - 6)..<bracket).last {
      words.has($0, .titleHead) || !words.shape($0).isDisjoint(with: .punctuation)
    }
    return title.map { words.has($0, .titleHead) } == true
  }
}
