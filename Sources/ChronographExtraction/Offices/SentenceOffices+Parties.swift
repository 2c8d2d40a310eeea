internal import ChronographLanguage
internal import ChronographReading

/// Offices of a party in a place or body: "Communist Party chief of Lanhe".
extension SentenceOffices {
  /// "Communist Party secretary of Lanhe", "its CPC secretary": the party is a word of the office, not where it is.
  func takeParty(_ holding: inout Holding) {
    let phrase = holding.phrase
    guard words.is(phrase.title.upperBound - 1, .partyOfficer) else { return }
    var first = phrase.title.lowerBound
    while first > range.lowerBound, words.is(first - 1, .subordinateTitle) { first -= 1 }
    guard let party = mention(endingAt: phrase.title.lowerBound) ?? mention(endingAt: first),
      party.kind == .body, party.form == .name, isParty(party),
      isOfSomething(phrase) || isOwned(party) || isLocal(phrase, party)
    else { return }
    var start = party.tokens.lowerBound
    while start > range.lowerBound, words.is(start - 1, .subordinateTitle) { start -= 1 }
    holding.phrase.title = start..<phrase.title.upperBound
    while start > range.lowerBound, words.has(start - 1, .formerMarker) {
      start -= 1
      holding.phrase.isFormer = true
    }
    holding.phrase.tokens = start..<phrase.tokens.upperBound
  }

  /// "secretary of Lanhe", "chief in a village": what stands behind tells of what, named or not.
  private func isOfSomething(_ phrase: TitlePhrase) -> Bool {
    let link = phrase.tokens.upperBound
    guard words.is(link, .titleComplement), link + 1 < range.upperBound else { return false }
    return mention(at: finder.index.start(behindArticles: link + 1, words))?.kind != .person
  }

  /// "Lanhe's Communist Party chief", "its CPC secretary".
  private func isOwned(_ party: Mention) -> Bool {
    var before = party.tokens.lowerBound - 1
    while words.is(before, .roleAdjective) { before -= 1 }
    if words.is(before, .thingPossessive) { return true }
    let owner = words.isPossessive(before) ? before : before + 1
    return mention(endingAt: owner)?.kind == .place
  }

  /// "Otto Krog, Communist Party secretary;": such a party has a general secretary, and secretaries of its organs.
  private func isLocal(_ phrase: TitlePhrase, _ party: Mention) -> Bool {
    phrase.title.count == 1 && words.is(phrase.title.lowerBound, .secretaryNoun)
      && (party.tokens.contains { words.is($0, .communistCreed) || words.is($0, .partyAcronym) })
  }

  /// "Communist Party", "CPC", "Communist Party Committee".
  private func isParty(_ mention: Mention) -> Bool {
    let last = mention.tokens.upperBound - 1
    if mention.tokens.count == 1 { return words.is(last, .partyAcronym) }
    return words.is(last, .partyNoun)
      || words.is(last, .committeeNoun) && words.is(last - 1, .partyNoun)
  }

  /// "the party secretary of the mill": of something else than the party.
  func isOfficerElsewhere(_ title: Range<Int>) -> Bool {
    words.is(title.lowerBound, .partyNoun) && words.is(title.upperBound - 1, .partyOfficer)
      && (words.is(title.upperBound, .titleComplement)
        || words.is(title.upperBound - 1, .secretaryNoun))
  }
}
