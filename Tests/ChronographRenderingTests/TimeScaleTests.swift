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
}
