import ChronographLanguage

/// Whom somebody who prosecutes or polices wants punished: "is seeking a nine-year sentence for Lima", "issued a
/// warrant for Lima", "recommended the prosecution of Lima".
struct SoughtRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let proceedings: Proceedings

  func relations() -> [RelationReading] {
    let phrases = PhraseResolver(clauses: clauses)
    let reader = ContextReader(clauses)
    return clauses.trees.flatMap { tree in
      immunities(in: tree, phrases)
        + tree.clauses.indices.flatMap { clause -> [RelationReading] in
          guard let group = tree.group(clause), seeks(group) else { return [] }
          let persons = sought(clause, in: tree, phrases)
          let agents = phrases.agents(ofClause: clause, in: tree).filter(proceedings.inquires)
          guard !persons.isEmpty, !agents.isEmpty else { return [] }
          let context = reader.context(ofClause: clause, in: tree)
          guard !context.isUnreal, context.factuality != .negated else { return [] }
          let date = EventDating(clauses).date(ofClause: clause, trigger: group.head, in: tree)
          return persons.flatMap { person in
            agents.filter { $0 != person }.map {
              RelationReading(
                type: .investigatedBy, source: person, target: $0, start: date,
                factuality: context.factuality, attribution: context.attribution,
                confidence: .medium, sentences: [tree.sentence], telling: .event("inquiry.sought"))
            }
          }
        }
    }
  }

  private func seeks(_ group: VerbGroup) -> Bool {
    words.is(group.head, .seekingVerb) && !group.isNegated && group.modal.isEmpty
      && !group.isInfinitive && !group.isParticiple
  }

  /// "a sentence", "five years in prison".
  private func isPunishment(_ phrase: Phrase) -> Bool {
    words.is(phrase.head, .soughtPunishment)
      || (phrase.tokens.upperBound..<phrase.tokens.upperBound + 2).contains {
        words.is($0, .prisonNoun)
      }
  }

  /// The persons behind what is asked for: "a sentence for Lima", "the arrest of Lima".
  private func sought(_ clause: Int, in tree: ClauseTree, _ phrases: PhraseResolver) -> [Int] {
    let group = tree.group(clause)
    let told =
      group?.isPassive == true ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    guard
      let object = told.first(where: { isPunishment(tree.phrases[$0]) }),
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == object }),
      let item = tree.items[(at + 1)...].prefix(2).first(where: {
        // "five years in prison for Lima"
        $0.kind != .phrase || !words.is(tree.phrases[$0.index].head, .prisonNoun)
      }), item.kind == .phrase
    else { return [] }
    let next = item.index
    let preposition = tree.phrases[next].preposition
    let isFor =
      clauses.grammar.is(preposition, .genitiveOrPurpose)
      || clauses.grammar.is(preposition, .genitiveOrAdversative)
    guard isFor, let person = phrases.entity(ofPhrase: next, in: tree),
      clauses.analysis.entities[person].kind == .person
    else { return [] }
    return [person]
  }
}
