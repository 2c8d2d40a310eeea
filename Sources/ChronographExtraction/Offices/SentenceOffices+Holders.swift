internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

extension SentenceOffices {
  mutating func findHolder(_ holding: inout Holding) {
    // "the president's press secretary": the office of whoever has the next one.
    if words.isPossessive(holding.end) { return }
    // "promoted from deputy mayor to mayor"
    if words.is(holding.phrase.tokens.lowerBound - 1, "from") { holding.phrase.isFormer = true }
    _ =
      holderAfter(&holding) || holderInApposition(&holding) || holderByObject(&holding)
      || holderBySubject(&holding) || holderByClause(&holding) || holderBehind(&holding)
      || holderOfTie(&holding) || holderAtWork(&holding) || holderOfCurriculum(&holding)
  }

  /// "He joined the Ministry of Railways as an engineer": the office and the body under a verb of working.
  func holderAtWork(_ holding: inout Holding) -> Bool {
    var before = holding.phrase.tokens.lowerBound - 1
    while before > range.lowerBound, words.has(before, .determiner) { before -= 1 }
    guard words.is(before, "as"), let (persons, group) = finder.subject(ofClauseAt: before),
      words.has(group.head, .workVerb)
    else { return false }
    if holding.targets.isEmpty {
      let body = finder.index.mentions(before: before, downTo: group.tokens.upperBound)
        .first { $0.kind == .body }
      guard let body else { return false }
      holding.targets = [body.entity]
    }
    holding.holders = persons
    holding.rule = "work.appointed"
    holding.isPast = !group.isPresent && !group.isPerfect
    return true
  }

  /// "May 1992 – March 2001: director, Finance Bureau": a line of the life of whom the text is about.
  func holderOfCurriculum(_ holding: inout Holding) -> Bool {
    let first = holding.phrase.tokens.lowerBound
    guard finder.isTimed[range.lowerBound], !holding.targets.isEmpty,
      (range.lowerBound..<first).allSatisfy({
        finder.isTimed[$0] || !words.shape($0).isDisjoint(with: [.punctuation, .markup])
      }),
      let person = finder.mainPerson
    else { return false }
    holding.holders = [person]
    holding.rule = "curriculum"
    return true
  }

  /// "A member of the Reform Party, he was …": the sentence's subject after the comma.
  func holderBehind(_ holding: inout Holding) -> Bool {
    var first = holding.phrase.tokens.lowerBound
    while first > range.lowerBound,
      words.has(first - 1, [.determiner, .formerMarker])
        || words.isAny(first - 1, "formerly", "once", "previously")
    {
      if words.isAny(first - 1, "formerly", "once", "previously") { holding.isPast = true }
      first -= 1
    }
    guard first == range.lowerBound, !holding.targets.isEmpty, words.byte(holding.end) == 44,
      let person = mention(at: holding.end + 1), person.kind == .person,
      words.byte(person.tokens.upperBound) != 44
    else { return false }
    return hold(person, &holding, "apposition", .medium)
  }

  /// "She was born in Oran, the daughter of the painter Ivo Lind": whom the clause is about.
  func holderOfTie(_ holding: inout Holding) -> Bool {
    guard isTie(holding.phrase), let target = holding.targets.first,
      finder.analysis.entities[target].kind == .person,
      let (persons, _) = finder.subject(ofClauseAt: holding.phrase.tokens.lowerBound),
      persons.count == 1, persons[0] != target
    else { return false }
    holding.holders = persons
    holding.rule = "tie"
    return true
  }

  /// "President Xi Jinping", "its chairman, Ivan Noskevich", "Secretary of State of X, Andrei Ravkov".
  func holderAfter(_ holding: inout Holding) -> Bool {
    var token = holding.end
    guard token < range.upperBound else { return false }
    let isDirect = mention(at: token)?.kind == .person
    if !isDirect, words.byte(token) == 44, hasOwner(holding), let next = mention(at: token + 1),
      next.kind == .person, closesApposition(next)
    {
      token += 1
    }
    while token < range.upperBound, words.has(token, .honorific), mention(at: token) == nil {
      token += 1
    }
    guard let holder = mention(at: token), holder.kind == .person, holder.form == .name else {
      return false
    }
    holding.holders = [holder.entity]
    holding.rule = "title-before-name"
    holding.confidence = .medium
    holding.end = holder.tokens.upperBound
    let head = holding.phrase.title.upperBound - 1
    if finder.titles.isPlural(head) || words.is(head, "members") { takeNames(&holding) }
    // "President Alexander Lukashenko of Belarus"
    let owner = words.has(holding.end + 1, .determiner) ? holding.end + 2 : holding.end + 1
    if holding.targets.isEmpty, owner < range.upperBound,
      words.isAny(holding.end, "of", "from"), let place = mention(at: owner),
      place.kind == .place || words.is(holding.end, "of") && place.kind == .body
    {
      holding.targets = [place.entity]
      holding.end = place.tokens.upperBound
    }
    // "A and B, presidents of X": told by the plural elsewhere.
    return true
  }

