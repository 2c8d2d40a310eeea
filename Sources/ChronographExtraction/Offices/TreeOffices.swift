import ChronographLanguage

/// Completes offices by the dependency tree, where the words around a title leave open who holds it, or where.
struct TreeOffices {
  typealias Holding = SentenceOffices.Holding

  /// Who holds an office, and what verb says so.
  private struct Found {
    var persons: [Int]
    var telling: OfficeTelling
    var group: VerbGroup?
    var tenure = OfficeVerbTable.Tenure.holds
    var predecessor: Int?
  }

  let finder: OfficeFinder
  let clauses: ClauseTree
  let tree: SentenceTree
  /// The offices of the sentence that are read already, by the word that the others of their title depend on.
  let known: [Int: Holding]

  var words: Words { finder.words }

  /// The depth at which only what hangs on a title itself counts: "the poet Lima and the president of the Assembly" says
  /// nothing of a poet of the Assembly.
  static let alone = 2

  /// The word of a title that the others of it depend on.
  func node(of phrase: TitlePhrase) -> Int? { tree.head(of: phrase.title) }

  /// Fills in what an office lacks.
  func complete(_ holding: inout Holding) {
    guard let node = node(of: holding.phrase) else { return }
    if holding.targets.isEmpty {
      let isCourt = words.is(holding.phrase.title.upperBound - 1, .localJustice)
      let isCalling = holding.phrase.isPlain && holding.telling.kind == .titled
      holding.targets = targets(of: node, depth: isCalling || holding.isOfNoNext ? Self.alone : 0)
        .filter {
          (!isCourt && !holding.isOfNoPlace || kind($0) == .body)
            && !(holding.isOfNoBody && kind($0) == .body) && !isMatter($0, of: holding)
        }
    }
    if holding.targets.isEmpty { holding.targets = directed(by: node) }
    if holding.targets.isEmpty, isAide(holding.phrase), let chief = chief(of: node) {
      holding.targets = [chief]
      holding.isOfPerson = true
    }
    guard holding.holders.isEmpty || holding.isByClause, let found = holder(of: node, depth: 0)
    else { return }
    if finder.isSupposed(holding.phrase.tokens.lowerBound, in: tree.range) { return }
    if holding.isByClause {
      if found.telling.kind != .apposition { holding.holders = found.persons }
      return
    }
    if found.telling.kind == .apposition, isDenied(holding.phrase) { return }
    // "At the invitation of Teo Arno, the minister of Velia will visit": a subject of its own.
    if found.telling.kind == .apposition, opensClause(holding) { return }
    apply(found, to: &holding)
  }

  /// "his envoy for the Lakes": what the title has with it already.
  private func isMatter(_ target: Int, of holding: Holding) -> Bool {
    // "director of Media Relations and Crisis Communications": the rest of what she directs.
    let rest = holding.phrase.tokens.upperBound
    if holding.phrase.title.contains(where: { words.is($0, .genitiveOrPurpose) }),
      words.is(rest, .coordinator), finder.index.mention(at: rest + 1)?.entity == target
    {
      return true
    }
    guard let suffix = holding.suffix else { return false }
    return suffix.contains { finder.index.mention(at: $0)?.entity == target }
  }

  /// "Instead of Lima, the mayor of Oran appointed Krog": behind the office stands the verb that it is the subject of.
  private func opensClause(_ holding: Holding) -> Bool {
    if words.has(holding.end, [.auxiliary, .modal]) { return true }
    let first = holding.phrase.tokens.lowerBound
    return words.is(first - 1, .definiteArticle) && words.byte(first - 2) == 44
      && clauses.groups.contains {
        $0.tokens.lowerBound == holding.end && !$0.isParticiple && !$0.isGerund && !$0.isInfinitive
      }
  }

  /// ", not the mayor of Oran,", ", no relative of Lima,".
  private func isDenied(_ phrase: TitlePhrase) -> Bool {
    var token = phrase.tokens.lowerBound - 1
    while token > tree.range.lowerBound, words.has(token, .determiner), !words.has(token, .negation)
    { token -= 1 }
    return token >= tree.range.lowerBound && words.has(token, .negation)
  }

  /// "named two people as the new party chiefs": several, unless one is "one of the chiefs".
  private func isOfSeveral(_ phrase: TitlePhrase) -> Bool {
    let start = phrase.tokens.lowerBound
    return finder.titles.isPlural(phrase.title.upperBound - 1)
      && !(max(tree.range.lowerBound, start - 5)..<start).contains { words.is($0, .genitive) }
  }

