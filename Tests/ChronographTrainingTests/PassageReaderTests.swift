import ChronographDates
import ChronographReading
import Foundation
import Testing

@testable import ChronographTraining

@Suite struct PassageReaderTests {
  static let text = """
    === a-1 | 2019-06-14 | daily
    [Lund|p1] {sacked|removal}

    President [Ida Krog|p2] on Thursday {dismissed|removal|alleged} [Jan Lund|p1] as head of the [[Oran|l1] Board|b1].
    He was 44.
    ---
    # a comment
    position p1 b1 "head" former @2
    removed_from p1 b1 alleged @1,2
    """

  private func only(_ text: String) throws -> Passage {
    let passages = try PassageReader.passages(in: text, of: "a.txt")
    try #require(passages.count == 1)
    return passages[0]
  }

  private func words(_ span: ScalarSpan, of passage: Passage) -> String {
    let scalars = Array(passage.document.body.unicodeScalars)[span.start..<span.end]
    return String(String.UnicodeScalarView(scalars))
  }

  @Test func readsTheText() throws {
    let passage = try only(Self.text)
    #expect(
      passage.document.body
        == "Lund sacked\n\nPresident Ida Krog on Thursday dismissed Jan Lund as head of the Oran Board. He was 44."
    )
    #expect(passage.document.published?.description == "2019-06-14")
    #expect(passage.sentences.map { words($0, of: passage) }.last == "He was 44.")
  }

  @Test func readsMarks() throws {
    let passage = try only(Self.text)
    #expect(
      passage.annotation.entities.map {
        "\($0.id) \($0.kind) \($0.name): \($0.mentions.map { words($0, of: passage) })"
      } == [
        #"p1 person Jan Lund: ["Lund", "Jan Lund"]"#, #"p2 person Ida Krog: ["Ida Krog"]"#,
        #"l1 place Oran: ["Oran"]"#, #"b1 body Oran Board: ["Oran Board"]"#,
      ])
    #expect(
      try passage.annotation.events.map {
        "\(words(try #require($0.trigger), of: passage)) \($0.type) \($0.telling.factuality)"
      } == ["sacked removal fact", "dismissed removal alleged"])
  }

  @Test func readsRelations() throws {
    let passage = try only(Self.text)
    let relations = passage.annotation.relations
    try #require(relations.count == 2)
    #expect(relations[0].title == "head")
    #expect(relations[0].status == "former")
    #expect(relations[0].telling.factuality == "fact")
    #expect(relations[0].telling.evidence == [passage.sentences[1]])
    #expect(relations[1].telling.factuality == "alleged")
    #expect(relations[1].telling.evidence == Array(passage.sentences[0...1]))
  }

  @Test func scoresOnlyWhatIsAnnotated() throws {
    let folder = try GoldFolder(
      passages: ProjectFolder.root.appending(path: "Tests/Passages").path, only: ["w7-001"])
    let article = try #require(folder.articles.first)
    #expect(folder.articles.count == 1)
    let card = DocumentScorer.score(
      gold: article.annotation, system: article.annotation, body: article.document.body)
    let rows = FigureTable(card.without(folder.unannotated)).rows
    #expect(rows.first { $0.name == "relations" }?.value == 1)
    #expect(rows.first { $0.name == "events" }?.value == 1)
    #expect(!rows.contains { $0.name.hasPrefix("times") || $0.name.hasPrefix("attribution") })
  }

  @Test(arguments: [
    ("words", "before the first '==='"), ("=== a", "expected '=== id"),
    ("=== a | soon", "expected '=== id"), ("=== a | 2019-01-01\n---", "has no text"),
    ("=== a | 2019-01-01\n[Lund", "not closed"),
    ("=== a | 2019-01-01\nLund|p1]", "outside brackets"),
    ("=== a | 2019-01-01\nLund]", "without '|'"),
    ("=== a | 2019-01-01\n[Lund|p1]\n---\nmet p1 p2 @1", "'p2' is marked nowhere"),
    ("=== a | 2019-01-01\n[Lund|p1] [Krog|p2]\n---\nmet p1 p2 @2", "no sentence @2"),
    ("=== a | 2019-01-01\n[Lund|p1] [Krog|p2]\n---\nmet p1 p2", "expected 'type source"),
    ("=== a | 2019-01-01\n[Lund|p1] [Krog|p2]\n---\nmet p1 p2 fact", "no sentences"),
    ("=== a | 2019-01-01\n[Lund|p1] [Krog|p2]\n---\nmet p1 p2 @1,x", "no sentence @1,x"),
    (
      "=== a | 2019-01-01\n[Lund|p1] [Krog|p2]\n---\nmet p1 p2 alegged @1", "unknown word 'alegged'"
    ),
    ("=== a | 2019-01-01\n[Lund|p1] [Krog|p2]\n---\nmeets p1 p2 @1", "unknown type 'meets'"),
    ("=== a | 2019-01-01\n[Lund|x1]", "letter of no kind"),
    ("=== a | 2019-01-01\n{sacked|firing}", "unknown event"),
    ("=== a | 2019-01-01\n{sacked|removal|sure}", "unknown event"),
    ("=== a | 2019-01-01\n[Lund|]", "nothing behind"),
    ("=== a | 2019-01-01\n{sacked|}", "nothing behind"),
    ("=== a | 2019-01-01\n[Lund|p1] [Krog|p2]\n---\nmet p1 p2 \"a @1", "one title"),
  ])
  func saysWhatIsWrong(_ text: String, _ problem: String) throws {
    let error = #expect(throws: PassageError.self) {
      try PassageReader.passages(in: text, of: "a.txt")
    }
    #expect(error?.description.contains(problem) == true, "\(error?.description ?? "nothing")")
    #expect(error?.description.hasPrefix("a.txt:") == true)
  }

  @Test func readsTheProjectsOwn() throws {
    let folder = ProjectFolder.root.appending(path: "Tests/Passages")
    let passages = try PassageReader.passages(in: folder)
    #expect(passages.count > 2000)
    #expect(passages.count { !$0.annotation.relations.isEmpty } > 2000)
  }
}
