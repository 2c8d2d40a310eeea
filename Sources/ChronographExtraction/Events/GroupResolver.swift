import ChronographLanguage

/// Finds whom "both", "the four" and "the two ministers" stand for: those whom a list or the sentences before have named.
struct GroupResolver {
  let clauses: DocumentClauses

  init(_ clauses: DocumentClauses) { self.clauses = clauses }

  /// Per head of such a phrase its entities.
  func groups() -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for tree in clauses.trees {
      for phrase in tree.phrases where phrase.mention < 0 {
        if let count = count(phrase), let members = members(count, before: phrase, in: tree) {
          found[phrase.head] = members
        } else if let members = named(behind: phrase, in: tree) {
          found[phrase.head] = members
        }
      }
    }
    return found
  }

  /// Those of a number whom the next sentence names, all of them: "Two men were expelled. They are Lima and Novak."
  private func named(behind phrase: Phrase, in tree: ClauseTree) -> [Int]? {
    guard phrase.tokens.count > 1, isPerson(phrase.head), tree.sentence + 1 < clauses.trees.count,
      let number = clauses.grammar.number(clauses.words.word[phrase.tokens.lowerBound]), number > 1
    else { return nil }
    let next = clauses.trees[tree.sentence + 1]
    guard let list = next.clauses.indices.first(where: { next.clauses[$0].group >= 0 }),
      let verb = next.group(list), !verb.isNegated,
      verb.isCopula || clauses.grammar.is(verb.lemma, .listingVerb),
      let subject = next.clauses[list].subject.first, next.phrases[subject].isPronoun,
      clauses.classes(next.phrases[subject].head).contains(.they)
    else { return nil }
    var found: [Int] = []
    for item in next.items where item.kind == .phrase && item.clause == list {
      let phrase = next.phrases[item.index]
      guard phrase.mention >= 0, phrase.preposition == 0 else { continue }
      let mention = clauses.analysis.mentions[phrase.mention]
      if mention.kind == .person, !found.contains(mention.entity) { found.append(mention.entity) }
    }
    return found.count == number ? found : nil
  }

  /// How many a phrase speaks of, where it points back: "the four", "all three", "both", "the two ministers".
  private func count(_ phrase: Phrase) -> Int? {
    let first = phrase.tokens.lowerBound
    let classes = clauses.classes(first)
    if clauses.classes(phrase.head).contains(.both), phrase.tokens.count < 3 {
      return phrase.tokens.count == 1 || classes.contains(.determiner)
        ? pair(phrase.head) : nil
    }
    // "both men"
    if classes.contains(.both), phrase.tokens.count == 2, isPerson(phrase.head) { return 2 }
    guard classes.contains(.determiner), phrase.tokens.count > 1,
      clauses.grammar.pointsBack(clauses.words.word[first]),
      let number = clauses.grammar.number(clauses.words.word[first + 1]), number > 1
    else { return nil }
    if phrase.head == first + 1 { return number }
    let isRole = isPerson(phrase.head)
    return phrase.head == first + 2 && isRole ? number : nil
  }

  private func isPerson(_ token: Int) -> Bool {
    (clauses.analysis.titles?.contains(token) ?? false)
      || clauses.classes(token).contains(.people)
  }

  private func pair(_ head: Int) -> Int? {
    clauses.grammar.isTrio(clauses.words.word[head]) ? 3 : 2
  }

  /// The persons, or else bodies or instruments, whom one list or the sentences before name, if they are that many.
  private func members(_ count: Int, before phrase: Phrase, in tree: ClauseTree) -> [Int]? {
    let kinds: [EntityKind] =
      isPerson(phrase.head)
      ? [.person] : [.person, .instrument, .body]
    for kind in kinds {
      var named: [Int] = []
      for sentence in stride(from: tree.sentence, through: max(0, tree.sentence - 4), by: -1) {
        let here = names(of: kind, in: sentence, before: phrase.tokens.lowerBound)
        if here.count == count, sentence < tree.sentence || kind == .person { return here }
        named = here + named.filter { !here.contains($0) }
        if named.count == count, sentence < tree.sentence { return named }
        if named.count > count { break }
      }
    }
    return nil
  }

  private func names(of kind: EntityKind, in sentence: Int, before end: Int) -> [Int] {
    var found: [Int] = []
    let tokens = clauses.analysis.text.sentences[sentence].tokens
    for (index, phrase) in clauses.trees[sentence].phrases.enumerated()
    where index != clauses.trees[sentence].speaker && phrase.mention >= 0
      && phrase.head < min(end, tokens.upperBound)
    {
      let mention = clauses.analysis.mentions[phrase.mention]
      if mention.kind == kind, !found.contains(mention.entity) { found.append(mention.entity) }
    }
    return found
  }
}
