import ChronographExtraction
import ChronographNetwork
import ChronographReading

/// What `show` can list.
enum Listing: String, CaseIterable, Sendable {
  case people, bodies, cases, instruments, places, offices, ties, events, documents
  case merges, problems, duplicates, path

  /// The words of a list: "people, bodies and places".
  static let words = allCases.filter { $0 != .path }.map(\.rawValue).joined(separator: ", ")
}

/// The tables of `show`, each from a network and nothing else.
struct NetworkTables {
  let browser: NetworkBrowser
  var network: Network { browser.network }

  /// The table of a listing; `path` has its own.
  func table(_ listing: Listing) -> TextTable {
    switch listing {
    case .people: people
    case .bodies: things(.body, whenEmpty: "No body was found.")
    case .cases: cases
    case .instruments: things(.instrument, whenEmpty: "No instrument was found.")
    case .places: things(.place, whenEmpty: "No place was found.")
    case .offices: offices
    case .ties: ties
    case .events: events
    case .documents: documents
    case .merges: merges
    case .problems: problems
    case .duplicates: duplicates
    case .path: TextTable([], whenEmpty: "")
    }
  }

  private var people: TextTable {
    var table = TextTable(
      ["name", "offices", "events", "documents", "id"], whenEmpty: "No person was found.")
    for person in network.entities where person.kind == .person {
      let posts = browser.relations(of: person.id)
        .filter { $0.type == .position && $0.source == person.id }
        .map { tenure($0) }
      table.add([
        person.name, posts.joined(separator: "; "), count(browser.events(of: person.id)),
        browser.documentCount(person.evidence), person.id,
      ])
    }
    return table
  }

  /// "former leader, Harbour Board (reported, undone 2024-07-08)".
  private func tenure(_ relation: Network.Relation) -> String {
    let former =
      relation.status == .former ? "former " : relation.status == .future ? "future " : ""
    return "\(former)\(relation.title ?? "office"), \(browser.name(relation.target))"
      + relation.suffix
  }

  /// How many events, and how many of them are said not to be so.
  func count(_ events: [Network.Event]) -> String {
    let denied = events.count { $0.factuality == .negated }
    return denied == 0 ? String(events.count) : "\(events.count) (\(denied) denied)"
  }

  private var offices: TextTable {
    var table = TextTable(
      ["office", "at", "held by", "status", "from", "to", "told as", "confidence"],
      whenEmpty: "No office was found.")
    for relation in network.relations where relation.type == .position {
      table.add([
        relation.title, browser.name(relation.target), browser.name(relation.source),
        relation.status?.rawValue, relation.start, relation.end, toldAs(relation),
        relation.confidence.rawValue,
      ])
    }
    table.rows.sort { $0.lexicographicallyPrecedes($1) }
    return table
  }

  private var events: TextTable {
    var table = TextTable(
      ["date", "event", "who and what", "told as", "confidence", "documents", "id"],
      whenEmpty: "No event was found.")
    for event in network.events.sorted(by: Self.isEarlier) {
      table.add([
        event.date, event.typeAndTelling, participants(event),
        toldAs(event) + otherDates(event), event.confidence.rawValue,
        browser.documentCount(event.evidence), event.id,
      ])
    }
    return table
  }

  /// "reported", "fact, undone 2024-07-08".
  func toldAs(_ statement: some UndoableStatement) -> String {
    [statement.factuality.word, statement.undone?.mark()].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// "; or 2024-05-09", where another document gives what may be the same event another date.
  private func otherDates(_ event: Network.Event) -> String {
    let dates = browser.conflicting(with: event).compactMap(\.date)
    return dates.isEmpty ? "" : "; or \(dates.joined(separator: ", "))"
  }

  /// Dated events first, by their first day; then by id.
  static func isEarlier(_ left: Network.Event, _ right: Network.Event) -> Bool {
    (left.earliest ?? left.latest ?? "~", left.id) < (
      right.earliest ?? right.latest ?? "~", right.id
    )
  }

  private func participants(_ event: Network.Event) -> String {
    event.participants.map { "\(browser.name($0.entity)) (\($0.role.rawValue))" }
      .joined(separator: ", ")
  }

  private var cases: TextTable {
    var table = TextTable(
      ["case", "implicated", "investigated by", "confidence", "documents", "id"],
      whenEmpty: "No case was found.")
    for item in network.entities where item.kind == .case {
      let relations = browser.relations(of: item.id)
      let implicated = relations.filter { $0.type == .implicatedIn }
      let investigated = relations.filter { $0.type == .investigatedBy }
      table.add([
        item.name, names(implicated) { $0.source }, names(investigated) { $0.target },
        Self.confidences(implicated + investigated), browser.documentCount(item.evidence),
        item.id,
      ])
    }
    return table
  }

  private func names(
    _ relations: [Network.Relation], _ end: (Network.Relation) -> String
  ) -> String {
    var ids: [String] = []
    var tellings: [String: [Network.Relation]] = [:]
    for relation in relations {
      if !ids.contains(end(relation)) { ids.append(end(relation)) }
      tellings[end(relation), default: []].append(relation)
    }
    return ids.map { browser.name($0) + Self.marks(tellings[$0] ?? []) }.joined(separator: ", ")
  }

  /// How something is told, in every way in which it is told: " (denied)", " (fact, denied)", " (undone 2024-07-08)".
  private static func marks(_ told: [Network.Relation]) -> String {
    var words: [String] = []
    for factuality in Factuality.allCases {
      for relation in told where relation.factuality == factuality {
        let mark = relation.mark() ?? factuality.word
        if !words.contains(mark) { words.append(mark) }
      }
    }
    return words == [Factuality.fact.word] ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// How sure the ties of a row are, the least sure first: "low, high"; nothing where it has none.
  private static func confidences(_ ties: [Network.Relation]) -> String {
    let found = Set(ties.map(\.confidence))
    return found.sorted().map(\.rawValue).joined(separator: ", ")
  }

  private var merges: TextTable {
    var table = TextTable(
      ["became", "from", "because"], whenEmpty: "No entities of several documents became one.")
    for merge in network.merges {
      table.add([
        merge.entity, merge.members.joined(separator: ", "), browser.words(for: merge),
      ])
    }
    return table
  }

  private var problems: TextTable {
    var table = TextTable(
      ["severity", "where", "what", "advice"], whenEmpty: "No problem was found.")
    for finding in network.findings {
      table.add([finding.severity.rawValue, finding.place, finding.message, finding.advice])
    }
    return table
  }

  private var duplicates: TextTable {
    var table = TextTable(
      ["what", "beside", "because"],
      whenEmpty: "No document repeats another one, and no two persons have one name.")
    for document in network.documents {
      guard let original = document.duplicateOf else { continue }
      table.add([document.id, original, "the same text; what both say counts once"])
    }
    var firstOf: [String: String] = [:]
    for person in network.entities where person.kind == .person {
      let name = person.name.lowercased()
      if let first = firstOf[name] {
        table.add([person.id, first, "one name; nothing shows that they are one"])
      } else {
        firstOf[name] = person.id
      }
    }
    return table
  }
}
