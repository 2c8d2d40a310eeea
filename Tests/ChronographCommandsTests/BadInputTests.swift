import Foundation
import Testing

@testable import ChronographCommands

/// What bad input gets: one clear line on standard error, an exit code, and nothing half-written.
@Suite(.enabled(if: Program.isBuilt, "the program is not built"))
struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// Files of the working folder by name.
    var files: [String: Data] = [:]
    var arguments: [String]
    var status: Int32
    /// What a line of standard error must hold.
    var says: [String]
    /// Whether outputs are written all the same.
    var writes = false
    var input: String? = nil
    var testDescription: String { name }
  }

  static let article = Data("---\npublished: 2024-06-14\n---\nAna Lima resigned on 3 May.\n".utf8)
  static let notUTF8 =
    Data("Ana Lima ".utf8) + [0xFF, 0xFE] + Data(" resigned on 3 May 2024.\n".utf8)
  static let binary = Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 0, 0, 0, 0xFF, 0])

  static let emptyNetwork = Data(
    """
    {"version": 1, "programVersion": "test", "documents": [], "entities": [], "offices": [],
     "relations": [], "events": [], "evidence": [], "findings": [], "merges": []}
    """.utf8)

  static let unquoted = Data(
    """
    {"version": 1, "programVersion": "test", "documents": [], "offices": [],
     "entities": [{"id": "person:ana-lima", "kind": "person", "name": "Ana Lima", "aliases": [],
       "evidence": []}],
     "relations": [], "events": [], "evidence": [], "findings": [], "merges": []}
    """.utf8)

  private static let badExample = """
    frames:
      - lemma: sue
        pos: VERB
        event: charge
        roles: {subj: agent, obj: patient}
        examples: [{text: Nobody sued Omar Saleh., agent: Nobody}]
        not: Velia Bank sued Omar Saleh.
    """

  static let cases: [Case] = [
    .init(
      name: "a missing file", arguments: ["build", "nothing.txt", "-o", "out"], status: 3,
      says: ["nothing.txt", "check the path"]),
    .init(
      name: "a folder without documents", files: ["empty/notes.xyz": Data("x".utf8)],
      arguments: ["build", "empty", "-o", "out"], status: 3, says: ["empty", "no document"]),
    .init(
      name: "a binary file", files: ["a.txt": binary], arguments: ["build", "a.txt", "-o", "out"],
      status: 3, says: ["a.txt", "binary"]),
    .init(
      name: "one bad document of two", files: ["in/a.txt": binary, "in/b.md": article],
      arguments: ["build", "in", "-o", "out", "--formats", "json"], status: 0,
      says: ["in/a.txt", "binary"], writes: true),
    .init(
      name: "one bad document of two under --strict",
      files: ["in/a.txt": binary, "in/b.md": article],
      arguments: ["build", "in", "-o", "out", "--formats", "json", "--strict"], status: 1,
      says: ["in/a.txt", "binary"], writes: true),
    .init(
      name: "a day that the calendar has not",
      files: ["a.txt": Data("He left on 31 April.\n".utf8)],
      arguments: ["build", "a.txt", "-o", "out", "--formats", "json", "--published", "2024-06-14"],
      status: 0, says: ["a", "warning", "'31 April' is no day of the calendar"], writes: true),
    .init(
      name: "a day that the calendar has not, in dates",
      arguments: ["dates", "He left on 2023-02-29.", "--published", "2024-06-14"], status: 0,
      says: ["warning", "'2023-02-29' is no day of the calendar"]),
    .init(
      name: "a binary file named beside a good one", files: ["a.txt": binary, "b.md": article],
      arguments: ["build", "a.txt", "b.md", "-o", "out", "--formats", "json"], status: 0,
      says: ["a.txt: error: File holds binary data"], writes: true),
    .init(
      name: "a binary file named beside a good one under --strict",
      files: ["a.txt": binary, "b.md": article],
      arguments: ["extract", "b.md", "a.txt", "--strict"], status: 1,
      says: ["a.txt: error: File holds binary data"]),
    .init(
      name: "nothing but binary files", files: ["a.txt": binary, "b.txt": binary],
      arguments: ["build", "a.txt", "b.txt", "-o", "out"], status: 3,
      says: ["a.txt: error", "b.txt: error", "no document could be read"]),
    .init(
      name: "a missing file beside a good one", files: ["b.md": article],
      arguments: ["build", "nothing.txt", "b.md", "-o", "out"], status: 3,
      says: ["nothing.txt: No such file or folder; check the path"]),
    .init(
      name: "a file of no byte", files: ["a.txt": Data()],
      arguments: ["build", "a.txt", "-o", "out"], status: 3,
      says: ["a.txt: error: File is empty", "saved or downloaded whole"]),
    .init(
      name: "a PDF of no byte", files: ["a.pdf": Data(), "b.md": article],
      arguments: ["build", "a.pdf", "b.md", "-o", "out", "--formats", "json"], status: 0,
      says: ["a.pdf: error: File is empty"], writes: true),
    .init(
      name: "JSON Lines of no line", files: ["a.jsonl": Data()],
      arguments: ["build", "a.jsonl", "-o", "out"], status: 3, says: ["no document could be read"]),
    .init(
      name: "a folder with other formats than the one asked for",
      files: ["in/a.md": article, "in/b.html": Data("<p>x".utf8), "in/c.txt": article],
      arguments: ["extract", "in", "--input-format", "html"], status: 0,
      says: ["in: warning: Not read, being no HTML: 2 files, a.md, c.txt", "--input-format"]),
    .init(
      name: "a folder with other formats only", files: ["in/a.md": article],
      arguments: ["build", "in", "--input-format", "html", "-o", "out"], status: 3,
      says: ["in: Folder holds no HTML, only a.md", "--input-format"]),
    .init(
      name: "a misspelt command after help", arguments: ["help", "bild"], status: 2,
      says: ["'bild' is no command; did you mean 'build'?"]),
    .init(
      name: "a number of jobs below zero", files: ["a.md": article],
      arguments: ["build", "a.md", "--jobs", "-3", "-o", "out"], status: 2,
      says: ["'-3' is no number from 1 to 1024"]),
    .init(
      name: "a folder without a network", files: ["n/a.md": article],
      arguments: ["export", "n", "--format", "dot"], status: 3,
      says: ["n: holds no network.json", "chronograph build n"]),
    .init(
      name: "a graph project in place of its network",
      files: ["n/graph.yaml": Data("title: N\n".utf8)], arguments: ["render", "n"], status: 3,
      says: ["n: is a graph project", "chronograph build n"]),
    .init(
      name: "a network that is nowhere", arguments: ["verify", "nowhere", "--documents", "a"],
      status: 3, says: ["nowhere: no such file or folder", "chronograph build"]),
    .init(
      name: "a network with a tie that nothing quotes", files: ["n.json": unquoted],
      arguments: ["export", "n.json", "--format", "dot"], status: 3,
      says: ["n.json: the network is not whole: person:ana-lima: nothing is quoted for it"]),
    .init(
      name: "a network that is not whole, verified", files: ["n.json": unquoted, "a.md": article],
      arguments: ["verify", "n.json", "--documents", "a.md"], status: 1,
      says: ["person:ana-lima: nothing is quoted for it"]),
    .init(
      name: "aliases in graph.yaml",
      files: ["p/graph.yaml": Data("title: &a [x]\nformats: *a\n".utf8)],
      arguments: ["build", "p", "-o", "out"], status: 2,
      says: ["p/graph.yaml:2: anchors and aliases (& and *) are not supported"]),
    .init(
      name: "a network in place of extractions", files: ["n.json": emptyNetwork],
      arguments: ["assemble", "n.json"], status: 3,
      says: ["n.json:1", "JSON"]),
    .init(
      name: "an indented network in place of extractions",
      files: ["n.json": Data("{\n  \"version\": 1\n}\n".utf8)], arguments: ["assemble", "n.json"],
      status: 3, says: ["n.json: this is indented JSON, such as a network", "chronograph extract"]),
    .init(
      name: "an article in place of a network", files: ["a.md": article],
      arguments: ["show", "a.md", "people"], status: 3, says: ["a.md: this is no JSON"]),
    .init(
      name: "a period in which nothing happened", files: ["n.json": emptyNetwork],
      arguments: ["timeline", "n.json", "--from", "2030", "--to", "2031", "-o", "t.svg"],
      status: 0, says: ["warning: Nothing dated falls between 2030 and 2031"], writes: true),
    .init(
      name: "invalid UTF-8", files: ["a.txt": notUTF8],
      arguments: ["build", "a.txt", "-o", "out", "--formats", "json"], status: 0,
      says: ["a.txt", "warning", "UTF-8"], writes: true),
    .init(
      name: "an empty body", files: ["a.md": Data("---\ntitle: Nothing\n---\n".utf8)],
      arguments: ["extract", "a.md"], status: 0, says: ["a.md", "warning"]),
    .init(
      name: "broken front matter",
      files: ["a.md": Data("---\ntitle: [\npublished: 2024-06-14\n---\nText.\n".utf8)],
      arguments: ["extract", "a.md"], status: 0, says: ["a.md:", "YAML"]),
    .init(
      name: "an impossible date",
      files: ["a.md": Data("---\npublished: 2023-02-30\n---\nText.\n".utf8)],
      arguments: ["extract", "a.md"], status: 0, says: ["a.md", "2023-02-30"]),
    .init(
      name: "a line that is no JSON", arguments: ["extract", "--input-format", "jsonl", "-"],
      status: 3, says: ["standard input:1", "JSON"], input: "{nothing}\n"),
    .init(
      name: "a line without an id", arguments: ["extract", "--input-format", "jsonl", "-"],
      status: 3, says: ["standard input:1", "id"], input: "{\"text\": \"x\"}\n"),
    .init(
      name: "a line without text", arguments: ["extract", "--input-format", "jsonl", "-"],
      status: 3, says: ["standard input:1", "text"], input: "{\"id\": \"a\"}\n"),
    .init(
      name: "a repeated id", arguments: ["extract", "--input-format", "jsonl", "-"], status: 0,
      says: ["standard input:2", "'a'"],
      input: "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"y\"}\n"),
    .init(
      name: "an output folder that is a file", files: ["a.md": article, "out": Data("x".utf8)],
      arguments: ["build", "a.md", "-o", "out"], status: 5, says: ["out", "cannot be written"]),
    .init(
      name: "an unknown format", files: ["a.md": article],
      arguments: ["build", "a.md", "-o", "out", "--formats", "json,grahpml"], status: 2,
      says: ["'grahpml'", "did you mean 'graphml'?"]),
    .init(
      name: "an unknown input format", files: ["a.md": article],
      arguments: ["extract", "a.md", "--input-format", "markdwon"], status: 2,
      says: ["did you mean 'markdown'?"]),
    .init(
      name: "an impossible --published", files: ["a.md": article],
      arguments: ["extract", "a.md", "--published", "2023-02-30"], status: 2,
      says: ["'2023-02-30'", "calendar"]),
    .init(
      name: "an unknown option", arguments: ["extract", "--inputs", "x"], status: 2,
      says: ["--inputs"]),
    .init(
      name: "an unknown subcommand", arguments: ["biuld", "x"], status: 2,
      says: ["'biuld'", "did you mean 'build'?"]),
    .init(
      name: "a network that is none", files: ["network.json": Data("{\"a\": 1}".utf8)],
      arguments: ["show", "network.json", "people"], status: 3, says: ["network.json", "version"]),
    .init(
      name: "a network that is missing", arguments: ["show", "network.json", "people"], status: 3,
      says: ["network.json"]),
    .init(
      name: "an unknown table", arguments: ["show", "network.json", "poeple"], status: 2,
      says: ["did you mean 'people'?"]),
    .init(
      name: "extractions that are none", files: ["x.jsonl": Data("hello\n".utf8)],
      arguments: ["assemble", "x.jsonl"], status: 3, says: ["x.jsonl:1", "JSON"]),
    .init(
      name: "mistakes in graph.yaml",
      files: [
        "p/graph.yaml": Data(
          "title: T\nformts: [json]\nformats: [json, gexff]\ndate-mode: new\n".utf8),
        "p/documents/a.md": article,
      ],
      arguments: ["build", "p", "-o", "out"], status: 2,
      says: [
        "p/graph.yaml:2: 'formts' is no key; did you mean 'formats'?", "p/graph.yaml:3: 'gexff'",
        "p/graph.yaml:4: 'new' is no value of 'date-mode'; did you mean 'news'?",
      ]),
    .init(
      name: "mistakes in the titles, frames and words of graph.yaml",
      files: [
        "p/graph.yaml": Data(
          "titles: [{phrase: reeve, level: contry}]\nwords: {surnams: [Drask]}\nframes:\n- {lemma: indict}\n"
            .utf8), "p/documents/a.md": article,
      ],
      arguments: ["build", "p", "-o", "out"], status: 2,
      says: [
        "p/graph.yaml:1: 'contry' is no value of 'level'; did you mean 'country'?",
        "p/graph.yaml:2: 'surnams' is no list of words; did you mean 'surnames'?",
        "p/graph.yaml:4: a frame needs 'pos'", "p/graph.yaml:4: a frame needs 'examples'",
      ]),
    .init(
      name: "an example in graph.yaml that is not read as it says",
      files: [
        "p/graph.yaml": Data(badExample.utf8), "p/documents/a.md": article,
      ],
      arguments: ["extract", "p/graph.yaml"], status: 2,
      says: [
        "p/graph.yaml:6: “Nobody sued Omar Saleh.” gives no agent 'Nobody', but patient Omar Saleh",
        "p/graph.yaml:7: “Velia Bank sued Omar Saleh.” gives one of this frame",
      ]),
    .init(
      name: "a publication date that does not exist",
      files: ["a.md": Data("---\ntitle: T\npublished: 2023-02-30\n---\nAna Lima resigned.\n".utf8)],
      arguments: ["extract", "a.md"], status: 0,
      says: ["a.md:3: warning: Publication date '2023-02-30' does not exist; write it as"]),
    .init(
      name: "a slip in a key of front matter",
      files: ["a.md": Data("---\npublsher: T\npublished: 2024\n---\nAna Lima resigned.\n".utf8)],
      arguments: ["extract", "a.md"], status: 0,
      says: ["a.md:2: warning: 'publsher' is no key that is read; did you mean 'publisher'?"]),
    .init(
      name: "a quote in front matter that is never closed",
      files: ["a.md": Data("---\ntitle: \"T\npublished: 2024\n---\nAna Lima resigned.\n".utf8)],
      arguments: ["extract", "a.md"], status: 0,
      says: ["a.md:2: warning: Front matter is not valid YAML"]),
    .init(
      name: "a key that stands twice in front matter",
      files: ["a.md": Data("---\ntitle: T\npublished: 2024\ntitle: U\n---\nAna resigned.\n".utf8)],
      arguments: ["extract", "a.md"], status: 0, says: ["a.md:4: warning: ", "twice: title"]),
    .init(
      name: "a key that stands twice in graph.yaml",
      files: [
        "p/graph.yaml": Data("theme: dark\ntitle: T\nformats: [json]\ntitle: U\n".utf8),
        "p/documents/a.md": article,
      ],
      arguments: ["build", "p", "-o", "out"], status: 2,
      says: ["p/graph.yaml:4: no valid YAML: a key stands twice: title"]),
    .init(
      name: "an output in a folder that is not there", files: ["network.json": emptyNetwork],
      arguments: ["export", "network.json", "--format", "dot", "-o", "nowhere/x.dot"], status: 5,
      says: ["nowhere/x.dot: cannot be written: there is no folder nowhere; make it first"]),
    .init(
      name: "a sentence that no word tells to be English",
      files: ["a.txt": Data("Le ministre a démissionné mardi.\n".utf8)],
      arguments: ["extract", "a.txt", "--published", "2024-06-14"], status: 0,
      says: ["a.txt: note: No word tells that the text is English", "as language: fr"]),
    .init(
      name: "a document that is left out of several",
      arguments: ["extract", "--input-format", "jsonl", "-"], status: 0,
      says: ["1 document was left out, see the errors above; --strict turns that into exit code 1"],
      input: "{\"id\":\"a\",\"text\":\"x\"}\nnothing\n"),
    .init(
      name: "a graph.yaml that is no YAML",
      files: ["p/graph.yaml": Data("title: [\n".utf8), "p/documents/a.md": article],
      arguments: ["build", "p", "-o", "out"], status: 2, says: ["p/graph.yaml:", "YAML"]),
  ]

  @Test(arguments: cases) func isAnsweredClearly(_ example: Case) throws {
    let scratch = try Scratch()
    for (name, data) in example.files { try scratch.write(data, to: name) }
    let before = scratch.files
    let result = try Program.run(example.arguments, input: example.input, in: scratch.folder)
    #expect(result.status == example.status, "\(result.errors)")
    for words in example.says { #expect(result.errors.contains(words), "\(result.errors)") }
    #expect((scratch.files != before) == example.writes, "\(scratch.files)")
    #expect(!scratch.files.contains { $0.hasSuffix(".part") })
    let leftOver = FileManager.default.fileExists(atPath: scratch.url("out").path)
    #expect(leftOver == scratch.files.contains { $0.hasPrefix("out") }, "an empty folder is left")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
  func aFullDiskIsAnError() throws {
    let scratch = try Scratch()
    try scratch.write(Self.article, to: "a.md")
    _ = try Program.run(["build", "a.md", "-o", "out", "--formats", "json"], in: scratch.folder)
    let full = try Program.run(
      ["export", "out", "--format", "dot", "--output", "/dev/full"], in: scratch.folder)
    #expect(full.status == 5)
    #expect(full.errors.contains("/dev/full: cannot be written"))
  }
}
