import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographNetwork

/// Which tellings of one person's appointments, removals and the like are one event.
@Suite struct EventClassesTests {
  /// One document's telling; Ana Lima is its patient.
  struct Telling: Sendable {
    var type = "appointment"
    var date: String?
    var body: String?
    var title: String?
    var place: String?
    var published = "2024-06-14"
    var factuality = Factuality.fact
    /// The word that tells it.
    var word: String?
    /// Tellings with one number stand in one document.
    var document: Int?

    static func appointed(
      _ date: String?, _ body: String? = nil, as title: String? = nil, in place: String? = nil,
      published: String = "2024-06-14", document: Int? = nil
    ) -> Telling {
      Telling(
        date: date, body: body, title: title, place: place, published: published,
        document: document)
    }

    static func told(
      _ type: String, _ date: String?, _ body: String? = nil, published: String = "2024-06-14",
      _ factuality: Factuality = .fact
    ) -> Telling {
      Telling(type: type, date: date, body: body, published: published, factuality: factuality)
    }
  }

  private static func told(_ word: String, _ date: String) -> Telling {
    var telling = Telling.appointed(date, "Harbour Board")
    telling.word = word
    return telling
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let tellings: [Telling]
    /// The date of each event and the number of its quotes, sorted.
    let events: [String]
    init(_ name: String, _ tellings: [Telling], _ events: [String]) {
      (self.name, self.tellings, self.events) = (name, tellings, events)
    }
    var testDescription: String { name }
  }

