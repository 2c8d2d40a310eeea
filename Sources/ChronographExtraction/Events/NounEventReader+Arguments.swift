import ChronographLanguage

/// Who and what takes part in what a noun tells.
extension NounEventReader {
  func arguments(
    of frame: Frame, _ item: Int, _ phrase: Phrase, _ tree: ClauseTree
  ) -> [EventReading.Argument] {
    var found: [EventReading.Argument] = []
    let entities = clauses.analysis.entities
    let genitive = phrases.owner(ofPhrase: tree.items[item].index, in: tree)
    for argument in frame.arguments {
      switch argument.slot {
      case .genitive:
        if let genitive { argument.add([genitive], entities, to: &found) }
        if genitive == nil {
          argument.add(commonOwners(frame, item, phrase, tree), entities, to: &found)
        }
      case .modifier:
        // "Lima's deputy's arrest": Lima stands before the deputy.
        let owners = phrases.owners(in: phrase)
        argument.add(
          phrases.modifiers(of: phrase).filter { $0 != genitive && !owners.contains($0) },
          entities, to: &found)
      case .preposition:
        addComplements(argument, of: frame.type, item, tree, &found)
      case .subject, .object, .complement: break
      }
    }
    addConductors(frame, item, tree, &found)
    return found
  }

  /// "an investigation into Lima conducted by A and B".
  private func addConductors(
    _ frame: Frame, _ item: Int, _ tree: ClauseTree, _ found: inout [EventReading.Argument]
  ) {
    guard
      let argument = frame.arguments.first(where: {
        grammar.is($0.word, .agentMarker) && $0.role == .agent
      }),
      let clause = tree.clauses.firstIndex(where: {
        $0.kind == .participle && $0.group >= 0 && ((item + 1)..<(item + 7)).contains($0.verbItem)
          && grammar.entries[Int(tree.groups[$0.group].lemma)].classes.contains(.support)
      }),
      tree.items[item..<tree.clauses[clause].verbItem].allSatisfy({ $0.kind == .phrase })
    else { return }
    for phrase in phrases.complements(ofClause: clause, preposition: .agentMarker, in: tree) {
      guard let entity = phrases.entity(ofPhrase: phrase, in: tree) else { continue }
      argument.add([entity], clauses.analysis.entities, to: &found)
    }
  }

  /// The phrases after one preposition that follow the noun before the next verb.
  private func addComplements(
    _ argument: Frame.Argument, of type: EventType, _ item: Int, _ tree: ClauseTree,
    _ found: inout [EventReading.Argument]
  ) {
    var at = item + 1
    let entities = clauses.analysis.entities
    while at < tree.items.count {
      let next = tree.items[at]
      if next.kind == .time {
        at += 1
        continue
      }
      if next.kind == .conjunction, continuesAdjuncts(after: at, in: tree) {
        at += 2
        continue
      }
      guard next.kind == .phrase else { return }
      let phrase = tree.phrases[next.index]
      guard phrase.preposition != 0 else { return }
      // "a flight in the company of Lima": the second noun's own.
      if grammar.is(phrase.preposition, .genitive), isBehindAdjunct(at, of: item, in: tree) {
        return
      }
      if phrase.preposition == argument.word {
        for index in [next.index] + phrases.joined(after: at, in: tree) {
          // "an investigation into Lima, vice-chairman of the Board,": who he is.
          if index != next.index, isApposed(index, to: phrase, in: tree) { continue }
          if argument.isOffice {
            argument.add(phrases.chain(after: index, in: tree), entities, to: &found)
          } else if let entity = phrases.entity(ofPhrase: index, in: tree) {
            argument.add([entity], entities, to: &found)
          } else {
            // "sanctions on 40 officials, among them Lima": those of the number who are named.
            let examples = phrases.namedExamples(ofPhrase: index, in: tree)
            let owners = phrases.owners(ofPhrase: index, for: argument.role, of: type, in: tree)
            argument.add(examples.isEmpty ? owners : examples, entities, to: &found)
          }
        }
        return
      }
      at += 1
    }
  }

