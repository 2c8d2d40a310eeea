import ChronographLanguage
import ChronographReading

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

  mutating func set(_ factuality: Factuality) {
    if self.factuality == .fact || self.factuality == .reported && factuality != .fact {
      self.factuality = factuality
    }
  }

  mutating func add(_ entities: [Int]) {
    for entity in entities where !attribution.contains(entity) { attribution.append(entity) }
  }

  /// Adds who speaks a turn, where nobody else is told to say so in it.
  fileprivate mutating func close(_ turn: SentenceSpeaker) {
    if turn.isTurn { apply(.say, attribution.isEmpty ? turn.entities : []) }
  }

  /// Applies one class of speech to what depends on it.
  mutating func apply(_ kind: SpeechClass, _ speakers: [Int]) {
    switch kind {
    case .none, .know, .dismiss: return
    case .say:
      set(.reported)
      add(speakers)
    case .announce:
      set(.reported)
      add(speakers)
      isAnnouncement = true
    case .allege, .predict:
      // A plan that somebody only believes in is a prediction.
      if factuality == .planned { factuality = .alleged }
      set(.alleged)
      add(speakers)
    case .deny:
      factuality = .negated
      add(speakers)
    case .negate: factuality = .negated
    case .seem: set(.alleged)
    case .fail:
      set(.negated)
      isOmitted = true
    case .plan: set(.planned)
    case .wish, .open: isUnreal = true
    }
  }
}

