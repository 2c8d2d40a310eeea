import ChronographLanguage

/// Reads what the words around the noun of a happening make of it: "dropped the charges", "the rejection of her appointment".
struct ReversalReader {
  /// What is made of a happening, and how that itself is told.
  struct Found {
    var effect: Reversal.Effect
    /// Done, not wanted, planned or denied.
    var isDone: Bool
    /// The clause of the verb, or -1.
    var clause = -1
    var told = StatementContext(factuality: .fact, attribution: [])
  }

  let clauses: DocumentClauses
  let context: ContextReader

  private var grammar: EventGrammar { clauses.grammar }

  /// What is made of the happening of a type that an item names.
  func reversal(ofItem item: Int, _ type: EventType, in tree: ClauseTree) -> Found? {
    let phrase = tree.phrases[tree.items[item].index]
    return byVerb(item, phrase, type, in: tree) ?? byRuling(item, type, in: tree)
      ?? byModifier(phrase, type) ?? byNoun(before: item, phrase, type, in: tree)
  }

  /// "the Senate rejected her", "she was vetoed", "but withdrew": a person does not get the office.
  func rejection(_ clause: Int, of person: Int, in tree: ClauseTree) -> Found? {
    guard let group = tree.group(clause), let rows = grammar.verbReversals[group.lemma] else {
      return nil
    }
    let phrases = PhraseResolver(clauses: clauses)
    let isSubject = tree.clauses[clause].subject.contains {
      phrases.entity(ofPhrase: $0, in: tree) == person
    }
    let object = tree.objects(ofClause: clause).first
    let isRejected = rows.contains {
      guard $0.isOfPerson else { return false }
      if $0.isOfSubject { return isSubject && !group.isPassive && object == nil }
      if group.isPassive { return isSubject }
      return object.flatMap { phrases.entity(ofPhrase: $0, in: tree) } == person
    }
    guard isRejected else { return nil }
    let told = context.context(ofClause: clause, in: tree)
    guard !told.isUnreal, told.factuality == .fact || told.factuality == .reported else {
      return nil
    }
    return Found(effect: .block, isDone: true, clause: clause, told: told)
  }

  /// "the withdrawn charges".
  private func byModifier(_ phrase: Phrase, _ type: EventType) -> Found? {
    for token in phrase.tokens where token < phrase.head {
      let entry = grammar.entries[Int(clauses.words.word[token])]
      guard entry.classes.contains(.participle) else { continue }
      let row = grammar.verbReversals[entry.pastLemma]?.first {
        $0.particle == 0 && $0.effect != .postpone && !$0.isOfPerson && $0.touches(type)
      }
      if let row { return Found(effect: row.effect, isDone: true) }
    }
    return nil
  }

  /// "the withdrawal of the charges".
  private func byNoun(
    before item: Int, _ phrase: Phrase, _ type: EventType, in tree: ClauseTree
  ) -> Found? {
    guard item > 0, phrase.preposition != 0, tree.items[item - 1].kind == .phrase else {
      return nil
    }
    let noun = tree.phrases[tree.items[item - 1].index]
    let row = grammar.nounReversals[clauses.words.word[noun.head]]?.first {
      $0.particle == phrase.preposition && $0.touches(type)
    }
    guard let row else { return nil }
    let verb = tree.group(tree.items[item - 1].clause)
    let open: [SpeechClass] = [.wish, .plan, .predict, .deny, .negate, .fail, .allege]
    let isDone = verb.map { !open.contains(grammar.speech[Int($0.lemma)]) } ?? true
    return Found(effect: row.effect, isDone: isDone)
  }

  private func byVerb(
    _ item: Int, _ phrase: Phrase, _ type: EventType, in tree: ClauseTree
  ) -> Found? {
    let index = tree.items[item].index
    for (clause, node) in tree.clauses.enumerated() where node.group >= 0 {
      let group = tree.groups[node.group]
      guard let rows = grammar.verbReversals[group.lemma],
        clause == tree.items[item].clause || node.subject.contains(index)
          || belongs(clause, to: item, in: tree),
        let row = rows.first(where: {
          $0.touches(type) && governs($0, clause, group, item, phrase, in: tree)
        })
      else { continue }
      let told = context.context(ofClause: clause, in: tree)
      let isDone = !told.isUnreal && (told.factuality == .fact || told.factuality == .reported)
      let effect = context.effect(of: row, bySubjectOf: clause, group, in: tree)
      return Found(effect: effect, isDone: isDone, clause: clause, told: told)
    }
    return nil
  }

  /// "ruled that the dismissal of Lima was unlawful": a court undoes what it finds so.
  private func byRuling(_ item: Int, _ type: EventType, in tree: ClauseTree) -> Found? {
    guard !type.isTelling, type.rawValue != "meeting" else { return nil }
    let index = tree.items[item].index
    for (clause, node) in tree.clauses.enumerated() where node.subject.contains(index) {
      guard let group = tree.group(clause), group.isCopula, !group.isNegated, group.modal.isEmpty,
        node.parent >= 0, let verb = tree.group(node.parent),
        grammar.is(verb.lemma, .rulingVerb), !verb.isNegated,
        tree.clauses[node.parent].subject.contains(where: { clauses.isBench($0, in: tree) }),
        isVoid(behind: group.head)
      else { continue }
      let told = context.context(ofClause: node.parent, in: tree)
      let isDone = !told.isUnreal && (told.factuality == .fact || told.factuality == .reported)
      return Found(effect: .undo, isDone: isDone, clause: node.parent, told: told)
    }
    return nil
  }

