import ChronographLanguage

/// Finds whom "the defendant" and "the accused" stand for: the one person against whom the document has told of a
/// charge, an arrest or a trial by then.
struct AccusedResolver {
  private let clauses: DocumentClauses
  private let phrases: PhraseResolver

  init(_ clauses: DocumentClauses) {
    self.clauses = clauses
    phrases = PhraseResolver(clauses: clauses)
  }

  private var grammar: EventGrammar { clauses.grammar }

  /// Per head of such a phrase its person.
  func persons() -> [Int: Int] {
    var (accused, found): (Set<Int>, [Int: Int]) = ([], [:])
    for tree in clauses.trees {
      if accused.count == 1, let person = accused.first, person >= 0 {
        for (index, phrase) in tree.phrases.enumerated()
        where isTheAccused(phrase) && !isOfSeveral(index, in: tree) {
          found[phrase.head] = person
        }
      }
      for clause in tree.clauses.indices {
        accused.formUnion(self.accused(clause, in: tree).map { $0 ?? -1 })
      }
    }
    return found
  }

  /// The persons of a document whom it tells to be charged, arrested or tried.
  func named() -> Set<Int> {
    Set(
      clauses.trees.flatMap { tree in
        tree.clauses.indices.flatMap { accused($0, in: tree).compactMap(\.self) }
      })
  }

  /// "the accused were jailed": more than one.
  private func isOfSeveral(_ phrase: Int, in tree: ClauseTree) -> Bool {
    tree.clauses.contains {
      $0.subject.contains(phrase) && $0.group >= 0 && tree.groups[$0.group].isPlural
    }
  }

  /// "the defendant", with nothing behind it that says which.
  private func isTheAccused(_ phrase: Phrase) -> Bool {
    let words = clauses.words
    guard phrase.mention < 0, phrase.tokens.count == 2,
      grammar.isThe(words.word[phrase.tokens.lowerBound]),
      grammar.is(words.word[phrase.head], .accusedNoun)
    else { return false }
    let next = phrase.tokens.upperBound
    return next >= words.word.count
      || words.mention[next] < 0 && !clauses.classes(next).contains(.preposition)
  }

  /// Those whom a clause tells to be charged, arrested or tried, `nil` for who has no name: "was charged", "pleaded guilty".
  private func accused(_ clause: Int, in tree: ClauseTree) -> [Int?] {
    guard let group = tree.group(clause), !group.isNegated, group.modal.isEmpty else { return [] }
    let isDone = ["charge", "arrest", "trial"].contains {
      grammar.tells(group.lemma, $0, of: .object)
    }
    let isPassive = group.isPassive || group.isParticiple
    let word = clauses.words.word[group.head]
    if grammar.is(word, .acquittalWord) { return [] }
    let accused: [Int]
    if isDone {
      accused = isPassive ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    } else if !isPassive, grammar.is(word, .pleadingVerb) {
      accused = tree.clauses[clause].subject
    } else {
      return []
    }
    return accused.filter { !isTheAccused(tree.phrases[$0]) }.map { phrase in
      phrases.entity(ofPhrase: phrase, in: tree)
    }.filter { $0.map { clauses.analysis.entities[$0].kind == .person } ?? true }
  }
}
