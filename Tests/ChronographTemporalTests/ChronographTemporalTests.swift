import ChronographDates
import ChronographLanguage
import ChronographReading
import Testing

@testable import ChronographTemporal

/// Rules, run over the examples that they carry.
@Suite struct TimexRuleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: String
    let text: String
    let value: String
    var testDescription: String { "\(rule): \(text) → \(value)" }
  }

  static let positives = TimexRule.all.flatMap { rule in
    rule.examples.map { Example(rule: rule.name, text: $0.text, value: $0.value) }
  }
  static let negatives = TimexRule.all.flatMap { rule in
    rule.negatives.map { Example(rule: rule.name, text: $0, value: "-") }
  }

  @Test(arguments: positives) func findsWhatTheRuleShows(_ example: Example) {
    let marked = MarkedText(example.text)
    let found = marked.timexes().filter { $0.span == marked.spans.first }
    #expect(found.first?.value == example.value, "\(marked.timexes().map(marked.described))")
  }

  @Test(arguments: negatives) func findsNothingWhereTheRuleSaysSo(_ example: Example) {
    let marked = MarkedText(example.text)
    let found = marked.timexes().filter { $0.rule == example.rule }
    #expect(found.isEmpty, "\(found.map(marked.described))")
  }

  @Test func everyRuleHasANameOfItsOwnAndAProof() {
    let names = TimexRule.all.map(\.name)
    #expect(Set(names).count == names.count)
    for rule in TimexRule.all {
      #expect(!rule.examples.isEmpty, "\(rule.name) shows nothing that it finds")
      #expect(!rule.negatives.isEmpty, "\(rule.name) shows nothing that it leaves")
    }
  }

  @Test func everyLineOfTheWordListIsRead() throws {
    let kinds = Set(AtomKind.allCases.map { "\($0)" })
    let table = try TestFiles.text("Sources/CLanguageData/en/temporal-words.tsv")
    let lines = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      #expect(fields.count == 3 && kinds.contains(fields[1]) && Int32(fields[2]) != nil, "\(line)")
    }
    let words = lines.map { $0.split(separator: "\t")[0] }
    #expect(Set(words).count == words.count)
    #expect(words == words.sorted())
  }

  @Test func everyTableIsReadAndEveryWordIsLowerCase() throws {
    _ = try TemporalLexicon(LanguageFolder(embedded: "en"))
    let table = try DataTable(named: "en/temporal-sets.tsv", columns: 3...3)
    for row in table.rows { #expect(row.fields[1] == row.fields[1].lowercased(), "\(row.fields)") }
  }

  @Test(arguments: [
    ("may\tmonths\t5", "unknown class 'months'"), ("may\tmonth\tfive", "'five' is no number"),
  ])
  func saysWhatIsWrongWithATable(_ row: String, _ problem: String) {
    let error = #expect(throws: LexiconError.self) {
      try TemporalLexicon(
        words: DataTable(text: row, file: "xx/temporal-words.tsv", columns: 3...3), sets: [],
        inflection: Inflection())
    }
    #expect(error?.problem == problem)
  }
}
