import ChronographLanguage

/// What those who prosecute say of who was tried, and of who bribed whom.
extension ProsecutionRelations {
  /// "Attorney Lima said that the verdict was a warning": on the one person who was tried before.
  func judged(before sentence: Int, spokenOfIn range: Range<Int>) -> [Int] {
    guard proceedings.accused.count == 1,
      range.contains(where: {
        words.is($0, .announcedNoun) && words.is($0 - 1, .definiteArticle)
          // "the verdict of the referendum"
          && !words.is($0 + 1, .genitive)
      }),
      events.contains(where: {
        proceedings.isProceeding($0) && (0...1).contains(sentence - $0.sentences[0])
          && proceedings.persons(of: $0) == proceedings.accused.sorted()
      })
    else { return [] }
    return proceedings.accused.sorted()
  }

  /// "According to the Fraud Office, Orbis bribed Krog and Lima": who inquires accuses all of them.
  func bribed() -> [RelationReading] {
    let reader = ContextReader(clauses)
    return clauses.trees.flatMap { tree in
      tree.clauses.indices.flatMap { clause -> [RelationReading] in
        guard let group = tree.group(clause), words.is(group.head, .briberyWord), isDone(group)
        else { return [] }
        let context = reader.context(ofClause: clause, in: tree)
        let accused = parties(toBribesOf: clause, in: tree)
        guard !context.isUnreal, context.factuality != .negated, !accused.isEmpty else { return [] }
        let authorities = context.attribution.filter {
          proceedings.inquires($0)
            || proceedings.mayInquire($0) && isBesideProsecutors(tree.sentence)
        }
        // "The Fraud Office said that Krog claims": it is he who does.
        guard !authorities.isEmpty, authorities.count == context.attribution.count else {
          return []
        }
        return accused.flatMap { person in
          authorities.filter { $0 != person }.map {
            reading(person, $0, [tree.sentence], "prosecution.bribery")
          }
        }
      }
    }
  }

  /// "According to prosecutors and the Harbour Commission": whoever is a source beside them inquires with them.
  private func isBesideProsecutors(_ sentence: Int) -> Bool {
    let range = analysis.text.sentences[sentence].tokens
    guard words.is(range.lowerBound, .sourceMarker) else { return false }
    return range.prefix { words.byte($0) != 44 }.contains { words.is($0, .prosecutorWord) }
  }

  /// Who gave and who took, where the verb itself says so: neither "tried to bribe" nor a bribe of nobody named.
  private func parties(toBribesOf clause: Int, in tree: ClauseTree) -> [Int] {
    let head = tree.group(clause)?.head ?? 0
    let end = analysis.text.sentences[tree.sentence].tokens.upperBound
    let next =
      (min(head + 1, end)..<end).first { token in
        words.is(token, .infinitiveMarker) || tree.groups.contains { $0.head == token }
      } ?? end
    // "bribed Krog to smear Lima"
    let takers = tree.objects(ofClause: clause).filter {
      tree.phrases[$0].head < next
    }.compactMap {
      phrases.entity(ofPhrase: $0, in: tree)
    }.filter { analysis.entities[$0].kind == .person }
    // "Orbis Group, a builder from Velia, bribed"
    let givers = tree.clauses[clause].subject.compactMap {
      phrases.entity(ofPhrase: $0, in: tree) ?? phrases.named(beside: $0, in: tree)
    }.filter {
      analysis.entities[$0].kind != .place && !proceedings.inquires($0)
    }
    guard !takers.isEmpty, tree.group(clause)?.isPassive == false else { return [] }
    return givers + takers.filter { !givers.contains($0) }
  }
}
