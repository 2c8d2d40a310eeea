internal import ChronographLanguage

/// What a name tells by its words.
extension Words {
  /// "her husband, Otto Lima, and her son": not he, by his given name, and since the same word stood before him.
  func isOther(_ name: Mention, than pronoun: Int) -> Bool {
    let given = name.tokens.lowerBound
    if self.is(pronoun, .femalePronoun) && self.is(given, .maleName)
      || self.is(pronoun, .malePronoun) && self.is(given, .femaleName)
    {
      return true
    }
    return (max(0, given - 4)..<given).contains {
      self.is($0, .personPossessive) && lower($0) == lower(pronoun)
    }
  }

  /// "former ", "ex-": that a tie is over, as the words right before its noun say it.
  ///
  /// "the former minister's wife" is his wife.
  func endedTie(before noun: Int, downTo first: Int) -> String? {
    var token = noun - 1
    while token >= first, noun - token < 6, !isPossessive(token), byte(token) != 44 {
      if self.is(token, .endedTieMarker) { return lower(token) + (isHyphen(token + 1) ? "-" : " ") }
      token -= 1
    }
    return nil
  }

  /// Whether a body is a party or a movement by its name: the Harbour Party, the Liberal Union.
  func isPartyLike(_ name: String) -> Bool {
    guard let last = name.lowercased().split(separator: " ").last else { return false }
    if lexicon.contains(String(last), in: .bareParty), last.utf8.count == name.utf8.count {
      return true
    }
    let ending = lexicon.classes(of: lexicon.id(of: String(last)))
    return holds(name, .partyHead, cutAtHyphens: false)
      && ending.isDisjoint(with: [.publicHead, .companySuffix])
  }

  /// Whether a body's members each have a seat: the Senate, the Harbour Council, a politburo.
  func isSeated(_ name: String) -> Bool {
    name.lowercased().split(separator: " ").contains {
      lexicon.contains(String($0), in: .seatsBody)
    }
  }

  /// "Liberal Democrats" of "Lib Dem": the one party whose words begin with those of a short form, one for one.
  func party(
    shortenedTo name: String, among entities: [DocumentEntity], _ grammar: EventGrammar
  ) -> Int? {
    let parts = name.lowercased().split(separator: " ")
    guard parts.count > 1, parts.allSatisfy({ $0.utf8.count > 2 }) else { return nil }
    let fitting = entities.indices.filter { index in
      let entity = entities[index]
      guard entity.kind == .body, entity.isParty(grammar) || holds(entity.name, .partyHead) else {
        return false
      }
      let whole = entity.name.lowercased().split(separator: " ")
      return whole.count == parts.count && whole != parts
        && zip(whole, parts).allSatisfy { $0.hasPrefix($1) }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// "BoN" of the Bank of Norland: the small letter within is that of its genitive.
  func isMixedAcronym(_ index: Int) -> Bool {
    let letters = letters(index)
    guard (3...5).contains(letters.count), !self.is(index, .plainCapitals),
      let first = lexicon.words(of: .genitive).first?.utf8.first,
      let small = letters.firstIndex(of: first), small > letters.startIndex,
      small < letters.endIndex - 1
    else { return false }
    return letters.indices.allSatisfy { $0 == small || (65...90).contains(letters[$0]) }
  }
}
