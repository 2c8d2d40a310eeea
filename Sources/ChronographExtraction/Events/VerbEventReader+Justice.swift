import ChronographLanguage

/// What frames of courts and police ask of the words around their verb.
extension VerbEventReader {
  func holdsJustice(
    _ condition: Frame.Condition, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> Bool {
    switch condition {
    case .proceeding:
      let objects = isPassive(group) ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
      return objects.contains { has(.proceedingNoun, $0, tree) }
    case .offence: return namesOffence(behind: group, in: tree)
    case .bench: return isOfBench(clause, group, tree)
    case .final: return isFinal(clause, group, tree)
    default: return true
    }
  }

  /// "received Krog", not "Lima and Krog received money": where nobody but the object is met, it must be somebody.
  func holdsPair(
    _ frame: Frame, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> Bool {
    let isOfObject = frame.arguments.contains { $0.slot == .object && $0.role == .agent }
    let isOfOthers = frame.arguments.contains {
      $0.role == .agent && $0.slot != .object && $0.slot != .subject
    }
    guard isOfObject, !isOfOthers, !isPassive(group) else { return true }
    let objects = tree.objects(ofClause: clause)
    guard let first = relativeObject(clause, objects, tree)?.first ?? objects.first else {
      return true
    }
    return isSomebody(first, tree) || !phrases.examples(ofPhrase: first, in: tree).isEmpty
      || objects.contains { isSomebody($0, tree) }
  }

  /// Whom an act on a person befalls is told by the head: "her officers were dismissed" is not of her, nor "the bank's
  /// staff were charged" of the bank.
  func isOfTheirOwn(_ phrase: Int, _ type: EventType, _ tree: ClauseTree) -> Bool {
    guard type.happensToPersons, tree.phrases[phrase].mention < 0, !tree.phrases[phrase].isPronoun,
      clauses.classes(tree.phrases[phrase].head).contains(.metonym),
      let owner = phrases.genitive(of: tree.phrases[phrase])
        ?? phrases.modifiers(of: tree.phrases[phrase]).last
    else { return false }
    switch clauses.analysis.entities[owner].kind {
    case .person: return true
    case .body: return grammar.is(clauses.words.word[tree.phrases[phrase].head], .staffNoun)
    default: return false
    }
  }

  /// The client for whom somebody appeals: "her lawyer appealed", "lawyers for Lima lodged an appeal".
  func client(of phrase: Int, _ frame: Frame, _ group: VerbGroup, _ tree: ClauseTree) -> Int? {
    let words = clauses.words.word
    guard frame.type.rawValue == "trial",
      grammar.is(words[group.head], .appealWord)
        || frame.trigger.contains(where: {
          grammar.is(Int32(grammar.index.id(of: $0)), .appealWord)
        }),
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase })
    else { return nil }
    // "Lima's lawyer Jan Novak", "her lawyer, Jan Novak,"
    let beside = at > 1 && tree.items[at - 1].kind == .comma ? at - 2 : at
    for item in [at, beside] where tree.items[item].kind == .phrase {
      let description = tree.phrases[tree.items[item].index]
      guard description.tokens.contains(where: { clauses.classes($0).contains(.aide) }) else {
        continue
      }
      if let owner = phrases.genitive(of: description) { return owner }
      guard item + 1 < tree.items.count, tree.items[item + 1].kind == .phrase else { continue }
      let next = tree.items[item + 1].index
      if grammar.is(tree.phrases[next].preposition, .genitiveOrPurpose) {
        return phrases.entity(ofPhrase: next, in: tree)
      }
    }
    return nil
  }

  /// Adds those for whom somebody appeals; the subjects without such clients.
  func principals(
    _ candidates: [Int], _ argument: Frame.Argument, _ frame: Frame, _ group: VerbGroup,
    _ tree: ClauseTree, _ found: inout [EventReading.Argument]
  ) -> [Int] {
    guard argument.role == .patient else { return candidates }
    return candidates.filter { candidate in
      guard let client = client(of: candidate, frame, group, tree) else { return true }
      argument.add([client], clauses.analysis.entities, to: &found)
      return false
    }
  }

