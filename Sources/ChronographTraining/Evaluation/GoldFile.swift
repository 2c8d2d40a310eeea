import Chronograph

/// The JSON of an annotation, as the annotation guide defines it.
struct GoldFile: Decodable {
  struct Span: Decodable {
    var start: Int
    var end: Int
    var text: String?

    var scalars: ScalarSpan { ScalarSpan(start: start, end: end) }
  }

  struct Time: Decodable {
    var start: Int
    var end: Int
    var text: String?
    var type: String
    var value: String
  }

  struct Entity: Decodable {
    var id: String
    var kind: String
    var name: String
    var aliases: [String]
    var mentions: [Span]
  }

  struct Relation: Decodable {
    var type: String
    var source: String
    var target: String
    var title: String?
    var status: String?
    var start: String?
    var end: String?
    var factuality: String?
    var attribution: [String]?
    /// Only of the program's.
    var confidence: Confidence?
    var evidence: [Span]
  }

  struct Participant: Decodable {
    var entity: String
    var role: String
  }

  struct Event: Decodable {
    var type: String
    var date: String?
    var trigger: Span?
    var participants: [Participant]
    var factuality: String?
    var attribution: [String]?
    /// Only of the program's.
    var confidence: Confidence?
    var evidence: [Span]
  }

  var document: String?
  var title: String?
  var publisher: String?
  var published: String?
  var language: String?
  var times: [Time]
  var entities: [Entity]
  var relations: [Relation]
  var events: [Event]
}

extension Annotation {
  /// What a person annotated.
  init(_ gold: GoldFile) {
    times = gold.times.map {
      Time(
        span: ScalarSpan(start: $0.start, end: $0.end), type: $0.type.uppercased(),
        value: Folding.timexValue($0.value))
    }
    entities = gold.entities.map {
      Entity(
        id: $0.id, kind: $0.kind, name: $0.name, forms: Folding.forms([$0.name] + $0.aliases),
        mentions: $0.mentions.map(\.scalars))
    }
    relations = gold.relations.map {
      Relation(
        type: $0.type, source: $0.source, target: $0.target, title: $0.title, status: $0.status,
        start: Folding.date($0.start), end: Folding.date($0.end),
        telling: Telling(
          factuality: $0.factuality ?? "fact", attribution: Set($0.attribution ?? []),
          evidence: $0.evidence.map(\.scalars), confidence: $0.confidence))
    }
    events = gold.events.map {
      Event(
        type: $0.type, date: Folding.date($0.date), trigger: $0.trigger?.scalars,
        participants: Set(
          $0.participants.map { Participant(entity: $0.entity, role: $0.role) }),
        telling: Telling(
          factuality: $0.factuality ?? "fact", attribution: Set($0.attribution ?? []),
          evidence: $0.evidence.map(\.scalars), confidence: $0.confidence))
    }
  }
}
