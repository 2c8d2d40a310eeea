internal import ChronographLanguage
internal import ChronographReading

/// Whoever holds an office under a person: "his deputy, Ida Lund", "Krog's former chief officer for roads, Ivo Arno".
extension BondRelations {
  /// What a title says that stands behind its owner, a person, where no row of the ties tells it.
  func officers(_ token: Int, _ tree: ClauseTree, _ range: Range<Int>) -> [RelationReading] {
    let isDeputy = words.is(token, .deputyNoun)
    guard isDeputy || words.has(token, .titleHead),
      token + 1 < range.upperBound, !words.has(token + 1, [.titleHead, .titleModifier]),
      !words.isHyphen(token + 1), !words.isPossessive(token + 1)
    else { return [] }
    let end = overField(token + 1, range)
    guard let bond = parties.bond(of: token..<end, links: [], tree, range), bond.isOwnerFirst,
      let owner = bond.owners.first, fits(owner, [.person])
    else { return [] }
    let described = parties.described(by: bond, tree, range) { fits($0, [.person]) }
    let first = parties.overModifiers(token, tree, range)
    return described.entities.map { entity in
      var reading = RelationReading(
        type: .associatedWith, source: entity, target: owner,
        title: String(words.text[words.span(first..<end)]), confidence: .medium,
        sentences: [tree.sentence], telling: .bond)
      if described.isOfClause { reading.anchor = token }
      return reading
    }
  }

  /// "chief officer for roads,": what an office is for, up to the comma.
  private func overField(_ end: Int, _ range: Range<Int>) -> Int {
    guard words.is(end, .genitiveOrPurpose) else { return end }
    var token = end + 1
    while token < range.upperBound, token - end < 5, words.shape(token).contains(.lowerCase),
      index.mention(at: token) == nil, !words.has(token, [.pronoun, .relative, .auxiliary])
    { token += 1 }
    return token > end + 1 && words.byte(token) == 44 ? token : end
  }
}
