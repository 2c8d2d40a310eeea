import Testing

@testable import ChronographTraining

@Suite struct MatchingTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var weights: [[Double?]]
    var pairs: [[Int]]
  }

  @Test(arguments: [
    Case(testDescription: "nothing to pair", weights: [], pairs: []),
    Case(testDescription: "a pair that is not allowed", weights: [[nil]], pairs: []),
    Case(testDescription: "weight zero still pairs", weights: [[0]], pairs: [[0, 0]]),
    Case(
      testDescription: "the better of two", weights: [[0.2, 0.9]], pairs: [[0, 1]]),
    Case(
      testDescription: "two weak pairs before one strong one", weights: [[1, 0.1], [0.1, nil]],
      pairs: [[0, 1], [1, 0]]),
    Case(
      testDescription: "the heavier of two full pairings", weights: [[0.9, 0.5], [0.5, 0.2]],
      pairs: [[0, 0], [1, 1]]),
    Case(
      testDescription: "more rows than columns", weights: [[0.1], [0.8], [0.3]], pairs: [[1, 0]]),
    Case(
      testDescription: "parts that touch nothing in common",
      weights: [[nil, 0.5, nil], [0.5, nil, nil], [nil, nil, nil]], pairs: [[0, 1], [1, 0]]),
  ])
  func pairsOneToOne(_ example: Case) {
    let columns = example.weights.first?.count ?? 0
    let pairs = matching(rows: example.weights.count, columns: columns) {
      example.weights[$0][$1]
    }
    #expect(pairs.map { [$0.row, $0.column] } == example.pairs)
  }

  @Test(arguments: 0..<60)
  func isAsGoodAsTryingEverything(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (rows, columns) = (1 + Int(random.next() % 5), 1 + Int(random.next() % 5))
    let weights = (0..<rows).map { _ in
      (0..<columns).map { _ -> Double? in
        random.next() % 3 == 0 ? nil : Double(random.next() % 100) / 100
      }
    }
    let pairs = matching(rows: rows, columns: columns) { weights[$0][$1] }
    #expect(Set(pairs.map(\.row)).count == pairs.count)
    #expect(Set(pairs.map(\.column)).count == pairs.count)
    let sum = pairs.reduce(0.0) { $0 + (weights[$1.row][$1.column] ?? -1000) }
    let best = bestPairing(weights, row: 0, used: [])
    #expect(pairs.count == best.count)
    #expect(abs(sum - best.sum) < 1e-9)
  }

  /// Tries every pairing: slow, and plainly right.
  private func bestPairing(
    _ weights: [[Double?]], row: Int, used: Set<Int>
  ) -> (count: Int, sum: Double) {
    guard row < weights.count else { return (0, 0) }
    var best = bestPairing(weights, row: row + 1, used: used)
    for (column, weight) in weights[row].enumerated() where !used.contains(column) {
      guard let weight else { continue }
      let rest = bestPairing(weights, row: row + 1, used: used.union([column]))
      best = max(best, (rest.count + 1, rest.sum + weight), by: <)
    }
    return best
  }

  private func max(
    _ left: (count: Int, sum: Double), _ right: (count: Int, sum: Double),
    by less: ((Int, Double), (Int, Double)) -> Bool
  ) -> (count: Int, sum: Double) {
    less(left, right) ? right : left
  }
}
