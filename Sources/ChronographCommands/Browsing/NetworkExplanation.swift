import ChronographExtraction
import ChronographNetwork
import ChronographReading

/// What stands behind a node, an edge or an event: the quotes, the rules that read them, and how they became one.
struct NetworkExplanation {
  let browser: NetworkBrowser
  let painter: Painter
  /// Shows the syntax of quotes, where that is wanted.
  let trees: QuoteTrees?
  private var lines: [String] = []

  init(_ browser: NetworkBrowser, painter: Painter, trees: QuoteTrees? = nil) {
    (self.browser, self.painter, self.trees) = (browser, painter, trees)
  }

  /// The explanation of the record with that id, or of the entity with that name.
  mutating func text(of words: String) throws(CommandFailure) -> String {
    let network = browser.network
    if let relation = network.relations.first(where: { $0.id == words }) {
      explain(relation)
    } else if let event = network.events.first(where: { $0.id == words }) {
      explain(event)
    } else if let office = browser.office(words) {
      explain(office)
    } else if let evidence = browser.evidence([words]).first {
      heading(evidence.id, "a quote")
      quotes([evidence.id])
    } else {
      explain(try entity(words))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func entity(_ words: String) throws(CommandFailure) -> Network.Entity {
    do {
      return try browser.entity(meaning: words)
    } catch {
      // Ids of edges and events are no entities, but a person may well have meant one.
      guard error.message.contains("is no id") else { throw error }
      let network = browser.network
      throw browser.unknown(
        words,
        among: network.entities.map(\.id) + network.relations.map(\.id) + network.events.map(\.id)
          + network.offices.map(\.id))
    }
  }

  // MARK: Records

  private mutating func explain(_ entity: Network.Entity) {
    heading(entity.id, entity.kind.rawValue)
    field("name", entity.name)
    field("also", entity.aliases.joined(separator: ", "))
    for merge in browser.network.merges where merge.entity == entity.id {
      field("one of", "\(merge.members.joined(separator: ", ")) (\(browser.words(for: merge)))")
    }
    section("Named in")
    quotes(entity.evidence)
    findings(about: entity.id)
    list("Relations", browser.relations(of: entity.id).map(line))
    list("Events", browser.events(of: entity.id).sorted(by: NetworkTables.isEarlier).map(line))
  }

  private mutating func explain(_ relation: Network.Relation) {
    heading(relation.id, relation.type.rawValue)
    field("says", sentence(relation))
    field("title", relation.title)
    field("office", relation.office)
    field("status", relation.status?.rawValue)
    field("from", relation.start)
    field("to", relation.end)
    telling(relation.factuality, relation.attribution, relation.confidence, relation.evidence)
    undoing(relation.undone)
    derivation(of: [relation.source, relation.target])
  }

  private mutating func explain(_ event: Network.Event) {
    heading(event.id, event.type.rawValue)
    field("says", sentence(event))
    field("date", event.date.map { "\($0)\(days(event))" } ?? "none is told")
    for other in browser.conflicting(with: event) {
      field("or", "\(other.date ?? ""), told of what may be the same event  \(other.id)")
    }
    field("trigger", "“\(event.trigger)”")
    for participant in event.participants {
      field(participant.role.rawValue, "\(browser.name(participant.entity))  \(participant.entity)")
    }
    telling(event.factuality, event.attribution, event.confidence, event.evidence)
    undoing(event.undone)
    findings(about: event.id)
    derivation(of: event.participants.map(\.entity))
  }

  /// When and by whom it was undone, and the quotes that say so.
  private mutating func undoing(_ undone: Network.Undoing?) {
    guard let undone else { return }
    section("Undone: \(words(for: undone))")
    quotes(undone.evidence)
  }

  /// When and by whom: "2024-07-08, by Court of Appeal".
  private func words(for undone: Network.Undoing) -> String {
    (undone.date ?? "no date is told")
      + (undone.by.isEmpty ? "" : ", by \(browser.names(undone.by))")
  }

  private func days(_ event: Network.Event) -> String {
    guard let earliest = event.earliest, let latest = event.latest, earliest != latest else {
      return ""
    }
    return " (\(earliest) to \(latest))"
  }

  private mutating func explain(_ office: Network.Office) {
    heading(office.id, "office")
    field("title", office.title)
    field("at", "\(browser.name(office.body))  \(office.body)")
    let tenures = browser.network.relations.filter { $0.office == office.id }
    list("Held by", tenures.map(line))
    section("Evidence")
    quotes(office.evidence)
  }

  // MARK: Parts

  private mutating func telling(
    _ factuality: Factuality, _ attribution: [String], _ confidence: Confidence,
    _ evidence: [String]
  ) {
    field("told as", factuality.word)
    field("told by", browser.names(attribution))
    field("confidence", confidence.rawValue)
    section("Evidence")
    quotes(evidence)
  }

  private mutating func quotes(_ ids: [String]) {
    for (number, item) in browser.evidence(ids).enumerated() {
      let document = browser.document(item.document)
      let source = [document?.publisher, document?.published].compactMap { $0 }
      lines.append("  \(number + 1). \(painter("“\(Terminal.safe(item.quote))”", .green))")
      lines.append(
        Terminal.safe(
          "     \(item.document)\(source.isEmpty ? "" : " (\(source.joined(separator: ", ")))")"
            + ", sentence \(item.sentence), characters \(item.start)–\(item.end), rule \(item.rule)"
        ))
      if let trees, document?.language == QuoteTrees.language {
        lines += trees.lines(of: item.quote).map { painter("       \(Terminal.safe($0))", .dim) }
      }
    }
  }

  private mutating func findings(about id: String) {
    list(
      "Findings",
      browser.findings(about: id).map { $0.message + ($0.advice.map { "; \($0)" } ?? "") })
  }

  /// Which mentions of which documents became the entities that a statement speaks of.
  private mutating func derivation(of entities: [String]) {
    var seen: Set<String> = []
    let merges = entities.filter { seen.insert($0).inserted }.flatMap { id in
      browser.network.merges.filter { $0.entity == id }
    }
    let lines = merges.map {
      "\($0.entity) ← \($0.members.joined(separator: ", ")) (\(browser.words(for: $0)))"
    }
    list("Entities that became one", lines)
  }

  /// What a record tells, how sure that is, and its id to ask further with.
  private func line(_ relation: Network.Relation) -> String {
    let dates = relation.datesInWords.map { ", \($0)" } ?? ""
    return "\(sentence(relation))\(dates)  \(relation.confidence.rawValue)  \(relation.id)"
  }

  private func line(_ event: Network.Event) -> String {
    "\(sentence(event))  \(event.confidence.rawValue)  \(event.id)"
  }

  private func sentence(_ relation: Network.Relation) -> String {
    let tie = relation.title.map { "\(relation.type.rawValue) “\($0)”" } ?? relation.type.rawValue
    // What is held now needs no word; the field "status" has it.
    let status = relation.status.map { $0 == .current ? "" : "\($0.rawValue) " } ?? ""
    return "\(browser.name(relation.source)) — \(status)\(tie) → \(browser.name(relation.target))"
      + relation.suffix
  }

  private func sentence(_ event: Network.Event) -> String {
    let parts = event.participants.map { "\(browser.name($0.entity)) (\($0.role.rawValue))" }
    let who = parts.isEmpty ? "" : " of \(parts.joined(separator: ", "))"
    let word = event.telling == event.type.rawValue ? "" : " “\(event.telling)”"
    return "\(event.date ?? "undated"): \(event.type.rawValue)\(word)\(who)"
      + event.suffix
  }

  // MARK: Layout

  private mutating func heading(_ id: String, _ kind: String) {
    lines.append("\(painter(Terminal.safe(id), .bold))  \(painter(kind, .dim))")
  }

  private mutating func field(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    let padding = String(repeating: " ", count: max(1, 12 - name.count))
    lines.append("  \(painter(name, .dim))\(padding)\(Terminal.safe(value))")
  }

  private mutating func section(_ title: String) {
    lines.append("")
    lines.append(painter(title, .bold))
  }

  private mutating func list(_ title: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    section(title)
    lines += items.map { "  \(Terminal.safe($0))" }
  }
}
