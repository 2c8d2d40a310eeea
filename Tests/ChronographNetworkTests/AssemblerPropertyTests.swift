import ChronographExtraction
import Foundation
import Testing

@testable import ChronographNetwork

@Suite struct AssemblerPropertyTests {
  static let seeds: [UInt64] = Array(1...40)

  @Test(arguments: seeds) func givesTheSameBytesInAnyOrder(_ seed: UInt64) {
    let corpus = Corpus(seed: seed, documents: 12)
    let expected = json(corpus.network())
    for shuffle in 1...3 { #expect(json(corpus.network(shuffledBy: UInt64(shuffle))) == expected) }
  }

  @Test(arguments: seeds) func quotesOnlyWhatStandsInTheDocuments(_ seed: UInt64) {
    let corpus = Corpus(seed: seed, documents: 12)
    let report = NetworkVerifier(corpus.network()).verify(against: corpus.documents)
    #expect(report.problems.isEmpty)
    #expect(report.checkedQuotes > 0)
  }

  @Test(arguments: seeds) func losesNoTelling(_ seed: UInt64) {
    let corpus = Corpus(seed: seed, documents: 12)
    let network = corpus.network()
    let quoted = Set(network.evidence.map { "\($0.document) \($0.utf8Start)" })
    let lost = corpus.stories.flatMap { story in
      (story.extraction.events.flatMap(\.evidence)).filter {
        !quoted.contains("\(story.extraction.document) \($0.utf8Start)")
      }
    }
    #expect(lost.isEmpty)
  }

  @Test(arguments: seeds) func readsBackWhatItWrites(_ seed: UInt64) throws {
    let network = Corpus(seed: seed, documents: 6).network()
    let bytes = json(network)
    let again = try Network(json: bytes, file: "network.json")
    #expect(again == network)
    #expect(json(again) == bytes)
  }

  @Test(arguments: seeds) func changesNoIDOfWhatANewDocumentDoesNotTouch(_ seed: UInt64) {
    let corpus = Corpus(seed: seed, documents: 10)
    let before = corpus.network()
    var stranger = Story("0 stranger")
    let person = stranger.person("Nils Unmet")
    let body = stranger.entity(.body, "Bureau of Elsewhere")
    stranger.relation(.position, person, body, title: "Director", status: .current)
    stranger.event("statement", "2024-05-20", [(person, .agent)])
    stranger.event("expulsion", nil, [(person, .patient)])
    let after = NetworkAssembler.network(
      of: [stranger.finished] + corpus.stories.map(\.finished), programVersion: "test",
      title: "Corpus")
    #expect(before.entities.allSatisfy(Set(after.entities).contains))
    #expect(before.offices.allSatisfy(Set(after.offices).contains))
    #expect(before.relations.allSatisfy(Set(after.relations).contains))
    #expect(before.events.allSatisfy(Set(after.events).contains))
    #expect(before.evidence.allSatisfy(Set(after.evidence).contains))
  }

  @Test(arguments: seeds) func changesNoIDWhenTheSamePeopleDoOtherThings(_ seed: UInt64) {
    // Ana Lima is in both networks, and her office shows that she is one.
    var anchor = Story("anchor")
    let keeper = anchor.person("Ana Lima")
    anchor.relation(
      .position, keeper, anchor.entity(.body, "Lighthouse Office"), title: "Keeper",
      status: .current)
    let extractions = Corpus(seed: seed, documents: 10).stories.map(\.finished) + [anchor.finished]
    let before = NetworkAssembler.network(of: extractions, programVersion: "test")
    var more = Story("0 more")
    let person = more.person("Ana Lima")
    more.relation(
      .position, person, more.entity(.body, "Lighthouse Office"), title: "Keeper", status: .current)
    more.event("statement", "2024-05-20", [(person, .agent)])
    more.event(
      "statement", "2024-05-20", [(person, .agent), (more.entity(.place, "Quay"), .place)])
    more.event("meeting", "2024-05-20", [(person, .agent), (more.person("Nils Unmet"), .patient)])
    more.relation(.met, person, more.person("Ole Unmet"), start: "2024-05-20")
    let after = NetworkAssembler.network(
      of: extractions + [more.finished], programVersion: "test")
    #expect(Set(before.relations.map(\.id)).isSubset(of: after.relations.map(\.id)))
    #expect(Set(before.events.map(\.id)).isSubset(of: after.events.map(\.id)))
    #expect(Set(before.entities.map(\.id)).isSubset(of: after.entities.map(\.id)))
  }

  @Test func assemblesAHundredThousandEntitiesInNearLinearTime() {
    func seconds(documents: Int) -> Duration {
      var extractions: [Extraction] = []
      for index in 0..<documents {
        var story = Story("doc-\(index)")
        var people: [String] = []
        for number in 0..<9 {
          people.append(story.person("P\(number) N\(index % 5000)", "N\(index % 5000)"))
        }
        let body = story.entity(.body, "Board \(index % 100)", "B\(index % 100)")
        for person in people { story.relation(.member, person, body, status: .current) }
        extractions.append(story.finished)
      }
      let clock = ContinuousClock()
      return clock.measure {
        let network = NetworkAssembler.network(of: extractions, programVersion: "test")
        #expect(network.entities.count >= min(documents, 5000))
      }
    }
    let (small, large) = (seconds(documents: 1000), seconds(documents: 10_000))
    print("assembling: 10,000 entities \(small), 100,000 entities \(large)")
    // Ten times the input; a quadratic step would take a hundred times as long.
    #expect(large < small * 40 + .seconds(2))
  }
}