  /// "was unlawful", but not "was neither unlawful nor", "was never".
  private func isVoid(behind copula: Int) -> Bool {
    for token in (copula + 1)..<min(copula + 4, clauses.words.word.count) {
      let word = clauses.words.word[token]
      if !clauses.classes(token).isDisjoint(with: [.not, .nobody])
        || grammar.is(word, .almostAdverb)
      {
        return false
      }
      if grammar.is(word, .voidAdjective) { return true }
    }
    return false
  }

  /// "the charges against Lima dropped on Friday": a participle behind what belongs to the noun.
  private func belongs(_ clause: Int, to item: Int, in tree: ClauseTree) -> Bool {
    let node = tree.clauses[clause]
    guard node.kind == .participle, node.antecedent >= 0, node.verbItem > item else { return false }
    return tree.items[(item + 1)..<node.verbItem].allSatisfy {
      $0.kind == .phrase && tree.phrases[$0.index].preposition != 0
    }
  }

  /// "whose appointment was blocked": the subject, whomever the parse takes for it.
  private func isWhose(_ item: Int, in tree: ClauseTree) -> Bool {
    guard item > 0, tree.items[item].clause >= 0, tree.items[item - 1].kind == .relative else {
      return false
    }
    return grammar.is(Int32(tree.items[item - 1].index), .possessiveRelative)
      && item < tree.clauses[tree.items[item].clause].verbItem
  }

  private func governs(
    _ row: Reversal, _ clause: Int, _ group: VerbGroup, _ item: Int, _ phrase: Phrase,
    in tree: ClauseTree
  ) -> Bool {
    if row.isOfPerson { return false }
    let node = tree.clauses[clause]
    let isPassive = group.isPassive || group.isParticiple
    let isSubject =
      node.subject.contains(tree.items[item].index) || belongs(clause, to: item, in: tree)
      || isWhose(item, in: tree)
    if row.isOfSubject { return isSubject && !isPassive }
    let words = clauses.words.word
    let next = group.head + 1 < words.count ? words[group.head + 1] : 0
    if isSubject { return isPassive && (row.particle == 0 || next == row.particle) }
    guard tree.items[item].clause == clause, item > node.verbItem else { return false }
    if row.particle == 0 {
      return !isPassive && phrase.preposition == 0
        && tree.objects(ofClause: clause).contains(tree.items[item].index)
    }
    if phrase.preposition == row.particle { return true }
    guard !group.isPassive, phrase.preposition == 0, !grammar.is(row.particle, .genitive) else {
      return false
    }
    // "set aside the conviction", "threw the charges out"
    return next == row.particle
      || tree.objects(ofClause: clause).first == tree.items[item].index
        && words[phrase.tokens.upperBound..<min(phrase.tokens.upperBound + 6, words.count)]
          .contains(row.particle)
  }
}

extension ContextReader {
  /// What a verb that undoes or blocks makes of the clause below it: "voted against dismissing her",
  /// "the motion to remove her was defeated", "overturned the decision to name her".
  func reversal(
    _ clause: Int, under parent: Int, _ group: VerbGroup, in tree: ClauseTree
  ) -> Reversal.Effect? {
    guard let rows = grammar.verbReversals[group.lemma], let own = tree.group(clause) else {
      return nil
    }
    if tree.link(of: clause) == .gerund {
      return rows.first { $0.particle != 0 && $0.particle == own.preposition }
        .map { effect(of: $0, bySubjectOf: parent, group, in: tree) }
    }
    let node = tree.clauses[parent]
    let isPassive = group.isPassive || group.isParticiple
    let isOfSubject = tree.clauses[tree.root(of: clause)].verbItem < node.verbItem
    let next = clauses.words.word[min(group.head + 1, clauses.words.word.count - 1)]
    let row = rows.first { row in
      if row.isOfPerson { return false }
      if row.particle != 0, next != row.particle { return false }
      if isOfSubject { return row.isOfSubject != isPassive }
      guard !row.isOfSubject, !isPassive else { return false }
      let own =
        row.particle == 0
        ? tree.objects(ofClause: parent)
        : tree.items.filter {
          $0.clause == parent && $0.kind == .phrase
            && [0, row.particle].contains(tree.phrases[$0.index].preposition)
            && $0.token > group.head
        }.map(\.index)
      return own.contains { tree.phrases[$0].mention < 0 && !tree.phrases[$0].isPronoun }
    }
    return row.map { effect(of: $0, bySubjectOf: parent, group, in: tree) }
  }

  /// "Lima voted against the appointment", "three members voted against it": some of those who vote decide nothing.
  func effect(
    of row: Reversal, bySubjectOf clause: Int, _ group: VerbGroup, in tree: ClauseTree
  ) -> Reversal.Effect {
    guard row.effect == .block, grammar.is(row.particle, .adversative), !group.isPassive else {
      return row.effect
    }
    let isOfSome = tree.clauses[clause].subject.contains { index in
      let phrase = tree.phrases[index]
      if phrase.isPronoun { return true }
      if phrase.mention >= 0 {
        return clauses.analysis.mentions[phrase.mention].kind == .person
      }
      return (phrase.tokens.lowerBound...phrase.head).contains {
        !clauses.classes($0).isDisjoint(with: [.number, .determiner])
          && !grammar.is(clauses.words.word[$0], .definiteArticle)
          || clauses.analysis.titles?.contains($0) == true
      }
    }
    return isOfSome ? .open : row.effect
  }

  /// Applies it.
  func apply(_ effect: Reversal.Effect, to result: inout StatementContext) {
    switch effect {
    case .block: result.apply(.fail, [])
    case .undo, .end, .open: result.isUnreal = true
    case .postpone: result.apply(.plan, [])
    }
  }
}
