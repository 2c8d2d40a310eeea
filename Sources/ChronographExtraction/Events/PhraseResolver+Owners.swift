import ChronographLanguage

/// Whom a noun stands for that names what they have, do or wrote a part of: "the accounts of Lima", "parts of the plan".
extension PhraseResolver {
  /// The owners of such a noun, where an event of that type happens to them through it.
  func owners(ofPhrase index: Int, for role: Role, of type: EventType, in tree: ClauseTree) -> [Int]
  {
    let phrase = tree.phrases[index]
    guard phrase.mention < 0, let kind = Self.standIn(for: role, of: type),
      !clauses.classes(phrase.head).isDisjoint(with: kind)
    else { return [] }
    if let owner = genitive(of: phrase) { return [owner] }
    guard let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == index }),
      at + 1 < tree.items.count, tree.items[at + 1].kind == .phrase,
      clauses.grammar.is(tree.phrases[tree.items[at + 1].index].preposition, .genitive)
    else { return [] }
    let named = [tree.items[at + 1].index] + joined(after: at + 1, in: tree)
    return named.compactMap { entity(ofPhrase: $0, in: tree) }
  }

  /// The nouns through which an event of a type reaches who fills a role.
  private static func standIn(for role: Role, of type: EventType) -> WordClass? {
    switch (role, type.rawValue) {
    case (.theme, _): .part
    case (.patient, "enforcement"): .holding
    case (.patient, "investigation"): [.holding, .affair]
    default: nil
    }
  }
}
