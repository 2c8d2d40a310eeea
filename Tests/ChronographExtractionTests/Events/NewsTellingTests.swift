import ChronographReading
import Testing

@testable import ChronographExtraction

/// How news tells acts: announcements that date them, leads without names, whom an accusation is about.
@Suite struct NewsTellingTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    /// Lines that must be found.
    var found: [String]
    /// Beginnings that no line may have.
    var absent: [String] = []

    init(_ text: String, _ found: [String], not absent: [String] = []) {
      (self.text, self.found, self.absent) = (text, found, absent)
    }
    var testDescription: String { text }
  }

  static let announcements: [Case] = [
    // A clause of speech that closes the sentence, behind an "and".
    Case(
      "Ana Lima was expelled for breaches of discipline and law, the Harbor Commission said on Thursday.",
      ["expulsion 2014-03-20~ Ana Lima patient reported Harbor Commission"]),
    Case(
      "Jan Novak, who once headed the Harbor Commission, was arrested and taken to Paris, prosecutors announced on Thursday.",
      ["arrest 2014-03-20~ Jan Novak patient reported"]),
    // A person's word is no official announcement.
    Case(
      "Ana Lima was dismissed, Jan Novak said on Thursday.",
      ["removal - Ana Lima patient reported Jan Novak"]),
    // What is to come is not dated by its announcement.
    Case(
      "Ana Lima will resign in anger, the Harbor Commission said on Thursday.",
      ["removal - Ana Lima patient planned Harbor Commission"]),
    Case(
      "According to a statement issued on Thursday by the Harbor Commission, Ana Lima was arrested.",
      ["arrest 2014-03-20~ Ana Lima patient reported Harbor Commission"]),
    // A weekday is of the week of publication, whatever month was named before.
    Case(
      "Ana Lima signed a truce in September 2010. In a statement Thursday, Jan Novak said it had failed.",
      ["statement 2014-03-20 Jan Novak agent fact"]),
    Case(
      "Ana Lima said at a press conference on Thursday that she was well.",
      ["statement 2014-03-20 Ana Lima agent fact"], not: ["meeting"]),
  ]

  static let leads: [Case] = [
    Case(
      "President Ana Lima on Thursday announced the appointment of two ministers. Jan Novak becomes minister of trade. Omar Sale was named minister of health. Vera Holt became minister of roads.",
      [
        "appointment 2014-03-20~ Ana Lima agent, Jan Novak patient fact",
        "appointment 2014-03-20~ Ana Lima agent, Omar Sale patient fact",
        "appointment - Vera Holt patient fact",
      ]),
    // A lead that describes somebody whom the next sentence names.
    Case(
      "A former mayor was jailed on Thursday. Jan Novak, 58, was found to have taken bribes.",
      ["trial 2014-03-20 Jan Novak patient fact"]),
    Case(
      "A former mayor was jailed on Thursday. Jan Novak, the prosecutor, said so.", [],
      not: ["trial 2014-03-20 Jan Novak"]),
  ]

  static let accused: [Case] = [
    Case(
      "A former minister who served under the ousted leader, Omar Sale, has been charged with fraud.",
      [], not: ["charge - Omar Sale", "charge 2"]),
    Case(
      "The Harbor Commission placed Jan Novak under investigation on Thursday.",
      [
        "investigation 2014-03-20 Harbor Commission agent, Jan Novak patient fact",
        "investigated_by Jan Novak > Harbor Commission fact",
      ]),
    Case(
      "The expulsion followed an investigation into Jan Novak conducted by the Harbor Commission.",
      ["investigated_by Jan Novak > Harbor Commission fact"]),
    Case(
      "Jan Novak is accused of taking bribes, according to the Commission for Discipline Inspection.",
      ["investigated_by Jan Novak > Commission for Discipline Inspection fact"]),
    Case(
      "Jan Novak was removed from his posts of party boss and mayor of Paris in 2013.",
      ["removal 2013 Jan Novak patient, Paris place fact"], not: ["expulsion"]),
    Case(
      "In 2013, Jan Novak received a warning for revising a local regulation.",
      ["charge 2013 Jan Novak patient fact"], not: ["issuance"]),
    Case(
      "Jan Novak was on Thursday charged with fraud by the Harbor Commission.",
      ["charge 2014-03-20 Harbor Commission agent, Jan Novak patient fact"]),
    Case(
      "Ana Lima announced the resignation in Paris on Thursday.", [], not: ["removal"]),
    Case(
      "Her departure came after a report by the Harbor Commission. Jan Novak's departure came after a report by the Harbor Commission.",
      ["removal - Jan Novak patient fact"]),
    Case(
      "Jan Novak, the mayor, was arrested over the Aror and Kimba dams scandal.",
      ["implicated_in Jan Novak > Aror and Kimba dams scandal fact"]),
    Case(
      "Judge Omar Sale imposed the sentence on Jan Novak on Thursday.",
      ["trial 2014-03-20 Jan Novak patient, Omar Sale agent fact"], not: ["investigated_by"]),
    Case(
      "Ana Lima became a critic of the Harbor Commission. She is no longer mayor of Paris.",
      ["removal - Ana Lima patient, Paris place fact"], not: ["appointment"]),
    Case(
      "Jan Novak died on Thursday, his office said.",
      ["death 2014-03-20 Jan Novak patient reported"],
      not: ["statement"]),
    Case(
      "The Harbor Commission appointed Jan Novak of Brazil as head of its office.",
      [
        "appointment - Harbor Commission agent, Harbor Commission body, Jan Novak patient fact"
      ]),
  ]

  static let tellings: [Case] = [
    // What the text tells itself stands, whoever denies it.
    Case(
      "Jan Novak was arrested on Thursday. Ana Lima denied that Jan Novak had been arrested.",
      [
        "arrest 2014-03-20 Jan Novak patient fact", "arrest - Jan Novak patient negated Ana Lima",
      ]),
    Case(
      "Omar Sale said that Jan Novak had been arrested. Ana Lima denied that Jan Novak had been arrested.",
      ["arrest - Jan Novak patient negated Ana Lima"]),
    Case(
      "Ana Lima met Jan Novak in Paris on Thursday. Omar Sale met Vera Holt in Paris on Thursday.",
      [
        "meeting 2014-03-20 Ana Lima agent, Jan Novak agent, Paris place fact",
        "meeting 2014-03-20 Omar Sale agent, Paris place, Vera Holt agent fact",
      ]),
    Case(
      "The lawyer Omar Sale said that Mr. Novak had told Vera Holt of his plans. He has chosen Ana Lima as his deputy.",
      ["appointment - Ana Lima patient, Novak agent fact"], not: ["appointment - Omar Sale agent"]),
  ]

  @Test(arguments: announcements + leads + accused + tellings)
  func tells(_ example: Case) throws {
    let lines = try lines(of: example.text)
    for line in example.found { #expect(lines.contains(line), "found \(lines)") }
    for start in example.absent {
      #expect(!lines.contains { $0.hasPrefix(start) }, "found \(lines)")
    }
  }

  /// `arrest 2014-03-20 Ana Lima patient reported Harbor Commission`, `investigated_by A > B fact`.
  private func lines(of text: String) throws -> [String] {
    let extraction = try Reading(text).extraction
    let names = Dictionary(
      extraction.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    func name(_ id: String) -> String { names[id] ?? "?" }
    let events = extraction.events.map { event in
      let parts = event.participants.map { "\(name($0.entity)) \($0.role.rawValue)" }
      let head = [event.type.rawValue, event.date.map { "\($0)" } ?? "-"]
      let sources = event.attribution.map(name)
      return (head + [parts.sorted().joined(separator: ", "), event.factuality.rawValue] + sources)
        .joined(separator: " ")
    }
    let relations = extraction.relations.map {
      "\($0.type.rawValue) \(name($0.source)) > \(name($0.target)) \($0.factuality.rawValue)"
    }
    return events + relations
  }
}
