internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// Reads who holds which office where: appositions, titles before names, copulas, verbs of appointment, lists.
struct OfficeFinder {
  let analysis: DocumentAnalysis
  let words: Words
  let titles: TitleFinder
  let dates: TenureDates
  let index: MentionIndex
  /// Whether a token belongs to a temporal expression.
  let isTimed: [Bool]
  /// Countries by demonym, in lower case.
  let countries: NameTables
  /// The body that the document calls "the Company", if any.
  let company: Int?
  /// The party that the document names, if any.
  let party: Int?

  private let phrases: PhraseResolver
  let clauses: DocumentClauses

  init(clauses: DocumentClauses, words: Words, tables: NameTables, index: MentionIndex) {
    self.clauses = clauses
    self.words = words
    self.index = index
    phrases = PhraseResolver(clauses: clauses)
    analysis = clauses.analysis
    titles = TitleFinder(words: words, mentions: analysis.mentions)
    dates = TenureDates(analysis: analysis, words: words)
    countries = tables
    company = clauses.analysis.entities.firstIndex { entity in
      entity.kind == .body && entity.aliases.contains { ["Company", "Group", "Bank", "Corporation", "Trust"].contains($0) }
    }
    party = clauses.analysis.entities.firstIndex { $0.kind == .body && $0.name.hasSuffix("Party") || $0.name.hasPrefix("Communist Party") }
    isTimed = dates.isTimed
  }

  /// The persons that are subject of the clause around a token, and its verb.
  func subject(ofClauseAt token: Int) -> (persons: [Int], group: VerbGroup)? {
    let tree = clauses.trees[analysis.text.sentence(ofToken: token)]
    var clause = tree.clause(ofToken: token)
    guard clause >= 0 else { return nil }
    // "Born in Cairo, he was …": a participle's own clause has no copula.
    while tree.group(clause) == nil, tree.clauses[clause].parent >= 0 { clause = tree.clauses[clause].parent }
    guard let group = tree.group(clause), group.tokens.upperBound <= token else { return nil }
    let persons = phrases.subjects(ofClause: clause, in: tree)
      .filter { analysis.entities[$0].kind == .person }
    return persons.isEmpty ? nil : (persons, group)
  }

  func relations() -> [RelationReading] {
    var readings: [RelationReading] = []
    for (number, sentence) in analysis.text.sentences.enumerated() {
      var reader = SentenceOffices(finder: self, sentence: number, range: sentence.tokens)
      reader.read()
      readings += reader.readings
    }
    return readings
  }
}

/// The offices of one sentence.
struct SentenceOffices {
  let finder: OfficeFinder
  let sentence: Int
  let range: Range<Int>
  var readings: [RelationReading] = []
  private var words: Words { finder.words }

  init(finder: OfficeFinder, sentence: Int, range: Range<Int>) {
    self.finder = finder
    self.sentence = sentence
    self.range = range
  }

  /// A title with the entities around it.
  private struct Holding {
    var phrase: TitlePhrase
    var holders: [Int] = []
    /// Bodies or places, or a person whose aide it is.
    var targets: [Int] = []
    var suffix: Range<Int>?
    var end: Int
    var rule = ""
    var isPast = false
    var isFuture = false
    /// Who held it before, by a verb of succession.
    var predecessor: Int?
    var confidence = Confidence.medium
  }

  mutating func read() {
    let titles = finder.titles.titles(in: range)
    var previous: Holding?
    for (index, phrase) in titles.enumerated() {
      var holding = Holding(phrase: phrase, end: phrase.tokens.upperBound)
      findTarget(&holding)
      findHolder(&holding)
      inherit(&holding, from: previous)
      takeCompany(&holding)
      shareTarget(&holding, with: index + 1 < titles.count ? titles[index + 1] : nil)
      emit(holding)
      previous = holding.holders.isEmpty && holding.targets.isEmpty ? previous : holding
    }
  }

  // MARK: Targets

  private func mention(at token: Int) -> Mention? {
    token < range.upperBound ? finder.index.mention(at: token) : nil
  }

  private func mention(endingAt token: Int) -> Mention? {
    token > range.lowerBound ? finder.index.mention(endingAt: token) : nil
  }

