import ChronographLanguage
import ChronographReading

/// What an office is for, as a part of its title: "director of training", "Vice President, Finance".
extension TitleFinder {
  /// The end of "board" or "board of directors" that begins here: "chairman of the board".
  func board(at index: Int, limit: Int) -> Int? {
    guard index < limit, !isNamed[index], words.is(index, .boardNoun) else { return nil }
    let isOf =
      words.is(index + 1, .genitive)
      && words.is(index + 2, .boardOwner)
    return isOf && index + 2 < limit ? index + 3 : index + 1
  }

  /// The end of a field in lower case: "director of training at", "minister of supply in", "vice-president for research".
  ///
  /// Without an article: "director of the museum" tells where.
  func field(at start: Int, of phrase: TitlePhrase, limit: Int) -> Int? {
    guard start == phrase.tokens.upperBound + 1,
      words.is(phrase.title.upperBound - 1, .fieldOfficer)
    else { return nil }
    var index = start
    while index < limit, index - start < 7, !isNamed[index] {
      let isJoin = index > start && words.is(index, .coordinator)
      guard isJoin || isFieldWord(index) else { break }
      index += 1
    }
    guard index > start, isFieldWord(index - 1) else { return nil }
    // "the head of banking in Oran": of a field, and of no place.
    if words.is(index, .location), !words.is(phrase.title.upperBound - 1, .cabinetOfficer) {
      return nil
    }
    let isClosed =
      index >= limit || words.shape(index).contains(.punctuation)
      || words.is(index, .openTitleLink) || words.has(index, [.auxiliary, .relative])
    return isClosed ? index : nil
  }

  /// The end of what somebody teaches or studies at a body: "politics | at".
  func subject(at start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit, index - start < 4, !isNamed[index],
      isFieldWord(index) || index > start && words.is(index, .coordinator)
    {
      index += 1
    }
    return index > start && words.is(index, .site) ? index : nil
  }

  func isFieldWord(_ index: Int) -> Bool {
    // A word that no list knows is no small word.
    words.shape(index).contains(.lowerCase)
      && words.letters(index).count > 3 && !words.is(index, .tenureNoun)
      && !words.has(
        index,
        [
          .determiner, .preposition, .pronoun, .auxiliary, .modal, .relative, .conjunction,
          .bodyHead, .titleHead, .placeHead, .organ, .numberWord,
        ])
      && (words.has(index, .titleModifier)
        || (words.isCommon(index) || words.classes[index].isEmpty)
          && !words.has(index, .plainRole))
  }

  /// The end of "in charge of business development | at": what somebody sees to at a body.
  func charge(at start: Int, limit: Int) -> Int? {
    guard words.is(start, .location), words.is(start + 1, .chargeNoun),
      words.is(start + 2, .genitive)
    else { return nil }
    var index = start + 3
    while index < limit, index - start < 9, !isNamed[index], isMatterWord(index) { index += 1 }
    return index > start + 3 && words.is(index, .site) ? index : nil
  }

  /// The end of a department in capitals: "Vice President, Finance & Corporate Affairs | at", "VP Operations | of".
  func department(at start: Int, of phrase: TitlePhrase, limit: Int) -> Int? {
    guard words.is(phrase.title.upperBound - 1, .fieldOfficer) else { return nil }
    let isApart = words.byte(start) == 44 || words.isHyphen(start)
    let first = isApart ? start + 1 : start
    var index = first
    while index < limit, index - first < 8, isDepartmentWord(index) { index += 1 }
    guard index > first, words.isCapitalized(index - 1), index + 1 < limit,
      words.is(index, .site) || !isApart && words.is(index, .openTitleLink)
    else { return nil }
    // "Vice President Otto Krog of Orbis": words that every dictionary knows.
    if !isApart, !(first..<index).allSatisfy({ !isNamed[$0] && isFieldInCapitals($0) }) {
      return nil
    }
    return isNamed[index + 1] || words.has(index + 1, .determiner) ? index : nil
  }

  private func isFieldInCapitals(_ index: Int) -> Bool {
    words.is(index, .coordinator) || words.byte(index) == 38
      || words.isCommon(index) || words.has(index, .titleModifier)
  }

  /// A word in capitals that is no office, or what joins two.
  private func isDepartmentWord(_ index: Int) -> Bool {
    if words.is(index, .coordinator) || words.byte(index) == 38 || words.byte(index) == 44 {
      return words.isCapitalized(index + 1)
    }
    return words.isCapitalized(index) && !words.has(index, [.titleHead, .honorific, .givenName])
  }

  private func isMatterWord(_ index: Int) -> Bool {
    words.is(index, .coordinator)
      || words.shape(index).isDisjoint(with: [.punctuation, .markup, .number])
        && !words.has(index, [.preposition, .auxiliary, .modal, .relative, .pronoun, .titleHead])
  }

  /// The end of words in capitals up to a head in capitals: "Chief | Mechanical Engineer", "Managing | and Artistic
  /// Director", "Project Executive".
  func capitalRun(from index: Int, first: Int, limit: Int) -> Int? {
    let isJoined = words.is(index, .coordinator)
    let before = index - 1
    guard
      index > first
        ? words.has(before, .titleModifier)
          && (!isJoined || !words.has(before, .titleHead)) && words.isCapitalized(before)
        : !isJoined && opensCapitals(index)
    else { return nil }
    var token = isJoined ? index + 1 : index
    while token < limit, token - index < 4, !isNamed[token], words.isCapitalized(token) {
      let isLast = !words.isCapitalized(token + 1)
      if words.has(token, [.titleHead, .plainRole]), isLast || !words.has(token, .titleModifier) {
        // "the Foreign and Defence Ministers" are two.
        return token > index && !(isJoined && isPlural(token)) ? token + 1 : nil
      }
      guard words.has(token, [.common, .titleModifier]), !words.has(token, Self.noField) else {
        return nil
      }
      token += 1
      if words.is(token, .coordinator) || words.byte(token) == 38 { token += 1 }
    }
    return nil
  }

  private static let noField: WordClasses = [
    .bodyHead, .body, .organ, .placeHead, .place, .country, .demonym, .surname, .givenName,
    .preposition, .determiner, .pronoun, .auxiliary, .modal, .honorific, .tie,
  ]

  /// Whether a title in capitals may begin here: "as | Project Executive", "the | Project Executive".
  private func opensCapitals(_ index: Int) -> Bool {
    words.has(index - 1, [.determiner, .formerMarker, .auxiliary])
      || words.is(index - 1, .roleMarker)
  }
}
