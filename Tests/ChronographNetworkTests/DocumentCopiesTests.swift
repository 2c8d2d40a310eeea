import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographNetwork

/// A report that several papers print is one source.
@Suite struct DocumentCopiesTests {
  /// A wire report with meetings, a vote and an arrest; one word of it can differ.
  private func report(
    _ id: String, published: String? = "2024-06-14", chair: String = "Ota Bremsal",
    changed: Bool = false
  ) -> Extraction {
    var story = Story(id, published: published)
    let chairman = story.person(chair)
    let council = story.entity(.body, "Harbour Council of Arvenia")
    story.relation(
      .position, chairman, council, title: "chairman of the standing council of the old harbour",
      status: .current)
    story.event("meeting", "2024-06-10", [(chairman, .agent), (council, .body)])
    story.event("statement", "2024-06-11", [(chairman, .agent), (council, .recipient)])
    story.event("vote on the budget of the harbour and its piers", nil, [(council, .agent)])
    story.event(
      "long account of what the council said about the harbour and the piers and the money of it",
      nil, [(council, .agent)])
    story.event(
      "another account of how the chairman came to the pier in the morning and left at night with "
        + "nobody but his driver and went home by the coast road to see his old mother", nil,
      [(chairman, .agent)])
    if changed { story.event("arrest", "2024-06-12", [(chairman, .patient)]) }
    return story.finished
  }

  private func network(_ extractions: [Extraction]) -> Network {
    NetworkAssembler.network(of: extractions, programVersion: "test")
  }

  @Test func countsAnEqualTextOnce() {
    let alone = network([report("a")])
    let both = network([report("a"), report("b")])
    #expect(both.documents.map(\.duplicateOf) == [nil, "a"])
    #expect(both.events.map(\.id) == alone.events.map(\.id))
    #expect(both.relations.map(\.id) == alone.relations.map(\.id))
    #expect(both.findings.map(\.code) == ["copy"])
    #expect(both.findings[0].message.contains("word for word"))
  }

  @Test func keepsOnlyWhatANearlyEqualTextAdds() {
    let alone = network([report("a")])
    let both = network([report("a"), report("b", changed: true)])
    #expect(both.documents.map(\.duplicateOf) == [nil, "a"])
    #expect(both.findings[0].message.contains("nearly word for word"))
    #expect(both.events.count == alone.events.count + 1)
    #expect(both.events.count { $0.type.rawValue == "arrest" } == 1)
    #expect(both.entities.count == alone.entities.count)
  }

  @Test func takesTheFirstPublishedForTheOriginal() {
    let both = network([report("a", published: "2024-06-15"), report("b", published: "2024-06-14")])
    #expect(both.documents.map(\.duplicateOf) == ["b", nil])
  }

  @Test func tellsAFormThatIsFilledInAnewFromACopy() {
    let other = report("b", published: "2024-09-14", changed: true)
    #expect(network([report("a"), other]).documents.allSatisfy { $0.duplicateOf == nil })
    let namesake = report("b", chair: "Ida Korm", changed: true)
    #expect(network([report("a"), namesake]).documents.allSatisfy { $0.duplicateOf == nil })
  }

  @Test func joinsThePersonsOfACopyWhateverTheirNames() {
    let both = network([report("a", chair: "Wang Wei"), report("b", chair: "Wang Wei")])
    #expect(both.entities.count { $0.kind == .person } == 1)
    #expect(both.merges.contains { $0.reason == "same-text" })
  }

  @Test func givesOneOfficeOneWording() {
    var story = Story("a")
    let town = story.entity(.body, "Town of Verrana")
    for (name, title) in [("Ana Bremsal", "Mayor"), ("Ida Korm", "mayor"), ("Pia Vell", "mayor")] {
      story.relation(.position, story.person(name), town, title: title, status: .current)
    }
    #expect(Set(network([story.finished]).relations.map(\.title)) == ["mayor"])
  }

  @Test func quotesTheSentenceOfAMention() throws {
    var extraction = report("a")
    let mention = extraction.entities[0].mentions[0]
    let sentence = Extraction.Evidence(
      start: mention.start, end: mention.end + 1, utf8Start: mention.utf8Start,
      utf8End: mention.utf8End + 1, quote: mention.text + ".", sentence: 7, rule: "mention")
    extraction.entities[0].evidence = [sentence]
    let network = network([extraction])
    let person = try #require(network.entities.first { $0.kind == .person })
    let evidence = try #require(network.evidence.first { $0.id == person.evidence[0] })
    #expect(evidence.quote == "Ota Bremsal.")
    #expect(evidence.sentence == 7)
  }
}