  private func apply(_ found: Found, to holding: inout Holding) {
    if found.persons.count == 1, isOfSeveral(holding.phrase) { return }
    holding.holders = found.persons.filter { !holding.targets.contains($0) }
    holding.telling = found.telling
    holding.confidence = .medium
    holding.predecessor = found.predecessor
    guard let group = found.group else { return }
    let isWill = group.modal.contains(.will) || group.isDestined
    let isPresent =
      group.isPresent
      || finder.clauses.grammar.isPresentBe(finder.clauses.words.word[group.tokens.lowerBound])
    let isPast =
      !isPresent && !group.isPerfect && !group.isInfinitive && group.modal.isEmpty
      && !group.isDestined
    if isOver(group) {
      holding.isPast = true
      holding.phrase.isFormer = true
      return
    }
    switch found.tenure {
    case .holds:
      // "has held several posts, including ambassador to Oran"
      holding.isPast =
        holding.isPast && group.isPerfect || isPast && !group.isGerund && !group.isParticiple
        || isFirst(group, &holding)
        // "had held the post of"
        || group.isPerfect && words.is(group.tokens.lowerBound, .pastPerfectAuxiliary)
      if isAttained(group) { break }
      holding.isFuture = (isWill || group.isInfinitive) && !holding.isPast
    case .begins, .succeeds:
      // "picked Lima as its next director": to come.
      holding.isFuture =
        holding.isFuture || isWill || group.isInfinitive && !isAttained(group)
        || group.isProgressive && isPresent && !group.isPerfect
    // "said that he would step down": he has not yet.
    case .ends:
      holding.isPast = !isWill && !group.isProgressive && !group.modal.contains(.would)
    }
  }

  /// "was the first woman to serve as": the copula tells the time.
  private func isFirst(_ group: VerbGroup, _ holding: inout Holding) -> Bool {
    guard group.isInfinitive, let noun = tree.head(group.head),
      [.acl, .relativeClause].contains(tree.relation(group.head)),
      let cop = tree.child(noun, .cop), let main = self.group(at: cop)
    else { return false }
    return !finder.clauses.grammar.isPresentBe(
      finder.clauses.words.word[main.tokens.lowerBound]) && !main.isPerfect
  }

  /// "was sent to run the district as its secretary", "had risen to be its head": what came of the verb before.
  private func isAttained(_ group: VerbGroup) -> Bool {
    guard group.isInfinitive, let verb = clauses.governor(of: group) else { return false }
    // "joined the Bank in 2004, to serve as its director": long since.
    let isGained =
      finder.clauses.grammar.isVerb(verb.lemma, of: "appointment") && !verb.isPresent
      && !verb.isPerfect && finder.dates.isOver(beside: verb.head)
    return (words.is(verb.head, .outcomeVerb) || isGained) && verb.modal.isEmpty
      && !verb.isInfinitive
  }

  /// "no longer serves as", "ceased to be".
  private func isOver(_ group: VerbGroup) -> Bool {
    let first = max(tree.range.lowerBound, group.tokens.lowerBound - 2)
    if (first..<min(group.tokens.upperBound + 1, tree.range.upperBound)).contains(where: {
      words.is($0, .negativeDeterminer) && words.is($0 + 1, .cessationAdverb)
    }) {
      return true
    }
    guard group.isInfinitive,
      let before = clauses.groups.last(where: {
        $0.tokens.upperBound <= group.tokens.lowerBound
          && group.tokens.lowerBound - $0.tokens.upperBound < 2
      })
    else { return false }
    return rows(before).contains {
      $0.tenure == .ends && $0.slots.contains { words.lexicon.contains($0, in: .infinitiveMarker) }
    }
  }

  private func rows(_ group: VerbGroup) -> [OfficeVerbTable.Row] {
    finder.tables.offices.rows(of: group.lemma, in: finder.clauses.grammar)
  }

  // MARK: Entities

  /// The entity that a word names or stands for.
  func entity(_ token: Int) -> Int? {
    let mention = finder.clauses.words.mention[token]
    if mention >= 0 { return finder.analysis.mentions[Int(mention)].entity }
    let antecedent = Int(finder.clauses.antecedents[token])
    return antecedent >= 0 ? antecedent : nil
  }

