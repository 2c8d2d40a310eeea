internal import ChronographLanguage
internal import ChronographReading

/// The phrase of a noun that states a tie, and whom it ties.
struct Bond {
  /// The noun.
  var head: Int
  /// The phrase with the owner before it and what hangs on it behind.
  var tokens: Range<Int>
  /// The parties that the phrase itself names.
  var owners: [Int]
  /// Whether they stand before the noun.
  var isOwnerFirst: Bool
  /// Whether it is said of one of several: "one of the founders of".
  var isPartitive = false
}

/// Reads around a noun who is tied to whom.
struct BondParties {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let phrases: PhraseResolver

  private var analysis: DocumentAnalysis { clauses.analysis }

  init(clauses: DocumentClauses, words: Words, index: MentionIndex) {
    self.clauses = clauses
    self.words = words
    self.index = index
    phrases = PhraseResolver(clauses: clauses)
  }

  // MARK: The phrase

  /// The phrase around a noun: "Holm's longtime aide", "its Oran-based unit", "a close friend of the president".
  func bond(
    of noun: Range<Int>, links: Set<String>, _ tree: ClauseTree, _ range: Range<Int>
  ) -> Bond? {
    let head = noun.lowerBound
    let first = overModifiers(head, tree, range)
    var last = noun.upperBound - 1
    // "aide-de-camp"
    while words.isHyphen(last + 1), last + 2 < range.upperBound { last += 2 }
    // "no relative of", "not the sister of"
    guard !words.has(first - 1, .negation), !words.has(first - 2, .negation),
      !words.is(first - 1, .negativeDeterminer)
    else { return nil }
    let start = words.has(first - 1, .determiner) ? max(first - 1, range.lowerBound) : first
    if let behind = ownersBehind(last, links: links, tree, range) {
      return partitive(
        Bond(head: head, tokens: start..<behind.end, owners: behind.owners, isOwnerFirst: false),
        range)
    }
    guard let (owner, begin) = ownerBefore(first, range) else { return nil }
    return partitive(
      Bond(head: head, tokens: begin..<last + 1, owners: [owner], isOwnerFirst: true), range)
  }

  /// A phrase with the "one of" or "among" before it.
  private func partitive(_ bond: Bond, _ range: Range<Int>) -> Bond {
    let first = bond.tokens.lowerBound
    let isOne =
      first - 2 >= range.lowerBound && words.is(first - 1, .genitive)
      && words.is(first - 2, .countingNumber)
    guard isOne || first > range.lowerBound && words.is(first - 1, .partitivePreposition) else {
      return bond
    }
    var result = bond
    result.tokens = first - (isOne ? 2 : 1)..<bond.tokens.upperBound
    result.isPartitive = isOne
    return result
  }

  /// Back over what describes a noun: "longtime", "wholly owned", "Oran-based", "second-largest".
  func overModifiers(_ head: Int, _ tree: ClauseTree, _ range: Range<Int>) -> Int {
    var first = head
    while first - 1 >= range.lowerBound, head - first < 6 {
      if words.isHyphen(first - 1), first - 2 >= range.lowerBound {
        let name = index.mention(endingAt: first - 1)
        first = max(range.lowerBound, name?.tokens.lowerBound ?? first - 2)
      } else if isModifier(first - 1, tree) {
        first -= 1
      } else {
        break
      }
    }
    return first
  }

  private func isModifier(_ token: Int, _ tree: ClauseTree) -> Bool {
    if words.is(token, .superlative) { return true }
    guard clauses.words.mention[token] < 0, !words.isPossessive(token),
      words.shape(token).isDisjoint(with: [.punctuation, .markup, .capitalized, .allCaps])
        || words.has(token, .demonym),
      !words.has(token, Self.noModifier)
    else { return false }
    return !tree.groups.contains {
      $0.tokens.contains(token)
        && !($0.tokens.count == 1
          && ($0.isParticiple || $0.isGerund || words.isHyphen(token - 1)))
    }
  }

  private static let noModifier: WordClasses = [
    .determiner, .preposition, .pronoun, .auxiliary, .modal, .relative, .conjunction, .negation,
  ]

