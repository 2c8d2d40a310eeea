import ChronographLanguage
import ChronographReading
import Testing

@testable import ChronographExtraction

struct LanguageExtensionTests {
  /// A text, and a line that only the extension makes of it.
  ///
  /// Where the built-in rules learn to read one, write a text that is stranger to them.
  struct Case: CustomTestStringConvertible, Sendable {
    var language = LanguageExtension()
    var text: String
    var gives: String
    var testDescription: String { "\(gives): \(text)" }

    init(title: String, _ level: LanguageExtension.Level, _ text: String, _ gives: String) {
      language.titles = [.init(title, level: level)]
      (self.text, self.gives) = (text, gives)
    }

    init(_ words: [LanguageExtension.Word], _ text: String, _ gives: String) {
      language.words = words
      (self.text, self.gives) = (text, gives)
    }

    init(_ frame: EventFrame, _ text: String, _ gives: String) {
      language.frames = [frame]
      (self.text, self.gives) = (text, gives)
    }
  }

  static let titles: [Case] = [
    .init(
      title: "lawspeaker", .body, "Ana Lima is lawspeaker of Japan.",
      "position Ana Lima > Japan: lawspeaker"),
    .init(
      title: "lord keeper", .body, "Lord Keeper Ana Lima of the Velia Council spoke.",
      "person Ana Lima"),
    .init(
      title: "keeper of the rolls", .body,
      "Ana Lima, keeper of the rolls at the Velia Council, left.",
      "position Ana Lima > Velia Council: keeper of the rolls"),
    .init(
      title: "lawspeaker", .country,
      "Omar Saleh is president of Japan. His lawspeaker, Ana Lima, rose on Monday.",
      "position Ana Lima > Japan: lawspeaker"),
    .init(
      title: "wharf reeve", .company,
      "Velia Harbour plc (the \"Company\") announces changes.\n\nAna Lima, the wharf reeve, will retire on 1 July 2014.",
      "position Ana Lima > Velia Harbour plc: wharf reeve"),
    .init(
      title: "runologist", .role, "The Velia Institute runologist Ana Lima wrote it.",
      "position Ana Lima > Velia Institute: runologist"),
  ]

  static let words: [Case] = [
    .init(
      [.init("Bench", in: .bodies)], "Omar Saleh spoke with the Bench on Monday.", "body Bench"),
    .init(
      [.init("Bench of Reeds", in: .bodies)], "The Bench of Reeds dismissed Omar Saleh.",
      "body Bench of Reeds"),
    .init(
      [.init("Sheriffdom", in: .bodyHeads)], "The Sheriffdom of Oran fined Omar Saleh.",
      "body Sheriffdom of Oran"),
    .init(
      [.init("Ring", in: .partyHeads)], "Omar Saleh quit the Free Ring in 2013.",
      "body Free Ring"),
    .init(
      [.init("Vardia", in: .countries), .init("Vardian", in: .demonyms, country: "Vardia")],
      "Vardia is small. Vardian President Ana Lima rose.",
      "position Ana Lima > Vardia: President"),
    .init([.init("Amt", in: .placeHeads)], "He left Halm Amt in 1990.", "place Halm Amt"),
    .init(
      [.init("Frue", in: .honorifics)], "Frue Inga Moll lives in Oran.", "person Inga Moll"),
    .init(
      [.init("writ", in: .numberedInstruments)], "Writ 12 was issued by the Velia Council.",
      "instrument Writ 12"),
    .init(
      [.init("imbroglio", in: .caseNouns)], "Omar Saleh was charged over the Halmquay imbroglio.",
      "case Halmquay imbroglio"),
    .init(
      [.init("defenestration", in: .matterNouns)],
      "Omar Saleh was investigated over the defenestration of Karl Mott.",
      "case defenestration of Karl Mott"),
    .init(
      [.init("puisne", in: .titleModifiers)],
      "Ana Lima was named puisne judge of the Velia Council.",
      "position Ana Lima > Velia Council: puisne judge"),
    .init(
      [.init("woolsack", in: .officeNouns)], "Ana Lima joined the woolsack on 3 June 2013.",
      "appointment 2013-06-03 patient Ana Lima"),
    .init(
      [.init("intone", in: .speechVerbs)],
      "Ana Lima intoned that Omar Saleh was arrested in May 2013.",
      "arrest 2013-05 patient Omar Saleh (reported)"),
    .init(
      [.init("inveigh", in: .accusingVerbs)],
      "Ana Lima inveighed that Omar Saleh was arrested in May 2013.",
      "arrest 2013-05 patient Omar Saleh (alleged)"),
    .init(
      [.init("gainsay", in: .denyingVerbs, forms: ["gainsaid"])],
      "Ana Lima gainsaid that Omar Saleh was arrested in May 2013.",
      "arrest 2013-05 patient Omar Saleh (negated)"),
  ]

