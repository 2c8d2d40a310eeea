import ChronographLanguage

/// Builds clauses from items, left to right, with a stack of open clauses.
///
/// Word order stands in for syntax here.
struct ClauseBuilder {
  let grammar: EventGrammar
  let mentions: [Mention]
  let words: DocumentWords
  var tree: ClauseTree
  var stack: [Int] = []

  init(
    grammar: EventGrammar, mentions: [Mention], words: DocumentWords, tree: ClauseTree
  ) {
    self.grammar = grammar
    self.mentions = mentions
    self.words = words
    self.tree = tree
  }

  mutating func build() {
    open(Clause(kind: .main, parent: -1))
    let tail = speechTail()
    var after = 0
    for item in tree.items.indices where item >= after {
      if item == tail {
        openTail(item)
        continue
      }
      if let aside = parenthesis(at: item), tail.map({ aside.end < $0 }) ?? true {
        addParenthesis(item, aside)
        after = aside.end + 1
        continue
      }
      take(item)
    }
    attachTrailingSpeech()
    var subjects = SubjectFinder(
      grammar: grammar, mentions: mentions, words: words, tree: tree)
    subjects.find()
    tree = subjects.tree
  }

  private mutating func take(_ item: Int) {
    switch tree.items[item].kind {
    case .phrase, .time, .conjunction, .but: place(item)
    case .comma: opensQuotation(item) ? restart(item) : closeAtComma(item)
    case .relative: openRelative(item)
    case .that: openThat(item)
    case .subordinator: openAdverbial(item)
    case .semicolon, .colon, .dash: restart(item)
    case .group: add(item)
    }
  }

  /// Opens the clause of speech that closes a sentence; what stands before it is said there.
  private mutating func openTail(_ comma: Int) {
    place(comma)
    let before = tree.clauses.indices
    stack = []
    var clause = Clause(kind: .main, parent: -1)
    clause.isTrailing = true
    open(clause)
    for said in before where tree.clauses[said].parent < 0 {
      tree.clauses[said].parent = top
      tree.clauses[said].kind = .complement
    }
  }

  var top: Int { stack[stack.count - 1] }

  mutating func open(_ clause: Clause) {
    tree.clauses.append(clause)
    stack.append(tree.clauses.count - 1)
  }

  mutating func place(_ item: Int) { tree.items[item].clause = top }

  private mutating func closeAtComma(_ item: Int) {
    place(item)
    guard
      let at = stack.firstIndex(where: {
        tree.clauses[$0].closesAtComma && tree.clauses[$0].group >= 0
      })
    else { return }
    stack.removeSubrange(at...)
  }

  private mutating func restart(_ item: Int) {
    let hasVerb = tree.clauses[top].group >= 0 || stack.count > 1
    if tree.items[item].kind == .dash && hasVerb {
      closeAtComma(item)
      return
    }
    if !hasVerb {
      // A dateline or label before the sentence proper.
      if tree.items[item].kind == .colon, item == 1, tree.items[0].kind == .phrase {
        tree.speaker = tree.items[0].index
      }
      for before in 0..<item where tree.items[before].clause == top {
        tree.items[before].clause = -1
      }
      return
    }
    let speaks =
      (tree.items[item].kind == .colon || tree.items[item].kind == .comma) && isSpeech(stack[0])
    let parent = stack[0]
    stack = []
    open(Clause(kind: speaks ? .complement : .main, parent: speaks ? parent : -1))
  }

  func isSpeech(_ clause: Int) -> Bool {
    guard let group = tree.group(clause) else { return false }
    return grammar.entries[Int(group.lemma)].classes.contains(.speech)
  }

  func lastPhrase(before item: Int) -> Int {
    var at = item - 1
    while at >= 0 {
      if tree.items[at].kind == .phrase { return tree.items[at].index }
      if tree.items[at].kind == .group { return -1 }
      at -= 1
    }
    return -1
  }

  private mutating func openRelative(_ item: Int) {
    let afterComma = item > 0 && tree.items[item - 1].kind == .comma
    let joined = joinedRelative(before: item)
    var clause = Clause(kind: .relative, parent: top)
    let word = Int32(tree.items[item].index)
    clause.antecedent =
      joined
      ?? (grammar.isPersonRelative(word) ? lastPerson(before: item) : lastThing(before: item))
    clause.closesAtComma = afterComma
    open(clause)
    place(item)
  }

  /// "Lima, who chaired the Board and who pleaded guilty": the antecedent of the relative clause that another
  /// continues, which ends there.
  private mutating func joinedRelative(before item: Int) -> Int? {
    guard item > 0, tree.items[item - 1].kind == .conjunction || tree.items[item - 1].kind == .but,
      let at = stack.lastIndex(where: {
        tree.clauses[$0].kind == .relative && tree.clauses[$0].group >= 0
      }), at > 0
    else { return nil }
    let antecedent = tree.clauses[stack[at]].antecedent
    stack.removeSubrange(at...)
    return antecedent
  }

