import ChronographLanguage

/// The verbs of office that the order of words alone tells an office by: "elected mayor", "who has served as judge".
struct OfficeVerbs {
  private let clauses: DocumentClauses
  /// The rows by the grammar's ids of their verbs.
  private let rows: [Int32: [OfficeVerbTable.Row]]

  init(clauses: DocumentClauses, rows: [Int32: [OfficeVerbTable.Row]]) {
    self.clauses = clauses
    self.rows = rows
  }

  private func forms(_ token: Int) -> EventGrammar.Entry {
    clauses.grammar.entries[Int(clauses.words.word[token])]
  }

  /// "elected", "was made": its object gets the office.
  func isAppointed(_ token: Int) -> Bool {
    let entry = forms(token)
    return entry.classes.contains(.participle)
      && rows[entry.pastLemma]?.contains(where: Self.appoints) == true
  }

  /// "elected Lima", "names Lima", "naming Lima": the verb before whoever gets the office.
  func appoints(_ token: Int) -> Bool {
    let entry = forms(token)
    return entry.classes.contains(.past)
      && rows[entry.pastLemma]?.contains(where: Self.appoints) == true
      || (!entry.classes.isDisjoint(with: [.thirdPerson, .gerund])
        // "will appoint Lima"
        || entry.classes.contains(.base) && isVerb(token))
        && rows[entry.lemma]?.contains(where: Self.appoints) == true
  }

  /// "served", "becomes", "working": its subject holds the office or comes to hold it.
  func holds(_ token: Int) -> Bool { holding(token).isEmpty == false }

  /// "took over as": its subject comes to hold the office.
  func begins(_ token: Int) -> Bool {
    holding(token).contains { $0.tenure == .begins && $0.takesRole }
  }

  /// "became", "took over as": its subject comes to hold the office.
  func comesToHold(_ token: Int) -> Bool { holding(token).contains { $0.tenure == .begins } }

  /// "became": its subject came to hold the office.
  func cameToHold(_ token: Int) -> Bool {
    forms(token).classes.contains(.past) && comesToHold(token)
  }

  /// "served as", "worked as": its subject held the office.
  func held(_ token: Int) -> Bool {
    forms(token).classes.contains(.past)
      && holding(token).contains { $0.tenure == .holds && $0.takesRole }
  }

  /// "remains": its subject holds the office still.
  func stillHolds(_ token: Int) -> Bool {
    forms(token).classes.contains(.thirdPerson)
      && holding(token).contains { $0.tenure == .holds && !$0.takesRole }
  }

  /// "becoming": its subject is to hold the office.
  func isComing(_ token: Int) -> Bool {
    forms(token).classes.contains(.gerund)
      && holding(token).contains { $0.tenure == .begins && !$0.takesRole }
  }

  /// "succeeded Lima", "replacing Lima": its object held the office before its subject.
  func succeeds(_ token: Int) -> Bool {
    let entry = forms(token)
    return [entry.lemma, entry.pastLemma].contains { lemma in
      rows[lemma]?.contains { $0.tenure == .succeeds } == true
    }
  }

  private func holding(_ token: Int) -> [OfficeVerbTable.Row] {
    let entry = forms(token)
    let finite =
      entry.classes.isDisjoint(with: [.past, .participle]) ? [] : rows[entry.pastLemma] ?? []
    let isOther =
      !entry.classes.isDisjoint(with: [.thirdPerson, .gerund])
      || entry.classes.contains(.base) && isVerb(token)
    return (finite + (isOther ? rows[entry.lemma] ?? [] : [])).filter {
      !$0.isObject && $0.tenure != .succeeds
    }
  }

  /// A base form looks like a noun: only the verb of a clause counts.
  private func isVerb(_ token: Int) -> Bool {
    clauses.trees[clauses.analysis.text.sentence(ofToken: token)].groups.contains {
      $0.head == token
    }
  }

  private static func appoints(_ row: OfficeVerbTable.Row) -> Bool {
    row.isObject && row.tenure == .begins
  }
}
