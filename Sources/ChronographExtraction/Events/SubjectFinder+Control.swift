import ChronographLanguage

/// Who does what a verb form without a subject of its own tells, by the verb above it.
extension SubjectFinder {
  /// "named Lima minister, replacing Krog": who was named replaces him, not who names.
  func replacing(_ clause: Clause) -> [Int]? {
    guard clause.kind != .infinitive, clause.group >= 0 else { return nil }
    let group = tree.groups[clause.group]
    guard group.isGerund, group.preposition == 0, grammar.isVerb(group.lemma, of: "removal"),
      grammar.isVerb(group.lemma, of: "appointment"), let above = tree.group(clause.parent),
      !above.isPassive, grammar.isVerb(above.lemma, of: "appointment"),
      // "replacing Krog with Lima": whoever appoints does that.
      !tree.items[clause.verbItem...].contains(where: {
        $0.kind == .phrase && grammar.is(tree.phrases[$0.index].preposition, .companionLink)
      })
    else { return nil }
    let named = tree.objects(ofClause: clause.parent, before: clause.verbItem).filter {
      tree.isPerson($0, mentions)
    }
    return named.isEmpty ? nil : named
  }

  /// "will speak at the Annual Meeting to be held in May": the meeting is held, whoever speaks.
  func scheduled(_ clause: Clause) -> Int? {
    guard clause.kind == .infinitive, clause.group >= 0, tree.groups[clause.group].isPassive,
      clause.verbItem > 0, tree.items[clause.verbItem - 1].kind == .phrase
    else { return nil }
    let before = tree.items[clause.verbItem - 1].index
    let head = words.word[tree.phrases[before].head]
    return ["meeting", "other"].contains { grammar.isNoun(head, of: $0) } ? before : nil
  }

  /// "calls for Lima to be suspended": Lima, whoever calls; and whether it is only wished.
  func wanted(_ clause: Clause) -> (subject: Int, isWished: Bool)? {
    guard clause.verbItem > 0, tree.items[clause.verbItem - 1].kind == .phrase else { return nil }
    let subject = tree.items[clause.verbItem - 1].index
    guard grammar.is(tree.phrases[subject].preposition, .purpose) else { return nil }
    // "left for Oran to meet Lima": a place does nothing.
    let mention = tree.phrases[subject].mention
    guard mention < 0 || mentions[mention].kind != .place else { return nil }
    guard clause.verbItem > 1, tree.items[clause.verbItem - 2].kind == .phrase else {
      return (subject, false)
    }
    let noun = tree.phrases[tree.items[clause.verbItem - 2].index].head
    return (subject, grammar.cues[Int(words.word[noun])] == .wish)
  }

  /// "Succeeding Lima as mayor is Krog", "Charged alongside Lima are Krog and his wife, Ida Venn": who stands behind
  /// the copula.
  func inverted(_ clause: Clause, _ parent: Clause) -> [Int]? {
    guard clause.kind != .infinitive, clause.isFronted, parent.subject.isEmpty,
      let verb = tree.group(clause.parent), verb.isCopula
    else { return nil }
    let behind = tree.arguments(ofClause: clause.parent)
    return tree.heads(of: behind.objects, coordinated: behind.isList, mentions)
  }

  /// "left the ministry to head the bank": what is left heads nothing.
  func isLeft(_ objects: [Int], by verb: Int32) -> Bool {
    guard grammar.isVerb(verb, of: "removal") else { return false }
    return !objects.contains { tree.isPerson($0, mentions) }
  }

  /// The object before a gerund: "accused Lima of leaking", "praised Lima for arresting".
  func blamed(_ clause: Clause) -> [Int]? {
    guard clause.group >= 0, let verb = tree.group(clause.parent), !verb.isPassive,
      grammar.speech[Int(verb.lemma)] == .allege
        || grammar.blames(tree.groups[clause.group].preposition)
    else { return nil }
    let accused = tree.objects(ofClause: clause.parent, before: clause.verbItem)
    return accused.isEmpty ? nil : accused
  }
}
