public import ChronographExtraction
public import ChronographReading

/// What all documents say, resolved: entities are nodes, relations are edges, events are records of their own.
///
/// Every entity, relation and event refers to evidence by id. All lists are sorted by id, documents too.
public struct Network: Hashable, Sendable, Codable {
  /// The version of the file format.
  public static let currentFormatVersion = 1

  /// The version of the file format.
  public var formatVersion = Network.currentFormatVersion
  /// The version of the program that wrote it.
  public var programVersion: String
  /// The title of the graph project, where there is one.
  public var title: String?
  /// The documents, sorted by id.
  public var documents: [DocumentRecord] = []
  /// The nodes.
  public var entities: [Entity] = []
  /// Offices: a normalised title at a body or place.
  public var offices: [Office] = []
  /// The edges.
  public var relations: [Relation] = []
  /// What happened, is said to have happened, or is planned.
  public var events: [Event] = []
  /// The quotes that everything above refers to.
  public var evidence: [Evidence] = []
  /// What a person should know about the input.
  public var findings: [Finding] = []
  /// Which entities of which documents became one, and why.
  public var merges: [Merge] = []

  /// Creates a network without content.
  public init(programVersion: String, title: String? = nil) {
    self.programVersion = programVersion
    self.title = title
  }

  // `formatVersion` of an extraction and `version` of a network tell the two kinds of file apart.
  private enum CodingKeys: String, CodingKey {
    case formatVersion = "version"
    case programVersion, title, documents, entities, offices, relations, events, evidence
    case findings, merges
  }

  /// A document that was read.
  public struct DocumentRecord: Hashable, Sendable, Codable, Identifiable {
    /// The document's id.
    public var id: String
    /// The headline.
    public var title: String?
    /// Who published it.
    public var publisher: String?
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public var published: String?
    /// A BCP 47 primary tag.
    public var language: String
    /// Where it was found.
    public var url: String?
    /// SHA-256 of the body's UTF-8, in lower-case hexadecimal.
    public var sha256: String
    /// The id of a document that this one repeats, word for word or nearly so.
    public var duplicateOf: String?

    /// Creates a record.
    public init(
      id: String, title: String?, publisher: String?, published: String?, language: String,
      url: String?, sha256: String, duplicateOf: String? = nil
    ) {
      self.id = id
      self.title = title
      self.publisher = publisher
      self.published = published
      self.language = language
      self.url = url
      self.sha256 = sha256
      self.duplicateOf = duplicateOf
    }
  }

  /// A person, body, case, instrument or place.
  public struct Entity: Hashable, Sendable, Codable, Identifiable {
    /// `person:xi-jinping`: readable, stable, an XML NMTOKEN.
    public var id: String
    /// What it is.
    public var kind: EntityKind
    /// The fullest form.
    public var name: String
    /// All other forms, sorted.
    public var aliases: [String]
    /// Evidence ids of its mentions: the first one in each document.
    public var evidence: [String]

    /// Creates an entity.
    public init(
      id: String, kind: EntityKind, name: String, aliases: [String], evidence: [String]
    ) {
      self.id = id
      self.kind = kind
      self.name = name
      self.aliases = aliases
      self.evidence = evidence
    }
  }

  /// An office: a normalised title at a body or place.
  ///
  /// Its tenures are the `position` relations that name it.
  public struct Office: Hashable, Sendable, Codable, Identifiable {
    /// `office:minister.ministry-of-finance`.
    public var id: String
    /// The title in lower case, without "former".
    public var title: String
    /// The id of the body or place.
    public var body: String
    /// Evidence ids.
    public var evidence: [String]

    /// Creates an office.
    public init(id: String, title: String, body: String, evidence: [String]) {
      self.id = id
      self.title = title
      self.body = body
      self.evidence = evidence
    }
  }

  /// A tie between two entities; one telling differs from another in type, ends, title, dates or factuality.
  public struct Relation: Hashable, Sendable, Codable, Identifiable {
    /// `relation:position.chen-hao.yunnan.party-chief`.
    public var id: String
    /// The type.
    public var type: RelationType
    /// The entity that it starts from.
    public var source: String
    /// The entity that it points to.
    public var target: String
    /// The office, or the nature of an association.
    public var title: String?
    /// The office's id, of positions.
    public var office: String?
    /// Of positions, memberships and leads.
    public var status: TenureStatus?
    /// EDTF.
    public var start: String?
    /// EDTF.
    public var end: String?
    /// How it is told.
    public var factuality: Factuality
    /// The entities that are given as source.
    public var attribution: [String]
    /// How sure the rules are.
    public var confidence: Confidence
    /// Evidence ids.
    public var evidence: [String]
    /// What undid the event that made it; `nil` where no document tells that anything did.
    public var undone: Undoing?

