import ChronographLanguage

/// What is listed behind a phrase, and what only says more of it.
extension PhraseResolver {
  /// "three ministers, including Lima and Novak", "among them Lima": those of a number whom the clause names.
  func examples(ofPhrase index: Int, in tree: ClauseTree) -> [Int] {
    guard let start = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == index }),
      let at = tree.items.indices.first(where: { $0 > start && opensExamples($0, in: tree) }),
      clauses.analysis.titles?.contains(tree.phrases[index].head) == true
        || count(ofPhrase: index, in: tree) != nil || isOpenList(start, at, in: tree)
    else { return [] }
    let isPronoun = tree.phrases[tree.items[at].index].isPronoun
    let first = isPronoun ? at + 1 : at
    guard first < tree.items.count, tree.items[first].kind == .phrase else { return [] }
    let named = [tree.items[first].index] + joined(after: first, in: tree)
    // "Three men were jailed after an inquiry into Orbis and others, including Kordax": no man.
    let isOfPeople = clauses.classes(tree.phrases[index].head).contains(.people)
    return named.compactMap { entity(ofPhrase: $0, in: tree) }.filter {
      !isOfPeople || clauses.analysis.entities[$0].kind == .person
    }
  }

  /// "allies of the mayor, including Lima": several, of whom those behind the comma are some.
  private func isOpenList(_ start: Int, _ at: Int, in tree: ClauseTree) -> Bool {
    let phrase = tree.phrases[tree.items[start].index]
    let first = tree.phrases[tree.items[at].index].mention
    guard phrase.mention < 0, !phrase.isPronoun, !clauses.isSingular(phrase.head), first >= 0,
      clauses.analysis.mentions[first].kind == .person
    else { return false }
    return tree.items[(start + 1)..<at].allSatisfy {
      $0.kind == .comma
        || $0.kind == .phrase && clauses.grammar.is(tree.phrases[$0.index].preposition, .genitive)
    }
  }

  /// The persons among the examples of a phrase that is told by its number.
  func namedExamples(ofPhrase index: Int, in tree: ClauseTree) -> [Int] {
    guard count(ofPhrase: index, in: tree) != nil else { return [] }
    return examples(ofPhrase: index, in: tree).filter {
      clauses.analysis.entities[$0].kind == .person
    }
  }

  /// "including Lima", "among them Lima".
  func opensExamples(_ item: Int, in tree: ClauseTree) -> Bool {
    guard tree.items[item].kind == .phrase else { return false }
    let phrase = tree.phrases[tree.items[item].index]
    if clauses.grammar.entries[Int(phrase.preposition)].classes.contains(.example) {
      return phrase.mention >= 0
    }
    return phrase.isPronoun && clauses.grammar.isAmong(phrase.preposition)
      && clauses.classes(phrase.head).contains(.they)
  }

  /// A phrase with an indefinite article behind a name and a comma.
  func isDescription(_ item: Int, in tree: ClauseTree) -> Bool {
    guard item > 1, tree.items[item - 1].kind == .comma, tree.items[item - 2].kind == .phrase
    else { return false }
    let (name, next) = (
      tree.phrases[tree.items[item - 2].index], tree.phrases[tree.items[item].index]
    )
    return name.mention >= 0 && clauses.analysis.mentions[name.mention].kind == .person
      && next.preposition == 0
      && clauses.grammar.is(clauses.words.word[next.tokens.lowerBound], .indefiniteArticle)
  }

  /// ", the Harbour Board and the police": of several.
  private func joinsNext(_ token: Int) -> Bool {
    guard token + 1 < clauses.words.word.count else { return false }
    let next = isComma(token) ? token + 1 : token
    return clauses.classes(next).contains(.conjunction)
  }

  /// "by Oran's watchdog the Harbour Commission": the body whose name follows without a comma.
  func named(directlyBehind index: Int, in tree: ClauseTree) -> Int? {
    var end = tree.phrases[index].tokens.upperBound
    // "Oran's watchdog, the Harbour Commission,": unless it opens a list.
    if end + 1 < clauses.words.word.count, isComma(end),
      clauses.grammar.is(clauses.words.word[end + 1], .definiteArticle),
      genitive(of: tree.phrases[index]) != nil
    {
      end += 1
    }
    guard
      let next = tree.phrases.first(where: { $0.tokens.lowerBound == end && $0.preposition == 0 }),
      next.mention >= 0, clauses.analysis.mentions[next.mention].kind == .body,
      clauses.grammar.is(clauses.words.word[end], .definiteArticle),
      !joinsNext(next.tokens.upperBound)
    else { return nil }
    return clauses.analysis.mentions[next.mention].entity
  }
}
