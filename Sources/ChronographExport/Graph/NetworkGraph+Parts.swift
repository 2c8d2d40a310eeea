import ChronographExtraction
import ChronographNetwork

/// Finds the quotes behind evidence ids.
struct QuoteTable {
  /// More than this is of no use in a tooltip or a table cell; `network.json` has it all.
  static let longestQuote = 1000
  private let quotes: [String: String]
  /// The document of each piece of evidence, and the one that it repeats, where it is a copy.
  private let documents: [String: (own: String, original: String)]

  init(_ network: Network) {
    quotes = Dictionary(
      network.evidence.map { ($0.id, $0.quote) }, uniquingKeysWith: { first, _ in first })
    let originals = Dictionary(
      network.documents.map { ($0.id, $0.duplicateOf ?? $0.id) },
      uniquingKeysWith: { first, _ in first })
    documents = Dictionary(
      network.evidence.map {
        ($0.id, (own: $0.document, original: originals[$0.document] ?? $0.document))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many quotes there are, those of a document and its copies once.
  private func count(_ evidence: [String]) -> Int {
    var counts: [String: [String: Int]] = [:]
    for id in evidence {
      guard let place = documents[id] else { continue }
      counts[place.original, default: [:]][place.own, default: 0] += 1
    }
    return counts.values.map { $0.values.max() ?? 0 }.reduce(0, +)
  }

  func support(_ evidence: [String]) -> NetworkGraph.Support {
    var distinct: [String] = []
    var length = 0
    for id in evidence where length < Self.longestQuote {
      guard let quote = quotes[id] else { continue }
      let text = PlainText.cleaned(quote, limit: Self.longestQuote)
      guard !distinct.contains(text) else { continue }
      distinct.append(text)
      length += text.utf8.count + 3
    }
    let quote = PlainText.cleaned(distinct.joined(separator: " | "), limit: Self.longestQuote)
    return NetworkGraph.Support(
      evidence: evidence, quote: quote, quotes: count(evidence))
  }
}

extension NetworkGraph.Node {
  /// A box wider than this is no help; tooltips and the name itself have the rest.
  static let longestLabel = 80

  init(_ entity: Network.Entity, quotes: QuoteTable) {
    self.init(
      id: entity.id, kind: entity.kind, name: PlainText.cleaned(entity.name),
      label: PlainText.cleaned(entity.name, limit: Self.longestLabel),
      aliases: entity.aliases.map { PlainText.cleaned($0) },
      support: quotes.support(entity.evidence))
  }

  init(_ event: Network.Event, support: NetworkGraph.Support) {
    let label = NetworkGraph.label(of: event)
    self.init(
      id: event.id, kind: nil, name: label, label: label, type: event.type.rawValue,
      statement: NetworkGraph.Statement(event), support: support)
  }
}

extension NetworkGraph.Statement {
  init(_ event: Network.Event) {
    self.init(
      factuality: event.factuality, attribution: event.attribution, confidence: event.confidence,
      start: event.date, end: nil, mark: event.suffix)
  }
}

extension NetworkGraph.Edge {
  init(_ relation: Network.Relation, quotes: QuoteTable) {
    self.init(
      id: relation.id, source: relation.source, target: relation.target,
      type: relation.type.rawValue, title: relation.title.map { PlainText.cleaned($0) },
      status: relation.status,
      statement: NetworkGraph.Statement(
        factuality: relation.factuality, attribution: relation.attribution,
        confidence: relation.confidence, start: relation.start, end: relation.end,
        mark: relation.suffix),
      label: NetworkGraph.label(of: relation),
      line: NetworkStyle.line(
        color: NetworkStyle.color(of: relation.type), factuality: relation.factuality,
        status: relation.status),
      support: quotes.support(relation.evidence))
  }

  init(
    _ event: Network.Event, id: String, type: String, from source: String, to target: String,
    support: NetworkGraph.Support
  ) {
    let isRole = type != event.type.rawValue
    self.init(
      id: id, source: source, target: target, type: type,
      statement: NetworkGraph.Statement(event), event: event.id,
      label: isRole ? type + event.suffix : NetworkGraph.label(of: event),
      line: NetworkStyle.line(
        color: NetworkStyle.eventColor, factuality: event.factuality, status: nil),
      support: support)
  }
}

extension NetworkGraph {
  /// "former party chief, until 2014 (alleged)".
  static func label(of relation: Network.Relation) -> String {
    var text = PlainText.cleaned(
      relation.title ?? relation.untitledTelling, limit: Node.longestLabel)
    if relation.title != nil {
      if relation.status == .former, !text.hasPrefix("former ") { text = "former " + text }
      if relation.status == .future { text = "future " + text }
    }
    switch (relation.start, relation.end) {
    case (let start?, let end?): text += ", \(start) – \(end)"
    case (let start?, nil): text += relation.status == nil ? " \(start)" : ", from \(start)"
    case (nil, let end?): text += ", until \(end)"
    case (nil, nil): break
    }
    // "planned meeting" says it already.
    let isSaid = relation.factuality.mark.map { text.hasPrefix($0 + " ") } ?? false
    return text + (isSaid ? relation.undone?.suffix() ?? "" : relation.suffix)
  }

  /// "acquitted 2023-07-27 (reported)".
  static func label(of event: Network.Event) -> String {
    PlainText.cleaned(event.telling, limit: Node.longestLabel)
      + (event.date.map { " " + $0 } ?? "") + event.suffix
  }
}
