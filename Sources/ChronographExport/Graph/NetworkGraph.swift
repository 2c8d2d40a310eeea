package import ChronographExtraction
package import ChronographNetwork

/// A network as formats and pictures show it: nodes, and edges for relations and events alike.
///
/// Nodes are sorted by id; edges of relations come first, then those of events, each sorted by id.
package struct NetworkGraph: Sendable {
  /// What both nodes and edges tell about their source.
  package struct Support: Hashable, Sendable {
    /// Evidence ids.
    package var evidence: [String]
    /// The distinct quotes in the order of the evidence, cut to a length that tools can hold.
    package var quote: String
    /// The number of quotes; copies of a document count as one.
    package var quotes = 0
  }

  /// An entity, or an event that is shown as a node.
  package struct Node: Hashable, Sendable {
    package var id: String
    /// An entity's kind, or `nil` for an event.
    package var kind: EntityKind?
    /// The name on one line, whole.
    package var name: String
    /// The name, cut to what a box can hold.
    package var label: String
    package var aliases: [String] = []
    /// The event's type.
    package var type: String?
    /// The event's telling.
    package var statement: Statement?
    package var support: Support

    /// `person`, …, `event`.
    package var kindName: String { kind?.rawValue ?? "event" }
    package var style: NetworkStyle.NodeStyle { kind.map(NetworkStyle.node) ?? NetworkStyle.event }
  }

  /// How something is told.
  package struct Statement: Hashable, Sendable {
    package var factuality: Factuality
    /// The ids of the entities that are given as source.
    package var attribution: [String]
    package var confidence: Confidence
    /// EDTF.
    package var start: String?
    /// EDTF.
    package var end: String?
    /// " (denied)", " (undone 2024-07-08)"; empty for a fact that stands.
    package var mark = ""
  }

  /// A relation, or an event's tie between two nodes.
  package struct Edge: Hashable, Sendable {
    /// Unique among edges.
    package var id: String
    package var source: String
    package var target: String
    /// The type of relation or event; the role, between an event's node and a participant.
    package var type: String
    package var title: String?
    package var status: TenureStatus?
    package var statement: Statement
    /// The event's id, where the edge shows one.
    package var event: String?
    /// What a person reads on the line.
    package var label: String
    package var line: NetworkStyle.LineStyle
    package var support: Support

    /// What the quotes weigh: their number, and nearly nothing where they say that it is not so.
    ///
    /// It is not zero, since Gephi drops lines without weight.
    package var weight: Double {
      statement.factuality == .negated ? 0.1 : Double(max(1, support.quotes))
    }
  }

  package var nodes: [Node] = []
  package var edges: [Edge] = []
  /// Events that could not be shown as an edge, since they have fewer than two participants.
  package var hiddenEvents = 0

  /// Flattens a network by the options.
  package init(_ network: Network, options: ExportOptions = ExportOptions()) {
    let quotes = QuoteTable(network)
    nodes = network.entities.map { Node($0, quotes: quotes) }
    edges = network.relations.filter { $0.confidence >= options.minimumConfidence }
      .map { Edge($0, quotes: quotes) }
    let events = network.events.filter { $0.confidence >= options.minimumConfidence }
    switch options.events {
    case .none: hiddenEvents = events.count
    case .edges: addEdges(for: events, quotes: quotes)
    case .nodes: addNodes(for: events, quotes: quotes)
    }
  }

  private mutating func addEdges(for events: [Network.Event], quotes: QuoteTable) {
    for event in events {
      let pairs = EventPairs(event).pairs
      if pairs.isEmpty { hiddenEvents += 1 }
      let support = pairs.isEmpty ? nil : quotes.support(event.evidence)
      for (source, target) in pairs {
        let suffix = pairs.count == 1 ? "" : ".\(source.withHyphen).\(target.withHyphen)"
        edges.append(
          Edge(
            event, id: event.id + suffix, type: event.type.rawValue, from: source, to: target,
            support: support ?? Support(evidence: [], quote: "")))
      }
    }
  }

  private mutating func addNodes(for events: [Network.Event], quotes: QuoteTable) {
    for event in events {
      let support = quotes.support(event.evidence)
      nodes.append(Node(event, support: support))
      for participant in event.participants {
        let role = participant.role.rawValue
        edges.append(
          Edge(
            event, id: "\(event.id).\(role).\(participant.entity.withHyphen)", type: role,
            from: participant.role == .agent ? participant.entity : event.id,
            to: participant.role == .agent ? event.id : participant.entity, support: support))
      }
    }
    nodes.sort { $0.id < $1.id }
  }
}

extension String {
  /// An id as a part of another one, its kind kept: `person-xi-jinping` and `place-xi-jinping` are two.
  fileprivate var withHyphen: String {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self }
    return String(self[..<colon]) + "-" + String(self[index(after: colon)...])
  }
}
