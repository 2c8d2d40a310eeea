internal import ChronographExtraction
internal import ChronographNetwork
internal import ChronographReading

/// The tables of a report, in their order.
struct ReportSections {
  let index: NetworkIndex
  let cells: ReportCells
  private let ties: [String: [Network.Relation]]
  /// The events of each entity, dated ones first.
  private let events: [String: [Network.Event]]
  private let conflicts: DateConflicts

  init(_ index: NetworkIndex, quotes: Int) {
    self.index = index
    conflicts = DateConflicts(index.network)
    var ties: [String: [Network.Relation]] = [:]
    for relation in index.network.relations.sorted(by: { $0.id < $1.id }) {
      ties[relation.source, default: []].append(relation)
      if relation.target != relation.source { ties[relation.target, default: []].append(relation) }
    }
    self.ties = ties
    cells = ReportCells(index: index, maximumQuotes: quotes, homes: TieHomes(index, ties))
    var events: [String: [Network.Event]] = [:]
    for event in Self.inOrder(index.network.events) {
      for id in Set(event.participants.map(\.entity)) { events[id, default: []].append(event) }
    }
    self.events = events
  }

  /// A table with an anchor.
  private typealias Section = (anchor: String, title: String, count: Int)

  private var network: Network { index.network }

  private static let kinds: [(kind: EntityKind, anchor: String, title: String)] = [
    (.person, "people", "People"), (.body, "bodies", "Bodies"), (.case, "cases", "Cases"),
    (.instrument, "instruments", "Laws, plans, reports"), (.place, "places", "Places"),
  ]

  private var sections: [Section] {
    let kinds = Self.kinds.map { row in
      (row.anchor, row.title, network.entities.count { $0.kind == row.kind })
    }
    return [kinds[0], ("offices", "Offices", network.offices.count)] + kinds[1...] + [
      ("events", "Events", network.events.count),
      ("documents", "Documents", network.documents.count),
      ("findings", "Findings", network.findings.count),
    ]
  }

  /// How much of everything, in a sentence.
  var summary: String {
    let kinds = EntityKind.allCases.map { kind in
      Wording.kind(kind, network.entities.count { $0.kind == kind })
    }
    return "From \(Counted.of(network.documents.count, "document", "documents")): "
      + kinds.joined(separator: ", ")
      + ", \(Counted.of(network.relations.count, "tie", "ties")), "
      + "\(Counted.of(network.events.count, "event", "events")) "
      + "(\(Counted.grouped(network.events.count { $0.date != nil })) dated), "
      + "\(Counted.of(network.evidence.count, "quote", "quotes"))."
  }

  func writeContents(pictures: [ReportPage.Picture], to page: inout MarkupWriter) {
    page.element("nav", ["aria-label": "Contents"]) { page in
      page.element("ul") { page in
        for section in sections where section.count > 0 {
          page.element("li") { page in
            page.element(
              "a", ["href": "#\(section.anchor)"],
              text: "\(section.title) (\(Counted.grouped(section.count)))")
          }
        }
      }
    }
  }

  func write(to page: inout MarkupWriter) {
    writeEntities(.person, to: &page)
    writeOffices(to: &page)
    for row in Self.kinds.dropFirst() { writeEntities(row.kind, to: &page) }
    writeEvents(to: &page)
    writeDocuments(to: &page)
    writeFindings(to: &page)
  }

  // MARK: Entities

  private func writeEntities(_ kind: EntityKind, to page: inout MarkupWriter) {
    let entities = network.entities.filter { $0.kind == kind }.sorted {
      ($0.name, $0.id) < ($1.name, $1.id)
    }
    guard let row = Self.kinds.first(where: { $0.kind == kind }) else { return }
    write(
      (row.anchor, row.title, entities.count), heads: ["Name", "Ties and events", "Quotes"],
      to: &page
    ) { page in
      for entity in entities { write(entity, to: &page) }
    }
  }

  private func write(_ entity: Network.Entity, to page: inout MarkupWriter) {
    page.element("tr", ["id": ReportCells.anchor(entity.id)]) { page in
      page.element("th", ["scope": "row"]) { page in
        page.element("span", ["dir": "auto"], text: DisplayText.clipped(entity.name))
        let aliases = entity.aliases.prefix(12).map { DisplayText.clipped($0, to: 80) }
        if !aliases.isEmpty {
          page.element(
            "div", ["class": "aliases", "dir": "auto"], text: aliases.joined(separator: "; "))
        }
      }
      page.element("td") { page in
        let (ties, events) = (ties[entity.id] ?? [], events[entity.id] ?? [])
        if ties.isEmpty, events.isEmpty {
          page.element("span", ["class": "more"], text: "none")
        }
        cells.writeTies(ties, of: entity.id, to: &page)
        cells.writeEvents(events, of: entity.id, to: &page)
      }
      page.element("td") { page in cells.writeQuotes(entity.evidence, to: &page) }
    }
  }

