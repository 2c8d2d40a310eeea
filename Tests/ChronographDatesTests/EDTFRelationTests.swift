import Testing

@testable import ChronographDates

/// How two dates stand to each other, over tables and generated values.
@Suite struct EDTFRelationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let left: String
    let right: String
    let intersection: String?
    var testDescription: String { "\(left) ∩ \(right) = \(intersection ?? "nothing")" }
    init(_ left: String, _ right: String, _ intersection: String?) {
      (self.left, self.right, self.intersection) = (left, right, intersection)
    }
  }

  static let cases: [Case] = [
    .init("2014", "2014-07", "2014-07"), .init("2014-07", "2014-07-29", "2014-07-29"),
    .init("2014", "2015", nil), .init("2014-07", "2014-08", nil),
    .init("201X", "2014", "2014"), .init("2012/..", "2014", "2014"),
    .init("../2012", "2014", nil), .init("2012/2015", "2014/2018", "2014-01-01/2015-12-31"),
    .init("2017-23", "2017-10", "2017-10"), .init("2017-24", "2018-01", "2018-01"),
    .init("2014~", "2014-07", "2014-07"), .init("2012/..", "../2014", "2012-01-01/2014-12-31"),
    .init("2014-02-28", "2014-02", "2014-02-28"), .init("2014-12-31", "2015-01-01", nil),
  ]

  @Test(arguments: cases) func intersects(_ example: Case) throws {
    let (left, right) = (
      try #require(EDTF(example.left)), try #require(EDTF(example.right))
    )
    #expect(left.intersection(right)?.description == example.intersection)
    #expect(right.intersection(left)?.description == example.intersection)
    #expect(left.overlaps(right) == (example.intersection != nil))
  }

  @Test(arguments: [
    ("2014-02-30", false), ("2014-02-29", false), ("2012-02-29", true), ("2014-13", false),
    ("2014-00", false), ("2014-25", false), ("2014-21", true), ("201X", true), ("20XX", true),
    ("XXXX-07", true), ("14", false), ("2014/", true), ("/2014", true), ("/", false),
    ("../..", false), ("2015/2014", false), ("2014/2014", true), ("2014-07-29~", true),
    ("2014-07-29T10", false), ("-0489", true), ("-0000", false), ("Y12000", true), ("Y123", false),
    ("2014-7", false), (" 2014", false), ("2014 ", false), ("٢٠١٤", false), ("2014-07-2X", false),
  ])
  func acceptsOnlyWhatTheStandardWrites(_ text: String, _ isEDTF: Bool) {
    #expect((EDTF(text) != nil) == isEDTF)
  }

  @Test func beforeIsAStrictOrderOverDays() {
    let samples = EDTFPropertyTests.samples.prefix(400)
    for (index, left) in samples.enumerated() {
      for right in samples.dropFirst(index + 1).prefix(20) {
        #expect(!(left.isBefore(right) && right.isBefore(left)))
        if left.isBefore(right) {
          #expect(!left.overlaps(right) && left.intersection(right) == nil)
        }
        if left.contains(right), left.earliest != nil, right.earliest != nil {
          #expect(left.overlaps(right))
        }
      }
    }
  }

  @Test func aDayIsInItsMonthItsYearAndItsDecade() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let number = Int.random(in: 0...2_000_000, using: &generator) - 400_000
      let day = try #require(CivilDate(dayNumber: number))
      let text = day.description
      for wider in [text.prefix(7).description, text.prefix(4).description, text.prefix(3) + "X"] {
        let (edtf, one) = (try #require(EDTF(wider)), try #require(EDTF(text)))
        #expect(edtf.contains(one) && edtf.overlaps(one), "\(text) in \(wider)")
        #expect(edtf.intersection(one) == one)
      }
      #expect(day.adding(days: 1)?.adding(days: -1) == day)
      #expect(CivilDate(dayNumber: day.dayNumber) == day)
    }
  }
}