    /// Creates a relation.
    public init(
      id: String, type: RelationType, source: String, target: String, title: String? = nil,
      office: String? = nil, status: TenureStatus? = nil, start: String? = nil, end: String? = nil,
      factuality: Factuality, attribution: [String] = [], confidence: Confidence,
      evidence: [String], undone: Undoing? = nil
    ) {
      self.undone = undone
      self.id = id
      self.type = type
      self.source = source
      self.target = target
      self.title = title
      self.office = office
      self.status = status
      self.start = start
      self.end = end
      self.factuality = factuality
      self.attribution = attribution
      self.confidence = confidence
      self.evidence = evidence
    }
  }

  /// A happening.
  public struct Event: Hashable, Sendable, Codable, Identifiable {
    /// `event:2023-07-27.expulsion.jiao-xiaoping`.
    public var id: String
    /// The type.
    public var type: EventType
    /// EDTF.
    public var date: String?
    /// The first day that it can mean, `YYYY-MM-DD`.
    public var earliest: String?
    /// The last day that it can mean, `YYYY-MM-DD`.
    public var latest: String?
    /// The word that tells it.
    public var trigger: String
    /// Who and what took part.
    public var participants: [Extraction.Participant]
    /// How it is told.
    public var factuality: Factuality
    /// The entities that are given as source.
    public var attribution: [String]
    /// How sure the rules are.
    public var confidence: Confidence
    /// Evidence ids.
    public var evidence: [String]
    /// What undid it; `nil` where no document tells that anything did.
    public var undone: Undoing?

    /// Creates an event.
    public init(
      id: String, type: EventType, date: String?, earliest: String? = nil, latest: String? = nil,
      trigger: String, participants: [Extraction.Participant], factuality: Factuality,
      attribution: [String] = [], confidence: Confidence, evidence: [String],
      undone: Undoing? = nil
    ) {
      self.undone = undone
      self.id = id
      self.type = type
      self.date = date
      self.earliest = earliest
      self.latest = latest
      self.trigger = trigger
      self.participants = participants
      self.factuality = factuality
      self.attribution = attribution
      self.confidence = confidence
      self.evidence = evidence
    }
  }

  /// How documents tell that a happening was undone: a conviction quashed, charges dropped.
  public struct Undoing: Hashable, Sendable, Codable {
    /// EDTF: when it was undone.
    public var date: String?
    /// The ids of the entities that undid it, sorted.
    public var by: [String]
    /// Evidence ids.
    public var evidence: [String]

    /// Creates an undoing.
    public init(date: String?, by: [String], evidence: [String]) {
      self.date = date
      self.by = by
      self.evidence = evidence
    }
  }

  /// A quote and its place.
  public struct Evidence: Hashable, Sendable, Codable, Identifiable {
    /// Unique in the network.
    public var id: String
    /// The document's id.
    public var document: String
    /// Unicode scalars before it.
    public var start: Int
    /// Unicode scalars before its end.
    public var end: Int
    /// Bytes before it.
    public var utf8Start: Int
    /// Bytes before its end.
    public var utf8End: Int
    /// The words, exactly as in the document.
    public var quote: String
    /// The number of the sentence in its document, from 1.
    public var sentence: Int
    /// The rule that read it so.
    public var rule: String

    /// Creates evidence.
    public init(
      id: String, document: String, start: Int, end: Int, utf8Start: Int, utf8End: Int,
      quote: String, sentence: Int, rule: String
    ) {
      self.id = id
      self.document = document
      self.start = start
      self.end = end
      self.utf8Start = utf8Start
      self.utf8End = utf8End
      self.quote = quote
      self.sentence = sentence
      self.rule = rule
    }
  }

  /// Entities of several documents that became one.
  public struct Merge: Hashable, Sendable, Codable {
    /// The entity that they became.
    public var entity: String
    /// `document#e1`, in order.
    public var members: [String]
    /// Why, such as `same-name`, `same-office`, `acronym`.
    public var reason: String
    /// The ids of what both sides know and what therefore joined them; of persons only.
    public var shared: [String]

    /// Creates a merge.
    public init(entity: String, members: [String], reason: String, shared: [String] = []) {
      self.entity = entity
      self.members = members
      self.reason = reason
      self.shared = shared
    }

    /// Reads a merge; networks of older versions of the program don't have `shared`.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      entity = try values.decode(String.self, forKey: .entity)
      members = try values.decode([String].self, forKey: .members)
      reason = try values.decode(String.self, forKey: .reason)
      shared = try values.decodeIfPresent([String].self, forKey: .shared) ?? []
    }
  }
}
