import ChronographLanguage

/// Those whom one sentence tells by their number and a later one by their names.
///
/// "The Fraud Office filed a case against nine persons. Those booked include Lima and Novak."
struct AccusedLists {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let proceedings: Proceedings
  /// No list is further from its act than this, in sentences.
  private let reach = 4

  private var analysis: DocumentAnalysis { clauses.analysis }
  private var grammar: EventGrammar { clauses.grammar }

  func relations() -> [RelationReading] {
    clauses.trees.flatMap { tree in
      tree.clauses.indices.flatMap { relations(from: $0, in: tree) }
    }
  }

  private func relations(from clause: Int, in tree: ClauseTree) -> [RelationReading] {
    guard let group = tree.group(clause), accuses(group) || names(group, clause, in: tree) else {
      return []
    }
    let phrases = PhraseResolver(clauses: clauses)
    let isPassive = group.isPassive || group.isParticiple
    let agents = phrases.agents(ofClause: clause, in: tree).filter {
      analysis.entities[$0].kind == .body
        && proceedings.inquires($0)
    }
    guard !agents.isEmpty else { return [] }
    let accused =
      (isPassive ? tree.clauses[clause].subject : tree.objects(ofClause: clause))
      + phrases.complements(ofClause: clause, preposition: .adversative, in: tree)
    let isCounted = accused.contains {
      tree.phrases[$0].mention < 0 && phrases.count(ofPhrase: $0, in: tree) != nil
    }
    guard isCounted,
      let (persons, sentence) = list(
        behind: tree.sentence, isPlain: isOnlyPlural(accused, in: tree))
    else { return [] }
    let date = EventDating(clauses).date(ofClause: clause, trigger: group.head, in: tree)
    return persons.flatMap { person in
      agents.map {
        RelationReading(
          type: .investigatedBy, source: person, target: $0, start: date, confidence: .medium,
          sentences: [tree.sentence, sentence], telling: .event("prosecution.list"))
      }
    }
  }

  /// A verb of arresting or charging, told as done.
  private func accuses(_ group: VerbGroup) -> Bool {
    !group.isNegated && group.modal.isEmpty && !group.isInfinitive
      && (grammar.isVerb(group.lemma, of: "arrest") || grammar.isVerb(group.lemma, of: "charge"))
      // "named eight poets"
      && (!grammar.is(group.lemma, .paperVerb) || words.has(group.head, .accusation))
  }

  /// Whether nobody but the accused may be meant by "them": no other noun of the sentence is a plural.
  private func isOnlyPlural(_ accused: [Int], in tree: ClauseTree) -> Bool {
    let range = analysis.text.sentences[tree.sentence].tokens
    return accused.count == 1
      && range.allSatisfy {
        tree.phrases[accused[0]].tokens.contains($0) || !words.tells($0, .pluralNoun)
          || words.isCapitalized($0) || isVerb($0, tree)
      }
  }

  /// "considers" is no plural.
  private func isVerb(_ token: Int, _ tree: ClauseTree) -> Bool {
    tree.groups.contains { $0.tokens.contains(token) }
  }

  /// "names eight suspects", "names eight persons whom it considers responsible".
  private func names(_ group: VerbGroup, _ clause: Int, in tree: ClauseTree) -> Bool {
    !group.isNegated && group.modal.isEmpty && !group.isInfinitive && !group.isPassive
      && grammar.is(group.lemma, .paperVerb)
      && tree.objects(ofClause: clause).contains { object in
        let phrase = tree.phrases[object]
        // "names three firms whose accomplices fled"
        return words.is(phrase.head, .culpritNoun)
          || words.is(phrase.tokens.upperBound, .personPronounRelative)
            && (phrase.tokens.upperBound..<analysis.text.sentences[tree.sentence].tokens.upperBound)
              .contains { words.is($0, .culpritNoun) }
      }
  }

  /// The first of the next sentences that lists persons.
  private func list(
    behind first: Int, isPlain: Bool
  ) -> (persons: [Int], sentence: Int)? {
    let end = min(first + reach, analysis.text.sentences.count - 1)
    for sentence in stride(from: first + 1, through: end, by: 1) {
      let persons = names(in: sentence, isNext: isPlain && sentence == first + 1)
      if !persons.isEmpty { return (persons, sentence) }
    }
    return nil
  }

  /// The names behind "Those booked include", "The suspects are", or right behind the act "Among them are".
  private func names(in sentence: Int, isNext: Bool) -> [Int] {
    let range = analysis.text.sentences[sentence].tokens
    // "They are", "The four officials are", not "The judges are".
    if words.is(range.lowerBound, .pluralPronoun) || words.has(range.lowerBound + 1, .numberWord),
      let verb = NamedLists(clauses: clauses, words: words, index: index).verb(
        ofSentence: sentence)
    {
      return index.list(from: verb + 1, to: range.upperBound, words, in: clauses.trees[sentence])
        .filter { !proceedings.inquires($0) }
    }
    let isAmong =
      isNext && words.is(range.lowerBound, .membershipMarker)
      && words.is(range.lowerBound + 1, .pluralObjectPronoun)
    guard words.is(range.lowerBound, .listOpener) || isAmong,
      let verb = range.first(where: isAmong ? isCopula : isListing),
      isAmong
        || range.prefix(4).contains(where: {
          words.is($0, .accusedGroup) || words.has($0, .accusation)
        })
    else { return [] }
    // "…, the mayor Otto Krog said": who tells it is not on the list.
    let isTold = (verb + 1..<range.upperBound).contains {
      words.is($0, .statementVerb) || words.is($0, .sayingVerb)
    }
    guard !isTold else { return [] }
    return index.persons(in: verb + 1..<range.upperBound, words, byName: true, owners: false)
      .filter { !proceedings.inquires($0) }
  }

  private func isCopula(_ verb: Int) -> Bool {
    words.is(verb, .pastCopula) || words.is(verb, .presentCopula)
  }

  private func isListing(_ verb: Int) -> Bool {
    words.is(verb, .listingVerb) && words.has(verb, .listing)
      || isCopula(verb) && opensName(verb + 1)
  }

  private func opensName(_ token: Int) -> Bool {
    index.mention(at: token).map { $0.kind == .person } ?? false
  }
}
