import ChronographLanguage

/// Finds nouns that are no listed titles where only an office can stand: "serves as collector of Oran",
/// "Ivo Lund, a glaciologist at the Lund Institute".
struct RoleFinder {
  let finder: OfficeFinder
  let clauses: ClauseTree
  let range: Range<Int>

  private var words: Words { finder.words }

  /// Whether the words of the sentence leave room for such a noun, so that a tree is worth while.
  func mayHaveRoles(beside titles: [TitlePhrase]) -> Bool {
    range.contains { opens($0) && !isTitled($0 + 1, titles) }
  }

  /// The nouns, as titles.
  func roles(in tree: SentenceTree, beside titles: [TitlePhrase]) -> [TitlePhrase] {
    range.compactMap { token in
      guard opens(token), !isTitled(token + 1, titles),
        let node = node(after: token, in: tree)
      else { return nil }
      return phrase(from: token + 1, to: node, tree)
    }
  }

  private func opens(_ token: Int) -> Bool {
    opensComplement(token) || opensApposition(token) || opensPredicate(token)
  }

  /// "as" behind a verb of holding, getting or leaving an office.
  private func opensComplement(_ token: Int) -> Bool {
    guard words.is(token, .roleMarker), token + 1 < range.upperBound,
      let group = clauses.groups.last(where: { $0.tokens.upperBound <= token }),
      token - group.tokens.upperBound < 12
    else { return false }
    let lemma = finder.clauses.grammar.index.word(Int(group.lemma))
    return finder.tables.offices.rows[lemma]?.contains(where: \.takesRole) == true
  }

  /// The comma between a name and "a … at" or "an … for" with a body.
  private func opensApposition(_ token: Int) -> Bool {
    guard words.byte(token) == 44, words.is(token + 1, .indefiniteArticle),
      finder.index.mention(endingAt: token)?.kind == .person
    else { return false }
    return isAtBody(token)
  }

  /// The copula before "a … at" or "a … for" with a body.
  private func opensPredicate(_ token: Int) -> Bool {
    words.is(token + 1, .indefiniteArticle)
      && clauses.groups.contains { $0.isCopula && $0.tokens.upperBound == token + 1 }
      && isAtBody(token)
  }

  /// Whether a noun is made like one of an office or calling: "collector", "glaciologist", "librarian".
  private func isOfPerson(_ node: Int) -> Bool {
    let noun = words.lower(node)
    return words.lexicon.words(of: .callingEnding).contains { noun.hasSuffix($0) }
      && !words.is(node, .noPersonNoun)
  }

  private func isAtBody(_ token: Int) -> Bool {
    let limit = min(token + 8, range.upperBound)
    return (token + 2..<max(token + 2, limit)).contains { place in
      guard words.is(place, .employerPreposition) else { return false }
      let start = words.has(place + 1, .determiner) ? place + 2 : place + 1
      return finder.index.mention(at: start)?.kind == .body
    }
  }

  /// Whether a listed title begins within the phrase that begins here.
  private func isTitled(_ token: Int, _ titles: [TitlePhrase]) -> Bool {
    titles.contains { token <= $0.tokens.lowerBound && $0.tokens.lowerBound < token + 6 }
  }

  /// The noun that the phrase behind "as" or a comma is built on.
  private func node(after token: Int, in tree: SentenceTree) -> Int? {
    let last = min(token + 8, range.upperBound)
    let node =
      words.byte(token) == 44
      ? (token + 1..<last).first { tree.relation($0) == .appos } : tree.head(token)
    guard let node, node > token, node < last,
      [.noun, .properNoun].contains(tree.table.upos(node)), finder.clauses.words.mention[node] < 0,
      !words.has(node, [.predecessorWord, .successorWord])
    else { return nil }
    return node
  }

  /// The words before a noun that belong to its title: not the owner, not "the new".
  private func phrase(from start: Int, to node: Int, _ tree: SentenceTree) -> TitlePhrase? {
    var first = node
    while first - 1 >= start, finder.clauses.words.mention[first - 1] < 0,
      tree.relation(first - 1) == .compound
        || tree.relation(first - 1) == .amod && !words.has(first - 1, .formerMarker)
          && finder.clauses.words.timex[first - 1] < 0 && !words.is(first - 1, .roleAdjective)
    {
      first -= 1
    }
    let isFormer = first > start && words.has(first - 1, .formerMarker)
    // "a threat to the bank", "served as a warning": only a noun of a person names an office.
    if words.is(start, .indefiniteArticle) || words.byte(start - 1) == 44
      || !words.is(start - 1, .roleMarker)
    {
      guard isOfPerson(node) else { return nil }
    }
    return TitlePhrase(
      tokens: (isFormer ? first - 1 : first)..<node + 1, title: first..<node + 1,
      isFormer: isFormer)
  }
}
