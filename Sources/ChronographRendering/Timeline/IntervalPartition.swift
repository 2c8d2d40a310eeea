/// Sorts intervals into as few rows as possible, so that no two of a row touch.
enum IntervalPartition {
  /// The row of each interval. Intervals are half-open; sorted by start, each goes into the first free row.
  static func rows(of intervals: [(start: Double, end: Double)], gap: Double) -> [Int] {
    let order = intervals.indices.sorted {
      (intervals[$0].start, $0) < (intervals[$1].start, $1)
    }
    var rows = [Int](repeating: 0, count: intervals.count)
    var ends: [Double] = []
    for index in order {
      let interval = intervals[index]
      let free = ends.firstIndex { $0 + gap <= interval.start }
      let row = free ?? ends.count
      if free == nil { ends.append(interval.end) } else { ends[row] = interval.end }
      rows[index] = row
    }
    return rows
  }
}
