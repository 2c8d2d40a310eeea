import Chronograph
import Testing

@testable import ChronographTraining

/// Figures of relations and events, worked out by hand; each case spoils one thing of the same annotation.
@Suite struct StatementScoreTests {
  static let body =
    "Ana Lima, chairman of the Lund Council, met Otto Krog in Oran. On Monday Krog dismissed her."

  static func telling(
    _ start: Int, _ end: Int, _ factuality: String = "fact", _ sources: Set<String> = []
  ) -> Annotation.Telling {
    .init(
      factuality: factuality, attribution: sources,
      evidence: [ScalarSpan(start: start, end: end)], confidence: .high)
  }

  static let first = telling(0, 62)
  static let second = telling(63, 92)

  static var truth: Annotation {
    func entity(_ id: String, _ kind: String, _ name: String, _ start: Int) -> Annotation.Entity {
      .init(
        id: id, kind: kind, name: name, forms: Folding.forms([name]),
        mentions: [ScalarSpan(start: start, end: start + name.unicodeScalars.count)])
    }
    return Annotation(
      entities: [
        entity("ana", "person", "Ana Lima", 0), entity("council", "body", "Lund Council", 26),
        entity("otto", "person", "Otto Krog", 44), entity("oran", "place", "Oran", 57),
      ],
      relations: [
        .init(
          type: "position", source: "ana", target: "council", title: "chairman", status: "current",
          telling: first),
        .init(type: "met", source: "ana", target: "otto", telling: first),
        .init(
          type: "removed_from", source: "ana", target: "council", start: "2014-03-17",
          telling: second),
      ],
      events: [
        .init(
          type: "meeting", date: nil, trigger: ScalarSpan(start: 40, end: 43),
          participants: [
            .init(entity: "ana", role: "agent"), .init(entity: "otto", role: "agent"),
            .init(entity: "oran", role: "place"),
          ], telling: first),
        .init(
          type: "removal", date: "2014-03-17", trigger: ScalarSpan(start: 78, end: 87),
          participants: [
            .init(entity: "otto", role: "agent"), .init(entity: "ana", role: "patient"),
          ], telling: second),
      ])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var tallies: [String: Share] = [:]
    /// Right of all.
    var accuracies: [String: [Int]] = [:]
    let change: @Sendable (inout Annotation) -> Void
  }

  static let relations: [Case] = [
    Case(
      testDescription: "nothing spoilt",
      tallies: [
        "relations": .init(3, of: 3, 3), "relations.position": .init(1, of: 1, 1),
        "relations.any_type": .init(3, of: 3, 3),
      ],
      accuracies: [
        "position.title": [1, 1], "relations.status": [1, 1], "relations.dates": [1, 1],
        "relations.evidence": [3, 3], "factuality.relations": [3, 3],
      ]
    ) { _ in },
    Case(
      testDescription: "a meeting told the other way round",
      tallies: ["relations": .init(3, of: 3, 3), "relations.met": .init(1, of: 1, 1)]
    ) { ($0.relations[1].source, $0.relations[1].target) = ("otto", "ana") },
    Case(
      testDescription: "a position told the other way round",
      tallies: [
        "relations": .init(2, of: 3, 3), "relations.position": .init(0, of: 1, 1),
        "relations.any_type": .init(2, of: 3, 3),
      ]
    ) { ($0.relations[0].source, $0.relations[0].target) = ("council", "ana") },
    Case(
      testDescription: "another type",
      tallies: [
        "relations": .init(2, of: 3, 3), "relations.position": .init(0, of: 1, 0),
        "relations.leads": .init(0, of: 0, 1), "relations.any_type": .init(3, of: 3, 3),
      ]
    ) { $0.relations[0].type = "leads" },
    Case(
      testDescription: "another target", tallies: ["relations": .init(2, of: 3, 3)]
    ) { $0.relations[1].target = "oran" },
    Case(
      testDescription: "a relation missed", tallies: ["relations": .init(2, of: 3, 2)]
    ) { $0.relations.removeLast() },
    Case(
      testDescription: "a relation twice",
      tallies: ["relations": .init(3, of: 3, 4), "relations.met": .init(1, of: 1, 2)]
    ) { $0.relations.append($0.relations[1]) },
    Case(
      testDescription: "an entity not found takes its relations along",
      tallies: ["relations": .init(1, of: 3, 3), "relations.any_type": .init(1, of: 3, 3)]
    ) { $0.entities[1].forms = ["another council"] },
    Case(
      testDescription: "a wrong title", tallies: ["relations": .init(3, of: 3, 3)],
      accuracies: ["position.title": [0, 1]]
    ) { $0.relations[0].title = "secretary" },
    Case(
      testDescription: "a title with more words", accuracies: ["position.title": [1, 1]]
    ) { $0.relations[0].title = "deputy chairman" },
    Case(
      testDescription: "a wrong status", accuracies: ["relations.status": [0, 1]]
    ) { $0.relations[0].status = "former" },
    Case(
      testDescription: "a date where none is", accuracies: ["relations.dates": [1, 2]]
    ) { $0.relations[0].start = "2012" },
    Case(
      testDescription: "no date where one is", accuracies: ["relations.dates": [0, 1]]
    ) { $0.relations[2].start = nil },
    Case(
      testDescription: "another sentence", accuracies: ["relations.evidence": [2, 3]]
    ) { $0.relations[1].telling = second },
    Case(
      testDescription: "told otherwise",
      accuracies: ["factuality.relations": [2, 3], "factuality": [4, 5]]
    ) { $0.relations[1].telling.factuality = "alleged" },
    Case(
      testDescription: "a source where none is",
      tallies: ["attribution.relations": .init(0, of: 0, 1), "attribution": .init(0, of: 0, 1)]
    ) { $0.relations[1].telling.attribution = ["otto"] },
  ]

