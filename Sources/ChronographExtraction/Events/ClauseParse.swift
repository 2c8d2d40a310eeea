import ChronographLanguage

/// Reads who did what to whom from a sentence's dependency tree, as phrases of its clauses.
struct ClauseParse {
  private let syntax: SyntaxTable
  private let words: DocumentWords
  private let sentence: Range<Int>
  private let tree: ClauseTree
  /// Per token of the sentence its dependents, and the phrase that holds it or -1.
  private var children: [[Int]]
  private var phraseAt: [Int]

  init(
    _ tree: ClauseTree, syntax: SyntaxTable, words: DocumentWords, sentence: Range<Int>
  ) {
    self.syntax = syntax
    self.words = words
    self.sentence = sentence
    self.tree = tree
    children = Array(repeating: [], count: sentence.count)
    phraseAt = Array(repeating: -1, count: sentence.count)
    let first = sentence.lowerBound
    for token in sentence {
      guard let head = syntax.head(token), sentence.contains(head) else { continue }
      children[head - first].append(token)
    }
    for (index, phrase) in tree.phrases.enumerated() {
      for token in phrase.tokens { phraseAt[token - first] = index }
    }
  }

  private func children(_ token: Int) -> [Int] { children[token - sentence.lowerBound] }
  private func phrase(_ token: Int) -> Int { phraseAt[token - sentence.lowerBound] }

  private func child(_ token: Int, _ wanted: DependencyRelation...) -> Int? {
    children(token).first { wanted.contains(syntax.relations[$0]) }
  }

  /// The word that a verb group's arguments depend on: of a copula, what is said of the subject.
  private func predicate(_ group: VerbGroup) -> Int {
    switch syntax.relations[group.head] {
    case .cop, .aux, .auxPass: syntax.head(group.head) ?? group.head
    default: group.head
    }
  }

  /// The phrases that a dependent stands for: with those joined to it, and a name beside a description.
  private func phrases(_ token: Int, joined: Bool = true) -> [Int] {
    guard let own = named(token) else { return [] }
    var found = [own]
    for next in children(token) where joined && syntax.relations[next] == .conj {
      if let other = named(next), !found.contains(other) { found.append(other) }
    }
    return found
  }

  /// The phrase of a token, or the name that stands beside it in apposition.
  private func named(_ token: Int) -> Int? {
    let index = phrase(token)
    guard index >= 0 else { return nil }
    guard tree.phrases[index].mention < 0, !tree.phrases[index].isPronoun else { return index }
    for next in children(token) where syntax.relations[next] == .appos {
      let other = phrase(next)
      let between = min(token, next)..<max(token, next)
      // "a minister who served under Lima": a verb between them makes it another person.
      // "Instead of Lima, the mayor of Oran left": what a preposition governs stands beside nothing.
      if other >= 0, tree.phrases[other].mention >= 0, tree.phrases[other].preposition == 0,
        !tree.groups.contains(where: { between.contains($0.head) })
      {
        return other
      }
    }
    return index
  }

  /// The phrases that are the subject of a verb, its own or that of the clause it hangs on.
  func subject(of group: VerbGroup) -> [Int] { subject(of: predicate(group), depth: 0) }

  /// The subject that hangs on the verb itself.
  func ownSubject(of group: VerbGroup) -> [Int]? {
    guard let own = child(predicate(group), .nsubj, .nsubjPass, .nsubjOuter), phrase(own) >= 0
    else { return nil }
    return phrases(own)
  }

  private func subject(of verb: Int, depth: Int) -> [Int] {
    guard depth < 8 else { return [] }
    let head = syntax.head(verb)
    if let own = child(verb, .nsubj, .nsubjPass, .nsubjOuter) {
      if phrase(own) >= 0 { return phrases(own) }
      if syntax.relations[verb] == .relativeClause, let head { return phrases(head, joined: false) }
      return []
    }
    guard let head else { return [] }
    switch syntax.relations[verb] {
    case .conj, .advcl: return subject(of: head, depth: depth + 1)
    case .acl, .relativeClause: return phrases(head, joined: false)
    case .xcomp:
      if let object = child(head, .obj) { return phrases(object) }
      return subject(of: head, depth: depth + 1)
    default: return []
    }
  }

  /// The phrases after a preposition that depend on the verb.
  func obliques(of group: VerbGroup) -> [(preposition: Int32, phrases: [Int])] {
    children(predicate(group)).compactMap { token in
      guard [.obl, .oblAgent].contains(syntax.relations[token]),
        let mark = child(token, .case)
      else { return nil }
      let found = phrases(token)
      return found.isEmpty ? nil : (words.word[mark], found)
    }
  }
}

