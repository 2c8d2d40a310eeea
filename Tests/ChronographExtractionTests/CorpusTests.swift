import ChronographDates
import Testing

@testable import ChronographExtraction

/// The tables of `Corpus/`: what each text says, and what it does not.
@Suite struct CorpusTests {
  private func check(_ row: CorpusTable.Row) throws {
    let found = try Reading(row.text).lines(row.subject, row.types)
    #expect(found == row.lines)
  }

  @Test(arguments: CorpusTable.rows(.entities))
  func namesWhatTheTextNames(_ row: CorpusTable.Row) throws { try check(row) }

  @Test(arguments: CorpusTable.rows(.coreference))
  func findsEveryPlaceWhereAThingIsNamed(_ row: CorpusTable.Row) throws { try check(row) }

  @Test(arguments: CorpusTable.rows(.relations))
  func readsTheTiesThatTheTextStates(_ row: CorpusTable.Row) throws { try check(row) }

  @Test(arguments: CorpusTable.rows(.events))
  func readsTheHappeningsThatTheTextTells(_ row: CorpusTable.Row) throws { try check(row) }

  @Test(arguments: CorpusTable.all.map(\.name))
  func everyTableIsWellFormedAndKnowsWhatIsNothing(_ name: String) throws {
    let table = try #require(CorpusTable.all.first { $0.name == name })
    #expect(table.rows.count >= 10)
    #expect(Set(table.rows.map(\.text)).count == table.rows.count, "a text stands there twice")
    for row in table.rows {
      #expect(
        row.lines.allSatisfy { !$0.isEmpty && !$0.contains("fields instead") }, "\(row.place)")
      let types = Set(row.lines.map { String($0.prefix { $0 != " " && $0 != ":" }) })
      #expect(types.isSubset(of: row.types), "\(row.place) lists \(types)")
    }
  }
}

/// What holds for any reading, shown on every text of the tables.
@Suite struct CorpusInvariantTests {
  static let rows = CorpusTable.all.flatMap(\.rows)

  @Test(arguments: rows) func quotesTheTextToTheLetter(_ row: CorpusTable.Row) throws {
    let extraction = try Reading(row.text).extraction
    let (bytes, scalars) = (Array(row.text.utf8), Array(row.text.unicodeScalars))
    func expect(_ text: String, _ start: Int, _ end: Int, _ first: Int, _ last: Int) {
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == text)
      #expect(String(decoding: bytes[first..<last], as: UTF8.self) == text)
    }
    for mention in extraction.entities.flatMap(\.mentions) + extraction.events.map(\.trigger) {
      expect(mention.text, mention.start, mention.end, mention.utf8Start, mention.utf8End)
    }
    for time in extraction.times {
      expect(time.text, time.start, time.end, time.utf8Start, time.utf8End)
    }
    let evidence =
      extraction.relations.flatMap(\.evidence) + extraction.events.flatMap(\.evidence)
      + extraction.entities.flatMap { $0.evidence ?? [] }
    for quote in evidence {
      expect(quote.quote, quote.start, quote.end, quote.utf8Start, quote.utf8End)
      #expect(!quote.rule.isEmpty && quote.sentence >= 1)
    }
  }

  @Test(arguments: rows) func saysNothingWithoutEvidence(_ row: CorpusTable.Row) throws {
    let extraction = try Reading(row.text).extraction
    let ids = Set(extraction.entities.map(\.id))
    #expect(ids.count == extraction.entities.count)
    #expect(
      extraction.entities.allSatisfy { !$0.mentions.isEmpty && $0.evidence?.isEmpty == false })
    for relation in extraction.relations {
      #expect(!relation.evidence.isEmpty)
      #expect(ids.isSuperset(of: [relation.source, relation.target] + relation.attribution))
      #expect(relation.source != relation.target)
      #expect([relation.start, relation.end].compactMap { $0 }.allSatisfy { EDTF($0) != nil })
    }
    for event in extraction.events {
      #expect(!event.evidence.isEmpty)
      #expect(ids.isSuperset(of: event.participants.map(\.entity) + event.attribution))
      #expect(event.date.map { EDTF($0) != nil } ?? true)
      #expect(
        event.evidence.contains { $0.start <= event.trigger.start && event.trigger.end <= $0.end })
    }
  }

  /// A paragraph about the weather, before or behind, is no reason to read a text otherwise.
  @Test(arguments: rows) func readsATextTheSameBesideAnother(_ row: CorpusTable.Row) throws {
    for text in ["Rain fell.\n\n" + row.text, row.text + "\n\nRain fell.", row.text + "\n"] {
      let found = try Reading(text).lines(row.subject, row.types)
      #expect(found == row.lines, "\(text)")
    }
  }

  @Test(arguments: rows) func takesBothApostrophesAlike(_ row: CorpusTable.Row) throws {
    let curly = row.text.replacing("'", with: "’")
    let found = try Reading(curly).lines(row.subject, row.types)
    #expect(
      found.map { $0.replacing("’", with: "'") } == row.lines.map { $0.replacing("’", with: "'") })
  }

  @Test(arguments: rows) func readsATextTheSameTwice(_ row: CorpusTable.Row) throws {
    let (one, other) = (try Reading(row.text).extraction, try Reading(row.text).extraction)
    #expect(one == other)
  }
}
