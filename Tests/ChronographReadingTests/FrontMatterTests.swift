import Testing

@testable import ChronographReading

/// Front matter: what is taken, where the body starts, and what is said about broken ones.
struct FrontMatterTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    var body: String
    var title: String?
    var published: String?
    var finding: String?
    var testDescription: String { text.debugDescription }
  }

  static let cases: [Case] = [
    .init(
      text: "---\ntitle: A\npublished: 2024-06-16\n---\nBody.\n", body: "Body.\n", title: "A",
      published: "2024-06-16"),
    .init(text: "---\r\ntitle: A\r\n---\r\nBody.\r\n", body: "Body.\r\n", title: "A"),
    .init(text: "---  \ntitle: \"A: b\"\n...\n\nBody", body: "\nBody", title: "A: b"),
    .init(text: "---\ntitle: |\n  A\n  b\nother: [1, 2]\n---\nBody", body: "Body", title: "A\nb\n"),
    .init(text: "---\n# nothing\n---\nBody", body: "Body"),
    .init(text: "---\ntitle:\npublished: ~\n---\nBody", body: "Body"),
    .init(
      text: "No front matter\n---\ntitle: A\n---\n", body: "No front matter\n---\ntitle: A\n---\n"),
    .init(text: "---\n\nA rule, then text.\n", body: "---\n\nA rule, then text.\n"),
    .init(text: "----\ntitle: A\n----\nBody", body: "----\ntitle: A\n----\nBody"),
    .init(
      text: "---\ntitle: A\nBody without an end", body: "---\ntitle: A\nBody without an end",
      finding: "a.md:1: Front matter is not closed"),
    // Other lines of broken front matter are kept.
    .init(
      text: "---\ntitle: A: b\npublished: 2024-06-16\n---\nBody", body: "Body", title: "A: b",
      published: "2024-06-16",
      finding:
        "a.md:2: Front matter is not valid YAML: mapping values are not allowed in this context"),
    .init(
      text: "---\ntitle: [A, b]\npublished: 2024\n---\nBody", body: "Body", title: "[A, b]",
      published: "2024", finding: "a.md: Front matter is not valid YAML: title is no single value"),
    .init(
      text: "---\njust words\n---\nBody", body: "Body",
      finding: "a.md:2: Front matter is not valid YAML: it holds no keys"),
    .init(
      text: "---\na: [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]\n---\nBody", body: "Body",
      finding: "a.md:2: Front matter is not valid YAML: values nest too deeply"),
    .init(
      text: "---\ntitle: \"A\npublished: 2024\n---\nBody", body: "Body", title: "\"A",
      published: "2024",
      finding: "a.md:2: Front matter is not valid YAML: found unexpected end of stream"),
    .init(
      text: "---\nid: x\ntitle: A\nnested:\n  title: C\ntitle: B\n---\nBody", body: "Body",
      title: "B", finding: "a.md:6: Front matter is not valid YAML: a key stands twice: title"),
    .init(
      text: "---\ntitle: A\npublsihed: 2024\n---\nBody", body: "Body", title: "A",
      finding: "a.md:3: 'publsihed' is no key that is read"),
    .init(
      text: "---\nTitle: A\n---\nBody", body: "Body",
      finding: "a.md:2: 'Title' is no key that is read"),
    // Other programs' keys are theirs.
    .init(text: "---\npublish: true\ntags: [a]\nsubtitle: B\n---\nBody", body: "Body"),
    .init(text: "", body: ""), .init(text: "---", body: "---"),
  ]

  @Test(arguments: cases) func readsFrontMatter(_ example: Case) {
    let read = PlainTextReader.read(Array(example.text.utf8), place: "a.md")
    #expect(read.body == example.body)
    #expect(read.metadata.title == example.title)
    #expect(read.metadata.published == example.published)
    #expect(read.findings.first.map { "\($0.place): \($0.message)" } == example.finding)
  }

  @Test func readsAllKeysOfTheDesign() {
    let text = """
      ---
      id: brief-07
      title: Minister resigns
      published: 2024-06-16
      publisher: Elin Gazette
      language: en
      url: https://gazette.example/7
      ---
      """
    let metadata = PlainTextReader.read(Array(text.utf8), place: "a.md").metadata
    #expect(
      metadata
        == Metadata(
          id: "brief-07", title: "Minister resigns", publisher: "Elin Gazette",
          published: "2024-06-16", language: "en", url: "https://gazette.example/7"))
  }

  @Test func survivesYAMLThatGrows() {
    let bomb = (0..<9).map {
      "k\($0): &a\($0) [\(Array(repeating: "*a\(max(0, $0 - 1))", count: 9).joined(separator: ","))]"
    }
    let text = "---\nk: &a0 x\n\(bomb.dropFirst().joined(separator: "\n"))\ntitle: A\n---\nBody"
    #expect(PlainTextReader.read(Array(text.utf8), place: "a.md").body == "Body")
  }
}
