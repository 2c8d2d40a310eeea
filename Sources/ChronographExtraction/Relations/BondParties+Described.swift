internal import ChronographLanguage
internal import ChronographReading

/// Whom the phrase of a tie is said of.
extension BondParties {
  /// The parties of which a phrase is said, and whether a verb says so.
  func described(
    by bond: Bond, _ tree: ClauseTree, _ range: Range<Int>, where fits: (Int) -> Bool
  ) -> (entities: [Int], isOfClause: Bool) {
    let isOther = { entity in fits(entity) && !bond.owners.contains(entity) }
    if let before = apposedBefore(bond, tree, range, isOther) { return (before, false) }
    if bond.isOwnerFirst || isPlural(bond.head),
      let named = namedBehind(bond, tree, range, isOther),
      bond.isOwnerFirst || opensList(bond.tokens.upperBound) || named.count == count(bond)
    {
      return (named, false)
    }
    if let named = named(behindCopulaOf: bond, tree, range, isOther) { return ([named], true) }
    let subjects = predicated(bond, tree, isOther)
    return (subjects, !subjects.isEmpty)
  }

  /// "allies of Holm, including | Lima and Krog", "among them | Lima"; without such a word they may be allied with Lima too.
  private func opensList(_ comma: Int) -> Bool {
    guard words.byte(comma) == 44 else { return words.is(comma, .inclusion) }
    return words.is(comma + 1, .inclusion)
      || words.is(comma + 1, .suchWord) && words.is(comma + 2, .roleMarker)
      || isAmongThem(comma + 1)
  }

  private func isAmongThem(_ token: Int) -> Bool {
    words.is(token, .membershipMarker) && words.is(token + 1, .pluralObjectPronoun)
  }

  /// "two former aides to Holm, Lima and Krog": as many names as the phrase counts.
  private func count(_ bond: Bond) -> Int? {
    (max(bond.tokens.lowerBound - 1, 0)..<bond.head).lazy.compactMap {
      clauses.grammar.number(clauses.words.word[$0])
    }.first
  }

  // MARK: Beside a name

  /// "Lima, once a close ally of Holm,", "Kordax (a unit of Orbis)", "Lima and Krog, both allies of Holm".
  private func apposedBefore(
    _ bond: Bond, _ tree: ClauseTree, _ range: Range<Int>, _ fits: (Int) -> Bool
  ) -> [Int]? {
    var mark = bond.tokens.lowerBound - 1
    while mark > range.lowerBound, isAdverb(mark) { mark -= 1 }
    guard mark > range.lowerBound, closes(bond, tree, range) else { return nil }
    if words.is(mark, .coordinator) {
      guard let comma = apposition(before: mark, tree, range) else { return nil }
      mark = comma
    }
    guard words.byte(mark) == 44 || words.byte(mark) == 40 || words.isDash(mark),
      let name = name(endingAt: mark, range), fits(name.entity),
      // "critics in Velia, a member of the Union": she may be meant who lives there.
      name.kind != .place || !isComplement(name.tokens.lowerBound)
    else { return nil }
    let isMany = isPlural(bond.head) && !bond.isPartitive
    return isMany ? row(endingWith: name, range).filter(fits) : [name.entity]
  }

  /// Whether a preposition or an "and" ties a name to what stands before it.
  private func isComplement(_ start: Int) -> Bool {
    let before = words.has(start - 1, .determiner) ? start - 2 : start - 1
    return words.has(before, .preposition) || words.is(before, .coordinator)
  }

  /// The comma that opens "Lima, a banker by training and the daughter of Krog": nothing but nouns stands between.
  private func apposition(before mark: Int, _ tree: ClauseTree, _ range: Range<Int>) -> Int? {
    // "met Lima, the mayor, and a nephew of Krog": two.
    guard words.byte(mark - 1) != 44 else { return nil }
    for token in stride(from: mark - 1, to: max(range.lowerBound, mark - 18), by: -1) {
      if words.byte(token) == 44 || words.isDash(token), let name = index.mention(endingAt: token),
        name.kind == .person,
        words.has(token + 1, [.determiner, .titleHead, .formerMarker, .titleModifier])
          || words.shape(token + 1).contains(.lowerCase)
      {
        return token
      }
      guard !words.has(token, [.relative, .auxiliary, .modal]), words.byte(token) != 59,
        !tree.groups.contains(where: { $0.head == token && !$0.isParticiple && !$0.isGerund })
      else { return nil }
    }
    return nil
  }

