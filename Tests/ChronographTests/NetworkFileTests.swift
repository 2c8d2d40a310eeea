import ChronographExport
import ChronographExtraction
import ChronographNetwork
import ChronographReading
import Foundation
import Testing

@testable import Chronograph

/// The files that a network becomes, by the names of their formats.
struct NetworkFileTests {
  /// Ana Lima and the Harbour Board; all of it is invented.
  static func network() async throws -> Network {
    let pipeline = try Pipeline(jobs: 2)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("chronograph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let articles = [
      "a": "Ana Lima was appointed treasurer of the Harbour Board on 3 May 2024.",
      "b": "Ana Lima, treasurer of the Harbour Board, was arrested on 20 May 2024.",
      "c": "Bo Strand denied that he had met Ana Lima.",
    ]
    for (name, text) in articles {
      try Data("---\npublished: 2024-06-01\n---\n\(text)\n".utf8)
        .write(to: folder.appendingPathComponent("\(name).md"))
    }
    return try await pipeline.network(of: DocumentSequence([folder.path]), title: "Harbour")
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var format: String
    var file: String
    /// What the file begins with.
    var start: String
    var testDescription: String { format }
  }

  static let cases: [Case] = [
    .init(format: "json", file: "network.json", start: "{\n  \"version\": 1,"),
    .init(format: "dot", file: "network.dot", start: "digraph \"Harbour\" {"),
    .init(format: "graphml", file: "network.graphml", start: "<?xml"),
    .init(format: "svg", file: "network.svg", start: "<svg"),
    .init(format: "timeline", file: "timeline.svg", start: "<svg"),
    .init(format: "report", file: "report.html", start: "<!DOCTYPE html>"),
  ]

  @Test func everyFormatIsTested() {
    #expect(Set(Self.cases.map(\.format)) == Set(NetworkFile.names))
    #expect(Set(NetworkFile.defaults).isSubset(of: NetworkFile.names))
  }

  @Test(arguments: cases) func eachFormatHasItsFileAndItsPurpose(_ example: Case) {
    let file = NetworkFile(format: example.format)
    #expect(file.name == example.file)
    #expect(!file.purpose.isEmpty)
  }

  @Test func noTwoFormatsShareAFile() {
    let names = NetworkFile.names.map { NetworkFile(format: $0).name }
    #expect(Set(names).count == names.count)
    let purposes = NetworkFile.names.map { NetworkFile(format: $0).purpose }
    #expect(Set(purposes).count == purposes.count)
  }

  @Test(arguments: cases) func eachFileBeginsAsItsFormatAsks(_ example: Case) async throws {
    let contents = try NetworkFile(format: example.format).contents(of: try await Self.network())
    let text = String(decoding: contents.bytes, as: UTF8.self)
    #expect(text.hasPrefix(example.start), "\(text.prefix(60))")
    #expect(text.contains("Harbour Board"))
  }

  @Test(arguments: cases) func theSameNetworkGivesTheSameFile(_ example: Case) async throws {
    let (one, other) = (try await Self.network(), try await Self.network())
    #expect(one == other)
    let file = NetworkFile(format: example.format)
    #expect(try file.contents(of: one).bytes == file.contents(of: other).bytes)
  }

  @Test(arguments: ["", "gexf", "JSON", "network.json"])
  func anUnknownFormatIsAnErrorAndNoEmptyFile(_ format: String) async throws {
    let network = try await Self.network()
    let error = #expect(throws: NetworkFile.UnknownFormat.self) {
      try NetworkFile(format: format).contents(of: network)
    }
    #expect(error?.description.hasPrefix("'\(format)' is no format; ") == true)
  }

  @Test(arguments: ["dot", "graphml"])
  func aGraphSaysWhichEventsItCannotShow(_ format: String) async throws {
    let network = try await Self.network()
    let alone = network.events.count { Set($0.participants.map(\.entity)).count < 2 }
    let findings = try NetworkFile(format: format).contents(of: network).findings
    #expect(alone > 0 && findings.map(\.code) == ["events-not-shown"])
    #expect(findings.first?.message.hasPrefix(alone == 1 ? "1 event " : "\(alone) events ") == true)
    var settings = NetworkFile.Settings()
    settings.export.events = .nodes
    #expect(
      try NetworkFile(format: format).contents(of: network, settings: settings).findings.isEmpty)
  }

  @Test func theReportHoldsBothPictures() async throws {
    let network = try await Self.network()
    let page = String(
      decoding: try NetworkFile(format: "report").contents(of: network).bytes, as: UTF8.self)
    #expect(page.components(separatedBy: "<svg").count == 3)
  }

  @Test(arguments: [1, 2, 16]) func theNumberOfJobsChangesNothing(_ jobs: Int) async throws {
    let pipeline = try Pipeline(jobs: jobs)
    let lines = (0..<40).map { number in
      "{\"id\": \"d\(number)\", \"published\": \"2024-06-01\", \"text\": \"Ana Lima \(number % 3 == 0 ? "joined" : "left") the Harbour Board on \(number % 28 + 1) May 2024.\"}"
    }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("chronograph-\(UUID().uuidString).jsonl")
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var order: [String?] = []
    let network = try await pipeline.network(of: DocumentSequence([file.path])) {
      order.append($0.id)
    }
    #expect(order == (0..<40).map { "d\($0)" })
    let single = try await Pipeline().network(of: DocumentSequence([file.path]))
    #expect(network == single)
  }

  @Test func whatIsPassedOverIsAFindingOfTheNetwork() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("chronograph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [("a.txt", "Ana Lima resigned."), ("b.rtf", "x"), ("c.txt", "")] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let network = try await Pipeline().network(of: DocumentSequence([folder.path]))
    #expect(network.documents.map(\.id) == ["a"])
    let codes = Set(network.findings.map(\.code))
    #expect(codes == ["empty-file", "files-of-unknown-kind", "no-publication-date"])
  }
}
