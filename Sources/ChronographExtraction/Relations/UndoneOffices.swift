internal import ChronographLanguage

/// Offices that were not given, not taken or given in vain: "blocked her appointment as mayor", "denied that she was
/// sacked as mayor", "was nominated as mayor, but the council rejected her".
struct UndoneOffices {
  /// What becomes of an office as told.
  private enum Fate {
    case untouched
    /// Nobody got it.
    case dropped
    /// Whoever has it keeps it.
    case held
    /// Whoever had it lost it.
    case ended
  }

  /// The rule of an office that its holder keeps.
  static let telling = Telling.office(.init(kind: .removed, reader: .reversal))

  let clauses: DocumentClauses
  let offices: OfficeVerbTable
  private let context: ContextReader
  private let phrases: PhraseResolver
  private let reversals: ReversalReader

  private var grammar: EventGrammar { clauses.grammar }

  init(clauses: DocumentClauses, offices: OfficeVerbTable) {
    self.clauses = clauses
    self.offices = offices
    context = ContextReader(clauses)
    phrases = PhraseResolver(clauses: clauses)
    reversals = ReversalReader(clauses: clauses, context: context)
  }

  /// An office as what is said of its giving or taking leaves it; `nil` where nobody got it.
  func settled(_ reading: RelationReading) -> RelationReading? {
    guard reading.type == .position || reading.type == .member, reading.anchor >= 0 else {
      return reading
    }
    switch fate(of: reading) {
    case .untouched: return laterUndone(reading)
    case .dropped: return nil
    case .held: return held(reading)
    case .ended:
      var result = reading
      result.status = .former
      return result
    }
  }

  private func held(_ reading: RelationReading) -> RelationReading {
    var result = reading
    (result.factuality, result.attribution, result.end) = (.fact, [], nil)
    (result.status, result.isMarkedFormer) = (.current, false)
    result.telling = Self.telling
    return result
  }

  private func tree(of reading: RelationReading) -> ClauseTree {
    clauses.trees[clauses.analysis.text.sentence(ofToken: reading.anchor)]
  }

  private func fate(of reading: RelationReading) -> Fate {
    let tree = tree(of: reading)
    if let item = clauses.eventNoun(before: reading.anchor, in: tree) {
      return fate(byNoun: item, in: tree)
    }
    let clause = tree.clause(ofToken: reading.anchor)
    guard let group = tree.group(clause), ends(group), group.tokens.upperBound <= reading.anchor
    else { return .untouched }
    let told = context.context(ofClause: clause, in: tree)
    if told.isUnreal || told.factuality == .negated { return .held }
    guard reading.telling.office?.kind != .removed else { return .untouched }
    if told.factuality == .planned || clauses.isUnderWay(group) { return .held }
    return group.isInfinitive || told.factuality == .alleged ? .untouched : .ended
  }

  private func ends(_ group: VerbGroup) -> Bool {
    offices.rows(of: group.lemma, in: grammar).contains { $0.tenure == .ends }
  }

  private func fate(byNoun item: Int, in tree: ClauseTree) -> Fate {
    let phrase = tree.phrases[tree.items[item].index]
    let head = clauses.words.word[phrase.head]
    if grammar.is(clauses.words.word[phrase.tokens.lowerBound], .freeChoice),
      grammar.isNoun(head, of: "appointment")
    {
      return .dropped
    }
    for type in ["removal", "expulsion", "appointment"] where grammar.isNoun(head, of: type) {
      guard
        let found = reversals.reversal(ofItem: item, EventType(rawValue: type), in: tree),
        found.effect != .end, found.isDone || found.told.factuality != .negated
      else { continue }
      if type != "appointment" { return found.isDone ? .held : .untouched }
      return found.effect == .undo && !found.isDone ? .untouched : .dropped
    }
    return .untouched
  }

  // MARK: Told later

  /// ", but the appointment was revoked", ", but the Senate rejected her", ", but withdrew".
  private func laterUndone(_ reading: RelationReading) -> RelationReading? {
    let isRemoval = reading.telling.office?.kind == .removed
    guard isRemoval || isGiven(reading), let sentence = reading.sentences.first
    else { return reading }
    let own = tree(of: reading)
    let lemma = own.group(own.clause(ofToken: reading.anchor))?.lemma ?? 0
    let isProposed = grammar.speech[Int(lemma)] == .plan
    for number in sentence..<min(sentence + 2, clauses.trees.count) {
      let tree = clauses.trees[number]
      let type = isRemoval ? "removal" : "appointment"
      guard let found = reversal(of: reading, by: type, in: tree) else { continue }
      if isRemoval { return held(reading) }
      if found.effect == .block || isProposed { return nil }
      var result = reading
      result.status = .former
      result.end = EventDating(clauses).ownDate(ofClause: found.clause, in: tree)
      return result
    }
    return reading
  }

  /// Whether a verb tells that the office begins.
  private func isGiven(_ reading: RelationReading) -> Bool {
    reading.telling.office.map { $0.kind == .appointed || $0.kind == .work } == true
  }

  private func reversal(
    of reading: RelationReading, by type: String, in tree: ClauseTree
  ) -> ReversalReader.Found? {
    for (at, item) in tree.items.enumerated()
    where item.kind == .phrase && item.token > reading.anchor {
      let phrase = tree.phrases[item.index]
      let isWhole =
        at + 1 == tree.items.count || tree.items[at + 1].kind != .phrase
        || tree.phrases[tree.items[at + 1].index].preposition == 0
      if isWhole, phrase.mention < 0, !phrase.isPronoun,
        grammar.isNoun(clauses.words.word[phrase.head], of: type),
        phrases.genitive(of: phrase).map({ $0 == reading.source }) ?? true,
        let found = reversals.reversal(ofItem: at, EventType(rawValue: type), in: tree),
        found.isDone, found.effect == .undo || found.effect == .block
      {
        return found
      }
    }
    guard type == "appointment" else { return nil }
    for clause in tree.clauses.indices {
      if let group = tree.group(clause), group.head > reading.anchor,
        let found = reversals.rejection(clause, of: reading.source, in: tree)
      {
        return found
      }
    }
    return nil
  }
}
