/// Phrases of several words, found by the ids of their words: a trie whose edges are hashed.
package struct PhraseTable: Sendable {
  /// Per slot an edge, as the node it leaves above its word, and the node it leads to; 0 is an empty slot.
  private var edges = [UInt64](repeating: 0, count: 1024)
  private var targets = [UInt32](repeating: 0, count: 1024)
  private var classes: [WordClasses] = [[]]

  init() {}

  /// Whether it holds no phrase.
  package var isEmpty: Bool { classes.count == 1 }

  mutating func insert(_ words: [UInt32], classes more: WordClasses) {
    var node: UInt32 = 0
    for word in words {
      let slot = slot(of: Self.edge(node, word))
      if edges[slot] == 0 {
        classes.append([])
        (edges[slot], targets[slot]) = (Self.edge(node, word), UInt32(classes.count - 1))
        node = targets[slot]
        if classes.count * 2 > edges.count { grow() }
      } else {
        node = targets[slot]
      }
    }
    classes[Int(node)].formUnion(more)
  }

  private static func edge(_ node: UInt32, _ word: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(word)
  }

  /// The slot of an edge, or the empty one where it would go.
  private func slot(of edge: UInt64) -> Int {
    let mask = edges.count - 1
    var slot = Int(truncatingIfNeeded: FeatureHash.mix(edge)) & mask
    while edges[slot] != edge, edges[slot] != 0 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(edges, targets)
    edges = Array(repeating: 0, count: edges.count * 2)
    targets = Array(repeating: 0, count: edges.count)
    for (edge, target) in old where edge != 0 {
      let slot = slot(of: edge)
      (edges[slot], targets[slot]) = (edge, target)
    }
  }

  /// The longest phrase that starts at a token and has one of the wanted classes.
  package func longestMatch(
    in tokens: [Token], from start: Int, limit: Int, wanted: WordClasses
  ) -> (end: Int, classes: WordClasses)? {
    var (node, index) = (UInt32(0), start)
    var best: (end: Int, classes: WordClasses)?
    while index < limit, tokens[index].word != 0 {
      let slot = slot(of: Self.edge(node, tokens[index].word))
      guard edges[slot] != 0 else { break }
      (node, index) = (targets[slot], index + 1)
      let found = classes[Int(node)]
      if !found.isDisjoint(with: wanted) { best = (index, found) }
    }
    return best
  }
}