  /// "Justices Vera Holm, Ivan Lund and Omar Sale": the names after the first.
  private func takeNames(_ holding: inout Holding) {
    while holding.end + 1 < range.upperBound,
      words.byte(holding.end) == 44 || words.is(holding.end, "and")
    {
      var next = holding.end + 1
      if words.is(next, "and") { next += 1 }
      guard let name = mention(at: next), name.kind == .person, name.form == .name else { return }
      holding.holders.append(name.entity)
      holding.end = name.tokens.upperBound
    }
  }

  func hasOwner(_ holding: Holding) -> Bool {
    let first = holding.phrase.tokens.lowerBound
    guard first > range.lowerBound else { return true }
    return words.has(first - 1, [.determiner, .demonym]) || words.isPossessive(first - 1)
      || !holding.targets.isEmpty
  }

  /// After a name in apposition comes a mark, a verb or the sentence's end.
  func closesApposition(_ name: Mention) -> Bool {
    let next = name.tokens.upperBound
    guard next < range.upperBound else { return true }
    return !words.shape(next).isDisjoint(with: .punctuation)
      || words.has(next, [.auxiliary, .conjunction, .preposition, .modal])
      || words.isAny(next, "said", "told")
  }

  /// "Jiao Xiaoping, former Deputy Commander of …", "Seay, 61, a former member of …".
  func holderInApposition(_ holding: inout Holding) -> Bool {
    // "…, the Foreign Minister of X will visit": a subject of its own.
    if holding.end < range.upperBound, words.has(holding.end, [.auxiliary, .modal]) {
      return false
    }
    var token = holding.phrase.tokens.lowerBound - 1
    // Over the owner: "Tim Cook, Apple's CEO"
    if let owner = ownerStart(holding) { token = owner - 1 }
    while token > range.lowerBound,
      words.has(token, [.determiner, .demonym])
        || finder.isTimed[token] && words.is(token - 1, "until")
        || finder.isTimed[token] && finder.isTimed[token - 1]
        || words.isAny(
          token, "once", "now", "currently", "formerly", "previously", "also", "then", "both",
          "until", "most", "recently", "long")
    {
      if words.isAny(token, "once", "formerly", "previously", "until", "then") {
        holding.isPast = true
      }
      token -= 1
    }
    guard token > range.lowerBound,
      words.byte(token) == 44 || words.byte(token) == 40
        || words.isAny(token, "as") && words.byte(token - 1) == 44
    else { return false }
    if words.is(token, "as") { token -= 1 }
    if let person = mention(endingAt: token), person.kind == .person {
      _ = hold(person, &holding, "apposition", .high)
      takeRow(endingWith: person, &holding)
      return true
    }
    // An age, a Chinese name or another apposition may stand between.
    if token - 2 > range.lowerBound, words.byte(token - 2) == 44,
      words.shape(token - 1).contains(.number), let person = mention(endingAt: token - 2),
      person.kind == .person
    {
      return hold(person, &holding, "apposition", .high)
    }
    if words.byte(token - 1) == 41,
      let open = (max(range.lowerBound, token - 6)..<token).last(where: { words.byte($0) == 40 }),
      let person = mention(endingAt: open), person.kind == .person
    {
      return hold(person, &holding, "apposition", .high)
    }
    return false
  }

