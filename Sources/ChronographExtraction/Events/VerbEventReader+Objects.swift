import ChronographLanguage

/// Whom the phrases of a clause stand for, and objects that do not stand right behind their verb.
extension VerbEventReader {
  /// "Lima and nine others, among them Novak", "allies of the mayor, including Novak": those of a list who are examples.
  func counted(_ objects: [Int], _ tree: ClauseTree) -> [Int] {
    objects.filter {
      tree.phrases[$0].mention < 0 && !phrases.examples(ofPhrase: $0, in: tree).isEmpty
    }
  }

  /// "arrested and charged Lima": what stands behind the second verb is the object of both, where the first needs one.
  func sharedObjects(
    _ frame: Frame, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> (objects: [Int], complements: [Int], isList: Bool)? {
    let verb = tree.clauses[clause].verbItem
    guard !isPassive(group), verb + 2 < tree.items.count,
      tree.items[verb + 1].kind == .conjunction, tree.items[verb + 2].kind == .group,
      frame.arguments.contains(where: {
        $0.slot == .object && ($0.role == .patient || $0.role == .agent)
      }),
      !frame.arguments.contains(where: { $0.slot == .subject && $0.role == .patient }),
      let next = tree.clauses.indices.first(where: { tree.clauses[$0].verbItem == verb + 2 }),
      let second = tree.group(next), !isPassive(second), !second.isInfinitive, !second.isGerund,
      second.isPresent == group.isPresent
    else { return nil }
    return tree.arguments(ofClause: next)
  }

  /// "the contract, which the court has examined": the antecedent is the object.
  func relativeObject(_ clause: Int, _ objects: [Int], _ tree: ClauseTree) -> [Int]? {
    let node = tree.clauses[clause]
    guard node.kind == .relative, objects.isEmpty || isWhom(clause, tree), node.antecedent >= 0,
      !node.subject.contains(node.antecedent),
      // "the bank from which they stole it": the bank is no object.
      !tree.items.contains(where: {
        $0.clause == clause && $0.kind == .relative && $0.preposition != 0
      })
    else { return nil }
    // "Lima, whose party took over": it is not done to her.
    let possessed = possessedObject(clause, tree)
    if possessed == nil, tree.isRelative(clause, by: .possessiveRelative, grammar) { return nil }
    return [possessed ?? node.antecedent]
  }

  /// "fled the scene", "escaped the building", "barred from leaving": neither a country nor a party is left.
  func fleesThing(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    // "stopped her from leaving the country"
    if group.isGerund, grammar.is(group.preposition, .origin) { return true }
    return !group.isPassive && grammar.is(group.lemma, .fleeingVerb)
      && tree.objects(ofClause: clause).contains { index in
        let phrase = tree.phrases[index]
        return phrase.mention < 0 && !phrase.isPronoun && phrase.timex < 0
          && phrase.tokens.lowerBound == group.head + 1
          && grammar.is(clauses.words.word[phrase.tokens.lowerBound], .definiteArticle)
          && !grammar.is(clauses.words.word[phrase.head], .desertedNoun)
          && !grammar.is(clauses.words.word[phrase.head], .countryNoun)
      }
  }

  /// "whose daughter Ida he married": she, and not her father, is the object.
  func possessedObject(_ clause: Int, _ tree: ClauseTree) -> Int? {
    guard tree.isRelative(clause, by: .possessiveRelative, grammar) else { return nil }
    let verb = tree.clauses[clause].verbItem
    return tree.items[..<max(verb, 0)].first { item in
      guard item.clause == clause, item.kind == .phrase,
        !tree.clauses[clause].subject.contains(item.index)
      else { return false }
      let mention = tree.phrases[item.index].mention
      return mention >= 0 && clauses.analysis.mentions[mention].kind == .person
    }?.index
  }

  /// "gave up the chair": what follows the particle is the object; "took into custody the mayor": so what follows
  /// the noun.
  func particleObject(_ frame: Frame, _ clause: Int, _ tree: ClauseTree) -> Int? {
    guard let last = frame.pattern.last, last > 0 else { return nil }
    let verb = tree.clauses[clause].verbItem
    guard verb + 1 < tree.items.count, tree.items[verb + 1].kind == .phrase else { return nil }
    let index = tree.items[verb + 1].index
    if tree.phrases[index].preposition == last { return index }
    // "took into custody | Ana Lima": one phrase by its words.
    let phrase = tree.phrases[index]
    guard phrase.preposition != 0, phrase.mention >= 0,
      clauses.analysis.mentions[phrase.mention].kind == .person,
      phrase.tokens.contains(where: { clauses.words.word[$0] == last })
    else { return nil }
    return index
  }

  /// Objects that do not stand right behind the verb: "swore in a doctor, Lima", "elected as its president Lima",
  /// "sentenced in absentia Lima".
  func lateObjects(
    _ frame: Frame, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> [Int] {
    if let object = particleObject(frame, clause, tree) {
      return [object] + apposedName(behind: object, clause, tree)
    }
    let next = tree.clauses[clause].verbItem + 1
    guard !isPassive(group), next < tree.items.count, tree.items[next].kind == .phrase,
      frame.type.happensToPersons || frame.type.rawValue == "enforcement"
    else { return [] }
    let index = tree.items[next].index
    let phrase = tree.phrases[index]
    guard phrase.preposition != 0, namesPerson(index, tree) else { return [] }
    let name = clauses.analysis.mentions[phrase.mention].tokens.lowerBound
    let before = phrase.tokens.lowerBound..<max(name, phrase.tokens.lowerBound)
    let isOffice =
      grammar.is(phrase.preposition, .roleMarker)
      && before.contains { clauses.analysis.titles?.contains($0) == true }
    let isSet = before.contains { grammar.is(clauses.words.word[$0], .setPhraseNoun) }
    return isOffice || isSet ? [index] : []
  }

  /// "swore in a doctor, Lima,": the name behind the description.
  private func apposedName(behind object: Int, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    let comma = tree.clauses[clause].verbItem + 2
    guard tree.phrases[object].mention < 0, comma + 1 < tree.items.count,
      tree.items[comma].kind == .comma, tree.items[comma + 1].kind == .phrase
    else { return [] }
    let name = tree.items[comma + 1].index
    return tree.phrases[name].preposition == 0 && namesPerson(name, tree) ? [name] : []
  }

  /// "found Lima, Novak and Krog guilty": behind the last name of a list stands the word that is looked for.
  func endsList(_ comma: Int, _ word: Int32, _ end: Int) -> Bool {
    guard grammar.is(word, .verdictComplement) else { return false }
    let reach = min(end, comma + 40)
    return (comma..<reach).first { clauses.words.word[$0] == word }.map { at in
      clauses.words.mention[at - 1] >= 0 || isComma(at - 1)
    } == true
  }

  /// "A report by the Fraud Office accused Lima": who wrote it accuses her.
  func author(
    of argument: Frame.Argument, _ type: EventType, _ phrase: Int, _ tree: ClauseTree
  ) -> [Int]? {
    guard type.rawValue == "charge", argument.role == .agent, argument.slot == .subject,
      tree.phrases[phrase].mention < 0
    else { return nil }
    return phrases.author(ofPhrase: phrase, in: tree).map { [$0] }
  }

  /// One event for each person of a list, where each has a fate of their own.
  func split(
    _ event: EventReading, _ arguments: [EventReading.Argument], isMutual: Bool,
    into readings: inout [EventReading]
  ) {
    var event = event
    let role: Role =
      switch event.type.rawValue {
      case "meeting": .agent
      case "visit": .place
      default: .patient
      }
    let several = arguments.filter { $0.role == role }
    guard several.count > 1, event.type.isPersonal, !isMutual else {
      event.arguments = arguments
      event.confidence = event.level
      readings.append(event)
      return
    }
    for one in several {
      event.arguments = arguments.filter { $0.role != role || $0 == one }
      event.confidence = event.level
      readings.append(event)
    }
  }

  /// The entities that one phrase may stand for.
  func entities(
    of argument: Frame.Argument, _ type: EventType, _ phrase: Int, _ tree: ClauseTree
  ) -> [Int] {
    if argument.isOffice {
      if tree.phrases[phrase].isPronoun { return meant(by: phrase, in: tree).map { [$0] } ?? [] }
      // "left politics for the bank": not the bank.
      let isLeft = argument.slot == .object && type.rawValue == "removal"
      return phrases.chain(after: phrase, in: tree, isLeft: isLeft)
    }
    if argument.role == .patient, isOfTheirOwn(phrase, type, tree) { return [] }
    if argument.role == .patient, isStaff(phrase, type, tree) {
      return phrases.examples(ofPhrase: phrase, in: tree)
    }
    if let group = clauses.groups[tree.phrases[phrase].head] { return group }
    if let place = town(of: argument, phrase, tree) { return [place] }
    if let entity = phrases.entity(ofPhrase: phrase, in: tree) { return [entity] }
    if clauses.classes(tree.phrases[phrase].head).contains(.metonym) {
      // "inspectors from the Audit Office"
      if clauses.classes(tree.phrases[phrase].head).isDisjoint(with: [.writing, .speechNoun]),
        let author = phrases.author(ofPhrase: phrase, in: tree),
        clauses.analysis.entities[author].kind == .body
      {
        return [author]
      }
      // "a raid by detectives in his Garden Estate home"
      let bodies =
        isBeforeOwned(phrase, in: tree)
        ? []
        : phrases.chain(after: phrase, in: tree).filter {
          clauses.analysis.entities[$0].kind == .body
        }
      return bodies.isEmpty ? phrases.namedExamples(ofPhrase: phrase, in: tree) : bodies
    }
    return phrases.examples(ofPhrase: phrase, in: tree)
  }

  /// "in the centre of Oran", "near the town of Oran": the place behind a part or kind of place.
  private func town(of argument: Frame.Argument, _ phrase: Int, _ tree: ClauseTree) -> Int? {
    guard argument.role == .place, case .preposition = argument.slot,
      tree.phrases[phrase].mention < 0, !tree.phrases[phrase].isPronoun,
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase }),
      at + 1 < tree.items.count, tree.items[at + 1].kind == .phrase
    else { return nil }
    let next = tree.phrases[tree.items[at + 1].index]
    guard grammar.is(next.preposition, .genitive), next.mention >= 0,
      clauses.analysis.mentions[next.mention].kind == .place
    else { return nil }
    return clauses.analysis.mentions[next.mention].entity
  }

