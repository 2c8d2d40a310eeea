internal import ChronographLanguage
internal import ChronographReading

/// Whose a board is that gives an office.
extension OpenOffices {
  /// "Kordax said that its Board of Directors named Lima", "The Board named Lima": the body whose board it is.
  func owner(ofBoard board: Int, in range: Range<Int>) -> Int? {
    // "Board of Governors of Velia University" names its own, "Board of Education" is nobody's.
    let name = entities[board].name.lowercased().split(separator: " ")
    guard let head = name.first, finder.words.lexicon.contains(head, in: .boardNoun),
      name.count == 1
        || name.count == 3 && finder.words.lexicon.contains(name[2], in: .boardOwner)
    else { return nil }
    let named = finder.index.mentions(before: range.upperBound, downTo: range.lowerBound)
      .first { $0.entity == board }
    if let named, finder.words.is(named.tokens.lowerBound - 1, .thingPossessive) {
      let owner = Int(finder.clauses.antecedents[named.tokens.lowerBound - 1])
      if owner >= 0, entities[owner].kind == .body { return owner }
    }
    return finder.company
  }
}

extension OpenOffices {
  /// "Ambassador Lima" in a text on another's embassy in Oran: what she is called by tells not where she is.
  func isAddress(_ holding: SentenceOffices.Holding, _ known: Int) -> Bool {
    holding.phrase.title.contains { words.is($0, .envoyTitle) } && holding.telling.kind == .titled
      && entities[known].kind == .place
      && holding.holders.allSatisfy { closed.told(of: $0, at: known).isEmpty }
  }

  /// "Ambassador Lima", who is "ambassador to Oran": no ambassador to where somebody else is to be one.
  func isElsewhere(_ title: String, of holding: SentenceOffices.Holding) -> Bool {
    holding.telling.isBesideName
      && holding.holders.contains { holder in
        closed.told(of: holder).contains {
          closed.readings[$0].title?.lowercased().hasPrefix(title + " ") == true
        }
      }
  }
}
