/// Sets that only ever grow together (union-find); the smallest member stands for its set.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// The smallest member of the set.
  mutating func root(of member: Int) -> Int {
    var root = member
    while parent[root] != root { root = parent[root] }
    var next = member
    while parent[next] != root { (parent[next], next) = (root, parent[next]) }
    return root
  }

  /// Joins two sets.
  mutating func join(_ left: Int, _ right: Int) {
    let (a, b) = (root(of: left), root(of: right))
    if a != b { parent[max(a, b)] = min(a, b) }
  }
}