  /// An office behind a comma and a person's name.
  private func isApposed(_ index: Int, to name: Phrase, in tree: ClauseTree) -> Bool {
    let phrase = tree.phrases[index]
    guard phrase.mention < 0, name.mention >= 0,
      clauses.analysis.mentions[name.mention].kind == .person
    else { return false }
    return phrase.tokens.contains { clauses.analysis.titles?.contains($0) == true }
  }

  private func isBehindAdjunct(_ item: Int, of noun: Int, in tree: ClauseTree) -> Bool {
    guard item - 1 > noun, tree.items[item - 1].kind == .phrase else { return false }
    return tree.phrases[tree.items[item - 1].index].mention < 0
  }

  /// "between A and B in Oran": a second name, then another adjunct.
  private func continuesAdjuncts(after item: Int, in tree: ClauseTree) -> Bool {
    guard item + 2 < tree.items.count, tree.items[item + 1].kind == .phrase,
      tree.items[item + 2].kind == .phrase
    else { return false }
    let (name, next) = (
      tree.phrases[tree.items[item + 1].index], tree.phrases[tree.items[item + 2].index]
    )
    return name.preposition == 0 && name.mention >= 0 && next.preposition != 0
  }

  /// The phrases of a light verb's clause that may fill a role of its noun; `nil` where none may.
  private func candidates(
    of argument: Frame.Argument, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> [Int]? {
    switch argument.slot {
    case .subject where argument.role == .patient && isTold(group):
      // "Lima announced the resignation": somebody else's.
      return nil
    case .subject:
      return group.isPassive
        ? phrases.complements(ofClause: clause, preposition: .agentMarker, in: tree)
        : tree.clauses[clause].subject.filter { phrases.speaksForOwner($0, in: tree) }
    case .preposition:
      let found = phrases.complements(ofClause: clause, preposition: argument.word, in: tree)
      // "opened a probe on the orders of the court": what "of" follows is another noun's.
      let isLoose =
        grammar.is(argument.word, .agentMarker) && !group.isPassive
        || grammar.is(argument.word, .genitive)
      return isLoose ? found.filter { !isOfNoun($0, in: tree) } : found
    default: return nil
    }
  }

  private func isTold(_ group: VerbGroup) -> Bool {
    let kind = grammar.speech[Int(group.lemma)]
    return kind == .say || kind == .announce
  }

  /// "came after a report by the court": the court reports.
  private func isOfNoun(_ phrase: Int, in tree: ClauseTree) -> Bool {
    guard let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase })
    else { return false }
    return at > 0 && tree.items[at - 1].kind == .phrase
  }

  /// "Lima and Krog handed in their resignations": those of the subject, each their own; "made their arrest" is of others.
  private func commonOwners(
    _ frame: Frame, _ item: Int, _ phrase: Phrase, _ tree: ClauseTree
  ) -> [Int] {
    let clause = tree.items[item].clause
    let first = phrase.tokens.lowerBound
    // "accepted their resignations", "their rivals' resignations": those of others.
    guard frame.type.rawValue == "removal", clause >= 0, tree.clauses[clause].subject.count > 1,
      phrase.head == first + 1,
      grammar.is(clauses.words.word[first], .thingPossessive),
      item == tree.clauses[clause].verbItem + 1, let group = tree.group(clause), !group.isPassive,
      grammar.entries[Int(group.lemma)].classes.contains(.support)
    else { return [] }
    let owners = tree.clauses[clause].subject.compactMap { phrases.entity(ofPhrase: $0, in: tree) }
    return owners.count == tree.clauses[clause].subject.count ? owners : []
  }

  /// "accepted her resignation", "approved the appointment of": the clause of a verb by which the change comes about.
  func acceptance(of item: Int, _ type: EventType, _ tree: ClauseTree) -> Int? {
    let clause = tree.items[item].clause
    guard type.isOfOffice, let group = tree.group(clause), !group.isNegated, !group.isInfinitive,
      group.modal.isEmpty, grammar.is(group.lemma, .acceptingVerb)
    else { return nil }
    let things = group.isPassive ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    return things.contains(tree.items[item].index) ? clause : nil
  }

  /// Who accepts a resignation takes part in it.
  func addAcceptance(_ clause: Int, _ tree: ClauseTree, _ found: inout [EventReading.Argument]) {
    for entity in phrases.agents(ofClause: clause, in: tree)
    where !found.contains(where: { $0.entity == entity }) {
      found.append(.init(entity: entity, role: .agent))
    }
  }

  /// "the appointment of Lima as head of the Bank and of Krog as mayor": one for each, with what stands behind the name.
  func perPerson(
    _ arguments: [EventReading.Argument], _ type: EventType, _ tree: ClauseTree
  ) -> [[EventReading.Argument]]? {
    let patients = arguments.filter { $0.role == .patient }
    guard type.isOfOffice, patients.count > 1 else { return nil }
    let places = patients.map { token(of: $0.entity, in: tree) }
    let seats = arguments.filter { $0.role == .body || $0.role == .place }
    // "of Lima and Krog as directors of the Bank": a seat behind the last is that of all.
    let isShared = seats.allSatisfy { token(of: $0.entity, in: tree) > (places.max() ?? 0) }
    return patients.indices.map { index in
      let end = places.filter { $0 > places[index] }.min() ?? .max
      let own = arguments.filter { argument in
        if argument.role == .patient { return argument == patients[index] }
        guard !isShared, seats.contains(argument) else { return true }
        return (places[index]..<end).contains(token(of: argument.entity, in: tree))
      }
      return isShared || own.contains(where: seats.contains)
        ? own : own + seat(behind: patients[index], in: tree)
    }
  }

  /// "and Krog as head of the board of Lund Hospital": where the office is that stands behind a name.
  private func seat(
    behind person: EventReading.Argument, in tree: ClauseTree
  ) -> [EventReading.Argument] {
    let mentions = clauses.analysis.mentions
    guard
      let at = tree.items.firstIndex(where: { item in
        guard item.kind == .phrase, tree.phrases[item.index].mention >= 0 else { return false }
        return mentions[tree.phrases[item.index].mention].entity == person.entity
      }), at + 1 < tree.items.count, tree.items[at + 1].kind == .phrase,
      grammar.is(tree.phrases[tree.items[at + 1].index].preposition, .roleMarker)
    else { return [] }
    let seat = phrases.chain(after: tree.items[at + 1].index, in: tree).first {
      [.body, .place].contains(clauses.analysis.entities[$0].kind)
    }
    return seat.map {
      [.init(entity: $0, role: clauses.analysis.entities[$0].kind == .body ? .body : .place)]
    } ?? []
  }

  /// Where a sentence names an entity first.
  private func token(of entity: Int, in tree: ClauseTree) -> Int {
    let range = clauses.analysis.text.sentences[tree.sentence].tokens
    return clauses.analysis.mentions.first {
      $0.entity == entity && range.contains($0.tokens.lowerBound)
    }?.tokens.lowerBound ?? 0
  }

  /// Under a light verb its subject and complements are the noun's: "X opened an investigation into Y".
  func addSupport(
    _ frame: Frame, _ clause: Int, _ tree: ClauseTree, _ found: inout [EventReading.Argument]
  ) {
    guard let group = tree.group(clause) else { return }
    for argument in frame.arguments {
      guard let candidates = candidates(of: argument, clause, group, tree) else { continue }
      if argument.slot == .subject {
        // "The party holds its congress": the host is who does it.
        let hosts = candidates.compactMap { phrases.entity(ofPhrase: $0, in: tree) }
        found.removeAll { $0.role == .body && argument.role == .agent && hosts.contains($0.entity) }
      }
      let first = candidates.first.map { tree.phrases[$0] }
      let named = candidates.filter { index in
        first.map { !isApposed(index, to: $0, in: tree) } ?? true
      }
      let entities = named.flatMap { index in
        argument.isOffice
          ? phrases.chain(after: index, in: tree)
          : phrases.entity(ofPhrase: index, in: tree).map { [$0] } ?? []
      }
      argument.add(entities, clauses.analysis.entities, to: &found)
    }
  }
}
