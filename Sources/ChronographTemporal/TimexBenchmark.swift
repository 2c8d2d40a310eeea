internal import ChronographDates

/// A measurement of the recogniser alone, on bytes, over text that it writes itself.
package enum TimexBenchmark {
  private static let paragraph = """
    On June 14, 2013, the provincial council appointed Ana Lima as director of the water office, \
    replacing a director who had held the post since 2009. The council, which meets every two weeks, \
    said that the office would publish its accounts next month. Officials in the district did not answer \
    questions about the contract, and the company that built the reservoir has since moved its seat. \
    Two years earlier, an audit had found that 1,998 households paid for water that never came.

    """

  /// Megabytes of text read in a second; the best of three runs.
  package static func megabytesPerSecond(megabytes: Int) -> Double {
    var body: [UInt8] = []
    while body.count < megabytes * 1_000_000 { body += Array(paragraph.utf8) }
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<3 {
      let time = clock.measure {
        _ = TimexAnnotator(mode: .news).timexes(inUTF8: body, published: PartialDate("2014-03-21"))
      }
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
      best = min(best, seconds)
    }
    return Double(body.count) / 1e6 / best
  }
}
