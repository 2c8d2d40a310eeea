import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographNetwork

/// What looks wrong in a network by itself: plans for days gone by, and names of two kinds of thing.
@Suite struct DoubtfulStatementTests {
  private static func notes(_ stories: [Story], _ code: String) -> [Finding] {
    NetworkAssembler.network(of: stories.map(\.finished), programVersion: "test").findings
      .filter { $0.code == code }
  }

  // MARK: Plans

  struct Plan: Sendable, CustomTestStringConvertible {
    let name: String
    let date: String?
    /// When each document that tells it was published.
    let published: [String?]
    let message: String?
    var factuality = Factuality.planned
    var testDescription: String { name }
  }

  static let plans: [Plan] = [
    .init(
      name: "a day before", date: "2024-06-13", published: ["2024-06-14"],
      message: "Told as planned for 2024-06-13, which was past in 'a' of 2024-06-14"),
    .init(name: "the same day", date: "2024-06-14", published: ["2024-06-14"], message: nil),
    .init(name: "a day ahead", date: "2024-06-15", published: ["2024-06-14"], message: nil),
    .init(name: "this month", date: "2024-06", published: ["2024-06-14"], message: nil),
    .init(
      name: "last month", date: "2024-05", published: ["2024-06-14"],
      message: "Told as planned for 2024-05, which was past in 'a' of 2024-06-14"),
    .init(
      name: "published some day of the year", date: "2024-05", published: ["2024"], message: nil),
    .init(
      name: "published in a later month", date: "2024-05-03", published: ["2024-06"],
      message: "Told as planned for 2024-05-03, which was past in 'a' of 2024-06"),
    .init(name: "since then", date: "2024-05/..", published: ["2024-06-14"], message: nil),
    .init(name: "no date", date: nil, published: ["2024-06-14"], message: nil),
    .init(name: "no publication date", date: "2024-05-03", published: [nil], message: nil),
    .init(
      name: "told in time as well", date: "2024-05-03", published: ["2024-06-14", "2024-05-01"],
      message: nil),
    .init(
      name: "told late twice", date: "2024-05-03", published: ["2024-06-14", "2024-06-20"],
      message: "Told as planned for 2024-05-03, which was past in 'a' of 2024-06-14, "
        + "'b' of 2024-06-20"),
    .init(
      name: "a fact", date: "2024-05-03", published: ["2024-06-14"], message: nil,
      factuality: .fact),
  ]

  private static func stories(_ plan: Plan) -> [Story] {
    zip(["a", "b", "c"], plan.published).map { id, published in
      var story = Story(id, published: published)
      let (person, body) = (story.person("Mirela Quastberg"), story.entity(.body, "Harbour Board"))
      story.entity(.place, "Town of \(id)")
      story.event(
        "removal", plan.date, [(person, .patient), (body, .body)], factuality: plan.factuality)
      return story
    }
  }

  @Test(arguments: plans) func aPlanIsDoubtedWhereItsDayWasPast(_ plan: Plan) {
    let notes = Self.notes(Self.stories(plan), "past-plan")
    #expect(notes.map(\.message) == [plan.message].compactMap { $0 })
    #expect(notes.allSatisfy { $0.severity == .note && $0.place.hasPrefix("event:") })
    #expect(notes.allSatisfy { $0.advice?.isEmpty == false })
  }

  @Test func aPlanThatWasCalledOffIsNoDoubt() {
    var network = NetworkAssembler.network(
      of: Self.stories(Self.plans[0]).map(\.finished), programVersion: "test")
    #expect(PastPlans(network).findings.count == 1)
    network.events[0].undone = .init(date: "2024-06-12", by: [], evidence: [])
    #expect(PastPlans(network).findings.isEmpty)
  }

  // MARK: Names

  struct Name: Sendable, CustomTestStringConvertible {
    let person: String
    let other: String
    let kind: EntityKind
    /// Whether one document has both.
    let isTogether: Bool
    let isDoubtful: Bool
    init(_ person: String, _ other: String, _ kind: EntityKind, together: Bool, _ doubtful: Bool) {
      (self.person, self.other, self.kind) = (person, other, kind)
      (isTogether, isDoubtful) = (together, doubtful)
    }
    var testDescription: String { "\(person), \(kind.rawValue) \(other), \(isTogether)" }
  }

  static let names: [Name] = [
    .init("Halm Oster", "Halm Oster", .body, together: false, true),
    .init("Halm Oster", "Halm-Oster", .body, together: true, false),
    .init("Halm Oster", "the HALM OSTER", .body, together: true, true),
    .init("Halm Oster", "Halm Oster", .place, together: false, true),
    .init("Halm Oster", "Halm Oster Holding", .body, together: true, false),
    .init("Halm Oster", "Oster", .place, together: true, false),
    .init("Halm Oster", "Halm Oster", .case, together: true, false),
    .init("Oster", "Oster", .place, together: false, false),
    .init("Oster", "Oster", .place, together: true, true),
    .init("海尔姆", "海尔姆", .body, together: false, true),
  ]

  @Test(arguments: names) func aNameOfAPersonAndOfABodyIsDoubted(_ name: Name) {
    var first = Story("a")
    first.person(name.person)
    var second = name.isTogether ? first : Story("b")
    second.entity(name.kind, name.other)
    let notes = Self.notes(name.isTogether ? [second] : [first, second], "mixed-name")
    #expect(notes.isEmpty != name.isDoubtful)
    for note in notes {
      #expect(note.severity == .note && note.place.hasPrefix("person:"))
      #expect(note.message.contains("'\(name.person)' is the name of a person and a \(name.kind)"))
      #expect(note.message.contains(", \(name.kind.rawValue):"))
    }
  }

  @Test func oneNoteNamesEverythingOfAName() {
    var story = Story("a")
    story.person("Halm Oster", "Henrik Oster")
    story.entity(.body, "Henrik Oster")
    story.entity(.place, "Halm Oster")
    #expect(
      Self.notes([story], "mixed-name").map(\.message) == [
        "'Halm Oster' is the name of a person, a body and a place: person:halm-oster, "
          + "body:henrik-oster, place:halm-oster"
      ])
  }
}
