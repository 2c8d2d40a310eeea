/// Phrases of several words, found by the ids of their words: a trie whose edges are hashed.
package struct PhraseTable: Sendable {
  private struct Edge: Hashable, Sendable {
    let node: UInt32
    let word: UInt32
  }
  private var edges: [Edge: UInt32] = [:]
  private var classes: [WordClasses] = [[]]

  init() {}

  /// Whether it holds no phrase.
  package var isEmpty: Bool { edges.isEmpty }

  mutating func insert(_ words: [UInt32], classes more: WordClasses) {
    var node: UInt32 = 0
    for word in words {
      let edge = Edge(node: node, word: word)
      if let next = edges[edge] {
        node = next
      } else {
        classes.append([])
        node = UInt32(classes.count - 1)
        edges[edge] = node
      }
    }
    classes[Int(node)].formUnion(more)
  }

  /// The longest phrase that starts at a token and has one of the wanted classes.
  package func longestMatch(
    in tokens: [Token], from start: Int, limit: Int, wanted: WordClasses
  ) -> (end: Int, classes: WordClasses)? {
    var (node, index) = (UInt32(0), start)
    var best: (end: Int, classes: WordClasses)?
    while index < limit, tokens[index].word != 0,
      let next = edges[Edge(node: node, word: tokens[index].word)]
    {
      (node, index) = (next, index + 1)
      let found = classes[Int(node)]
      if !found.isDisjoint(with: wanted) { best = (index, found) }
    }
    return best
  }
}
