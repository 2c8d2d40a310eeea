import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographNetwork

@Suite struct AssemblerTests {
  private func assemble(_ stories: Story...) -> Network {
    NetworkAssembler.network(of: stories.map(\.finished), programVersion: "test")
  }

  /// A document in which Ana Lima holds an office.
  private func tenure(
    _ id: String, title: String? = "Party Chief", status: TenureStatus? = .current,
    start: String? = nil, end: String? = nil, factuality: Factuality = .fact,
    published: String? = "2024-06-14"
  ) -> Story {
    var story = Story(id, published: published)
    let (person, place) = (story.person("Ana Lima"), story.entity(.place, "Yunnan"))
    let source = story.entity(.body, "Xinhua")
    // No two documents are equal.
    story.entity(.place, "Town of \(id)")
    story.relation(
      .position, person, place, title: title, status: status, start: start, end: end,
      factuality: factuality, attribution: factuality == .fact ? [] : [source])
    return story
  }

  /// A document in which Ana Lima is expelled.
  private func expulsion(
    _ id: String, _ date: String?, body: String? = nil, factuality: Factuality = .fact
  ) -> Story {
    var story = Story(id)
    let person = story.person("Ana Lima")
    story.entity(.place, "Yunnan")
    story.entity(.place, "Town of \(id)")
    let bodies = body.map { [(story.entity(.body, $0), Role.body)] } ?? []
    story.event("expulsion", date, [(person, .patient)] + bodies, factuality: factuality)
    return story
  }

  @Test func makesOneRelationOfTellingsThatAgree() {
    let network = assemble(
      tenure("a"), tenure("b", title: "the party chief"), tenure("c", start: "2012"))
    #expect(network.relations.map(\.id) == ["relation:position.ana-lima.yunnan.party-chief"])
    #expect(network.relations.first?.evidence.count == 3)
    #expect(network.relations.first?.start == "2012")
    #expect(network.relations.first?.office == "office:party-chief.place-yunnan")
  }

  @Test(arguments: [
    (["SPECIAL ENVOY"], "special envoy"), (["SPECIAL ENVOY", "Special Envoy"], "Special Envoy"),
    (["SPECIAL ENVOY", "SPECIAL ENVOY", "special envoy"], "special envoy"), (["CEO"], "CEO"),
    (["部长"], "部长"),
  ]) func showsNoTitleInTheCapitalsOfAHeadline(_ titles: [String], _ shown: String) {
    let stories = titles.enumerated().map { tenure("doc-\($0.offset)", title: $0.element).finished }
    let network = NetworkAssembler.network(of: stories, programVersion: "test")
    #expect(network.relations.map(\.title) == [shown])
  }

