import Chronograph
import Foundation
import Testing

@testable import ChronographTraining

/// The arithmetic of figures.
@Suite struct ScorecardTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let tally: Scorecard.Tally
    let precision: Double
    let recall: Double
    let f1: Double
    var testDescription: String { "\(tally)" }

    init(_ found: Double, _ gold: Int, _ system: Int, _ figures: (Double, Double, Double)) {
      tally = .init(foundOfGold: found, gold: gold, foundOfSystem: found, system: system)
      (precision, recall, f1) = figures
    }
  }

  static let cases: [Case] = [
    Case(0, 0, 0, (0, 0, 0)), Case(0, 5, 0, (0, 0, 0)), Case(0, 0, 5, (0, 0, 0)),
    Case(0, 5, 5, (0, 0, 0)), Case(5, 5, 5, (1, 1, 1)), Case(1, 2, 1, (1, 0.5, 2.0 / 3)),
    Case(1, 1, 2, (0.5, 1, 2.0 / 3)), Case(1, 2, 4, (0.25, 0.5, 1.0 / 3)),
    Case(3, 4, 6, (0.5, 0.75, 0.6)),
  ]

  @Test(arguments: cases) func tellsPrecisionRecallAndTheirHarmonicMean(_ example: Case) {
    #expect(abs(example.tally.precision - example.precision) < 1e-9)
    #expect(abs(example.tally.recall - example.recall) < 1e-9)
    #expect(abs(example.tally.f1 - example.f1) < 1e-9)
    #expect(example.tally.isEmpty == (example.tally.gold + example.tally.system == 0))
  }

  @Test(arguments: [(0, 0, nil), (0, 4, 0.0), (1, 4, 0.25), (4, 4, 1.0)])
  func tellsAShareOnlyWhereSomethingWasAsked(_ right: Int, _ total: Int, _ share: Double?) {
    #expect(Scorecard.Accuracy(right: right, total: total).share == share)
  }

  @Test func addsUpTheCardsOfSeveralDocuments() {
    var (one, two) = (Scorecard(), Scorecard())
    one.count("events", found: 1, gold: 2, system: 3)
    two.count("events", found: 4, gold: 5, system: 6)
    two.count("times.strict", found: 1, gold: 1, system: 1)
    one.judge("factuality", right: true)
    two.judge("factuality", right: false)
    one.judge("events", confidence: .low, right: true)
    two.judge("events", confidence: .low, right: true)
    two.judge("events", confidence: nil, right: true)
    one.fail("events", "miss", at: 3, "x")
    let sum = Scorecard.sum([one, two])
    #expect(Share(sum.tallies["events"]) == .init(5, of: 7, 9))
    #expect(Share(sum.tallies["times.strict"]) == .init(1, of: 1, 1))
    #expect(sum.accuracies["factuality"] == .init(right: 1, total: 2))
    #expect(sum.confidences == ["events.low": .init(right: 2, total: 2)])
    #expect(sum.failures.isEmpty)
    #expect(Scorecard.sum([]).tallies.isEmpty)
  }

  @Test func theOrderOfDocumentsDoesNotMatter() {
    let cards = (0..<6).map { number in
      var card = Scorecard()
      card.count("a", found: number, gold: number + 1, system: number + 2)
      card.judge("b", right: number % 2 == 0)
      return card
    }
    let (forwards, backwards) = (Scorecard.sum(cards), Scorecard.sum(cards.reversed()))
    #expect(forwards.tallies == backwards.tallies && forwards.accuracies == backwards.accuracies)
  }

  @Test(arguments: [
    (Int?.some(7), "", "events MISS @7  what"), (nil, "", "events MISS  what"),
    (7, "where", "events MISS @7  what\n      where"),
  ])
  func writesAMistakeAsALine(_ place: Int?, _ context: String, _ line: String) {
    var card = Scorecard()
    card.fail("events", "miss", at: place, "what", context: context)
    #expect(card.failures.map(\.line) == [line])
  }

  @Test(arguments: [
    (0, 0, 0, 0.0, 0.0, 0.0), (3, 4, 6, 0.5, 0.75, 0.6), (0, 2, 0, 0, 0, 0), (2, 2, 2, 1, 1, 1),
  ])
  func countsOutsideSetsTheSameWay(
    _ found: Int, _ gold: Int, _ system: Int, _ precision: Double, _ recall: Double, _ f1: Double
  ) {
    let figure = OutsideSet.Figure(name: "n", found: found, gold: gold, system: system)
    #expect(figure.precision == precision && figure.recall == recall)
    #expect(abs(figure.f1 - f1) < 1e-9)
  }

  @Test func reportsFiguresOfOutsideSets() throws {
    let set = try #require(OutsideSet.all.first { $0.layer == .names })
    var report = QualityReport()
    report.addOutside(
      set,
      figures: [
        .init(name: "person", found: 3, gold: 4, system: 6),
        .init(name: "left out", found: 0, gold: 0, system: 0, note: "5 sets"),
      ])
    #expect(report.text.hasPrefix("== names of \(set.path)\n"))
    #expect(report.text.contains("   0.500   0.750   0.600   3 / 4 / 6\n"))
    #expect(report.text.hasSuffix("5 sets\n"))
    #expect(
      report.markdown.contains("| \(set.path) | person | 0.500 | 0.750 | 0.600 | 3 / 4 / 6 |"))
    #expect(report.markdown.contains("| \(set.path) | left out | – | – | – | 5 sets |"))
  }

  @Test func everyOutsideSetHasAPathOfItsOwn() {
    let paths = OutsideSet.all.map(\.path)
    #expect(Set(paths).count == paths.count)
    for set in OutsideSet.all {
      let isTreebank = set.path.hasSuffix(".conllu")
      #expect(isTreebank == (set.layer == .syntax), "\(set.path)")
    }
  }

  @Test(arguments: [
    (0.0, "0.00"), (1.234, "1.23"), (9.994, "9.99"), (12.34, "12.3"), (99.94, "99.9"),
    (123.4, "123"), (4096, "4096"),
  ])
  func writesRatesWithAsManyDigitsAsTheyAreWorth(_ value: Double, _ text: String) {
    #expect(BenchReport.short(value) == text)
  }

  @Test(arguments: [
    ("ab", 4, false, "ab  "), ("ab", 4, true, "  ab"), ("abcd", 2, false, "abcd"),
    ("", 2, true, "  "),
  ])
  func padsCells(_ text: String, _ width: Int, _ right: Bool, _ padded: String) {
    #expect(FigureTable.padded(text, width, right: right) == padded)
  }

  @Test(arguments: [
    ("2016-11-07T22", "2016-11-07T22:00"), ("2016-11-07 22:00:00", "2016-11-07T22:00"),
    ("2016-11-07 22:15:30", "2016-11-07T22:15:30"), ("FY2018", "2018"), ("SY2018", "2018"),
    ("2016-11-07", "2016-11-07"), ("2016-11-07TEV", "2016-11-07TEV"), ("", ""),
  ])
  func writesValuesOfOtherProgramsOurWay(_ value: String, _ plain: String) {
    #expect(PhraseValues.plain(value) == plain)
  }

  @Test(arguments: [
    ("(1990-01-01,2000-01-01,P10Y)", "199"), ("(XX80-01-01,XX90-01-01,P10Y)", "198"),
    ("(1995-01-01,2005-01-01,P10Y)", nil), ("(1990-01-01,1991-01-01,P1Y)", nil), ("199", nil),
  ])
  func knowsDecadesOfOtherPrograms(_ timex: String, _ decade: String?) {
    #expect(PhraseValues.decade(timex) == decade)
  }
}
