import ChronographExtraction
import ChronographNetwork
import ChronographReading

@testable import ChronographExport

/// Small networks made by hand.
enum Samples {
  /// Names and quotes with everything that a format could trip over; parallel edges and one from a node to itself.
  static var nasty: Network {
    var network = Network(programVersion: "test", title: #"A "nasty" \G & <network>"#)
    network.documents = [
      Network.DocumentRecord(
        id: "brief-01", title: "T", publisher: nil, published: "2024-06", language: "en", url: nil,
        sha256: String(repeating: "0", count: 64))
    ]
    network.entities = [
      entity("body:r-d", .body, "R&D <Bureau> ]]> &lt;", aliases: ["R&D", #"back\slash\"#]),
      entity("case:new-line", .case, "line\none\r\ntwo\ttabs"),
      entity("instrument:n", .instrument, #"\N \G \L \n "quoted""#),
      entity("person:rtl", .person, "\u{202E}شرطة\u{202C} عباس"),
      entity("person:李伟", .person, "李伟", aliases: ["Li Wei", "O'Neil"]),
      entity("place:control", .place, "bell\u{7} esc\u{1B} nul\u{0} bom\u{FEFF} \u{FFFE}end"),
    ]
    network.offices = [
      Network.Office(
        id: "office:director.r-d", title: "director", body: "body:r-d", evidence: [quote("a")])
    ]
    network.relations = relations
    network.events = events
    network.evidence = ["a", "b", "c"].map { name in
      Network.Evidence(
        id: quote(name), document: "brief-01", start: 0, end: 9, utf8Start: 0, utf8End: 9,
        quote: "He said: \"\(name) <b>&amp;</b>\"\nand\u{0} left \\N]]>", sentence: 1, rule: "hand")
    }
    return network
  }

  private static var relations: [Network.Relation] {
    [
      Network.Relation(
        id: "relation:about.r-d.r-d", type: .about, source: "body:r-d", target: "body:r-d",
        factuality: .fact, confidence: .low, evidence: [quote("a")]),
      Network.Relation(
        id: "relation:position.李伟.r-d.director", type: .position, source: "person:李伟",
        target: "body:r-d", title: "Director \"R&D\"", office: "office:director.r-d",
        status: .current, start: "2012/..", factuality: .fact, confidence: .high,
        evidence: [quote("a"), quote("b")]),
      Network.Relation(
        id: "relation:position.李伟.r-d.director.former.alleged", type: .position,
        source: "person:李伟", target: "body:r-d", title: "Director", office: "office:director.r-d",
        status: .former, start: "2012-05", end: "2014~", factuality: .alleged,
        attribution: ["body:r-d", "person:rtl"], confidence: .medium, evidence: [quote("c")]),
    ]
  }

  private static var events: [Network.Event] {
    [
      Network.Event(
        id: "event:2024-05.expulsion.reported.李伟", type: EventType(rawValue: "expulsion"),
        date: "2024-05~", earliest: "2024-05-01", latest: "2024-05-31", trigger: "expelled",
        participants: [
          Extraction.Participant(entity: "person:rtl", role: .agent),
          Extraction.Participant(entity: "person:李伟", role: .patient),
          Extraction.Participant(entity: "body:r-d", role: .body),
        ], factuality: .reported, attribution: ["body:r-d"], confidence: .high,
        evidence: [quote("b")]),
      Network.Event(
        id: "event:undated.death.negated.李伟", type: EventType(rawValue: "death"), date: nil,
        trigger: "died",
        participants: [Extraction.Participant(entity: "person:李伟", role: .patient)],
        factuality: .negated, confidence: .medium, evidence: [quote("c")]),
    ]
  }

  static func quote(_ name: String) -> String { "evidence:brief-01.\(name)" }

  static func entity(
    _ id: String, _ kind: EntityKind, _ name: String, aliases: [String] = []
  ) -> Network.Entity {
    Network.Entity(id: id, kind: kind, name: name, aliases: aliases, evidence: [quote("a")])
  }
}

extension NetworkExporter {
  /// The whole file as text.
  func text(of network: Network) -> String {
    var output = ByteWriter()
    write(network, to: &output)
    return output.text
  }
}
