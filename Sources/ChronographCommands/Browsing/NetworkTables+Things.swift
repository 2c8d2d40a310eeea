import ChronographExtraction
import ChronographNetwork

/// Tables of all that is neither a person nor an office, and of what ties them.
extension NetworkTables {
  /// The entities of a kind, with what is told of each.
  func things(_ kind: EntityKind, whenEmpty: String) -> TextTable {
    var table = TextTable(
      ["name", "also", "ties", "events", "documents", "id"], whenEmpty: whenEmpty)
    for entity in network.entities where entity.kind == kind {
      table.add([
        entity.name, entity.aliases.joined(separator: ", "),
        String(browser.relations(of: entity.id).count), count(browser.events(of: entity.id)),
        browser.documentCount(entity.evidence), entity.id,
      ])
    }
    return table
  }

  var ties: TextTable {
    var table = TextTable(
      [
        "who", "tie", "whom or what", "start", "end", "told as", "confidence", "documents", "id",
      ], whenEmpty: "No tie was found.")
    for relation in network.relations {
      table.add([
        browser.name(relation.source), relation.tieInWords, browser.name(relation.target),
        relation.start, relation.end, toldAs(relation), relation.confidence.rawValue,
        browser.documentCount(relation.evidence), relation.id,
      ])
    }
    return table
  }

  /// The documents by their publication, with how much was read from each; one that gave nothing is worth a look.
  var documents: TextTable {
    var table = TextTable(
      ["published", "publisher", "title", "people", "ties", "events", "id"],
      whenEmpty: "No document was read.")
    let sources = Dictionary(
      network.evidence.map { ($0.id, $0.document) }, uniquingKeysWith: { first, _ in first })
    func counts(_ evidence: [[String]]) -> [String: Int] {
      var counts: [String: Int] = [:]
      for ids in evidence {
        for document in Set(ids.compactMap { sources[$0] }) { counts[document, default: 0] += 1 }
      }
      return counts
    }
    let people = counts(network.entities.filter { $0.kind == .person }.map(\.evidence))
    let ties = counts(network.relations.map(\.evidence))
    let events = counts(network.events.map(\.evidence))
    for document in network.documents.sorted(by: {
      ($0.published ?? "~", $0.id) < ($1.published ?? "~", $1.id)
    }) {
      table.add([
        document.published, document.publisher, document.title,
        String(people[document.id] ?? 0), String(ties[document.id] ?? 0),
        String(events[document.id] ?? 0), document.id,
      ])
    }
    return table
  }
}

extension Network.Relation {
  /// "former mayor", "member of", "investigated by".
  var tieInWords: String {
    guard let title, type == .position || type == .associatedWith else { return untitledTelling }
    switch status {
    case .former?: return "former \(title)"
    case .future?: return "future \(title)"
    case .current?, nil: return title
    }
  }

  /// "2008 to 2017", "from 2019", "until 2024-05"; of what has no duration its day; nothing where no date is told.
  var datesInWords: String? {
    switch (start, end) {
    case (let start?, let end?): "\(start) to \(end)"
    case (let start?, nil): status == nil || start.contains("/") ? start : "from \(start)"
    case (nil, let end?): "until \(end)"
    case (nil, nil): nil
    }
  }
}
