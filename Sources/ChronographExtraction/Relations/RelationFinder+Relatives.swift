import ChronographLanguage

/// Offices of those who stand beside whom a sentence names.
extension RelationFinder {
  /// "removed the daughter of former president Holm as chair": hers, who has no name, and not his.
  func withoutRelatives(_ readings: [RelationReading], _ index: MentionIndex) -> [RelationReading] {
    readings.filter { reading in
      guard reading.type == .position, reading.anchor > 2 else { return true }
      var end = reading.anchor
      while end > 0, words.has(end - 1, [.determiner, .titleModifier]) { end -= 1 }
      guard words.is(end - 1, .roleMarker), let person = index.mention(endingAt: end - 1),
        person.entity == reading.source
      else { return true }
      var link = person.tokens.lowerBound - 1
      while link > 1, person.tokens.lowerBound - link < 8,
        words.has(link, [.titleHead, .titleModifier, .honorific, .formerMarker, .determiner])
          || words.isHyphen(link) || words.is(link, .roleAdjective)
          || words.isCapitalized(link) && index.mention(at: link)?.kind == .place
      { link -= 1 }
      return !words.is(link, .genitive) || !words.is(link - 1, .kinNoun)
    }
  }

  /// "Board chairman Holm, accompanied by his two deputies, Lima and Krog": theirs is an office of the board.
  func withDeputies(_ readings: [RelationReading]) -> [RelationReading] {
    readings.map { reading in
      guard reading.telling == .bond, reading.type == .associatedWith,
        let title = reading.title, words.lexicon.contains(title, in: .deputyNoun),
        let sentence = reading.sentences.first, tellsDeputies(sentence),
        let office = readings.first(where: {
          $0.type == .position && $0.source == reading.target && $0.status == .current
            && !$0.isMarkedFormer && $0.sentences.contains(sentence)
            && clauses.analysis.entities[$0.target].kind == .body
            && $0.title.map { words.holds($0, .leader) } == true
        })
      else { return reading }
      var seat = reading
      (seat.type, seat.target, seat.status) = (.position, office.target, .current)
      return seat
    }
  }

  /// "his three deputies": several, all that the office has.
  private func tellsDeputies(_ sentence: Int) -> Bool {
    clauses.analysis.text.sentences[sentence].tokens.contains { token in
      words.is(token, .personPossessive)
        && (token + 1..<max(token + 1, min(token + 3, words.count))).contains { noun in
          words.tells(noun, .pluralNoun)
            && words.inflection.forms(.singular, of: words.letters(noun)).contains {
              words.lexicon.contains(words.lexicon.id(ofLowerCase: $0), in: .deputyNoun)
            }
        }
    }
  }
}
