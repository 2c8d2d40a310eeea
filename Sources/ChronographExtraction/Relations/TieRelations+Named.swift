import ChronographLanguage

/// Whom a phrase of a tie names.
extension TieRelations {
  func named(_ found: [Int], _ kinds: Set<EntityKind>, _ tree: ClauseTree) -> [Int] {
    found.flatMap { phrase -> [Int] in
      // "Both served under Krog"
      if let group = clauses.groups[tree.phrases[phrase].head] { return group }
      return [
        entity(ofPhrase: phrase, tree) ?? named(behind: phrase, kinds, tree)
      ].compactMap(\.self)
    }.filter { kinds.contains(entities[$0].kind) }
  }

  /// The name in apposition behind a noun: "The furniture company, [Orbis], is owned by", "married the minister, [Lima]".
  private func named(
    behind index: Int, _ kinds: Set<EntityKind>, _ tree: ClauseTree
  ) -> Int? {
    let phrase = tree.phrases[index]
    let comma = phrase.tokens.upperBound
    guard phrase.mention < 0, !phrase.isPronoun, comma < words.count, words.byte(comma) == 44,
      words.is(phrase.tokens.lowerBound, .definiteDeterminer)
        || words.is(phrase.tokens.lowerBound, .personPossessive),
      let name = self.index.mention(at: comma + 1), name.form == .name, kinds.contains(name.kind)
    else { return nil }
    let end = name.tokens.upperBound
    return end >= words.count || words.byte(end) == 44 || words.byte(end) == 46
      ? name.entity : nil
  }

  /// The entity of a phrase, or of the name that it stands in apposition to: "Kordax, a [company] owned by Lima".
  func entity(ofPhrase index: Int, _ tree: ClauseTree) -> Int? {
    phrases.entity(ofPhrase: index, in: tree) ?? phrases.named(beside: index, in: tree)
  }
}
