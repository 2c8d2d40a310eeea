internal import ChronographLanguage

/// Parties whose names are plain words or look like a person's: what the text calls a party is one.
extension ToldBodies {
  /// The party's name that starts with a run: "her party, Law and Justice,", "Jana Jol, the ruling party".
  func partyName(_ run: Range<Int>) -> Range<Int>? {
    let whole = joinedPlainWords(run)
    let isParty =
      isApposedParty(whole) || isDescribedAsParty(whole) || isBehindMember(whole)
      || isBeforeMember(whole) || isCalledParty(whole)
    return isParty ? whole : nil
  }

  /// "Law and Justice": words of English on both sides.
  private func joinedPlainWords(_ run: Range<Int>) -> Range<Int> {
    let next = run.upperBound + 1
    guard words.is(run.upperBound, .coordinator), run.count <= 2, next < words.count,
      run.allSatisfy(isPlain), isPlain(next)
    else { return run }
    let end = grammar.runEnd(from: next, limit: words.count)
    return end - next <= 2 && (next..<end).allSatisfy(isPlain) && isClosed(end)
      ? run.lowerBound..<end : run
  }

  private func isPlain(_ token: Int) -> Bool {
    words.isCapitalized(token) && grammar.isNameWord(token)
      && (words.isCommon(token) || words.has(token, [.titleModifier, .instrumentHead]))
      && !words.has(token, [.place, .body, .bodyHead])
  }

  private func isClosed(_ end: Int) -> Bool {
    end >= words.count || [44, 46, 41, 59].contains(words.byte(end))
  }

  /// "her party, X,", but not "the leader of the party, X,".
  private func isApposedParty(_ name: Range<Int>) -> Bool {
    let noun = name.lowerBound - 2
    guard noun > 1, words.byte(noun + 1) == 44, isPartyNoun(noun), isClosed(name.upperBound)
    else { return false }
    let owner = (max(0, noun - 3)..<noun).last {
      words.is($0, .personPossessive) || words.is($0, .thingPossessive)
        || words.is($0, .possessiveRelative)
    }
    return owner.map { !words.is($0 - 1, .genitive) } == true
  }

  private func isPartyNoun(_ token: Int) -> Bool {
    words.is(token, .partyNoun) && words.shape(token).contains(.lowerCase)
  }

  /// "X, the leading party in it": no preposition stands between.
  private func isDescribedAsParty(_ name: Range<Int>) -> Bool {
    let comma = name.upperBound
    guard comma < words.count, words.byte(comma) == 44, words.has(comma + 1, .determiner) else {
      return false
    }
    let noun = (comma + 2..<comma + 7).first { isPartyNoun($0) || words.has($0, .preposition) }
    return noun.map(isPartyNoun) == true
  }

  /// "the Jana Jol party": words of no language before the noun, and an article before them.
  private func isCalledParty(_ name: Range<Int>) -> Bool {
    isPartyNoun(name.upperBound) && words.is(name.lowerBound - 1, .definiteArticle)
      && name.allSatisfy { !words.isCommon($0) && !words.has($0, .demonym) }
  }

  /// "a member of X", where X is nobody's: no genitive follows.
  private func isBehindMember(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 1
    return words.is(before, .genitive) && words.is(before - 1, .memberNoun)
      && !words.isPossessive(name.upperBound) && grammar.person(name)?.isLikely != true
      && (name.count > 1
        || !words.isCommon(name.lowerBound)
          && !words.has(name.lowerBound, [.place, .surname, .givenName]))
  }

  /// "The New Horizon leader Ida Venn": a place has no article there.
  private func isBeforeMember(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    return name.count > 1 && words.is(name.lowerBound - 1, .definiteArticle)
      && words.is(next, .factionMember) && words.shape(next).contains(.lowerCase)
      && words.isCapitalized(next + 1) && grammar.isNameWord(next + 1)
  }
}