  private func isTarget(_ kind: EntityKind) -> Bool { kind == .body || kind == .place }

  private func findTarget(_ holding: inout Holding) {
    findTargetAfter(&holding)
    let first = holding.phrase.tokens.lowerBound
    if holding.targets.isEmpty { findTargetBefore(&holding, first: first) }
  }

  /// "chairman of the Security Council", "ambassador to India", "party chief in Hunan".
  private func findTargetAfter(_ holding: inout Holding) {
    var token = holding.phrase.tokens.upperBound
    let limit = range.upperBound
    while token + 1 < limit, words.isAny(token, "of", "at", "for", "in", "to", "with", "on", "from") {
      var start = token + 1
      if words.has(start, .determiner) || words.has(start, .demonym) { start += 1 }
      start = overAdjectives(start, limit: limit)
      guard var found = mention(at: start), isTarget(found.kind) else { return }
      if found.kind == .place, let firm = bodyBehind(found) { found = firm }
      if words.is(token, "to"), !isEnvoy(holding.phrase) { return }
      if words.isAny(token, "in", "from"), holding.phrase.isMember, found.kind == .place { return }
      if holding.targets.isEmpty || words.is(token, "to") {
        if holding.targets.isEmpty { holding.targets = [found.entity] } else { holding.suffix = token..<found.tokens.upperBound }
      }
      holding.end = found.tokens.upperBound
      skipBrackets(&holding)
      takePossessor(after: found, &holding)
      takeList(&holding, preposition: token)
      token = holding.end
      guard holding.targets.count == 1, token < limit, words.isAny(token, "to"), isEnvoy(holding.phrase) else { return }
    }
  }

  /// "of the powerful Central Military Commission"
  private func overAdjectives(_ start: Int, limit: Int) -> Int {
    var token = start
    while token < limit, token - start < 3, mention(at: token) == nil,
      words.has(token, .demonym) || words.shape(token).contains(.lowerCase) && words.has(token, .common)
        && !words.has(token, [.preposition, .conjunction, .auxiliary, .modal, .relative, .titleHead])
    {
      token += 1
    }
    return token < limit && mention(at: token) != nil ? token : start
  }

  /// "of the State Security Committee (KGB) and …"
  private func skipBrackets(_ holding: inout Holding) {
    guard holding.end < range.upperBound, words.byte(holding.end) == 40,
      let close = (holding.end..<min(range.upperBound, holding.end + 8)).first(where: { words.byte($0) == 41 })
    else { return }
    holding.end = close + 1
  }

  /// "partner in the Cairo law firm Zaki Hashem": the place only says where the firm is.
  private func bodyBehind(_ place: Mention) -> Mention? {
    var token = place.tokens.upperBound
    while token < range.upperBound, token - place.tokens.upperBound < 3, words.shape(token).contains(.lowerCase), words.has(token, .common), !words.has(token, [.preposition, .conjunction, .determiner, .auxiliary, .modal, .relative]) { token += 1 }
    guard token > place.tokens.upperBound, let body = mention(at: token), body.kind == .body else { return nil }
    return body
  }

  private func isEnvoy(_ phrase: TitlePhrase) -> Bool {
    phrase.title.contains { words.isAny($0, "ambassador", "representative", "envoy", "adviser", "advisor", "delegate", "secretary", "commissioner", "consul", "observer", "aide") }
  }

  /// "chairman of Burberry's Audit Committee": the committee is meant.
  private func takePossessor(after owner: Mention, _ holding: inout Holding) {
    guard words.isPossessive(owner.tokens.upperBound), let owned = mention(at: owner.tokens.upperBound + 1), isTarget(owned.kind) else { return }
    holding.targets = [owned.entity]
    holding.end = owned.tokens.upperBound
  }

