/// Sorts intervals into as few rows as possible, so that no two of a row touch.
enum IntervalPartition {
  /// The row of each interval, `nil` for one that finds none among so many rows.
  ///
  /// Intervals are half-open; sorted by start, each goes into the first free row. The time grows with their
  /// number times the limit.
  static func rows(
    of intervals: [(start: Double, end: Double)], gap: Double, limit: Int = .max
  ) -> [Int?] {
    let order = intervals.indices.sorted {
      (intervals[$0].start, $0) < (intervals[$1].start, $1)
    }
    var rows = [Int?](repeating: nil, count: intervals.count)
    var ends: [Double] = []
    for index in order {
      let interval = intervals[index]
      if let free = ends.firstIndex(where: { $0 + gap <= interval.start }) {
        ends[free] = interval.end
        rows[index] = free
      } else if ends.count < limit {
        rows[index] = ends.count
        ends.append(interval.end)
      }
    }
    return rows
  }
}
