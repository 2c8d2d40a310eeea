import Testing

@testable import ChronographExtraction

/// How sure a reading is, and which rule it names: what `explain` shows beside a quote.
@Suite struct ConfidenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    /// `type confidence rule`, sorted; the numbers of frames are left out.
    let readings: [String]
    var testDescription: String { text }

    init(_ text: String, _ readings: String...) {
      (self.text, self.readings) = (text, readings.sorted())
    }
  }

  static let relations: [Case] = [
    .init("Ana Lima, chairman of the Harbour Board, spoke.", "position high office.apposition"),
    .init("Ana Lima is chairman of the Harbour Board.", "position high office.copula"),
    .init(
      "Ana Lima was appointed chairman of the Harbour Board.", "position high office.appointed"),
    .init("Ana Lima is a member of the Labour Party.", "member high office.copula"),
    .init("Ana Lima spoke. She is chairman of the Harbour Board.", "position high office.copula"),
    // Words that stand side by side say less than a verb does.
    .init("Harbour Board Chairman Ana Lima spoke.", "position medium office.title-before-name"),
    .init("Ana Lima of the Labour Party spoke.", "member medium member.of-party"),
    .init("Ana Lima heads the Harbour Board.", "leads medium leads.verb"),
    .init("Ana Lima, the wife of Otto Krog, spoke.", "associated_with medium tie"),
    .init("Ana Lima graduated from Lund University.", "associated_with medium ties"),
    .init("The Discipline Commission of the Labour Party met.", "part_of medium name.part"),
    // The country that the text is about is a guess.
    .init(
      "Prime Minister Ana Lima of France left. Interior Minister Otto Krog stays in France.",
      "position medium office.title-before-name"),
    // What an event entails is as sure as the event, an accusation less.
    .init("Ana Lima met Otto Krog.", "met high event.frames meet"),
    .init("Ana Lima was expelled from the Labour Party.", "removed_from high event.frames expel"),
    .init("The Lund Council issued the Harbour Rules.", "issued high event.frames issue"),
    .init("The Lund Police arrested Ana Lima.", "investigated_by medium event.frames arrest"),
  ]

  static let events: [Case] = [
    // With a date or another participant beside its own, a deed is whole.
    .init("Ana Lima resigned on 3 May 2013.", "removal high frames resign"),
    .init("Ana Lima resigned.", "removal medium frames resign"),
    .init("Ana Lima was arrested on 3 May 2013.", "arrest high frames arrest"),
    .init("Ana Lima was arrested.", "arrest medium frames arrest"),
    .init("The Lund Police arrested Ana Lima.", "arrest high frames arrest"),
    .init("Ana Lima's arrest on 3 May 2013 made news.", "arrest high frames arrest"),
    .init("Ana Lima's arrest made news.", "arrest medium frames arrest"),
    .init("The arrest of Ana Lima made news.", "arrest medium frames arrest"),
    .init("Ana Lima met Otto Krog.", "meeting high frames meet"),
    .init("Ana Lima was expelled from the Labour Party.", "expulsion high frames expel"),
    .init(
      "Ana Lima was appointed chairman of the Harbour Board.", "appointment high frames appoint"),
    .init("The Lund Council issued the Harbour Rules.", "issuance high frames issue"),
    .init("Ana Lima spoke. She resigned in 2013.", "removal high frames resign"),
    // What has no type of its own, and mere sayings, are never more than likely.
    .init("Ana Lima sold the quay in 2013.", "other medium frames sell"),
    .init("Ana Lima said on 3 May 2013 that it rained.", "statement medium frames say"),
  ]

  private func rule(_ evidence: [Extraction.Evidence]) -> String {
    var name = evidence.first?.rule ?? "none"
    name.removeAll { $0 == ":" || $0.isNumber }
    return name
  }

  @Test(arguments: relations) func tellsHowSureATieIs(_ example: Case) throws {
    let found = try Reading(example.text).extraction.relations.map {
      "\($0.type.rawValue) \($0.confidence.rawValue) \(rule($0.evidence))"
    }
    #expect(found.sorted() == example.readings)
  }

  @Test(arguments: events) func tellsHowSureAHappeningIs(_ example: Case) throws {
    let found = try Reading(example.text).extraction.events.map {
      "\($0.type.rawValue) \($0.confidence.rawValue) \(rule($0.evidence))"
    }
    #expect(found.sorted() == example.readings)
  }

  /// What a reading is told by must stand in its quote: the trigger, and one of its names or what stands for it.
  @Test(arguments: relations + events) func quotesWhereItIsSaid(_ example: Case) throws {
    let extraction = try Reading(example.text).extraction
    for event in extraction.events {
      #expect(event.evidence.contains { $0.quote.contains(event.trigger.text) })
    }
    let forms = Dictionary(
      extraction.entities.map { ($0.id, $0.mentions.map(\.text) + ["She", "Her", "He"]) },
      uniquingKeysWith: { first, _ in first })
    for relation in extraction.relations {
      let quote = relation.evidence.map(\.quote).joined(separator: " ")
      #expect((forms[relation.source] ?? []).contains { quote.contains($0) }, "\(quote)")
    }
  }
}
