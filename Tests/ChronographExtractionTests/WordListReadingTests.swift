import ChronographLanguage
import Testing

@testable import ChronographExtraction

/// Every word of the lists, read in the construction that its class is for: a new line of a list is tested by itself.
@Suite struct WordListReadingTests {
  /// The entries of a list that have a class, but for some that the rules do not read yet.
  private static func words(_ list: String, _ name: String, not unread: Set<String> = [])
    -> [String]
  {
    let table = try? DataTable(named: "en/\(list).tsv", columns: 1...3)
    let rows = (table?.rows ?? []).filter { row in
      row.fields.count > 1 && row.fields[1].split(separator: ",").contains { $0 == name }
    }
    return Set(rows.map { $0.fields[0] }).subtracting(unread).sorted()
  }

  /// "party secretary" as "Party Secretary".
  private static func capitalized(_ words: String) -> String {
    words.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  private func entities(_ text: String) throws -> [String] { try Reading(text).entities }

  private func offices(_ text: String) throws -> [String] {
    try Reading(text).lines(.relations, ["position"])
  }

  static let titles = words("titles", "titleHead")

  @Test(arguments: titles) func aTitleIsAnOfficeBesideABody(_ title: String) throws {
    let office = "position Ana Lima > Harbour Board: \(title)"
    #expect(try offices("Ana Lima, \(title) of the Harbour Board, spoke.") == [office])
    #expect(try offices("Harbour Board \(title) Ana Lima spoke.") == [office])
  }

  @Test(arguments: titles) func aTitleIsNoPartOfAName(_ title: String) throws {
    let found = try entities("Harbour Board \(title) Ana Lima spoke.")
    #expect(found == ["body Harbour Board", "person Ana Lima"])
  }

  @Test(
    arguments: words(
      "bodies", "bodyHead", not: ["bulletin", "conference", "general government"]))
  func aHeadMakesABodysName(_ head: String) throws {
    let name = "Velia \(Self.capitalized(head))"
    #expect(try entities("They thanked the \(name) for it.") == ["body \(name)"])
  }

  @Test(arguments: words("bodies", "companySuffix"))
  func aSuffixMakesACompanysName(_ suffix: String) throws {
    let isShort = suffix.count < 4 && !["co", "inc", "ltd", "pty"].contains(suffix)
    let name = "Velia Foods \(isShort ? suffix.uppercased() : Self.capitalized(suffix))"
    #expect(try entities("They thanked \(name) for it.") == ["body \(name)"])
  }

  @Test(arguments: words("instruments", "instrumentHead", not: ["executive order", "white paper"]))
  func aHeadMakesAnInstrumentsTitle(_ head: String) throws {
    let head = Self.capitalized(head)
    #expect(try entities("They read the Velia \(head) twice.") == ["instrument Velia \(head)"])
    let quoted = "\(head) on the Sale of Fish"
    #expect(try entities("They read the \"\(quoted)\" twice.") == ["instrument \(quoted)"])
  }

  @Test(arguments: words("words", "placeHead")) func aHeadMakesAPlacesName(_ head: String) throws {
    let name = "Velia \(Self.capitalized(head))"
    #expect(try entities("They sailed past the \(name) at noon.") == ["place \(name)"])
  }

  @Test(arguments: words("words", "honorific", not: ["tan sri"]))
  func anHonorificStandsBeforeAPersonAndOutsideTheName(_ word: String) throws {
    let found = try entities("They thanked \(Self.capitalized(word)) Otto Krog for it.")
    #expect(found == ["person Otto Krog"])
  }

  @Test(arguments: words("words", "month") + words("words", "weekday"))
  func aMonthOrWeekdayIsNobody(_ word: String) throws {
    #expect(try entities("They came in \(Self.capitalized(word)) and left.").isEmpty)
  }

  @Test func theListsAreThere() {
    #expect(Self.titles.count > 200)
    #expect(Self.words("bodies", "bodyHead").count > 100)
    #expect(Self.words("instruments", "instrumentHead").count > 50)
    #expect(Self.words("words", "placeHead").count > 50)
  }
}
