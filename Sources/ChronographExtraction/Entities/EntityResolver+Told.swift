internal import ChronographLanguage
internal import ChronographReading

/// What becomes of words that the names model was asked about.
extension EntityResolver {
  /// What a lone word or run is: by the words around it, and by the names model where they tell nothing.
  func reviewedKind(_ candidate: Candidate) -> EntityKind? {
    if candidate.isPersonByContext, candidate.tokens.count == 1 { return .person }
    let own = loneKind(candidate)
    // "the Golden Bridge affair": a part of the matter's name.
    if words.has(candidate.tokens.upperBound, .caseHead) { return own }
    switch candidate.told {
    case .unasked: return own
    case .kind(let kind):
      if candidate.tokens.count > 1 {
        if kind == .body, isRelative(candidate) { return .person }
        if kind == .place, isOfMembers(candidate.tokens.lowerBound) { return .body }
        if kind != .body, isEmployer(candidate.tokens.lowerBound) { return .body }
        return candidate.hasTitle ? own ?? kind : kind
      }
      guard own != .place, !candidate.hasTitle else { return own ?? kind }
      let told = toldKind(candidate) ?? kind
      // "Zhu" at the start of a line: a family name is a place only where something says so.
      if told == .place, words.has(candidate.tokens.lowerBound, .pinyinSurname) { return own }
      // A person's name takes no article.
      return told == .person && words.is(candidate.tokens.lowerBound - 1, .definiteArticle)
        ? own : told
    case .nothing:
      if candidate.hasTitle || own == .place { return own }
      return isNamedInPart(candidate) ? .person : nil
    }
  }

  /// "Verida Kaldova" where the document goes on with "Verida", in whom the model sees a person.
  private func isNamedInPart(_ candidate: Candidate) -> Bool {
    let (first, last) = (candidate.tokens.lowerBound, candidate.tokens.upperBound - 1)
    return candidate.kind == .person && last > first
      && !candidate.tokens.contains { words.isCommon($0) }
      && [first, last].contains { toldKinds[words.lower($0)] == .person }
  }

  /// "The MPs of New Concord": a party, since several are of it.
  private func isOfMembers(_ first: Int) -> Bool {
    words.is(first - 1, .genitive) && words.is(first - 2, .seatHolder)
      && words.tells(first - 2, .pluralNoun)
  }

  /// "Zorvana Tinova" beside "Ana Tinova": the family name of a person of the document ends no body's name.
  private func isRelative(_ candidate: Candidate) -> Bool {
    let last = candidate.tokens.upperBound - 1
    return personWords.contains(words.lower(last))
      && !candidate.tokens.contains {
        words.isCommon($0) || words.has($0, [.body, .bodyHead, .companySuffix, .place])
      }
  }

  /// What the names model calls a lone word, unless the words around it contradict.
  ///
  /// An acronym is a place only behind "in"; "J.B." is somebody; an economist "at X" works for a body.
  private func toldKind(_ candidate: Candidate) -> EntityKind? {
    let first = candidate.tokens.lowerBound
    guard let told = toldKinds[words.lower(first)], told == .place else {
      return toldKinds[words.lower(first)]
    }
    if words.shape(first).contains(.abbreviation), words.letters(first).count == 4 {
      return .person
    }
    let isAcronym = candidate.kind == .body && words.shape(first).contains(.allCaps)
    if isAcronym, (3...5).contains(words.letters(first).count), !isAfterPlaceWord(first),
      !words.shape(first).contains(.lineStart)
    {
      return .body
    }
    return isEmployer(first) || words.is(first - 1, .tellingVerb) ? .body : told
  }

  /// "attorneys at Krog Rowe": where somebody of a profession works.
  private func isEmployer(_ first: Int) -> Bool {
    words.is(first - 1, .site) && words.isRole(first - 2)
  }

  /// What the names model calls each lone word most surely: one name, one thing.
  static func toldKinds(_ candidates: [Candidate], _ words: Words) -> [String: EntityKind] {
    var counts: [String: [EntityKind: Int]] = [:]
    for candidate in candidates where candidate.tokens.count == 1 {
      guard case .kind(let kind) = candidate.told else { continue }
      counts[words.lower(candidate.tokens.lowerBound), default: [:]][kind, default: 0] +=
        candidate.toldMargin
    }
    let order: [EntityKind] = [.person, .place, .body]
    return counts.mapValues { votes in
      order.reduce(.person) { votes[$1, default: 0] > votes[$0, default: 0] ? $1 : $0 }
    }
  }

  /// The thing of another kind that a form names elsewhere: one name, one thing.
  func otherwise(_ candidate: Candidate, _ form: [String]) -> Int? {
    guard candidate.told != .unasked else { return nil }
    if let body = bodyOfAcronym(candidate, form) { return body }
    let kinds: [EntityKind] = [.place, .body, .person]
    return kinds.lazy.compactMap { byForm[key(of: form, kind: $0)] }.first {
      !clusters[$0].members.isEmpty
    }
  }

  /// The only body whose initials an acronym gives.
  private func bodyOfAcronym(_ candidate: Candidate, _ form: [String]) -> Int? {
    guard candidate.kind == .body, form.count == 1 else { return nil }
    let letters = form[0].filter { $0 != "." }
    let found = clusters.indices.filter {
      clusters[$0].kind == .body && !clusters[$0].members.isEmpty
        && clusters[$0].initials.contains(letters)
    }
    if found.isEmpty { return bodyOfMisspelt(letters) }
    return found.count == 1 ? found[0] : nil
  }

  /// "KRRB" written "KRB" once: the only body whose letters are the same but for one of two that stand double.
  func bodyOfMisspelt(_ letters: String) -> Int? {
    guard letters.count > 3 else { return nil }
    let found = clusters.indices.filter { cluster in
      clusters[cluster].kind == .body && !clusters[cluster].members.isEmpty
        && clusters[cluster].initials.contains { isDoubled($0, letters) }
    }
    return found.count == 1 ? found[0] : nil
  }

  private func isDoubled(_ long: String, _ short: String) -> Bool {
    guard long.utf8.count == short.utf8.count + 1 else { return false }
    let (long, short) = (Array(long.utf8), Array(short.utf8))
    guard let cut = short.indices.first(where: { long[$0] != short[$0] }) else {
      return long[short.count] == long[short.count - 1]
    }
    return cut > 0 && long[cut] == long[cut - 1] && long[(cut + 1)...].elementsEqual(short[cut...])
  }
}
