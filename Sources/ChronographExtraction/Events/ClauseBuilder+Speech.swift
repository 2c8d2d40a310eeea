import ChronographLanguage

/// Hangs what is said on the clause of speech that follows it.
extension ClauseBuilder {
  /// ", Xinhua said." after or inside what it says makes that clause depend on it.
  mutating func attachTrailingSpeech() {
    for clause in tree.clauses.indices.dropFirst() {
      guard tree.clauses[clause].kind == .coordinate,
        !tree.clauses[clause].sharesSubject || isInvertedAnnouncement(clause),
        isSpeech(clause), let group = tree.group(clause), !group.isPassive || isImpersonal(clause)
      else { continue }
      let sibling = tree.clauses[clause].sibling
      let verb = tree.clauses[clause].verbItem
      guard
        !hasObject(after: verb) || grammar.addresses(group.lemma)
          || isInvertedAnnouncement(clause), isAfterComma(verb)
      else { continue }
      tree.clauses[clause].isTrailing = true
      tree.clauses[clause].kind = .main
      tree.clauses[clause].parent = -1
      depend(sibling, on: clause)
    }
  }

  /// ", announced the watchdog on Monday.": who announces it stands behind the verb.
  private func isInvertedAnnouncement(_ clause: Int) -> Bool {
    guard let group = tree.group(clause), grammar.speech[Int(group.lemma)] == .announce else {
      return false
    }
    return tree.invertedSubject(of: tree.clauses[clause], group, grammar) != nil
  }

  /// ", it was announced on Monday": nobody says it.
  private func isImpersonal(_ clause: Int) -> Bool {
    let verb = tree.clauses[clause].verbItem
    guard verb > 1, tree.items[verb - 1].kind == .phrase, tree.items[verb - 2].kind == .comma else {
      return false
    }
    let phrase = tree.phrases[tree.items[verb - 1].index]
    return phrase.isPronoun
      && grammar.entries[Int(words.word[phrase.head])].classes.contains(.it)
  }

  /// The noun of speech that a clause with "that" tells the content of: "rumours that", "a report in the Times that".
  ///
  /// In "said in a statement that" the verb governs.
  func nounOfSpeech(before item: Int, under clause: Int) -> Int? {
    var at = item - 1
    guard at >= 0, tree.items[at].kind == .phrase else { return nil }
    if isNounOfSpeech(at) {
      let isWhereSaid = isSpeech(clause) && grammar.is(preposition(tree.items[at]), .location)
      return isWhereSaid ? nil : tree.items[at].index
    }
    // "dismissed as baseless reports in the Times that"
    guard let group = tree.group(clause), grammar.speech[Int(group.lemma)] == .dismiss else {
      return nil
    }
    while at > tree.clauses[clause].verbItem + 1,
      tree.items[at].kind == .time || preposition(tree.items[at]) != 0
    {
      if isNounOfSpeech(at) { return tree.items[at].index }
      at -= 1
    }
    return isNounOfSpeech(at) ? tree.items[at].index : nil
  }

  /// "said there was": a verb of saying before such a clause.
  func saysThere(_ item: Int, _ group: VerbGroup) -> Bool {
    grammar.speech[Int(group.lemma)] == .say && item + 1 < tree.items.count
      && tree.items[item + 1].kind == .group && isExistential(item + 1)
  }

  /// "said | reports | that Lima had gone | were false": the item of the noun whose content stands before its verb.
  func claim(under clause: Int, after verb: Int) -> Int? {
    guard
      let noun = tree.clauses.last(where: { $0.kind == .complement && $0.parent == clause })?
        .antecedent, noun >= 0
    else { return nil }
    return tree.items.indices.first {
      $0 > verb && tree.items[$0].kind == .phrase && tree.items[$0].index == noun
        && preposition(tree.items[$0]) == 0
    }
  }

  private func isNounOfSpeech(_ item: Int) -> Bool {
    tree.items[item].kind == .phrase
      && grammar.entries[Int(words.word[tree.phrases[tree.items[item].index].head])].classes
        .contains(.speechNoun)
  }