  // MARK: Offices, events

  private func writeOffices(to page: inout MarkupWriter) {
    let offices = network.offices.sorted { ($0.body, $0.title, $0.id) < ($1.body, $1.title, $1.id) }
    var holders: [String: [Network.Relation]] = [:]
    for relation in network.relations.sorted(by: {
      ($0.start ?? "", $0.id) < ($1.start ?? "", $1.id)
    }) {
      if let office = relation.office { holders[office, default: []].append(relation) }
    }
    write(
      ("offices", "Offices", offices.count), heads: ["Office", "Holders", "Quotes"], to: &page
    ) { page in
      for office in offices {
        page.element("tr", ["id": ReportCells.anchor(office.id)]) { page in
          page.element("th", ["scope": "row"]) { page in
            page.element("span", text: DisplayText.clipped(office.title))
            page.element("div", ["class": "aliases"]) { page in
              cells.writeLink(to: office.body, page: &page)
            }
          }
          page.element("td") { page in
            cells.writeHolders(holders[office.id] ?? [], to: &page)
          }
          page.element("td") { page in cells.writeQuotes(office.evidence, to: &page) }
        }
      }
    }
  }

  private func writeEvents(to page: inout MarkupWriter) {
    let events = Self.inOrder(network.events)
    write(
      ("events", "Events", events.count), heads: ["Date and type", "Who and what", "Quotes"],
      to: &page
    ) { page in
      for event in events {
        page.element("tr", ["id": ReportCells.anchor(event.id)]) { page in
          page.element("th", ["scope": "row"]) { page in
            page.element("div", text: event.date.map(DateText.words(for:)) ?? "no date told")
            page.element("div", ["class": "aliases"], text: ReportCells.words(of: event))
            cells.writeManner(of: event, to: &page)
            cells.writeOtherDates(conflicts.others(of: event.id), to: &page)
          }
          page.element("td") { page in cells.writeParticipants(event.participants, to: &page) }
          page.element("td") { page in cells.writeQuotes(event.allEvidence, to: &page) }
        }
      }
    }
  }

  /// Dated ones first, by their first day; the rest by id.
  private static func inOrder(_ events: [Network.Event]) -> [Network.Event] {
    events.sorted {
      ($0.earliest ?? $0.latest ?? "~", $0.date ?? "~", $0.id)
        < ($1.earliest ?? $1.latest ?? "~", $1.date ?? "~", $1.id)
    }
  }

  // MARK: Documents, findings

  private func writeDocuments(to page: inout MarkupWriter) {
    write(
      ("documents", "Documents", network.documents.count),
      heads: ["Published", "Publisher", "Title"], to: &page
    ) { page in
      for document in network.documents.sorted(by: { $0.id < $1.id }) {
        page.element("tr", ["id": "document.\(ReportCells.anchor(document.id))"]) { page in
          page.element("td", text: document.published.map(DateText.words(for:)) ?? "not known")
          page.element(
            "td", ["dir": "auto"], text: DisplayText.clipped(document.publisher ?? "not known"))
          page.element("td") { page in
            cells.writeTitle(of: document, to: &page)
            if let original = document.duplicateOf {
              page.element(
                "div", ["class": "aliases"],
                text: "repeats \(DisplayText.clipped(original, to: 100)); what both say counts once"
              )
            }
          }
        }
      }
    }
  }

  private func writeFindings(to page: inout MarkupWriter) {
    write(
      ("findings", "Findings", network.findings.count), heads: ["What", "Where", "Advice"],
      to: &page
    ) { page in
      for finding in network.findings {
        page.element("tr") { page in
          page.element(
            "td", text: "\(finding.severity.rawValue): \(DisplayText.clipped(finding.message))")
          page.element("td", text: DisplayText.clipped(finding.place))
          page.element("td", text: finding.advice.map { DisplayText.clipped($0) } ?? "–")
        }
      }
    }
  }

  /// A section with one table; nothing for an empty one.
  private func write(
    _ section: Section, heads: [String], to page: inout MarkupWriter,
    rows: (inout MarkupWriter) -> Void
  ) {
    guard section.count > 0 else { return }
    page.element("section", ["id": section.anchor]) { page in
      page.element("h2", text: section.title)
      page.element("table") { page in
        page.element("caption", text: "\(section.title): \(Counted.grouped(section.count))")
        page.element("thead") { page in
          page.element("tr") { page in
            for (place, head) in heads.enumerated() {
              page.element("th", ["scope": "col", "class": "c\(place + 1)"], text: head)
            }
          }
        }
        page.element("tbody") { page in rows(&page) }
      }
    }
  }
}
