import ChronographLanguage

/// What verbs and nouns of speech and belief make of the clauses that hang on them.
extension ContextReader {
  /// What the verb or noun above makes of a clause.
  func applyGovernor(
    _ tree: ClauseTree, _ clause: Int, _ parent: Int, _ result: inout StatementContext
  ) {
    let link = tree.link(of: clause)
    let antecedent = tree.clauses[clause].antecedent
    if link == .complement, antecedent >= 0 {
      return applyNoun(antecedent, of: parent, in: tree, &result)
    }
    guard let group = tree.group(parent) else { return }
    guard link == .complement || link == .infinitive || link == .gerund else { return }
    if link == .gerund && antecedent >= 0 { return }
    // "Having been arrested on Monday, Lima was charged": what comes first hangs on no charge.
    if link == .gerund, tree.clauses[tree.root(of: clause)].isFronted { return }
    // "recommended her dismissal, blaming her": done, whatever is recommended.
    let verb = tree.clauses[clause].verbItem
    if tree.clauses[clause].kind == .gerund, verb > 0, tree.items[verb - 1].kind == .comma {
      return
    }
    if link != .complement, let effect = reversal(clause, under: parent, group, in: tree) {
      if !group.isNegated { apply(effect, to: &result) }
      return
    }
    if link == .infinitive, isAimedAt(clause, in: tree) {
      result.isUnreal = true
      return
    }
    if group.isCopula || grammar.proves(group.lemma), link == .complement,
      isFalse(parent, in: tree)
    {
      return result.apply(.negate, [])
    }
    var kind = grammar.speech[Int(group.lemma)]
    if group.isCopula || kind == .none { kind = copulaCue(tree, group) ?? kind }
    if kind == .none { return }
    if link == .infinitive, kind == .say || kind == .announce, !group.isPassive { return }
    if link == .gerund, kind == .say || kind == .announce || kind == .plan { return }
    if group.isNegated, kind == .say || kind == .announce || kind == .know {
      result.isUnreal = true
    }
    if kind == .deny, link != .complement, isRefusal(parent, group, in: tree) { return }
    // "refused to deny that she had been arrested" leaves it open.
    if kind == .deny, group.isInfinitive,
      let above = tree.group(tree.clauses[parent].parent),
      grammar.speech[Int(above.lemma)] == .fail
    {
      result.isUnreal = true
      return
    }
    // "has been dismissed, it was announced on Monday": whoever may say so says so.
    if kind == .announce, group.isPassive, !group.isNegated, tree.clauses[parent].isTrailing {
      return
    }
    kind = settled(kind, link, parent, group, tree)
    let isClaim = kind == .say || kind == .announce || kind == .allege
    if isClaim, isFalselyTold(group) { return result.apply(.negate, []) }
    // "considered resigning" believes nothing; "was accused of stealing" does.
    if kind == .allege, link == .gerund, !group.isPassive, !group.isParticiple,
      tree.objects(ofClause: parent).isEmpty
    {
      result.isUnreal = true
      return
    }
    // "said that she had denied it": the denial is hers.
    if kind == .none || result.factuality == .negated && !result.attribution.isEmpty { return }
    // "has decided that Lima no longer serves as mayor": in force.
    if kind == .plan, link == .complement, grammar.is(group.lemma, .decidingVerb),
      let own = tree.group(clause), !own.isPassive, clauses.classes(own.head).contains(.thirdPerson)
    {
      return
    }
    // "agreed that Lima had been dismissed": no plan.
    if kind == .plan, link == .complement, let own = tree.group(clause), own.isPerfect,
      own.modal.isEmpty
    {
      kind = .say
    }
    result.apply(kind, speakers(ofClause: parent, group, in: tree))
  }

  /// "denied the motion", "denied her bail": who turns a request down says of nothing that it is not so.
  func isRefusal(_ clause: Int, _ group: VerbGroup, in tree: ClauseTree) -> Bool {
    let after = tree.arguments(ofClause: clause)
    let things =
      (group.isPassive ? tree.clauses[clause].subject : []) + after.objects
      + after.complements
    return things.contains {
      tree.phrases[$0].mention < 0
        && grammar.is(clauses.words.word[tree.phrases[$0].head], .requestNoun)
    }
  }

  /// "launched a bid to oust her", "faced a motion to remove her": an infinitive behind a noun of wishing.
  private func isAimedAt(_ clause: Int, in tree: ClauseTree) -> Bool {
    let root = tree.clauses[tree.root(of: clause)]
    guard root.kind == .infinitive, root.verbItem > 0, root.parent >= 0,
      tree.clauses[root.parent].verbItem < root.verbItem,
      tree.items[root.verbItem - 1].kind == .phrase
    else { return false }
    let phrase = tree.phrases[tree.items[root.verbItem - 1].index]
    // "had no plans to become mayor"
    if grammar.is(clauses.words.word[phrase.tokens.lowerBound], .negativeDeterminer) { return true }
    let head = phrase.head
    return clauses.classes(head).contains(.speechNoun)
      && grammar.cues[Int(clauses.words.word[head])] == .wish
  }

