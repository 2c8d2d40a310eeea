internal import ChronographExtraction
internal import ChronographNetwork
internal import ChronographReading

/// Writes what stands in a report's cells: links, ties, participants, quotes with their source.
struct ReportCells {
  static let maximumTies = 40
  /// More quotes than this are counted only.
  private static let mostQuotes = 60

  let index: NetworkIndex
  let maximumQuotes: Int
  /// In whose row each tie stands with its quotes.
  let homes: TieHomes

  /// An id as an anchor: HTML allows anything but blanks.
  static func anchor(_ id: String) -> String {
    String(id.map { $0.isWhitespace ? "-" : $0 })
  }

  /// A name that leads to its row.
  func writeLink(to id: String, page: inout MarkupWriter) {
    page.element(
      "a", ["href": "#\(Self.anchor(id))", "dir": "auto"], text: index.name(of: id, to: 200))
  }

  func writeTies(_ ties: [Network.Relation], of id: String, to page: inout MarkupWriter) {
    guard !ties.isEmpty else { return }
    page.element("ul") { page in
      for tie in ties.prefix(Self.maximumTies) {
        let isHome = homes.home(of: tie.id) == id
        page.element("li", ["id": isHome ? Self.anchor(tie.id) : nil, "data-id": tie.id]) { page in
          let other = tie.source == id ? tie.target : tie.source
          if tie.source != id { writeLink(to: other, page: &page) }
          write(tie, of: id, to: &page)
          if tie.source == id { writeLink(to: other, page: &page) }
          writeManner(tie.factuality, tie.attribution, tie.confidence, to: &page)
          writeUndoing(tie.undone, to: &page)
          if isHome || homes.showsQuotes(id) { writeQuotes(tie.allEvidence, first: 1, to: &page) }
        }
      }
      writeMore(ties.count - Self.maximumTies, "tie", "ties", inList: true, to: &page)
    }
  }

  /// The words of a tie, and where its quotes are not beside it, the way to them.
  private func write(_ tie: Network.Relation, of id: String, to page: inout MarkupWriter) {
    let words =
      (tie.source == id ? "" : "– ") + Self.words(of: tie) + (tie.source == id ? " –" : "")
    let home = homes.home(of: tie.id)
    guard home != nil, home != id, !homes.showsQuotes(id) else {
      return page.element("span", text: words)
    }
    page.element("a", ["href": "#\(Self.anchor(tie.id))", "dir": "auto"], text: words)
  }

  /// Where another document gives what may be the same event another date.
  func writeOtherDates(_ events: [String], to page: inout MarkupWriter) {
    for id in events {
      guard let event = index.event(id), let date = event.date else { continue }
      page.element("div", ["class": "aliases"]) { page in
        page.element("span", text: "told with another date:")
        page.element("a", ["href": "#\(Self.anchor(id))"], text: DateText.words(for: date))
      }
    }
  }

  private static func words(of tie: Network.Relation) -> String {
    let date =
      tie.status == nil
      ? tie.start.map(DateText.words(for:))
      : DateText.tenure(
        start: tie.start, end: tie.end, isOver: tie.status == .former,
        isAhead: tie.status == .future)
    return Wording.relation(tie) + (date.map { " (\($0))" } ?? "")
  }

  /// What somebody had a part in, each with its date, who else took part, and a link to its quotes.
  func writeEvents(_ events: [Network.Event], of owner: String, to page: inout MarkupWriter) {
    guard !events.isEmpty else { return }
    page.element("ul", ["class": "events"]) { page in
      for event in events.prefix(Self.maximumTies) {
        page.element("li", ["data-event": event.id]) { page in
          page.element("span", text: event.date.map(DateText.words(for:)) ?? "no date told")
          page.element(
            "a", ["href": "#\(Self.anchor(event.id))", "dir": "auto"], text: Self.words(of: event))
          writeManner(of: event, to: &page)
          if let others = index.others(in: event, besides: owner) {
            page.element("span", ["dir": "auto"], text: "· \(others)")
          }
        }
      }
      writeMore(events.count - Self.maximumTies, "event", "events", inList: true, to: &page)
    }
  }

  /// "trial: acquitted": the type, and the article's own word where it says more.
  static func words(of event: Network.Event) -> String {
    DisplayText.clipped(event.typeAndTelling, to: 120)
  }

  func writeHolders(_ holders: [Network.Relation], to page: inout MarkupWriter) {
    guard !holders.isEmpty else { return page.element("span", ["class": "more"], text: "none") }
    page.element("ul") { page in
      for holder in holders.prefix(Self.maximumTies) {
        page.element("li", ["data-id": holder.id]) { page in
          writeLink(to: holder.source, page: &page)
          let date = DateText.tenure(
            start: holder.start, end: holder.end, isOver: holder.status == .former,
            isAhead: holder.status == .future)
          let words = [holder.status?.rawValue, date].compactMap { $0 }.joined(separator: ", ")
          page.element("span", text: words)
          writeManner(holder.factuality, holder.attribution, holder.confidence, to: &page)
        }
      }
      writeMore(holders.count - Self.maximumTies, "holder", "holders", inList: true, to: &page)
    }
  }

