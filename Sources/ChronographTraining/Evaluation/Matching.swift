/// Pairs two lists one to one: as many pairs as possible, and of those pairings the one of the greatest weight.
///
/// - Parameter weight: `nil` where the two may not be paired, else a number from 0 to 1.
/// - Returns: pairs of a row and a column, sorted.
func matching(
  rows: Int, columns: Int, weight: (Int, Int) -> Double?
) -> [(row: Int, column: Int)] {
  var edges: [[Int: Double]] = Array(repeating: [:], count: rows)
  var groups = DisjointSets(count: rows + columns)
  for row in 0..<rows {
    for column in 0..<columns {
      guard let weight = weight(row, column) else { continue }
      edges[row][column] = weight
      groups.unite(row, rows + column)
    }
  }
  // Things that touch no common third are paired apart, which keeps the matrices small.
  var parts: [(rows: [Int], columns: [Int])] = []
  var index: [Int: Int] = [:]
  for node in 0..<(rows + columns) {
    let root = groups.root(of: node)
    let part = index[root] ?? parts.count
    if part == parts.count {
      index[root] = part
      parts.append(([], []))
    }
    if node < rows {
      parts[part].rows.append(node)
    } else {
      parts[part].columns.append(node - rows)
    }
  }
  var pairs: [(row: Int, column: Int)] = []
  for part in parts where !part.rows.isEmpty && !part.columns.isEmpty {
    // One more pair always outweighs better pairs.
    let bonus = 2 * Double(min(part.rows.count, part.columns.count)) + 2
    let weights = part.rows.map { row in
      part.columns.map { column in edges[row][column].map { bonus + $0 } ?? 0 }
    }
    pairs += heaviestAssignment(weights).map { (part.rows[$0.row], part.columns[$0.column]) }
  }
  return pairs.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
}

/// Pairs the items of two lists; see ``matching(rows:columns:weight:)``.
func matching<Item>(
  _ gold: [Item], _ system: [Item], weight: (Item, Item) -> Double?
) -> [(row: Int, column: Int)] {
  matching(rows: gold.count, columns: system.count) { weight(gold[$0], system[$1]) }
}

/// The assignment of the greatest summed weight (Kuhn and Munkres, O(n²m)); pairs of weight 0 are left out.
func heaviestAssignment(_ weights: [[Double]]) -> [(row: Int, column: Int)] {
  guard let width = weights.first?.count, width > 0 else { return [] }
  if weights.count > width {
    let turned = (0..<width).map { column in weights.map { $0[column] } }
    return heaviestAssignment(turned).map { ($0.column, $0.row) }
  }
  var solver = AssignmentSolver(weights: weights, width: width)
  for row in 1...weights.count { solver.place(row) }
  return (1...width).compactMap { column in
    let row = solver.rowOfColumn[column]
    guard row > 0, weights[row - 1][column - 1] > 0 else { return nil }
    return (row - 1, column - 1)
  }
}

/// Rows and columns are counted from 1; 0 stands for none.
private struct AssignmentSolver {
  let weights: [[Double]]
  let width: Int
  var rowPotential: [Double]
  var columnPotential: [Double]
  var rowOfColumn: [Int]

  init(weights: [[Double]], width: Int) {
    (self.weights, self.width) = (weights, width)
    rowPotential = Array(repeating: 0, count: weights.count + 1)
    columnPotential = Array(repeating: 0, count: width + 1)
    rowOfColumn = Array(repeating: 0, count: width + 1)
  }

  /// Adds a row along the cheapest augmenting path.
  mutating func place(_ row: Int) {
    rowOfColumn[0] = row
    var least = Array(repeating: Double.infinity, count: width + 1)
    var isUsed = Array(repeating: false, count: width + 1)
    var previous = Array(repeating: 0, count: width + 1)
    var column = 0
    repeat {
      isUsed[column] = true
      let current = rowOfColumn[column]
      var (delta, next) = (Double.infinity, 0)
      for candidate in 1...width where !isUsed[candidate] {
        let cost =
          -weights[current - 1][candidate - 1] - rowPotential[current] - columnPotential[candidate]
        if cost < least[candidate] { (least[candidate], previous[candidate]) = (cost, column) }
        if least[candidate] < delta { (delta, next) = (least[candidate], candidate) }
      }
      for other in 0...width {
        if isUsed[other] {
          rowPotential[rowOfColumn[other]] += delta
          columnPotential[other] -= delta
        } else {
          least[other] -= delta
        }
      }
      column = next
    } while rowOfColumn[column] != 0
    while column != 0 {
      rowOfColumn[column] = rowOfColumn[previous[column]]
      column = previous[column]
    }
  }
}

/// Which things hang together.
private struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(of node: Int) -> Int {
    var node = node
    while parent[node] != node {
      parent[node] = parent[parent[node]]
      node = parent[node]
    }
    return node
  }

  mutating func unite(_ left: Int, _ right: Int) {
    let (left, right) = (root(of: left), root(of: right))
    if left != right { parent[max(left, right)] = min(left, right) }
  }
}