  /// "Lima, Krog and Lund, governors of Texas, Ohio and Utah respectively": each has the body of the same place
  /// in the row; without a row of bodies, all have the one.
  private func takeRow(endingWith last: Mention, _ holding: inout Holding) {
    let head = holding.phrase.title.upperBound - 1
    guard finder.titles.isPlural(head) || words.is(head, "members") else { return }
    var (persons, token) = ([last.entity], last.tokens.lowerBound)
    while token - 1 > range.lowerBound {
      var end = token
      if words.is(end - 1, "and") { end -= 1 }
      if words.byte(end - 1) == 44 { end -= 1 }
      guard end < token, let next = mention(endingAt: end), next.kind == .person else { break }
      persons.insert(next.entity, at: 0)
      token = next.tokens.lowerBound
    }
    guard persons.count > 1 else { return }
    let targets = row(of: holding)
    guard targets.count == persons.count else {
      holding.holders = persons
      return
    }
    (holding.holders, holding.targets, holding.isPaired) = (persons, targets, true)
  }

  /// The bodies or places joined behind a title.
  private func row(of holding: Holding) -> [Int] {
    var (found, token) = ([Int](), holding.phrase.tokens.upperBound + 1)
    while token < range.upperBound {
      if words.has(token, .determiner) { token += 1 }
      guard let target = mention(at: token), isTarget(target.kind) else { break }
      found.append(target.entity)
      token = target.tokens.upperBound
      guard words.byte(token) == 44 || words.is(token, "and") else { break }
      if words.byte(token) == 44, words.is(token + 1, "and") { token += 1 }
      token += 1
    }
    return found
  }

  func hold(_ person: Mention, _ holding: inout Holding, _ rule: String, _ confidence: Confidence)
    -> Bool
  {
    holding.holders = [person.entity]
    holding.rule = rule
    holding.confidence = confidence
    return true
  }

  func ownerStart(_ holding: Holding) -> Int? {
    let first = holding.phrase.tokens.lowerBound
    guard first > range.lowerBound else { return nil }
    if words.isPossessive(first - 1), let owner = mention(endingAt: first - 1) {
      return owner.tokens.lowerBound
    }
    if let owner = mention(endingAt: first), isTarget(owner.kind) { return owner.tokens.lowerBound }
    return nil
  }

  /// Words that may stand between a person and the title that a copula or verb of appointment gives.
  func links(_ token: Int) -> Bool {
    words.is(token, "used")
      || words.has(token, [.auxiliary, .determiner, .modal, .demonym, .formerMarker])
      || words.isAny(
        token, "as", "who", "became", "become", "becomes", "remained", "remains", "served",
        "serves", "serving", "serve")
      || words.isAny(
        token, "named", "appointed", "elected", "made", "promoted", "nominated", "chosen",
        "selected", "installed", "confirmed")
      || words.isAny(
        token, "sworn", "in", "to", "also", "now", "once", "then", "currently", "concurrently",
        "already", "again")
      || words.isAny(
        token, "reappointed", "re-elected", "reelected", "acted", "worked", "working", "works",
        "took", "takes", "over", "continues", "and", "still", "previously", "formerly", "later",
        "no", "longer", "first", "both", "becoming", "acting", "being", "since", "been")
  }

  /// "Liao was a member of …", "he became its vice-chairman", "McCall, who has been Chief Executive of …".
  func holderBySubject(_ holding: inout Holding) -> Bool {
    var token = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    var hasVerb = false
    var steps = 0
    while token >= range.lowerBound, steps < 14 {
      if let person = mention(endingAt: token + 1), person.kind == .person {
        guard hasVerb, !isAside(person), !words.is(person.tokens.lowerBound - 1, "whom") else {
          return false
        }
        let rule = holding.rule == "appointed" ? "appointed" : "copula"
        _ = hold(person, &holding, rule, .high)
        takeRow(endingWith: person, &holding)
        return true
      }
      if mention(endingAt: token + 1) != nil { return false }
      let isComma = words.byte(token) == 44
      if isComma || finder.isTimed[token] {
        token -= 1
        steps += 1
        continue
      }
      guard links(token) else { return false }
      noteTense(token, &holding)
      if words.has(token, .auxiliary)
        || words.isAny(
          token, "became", "becomes", "become", "remained", "remains", "used", "served", "serves",
          "serving", "as", "elected", "named", "appointed")
      {
        hasVerb = true
      }
      token -= 1
      steps += 1
    }
    return false
  }

  /// "Lima, who replaces Krog, is …", "…, replacing Krog, and …": a name inside an aside is no subject of what follows it.
  private func isAside(_ person: Mention) -> Bool {
    guard words.byte(person.tokens.upperBound) == 44 else { return false }
    var token = person.tokens.lowerBound - 1
    while token > range.lowerBound, words.byte(token) != 44 {
      if words.has(token, .relative) { return true }
      token -= 1
    }
    guard words.byte(token) == 44 else { return false }
    let clauses = finder.clauses.trees[sentence]
    return clauses.groups.contains {
      $0.isGerund && token < $0.head && $0.head < person.tokens.lowerBound
    }
  }