  /// "a member of the Audit Committee and of the Nomination Committee".
  private func takeList(_ holding: inout Holding, preposition: Int) {
    while holding.end + 1 < range.upperBound {
      var token = holding.end
      if words.byte(token) == 44 { token += 1 }
      guard token + 1 < range.upperBound, words.is(token, "and") || words.byte(holding.end) == 44 else { return }
      if words.is(token, "and") { token += 1 }
      guard token + 1 < range.upperBound, words.text.form(token) == words.text.form(preposition) else { return }
      token += 1
      if words.has(token, .determiner) { token += 1 }
      guard token < range.upperBound, var found = mention(at: token), isTarget(found.kind) else { return }
      if words.isPossessive(found.tokens.upperBound), let owned = mention(at: found.tokens.upperBound + 1), isTarget(owned.kind) { found = owned }
      holding.targets.append(found.entity)
      holding.end = found.tokens.upperBound
    }
  }

  /// "CIA Director", "Malaysia's Prime Minister", "its chairman".
  private func findTargetBefore(_ holding: inout Holding, first: Int) {
    var token = first
    // "China's then-president", "Apple's former CEO"
    if token > range.lowerBound, words.isPossessive(token - 1) || words.isPluralPossessive(token - 1), let owner = mention(endingAt: token - 1) {
      holding.targets = [owner.entity]
      return
    }
    if let owner = mention(endingAt: token), isTarget(owner.kind), owner.tokens.upperBound == token {
      holding.targets = [owner.entity]
      return
    }
    guard token > range.lowerBound else { return }
    token -= 1
    if words.isAny(token, "its", "their"), let body = precedingBody(before: token) { holding.targets = [body] }
    if words.isAny(token, "his", "her"), isTie(holding.phrase), let person = precedingPerson(before: token) {
      holding.targets = [person]
    }
    // "Party Leader Xi Jinping"
    if holding.targets.isEmpty, words.is(holding.phrase.title.lowerBound, "party"), words.isCapitalized(holding.phrase.title.lowerBound), holding.phrase.title.count == 2, let party = finder.party { holding.targets = [party] }
    if words.has(token, .demonym), let country = country(of: token) { holding.targets = [country] }
  }

  private func isTie(_ phrase: TitlePhrase) -> Bool {
    phrase.tie || phrase.title.contains { words.has($0, .tie) }
  }

  private func country(of token: Int) -> Int? {
    let demonym = words.lower(token)
    let name = finder.countries.country(of: demonym)
    guard name != demonym else { return nil }
    return finder.analysis.entities.firstIndex { $0.kind == .place && $0.name.lowercased() == name }
  }

  private func precedingBody(before token: Int) -> Int? {
    let antecedent = Int(finder.clauses.antecedents[token])
    if antecedent >= 0, isTarget(finder.analysis.entities[antecedent].kind) { return antecedent }
    if let place = finder.index.mentions(before: token, downTo: range.lowerBound).first(where: { isTarget($0.kind) }) { return place.entity }
    return finder.index.mentions(before: token, downTo: range.lowerBound)
      .first { $0.kind == .body }?.entity
  }

  private func precedingPerson(before token: Int) -> Int? {
    let antecedent = Int(finder.clauses.antecedents[token])
    if antecedent >= 0, finder.analysis.entities[antecedent].kind == .person { return antecedent }
    var subject: Int?
    for mention in finder.index.mentions(before: token, downTo: range.lowerBound) where mention.kind == .person {
      subject = mention.entity
    }
    let earlier = finder.index.mentions(before: range.lowerBound, downTo: range.lowerBound - 80)
    return subject ?? earlier.first { $0.kind == .person }?.entity
  }

  // MARK: Holders

  private mutating func findHolder(_ holding: inout Holding) {
    _ = holderAfter(&holding) || holderInApposition(&holding) || holderByObject(&holding)
      || holderBySubject(&holding) || holderByClause(&holding)
  }