  static let offices: [Case] = [
    .init(
      "one day, one body",
      [.appointed("2024-05-20", "Harbour Board"), .appointed("2024-05-20", "Harbour Board")],
      ["2024-05-20 ×2"]),
    .init(
      "a month and a day in it",
      [.appointed("2024-05", "Harbour Board"), .appointed("2024-05-20", "Harbour Board")],
      ["2024-05-20 ×2"]),
    .init(
      "days less than a week apart are two datings of one",
      [.appointed("2024-05-20", "Harbour Board"), .appointed("2024-05-23", "Harbour Board")],
      ["2024-05-20 ×2"]),
    .init(
      "who is named on one day is sworn in on another",
      [told("named", "2024-05-20"), told("sworn in", "2024-05-23")],
      ["2024-05-20 ×1", "2024-05-23 ×1"]),
    .init(
      "two words for naming are one",
      [told("named", "2024-05-20"), told("appointed", "2024-05-23")], ["2024-05-20 ×2"]),
    .init(
      "what most documents say is the date",
      [
        .appointed("2024-05-20", "Harbour Board"), .appointed("2024-05-23", "Harbour Board"),
        .appointed("2024-05-23", "Harbour Board"),
      ], ["2024-05-23 ×3"]),
    .init(
      "an undated telling joins two datings of one",
      [
        .appointed("2024-05-20", "Harbour Board"), .appointed("2024-05-22", "Harbour Board"),
        .appointed(nil, "Harbour Board"),
      ], ["2024-05-20 ×3"]),
    .init(
      "a week apart is another one",
      [.appointed("2024-05-20", "Harbour Board"), .appointed("2024-05-27", "Harbour Board")],
      ["2024-05-20 ×1", "2024-05-27 ×1"]),
    .init(
      "a chain of days is no longer than a week",
      [
        .appointed("2024-05-01", "Harbour Board"), .appointed("2024-05-06", "Harbour Board"),
        .appointed("2024-05-11", "Harbour Board"),
      ], ["2024-05-01 ×2", "2024-05-11 ×1"]),
    .init(
      "a document that tells both days has told them apart",
      [
        .appointed("2024-05-20", "Harbour Board", document: 1),
        .appointed("2024-05-22", "Harbour Board", document: 1),
      ], ["2024-05-20 ×1", "2024-05-22 ×1"]),
    .init(
      "two bodies are two",
      [.appointed("2024-05-20", "Harbour Board"), .appointed("2024-05-20", "Tide Bank")],
      ["2024-05-20 ×1", "2024-05-20 ×1"]),
    .init(
      "two places are two",
      [
        .appointed(nil, as: "governor", in: "Northmark"),
        .appointed(nil, as: "governor", in: "Southmark"),
      ], ["undated ×1", "undated ×1"]),
    .init(
      "a body more is no other appointment",
      [.appointed("2024-05-20", "Harbour Board"), .appointed("2024-05", nil)],
      ["2024-05-20 ×2"]),
    .init(
      "a telling without body joins neither of two",
      [
        .appointed("2024-05-20", "Harbour Board"), .appointed("2024-05-20", "Tide Bank"),
        .appointed("2024-05-20", nil),
      ], ["2024-05-20 ×1", "2024-05-20 ×1", "2024-05-20 ×1"]),
    .init(
      "two titles at one body are two",
      [
        .appointed("2024-05-20", "Harbour Board", as: "treasurer"),
        .appointed("2024-05-23", "Harbour Board", as: "chair"),
      ], ["2024-05-20 ×1", "2024-05-23 ×1"]),
    .init(
      "an undated telling of another title is another one",
      [
        .appointed("2024-05-20", "Harbour Board", as: "treasurer"),
        .appointed(nil, "Harbour Board", as: "chair"),
      ], ["2024-05-20 ×1", "undated ×1"]),
    .init(
      "a deputy is not the chair",
      [
        .appointed("2024-05", "Harbour Board", as: "chair"),
        .appointed("2024-05-20", "Harbour Board", as: "deputy chair"),
      ], ["2024-05 ×1", "2024-05-20 ×1"]),
    .init(
      "a fuller title is the same",
      [
        .appointed("2024-05", "Harbour Board", as: "secretary"),
        .appointed("2024-05-20", "Harbour Board", as: "general secretary"),
      ], ["2024-05-20 ×2"]),
    .init(
      "two words for an office on one day are one",
      [
        .appointed("2024-05-20", "Harbour Board", as: "head"),
        .appointed("2024-05-20", "Harbour Board", as: "chief"),
      ], ["2024-05-20 ×2"]),
    .init(
      "a telling without title joins the only one",
      [
        .appointed("2024-05-20", "Harbour Board", as: "chair"), .appointed(nil, "Harbour Board"),
      ], ["2024-05-20 ×2"]),
    .init(
      "what was told before that day is another one",
      [
        .appointed(nil, "Harbour Board", published: "2012-03-01"),
        .appointed("2024-05-20", "Harbour Board"),
      ], ["2024-05-20 ×1", "undated ×1"]),
    .init(
      "a year that was told before that day is another one",
      [
        .appointed("2024", "Harbour Board", published: "2024-02-10"),
        .appointed("2024-05-20", "Harbour Board"),
      ], ["2024 ×1", "2024-05-20 ×1"]),
    .init(
      "a document published in some month of the year may tell it",
      [
        .appointed(nil, "Harbour Board", published: "2024"),
        .appointed("2024-05-20", "Harbour Board"),
      ], ["2024-05-20 ×2"]),
    .init(
      "two old undated tellings stay one",
      [
        .appointed(nil, "Harbour Board", published: "2012-03-01"),
        .appointed(nil, "Harbour Board", published: "2013-03-01"),
        .appointed("2024-05-20", "Harbour Board"),
      ], ["2024-05-20 ×1", "undated ×2"]),
    .init(
      "an approximate day and one near it",
      [.appointed("2024-05-20~", "Harbour Board"), .appointed("2024-05-22", "Harbour Board")],
      ["2024-05-22 ×2"]),
  ]

  static let others: [Case] = [
    .init(
      "a death some days apart", [.told("death", "2024-05-20"), .told("death", "2024-05-22")],
      ["2024-05-20 ×2"]),
    .init(
      "a trial has several days", [.told("trial", "2024-05-20"), .told("trial", "2024-05-22")],
      ["2024-05-20 ×1", "2024-05-22 ×1"]),
    .init(
      "who is released can be arrested again",
      [.told("arrest", "2024-05-20"), .told("arrest", "2024-05-22")],
      ["2024-05-20 ×1", "2024-05-22 ×1"]),
    .init(
      "a charge on two days is two",
      [.told("charge", "2024-05-20"), .told("charge", "2024-05-22")],
      ["2024-05-20 ×1", "2024-05-22 ×1"]),
    .init(
      "a planned removal is not the removal",
      [
        .told("removal", "2024-05-20", "Harbour Board"),
        .told("removal", "2024-05-20", "Harbour Board", .planned),
      ], ["2024-05-20 ×1", "2024-05-20 ×1"]),
    .init(
      "a plan is told before its day",
      [
        .told("removal", "2024-05-20", "Harbour Board", published: "2024-01-01", .planned),
        .told("removal", nil, "Harbour Board", published: "2024-02-01", .planned),
      ], ["2024-05-20 ×2"]),
    .init(
      "removals without a body some days apart stay two",
      [.told("removal", "2024-05-20"), .told("removal", "2024-05-22")],
      ["2024-05-20 ×1", "2024-05-22 ×1"]),
  ]

