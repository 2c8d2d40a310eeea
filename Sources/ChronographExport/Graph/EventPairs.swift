import ChronographExtraction
import ChronographNetwork

/// The pairs of participants that an event ties: agent → patient, body or theme.
///
/// Without an agent the patient starts the edge; without a target the recipient, the place or a second agent ends it.
struct EventPairs {
  /// Source and target of each edge, without repetition, in the order of the participants.
  private(set) var pairs: [(source: String, target: String)] = []

  /// Above this many pairs only the first source and the first target tie to all.
  private static let mostPairs = 64

  init(_ event: Network.Event) {
    func entities(_ roles: Role...) -> [String] {
      roles.flatMap { role in event.participants.filter { $0.role == role }.map(\.entity) }
    }
    var sources = entities(.agent)
    if sources.isEmpty { sources = entities(.patient) }
    if sources.isEmpty { sources = Array(entities(.theme, .body).prefix(1)) }
    var targets = entities(.patient, .body, .theme).filter { !sources.contains($0) }
    if targets.isEmpty { targets = entities(.recipient, .place).filter { !sources.contains($0) } }
    if targets.isEmpty {
      targets = Array(sources.dropFirst())
      sources = Array(sources.prefix(1))
    }
    connect(sources, targets)
  }

  private mutating func connect(_ sources: [String], _ targets: [String]) {
    guard let firstSource = sources.first, let firstTarget = targets.first else { return }
    let isSmall = sources.count * targets.count <= Self.mostPairs
    var seen: Set<[String]> = []
    for source in sources {
      for target in isSmall || source == firstSource ? targets : [firstTarget]
      where source != target && seen.insert([source, target]).inserted {
        pairs.append((source, target))
      }
    }
  }
}