  private mutating func openThat(_ item: Int) {
    let next = item + 1 < tree.items.count ? tree.items[item + 1].kind : .comma
    let previous = item > 0 ? tree.items[item - 1] : tree.items[item]
    if previous.kind == .phrase,
      next == .group || next == .phrase && (isOfThing(item - 1) || lacksObject(item))
    {
      openRelative(item)
      return
    }
    var parent = top
    if previous.kind == .conjunction || previous.kind == .but,
      let at = stack.lastIndex(where: { tree.clauses[$0].kind == .complement })
    {
      parent = tree.clauses[stack[at]].parent
      stack.removeSubrange(at...)
      if stack.isEmpty { stack = [parent] }
    }
    var clause = Clause(kind: .complement, parent: parent)
    if let noun = nounOfSpeech(before: item, under: parent) { clause.antecedent = noun }
    open(clause)
    place(item)
  }

  private mutating func openAdverbial(_ item: Int) {
    var clause = Clause(kind: .adverbial, parent: top)
    clause.introducer = Int32(tree.items[item].index)
    clause.isFronted = tree.clauses[top].group < 0
    clause.closesAtComma = clause.isFronted
    // "describes how Lima met Novak"
    if grammar.is(clause.introducer, .mannerOpener), isSpeech(top),
      tree.clauses[top].verbItem == item - 1
    {
      clause.kind = .complement
    }
    open(clause)
    place(item)
  }

  private mutating func add(_ item: Int) {
    let group = tree.groups[tree.items[item].index]
    if group.isInfinitive { return openNonFinite(.infinitive, item) }
    if group.isGerund { return openNonFinite(.gerund, item) }
    if group.isParticiple, isJoinedToPassive(item) { return addFinite(item) }
    if let start = gappedSubject(before: item) {
      tree.groups[tree.items[item].index].isPassive = true
      tree.groups[tree.items[item].index].isParticiple = false
      return coordinate(item, from: start, sharing: false)
    }
    if group.isParticiple || group.mayBeParticiple && isReduced(group, item)
      || group.mayBeParticiple && continuesOpening(item)
    {
      tree.groups[tree.items[item].index].isParticiple = true
      return openNonFinite(.participle, item)
    }
    addFinite(item)
  }

  private func isJoinedToPassive(_ item: Int) -> Bool {
    guard item > 0, tree.items[item - 1].kind == .conjunction else { return false }
    return tree.group(top)?.isPassive ?? false
  }

  private mutating func openNonFinite(_ kind: Clause.Kind, _ item: Int) {
    var clause = Clause(kind: kind, parent: top)
    let previous = item > 0 ? tree.items[item - 1] : tree.items[item]
    let group = tree.groups[tree.items[item].index]
    let isAttached = item > 0 && previous.kind == .phrase && group.preposition == 0
    if kind == .participle || kind == .gerund, isAttached { clause.antecedent = previous.index }
    let accused = kind == .participle ? accused(before: item) : nil
    if let accused { clause.antecedent = accused }
    clause.isFronted = tree.clauses[top].group < 0
    if kind == .participle, !clause.isFronted, let named = apposedName(before: item) {
      clause.antecedent = named
    }
    clause.closesAtComma =
      clause.isFronted
      && (!isAttached || preposition(previous) != 0 || item > 0 && previous.kind == .comma)
    // "acquitted Lima, accused of fraud, on Monday"
    if accused != nil { clause.closesAtComma = true }
    if let last = stack.last, previous.kind == .conjunction || previous.kind == .comma,
      tree.clauses[last].kind == kind, tree.clauses[last].group >= 0
    {
      // "to discuss and (to) decide", "accused of taking … and hiding …"
      clause.parent = tree.clauses[last].parent
      clause.antecedent = tree.clauses[last].antecedent
      clause.sibling = last
      clause.closesAtComma = tree.clauses[last].closesAtComma
      stack.removeLast()
    }
    open(clause)
    assign(item)
  }

  mutating func assign(_ item: Int) {
    place(item)
    tree.clauses[top].verbItem = item
    tree.clauses[top].group = tree.items[item].index
  }

  func preposition(_ item: Item) -> Int32 {
    item.kind == .phrase ? tree.phrases[item.index].preposition : 0
  }

  func conjunction(from: Int, to: Int) -> Int {
    for at in stride(from: to - 1, to: from, by: -1)
    where tree.items[at].kind == .conjunction || tree.items[at].kind == .but {
      return at
    }
    return -1
  }

