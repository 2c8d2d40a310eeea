import Testing

@testable import ChronographExtraction

/// A text and the offices, memberships and leads that it states.
struct OfficeCase: CustomTestStringConvertible {
  let text: String
  let relations: [String]

  init(_ text: String, _ relations: String...) {
    self.text = text
    self.relations = relations.sorted()
  }

  var testDescription: String { text }
}

struct OfficeTests {
  static let cases: [OfficeCase] = [
    .init("CIA Director John Carver spoke.", "position John Carver > CIA: Director"),
    .init(
      "Ana Lima, former deputy governor of Sabah, left.",
      "position Ana Lima > Sabah: deputy governor (former)"),
    .init(
      "Ana Lima, 61, a member of the Security Council, left.", "member Ana Lima > Security Council"),
    .init("Tim Cole, Apple's CEO, spoke.", "position Tim Cole > Apple: CEO"),
    .init(
      "President Ana Lima of France met nobody.", "position Ana Lima > France: President"),
    .init(
      "Ana Lima, who used to be mayor of Paris, left.", "position Ana Lima > Paris: mayor (former)"),
    .init("Ana Lima was mayor of Paris.", "position Ana Lima > Paris: mayor (former)"),
    .init(
      "Ana Lima has been chairwoman of the Security Council since 2010.",
      "position Ana Lima > Security Council: chairwoman 2010.."),
    .init(
      "Ana Lima was chair of the Security Council from 2004 to 2009.",
      "position Ana Lima > Security Council: chair (former) 2004..2009"),
    .init(
      "Ana Lima was made ambassador to France.", "position Ana Lima > France: ambassador"),
    .init(
      "Ana Lima is the president and CEO of Apple.", "position Ana Lima > Apple: CEO",
      "position Ana Lima > Apple: president"),
    .init(
      "Ana Lima, chairman of the Security Council (SC) and former chairman of the Supreme Court, left.",
      "position Ana Lima > Security Council: chairman",
      "position Ana Lima > Supreme Court: chairman (former)"),
    .init(
      "Ana Lima, who now heads the Home Ministry, spoke.", "leads Ana Lima > Home Ministry"),
    .init("Ana Lima, who chairs Apple's board, spoke.", "leads Ana Lima > Apple"),
    .init(
      "On 3 May 2013 Ana Lima succeeded Otto Krog as director of the Supreme Court.",
      "position Ana Lima > Supreme Court: director 2013-05-03..",
      "position Otto Krog > Supreme Court: director (former) ..2013-05-03"),
    .init(
      "Ana Lima will lead the Ministry of Education.",
      "leads Ana Lima > Ministry of Education (future)"),
    // No offices: a commentator is none, nor is a title without a body, nor a mere neighbour.
    .init("Commentator Ana Lima spoke about France."),
    .init("The chairman met Ana Lima in Paris."),
    .init("Ana Lima visited the Supreme Court."),
    .init("At the invitation of Otto Krog, the Foreign Minister of France will visit."),
  ]

  @Test(arguments: cases) func readsOffices(_ example: OfficeCase) throws {
    #expect(
      try Reading(example.text).relations(["position", "member", "leads"]) == example.relations)
  }

  static let names: [OfficeCase] = [
    .init(
      "The Organization Department of the CPC met.",
      "part_of Organization Department of the CPC > CPC"),
    .init(
      "Egypt's Ministry of Foreign Affairs spoke.", "part_of Ministry of Foreign Affairs > Egypt"),
    .init(
      "They read the Constitution of the Labour Party.",
      "about Constitution of the Labour Party > Labour Party"),
    .init("The Supreme Court met in Paris."),
  ]

  @Test(arguments: names) func readsNames(_ example: OfficeCase) throws {
    #expect(try Reading(example.text).relations(["part_of", "about"]) == example.relations)
  }

  static let entailed: [OfficeCase] = [
    .init(
      "On 3 May 2013 the State Council issued the \"Regulations on Public Offices\".",
      "issued State Council > Regulations on Public Offices 2013-05-03.."),
    .init(
      "Ana Lima was expelled from the Labour Party on 3 May 2013.",
      "removed_from Ana Lima > Labour Party 2013-05-03.."),
    // Whoever resigns is not removed, and whoever criticises does not investigate.
    .init("Ana Lima resigned from the Labour Party in 2013."),
    .init("Ana Lima criticized Otto Krog in 2013."),
  ]

  @Test(arguments: entailed) func readsWhatEventsEntail(_ example: OfficeCase) throws {
    let types: Set = ["issued", "removed_from", "investigated_by", "implicated_in", "met"]
    #expect(try Reading(example.text).relations(types) == example.relations)
  }

  @Test(arguments: OfficeTests.cases + OfficeTests.names + OfficeTests.entailed)
  func givesEvidenceForEveryRelation(_ example: OfficeCase) throws {
    for relation in try Reading(example.text).extraction.relations {
      #expect(!relation.evidence.isEmpty)
      #expect(relation.evidence.allSatisfy { example.text.contains($0.quote) && !$0.rule.isEmpty })
    }
  }
}
