internal import ChronographLanguage

/// What the words before and behind a title tell of when the office is held.
extension SentenceOffices {
  /// "Lima's predecessor as mayor, Krog": past; "the incoming mayor": to come.
  func noteTime(_ holding: inout Holding) {
    let first = holding.phrase.tokens.lowerBound
    if words.is(first - 1, .roleMarker), words.has(first - 2, .predecessorWord) {
      holding.isPast = true
    }
    // "has held several posts, including ambassador to Oran"
    if words.is(first - 1, .inclusion),
      (range.lowerBound..<first).contains(where: { words.is($0, .postNoun) }),
      (range.lowerBound..<first).contains(where: { words.is($0, .postHolding) })
    {
      holding.isPast = true
    }
    if isOfLate(first) { holding.isPast = true }
    if words.is(first, .comingAdjective) || words.is(first - 1, .comingAdjective) {
      holding.isFuture = true
    }
  }

  /// "most recently as treasurer", "most recently serving as its chief": what somebody was until now.
  private func isOfLate(_ first: Int) -> Bool {
    guard
      let adverb = (max(range.lowerBound, first - 5)..<first).last(where: {
        words.is($0, .lateAdverb) && words.is($0 - 1, .superlative)
      }), !words.is(adverb - 2, .presentCopula)
    else { return false }
    return (adverb + 1..<first).allSatisfy {
      words.is($0, .roleMarker) || words.has($0, .determiner) || words.is($0, .thingPossessive)
        || finder.verbs.holds($0)
    }
  }

  /// "has also been chairman of Orbis", without since when or how long: no more, beside what somebody is.
  private func hasAlsoBeen(_ holding: Holding) -> Bool {
    var token = holding.phrase.tokens.lowerBound - 1
    while token > range.lowerBound, words.has(token, .determiner) { token -= 1 }
    if words.is(token, .roleMarker) { token -= 1 }
    return words.is(token - 1, .additiveAdverb) && words.is(token - 2, .perfectAuxiliary)
      && !finder.words.is(token - 2, .pastPerfectAuxiliary) && !isDated(behind: holding.end)
  }

  private func isDated(behind end: Int) -> Bool {
    (end..<max(end, min(range.upperBound, end + 8))).contains {
      words.is($0, .sincePreposition) || words.is($0, .purpose) && finder.isTimed(at: $0 + 1)
    } || finder.isTimed(at: end)
  }

  /// "has previously worked as its treasurer".
  private func isOfEarlier(_ holding: Holding) -> Bool {
    if holding.telling.isOfClause, hasAlsoBeen(holding) { return true }
    let first = holding.phrase.tokens.lowerBound
    guard holding.telling.isOfClause, words.is(first - 1, .roleMarker) else { return false }
    let verb = first - 2
    guard words.is(verb, .actingVerb),
      words.is(verb - 1, .formerAdverb),
      words.is(verb - 2, .perfectAuxiliary)
    else { return false }
    return !isDated(behind: holding.end)
  }

  /// "Previous posts include director of the Board, chief of the Agency": all are over, and the last person's.
  var isListOfPosts: Bool { listOfPosts != nil }

  /// The word for what is earlier in such a list: "Krog's | previous roles have included".
  private var listOfPosts: Int? {
    let first = range.lowerBound
    guard
      let found = (first..<min(range.upperBound, first + 6)).first(where: {
        words.is($0, .earlierAdjective)
          && (words.is($0 + 1, .postsNoun) || words.is($0 + 2, .postsNoun))
      }),
      (found..<min(range.upperBound, found + 6)).contains(where: { words.is($0, .includingVerb) })
    else { return listOfLife ?? ownPosts }
    return found
  }

  /// "Krog's | roles included", "Her | positions there included": the noun, where nothing says that they were earlier ones.
  var ownPosts: Int? {
    let first = range.lowerBound
    return (first..<min(range.upperBound, first + 5)).dropFirst().first { noun in
      words.is(noun, .postsNoun)
        && (words.is(noun - 1, .personPossessive) || words.isPossessive(noun - 1))
        && includes(behind: noun)
    }
  }

  private func includes(behind noun: Int) -> Bool {
    (noun + 1..<min(range.upperBound, max(noun + 1, noun + 4))).contains {
      words.is($0, .includingVerb)
    }
  }

  /// "Krog's | political life includes the post of": the first word of what is told of somebody's life.
  private var listOfLife: Int? {
    let first = range.lowerBound
    guard
      let noun = (first..<min(range.upperBound, first + 8)).first(where: {
        words.is($0, .biographyNoun) && words.is($0 + 1, .includingVerb)
      })
    else { return nil }
    var start = noun
    while start > first, words.shape(start - 1).contains(.lowerCase),
      words.has(start - 1, .common), !words.is(start - 1, .personPossessive),
      !words.isPossessive(start - 1)
    { start -= 1 }
    // "The book on Ana Lima's life includes": nobody's list of posts.
    let isOwned =
      words.isPossessive(start - 1)
      ? mention(endingAt: start - 1)?.tokens.lowerBound == first : start - 1 <= first
    return isOwned ? start : nil
  }

