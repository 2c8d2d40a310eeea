import ChronographDates
import ChronographExtraction

/// Checks what a network must hold whatever its documents say.
struct StructureCheck {
  private let network: Network
  private let entities: Set<String>
  private let evidence: Set<String>
  private let documents: Set<String>
  private let offices: Set<String>
  private let quotes: [String: String]
  private var problems: [NetworkProblem] = []

  init(_ network: Network) {
    self.network = network
    entities = Set(network.entities.map(\.id))
    evidence = Set(network.evidence.map(\.id))
    documents = Set(network.documents.map(\.id))
    offices = Set(network.offices.map(\.id))
    quotes = Dictionary(
      network.evidence.map { ($0.id, $0.quote) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run() -> [NetworkProblem] {
    checkIDs()
    for record in network.documents {
      if let original = record.duplicateOf { resolve(original, in: documents, of: record.id) }
    }
    for item in network.evidence {
      resolve(item.document, in: documents, of: item.id)
      if item.quote.allSatisfy(\.isWhitespace) {
        report(.emptyQuote, item.id, "the quote holds no word")
      }
    }
    for entity in network.entities { check(entity.evidence, of: entity.id) }
    for office in network.offices {
      check(office.evidence, of: office.id)
      resolve(office.body, in: entities, of: office.id)
    }
    for relation in network.relations { check(relation) }
    for event in network.events { check(event) }
    for merge in network.merges { resolve(merge.entity, in: entities, of: "merges") }
    return problems
  }

  private mutating func check(_ relation: Network.Relation) {
    check(relation.evidence, of: relation.id)
    for id in [relation.source, relation.target] + relation.attribution {
      resolve(id, in: entities, of: relation.id)
    }
    if let undone = relation.undone { check(undone, of: relation.id) }
    if let office = relation.office { resolve(office, in: offices, of: relation.id) }
    for date in [relation.start, relation.end].compactMap({ $0 }) where EDTF(date) == nil {
      report(.invalidDate, relation.id, "'\(date.prefix(40))' is no date")
    }
    if let start = relation.start, let end = relation.end, Assembly.areReversed(start, end) {
      report(.reversedDates, relation.id, "it ends in \(end), before it begins in \(start)")
    }
  }

  private mutating func check(_ event: Network.Event) {
    check(event.evidence, of: event.id)
    checkTrigger(of: event)
    for id in event.participants.map(\.entity) + event.attribution {
      resolve(id, in: entities, of: event.id)
    }
    if let undone = event.undone { check(undone, of: event.id) }
    let edtf = event.date.flatMap { EDTF($0) }
    if let date = event.date, edtf == nil {
      report(.invalidDate, event.id, "'\(date.prefix(40))' is no date")
    }
    let bounds = (edtf?.earliest?.description, edtf?.latest?.description)
    if bounds != (event.earliest, event.latest) {
      report(
        .wrongBounds, event.id,
        "\(event.date ?? "no date") means \(bounds.0 ?? "…") to \(bounds.1 ?? "…"), not "
          + "\(event.earliest ?? "…") to \(event.latest ?? "…")")
    }
  }

  private mutating func check(_ undone: Network.Undoing, of owner: String) {
    check(undone.evidence, of: owner)
    for id in undone.by { resolve(id, in: entities, of: owner) }
    if let date = undone.date, EDTF(date) == nil {
      report(.invalidDate, owner, "'\(date.prefix(40))' is no date")
    }
  }

  /// The word that tells an event stands in one of its quotes.
  private mutating func checkTrigger(of event: Network.Event) {
    let quoted = event.evidence.compactMap { quotes[$0] }
    guard !event.trigger.isEmpty, !quoted.isEmpty,
      !quoted.contains(where: { $0.contains(event.trigger) })
    else { return }
    report(
      .falseQuote, event.id, "no quote of it holds the word '\(event.trigger.prefix(40))'")
  }

  private mutating func check(_ ids: [String], of owner: String) {
    if ids.isEmpty { report(.noEvidence, owner, "nothing is quoted for it") }
    for id in ids { resolve(id, in: evidence, of: owner) }
  }

  private mutating func resolve(_ id: String, in known: Set<String>, of owner: String) {
    if !known.contains(id) {
      report(.danglingReference, owner, "nothing has the id '\(id.prefix(80))'")
    }
  }

  private mutating func checkIDs() {
    var seen: Set<String> = []
    let ids =
      network.entities.map(\.id) + network.offices.map(\.id) + network.relations.map(\.id)
      + network.events.map(\.id) + network.evidence.map(\.id)
    for id in ids {
      if !seen.insert(id).inserted { report(.repeatedID, id, "two things have this id") }
      if !Slug.isNMTOKEN(id) {
        report(.invalidID, id, "the id holds a character that XML names may not")
      }
    }
    var names: Set<String> = []
    for record in network.documents where !names.insert(record.id).inserted {
      report(.repeatedID, record.id, "two documents have this id")
    }
  }

  private mutating func report(_ kind: NetworkProblem.Kind, _ id: String, _ message: String) {
    problems.append(NetworkProblem(kind, id: id, message: message))
  }
}
