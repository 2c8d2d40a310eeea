import Chronograph
import Testing

@testable import ChronographTraining

/// Figures of names, entities, coreference and times, worked out by hand for pairs of marked texts.
@Suite struct NameScoreTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let gold: String
    let system: String
    let figures: [String: Share]

    init(_ name: String, _ gold: String, _ system: String, _ figures: [String: Share]) {
      (testDescription, self.gold, self.system, self.figures) = (name, gold, system, figures)
    }
  }

  static let names: [Case] = [
    Case(
      "the same", "[Ana Lima]{person a} left. [Lima]{person a} slept.",
      "[Ana Lima]{person a} left. [Lima]{person a} slept.",
      [
        "mentions.strict": .init(2, of: 2, 2), "mentions.person.strict": .init(2, of: 2, 2),
        "mentions.relaxed": .init(2, of: 2, 2), "entities": .init(1, of: 1, 1),
        "entities.person": .init(1, of: 1, 1), "coref.b3": .init(2, of: 2, 2),
      ]),
    Case(
      "another id", "[Ana Lima]{person a} left.", "[Ana Lima]{person other} left.",
      ["entities": .init(1, of: 1, 1), "mentions.strict": .init(1, of: 1, 1)]),
    Case(
      "a boundary", "[Ana Lima]{person a} left.", "Ana [Lima]{person a} left.",
      [
        "mentions.strict": .init(0, of: 1, 1), "mentions.relaxed": .init(1, of: 1, 1),
        "coref.b3": .init(1, of: 1, 1),
        // No form in common: "ana lima" is not "lima".
        "entities": .init(0, of: 1, 1),
      ]),
    Case(
      "a boundary with an article", "The [Lund Council]{body c} met.",
      "[The Lund Council]{body c} met.",
      [
        "mentions.strict": .init(0, of: 1, 1), "mentions.relaxed": .init(1, of: 1, 1),
        "entities": .init(1, of: 1, 1),
      ]),
    Case(
      "another kind", "[Oran]{place o} slept.", "[Oran]{person o} slept.",
      [
        "mentions.strict": .init(0, of: 1, 1), "mentions.place.strict": .init(0, of: 1, 0),
        "mentions.person.strict": .init(0, of: 0, 1), "entities": .init(0, of: 1, 1),
        // Coreference doesn't ask for the kind.
        "coref.b3": .init(1, of: 1, 1),
      ]),
    Case(
      "a miss", "[Ana Lima]{person a} met [Otto Krog]{person o}.",
      "[Ana Lima]{person a} met Otto Krog.",
      [
        "mentions.strict": .init(1, of: 2, 1), "entities": .init(1, of: 2, 1),
        "coref.b3": .init(1, of: 2, 1),
      ]),
    Case(
      "a false alarm", "[Ana Lima]{person a} left.", "[Ana Lima]{person a} [left]{person l}.",
      [
        "mentions.strict": .init(1, of: 1, 2), "entities": .init(1, of: 1, 2),
        "coref.b3": .init(1, of: 1, 2),
      ]),
    Case(
      "one entity as two", "[Lima]{person a} left. [Lima]{person a} slept.",
      "[Lima]{person a} left. [Lima]{person b} slept.",
      [
        "mentions.strict": .init(2, of: 2, 2), "entities": .init(1, of: 1, 2),
        "coref.b3": .init(1, of: 2, and: 2, of: 2),
      ]),
    Case(
      "two entities as one", "[Lima]{person a} left. [Lima]{person b} slept.",
      "[Lima]{person a} left. [Lima]{person a} slept.",
      [
        "mentions.strict": .init(2, of: 2, 2), "entities": .init(1, of: 2, 1),
        "coref.b3": .init(2, of: 2, and: 1, of: 2),
      ]),
    Case(
      "three mentions cut as two and one",
      "[Lima]{person a} left. [Lima]{person a} slept. [Lima]{person a} woke.",
      "[Lima]{person a} left. [Lima]{person a} slept. [Lima]{person b} woke.",
      [
        // 2²/3 + 1²/3 of what is annotated, 2²/2 + 1²/1 of what was found.
        "coref.b3": .init(5.0 / 3, of: 3, and: 3, of: 3), "entities": .init(1, of: 1, 2),
      ]),
    Case(
      "a mention too few", "[Lima]{person a} left. [Lima]{person a} slept.",
      "[Lima]{person a} left. Lima slept.",
      [
        "mentions.strict": .init(1, of: 2, 1), "entities": .init(1, of: 1, 1),
        "coref.b3": .init(0.5, of: 2, and: 1, of: 1),
      ]),
    Case(
      "a mention twice", "[Lima]{person a} left.", "[Lima]{person a} [left]{person a}.",
      [
        "mentions.strict": .init(1, of: 1, 2), "entities": .init(1, of: 1, 1),
        "coref.b3": .init(1, of: 1, and: 0.5, of: 2),
      ]),
    Case(
      "nothing found", "[Lima]{person a} left.", "Lima left.",
      [
        "mentions.strict": .init(0, of: 1, 0), "entities": .init(0, of: 1, 0),
        "coref.b3": .init(0, of: 1, 0),
      ]),
    Case(
      "nothing there", "Nobody left.", "[Nobody]{person a} left.",
      ["mentions.strict": .init(0, of: 0, 1), "entities": .init(0, of: 0, 1)]),
    Case(
      "a kind of its own", "[Oran]{place o} slept.", "[Oran]{town o} slept.",
      [
        "mentions.town.strict": .init(0, of: 0, 1), "mentions.strict": .init(0, of: 1, 1),
        "entities.town": .init(0, of: 0, 1),
      ]),
    Case(
      "one mention for two", "[Ana Lima]{person a} and [Otto Krog]{person o} left.",
      "[Ana Lima and Otto Krog]{person a} left.",
      ["mentions.strict": .init(0, of: 2, 1), "mentions.relaxed": .init(1, of: 2, 1)]),
    Case(
      "letters beyond ASCII", "[Zoë Şahin]{person z} left. [Şahin]{person z} slept.",
      "[Zoë Şahin]{person z} left. [Şahin]{person z} slept.",
      ["mentions.strict": .init(2, of: 2, 2), "coref.b3": .init(2, of: 2, 2)]),
  ]

  static let times: [Case] = [
    Case(
      "the same", "She left on [Monday]{DATE 2014-03-17}.",
      "She left on [Monday]{DATE 2014-03-17}.",
      [
        "times.strict": .init(1, of: 1, 1), "times.relaxed": .init(1, of: 1, 1),
        "times.type": .init(1, of: 1, 1), "times.value": .init(1, of: 1, 1),
      ]),
    Case(
      "another value", "She left on [Monday]{DATE 2014-03-17}.",
      "She left on [Monday]{DATE 2014-03-24}.",
      ["times.strict": .init(1, of: 1, 1), "times.value": .init(0, of: 1, 1)]),
    Case(
      "another type", "She waited [a day]{DURATION P1D}.", "She waited [a day]{SET P1D}.",
      [
        "times.strict": .init(1, of: 1, 1), "times.type": .init(0, of: 1, 1),
        "times.value": .init(1, of: 1, 1),
      ]),
    Case(
      "another boundary", "She left [last Monday]{DATE 2014-03-10}.",
      "She left last [Monday]{DATE 2014-03-10}.",
      [
        "times.strict": .init(0, of: 1, 1), "times.relaxed": .init(1, of: 1, 1),
        "times.value": .init(1, of: 1, 1),
      ]),
    Case(
      "two for one", "She left on [3 May 2014]{DATE 2014-05-03}.",
      "She left on [3 May]{DATE 2014-05-03} [2014]{DATE 2014}.",
      [
        "times.strict": .init(0, of: 1, 2), "times.relaxed": .init(1, of: 1, 2),
        "times.value": .init(1, of: 1, 2),
      ]),
    Case(
      "a miss", "[Today]{DATE 2014-03-21} she left.", "Today she left.",
      ["times.strict": .init(0, of: 1, 0), "times.value": .init(0, of: 1, 0)]),
  ]

  @Test(arguments: names + times) func isWhatOneWorksOutByHand(_ example: Case) throws {
    let (gold, system) = (MarkedAnnotation(example.gold), MarkedAnnotation(example.system))
    try #require(gold.body == system.body)
    let card = DocumentScorer.score(
      gold: gold.annotation, system: system.annotation, body: gold.body)
    for (figure, share) in example.figures {
      let found = Share(card.tallies[figure])
      #expect(abs(found.foundOfGold - share.foundOfGold) < 1e-9, "\(figure): \(found)")
      #expect(abs(found.foundOfSystem - share.foundOfSystem) < 1e-9, "\(figure): \(found)")
      #expect(found.gold == share.gold && found.system == share.system, "\(figure): \(found)")
    }
  }

  /// Exchanging the two sides exchanges precision and recall, and nothing else.
  @Test(arguments: names + times) func isSymmetric(_ example: Case) {
    let (gold, system) = (MarkedAnnotation(example.gold), MarkedAnnotation(example.system))
    let forwards = DocumentScorer.score(
      gold: gold.annotation, system: system.annotation, body: gold.body)
    let backwards = DocumentScorer.score(
      gold: system.annotation, system: gold.annotation, body: gold.body)
    for figure in ["mentions.strict", "mentions.relaxed", "entities", "coref.b3", "times.value"] {
      let (left, right) = (forwards.tallies[figure], backwards.tallies[figure])
      #expect(abs((left?.precision ?? 0) - (right?.recall ?? 0)) < 1e-9, "\(figure)")
      #expect(abs((left?.recall ?? 0) - (right?.precision ?? 0)) < 1e-9, "\(figure)")
      #expect(abs((left?.f1 ?? 0) - (right?.f1 ?? 0)) < 1e-9, "\(figure)")
    }
  }

  @Test(arguments: names + times) func againstItselfEverythingIsRight(_ example: Case) {
    let gold = MarkedAnnotation(example.gold)
    let card = DocumentScorer.score(
      gold: gold.annotation, system: gold.annotation, body: gold.body)
    #expect(card.failures.isEmpty)
    for (figure, tally) in card.tallies where !tally.isEmpty {
      #expect(abs(tally.f1 - 1) < 1e-9, "\(figure)")
    }
  }
}
