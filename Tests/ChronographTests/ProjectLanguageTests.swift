import ChronographExtraction
import ChronographReading
import Foundation
import Testing

@testable import Chronograph

/// The titles, frames and words of a `graph.yaml`.
struct ProjectLanguageTests {
  static let yaml = """
    titles:
      - {phrase: Lord  Keeper, level: country}
      - wharf reeve
    frames:
      - lemma: [attaint, "put to ~ horn"]
        pos: VERB
        event: charge
        roles: {subj: "agent:body, person", obj: patient, in: body*}
        conditions: [patient, date|theme]
        examples:
          - "The Overret attainted Ilvo Drask."
          - {text: "The Overret attainted Ilvo Drask.", patient: Ilvo Drask, agent: [Overret]}
        not: [An attainted peer., Nobody attaints.]
      - {lemma: writ, pos: NOUN, forms: writa, event: other, roles: {of: theme}, examples: [The writ.]}
    words:
      bodies: [Overret, House of Reeds]
      countries: Vardia
      demonyms: [{word: Vardian, country: Vardia}]
      denying-verbs: [{word: gainsay, forms: [gainsaid]}, forspeak]
    """

  @Test func readsTitlesFramesAndWords() throws {
    let language = try GraphProject(yaml: Self.yaml, folder: "p").language
    #expect(language.source == "graph.yaml")
    #expect(
      language.titles == [.init("Lord Keeper", level: .country), .init("wharf reeve")])
    #expect(
      language.words == [
        .init("Overret", in: .bodies), .init("House of Reeds", in: .bodies),
        .init("Vardia", in: .countries), .init("Vardian", in: .demonyms, country: "Vardia"),
        .init("gainsay", in: .denyingVerbs, forms: ["gainsaid"]),
        .init("forspeak", in: .denyingVerbs),
      ])
    #expect(language.frames.count == 2)
    let frame = try #require(language.frames.first)
    #expect(frame.lemmas == ["attaint", "put to ~ horn"])
    #expect(frame.partOfSpeech == .verb)
    #expect(
      frame.participants == [
        .init("subj", .agent, kinds: [.body, .person]), .init("obj", .patient),
        .init("in", .body, looksInside: true),
      ])
    #expect(frame.conditions == ["patient", "date|theme"])
    #expect(frame.line == 5)
    #expect(frame.examples.map(\.line) == [11, 12])
    #expect(
      frame.examples[1].participants == [.init(.agent, "Overret"), .init(.patient, "Ilvo Drask")])
    #expect(frame.counterExamples.map(\.text) == ["An attainted peer.", "Nobody attaints."])
    #expect(language.frames.last?.forms == ["writa"])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var yaml: String
    var problems: [String]
    var testDescription: String { yaml }
    init(_ yaml: String, _ problems: String...) { (self.yaml, self.problems) = (yaml, problems) }

    /// A frame that is right but for some keys.
    init(frame keys: String, _ problems: String...) {
      yaml = "frames:\n- {lemma: sue, pos: VERB, event: charge, \(keys)}"
      self.problems = problems.map { "2: \($0)" }
    }
  }

  private static let rest = "roles: {obj: patient}, examples: [A.]"

  static let titles: [Case] = [
    .init("titles: reeve", "1: 'titles' needs a list such as [{phrase: "),
    .init("titles:\n- [reeve]", "2: a title needs keys such as 'phrase: …'"),
    .init(
      "titles:\n- {phrase: reeve, levl: body}",
      "2: 'levl' is no key of a title; did you mean 'level'?"),
    .init("titles:\n- {level: body}", "2: a title needs 'phrase'"),
    .init("titles: [reeve, '12']", "1: 'phrase' needs words, on one line"),
    .init(
      "titles: [{phrase: reeve, level: firm}]",
      "1: 'firm' is no value of 'level'; there are country, company, body and role"),
    .init(
      "titles: [{phrase: wharf reeve, level: role}]",
      "1: 'wharf reeve': a title of level 'role' is one word"),
  ]

  static let words: [Case] = [
    .init("words: [Sejm]", "1: 'words' needs lists by their names, such as "),
    .init(
      "words:\n  body-haeds: [Sejm]",
      "2: 'body-haeds' is no list of words; did you mean 'body-heads'?"),
    .init("words: {bodies: [{}]}", "1: an entry of 'bodies' needs 'word'"),
    .init("words:\n  bodies:\n  - Sejm\n  - ''", "4: 'bodies' needs a text"),
    .init(
      "words: {surnames: [Drask, van Holt]}",
      "1: 'van Holt' is more than one word, which only places, countries and bodies can be"),
    .init(
      "words: {bodies: [{word: Sejm, forms: [Sejmy]}]}",
      "1: 'forms' is no key of an entry of 'bodies'; there is word"),
    .init(
      "words: {verbs: [{word: eat, forms: [ate, eaten, eating, eats]}]}",
      "1: 'forms' of a verb are its past, participle and gerund, in this order"),
    .init("words: {verbs: [{word: eat, forms: []}]}", "1: 'forms' of a verb are its past"),
  ]

  static let frames: [Case] = [
    .init("frames: sue", "1: 'frames' needs a list such as [{lemma: indict, "),
    .init(
      "frames:\n- {lemm: sue}", "2: 'lemm' is no key of a frame; did you mean 'lemma'?",
      "2: a frame needs 'lemma'", "2: a frame needs 'pos'", "2: a frame needs 'event'",
      "2: a frame needs 'roles'", "2: a frame needs 'examples'"),
    .init(
      "frames: [{lemma: 's(ue)', pos: verb, event: chrage, \(rest)}]", "1: 's(ue)' is no lemma; ",
      "1: 'verb' is no value of 'pos'; did you mean 'VERB'?",
      "1: 'chrage' is no value of 'event'; did you mean 'charge'?"),
    .init("frames: [{lemma: [], pos: VERB, event: charge, \(rest)}]", "1: 'lemma' needs a text"),
    .init(
      "frames: [{lemma: [eat, sue], forms: [ate], pos: VERB, event: charge, \(rest)}]",
      "1: 'forms' are those of one word; write a frame for each"),
    .init(frame: "roles: [a], examples: [A.]", "'roles' needs places and roles, such as "),
    .init(
      frame: "roles: {agianst: body}, examples: [A.]",
      "'agianst' is no place of a participant; did you mean 'against'?"),
    .init(
      frame: "roles: {subj: agent:body,person}, examples: [A.]",
      "'person' is no place of a participant; there are subj, obj, comp, poss, mod and prepositions"
    ),
    .init(
      frame: "roles: {obj: }, examples: [A.]",
      "'obj' needs a role; a role with several kinds stands in quotes: \"agent:body,person\""),
    .init(
      frame: "roles: {obj: victim, subj: 'agent:dragon'}, examples: [A.]",
      "'victim' is no role; there are agent, patient, theme, body, recipient and place",
      "'dragon' is no kind; there are person, body, case, instrument and place"),
    .init(
      frame: "conditions: [patent, date], \(rest)",
      "'patent' is no condition; did you mean 'patient'?"),
    .init(frame: "roles: {obj: patient}, examples: []", "a frame needs an example"),
    .init(frame: "roles: {obj: patient}, examples: A.", "'examples' needs a list such as "),
    .init(
      frame: "roles: {obj: patient}, examples: [{txt: A.}]",
      "'txt' is no key of an example; did you mean 'text'?", "an example needs 'text'"),
    .init(
      frame: "roles: {obj: patient}, examples: [{text: A b., patient: C, agent: A}]",
      "no place in 'roles' gives a agent", "'C' does not stand in the example"),
    .init(frame: "\(rest), not: [[x]]", "'not' needs a text"),
  ]

  @Test(arguments: titles + words + frames) func namesEveryMistakeWithItsLine(
    _ example: Case
  ) {
    let error = #expect(throws: GraphProjectError.self) {
      try GraphProject(yaml: example.yaml, folder: "p")
    }
    let lines = error?.description.split(separator: "\n").map(String.init) ?? []
    #expect(lines.count == example.problems.count, "\(lines)")
    for (line, problem) in zip(lines, example.problems) {
      #expect(line.hasPrefix("p/graph.yaml:" + problem), "\(line)")
    }
  }

  @Test func mistakesOfAllKeysComeInTheOrderOfTheirLines() {
    let yaml = "words: {x: y}\ntitles: 1\nframes: 2\nthema: light\n"
    let error = #expect(throws: GraphProjectError.self) {
      try GraphProject(yaml: yaml, folder: "p")
    }
    #expect(error?.problems.map(\.line) == [1, 2, 3, 4])
  }

  @Test func anExampleThatIsNotReadIsAMistakeAtItsLine() throws {
    let yaml = """
      frames:
        - lemma: sue
          pos: VERB
          event: trial
          roles: {subj: agent, obj: patient}
          examples:
            - {text: "Velia Bank sued Omar Saleh.", patient: Omar Saleh}
            - {text: "Velia Bank sued Omar Saleh.", patient: Velia Bank}
          not: ["Velia Bank sued Omar Saleh."]
      """
    let project = try GraphProject(yaml: yaml, folder: "p")
    let pipeline = try Pipeline(extending: project.language)
    let error = #expect(throws: GraphProjectError.self) {
      try project.checkExamples(with: pipeline)
    }
    #expect(error?.problems.map(\.line) == [8, 9])
    #expect(error?.description.hasPrefix("p/graph.yaml:8: “Velia Bank sued") == true)
  }

  @Test func aPipelineKnowsTheWordsOfAnExtension() throws {
    var language = LanguageExtension()
    language.words = [.init("Overret", in: .bodies)]
    let document = Document(id: "d", body: "Ana Lima left the Overret.\n")
    let found = try Pipeline(extending: language).extraction(of: document).entities.map(\.name)
    #expect(found == ["Ana Lima", "Overret"])
  }

  private static func documentation() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("Documentation/input.md"), encoding: .utf8)
  }

  @Test func theExampleOfTheDocumentationIsRead() throws {
    let text = try Self.documentation()
    let parts = text.components(separatedBy: "```yaml\n")
    let yaml = try #require(parts.last?.components(separatedBy: "```").first)
    let project = try GraphProject(yaml: yaml, folder: "p")
    #expect(!project.language.frames.isEmpty)
    try project.checkExamples(with: Pipeline(extending: project.language))
  }

  @Test func theDocumentationNamesEveryListAndLevel() throws {
    let text = try Self.documentation()
    let names =
      WordList.allCases.map(\.rawValue) + LanguageExtension.Level.allCases.map(\.rawValue)
      + EventFrame.conditionNames + EventFrame.namedSlots
    for name in names { #expect(text.contains("`\(name)"), "\(name)") }
  }
}
