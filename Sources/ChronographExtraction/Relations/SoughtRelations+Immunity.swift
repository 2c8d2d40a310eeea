import ChronographLanguage

/// Whose immunity somebody who prosecutes wants lifted: "seeks the repeal of the immunity of Lima and of a judge, Krog",
/// "asked parliament to lift the immunity of Lima", "lifted Lima's immunity at the request of prosecutor Krog".
extension SoughtRelations {
  func immunities(in tree: ClauseTree, _ phrases: PhraseResolver) -> [RelationReading] {
    let range = clauses.analysis.text.sentences[tree.sentence].tokens
    let nouns = range.filter { words.is($0, .immunityNoun) && !isOfNoun($0) }
    guard !nouns.isEmpty else { return [] }
    let reader = ContextReader(clauses)
    return nouns.flatMap { noun -> [RelationReading] in
      guard let lift = lift(of: noun, in: tree, range) else { return [] }
      let context = reader.context(ofToken: lift)
      let isReal = !context.isUnreal && context.factuality != .negated
      let agents =
        askers(lift, in: tree, phrases, reader)
        + (isReal ? requesters(lift, noun, in: tree, range) : [])
      return owners(of: noun, in: tree, range).flatMap { person in
        agents.filter { $0 != person }.map {
          RelationReading(
            type: .investigatedBy, source: person, target: $0, confidence: .medium,
            sentences: [tree.sentence], telling: .event("inquiry.immunity"))
        }
      }
    }
  }

  /// "immunity | deal": another matter.
  private func isOfNoun(_ noun: Int) -> Bool {
    words.shape(noun + 1).contains(.lowerCase)
      && !words.has(noun + 1, [.preposition, .auxiliary, .modal, .conjunction, .relative])
      && !words.is(noun + 1, .coordinator)
  }

  /// The word that takes the immunity away, right before it or in its passive: "to | lift Lima's immunity", "the | repeal of
  /// the immunity", "Lima's immunity was | lifted"; not "not to lift".
  private func lift(of noun: Int, in tree: ClauseTree, _ range: Range<Int>) -> Int? {
    if let lift = (max(noun - 8, range.lowerBound)..<noun).last(where: {
      words.is($0, .liftingWord)
    }) {
      let isObject = (lift + 1..<noun).allSatisfy { token in
        (!words.has(token, .preposition) || words.is(token, .genitive))
          && (words.shape(token).isDisjoint(with: .punctuation) || words.isPossessive(token))
          && !tree.groups.contains { $0.head == token }
      }
      let isDenied = (max(lift - 3, range.lowerBound)..<lift).contains { words.has($0, .negation) }
      return isObject && !isDenied ? lift : nil
    }
    let next = tree.groups.filter { $0.head > noun }.min { $0.head < $1.head }
    guard let next, next.isPassive, !next.isNegated, words.is(next.head, .liftingWord) else {
      return nil
    }
    return next.head
  }

  /// "the immunity of Lima and of a judge, Krog", "Lima's immunity", "the immunity from prosecution of Lima".
  private func owners(of noun: Int, in tree: ClauseTree, _ range: Range<Int>) -> [Int] {
    let isVerb = { token in tree.groups.contains { $0.head == token } }
    if words.isPossessive(noun - 1), let owner = index.mention(endingAt: noun - 1) {
      return isPerson(owner.entity) ? [owner.entity] : []
    }
    guard
      let link = (noun + 1..<min(noun + 4, range.upperBound)).first(where: {
        words.is($0, .genitive)
      })
    else { return [] }
    var found = index.list(from: link + 1, to: range.upperBound, words, in: tree)
    // "and of a judge, Krog"
    for token in link + 1..<range.upperBound
    where words.is(token, .genitive) && words.is(token - 1, .coordinator) {
      let name = (token + 1..<min(token + 8, range.upperBound)).first {
        index.mention(at: $0)?.kind == .person || isVerb($0)
      }
      if let name, let owner = index.mention(at: name), !found.contains(owner.entity) {
        found.append(owner.entity)
      }
    }
    return found.filter(isPerson)
  }

  private func isPerson(_ entity: Int) -> Bool {
    clauses.analysis.entities[entity].kind == .person && !proceedings.inquires(entity)
  }

  /// The subjects of the verb of asking that governs it: "asked parliament to lift", "seeks the repeal".
  private func askers(
    _ lift: Int, in tree: ClauseTree, _ phrases: PhraseResolver, _ reader: ContextReader
  ) -> [Int] {
    if let own = tree.groups.first(where: { $0.head == lift }), !own.isInfinitive { return [] }
    guard
      let clause = tree.clauses.indices.filter({
        tree.group($0).map { $0.head < lift } == true
      }).max(by: { (tree.group($0)?.head ?? 0) < (tree.group($1)?.head ?? 0) }),
      let group = tree.group(clause), !group.isNegated, !group.isPassive, group.modal.isEmpty,
      words.is(group.head, .seekingVerb) || words.is(group.head, .askingVerb)
    else { return [] }
    var asker = clause
    // "has started to seek"
    while phrases.subjects(ofClause: asker, in: tree).isEmpty, tree.clauses[asker].parent >= 0 {
      asker = tree.clauses[asker].parent
    }
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality != .negated else { return [] }
    return phrases.agents(ofClause: asker, in: tree).filter(proceedings.inquires)
  }

  /// "lifted it at the request of the prosecutor general, Krog".
  private func requesters(
    _ lift: Int, _ noun: Int, in tree: ClauseTree, _ range: Range<Int>
  ) -> [Int] {
    guard let own = tree.groups.first(where: { $0.head == lift }), !own.isInfinitive,
      !own.isNegated, own.modal.isEmpty,
      let request = (noun..<range.upperBound).first(where: {
        words.is($0, .requestNoun) && words.is($0 + 1, .genitive)
      }),
      !tree.groups.contains(where: { $0.head > max(lift, noun) && $0.head < request })
    else { return [] }
    return (request + 2..<min(request + 10, range.upperBound)).lazy
      .compactMap { index.mention(at: $0) }.prefix(2).map(\.entity)
      .filter(proceedings.inquires)
  }
}