  /// "Holm's", "her", "Northern Lines": whose it is, and where that begins.
  private func ownerBefore(_ first: Int, _ range: Range<Int>) -> (owner: Int, start: Int)? {
    let before = first - 1
    guard before >= range.lowerBound else { return nil }
    if words.is(before, .personPossessive) || words.is(before, .thingPossessive) {
      return ownerMeant(before, range).map { ($0, before) }
    }
    if words.is(before, .possessiveRelative) {
      let end = words.byte(before - 1) == 44 ? before - 1 : before
      return index.mention(endingAt: end).map { ($0.entity, before) }
    }
    let isMarked = words.isPossessive(before) || words.isPluralPossessive(before)
    // "the President's cousin"
    if isMarked, let person = clauses.holders[before - 1] {
      return (person, overTitle(before - 1, range))
    }
    guard let owner = index.mention(endingAt: isMarked ? before : first),
      owner.tokens.lowerBound >= range.lowerBound,
      // "Lima's Liberal Union rival Krog" is hers; "the Holm ally Krog" is Holm's.
      isMarked
        || owner.kind != .place && !words.isPossessive(owner.tokens.lowerBound - 1)
          && (owner.kind == .body || owner.form == .name && words.shape(first).contains(.lowerCase))
    else { return nil }
    return (owner.entity, overTitle(owner.tokens.lowerBound, range))
  }

  /// Whose "his" and "its" are: of the name right before it, or of whom the text has spoken.
  private func ownerMeant(_ pronoun: Int, _ range: Range<Int>) -> Int? {
    let kind: EntityKind = words.is(pronoun, .personPossessive) ? .person : .body
    if words.is(pronoun - 1, .accompanimentOrJoin) || words.is(pronoun - 1, .coordinator),
      let near = index.mention(endingAt: pronoun - 1), near.kind == kind,
      near.tokens.lowerBound >= range.lowerBound, !words.isOther(near, than: pronoun)
    {
      return near.entity
    }
    let owner = Int(clauses.antecedents[pronoun])
    return owner >= 0 && analysis.entities[owner].kind == kind ? owner : nil
  }

  /// Back over "the former president" before a name.
  private func overTitle(_ first: Int, _ range: Range<Int>) -> Int {
    var start = first
    while start > range.lowerBound, first - start < 6,
      words.has(start - 1, [.titleHead, .titleModifier, .honorific, .formerMarker, .determiner])
    { start -= 1 }
    return start
  }

  /// "of President Holm", "to the mayor", "and influential political ally of Holm and Krog".
  private func ownersBehind(
    _ head: Int, links: Set<String>, _ tree: ClauseTree, _ range: Range<Int>
  ) -> (owners: [Int], end: Int)? {
    var link = head + 1
    guard link + 1 < range.upperBound else { return nil }
    if words.is(link, .coordinator) {
      // "a friend and political ally of Holm"
      let limit = min(link + 6, range.upperBound)
      guard let next = (link + 1..<limit).first(where: { words.has($0, .preposition) }),
        (link + 1..<next).allSatisfy({ isModifier($0, tree) })
      else { return nil }
      link = next
    }
    guard link + 1 < range.upperBound, links.contains(words.lower(link)) else { return nil }
    guard let first = party(at: link + 1, range) else { return nil }
    // "an ally of Holm and Krog"
    if words.is(first.end, .coordinator), let second = party(at: first.end + 1, range),
      analysis.entities[second.entity].kind == analysis.entities[first.entity].kind,
      [10, 41, 44, 46, 59].contains(words.byte(second.end)) || second.end >= range.upperBound
    {
      return ([first.entity, second.entity], second.end)
    }
    return ([first.entity], first.end)
  }

