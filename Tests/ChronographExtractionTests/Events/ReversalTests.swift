import ChronographLanguage
import Testing

@testable import ChronographExtraction

/// Every word of the table of reversals, in the construction that its line is for.
@Suite struct ReversalTests {
  /// A word of a line, its slot and what it makes of a happening.
  struct Word: Sendable, CustomTestStringConvertible {
    var lemma: String
    var slot: String
    var effect: String
    var testDescription: String { "\(lemma) (\(slot)): \(effect)" }

    /// The verb in the past, by the rules and irregular forms of the grammar.
    var past: String? {
      FrameExampleTests.finder.flatMap { finder in
        let grammar = finder.grammar
        let id = Int32(grammar.index.id(of: lemma))
        return grammar.entries.indices.first {
          grammar.entries[$0].pastLemma == id && grammar.entries[$0].classes.contains(.past)
        }.map { grammar.index.word($0) }
      }
    }
  }

  private static func words(_ part: String, _ type: String) -> [Word] {
    let rows = (try? DataTable(named: "en/reversals.tsv", columns: 5...5))?.rows ?? []
    return rows.filter {
      $0.fields[0] == part && $0.fields[4].split(separator: " ").contains { $0 == type }
    }.flatMap { row in
      row.fields[1].split(separator: "|").map {
        Word(lemma: String($0), slot: row.fields[2], effect: row.fields[3])
      }
    }
  }

  private static let charges = words("VERB", "charge").filter {
    $0.slot == "obj" && ["undo", "end"].contains($0.effect)
  }
  private static let appointments = words("VERB", "appointment").filter {
    $0.slot == "obj" && $0.effect == "block"
  }
  private static let trials = words("VERB", "trial").filter {
    $0.slot == "obj" && $0.effect == "postpone"
  }

  @Test func thereAreWordsOfEachKind() {
    #expect(Self.charges.count > 20 && Self.appointments.count > 10 && Self.trials.count > 3)
  }

  @Test(arguments: charges) func whatIsUndoneHappenedOnAnotherDay(_ word: Word) throws {
    let past = try #require(word.past)
    #expect(
      try Reading("A court \(past) the charges against Ana Lima on 3 May 2013.")
        .lines(.events, ["charge"]) == ["charge: patient Ana Lima"])
  }

  @Test(arguments: appointments) func whatIsBlockedDidNotHappen(_ word: Word) throws {
    let past = try #require(word.past)
    let text = "The Lund Council \(past) the appointment of Ana Lima as mayor of Oran."
    let found = try Reading(text).lines(.events, ["appointment"])
    #expect(found.count == 1 && found.allSatisfy { $0.contains("[negated") })
    #expect(try Reading(text).lines(.relations, ["position"]).isEmpty)
  }

  @Test(arguments: trials) func whatIsPutOffIsStillToCome(_ word: Word) throws {
    let past = try #require(word.past)
    #expect(
      try Reading("The court \(past) the trial of Ana Lima to 3 July 2014.")
        .lines(.events, ["trial"]) == ["trial 2014-07-03: patient Ana Lima [planned]"])
  }
}
