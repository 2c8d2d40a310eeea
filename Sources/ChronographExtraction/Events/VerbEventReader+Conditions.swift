import ChronographDates
import ChronographLanguage
import ChronographReading

/// What a frame asks of phrases, whether they name an entity or not.
extension VerbEventReader {
  /// The conditions of a frame on phrases, named or not.
  func holdsPhrases(
    _ frame: Frame, _ arguments: [EventReading.Argument], _ clause: Int, _ group: VerbGroup,
    _ tree: ClauseTree
  ) -> Bool {
    for condition in frame.conditions {
      switch condition {
      case .complement:
        if !isPassive(group), !hasOffice(clause, tree) { return false }
      case .given:
        // "charges were made by the council"
        let isMade = group.isPassive && grammar.is(group.lemma, .makingVerb)
        if isPassive(group),
          !isMade
            ? isMentioned(clause, tree)
            : !hasOffice(clause, tree) && !(isMade && !tree.objects(ofClause: clause).isEmpty)
        {
          return false
        }
        if !isPassive(group), !hasOffice(clause, tree), isMentioning(clause, group, tree) {
          return false
        }
      case .incumbent, .noAim, .tenure, .cabinet, .report, .vacancy:
        let isIdiom = !frame.pattern.isEmpty
        if !holdsHead(condition, clause, group, tree, isIdiom: isIdiom) { return false }
      case .document:
        let objects =
          isPassive(group)
          ? tree.clauses[clause].subject
          : relativeObject(clause, tree.objects(ofClause: clause), tree)
            ?? tree.objects(ofClause: clause)
        if !objects.contains(where: { hasClass(.document, $0, tree) }) { return false }
      case .medium:
        let subjects =
          isPassive(group)
          ? phrases.complements(ofClause: clause, preposition: .agentMarker, in: tree)
          : tree.clauses[clause].subject
        if !subjects.contains(where: { isMedium($0, tree) }) { return false }
      case .title:
        if !isOffice(clause, tree) { return false }
      case .ended:
        if !isEnded(group) { return false }
      case .continued:
        if !isContinued(clause, tree) { return false }
      case .owned:
        let objects =
          isPassive(group) ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
        if !objects.contains(where: { hasClass(.holding, $0, tree) }) { return false }
      case .pair:
        if !holdsPair(frame, clause, group, tree) { return false }
      case .proceeding, .offence, .bench, .final:
        if !holdsJustice(condition, clause, group, tree) { return false }
      case .loose: return false
      case .noSport:
        if isOfSport(clause, tree) { return false }
      case .future:
        // "will no longer serve as mayor"
        if !isToCome(clause, group, tree) || isEnded(group) { return false }
      case .term:
        if !isTerm(clause, tree) { return false }
      case .figure:
        if !hasFigure(clause, tree) { return false }
      case .measure:
        if !tree.clauses[clause].subject.contains(where: {
          has(.measuredNoun, $0, tree) && !isOfThings($0, tree)
        }) {
          return false
        }
      case .inPerson:
        let means = phrases.complements(ofClause: clause, preposition: .agentMarker, in: tree)
        if !means.isEmpty { return false }
      case .people:
        let objects =
          isPassive(group) ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
        if !objects.contains(where: { isOfPeople($0, tree) }) { return false }
      case .amount:
        if !tree.objects(ofClause: clause).contains(where: { isNumber($0, tree) }) { return false }
      case .office(let roles):
        let hasRole = arguments.contains { roles.contains($0.role) }
        let given = isPassive(group) || tree.objects(ofClause: clause).isEmpty
        // "The portfolio was assigned to Lima", "The post went to Lima": the subject is what one gets.
        let things =
          tree.objects(ofClause: clause) + (given ? tree.clauses[clause].subject : [])
        if !hasRole, !things.contains(where: { isOfOffice($0, tree) }) { return false }
      case .noObject, .post, .deadly, .goesOut, .ledBody:
        let isIdiom = !frame.pattern.isEmpty
        if !holdsDeed(condition, clause, group, tree, isIdiom: isIdiom) { return false }
      default: break
      }
    }
    return true
  }

  /// "was named in the report": nothing but a place stands behind the verb.
  private func isMentioned(_ clause: Int, _ tree: ClauseTree) -> Bool {
    let next = tree.clauses[clause].verbItem + 1
    guard next < tree.items.count, tree.items[next].kind == .phrase else { return false }
    return grammar.is(tree.phrases[tree.items[next].index].preposition, .location)
      && tree.objects(ofClause: clause).isEmpty
  }