  private static func frame(
    _ lemma: String, _ part: EventFrame.PartOfSpeech, _ type: String, forms: [String] = [],
    conditions: [String] = [], _ participants: EventFrame.Participant...
  ) -> EventFrame {
    var frame = EventFrame([lemma], part, EventType(rawValue: type), participants)
    (frame.forms, frame.conditions, frame.line) = (forms, conditions, 7)
    return frame
  }

  static let frames: [Case] = [
    .init(
      frame("attaint", .verb, "charge", .init("subj", .agent), .init("obj", .patient)),
      "The Velia Council attainted Omar Saleh on 3 June 2013.",
      "charge 2013-06-03 agent Velia Council, patient Omar Saleh by extension:7 attaint"),
    .init(
      frame("attaint", .verb, "charge", .init("subj", .agent), .init("obj", .patient)),
      "Omar Saleh was attainted by the Velia Council.",
      "charge undated agent Velia Council, patient Omar Saleh by extension:7 attaint"),
    .init(
      frame("attainder", .noun, "charge", .init("of", .patient)),
      "The attainder of Omar Saleh came on 3 June 2013.",
      "charge 2013-06-03 patient Omar Saleh by extension:7 attainder"),
    .init(
      frame(
        "forswear", .verb, "removal", forms: ["forswore", "forsworn"], .init("subj", .patient),
        .init("in", .body, looksInside: true)),
      "Omar Saleh forswore his seat in the Velia Council.",
      "removal undated patient Omar Saleh, body Velia Council by extension:7 forswear"),
    .init(
      frame(
        "put to ~ horn", .verb, "arrest", conditions: ["patient:person"],
        .init("obj", .patient, kinds: [.person])),
      "Omar Saleh was put to the horn.",
      "arrest undated patient Omar Saleh by extension:7 put to ~ horn"),
    // Before the built-in frame, which reads a charge.
    .init(
      frame("sue", .verb, "trial", .init("subj", .agent), .init("obj", .patient)),
      "Velia Bank sued Omar Saleh on 3 June 2013.",
      "trial 2013-06-03 agent Velia Bank, patient Omar Saleh by extension:7 sue"),
  ]

  private func lines(_ text: String, _ extractor: Extractor? = nil) throws -> [String] {
    let reading = try Reading(text, with: extractor)
    return reading.entities + reading.relations(["position"]) + reading.events
  }

  @Test(arguments: titles + words + frames) func makesTheDifference(_ example: Case) throws {
    let extractor = try Extractor(options: .init(language: example.language))
    let with = try lines(example.text, extractor)
    #expect(with.contains { $0.hasPrefix(example.gives) }, "\(with)")
    let without = try lines(example.text)
    #expect(!without.contains { $0.hasPrefix(example.gives) }, "\(without)")
  }

  @Test func aFrameOfItsOwnTakesThePlaceOfTheBuiltInOnes() throws {
    let example = try #require(Self.frames.last)
    let extractor = try Extractor(options: .init(language: example.language))
    #expect(try Reading(example.text, with: extractor).events.count == 1)
  }