  /// "Krog's previous roles include", "Her earlier postings include": whose they are; without an owner, of whom the sentence
  /// before tells.
  func holderOfPosts(_ holding: inout Holding) -> Bool {
    if holderOfExamples(&holding) { return true }
    guard let adjective = listOfPosts, !holding.phrase.tie, isListed(holding), !isRole(holding)
    else { return false }
    let owner = adjective - 1
    var person: Int?
    if owner < range.lowerBound {
      person = lastPerson
    } else if words.isPossessive(owner) {
      person = mention(endingAt: owner).flatMap { $0.kind == .person ? $0.entity : nil }
    } else if words.is(owner, .personPossessive) {
      person = precedingPerson(before: owner)
    }
    guard let person else { return false }
    holding.holders = [person]
    holding.telling = .init(kind: .curriculum)
    // "Her roles include chairing": still.
    holding.isPast =
      adjective != ownPosts
      || (adjective..<holding.phrase.tokens.lowerBound).contains {
        words.is($0, .includingVerb) && words.tells($0, .pastForm)
      }
    return true
  }

  /// "King Lear" among the roles of an actor: a title before a name that is no body's or place's is no office of a list.
  private func isRole(_ holding: Holding) -> Bool {
    let next = holding.phrase.tokens.upperBound
    guard next < range.upperBound, words.isCapitalized(next) else { return false }
    return mention(at: next).map { !isTarget($0.kind) } ?? true
  }

  /// Directly behind the verb or another of the list: not "chief of staff to the mayor of Oran".
  private func isListed(_ holding: Holding) -> Bool {
    var token = holding.phrase.tokens.lowerBound - 1
    // "include Orbis's treasurer"
    if words.isPossessive(token), let owner = mention(endingAt: token) {
      token = owner.tokens.lowerBound - 1
    }
    while token > range.lowerBound, words.has(token, .determiner) || words.is(token, .roleMarker) {
      token -= 1
    }
    // "included serving as treasurer"
    if words.is(token, .servingWord), words.is(token + 1, .roleMarker) { token -= 1 }
    // "includes the post of treasurer", "includes stints as treasurer"
    if words.is(token, .genitive) || words.is(token + 1, .roleMarker),
      let post = [token, token - 1].first(where: {
        finder.tables.offices.posts.contains(words.lower($0))
      })
    {
      token = post - 1
      while token > range.lowerBound, words.has(token, .determiner) { token -= 1 }
    }
    guard token > range.lowerBound else { return false }
    return words.is(token, .includingVerb) || words.is(token, .coordinator)
      || [40, 41, 44, 59].contains(words.byte(token)) || finder.isTimed[token]
  }

  /// "has held several roles at Orbis, including treasurer": an example of what the subject held, where the posts are.
  private func holderOfExamples(_ holding: inout Holding) -> Bool {
    var link = holding.phrase.tokens.lowerBound - 1
    while link > range.lowerBound, words.has(link, .determiner) || words.is(link, .roleMarker) {
      link -= 1
    }
    guard words.is(link, .inclusion), !holding.phrase.tie,
      let (persons, group) = finder.subject(ofClauseAt: link), words.is(group.head, .postHolding),
      persons.count == 1,
      let posts = (group.tokens.upperBound..<link).first(where: { words.is($0, .postsNoun) })
    else { return false }
    let place = finder.index.start(behindArticles: posts + 2, words)
    if holding.targets.isEmpty, words.has(posts + 1, .preposition), let body = mention(at: place),
      body.kind == .body, body.tokens.upperBound <= link
    {
      holding.targets = [body.entity]
    }
    holding.holders = persons
    holding.telling = .init(kind: .copula)
    holding.isPast = !group.isPresent
    return true
  }

  /// "confirmed by the Senate to the Harbour Board, serving as its", "worked at the Board, most recently as its": the body
  /// before the comma.
  func servedIn(before token: Int) -> Int? {
    var comma = token - 1
    while comma > range.lowerBound,
      words.is(comma, .roleMarker) || words.is(comma, .servingWord)
        || words.is(comma, .lateAdverb) || words.is(comma, .superlative)
    { comma -= 1 }
    guard comma < token - 1, words.byte(comma) == 44,
      words.is(comma + 1, .servingWord) || words.is(comma + 1, .superlative),
      let body = finder.index.mentions(before: comma, downTo: range.lowerBound)
        .first(where: { $0.kind == .body }),
      (body.tokens.upperBound..<comma).allSatisfy({
        finder.isTimed[$0] || words.has($0, .preposition)
      })
    else { return nil }
    return body.entity
  }

