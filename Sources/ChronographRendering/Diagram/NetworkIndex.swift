internal import ChronographExtraction
internal import ChronographNetwork

/// Finds the records of a network by id, and tells what a tooltip says of them.
struct NetworkIndex: Sendable {
  let network: Network
  private let entities: [String: Int]
  private let evidence: [String: Int]
  private let documents: [String: Int]
  private let events: [String: Int]

  init(_ network: Network) {
    self.network = network
    entities = Self.places(of: network.entities)
    evidence = Self.places(of: network.evidence)
    documents = Self.places(of: network.documents)
    events = Self.places(of: network.events)
  }

  private static func places<Record: Identifiable>(of records: [Record]) -> [Record.ID: Int] {
    Dictionary(
      records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func entity(_ id: String) -> Network.Entity? { entities[id].map { network.entities[$0] } }
  func evidence(_ id: String) -> Network.Evidence? { evidence[id].map { network.evidence[$0] } }
  func event(_ id: String) -> Network.Event? { events[id].map { network.events[$0] } }
  func document(_ id: String) -> Network.DocumentRecord? {
    documents[id].map { network.documents[$0] }
  }

  /// A name as it may be shown; an id without a record stands for itself.
  func name(of id: String, to limit: Int = 120) -> String {
    DisplayText.clipped(entity(id)?.name ?? id, to: limit)
  }

  /// The first quotes with where they stand, one a line.
  func quotes(_ ids: [String], upTo maximum: Int = 2) -> [String] {
    var lines = ids.prefix(maximum).compactMap { id -> String? in
      guard let evidence = evidence(id) else { return nil }
      return "“\(DisplayText.clipped(evidence.quote, to: 280))” — \(source(of: evidence))"
    }
    if ids.count > maximum {
      lines.append("and \(Counted.of(ids.count - maximum, "more quote", "more quotes"))")
    }
    return lines
  }

  func source(of evidence: Network.Evidence) -> String {
    guard let document = document(evidence.document) else {
      return DisplayText.clipped(evidence.document, to: 80)
    }
    let parts = [
      document.publisher, document.title ?? document.id,
      document.published.map(DateText.words(for:)),
    ]
    return parts.compactMap { $0 }.map { DisplayText.clipped($0, to: 100) }
      .joined(separator: ", ")
  }

  /// The first link among the documents of that evidence.
  func link(_ ids: [String]) -> String? {
    for id in ids.prefix(20) {
      guard let evidence = evidence(id), let document = document(evidence.document) else {
        continue
      }
      if let link = DisplayText.link(document.url) { return link }
    }
    return nil
  }

  /// "according to Xinhua", where somebody is given as the source.
  func attribution(_ ids: [String]) -> String? {
    guard !ids.isEmpty else { return nil }
    return "according to " + ids.prefix(4).map { name(of: $0, to: 60) }.joined(separator: ", ")
  }

  /// The first two of those who took part in an event beside somebody: "Ana Lima, by Harbour Board".
  ///
  /// To whom it happened stands before who did it, since "dismissed · Ana Lima" tells of her dismissal.
  func others(in event: Network.Event, besides owner: String?) -> String? {
    let patients = event.participants.filter { $0.role == .patient }
    let agents = event.participants.filter { $0.role == .agent }
    let rest = event.participants.filter { $0.role != .patient && $0.role != .agent }
    var seen = Set([owner].compactMap { $0 })
    let others = (patients + agents + rest).filter { seen.insert($0.entity).inserted }.prefix(2)
    guard !others.isEmpty else { return nil }
    let manner = event.type.rawValue == "meeting" ? "with " : "by "
    return others.map { other in
      (other.role == .agent && !patients.isEmpty ? manner : "") + name(of: other.entity, to: 40)
    }.joined(separator: ", ")
  }
}