  /// The subject of the clause whose copula or verb of appointment governs the title.
  func holderByClause(_ holding: inout Holding) -> Bool {
    let start = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    guard let (persons, group) = finder.subject(ofClauseAt: start) else { return false }
    guard group.isCopula || links(group.head) else { return false }
    // "ceases to be", "hopes to become": another verb tells what becomes of it.
    if group.isInfinitive, finder.index.mention(endingAt: group.tokens.lowerBound) == nil {
      return false
    }
    // Nothing but link words between the verb and the title: no other complement.
    guard
      (group.tokens.upperBound..<start).allSatisfy({
        links($0) || finder.isTimed[$0] || words.byte($0) == 44
          || words.has($0, .preposition) && finder.isTimed[$0 + 1]
      })
    else { return false }
    holding.holders = persons
    holding.rule = "copula"
    holding.isByClause = true
    for token in group.tokens { noteTense(token, &holding) }
    return true
  }

  func noteTense(_ token: Int, _ holding: inout Holding) {
    // "was made ambassador" begins a tenure; "was ambassador" has ended. The verb nearest to the title tells.
    if words.isAny(token, "is", "are", "remains"), holding.rule != "appointed" {
      holding.hasTense = true
    }
    if holding.rule != "appointed", !holding.hasTense,
      words.isAny(
        token, "was", "were", "had", "served", "worked", "formerly", "previously", "once", "used",
        "acted")
    {
      holding.isPast = true
    }
    if words.isAny(
      token, "named", "appointed", "elected", "made", "promoted", "nominated", "chosen", "sworn",
      "installed", "confirmed", "reappointed", "has", "have")
    {
      holding.rule = "appointed"
      holding.isPast = false
      holding.phrase.isFormer = false
    }
    if words.is(token, "longer"), words.is(token - 1, "no") {
      holding.isPast = true
      holding.phrase.isFormer = true
      holding.isOver = true
    }
    if words.is(token, "becoming"), words.isAny(token - 1, "is", "are") { holding.isFuture = true }
    if words.isAny(token, "will", "to"), !holding.isOver {
      holding.isFuture =
        words.is(token, "will") || words.isAny(token - 1, "is", "are", "due", "expected", "set")
    }
  }

  /// "named Fall Secretary", "elected Elaraby its Secretary-General", "appointed A as B".
  func holderByObject(_ holding: inout Holding) -> Bool {
    var token = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    while token > range.lowerBound,
      words.has(token, [.determiner]) || words.isAny(token, "as", "be", "to")
    { token -= 1 }
    guard token >= range.lowerBound, let person = mention(endingAt: token + 1),
      person.kind == .person
    else { return false }
    let before = person.tokens.lowerBound - 1
    let hasAs = words.is(person.tokens.upperBound, "as")
    guard before >= range.lowerBound else { return false }
    let verbs = words.isAny(
      before, "appointed", "named", "elected", "appoints", "names", "nominated", "made", "elects",
      "reappointed", "promoted", "installed", "chose", "picked")
    guard verbs || hasAs else { return false }
    if words.isAny(
      before, "succeeds", "succeeded", "replaces", "replaced", "replacing", "succeeding", "from",
      "by", "succeed", "replace", "followed", "follows")
    {
      return succession(person, before, &holding)
    }
    guard verbs else { return false }
    return hold(person, &holding, "appointed", .high)
  }

  /// "Darroch replaced Bowman as Senior Independent Director": the one is, the other was.
  func succession(_ object: Mention, _ verb: Int, _ holding: inout Holding) -> Bool {
    let isPassive = words.is(verb, "by")
    let subject = finder.index.mentions(before: verb, downTo: range.lowerBound).first {
      $0.kind == .person
    }
    guard let subject else { return hold(object, &holding, "succession", .medium) }
    let (new, old) = isPassive ? (object, subject) : (subject, object)
    holding.holders = [new.entity]
    holding.rule = "succession"
    holding.confidence = .high
    holding.isFuture = words.is(verb - 1, "will") || words.is(verb - 1, "to")
    holding.predecessor = old.entity
    return true
  }
}