  /// "The indictment names Lima", "said others were to blame, naming Lima": nobody gets an office.
  private func isMentioning(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    group.isGerund
      || tree.clauses[clause].subject.contains { index in
        let word = clauses.words.word[tree.phrases[index].head]
        return tree.phrases[index].mention < 0
          && (grammar.isNoun(word, of: "charge") || grammar.is(word, .figuresNoun)
            || !grammar.entries[Int(word)].classes.isDisjoint(
              with: [.writing, .document, .speechNoun]))
      }
  }

  private func hasOffice(_ clause: Int, _ tree: ClauseTree) -> Bool {
    !tree.arguments(ofClause: clause).complements.isEmpty || !apposedOffice(clause, tree).isEmpty
      || hasRole(clause, tree) || isWhom(clause, tree) && !tree.objects(ofClause: clause).isEmpty
      || isToServe(clause, tree)
  }

  /// "went to the Board as chairman", not "as a witness".
  private func hasRole(_ clause: Int, _ tree: ClauseTree) -> Bool {
    phrases.complements(ofClause: clause, preposition: .roleMarker, in: tree).contains {
      !grammar.is(clauses.words.word[tree.phrases[$0].head], .guestNoun)
    }
  }

  /// "selected her to serve as director": the office hangs on the infinitive.
  private func isToServe(_ clause: Int, _ tree: ClauseTree) -> Bool {
    tree.clauses.indices.contains {
      tree.clauses[$0].parent == clause && tree.clauses[$0].kind == .infinitive
        && !phrases.complements(ofClause: $0, preposition: .roleMarker, in: tree).isEmpty
    }
  }

  /// "made Lima, a former teacher, acting director": the office behind an apposition.
  func apposedOffice(_ clause: Int, _ tree: ClauseTree) -> [Int] {
    guard let titles = clauses.analysis.titles else { return [] }
    let objects = tree.objects(ofClause: clause)
    if tree.arguments(ofClause: clause).isList { return [] }
    guard objects.count == 3, let last = objects.last, isPerson(objects[0], tree),
      tree.phrases[objects[1]].mention < 0, tree.phrases[last].mention < 0,
      titles.contains(tree.phrases[last].head),
      !clauses.classes(tree.phrases[last].tokens.lowerBound).contains(.determiner)
    else { return [] }
    return [last]
  }

