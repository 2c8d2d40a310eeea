public import ChronographReading

/// What one document says: times, entities, relations and events, each with evidence.
///
/// Its JSON is that of the annotation guide, and more. Offsets named `start` and `end` count Unicode scalars,
/// `utf8Start` and `utf8End` count bytes; both are half-open.
public struct Extraction: Hashable, Sendable, Codable {
  /// The version of the file format.
  public static let currentFormatVersion = 1

  /// The version of the file format.
  public var formatVersion = Extraction.currentFormatVersion
  /// The version of the program that wrote it.
  public var programVersion: String
  /// The document's id.
  public var document: String
  /// The document's language, a BCP 47 primary tag.
  public var language: String
  /// Where the document came from.
  public var source: Source
  /// Temporal expressions, in order of their place.
  public var times: [Time] = []
  /// Things named, in order of their first mention.
  public var entities: [Entity] = []
  /// Ties between entities.
  public var relations: [Relation] = []
  /// Happenings, in order of their first evidence.
  public var events: [Event] = []
  /// What a person should know about the document.
  public var findings: [Finding] = []

  /// Creates an extraction without content.
  public init(programVersion: String, document: String, language: String, source: Source) {
    self.programVersion = programVersion
    self.document = document
    self.language = language
    self.source = source
  }

  /// Where a document came from.
  public struct Source: Hashable, Sendable, Codable {
    /// The headline.
    public var title: String?
    /// Who published it.
    public var publisher: String?
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public var published: String?
    /// Where it was found.
    public var url: String?
    /// SHA-256 of the body's UTF-8, in lower-case hexadecimal.
    public var sha256: String

    /// Creates a source.
    public init(
      title: String?, publisher: String?, published: String?, url: String?, sha256: String
    ) {
      self.title = title
      self.publisher = publisher
      self.published = published
      self.url = url
      self.sha256 = sha256
    }
  }

  /// Words of the body and their place.
  public struct Quotation: Hashable, Sendable, Codable {
    /// Unicode scalars before it.
    public var start: Int
    /// Unicode scalars before its end.
    public var end: Int
    /// Bytes before it.
    public var utf8Start: Int
    /// Bytes before its end.
    public var utf8End: Int
    /// The words.
    public var text: String

    /// Creates a quotation.
    public init(start: Int, end: Int, utf8Start: Int, utf8End: Int, text: String) {
      self.start = start
      self.end = end
      self.utf8Start = utf8Start
      self.utf8End = utf8End
      self.text = text
    }
  }

  /// A sentence, or a part of one, that supports a statement.
  public struct Evidence: Hashable, Sendable, Codable {
    /// Unicode scalars before it.
    public var start: Int
    /// Unicode scalars before its end.
    public var end: Int
    /// Bytes before it.
    public var utf8Start: Int
    /// Bytes before its end.
    public var utf8End: Int
    /// The words.
    public var quote: String
    /// The number of the sentence in its document, from 1.
    public var sentence: Int
    /// The name of the rule that read it so.
    public var rule: String

    /// Creates evidence.
    public init(
      start: Int, end: Int, utf8Start: Int, utf8End: Int, quote: String, sentence: Int, rule: String
    ) {
      self.start = start
      self.end = end
      self.utf8Start = utf8Start
      self.utf8End = utf8End
      self.quote = quote
      self.sentence = sentence
      self.rule = rule
    }
  }

  /// A temporal expression (TIMEX3).
  public struct Time: Hashable, Sendable, Codable {
    /// Unicode scalars before it.
    public var start: Int
    /// Unicode scalars before its end.
    public var end: Int
    /// Bytes before it.
    public var utf8Start: Int
    /// Bytes before its end.
    public var utf8End: Int
    /// The words.
    public var text: String
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    public var type: String
    /// The TIMEX3 value.
    public var value: String
    /// The TIMEX3 modifier.
    public var mod: String?
    /// The first day that it can mean, `YYYY-MM-DD`.
    public var earliest: String?
    /// The last day that it can mean, `YYYY-MM-DD`.
    public var latest: String?
    /// The rule that made it.
    public var rule: String

