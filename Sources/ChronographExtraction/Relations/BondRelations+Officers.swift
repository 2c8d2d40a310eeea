internal import ChronographLanguage
internal import ChronographReading

/// Whoever holds an office under a person: "his deputy, Ida Lund", "Krog's former director for quays, Ivo Arno".
extension BondRelations {
  /// What a title says that stands behind its owner, a person, where no row of the ties tells it.
  func officers(_ token: Int, _ tree: ClauseTree, _ range: Range<Int>) -> [RelationReading] {
    let isDeputy = words.is(token, .deputyNoun)
    guard isDeputy || words.has(token, .titleHead),
      token + 1 < range.upperBound, !words.has(token + 1, [.titleHead, .titleModifier]),
      !words.isHyphen(token + 1), !words.isPossessive(token + 1)
    else { return [] }
    let end = overField(token + 1, range)
    let first = parties.overModifiers(token, tree, range)
    // "Morgenpost publisher Lima": a name by itself may be a body's.
    guard
      words.isPossessive(first - 1) || words.isPluralPossessive(first - 1)
        || words.is(first - 1, .personPossessive) || words.is(first - 1, .possessiveRelative),
      // "His roles include King Lear"
      !(first..<token).contains(where: {
        parties.isVerb($0, tree) || words.is($0, .includingVerb)
      })
    else { return [] }
    guard let bond = parties.bond(of: token..<end, links: [], tree, range), bond.isOwnerFirst,
      let owner = bond.owners.first, fits(owner, [.person])
    else { return [] }
    let described = parties.described(by: bond, tree, range) { fits($0, [.person]) }
    return described.entities.map { entity in
      var reading = RelationReading(
        type: .associatedWith, source: entity, target: owner,
        title: String(words.text[words.span(first..<end)]), confidence: .medium,
        sentences: [tree.sentence], telling: .bond)
      if described.isOfClause { reading.anchor = token }
      return reading
    }
  }

  /// "Lima has two sons, Ivo and Jan": of the subject, where a name follows.
  func had(_ noun: Range<Int>, _ tree: ClauseTree, _ range: Range<Int>) -> Bond? {
    let first = parties.overModifiers(noun.lowerBound, tree, range)
    let start = words.has(first - 1, .determiner) ? first - 1 : first
    let clause = tree.clause(ofToken: start - 1)
    guard clause >= 0, words.is(noun.lowerBound, .kinNoun) || nouns.isKin(noun.lowerBound),
      words.byte(noun.upperBound) == 44, let group = tree.group(clause), !group.isNegated,
      group.modal.isEmpty, group.tokens.upperBound <= start, words.is(group.head, .havingVerb),
      (group.tokens.upperBound..<start).allSatisfy({ words.shape($0).contains(.lowerCase) }),
      let owner = parties.phrases.subjects(ofClause: clause, in: tree).first,
      fits(owner, [.person])
    else { return nil }
    return Bond(
      head: noun.lowerBound, tokens: start..<noun.upperBound, owners: [owner], isOwnerFirst: true)
  }

  /// "Holm moved Lima, a close ally, to the ministry": close to whoever does it, where nobody else is named.
  func close(_ noun: Range<Int>, _ tree: ClauseTree, _ range: Range<Int>) -> Bond? {
    let first = parties.overModifiers(noun.lowerBound, tree, range)
    let (article, end) = (first - 1, noun.upperBound)
    guard words.is(article, .indefiniteArticle),
      (first..<noun.lowerBound).contains(where: { words.is($0, .closenessAdjective) }),
      words.byte(article - 1) == 44,
      end >= range.upperBound || words.byte(end) == 44 || words.byte(end) == 46,
      let name = index.mention(endingAt: article - 1), name.kind == .person
    else { return nil }
    let clause = tree.clause(ofToken: name.tokens.lowerBound)
    guard clause >= 0, let group = tree.group(clause), !group.isNegated,
      group.tokens.upperBound <= name.tokens.lowerBound,
      tree.objects(ofClause: clause).contains(where: {
        parties.phrases.entity(ofPhrase: $0, in: tree) == name.entity
      })
    else { return nil }
    let subjects = parties.phrases.subjects(ofClause: clause, in: tree)
    guard subjects.count == 1, fits(subjects[0], [.person]),
      // "For the premier, Omar Sale dismissed Ana Lima, a staunch ally": perhaps the premier's.
      tree.clauses[clause].subject.allSatisfy({ phrase in
        !(range.lowerBound..<tree.phrases[phrase].tokens.lowerBound).contains {
          index.mention(at: $0)?.kind == .person || words.has($0, [.titleHead, .plainRole])
        }
      })
    else { return nil }
    return Bond(
      head: noun.lowerBound, tokens: article..<end, owners: subjects, isOwnerFirst: false)
  }

  /// "director for quays,": what an office is for, up to the comma.
  private func overField(_ end: Int, _ range: Range<Int>) -> Int {
    guard words.is(end, .genitiveOrPurpose) else { return end }
    var token = end + 1
    while token < range.upperBound, token - end < 5, words.shape(token).contains(.lowerCase),
      index.mention(at: token) == nil, !words.has(token, [.pronoun, .relative, .auxiliary])
    { token += 1 }
    return token > end + 1 && words.byte(token) == 44 ? token : end
  }
}