  private func isAdverb(_ token: Int) -> Bool {
    words.is(token, .appositionAdverb) || words.is(token, .roleMarker)
      || words.has(token, .formerMarker) || words.is(token, .floatingQuantifier)
      || words.is(token, .regardedVerb)
  }

  /// The name before a comma, over an age and a bracket: "Lima, 52,", "Orbis Bank (OB),".
  private func name(endingAt mark: Int, _ range: Range<Int>) -> Mention? {
    var end = mark
    if end - 2 > range.lowerBound, words.shape(end - 1).contains(.number),
      words.byte(end - 2) == 44
    {
      end -= 2
    }
    if words.byte(end - 1) == 41,
      let open = (max(range.lowerBound, end - 8)..<end).last(where: { words.byte($0) == 40 })
    {
      end = open
    }
    return index.mention(endingAt: end).flatMap {
      $0.tokens.lowerBound >= range.lowerBound ? $0 : nil
    }
  }

  /// Whether a phrase ends where an apposition may: not before a verb of its own.
  private func closes(_ bond: Bond, _ tree: ClauseTree, _ range: Range<Int>) -> Bool {
    let end = bond.tokens.upperBound
    guard end < range.upperBound else { return true }
    if words.has(end, [.auxiliary, .modal]) { return false }
    return !tree.groups.contains {
      $0.tokens.lowerBound == end && !$0.isParticiple && !$0.isGerund && !$0.isInfinitive
        && !$0.mayBeParticiple
    }
  }

  /// "A, B and C": the names of a row that ends with one.
  private func row(endingWith last: Mention, _ range: Range<Int>) -> [Int] {
    var (found, first) = ([last.entity], last.tokens.lowerBound)
    while first - 1 > range.lowerBound {
      var end = overTitles(first, range)
      if words.is(end - 1, .coordinator) { end -= 1 }
      if words.byte(end - 1) == 44 { end -= 1 }
      guard end < first, let next = index.mention(endingAt: end), next.kind == last.kind,
        next.tokens.lowerBound >= range.lowerBound
      else { break }
      found.append(next.entity)
      first = next.tokens.lowerBound
    }
    return found.reversed()
  }

  /// Back over what a name is called: "Lima and former finance minister Krog".
  private func overTitles(_ start: Int, _ range: Range<Int>) -> Int {
    var first = start
    while first - 1 > range.lowerBound, start - first < 6, index.mention(endingAt: first) == nil,
      words.has(first - 1, [.titleHead, .titleModifier, .honorific, .formerMarker, .determiner])
        || words.is(first - 1, .roleAdjective)
    { first -= 1 }
    return first
  }

  private func isPlural(_ token: Int) -> Bool {
    words.letters(token).count > 3 && words.tells(token, .pluralNoun)
  }

  /// "Holm's aide Lima", "her brother, the poet Lima,", "its units Lines Europe and Lines Asia".
  private func namedBehind(
    _ bond: Bond, _ tree: ClauseTree, _ range: Range<Int>, _ fits: (Int) -> Bool
  ) -> [Int]? {
    var token = bond.tokens.upperBound
    let isApart = words.byte(token) == 44
    if isApart { token += 1 }
    if words.is(token, .suchWord), words.is(token + 1, .roleMarker) { token += 1 }
    if words.is(token, .inclusion) || words.is(token, .roleMarker) { token += 1 }
    if isAmongThem(token) { token += 2 }
    let first = token
    // "with its coalition partner the Liberal Union,"
    let isArticled = !isApart && words.is(token, .definiteArticle)
    while token < range.upperBound, token - first < 5, index.mention(at: token) == nil,
      isDescription(token), !isVerb(token, tree),
      isApart || isArticled && token == first || !words.has(token, .determiner)
    { token += 1 }
    guard let name = index.mention(at: token), fits(name.entity),
      !words.isPossessive(name.tokens.upperBound)
    else { return nil }
    if isApart || isArticled, !closesName(name, range) { return nil }
    if isArticled, words.has(name.tokens.upperBound, [.auxiliary, .modal]) { return nil }
    return isPlural(bond.head) && !bond.isPartitive ? names(from: name, fits) : [name.entity]
  }

