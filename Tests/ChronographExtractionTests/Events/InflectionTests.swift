import ChronographLanguage
import Testing

@testable import ChronographExtraction

@Suite struct InflectionTests {
  struct Case: CustomTestStringConvertible {
    var lemma: String
    var forms: [String]
    init(_ lemma: String, _ forms: String...) { (self.lemma, self.forms) = (lemma, forms) }
    var testDescription: String { lemma }
  }

  @Test(arguments: [
    Case("resign", "resigns", "resigned", "resigning"),
    Case("dismiss", "dismisses", "dismissed", "dismissing"),
    Case("release", "releases", "released", "releasing"),
    Case("deny", "denies", "denied", "denying"),
    Case("destroy", "destroys", "destroyed", "destroying"),
    Case("drop", "drops", "dropped", "dropping"),
    Case("visit", "visits", "visited", "visiting"),
    Case("tax", "taxes", "taxed", "taxing"),
    Case("vow", "vows", "vowed", "vowing"),
    Case("agree", "agrees", "agreed", "agreeing"),
    Case("tie", "ties", "tied", "tying"),
    Case("launch", "launches", "launched", "launching"),
    Case("veto", "vetoes", "vetoed", "vetoing"),
    Case("leak", "leaks", "leaked", "leaking"),
    Case("ban", "bans", "banned", "banning"),
  ])
  func inflectsByRule(_ example: Case) throws {
    let verb = VerbForms(lemma: example.lemma, try Inflection(LanguageFolder(embedded: "en")))
    #expect([verb.thirdPerson, verb.past, verb.gerund] == example.forms)
  }

  @Test func keepsIrregularForms() throws {
    let verb = VerbForms(
      lemma: "take", past: "took", participle: "taken",
      try Inflection(LanguageFolder(embedded: "en")))
    #expect([verb.past, verb.participle, verb.gerund] == ["took", "taken", "taking"])
  }

  @Test func findsWordsWhateverTheirCase() {
    var index = WordIndex()
    let id = index.insert("resign")
    #expect(index.id(of: "Resign") == id)
    #expect(index.id(of: "RESIGN") == id)
    #expect(index.id(of: "resigned") == WordIndex.unknown)
  }

  @Test func findsLettersBeyondASCIIWhateverTheirCase() {
    var index = WordIndex()
    let id = index.insert("élire")
    #expect(index.id(of: "Élire") == id)
    #expect(index.id(of: "elire") == WordIndex.unknown)
  }

  @Test func keepsEveryWordWhenItGrows() {
    var index = WordIndex()
    let ids = (0..<40_000).map { index.insert("word\($0)") }
    #expect(Set(ids).count == 40_000)
    #expect(index.id(of: "word39999") == ids[39_999])
    #expect(index.insert("word7") == ids[7])
  }
}
