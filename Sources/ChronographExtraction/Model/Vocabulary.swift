/// What an entity is.
public enum EntityKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// A named human being.
  case person
  /// A named organization, organ, agency, company, medium, party, court or army.
  case body
  /// A matter that someone investigates, punishes or is accused over.
  case `case`
  /// A named law, regulation, plan, notice, report, decision or publication.
  case instrument
  /// A country, province, city or geographic feature.
  case place
}

/// How a statement is told: about its content, not about its telling.
public enum Factuality: String, Hashable, Sendable, Codable, CaseIterable {
  /// The text tells it in its own voice, or as an act by the one who does it.
  case fact
  /// A named or unnamed source says so.
  case reported
  /// An accusation, a rumour, a leak, a belief or a prediction.
  case alleged
  /// Scheduled, or announced for later.
  case planned
  /// Said not to be so.
  case negated
}

/// Whether an office, membership or lead is held at the time of the text.
public enum TenureStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// Held.
  case current
  /// Held before.
  case former
  /// Announced for later.
  case future
}

/// How sure the rules are, from rule and syntax.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Worth a look; not drawn by default.
  case low
  /// Likely.
  case medium
  /// As good as the rules get.
  case high

  /// Less sure comes first.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.rank < right.rank
  }
  private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }
}

/// The type of a relation.
///
/// The guide's types are named here; a graph project can add others.
public struct RelationType: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// The name as written in files.
  public let rawValue: String
  /// Creates a type from its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// By name.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The names of the guide's types, in its order.
  public static let names = [
    position, member, partOf, removedFrom, investigatedBy, implicatedIn, issued, about, met, leads,
    associatedWith,
  ].map(\.rawValue)

  /// A person holds, held or will hold an office at a body or place.
  public static let position = Self(rawValue: "position")
  /// Belongs to a body, no office named.
  public static let member = Self(rawValue: "member")
  /// Is an organ, office or department of a body or place.
  public static let partOf = Self(rawValue: "part_of")
  /// Was expelled, dismissed or purged from a body.
  public static let removedFrom = Self(rawValue: "removed_from")
  /// Is investigated, inspected, disciplined or accused by a body or person.
  public static let investigatedBy = Self(rawValue: "investigated_by")
  /// Is accused of, punished for or suffering from a case.
  public static let implicatedIn = Self(rawValue: "implicated_in")
  /// Issued, passed, published or released an instrument.
  public static let issued = Self(rawValue: "issued")
  /// An instrument or case names or regulates a body, or happened in a place.
  public static let about = Self(rawValue: "about")
  /// Met or hosted.
  public static let met = Self(rawValue: "met")
  /// Directs a body or person by a verb, no office named.
  public static let leads = Self(rawValue: "leads")
  /// A stated tie that no other type names; the title says which.
  public static let associatedWith = Self(rawValue: "associated_with")

  /// Whether source and target can be exchanged.
  public var isSymmetric: Bool { self == .met || self == .associatedWith }
  /// Whether the type accuses somebody, so that precision comes before recall.
  public var isAccusing: Bool {
    self == .removedFrom || self == .investigatedBy || self == .implicatedIn
  }
}

/// The type of an event.
///
/// The guide's types are named here; a graph project can add others.
public struct EventType: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// The name as written in files.
  public let rawValue: String
  /// Creates a type from its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// By name.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The names of the guide's types, in its order.
  public static let names = [
    "appointment", "removal", "expulsion", "investigation", "charge", "arrest", "trial", "meeting",
    "issuance", "publication", "statement", "visit", "defection", "leak", "enforcement", "death",
    "founding", "statistic", "other",
  ]
}

/// What an entity has to do with an event.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
  /// Who did it.
  case agent
  /// To whom; the one appointed, removed, accused.
  case patient
  /// The instrument, case or thing.
  case theme
  /// Appointed to, removed from, met at, founded.
  case body
  /// Told whom.
  case recipient
  /// Where.
  case place
}
