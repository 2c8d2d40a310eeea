/// A verb with what belongs to it.
struct Clause: Sendable {
  enum Kind: Sendable {
    case main
    /// Tied by "and" or a comma to the clause before it.
    case coordinate
    case relative
    /// What is said, thought, wanted: the parent's verb governs it.
    case complement
    /// After "after", "because", "if" …
    case adverbial
    case participle, gerund, infinitive
  }

  var kind: Kind
  /// The clause that it hangs on, or -1.
  var parent: Int
  /// The item of its verb group, or -1.
  var verbItem = -1
  /// The verb group, or -1.
  var group = -1
  /// The word that opens it: a subordinator's id.
  var introducer: Int32 = 0
  /// The phrase that a relative clause or participle belongs to, or the noun that governs a complement; or -1.
  var antecedent = -1
  /// The phrases that are its subject.
  var subject: [Int] = []
  /// Whom it names beside its object: "arrested Lima together with Novak".
  var companions: [Int] = []
  /// The clause before it in a coordination, or -1.
  var sibling = -1
  /// What the dependency tree hangs on the verb by a preposition, where the sentence was parsed.
  var obliques: [(preposition: Int32, phrases: [Int])] = []
  var sharesSubject = false
  var closesAtComma = false
  /// It stands before its parent's verb: "After …, he resigned".
  var isFronted = false
  /// It hangs on a noun of wishing: "calls for Lima to resign".
  var isWished = false
  /// A speech clause after what is said: ", Xinhua said".
  var isTrailing = false
}

/// A sentence as clauses over items.
struct ClauseTree: Sendable {
  var sentence: Int
  var items: [Item] = []
  var phrases: [Phrase] = []
  var groups: [VerbGroup] = []
  var clauses: [Clause] = []
  var isQuestion = false
  /// The phrase before a colon that opens the sentence: "Lima: We will …"; or -1.
  var speaker = -1

  /// The verb group of a clause.
  func group(_ clause: Int) -> VerbGroup? {
    guard clause >= 0, clauses[clause].group >= 0 else { return nil }
    return groups[clauses[clause].group]
  }

  /// The tokens between the verb before a group and the one after it, inside the sentence's tokens.
  func bounds(of group: VerbGroup, in range: Range<Int>) -> Range<Int> {
    let before = groups.map(\.tokens.upperBound).filter { $0 <= group.tokens.lowerBound }.max()
    let after = groups.map(\.tokens.lowerBound).filter { $0 >= group.tokens.upperBound }.min()
    return (before ?? range.lowerBound)..<(after ?? range.upperBound)
  }

  /// The subject of a verb of speech that stands before it: `", said Lima, "`.
  func invertedSubject(of clause: Clause, _ group: VerbGroup, _ grammar: EventGrammar) -> Int? {
    let verb = clause.verbItem
    let kind = grammar.speech[Int(group.lemma)]
    guard kind == .say || kind == .announce, !grammar.addresses(group.lemma), !group.isPassive,
      !group.isInfinitive, !group.isGerund, verb > 0, verb + 1 < items.count,
      items[verb - 1].kind == .comma, items[verb + 1].kind == .phrase, !opensContent(clause)
    else { return nil }
    let subject = phrases[items[verb + 1].index]
    // "Lima, the mayor, announced new fees": what is said must come first.
    let isSplit =
      verb + 3 < items.count && items[verb + 2].kind == .comma && items[verb + 3].kind == .group
    guard subject.preposition == 0, !subject.isPronoun,
      isSplit || items[..<verb].contains(where: { $0.kind == .group && isFinite($0) })
    else { return nil }
    // "Lima, said Novak was gone": a verb of its own follows.
    let next = verb + 2 < items.count ? items[verb + 2] : nil
    let closes =
      next.map {
        $0.kind == .comma || $0.kind == .time || $0.kind == .relative || $0.kind == .phrase
      } ?? true
    return closes ? items[verb + 1].index : nil
  }

  /// "said that the council, its owner, announced": behind "that" stands the subject of what is said.
  private func opensContent(_ clause: Clause) -> Bool {
    let own = items[clause.verbItem].clause
    guard
      let opener = items[..<clause.verbItem].firstIndex(where: {
        $0.clause == own && $0.kind == .that
      })
    else { return false }
    return items[opener..<clause.verbItem].contains {
      $0.clause == own && $0.kind == .phrase && phrases[$0.index].preposition == 0
    }
  }

  private func isFinite(_ item: Item) -> Bool {
    let group = groups[item.index]
    return !group.isInfinitive && !group.isGerund && !group.isParticiple
  }

  /// The first clause of the row that a coordinate clause continues.
  func root(of clause: Int) -> Int {
    var at = clause
    while clauses[at].kind == .coordinate, clauses[at].sibling >= 0 { at = clauses[at].sibling }
    return at
  }

  /// The clause above all that a clause hangs on.
  func top(of clause: Int) -> Int {
    var at = clause
    var steps = 0
    while clauses[at].parent >= 0, steps < 24 {
      at = clauses[at].parent
      steps += 1
    }
    return at
  }

  /// Whether a clause is another or lies below it.
  func hangs(_ clause: Int, on other: Int) -> Bool {
    var at = clause
    var steps = 0
    while at >= 0, steps < 24 {
      if at == other { return true }
      at = clauses[at].parent
      steps += 1
    }
    return false
  }

  /// How a clause hangs on its parent; a coordinate one as the first of its row does.
  func link(of clause: Int) -> Clause.Kind { clauses[root(of: clause)].kind }

  /// The clause that holds a token: that of the last item at or before it.
  func clause(ofToken token: Int) -> Int {
    var found = -1
    for item in items where item.token <= token && item.clause >= 0 { found = item.clause }
    return found
  }

  /// The verb of the clause above that of another verb.
  func governor(of verb: VerbGroup) -> VerbGroup? {
    clauses.first { $0.group >= 0 && groups[$0.group].head == verb.head }
      .flatMap { group($0.parent) }
  }
}
