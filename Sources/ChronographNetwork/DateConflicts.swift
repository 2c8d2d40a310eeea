import ChronographDates
import ChronographExtraction
import ChronographReading

/// Events that may be one happening, told by different documents with dates that exclude each other.
///
/// They stand side by side in a network, since nothing says which is right. A document that tells both dates has told
/// two events apart; so has one word for naming somebody and another for swearing in, and a plan is no contradiction to
/// what came of it.
package struct DateConflicts: Sendable {
  /// The ids of the events that each event contradicts, in order of their dates.
  private(set) var others: [String: [String]] = [:]
  /// Events that contradict each other, in the network's order.
  private var groups: [[String]] = []
  private var told: [String: (date: String, document: String)] = [:]

  /// Nothing is told of one happening with dates further apart: whoever was arrested years ago may be arrested again.
  private static let farthest = 366

  private struct Telling {
    let id: String
    let days: ClosedRange<Int>
    let documents: Set<String>
    let titles: Set<String>
  }

  /// Finds the conflicts of a network.
  package init(_ network: Network) {
    let documents = Self.documents(of: network)
    let titles = OfficeTitles(network)
    var tellings: [[String]: [Telling]] = [:]
    for event in network.events {
      guard let key = Self.key(of: event), let days = Self.days(of: event) else { continue }
      tellings[key, default: []].append(
        Telling(
          id: event.id, days: days,
          documents: Set(event.evidence.compactMap { documents[$0] }),
          titles: titles.titles(toldWith: event)))
      let document = event.evidence.compactMap { documents[$0] }.min() ?? ""
      told[event.id] = (event.date ?? "", document)
    }
    for key in tellings.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      add(tellings[key] ?? [])
    }
  }

  /// The ids of the events that an event contradicts.
  package func others(of event: String) -> [String] { others[event] ?? [] }

  private mutating func add(_ tellings: [Telling]) {
    let sorted = tellings.sorted { ($0.days.lowerBound, $0.id) < ($1.days.lowerBound, $1.id) }
    // More than this of one person and type is no matter of dates.
    for one in sorted.prefix(50) {
      let contradicted = sorted.filter { Self.exclude(one, $0) }.map(\.id)
      if !contradicted.isEmpty { others[one.id] = contradicted }
    }
    let group = sorted.map(\.id).filter { others[$0] != nil }
    if !group.isEmpty { groups.append(group) }
  }

  private static func exclude(_ one: Telling, _ other: Telling) -> Bool {
    guard !one.days.overlaps(other.days), one.documents.isDisjoint(with: other.documents) else {
      return false
    }
    let isTwoOffices =
      !one.titles.isEmpty && !other.titles.isEmpty
      && !one.titles.contains { title in
        other.titles.contains { OfficeTitle.mayBeOne(title, $0) }
      }
    let apart =
      max(one.days.lowerBound, other.days.lowerBound)
      - min(one.days.upperBound, other.days.upperBound)
    return !isTwoOffices && apart <= farthest
  }

  // MARK: What may be one

  /// Equal for tellings of what can only happen once.
  private static func key(of event: Network.Event) -> [String]? {
    guard EventIdentity.isOneWithinDays(event.type) || event.type.rawValue == "arrest",
      event.factuality != .negated
    else { return nil }
    let ids = event.participants.filter { $0.role != .place && $0.role != .agent }.map(\.entity)
    let who = ids.isEmpty ? event.participants.prefix(1).map(\.entity) : ids
    let act = TellingWords.embedded.act(of: TellingWords.words(of: event.trigger))
    let manner = event.factuality == .planned ? "planned" : ""
    return [event.type.rawValue, act, manner] + Set(who).sorted()
  }

  private static func days(of event: Network.Event) -> ClosedRange<Int>? {
    guard let edtf = event.date.flatMap({ EDTF($0) }) else { return nil }
    guard let first = (edtf.earliest ?? edtf.latest)?.dayNumber,
      let last = (edtf.latest ?? edtf.earliest)?.dayNumber, first <= last
    else { return nil }
    return first...last
  }

  /// The document of each quote; a copy stands for its original.
  private static func documents(of network: Network) -> [String: String] {
    let originals = Dictionary(
      network.documents.map { ($0.id, $0.duplicateOf ?? $0.id) },
      uniquingKeysWith: { first, _ in first })
    return Dictionary(
      network.evidence.map { ($0.id, originals[$0.document] ?? $0.document) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: Findings

  /// Says where dates exclude each other, so that a person can decide.
  var findings: [Finding] {
    groups.map { group in
      let dates = group.prefix(6).compactMap { told[$0] }.map { "\($0.date) in '\($0.document)'" }
      let more = group.count > 6 ? " and \(group.count - 6) more" : ""
      return Finding(
        .note, code: "dates-conflict",
        message: dates.joined(separator: ", ") + more
          + ": dates of what may be one event exclude each other",
        place: group[0],
        advice: "Read their quotes; each date stands in the network as an event of its own")
    }
  }
}

/// The offices that the sentences of events give to those whom they happen to.
private struct OfficeTitles {
  private var positions: [String: [(title: String, evidence: [Network.Evidence])]] = [:]
  private let evidence: [String: Network.Evidence]

  init(_ network: Network) {
    evidence = Dictionary(
      network.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for relation in network.relations where relation.type == .position {
      guard let title = relation.title else { continue }
      positions[relation.source, default: []].append(
        (OfficeTitle.normalized(title), relation.evidence.compactMap { evidence[$0] }))
    }
  }

  func titles(toldWith event: Network.Event) -> Set<String> {
    let quotes = event.evidence.compactMap { evidence[$0] }
    let patients = event.participants.filter { $0.role == .patient }.map(\.entity)
    let told = patients.flatMap { positions[$0] ?? [] }.filter { position in
      position.evidence.contains { told in
        quotes.contains {
          $0.document == told.document && $0.utf8Start < told.utf8End
            && told.utf8Start < $0.utf8End
        }
      }
    }
    return Set(told.map(\.title))
  }
}
