internal import ChronographExtraction
internal import ChronographNetwork

/// In which row of a report each tie stands with its quotes; the other row leads there.
///
/// A person's row holds the quotes of all the person's ties, any other those of ties without a person.
struct TieHomes {
  private var homes: [String: String] = [:]
  private let persons: Set<String>

  /// - Parameter ties: of each entity, in the order of the report.
  init(_ index: NetworkIndex, _ ties: [String: [Network.Relation]]) {
    let persons = Set(index.network.entities.lazy.filter { $0.kind == .person }.map(\.id))
    self.persons = persons
    for entity in index.network.entities {
      for tie in (ties[entity.id] ?? []).prefix(ReportCells.maximumTies) {
        // A person before a thing, the source before the target.
        func rank(_ id: String) -> Int {
          (persons.contains(id) ? 0 : 2) + (id == tie.source ? 0 : 1)
        }
        if let home = homes[tie.id], rank(home) <= rank(entity.id) { continue }
        homes[tie.id] = entity.id
      }
    }
  }

  /// The entity whose row it is; `nil` for a tie that no row has room for.
  func home(of tie: String) -> String? { homes[tie] }

  /// Whether every tie of that row has its quotes beside it.
  func showsQuotes(_ id: String) -> Bool { persons.contains(id) }
}
