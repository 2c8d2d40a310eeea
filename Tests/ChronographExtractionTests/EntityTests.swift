import ChronographReading
import Testing

@testable import ChronographExtraction

/// A text and the entities that it names.
struct EntityCase: CustomTestStringConvertible {
  let text: String
  let entities: [String]

  init(_ text: String, _ entities: String...) {
    self.text = text
    self.entities = entities.sorted()
  }

  var testDescription: String { text }
}

struct EntityTests {
  static let cases: [EntityCase] = [
    .init("Ana Lima resigned.", "person Ana Lima"),
    .init("CIA Director John Carver spoke.", "body CIA", "person John Carver"),
    .init("The Ministry of Finance said so.", "body Ministry of Finance"),
    .init(
      "He met the U.S. Central Intelligence Agency.", "body Central Intelligence Agency",
      "place U.S."),
    .init(
      "The General Office of the CPC Central Committee issued it.", "body CPC",
      "body CPC Central Committee",
      "body General Office of the CPC Central Committee"),
    .init(
      "It issued the \"Measures on the Conduct of Officials\" in May.",
      "instrument Measures on the Conduct of Officials"),
    .init("The Northgate scandal grew.", "case Northgate scandal"),
    .init("He went to Paris.", "place Paris"),
    .init(
      "Chen Hao (陳豪) met Wu Ying. Chen left.", "person Chen Hao", "person Wu Ying"),
    .init(
      "Maria Santos met Otto Krog. Santos left Krog behind.", "person Maria Santos",
      "person Otto Krog"),
    .init(
      "The Orion Securities Commission (OSC) met. The OSC decided. The Commission fined him.",
      "body Orion Securities Commission"),
    .init(
      "The Communist Party of China met. The CPC said the Party was strong.",
      "body Communist Party of China"),
    .init(
      "The Chinese Communist Party and the Communist Party of China are one.",
      "body Communist Party of China"),
    .init("Ana Lima left. Lima is in Lisbon.", "person Ana Lima", "place Lisbon"),
    .init("He dismissed Minister of Transport Dora Quill.", "person Dora Quill"),
    .init("Shares of Acme Foods plc rose.", "body Acme Foods plc"),
    .init(
      "He heads the Communications and Multimedia Ministry.",
      "body Communications and Multimedia Ministry"),
    .init(
      "The Ministry of Transport of Arvenia is in Arvenia.", "body Ministry of Transport",
      "place Arvenia"),
    .init("Robert Doe, III, left.", "person Robert Doe, III"),
    // No names: words at the start of a sentence, months, weekdays, kinds of bodies, peoples.
    .init("Analysts said so. Officials agreed on Monday in March."),
    .init("The Chinese authorities spoke."),
    .init("Party members and Party officials came."),
    .init("The 20th National Congress opened."),
    .init("\"It was wrong,\" he said."),
    .init("However, many people left."),
  ]

  @Test(arguments: cases) func findsEntities(_ example: EntityCase) throws {
    #expect(try Reading(example.text).entities == example.entities)
  }

  @Test func quotesEveryMentionExactly() throws {
    let text = "Zoë Lima – 習近平 – met the “Orion” Commission’s chief, Ana López, in São Paulo."
    let extraction = try Reading(text).extraction
    let scalars = Array(text.unicodeScalars)
    let bytes = Array(text.utf8)
    #expect(!extraction.entities.isEmpty)
    for mention in extraction.entities.flatMap(\.mentions) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[mention.start..<mention.end])
      #expect(String(view) == mention.text)
      #expect(
        String(decoding: bytes[mention.utf8Start..<mention.utf8End], as: UTF8.self) == mention.text)
    }
  }

  @Test func countsFromNoDayThatIsNotKnown() throws {
    let reading = try Reading("She resigned yesterday.", published: "2024-07")
    #expect(reading.extraction.times.allSatisfy { $0.earliest == nil })
    #expect(reading.extraction.findings.map(\.code) == ["publication-day-unknown"])
  }

  @Test func tellsOfDatesThatAreNone() throws {
    let reading = try Reading("She resigned on 31 April and again on 00/00/0000.")
    #expect(reading.extraction.times.allSatisfy { ($0.earliest ?? "").utf8.count < 11 })
    #expect(reading.extraction.findings.map(\.code) == ["impossible-date", "impossible-date"])
    #expect(reading.extraction.events.allSatisfy { $0.date == nil })
  }

  @Test func saysNothingInALanguageWithoutWordLists() throws {
    let extraction = try Reading.extractor.get().extraction(
      of: .init(id: "t", language: "ru", body: "Иван Петров ушёл."))
    #expect(extraction.entities.isEmpty)
    #expect(extraction.findings.map(\.code) == ["language-not-supported"])
  }
}
