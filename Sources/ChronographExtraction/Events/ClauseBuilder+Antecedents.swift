import ChronographLanguage

/// What relative pronouns stand for.
extension ClauseBuilder {
  /// What "that" and "which" stand for: not the person in "the charges against Lima that".
  func lastThing(before item: Int) -> Int {
    let last = lastPhrase(before: item)
    if let whole = named(before: last, at: item) { return whole }
    guard item > 1, last >= 0, tree.items[item - 1].kind == .phrase,
      tree.items[item - 1].index == last, tree.items[item - 2].kind == .phrase,
      tree.phrases[last].preposition != 0, isSomebody(tree.phrases[last])
    else { return asideThing(last, before: item) ?? last }
    return tree.items[item - 2].index
  }

  /// "the inquiry against him, which was opened": a comma parts the noun and what says more of it.
  private func asideThing(_ last: Int, before item: Int) -> Int? {
    guard item > 2, last >= 0, tree.items[item - 1].kind == .comma,
      tree.items[item - 2].kind == .phrase, tree.items[item - 2].index == last,
      tree.items[item - 3].kind == .phrase, tree.phrases[last].preposition != 0,
      isSomebody(tree.phrases[last])
    else { return nil }
    return tree.items[item - 3].index
  }

  /// Somebody named, or "him" and "her".
  private func isSomebody(_ phrase: Phrase) -> Bool {
    if phrase.mention >= 0 { return mentions[phrase.mention].kind == .person }
    return phrase.isPronoun
      && !grammar.entries[Int(words.word[phrase.head])].classes.isDisjoint(with: [.he, .she])
  }

  /// "the Audit Committee of the bank, which": the body named, not what it belongs to.
  private func named(before last: Int, at item: Int) -> Int? {
    guard last >= 0,
      tree.phrases[last].mention < 0 || mentions[tree.phrases[last].mention].form == .anaphor,
      grammar.is(tree.phrases[last].preposition, .genitive),
      let at = tree.items[..<item].lastIndex(where: { $0.kind == .phrase && $0.index == last }),
      at > 0, tree.items[at - 1].kind == .phrase
    else { return nil }
    let mention = tree.phrases[tree.items[at - 1].index].mention
    return mention >= 0 && mentions[mention].kind == .body && mentions[mention].form == .name
      ? tree.items[at - 1].index : nil
  }

  /// What "who" stands for: a person, or the name before "…, the chairman of a body who".
  func lastPerson(before item: Int) -> Int {
    var common = -1
    for at in stride(from: item - 1, through: 0, by: -1) {
      guard tree.items[at].kind != .group else { break }
      guard tree.items[at].kind == .phrase else { continue }
      let phrase = tree.phrases[tree.items[at].index]
      // "It was Lima, not Novak, who left"
      if phrase.isExcluded { continue }
      if phrase.mention >= 0 {
        if mentions[phrase.mention].kind == .person {
          if common < 0, let several = several(beforeOwner: at, at: item) { return several }
          let isApposed = common < 0 || at + 1 < item && tree.items[at + 1].kind == .comma
          return isApposed ? tree.items[at].index : common
        }
        continue
      }
      // "Lima, the wife of the minister who was jailed": he was.
      if at == item - 1, phrase.preposition != 0, isHuman(phrase) { return tree.items[at].index }
      if common < 0 || phrase.preposition == 0 { common = tree.items[at].index }
    }
    return common
  }

  /// Whether a common noun stands for somebody: "the minister", "the man".
  private func isHuman(_ phrase: Phrase) -> Bool {
    let word = words.word[phrase.head]
    return !grammar.entries[Int(word)].classes.isDisjoint(with: [.holder, .people, .aide])
      || [.humanNoun, .maleNoun, .femaleNoun].contains { grammar.is(word, $0) }
  }

  /// "two secretaries of Lima, who were arrested": a verb of several tells of them, not of her.
  private func several(beforeOwner at: Int, at item: Int) -> Int? {
    guard at > 0, tree.phrases[tree.items[at].index].preposition != 0,
      tree.items[at - 1].kind == .phrase,
      tree.phrases[tree.items[at - 1].index].mention < 0,
      let verb = tree.items[item...].first(where: { $0.kind == .group }),
      tree.groups[verb.index].isPlural
    else { return nil }
    return tree.items[at - 1].index
  }
}
