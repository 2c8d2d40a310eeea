internal import ChronographLanguage
internal import ChronographReading

/// Who holds an office under a verb of working somewhere.
extension SentenceOffices {
  /// "He joined the Ministry of Railways as an engineer": the office and the body under a verb of working.
  func holderAtWork(_ holding: inout Holding) -> Bool {
    // "spent six years as Orbis's head of sales"
    var before = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    before = overDescription(before)
    while before > range.lowerBound, words.has(before, .determiner) { before -= 1 }
    guard words.is(before, .roleMarker), let (persons, group) = finder.subject(ofClauseAt: before),
      words.has(group.head, .workVerb)
    else { return false }
    if holding.targets.isEmpty {
      guard
        let body = workplace(of: group, before: before, holding)?.entity
          ?? company(joinedBy: group, before: before)
      else { return false }
      holding.targets = [body]
    }
    holding.holders = persons
    holding.telling = .init(kind: .work)
    // "returned to Orbis in 2010 as its treasurer"
    let begins = words.is(group.head, .inceptionVerb) || words.has(group.head, .relocation)
    holding.isFuture = group.modal.contains(.will)
    holding.isPast =
      holding.isPast || !group.isPresent && !group.isPerfect && !begins && group.modal.isEmpty
    return true
  }

  /// "joins as chief legal officer": the company that the document is about.
  private func company(joinedBy group: VerbGroup, before role: Int) -> Int? {
    words.is(group.head, .inceptionVerb) && group.tokens.upperBound == role ? finder.company : nil
  }

  /// Back over what describes an office behind an article: "a | civil engineering assistant professor".
  func overDescription(_ last: Int) -> Int {
    var token = last
    while token > range.lowerBound, last - token < 4, isAttribute(token) { token -= 1 }
    return words.has(token, .determiner) ? token : last
  }

  /// "worked for [Kordax] as treasurer", "spent a year at [Kordax], serving as treasurer".
  private func workplace(of group: VerbGroup, before role: Int, _ holding: Holding) -> Mention? {
    if words.is(group.head, .placingVerb) {
      // "went to the Board as chairman of a rival firm": somewhere else.
      if words.is(holding.phrase.tokens.upperBound, .genitive) { return nil }
      // "remain | available to Orbis", not "goes after Orbis", "remains at odds with Orbis".
      // "spent | twelve years at Orbis"
      var behind = group.tokens.upperBound
      while behind < role, finder.isTimed[behind] { behind += 1 }
      let links = [group.tokens.upperBound, group.tokens.upperBound + 1, behind].filter {
        words.is($0, .goal) || words.is($0, .employerPreposition) || words.is($0, .location)
      }
      return links.lazy.compactMap { link in
        mention(at: finder.index.start(behindArticles: link + 1, words))
      }.first { $0.kind == .body && $0.tokens.upperBound <= role }
    }
    let own = finder.index.mentions(before: role, downTo: group.tokens.upperBound)
      .first { $0.kind == .body }
    if own != nil { return own }
    let comma = group.tokens.lowerBound - 1
    guard group.isGerund, words.byte(comma) == 44, let named = mention(endingAt: comma),
      named.kind == .body
    else { return nil }
    return named
  }
}
