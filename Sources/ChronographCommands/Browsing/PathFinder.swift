import ChronographExport
import ChronographExtraction
import ChronographNetwork

/// The shortest chain of ties between two entities, whatever the direction of each: relations, and events as every graph
/// format shows them.
struct PathFinder {
  /// One tie of the chain, and the entity that it leads to.
  struct Step: Hashable {
    var tie: NetworkGraph.Edge
    var entity: String
  }

  let browser: NetworkBrowser
  private let edges: [NetworkGraph.Edge]
  /// The ties of each entity, by their places; relations come before events.
  private let tiesOf: [String: [Int]]

  init(browser: NetworkBrowser) {
    self.browser = browser
    // Denied things are no ties.
    edges = NetworkGraph(browser.network).edges.filter { $0.statement.factuality != .negated }
    var ties: [String: [Int]] = [:]
    for (index, edge) in edges.enumerated() {
      ties[edge.source, default: []].append(index)
      if edge.target != edge.source { ties[edge.target, default: []].append(index) }
    }
    tiesOf = ties
  }

  /// The steps from one entity to another, `nil` where nothing connects them.
  ///
  /// Of several shortest chains, the one whose ties come first in the network.
  func path(from start: String, to end: String) -> [Step]? {
    var origin: [String: (from: String, tie: Int)] = [:]
    var reached: Set<String> = [start]
    var queue = [start]
    var next = 0
    while next < queue.count, !reached.contains(end) {
      let entity = queue[next]
      next += 1
      for tie in tiesOf[entity] ?? [] {
        let other = edges[tie].source == entity ? edges[tie].target : edges[tie].source
        guard reached.insert(other).inserted else { continue }
        origin[other] = (entity, tie)
        queue.append(other)
      }
    }
    guard reached.contains(end) else { return nil }
    var steps: [Step] = []
    var entity = end
    while entity != start, let step = origin[entity] {
      steps.append(Step(tie: edges[step.tie], entity: entity))
      entity = step.from
    }
    return steps.reversed()
  }

  /// The steps as a table, each with its first quote.
  func table(from start: String, to end: String) -> TextTable {
    var table = TextTable(
      ["from", "tie", "to", "told as", "confidence", "quote"],
      whenEmpty: start == end
        ? "\(browser.name(start)) is both ends; give two entities."
        : "Nothing connects \(browser.name(start)) with \(browser.name(end)).")
    for step in path(from: start, to: end) ?? [] {
      let tie = step.tie
      table.add([
        browser.name(tie.source), tie.label, browser.name(tie.target),
        tie.statement.factuality.word, tie.statement.confidence.rawValue,
        browser.evidence(tie.support.evidence).first?.quote,
      ])
    }
    return table
  }
}
