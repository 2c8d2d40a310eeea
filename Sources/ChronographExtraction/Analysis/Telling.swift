/// What tells a relation: rules that look at relations ask for it, and its name explains an edge.
package enum Telling: Hashable, Sendable {
  /// Words of office.
  case office(OfficeTelling)
  /// A noun of kinship or of working for somebody: "his son", "the owner of".
  case tie
  /// A noun of a tie between the two parties around it: "a unit of".
  case bond
  /// A row of the table of verbs that state a tie.
  case verb(line: Int)
  /// A verb of leading a body.
  case leading
  /// A party's name beside a person's: "Lima of the Harbor Party".
  case partyMember
  /// Whose body stands beside the name: "Ivo Brandt of the Lund Institute".
  case bodyMember
  /// A name itself, or names beside each other.
  case name(String)
  /// An event, by its rule or by what it entails.
  case event(String)

  /// The name of the rule.
  package var rule: String {
    switch self {
    case .office(let telling): telling.rule
    case .tie: "tie"
    case .bond: "tie.noun"
    case .verb(let line): "ties:\(line)"
    case .leading: "leads.verb"
    case .partyMember: "member.of-party"
    case .bodyMember: "member.of-body"
    case .name(let how): "name." + how
    case .event(let rule): "event." + rule
    }
  }

  /// The words of office, if such tell it.
  var office: OfficeTelling? {
    if case .office(let telling) = self { telling } else { nil }
  }

  /// Whether the words around a name tell it in passing, so that the clause's verb says nothing of it.
  var isInPassing: Bool {
    switch self {
    case .partyMember, .bodyMember: true
    case .office(let telling):
      telling.isBesideName || [.listed, .predecessor, .successor].contains(telling.kind)
    case .tie, .bond, .verb, .leading, .name, .event: false
    }
  }

  /// Whether an event or a name tells it, of which the clause around has been read already.
  var isReadElsewhere: Bool {
    switch self {
    case .name, .event: true
    case .office, .tie, .bond, .verb, .leading, .partyMember, .bodyMember: false
    }
  }
}

/// Which words tell an office, who read them, and what filled in its body.
package struct OfficeTelling: Hashable, Sendable {
  /// The words that tell it.
  package enum Kind: String, Hashable, Sendable {
    /// Another office of the same person before it.
    case listed = "list"
    case titled = "title-before-name"
    case apposition
    /// "As mayor, Lima …".
    case fronted = "apposition.fronted"
    /// "in his capacity as chairman".
    case capacity = "apposition.capacity"
    case copula, appointed, removed, succession, predecessor, successor
    /// What was held until then: "after five years as".
    case before
    /// A verb of working: "joined X as".
    case work = "work.appointed"
    /// A line of a curriculum vitae.
    case curriculum
    /// The subject of the clause around a noun of kinship in apposition.
    case tie
    /// The subject of the verb before a noun of kinship.
    case tieByVerb = "tie.copula"
  }

  /// What read them.
  package enum Reader: String, Hashable, Sendable {
    case order = ""
    case tree = "tree."
    case event = "by-event."
    /// What undoes an event: its holder keeps the office.
    case reversal = "kept."
  }

  /// Where the body was found that the sentence does not name.
  package enum Completion: String, Hashable, Sendable {
    case none = ""
    case owner = ".owner"
    case sameTitle = ".same-title"
    /// The place whose government the document tells of.
    case government = ".government"
    /// The one body of the document that has such an office in itself.
    case topic = ".topic"
    /// The likeliest one by what was learnt.
    case learnt = ".learnt"
  }

  package var kind = Kind.listed
  package var reader = Reader.order
  package var completion = Completion.none

  /// The name of the rule.
  package var rule: String {
    "office." + reader.rawValue + kind.rawValue + completion.rawValue
  }

  /// Whether the title stands beside a name, not behind a verb.
  var isBesideName: Bool { kind == .titled || isApposition }

  /// Whether the title stands in apposition to a name.
  var isApposition: Bool { [.apposition, .fronted, .capacity].contains(kind) }

  /// Whether a verb tells that the office begins.
  var begins: Bool { kind == .appointed || kind == .work || kind == .succession }

  /// Whether a verb tells it, so that how the clause is told counts.
  var isOfClause: Bool {
    reader == .tree || [.copula, .appointed, .tieByVerb].contains(kind) && reader == .order
  }

  /// Whether a verb of the clause gives the office or says that it is held.
  var isByVerb: Bool {
    reader != .event && (kind == .appointed || kind == .work || kind == .copula)
  }
}
