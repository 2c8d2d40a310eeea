import ChronographDates
import ChronographLanguage
import ChronographTemporal

/// The length of a sentence, and what somebody leaves an office for.
extension VerbEventReader {
  /// "was given ten years for fraud": a length of time is what one gets, and nothing is to be done in it.
  func isTerm(_ clause: Int, _ tree: ClauseTree) -> Bool {
    var at = tree.clauses[clause].verbItem + 1
    if at < tree.items.count, tree.items[at].kind == .phrase,
      tree.phrases[tree.items[at].index].preposition == 0
    {
      at += 1
    }
    guard at < tree.items.count, tree.items[at].kind == .time, tree.items[at].preposition == 0
    else { return false }
    let length = clauses.analysis.timexes[tree.items[at].index]
    guard length.isOfMonthsOrYears else { return false }
    guard at + 1 < tree.items.count else { return true }
    let next = tree.items[at + 1]
    switch next.kind {
    case .group: return !tree.groups[next.index].isInfinitive
    case .phrase:
      // "four years in prison", "for fraud"; "two years of leave" and "at Oxford" are none.
      let phrase = tree.phrases[next.index]
      return phrase.preposition != 0
        && phrase.tokens.contains {
          grammar.is(clauses.words.word[$0], .prisonNoun)
            || grammar.is(clauses.words.word[$0], .wrongdoing)
            || grammar.is(clauses.words.word[$0], .wrongdoingWord)
        }
    default: return true
    }
  }

  /// "is stepping down": a change of office that has yet to come.
  func isUnderWay(_ group: VerbGroup, _ type: EventType, _ date: EDTF?) -> Bool {
    guard type.rawValue == "appointment" || type.rawValue == "removal", group.isProgressive,
      !group.isPassive, group.modal.isEmpty, !group.isNegated,
      grammar.isPresentBe(clauses.words.word[group.tokens.lowerBound])
    else { return false }
    guard let day = date?.latest, let published = clauses.analysis.published?.earliest else {
      return true
    }
    return day >= published
  }

  /// Whether the head of a phrase that is no name is in a class.
  func has(_ set: WordSet, _ phrase: Int, _ tree: ClauseTree) -> Bool {
    tree.phrases[phrase].mention < 0
      && grammar.is(clauses.words.word[tree.phrases[phrase].head], set)
  }

  /// What somebody left for long ago came with it; who has just resigned for it has yet to get it.
  func settle(
    _ told: inout StatementContext, _ date: inout EDTF?, _ leaving: Int, in tree: ClauseTree
  ) {
    guard told.factuality == .planned || told.factuality == .fact else { return }
    let left = dates.date(ofClause: leaving, trigger: 0, in: tree)
    if let day = left?.latest, let published = clauses.analysis.published?.latest,
      published.dayNumber - day.dayNumber < Self.noticeDays
    {
      told.factuality = .planned
    } else {
      told.factuality = .fact
      date = date ?? left
    }
  }

  /// How long after a resignation a new office may lie ahead, in days.
  private static var noticeDays: Int { 62 }

  /// "left to become chancellor", "resigned in 2013 to head the bank": an office gained, on the day of the leaving.
  ///
  /// - Returns: the clause of the leaving, or `nil`.
  func leaving(above clause: Int, for frame: Frame, in tree: ClauseTree) -> Int? {
    let parent = tree.clauses[clause].parent
    guard frame.type.rawValue == "appointment", tree.clauses[clause].kind == .infinitive,
      frame.arguments.contains(where: { $0.slot == .subject && $0.role == .patient }),
      let above = tree.group(parent), !above.isNegated, above.modal.isEmpty, !above.isInfinitive,
      !above.isPresent, grammar.is(above.lemma, .leavingVerb)
    else { return nil }
    return parent
  }
}
