internal import ChronographLanguage

/// Whom a list names.
extension MentionIndex {
  /// The persons named in a range, each once, but not those who are only named as somebody's: "Lima's adviser".
  ///
  /// - Parameters:
  ///   - byName: whether a name is asked for and no other form.
  ///   - owners: whether those count who stand behind "of", as whose something is.
  func persons(in range: Range<Int>, _ words: Words, byName: Bool, owners: Bool) -> [Int] {
    var found: [Int] = []
    for token in range {
      guard let mention = mention(at: token), mention.kind == .person,
        !byName || mention.form == .name, !words.isPossessive(mention.tokens.upperBound),
        !found.contains(mention.entity), owners || !words.is(token - 1, .genitive)
      else { continue }
      found.append(mention.entity)
    }
    return found
  }

  /// The persons of a list from a token on, over titles and what is said of each: "Lima, a former mayor, broker Krog and
  /// Novak"; it ends at a verb, and before whoever does something behind it: "Krog, reporter Lima wrote".
  func list(from start: Int, to end: Int, _ words: Words, in tree: ClauseTree) -> [Int] {
    let isVerb = { token in tree.groups.contains { $0.head == token } }
    var (found, token) = ([Int](), start)
    while token < end, let name = listed(at: token, to: end, words, isVerb: isVerb) {
      let next = name.tokens.upperBound
      // "against Krog | was filed" tells of the case.
      let isBeside =
        found.isEmpty || words.is(token - 1, .coordinator) && words.byte(token - 2) != 44
      if next < end, words.is(next, .sayingVerb) || words.is(next, .statementVerb) { break }
      if !isBeside, acts(behind: next, words, in: tree) { break }
      // "Krog, Judge Holm said"
      if !found.isEmpty, words.is(name.tokens.lowerBound - 1, .judgeNoun) { break }
      if !found.contains(name.entity) { found.append(name.entity) }
      guard next < end, let more = nextPart(behind: next, to: end, words, isVerb: isVerb) else {
        break
      }
      token = more
    }
    return found
  }

  /// Whether who was named last does something: "Judge Krog | ruled", "Krog | also noted", "Krog | , however, wrote".
  private func acts(behind name: Int, _ words: Words, in tree: ClauseTree) -> Bool {
    var next = name
    while next < name + 4,
      words.tells(next, .adverb) || words.byte(next) == 44 || words.is(next, .additiveAdverb)
    {
      next += 1
    }
    // "Krog, a reporter, | wrote"
    let close = (name + 1..<max(name + 1, min(name + 10, words.count))).first {
      words.byte($0) == 44
    }
    let starts = [next] + (words.byte(name) == 44 ? [close.map { $0 + 1 } ?? next] : [])
    return tree.groups.contains { group in
      starts.contains(where: group.tokens.contains) && !group.isInfinitive && !group.isGerund
        && !group.isParticiple
    }
  }

  /// The name at a token, behind what its bearer is called: "former vice minister Krog".
  private func listed(
    at start: Int, to end: Int, _ words: Words, isVerb: (Int) -> Bool
  ) -> Mention? {
    var token = start
    while token < end, token - start < 7 {
      if let name = mention(at: token), name.kind == .person {
        return name.form == .name && !words.isPossessive(name.tokens.upperBound) ? name : nil
      }
      guard words.shape(token).isDisjoint(with: .punctuation), !isVerb(token),
        !words.has(token, [.preposition, .relative, .negation]), !words.is(token, .coordinator)
      else { return nil }
      token += 1
    }
    return nil
  }

  /// Where a list goes on behind a name: at a comma or "and", or behind what stands between two commas.
  private func nextPart(
    behind end: Int, to limit: Int, _ words: Words, isVerb: (Int) -> Bool
  ) -> Int? {
    if words.is(end, .coordinator) { return end + 1 }
    guard words.byte(end) == 44 else { return nil }
    let next = words.is(end + 1, .coordinator) ? end + 2 : end + 1
    guard next < limit else { return nil }
    if listed(at: next, to: limit, words, isVerb: isVerb) != nil { return next }
    // ", commissioner of the Harbour Board, and"
    guard
      let close = (next..<min(next + 16, limit)).first(where: {
        words.byte($0) == 44 || words.byte($0) == 59 || isVerb($0) && !words.has($0, .auxiliary)
      }), words.byte(close) == 44, close + 1 < limit
    else { return nil }
    return words.is(close + 1, .coordinator) ? close + 2 : close + 1
  }
}