  /// The class that a verb has here: who "expects somebody to go" predicts, who "expects to go" plans.
  private func settled(
    _ kind: SpeechClass, _ link: Clause.Kind, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> SpeechClass {
    switch kind {
    case .predict:
      let isOwn = link == .infinitive && tree.objects(ofClause: clause).isEmpty
      // "is widely expected to": a guess of many.
      if group.isPassive, isBeside(group, .opinionAdverb) { return .allege }
      return group.isPassive || isOwn ? .plan : .allege
    case .announce:
      // A release that "announces" is the text's own voice.
      return group.isPresent && !group.isPassive && group.modal.isEmpty && isByBody(clause, tree)
        ? .none : kind
    case .say:
      let accuses = tree.clauses[clause].subject.contains { isAccusing(tree.phrases[$0]) }
      return accuses || isUnproven(clause, in: tree) ? .allege : kind
    default: return kind
    }
  }

  /// "the indictment says", "according to the charge sheet": a paper that accuses.
  func isAccusing(_ phrase: Phrase) -> Bool {
    phrase.mention < 0
      && (grammar.is(clauses.words.word[phrase.head], .accusingPaper)
        || phrase.head > 0 && grammar.is(clauses.words.word[phrase.head], .chargingSheet)
          && grammar.isNoun(clauses.words.word[phrase.head - 1], of: "charge"))
  }

  /// "falsely reported", "was wrongly accused".
  func isFalselyTold(_ group: VerbGroup) -> Bool { isBeside(group, .falselyAdverb) }

  /// Whether a word of a class stands in a verb group or right beside it.
  private func isBeside(_ group: VerbGroup, _ set: WordSet) -> Bool {
    let words = clauses.words.word
    let range = max(0, group.tokens.lowerBound - 1)..<min(words.count, group.head + 2)
    return range.contains { grammar.is(words[$0], set) }
  }

  /// "Unconfirmed reports say", "rumours tell", "said, without proof, that".
  private func isUnproven(_ clause: Int, in tree: ClauseTree) -> Bool {
    let isRumour = tree.clauses[clause].subject.contains { index in
      tree.phrases[index].tokens.contains {
        !clauses.classes($0).isDisjoint(with: [.cue, .speechNoun])
          && grammar.cues[Int(clauses.words.word[$0])] == .allege
      }
    }
    return isRumour
      || tree.items.contains { item in
        item.kind == .phrase && item.clause == clause
          && grammar.is(tree.phrases[item.index].preposition, .privative)
          && clauses.classes(tree.phrases[item.index].head).contains(.truth)
      }
  }

  private func isByBody(_ clause: Int, _ tree: ClauseTree) -> Bool {
    let subjects = phrases.subjects(ofClause: clause, in: tree)
    return !subjects.isEmpty
      && subjects.allSatisfy { clauses.analysis.entities[$0].kind == .body }
  }

  func speakers(ofClause clause: Int, _ group: VerbGroup, in tree: ClauseTree) -> [Int] {
    if let quoted = quoted(in: clause, group, in: tree) { return quoted }
    return group.isPassive || group.isParticiple
      ? phrases.byAgents(ofClause: clause, in: tree) : phrases.subjects(ofClause: clause, in: tree)
  }

  /// "The Times quoted Lima as saying": who is quoted; `nil` where nobody named is.
  private func quoted(in clause: Int, _ group: VerbGroup, in tree: ClauseTree) -> [Int]? {
    var parent = tree.clauses[clause].parent
    while parent >= 0, tree.clauses[parent].group < 0 { parent = tree.clauses[parent].parent }
    let before = max(group.tokens.lowerBound - 1, 0)
    guard group.isGerund, grammar.is(clauses.words.word[before], .roleMarker),
      let above = tree.group(parent),
      grammar.speech[Int(above.lemma)] == .say, !above.isPassive, !above.isParticiple
    else { return nil }
    let found = phrases.subjects(tree.objects(ofClause: parent), in: tree)
    return found.isEmpty ? nil : found
  }

  /// "…, as Xinhua reported": a clause with "as" tells who says what it hangs on.
  func applyAsReported(
    _ tree: ClauseTree, _ clause: Int, _ result: inout StatementContext
  ) {
    for (index, aside) in tree.clauses.enumerated()
    where aside.parent == clause && aside.kind == .adverbial
      && grammar.is(aside.introducer, .roleMarker)
    {
      guard let group = tree.group(index) else { continue }
      let kind = grammar.speech[Int(group.lemma)]
      guard kind == .say || kind == .announce, !group.isNegated else { continue }
      result.apply(.say, speakers(ofClause: index, group, in: tree))
    }
  }

  /// "rumours that she …": the noun tells how; what its verb says of it may deny it.
  func applyNoun(
    _ phrase: Int, of clause: Int, in tree: ClauseTree, _ result: inout StatementContext
  ) {
    // "keeps her post despite reports that she would go": nobody says here that it is so.
    if grammar.is(tree.phrases[phrase].preposition, .concessivePreposition) {
      result.isUnreal = true
    }
    if isFalse(clause, in: tree, except: tree.phrases[phrase].tokens),
      let group = tree.group(clause),
      !grammar.calls(group.lemma) || isObject(phrase, of: clause, in: tree)
    {
      let speakers = !grammar.calls(group.lemma) ? [] : speakers(ofClause: clause, group, in: tree)
      return result.apply(.deny, speakers)
    }
    if let group = tree.group(clause), denies(group), isObject(phrase, of: clause, in: tree) {
      return result.apply(.deny, speakers(ofClause: clause, group, in: tree))
    }
    if let group = tree.group(clause), let claim = claim(beside: phrase, of: clause, in: tree),
      isFalse(claim, in: tree)
    {
      return result.apply(.deny, speakers(ofClause: clause, group, in: tree))
    }
    let head = tree.phrases[phrase].head
    // "a false report that"
    if tree.phrases[phrase].tokens.contains(where: {
      $0 < head && clauses.classes($0).contains(.falsehood)
    }) {
      // "described as untrue claims that"
      if grammar.is(tree.phrases[phrase].preposition, .roleMarker), let group = tree.group(clause),
        grammar.calls(group.lemma), !group.isNegated
      {
        return result.apply(.deny, speakers(ofClause: clause, group, in: tree))
      }
      return result.apply(.negate, [])
    }
    if grammar.is(clauses.words.word[tree.phrases[phrase].tokens.lowerBound], .negativeDeterminer) {
      // "There is no sign that": it was not so; "no demand that": nobody says so.
      if clauses.classes(head).contains(.proof), isPast(after: phrase, in: tree) {
        return result.apply(.negate, [])
      }
      result.isUnreal = true
    }
    result.apply(
      grammar.cues[Int(clauses.words.word[head])], phrases.sources(ofPhrase: phrase, in: tree))
  }

  /// "no evidence that she resigned", but not "that she is implicated", which is still open.
  private func isPast(after phrase: Int, in tree: ClauseTree) -> Bool {
    tree.clauses.contains { clause in
      guard clause.antecedent == phrase, clause.group >= 0 else { return false }
      let group = tree.groups[clause.group]
      return !group.isPresent && group.modal.isEmpty
        && !grammar.isPresentBe(clauses.words.word[group.tokens.lowerBound])
    }
  }

  /// "said reports that she had gone were false": the clause after that of the noun.
  private func claim(beside phrase: Int, of clause: Int, in tree: ClauseTree) -> Int? {
    tree.clauses.indices.first {
      tree.clauses[$0].parent == clause && tree.clauses[$0].kind == .complement
        && tree.clauses[$0].antecedent < 0 && (tree.group($0)?.isCopula ?? false)
    }
  }

  private func denies(_ group: VerbGroup) -> Bool {
    let kind = grammar.speech[Int(group.lemma)]
    return (kind == .deny || kind == .dismiss) && !group.isNegated
  }

  private func isObject(_ phrase: Int, of clause: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause) else { return false }
    return group.isPassive
      ? tree.clauses[clause].subject.contains(phrase)
      : tree.objects(ofClause: clause).contains(phrase)
        || !tree.clauses[clause].subject.contains(phrase)
  }

  /// "is false", "was pure rumour", "called … baseless", "there is no truth in", "is not true".
  func isFalse(_ clause: Int, in tree: ClauseTree, except own: Range<Int> = 0..<0) -> Bool {
    guard let group = tree.group(clause),
      group.isCopula || grammar.calls(group.lemma) || grammar.proves(group.lemma)
    else { return false }
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    let limit = grammar.calls(group.lemma) ? 40 : 9
    var isNegated = group.isNegated
    for token in (group.head + 1)..<max(min(end, group.head + limit), group.head + 1)
    where !own.contains(token) {
      let classes = clauses.classes(token)
      if classes.contains(.falsehood) { return !group.isNegated }
      if classes.contains(.truth) { return isNegated }
      if classes.contains(.not) || grammar.is(clauses.words.word[token], .negativeDeterminer) {
        isNegated = true
      }
    }
    return false
  }

  /// "is likely to", "is due to".
  private func copulaCue(_ tree: ClauseTree, _ group: VerbGroup) -> SpeechClass? {
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    for token in (group.head + 1)..<max(min(end, group.head + 4), group.head + 1)
    where clauses.classes(token).contains(.cue) {
      return grammar.cues[Int(clauses.words.word[token])]
    }
    return nil
  }
}
