import ChronographLanguage

/// Reads denials of what a source has said before them: "Sorel said that Odell had gone, but Odell denied it".
struct DenialReader {
  private let clauses: DocumentClauses
  private let phrases: PhraseResolver
  private let context: ContextReader

  init(_ clauses: DocumentClauses) {
    self.clauses = clauses
    phrases = PhraseResolver(clauses: clauses)
    context = ContextReader(clauses)
  }

  private var grammar: EventGrammar { clauses.grammar }

  /// Turns what somebody else has said, in the same sentence or the one before, into what is denied.
  func apply(to readings: inout [EventReading]) {
    for tree in clauses.trees {
      for clause in tree.clauses.indices {
        guard let group = tree.group(clause), isDenial(clause, group, in: tree) else { continue }
        let deniers = phrases.subjects(ofClause: clause, in: tree)
        guard !deniers.isEmpty else { continue }
        for index in said(before: group.head, by: deniers, in: tree, readings) {
          (readings[index].factuality, readings[index].attribution) = (.negated, deniers)
          if readings[index].sentences.last != tree.sentence {
            readings[index].sentences.append(tree.sentence)
          }
        }
      }
    }
  }

  /// "denied it", "rejects the claim", but not "denied the claim that …", "denied reports of …".
  private func isDenial(_ clause: Int, _ group: VerbGroup, in tree: ClauseTree) -> Bool {
    guard grammar.speech[Int(group.lemma)] == .deny, !group.isNegated, !group.isPassive,
      group.modal.isEmpty, let object = tree.objects(ofClause: clause).first,
      let item = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == object })
    else { return false }
    let phrase = tree.phrases[object]
    let isKnown = grammar.is(clauses.words.word[phrase.tokens.lowerBound], .demonstrative)
    let isSaid =
      isKnown && clauses.classes(phrase.head).contains(.speechNoun)
      && [.say, .allege].contains(grammar.cues[Int(clauses.words.word[phrase.head])])
    guard phrase.isPronoun || isKnown && phrase.tokens.count == 1 || isSaid else { return false }
    let next = item + 1 < tree.items.count ? tree.items[item + 1] : nil
    let isOpen =
      next?.kind != .phrase || next.map { tree.phrases[$0.index].preposition == 0 } == true
    let told = context.context(ofClause: clause, in: tree)
    return isOpen && !told.isUnreal && told.factuality != .negated
      && !tree.clauses.contains { $0.antecedent == object && $0.kind == .complement }
  }

  private func said(
    before token: Int, by deniers: [Int], in tree: ClauseTree, _ readings: [EventReading]
  ) -> [Int] {
    let found = readings.indices.filter { index in
      let reading = readings[index]
      return reading.trigger.upperBound <= token && tree.sentence - reading.sentences[0] <= 1
        && (reading.factuality == .reported || reading.factuality == .alleged)
        && !reading.type.isTelling && !reading.attribution.isEmpty
        && Set(reading.attribution).isDisjoint(with: deniers)
    }
    guard let nearest = found.last else { return [] }
    return found.filter { readings[$0].sentences[0] == readings[nearest].sentences[0] }
  }
}