  /// "President Xi Jinping", "its chairman, Ivan Noskevich", "Secretary of State of X, Andrei Ravkov".
  private func holderAfter(_ holding: inout Holding) -> Bool {
    var token = holding.end
    guard token < range.upperBound else { return false }
    let isDirect = mention(at: token)?.kind == .person
    if !isDirect, words.byte(token) == 44, hasOwner(holding), let next = mention(at: token + 1), next.kind == .person, closesApposition(next) { token += 1 }
    while token < range.upperBound, words.has(token, .honorific), mention(at: token) == nil { token += 1 }
    guard let holder = mention(at: token), holder.kind == .person, holder.form == .name else { return false }
    holding.holders = [holder.entity]
    holding.rule = "title-before-name"
    holding.confidence = .high
    holding.end = holder.tokens.upperBound
    // "President Alexander Lukashenko of Belarus"
    if holding.targets.isEmpty, holding.end + 1 < range.upperBound, words.isAny(holding.end, "of", "from"), let place = mention(at: holding.end + 1), place.kind == .place || words.is(holding.end, "of") && place.kind == .body {
      holding.targets = [place.entity]
      holding.end = place.tokens.upperBound
    }
    // "A and B, presidents of X": told by the plural elsewhere.
    return true
  }

  private func hasOwner(_ holding: Holding) -> Bool {
    let first = holding.phrase.tokens.lowerBound
    guard first > range.lowerBound else { return true }
    return words.has(first - 1, [.determiner, .demonym]) || words.isPossessive(first - 1) || !holding.targets.isEmpty
  }

  /// After a name in apposition comes a mark, a verb or the sentence's end.
  private func closesApposition(_ name: Mention) -> Bool {
    let next = name.tokens.upperBound
    guard next < range.upperBound else { return true }
    return !words.shape(next).isDisjoint(with: .punctuation) || words.has(next, [.auxiliary, .conjunction, .preposition, .modal])
      || words.isAny(next, "said", "told")
  }

  /// "Jiao Xiaoping, former Deputy Commander of …", "Seay, 61, a former member of …".
  private func holderInApposition(_ holding: inout Holding) -> Bool {
    // "…, the Foreign Minister of X will visit": a subject of its own.
    if holding.end < range.upperBound, words.has(holding.end, [.auxiliary, .modal]) { return false }
    var token = holding.phrase.tokens.lowerBound - 1
    // Over the owner: "Tim Cook, Apple's CEO"
    if let owner = ownerStart(holding) { token = owner - 1 }
    while token > range.lowerBound, words.has(token, [.determiner, .demonym]) || words.isAny(token, "once", "now", "currently", "formerly", "previously", "also", "then", "both") {
      if words.isAny(token, "once", "formerly", "previously") { holding.isPast = true }
      token -= 1
    }
    guard token > range.lowerBound, words.byte(token) == 44 || words.byte(token) == 40 || words.isAny(token, "as") && words.byte(token - 1) == 44 else { return false }
    if words.is(token, "as") { token -= 1 }
    if let person = mention(endingAt: token), person.kind == .person { return hold(person, &holding, "apposition", .high) }
    // An age, a Chinese name or another apposition may stand between.
    if token - 2 > range.lowerBound, words.byte(token - 2) == 44, words.shape(token - 1).contains(.number), let person = mention(endingAt: token - 2), person.kind == .person {
      return hold(person, &holding, "apposition", .high)
    }
    if words.byte(token - 1) == 41, let open = (max(range.lowerBound, token - 6)..<token).last(where: { words.byte($0) == 40 }), let person = mention(endingAt: open), person.kind == .person {
      return hold(person, &holding, "apposition", .high)
    }
    return false
  }

  private func hold(_ person: Mention, _ holding: inout Holding, _ rule: String, _ confidence: Confidence) -> Bool {
    holding.holders = [person.entity]
    holding.rule = rule
    holding.confidence = confidence
    return true
  }

  private func ownerStart(_ holding: Holding) -> Int? {
    let first = holding.phrase.tokens.lowerBound
    guard first > range.lowerBound else { return nil }
    if words.isPossessive(first - 1), let owner = mention(endingAt: first - 1) { return owner.tokens.lowerBound }
    if let owner = mention(endingAt: first), isTarget(owner.kind) { return owner.tokens.lowerBound }
    return nil
  }

