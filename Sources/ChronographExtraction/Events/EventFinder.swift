import ChronographDates
package import ChronographLanguage

/// Finds events: triggers by frames, participants by the place of phrases, dates, factuality and attribution.
package struct EventFinder: Sendable {
  /// The words and frames, for those who read a document's clauses themselves.
  package let grammar: EventGrammar

  /// Creates a finder with a language's frames.
  package init(grammar: EventGrammar) { self.grammar = grammar }

  /// Creates a finder with the frames of a language, and those of an extension before them.
  package init(
    _ folder: LanguageFolder = LanguageFolder(embedded: "en"),
    extending more: LanguageExtension = .init()
  ) throws(EventTableError) {
    grammar = try EventGrammar(tables: EventTables(folder), extending: more)
  }

  /// The events of a document, tellings of one happening merged, in the order of their triggers.
  package func events(in analysis: DocumentAnalysis) -> [EventReading] {
    events(in: DocumentClauses(analysis, grammar: grammar))
  }

  /// The events of a document whose clauses are known.
  package func events(in clauses: DocumentClauses) -> [EventReading] {
    var readings: [EventReading] = []
    let verbs = VerbEventReader(clauses)
    let nouns = NounEventReader(clauses)
    var elaboration = EventElaboration()
    var background: Set<Int> = []
    for tree in clauses.trees where !tree.items.isEmpty {
      let start = readings.count
      for clause in tree.clauses.indices where tree.clauses[clause].group >= 0 {
        verbs.read(clause: clause, in: tree, into: &readings)
        if tree.sentence < 6 { elaboration.note(verbs.lead(ofClause: clause, in: tree)) }
        background.formUnion(backgroundVerb(clause, in: tree, clauses))
      }
      verbs.readVotes(tree, since: start, into: &readings)
      if tree.sentence < 6 { elaboration.note(nouns.lead(in: tree)) }
      nouns.read(tree, into: &readings)
    }
    readings += verbs.lives.readings(clauses)
    readings.sort {
      ($0.trigger.lowerBound, $0.type.rawValue) < ($1.trigger.lowerBound, $1.type.rawValue)
    }
    EventElaboration.absorbNouns(in: &readings, clauses)
    UndoingTeller(clauses, nouns: nouns).tell(in: &readings)
    DenialReader(clauses).apply(to: &readings)
    EventElaboration.dropEchoes(in: &readings)
    EventElaboration.dropSayings(in: &readings)
    EventElaboration.dropLeavings(in: &readings, clauses)
    EventElaboration.dropManners(in: &readings, clauses)
    EventElaboration.shareOffices(in: &readings, clauses)
    ListDates(clauses).apply(to: &readings)
    EventElaboration.continueDates(in: &readings, background: background, clauses)
    EventElaboration.spreadVerdicts(in: &readings, background: background, clauses)
    elaboration.apply(to: &readings, background: background, clauses)
    if elaboration.hasLead {
      EventElaboration.continueDates(in: &readings, background: background, clauses)
    }
    if !elaboration.hasLead {
      EventElaboration.announceDates(in: &readings, background: background, clauses)
      EventElaboration.spreadDates(in: &readings, background: background, clauses)
    }
    EventElaboration.chargeArrested(in: &readings, clauses)
    EventElaboration.fillAccused(in: &readings, clauses)
    EventElaboration.planFuture(in: &readings, clauses)
    EventElaboration.planSuccessions(in: &readings, clauses)
    var merger = EventMerger(clauses)
    return merger.merged(readings)
  }

  /// The verb of a clause that tells of what was before: "had been", "who was appointed".
  private func backgroundVerb(
    _ clause: Int, in tree: ClauseTree, _ clauses: DocumentClauses
  ) -> [Int] {
    guard let group = tree.group(clause) else { return [] }
    let isPast =
      group.isPerfect
      && group.tokens.contains { grammar.is(clauses.words.word[$0], .pastPerfectAuxiliary) }
    return isPast || tree.link(of: clause) == .relative ? [group.head] : []
  }
}
