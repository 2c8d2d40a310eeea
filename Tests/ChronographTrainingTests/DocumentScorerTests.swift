import Chronograph
import Testing

@testable import ChronographTraining

@Suite struct DocumentScorerTests {
  static let body = "Ana Lima was dismissed as mayor of Porto on Monday. Lima denied it."

  /// The annotation of the body, to be spoilt one thing at a time.
  static var truth: Annotation {
    let sentence = ScalarSpan(start: 0, end: 51)
    let told = Annotation.Telling(factuality: "fact", attribution: [], evidence: [sentence])
    return Annotation(
      times: [.init(span: ScalarSpan(start: 44, end: 50), type: "DATE", value: "2014-03-17")],
      entities: [
        .init(
          id: "e1", kind: "person", name: "Ana Lima", forms: ["ana lima", "lima"],
          mentions: [ScalarSpan(start: 0, end: 8), ScalarSpan(start: 52, end: 56)]),
        .init(
          id: "e2", kind: "place", name: "Porto", forms: ["porto"],
          mentions: [ScalarSpan(start: 35, end: 40)]),
      ],
      relations: [
        .init(
          type: "position", source: "e1", target: "e2", title: "mayor", status: "former",
          end: "2014-03-17", telling: told)
      ],
      events: [
        .init(
          type: "removal", date: "2014-03-17", trigger: ScalarSpan(start: 13, end: 22),
          participants: [.init(entity: "e1", role: "patient")], telling: told)
      ])
  }

  private func score(_ change: (inout Annotation) -> Void) -> Scorecard {
    var system = Self.truth
    change(&system)
    return DocumentScorer.score(gold: Self.truth, system: system, body: Self.body)
  }

  @Test func givesEverythingForEqualOutput() {
    let card = score { _ in }
    #expect(card.failures.isEmpty)
    #expect(card.tallies["events.dated"]?.f1 == 1)
  }

  @Test func countsADuplicateAsAFalseAlarm() {
    let card = score { $0.relations.append($0.relations[0]) }
    #expect(card.tallies["relations"]?.precision == 0.5)
    #expect(card.tallies["relations"]?.recall == 1)
    #expect(card.failures.map(\.kind) == ["false alarm"])
  }

  @Test func doesNotMatchRelationsOfUnmatchedEntities() {
    let card = score { $0.entities[1].forms = ["lisbon"] }
    #expect(card.tallies["entities.place"]?.f1 == 0)
    #expect(card.tallies["relations"]?.foundOfGold == 0)
    #expect(card.failures.contains { $0.text.contains("entity not found: Porto") })
  }

  @Test func toleratesAnotherBoundaryOfATime() {
    let card = score { $0.times[0].span = ScalarSpan(start: 41, end: 50) }
    #expect(card.tallies["times.strict"]?.f1 == 0)
    #expect(card.tallies["times.value"]?.f1 == 1)
    #expect(card.failures.map(\.kind) == ["boundary"])
  }

  @Test func judgesTitleStatusAndDatesOfMatchedPositions() {
    let card = score {
      $0.relations[0].title = "governor"
      $0.relations[0].status = "current"
      $0.relations[0].end = nil
    }
    #expect(card.tallies["relations"]?.f1 == 1)
    for figure in ["position.title", "relations.status", "relations.dates"] {
      #expect(card.accuracies[figure] == .init(right: 0, total: 1), "\(figure)")
    }
  }

  @Test func findsADatedEventOfAnotherType() {
    let card = score { $0.events[0].type = "expulsion" }
    #expect(card.tallies["events"]?.f1 == 0)
    #expect(card.tallies["events.any_type"]?.f1 == 1)
    #expect(card.tallies["events.dated"]?.f1 == 1)
  }

  @Test func comparesRolesAndSources() {
    let card = score {
      $0.events[0].participants = [.init(entity: "e1", role: "agent")]
      $0.events[0].telling.attribution = ["e2"]
    }
    #expect(card.tallies["participants"]?.f1 == 0)
    #expect(card.tallies["participants.no_role"]?.f1 == 1)
    #expect(card.tallies["attribution"]?.system == 1)
  }

  @Test func splitEntitiesCost() {
    let card = score {
      var second = $0.entities[0]
      second.id = "e3"
      second.mentions = [second.mentions[1]]
      $0.entities[0].mentions.removeLast()
      $0.entities.append(second)
    }
    #expect(card.tallies["entities.person"]?.precision == 0.5)
    #expect((card.tallies["coref.b3"]?.recall ?? 1) < 1)
  }

  @Test func countsByConfidence() {
    let card = score {
      $0.relations[0].telling.confidence = .high
      $0.relations.append($0.relations[0])
      $0.relations[1].telling.confidence = .low
      $0.relations[1].type = "leads"
    }
    #expect(card.confidences["relations.high"] == .init(right: 1, total: 1))
    #expect(card.confidences["relations.low"] == .init(right: 0, total: 1))
  }

  @Test func addsUpDocuments() {
    let total = Scorecard.sum([score { _ in }, score { $0.times = [] }])
    #expect(
      total.tallies["times.strict"] == .init(foundOfGold: 1, gold: 2, foundOfSystem: 1, system: 1))
    #expect(total.accuracies["events.date"] == .init(right: 2, total: 2))
  }

  @Test func listsFailuresWithTheirPlace() {
    let card = score { $0.times = [] }
    #expect(
      card.failures.map(\.line) == [
        "times MISS @44  'Monday': DATE 2014-03-17\n"
          + "      …Ana Lima was dismissed as mayor of Porto on [Monday]. Lima denied it.…"
      ])
  }

  @Test func endsWhereTheOutputIsEmpty() {
    let card = DocumentScorer.score(gold: Self.truth, system: Annotation(), body: Self.body)
    #expect(card.tallies["mentions.strict"]?.recall == 0)
    #expect(
      DocumentScorer.score(gold: Annotation(), system: Annotation(), body: "").failures.isEmpty)
  }
}
