import ChronographExtraction
import ChronographTemporal
import Testing

@testable import Chronograph

struct GraphProjectTests {
  @Test func readsEveryKey() throws {
    let yaml = """
      title: Harbour
      documents: [notices/, more]
      date-mode: narrative
      formats: [json, svg]
      theme: dark
      """
    let project = try GraphProject(yaml: yaml, folder: "Graphs/harbour")
    #expect(project.title == "Harbour")
    #expect(project.documents == ["Graphs/harbour/notices", "Graphs/harbour/more"])
    #expect(project.dateMode == .narrative)
    #expect(project.formats == ["json", "svg"])
    #expect(project.theme == .dark)
    #expect(project.name == "harbour")
  }

  @Test(arguments: ["", "# nothing yet\n"]) func anEmptyFileReadsTheDocumentsFolder(
    _ yaml: String
  ) throws {
    let project = try GraphProject(yaml: yaml, folder: "p")
    #expect(project.documents == ["p/documents"])
    #expect(project.formats == nil)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var yaml: String
    var problems: [String]
    var testDescription: String { yaml }
    init(_ yaml: String, _ problems: String...) { (self.yaml, self.problems) = (yaml, problems) }
  }

  static let cases: [Case] = [
    .init("titel: x", "p/graph.yaml:1: 'titel' is no key; did you mean 'title'?"),
    .init("\ntitle: [a]", "p/graph.yaml:2: 'title' needs a text"),
    .init(
      "date-mode: story",
      "p/graph.yaml:1: 'story' is no value of 'date-mode'; there are auto, news and narrative"),
    .init("theme: lihgt", "p/graph.yaml:1: 'lihgt' is no value of 'theme'; did you mean 'light'?"),
    .init("formats: []", "p/graph.yaml:1: 'formats' names no format"),
    .init("corrections: []", "p/graph.yaml:1: 'corrections' is no key; "),
    .init("- a list", "p/graph.yaml:1: no keys; write 'title: …'"),
    .init(
      "a: 1\nb: 2", "p/graph.yaml:1: 'a' is no key; ", "p/graph.yaml:2: 'b' is no key; "),
    .init("title: \"open", "p/graph.yaml:"),
  ]

  @Test(arguments: cases) func namesEveryMistakeWithItsLine(_ example: Case) {
    let error = #expect(throws: GraphProjectError.self) {
      try GraphProject(yaml: example.yaml, folder: "p")
    }
    let lines = error?.description.split(separator: "\n").map(String.init) ?? []
    #expect(lines.count == example.problems.count)
    for (line, problem) in zip(lines, example.problems) {
      #expect(line.hasPrefix(problem), "\(line)")
    }
  }
}
