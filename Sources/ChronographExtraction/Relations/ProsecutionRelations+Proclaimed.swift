import ChronographLanguage

/// Prosecutors who announce a case whose accused the sentence, or the one before, names.
extension ProsecutionRelations {
  /// "The indictment was announced by Attorney Ana Lima", "Attorney Ana Lima made the announcement".
  func proclaimed(_ clause: Int, in tree: ClauseTree) -> [RelationReading] {
    guard let group = tree.group(clause), isDone(group), proclaims(clause, group, in: tree) else {
      return []
    }
    let range = analysis.text.sentences[tree.sentence].tokens
    let authorities = index.persons(
      in: group.isPassive
        ? group.tokens.upperBound..<range.upperBound
        : range.lowerBound..<group.tokens.lowerBound, words, byName: false, owners: true
    ).filter { proceedings.prosecutors.contains($0) && !isFormer($0, in: range) }
    let near = events.filter {
      proceedings.isProceeding($0)
        && (tree.sentence - 1...tree.sentence).contains($0.sentences[0])
    }
    let persons = Set(near.flatMap(proceedings.persons)).sorted()
    guard persons.count <= mostAccused else { return [] }
    return persons.flatMap { person in
      authorities.filter { $0 != person }.map {
        reading(person, $0, [tree.sentence], "prosecution.announced")
      }
    }
  }

  private func proclaims(_ clause: Int, _ group: VerbGroup, in tree: ClauseTree) -> Bool {
    if group.isPassive {
      return grammar.speech[Int(group.lemma)] == .announce
        && tree.clauses[clause].subject.contains {
          words.is(tree.phrases[$0].head, .announcedNoun)
        }
    }
    return grammar.is(group.lemma, .makingVerb)
      && tree.objects(ofClause: clause).contains {
        words.is(tree.phrases[$0].head, .announcementNoun)
          && closes(tree.phrases[$0].tokens.upperBound, in: tree)
      }
  }

  /// Whether nothing but a time follows: "made the announcement on Friday", not "the announcement of a new park".
  func closes(_ token: Int, in tree: ClauseTree) -> Bool {
    words.shape(token).contains(.punctuation)
      || tree.items.contains { $0.kind == .time && (token...token + 1).contains($0.token) }
  }

  /// Whether somebody was in office once: "Former prosecutor Dena Holt".
  private func isFormer(_ person: Int, in range: Range<Int>) -> Bool {
    analysis.mentions.contains { mention in
      mention.entity == person && range.contains(mention.tokens.lowerBound)
        && (max(range.lowerBound, mention.tokens.lowerBound - 6)..<mention.tokens.lowerBound)
          .contains { words.is($0, .formerAdverb) || clauses.classes($0).contains(.bygone) }
    }
  }
}