  /// The last "and" or "but" after the open clause's verb, or -1.
  func conjunctionSinceVerb(_ item: Int) -> Int {
    let verb = tree.clauses[top].verbItem
    return verb < 0 ? -1 : conjunction(from: verb, to: item)
  }

  private mutating func addFinite(_ item: Int) {
    while true {
      let clause = top
      if tree.clauses[clause].group < 0 { return assign(item) }
      let verb = tree.clauses[clause].verbItem
      let previous = tree.items[item - 1].kind
      let mark = lastMark(after: lastVerb(before: item), to: item)
      if previous == .comma, awaitsVerb(after: clause) {
        // "A minister who served under Lima, …, has been charged"
        stack.removeLast()
        continue
      }
      if previous == .comma, let start = apposedSubject(before: item) {
        return coordinate(item, from: start, sharing: false)
      }
      if previous == .conjunction || previous == .but || previous == .comma {
        return coordinate(item, from: item, sharing: true)
      }
      // "An article published by the council named …": a participle is told by nobody.
      let speech = isSpeech(clause) && tree.clauses[clause].kind != .participle
      // "who the paper said was arrested"
      let isInside =
        tree.clauses[clause].kind == .relative && item == verb + 1 && hasSubject(in: clause)
      // "the ministry from which she was dismissed in 2010 denied it"
      let isPassive = tree.group(clause)?.isPassive == true
      let hasContent =
        item > verb + 1 && (!isPassive || hasSubject(from: verb + 1, to: item))
        || isExistential(item)
      if speech, mark < 0, hasContent || isInside {
        if let claim = claim(under: clause, after: verb) {
          openComplement(item, from: item)
          tree.items[claim].clause = top
          return
        }
        return openComplement(item, from: subjectStart(after: verb, to: item))
      }
      if mark >= 0, tree.items[mark].kind != .comma {
        return coordinate(item, from: mark + 1, sharing: !hasSubject(from: mark + 1, to: item))
      }
      let outer = stack.count > 1 ? stack[stack.count - 2] : -1
      if outer >= 0, tree.clauses[outer].group < 0 {
        stack.removeLast()
        if mark >= 0 {
          move(from: mark + 1, to: item)
        } else if tree.clauses[clause].kind == .participle, !hasSubject(in: outer),
          isTimed(item - 1)
        {
          // "In a leaflet circulated on Monday the union warned"
          move(from: item - 1, to: item)
        }
        continue
      }
      if mark >= 0 {
        return coordinate(item, from: mark + 1, sharing: false)
      }
      if stack.count > 1 {
        stack.removeLast()
        continue
      }
      return coordinate(item, from: verb + 1, sharing: item == verb + 1)
    }
  }

  /// Whether a relative clause is done, since the clause around it has a subject and still no verb.
  private func awaitsVerb(after clause: Int) -> Bool {
    guard tree.clauses[clause].kind == .relative else { return false }
    // "Lima, who faces charges that she denies, resigned"
    guard let outer = stack.last(where: { tree.clauses[$0].kind != .relative }) else {
      return false
    }
    return tree.clauses[outer].group < 0 && hasSubject(in: outer)
  }

  /// Whether a phrase that may be a subject stands between two items.
  private func hasSubject(from: Int, to item: Int) -> Bool {
    (from..<max(item, from)).contains {
      tree.items[$0].kind == .phrase && preposition(tree.items[$0]) == 0
    }
  }

  private func lastVerb(before item: Int) -> Int {
    var at = item - 1
    while at > 0, tree.items[at].kind != .group { at -= 1 }
    return at
  }

  /// The last conjunction between two items, or else the first comma; -1 for none.
  private func lastMark(after from: Int, to item: Int) -> Int {
    let conjunction = conjunction(from: from, to: item)
    if conjunction >= 0 { return conjunction }
    for at in stride(from: item - 1, to: from, by: -1) where tree.items[at].kind == .comma {
      return at
    }
    return -1
  }

  /// Where the subject of a clause without "that" begins after a verb of speech.
  private func subjectStart(after verb: Int, to item: Int) -> Int {
    tree.items[verb + 1..<item].lastIndex {
      $0.kind == .phrase && preposition($0) == 0
    } ?? verb + 1
  }

  /// A phrase that no preposition governs, behind a time.
  private func isTimed(_ item: Int) -> Bool {
    item > 1 && tree.items[item].kind == .phrase && preposition(tree.items[item]) == 0
      && tree.items[item - 1].kind == .time
  }

  mutating func move(from: Int, to item: Int) {
    for at in from..<max(item, from) { tree.items[at].clause = top }
  }
}
