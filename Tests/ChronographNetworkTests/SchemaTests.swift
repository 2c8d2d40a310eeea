import ChronographExtraction
import ChronographReading
import Foundation
import Testing

@testable import ChronographNetwork

@Suite struct SchemaTests {
  private func schema(_ name: String) throws -> JSONSchema {
    let url = packageFolder.appending(path: "Documentation/\(name).schema.json")
    return try JSONSchema(Data(contentsOf: url))
  }

  private func line(_ extraction: Extraction) -> Data {
    var output = ByteWriter()
    extraction.writeJSON(to: &output)
    return Data(output.bytes)
  }

  @Test(arguments: [UInt64(1), 2, 3]) func describesEveryNetwork(_ seed: UInt64) throws {
    let network = Corpus(seed: seed, documents: 12).network()
    #expect(try schema("network").errors(in: Data(json(network))) == [])
  }

  @Test func describesAnEmptyNetwork() throws {
    let network = NetworkAssembler.network(of: [], programVersion: "test")
    #expect(try schema("network").errors(in: Data(json(network))) == [])
  }

  @Test func describesEveryExtraction() throws {
    let schema = try schema("extraction")
    for story in Corpus(seed: 4, documents: 12).stories {
      var extraction = story.finished
      extraction.times = [
        Extraction.Time(
          quotation: extraction.entities[0].mentions[0], type: "DATE", value: "2024", mod: nil,
          earliest: "2024-01-01", latest: "2024-12-31", rule: "year")
      ]
      extraction.findings = [Finding(.note, code: "a-note", message: "A note", place: "here")]
      #expect(try schema.errors(in: line(extraction)) == [])
    }
  }

  @Test func describesAnErrorLine() throws {
    let line =
      #"{"document":null,"line":3,"error":{"code":"no-text","message":"No text"},"findings":[]}"#
    #expect(try schema("extraction").errors(in: Data(line.utf8)) == [])
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    init(_ old: String, _ new: String) { (self.old, self.new) = (old, new) }
    var testDescription: String { "\(old) → \(new)" }
  }

  @Test(arguments: [
    Damage("\"version\": 1", "\"version\": 2"), Damage("\"kind\": \"person\"", "\"kind\": \"god\""),
    Damage("\"id\": \"person:", "\"id\": \"person "), Damage("\"sentence\": ", "\"sentence\": -"),
    Damage("\"quote\"", "\"quotation\""),
    Damage("\"factuality\": \"fact\"", "\"factuality\": null"),
  ]) func refusesWhatIsWrong(_ damage: Damage) throws {
    let text = String(decoding: json(Corpus(seed: 1, documents: 12).network()), as: UTF8.self)
    #expect(text.contains(damage.old))
    let damaged = text.replacing(damage.old, with: damage.new)
    #expect(try !schema("network").errors(in: Data(damaged.utf8)).isEmpty)
  }
}
