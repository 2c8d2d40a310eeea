internal import ChronographDates

/// Places days on a line.
///
/// Long stretches in which nothing begins or ends are cut short, and marked.
struct TimeScale: Sendable {
  /// A stretch of days on the line.
  struct Stretch: Hashable, Sendable {
    var first: Int
    /// The day after the last.
    var end: Int
    var minX: Double
    var maxX: Double
    var isCut: Bool
    /// The first day of it on which something begins or ends.
    var firstDated: Int?
  }

  /// Room for the break and the words for what it leaves out.
  static let cutWidth = 72.0
  private static let maximumCuts = 4
  /// No shorter gap is cut, in days.
  private static let shortestCut = 72
  let stretches: [Stretch]

  /// A scale for days between which something begins or ends.
  init(days: [Int], width: Double) {
    let days = Array(Set(days)).sorted()
    let span = max((days.last ?? 0) - (days.first ?? 0), 1)
    // The calendar has the years 0 to 9999.
    let calendar = CivilDate(year: 0, month: 1, day: 1)?.dayNumber ?? .min
    let cuts = Self.cuts(in: days, span: span)
    let removed = cuts.map { $0.upperBound - $0.lowerBound }.reduce(0, +)
    let edge = max((span - removed) / 60, 1)
    let first = max((days.first ?? 0) - edge, calendar)
    let end = (days.last ?? 0) + edge + 1
    let room = width - Double(cuts.count) * Self.cutWidth
    let factor = room / Double(max(end - first - removed, 1))
    var stretches: [Stretch] = []
    var (day, x) = (first, 0.0)
    for cut in cuts + [end..<end] {
      let next = x + Double(cut.lowerBound - day) * factor
      stretches.append(
        .init(
          first: day, end: cut.lowerBound, minX: x, maxX: next, isCut: false,
          firstDated: days.first { $0 >= day && $0 < cut.lowerBound }))
      (day, x) = (cut.upperBound, next)
      guard !cut.isEmpty else { continue }
      stretches.append(
        .init(
          first: cut.lowerBound, end: cut.upperBound, minX: x, maxX: x + Self.cutWidth, isCut: true)
      )
      x += Self.cutWidth
    }
    self.stretches = stretches
  }

  /// The fewest of the gaps that stand out, so that what remains is no less than a third as wide as with all of them cut.
  ///
  /// One old date must not press the recent ones against the edge: of 1921 and ten weeks of 2024, a century is cut. The
  /// margins at both sides grow with what the line shows, not with the gap. Dates at even distances are never parted.
  private static func cuts(in days: [Int], span: Int) -> [Range<Int>] {
    let gaps = zip(days, days.dropFirst()).map { $0..<$1 }
      .sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
    // A quarter of the gaps is no longer than this one.
    let usual = gaps.isEmpty ? 0 : gaps[gaps.count * 3 / 4].count
    let long = gaps.prefix(maximumCuts).filter { $0.count > max(usual * 3, shortestCut) }
    let least = span - long.map(\.count).reduce(0, +)
    var left = span
    var chosen: [Range<Int>] = []
    for gap in long where left > least * 3 {
      chosen.append(gap)
      left -= gap.count
    }
    let cuts = chosen.map { gap in
      let margin = max(min(gap.count / 12, max(left / 12, 7)), 1)
      return (gap.lowerBound + margin)..<(gap.upperBound - margin)
    }
    return cuts.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Where a day begins; days beyond the scale go to its ends.
  func x(of day: Int) -> Double {
    guard let first = stretches.first, let last = stretches.last else { return 0 }
    if day <= first.first { return first.minX }
    for stretch in stretches where day < stretch.end {
      let part = Double(day - stretch.first) / Double(max(stretch.end - stretch.first, 1))
      return stretch.minX + part * (stretch.maxX - stretch.minX)
    }
    return last.maxX
  }

  /// Points for a day, where the line is not cut.
  var pointsPerDay: Double {
    let whole = stretches.filter { !$0.isCut }
    let days = whole.map { $0.end - $0.first }.reduce(0, +)
    return whole.map { $0.maxX - $0.minX }.reduce(0, +) / Double(max(days, 1))
  }
}