  /// The party behind a preposition, over what describes it: "the late industrialist Krog", "the company".
  private func party(at start: Int, _ range: Range<Int>) -> (entity: Int, end: Int)? {
    // "the author of “Quays in Crisis”"
    var token = words.isOpeningQuote(start) ? start + 1 : start
    while token < range.upperBound, token - start < 8 {
      if let mention = index.mention(at: token) {
        // "the Oran-based conglomerate Orbis Holdings"
        if words.isHyphen(mention.tokens.upperBound) {
          token = mention.tokens.upperBound + 1
          continue
        }
        return named(mention, range)
      }
      if let person = clauses.holders[token] { return (person, token + 1) }
      // "son of the home minister, Ivo Arno"
      if words.byte(token) == 44, words.has(token - 1, .titleHead) {
        let name = index.mention(at: words.has(token + 1, .honorific) ? token + 2 : token + 1)
        return name?.kind == .person ? name.map { ($0.entity, $0.tokens.upperBound) } : nil
      }
      if words.is(token, .genitive), words.has(token - 1, .titleHead) {
        return officer(behind: token + 1)
      }
      // "for the court that tried Lima": an article or "that" behind the first word begins something else.
      guard isDescription(token), token == start || !words.has(token, .determiner) else {
        return nil
      }
      token += 1
    }
    return nil
  }

  /// What a name stands for: itself, or whoever holds the office behind it: "Velia's president Vera Holm".
  private func named(_ mention: Mention, _ range: Range<Int>) -> (entity: Int, end: Int)? {
    let end = mention.tokens.upperBound
    if mention.kind != .person, let person = holder(behind: end, range) { return person }
    guard words.isPossessive(end) else { return (mention.entity, end) }
    if mention.kind == .person { return kin(of: mention, end + 1, range) }
    // "Krog's house" is not Krog, "Norland's biggest lender Orbis Bank" is the bank.
    guard mention.kind == .place, end + 1 < range.upperBound else { return nil }
    let next = (end + 1..<min(end + 6, range.upperBound)).first {
      index.mention(at: $0) != nil || !isDescription($0)
    }
    guard let next, let body = index.mention(at: next), body.kind == .body else { return nil }
    return (body.entity, body.tokens.upperBound)
  }

  /// "a cousin of Krog's wife": tied to him by her, where she has no name.
  private func kin(
    of owner: Mention, _ noun: Int, _ range: Range<Int>
  ) -> (entity: Int, end: Int)? {
    guard noun < range.upperBound, words.is(noun, .kinNoun) else { return nil }
    let next = words.byte(noun + 1) == 44 ? noun + 2 : noun + 1
    if next < range.upperBound, let name = index.mention(at: next), name.kind == .person {
      return (name.entity, name.tokens.upperBound)
    }
    return (owner.entity, noun + 1)
  }

  /// "of the mayor of Oran, Ivo Arno": the person behind an office and its body.
  private func officer(behind start: Int) -> (entity: Int, end: Int)? {
    let first = words.has(start, .determiner) ? start + 1 : start
    guard let body = index.mention(at: first), body.kind != .person else { return nil }
    let end = body.tokens.upperBound
    guard let name = index.mention(at: words.byte(end) == 44 ? end + 1 : end), name.kind == .person
    else { return nil }
    return (name.entity, name.tokens.upperBound)
  }

  /// "Velia's president Vera Holm", "Orbis Bank chief executive Ivo Lund": the person whose office is named first.
  private func holder(behind start: Int, _ range: Range<Int>) -> (entity: Int, end: Int)? {
    var token = words.isPossessive(start) ? start + 1 : start
    while token < range.upperBound, token - start < 6 {
      if let name = index.mention(at: token) {
        return name.kind == .person ? (name.entity, name.tokens.upperBound) : nil
      }
      guard words.has(token, [.titleHead, .titleModifier, .formerMarker, .tie]) else { return nil }
      token += 1
    }
    return nil
  }

  /// Whether a word before a name says what it is.
  func isDescription(_ token: Int) -> Bool {
    if words.has(token, [.determiner, .honorific, .formerMarker, .demonym]) { return true }
    if words.isHyphen(token) { return true }
    guard words.shape(token).isDisjoint(with: [.punctuation, .markup]),
      !words.has(token, [.preposition, .pronoun, .auxiliary, .modal, .relative, .conjunction])
    else { return false }
    return words.has(token, [.titleHead, .titleModifier]) || words.isCompany(token)
      || words.shape(token).contains(.lowerCase) && words.isCommon(token)
  }
}