  static let events: [Case] = [
    Case(
      testDescription: "nothing spoilt",
      tallies: [
        "events": .init(2, of: 2, 2), "events.meeting": .init(1, of: 1, 1),
        "events.dated": .init(1, of: 1, 1), "participants": .init(5, of: 5, 5),
        "participants.no_role": .init(5, of: 5, 5),
      ],
      accuracies: ["events.date": [2, 2], "factuality.events": [2, 2]]
    ) { _ in },
    Case(
      testDescription: "another type",
      tallies: [
        "events": .init(1, of: 2, 2), "events.any_type": .init(2, of: 2, 2),
        "events.removal": .init(0, of: 1, 0), "events.expulsion": .init(0, of: 0, 1),
        "events.dated": .init(1, of: 1, 1),
      ]
    ) { $0.events[1].type = "expulsion" },
    Case(
      testDescription: "another date",
      tallies: ["events": .init(2, of: 2, 2), "events.dated": .init(0, of: 1, 1)],
      accuracies: ["events.date": [1, 2]]
    ) { $0.events[1].date = "2014-03" },
    Case(
      testDescription: "a date where none is",
      tallies: ["events.dated": .init(1, of: 1, 2)], accuracies: ["events.date": [1, 2]]
    ) { $0.events[0].date = "2014" },
    Case(
      testDescription: "another sentence",
      tallies: ["events": .init(1, of: 2, 2), "events.any_type": .init(1, of: 2, 2)]
    ) {
      $0.events[0].telling = second
      $0.events[0].trigger = ScalarSpan(start: 63, end: 65)
    },
    Case(
      testDescription: "another word of the same sentence", tallies: ["events": .init(2, of: 2, 2)]
    ) { $0.events[0].trigger = ScalarSpan(start: 10, end: 18) },
    Case(
      testDescription: "an event twice",
      tallies: ["events": .init(2, of: 2, 3), "events.meeting": .init(1, of: 1, 2)]
    ) { $0.events.append($0.events[0]) },
    Case(
      testDescription: "an event missed",
      tallies: ["events": .init(1, of: 2, 1), "participants": .init(2, of: 2, 2)]
    ) { $0.events.removeFirst() },
    Case(
      testDescription: "a role exchanged",
      tallies: ["participants": .init(4, of: 5, 5), "participants.no_role": .init(5, of: 5, 5)]
    ) {
      $0.events[1].participants = [
        .init(entity: "otto", role: "agent"), .init(entity: "ana", role: "theme"),
      ]
    },
    Case(
      testDescription: "a participant missed",
      tallies: ["participants": .init(4, of: 5, 4), "participants.no_role": .init(4, of: 5, 4)]
    ) { $0.events[1].participants = [.init(entity: "otto", role: "agent")] },
    Case(
      testDescription: "a participant of no annotated entity",
      tallies: ["participants": .init(5, of: 5, 6)]
    ) { $0.events[1].participants.insert(.init(entity: "nobody", role: "place")) },
    Case(
      testDescription: "told otherwise", accuracies: ["factuality.events": [1, 2]]
    ) { $0.events[0].telling.factuality = "negated" },
    Case(
      testDescription: "a source where none is",
      tallies: ["attribution.events": .init(0, of: 0, 1)]
    ) { $0.events[0].telling.attribution = ["otto"] },
  ]

  @Test(arguments: relations + events) func isWhatOneWorksOutByHand(_ example: Case) {
    var system = Self.truth
    example.change(&system)
    let card = DocumentScorer.score(gold: Self.truth, system: system, body: Self.body)
    for (figure, share) in example.tallies {
      #expect(Share(card.tallies[figure]) == share, "\(figure)")
    }
    for (figure, share) in example.accuracies {
      let found = card.accuracies[figure].map { [$0.right, $0.total] }
      #expect(found == share, "\(figure)")
    }
  }

  /// Whatever is wrong is told in words, and nothing else is.
  @Test(arguments: relations + events) func tellsEveryMistake(_ example: Case) {
    var system = Self.truth
    example.change(&system)
    let card = DocumentScorer.score(gold: Self.truth, system: system, body: Self.body)
    let isPerfect =
      card.tallies.values.allSatisfy { $0.isEmpty || abs($0.f1 - 1) < 1e-9 }
      && card.accuracies.values.allSatisfy { $0.right == $0.total }
    #expect(card.failures.isEmpty == isPerfect)
  }

  @Test func judgesEachConfidenceByItself() {
    var system = Self.truth
    system.relations[0].telling.confidence = .low
    system.relations[1].telling.confidence = .medium
    system.relations[1].target = "oran"
    system.events[1].telling.confidence = nil
    let card = DocumentScorer.score(gold: Self.truth, system: system, body: Self.body)
    #expect(card.confidences["relations.low"] == .init(right: 1, total: 1))
    #expect(card.confidences["relations.medium"] == .init(right: 0, total: 1))
    #expect(card.confidences["relations.high"] == .init(right: 1, total: 1))
    #expect(card.confidences["events.high"] == .init(right: 1, total: 1))
  }

  @Test func theOrderOfWhatWasFoundDoesNotMatter() {
    var random = SeededGenerator(seed: 5)
    let expected = DocumentScorer.score(gold: Self.truth, system: Self.truth, body: Self.body)
    for _ in 0..<20 {
      var system = Self.truth
      system.relations.shuffle(using: &random)
      system.events.shuffle(using: &random)
      system.entities.shuffle(using: &random)
      let card = DocumentScorer.score(gold: Self.truth, system: system, body: Self.body)
      #expect(card.tallies == expected.tallies && card.accuracies == expected.accuracies)
    }
  }
}
