import ChronographLanguage

/// How a clause is told: with which factuality, and by whom.
package struct StatementContext: Hashable, Sendable {
  package var factuality: Factuality
  /// Indices of entities.
  package var attribution: [Int]
  /// Nothing is stated: a condition, a question, a wish, a rule.
  package var isUnreal = false
  /// The factuality comes from a source whose own act the content may be.
  var isAnnouncement = false
  /// It hangs on "refuse to", "decline to".
  var isOmitted = false
}

/// Reads factuality and attribution from verbs of speech, modals, negation, conditions and cue words.
package struct ContextReader: Sendable {
  let clauses: DocumentClauses
  private let phrases: PhraseResolver

  package init(_ clauses: DocumentClauses) {
    self.clauses = clauses
    phrases = PhraseResolver(clauses: clauses)
  }

  /// The factuality of what the clause around a token says, and the entities that say so.
  package func context(ofToken token: Int) -> StatementContext {
    let sentence = clauses.analysis.text.sentence(ofToken: token)
    let tree = clauses.trees[sentence]
    let clause = tree.clause(ofToken: token)
    return context(ofClause: clause, in: tree)
  }

  private var grammar: EventGrammar { clauses.grammar }

  /// Walks from a clause to those that govern it.
  ///
  /// - Parameter isNominal: the content is a noun in the clause, which its verb's mood doesn't touch.
  func context(
    ofClause start: Int, in tree: ClauseTree, isNominal: Bool = false
  ) -> StatementContext {
    var result = StatementContext(factuality: .fact, attribution: [])
    if tree.isQuestion { result.isUnreal = true }
    if tree.speaker >= 0, let speaker = phrases.entity(ofPhrase: tree.speaker, in: tree),
      clauses.analysis.entities[speaker].kind == .person
        || clauses.analysis.entities[speaker].kind == .body
    {
      apply(.say, [speaker], &result)
    }
    var clause = start
    var child = -1
    var steps = 0
    while clause >= 0, steps < 24 {
      // What a noun names is taken for granted: neither mood nor speaker touches it.
      if isNominal { return result }
      applyMood(tree, clause, child, &result)
      applyAccordingTo(tree, clause, &result)
      let parent = tree.clauses[clause].parent
      // ", which …" is an aside in the text's own voice.
      if tree.clauses[clause].kind == .relative, tree.clauses[clause].closesAtComma { break }
      if parent >= 0 { applyGovernor(tree, clause, parent, &result) }
      (child, clause) = (clause, parent)
      steps += 1
    }
    return result
  }

  private func set(_ factuality: Factuality, _ result: inout StatementContext) {
    if result.factuality == .fact || result.factuality == .reported && factuality != .fact {
      result.factuality = factuality
    }
  }

  /// Negation, modals, conditions of one clause.
  private func applyMood(
    _ tree: ClauseTree, _ clause: Int, _ child: Int, _ result: inout StatementContext
  ) {
    guard let group = tree.group(clause) else { return }
    let kind = tree.clauses[clause].kind
    let introducer = grammar.speech(ofOpener: tree.clauses[clause].introducer)
    if introducer == .open { result.isUnreal = true }
    // What hangs on a clause by "who" or "after" is not in its mood.
    if child >= 0 {
      let link = tree.clauses[child].kind
      if link == .relative || link == .adverbial || link == .complement { return }
      if link == .participle || link == .gerund, tree.clauses[child].antecedent >= 0 { return }
    }
    if group.isNegated { set(.negated, &result) }
    if group.isDestined { set(.planned, &result) }
    if group.modal.contains(.will) { set(.planned, &result) }
    if group.modal.contains(.would) {
      if kind == .complement || isGoverned(tree, clause) {
        set(.planned, &result)
      } else {
        result.isUnreal = true
      }
    }
    if group.modal.contains(.may) {
      if group.isPerfect {
        set(.alleged, &result)
      } else if !group.isNegated {
        result.isUnreal = true
      }
    }
    if group.modal.contains(.must) { result.isUnreal = true }
    applyCues(tree, clause, group, &result)
  }

  private func isGoverned(_ tree: ClauseTree, _ clause: Int) -> Bool {
    var at = clause
    while at >= 0 {
      if tree.clauses[at].kind == .complement { return true }
      at = tree.clauses[at].parent
    }
    return false
  }

  /// "allegedly", "reportedly", "due to", beside the verb.
  private func applyCues(
    _ tree: ClauseTree, _ clause: Int, _ group: VerbGroup, _ result: inout StatementContext
  ) {
    let sentence = clauses.analysis.text.sentences[tree.sentence].tokens
    let from = max(sentence.lowerBound, group.tokens.lowerBound - 2)
    let to = min(sentence.upperBound, group.head + 4)
    for token in from..<max(to, from) where clauses.classes(token).contains(.cue) {
      // An adjective after a copula governs what follows; elsewhere only adverbs count.
      let cue = grammar.cues[Int(clauses.words.word[token])]
      let isAdverb =
        clauses.classes(token).contains(.cue)
        && !clauses.classes(token).contains(.speechNoun)
      guard isAdverb, token != group.head || group.isCopula,
        token <= group.head || group.isCopula
      else { continue }
      apply(cue, [], &result)
    }
  }

  private func applyAccordingTo(
    _ tree: ClauseTree, _ clause: Int, _ result: inout StatementContext
  ) {
    for (at, item) in tree.items.enumerated()
    where item.kind == .phrase && item.clause == clause
      && tree.phrases[item.index].preposition == grammar.accordingID
    {
      set(.reported, &result)
      add(phrases.speakers(ofItem: at, in: tree), &result)
    }
  }

  private func add(_ entities: [Int], _ result: inout StatementContext) {
    for entity in entities where !result.attribution.contains(entity) {
      result.attribution.append(entity)
    }
  }

  /// What the verb or noun above makes of a clause.
  private func applyGovernor(
    _ tree: ClauseTree, _ clause: Int, _ parent: Int, _ result: inout StatementContext
  ) {
    let link = tree.clauses[clause].kind
    let antecedent = tree.clauses[clause].antecedent
    if link == .complement, antecedent >= 0 {
      let head = tree.phrases[antecedent].head
      if let group = tree.group(parent), grammar.speech[Int(group.lemma)] == .deny {
        apply(.deny, phrases.subjects(ofClause: parent, in: tree), &result)
        return
      }
      apply(
        grammar.cues[Int(clauses.words.word[head])],
        phrases.sources(ofPhrase: antecedent, in: tree), &result)
      return
    }
    guard let group = tree.group(parent) else { return }
    guard link == .complement || link == .infinitive || link == .gerund else { return }
    if link == .gerund && antecedent >= 0 { return }
    var kind = grammar.speech[Int(group.lemma)]
    if group.isCopula || kind == .none { kind = copulaCue(tree, group) ?? kind }
    if kind == .none { return }
    if link == .infinitive, kind == .say || kind == .announce, !group.isPassive { return }
    if link == .gerund, kind == .say || kind == .announce || kind == .plan { return }
    if group.isNegated, kind == .say || kind == .announce || kind == .know {
      result.isUnreal = true
    }
    let speakers =
      group.isPassive
      ? phrases.byAgents(ofClause: parent, in: tree) : phrases.subjects(ofClause: parent, in: tree)
    apply(kind, speakers, &result)
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

  /// Applies one class of speech to what depends on it.
  func apply(_ kind: SpeechClass, _ speakers: [Int], _ result: inout StatementContext) {
    switch kind {
    case .none, .know: return
    case .say:
      set(.reported, &result)
      add(speakers, &result)
    case .announce:
      set(.reported, &result)
      add(speakers, &result)
      result.isAnnouncement = true
    case .allege:
      set(.alleged, &result)
      add(speakers, &result)
    case .deny:
      set(.negated, &result)
      add(speakers, &result)
    case .negate: set(.negated, &result)
    case .fail:
      set(.negated, &result)
      result.isOmitted = true
    case .plan: set(.planned, &result)
    case .wish, .open: result.isUnreal = true
    }
  }
}