  static func network(_ tellings: [Telling], reversed: Bool = false) -> Network {
    var stories: [Int: Story] = [:]
    for (index, telling) in tellings.enumerated() {
      let number = telling.document ?? 100 + index
      var story = stories[number] ?? Story("d\(number)", published: telling.published)
      let ana = stories[number] == nil ? story.person("Ana Lima") : "e1"
      if stories[number] == nil {
        // What is named beside her shows that she is one; no two documents are equal.
        story.entity(.place, "Lanhe")
        story.entity(.place, "Town \(number)")
      }
      story.tell(telling, of: ana)
      stories[number] = story
    }
    let extractions = stories.sorted { $0.key < $1.key }.map(\.value.finished)
    return NetworkAssembler.network(
      of: reversed ? extractions.reversed() : extractions, programVersion: "test")
  }

  static func summary(_ network: Network) -> [String] {
    network.events.map { "\($0.date ?? "undated") ×\($0.evidence.count)" }.sorted()
  }

  @Test(arguments: offices + others) func joinsWhatIsOneAndNothingElse(_ example: Case) {
    #expect(Self.summary(Self.network(example.tellings)) == example.events)
  }

  @Test(arguments: offices + others) func doesNotDependOnTheOrder(_ example: Case) {
    let network = Self.network(example.tellings, reversed: true)
    #expect(network == Self.network(example.tellings))
    #expect(NetworkVerifier(network).structuralProblems().isEmpty)
  }

  @Test func saysWhereDocumentsDateOneEventDifferently() throws {
    let network = Self.network([
      .appointed("2024-05-20", "Harbour Board"), .appointed("2024-05-23", "Harbour Board"),
    ])
    let finding = try #require(network.findings.first)
    #expect(finding.code == "dates-differ" && finding.severity == .note)
    #expect(finding.place == "event:2024-05-20.appointment.ana-lima")
    #expect(
      finding.message
        == "One event is told with several dates: 2024-05-20 in 'd100', 2024-05-23 in 'd101'")
  }

  @Test func saysNothingWhereDatesOnlyDifferInPrecision() {
    let network = Self.network([
      .appointed("2024-05", "Harbour Board"), .appointed("2024-05-23", "Harbour Board"),
    ])
    #expect(network.findings.isEmpty)
  }

  @Test(arguments: [
    ("minister", "foreign minister", true), ("chair", "chair", true),
    ("chair", "vice chair", false),
    ("chair", "vice-chair", false), ("secretary", "party secretary", true),
    ("party secretary", "secretary of the party", false), ("director", "acting director", false),
    ("general manager", "deputy general manager", false), ("mayor", "treasurer", false),
    ("", "mayor", true),
  ]) func tellsTitlesThatMayBeOne(_ one: String, _ other: String, _ expected: Bool) {
    #expect(OfficeTitle.mayBeOne(one, other) == expected)
    #expect(OfficeTitle.mayBeOne(other, one) == expected)
  }

  @Test func manyTitlesOfOnePersonAreSortedInReasonableTime() {
    let tellings = (0..<3000).map { Telling.appointed(nil, "Harbour Board", as: "clerk \($0)") }
    #expect(Self.network(tellings).events.count == 3000)
  }
}

extension Story {
  /// Adds a telling, its office in the same sentence.
  fileprivate mutating func tell(_ telling: EventClassesTests.Telling, of person: String) {
    var participants: [(String, Role)] = [(person, .patient)]
    let body = telling.body.map { entity(.body, $0) }
    let place = telling.place.map { entity(.place, $0) }
    if let body { participants.append((body, .body)) }
    if let place { participants.append((place, .place)) }
    event(
      telling.type, telling.date, participants, factuality: telling.factuality, told: telling.word)
    if let title = telling.title, let target = body ?? place {
      relateInLastSentence(.position, person, target, title: title)
    }
  }
}
