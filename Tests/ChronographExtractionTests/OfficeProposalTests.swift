import ChronographExtraction
import ChronographLanguage
import Testing

/// Offices that no rule tells and the model of offices proposes.
@Suite struct OfficeProposalTests {
  private static let types: Set<String> = ["position", "member"]

  private func proposed(_ text: String) throws -> [String] {
    let rules = try Reading(text).relations(Self.types)
    return try Reading(text, with: Reading.whole.get()).relations(Self.types)
      .filter { !rules.contains($0) }
  }

  /// Texts, and what is proposed in them beside what rules read.
  static let texts: [(String, [String])] = [
    // A country that only the context names is told by no word.
    ("France, Spain and Italy met. Interior Minister Otto Krog was there.", []),
    ("Velonia holds elections in May. President Ana Lima will not stand again.", []),
    // A rank is held nowhere.
    ("The Harbour Board met on Monday. General Ana Lima was there.", []),
    // Nobody is there to hold it.
    ("The Harbour Board will choose a chairman on Monday.", []),
  ]

  @Test(arguments: texts) func proposes(_ text: String, _ wanted: [String]) throws {
    #expect(try proposed(text) == wanted, "\(text)")
  }

  /// A business story as they are told: the bank is named once, its officers two sentences later.
  static let story = """
    Orbis Bank lost 40 million last year, the Lund-based lender said on Monday.

    The loss is its first since 2009. It has closed a third of its branches.
    The chief executive, Ida Lund, said the worst was over. Finance director Otto Krog blamed bad loans.
    """

  private static let stories = [
    story,
    """
    The Harbour Authority will lay off 200 people. Director-general Ana Lima was sacked on Tuesday over it.

    Prosecutors are investigating the head of finance, Jan Krog, and charged Orbis Bank with fraud.
    """,
  ]

  @Test func namesTheSentenceOfTheBody() throws {
    let extraction = try Reading(Self.story, with: Reading.whole.get()).extraction
    let learnt = extraction.relations.filter {
      $0.evidence.contains { $0.rule.hasSuffix(".learnt") }
    }
    try #require(!learnt.isEmpty)
    for relation in learnt {
      #expect(relation.type == .position)
      #expect(relation.confidence != .high)
      let quotes = relation.evidence.map(\.quote).joined(separator: " ")
      #expect(quotes.contains("Orbis Bank"), "\(quotes)")
      #expect(relation.evidence.map(\.sentence) == relation.evidence.map(\.sentence).sorted())
    }
  }

  /// Nothing is concluded from a guess: everything else is as the rules alone tell it.
  @Test(arguments: stories) func changesNothingThatRulesTell(_ text: String) throws {
    let rules = try Reading(text).extraction
    let whole = try Reading(text, with: Reading.whole.get()).extraction
    #expect(whole.events == rules.events)
    #expect(
      whole.relations.filter { !$0.evidence.contains { $0.rule.hasSuffix(".learnt") } }
        == rules.relations)
  }

  @Test func staysLinear() throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let text = String(
        repeating: "Orbis Bank fell. The chairman, Ida Lund, spoke. ", count: count)
      let extractor = try Reading.whole.get()
      return try clock.measure { _ = try Reading(text, with: extractor) }
    }
    _ = try time(100)
    let (short, long) = (try time(500), try time(2_000))
    #expect(long < short * 10)
  }

  @Test func languagesWithoutAModelHaveNone() throws {
    #expect(try OfficeModel.embedded(language: "xx").map { _ in "a model" } == nil)
  }

  @Test func damagedModelsAreRefused() throws {
    let file = try LanguageModel.embedded("offices", .offices, "en")
    let short = ModelFile(
      kind: .offices, dataHash: 0, sections: Array(file.sections.dropLast()))
    #expect(throws: ModelError.self) { try OfficeModel(short, named: "short") }
  }
}