  /// "was indicted today, District Attorney Lima announced": who charges says that they do.
  func isActOfProsecutors(
    _ type: EventType, _ told: StatementContext, _ clause: Int, _ tree: ClauseTree
  ) -> Bool {
    guard type.rawValue == "charge", told.factuality == .reported else { return false }
    let parent = tree.clauses[tree.root(of: clause)].parent
    guard let verb = tree.group(parent), grammar.speech[Int(verb.lemma)] == .announce else {
      return false
    }
    let start = clauses.analysis.text.sentences[tree.sentence].tokens.lowerBound
    return tree.clauses[parent].subject.contains { index in
      let phrase = tree.phrases[index]
      return (max(start, phrase.tokens.lowerBound - 3)..<phrase.tokens.upperBound).contains {
        clauses.classes($0).contains(.prosecutor)
          || grammar.is(clauses.words.word[$0], .prosecutorWord) || isStateAttorney($0)
      }
    }
  }

  /// "District Attorney", "Attorney General", but not "her attorney".
  private func isStateAttorney(_ token: Int) -> Bool {
    clauses.classes(token).contains(.aide)
      && [token - 1, token + 1].contains {
        clauses.words.word.indices.contains($0)
          && grammar.is(clauses.words.word[$0], .attorneyQualifier)
      }
  }

  /// "investigating officer Jan Novak said": what he is, and not what is done to him.
  func isOfTitle(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    guard group.isGerund, grammar.is(clauses.words.word[group.head], .officialGerund),
      let object = tree.objects(ofClause: clause).first,
      tree.phrases[object].tokens.lowerBound == group.head + 1
    else { return false }
    return clauses.analysis.titles?.contains(group.head + 1) == true
  }

  /// "booked for cheating", "booked in a bribery case", "booked under the Harbor Act".
  private func namesOffence(behind group: VerbGroup, in tree: ClauseTree) -> Bool {
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    let words = clauses.words
    return (group.head + 1..<max(group.head + 1, min(group.head + 12, end))).contains { token in
      let word = words.word[token]
      let entry = grammar.entries[Int(word)]
      if grammar.is(word, .offenceNoun) || grammar.is(word, .wrongdoing)
        || entry.classes.contains(.guilt)
      {
        return true
      }
      // "for forging a deed"
      if entry.classes.contains(.gerund),
        grammar.entries[Int(entry.lemma)].classes.contains(.wrong)
      {
        return true
      }
      let mention = words.mention[token]
      return mention >= 0
        && [.instrument, .case].contains(clauses.analysis.mentions[Int(mention)].kind)
    }
  }

  /// "The court discharged her", "was discharged by a judge", "was discharged and acquitted".
  private func isOfBench(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    let doers =
      isPassive(group)
      ? phrases.complements(ofClause: clause, preposition: .agentMarker, in: tree)
      : tree.clauses[clause].subject
    if doers.contains(where: { clauses.isBench($0, in: tree) }) { return true }
    return tree.clauses.indices.contains { other in
      guard let joined = tree.group(other),
        tree.clauses[other].sibling == clause || tree.clauses[clause].sibling == other
      else { return false }
      return grammar.is(clauses.words.word[joined.head], .acquittalWord)
    }
  }

  /// "appealed on Monday", "said that she would appeal".
  private func isFinal(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    let verb = tree.clauses[clause].verbItem
    // "he is appealing" says what he does all the while.
    guard !group.isProgressive else { return false }
    return tree.items[(verb + 1)...].prefix { $0.clause == clause || $0.clause < 0 }
      .allSatisfy { $0.kind != .phrase && $0.kind != .group }
  }
}

extension DocumentClauses {
  /// A court, a judge or a jury, named or not.
  func isBench(_ phrase: Int, in tree: ClauseTree) -> Bool {
    tree.phrases[phrase].tokens.contains {
      let word = words.word[$0]
      return grammar.is(word, .judgeNoun) || grammar.is(word, .courtWord)
        || grammar.is(word, .benchNoun)
    }
  }
}
