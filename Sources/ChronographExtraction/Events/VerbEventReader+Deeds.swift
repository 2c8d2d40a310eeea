import ChronographLanguage

/// What frames ask of what a verb does, to whom it does it and how.
extension VerbEventReader {
  func holdsDeed(
    _ condition: Frame.Condition, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree,
    isIdiom: Bool
  ) -> Bool {
    switch condition {
    case .noObject:
      return tree.objects(ofClause: clause).isEmpty
    case .post: return givesPost(clause, group, tree)
    case .deadly: return isDeadly(group)
    case .goesOut: return isDeparture(clause, group, tree, isIdiom: isIdiom)
    case .ledBody:
      return isOfUnit(clause, group, tree) && !context.isConditioned(clause, in: tree)
    default: return true
    }
  }

  /// "will act as chairman", "has agreed to act as chairman".
  func isToCome(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    if group.modal.contains(.will) || group.isDestined { return true }
    guard group.isInfinitive, tree.link(of: clause) == .infinitive,
      let above = tree.group(tree.clauses[clause].parent), !above.isNegated
    else { return false }
    return grammar.speech[Int(above.lemma)] == .plan
  }

  /// "moved her to the post of head", "to the Interior Ministry", "handed her two posts": an office or where one is.
  private func givesPost(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    let given = isPassive(group) ? [] : tree.arguments(ofClause: clause).complements
    if given.contains(where: { isPost($0, tree) }) { return true }
    return phrases.complements(ofClause: clause, preposition: .goal, in: tree).contains { index in
      let mention = tree.phrases[index].mention
      if mention >= 0 { return clauses.analysis.mentions[mention].kind == .body }
      return isPost(index, tree) || hasClass(.office, index, tree)
        || clauses.analysis.titles?.contains(tree.phrases[index].head) == true
        || grammar.is(clauses.words.word[tree.phrases[index].tokens.lowerBound], .portfolio)
    }
  }

  /// "two posts", "the role of treasurer", but not "a role in her film".
  private func isPost(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    let head = tree.phrases[phrase].head
    guard tree.phrases[phrase].mention < 0, grammar.is(clauses.words.word[head], .postNoun) else {
      return false
    }
    guard grammar.is(clauses.words.word[head], .playedNoun) else { return true }
    let next = tree.phrases.first { $0.tokens.lowerBound > head }
    return next.map {
      grammar.is($0.preposition, .genitive) && clauses.analysis.titles?.contains($0.head) == true
    } == true
  }

  /// "will run the bank", "founded the paper", "the party, founded by Lima": a body without a name.
  private func isOfUnit(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    let things = isPassive(group) ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    let next = tree.clauses[clause].verbItem + 1
    // "look after the ministry"
    let behind =
      next < tree.items.count && tree.items[next].kind == .phrase
        && tree.phrases[tree.items[next].index].preposition != 0 ? [tree.items[next].index] : []
    return (things.isEmpty ? behind : things).contains {
      tree.phrases[$0].mention < 0 && has(.ledUnit, $0, tree)
    }
  }

  /// "was fatally shot", "stabbed her fatally".
  private func isDeadly(_ group: VerbGroup) -> Bool {
    let words = clauses.words.word
    let range = max(0, group.tokens.lowerBound - 1)..<min(words.count, group.head + 2)
    return range.contains { grammar.is(words[$0], .deadlyAdverb) }
  }

  /// Adds what the clauses beside tell: the body that an infinitive names, the place of the clause above.
  func addFromBeside(
    to arguments: inout [EventReading.Argument], _ frame: Frame, _ clause: Int, _ tree: ClauseTree
  ) {
    addLed(to: &arguments, frame, clause, tree)
    addScene(to: &arguments, frame, clause, tree)
  }

  /// "was reassigned to lead the Roads Authority", "appointed her to head the Bank": the body that an infinitive names.
  private func addLed(
    to arguments: inout [EventReading.Argument], _ frame: Frame, _ clause: Int, _ tree: ClauseTree
  ) {
    guard frame.type.rawValue == "appointment",
      arguments.contains(where: { $0.role == .patient }),
      !arguments.contains(where: { $0.role == .body || $0.role == .place }),
      let led = tree.clauses.indices.first(where: { other in
        tree.clauses[other].parent == clause && tree.clauses[other].kind == .infinitive
          && tree.group(other).map { grammar.is($0.lemma, .leadingVerb) } == true
      }), let object = tree.objects(ofClause: led).first
    else { return }
    let isOffice = clauses.analysis.titles?.contains(tree.phrases[object].head) == true
    let seat = phrases.chain(after: object, in: tree).first {
      let kind = clauses.analysis.entities[$0].kind
      return kind == .body || isOffice && kind == .place
    }
    guard let seat, !arguments.contains(where: { $0.entity == seat }) else { return }
    let isBody = clauses.analysis.entities[seat].kind == .body
    arguments.append(.init(entity: seat, role: isBody ? .body : .place))
  }

  /// "opened fire at miners in Oran, killing 16 people": where the clause above happened.
  private func addScene(
    to arguments: inout [EventReading.Argument], _ frame: Frame, _ clause: Int, _ tree: ClauseTree
  ) {
    let parent = tree.clauses[clause].parent
    guard frame.type.rawValue == "death", parent >= 0, tree.link(of: clause) == .gerund,
      tree.clauses[clause].antecedent < 0, !arguments.contains(where: { $0.role == .place })
    else { return }
    for argument in frame.arguments where argument.role == .place {
      let found = [parent, tree.clauses[clause].sibling].filter { $0 >= 0 }
        .flatMap { phrases.complements(ofClause: $0, preposition: argument.word, in: tree) }
        .flatMap { phrases.chain(after: $0, in: tree) }
        .filter { clauses.analysis.entities[$0].kind == .place }
      argument.add(found.suffix(1), clauses.analysis.entities, to: &arguments)
    }
  }
}