    /// Creates a time.
    public init(
      quotation: Quotation, type: String, value: String, mod: String?, earliest: String?,
      latest: String?, rule: String
    ) {
      (start, end) = (quotation.start, quotation.end)
      (utf8Start, utf8End) = (quotation.utf8Start, quotation.utf8End)
      text = quotation.text
      self.type = type
      self.value = value
      self.mod = mod
      self.earliest = earliest
      self.latest = latest
      self.rule = rule
    }
  }

  /// Something named.
  public struct Entity: Hashable, Sendable, Codable {
    /// `e1`, `e2`, … within the document.
    public var id: String
    /// What it is.
    public var kind: EntityKind
    /// The fullest form.
    public var name: String
    /// All other forms.
    public var aliases: [String]
    /// Every place where it is named.
    public var mentions: [Quotation]
    /// The sentence of its first mention, or of a long one the part around it; files of older versions have none.
    public var evidence: [Evidence]?

    /// Creates an entity.
    public init(
      id: String, kind: EntityKind, name: String, aliases: [String], mentions: [Quotation],
      evidence: [Evidence]? = nil
    ) {
      self.evidence = evidence
      self.id = id
      self.kind = kind
      self.name = name
      self.aliases = aliases
      self.mentions = mentions
    }
  }

  /// A tie between two entities.
  public struct Relation: Hashable, Sendable, Codable {
    /// The type.
    public var type: RelationType
    /// The id of the entity that it starts from.
    public var source: String
    /// The id of the entity that it points to.
    public var target: String
    /// The office, or the nature of an association.
    public var title: String?
    /// Of positions, memberships and leads.
    public var status: TenureStatus?
    /// EDTF.
    public var start: String?
    /// EDTF.
    public var end: String?
    /// How it is told.
    public var factuality: Factuality
    /// The ids of the entities that the text gives as source.
    public var attribution: [String]
    /// How sure the rules are.
    public var confidence: Confidence
    /// Every sentence that supports it.
    public var evidence: [Evidence]

    /// Creates a relation.
    public init(
      type: RelationType, source: String, target: String, title: String? = nil,
      status: TenureStatus? = nil, start: String? = nil, end: String? = nil,
      factuality: Factuality = .fact, attribution: [String] = [], confidence: Confidence,
      evidence: [Evidence]
    ) {
      self.type = type
      self.source = source
      self.target = target
      self.title = title
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
  public struct Event: Hashable, Sendable, Codable {
    /// The type.
    public var type: EventType
    /// EDTF: when it happened, not when it was told.
    public var date: String?
    /// The word that tells it.
    public var trigger: Quotation
    /// Who and what took part.
    public var participants: [Participant]
    /// How it is told.
    public var factuality: Factuality
    /// The ids of the entities that the text gives as source.
    public var attribution: [String]
    /// How sure the rules are.
    public var confidence: Confidence
    /// Every sentence that tells it.
    public var evidence: [Evidence]
    /// What undid it; `nil` where nothing is told to have done so.
    public var undone: Undoing?

    /// Creates an event.
    public init(
      type: EventType, date: String?, trigger: Quotation, participants: [Participant],
      factuality: Factuality = .fact, attribution: [String] = [], confidence: Confidence,
      evidence: [Evidence], undone: Undoing? = nil
    ) {
      self.undone = undone
      self.type = type
      self.date = date
      self.trigger = trigger
      self.participants = participants
      self.factuality = factuality
      self.attribution = attribution
      self.confidence = confidence
      self.evidence = evidence
    }
  }

  /// How a document tells that a happening was undone: a conviction quashed, charges dropped, a dismissal overturned.
  public struct Undoing: Hashable, Sendable, Codable {
    /// EDTF: when it was undone.
    public var date: String?
    /// The ids of the entities that undid it.
    public var by: [String]
    /// The sentence that says so.
    public var evidence: [Evidence]

    /// Creates an undoing.
    public init(date: String?, by: [String], evidence: [Evidence]) {
      self.date = date
      self.by = by
      self.evidence = evidence
    }
  }

  /// An entity's part in an event.
  public struct Participant: Hashable, Sendable, Codable {
    /// The entity's id.
    public var entity: String
    /// Its part.
    public var role: Role

    /// Creates a participant.
    public init(entity: String, role: Role) {
      self.entity = entity
      self.role = role
    }
  }
}
