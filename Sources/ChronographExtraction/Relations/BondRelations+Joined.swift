internal import ChronographLanguage
internal import ChronographReading

/// Ties of two whom no phrase of the noun names: "the Krog-owned Kordax", "Lima and Krog are cousins".
extension BondRelations {
  /// "the Krog-owned bank Kordax", "the Lima-led Harbour Board": a participle joined to a name, before another.
  func joined() -> [RelationReading] {
    analysis.mentions.flatMap { owner -> [RelationReading] in
      let (hyphen, verb) = (owner.tokens.upperBound, owner.tokens.upperBound + 1)
      guard !owner.isNested, words.isHyphen(hyphen),
        let rows = tables.ties.compounds[words.lower(verb)]
      else { return [] }
      var token = verb + 1
      while token - verb < 6, index.mention(at: token) == nil, parties.isDescription(token),
        !words.has(token, .determiner)
      { token += 1 }
      guard let owned = index.mention(at: token), owned.entity != owner.entity,
        clauses.isWhole(endingAt: owned.tokens.upperBound, words)
      else { return [] }
      return rows.filter { fits(owner.entity, $0.sources) && fits(owned.entity, $0.targets) }.map {
        RelationReading(
          type: $0.type, source: owner.entity, target: owned.entity,
          title: $0.isTitledByWord ? words.lower(verb) : $0.title,
          status: $0.type == .leads ? .current : nil, confidence: .medium,
          sentences: [analysis.text.sentence(ofToken: verb)], telling: .bond)
      }
    }
  }

  /// "Lima and Krog are cousins", "were once close allies": what two are to each other.
  func mutual(
    _ row: TieTable.Row, _ token: Int, _ tree: ClauseTree, _ range: Range<Int>
  ) -> [RelationReading] {
    guard words.is(token, .mutualTie) || nouns.isPair(token), row.type == .associatedWith,
      !row.isReversed
    else {
      return []
    }
    let first = parties.overModifiers(token, tree, range)
    let clause = tree.clause(ofToken: first - 1)
    guard clause >= 0, let group = tree.group(clause), !group.isNegated,
      group.isCopula, group.tokens.upperBound <= token,
      (group.tokens.upperBound..<token).allSatisfy({
        parties.isDescription($0) && !words.has($0, .determiner)
      }),
      // "are allies of Holm"
      !row.prepositions.contains(words.lower(token + 1)),
      // "are rivals no more"
      !words.has(token + 1, .negation), !words.is(token + 1, .negativeDeterminer)
    else { return [] }
    let subjects = parties.phrases.subjects(ofClause: clause, in: tree)
    guard tree.clauses[clause].subject.count == 2, subjects.count == 2,
      subjects.allSatisfy({ fits($0, row.sources) && fits($0, row.targets) })
    else { return [] }
    var reading = RelationReading(
      type: row.type, source: subjects[0], target: subjects[1], title: nouns.title(token),
      confidence: .medium, sentences: [tree.sentence], telling: .bond)
    reading.anchor = token
    return [reading]
  }
}
