internal import ChronographLanguage

/// Finds matters that a text names: "the 1MDB scandal", "the corruption case in the Rocket Force".
struct CaseFinder {
  let words: Words

  func cases() -> [Candidate] {
    var found: [Candidate] = []
    for index in words.classes.indices where words.has(index, .caseHead) {
      guard let tokens = phrase(around: index) else { continue }
      found.append(Candidate(tokens: tokens, kind: .case, strength: .certain))
    }
    return found
  }

  private func phrase(around head: Int) -> Range<Int>? {
    var start = head
    while start > 0, !words.shape(start).contains(.sentenceStart), isModifier(start - 1) {
      start -= 1
    }
    let hasName = (start..<head).contains { words.isCapitalized($0) || words.isMixed($0) }
    let isMatter =
      start < head
      && words.isAny(
        head - 1, "corruption", "bribery", "graft", "fraud", "spy", "espionage", "embezzlement",
        "debt", "laundering", "murder", "smuggling")
    if words.isAny(head, "case", "cases", "affair"), !hasName, !isMatter { return nil }
    guard hasName || isMatter else { return nil }
    var end = head + 1
    if isMatter, end + 1 < words.count, words.isAny(end, "in", "of", "involving", "at"),
      let stop = complement(after: end)
    {
      end = stop
    }
    guard hasName || end > head + 1 else { return nil }
    return start..<end
  }

  private func isModifier(_ index: Int) -> Bool {
    let shape = words.shape(index)
    if words.isHyphen(index) || words.isPossessive(index) { return !words.isPossessive(index) }
    guard shape.isDisjoint(with: [.punctuation, .markup]) else { return false }
    return !words.has(
      index,
      [.determiner, .preposition, .conjunction, .auxiliary, .modal, .pronoun, .relative, .negation])
      && (words.isCapitalized(index) || words.isMixed(index)
        || words.isAny(
          index, "corruption", "bribery", "graft", "fraud", "spy", "espionage", "embezzlement",
          "hidden", "debt", "money", "laundering", "murder", "smuggling", "abuse", "typical"))
  }

  private func complement(after preposition: Int) -> Int? {
    var index = preposition + 1
    if words.is(index, "the") { index += 1 }
    var end = index
    while end < words.count, words.isCapitalized(end), !words.shape(end).contains(.sentenceStart) {
      end += 1
    }
    return end > index ? end : nil
  }
}
