import ChronographDates
import Testing

@testable import ChronographRendering

@Suite struct TimeScaleTests {
  static func day(_ text: String) -> Int { CivilDate(text)?.dayNumber ?? 0 }

  struct Case: Sendable, CustomTestStringConvertible {
    var first: String
    var last: String
    var step: TimeScale.Step
    var testDescription: String { "\(first) to \(last)" }
  }

  static let cases: [Case] = [
    .init(first: "2024-05-16", last: "2024-05-16", step: .days(1)),
    .init(first: "2024-05-01", last: "2024-05-10", step: .days(1)),
    .init(first: "2024-01-01", last: "2024-06-30", step: .months(1)),
    .init(first: "2014-01-01", last: "2024-06-30", step: .years(1)),
    .init(first: "0001-01-01", last: "2024-06-30", step: .years(200)),
  ]

  @Test(arguments: cases) func choosesTheStepByTheSpan(_ example: Case) {
    let days = stride(
      from: Self.day(example.first), through: Self.day(example.last),
      by: max(1, (Self.day(example.last) - Self.day(example.first)) / 30))
    let scale = TimeScale(days: Array(days) + [Self.day(example.last)], width: 1000)
    #expect(scale.step == example.step)
    #expect(scale.ticks.count >= 2)
    for (tick, next) in zip(scale.ticks, scale.ticks.dropFirst()) {
      #expect(next.x - tick.x >= 46)
    }
  }

  @Test func placesDaysInOrderAndInside() {
    let days = ["1949-10-01", "2012-01-01", "2023-07-27", "2024-05-20"].map(Self.day)
    let scale = TimeScale(days: days, width: 800)
    let places = days.map(scale.x(of:))
    #expect(places == places.sorted())
    #expect(places.allSatisfy { (0...800).contains($0) })
    #expect(scale.stretches.contains { $0.isCut })
    #expect(abs((scale.stretches.last?.maxX ?? 0) - 800) < 0.001)
  }

  @Test func nothingBeginsOrEndsInACut() {
    let days = ["1900-01-01", "1950-03-01", "2020-02-02", "2021-01-01", "2024-05-20"].map(Self.day)
    let scale = TimeScale(days: days, width: 800)
    for stretch in scale.stretches where stretch.isCut {
      #expect(!days.contains { stretch.first <= $0 && $0 < stretch.end })
    }
  }

  struct Gap: Sendable, CustomTestStringConvertible {
    let name: String
    let days: [String]
    /// What the breaks say.
    let breaks: [String]
    var testDescription: String { name }
  }

  static let gaps: [Gap] = [
    .init(
      name: "one old date",
      days: ["1921-05-03", "2024-05-03", "2024-05-14", "2024-06-20", "2024-06-28"],
      breaks: ["103 years"]),
    .init(
      name: "one date of last year",
      days: ["2023-06-01", "2024-05-03", "2024-05-14", "2024-06-28"],
      breaks: ["11 months"]),
    .init(
      name: "one date ahead", days: ["2024-05-03", "2024-05-14", "2024-06-28", "2050-01-01"],
      breaks: ["25 years"]),
    .init(name: "two dates", days: ["1921-05-03", "2024-05-03"], breaks: []),
    .init(
      name: "even distances", days: ["2000", "2005", "2010", "2015", "2020"].map { "\($0)-01-01" },
      breaks: []),
    .init(
      name: "old dates, each alone",
      days: ["1921-05-03", "1955-06-20", "1980-06-25", "2024-05-03", "2024-05-14", "2024-06-28"],
      breaks: ["34 years", "25 years", "44 years"]),
    .init(
      name: "a gap that leaves room", days: ["2013-01-01"] + (2020...2024).map { "\($0)-01-01" },
      breaks: []),
    .init(
      name: "years of events", days: (2014...2024).map { "\($0)-03-01" } + ["1949-10-01"],
      breaks: ["63 years"]),
    .init(name: "weeks", days: ["2024-05-03", "2024-05-14", "2024-06-28"], breaks: []),
  ]

  /// An old date must neither press the rest against the edge nor stand there as if it were near.
  @Test(arguments: gaps) func whatIsFarFromTheRestLeavesItTheLine(_ gap: Gap) throws {
    let days = gap.days.map(Self.day).sorted()
    let scale = TimeScale(days: days, width: 976)
    let cuts = scale.stretches.filter(\.isCut)
    #expect(cuts.map { TimeScale.words(forDays: $0.end - $0.first) } == gap.breaks)
    let places = days.map(scale.x(of:))
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    if days.count > 2, !cuts.isEmpty {
      let isOld = days[1] - days[0] > days[days.count - 1] - days[days.count - 2]
      let rest = isOld ? Array(places.dropFirst()) : Array(places.dropLast())
      #expect(try #require(rest.last) - (try #require(rest.first)) > 976 * 0.55)
    }
    // One scale holds on both sides of a break.
    let scales = scale.stretches.filter { !$0.isCut }.map {
      ($0.maxX - $0.minX) / Double($0.end - $0.first)
    }
    #expect(scales.allSatisfy { abs($0 - scales[0]) < 0.000_1 })
  }

  @Test(arguments: gaps) func everyStretchHasALabelOfItsOwn(_ gap: Gap) {
    let scale = TimeScale(days: gap.days.map(Self.day), width: 976)
    let ticks = scale.ticks
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1.x - $0.x >= 46 })
    for stretch in scale.stretches where !stretch.isCut {
      let own = ticks.filter { $0.x >= stretch.minX && $0.x <= stretch.maxX }
      #expect(!own.isEmpty)
      // The first one names its year.
      let first = (own.first?.year ?? "") + (own.first?.label ?? "")
      #expect(gap.days.contains { first.contains($0.prefix(2)) }, "\(first)")
    }
  }

  @Test(arguments: [
    (61, "2 months"), (60, "60 days"), (335, "11 months"), (700, "23 months"), (731, "2 years"),
    (37_600, "103 years"), (730_000, "1,999 years"),
  ]) func aBreakSaysHowMuchItLeavesOut(_ days: Int, _ words: String) {
    #expect(TimeScale.words(forDays: days) == words)
  }
}
