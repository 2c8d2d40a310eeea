import ChronographExtraction
import ChronographReading

/// Names that stand for a person in one place and for a body or a place in another.
///
/// "Halm Oster" may be a man and the company that he founded; more often one of the two was misread. A name of one word
/// counts only within one document, since many surnames are towns elsewhere.
struct MixedNames {
  /// A note for each such person, in the network's order.
  let findings: [Finding]

  init(_ network: Network) {
    var things: [String: [Network.Entity]] = [:]
    for entity in network.entities where entity.kind == .body || entity.kind == .place {
      for key in Set(([entity.name] + entity.aliases).map { NameKey($0).text }) {
        things[key, default: []].append(entity)
      }
    }
    let documents = network.evidenceDocuments
    findings = network.entities.filter { $0.kind == .person }.compactMap { person in
      let home = Set(person.evidence.compactMap { documents[$0] })
      let named = Self.keys(of: person).flatMap { key in
        (things[key.text] ?? []).filter { thing in
          key.isFullPersonName
            || thing.evidence.contains { documents[$0].map(home.contains) ?? false }
        }
      }
      return Self.finding(about: person, Set(named).sorted { $0.id < $1.id })
    }
  }

  /// The whole names of a person; a surname alone only where no more is known.
  private static func keys(of person: Network.Entity) -> Set<NameKey> {
    let aliases = person.aliases.map { NameKey($0) }.filter(\.isFullPersonName)
    return Set([NameKey(person.name)] + aliases)
  }

  private static func finding(
    about person: Network.Entity, _ things: [Network.Entity]
  ) -> Finding? {
    guard !things.isEmpty else { return nil }
    let hasBody = things.contains { $0.kind == .body }
    let hasPlace = things.contains { $0.kind == .place }
    let kinds =
      hasBody && hasPlace
      ? "a person, a body and a place" : "a person and a \(things[0].kind.rawValue)"
    let found = [person.id] + things.map(\.id)
    let more = found.count > 5 ? " and \(found.count - 5) more" : ""
    return Finding(
      .note, code: "mixed-name",
      message: "'\(person.name.prefix(80))' is the name of \(kinds): "
        + found.prefix(5).joined(separator: ", ") + more,
      place: person.id,
      advice: "Read their quotes; they may be one thing, misread in places")
  }
}
