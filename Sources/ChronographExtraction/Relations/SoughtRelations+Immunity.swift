import ChronographLanguage

/// Whose immunity somebody who prosecutes wants lifted: "seeks the repeal of the immunity of Lima and of a judge, Krog",
/// "asked parliament to lift the immunity of Lima", "lifted Lima's immunity at the request of prosecutor Krog".
extension SoughtRelations {
  func immunities(in tree: ClauseTree, _ phrases: PhraseResolver) -> [RelationReading] {
    let range = clauses.analysis.text.sentences[tree.sentence].tokens
    return range.filter { words.is($0, .immunityNoun) }.flatMap { noun -> [RelationReading] in
      let persons = owners(of: noun, in: tree, range)
      let agents = askers(noun, in: tree, phrases) + requesters(behind: noun, range)
      guard !persons.isEmpty, !agents.isEmpty else { return [] }
      return persons.flatMap { person in
        agents.filter { $0 != person }.map {
          RelationReading(
            type: .investigatedBy, source: person, target: $0, confidence: .medium,
            sentences: [tree.sentence], telling: .event("inquiry.immunity"))
        }
      } + implications(persons, before: tree.sentence)
    }
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
    var found = index.list(from: link + 1, to: range.upperBound, words, isVerb: isVerb)
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

  /// The subjects of the verb of asking before it, whether it is asked for itself or somebody is asked to lift it.
  private func askers(_ noun: Int, in tree: ClauseTree, _ phrases: PhraseResolver) -> [Int] {
    let lifted = (max(noun - 8, 0)..<noun).contains { words.is($0, .liftingWord) }
    guard lifted,
      let clause = tree.clauses.indices.last(where: { clause in
        guard let group = tree.group(clause) else { return false }
        return group.head < noun && !group.isNegated && group.modal.isEmpty
          && (words.is(group.head, .seekingVerb) || words.is(group.head, .askingVerb))
      })
    else { return [] }
    var asker = clause
    // "has started to seek"
    while phrases.subjects(ofClause: asker, in: tree).isEmpty, tree.clauses[asker].parent >= 0 {
      asker = tree.clauses[asker].parent
    }
    return phrases.agents(ofClause: asker, in: tree).filter(proceedings.inquires)
  }

  /// "at the request of the prosecutor general, Krog".
  private func requesters(behind noun: Int, _ range: Range<Int>) -> [Int] {
    guard
      let request = (noun..<max(noun, range.upperBound - 2)).first(where: {
        words.is($0, .requestNoun) && words.is($0 + 1, .genitive)
      })
    else { return [] }
    return (request + 2..<min(request + 10, range.upperBound)).lazy
      .compactMap { index.mention(at: $0) }.prefix(2).map(\.entity)
      .filter(proceedings.inquires)
  }

  /// "The office has also started to seek": in the case that one of the two sentences before names, and no other.
  private func implications(_ persons: [Int], before sentence: Int) -> [RelationReading] {
    let analysis = clauses.analysis
    guard
      analysis.text.sentences[sentence].tokens.contains(where: { words.is($0, .additiveAdverb) })
    else { return [] }
    let start = analysis.text.sentences[max(0, sentence - 2)].tokens.lowerBound
    let range = start..<analysis.text.sentences[sentence].tokens.upperBound
    let cases = Set(
      range.compactMap { index.mention(at: $0) }.filter { $0.kind == .case }.map(\.entity))
    guard cases.count == 1, let matter = cases.first else { return [] }
    return persons.map {
      RelationReading(
        type: .implicatedIn, source: $0, target: matter, factuality: .alleged, confidence: .low,
        sentences: [sentence], telling: .event("case.immunity"))
    }
  }
}
