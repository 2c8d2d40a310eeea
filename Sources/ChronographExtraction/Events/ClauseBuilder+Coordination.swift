internal import ChronographLanguage

/// Verbs that go on with a clause, or open one beside it.
extension ClauseBuilder {
  mutating func openComplement(_ item: Int, from start: Int) {
    open(Clause(kind: .complement, parent: top))
    move(from: start, to: item)
    assign(item)
  }

  mutating func coordinate(_ item: Int, from start: Int, sharing: Bool) {
    // A shared subject belongs to a finite clause.
    while stack.count > 1,
      [.infinitive, .gerund, .participle].contains(tree.clauses[top].kind)
        || !sharing && tree.clauses[top].kind == .relative
        || tree.clauses[top].kind == .adverbial && !tree.clauses[top].isFronted
          && (!sharing || isAfterClosedComma(item))
        || sharing && tree.clauses[top].kind == .complement && resumesSpeech(item)
        || sharing && tree.clauses[top].kind == .relative && tree.clauses[top].closesAtComma
          && isAfterClosedComma(item)
    {
      stack.removeLast()
    }
    let sibling = top
    if tree.clauses[sibling].group < 0 {
      move(from: start, to: item)
      return assign(item)
    }
    var clause = Clause(kind: .coordinate, parent: tree.clauses[sibling].parent)
    clause.sibling = sibling
    clause.sharesSubject = sharing
    clause.antecedent = tree.clauses[sibling].antecedent
    clause.closesAtComma = tree.clauses[sibling].closesAtComma
    clause.introducer = tree.clauses[sibling].introducer
    inheritVoice(item, from: sibling, sharing: sharing)
    stack.removeLast()
    open(clause)
    adopt(from: start, to: item)
    assign(item)
  }

  /// Moves what stands before a verb to its clause; participles there hang on it with what is theirs.
  private mutating func adopt(from start: Int, to item: Int) {
    let inner = tree.clauses.indices.filter {
      tree.clauses[$0].kind == .participle && (start..<item).contains(tree.clauses[$0].verbItem)
    }
    for clause in inner { tree.clauses[clause].parent = top }
    for at in start..<max(item, start) where !inner.contains(tree.items[at].clause) {
      tree.items[at].clause = top
    }
  }

  /// "denied that he had gone and said that", "said that he was going, and announced it in a letter": a second verb of
  /// speech is the sayer's.
  private func resumesSpeech(_ item: Int) -> Bool {
    let group = tree.groups[tree.items[item].index]
    let kind = grammar.speech[Int(group.lemma)]
    guard kind == .say || kind == .announce, !group.isPassive, !group.isPerfect,
      group.modal.isEmpty, item + 1 < tree.items.count
    else { return false }
    let isApart = tree.items[item - 1].kind == .conjunction && isAfterClosedComma(item)
    return isApart || kind == .say && tree.items[item + 1].kind == .that
  }

  /// "was expelled … and dismissed": the auxiliary counts for both.
  private mutating func inheritVoice(_ item: Int, from sibling: Int, sharing: Bool) {
    guard sharing, let left = tree.group(sibling) else { return }
    let index = tree.items[item].index
    if !left.modal.isEmpty, isBase(tree.groups[index]) { tree.groups[index].modal = left.modal }
    let isBare = tree.groups[index].mayBeParticiple || tree.groups[index].isParticiple
    guard isBare, left.isPassive, !hasObjectNext(item) || givesOffice(item), !isLeaving(item)
    else { return }
    tree.groups[index].isPassive = true
    tree.groups[index].isParticiple = false
    tree.groups[index].isNegated = left.isNegated
    tree.groups[index].modal = left.modal
    tree.groups[index].isDestined = left.isDestined
  }

  /// "will leave and be succeeded by Lima", "will resign and join the Board": a bare verb, of the modal before.
  private func isBase(_ group: VerbGroup) -> Bool {
    guard group.modal.isEmpty, !group.isPerfect, !group.isInfinitive else { return false }
    return grammar.is(words.word[group.tokens.lowerBound], .copulaVerb)
      || group.tokens.count == 1 && words.word[group.head] == group.lemma && !group.isParticiple
        && !group.mayBeParticiple
  }

  /// "was appointed in 2001 and left in 2004": nobody left her.
  private func isLeaving(_ item: Int) -> Bool {
    guard grammar.is(tree.groups[tree.items[item].index].lemma, .leavingLemma) else { return false }
    return item + 1 >= tree.items.count || tree.items[item + 1].kind == .time
  }

  private func hasObjectNext(_ item: Int) -> Bool {
    guard item + 1 < tree.items.count else { return false }
    return tree.items[item + 1].kind == .phrase && preposition(tree.items[item + 1]) == 0
  }

  private func isAfterClosedComma(_ item: Int) -> Bool {
    item >= 2 && tree.items[item - 2].kind == .comma
  }
}
