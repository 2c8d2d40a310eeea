import ChronographExtraction
import ChronographReading
import Foundation
import Testing

@testable import ChronographNetwork

/// What several documents tell of the undoing of one event.
@Suite struct UndoingTests {
  /// One document's telling of Ana Lima's charge, undone on a date by the Lund Court where one is given.
  private func extraction(_ document: String, undone date: String?) -> Extraction {
    var story = Story(document)
    let person = story.person("Ana Lima")
    let court = story.entity(.body, "Lund Court")
    story.event("arrest", "2022-06-01", [(person, .patient)])
    var extraction = story.finished
    if let date {
      extraction.events[0].undone = .init(
        date: date, by: [court], evidence: extraction.events[0].evidence)
    }
    return extraction
  }

  private func event(_ extractions: [Extraction]) throws -> Network.Event {
    let network = NetworkAssembler.network(of: extractions, programVersion: "test")
    #expect(NetworkVerifier(network).structuralProblems().isEmpty)
    return try #require(network.events.first)
  }

  @Test func anEventIsUndoneWhereOneOfItsTellingsSaysSo() throws {
    let event = try event([
      extraction("a", undone: nil), extraction("b", undone: "2024-07"),
      extraction("c", undone: "2024-07-08"),
    ])
    #expect(event.undone?.date == "2024-07-08")
    #expect(event.undone?.by == ["body:lund-court"])
    #expect(event.undone?.evidence.count == 2)
    #expect(event.mark() == "undone 2024-07-08")
    #expect(event.suffix == " (undone 2024-07-08)")
  }

  @Test func whatNothingUndidSaysNothing() throws {
    let event = try event([extraction("a", undone: nil)])
    #expect(event.undone == nil && event.mark() == nil && event.suffix.isEmpty)
    #expect(event.allEvidence == event.evidence)
  }

  @Test func theMarkTellsBoth() throws {
    var event = try event([extraction("a", undone: "2024")])
    event.factuality = .reported
    #expect(event.mark() == "reported, undone 2024")
    event.undone?.date = nil
    #expect(event.mark { _ in "some day" } == "reported, undone")
  }

  @Test func aTieThatOnlyUndoneEventsMadeIsUndone() throws {
    func network(undone: Bool) -> Network {
      var story = Story("a")
      let (person, body) = (story.person("Ana Lima"), story.entity(.body, "Harbour Board"))
      story.event("removal", "2022-06-01", [(person, .patient), (body, .body)])
      story.relation(.removedFrom, person, body, start: "2022-06-01")
      var extraction = story.finished
      if undone {
        extraction.events[0].undone = .init(
          date: "2024", by: [], evidence: extraction.events[0].evidence)
      }
      return NetworkAssembler.network(of: [extraction], programVersion: "test")
    }
    #expect(network(undone: true).relations.map(\.suffix) == [" (undone 2024)"])
    #expect(network(undone: false).relations.map(\.suffix) == [""])
  }

  @Test func whatUndoesAnUndatedChargeUndoesTheOnlyDatedOne() throws {
    func told(_ document: String, _ date: String?, undone: String?) -> Extraction {
      var story = Story(document)
      let person = story.person("Ana Lima")
      story.relation(.position, person, story.entity(.place, "Oran"), title: "mayor")
      story.event("charge", date, [(person, .patient)])
      var extraction = story.finished
      if let undone {
        extraction.events[0].undone = .init(
          date: undone, by: [], evidence: extraction.events[0].evidence)
      }
      return extraction
    }
    let network = NetworkAssembler.network(
      of: [told("a", "2022-06-01", undone: nil), told("b", nil, undone: "2024")],
      programVersion: "test")
    #expect(network.events.allSatisfy { $0.undone?.date == "2024" })
  }

  @Test func isWrittenReadAndVerified() throws {
    let network = NetworkAssembler.network(
      of: [extraction("a", undone: "2024-07-08")], programVersion: "test")
    let read = try JSONDecoder().decode(Network.self, from: Data(json(network)))
    #expect(read == network)
    var broken = network
    broken.events[0].undone = .init(
      date: "someday", by: ["body:nobody"], evidence: ["evidence:none"])
    #expect(
      Set(NetworkVerifier(broken).structuralProblems().map(\.kind))
        == [.invalidDate, .danglingReference])
  }
}