  func writeParticipants(_ participants: [Extraction.Participant], to page: inout MarkupWriter) {
    guard !participants.isEmpty else {
      return page.element("span", ["class": "more"], text: "nobody named")
    }
    page.element("ul") { page in
      for participant in participants.prefix(Self.maximumTies) {
        page.element("li") { page in
          page.element("span", ["class": "aliases"], text: participant.role.rawValue)
          writeLink(to: participant.entity, page: &page)
        }
      }
      writeMore(
        participants.count - Self.maximumTies, "participant", "participants", inList: true,
        to: &page)
    }
  }

  /// How it is told, unless as a fact by the text itself, and whether the rules are unsure.
  func writeManner(
    _ factuality: Factuality, _ attribution: [String], _ confidence: Confidence,
    to page: inout MarkupWriter
  ) {
    var words: [String] = []
    if let mark = FactualityStyle(factuality).mark { words.append(mark) }
    if let attribution = index.attribution(attribution) { words.append(attribution) }
    if confidence == .low { words.append("unsure") }
    guard !words.isEmpty else { return }
    page.element("span", ["class": "told"], text: words.joined(separator: ", "))
  }

  /// The same of an event, and by what it was undone.
  func writeManner(of event: Network.Event, to page: inout MarkupWriter) {
    writeManner(event.factuality, event.attribution, event.confidence, to: &page)
    writeUndoing(event.undone, to: &page)
  }

  /// "undone 8 Jul 2024 by Court of Appeal", where anything was.
  private func writeUndoing(_ undone: Network.Undoing?, to page: inout MarkupWriter) {
    guard let undone else { return }
    let names = undone.by.map { index.name(of: $0, to: 40) }.joined(separator: ", ")
    page.element(
      "span", ["class": "told"],
      text: undone.mark(dates: DateText.words(for:)) + (names.isEmpty ? "" : " by \(names)"))
  }

  // MARK: Quotes

  /// The first quotes, and the rest to unfold.
  func writeQuotes(_ ids: [String], first: Int? = nil, to page: inout MarkupWriter) {
    let shown = first ?? maximumQuotes
    write(ids.prefix(shown), to: &page)
    guard ids.count > shown else { return }
    page.element("details") { page in
      page.element(
        "summary", ["class": "more"],
        text: "and \(Counted.of(ids.count - shown, "more quote", "more quotes"))")
      write(ids.dropFirst(shown).prefix(Self.mostQuotes), to: &page)
      writeMore(
        ids.count - shown - Self.mostQuotes, "quote", "quotes", inList: false, to: &page)
    }
  }

  private func write(_ ids: ArraySlice<String>, to page: inout MarkupWriter) {
    for id in ids {
      guard let evidence = index.evidence(id) else { continue }
      let document = index.document(evidence.document)
      page.element("blockquote", ["data-evidence": evidence.id]) { page in
        page.element(
          "p", ["dir": "auto", "lang": document.map { DisplayText.clipped($0.language, to: 20) }],
          text: "“\(DisplayText.clipped(evidence.quote, to: 1200))”")
        page.element("p", ["class": "source"]) { page in
          guard let document else {
            return page.element("span", text: DisplayText.clipped(evidence.document, to: 100))
          }
          writeSource(document, to: &page)
        }
      }
    }
  }

  private func writeSource(_ document: Network.DocumentRecord, to page: inout MarkupWriter) {
    if let publisher = document.publisher {
      page.element("span", ["dir": "auto"], text: DisplayText.clipped(publisher, to: 120) + ",")
    }
    writeTitle(of: document, to: &page)
    if let published = document.published {
      page.element("span", text: DateText.words(for: published))
    }
  }

  func writeTitle(of document: Network.DocumentRecord, to page: inout MarkupWriter) {
    let title = DisplayText.clipped(document.title ?? document.id, to: 200)
    guard let link = DisplayText.link(document.url) else {
      return page.element("cite", ["dir": "auto"], text: title)
    }
    page.element("cite") { page in
      page.element("a", ["href": link, "dir": "auto", "rel": "noopener noreferrer"], text: title)
    }
  }

  private func writeMore(
    _ count: Int, _ one: String, _ many: String, inList: Bool, to page: inout MarkupWriter
  ) {
    guard count > 0 else { return }
    page.element(
      inList ? "li" : "p", ["class": "more"],
      text: "and \(Counted.of(count, "more \(one)", "more \(many)"))")
  }
}