  @Test func keepsContradictingTellingsSideBySide() {
    let network = assemble(
      tenure("a", start: "2012"), tenure("b", start: "2013"), tenure("c", status: .former),
      tenure("d", factuality: .negated), tenure("e", title: "governor"))
    #expect(
      network.relations.map(\.id) == [
        "relation:position.ana-lima.yunnan.governor",
        "relation:position.ana-lima.yunnan.party-chief.2012",
        "relation:position.ana-lima.yunnan.party-chief.2013",
        "relation:position.ana-lima.yunnan.party-chief.former",
        "relation:position.ana-lima.yunnan.party-chief.negated",
      ])
    #expect(network.relations.last?.attribution == ["body:xinhua"])
  }

  @Test func separatesTenuresThatEndOnOtherDays() {
    let network = assemble(
      tenure("a", start: "2012", end: "2014"), tenure("b", start: "2012", end: "2016"))
    #expect(
      network.relations.map(\.id) == [
        "relation:position.ana-lima.yunnan.party-chief.2012",
        "relation:position.ana-lima.yunnan.party-chief.2012.until-2016",
      ])
  }

  /// One document tells when an earlier time in an office ended, the other when a later one began.
  @Test(arguments: [["a", "b"], ["b", "a"]])
  func joinsNoEndWithALaterStart(_ ids: [String]) {
    let network = assemble(
      tenure(ids[0], status: .former, start: "2012"), tenure(ids[1], status: .former, end: "2009"))
    #expect(network.relations.map(\.start) == [nil, "2012"])
    #expect(network.relations.map(\.end) == ["2009", nil])
    #expect(network.findings.isEmpty)
  }

  @Test func leavesOutDatesOfATenureThatEndsBeforeItBegins() {
    let network = assemble(tenure("a", status: .former, start: "2012", end: "2009"))
    #expect(network.relations.map(\.start) == [nil])
    #expect(network.relations.map(\.end) == [nil])
    #expect(network.findings.map(\.code) == ["reversed-dates"])
    #expect(network.findings.first?.message.contains("end in 2009") == true)
  }

  @Test func tellsTheEndOfATenureThatWasCurrent() {
    let network = assemble(
      tenure("a", start: "2012", published: "2015-03"), tenure("b", published: "2016"),
      tenure("c", status: .former, end: "2018", published: "2019-01-07"))
    #expect(
      network.relations.map(\.id) == ["relation:position.ana-lima.yunnan.party-chief.2012"])
    #expect(network.relations.first?.status == .former)
    #expect(network.relations.first?.end == "2018")
    #expect(network.relations.first?.evidence.count == 3)
  }

  /// Of two documents, when each was published, and what the second tells as over.
  @Test(
    arguments: [
      // The office was over before it was current again.
      ("2015-03-01", "2014-07-01", nil, nil), ("2015-03-01", "2016-07-01", "2008", "2014"),
      // The same day, or no day.
      ("2015-03-01", "2015-03-01", nil, nil), (nil, "2016-07-01", nil, nil),
      ("2015-03-01", nil, nil, nil),
    ] as [(String?, String?, String?, String?)])
  func keepsATenureThatMayBeAnother(
    _ current: String?, _ former: String?, _ start: String?, _ end: String?
  ) {
    let network = assemble(
      tenure("a", published: current),
      tenure("b", status: .former, start: start, end: end, published: former))
    #expect(network.relations.map(\.status) == [.current, .former])
  }

  @Test func keepsATenureApartWhereThePersonHeldTheOfficeTwice() {
    let network = assemble(
      tenure("a", published: "2015-03-01"),
      tenure("b", status: .former, start: "2001", end: "2004", published: "2019-01-01"),
      tenure("c", status: .former, start: "2012", end: "2018", published: "2019-01-01"))
    #expect(network.relations.count == 3)
  }

  @Test func derivesOfficesFromPositions() {
    let network = assemble(
      tenure("a"), tenure("b", title: "former Party Chief", status: .former),
      tenure("c", title: nil))
    #expect(
      network.offices.map(\.id) == ["office:party-chief.place-yunnan"])
    #expect(network.offices.first?.title == "party chief")
    #expect(network.offices.first?.evidence.count == 2)
  }

  @Test(arguments: [
    ("the former Party  Chief", "party chief"), ("ex-President", "president"), ("The", "the"),
    ("Acting Minister", "acting minister"), ("市长", "市长"),
  ]) func normalizesTitles(_ title: String, _ normalized: String) {
    #expect(OfficeTitle.normalized(title) == normalized)
  }

  @Test func ordersTheEndsOfSymmetricRelations() {
    var first = Story("a")
    let (ana, bo) = (first.person("Ana Lima"), first.person("Bo Strand"))
    first.relation(.met, ana, bo)
    var second = Story("b")
    let (otherBo, otherAna) = (second.person("Bo Strand"), second.person("Ana Lima"))
    second.relation(.met, otherBo, otherAna)
    #expect(assemble(first, second).relations.map(\.id) == ["relation:met.ana-lima.bo-strand"])
  }

  struct EventCase: Sendable, CustomTestStringConvertible {
    let name: String
    let type: String
    let dates: [String?]
    let ids: [String]
    init(_ name: String, _ type: String, _ dates: [String?], _ ids: [String]) {
      (self.name, self.type, self.dates, self.ids) = (name, type, dates, ids)
    }
    var testDescription: String { name }
  }

  static let eventCases: [EventCase] = [
    .init(
      "one day in two documents is one event", "expulsion", ["2023-07-27", "2023-07-27"],
      ["event:2023-07-27.expulsion.ana-lima"]),
    .init(
      "a month holds the day", "expulsion", ["2023-07~", "2023-07-27", nil],
      ["event:2023-07.expulsion.ana-lima"]),
    .init(
      "two days stay side by side", "expulsion", ["2023-07-27", "2023-07-28", "2023-07"],
      [
        "event:2023-07-27.expulsion.ana-lima", "event:2023-07-28.expulsion.ana-lima",
        "event:2023-07.expulsion.ana-lima",
      ]),
    .init(
      "an undated charge could be another one", "charge", ["2023-07-27", nil],
      ["event:2023-07-27.charge.ana-lima", "event:charge.ana-lima"]),
    .init(
      "a statement of one alone could be another one", "statement", ["2023-07-27", "2023-07-27"],
      [
        "event:2023-07-27.statement.ana-lima.a", "event:2023-07-27.statement.ana-lima.b",
      ]),
  ]

  @Test(arguments: eventCases) func mergesEventsAsTheirTypeAllows(_ example: EventCase) {
    let stories = example.dates.enumerated().map { index, date in
      var story = Story(String(UnicodeScalar(UInt8(97 + index))))
      let person = story.person("Ana Lima")
      // No two documents share their words: a reprint is no second source.
      story.entity(.place, "Yunnan")
      story.entity(.place, "Town \(index)")
      story.event(example.type, date, [(person, .patient)])
      return story.finished
    }
    let network = NetworkAssembler.network(of: stories, programVersion: "test")
    #expect(network.events.map(\.id) == example.ids)
    #expect(network.events.flatMap(\.evidence).count == example.dates.count)
  }

  @Test func fillsTheFirstAndLastDayOfAnEvent() {
    let network = assemble(expulsion("a", "2024-02"))
    #expect(network.events.first?.earliest == "2024-02-01")
    #expect(network.events.first?.latest == "2024-02-29")
  }

  @Test func keepsADenialBesideTheEvent() {
    let network = assemble(expulsion("a", "2024"), expulsion("b", "2024", factuality: .negated))
    #expect(
      network.events.map(\.id) == [
        "event:2024.expulsion.ana-lima", "event:2024.expulsion.negated.ana-lima",
      ])
  }

  @Test func separatesRemovalsFromTwoBodies() {
    let network = assemble(
      expulsion("a", "2024", body: "Harbour Board"), expulsion("b", "2024", body: "Tide Party"),
      expulsion("c", "2024-05"))
    #expect(
      network.events.map(\.id) == [
        "event:2024-05.expulsion.ana-lima", "event:2024.expulsion.ana-lima",
        "event:2024.expulsion.ana-lima.tide-party",
      ])
  }

  @Test func letsATellingWithoutBodyJoinTheOnlyOne() {
    let network = assemble(expulsion("a", "2024", body: "Tide Party"), expulsion("b", "2024-05"))
    #expect(network.events.map(\.id) == ["event:2024.expulsion.ana-lima"])
    #expect(network.events.map(\.date) == ["2024-05"])
    #expect(
      network.events.first?.participants.map(\.entity) == ["person:ana-lima", "body:tide-party"])
  }

  @Test func flagsADocumentThatRepeatsAnother() {
    var copies: [Extraction] = []
    for id in ["b", "a", "c"] {
      var story = Story(id)
      story.entity(.place, id == "c" ? "Elsewhere" : "Yunnan")
      copies.append(story.finished)
    }
    let network = NetworkAssembler.network(of: copies, programVersion: "test")
    #expect(network.documents.map(\.duplicateOf) == [nil, "a", nil])
  }

  @Test func takesAReprintForNoSecondSource() {
    func story(_ id: String, published: String, day: String) -> Story {
      var story = Story(id, published: published)
      let (ana, bo) = (story.person("Ana Lima"), story.person("Bo Tan"))
      story.relation(.met, ana, bo, start: "2024-05-20")
      story.event("meeting", day, [(ana, .agent), (bo, .patient)])
      story.event("statement", nil, [(ana, .agent)])
      return story
    }
    let original = story("a", published: "2024-06-14", day: "2024-05-20")
    let alone = assemble(original)
    let twice = assemble(original, story("b", published: "2024-06-20", day: "2024-05-20"))
    #expect(twice.documents.map(\.duplicateOf) == [nil, "a"])
    #expect(twice.events.map(\.id) == alone.events.map(\.id))
    #expect(twice.relations.map(\.id) == alone.relations.map(\.id))
    #expect(twice.events.map(\.evidence.count) == [2, 2])
  }

  @Test func keepsOneOfTwoDocumentsWithOneIDWhateverTheOrder() {
    var first = Story("a")
    first.entity(.place, "Yunnan")
    var second = Story("a")
    second.entity(.place, "Hunan")
    let forwards = assemble(first, second)
    #expect(json(forwards) == json(assemble(second, first)))
    #expect(forwards.entities.count == 1)
    #expect(forwards.findings.map(\.code) == ["repeated-document-id"])
  }

  @Test func leavesOutWhatCannotStandAndSaysSo() {
    var story = Story("a")
    let (ana, bo) = (story.person("Ana Lima"), story.person("Bo Tan"))
    story.relation(.met, ana, "e9")
    story.relation(.met, ana, bo, start: "2024-13-45")
    story.event("death", "soon", [(ana, .patient), ("e8", .agent)])
    var extraction = story.finished
    extraction.relations.append(
      Extraction.Relation(type: .met, source: ana, target: bo, confidence: .high, evidence: []))
    extraction.entities.append(
      Extraction.Entity(id: "e3", kind: .place, name: "Nowhere", aliases: [], mentions: []))
    let network = NetworkAssembler.network(of: [extraction], programVersion: "test")
    #expect(network.relations.map(\.start) == [nil])
    #expect(network.events.map(\.id) == ["event:death.ana-lima"])
    #expect(network.entities.count == 2)
    #expect(
      Set(network.findings.map(\.code)) == ["unknown-entity", "impossible-date", "no-evidence"])
    #expect(NetworkVerifier(network).structuralProblems().isEmpty)
  }

  @Test func tiesNothingToItself() {
    var story = Story("a")
    let whole = story.entity(.body, "Ministry of Tides", "MOT")
    let part = story.entity(.body, "MOT")
    story.relation(.partOf, part, whole)
    let network = assemble(story)
    #expect(network.relations.isEmpty)
    #expect(network.findings.map(\.code) == ["self-relation"])
  }

  @Test func keepsARelationThatADocumentTiesToItself() {
    var story = Story("a")
    let body = story.entity(.body, "Harbour Board")
    story.relation(.investigatedBy, body, body)
    #expect(
      assemble(story).relations.map(\.id) == [
        "relation:investigated_by.harbour-board.harbour-board"
      ])
  }

  @Test func bindsBareNamesToTheirDocument() {
    var story = Story("brief-07")
    story.entity(.body, "the Ministry")
    _ = story.person("Li")
    #expect(
      assemble(story).entities.map(\.id) == ["body:the-ministry.brief-07", "person:li.brief-07"])
  }

  @Test func worksWithANameOfAHundredThousandCharacters() {
    var story = Story("a")
    let name = String(repeating: "Lü \u{7}", count: 25_000)
    let person = story.person(name)
    story.relation(.position, person, story.entity(.body, name), title: name, status: .current)
    story.event("death", nil, [(person, .patient)])
    let network = assemble(story)
    let ids = network.entities.map(\.id) + network.relations.map(\.id) + network.events.map(\.id)
    #expect(ids.allSatisfy { $0.utf8.count < 500 && Slug.isNMTOKEN($0) })
    #expect(NetworkVerifier(network).verify(against: [story.document]).problems.isEmpty)
  }

  @Test func findsTheSentenceOfAMentionInsideAQuote() {
    var story = Story("a")
    let person = story.person("Ana Lima")
    story.event("death", "2024", [(person, .patient)])
    var extraction = story.finished
    extraction.events[0].evidence[0].utf8Start = 0
    extraction.events[0].evidence[0].start = 0
    extraction.events[0].evidence[0].sentence = 7
    let network = NetworkAssembler.network(of: [extraction], programVersion: "test")
    #expect(network.evidence.first { $0.rule == "mention" }?.sentence == 7)
  }
}
