import ChronographLanguage

/// What the words around a noun make of the event that it names.
extension NounEventReader {
  /// "alleged", "planned" before the noun; "rumours of".
  func applyModifiers(
    _ item: Int, _ phrase: Phrase, _ tree: ClauseTree, _ told: inout StatementContext
  ) {
    if grammar.is(clauses.words.word[phrase.tokens.lowerBound], .negativeDeterminer) {
      told.set(.negated)
    }
    for token in phrase.tokens where token != phrase.head {
      if clauses.classes(token).contains(.cue) {
        told.apply(grammar.cues[Int(clauses.words.word[token])], [])
      }
    }
    // "the trial, planned for May,"
    let isPlanned = tree.clauses.contains {
      guard $0.kind == .participle, $0.antecedent == tree.items[item].index, $0.group >= 0 else {
        return false
      }
      return grammar.speech[Int(tree.groups[$0.group].lemma)] == .plan
    }
    if isPlanned { told.apply(.plan, []) }
    guard item > 0, tree.items[item - 1].kind == .phrase, phrase.preposition != 0 else { return }
    let noun = tree.items[item - 1]
    guard clauses.classes(tree.phrases[noun.index].head).contains(.speechNoun) else { return }
    context.applyNoun(noun.index, of: noun.clause, in: tree, &told)
    guard told.factuality == .negated, noun.clause >= 0 else { return }
    // "Xinhua said the reports of her death were false": who denies it.
    let outer = context.context(ofClause: noun.clause, in: tree)
    if outer.factuality == .reported { told.add(outer.attribution) }
  }

  /// What the verb does to the noun that is its object: "denied the arrest of", "demanded the removal of".
  func applyVerb(
    _ item: Int, _ phrase: Phrase, _ type: EventType, _ tree: ClauseTree,
    _ told: inout StatementContext
  ) {
    let clause = tree.items[item].clause
    guard let group = tree.group(clause), !type.isTelling else { return }
    let kind = grammar.speech[Int(group.lemma)]
    guard isObject(tree.items[item].index, item, of: clause, group, kind, in: tree) else { return }
    switch kind {
    case .deny where type.rawValue == "charge": break
    case .deny where !group.isNegated, .wish where !group.isNegated, .negate:
      told.apply(kind, context.speakers(ofClause: clause, group, in: tree))
    case .plan, .predict:
      let isPrediction = kind == .predict && !group.isPassive
      told.apply(
        isPrediction ? .allege : .plan,
        isPrediction ? context.speakers(ofClause: clause, group, in: tree) : [])
    case .allege where !presupposes(group):
      told.apply(.allege, context.speakers(ofClause: clause, group, in: tree))
    default: break
    }
  }

  /// "any charges" where nobody denies them; "is not aware of an investigation", "was not told of charges".
  func isLeftOpen(_ item: Int, _ phrase: Phrase, _ tree: ClauseTree) -> Bool {
    let first = phrase.tokens.lowerBound
    if grammar.is(clauses.words.word[first], .freeChoice) { return true }
    guard let group = tree.group(tree.items[item].clause), group.tokens.upperBound <= first,
      grammar.is(phrase.preposition, .genitive),
      phrase.possessive < 0,
      !clauses.classes(first).contains(.determiner)
        || grammar.isIndefinite(clauses.words.word[first])
    else { return false }
    let between = group.head..<first
    guard
      between.contains(where: { clauses.classes($0).contains(.aware) })
        || grammar.addresses(group.lemma) || grammar.speech[Int(group.lemma)] == .know
    else { return false }
    return group.isNegated || between.contains { clauses.classes($0).contains(.not) }
      || between.contains { grammar.isUnaware(clauses.words.word[$0]) }
  }

  /// What was blocked did not happen; what somebody only means to block is told by nobody.
  func apply(_ reversal: ReversalReader.Found, to told: inout StatementContext) {
    switch reversal.effect {
    case .undo, .end: return
    case .block:
      if reversal.isDone {
        told.apply(.deny, reversal.told.attribution)
      } else if reversal.told.factuality != .negated {
        told.isUnreal = true
      }
    case .open: if reversal.isDone { told.isUnreal = true }
    case .postpone: if reversal.isDone { told.apply(.plan, []) }
    }
  }

  /// "criticised the arrest of": it happened.
  private func presupposes(_ group: VerbGroup) -> Bool {
    grammar.isVerb(group.lemma, of: "charge")
  }

  private func isObject(
    _ index: Int, _ item: Int, of clause: Int, _ group: VerbGroup, _ kind: SpeechClass,
    in tree: ClauseTree
  ) -> Bool {
    if group.isPassive { return tree.clauses[clause].subject.contains(index) }
    // "called for the resignation of"
    let isCalledFor =
      kind == .wish && grammar.is(tree.phrases[index].preposition, .purpose)
      && item == tree.clauses[clause].verbItem + 1
    if isCalledFor || tree.objects(ofClause: clause).first == index { return true }
    // "denied opening an investigation"
    let (objects, complements, _) = tree.arguments(ofClause: clause)
    return kind == .deny && complements.first == index
      && objects.first.map {
        grammar.entries[Int(clauses.words.word[tree.phrases[$0].head])].classes.contains(.gerund)
      } == true
  }
}
