import Chronograph
import ChronographExtraction
import ChronographNetwork
import ChronographReading

/// A network with its records at hand by id and by name.
struct NetworkBrowser {
  let network: Network
  private let entities: [String: Network.Entity]
  private let evidence: [String: Network.Evidence]
  private let documents: [String: Network.DocumentRecord]
  private let offices: [String: Network.Office]
  private let events: [String: Network.Event]
  /// Events that may be one, told with dates that exclude each other.
  let conflicts: DateConflicts
  private var relationIndex: [String: [Int]] = [:]
  private var eventIndex: [String: [Int]] = [:]

  init(_ network: Network) {
    self.network = network
    entities = Self.byID(network.entities)
    evidence = Self.byID(network.evidence)
    documents = Self.byID(network.documents)
    offices = Self.byID(network.offices)
    events = Self.byID(network.events)
    conflicts = DateConflicts(network)
    for (index, relation) in network.relations.enumerated() {
      relationIndex[relation.source, default: []].append(index)
      if relation.target != relation.source {
        relationIndex[relation.target, default: []].append(index)
      }
    }
    for (index, event) in network.events.enumerated() {
      for id in Set(event.participants.map(\.entity)) { eventIndex[id, default: []].append(index) }
    }
  }

  private static func byID<Record: Identifiable>(_ records: [Record]) -> [Record.ID: Record] {
    Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func entity(_ id: String) -> Network.Entity? { entities[id] }
  func office(_ id: String) -> Network.Office? { offices[id] }
  func document(_ id: String) -> Network.DocumentRecord? { documents[id] }
  func evidence(_ ids: [String]) -> [Network.Evidence] { ids.compactMap { evidence[$0] } }

  /// The name of an entity; its id where the network has no such entity.
  func name(_ id: String) -> String { entities[id]?.name ?? id }
  func names(_ ids: [String]) -> String { ids.map { name($0) }.joined(separator: ", ") }

  /// The relations that start or end at an entity, in the network's order.
  func relations(of id: String) -> [Network.Relation] {
    (relationIndex[id] ?? []).map { network.relations[$0] }
  }

  /// The events that an entity has a part in, in the network's order.
  func events(of id: String) -> [Network.Event] {
    (eventIndex[id] ?? []).map { network.events[$0] }
  }

  /// The events that may be the same one on another day.
  func conflicting(with event: Network.Event) -> [Network.Event] {
    Set(conflicts.others(of: event.id)).sorted().compactMap { events[$0] }
  }

  /// What a person should know of a record: what is found of it, and what names it among others.
  func findings(about id: String) -> [Finding] {
    network.findings.filter { finding in
      finding.place == id
        || finding.message.split(whereSeparator: { $0 == " " || $0 == "," }).contains { $0 == id }
    }
  }

  /// The number of documents behind evidence; a document and its copies are one.
  func documentCount(_ ids: [String]) -> String {
    String(Set(evidence(ids).map { documents[$0.document]?.duplicateOf ?? $0.document }).count)
  }

  /// The entity that a person means by an id, a name or an alias in any case.
  func entity(meaning words: String) throws(CommandFailure) -> Network.Entity {
    if let entity = entities[words] { return entity }
    let wanted = words.lowercased()
    let named = network.entities.filter { $0.name.lowercased() == wanted }
    let found =
      named.isEmpty
      ? network.entities.filter { $0.aliases.contains { $0.lowercased() == wanted } } : named
    guard let entity = found.first else { throw unknown(words, among: network.entities.map(\.id)) }
    guard found.count == 1 else {
      throw CommandFailure(
        .wrongUse, "'\(words)' names several: \(found.map(\.id).joined(separator: ", "))",
        advice: "give one of these ids")
    }
    return entity
  }

  /// Says that nothing goes by that id or name, and what is near.
  func unknown(_ words: String, among ids: [String]) -> CommandFailure {
    let names = ids + network.entities.map(\.name)
    let nearest =
      Suggestion.nearest(to: words, among: names) ?? Self.holding(words, among: ids)
    return CommandFailure(
      .wrongUse, "'\(words)' is no id or name of this network",
      advice: nearest.map { "did you mean '\($0)'?" }
        ?? "'chronograph show NETWORK people' and its other tables list what there is")
  }

  /// The shortest id that holds the words: `li-wei` finds `person:li-wei`.
  private static func holding(_ words: String, among ids: [String]) -> String? {
    let slug = words.lowercased().replacingSpaces
    guard !slug.isEmpty else { return nil }
    return ids.filter { $0.contains(slug) }.min { ($0.count, $0) < ($1.count, $1) }
  }
}

extension NetworkBrowser {
  /// "same-office: Harbour Board": why entities were joined, and what both sides know.
  func words(for merge: Network.Merge) -> String {
    merge.shared.isEmpty ? merge.reason : "\(merge.reason): \(names(merge.shared))"
  }
}

extension String {
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "-" : $0 }) }
}
