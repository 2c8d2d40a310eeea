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
  /// The clause before it in a coordination, or -1.
  var sibling = -1
  /// What the dependency tree hangs on the verb by a preposition, where the sentence was parsed.
  var obliques: [(preposition: Int32, phrases: [Int])] = []
  var sharesSubject = false
  var closesAtComma = false
  /// It stands before its parent's verb: "After …, he resigned".
  var isFronted = false
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

  /// The first clause of the row that a coordinate clause continues.
  func root(of clause: Int) -> Int {
    var at = clause
    while clauses[at].kind == .coordinate, clauses[at].sibling >= 0 { at = clauses[at].sibling }
    return at
  }

  /// How a clause hangs on its parent; a coordinate one as the first of its row does.
  func link(of clause: Int) -> Clause.Kind { clauses[root(of: clause)].kind }

  /// The clause that holds a token: that of the last item at or before it.
  func clause(ofToken token: Int) -> Int {
    var found = -1
    for item in items where item.token <= token && item.clause >= 0 { found = item.clause }
    return found
  }
}
