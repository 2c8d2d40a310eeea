import ChronographLanguage
import ChronographReading

extension DocumentClauses {
  /// Whether nothing hangs on the name that ends before a token: "her Liberal Union won", not "her Liberal Union rivals",
  /// "the Lima-led Congress government" or "by Harbour Board officials".
  func isWhole(endingAt next: Int, _ words: Words) -> Bool {
    if words.isPossessive(next) || words.isHyphen(next) { return false }
    guard words.shape(next).contains(.lowerCase),
      !words.has(next, [.preposition, .conjunction, .auxiliary, .modal, .relative]),
      // "along with Krog"
      !words.is(next, .companionAdverb), self.words.timex[next] < 0,
      classes(next).isDisjoint(with: [.adverb, .subordinator])
    else { return true }
    let tree = trees[analysis.text.sentence(ofToken: next)]
    return tree.groups.contains { $0.tokens.lowerBound == next && !$0.isGerund }
  }

  /// Whether an office is held when the text is written: "Voss, now the mayor of Oran, was dismissed" from another.
  func isHeldNow(_ office: RelationReading) -> Bool {
    var token = office.anchor - 1
    let start = analysis.text.sentences[analysis.text.sentence(ofToken: office.anchor)].tokens
      .lowerBound
    while token >= start, office.anchor - token < 5 {
      // "until now ambassador to Oran": no longer.
      if grammar.is(words.word[token], .presentAdverb) {
        return token == start || !grammar.is(words.word[token - 1], .terminus)
      }
      let isMark = analysis.text.tokens[token].shape.contains(.punctuation)
      if isMark && !grammar.is(words.word[token], .genitiveClitic) { return false }
      token -= 1
    }
    return false
  }
}
