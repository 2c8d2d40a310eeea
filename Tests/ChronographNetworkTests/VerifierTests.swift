import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographNetwork

@Suite struct VerifierTests {
  private let story: Story
  private let network: Network

  init() {
    var story = Story("a")
    let (person, body) = (story.person("李伟 Öz"), story.entity(.body, "Harbour Board"))
    story.relation(
      .position, person, body, title: "Director", status: .current, start: "2024-05",
      attribution: [body])
    story.event("appointment", "2024-05", [(person, .patient), (body, .body)])
    self.story = story
    network = NetworkAssembler.network(of: [story.finished], programVersion: "test")
  }

  private func kinds(_ change: (inout Network) -> Void) -> [NetworkProblem.Kind] {
    var changed = network
    change(&changed)
    return NetworkVerifier(changed).verify(against: [story.document]).problems.map(\.kind)
  }

  @Test func findsNothingWrongWithWhatItAssembled() {
    let report = NetworkVerifier(network).verify(against: [story.document])
    #expect(report.problems.isEmpty)
    #expect(report.checkedQuotes == network.evidence.count)
  }

  @Test func findsAFalseQuote() {
    #expect(kinds { $0.evidence[0].quote += "!" } == [.falseQuote])
  }

  @Test func acceptsNoQuoteWithoutAWord() {
    let emptied = kinds { network in
      for index in network.evidence.indices {
        network.evidence[index].quote = ""
        network.evidence[index].utf8End = network.evidence[index].utf8Start
        network.evidence[index].end = network.evidence[index].start
      }
    }
    #expect(emptied.filter { $0 == .emptyQuote }.count == network.evidence.count)
    #expect(kinds { $0.evidence[0].quote = " \n" }.contains(.emptyQuote))
  }

  @Test func findsAnEventWhoseWordStandsInNoQuoteOfIt() {
    #expect(kinds { $0.events[0].trigger = "expelled" } == [.falseQuote])
    // A quote of something else is no quote of this event, however true it is.
    let other = network.entities[0].evidence
    #expect(kinds { $0.events[0].evidence = other } == [.falseQuote])
  }

  @Test func tellsWhatStandsThereInstead() {
    var changed = network
    changed.evidence[0].quote = "nothing"
    let report = NetworkVerifier(changed).verify(against: [story.document])
    #expect(report.problems.first?.description.contains(network.evidence[0].quote) == true)
  }

  @Test func findsOffsetsThatLieOutsideOrDisagree() {
    #expect(kinds { $0.evidence[0].utf8End = 1_000_000 } == [.wrongOffsets])
    #expect(kinds { $0.evidence[0].utf8Start = -1 } == [.wrongOffsets])
    #expect(kinds { $0.evidence[0].start += 1 } == [.wrongOffsets])
    #expect(kinds { $0.evidence[0].end -= 1 } == [.wrongOffsets])
  }

  @Test func findsADocumentThatChanged() {
    var document = story.document
    document.body += "More."
    let problems = NetworkVerifier(network).verify(against: [document]).problems
    #expect(problems.map(\.kind) == [.changedDocument])
  }

  @Test func findsADocumentThatWasNotGiven() {
    let problems = NetworkVerifier(network).verify(against: [Document]()).problems
    #expect(problems.map(\.kind) == [.missingDocument])
    #expect(problems.map(\.id) == ["a"])
  }

  @Test func findsStatementsWithoutEvidence() {
    #expect(kinds { $0.entities[0].evidence = [] } == [.noEvidence])
    #expect(kinds { $0.offices[0].evidence = [] } == [.noEvidence])
    #expect(kinds { $0.relations[0].evidence = [] } == [.noEvidence])
    #expect(kinds { $0.events[0].evidence = [] } == [.noEvidence])
  }

  @Test func findsReferencesToNothing() {
    #expect(kinds { $0.relations[0].target = "body:none" } == [.danglingReference])
    #expect(kinds { $0.relations[0].attribution = ["body:none"] } == [.danglingReference])
    #expect(kinds { $0.relations[0].office = "office:none" } == [.danglingReference])
    #expect(kinds { $0.relations[0].evidence.append("evidence:none") } == [.danglingReference])
    #expect(kinds { $0.offices[0].body = "body:none" } == [.danglingReference])
    #expect(kinds { $0.events[0].participants[0].entity = "x" } == [.danglingReference])
    #expect(kinds { $0.evidence[0].document = "b" } == [.danglingReference])
    #expect(kinds { $0.documents[0].duplicateOf = "b" } == [.danglingReference])
    #expect(
      kinds { $0.merges = [Network.Merge(entity: "x", members: [], reason: "")] }
        == [.danglingReference])
  }

  @Test func findsDatesThatAreNoneAndWrongBounds() {
    #expect(kinds { $0.relations[0].start = "May" } == [.invalidDate])
    #expect(
      kinds { ($0.relations[0].start, $0.relations[0].end) = ("2024-05", "2023") }
        == [.reversedDates])
    #expect(kinds { $0.events[0].latest = "2024-05-30" } == [.wrongBounds])
    #expect(kinds { $0.events[0].date = "May" } == [.invalidDate, .wrongBounds])
    #expect(kinds { $0.events[0].date = nil } == [.wrongBounds])
  }

  @Test func findsBadAndRepeatedIDs() {
    #expect(kinds { $0.events[0].id = "event:a b" } == [.invalidID])
    #expect(kinds { $0.events.append($0.events[0]) } == [.repeatedID])
    #expect(kinds { $0.documents.append($0.documents[0]) } == [.repeatedID])
  }

  @Test func countsCharactersAtEveryByte() {
    let text = String(repeating: "a李🙂é", count: 200)
    let source = SourceText(text)
    var offset = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      #expect(source.scalars(before: offset) == count)
      offset += String(scalar).utf8.count
    }
    #expect(source.scalars(before: offset) == text.unicodeScalars.count)
  }
}