  /// "dismissed the charges against Lima and Krog": whom a preposition behind the object governs is no object.
  func governed(_ objects: [Int], in tree: ClauseTree) -> [Int] {
    guard objects.count > 1, let first = objects.first, tree.phrases[first].mention < 0,
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == first }),
      at + 1 < tree.items.count, tree.items[at + 1].kind == .phrase
    else { return objects }
    let next = tree.phrases[tree.items[at + 1].index]
    guard next.preposition != 0, !grammar.is(next.preposition, .genitive), next.mention >= 0
    else { return objects }
    let mentions = clauses.analysis.mentions
    return objects.filter {
      let mention = tree.phrases[$0].mention
      return mention < 0 || mentions[mention].kind != mentions[next.mention].kind
    }
  }

  /// What an active verb makes of its object: the words right behind it, or those behind "whom" or an aside.
  func offices(_ clause: Int, _ complements: [Int], _ tree: ClauseTree) -> [Int] {
    if isWhom(clause, tree) { return tree.objects(ofClause: clause) }
    let apposed = apposedOffice(clause, tree)
    return apposed.isEmpty ? complements : apposed
  }

  /// "whom the council named chairman": the relative pronoun is the object.
  func isWhom(_ clause: Int, _ tree: ClauseTree) -> Bool {
    tree.clauses[clause].antecedent >= 0 && tree.isRelative(clause, by: .objectRelative, grammar)
  }

  func isPerson(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    let mention = tree.phrases[phrase].mention
    if mention >= 0 { return clauses.analysis.mentions[mention].kind == .person }
    return tree.phrases[phrase].isPronoun
  }

  /// Who may be told something: a name, a pronoun or somebody's spokesman.
  func isSomebody(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    tree.phrases[phrase].mention >= 0 || tree.phrases[phrase].isPronoun
      || phrases.entity(ofPhrase: phrase, in: tree) != nil
      || clauses.groups[tree.phrases[phrase].head] != nil
  }

  /// What a frame asks of the noun that is object or subject.
  private func holdsHead(
    _ condition: Frame.Condition, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree,
    isIdiom: Bool
  ) -> Bool {
    let objects = isPassive(group) ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    switch condition {
    case .noAim: return !objects.contains { hasClass(.aim, $0, tree) }
    case .tenure: return tree.clauses[clause].subject.contains { hasClass(.tenure, $0, tree) }
    case .vacancy: return objects.contains { hasClass(.vacancy, $0, tree) }
    case .cabinet:
      // "The government installed cameras": it does something else.
      return (isIdiom || isPassive(group) || objects.allSatisfy { hasClass(.office, $0, tree) })
        && tree.clauses[clause].subject.contains { has(.rulingNoun, $0, tree) }
    case .report:
      return (relativeObject(clause, objects, tree) ?? objects).contains {
        has(.figuresNoun, $0, tree)
          || tree.phrases[$0].mention < 0
            && grammar.isNoun(clauses.words.word[tree.phrases[$0].head], of: "publication")
      }
    default: return isIncumbent(relativeObject(clause, objects, tree) ?? objects, clause, tree)
    }
  }

  /// Persons, and descriptions with a title in them; nobody at all where an office follows by "as".
  private func isIncumbent(_ objects: [Int], _ clause: Int, _ tree: ClauseTree) -> Bool {
    // "replaced his minister of roads": whoever governs does, and takes no office.
    if let first = objects.first, isOfGiver(first, clause, tree) { return false }
    guard let titles = clauses.analysis.titles, let first = objects.first else {
      // "Novak will follow on 1 July."
      let isDated = tree.items.contains { $0.clause == clause && $0.kind == .time }
      return clauses.analysis.titles == nil || isDated
        || !phrases.complements(ofClause: clause, preposition: .roleMarker, in: tree).isEmpty
    }
    // "replaced three ministers"
    return isPerson(first, tree)
      || clauses.isSingular(tree.phrases[first].head)
        && tree.phrases[first].tokens.contains { titles.contains($0) }
  }

  /// "President Lima replaced his minister of roads", "replaced Roads Minister Krog": who heads a state becomes no minister.
  private func isOfGiver(_ object: Int, _ clause: Int, _ tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause), !isPassive(group),
      tree.clauses[clause].subject.contains(where: { has(.stateLeader, before: $0, tree) })
    else { return false }
    let phrase = tree.phrases[object]
    return grammar.is(clauses.words.word[phrase.tokens.lowerBound], .personPossessive)
      || phrase.tokens.contains { grammar.is(clauses.words.word[$0], .cabinetOfficer) }
      || has(.cabinetOfficer, before: object, tree)
  }

  /// Whether a word of a kind stands in a name's title: "Prime Minister | Lima".
  private func has(_ kind: WordSet, before phrase: Int, _ tree: ClauseTree) -> Bool {
    let tokens = tree.phrases[phrase].tokens
    return (max(0, tokens.lowerBound - 2)..<tokens.upperBound).contains {
      grammar.is(clauses.words.word[$0], kind)
    }
  }

  /// "became minister", not "became a critic of the party".
  private func isOffice(_ clause: Int, _ tree: ClauseTree) -> Bool {
    guard let titles = clauses.analysis.titles else { return true }
    guard let group = tree.group(clause) else { return false }
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    let from = group.head + 1
    // "became close to her mentor"
    if from + 1 < end, grammar.is(clauses.words.word[from + 1], .goal), !titles.contains(from),
      clauses.words.mention[from] < 0
    {
      return false
    }
    return (from..<max(min(end, from + 10), from)).contains { token in
      titles.contains(token) || token < from + 2 && isBody(token)
    }
  }

  /// "became Minister for Roads": an office written as a name.
  private func isBody(_ token: Int) -> Bool {
    let mention = clauses.words.mention[token]
    return mention >= 0 && clauses.analysis.mentions[Int(mention)].kind == .body
  }

  /// "joined the ministry in 1996 and left in 2004": from what the verb before gave.
  private func isContinued(_ clause: Int, _ tree: ClauseTree) -> Bool {
    let node = tree.clauses[clause]
    guard node.sharesSubject, tree.objects(ofClause: clause).isEmpty,
      let before = tree.group(node.sibling)
    else { return false }
    return !before.isNegated
      && (gives(before, node.sibling, tree)
        || grammar.is(before.lemma, .holdingLemma))
  }

  /// Whether a verb, with the words that its idiom asks for, gives an office: "arrived as ambassador", not "arrived".
  private func gives(_ group: VerbGroup, _ clause: Int, _ tree: ClauseTree) -> Bool {
    grammar.verbFrames[Int(group.lemma)].contains {
      let frame = grammar.frames[Int($0)]
      return frame.type.rawValue == "appointment"
        && match(frame.pattern, after: group.head, in: tree, clause) != nil
    }
  }

  /// "no longer serves", "is no longer".
  private func isEnded(_ group: VerbGroup) -> Bool {
    let from = max(group.tokens.lowerBound - 2, 0)
    let to = min(group.head + 3, clauses.words.word.count)
    return (from..<max(to - 1, from)).contains {
      grammar.is(clauses.words.word[$0], .negativeDeterminer)
        && grammar.is(clauses.words.word[$0 + 1], .cessationAdverb)
    }
  }

  func hasFigure(_ clause: Int, _ tree: ClauseTree) -> Bool {
    // "dropped two ministers": of a number of persons nothing falls.
    let isOfPersons = tree.group(clause).map { grammar.isVerb($0.lemma, of: "removal") } == true
    return tree.items.contains { item in
      guard item.clause == clause, item.kind == .phrase else { return false }
      if isOfPersons, tree.phrases[item.index].preposition == 0,
        clauses.analysis.titles?.contains(tree.phrases[item.index].head) == true
      {
        return false
      }
      return tree.phrases[item.index].tokens.contains {
        clauses.analysis.text.tokens[$0].shape.contains(.hasDigit)
          || clauses.classes($0).contains(.number)
      }
    }
  }

  /// "400 million", "40 percent", but not "three rounds of talks".
  private func isNumber(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    let head = tree.phrases[phrase].head
    guard
      clauses.analysis.text.tokens[head].shape.contains(.hasDigit)
        || clauses.classes(head).contains(.number)
        || grammar.is(clauses.words.word[head], .unitWord)
    else { return false }
    return tree.phrases[phrase].mention < 0
      && tree.phrases[phrase].tokens.contains {
        clauses.analysis.text.tokens[$0].shape.contains(.hasDigit)
          || clauses.classes($0).contains(.number)
      }
  }

  /// "20 rebels", "Six people", "at least 14", "hundreds of villagers", not "3 bills" or "14 of the bills".
  private func isOfPeople(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    if hasClass(.people, phrase, tree) || has(.crowdNoun, phrase, tree) { return true }
    let head = tree.phrases[phrase].head
    let isCount =
      clauses.analysis.text.tokens[head].shape.contains(.hasDigit)
      || !clauses.classes(head).isDisjoint(with: [.number, .determiner])
    guard isCount, tree.phrases[phrase].mention < 0, tree.phrases[phrase].timex < 0,
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase })
    else { return false }
    guard at + 1 < tree.items.count, tree.items[at + 1].kind == .phrase,
      grammar.is(tree.phrases[tree.items[at + 1].index].preposition, .genitive)
    else { return true }
    let next = tree.items[at + 1].index
    return hasClass(.people, next, tree) || has(.crowdNoun, next, tree)
  }

  /// "the population of rabbits": not that of the place behind.
  private func isOfThings(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    guard let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase }),
      at + 1 < tree.items.count, tree.items[at + 1].kind == .phrase
    else { return false }
    let next = tree.phrases[tree.items[at + 1].index]
    return grammar.is(next.preposition, .genitive) && next.mention < 0 && next.timex < 0
      && !clauses.classes(next.tokens.lowerBound).contains(.determiner)
  }

  /// "her old job", "the vacancy", "Foreign affairs": what goes to who gets it.
  private func isOfOffice(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    hasClass(.office, phrase, tree) || hasClass(.vacancy, phrase, tree)
      || tree.phrases[phrase].mention < 0
        && grammar.is(clauses.words.word[tree.phrases[phrase].tokens.lowerBound], .portfolio)
  }

  func hasClass(_ kind: WordClass, _ phrase: Int, _ tree: ClauseTree) -> Bool {
    tree.phrases[phrase].mention < 0 && clauses.classes(tree.phrases[phrase].head).contains(kind)
  }

  /// "the website of", "the Harbor Times".
  func isMedium(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    tree.phrases[phrase].tokens.contains { clauses.classes($0).contains(.medium) }
  }

  /// "refused to resign on Monday", "agreed last week to resign": the day of the refusal, and of the agreement.
  func isOfTelling(
    _ event: EventReading, _ arguments: [EventReading.Argument], _ told: StatementContext,
    _ clause: Int, _ tree: ClauseTree
  ) -> Bool {
    guard let date = event.date else { return false }
    let parent = tree.clauses[clause].parent
    if told.factuality == .negated, told.isOmitted {
      // "survived a vote to remove her on Monday" is of that day.
      let isRefused =
        tree.link(of: clause) == .gerund
        || tree.group(parent).map { grammar.speech[Int($0.lemma)] == .fail } == true
      let refusers = phrases.subjects(ofClause: parent, in: tree)
      return isRefused && event.type.isOfOffice
        && arguments.contains { $0.role == .patient && refusers.contains($0.entity) }
    }
    guard event.type.isAct, told.factuality == .planned, let group = tree.group(clause),
      group.isInfinitive, let above = tree.group(parent), !above.isPassive, !above.isParticiple,
      grammar.speech[Int(above.lemma)] == .plan, !isDecided(clause, in: tree),
      let last = date.latest, let published = clauses.analysis.published?.earliest
    else { return false }
    return last < published
  }
}
