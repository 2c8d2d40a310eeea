/// What a move costs, and which readings are followed.
///
/// The cost of a move is the negative logarithm of its probability, in thousandths, when the lead of the best
/// move over the next is taken for the logarithm of their odds. Whole numbers only: the same on every machine.
package struct BeamSearch: Sendable {
  /// How many readings are followed at most.
  package var width = 2
  /// A move that is less likely than the best one by this much is not followed.
  package var reach: Int32 = 1000
  /// A reading that has cost this much more than the best one is given up.
  package var patience: Int32 = 2000
  /// The lead that stands for odds of e to 1.
  package var unit: Int32

  init(unit: Int32) { self.unit = max(1, unit &* 20) }

  /// The costs of the best move and of the next one; `nil` where that one is not worth following.
  @inline(__always) func costs(ofLead lead: Int32) -> (best: Int32, next: Int32?) {
    guard width > 1, lead / unit < 8 else { return (0, nil) }
    let lead = Int32(truncatingIfNeeded: Int64(lead) &* 1000 / Int64(unit))
    let best = Self.doubt[Int(lead / 125)]
    return (best, lead <= reach ? best &+ lead : nil)
  }

  /// 1000·ln(1 + e^(−x)) for x in eighths.
  private static let doubt: [Int32] = [
    693, 633, 576, 523, 474, 429, 387, 348, 313, 281, 252, 225, 201, 180, 160, 143,
    127, 113, 100, 89, 79, 70, 62, 55, 49, 43, 38, 34, 30, 26, 23, 21,
    18, 16, 14, 13, 11, 10, 9, 8, 7, 6, 5, 5, 4, 4, 3, 3,
    2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0,
    0,
  ]

  /// Keeps the best, the first of equals first.
  @inline(__always) func prune(_ candidates: inout [DependencyParser.Candidate]) {
    // Insertion sort keeps equals in order; there are a handful.
    for index in 1..<candidates.count {
      var place = index
      while place > 0, candidates[place].cost < candidates[place - 1].cost {
        candidates.swapAt(place, place - 1)
        place -= 1
      }
    }
    let limit = candidates[0].cost &+ patience
    var kept = min(width, candidates.count)
    while kept > 1, candidates[kept - 1].cost > limit { kept -= 1 }
    candidates.removeLast(candidates.count - kept)
    let least = candidates[0].cost
    for index in candidates.indices { candidates[index].cost &-= least }
  }
}
