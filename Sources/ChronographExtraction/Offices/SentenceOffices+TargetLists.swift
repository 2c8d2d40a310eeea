internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// Several bodies of one office, and the words that close them.
extension SentenceOffices {
  /// "a member of the Audit Committee and of the Nomination Committee".
  func takeList(_ holding: inout Holding, preposition: Int) {
    while holding.end + 1 < range.upperBound {
      var token = holding.end
      if words.byte(token) == 44 { token += 1 }
      guard token + 1 < range.upperBound,
        words.is(token, .coordinator) || words.byte(holding.end) == 44
      else { return }
      if words.is(token, .coordinator) { token += 1 }
      guard token + 1 < range.upperBound, words.text.form(token) == words.text.form(preposition)
      else { return }
      token += 1
      if words.has(token, .determiner) { token += 1 }
      guard token < range.upperBound, var found = mention(at: token), isTarget(found.kind) else {
        return
      }
      if words.isPossessive(found.tokens.upperBound),
        let owned = mention(at: found.tokens.upperBound + 1), isTarget(owned.kind)
      {
        found = owned
      }
      holding.targets.append(found.entity)
      holding.end = found.tokens.upperBound
    }
  }

  /// "a member of the Harbour Board and the Lund Council", "ambassador to Norland, Arvenia and Velia".
  func takeJoined(_ holding: inout Holding, preposition: Int) {
    guard let list = listKind(holding, preposition), let first = holding.targets.first else {
      return
    }
    let kinds: Set<EntityKind> =
      list.isOfEnvoys ? [.place, .body] : [finder.analysis.entities[first].kind]
    var (found, end, isClosed) = ([Int](), holding.end, false)
    while !isClosed,
      list.takesCommas && words.byte(end) == 44 || words.is(end, .coordinator)
    {
      if words.byte(end) == 44, words.is(end + 1, .coordinator) { end += 1 }
      isClosed = words.is(end, .coordinator)
      var start = end + 1
      if words.has(start, .determiner) { start += 1 }
      let named = mention(at: start)
      guard let next = named, next.kind != .place || kinds.contains(.place) else {
        // "a trustee of the Lund Trust, Kordax College and Wayside": a name that nobody knows goes on with the list.
        guard !found.isEmpty, words.isCapitalized(start) else { return }
        holding.targets += found.filter { !holding.targets.contains($0) }
        holding.end = end
        return
      }
      guard kinds.contains(next.kind) else { return }
      found.append(next.entity)
      end = next.tokens.upperBound
    }
    guard isClosed, !words.isPossessive(end), closesList(end) else { return }
    holding.targets += found.filter { !holding.targets.contains($0) }
    holding.end = end
  }

  /// Whether an office may be of several bodies behind one preposition, and whether commas join them.
  private func listKind(
    _ holding: Holding, _ preposition: Int
  ) -> (isOfEnvoys: Bool, takesCommas: Bool)? {
    let isOfEnvoys =
      words.is(preposition, .goal) && isEnvoy(holding.phrase) && holding.suffix == nil
    // "Professor at the University of Oran, the Orbis Institute and Lund University"
    let isOfTeachers =
      words.is(preposition, .site)
      && words.is(holding.phrase.title.upperBound - 1, .teacherTitle)
    if isOfEnvoys || isOfTeachers || holding.phrase.isMember { return (isOfEnvoys, true) }
    guard words.is(preposition, .genitive), !holding.phrase.tie else { return nil }
    // "a non-executive director of Orbis Bank, Kordax plc and the Harbour Trust", not "the director of"
    return (false, !words.is(holding.phrase.tokens.lowerBound - 1, .definiteArticle))
  }

  /// A list of bodies ends before a mark, and before words that begin the next office.
  private func closesList(_ end: Int) -> Bool {
    [10, 41, 44, 46, 59].contains(words.byte(end)) || end >= range.upperBound
      || words.is(end, .coordinator) && words.is(end + 1, .nextOfficeOpener)
      || words.has(end, .preposition) && finder.isTimed(at: end + 1)
  }

  /// "director of the Harbour Board's finance department": the words for the part end the phrase.
  func overDepartment(_ holding: inout Holding) {
    guard words.isPossessive(holding.end) else { return }
    var token = holding.end + 1
    while token < range.upperBound, token - holding.end < 6, mention(at: token) == nil,
      words.shape(token).contains(.lowerCase),
      words.has(token, [.common, .organ, .bodyHead, .titleModifier]),
      !words.has(token, [.preposition, .conjunction, .auxiliary, .relative, .modal, .determiner])
    {
      token += 1
    }
    if words.has(token - 1, [.bodyHead, .organ]) || words.is(token - 1, .departmentKind) {
      holding.end = token
    }
  }
}
