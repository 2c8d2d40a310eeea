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

  /// "chose Lima, a former member of the Board, as mayor": what stands behind an apposition is said of the person.
  func isOfAside(_ phrase: Int, in tree: ClauseTree) -> Bool {
    guard grammar.is(tree.phrases[phrase].preposition, .genitive),
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase }), at > 2,
      tree.items[at - 1].kind == .phrase, tree.items[at - 2].kind == .comma,
      tree.items[at - 3].kind == .phrase
    else { return false }
    let (aside, named) = (
      tree.phrases[tree.items[at - 1].index], tree.phrases[tree.items[at - 3].index].mention
    )
    return aside.mention < 0 && aside.preposition == 0 && named >= 0
      && clauses.analysis.mentions[named].kind == .person
      && grammar.is(clauses.words.word[aside.tokens.lowerBound], .indefiniteArticle)
  }

  /// "is stepping down": a change of office that has yet to come.
  func isUnderWay(_ group: VerbGroup, _ type: EventType, _ date: EDTF?) -> Bool {
    guard type.rawValue == "appointment" || type.rawValue == "removal", clauses.isUnderWay(group)
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
    let isGone = tree.group(leaving).map { grammar.is($0.lemma, .goingVerb) } ?? false
    if let day = left?.latest, !isGone, let published = clauses.analysis.published?.latest,
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

  /// "took full advantage of her post": the noun before it, without article, makes an idiom with the verb.
  func isUsed(_ phrase: Phrase, in tree: ClauseTree) -> Bool {
    guard
      let owner = tree.phrases.first(where: {
        $0.tokens.upperBound == phrase.tokens.lowerBound
          || $0.tokens.upperBound == phrase.tokens.lowerBound - 1
      })
    else { return false }
    return owner.mention < 0 && owner.preposition == 0 && clauses.isSingular(owner.head)
      && !owner.tokens.contains {
        clauses.classes($0).contains(.determiner) || clauses.classes($0).contains(.number)
          || clauses.analysis.text.tokens[$0].shape.contains(.hasDigit)
          || !clauses.classes($0).isDisjoint(with: [.he, .she])
      }
  }

  /// "was transferred to a prison": to no office.
  func isToCustody(_ clause: Int, _ tree: ClauseTree) -> Bool {
    phrases.complements(ofClause: clause, preposition: .goal, in: tree)
      .contains { has(.prisonNoun, $0, tree) }
  }

  /// "Lima was appointed head, relieving Krog of the post": whoever appoints relieves him, not she.
  func dropAppointed(
    from arguments: inout [EventReading.Argument], _ frame: Frame, _ clause: Int,
    _ tree: ClauseTree
  ) {
    let parent = tree.clauses[clause].parent
    guard frame.type.rawValue == "removal", let group = tree.group(clause), group.isGerund,
      let above = tree.group(parent), above.isPassive,
      grammar.isVerb(above.lemma, of: "appointment")
    else { return }
    let appointed = tree.clauses[parent].subject.compactMap {
      phrases.entity(ofPhrase: $0, in: tree)
    }
    arguments.removeAll { $0.role == .agent && appointed.contains($0.entity) }
  }

  /// "The president reshuffled her cabinet, replacing Krog": who does that takes no office.
  func isOfReshuffle(
    _ frame: Frame, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> Bool {
    guard frame.type.rawValue == "appointment", group.isGerund,
      frame.conditions.contains(.incumbent),
      let above = tree.group(tree.clauses[clause].parent), !above.isPassive, !above.isParticiple
    else { return false }
    return grammar.entries[Int(above.lemma)].classes.contains(.reshuffle)
  }

  /// "picked him up": a pronoun stands between the verb and its particle.
  func afterPronoun(_ head: Int, before particle: Int32) -> Int? {
    guard particle > 0, head + 2 < clauses.words.word.count,
      clauses.words.word[head + 2] == particle,
      !clauses.classes(head + 1).isDisjoint(with: [.he, .she, .they, .it])
    else { return nil }
    return head + 2
  }

  /// The preposition of a time: "on Thursday".
  func opensTime(_ token: Int) -> Bool {
    token + 1 < clauses.words.timex.count && clauses.words.timex[token + 1] >= 0
      && clauses.words.timex[token] < 0 && clauses.classes(token).contains(.preposition)
  }
}
