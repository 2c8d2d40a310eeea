import ChronographLanguage
import ChronographReading

extension DocumentClauses {
  /// Whether nothing hangs on the name that ends before a token: "her Liberal Union won", not "her Liberal Union rivals",
  /// "the Lima-led Congress government" or "by Harbour Board officials".
  func isWhole(endingAt next: Int, _ words: Words) -> Bool {
    if words.isPossessive(next) || words.isHyphen(next) { return false }
    guard words.shape(next).contains(.lowerCase),
      !words.has(next, [.preposition, .conjunction, .auxiliary, .modal, .relative]),
      self.words.timex[next] < 0, classes(next).isDisjoint(with: [.adverb, .subordinator])
    else { return true }
    let tree = trees[analysis.text.sentence(ofToken: next)]
    return tree.groups.contains { $0.tokens.lowerBound == next && !$0.isGerund }
  }
}