extension ClauseTree {
  /// Whether a verb that tells an event has no subject that names somebody, so that a parse may help.
  func lacksSubject(_ grammar: EventGrammar) -> Bool {
    clauses.contains { clause in
      borrowsSubject(clause, grammar)
        || clause.group >= 0 && !grammar.verbFrames[Int(groups[clause.group].lemma)].isEmpty
          && !clause.subject.contains { phrases[$0].mention >= 0 || phrases[$0].isPronoun }
    }
  }

  /// Whether a clause takes its subject from another across a comma: the tree may know one of its own.
  private func borrowsSubject(_ clause: Clause, _ grammar: EventGrammar) -> Bool {
    guard clause.group >= 0, clause.verbItem > 1, items[clause.verbItem - 1].kind == .comma,
      !grammar.verbFrames[Int(groups[clause.group].lemma)].isEmpty
    else { return false }
    return clause.sharesSubject && clause.sibling >= 0
      && items[clauses[clause.sibling].verbItem..<clause.verbItem].contains {
        $0.kind == .phrase && phrases[$0.index].mention >= 0 && phrases[$0.index].preposition == 0
      }
  }

  /// Gives clauses that borrow a subject the named one that the tree hangs on their own verb.
  private mutating func replaceBorrowed(
    with parse: ClauseParse, _ mentions: [Mention], _ grammar: EventGrammar
  ) {
    for clause in clauses.indices where borrowsSubject(clauses[clause], grammar) {
      guard let own = parse.ownSubject(of: groups[clauses[clause].group]),
        own.contains(where: {
          phrases[$0].mention >= 0 && mentions[phrases[$0].mention].kind != .place
        })
      else { continue }
      clauses[clause].subject = own
      for other in clauses.indices
      where clauses[other].sharesSubject && clauses[other].sibling == clause {
        clauses[other].subject = own
      }
    }
  }

  /// Whether a relative word of a class, "whose", "where", opens a clause.
  func isRelative(_ clause: Int, by word: WordSet, _ grammar: EventGrammar) -> Bool {
    clauses[clause].kind == .relative
      && items.contains {
        $0.clause == clause && $0.kind == .relative && grammar.is(Int32($0.index), word)
      }
  }

  /// "After Lima, the mayor left", "The men who worked for Lima left": beside a subject what a preposition governs is
  /// none.
  private func isGoverned(_ phrase: Int, beside own: [Int], in clause: Int) -> Bool {
    phrases[phrase].preposition != 0 && !own.isEmpty && clauses[clause].antecedent < 0
  }

  /// Takes from the parse what word order did not find: subjects, and phrases after prepositions.
  mutating func complete(
    with parse: ClauseParse, _ mentions: [Mention], _ grammar: EventGrammar
  ) {
    replaceBorrowed(with: parse, mentions, grammar)
    for clause in clauses.indices where clauses[clause].group >= 0 {
      let group = groups[clauses[clause].group]
      clauses[clause].obliques = parse.obliques(of: group)
      let own = clauses[clause].subject
      guard !own.contains(where: { phrases[$0].mention >= 0 || phrases[$0].isPronoun }) else {
        continue
      }
      // "Lima, who the paper said was arrested": the paper speaks.
      let speech = grammar.speech[Int(group.lemma)]
      if clauses[clause].kind == .relative, !own.isEmpty, speech == .say || speech == .announce,
        !own.contains(clauses[clause].antecedent)
      {
        continue
      }
      // "praised the head of the Board, charged with theft": whoever stands before the comma, named or not.
      if clauses[clause].kind == .participle, !clauses[clause].isFronted,
        own == [clauses[clause].antecedent], grammar.tells(group.lemma, "charge", of: .object)
      {
        continue
      }
      // "Lima was arrested, the watchdog said": not Lima, whatever the tree says.
      if clauses[clause].isTrailing, !own.isEmpty { continue }
      // "Lima, whose term ended": the term did, whatever the tree says.
      if !own.isEmpty, isRelative(clause, by: .possessiveRelative, grammar) { continue }
      // A dateline is no subject.
      let parsed = parse.subject(of: group).filter {
        (phrases[$0].mention < 0 || mentions[phrases[$0].mention].kind != .place)
          && !isGoverned($0, beside: own, in: clause)
      }
      // "left after the plan was dropped": not she was.
      let parent = clauses[clause].parent
      if clauses[clause].kind == .adverbial, !own.isEmpty, parent >= 0,
        clauses[parent].subject == parsed
      {
        continue
      }
      if own.isEmpty || parsed.contains(where: { phrases[$0].mention >= 0 }) {
        clauses[clause].subject = parsed.isEmpty ? own : parsed
      }
    }
  }
}
