internal import ChronographLanguage
internal import ChronographReading

extension EntityResolver {
  /// What a lone word is, told by the words around it; `nil` where nothing tells.
  func loneKind(_ candidate: Candidate) -> EntityKind? {
    let first = candidate.tokens.lowerBound
    if candidate.kind == .place { return .place }
    // "Operation Nightingale"
    if words.is(first, .stormNoun), candidate.tokens.count > 1 { return nil }
    // "Mayor Lima": a family name behind a title, whatever town bears it.
    if candidate.kind == .person, candidate.hasTitle, words.has(first, [.surname, .givenName]),
      !words.has(first, .country)
    {
      return .person
    }
    if words.has(first, .place), candidate.tokens.count == 1 {
      return !words.has(first, .ambiguous) || isAfterPlaceWord(first) ? .place : nil
    }
    if candidate.kind == .person, candidate.tokens.count > 1 || candidate.hasTitle {
      return .person
    }
    if placeNames.contains(words.lower(first)), candidate.tokens.count == 1 { return .place }
    if words.inTitleCase[first]
      || words.shape(first).contains(.sentenceStart) && words.has(first, .common)
    {
      return nil
    }
    if candidate.kind == .body, candidate.tokens.count > 1 {
      return words.shape(first).contains(.sentenceStart)
        ? nil : isAfterPlaceWord(first) ? .place : .body
    }
    guard candidate.tokens.count == 1, !words.has(first, .common) else { return nil }
    return loneWordKind(first)
  }

  func loneWordKind(_ index: Int) -> EntityKind? {
    let next = index + 1
    // "the Northgate scandal": a part of the matter's name.
    if words.has(next, .caseHead) { return nil }
    let speaks =
      next < words.count
      && words.is(next, .statementVerb)
    if words.has(index, [.surname, .givenName]) { return speaks ? .person : nil }
    let isOwner = words.isPossessive(next)
    let isNamedAfter =
      index > 0 && words.is(index - 1, .ownedNamePreposition)
    return speaks || isOwner || isNamedAfter || words.isMixed(index) ? .body : nil
  }

  func isAfterPlaceWord(_ index: Int) -> Bool {
    index > 0 && words.is(index - 1, .placePreposition)
  }

  /// Lone words that stand like a place somewhere in the document: "in X", a dateline, "President of X", "X's government".
  static func placeNames(_ candidates: [Candidate], _ words: Words) -> Set<String> {
    var names = Self.administeredPlaces(words)
    let demonyms = Self.unknownDemonyms(words)
    for candidate in candidates
    where candidate.tokens.count == 1 && candidate.strength <= .likely && !candidate.isNested {
      let index = candidate.tokens.lowerBound
      guard !words.has(index, [.common, .body, .titleHead]),
        candidate.kind == .person || candidate.kind == .body, !candidate.hasTitle
      else { continue }
      let word = words.lower(index)
      if demonyms.contains(word) || standsLikePlace(index, words) {
        names.insert(words.lower(index))
      }
    }
    return names
  }

  /// Names before an adjective of administration: Lanhe of "Lanhe Provincial Committee".
  static func administeredPlaces(_ words: Words) -> Set<String> {
    var names: Set<String> = []
    for index in words.classes.indices.dropFirst()
    where words.isCapitalized(index) && words.has(index, .administrative)
      && words.isCapitalized(index - 1) && !words.has(index - 1, [.common, .body, .titleHead])
      && !words.inTitleCase[index]
    {
      names.insert(words.lower(index - 1))
    }
    return names
  }

  /// Names whose adjective the document uses as well: Arvenia beside Arvenian.
  static func unknownDemonyms(_ words: Words) -> Set<String> {
    var names: Set<String> = []
    for index in words.classes.indices where words.shape(index).contains(.capitalized) {
      names.formUnion(words.lexicon.inflection.homelands(of: words.letters(index)))
    }
    return names
  }

  static func standsLikePlace(_ index: Int, _ words: Words) -> Bool {
    isDateline(index, words) || isApposed(index, words)
      || index > 0 && (isBehindPreposition(index, words) || isVisited(index, words))
      || hasWhatPlacesHave(index, words) || index > 1 && isSeat(index, words)
  }

  /// "BEIJING, 8 October": a dateline; a heading in capitals has more of them.
  private static func isDateline(_ index: Int, _ words: Words) -> Bool {
    let shape = words.shape(index)
    return shape.contains(.lineStart) && shape.contains(.allCaps) && index + 1 < words.count
      && words.text.tokens[index].span.count > 3
      && !words.shape(index + 1).contains(.allCaps)
      && words.shape(index + 1).contains(.punctuation)
  }

  /// "X, a county in".
  private static func isApposed(_ index: Int, _ words: Words) -> Bool {
    guard words.byte(index + 1) == 44, words.is(index + 2, .indefiniteArticle) else { return false }
    return (index + 3..<index + 6).contains { noun in
      (words.is(noun, .townNoun) || words.is(noun, .countyNoun) || words.is(noun, .districtNoun))
        && words.shape(noun).contains(.lowerCase)
    }
  }

  /// "in X", "government of X", "Lima of X", "fled to X".
  private static func isBehindPreposition(_ index: Int, _ words: Words) -> Bool {
    if words.is(index - 1, .placePreposition) {
      return !words.has(index, [.surname, .givenName]) || words.is(index - 1, .vicinity)
    }
    guard index > 1 else { return false }
    if words.is(index - 1, .genitive) {
      return words.has(index - 2, .placeOwner) || words.byte(index - 2) == 44
        || words.has(index - 2, [.surname, .givenName]) && words.isCapitalized(index - 2)
    }
    return words.is(index - 1, .motionPreposition) && words.has(index - 2, .relocation)
  }

  private static func isVisited(_ index: Int, _ words: Words) -> Bool {
    words.has(index - 1, .visiting) && !words.has(index, [.surname, .givenName])
  }

  /// "Oran University, X, has": where a public body or a school is.
  private static func isSeat(_ index: Int, _ words: Words) -> Bool {
    words.byte(index - 1) == 44 && words.byte(index + 1) == 44
      && words.has(index - 2, [.schoolHead, .publicHead]) && words.isCapitalized(index - 2)
      && words.shape(index + 2).contains(.lowerCase) && !words.is(index + 2, .coordinator)
      && !words.has(index + 2, .relative)
  }

  /// "X's government", "X's Ministry of Roads".
  private static func hasWhatPlacesHave(_ index: Int, _ words: Words) -> Bool {
    let next = index + 2
    guard words.isPossessive(index + 1), next < words.count,
      !words.shape(index).contains(.allCaps) || words.letters(index).count > 6
    else { return false }
    let isBody =
      words.isCapitalized(next)
      && (next..<min(words.count, next + 4)).contains {
        words.has($0, .bodyHead) && words.isCapitalized($0)
      }
    return isBody && (!words.has(index, [.surname, .givenName]) || words.is(next, .stateOrgan))
      || words.has(next, .placeProperty)
      || words.is(next, .permanentAdjective) && words.is(next + 1, .envoyTitle)
  }
}
