import ChronographLanguage

/// Those whom a notice names one by one: "The Commission for Discipline said that four officials were punished. Lima was
/// removed from her post, and her deputy, Krog, was demoted."
struct DisciplineNotices {
  let lists: NamedLists
  let events: [EventReading]
  let proceedings: Proceedings
  private var clauses: DocumentClauses { lists.clauses }
  private var words: Words { lists.words }
  private var analysis: DocumentAnalysis { clauses.analysis }
  private var grammar: EventGrammar { clauses.grammar }

  init(lists: NamedLists, events: [EventReading], proceedings: Proceedings) {
    (self.lists, self.events, self.proceedings) = (lists, events, proceedings)
  }

  func relations() -> [RelationReading] {
    let bySentence = Dictionary(grouping: events.filter(punishes)) { $0.sentences[0] }
    guard !bySentence.isEmpty else { return [] }
    // A later notice takes over from an earlier one.
    var current: (sentence: Int, authorities: [Int], last: Int)?
    return clauses.trees.flatMap { tree -> [RelationReading] in
      let found = authorities(in: tree)
      if !found.isEmpty {
        current = (tree.sentence, found, tree.sentence)
        return []
      }
      // It goes on only as long as each sentence tells one more.
      guard let (first, authorities, last) = current, tree.sentence == last + 1,
        let punished = bySentence[tree.sentence], !isByAnother(tree)
      else { return [] }
      current?.last = tree.sentence
      return punished.flatMap { event in
        isOf(authorities, event) ? readings(event, by: authorities, first) : []
      }
    }
  }

  private func readings(
    _ event: EventReading, by authorities: [Int], _ first: Int
  ) -> [RelationReading] {
    proceedings.persons(of: event).filter { !proceedings.inquires($0) }.flatMap { person in
      authorities.map {
        RelationReading(
          type: .investigatedBy, source: person, target: $0, start: event.date,
          confidence: .low, sentences: [first, event.sentences[0]],
          telling: .event("inquiry.notice"))
      }
    }
  }

  /// A punishment that somebody has suffered.
  private func punishes(_ event: EventReading) -> Bool {
    ["arrest", "charge", "removal", "expulsion", "investigation"].contains(event.type.rawValue)
      && event.factuality != .negated && event.factuality != .planned && !event.isUndone
      && (event.type.rawValue != "removal"
        || event.trigger.contains { words.has($0, .involuntary) })
  }

  /// Whether nobody else is told to have done or said it.
  private func isOf(_ authorities: [Int], _ event: EventReading) -> Bool {
    event.attribution.allSatisfy(authorities.contains)
      && event.arguments.allSatisfy { $0.role != .agent || authorities.contains($0.entity) }
  }

  /// Whether somebody else did it: "was arrested by rebels".
  private func isByAnother(_ tree: ClauseTree) -> Bool {
    analysis.text.sentences[tree.sentence].tokens.contains { words.is($0, .agentMarker) }
  }

  // MARK: The notice

  /// Who tells in a sentence that some who are counted were punished.
  private func authorities(in tree: ClauseTree) -> [Int] {
    let range = analysis.text.sentences[tree.sentence].tokens
    guard range.contains(where: { words.is($0, .punishedWord) }), countsPunished(tree) else {
      return []
    }
    let phrases = PhraseResolver(clauses: clauses)
    return tree.clauses.indices.flatMap { clause -> [Int] in
      guard let group = tree.group(clause), tells(group) else { return [] }
      return phrases.subjects(ofClause: clause, in: tree).filter {
        analysis.entities[$0].kind == .body && proceedings.inquires($0)
      }
    }
  }

  private func tells(_ group: VerbGroup) -> Bool {
    let kind = grammar.speech[Int(group.lemma)]
    return !group.isNegated && !group.isInfinitive && group.modal.isEmpty && !group.isPassive
      && (kind == .say || kind == .announce || words.is(group.head, .noticeVerb))
  }

  /// "four officials", "six typical cases", "detentions in three regions".
  private func countsPunished(_ tree: ClauseTree) -> Bool {
    let phrases = PhraseResolver(clauses: clauses)
    return tree.phrases.indices.contains { index in
      let phrase = tree.phrases[index]
      guard phrase.mention < 0, !phrase.isPronoun else { return false }
      if words.is(phrase.head, .punishedWord), words.tells(phrase.head, .pluralNoun) { return true }
      return lists.isPersonNoun(phrase.head) && phrases.count(ofPhrase: index, in: tree) != nil
    }
  }
}
