import Chronograph
import Testing

@testable import ChronographTraining

/// Whatever the text, reading it ends, and every span of the answer lies in the body.
@Suite struct RobustnessTests {
  static let names = ProjectFolder.names(in: ProjectFolder.gold, "txt")
  /// Read once: loading the word lists takes longer than reading a text.
  private static let extractor = Result { try Extractor() }
  private let published = PartialDate(year: 2014, month: 3, day: 21)

  private func check(_ body: String, _ extractor: Extractor) {
    let extraction = extractor.extraction(
      of: Document(id: "d", published: published, body: body))
    let utf8 = Array(body.utf8)
    let matches = { (start: Int, end: Int, text: String) in
      0 <= start && start <= end && end <= utf8.count
        && Array(text.utf8) == Array(utf8[start..<end])
    }
    #expect(extraction.times.allSatisfy { matches($0.utf8Start, $0.utf8End, $0.text) })
    for mention in extraction.entities.flatMap(\.mentions) {
      #expect(matches(mention.utf8Start, mention.utf8End, mention.text))
    }
    let evidence =
      extraction.relations.flatMap(\.evidence) + extraction.events.flatMap(\.evidence)
    #expect(evidence.allSatisfy { matches($0.utf8Start, $0.utf8End, $0.quote) })
  }

  @Test(arguments: names)
  func readsTextsThatStartAndEndAnywhere(_ name: String) throws {
    let extractor = try Self.extractor.get()
    let text = Array(try ProjectFolder.text(ProjectFolder.gold, "\(name).txt"))
    for cut in stride(from: 1, to: text.count, by: 23) {
      check(String(text[..<cut].suffix(240)), extractor)
      check(String(text[cut...].prefix(240)), extractor)
    }
  }

  @Test(arguments: 0..<40)
  func readsWordsInAnyOrder(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let texts = try Self.names.map { try ProjectFolder.text(ProjectFolder.gold, "\($0).txt") }
    let words = texts.flatMap { $0.split(separator: " ").map(String.init) } + Self.oddities
    let extractor = try Self.extractor.get()
    for _ in 0..<20 {
      let count = 1 + Int(random.next() % 60)
      check(
        (0..<count).map { _ in random.pick(random.next() % 4 == 0 ? Self.oddities : words) }
          .joined(separator: random.next() % 5 == 0 ? "" : " "), extractor)
    }
  }

  /// Numbers, marks and letters where rules look at neighbours.
  private static let oddities = [
    "1999", "2014", "31", "#", "%", "(", ")", "\"", "“", "”", "'s", "-", "–", "—", "/", "$", "May",
    "March", "the", "of", "in", "between", "and", "last", "years", "ago", "early", "00", "1990s",
    "Q1", "12:30", "\n", "\n\n", "…", "习近平", "总书记", "Dr.", "U.S.", "No.", "**", "##",
    "<sup>1</sup>",
    "http://example.org/2014/03", "é", "e\u{301}", "👩‍👩‍👧", "\u{0}", "\u{200F}", "\t", "XXXX", "A", "a",
    "Minister", "Commission", "said", "expelled", "was", "to", "be", "Party", "former", "&",
  ]
}
