import Chronograph
import Foundation
import Testing

@testable import ChronographTraining

@Suite struct AnnotationTests {
  static let names = ProjectFolder.names(in: ProjectFolder.gold, "json")
  private static let extractor = Result { try Extractor() }

  /// Scoring in process and scoring the files that the program wrote must be the same thing.
  @Test(arguments: names)
  func isTheSameFromTheProgramAndFromItsFile(_ name: String) throws {
    let folder = try GoldFolder(path: ProjectFolder.gold, only: [name])
    let article = try #require(folder.articles.first)
    let extraction = try Self.extractor.get().extraction(of: article.document)
    var output = ByteWriter()
    extraction.writeJSON(to: &output)
    let file = try JSONDecoder().decode(GoldFile.self, from: Data(output.bytes))
    let cards = [Annotation(extraction), Annotation(file)].map {
      DocumentScorer.score(
        gold: article.annotation, system: $0, body: article.document.body)
    }
    #expect(cards[0].tallies == cards[1].tallies)
    #expect(cards[0].accuracies == cards[1].accuracies)
    #expect(cards[0].confidences == cards[1].confidences)
    #expect(cards[0].failures.map(\.line) == cards[1].failures.map(\.line))
  }

  @Test(arguments: [
    ([0, 5], [5, 9], 0.0), ([0, 5], [3, 9], 2.0 / 9), ([0, 5], [0, 5], 1.0),
    ([0, 10], [2, 7], 0.5),
  ])
  func comparesSpansByTheirUnion(_ left: [Int], _ right: [Int], _ similarity: Double) {
    let (left, right) = (
      ScalarSpan(start: left[0], end: left[1]), ScalarSpan(start: right[0], end: right[1])
    )
    #expect(left.similarity(right) == similarity)
    #expect(right.similarity(left) == similarity)
    #expect(left.overlaps(right) == (similarity > 0))
  }

  @Test func foldsWhatItReads() throws {
    let json = """
      {"times": [{"start": 0, "end": 4, "type": "date", "value": "p2de"}],
       "entities": [{"id": "e1", "kind": "body", "name": "The Ministry", "aliases": ["“MoF”", ""],
         "mentions": [{"start": 0, "end": 4}]}],
       "relations": [{"type": "leads", "source": "e1", "target": "e1", "start": "2012~/", "evidence": []}],
       "events": [{"type": "other", "participants": [], "evidence": [{"start": 1, "end": 2}],
         "trigger": {"start": 2, "end": 3}}]}
      """
    let annotation = Annotation(
      try JSONDecoder().decode(GoldFile.self, from: Data(json.utf8)))
    #expect(annotation.times[0].type == "DATE")
    #expect(annotation.times[0].value == "P20Y")
    #expect(annotation.entities[0].forms == ["ministry", "mof"])
    #expect(annotation.relations[0].start == "2012/..")
    #expect(annotation.relations[0].telling.factuality == "fact")
    #expect(
      annotation.events[0].spans
        == [ScalarSpan(start: 1, end: 2), ScalarSpan(start: 2, end: 3)])
  }

  @Test func leavesOtherJSONAlone() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "chronograph-other-\(ProcessInfo.processInfo.processIdentifier).json")
    try Data("{\"name\": 1}".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try GoldFile(at: file) == nil)
  }
}
