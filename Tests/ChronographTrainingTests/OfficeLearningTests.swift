import ChronographExtraction
import ChronographLanguage
import Testing

@testable import ChronographTraining

/// What the model of offices is learnt from, and how.
@Suite struct OfficeLearningTests {
  private static let regression = LogisticRegression()

  /// Feature 1 speaks for, 2 against, 3 says nothing.
  private static let examples: [LogisticRegression.Example] = (0..<200).map { index in
    .init(features: [index % 2 == 0 ? 1 << 40 : 2 << 40, 3 << 40], isTrue: index % 2 == 0)
  }

  @Test func regressionTellsWhatSpeaksForWhat() throws {
    let rows = Self.regression.weights(Self.examples)
    let weights = Dictionary(uniqueKeysWithValues: rows.map { ($0.feature, $0.pairs[0].weight) })
    let (one, other) = (try #require(weights[1 << 40]), try #require(weights[2 << 40]))
    #expect(one > 1)
    #expect(other < -1)
    #expect(abs(weights[3 << 40] ?? 0) < min(one, -other) / 2)
  }

  @Test func regressionIsTheSameEachTime() {
    let (one, other) = (
      Self.regression.weights(Self.examples), Self.regression.weights(Self.examples)
    )
    #expect(one.map(\.feature) == other.map(\.feature))
    #expect(one.map(\.pairs[0].weight.bitPattern) == other.map(\.pairs[0].weight.bitPattern))
  }

  @Test func logisticIsCloseToTheExactOne() {
    #expect(Logistic.value(0) == 0.5)
    #expect(abs(Logistic.value(2) - 0.880797) < 1e-5)
    #expect(abs(Logistic.value(-4) - 0.0179862) < 1e-5)
    #expect(Logistic.value(100) > 0.999_999 && Logistic.value(-100) < 1e-6)
  }

  private static let passage = """
    === a | 2019-06-14 | daily
    [Orbis Bank|b1] lost money last year, the lender said in [Oran|l1].
    [Kordax Ltd|b2] did not.
    The risk chief, [Ida Lund|p1], blamed the weather.
    ---
    position p1 b1 "risk chief" current @3
    """

  private func lessons() throws -> [OfficeTrainer.Lesson] {
    let trainer = OfficeTrainer(extractor: try Extractor())
    return trainer.lessons(try PassageReader.passages(in: Self.passage, of: "a")).flatMap { $0 }
  }

  @Test func lessonsHaveTheRightAnswer() throws {
    let owners = try lessons().filter(\.isOwner)
    try #require(owners.count == 1)
    // The nearest first; Oran, which another sentence names, is no candidate.
    #expect(owners[0].candidates.map(\.isTrue) == [false, true])
  }

  @Test func learntModelsTellWhatTheyWereTaught() throws {
    let lesson = try #require(try lessons().first(where: \.isOwner))
    let trainer = OfficeTrainer(extractor: try Extractor())
    let many = Array(repeating: lesson, count: 50)
    let file = ModelFile(kind: .offices, dataHash: 0, sections: trainer.train(many))
    let model = try OfficeModel(file, named: "taught")
    let likely = lesson.candidates.map { model.likelihood($0.features, isOwner: true) }
    #expect(likely[0] < 0.2)
    #expect(likely[1] > 0.8)
    #expect(trainer.figures(many, model).contains("right from 0.6: 50 of 50"))
  }
}
