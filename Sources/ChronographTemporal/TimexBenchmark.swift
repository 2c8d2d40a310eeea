internal import ChronographDates

/// A measurement of the time expressions on bytes, over text that it writes itself.
package enum TimexBenchmark {
  /// Megabytes a second on one core.
  package struct Speed: Sendable {
    /// Finding the expressions.
    package var recognition: Double
    /// Finding and resolving them, with their EDTF.
    package var all: Double
  }

  /// One expression in about 200 bytes, as in news.
  private static let paragraph = """
    On June 14, 2013, the provincial council appointed Ana Lima as director of the water office, replacing a \
    director whom the members of the committee had asked to step down after a long argument about the price \
    of the new reservoir. The council, which meets every two weeks in the old customs house, said that the \
    office would publish its accounts and answer the questions that the villages below the dam have put to it. \
    Officials in the district did not comment on the contract, and the company that built the reservoir has \
    since moved its seat to another province. Last year, an audit had found that 1,998 households paid for \
    water that never came, and that nobody in the office could say where the money went or who had signed.

    """

  /// Prose of that many megabytes.
  package static func body(megabytes: Int) -> [UInt8] {
    var body: [UInt8] = []
    while body.count < megabytes * 1_000_000 { body += Array(paragraph.utf8) }
    return body
  }

  /// How many expressions the recogniser finds.
  package static func found(in body: [UInt8]) -> Int {
    var finder = TimexFinder(body)
    return finder.matches().count
  }

  /// How many expressions are found and resolved.
  package static func resolved(in body: [UInt8]) -> Int {
    TimexAnnotator(mode: .news).timexes(inUTF8: body, published: PartialDate("2014-03-21")).count
  }

  /// The best of three runs over that many megabytes.
  package static func speed(megabytes: Int) -> Speed {
    let body = body(megabytes: megabytes)
    return Speed(
      recognition: megabytesPerSecond(body) { found(in: body) },
      all: megabytesPerSecond(body) { resolved(in: body) })
  }

  private static func megabytesPerSecond(_ body: [UInt8], _ work: () -> Int) -> Double {
    var best = Double.infinity
    for _ in 0..<3 {
      var found = 0
      let time = ContinuousClock().measure { found = work() }
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
      if found > 0 { best = min(best, seconds) }
    }
    return Double(body.count) / 1e6 / best
  }
}
