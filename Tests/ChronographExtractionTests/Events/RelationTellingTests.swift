import ChronographDates
import ChronographReading
import Testing

@testable import ChronographExtraction

/// How relations are told: what a title says in passing is the text's own voice, a verb's office is its speaker's.
@Suite struct RelationTellingTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    /// `type source > target factuality sources`.
    var relation: String

    init(_ text: String, _ relation: String) { (self.text, self.relation) = (text, relation) }
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(
      "Jan Novak said that Ana Lima, mayor of Paris, had fled.",
      "position Ana Lima > Paris fact"),
    Case("An official said Paris Mayor Ana Lima had fled.", "position Ana Lima > Paris fact"),
    Case(
      "Jan Novak denied that Ana Lima, a former member of the Security Council, was arrested.",
      "member Ana Lima > Security Council fact"),
    Case(
      "Jan Novak said that Ana Lima was mayor of Paris.",
      "position Ana Lima > Paris reported Jan Novak"),
    Case(
      "According to Jan Novak, Ana Lima is mayor of Paris.",
      "position Ana Lima > Paris reported Jan Novak"),
    Case("Ana Lima will step down as mayor of Paris.", "position Ana Lima > Paris fact"),
    Case(
      "Jan Novak said she took bribes while Ana Lima was mayor of Paris.",
      "position Ana Lima > Paris fact"),
    Case("Ana Lima will become mayor of Paris in May.", "position Ana Lima > Paris planned"),
  ]

  @Test(arguments: cases)
  func tellsWhoSaysSo(_ example: Case) throws {
    let extraction = try Reading(example.text).extraction
    let names = Dictionary(
      extraction.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let found = extraction.relations.map { relation in
      ([
        relation.type.rawValue, names[relation.source] ?? "?", ">", names[relation.target] ?? "?",
        relation.factuality.rawValue,
      ] + relation.attribution.map { names[$0] ?? "?" }).joined(separator: " ")
    }
    #expect(found.contains(example.relation), "found \(found)")
  }

  @Test func givesAnEventTheOfficeOfItsSentence() throws {
    let extraction = try Reading("Ana Lima, mayor of Paris, resigned on 3 March 2014.").extraction
    let event = try #require(extraction.events.first { $0.type.rawValue == "removal" })
    let names = event.participants.map { part in
      extraction.entities.first { $0.id == part.entity }?.name ?? "?"
    }
    #expect(names == ["Ana Lima", "Paris"])
  }

  @Test func leavesOutTheOfficeThatWasLostBefore() throws {
    let extraction = try Reading(
      "Ana Lima, former mayor of Paris, was dismissed from public office on 3 March 2014."
    ).extraction
    let event = try #require(extraction.events.first { $0.type.rawValue == "removal" })
    #expect(event.participants.map(\.role) == [.patient])
  }
}
