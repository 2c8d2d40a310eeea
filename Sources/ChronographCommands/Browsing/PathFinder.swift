import ChronographExtraction
import ChronographNetwork

/// The shortest chain of relations between two entities, whatever the direction of each.
struct PathFinder {
  /// One relation of the chain, and the entity that it leads to.
  struct Step: Hashable {
    var relation: Network.Relation
    var entity: String
  }

  let browser: NetworkBrowser

  /// The steps from one entity to another, `nil` where nothing connects them.
  ///
  /// Denied relations are no ties. Of several shortest chains, the one whose relations come first in the network.
  func path(from start: String, to end: String) -> [Step]? {
    var origin: [String: (from: String, relation: Network.Relation)] = [:]
    var reached: Set<String> = [start]
    var queue = [start]
    var next = 0
    while next < queue.count, !reached.contains(end) {
      let entity = queue[next]
      next += 1
      for relation in browser.relations(of: entity) where relation.factuality != .negated {
        let other = relation.source == entity ? relation.target : relation.source
        guard reached.insert(other).inserted else { continue }
        origin[other] = (entity, relation)
        queue.append(other)
      }
    }
    guard reached.contains(end) else { return nil }
    var steps: [Step] = []
    var entity = end
    while entity != start, let step = origin[entity] {
      steps.append(Step(relation: step.relation, entity: entity))
      entity = step.from
    }
    return steps.reversed()
  }

  /// The steps as a table, each with its first quote.
  func table(from start: String, to end: String) -> TextTable {
    var table = TextTable(
      ["from", "tie", "to", "told as", "quote"],
      whenEmpty: start == end
        ? "\(browser.name(start)) is both ends; give two entities."
        : "Nothing connects \(browser.name(start)) with \(browser.name(end)).")
    for step in path(from: start, to: end) ?? [] {
      let relation = step.relation
      table.add([
        browser.name(relation.source), relation.title ?? relation.type.rawValue,
        browser.name(relation.target), relation.factuality.rawValue,
        browser.evidence(relation.evidence).first?.quote,
      ])
    }
    return table
  }
}
