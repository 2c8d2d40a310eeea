import ChronographLanguage
import ChronographTemporal

/// Verbs of going that end an office where whoever goes has one: "the chairman, Lima, left in June".
extension VerbEventReader {
  /// Whether somebody in office goes and nothing says where to: "left in June", not "left for Oran on Monday".
  func isDeparture(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, isIdiom: Bool
  ) -> Bool {
    guard !group.isPassive, !group.isParticiple, !group.isNegated,
      tree.objects(ofClause: clause).isEmpty,
      tree.clauses[clause].subject.contains(where: { isInOffice($0, tree) })
    else { return false }
    return (isIdiom || !hasParticle(clause, group, tree)) && isOfMonth(clause, tree)
      && endsThere(clause, group, tree)
  }

  /// "left in June", "left in 2010": on a day one leaves a place, and whoever returns left no office.
  private func isOfMonth(_ clause: Int, _ tree: ClauseTree) -> Bool {
    let range = clauses.analysis.text.sentences[tree.sentence].tokens
    return tree.items.allSatisfy { item in
      item.kind != .time || item.clause != clause
        || clauses.analysis.timexes[item.index].value.utf8.count <= 7
    } && !range.contains { grammar.is(clauses.words.word[$0], .returningWord) }
  }

  /// "went on to chair the Board": what stands behind the verb belongs to it.
  private func hasParticle(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    let next = group.head + 1
    guard next < clauses.words.word.count, clauses.classes(next).contains(.preposition) else {
      return false
    }
    let verb = tree.clauses[clause].verbItem
    guard verb + 1 < tree.items.count else { return true }
    let item = tree.items[verb + 1]
    let word = clauses.words.word[next]
    switch item.kind {
    case .time: return item.preposition != word
    case .phrase: return tree.phrases[item.index].preposition != word
    case .subordinator: return false
    case .group: return tree.groups[item.index].tokens.lowerBound > next
    default: return true
    }
  }

  /// "The coach dropped Krog from the team": no office.
  func isOfSport(_ clause: Int, _ tree: ClauseTree) -> Bool {
    tree.clauses[clause].subject.contains { has(.sportNoun, $0, tree) }
      || phrases.complements(ofClause: clause, preposition: .origin, in: tree).contains {
        has(.sportNoun, $0, tree)
      }
  }

  /// A person whom the document gives an office, or a description by one.
  private func isInOffice(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    guard let titles = clauses.analysis.titles else { return true }
    if let person = phrases.entity(ofPhrase: phrase, in: tree) {
      return clauses.officials.contains(person)
    }
    let told = tree.phrases[phrase]
    return told.mention < 0
      && (titles.contains(told.head)
        || grammar.is(clauses.words.word[told.head], .officeBearer))
  }

  /// Whether nothing but a day, month or year, an aim, a body or a clause stands behind the verb.
  private func endsThere(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    let verb = tree.clauses[clause].verbItem
    guard verb + 1 < tree.items.count else { return true }
    let next = tree.items[verb + 1]
    switch next.kind {
    case .time:
      guard clauses.analysis.timexes[next.index].type == .date else { return false }
      // "left on Monday for Oran", "in June without a word"
      guard verb + 2 < tree.items.count, tree.items[verb + 2].kind == .phrase else { return true }
      return isWhither(tree.phrases[tree.items[verb + 2].index])
    case .phrase: return isWhither(tree.phrases[next.index])
    case .comma, .semicolon, .conjunction, .but, .subordinator, .dash: return true
    case .group:
      let after = tree.groups[next.index]
      return after.isInfinitive || after.isGerund
    default: return false
    }
  }

  /// "for Velia Bank", "with immediate effect", "at the end of the year", "after the vote".
  private func isWhither(_ phrase: Phrase) -> Bool {
    if phrase.timex >= 0 { return true }
    if grammar.is(clauses.words.word[phrase.head], .effectWord) { return true }
    if grammar.is(phrase.preposition, .afterPreposition) { return true }
    guard grammar.is(phrase.preposition, .purpose) else { return false }
    if phrase.mention >= 0 { return clauses.analysis.mentions[phrase.mention].kind == .body }
    return grammar.is(clauses.words.word[phrase.head], .leavingReason)
  }
}