/// Reads factuality and attribution from verbs of speech, modals, negation, conditions and cue words.
package struct ContextReader: Sendable {
  let clauses: DocumentClauses
  let phrases: PhraseResolver

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

  var grammar: EventGrammar { clauses.grammar }

  /// Walks from a clause to those that govern it.
  ///
  /// - Parameter isNominal: the content is a noun in the clause, which its verb's mood doesn't touch.
  func context(
    ofClause start: Int, in tree: ClauseTree, isNominal: Bool = false
  ) -> StatementContext {
    var result = StatementContext(factuality: .fact, attribution: [])
    if tree.isQuestion || start >= 0 && tree.clauses[start].isWished { result.isUnreal = true }
    let speaker = clauses.speakers[tree.sentence].flatMap {
      tree.hangs(start, on: $0.clause) ? nil : $0
    }
    if let speaker, !speaker.isTurn || isNominal { result.apply(.say, speaker.entities) }
    // What a noun names is taken for granted: neither mood nor speaker touches it.
    if isNominal { return result }
    applyGovernors(tree, from: start, &result)
    if let speaker { result.close(speaker) }
    return result
  }

  /// Takes the mood of a clause and of those that govern it, up to where the text speaks in its own voice.
  private func applyGovernors(
    _ tree: ClauseTree, from start: Int, _ result: inout StatementContext
  ) {
    var clause = start
    var child = -1
    var steps = 0
    var isBeside = false
    while clause >= 0, steps < 24 {
      applyMood(tree, clause, child, &result)
      applyAccordingTo(tree, clause, from: child, &result)
      applyAsReported(tree, clause, &result)
      // ", which …", "Lima, who …" is an aside in the text's own voice.
      if isAside(clause, in: tree) { break }
      let parent = tree.clauses[clause].parent
      if tree.link(of: clause) == .adverbial {
        if isHeadlineAside(clause, in: tree) { break }
        isBeside = true
      }
      let before = result
      if parent >= 0 { applyGovernor(tree, clause, parent, &result) }
      // "denied leaving after she was told": what stands beside the denied is not denied.
      if isBeside, result.factuality == .negated, before.factuality != .negated { result = before }
      (child, clause) = (clause, parent)
      steps += 1
    }
  }

  /// "Lima Denies Quitting as Novak Named Mayor": the second half of a headline is told in its own voice.
  private func isHeadlineAside(_ clause: Int, in tree: ClauseTree) -> Bool {
    clauses.analysis.text.sentences[tree.sentence].isHeading
      && grammar.is(tree.clauses[clause].introducer, .roleMarker)
  }

  /// Whether a relative clause says more of a known thing than it needs to be known by.
  private func isAside(_ clause: Int, in tree: ClauseTree) -> Bool {
    let node = tree.clauses[clause]
    // ", founded in 1921,"
    if node.kind == .participle, node.verbItem > 0, let subject = node.subject.first,
      tree.items[node.verbItem - 1].kind == .comma
    {
      return tree.phrases[subject].mention >= 0
    }
    guard tree.link(of: clause) == .relative else { return false }
    // "it was Lima who leaked it" says nothing in passing.
    if let verb = tree.group(node.parent), verb.isCopula,
      let subject = tree.clauses[node.parent].subject.first,
      clauses.classes(tree.phrases[subject].head).contains(.it)
    {
      return false
    }
    if node.closesAtComma { return true }
    guard node.antecedent >= 0, tree.phrases[node.antecedent].mention >= 0 else { return false }
    let mention = clauses.analysis.mentions[tree.phrases[node.antecedent].mention]
    return mention.kind == .person
  }

  /// Negation, modals, conditions of one clause.
  private func applyMood(
    _ tree: ClauseTree, _ clause: Int, _ child: Int, _ result: inout StatementContext
  ) {
    guard let group = tree.group(clause) else { return }
    let introducer = grammar.speech(ofOpener: tree.clauses[clause].introducer)
    if introducer == .open { result.isUnreal = true }
    // "It has not been decided who will succeed him."
    let node = tree.clauses[clause]
    if node.kind == .relative, node.antecedent < 0, node.parent >= 0 { result.isUnreal = true }
    // What hangs on a clause by "who" or "after" is not in its mood.
    if child >= 0 {
      let link = tree.link(of: child)
      if link == .relative || link == .adverbial || link == .complement { return }
      if link == .participle || link == .gerund, tree.clauses[child].antecedent >= 0,
        !passesOn(child, in: tree)
      {
        return
      }
      // "Dismissed in 2009, Lima never returned."
      if link == .participle, tree.clauses[child].isFronted { return }
    }
    let after = min(group.head + 1, clauses.words.word.count - 1)
    if group.isNegated || grammar.is(clauses.words.word[after], .negativeCoordinator)
      || group.isCopula && deniesWhatFollows(after)
      || group.isGerund && grammar.is(group.preposition, .privative) || isByNobody(clause, in: tree)
      || isDoneByNobody(clause, group, in: tree)
    {
      result.set(.negated)
    }
    // "was wrongly accused": the text itself says that it was not so.
    if child < 0, grammar.isVerb(group.lemma, of: "charge"), isFalselyTold(group) {
      result.set(.negated)
    }
    if isPending(group) { result.set(.negated) }
    if isNearly(group) || isForgone(group) || isInverted(tree, clause, group) {
      result.isUnreal = true
    }
    if group.isDestined { result.set(.planned) }
    if group.modal.contains(.will) { result.set(.planned) }
    if group.modal.contains(.would) {
      // "If the council found against him, he would have to resign, Lima said."
      if isConditioned(clause, in: tree) { result.isUnreal = true }
      if tree.clauses[clause].kind == .complement || isGoverned(tree, clause) {
        result.set(.planned)
      } else {
        result.isUnreal = true
      }
    }
    if group.modal.contains(.may) {
      if group.isPerfect {
        result.set(.alleged)
      } else if !group.isNegated {
        result.isUnreal = true
      }
    }
    if group.modal.contains(.must) { result.isUnreal = true }
    applyCues(tree, clause, group, &result)
  }

  /// "will become head of the Board replacing Lima": what a gerund of succession behind an office tells is as far ahead.
  private func passesOn(_ clause: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause), group.isGerund, group.preposition == 0,
      grammar.isVerb(group.lemma, of: "removal"), grammar.isVerb(group.lemma, of: "appointment"),
      let above = tree.group(tree.clauses[clause].parent)
    else { return false }
    return grammar.isVerb(above.lemma, of: "appointment")
  }

  /// Whether an "if" hangs on a clause.
  func isConditioned(_ clause: Int, in tree: ClauseTree) -> Bool {
    tree.clauses.contains {
      $0.parent == clause && $0.kind == .adverbial
        && grammar.is($0.introducer, .conditionalSubordinator)
    }
  }

  /// "Nobody accused her", "no court has", "neither Lima nor Krog was".
  private func isByNobody(_ clause: Int, in tree: ClauseTree) -> Bool {
    tree.clauses[clause].subject.contains { index in
      let first = tree.phrases[index].tokens.lowerBound
      let before = clauses.classes(max(first - 1, 0))
      // "neither she | nor Lima": only the second has a name.
      if first > 0, before.contains(.nobody) || before.isSuperset(of: [.not, .conjunction]) {
        return true
      }
      return clauses.classes(first).contains(.nobody)
        && !grammar.isCounted(clauses.words.word[min(first + 1, clauses.words.word.count - 1)])
    }
  }

  /// "is not mayor", "is no mayor", but not "is no longer mayor".
  private func deniesWhatFollows(_ token: Int) -> Bool {
    let next = min(token + 1, clauses.words.word.count - 1)
    if grammar.is(clauses.words.word[next], .cessationAdverb) { return false }
    return clauses.classes(token).contains(.not)
      || grammar.is(clauses.words.word[token], .negativeDeterminer)
  }

  /// "rather than resign", "instead of resigning": it was not done.
  private func isForgone(_ group: VerbGroup) -> Bool {
    let first = group.tokens.lowerBound
    guard first > 1 else { return false }
    let (before, link) = (clauses.words.word[first - 2], clauses.words.word[first - 1])
    return grammar.is(before, .preferenceAdverb) && grammar.is(link, .preferenceLink)
      || grammar.is(before, .replacementAdverb) && grammar.is(link, .genitive)
  }

  /// "has yet to be charged": not so far.
  private func isPending(_ group: VerbGroup) -> Bool {
    let first = max(1, group.tokens.lowerBound - 1)
    return (first..<max(first, group.head)).contains {
      grammar.is(clauses.words.word[$0 - 1], .pendingAdverb)
        && grammar.is(clauses.words.word[$0], .goal)
    }
  }

  /// "was nearly expelled": it did not happen.
  private func isNearly(_ group: VerbGroup) -> Bool {
    let next = min(group.head + 1, clauses.words.word.count)
    return (max(0, group.tokens.lowerBound - 1)..<next).contains {
      grammar.is(clauses.words.word[$0], .almostAdverb)
    }
  }

  /// "Had she become", "Should she be named": a condition without "if".
  private func isInverted(_ tree: ClauseTree, _ clause: Int, _ group: VerbGroup) -> Bool {
    let sentence = clauses.analysis.text.sentences[tree.sentence].tokens
    guard grammar.opensCondition(clauses.words.word[sentence.lowerBound]) else {
      return false
    }
    let comma = sentence.first { isMark($0, UInt8(ascii: ","), in: sentence) }
    return comma.map { group.head < $0 } ?? true
  }

  private func isGoverned(_ tree: ClauseTree, _ clause: Int) -> Bool {
    var at = clause
    while at >= 0 {
      if tree.link(of: at) == .complement { return true }
      at = tree.clauses[at].parent
    }
    return false
  }

  /// "allegedly", "reportedly", "due to", beside the verb or before its clause.
  private func applyCues(
    _ tree: ClauseTree, _ clause: Int, _ group: VerbGroup, _ result: inout StatementContext
  ) {
    let sentence = clauses.analysis.text.sentences[tree.sentence].tokens
    if clauses.classes(sentence.lowerBound).contains(.cue), clause == 0 {
      // "Allegedly, she …"
      let word = sentence.lowerBound
      if isMark(word + 1, UInt8(ascii: ","), in: sentence) {
        result.apply(grammar.cues[Int(clauses.words.word[word])], [])
      }
    }
    let from = max(sentence.lowerBound, group.tokens.lowerBound - 2)
    let to = min(sentence.upperBound, group.head + 4)
    for token in from..<max(to, from) where clauses.classes(token).contains(.cue) {
      // An adjective after a copula governs what follows; elsewhere only adverbs count.
      let cue = grammar.cues[Int(clauses.words.word[token])]
      let isAdverb = !clauses.classes(token).contains(.speechNoun)
      guard isAdverb, token != group.head || group.isCopula,
        token <= group.head || group.isCopula
      else { continue }
      result.apply(cue, [])
    }
  }

  private func isMark(_ token: Int, _ byte: UInt8, in sentence: Range<Int>) -> Bool {
    guard sentence.contains(token) else { return false }
    let text = clauses.analysis.text
    return text.utf8[text.tokens[token].span.lowerBound] == byte
  }

  /// "According to X", "in the words of X", "as reported by X".
  private func applyAccordingTo(
    _ tree: ClauseTree, _ clause: Int, from child: Int, _ result: inout StatementContext
  ) {
    for (at, item) in tree.items.enumerated() where item.kind == .phrase && item.clause >= 0 {
      guard let kind = adjunctKind(at, in: tree) else { continue }
      // "according to a charter that the guild printed": the charter doesn't tell of that.
      if child >= 0, tree.clauses[child].antecedent == item.index { continue }
      // Before the first clause of a row or after its last it is said of all.
      let isOpen = at == 0 || tree.items[at - 1].kind == .comma
      let home = isOpen ? tree.top(of: item.clause) : item.clause
      guard home == clause || governsAll(at, home, in: tree, clause) else { continue }
      result.apply(kind, phrases.speakers(ofItem: at, in: tree))
    }
  }

  /// What a phrase makes of its clause: "according to rumours", "in the opinion of".
  private func adjunctKind(_ item: Int, in tree: ClauseTree) -> SpeechClass? {
    let phrase = tree.phrases[tree.items[item].index]
    let word = Int(clauses.words.word[phrase.head])
    let isSpeech = clauses.classes(phrase.head).contains(.speechNoun)
    if grammar.is(phrase.preposition, .sourceMarker) {
      return isAccusing(phrase) || isSpeech && grammar.cues[word] == .allege ? .allege : .say
    }
    let isBy =
      item + 1 < tree.items.count && tree.items[item + 1].kind == .phrase
      && grammar.is(tree.phrases[tree.items[item + 1].index].preposition, .agentMarker)
    if grammar.is(phrase.preposition, .roleMarker), isBy, item < 2 {
      let verb = grammar.speech[Int(grammar.entries[word].pastLemma)]
      return verb == .say || verb == .announce ? .say : nil
    }
    // "In a statement on Friday, Lima said": the saying itself is the text's own.
    let verb = tree.group(tree.items[item].clause).map { grammar.speech[Int($0.lemma)] } ?? .none
    guard item == 0, isSpeech, verb != .say, verb != .announce,
      grammar.is(phrase.preposition, .location) || grammar.is(phrase.preposition, .agentMarker)
    else { return nil }
    return grammar.cues[word] == .allege ? .allege : .say
  }

  /// Whether an adjunct of one clause of a coordination belongs to the others too.
  private func governsAll(
    _ item: Int, _ home: Int, in tree: ClauseTree, _ clause: Int
  ) -> Bool {
    guard tree.root(of: home) == tree.root(of: clause) else { return false }
    let isFronted = item < tree.clauses[home].verbItem
    if isFronted { return home < clause }
    // After the last: a comma stands before it.
    return home > clause && item > 0 && tree.items[item - 1].kind == .comma
  }
}
