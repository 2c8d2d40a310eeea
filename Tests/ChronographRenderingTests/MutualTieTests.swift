import ChronographExtraction
import ChronographNetwork
import Testing

@testable import ChronographRendering

/// What two did together is one line, whoever is named first and whether a tie or an event tells it.
@Suite struct MutualTieTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// The dates of the tie "married"; `nil` for no tie.
    var tie: [String?] = []
    var told: Factuality = .fact
    /// The dates and words of events, each with who is named first.
    var events: [(date: String?, word: String, first: String)] = []
    /// The words and dates of the lines.
    let lines: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    .init(name: "a tie", tie: [nil], lines: ["married"]),
    .init(
      name: "a tie and an event", tie: ["1998"], events: [("1998-06", "married", "ana")],
      lines: ["married 1998"]),
    .init(
      name: "both directions", tie: ["1998-06"],
      events: [("1998", "married", "ana"), (nil, "married", "bo")], lines: ["married Jun 1998"]),
    .init(
      name: "a date that only the event has", tie: [nil], events: [("1998", "married", "bo")],
      lines: ["married 1998"]),
    .init(
      name: "two weddings", tie: ["1998"], events: [("2004", "married", "ana")],
      lines: ["married 1998", "married 2004"]),
    .init(
      name: "only one of two dates", tie: [nil],
      events: [("1998", "married", "ana"), ("2004", "married", "ana")],
      lines: ["married 1998", "married 2004"]),
    .init(
      name: "told otherwise", tie: [nil], told: .negated, events: [(nil, "married", "ana")],
      lines: ["married", "married"]),
    .init(
      name: "another word", tie: [nil], events: [(nil, "divorced", "ana")],
      lines: ["divorced", "married"]),
    .init(
      name: "events alone",
      events: [("1998", "married", "ana"), ("1998", "married", "bo")], lines: ["married ×2 1998"]),
  ]

  private static func network(_ example: Case) -> Network {
    var network = Network(programVersion: "test")
    network.entities = ["ana", "bo"].map {
      .init(id: "person:\($0)", kind: .person, name: $0, aliases: [], evidence: [])
    }
    network.relations = example.tie.enumerated().map { place, date in
      .init(
        id: "relation:\(place)", type: .associatedWith, source: "person:ana", target: "person:bo",
        title: "married", start: date, factuality: example.told, confidence: .high, evidence: [])
    }
    network.events = example.events.enumerated().map { place, event in
      .init(
        id: "event:\(place)", type: EventType(rawValue: "other"), date: event.date,
        trigger: event.word,
        participants: [event.first, event.first == "ana" ? "bo" : "ana"].map {
          .init(entity: "person:\($0)", role: .agent)
        }, factuality: .fact, confidence: .high, evidence: [])
    }
    return network
  }

  @Test(arguments: cases) func isDrawnOnce(_ example: Case) throws {
    var builder = DrawingModelBuilder(NetworkIndex(Self.network(example)), .init())
    let ties = try builder.build().ties
    let lines = ties.map { [$0.words, $0.date].compactMap { $0 }.joined(separator: " ") }
    #expect(lines.sorted() == example.lines)
    #expect(ties.flatMap(\.events).count == example.events.count)
    #expect(ties.allSatisfy { !$0.hasArrow })
  }

  @Test func whatOneDidToTheOtherKeepsItsArrow() throws {
    var network = Self.network(Self.cases[1])
    network.relations = []
    network.events[0].type = EventType(rawValue: "arrest")
    network.events[0].trigger = "arrested"
    network.events[0].participants[1].role = .patient
    var builder = DrawingModelBuilder(NetworkIndex(network), .init())
    #expect(try builder.build().ties.map(\.hasArrow) == [true])
  }
}
