internal import ChronographLanguage
internal import ChronographReading

/// Offices of an organ that is told by its whole: a branch, a department, a committee.
extension SentenceOffices {
  /// "director of the humanitarian aid department (ECHO)", "of Norland's fraud office (OLAF)": the acronym names it.
  func takeBracketed(_ holding: inout Holding, from start: Int) -> Bool {
    var token = start
    if let owner = mention(at: start), words.isPossessive(owner.tokens.upperBound) {
      token = owner.tokens.upperBound + 1
    }
    let first = token
    while token < range.upperBound, token - first < 7, mention(at: token) == nil,
      words.shape(token).contains(.lowerCase), !words.has(token, [.auxiliary, .modal, .relative])
    {
      token += 1
    }
    guard token > first, words.has(token - 1, [.bodyHead, .organ]), words.byte(token) == 40,
      let name = mention(at: token + 1), name.kind == .body,
      words.byte(name.tokens.upperBound) == 41
    else { return false }
    holding.targets = [name.entity]
    holding.end = name.tokens.upperBound + 1
    return true
  }

  /// "first secretary of the party committee of Oran", "head of the research department at Orbis Bank": an organ without
  /// a name, and whose it is.
  func takeOrgan(_ holding: inout Holding, link: Int, from start: Int) -> Bool {
    var token = start
    while token < range.upperBound, token - start < 7, mention(at: token) == nil,
      words.shape(token).contains(.lowerCase),
      !words.has(token, [.preposition, .auxiliary, .modal, .relative]),
      // "the general office"
      !words.has(token, .titleHead) || words.has(token + 1, .organ),
      !words.has(token, .conjunction) || token > start && words.is(token, .coordinator)
    {
      token += 1
    }
    guard words.is(link, .genitive), token > start,
      words.has(token - 1, .organ) || words.is(token - 1, .departmentKind),
      words.is(token, .genitive) || words.is(token, .site) || words.is(token, .location)
    else { return false }
    let name = finder.index.start(behindArticles: token + 1, words)
    guard let whole = mention(at: name), isTarget(whole.kind) else {
      // "chief of the general office of the commission"
      guard words.is(token, .genitive), let body = described(at: name) else { return false }
      holding.targets = [body]
      holding.suffix = link..<token
      holding.end = name + 1
      return true
    }
    holding.targets = [whole.entity]
    holding.suffix = link..<token
    holding.end = whole.tokens.upperBound
    return true
  }

  /// "chairman of the Oran branch of the Harbor Party": of the party, not of the town.
  func takeBranch(_ holding: inout Holding, link: Int, of place: Mention) -> Bool {
    var noun = place.tokens.upperBound
    // "of the Oran service | office of the Harbor Party"
    if words.shape(noun).contains(.lowerCase), !words.has(noun, .preposition),
      words.has(noun + 1, [.organ, .bodyHead])
    {
      noun += 1
    }
    guard holding.targets.isEmpty, place.kind == .place,
      words.shape(noun).contains(.lowerCase), words.has(noun, [.organ, .bodyHead])
    else { return false }
    // "managing partner of its Oran office"
    if words.is(link + 1, .thingPossessive), let body = precedingBody(before: link + 1) {
      holding.targets = [body]
      holding.suffix = link..<noun + 1
      holding.end = noun + 1
      return true
    }
    guard words.is(link, .genitive), words.is(noun + 1, .genitive) else { return false }
    let start = overAdjectives(
      words.has(noun + 2, .determiner) ? noun + 3 : noun + 2, limit: range.upperBound)
    guard let whole = mention(at: start), whole.kind == .body else { return false }
    holding.targets = [whole.entity]
    holding.suffix = link..<noun + 1
    holding.end = whole.tokens.upperBound
    return true
  }

  /// "directors of the company": the one that the text is about, or the one body of that description.
  func described(at noun: Int) -> Int? {
    guard words.shape(noun).contains(.lowerCase), words.is(noun - 1, .definiteArticle) else {
      return nil
    }
    if words.is(noun, .companyDescription), let company = finder.company {
      return company
    }
    guard words.has(noun, .bodyHead) else { return nil }
    let fitting = (finder.bodies[words.lower(noun)] ?? []).filter {
      finder.analysis.entities[$0].name.lowercased().hasSuffix(" " + words.lower(noun))
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether an organ stands before a comma, and a body's name between that and another mark.
  private func isNamedOrgan(before comma: Int) -> Bool {
    guard words.has(comma - 1, [.organ, .bodyHead]), let name = mention(at: comma + 1),
      name.kind == .body
    else { return false }
    return words.byte(name.tokens.upperBound) == 44 || words.byte(name.tokens.upperBound) == 46
  }

  /// "chairman of Burberry's Audit Committee": the committee is meant.
  func takePossessor(after owner: Mention, _ holding: inout Holding) {
    guard words.isPossessive(owner.tokens.upperBound) else { return }
    // "of Algeria's biggest conglomerate, Orbis Holdings": over what it is.
    var token = owner.tokens.upperBound + 1
    while token < range.upperBound, token - owner.tokens.upperBound < 7, mention(at: token) == nil,
      isAttribute(token) || words.isCompany(token)
        || words.has(token, [.organ, .bodyHead]) && words.shape(token).contains(.lowerCase)
    { token += 1 }
    // "of Orbis's parent company, Kordax Holdings", "of the Council's legal department, Legal Affairs"
    let isNamedKind =
      words.byte(token) == 44 && (words.isCompany(token - 1) || isNamedOrgan(before: token))
    if isNamedKind { token += 1 }
    guard let owned = mention(at: token), owned.kind == .body || owned.kind == .place,
      token == owner.tokens.upperBound + 1 || isNamedKind || words.isCompany(token - 1)
        // "of the party's powerful Organisation Department"
        || owned.kind == .body && words.is(token - 1, .organAdjective)
    else { return }
    holding.end = owned.tokens.upperBound
    // "of Orbis's Norland office": where the body's officer is.
    if owner.kind == .body, owned.kind == .place { return }
    holding.targets = [owned.entity]
  }
}