  /// "said there was no truth in it": "there" stands for a subject.
  func isExistential(_ item: Int) -> Bool {
    let first = tree.groups[tree.items[item].index].tokens.lowerBound
    return [first, first - 1].contains { $0 >= 0 && grammar.is(words.word[$0], .placeAdverb) }
  }

  /// `told reporters, "…`: a comma before the words that somebody says.
  func opensQuotation(_ comma: Int) -> Bool {
    guard comma + 1 < tree.items.count, !words.isQuoted[tree.items[comma].token],
      words.isQuoted[tree.items[comma + 1].token], let first = stack.first, isSpeech(first),
      tree.items[(comma + 1)...].contains(where: { isFiniteGroup($0) })
    else { return false }
    return !tree.clauses.contains { $0.kind == .complement && $0.parent == first }
  }

  /// ", said Lima": its subject follows.
  func isInvertedSpeech(_ group: VerbGroup, _ item: Int) -> Bool {
    item > 0 && item + 1 < tree.items.count && tree.items[item - 1].kind == .comma
      && grammar.is(group.lemma, .sayingLemma) && tree.items[item + 1].kind == .phrase
      && preposition(tree.items[item + 1]) == 0
      && !(item + 2 < tree.items.count && isFiniteGroup(tree.items[item + 2]))
  }

  /// Only a comma, and no "and", stands between the sayer and what is said.
  func isAfterComma(_ verb: Int) -> Bool {
    var at = verb - 1
    while at > 0, tree.items[at].clause == tree.items[verb].clause { at -= 1 }
    return at >= 0 && tree.items[at].kind == .comma
  }

  func hasObject(after verb: Int) -> Bool {
    guard verb + 1 < tree.items.count else { return false }
    for at in (verb + 1)..<tree.items.count {
      switch tree.items[at].kind {
      case .that, .relative: return true
      case .phrase: if preposition(tree.items[at]) == 0 { return true }
      case .comma, .semicolon, .colon, .dash: return false
      default: break
      }
    }
    return false
  }

  mutating func depend(_ clause: Int, on speech: Int) {
    var at = clause
    while at >= 0 {
      let isRoot = tree.clauses[at].parent < 0
      if isRoot {
        tree.clauses[at].parent = speech
        tree.clauses[at].kind = .complement
      }
      at = isRoot ? tree.clauses[at].sibling : tree.clauses[at].parent
      if at == speech { return }
    }
  }

  /// ", the commission announced on Wednesday." closes the sentence: the comma before it, or `nil`.
  ///
  /// An "and" or a comma inside what is said makes it look like one more verb of the row.
  func speechTail() -> Int? {
    guard let verb = tree.items.lastIndex(where: { isFiniteGroup($0) }), verb >= 3,
      isTailVerb(tree.groups[tree.items[verb].index], at: verb), tree.items[0].kind != .subordinator
    else { return nil }
    var first = phraseStart(endingAt: apposition(endingAt: verb - 1) ?? verb - 1)
    if first >= 4, tree.items[first - 1].kind == .conjunction {
      // ", Lima and Novak announced."
      first = phraseStart(endingAt: first - 2)
    }
    guard first >= 2, tree.items[first].kind == .phrase, preposition(tree.items[first]) == 0,
      tree.items[first - 1].kind == .comma,
      tree.items[..<(first - 1)].contains(where: { isFiniteGroup($0) })
    else { return nil }
    return first - 1
  }

  /// ", its spokesman, Lima, said": the last item before the commas around a second name of the sayer.
  private func apposition(endingAt comma: Int) -> Int? {
    guard comma > 3, tree.items[comma].kind == .comma, tree.items[comma - 1].kind == .phrase else {
      return nil
    }
    let first = phraseStart(endingAt: comma - 1)
    guard first > 2, tree.items[first].kind == .phrase, preposition(tree.items[first]) == 0,
      tree.items[first - 1].kind == .comma, tree.items[first - 2].kind == .phrase
    else { return nil }
    return first - 2
  }

  /// Where a phrase begins whose phrases after prepositions end at an item.
  private func phraseStart(endingAt item: Int) -> Int {
    var first = item
    while first > 0,
      tree.items[first].kind == .phrase && preposition(tree.items[first]) != 0
        || tree.items[first].kind == .time && first < item || isMaking(first)
    {
      first -= 1
    }
    return first
  }

