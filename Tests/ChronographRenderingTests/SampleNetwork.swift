import ChronographExtraction
import ChronographNetwork

/// A network of invented people and places: every kind, type, precision and factuality, and awkward names.
enum SampleNetwork {
  static let all: Network = {
    var network = Network(programVersion: "0.1.0", title: "The harbour board of Verrana, 2009–2024")
    network.documents = documents
    network.entities = entities.map(entity)
    network.relations = ties.map(relation) + []
    network.events = happenings.map(event)
    network.evidence =
      (network.entities.flatMap(\.evidence).map { ($0, "Named here.") }
      + ties.map { (evidenceID($0.id), $0.quote) }
      + happenings.map { (evidenceID($0.id), $0.quote) }).map(evidence)
    network.entities.sort { $0.id < $1.id }
    network.relations.sort { $0.id < $1.id }
    network.events.sort { $0.id < $1.id }
    network.evidence.sort { $0.id < $1.id }
    return network
  }()

  static let documents: [Network.DocumentRecord] = [
    .init(
      id: "courier-01", title: "Harbour board dismisses its treasurer",
      publisher: "The Verrana Courier", published: "2023-07-28", language: "en",
      url: "https://courier.example/2023/harbour?id=1&page=2", sha256: "00"),
    .init(
      id: "gazette-07", title: "Ministry announces review of port loans",
      publisher: "State Gazette", published: "2024-05-16", language: "en",
      url: "https://gazette.example/7", sha256: "01"),
    .init(
      id: "letter-02", title: nil, publisher: nil, published: nil, language: "en",
      url: "javascript:alert('x')", sha256: "02"),
  ]

  private static func entity(
    _ row: (id: String, kind: EntityKind, name: String, aliases: [String])
  ) -> Network.Entity {
    .init(
      id: row.id, kind: row.kind, name: row.name, aliases: row.aliases,
      evidence: [evidenceID(row.id)])
  }

  static func evidenceID(_ id: String) -> String { "q." + id }

  private static func evidence(_ row: (id: String, quote: String)) -> Network.Evidence {
    let document = documents[row.id.utf8.count % documents.count].id
    return .init(
      id: row.id, document: document, start: 10, end: 10 + row.quote.unicodeScalars.count,
      utf8Start: 10, utf8End: 10 + row.quote.utf8.count, quote: row.quote, sentence: 2,
      rule: "sample")
  }

  private static func relation(_ tie: Tie) -> Network.Relation {
    .init(
      id: tie.id, type: tie.type, source: tie.source, target: tie.target, title: tie.title,
      status: tie.status, start: tie.start, end: tie.end, factuality: tie.factuality,
      attribution: tie.attribution, confidence: tie.confidence, evidence: [evidenceID(tie.id)])
  }

  private static func event(_ row: Happening) -> Network.Event {
    .init(
      id: row.id, type: .init(rawValue: row.type), date: row.date, trigger: row.type,
      participants: row.participants.map { .init(entity: $0.0, role: $0.1) },
      factuality: row.factuality, attribution: row.attribution, confidence: row.confidence,
      evidence: [evidenceID(row.id)])
  }

  /// A relation in one line.
  struct Tie {
    var type: RelationType
    var source: String
    var target: String
    var title: String?
    var status: TenureStatus?
    var start: String?
    var end: String?
    var factuality = Factuality.fact
    var attribution: [String] = []
    var confidence = Confidence.high

    var id: String {
      "relation:\(type.rawValue).\(source).\(target).\(title ?? "").\(factuality.rawValue)"
        .split(separator: " ").joined(separator: "-")
    }
    var quote: String { "“\(source)” is tied to <\(target)> & the board says so." }
  }

  /// An event in one line.
  struct Happening {
    var type: String
    var date: String?
    var participants: [(String, Role)]
    var factuality = Factuality.fact
    var attribution: [String] = []
    var confidence = Confidence.high

    var id: String {
      let day = date.map { String($0.prefix { $0 != "/" && $0 != "~" && $0 != "?" }) } ?? "undated"
      return "event:\(day.isEmpty ? "undated" : day).\(type).\(participants.first?.0 ?? "nobody")"
        + ".\(factuality.rawValue)"
    }
    var quote: String {
      "On that day the \(type) of \(participants.first?.0 ?? "nobody") took place."
    }
  }
}
