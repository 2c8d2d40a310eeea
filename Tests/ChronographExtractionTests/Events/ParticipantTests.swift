import ChronographExtraction
import Testing

/// Who takes part: each text marks its participants with their roles, and no other may be found.
@Suite struct ParticipantTests {
  struct Case: CustomTestStringConvertible {
    var type: String
    var text: String

    init(_ type: String, _ text: String) { (self.type, self.text) = (type, text) }
    var testDescription: String { "\(type): \(text)" }
  }

  static let verbs: [Case] = [
    Case(
      "expulsion",
      "[Omar Sale]{person patient}, who headed [Velia Bank]{body}, was expelled from the [Harbor Party]{body body}."
    ),
    Case(
      "removal",
      "The [Lund Council]{body agent}, meeting in [Oran]{place}, dismissed [Omar Sale]{person patient}."
    ),
    Case(
      "arrest",
      "[Omar Sale]{person patient}, wanted since [2009]{2009}, was arrested by the [Lund Police]{body agent}."
    ),
    Case(
      "appointment",
      "[Ana Lima]{person agent} appointed [Jan Novak]{person patient} head of [Velia Bank]{body body}."
    ),
    Case(
      "appointment",
      "[Ana Lima]{person patient} was promoted to chief of the [Lund Council]{body body} by [Jan Novak]{person agent}."
    ),
    Case(
      "removal",
      "[Ana Lima]{person patient} and no one else resigned from the [Lund Council]{body body}."),
    Case(
      "charge",
      "The [Lund Council]{body agent} has accused [Omar Sale]{person patient} of taking bribes."),
    Case(
      "investigation",
      "[Omar Sale]{person patient} is under investigation by the [Lund Council]{body agent}."),
    Case(
      "investigation",
      "[Omar Sale]{person patient} was placed under investigation in [June 2012]{2012-06}."),
    Case(
      "trial",
      "[Omar Sale]{person patient} was handed a suspended sentence by the [Oran Court]{body agent}."
    ),
    Case(
      "meeting",
      "[Ana Lima]{person agent}, accompanied by an aide, met [Jan Novak]{person agent} in [Oran]{place place}."
    ),
    Case(
      "visit",
      "[Ana Lima]{person agent} arrived in [Oran]{place place} on [3 May 2014]{2014-05-03}."),
    Case(
      "death",
      "[Omar Sale]{person patient} was shot dead in [Oran]{place place} on [3 May 2014]{2014-05-03}."
    ),
    Case(
      "issuance",
      "The [Harbor Rules]{instrument theme} were issued by the [Lund Council]{body agent} in [2009]{2009}."
    ),
    Case(
      "leak",
      "A clerk says that [Omar Sale]{person agent} leaked the [Harbor Plan]{instrument theme}."),
    Case(
      "founding",
      "The [Harbor Party]{body body}, founded by [Ana Lima]{person agent} in [1921]{1921}, has won."
    ),
    Case(
      "defection",
      "After a quarrel [Omar Sale]{person agent} quit the [Harbor Party]{body body}."),
  ]

  static let nouns: [Case] = [
    Case(
      "removal",
      "[Ana Lima]{person agent} accepted the resignation of [Omar Sale]{person patient}."),
    Case(
      "removal", "[Omar Sale]{person patient} tendered his resignation on [3 May 2014]{2014-05-03}."
    ),
    Case(
      "removal", "[Omar Sale]{person patient} announced his retirement in [June 2012]{2012-06}."),
    Case(
      "expulsion",
      "The expulsion of [Omar Sale]{person patient} from the [Harbor Party]{body body} is final."),
    Case(
      "appointment",
      "[Ana Lima]{person agent} approved the appointment of [Jan Novak]{person patient} as head of [Velia Bank]{body body}."
    ),
    Case(
      "arrest",
      "His friends heard of the arrest of [Omar Sale]{person patient} in [Oran]{place place}."),
    Case(
      "investigation",
      "The [Lund Council]{body agent} launched an inquiry into [Velia Bank]{body patient} in [2013]{2013}."
    ),
    Case("trial", "[Omar Sale]{person patient}'s trial began on [3 May 2014]{2014-05-03}."),
    Case(
      "meeting",
      "[Ana Lima]{person agent} held talks with [Jan Novak]{person agent} in [Oran]{place place}."),
    Case("death", "[Omar Sale]{person patient}'s death in [1997]{1997} came as a surprise."),
    Case(
      "charge",
      "Prosecutors filed charges against [Omar Sale]{person patient} in [June 2012]{2012-06}."),
    Case(
      "enforcement",
      "The [Lund Council]{body agent} announced sanctions against [Velia Bank]{body patient} on [3 May 2014]{2014-05-03}."
    ),
  ]

