import ChronographLanguage

/// Whose board "the board" is: the company that a release calls "the Company", or the first body of
/// whose board the document speaks.
struct BoardOwner {
  let clauses: DocumentClauses

  /// The index of the entity, or `nil` where the document names none.
  func entity() -> Int? {
    let entities = clauses.analysis.entities
    if let company = clauses.selfNamedCompany { return company }
    let phrases = PhraseResolver(clauses: clauses)
    for tree in clauses.trees {
      for item in tree.items where item.kind == .phrase {
        let phrase = tree.phrases[item.index]
        guard clauses.grammar.is(clauses.words.word[phrase.head], .boardNoun) else { continue }
        let owners = phrases.chain(after: item.index, in: tree)
        if let owner = owners.first(where: { entities[$0].kind == .body }) { return owner }
      }
    }
    return nil
  }
}
