import ChronographNetwork
import Foundation
import Testing

@testable import ChronographCommands

/// The built program on the sample project, argument by argument.
@Suite(.enabled(if: Program.isBuilt, "the program is not built"))
struct EndToEndTests {
  static let documents = Program.root.appendingPathComponent("Graphs/third-plenum/documents")

  static func articles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: documents.path).sorted()
      .map { documents.appendingPathComponent($0).path }
  }

  @Test func buildWritesEveryFileAndSaysWhichToOpen() throws {
    let scratch = try Scratch()
    let result = try Program.run(["build", "Graphs/third-plenum", "--output", scratch.folder.path])
    #expect(result.status == 0, "\(result.errors)")
    let expected = [
      "network.dot", "network.graphml", "network.json", "network.svg", "report.html",
      "timeline.svg",
    ]
    #expect(scratch.files == expected)
    #expect(result.output.contains("14 documents, "))
    #expect(result.output.contains("Open first: report.html, timeline.svg and network.svg."))
    for file in scratch.files { #expect(try !scratch.text(file).isEmpty, "\(file)") }
  }

  @Test func everyQuoteOfTheSampleStandsInItsDocument() throws {
    let scratch = try Scratch()
    let built = try Program.run(
      ["build", "Graphs/third-plenum", "-o", scratch.folder.path, "--formats", "json"])
    #expect(built.status == 0)
    let verified = try Program.run(
      ["verify", scratch.folder.path, "--documents", "Graphs/third-plenum"])
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(verified.output.contains("all stand where they should"))
    let network = try scratch.text("network.json")
    try scratch.write(
      network.replacingOccurrences(of: "\"quote\": \"", with: "\"quote\": \"No, "),
      to: "network.json")
    let forged = try Program.run(
      ["verify", scratch.folder.path, "--documents", "Graphs/third-plenum"])
    #expect(forged.status == 1)
    #expect(forged.errors.contains("error: "))
  }

  struct Setting: CustomTestStringConvertible, Sendable {
    var environment: [String: String]
    var jobs: String
    var isReversed: Bool
    var testDescription: String { "\(environment), \(jobs) jobs" }
  }

  static let settings: [Setting] = [
    .init(
      environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"], jobs: "1", isReversed: true),
    .init(environment: ["TZ": "America/Adak", "LC_ALL": "C"], jobs: "7", isReversed: false),
  ]

  @Test(arguments: settings) func theSameInputGivesTheSameBytes(_ setting: Setting) throws {
    let articles = try Self.articles()
    let (first, second) = (try Scratch(), try Scratch())
    let one = try Program.run(["build"] + articles + ["-o", first.folder.path])
    let other = try Program.run(
      ["build"] + (setting.isReversed ? articles.reversed() : articles)
        + ["-o", second.folder.path, "--jobs", setting.jobs], environment: setting.environment)
    #expect(one.status == 0 && other.status == 0)
    #expect(first.files == second.files)
    for file in first.files {
      #expect(try first.text(file) == second.text(file), "\(file) differs")
    }
  }

  @Test func assemblingExtractionsGivesWhatBuildGives() throws {
    let scratch = try Scratch()
    let articles = try Self.articles()
    let lines = try Program.run(["extract"] + articles).output.split(separator: "\n")
    #expect(lines.count == articles.count)
    // The order of the lines does not matter.
    let shuffled = lines.reversed().joined(separator: "\n") + "\n"
    let assembled = try Program.run(["assemble", "-"], input: shuffled)
    let built = try Program.run(
      ["build"] + articles + ["-o", scratch.folder.path, "--formats", "json"])
    #expect(assembled.status == 0 && built.status == 0)
    #expect(try assembled.output == scratch.text("network.json"))
  }

  @Test(arguments: ["json", "dot", "graphml", "svg", "timeline", "report"])
  func exportWritesWhatBuildWrites(_ format: String) throws {
    let scratch = try Scratch()
    let built = try Program.run(["build", "Graphs/third-plenum", "-o", scratch.folder.path])
    #expect(built.status == 0)
    let names = ["svg": "network.svg", "timeline": "timeline.svg", "report": "report.html"]
    let exported = try Program.run(["export", scratch.folder.path, "--format", format])
    #expect(exported.status == 0)
    #expect(try exported.output == scratch.text(names[format] ?? "network.\(format)"))
  }

  @Test func everyLineOfTheInputGivesOneLineInOrder() throws {
    let input = """
      {"id": "a", "text": "Ana Lima resigned on 3 May 2024."}
      {"id": "b"}
      not json
      {"id": "a", "text": "again"}
      {"id": "c", "text": "李伟", "language": "zh"}
      """
    let result = try Program.run(["extract", "--input-format", "jsonl", "-"], input: input + "\n")
    let lines = result.output.split(separator: "\n")
    #expect(result.status == 0)
    #expect(lines.count == 5)
    let starts = [
      "{\"formatVersion\":1", "{\"document\":\"b\",\"line\":2,\"error\":{\"code\":\"missing-text\"",
      "{\"document\":null,\"line\":3,\"error\":{\"code\":\"invalid-json\"",
      "{\"document\":\"a\",\"line\":4,\"error\":{\"code\":\"repeated-id\"", "{\"formatVersion\":1",
    ]
    for (line, start) in zip(lines, starts) { #expect(line.hasPrefix(start), "\(line)") }
  }

  @Test func conlluHoldsTheSentencesOfEveryDocument() throws {
    let input = """
      {"id": "a", "text": "Ana Lima resigned on 3 May 2024."}
      not json
      {"id": "b", "text": "The mayor met Bo Strand."}
      {"id": "c", "text": "李伟", "language": "zh"}
      """
    let result = try Program.run(
      ["extract", "--format", "conllu", "--input-format", "jsonl", "-"], input: input + "\n")
    #expect(result.status == 0)
    let documents = result.output.split(separator: "\n").filter { $0.hasPrefix("# newdoc") }
    #expect(documents == ["# newdoc id = a", "# newdoc id = b"])
    #expect(result.output.contains("3\tresigned\tresign\tVERB\tVBD\t_\t0\troot\t_\tstart_char=9"))
    #expect(result.output.contains("ner=B-person") && result.output.hasSuffix("\n\n"))
    #expect(result.errors.contains("invalid-json") || result.errors.contains("language"))
  }

  @Test func explainShowsTheTreeOfAQuoteWhenAsked() throws {
    let scratch = try Scratch()
    _ = try Program.run(
      ["build", "Graphs/third-plenum", "-o", scratch.folder.path, "--formats", "json"])
    let network = try NetworkInput.load(scratch.folder.path)
    let person = try #require(network.entities.first { $0.id.hasPrefix("person:") })
    let plain = try Program.run(["explain", scratch.folder.path, person.id])
    let shown = try Program.run(["explain", scratch.folder.path, person.id, "--syntax"])
    #expect(shown.status == 0)
    #expect(shown.output.contains("  root") && shown.output.contains("└─ "))
    #expect(!plain.output.contains("└─ "))
  }

  static let hostileNames = [
    "A\"na Li<ma & \\N Co", "Ana\u{7}Lima", "Ana\nLima", "\u{202E}amiL anA", "李伟",
    String(repeating: "Lima", count: 25_000),
  ]

  @Test(arguments: hostileNames.indices) func noNameBreaksAFormat(_ index: Int) throws {
    let scratch = try Scratch()
    let name = Self.hostileNames[index]
    let text = "Minister \(name) met Harbour Minister Ana Lima in Lisbon on 3 May 2024."
    let record = try JSONSerialization.data(
      withJSONObject: ["id": "d", "text": text, "title": name, "url": "http://x/\"><script>"])
    try scratch.write(record, to: "d.jsonl")
    let result = try Program.run(["build", "d.jsonl", "-o", "out"], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    for file in ["out/network.svg", "out/timeline.svg", "out/report.html", "out/network.graphml"] {
      let text = try scratch.text(file)
      #expect(!text.contains("<script"), "\(file)")
      let isXML = XMLWellFormedness.isWellFormed(text)
      #expect(isXML, "\(file) is not well-formed")
    }
  }

  @Test func datesAreResolvedAgainstThePublicationDate() throws {
    let result = try Program.run(
      ["dates", "He resigned on 3 May; the hearing was last week.", "--published", "2014-03-21"])
    #expect(result.status == 0)
    #expect(result.output.contains("3 May"))
    #expect(result.output.hasPrefix("text"))
  }

  @Test func showAndReadAndExplainAnswerAboutTheSample() throws {
    let scratch = try Scratch()
    _ = try Program.run(
      ["build", "Graphs/third-plenum", "-o", scratch.folder.path, "--formats", "json"])
    for listing in Listing.allCases where listing != .path {
      let shown = try Program.run(["show", scratch.folder.path, listing.rawValue])
      #expect(shown.status == 0 && !shown.output.isEmpty)
    }
    let network = try NetworkInput.load(scratch.folder.path)
    for id in network.entities.prefix(5).map(\.id) + network.relations.prefix(5).map(\.id) {
      let explained = try Program.run(["explain", scratch.folder.path, id])
      #expect(explained.status == 0)
      #expect(explained.output.contains("“"), "no quote behind \(id)")
    }
    let read = try Program.run(["read", try Self.articles()[0]])
    #expect(read.output.contains("]{person}"))
    #expect(!read.output.contains("\u{1B}"))
  }
}
