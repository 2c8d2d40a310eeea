import ChronographExtraction
import ChronographNetwork
import ChronographReading

/// Ana Lima, treasurer of the Harbour Board, and what two notices say of her; all of it is invented.
enum SmallNetwork {
  static let network: Network = {
    var network = Network(programVersion: "test", title: "Harbour")
    network.documents = [
      document("notice-1", published: "2024-05-03"), document("notice-2", published: "2024-05-20"),
      document("notice-3", published: "2024-05-20", repeats: "notice-2"),
    ]
    network.entities = [
      entity("body:harbour-board", .body, "Harbour Board", ["q1"]),
      entity("case:pier-tender", .case, "pier tender", ["q2"]),
      entity("person:ana-lima", .person, "Ana Lima", ["q1", "q2"], aliases: ["Lima"]),
      entity("person:bo-strand", .person, "Bo Strand", ["q3"]),
      entity("person:carl-moe", .person, "Carl Moe", ["q3"]),
    ]
    network.offices = [
      .init(
        id: "office:treasurer.harbour-board", title: "treasurer", body: "body:harbour-board",
        evidence: ["q1"])
    ]
    network.relations = [
      .init(
        id: "relation:implicated_in.ana-lima.pier-tender", type: .implicatedIn,
        source: "person:ana-lima", target: "case:pier-tender", factuality: .alleged,
        attribution: ["person:bo-strand"], confidence: .medium, evidence: ["q2"]),
      .init(
        id: "relation:met.bo-strand.carl-moe", type: .met, source: "person:bo-strand",
        target: "person:carl-moe", factuality: .negated, confidence: .high, evidence: ["q3"]),
      .init(
        id: "relation:position.ana-lima.harbour-board.treasurer", type: .position,
        source: "person:ana-lima", target: "body:harbour-board", title: "treasurer",
        office: "office:treasurer.harbour-board", status: .former, end: "2024-05-02",
        factuality: .fact, confidence: .high, evidence: ["q1"]),
    ]
    network.events = [
      .init(
        id: "event:2024-05-02.removal.ana-lima", type: EventType(rawValue: "removal"),
        date: "2024-05", earliest: "2024-05-01", latest: "2024-05-31", trigger: "resigned",
        participants: [
          .init(entity: "person:ana-lima", role: .patient),
          .init(entity: "body:harbour-board", role: .body),
        ], factuality: .fact, confidence: .high, evidence: ["q1"]),
      .init(
        id: "event:undated.charge.ana-lima", type: EventType(rawValue: "charge"), date: nil,
        trigger: "accused", participants: [.init(entity: "person:ana-lima", role: .patient)],
        factuality: .alleged, confidence: .medium, evidence: ["q2"]),
    ]
    network.evidence = [
      quote("q1", "notice-1", "Ana Lima, treasurer of the Harbour Board, resigned in May."),
      quote("q2", "notice-2", "Bo Strand accused Lima over the pier tender."),
      quote("q3", "notice-2", "Carl Moe denied having met Strand."),
    ]
    network.findings = [
      Finding(
        .warning, code: "no-publication-date", message: "Document has no publication date",
        place: "notice-4", advice: "add one with --published")
    ]
    network.merges = [
      .init(
        entity: "person:ana-lima", members: ["notice-1#e1", "notice-2#e2"], reason: "same-name")
    ]
    return network
  }()

  private static func document(
    _ id: String, published: String, repeats: String? = nil
  ) -> Network.DocumentRecord {
    .init(
      id: id, title: "Notice", publisher: "Harbour Gazette", published: published, language: "en",
      url: nil, sha256: "0", duplicateOf: repeats)
  }

  private static func entity(
    _ id: String, _ kind: EntityKind, _ name: String, _ evidence: [String], aliases: [String] = []
  ) -> Network.Entity {
    .init(id: id, kind: kind, name: name, aliases: aliases, evidence: evidence)
  }

  private static func quote(_ id: String, _ document: String, _ text: String) -> Network.Evidence {
    .init(
      id: id, document: document, start: 0, end: text.unicodeScalars.count, utf8Start: 0,
      utf8End: text.utf8.count, quote: text, sentence: 1, rule: "test-rule")
  }
}
