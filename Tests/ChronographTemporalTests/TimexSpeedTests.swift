import Testing

@testable import ChronographTemporal

/// The recogniser on bytes; the figures are printed, and a floor far below them guards against accidents.
@Suite struct TimexSpeedTests {
  @Test func readsMegabytesASecond() {
    let speed = TimexBenchmark.speed(megabytes: 2)
    print(
      "time expressions: found in \(Int(speed.recognition)) MB/s, resolved in \(Int(speed.all)) MB/s"
    )
    #expect(speed.recognition > 3)
  }
}