  /// "charged some Audit Office officers": they, and not the office.
  private func isStaff(_ phrase: Int, _ type: EventType, _ tree: ClauseTree) -> Bool {
    let head = tree.phrases[phrase].head
    return tree.phrases[phrase].mention < 0 && !tree.phrases[phrase].isPronoun
      && ["arrest", "charge", "investigation", "trial"].contains(type.rawValue)
      && clauses.holders[head] == nil && clauses.groups[head] == nil
      && clauses.classes(head).contains(.metonym)
      && (clauses.classes(head).contains(.people)
        || clauses.analysis.titles?.contains(head) == true)
  }

  /// Whether somebody's own thing stands behind a phrase.
  private func isBeforeOwned(_ phrase: Int, in tree: ClauseTree) -> Bool {
    guard let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase }),
      at + 1 < tree.items.count, tree.items[at + 1].kind == .phrase
    else { return false }
    return tree.phrases[tree.items[at + 1].index].possessive >= 0
  }

  /// "joined it in 2004", "left it for the bank": the body that the object stands for; not "left it to the council".
  private func meant(by phrase: Int, in tree: ClauseTree) -> Int? {
    guard tree.phrases[phrase].isPronoun,
      grammar.is(clauses.words.word[tree.phrases[phrase].head], .neuterPronoun),
      let entity = phrases.entity(ofPhrase: phrase, in: tree),
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase })
    else { return nil }
    let body = joined(before: at, in: tree) ?? entity
    guard at + 1 < tree.items.count else { return body }
    let next = tree.items[at + 1]
    switch next.kind {
    case .time, .comma, .conjunction, .but, .semicolon: return body
    case .phrase: return grammar.is(tree.phrases[next.index].preposition, .purpose) ? body : nil
    default: return nil
    }
  }

  /// "became chairman of the Board in 2008 and left it in 2012": the last body named in what the verb goes on from.
  private func joined(before item: Int, in tree: ClauseTree) -> Int? {
    let mentions = clauses.analysis.mentions
    var clause = tree.items[item].clause
    while clause >= 0, tree.clauses[clause].sharesSubject {
      clause = tree.clauses[clause].sibling
      guard clause >= 0 else { return nil }
      let last = tree.items[..<item].last {
        $0.clause == clause && $0.kind == .phrase && tree.phrases[$0.index].mention >= 0
          && mentions[tree.phrases[$0.index].mention].kind == .body
      }
      if let last { return mentions[tree.phrases[last.index].mention].entity }
    }
    return nil
  }
}
