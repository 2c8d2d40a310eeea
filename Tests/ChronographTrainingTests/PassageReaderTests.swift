import ChronographDates
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

  private func words(_ range: Range<Int>, of passage: Passage) -> String {
    let scalars = Array(passage.body.unicodeScalars)[range]
    return String(String.UnicodeScalarView(scalars))
  }

  @Test func readsTheText() throws {
    let passage = try only(Self.text)
    #expect(
      passage.body
        == "Lund sacked\n\nPresident Ida Krog on Thursday dismissed Jan Lund as head of the Oran Board. He was 44."
    )
    #expect(passage.published.description == "2019-06-14")
    #expect(passage.sentences.map { words($0, of: passage) }.last == "He was 44.")
  }

  @Test func readsMarks() throws {
    let passage = try only(Self.text)
    #expect(
      passage.mentions.map { "\($0.entity) \(words($0.range, of: passage))" }
        == ["p1 Lund", "p2 Ida Krog", "p1 Jan Lund", "l1 Oran", "b1 Oran Board"])
    #expect(
      passage.triggers.map { "\(words($0.range, of: passage)) \($0.type) \($0.factuality)" }
        == ["sacked removal fact", "dismissed removal alleged"])
  }

  @Test func readsRelations() throws {
    let relations = try only(Self.text).relations
    #expect(relations.count == 2)
    #expect(relations[0].title == "head")
    #expect(relations[0].status == "former")
    #expect(relations[0].factuality == "fact")
    #expect(relations[0].sentences == [1])
    #expect(relations[1].factuality == "alleged")
    #expect(relations[1].sentences == [0, 1])
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
    let types: Set<String> = [
      "position", "member", "part_of", "removed_from", "investigated_by", "implicated_in", "issued",
      "about", "met", "leads", "associated_with",
    ]
    for passage in passages {
      #expect(passage.relations.allSatisfy { types.contains($0.type) }, "\(passage.id)")
      #expect(
        passage.mentions.allSatisfy { !Passage.kind(of: $0.entity).isEmpty }, "\(passage.id)")
    }
  }
}
