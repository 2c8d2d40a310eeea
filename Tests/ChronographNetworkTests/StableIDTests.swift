import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographNetwork

/// A newer document renames nothing that was there.
@Suite struct StableIDTests {
  /// A document of one person, told with an office where one is given.
  private static func story(
    _ id: String, published: String?, _ person: String, at body: String? = nil,
    status: TenureStatus = .current, start: String? = nil, removal: String?? = .none
  ) -> Extraction {
    var story = Story(id, published: published)
    let person = story.person(person)
    story.entity(.place, "Town of \(id)")
    let body = body.map { story.entity(.body, $0) }
    if let body {
      story.relation(.position, person, body, title: "director", status: status, start: start)
    }
    if let removal {
      story.event("removal", removal, [(person, .patient)] + (body.map { [($0, .body)] } ?? []))
    }
    return story.finished
  }

  private static func network(_ documents: some Sequence<Extraction>) -> Network {
    NetworkAssembler.network(of: documents, programVersion: "test")
  }

  private static func people(_ documents: Extraction...) -> [String] {
    network(documents).entities.filter { $0.kind == .person }.map(\.id)
  }

  // MARK: Cases

  @Test func whoWasThereFirstKeepsTheShortID() {
    let mayor = Self.story("b", published: "2024-05-02", "Ida Lund", at: "Oran Council")
    let violinist = Self.story("a", published: "2024-05-03", "Ida Lund", at: "Kordax Orchestra")
    #expect(Self.people(mayor) == ["person:ida-lund"])
    #expect(
      Self.people(mayor, violinist) == ["person:ida-lund", "person:ida-lund.kordax-orchestra"])
    #expect(Self.network([mayor, violinist]).findings.map(\.place) == ["person:ida-lund"])
  }

  @Test func whoHasNoOfficeBearsTheDocument() {
    #expect(
      Self.people(
        Self.story("x", published: "2024-05-02", "Ida Lund", at: "Oran Council"),
        Self.story("y", published: "2024-05-03", "Ida Lund"))
        == ["person:ida-lund", "person:ida-lund.y"])
  }

  @Test func aDocumentWithoutADateCountsAsTheOldest() {
    #expect(
      Self.people(
        Self.story("z", published: nil, "Ida Lund"),
        Self.story("a", published: "2019", "Ida Lund", at: "Oran Council"))
        == ["person:ida-lund", "person:ida-lund.oran-council"])
  }

  @Test func aFullerNameIsNoNewID() {
    func network(_ fuller: Bool) -> Network {
      var first = Story("a", published: "2024-05-02")
      let author = first.person("Ida Lund")
      first.relation(.position, author, first.entity(.body, "Oran Council"), title: "mayor")
      var second = Story("b", published: "2024-05-03")
      let other = second.person("Ida Marie Lund", "Ida Lund")
      second.relation(.position, other, second.entity(.body, "Oran Council"), title: "mayor")
      return Self.network([first.finished] + (fuller ? [second.finished] : []))
    }
    #expect(network(true).entities.first { $0.kind == .person }?.name == "Ida Marie Lund")
    #expect(network(true).entities.map(\.id).contains("person:ida-lund"))
    #expect(network(false).relations.map(\.id) == network(true).relations.map(\.id))
  }

  @Test func aTieKeepsItsIDWhenItIsOverAndAnEventWhenItIsDated() {
    let documents = [
      Self.story("a", published: "2020", "Ida Lund", at: "Oran Council", removal: .some(nil)),
      Self.story(
        "b", published: "2022-05-03", "Ida Lund", at: "Oran Council", status: .former,
        start: "2012", removal: "2022-05-02"),
    ]
    let (before, after) = (Self.network(documents.prefix(1)), Self.network(documents))
    #expect(before.relations.map(\.id) == ["relation:position.ida-lund.oran-council.director"])
    #expect(after.relations.map(\.id) == before.relations.map(\.id))
    #expect(after.relations.map(\.start) == ["2012"])
    #expect(after.events.map(\.id).contains("event:removal.ida-lund"))
  }

  // MARK: Property

  /// Few names at few places, so that there are namesakes and that whoever is told of again is known by the office.
  private static func documents(_ seed: UInt64) -> [Extraction] {
    var random = SeededGenerator(seed: seed)
    func pick<Item>(_ items: [Item]) -> Item {
      items[Int.random(in: 0..<items.count, using: &random)]
    }
    return (1...9).map { day in
      story(
        "\(pick(["z", "m", "a"]))-\(day)", published: "2024-05-0\(day)",
        pick(["Ida Lund", "Otto Krog", "Ana Novak"]),
        at: pick(["Oran Council", "Kordax Bank", "Velia Port", "Orbis Fund"]),
        status: pick([.current, .former]), start: pick([nil, "2012", "2012-03", "2013"]),
        removal: pick([.none, .some(nil), "2024-04", "2024-04-20", "2024-03-11"]))
    }
  }

  @Test(arguments: Array<UInt64>(1...60)) func aNewerDocumentRenamesNothing(_ seed: UInt64) {
    let documents = Self.documents(seed)
    var before = Self.network([])
    for count in documents.indices {
      let after = Self.network(documents[...count])
      let ids = Set(before.entities.map(\.id))
      let joined = ids.subtracting(after.entities.map(\.id))
      // Who turns out to be one with an older one bears the id of that.
      for entity in before.entities where joined.contains(entity.id) {
        let holder = after.entities.first { $0.evidence.contains(entity.evidence[0]) }
        #expect(holder.map { ids.contains($0.id) } == true, "\(entity.id)")
      }
      Self.expectKept(
        before.entities.filter { !joined.contains($0.id) }, after.entities, before, \.evidence)
      Self.expectKept(before.offices, after.offices, before, \.evidence)
      Self.expectKept(
        before.relations.filter { !joined.contains($0.source) }, after.relations, before, \.evidence
      )
      Self.expectKept(
        before.events.filter { joined.isDisjoint(with: $0.participants.map(\.entity)) },
        after.events, before, \.evidence)
      before = after
    }
  }

  /// What bears an id is told by the same oldest quote as before.
  private static func expectKept<Record: Identifiable>(
    _ old: [Record], _ new: [Record], _ before: Network, _ evidence: (Record) -> [String]
  ) where Record.ID == String {
    let kept = Dictionary(uniqueKeysWithValues: new.map { ($0.id, Set(evidence($0))) })
    let days = Dictionary(
      uniqueKeysWithValues: before.documents.map { ($0.id, $0.published ?? "") })
    let documents = before.evidenceDocuments
    for record in old {
      let oldest = evidence(record).min {
        (days[documents[$0] ?? ""] ?? "", $0) < (days[documents[$1] ?? ""] ?? "", $1)
      }
      #expect(kept[record.id]?.contains(oldest ?? "") == true, "\(record.id)")
    }
  }
}
