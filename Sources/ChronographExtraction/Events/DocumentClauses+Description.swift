import ChronographLanguage

extension DocumentClauses {
  /// The clauses of every sentence as text, for `read` and for those who write frames.
  package func debug() -> String {
    var lines: [String] = []
    let text = analysis.text
    for tree in trees {
      lines.append("S\(tree.sentence): \(text[text.sentences[tree.sentence].span])")
      for (index, clause) in tree.clauses.enumerated() {
        let verb = tree.group(index).map { group in
          group.tokens.map { text.form($0) }.joined(separator: " ")
        }
        let subject = clause.subject.map { phrase in
          tree.phrases[phrase].tokens.map { text.form($0) }.joined(separator: " ")
        }
        let items = tree.items.filter { $0.clause == index }.map { text.form($0.token) }
        lines.append(
          "  \(index) \(clause.kind) of \(clause.parent) sib \(clause.sibling) \(clause.isTrailing ? "trailing " : "")[\(verb ?? "-")] subject \(subject) items \(items)"
        )
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension DocumentClauses {
  /// "Lima founded the Board, it said": nothing that is named in what is said speaks.
  func spokenOf(before item: Item, in tree: ClauseTree) -> [Int] {
    guard item.clause >= 0, tree.clauses[item.clause].isTrailing, classes(item.token).contains(.it),
      !classes(item.token).contains(.possessive),
      let verb = tree.group(item.clause), grammar.speech[Int(verb.lemma)] != .none
    else { return [] }
    return tree.items.filter { $0.kind == .phrase && $0.token < item.token }
      .map { tree.phrases[$0.index].mention }
      .filter { $0 >= 0 }.map { analysis.mentions[$0].entity }
  }

  /// "the paper said": the newspaper or agency that was named last, in the sentence or the three before it.
  func medium(calledBy phrase: Phrase, in tree: ClauseTree) -> Int? {
    guard phrase.mention < 0, phrase.tokens.count == 2,
      grammar.is(words.word[phrase.tokens.lowerBound], .definiteArticle),
      grammar.is(words.word[phrase.head], .mediumDescription)
    else { return nil }
    let sentences = analysis.text.sentences
    let from = sentences[max(0, tree.sentence - 3)].tokens.lowerBound
    let mention = analysis.mentions.last { mention in
      mention.kind == .body && mention.tokens.lowerBound >= from
        && mention.tokens.upperBound <= phrase.tokens.lowerBound
        && mention.tokens.contains { mayNameMedium($0) }
    }
    return mention?.entity
  }

  /// A word that stands in names of newspapers and agencies, be it in those of other bodies as well: who speaks in front
  /// of a colon is no head of a list where it may be a medium.
  private func mayNameMedium(_ token: Int) -> Bool {
    classes(token).contains(.medium) || grammar.is(words.word[token], .sharedMediumNoun)
      || grammar.is(words.word[token], .townMedium)
  }

  /// "Harbour Board: Ana Lima, of Oran, succeeds Otto Krog": the body of a line in a list of offices, which speaks
  /// nothing.
  func listHead(ofSentence sentence: Int) -> Int? {
    let tree = trees[sentence]
    guard tree.speaker >= 0, !analysis.text.sentences[sentence].isHeading, tree.items.count > 4,
      tree.items[2].kind == .phrase, tree.items[3].kind == .comma
    else { return nil }
    let (head, person) = (
      tree.phrases[tree.speaker].mention, tree.phrases[tree.items[2].index].mention
    )
    guard head >= 0, analysis.mentions[head].kind == .body, person >= 0,
      analysis.mentions[person].kind == .person,
      // "Reuters: Lima, mayor of Oran, resigned": somebody who speaks.
      !analysis.mentions[head].tokens.contains(where: { mayNameMedium($0) }),
      let verb = tree.clauses.first(where: { $0.group >= 0 && $0.kind == .main }),
      grammar.isVerb(tree.groups[verb.group].lemma, of: "appointment")
    else { return nil }
    return analysis.mentions[head].entity
  }
}