  /// "documents | seen by the Times | show": a participle behind the noun.
  private func isMaking(_ item: Int) -> Bool {
    guard tree.items[item].kind == .group, item > 0, tree.items[item - 1].kind == .phrase,
      grammar.is(preposition(tree.items[item + 1]), .agentMarker)
    else { return false }
    let group = tree.groups[tree.items[item].index]
    return group.isParticiple || group.mayBeParticiple
  }

  func isFiniteGroup(_ item: Item) -> Bool {
    guard item.kind == .group else { return false }
    let group = tree.groups[item.index]
    return !group.isInfinitive && !group.isGerund && !group.isParticiple
  }

  /// A verb of telling behind which nothing stands but times and phrases after prepositions.
  private func isTailVerb(_ group: VerbGroup, at verb: Int) -> Bool {
    let kind = grammar.speech[Int(group.lemma)]
    guard kind == .say || kind == .announce, !group.isPassive, group.modal.isEmpty,
      !group.isNegated
    else { return false }
    return tree.items[(verb + 1)...].allSatisfy { item in
      switch item.kind {
      case .time: true
      case .phrase: preposition(item) != 0 || grammar.addresses(group.lemma)
      default: false
      }
    }
  }

  /// Who tells in passing: "Lima, Novak said on Monday, has resigned", "In 2013, Novak said, Lima resigned".
  struct Parenthesis {
    /// The verb of speech, and the comma that closes it.
    var verb: Int
    var end: Int
  }

  /// The parenthesis that a comma opens, or `nil`.
  func parenthesis(at comma: Int) -> Parenthesis? {
    guard comma > 0, tree.items[comma].kind == .comma, stack.count == 1,
      tree.clauses[top].group < 0, comma + 3 < tree.items.count,
      let verb = parentheticalVerb(after: comma)
    else { return nil }
    var end = max(verb, comma + 2) + 1
    while end < tree.items.count,
      tree.items[end].kind == .time || preposition(tree.items[end]) != 0
    {
      end += 1
    }
    guard end + 1 < tree.items.count, tree.items[end].kind == .comma,
      resumes(end + 1, after: comma)
    else { return nil }
    return Parenthesis(verb: verb, end: end)
  }

  /// The verb of ", Novak said" or ", said Novak".
  private func parentheticalVerb(after comma: Int) -> Int? {
    let isInverted = tree.items[comma + 1].kind == .group
    let (phrase, verb) = isInverted ? (comma + 2, comma + 1) : (comma + 1, comma + 2)
    guard tree.items[verb].kind == .group, tree.items[phrase].kind == .phrase,
      preposition(tree.items[phrase]) == 0, isFiniteGroup(tree.items[verb])
    else { return nil }
    let group = tree.groups[tree.items[verb].index]
    let kind = grammar.speech[Int(group.lemma)]
    let isTold = kind == .say || kind == .announce || kind == .allege
    guard isTold, !group.isPassive, group.modal.isEmpty, !group.isNegated,
      !isInverted || grammar.is(group.lemma, .sayingLemma)
    else { return nil }
    return verb
  }

  /// Whether the sentence goes on as it began: a verb after its subject, or a subject after a time.
  private func resumes(_ item: Int, after comma: Int) -> Bool {
    let before = tree.items[..<comma].filter { $0.clause == top }
    let hasSubject = before.contains { $0.kind == .phrase && preposition($0) == 0 }
    if hasSubject { return isFiniteGroup(tree.items[item]) }
    return tree.items[item].kind == .phrase && preposition(tree.items[item]) == 0
      && before.allSatisfy { $0.kind == .time || $0.kind == .phrase }
      && tree.items[item...].contains(where: { isFiniteGroup($0) })
  }

  /// Opens the clause of a parenthesis, on which the sentence around it hangs.
  mutating func addParenthesis(_ comma: Int, _ aside: Parenthesis) {
    place(comma)
    let told = stack[0]
    var clause = Clause(kind: .main, parent: -1)
    clause.isTrailing = true
    open(clause)
    for item in (comma + 1)..<aside.end { place(item) }
    assign(aside.verb)
    tree.clauses[told].parent = top
    tree.clauses[told].kind = .complement
    stack.removeLast()
    place(aside.end)
  }
}
