import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographNetwork

@Suite struct ReadingTests {
  private let reader = ExtractionReader(file: "lines.jsonl")

  private func line(_ extraction: Extraction) -> [UInt8] {
    var output = ByteWriter()
    extraction.writeJSON(to: &output)
    return output.bytes
  }

  @Test func readsBackAnExtraction() throws {
    for story in Corpus(seed: 3, documents: 8).stories {
      let extraction = story.finished
      let read = try reader.read(line: line(extraction), number: 1)
      #expect(read == .extraction(extraction))
    }
  }

  struct BadLine: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String
    init(_ text: String, _ message: String) { (self.text, self.message) = (text, message) }
    var testDescription: String { text }
  }

  static let badLines: [BadLine] = [
    .init("", "this is no JSON"),
    .init("{", "this is no JSON"),
    .init("[]", "this is not what Chronograph writes: has a value of another type"),
    .init("{}", "this is not what Chronograph writes: 'formatVersion' is missing"),
    .init(#"{"formatVersion":9}"#, "format version 9 is unknown"),
    .init(#"{"formatVersion":"1"}"#, "'formatVersion' has a value of another type"),
    .init(#"{"formatVersion":1}"#, "'programVersion' is missing"),
  ]

  @Test(arguments: badLines) func saysWhatIsWrongWithALine(_ bad: BadLine) throws {
    let error = #expect(throws: NetworkFileError.self) {
      try reader.read(line: Array(bad.text.utf8), number: 7)
    }
    let text = try #require(error).description
    #expect(text.hasPrefix("lines.jsonl:7: "))
    #expect(text.contains(bad.message))
    #expect(try #require(error).advice.contains(text.contains("version 9") ? "newer" : "extract"))
  }

  @Test func namesTheFieldThatIsWrong() throws {
    var story = Story("a")
    story.entity(.place, "Yunnan")
    let text = String(decoding: line(story.finished), as: UTF8.self)
    let error = #expect(throws: NetworkFileError.self) {
      try reader.read(line: Array(text.replacing("\"place\"", with: "\"planet\"").utf8), number: 1)
    }
    #expect(try #require(error).message.contains("'entities.0.kind' has a value that is not known"))
  }

  @Test func turnsAnErrorLineIntoFindings() throws {
    let line =
      #"{"document":"a","line":3,"error":{"code":"no-text","message":"No text"},"findings":[]}"#
    let read = try reader.read(line: Array(line.utf8), number: 3)
    guard case .failure("a", let findings) = read else {
      Issue.record("the line was read as \(read)")
      return
    }
    #expect(findings.map(\.code) == ["no-text"])
    #expect(findings.map(\.place) == ["lines.jsonl:3"])
  }

  @Test func keepsTheFindingsOfAnErrorLine() throws {
    let line = """
      {"document":null,"line":1,"error":{"code":"x","message":"y"},"findings":[{"severity":"error",\
      "code":"bad-json","message":"It is not JSON","place":"in.jsonl:1","advice":null}]}
      """
    let read = try reader.read(line: Array(line.utf8), number: 1)
    #expect(
      read
        == .failure(
          document: nil,
          findings: [
            Finding(.error, code: "bad-json", message: "It is not JSON", place: "in.jsonl:1")
          ]))
  }

  static let badNetworks: [BadLine] = [
    .init("", "network.json: this is no JSON; give a network.json"),
    .init("{}", "'version' is missing"),
    .init(#"{"version":2}"#, "format version 2 is unknown; write the file again"),
    .init(#"{"version":1}"#, "'programVersion' is missing"),
    .init(#"{"version":1,"programVersion":"x","documents":[{}]}"#, "'documents.0' 'id' is missing"),
  ]

  @Test(arguments: badNetworks) func saysWhatIsWrongWithANetwork(_ bad: BadLine) throws {
    let error = #expect(throws: NetworkFileError.self) {
      _ = try Network(json: Array(bad.text.utf8), file: "network.json")
    }
    #expect(try #require(error).description.contains(bad.message))
  }
}