  /// The one person of the sentence before.
  private var lastPerson: Int? {
    guard sentence > 0 else { return nil }
    let before = finder.analysis.text.sentences[sentence - 1].tokens
    let persons = Set(
      finder.index.mentions(before: before.upperBound, downTo: before.lowerBound)
        .filter { $0.kind == .person }.map(\.entity))
    return persons.count == 1 ? persons.first : nil
  }

  /// "has been vice-president of the Bank in the past": and is no more.
  func isOfThePast(_ holding: Holding) -> Bool {
    if isOfEarlier(holding) { return true }
    return words.is(holding.end, .location) && words.is(holding.end + 1, .definiteArticle)
      && words.is(holding.end + 2, .pastAdjective)
      && !words.has(holding.end + 3, [.common, .numberWord])
      && !words.shape(holding.end + 3).contains(.number)
  }

  /// "joined Orbis after ten years at Kordax, where she rose to be treasurer": there she is no longer.
  func isLeftBehind(_ holding: Holding) -> Bool {
    let first = holding.phrase.tokens.lowerBound
    guard holding.telling.isOfClause,
      let relative = (max(range.lowerBound, first - 12)..<first).last(where: {
        words.is($0, .placeRelative)
      }), words.byte(relative - 1) == 44, let body = mention(endingAt: relative - 1),
      holding.targets == [body.entity]
    else { return false }
    // "where she is now director"
    let isHeld = (relative..<first).contains {
      words.is($0, .presentCopula) || words.is($0, .presentAdverb)
        || words.is($0, .perfectAuxiliary) || words.is($0, .futureAuxiliary)
        || finder.verbs.stillHolds($0) || words.is($0, .actingVerb) && !words.is($0, .pastHolding)
    }
    if isHeld { return false }
    let before = max(range.lowerBound, body.tokens.lowerBound - 8)..<body.tokens.lowerBound
    guard let after = before.last(where: { words.is($0, .afterPreposition) }) else { return false }
    // "spoke after dinner at Kordax"
    return (after..<body.tokens.lowerBound).contains {
      finder.isTimed[$0] || words.is($0, .tenureNoun) || words.is($0, .servingWord)
    }
  }

  /// "left the Board after three years as treasurer": the subject of the verb.
  func holderUntilThen(_ holding: inout Holding) -> Bool {
    guard let opener = earlierTenure(holding),
      let (persons, group) = finder.subject(ofClauseAt: holding.phrase.tokens.lowerBound)
        // "Before joining Orbis, Krog worked at Kordax, most recently as"
        ?? finder.subject(ofClauseAt: max(range.lowerBound, opener - 3)),
      persons.count == 1, !words.is(opener, .lateAdverb) || mayBeWork(group)
    else { return false }
    holding.holders = persons
    holding.telling = .init(kind: isHeldUntilThen(holding) ? .before : .copula)
    holding.isPast = true
    return true
  }

  /// "worked at Kordax", "led Kordax", "has 30 years of experience", not "sued Kordax": what "most recently as" goes on from.
  private func mayBeWork(_ group: VerbGroup) -> Bool {
    words.has(group.head, [.workVerb, .leadVerb]) || words.is(group.head, .inceptionVerb)
      || words.is(group.head, .placingVerb)
      || !words.isCapitalized(finder.index.start(behindArticles: group.tokens.upperBound, words))
  }

  /// "named mayor after five years as director", "after serving as director": what was held until then.
  func isHeldUntilThen(_ holding: Holding) -> Bool {
    earlierTenure(holding).map { words.is($0, .afterPreposition) } == true
  }

  /// The word that puts an office before something else: "after", "including", "most | recently".
  private func earlierTenure(_ holding: Holding) -> Int? {
    var at = holding.phrase.tokens.lowerBound - 1
    while at > range.lowerBound, words.has(at, .determiner) { at -= 1 }
    guard words.is(at, .roleMarker) else { return nil }
    for back in stride(from: at - 1, through: max(at - 6, range.lowerBound), by: -1) {
      if words.is(back, .afterPreposition) { return back }
      // "30 years in banking, including ten as treasurer", but "including the last ten"
      if words.is(back, .inclusion) { return words.is(back + 1, .definiteArticle) ? nil : back }
      // "30 years of experience, most recently as director"
      if words.is(back, .lateAdverb), words.is(back - 1, .superlative) { return back }
      // "including over ten as treasurer"
      if words.is(back - 1, .inclusion), finder.isTimed[back + 1],
        words.shape(back).contains(.lowerCase), !words.is(back, .definiteArticle)
      {
        return back - 1
      }
      guard finder.isTimed[back] || words.is(back, .servingWord) else { return nil }
    }
    return nil
  }
}
