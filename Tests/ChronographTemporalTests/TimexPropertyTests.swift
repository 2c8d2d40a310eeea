import ChronographDates
import ChronographReading
import Testing

@testable import ChronographTemporal

/// What holds for any text: no crash, no invention, linear time.
@Suite struct TimexPropertyTests {
  /// A generator of numbers (SplitMix64) that gives the same ones in every run.
  struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces =
    "the of in last next year 2014 14 June may March , . - – / : ( ) two weeks ago later every Monday \n \n\n 1990 s 's "
    .split(separator: " ").map(String.init) + [
      "1e400", "99999999999999999999", "00/00/0000", "\u{301}", "年", "<sup>", "th", "half", "BC",
      "10000",
      "a.m.", "http://x.y/2014-01-01", "é", "\u{0}", "few", "hundred", "thousand", "million", "and",
      "century", "0",
    ]

  private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...40, using: &generator)).flatMap { _ in
      Array((pieces.randomElement(using: &generator) ?? "").utf8)
        + (Bool.random(using: &generator) ? [32] : [])
    }
  }

  @Test func spansAreInOrderInsideTheTextAndOnWholeCharacters() {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<4_000 {
      let body = Self.text(&generator)
      var end = 0
      for timex in TimexAnnotator().timexes(inUTF8: body, published: PartialDate("2014-03-21")) {
        #expect(timex.span.lowerBound >= end && timex.span.upperBound <= body.count)
        #expect(timex.span.count > 0 && body[timex.span.lowerBound] & 0xC0 != 0x80)
        end = timex.span.upperBound
      }
    }
  }

  @Test func everyDayThatIsToldIsOneOfTheCalendar() {
    var generator = SeededGenerator(state: 8)
    for _ in 0..<4_000 {
      let body = Self.text(&generator)
      for timex in TimexAnnotator().timexes(inUTF8: body, published: nil) where timex.type == .date
      {
        if timex.value.utf8.count == 10, !timex.value.contains("X"), !timex.value.contains("W"),
          !timex.value.contains("_")
        {
          #expect(CivilDate(timex.value) != nil, "\(timex.value)")
        }
        if let first = timex.earliest, let last = timex.latest { #expect(first <= last) }
      }
    }
  }

  @Test func anyBytesAreText() {
    var generator = SeededGenerator(state: 9)
    for _ in 0..<500 {
      let body = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = TimexAnnotator().timexes(inUTF8: body, published: nil)
    }
  }

  @Test func readingTwiceGivesTheSame() {
    var generator = SeededGenerator(state: 10)
    for _ in 0..<200 {
      let body = Self.text(&generator)
      let first = TimexAnnotator().timexes(inUTF8: body, published: PartialDate("2014"))
      #expect(first == TimexAnnotator().timexes(inUTF8: body, published: PartialDate("2014")))
    }
  }

  @Test func tenThousandDatesOnOneLineAreTenThousandDates() {
    let body = Array(String(repeating: "on 14 June 2013, ", count: 10_000).utf8)
    let found = TimexAnnotator().timexes(inUTF8: body, published: nil)
    #expect(found.count == 10_000)
    #expect(found.allSatisfy { $0.value == "2013-06-14" })
  }

  @Test(arguments: [
    "a.", "1-", "and ", "the ", "14 and ", "two hundred ", "x@", "w:/", "(", "June ",
  ])
  func timeGrowsWithTheTextAndNotFaster(_ piece: String) {
    let clock = ContinuousClock()
    let body = Array(String(repeating: piece, count: 400_000 / piece.utf8.count).utf8)
    let time = clock.measure { _ = TimexAnnotator().timexes(inUTF8: body, published: nil) }
    #expect(time < .seconds(5), "\(piece): \(time)")
  }
}
