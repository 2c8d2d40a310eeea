import ChronographDates
import ChronographExtraction
import ChronographNetwork
import Testing

@testable import ChronographRendering

/// An acquittal, a retirement and an arrest never look or read alike.
@Suite struct TellingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let type: String
    let trigger: String
    let words: String
    let group: TieGroup
    var testDescription: String { "\(type): \(trigger)" }

    init(_ type: String, _ trigger: String, _ words: String, _ group: TieGroup) {
      (self.type, self.trigger, self.words, self.group) = (type, trigger, words, group)
    }
  }

  static let cases: [Case] = [
    Case("trial", "acquitted", "acquitted", .relief),
    Case("trial", "was sentenced", "was sentenced", .accusation),
    Case("charge", "dropped", "dropped", .relief),
    Case("removal", "retired", "retired", .departure),
    Case("removal", "stepped  down", "stepped down", .departure),
    Case("arrest", "Arrested", "arrested", .accusation),
    Case("arrest", "released", "released", .relief),
    Case("death", "murdered", "murdered", .happening),
    Case("appointment", "elected", "elected", .office),
    Case("other", "signed", "signed", .happening),
    Case("statement", "said", "statement", .instrument),
    Case("meeting", "held talks", "meeting", .contact),
    Case("removal", "replaces", "removal", .departure),
    Case("appointment", "takes over", "appointment", .office),
    Case("investigation", "been", "investigation", .accusation),
    Case("investigation", "is", "investigation", .accusation),
    Case("charge", "received", "charge", .accusation),
    Case("appointment", "was given", "appointment", .office),
    Case("appointment", "Sworn", "sworn in", .office),
    Case("appointment", "took office", "took office", .office),
    Case("other", "received", "received", .happening),
    Case("other", "had", "other", .happening),
    Case("trial", "", "trial", .accusation),
    Case("trial", "—", "trial", .accusation),
    Case("trial", "one of the longest trials that there was", "trial", .accusation),
  ]

  private static func event(_ example: Case, _ date: String? = "2024-06-10") -> Network.Event {
    Network.Event(
      id: "event:x", type: EventType(rawValue: example.type), date: date,
      trigger: example.trigger, participants: [], factuality: .fact, confidence: .high,
      evidence: [])
  }

  @Test(arguments: cases) func usesTheWordOfTheArticle(_ example: Case) {
    #expect(Self.event(example).telling == example.words)
  }

  @Test(arguments: cases) func givesEachKindOfNewsItsColour(_ example: Case) {
    #expect(TieGroup(Self.event(example)) == example.group)
  }

  private static func network(_ events: [(trigger: String, type: String)]) -> Network {
    var network = Network(programVersion: "test")
    network.entities = ["person:ana", "body:court"].map {
      Network.Entity(
        id: $0, kind: $0.hasPrefix("p") ? .person : .body, name: $0, aliases: [], evidence: [])
    }
    network.events = events.enumerated().map { index, event in
      Network.Event(
        id: "event:\(index)", type: EventType(rawValue: event.type), date: "2024-06-1\(index)",
        trigger: event.trigger,
        participants: [
          .init(entity: "body:court", role: .agent), .init(entity: "person:ana", role: .patient),
        ], factuality: .fact, confidence: .high, evidence: [])
    }
    return network
  }

  @Test func drawsAnAcquittalBesideATrialAsALineOfItsOwn() throws {
    let network = Self.network([("sentenced", "trial"), ("acquitted", "trial")])
    var builder = DrawingModelBuilder(NetworkIndex(network), .init())
    let ties = try builder.build().ties
    #expect(ties.map(\.words) == ["sentenced", "acquitted"])
    #expect(ties.map(\.group) == [.accusation, .relief])
  }

  @Test func namesTwoWordsForOneKindOfNews() throws {
    let network = Self.network([("probe", "investigation"), ("inquiry", "investigation")])
    var builder = DrawingModelBuilder(NetworkIndex(network), .init())
    #expect(try builder.build().ties.map(\.words) == ["probe, inquiry ×2"])
  }

  @Test func listsEachColourInTheLegend() {
    let network = Self.network([
      ("arrested", "arrest"), ("retired", "removal"), ("acquitted", "trial"),
    ])
    let text = String(decoding: TimelineDiagram().svg(for: network), as: UTF8.self)
    for words in [
      "leaving or losing office", "inquiry, arrest, trial, expulsion", "acquittal, pardon, release",
    ] { #expect(text.contains(words)) }
  }

  @Test func drawsNothingThatBeganAndWasLastToldBeforeTheWindow() {
    var network = Self.network([("arrested", "arrest")])
    network.events[0].date = "2012/.."
    var options = TimelineDiagram.Options()
    options.from = PartialDate("2030")
    let text = String(decoding: TimelineDiagram(options).svg(for: network), as: UTF8.self)
    #expect(!text.contains("since 2012"))
    #expect(text.contains("1 earlier one"))
  }

  @Test func neverOffersTheLayoutOfLastResort() {
    #expect(!NetworkDiagram.Options.Layout.allCases.contains(.grid))
  }
}