  /// "Krog's wife met Lima": a verb sets the two apart.
  func isVerb(_ token: Int, _ tree: ClauseTree) -> Bool {
    tree.groups.contains {
      $0.head == token && !$0.isGerund && (!$0.isParticiple || $0.tokens.count > 1)
    }
  }

  /// "Lima, Mr Krog and Holm": the names of a row that begins with one.
  private func names(from first: Mention, _ fits: (Int) -> Bool) -> [Int] {
    var (found, end) = ([first.entity], first.tokens.upperBound)
    while words.byte(end) == 44 || words.is(end, .coordinator) {
      var next = end + 1
      if words.is(next, .coordinator) { next += 1 }
      while words.has(next, .honorific) { next += 1 }
      guard let joined = index.mention(at: next), fits(joined.entity) else { break }
      found.append(joined.entity)
      end = joined.tokens.upperBound
    }
    return found
  }

  /// "is widely seen", but not "is wrongly described".
  private func isPlain(_ token: Int) -> Bool {
    words.has(token, [.auxiliary, .modal]) || words.is(token, .regardedVerb) || isAdverb(token)
  }

  private func closesName(_ name: Mention, _ range: Range<Int>) -> Bool {
    let next = name.tokens.upperBound
    return next >= range.upperBound || !words.shape(next).isDisjoint(with: .punctuation)
      || words.has(next, [.auxiliary, .conjunction, .preposition, .modal])
  }

  // MARK: By a verb

  /// "Its largest shareholder is Orbis Holdings", "Kordax, whose owner is Lima".
  private func named(
    behindCopulaOf bond: Bond, _ tree: ClauseTree, _ range: Range<Int>, _ fits: (Int) -> Bool
  ) -> Int? {
    guard
      let group = tree.groups.first(where: {
        $0.tokens.lowerBound == bond.tokens.upperBound && $0.isCopula && !$0.isNegated
      })
    else { return nil }
    var token = group.tokens.upperBound
    while token < range.upperBound, token - group.tokens.upperBound < 5,
      index.mention(at: token) == nil, isDescription(token), !words.has(token, .negation)
    { token += 1 }
    guard let name = index.mention(at: token), fits(name.entity), closesName(name, range) else {
      return nil
    }
    return name.entity
  }

  /// "Lima is a friend of Holm", "Lima is seen as her ally", "named Lima as her aide".
  private func predicated(
    _ bond: Bond, _ tree: ClauseTree, _ fits: (Int) -> Bool
  ) -> [Int] {
    var first = bond.tokens.lowerBound
    let clause = tree.clause(ofToken: first - 1)
    guard clause >= 0, let group = tree.group(clause), !group.isNegated,
      group.tokens.upperBound <= first
    else { return [] }
    let isRole = words.is(first - 1, .roleMarker)
    if isRole { first -= 1 }
    let isDirect = (group.tokens.upperBound..<max(first, group.tokens.upperBound)).allSatisfy {
      isAdverb($0) || clauses.classes($0).contains(.adverb) || words.has($0, .determiner)
    }
    guard !words.has(first, .negation), !words.is(first, .negativeDeterminer) else { return [] }
    let isRegarded = words.is(group.head, .regardedVerb) && group.tokens.allSatisfy { isPlain($0) }
    if isDirect {
      let holds =
        isRole
        ? isRegarded && group.isPassive || words.is(group.head, .actingVerb)
        : group.isCopula || isRegarded && group.isPassive || words.is(group.head, .becomingWord)
      return holds ? phrases.subjects(ofClause: clause, in: tree).filter(fits) : []
    }
    // "keeps Lima | close to Holm"
    let isKept = words.is(group.head, .keepingVerb) && !group.isPassive
    guard isRole || isKept && index.mention(endingAt: first) != nil else { return [] }
    // "chose Lima as her running mate"
    return tree.objects(ofClause: clause).filter { tree.phrases[$0].tokens.upperBound <= first }
      .compactMap { phrases.entity(ofPhrase: $0, in: tree) }.filter(fits)
  }
}