  func kind(_ entity: Int) -> EntityKind { finder.analysis.entities[entity].kind }

  func person(_ token: Int) -> Int? {
    if let own = entity(token), kind(own) == .person { return own }
    // "the mayor, Vera Holm," and "chairman Vera Holm"
    for next in tree.children(token)
    where [.appos, .flat].contains(tree.relation(next)) {
      if let named = entity(next), kind(named) == .person { return named }
    }
    return nil
  }

  private func persons(_ token: Int) -> [Int] {
    ([token] + tree.joined(token)).compactMap(person).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  // MARK: Who

  private func holder(of node: Int, depth: Int) -> Found? {
    guard depth < 6 else { return nil }
    if let named = tree.children(node).lazy.filter({
      tree.relation($0) == .appos && !isApart($0, from: node)
    }).compactMap(person).first {
      return Found(persons: [named], telling: .init(kind: .apposition))
    }
    if let cop = tree.child(node, .cop) {
      // "is taken for a relative of", "is like a brother of"
      if let link = tree.child(node, .case), words.is(link, .purpose) || words.is(link, .comparison)
      {
        return nil
      }
      guard let group = group(at: cop), !group.isNegated else { return nil }
      let found = subjects(of: node, depth: 0)
      return found.isEmpty
        ? nil : Found(persons: found, telling: .init(kind: .copula, reader: .tree), group: group)
    }
    guard let head = tree.head(node) else { return nil }
    switch tree.relation(node) {
    case .appos:
      if isApart(node, from: head) { return nil }
      if let named = person(head) {
        return Found(persons: [named], telling: .init(kind: .apposition))
      }
      return words.has(head, .titleHead) ? holder(of: head, depth: depth + 1) : nil
    case .nsubj where tree.child(head, .cop) != nil && tree.relation(head) != .conj:
      // "Its president since 2009 is Vera Holm"
      let mention = Int(finder.clauses.words.mention[head])
      // "whose chief was Lima's brother"
      guard let named = person(head), mention >= 0,
        !words.isPossessive(finder.analysis.mentions[mention].tokens.upperBound),
        let cop = tree.child(head, .cop), let group = group(at: cop), !group.isNegated
      else { return nil }
      return Found(persons: [named], telling: .init(kind: .copula, reader: .tree), group: group)
    case .conj: return holder(of: head, depth: depth + 1)
    case .nmod where isPost(head), .compound where isPost(head):
      return holder(of: head, depth: depth + 1)
    case .nmod where isRole(node):
      // "named Vera Holm as mayor", where the office hangs on the name
      guard let verb = tree.head(head) else { return nil }
      return byVerb(verb, slot: preposition(of: node) ?? "comp", depth: depth)
    case .obj where words.is(head, .inclusion):
      // "held positions including director of research at Orbis"
      guard let post = tree.head(head), isPost(post) else { return nil }
      return holder(of: post, depth: depth + 1)
    case .obj:
      return (words.is(node, .jobNoun) ? byVerb(head, slot: Self.post, depth: depth) : nil)
        ?? byVerb(head, slot: "obj", depth: depth) ?? byVerb(head, slot: "comp", depth: depth)
    case .xcomp, .iobj, .oblUnmarked, .obl, .advcl, .ccomp, .dep:
      if isOfAppointment(node) { return nil }
      return byVerb(head, slot: preposition(of: node) ?? "comp", depth: depth)
    default: return nil
    }
  }

  /// "Krog, the editor; Lima, a singer": a semicolon stands between.
  private func isApart(_ first: Int, from second: Int) -> Bool {
    (min(first, second)..<max(first, second)).contains { words.byte($0) == 59 }
  }

  /// "will replace Lima following Lima's appointment as head of the Board": what the noun gives, not the verb.
  private func isOfAppointment(_ node: Int) -> Bool {
    guard let link = tree.child(node, .case, .mark), words.is(link, .roleMarker) else {
      return false
    }
    return words.is(link - 1, .appointingNoun) && words.isPossessive(link - 2)
  }

  /// The slot of "the post of mayor" as an object.
  private static let post = "post"

  private func isPost(_ token: Int) -> Bool {
    finder.tables.offices.posts.contains(words.lower(token))
  }

  /// Whether "as" stands before a title.
  func isRole(_ node: Int) -> Bool {
    tree.child(node, .case, .mark).map { words.is($0, .roleMarker) } == true
  }

  private func preposition(of token: Int) -> String? {
    tree.child(token, .case, .mark).map { words.lower($0) }
  }

  func group(at token: Int) -> VerbGroup? {
    clauses.groups.first { $0.tokens.contains(token) }
  }

  private func byVerb(_ verb: Int, slot: String, depth: Int) -> Found? {
    guard let group = group(at: verb), group.head == verb, !group.isNegated else { return nil }
    guard let row = rows(group).first(where: { $0.slots.contains(slot) }) else {
      return fronted(verb, slot: slot, group)
    }
    let isPassive = group.isPassive || group.isParticiple && !group.isGerund
    // "stepped in as treasurer": came to be it.
    let tenure = row.tenure == .ends && words.is(verb + 1, .arrivingParticle) ? .begins : row.tenure
    let subject = subjects(of: verb, depth: 0)
    let object = objects(of: verb)
    switch tenure {
    case .succeeds:
      let agent = tree.child(verb, .oblAgent).map(persons) ?? []
      let (new, old) = isPassive ? (agent, subject) : (subject, object)
      guard let first = new.first else { return nil }
      return Found(
        persons: [first], telling: .init(kind: .succession, reader: .tree), group: group,
        tenure: .succeeds,
        predecessor: old.first)
    case .holds, .begins, .ends:
      let found = row.isObject && !isPassive ? object : isPassive && !row.isObject ? [] : subject
      guard !found.isEmpty else { return nil }
      return Found(
        persons: found, telling: .init(kind: kind(tenure), reader: .tree), group: group,
        tenure: tenure)
    }
  }

  /// "As chairman of the Council, Lima signed …", "While mayor of Oran, Lima …".
  private func fronted(_ verb: Int, slot: String, _ group: VerbGroup) -> Found? {
    guard words.lexicon.contains(slot, in: .frontedRole),
      words.is(tree.range.lowerBound, .frontedRole)
    else {
      return nil
    }
    // "As the chairman warned, Lima resigned" tells no office of Lima.
    let comma = tree.range.first { words.byte($0) == 44 }
    guard let comma, comma <= clauses.groups.first?.tokens.lowerBound ?? comma else { return nil }
    let found = subjects(of: verb, depth: 0)
    let isRole = words.lexicon.contains(slot, in: .roleMarker)
    return found.isEmpty
      ? nil : Found(persons: found, telling: .init(kind: .fronted), group: isRole ? nil : group)
  }

  /// Whom a verb is done to: "named Lima", "Lima, whom the council named".
  private func objects(of verb: Int) -> [Int] {
    let named = tree.child(verb, .obj, .iobj).map(persons) ?? []
    guard named.isEmpty, tree.relation(verb) == .relativeClause, let head = tree.head(verb),
      tree.children(verb).contains(where: { words.is($0, .objectRelative) })
    else { return named }
    return persons(head)
  }

  func kind(_ tenure: OfficeVerbTable.Tenure) -> OfficeTelling.Kind {
    switch tenure {
    case .holds: .copula
    case .begins: .appointed
    case .ends: .removed
    case .succeeds: .succession
    }
  }

  /// Who does what a verb says, by its own subject or that of the clause it hangs on.
  private func subjects(of verb: Int, depth: Int) -> [Int] {
    guard depth < 8 else { return [] }
    let head = tree.head(verb)
    if let own = tree.child(verb, .nsubj, .nsubjPass, .nsubjOuter) {
      let found = persons(own)
      if !found.isEmpty { return found }
      // "Lima, whose son is mayor": not Lima.
      let isOwned = tree.children(own).contains { words.is($0, .possessiveRelative) }
      if !isOwned, tree.relation(verb) == .relativeClause, let head { return persons(head) }
      return []
    }
    guard let head else { return [] }
    switch tree.relation(verb) {
    case .conj, .advcl: return subjects(of: head, depth: depth + 1)
    case .acl, .relativeClause:
      let found = persons(head)
      // "Lima was the first woman to serve as"
      return found.isEmpty && tree.child(head, .cop) != nil
        ? subjects(of: head, depth: depth + 1) : found
    case .xcomp:
      if let object = tree.child(head, .obj) {
        let found = persons(object)
        if !found.isEmpty { return found }
      }
      return subjects(of: head, depth: depth + 1)
    default: return []
    }
  }
}