  @Test func theBuiltInFramesReadWhereItsConditionsDoNotHold() throws {
    var language = LanguageExtension()
    language.frames = [
      Self.frame(
        "sue", .verb, "trial", conditions: ["place"], .init("obj", .patient), .init("in", .place))
    ]
    let reading = try Reading(
      "Velia Bank sued Omar Saleh.", with: Extractor(options: .init(language: language)))
    #expect(reading.events.count == 1)
    #expect(
      reading.events.first?.hasPrefix(
        "charge undated agent Velia Bank, patient Omar Saleh by frames:")
        == true)
  }

  @Test func anAbbreviatedHonorificEndsNoSentence() throws {
    var language = LanguageExtension()
    language.words = [.init("Advc.", in: .honorifics)]
    let text = "It was Advc. Tomas Reed who spoke."
    let reading = try Reading(text, with: Extractor(options: .init(language: language)))
    #expect(reading.extraction.entities.first?.evidence?.first?.quote == text)
  }

  @Test func aBadFrameIsNamedByItsLine() {
    var language = LanguageExtension(source: "own")
    language.frames = [Self.frame("sue", .verb, "goodbye", .init("obj", .patient))]
    let error = #expect(throws: LexiconError.self) {
      try Extractor(options: .init(language: language))
    }
    #expect(error?.description.contains("own:7") == true)
  }

  @Test func knowsEveryConditionOfTheTable() throws {
    let table = try EventTable(embedded: "en/frames.tsv")
    let used = table.rows.flatMap { $0.fields[4].split(separator: " ") }
    let names = Set(used.flatMap { $0.prefix { $0 != ":" }.split(separator: "|") }.map(String.init))
    #expect(names.subtracting(["-", "office"]).isSubset(of: EventFrame.conditionNames))
    #expect(EventFrame.conditionNames.allSatisfy { EventFrame.isCondition($0) })
  }

  struct Wrong: CustomTestStringConvertible, Sendable {
    var example: EventFrame.Example
    var isCounterExample = false
    var message: String?
    var testDescription: String { example.text }
  }

  static let examples: [Wrong] = [
    .init(example: .init("The Velia Council attainted Omar Saleh."), message: nil),
    .init(
      example: .init(
        "Omar Saleh was attainted on 3 May 2013.", participants: [.init(.patient, "Omar Saleh")],
        date: "2013-05-03"), message: nil),
    .init(
      example: .init("Omar Saleh was attainted on 3 May 2013.", date: "2013"),
      message: "“Omar Saleh was attainted on 3 May 2013.” has the date 2013-05-03, not 2013"),
    .init(
      example: .init("Omar Saleh was attained."),
      message:
        "“Omar Saleh was attained.” gives no charge of this frame; found in it: person Omar Saleh"),
    .init(
      example: .init(
        "Velia Bank attainted Omar Saleh.", participants: [.init(.patient, "Velia Bank")]),
      message:
        "“Velia Bank attainted Omar Saleh.” gives no patient 'Velia Bank', but agent Velia Bank, patient Omar Saleh"
    ),
    .init(
      example: .init(
        "The overret attainted Omar Saleh.", participants: [.init(.agent, "overret")]),
      message:
        "“The overret attainted Omar Saleh.” gives no agent 'overret', but patient Omar Saleh; 'overret' is not found as a name: add its words to 'words'"
    ),
    .init(example: .init("Omar Saleh left."), isCounterExample: true, message: nil),
    .init(
      example: .init("Omar Saleh was attainted."), isCounterExample: true,
      message: "“Omar Saleh was attainted.” gives one of this frame"),
  ]

  @Test(arguments: examples) func runsTheExamples(_ wrong: Wrong) throws {
    var frame = Self.frame(
      "attaint", .verb, "charge", .init("subj", .agent), .init("obj", .patient))
    if wrong.isCounterExample {
      frame.counterExamples = [wrong.example]
    } else {
      frame.examples = [wrong.example]
    }
    var language = LanguageExtension()
    language.frames = [frame]
    let problems = try Extractor(options: .init(language: language)).exampleProblems()
    #expect(problems == (wrong.message.map { [.init(line: 7, message: $0)] } ?? []))
  }
}