  static let boards: [Case] = [
    Case(
      "appointment",
      "[Velia Bank]{body body} has a new director. [Ana Lima]{person patient} joined its board in [2009]{2009}."
    ),
    Case(
      "removal",
      "[Velia Bank]{body body}'s board met. [Jan Novak]{person patient} left the board in [June 2012]{2012-06}."
    ),
  ]

  static let headlines: [Case] = [
    Case("removal", "[Omar Sale]{person patient} sacked as mayor of [Oran]{place place}"),
    Case("arrest", "[Omar Sale]{person patient} arrested in [Oran]{place place}"),
    Case("removal", "[Ana Lima]{person patient} and [Jan Novak]{person} to step down"),
    Case("appointment", "[Ana Lima]{person patient} named ambassador to [Oran]{place place}"),
    Case("expulsion", "[Omar Sale]{person patient} expelled from [Harbor Party]{body body}"),
  ]

  @Test(arguments: verbs + nouns)
  func findsThoseWhoTakePart(_ example: Case) throws { try check(example) }

  @Test(arguments: boards)
  func knowsWhoseBoardItIs(_ example: Case) throws { try check(example) }

  @Test(arguments: headlines)
  func readsHeadlinesWithoutAuxiliaries(_ example: Case) throws { try check(example) }

  private func check(_ example: Case) throws {
    let marked = MarkedText(example.text)
    let finder = try #require(FrameExampleTests.finder)
    let analysis = try #require(marked.analysis())
    let events = finder.events(in: analysis).filter { $0.type.rawValue == example.type }
    let found = events.map { event in
      Set(
        event.arguments.map {
          MarkedText.Expected(name: analysis.entities[$0.entity].name, role: $0.role)
        })
    }
    #expect(found.contains(Set(marked.expected)), "found \(found)")
  }

  struct Coordination: CustomTestStringConvertible {
    var text: String
    /// `type patient`, sorted.
    var events: [String]
    var testDescription: String { text }
  }

  @Test(arguments: [
    Coordination(
      text:
        "[Omar Sale]{person} was expelled from the [Harbor Party]{body} and dismissed from office.",
      events: ["expulsion Omar Sale", "removal Omar Sale"]),
    Coordination(
      text:
        "[Omar Sale]{person} and [Jan Novak]{person} were dismissed on [3 May 2014]{2014-05-03}.",
      events: ["removal Jan Novak", "removal Omar Sale"]),
    Coordination(
      text: "Police arrested [Omar Sale]{person} and charged him with theft.",
      events: ["arrest Omar Sale", "charge Omar Sale"]),
    Coordination(
      text:
        "[Ana Lima]{person} resigned, and [Jan Novak]{person} was elected mayor of [Oran]{place}.",
      events: ["appointment Jan Novak", "removal Ana Lima"]),
    Coordination(
      text:
        "The [Lund Council]{body} dismissed [Omar Sale]{person} and appointed [Ana Lima]{person} mayor.",
      events: ["appointment Ana Lima", "removal Omar Sale"]),
    Coordination(
      text: "[Omar Sale]{person}, arrested in [2009]{2009}, was sentenced in [2010]{2010}.",
      events: ["arrest Omar Sale", "trial Omar Sale"]),
  ])
  func givesEachOfARowItsOwnEvent(_ example: Coordination) throws {
    let finder = try #require(FrameExampleTests.finder)
    let analysis = try #require(MarkedText(example.text).analysis())
    let found = finder.events(in: analysis).map { event in
      let patient = event.arguments.first { $0.role == .patient }
      return "\(event.type.rawValue) \(patient.map { analysis.entities[$0.entity].name } ?? "-")"
    }
    #expect(found.sorted() == example.events)
  }
}
