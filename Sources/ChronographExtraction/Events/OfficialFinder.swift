import ChronographLanguage

/// Finds the persons whom a document gives an office, whichever it is: by a title beside the name or by a verb.
struct OfficialFinder {
  let clauses: DocumentClauses

  func persons() -> Set<Int> {
    guard let titles = clauses.analysis.titles else { return [] }
    var found: Set<Int> = []
    for mention in clauses.analysis.mentions
    where mention.kind == .person && mention.form == .name && isBeside(mention, titles) {
      found.insert(mention.entity)
    }
    let phrases = PhraseResolver(clauses: clauses)
    for tree in clauses.trees {
      for clause in tree.clauses.indices {
        for phrase in holders(clause, tree, titles) {
          guard let entity = phrases.entity(ofPhrase: phrase, in: tree) else { continue }
          found.insert(entity)
        }
      }
    }
    return found
  }

  /// "Mayor Lima", "the mayor, Lima,", "Lima, mayor of Oran", "his predecessor, Lima".
  private func isBeside(_ mention: Mention, _ titles: Set<Int>) -> Bool {
    let before = mention.tokens.lowerBound - 1
    if isTitle(before, titles) || isComma(before) && endsOffice(before - 1, titles) { return true }
    let comma = mention.tokens.upperBound
    guard isComma(comma) else { return false }
    let text = clauses.analysis.text
    for token in (comma + 1)..<max(comma + 1, min(comma + 6, text.tokens.count)) {
      if text.tokens[token].shape.contains(.punctuation) { return false }
      if isTitle(token, titles) { return true }
      if clauses.words.mention[token] >= 0 { return false }
    }
    return false
  }

  /// Whether an office or "predecessor" stands before a comma, with its body behind it or not.
  private func endsOffice(_ last: Int, _ titles: Set<Int>) -> Bool {
    let text = clauses.analysis.text
    for token in stride(from: last, through: max(0, last - 8), by: -1) {
      if text.tokens[token].shape.contains(.punctuation) { return false }
      if isTitle(token, titles) {
        return token == last || clauses.grammar.isOfficeLink(clauses.words.word[token + 1])
      }
    }
    return false
  }

  private func isTitle(_ token: Int, _ titles: Set<Int>) -> Bool {
    token >= 0
      && (titles.contains(token)
        || clauses.grammar.is(clauses.words.word[token], .officeBearer))
  }

  private func isComma(_ token: Int) -> Bool {
    let text = clauses.analysis.text
    return text.tokens.indices.contains(token)
      && text.utf8[Int(text.tokens[token].lowerBound)] == UInt8(ascii: ",")
  }

  /// Who is, becomes or is made what a title tells.
  private func holders(_ clause: Int, _ tree: ClauseTree, _ titles: Set<Int>) -> [Int] {
    guard let group = tree.group(clause), !group.isNegated,
      (group.head + 1..<max(group.head + 1, min(group.head + 7, clauses.words.word.count)))
        .contains(where: { titles.contains($0) })
    else { return [] }
    let grammar = clauses.grammar
    if group.isCopula || grammar.is(group.lemma, .holdingLemma) {
      return tree.clauses[clause].subject
    }
    guard grammar.isVerb(group.lemma, of: "appointment") else { return [] }
    let isGiven = !group.isPassive && !group.isParticiple
    return tree.clauses[clause].subject + (isGiven ? tree.objects(ofClause: clause) : [])
  }
}
