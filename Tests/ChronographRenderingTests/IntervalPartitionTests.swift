import Testing

@testable import ChronographRendering

@Suite struct IntervalPartitionTests {
  /// A seeded generator (SplitMix64), so that a failure can be repeated.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  static func intervals(_ count: Int, seed: UInt64) -> [(start: Double, end: Double)] {
    var generator = Generator(state: seed)
    return (0..<count).map { _ in
      let start = Double(Int.random(in: 0..<1000, using: &generator))
      return (start, start + Double(Int.random(in: 1..<200, using: &generator)))
    }
  }

  @Test(arguments: 1...40) func neverLetsTwoOfARowTouch(_ seed: UInt64) {
    let intervals = Self.intervals(60, seed: seed)
    let rows = IntervalPartition.rows(of: intervals, gap: 4)
    for one in intervals.indices {
      for other in intervals.indices where one < other && rows[one] == rows[other] {
        let (left, right) = (intervals[one], intervals[other])
        #expect(left.end + 4 <= right.start || right.end + 4 <= left.start)
      }
    }
  }

  @Test(arguments: 1...40) func needsNoMoreRowsThanOverlapAtOnce(_ seed: UInt64) {
    let intervals = Self.intervals(60, seed: seed)
    let rows = IntervalPartition.rows(of: intervals, gap: 0)
    let deepest =
      intervals.map { one in
        intervals.count { $0.start <= one.start && one.start < $0.end }
      }.max() ?? 0
    #expect((rows.compactMap { $0 }.max() ?? 0) + 1 == deepest)
  }

  @Test func hasNoRowsForNothing() {
    #expect(IntervalPartition.rows(of: [], gap: 3).isEmpty)
  }

  @Test func neverOpensMoreRowsThanAllowed() {
    let intervals = Self.intervals(20_000, seed: 7)
    let rows = IntervalPartition.rows(of: intervals, gap: 4, limit: 5)
    #expect(rows.compactMap { $0 }.max() == 4)
    #expect(rows.contains(nil))
  }
}
