import ChronographExtraction
import ChronographNetwork
import ChronographReading
import Testing

@testable import ChronographRendering

@Suite struct ReportPageTests {
  static var text: String {
    var network = SampleNetwork.all
    network.offices = [
      .init(
        id: "office:treasurer.harbour-board", title: "treasurer", body: "body:harbour-board",
        evidence: [SampleNetwork.evidenceID("body:harbour-board")])
    ]
    network.relations[0].office = "office:treasurer.harbour-board"
    network.findings = [
      .init(
        .warning, code: "no-publication-date", message: "No publication date", place: "letter-02",
        advice: "Give one with --published")
    ]
    return String(decoding: ReportPage().html(for: network), as: UTF8.self)
  }

  @Test(.enabled(if: hasXMLLint, "xmllint is not installed")) func isWellFormed() throws {
    #expect(try complaintOfXMLLint(Array(Self.text.utf8)) == nil)
  }

  @Test(arguments: [
    "<html lang=\"en\"", "<title>The harbour board of Verrana, 2009–2024</title>",
    "name=\"viewport\"", "<link rel=\"icon\" href=\"data:,\"/>", "default-src &#39;none&#39;",
    "style-src &#39;unsafe-inline&#39;", "id=\"people\"", "id=\"offices\"", "id=\"bodies\"",
    "id=\"cases\"", "id=\"events\"", "id=\"documents\"", "id=\"findings\"",
    "id=\"person:ana-lima\"", "id=\"person:某甲\"", "href=\"#body:harbour-board\"",
    "People: 12", "The Verrana Courier", "28 Jul 2023", "No publication date",
    "Give one with --published", "@media print", "no date told",
  ])
  func holds(_ words: String) { #expect(Self.text.contains(words)) }

  @Test func asksForNothingFromOutsideAndRunsNothing() {
    for element in Picture(Array(Self.text.utf8)).elements {
      #expect(!["script", "img", "iframe", "object", "embed"].contains(element.name))
      #expect(element.attributes["src"] == nil)
      #expect(element.name != "link" || element.attributes["href"] == "data:,")
    }
  }

  @Test func leadsOnlyToAnchorsThatExist() {
    let elements = Picture(Array(Self.text.utf8)).elements
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for link in elements.compactMap({ $0.attributes["href"] }) where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())))
    }
  }

  @Test func marksWhatIsNotToldAsAFact() {
    #expect(Self.text.contains("denied, according to Ministry of Ports and Inland Waterways"))
    #expect(Self.text.contains(">alleged"))
  }

  @Test func listsTheEventsOfAPersonWithTheirMarks() throws {
    var network = SampleNetwork.all
    for index in network.events.indices {
      network.events[index].factuality = .negated
      network.events[index].attribution = []
    }
    let elements = Picture(ReportPage().html(for: network)).elements
    let events = elements.indices.filter { elements[$0].attributes["data-event"] != nil }
    #expect(events.count >= network.events.count)
    for place in events {
      #expect(elements[place + 2].attributes["href"]?.hasPrefix("#event:") == true)
      #expect(elements[place + 3].text.hasPrefix("denied"))
    }
  }

  @Test func showsTheQuotesOfEveryTieOfAPerson() throws {
    let elements = Picture(Array(Self.text.utf8)).elements
    let network = SampleNetwork.all
    for tie in network.relations {
      let place = try #require(
        elements.firstIndex { $0.attributes["id"] == tie.id && $0.name == "li" }, "\(tie.id)")
      let rest = elements[place...].dropFirst().prefix { !["li", "td"].contains($0.name) }
      let quotes = rest.compactMap { $0.attributes["data-evidence"] }
      #expect(quotes == tie.evidence, "\(tie.id)")
      #expect(elements.count { $0.attributes["data-id"] == tie.id } >= 2)
    }
  }

  @Test func unfoldsTheQuotesBeyondTheFirst() {
    var network = SampleNetwork.all
    network.evidence = (0..<80).map {
      .init(
        id: "q\($0)", document: "courier-01", start: 0, end: 5, utf8Start: 0, utf8End: 5,
        quote: "Ana \($0)", sentence: 1, rule: "sample")
    }
    network.entities[0].evidence = network.evidence.map(\.id)
    let text = String(decoding: ReportPage().html(for: network), as: UTF8.self)
    #expect(text.contains("<summary class=\"more\">and 77 more quotes</summary>"))
    #expect(text.contains("“Ana 62”") && !text.contains("“Ana 63”"))
    #expect(text.contains("and 17 more quotes"))
  }

  @Test func namesTheOtherDateOfAnEvent() {
    var network = Network(programVersion: "test")
    network.entities = [
      .init(id: "person:ana", kind: .person, name: "Ana", aliases: [], evidence: [])
    ]
    network.evidence = ["a", "b"].map {
      .init(
        id: $0, document: $0, start: 0, end: 5, utf8Start: 0, utf8End: 5, quote: "Ana.",
        sentence: 1, rule: "sample")
    }
    network.events = [("a", "2024-05-03"), ("b", "2024-05-09")].map {
      .init(
        id: "event:\($0.0)", type: EventType(rawValue: "arrest"), date: $0.1, trigger: "arrested",
        participants: [.init(entity: "person:ana", role: .patient)], factuality: .fact,
        confidence: .high, evidence: [$0.0])
    }
    let text = String(decoding: ReportPage().html(for: network), as: UTF8.self)
    #expect(text.contains("told with another date:"))
    #expect(text.contains("<a href=\"#event:b\">9 May 2024</a>"))
    #expect(text.contains("<a href=\"#event:a\">3 May 2024</a>"))
  }

  @Test func givesTheSameBytesWhateverTheOrder() {
    #expect(
      ReportPage().html(for: SampleNetwork.all) == ReportPage().html(for: SampleNetwork.shuffled))
  }

  @Test func holdsPicturesWhoseIdsDoNotMeet() throws {
    var options = ReportPage.Options()
    options.pictures = [
      .init(
        caption: "Network", file: "network.svg",
        svg: try NetworkDiagram().svg(for: SampleNetwork.all).svg),
      .init(
        caption: "Timeline", file: "timeline.svg",
        svg: TimelineDiagram().svg(for: SampleNetwork.all)),
    ]
    let page = ReportPage(options).html(for: SampleNetwork.all)
    let ids = Picture(page).elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("network.person:ana-lima"))
  }

  @Test func linksToAPictureThatIsTooLargeOrNoneOfOurs() {
    var options = ReportPage.Options()
    options.pictures = [
      .init(caption: "Network", file: "network.svg", svg: Array("<script>".utf8)),
      .init(
        caption: "Timeline", file: "timeline.svg",
        svg: Array("<svg ".utf8) + [UInt8](repeating: 32, count: 3 << 20)),
    ]
    let page = ReportPage(options).html(for: SampleNetwork.all)
    #expect(page.count < 1 << 20)
    #expect(String(decoding: page, as: UTF8.self).contains("<a href=\"network.svg\">Network</a>"))
    #expect(!String(decoding: page, as: UTF8.self).contains("<script>"))
  }
}
