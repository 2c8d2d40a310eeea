import Chronograph

/// A half-open range of Unicode scalars in a body, as annotated files count them.
struct ScalarSpan: Hashable, Sendable {
  var start: Int
  var end: Int

  /// The number of scalars in common.
  func overlap(_ other: ScalarSpan) -> Int {
    max(0, min(end, other.end) - max(start, other.start))
  }

  func overlaps(_ other: ScalarSpan) -> Bool { overlap(other) > 0 }

  /// Intersection over union.
  func similarity(_ other: ScalarSpan) -> Double {
    let common = overlap(other)
    guard common > 0 else { return 0 }
    return Double(common) / Double(max(end, other.end) - min(start, other.start))
  }
}

/// What a document is said to hold, in the shape that is scored: a person's annotation or the program's.
///
/// Names, values and dates are folded when it is made, so that scoring compares plain values.
struct Annotation: Sendable {
  struct Time: Sendable {
    var span: ScalarSpan
    var type: String
    var value: String
  }

  struct Entity: Sendable {
    var id: String
    var kind: String
    var name: String
    /// Name and aliases, folded.
    var forms: Set<String>
    var mentions: [ScalarSpan]
  }

  /// How a relation or event is told, and where.
  struct Telling: Sendable {
    var factuality: String
    var attribution: Set<String>
    var evidence: [ScalarSpan]
    /// Only of the program's.
    var confidence: Confidence?
  }

  struct Relation: Sendable {
    var type: String
    var source: String
    var target: String
    var title: String?
    var status: String?
    var start: String?
    var end: String?
    var telling: Telling
  }

  struct Participant: Hashable, Sendable {
    var entity: String
    var role: String
  }

  struct Event: Sendable {
    var type: String
    var date: String?
    var trigger: ScalarSpan?
    var participants: Set<Participant>
    var telling: Telling

    /// The places that tell it.
    var spans: [ScalarSpan] { telling.evidence + (trigger.map { [$0] } ?? []) }
  }

  var times: [Time] = []
  var entities: [Entity] = []
  var relations: [Relation] = []
  var events: [Event] = []
}

extension Annotation {
  /// What the program found.
  init(_ extraction: Extraction) {
    times = extraction.times.map {
      Time(
        span: ScalarSpan(start: $0.start, end: $0.end), type: $0.type.uppercased(),
        value: Folding.timexValue($0.value))
    }
    entities = extraction.entities.map {
      Entity(
        id: $0.id, kind: $0.kind.rawValue, name: $0.name,
        forms: Folding.forms([$0.name] + $0.aliases),
        mentions: $0.mentions.map { ScalarSpan(start: $0.start, end: $0.end) })
    }
    relations = extraction.relations.map {
      Relation(
        type: $0.type.rawValue, source: $0.source, target: $0.target, title: $0.title,
        status: $0.status?.rawValue, start: Folding.date($0.start), end: Folding.date($0.end),
        telling: Telling($0.factuality, $0.attribution, $0.evidence, $0.confidence))
    }
    events = extraction.events.map {
      Event(
        type: $0.type.rawValue, date: Folding.date($0.date),
        trigger: ScalarSpan(start: $0.trigger.start, end: $0.trigger.end),
        participants: Set(
          $0.participants.map { Participant(entity: $0.entity, role: $0.role.rawValue) }),
        telling: Telling($0.factuality, $0.attribution, $0.evidence, $0.confidence))
    }
  }
}

extension Annotation.Telling {
  fileprivate init(
    _ factuality: Factuality, _ attribution: [String], _ evidence: [Extraction.Evidence],
    _ confidence: Confidence
  ) {
    self.factuality = factuality.rawValue
    self.attribution = Set(attribution)
    self.evidence = evidence.map { ScalarSpan(start: $0.start, end: $0.end) }
    self.confidence = confidence
  }
}
