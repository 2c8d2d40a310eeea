import ChronographLanguage

/// Of which body or place an office is.
extension TreeOffices {
  func targets(of node: Int, depth: Int) -> [Int] {
    guard depth < 3 else { return [] }
    var found: [Int] = []
    for next in tree.children(node) {
      switch tree.relation(next) {
      case .nmodPoss, .compound, .amod, .nmodUnmarked, .nmodDesc: append(next, to: &found)
      case .nmod:
        guard let link = tree.child(next, .case),
          finder.clauses.grammar.isOfficeLink(finder.clauses.words.word[link]),
          !isOfEnvoy(link, beside: node) || entity(next).map(kind) != .place
        else { continue }
        let before = found.count
        for part in [next] + tree.joined(next) { append(part, to: &found) }
        if found.count == before, words.has(next, [.bodyHead, .placeOwner, .titleHead]),
          !words.is(node, .memberNoun), !words.has(node, .tie)
        {
          found += targets(of: next, depth: depth + 1)
        }
      default: continue
      }
      if !found.isEmpty { return found }
    }
    guard depth < Self.alone else { return [] }
    // "its chairman, Ivan Lund, and deputy chairman Omar Sale"
    if tree.relation(node) == .conj, let head = tree.head(node), words.has(head, .titleHead),
      // "mayor of Oran, and head of the private office": somewhere else, without a name.
      !words.is(node + 1, .openTitleLink),
      head > node || !(head..<node).contains(where: { words.byte($0) == 59 }),
      // "ambassador to Norland and then as chief negotiator": an office of its own.
      tree.child(node, .case, .mark).map({ words.is($0, .roleMarker) }) != true
    {
      return known[head]?.targets ?? targets(of: head, depth: depth + 1)
    }
    if found.isEmpty {
      // "commander and committee member of X"
      for next in tree.joined(node)
      where words.has(next, [.titleHead, .plainRole]) && tree.child(next, .case, .mark) == nil
        && tree.child(next, .cc).map({ words.is($0, .coordinator) }) == true
        && !isOfItsOwn(node, beside: next)
      {
        found = targets(of: next, depth: depth + 1)
        // "vice-foreign minister and ambassador to Norland"
        if isOfEnvoy(next + 1, beside: node) { found.removeAll { kind($0) == .place } }
        if !found.isEmpty { return found }
      }
      found = antecedent(of: node)
    }
    return found
  }

  /// "an adviser to the president and the head of the Bank": with an article of its own each, only the one is of the Bank.
  private func isOfItsOwn(_ node: Int, beside next: Int) -> Bool {
    words.is(node + 1, .goal)
      || tree.child(node, .det).map { words.is($0, .indefiniteArticle) } == true
        && tree.child(next, .det).map { words.is($0, .definiteArticle) } == true
  }

  /// Whether "to" stands behind an envoy's title, and not behind the one that it is joined to.
  private func isOfEnvoy(_ link: Int, beside node: Int) -> Bool {
    words.is(link, .goal) && words.is(link - 1, .envoyTitle) && link - 1 != node
      && !words.is(node, .envoyTitle)
  }

  /// "Norland, where he was governor", "the Office, of which she became director".
  func antecedent(of node: Int) -> [Int] {
    var found: [Int] = []
    if let pronoun = (max(tree.range.lowerBound, node - 8)..<node).last(where: {
      words.is($0, .thingRelative) && words.is($0 - 1, .membershipRelative)
    }) {
      append((words.byte(pronoun - 2) == 44 ? pronoun - 3 : pronoun - 2), to: &found)
      return found
    }
    let verb = tree.relation(node) == .relativeClause ? node : tree.head(node) ?? node
    guard tree.relation(verb) == .relativeClause, let head = tree.head(verb),
      (tree.children(node) + tree.children(verb)).contains(where: { words.is($0, .placeRelative) })
    else { return [] }
    append(head, to: &found)
    return found
  }

  func isAide(_ phrase: TitlePhrase) -> Bool {
    phrase.title.contains {
      words.has($0, .tie)
        || words.is($0, .personalStaff)
    }
  }

  /// "an adviser to President Vera Holm", "chief of staff to the mayor, Ivan Lund": whom an office serves.
  func chief(of node: Int) -> Int? {
    tree.children(node).lazy.filter {
      tree.relation($0) == .nmod
        && tree.child($0, .case, .mark).map { words.is($0, .serviceLink) } == true
    }.compactMap(person).first
  }

  /// "joined the Lund Council as its head", "appointed to lead Velia Bank as chairman": the body under the verb.
  func directed(by node: Int) -> [Int] {
    guard let verb = tree.head(node), isRole(node),
      let body = tree.child(verb, .obj), let group = group(at: verb), group.head == verb,
      words.has(verb, [.workVerb, .leadVerb])
    else { return [] }
    var found: [Int] = []
    append(body, to: &found)
    return found
  }

  /// Only what is named: which body "its" stands for is told by the order of words.
  func append(_ token: Int, to found: inout [Int]) {
    guard tree.range.contains(token), finder.clauses.words.mention[token] >= 0,
      // "the Oran-area mayor": somewhere near it.
      !words.isHyphen(token + 1),
      let entity = entity(token), kind(entity) == .body || kind(entity) == .place,
      !found.contains(entity)
    else { return }
    found.append(entity)
  }
}
