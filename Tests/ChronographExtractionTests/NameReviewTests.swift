import ChronographLanguage
import ChronographReading
import Testing

@testable import ChronographExtraction

/// What the names model adds to the rules, with names given instead of a model.
@Suite struct NameReviewTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    /// The names that the model is said to find.
    let told: [(String, NameKind)]
    /// How sure of them.
    let margin: Int
    let entities: [String]

    init(
      _ text: String, told: [(String, NameKind)], by margin: Int = 50_000, _ entities: String...
    ) {
      (self.text, self.told, self.margin) = (text, told, margin)
      self.entities = entities.sorted()
    }

    var testDescription: String { "\(text) \(told)" }
  }

  static let cases: [Case] = [
    .init("Then Quorvex sank.", told: []),
    .init("Then Quorvex sank.", told: [("Quorvex", .body)], "body Quorvex"),
    .init("Then Quorvex sank.", told: [("Quorvex", .person)], "person Quorvex"),
    // A lone word is a body only where the model is sure, and what it alone sees must be well ahead.
    .init("Then Quorvex sank.", told: [("Quorvex", .body)], by: 500),
    .init("Then Quorvex sank.", told: [("Quorvex", .person)], by: 500, "person Quorvex"),
    // Lists and the rest of the document know better than a body of which the model is half sure.
    .init("Then Anna Stone sank.", told: [("Anna Stone", .body)], by: 12_000, "person Anna Stone"),
    .init(
      "They met Ana Tinova. Then Zorvana Tinova sank.", told: [("Zorvana Tinova", .body)],
      "person Ana Tinova", "person Zorvana Tinova"),
    // What is no name, whoever says so.
    .init("Then Cyclone Quorvex sank.", told: [("Cyclone Quorvex", .person)]),
    .init("They spoke Urdu there.", told: [("Urdu", .place)]),
    // A name in a row of persons, and one of which the document tells more.
    .init(
      "They met Ana Lima, Yantila Morev and Otto Krog.", told: [],
      "person Ana Lima", "person Otto Krog", "person Yantila Morev"),
    .init(
      "They met Verida Kaldova. Then Verida sank.", told: [("Verida", .person)],
      "person Verida Kaldova"),
    // An acronym that no list holds needs support, or a name that it stands for.
    .init("They sent the QRF by mail.", told: []),
    .init("They sent the QRF by mail.", told: [("QRF", .body)], "body QRF"),
    .init("The Quarry Relief Fund (QRF) grew. QRF spoke.", told: [], "body Quarry Relief Fund"),
    // What grammar or a list decides stays.
    .init("The Ministry of Finance said so.", told: [], "body Ministry of Finance"),
    .init("He went to Paris.", told: [("Paris", .person)], "place Paris"),
    .init("Ana Lima resigned.", told: [], "person Ana Lima"),
    // Words of the language make no person.
    .init("Then Orbis Cement sank.", told: [("Orbis Cement", .person)], "body Orbis Cement"),
    // One name is one thing in a document.
    .init(
      "Ulmen Vorpal Ltd sank. The crew of Ulmen Vorpal left.", told: [("Ulmen Vorpal", .place)],
      "body Ulmen Vorpal Ltd"),
    // Titles and articles stay outside.
    .init(
      "There Professor Quorvex spoke.", told: [("Professor Quorvex", .person)], "person Quorvex"),
    .init("It left on Monday.", told: [("Monday", .person)]),
    .init("Timeline\n", told: [("Timeline", .place)]),
  ]

  @Test(arguments: cases) func hearsTheModelWhereRulesAreUnsure(_ example: Case) throws {
    let lexicon = try Lexicon(language: "en")
    let text = TextTokenizer(lexicon: lexicon).tokenize(example.text)
    let finder = EntityFinder(tables: try NameTables(try Lexicon(language: "en")))
    let (_, entities) = finder.entities(in: Words(text: text, lexicon: lexicon), timexes: []) {
      Self.names(example.told, by: example.margin, in: $0, of: text)
    }
    #expect(entities.map { "\($0.kind.rawValue) \($0.name)" }.sorted() == example.entities)
  }

  /// Every place in a sentence where the words of a told name stand.
  static func names(
    _ told: [(String, NameKind)], by margin: Int = 50_000, in sentence: Sentence,
    of text: TokenizedText
  ) -> [RecognizedName] {
    var names: [RecognizedName] = []
    for (name, kind) in told {
      let words = name.split(separator: " ").map(String.init)
      for first in sentence.tokens where first + words.count <= sentence.tokens.upperBound {
        let range = first..<first + words.count
        guard range.map(text.form) == words else { continue }
        names.append(RecognizedName(tokens: range, kind: kind, margin: margin))
      }
    }
    return names
  }

  @Test func aSentenceWithoutDoubtIsNotShown() throws {
    let lexicon = try Lexicon(language: "en")
    let text = TextTokenizer(lexicon: lexicon).tokenize(
      "Ana Lima went to Paris. The Ministry of Finance paid.\nThey said nothing.")
    let finder = EntityFinder(tables: try NameTables(try Lexicon(language: "en")))
    var shown: [String] = []
    _ = finder.entities(in: Words(text: text, lexicon: lexicon), timexes: []) {
      shown.append(text[$0.span])
      return []
    }
    #expect(shown.isEmpty, "\(shown)")
  }

  static let elections: [EntityCase] = [
    .init("They lost the 2019 Norway general election."), .init("They lost the Norway elections."),
    .init("They lost a general election in Norway.", "place Norway"),
    .init("They paid the general of Norway.", "place Norway"),
  ]

  @Test(arguments: elections) func anElectionsNameHoldsNoPlace(_ example: EntityCase) throws {
    #expect(try Reading(example.text).entities == example.entities)
  }
}
