import ChronographDates
import Testing

@testable import ChronographExtraction

/// Who is back in office lost it in vain.
struct ReinstatementTests {
  @Test(arguments: [
    (
      "Ana Lima was dismissed as head of the Harbour Board in May 2012 and reinstated in June 2013.",
      true
    ),
    ("Ana Lima was suspended in May 2012. She returned to her post in June 2013.", true),
    ("Ana Lima was dismissed in May 2012. She returned to her house in June 2013.", false),
    ("Ana Lima was dismissed in May 2012. Otto Krog was reinstated in June 2013.", false),
    (
      "Ana Lima was dismissed in May 2012. She returned to her post at Lund Foods in June 2013.",
      false
    ),
  ])
  func undoesTheRemoval(_ text: String, _ isUndone: Bool) throws {
    let removal = try #require(
      Reading(text).extraction.events.first { $0.type.rawValue == "removal" })
    #expect((removal.undone != nil) == isUndone)
    if isUndone { #expect(removal.undone?.date == "2013-06") }
  }

  @Test func givesNoTenureThatEndsBeforeItBegins() {
    var reading = RelationReading(
      type: .position, source: 0, target: 1, start: .init("2013"), end: .init("2012"),
      sentences: [0], telling: .tie)
    #expect(reading.inOrder.start == nil && reading.inOrder.end == nil)
    reading.end = .init("2013-05")
    #expect(reading.inOrder == reading)
  }
}