  /// Words that may stand between a person and the title that a copula or verb of appointment gives.
  private func links(_ token: Int) -> Bool {
    words.has(token, [.auxiliary, .determiner, .modal, .demonym, .formerMarker])
      || words.isAny(token, "as", "who", "became", "become", "becomes", "remained", "remains", "served", "serves", "serving", "serve")
      || words.isAny(token, "named", "appointed", "elected", "made", "promoted", "nominated", "chosen", "selected", "installed", "confirmed")
      || words.isAny(token, "sworn", "in", "to", "also", "now", "once", "then", "currently", "concurrently", "already", "again")
      || words.isAny(token, "reappointed", "re-elected", "reelected", "acted", "worked", "working", "works", "took", "takes", "over", "continues", "and", "still", "previously", "formerly", "later", "first", "both", "becoming", "acting", "being", "since", "been")
  }

  /// "Liao was a member of …", "he became its vice-chairman", "McCall, who has been Chief Executive of …".
  private func holderBySubject(_ holding: inout Holding) -> Bool {
    var token = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    var hasVerb = false
    var steps = 0
    while token >= range.lowerBound, steps < 14 {
      if let person = mention(endingAt: token + 1), person.kind == .person {
        guard hasVerb else { return false }
        return hold(person, &holding, "copula", .medium)
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
      if words.has(token, .auxiliary) || words.isAny(token, "became", "becomes", "become", "remained", "remains", "served", "serves", "serving", "as", "elected", "named", "appointed") { hasVerb = true }
      token -= 1
      steps += 1
    }
    return false
  }

  /// The subject of the clause whose copula or verb of appointment governs the title.
  private func holderByClause(_ holding: inout Holding) -> Bool {
    let start = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    guard let (persons, group) = finder.subject(ofClauseAt: start) else { return false }
    guard group.isCopula || links(group.head) else { return false }
    // Nothing but link words between the verb and the title: no other complement.
    guard (group.tokens.upperBound..<start).allSatisfy({ links($0) || finder.isTimed[$0] || words.byte($0) == 44 || words.has($0, .preposition) && finder.isTimed[$0 + 1] }) else { return false }
    holding.holders = persons
    holding.rule = "copula"
    for token in group.tokens { noteTense(token, &holding) }
    return true
  }

  private func noteTense(_ token: Int, _ holding: inout Holding) {
    // "was made ambassador" begins a tenure; "was ambassador" has ended.
    if holding.rule != "appointed", words.isAny(token, "was", "were", "had", "served", "worked", "formerly", "previously", "once", "acted") {
      holding.isPast = true
    }
    if words.isAny(token, "named", "appointed", "elected", "made", "promoted", "nominated", "chosen", "sworn", "installed", "confirmed", "reappointed", "has", "have") {
      holding.rule = "appointed"
      holding.isPast = false
      holding.phrase.isFormer = false
    }
    if words.isAny(token, "will", "to") { holding.isFuture = words.is(token, "will") || words.isAny(token - 1, "is", "are", "due", "expected", "set") }
  }

  /// "named Fall Secretary", "elected Elaraby its Secretary-General", "appointed A as B".
  private func holderByObject(_ holding: inout Holding) -> Bool {
    var token = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    while token > range.lowerBound, words.has(token, [.determiner]) || words.isAny(token, "as", "be", "to") { token -= 1 }
    guard token >= range.lowerBound, let person = mention(endingAt: token + 1), person.kind == .person else { return false }
    let before = person.tokens.lowerBound - 1
    let hasAs = words.is(person.tokens.upperBound, "as")
    guard before >= range.lowerBound else { return false }
    let verbs = words.isAny(before, "appointed", "named", "elected", "appoints", "names", "nominated", "made", "elects", "reappointed", "promoted", "installed", "chose", "picked")
    guard verbs || hasAs else { return false }
    if words.isAny(before, "succeeds", "succeeded", "replaces", "replaced", "replacing", "succeeding", "from", "by", "succeed", "replace") { return succession(person, before, &holding) }
    guard verbs else { return false }
    return hold(person, &holding, "appointed", .high)
  }

  /// "Darroch replaced Bowman as Senior Independent Director": the one is, the other was.
  private func succession(_ object: Mention, _ verb: Int, _ holding: inout Holding) -> Bool {
    let isPassive = words.is(verb, "by")
    let subject = finder.index.mentions(before: verb, downTo: range.lowerBound).first { $0.kind == .person }
    guard let subject else { return hold(object, &holding, "succession", .medium) }
    let (new, old) = isPassive ? (object, subject) : (subject, object)
    holding.holders = [new.entity]
    holding.rule = "succession"
    holding.confidence = .high
    holding.predecessor = old.entity
    return true
  }

  // MARK: Lists

  /// "chairman of A and former chairman of B": the holder goes on; "president and CEO of X": the target comes later.
  private func inherit(_ holding: inout Holding, from previous: Holding?) {
    guard holding.holders.isEmpty, let previous, !previous.holders.isEmpty, previous.end <= holding.phrase.tokens.lowerBound else { return }
    let start = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    guard start >= previous.end, (previous.end..<start).allSatisfy({ words.isAny($0, "and", "also", "a", "an", "the", "of", "as", "both", "then", "now", "once") || words.byte($0) == 44 || words.has($0, .demonym) }) else { return }
    // "A, chairman of X, and B, …": a name follows and holds the next.
    if let next = mention(at: holding.end), next.kind == .person { return }
    holding.holders = previous.holders
    holding.rule = previous.rule
    holding.isPast = previous.isPast
    holding.confidence = .medium
    if (previous.end..<start).contains(where: { words.is($0, "once") }) { holding.isPast = true }
  }

  /// In a company's own announcement an office without a body is its own.
  private func takeCompany(_ holding: inout Holding) {
    guard holding.targets.isEmpty, !holding.holders.isEmpty, !holding.phrase.tie, !holding.phrase.isPlain,
      let company = finder.company,
      holding.phrase.title.contains(where: { words.isAny($0, "director", "chair", "chairman", "chairwoman", "executive", "officer", "secretary", "president", "treasurer", "auditor", "counsel") })
    else { return }
    holding.targets = [company]
  }

  private func shareTarget(_ holding: inout Holding, with next: TitlePhrase?) {
    guard holding.targets.isEmpty, let next, next.tokens.lowerBound > holding.phrase.tokens.upperBound,
      (holding.phrase.tokens.upperBound..<next.tokens.lowerBound).allSatisfy({ words.isAny($0, "and", "the", "a", "an") || words.byte($0) == 44 })
    else { return }
    var other = Holding(phrase: next, end: next.tokens.upperBound)
    findTargetAfter(&other)
    holding.targets = other.targets
  }

  // MARK: Writing

  private mutating func emit(_ holding: Holding) {
    for holder in holding.holders {
      for target in holding.targets where target != holder {
        emit(holding, holder: holder, target: target, former: holding.phrase.isFormer || holding.isPast)
        if let predecessor = holding.predecessor, predecessor != target {
          emit(holding, holder: predecessor, target: target, former: true)
        }
      }
    }
  }

  private mutating func emit(_ holding: Holding, holder: Int, target: Int, former: Bool) {
    let kind = finder.analysis.entities[target].kind
    let titleText = title(holding)
    if kind == .person {
      guard isTie(holding.phrase) else { return }
      return readings.append(RelationReading(type: .associatedWith, source: holder, target: target, title: titleText, confidence: .medium, sentences: [sentence], rule: "tie"))
    }
    guard isTarget(kind), !holding.phrase.tie else { return }
    let isNameless = holding.phrase.isPlain && kind == .place
    guard !isNameless else { return }
    var reading = RelationReading(
      type: holding.phrase.isMember ? .member : .position, source: holder, target: target,
      title: holding.phrase.isMember ? nil : titleText, status: former ? .former : .current,
      confidence: holding.confidence, sentences: [sentence],
      rule: "office." + (holding.rule.isEmpty ? "list" : holding.rule))
    finder.dates.date(&reading, title: holding.phrase.tokens, end: holding.end, range: range, isPredecessor: holding.predecessor == holder)
    if holding.isFuture { reading.status = .future }
    reading.anchor = holding.phrase.tokens.lowerBound
    readings.append(reading)
  }

  /// The title with what it is accredited to: "Ambassador to India".
  private func title(_ holding: Holding) -> String {
    let title = words.text[words.span(holding.phrase.title)]
    return holding.suffix.map { title + " " + words.text[words.span($0)] } ?? title
  }
}
