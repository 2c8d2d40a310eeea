import ChronographLanguage

/// Those who stand accused beside somebody: "was docked alongside his aide, Jan Novak, and a firm, Kordax Limited",
/// "Charged with him are Jan Novak and Ida Lund", "The other defendants are …".
///
/// Who accuses the one accuses the others, and of the same case.
struct CoAccused {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let events: [EventReading]
  let proceedings: Proceedings
  /// No list is further from the accusation that it goes on from, in sentences.
  private let reach = 2

  private struct Company {
    var principals: [Int]
    var members: [Int]
    var sentence: Int
    /// They are told to be charged or tried, which is not what an arrest of the one says of the others.
    var isCharged: Bool
  }

  private var analysis: DocumentAnalysis { clauses.analysis }

  func relations(beside readings: [RelationReading]) -> [RelationReading] {
    companies().flatMap { company in
      readings.filter { isShared($0, by: company) }.flatMap { told in
        company.members.filter { $0 != told.target && $0 != told.source }.map {
          copy(told, for: $0, company)
        }
      }
    }
  }

  /// Everybody who is accused beside somebody.
  func members() -> [Int] { companies().flatMap(\.members) }

  private func companies() -> [Company] {
    clauses.trees.flatMap { tree in
      tree.clauses.indices.compactMap { company(of: $0, in: tree) }
        + [company(in: tree)].compactMap(\.self)
    }
  }

  /// Whether what is told of the one holds of those beside: who accuses, near by, and the case.
  private func isShared(_ told: RelationReading, by company: Company) -> Bool {
    guard company.principals.contains(told.source), told.factuality != .negated else {
      return false
    }
    return switch told.type {
    case .investigatedBy:
      analysis.entities[told.target].kind == .body && proceedings.inquires(told.target)
        && events.contains { isAct($0, of: told, goingOnIn: company) }
    case .implicatedIn: true
    default: false
    }
  }

  /// Whether an event is the accusation that a list goes on from.
  private func isAct(
    _ event: EventReading, of told: RelationReading, goingOnIn company: Company
  ) -> Bool {
    proceedings.isProceeding(event) && !(company.isCharged && event.type.rawValue == "arrest")
      && event.arguments.contains { $0.role == .agent && $0.entity == told.target }
      && event.arguments.contains { $0.role == .patient && $0.entity == told.source }
      && event.sentences.contains { (0...1).contains(company.sentence - $0) }
  }

  private func copy(
    _ told: RelationReading, for member: Int, _ company: Company
  ) -> RelationReading {
    var own = told
    own.source = member
    own.confidence = .low
    own.sentences = Set(told.sentences.prefix(1) + [company.sentence]).sorted()
    own.telling = .event("accused-together")
    return own
  }

  // MARK: Behind the verb

  /// "was charged alongside Jan Novak and a firm, Kordax Limited".
  private func company(of clause: Int, in tree: ClauseTree) -> Company? {
    // "appeared alongside his lawyer"
    guard let group = tree.group(clause), accuses(group) else { return nil }
    let principals = PhraseResolver(clauses: clauses).subjects(ofClause: clause, in: tree).filter(
      proceedings.accused.contains)
    let end = analysis.text.sentences[tree.sentence].tokens.upperBound
    let verb = tree.groups.map(\.head).filter { $0 > group.head }.min()
    guard !principals.isEmpty, group.head < end,
      let link = (group.head..<(verb ?? end)).first(where: isBeside)
    else { return nil }
    let start = words.is(link, .companionAdverb) ? link + 2 : link + 1
    let named = members(in: start..<max(start, end), tree)
    return named.isEmpty
      ? nil
      : Company(
        principals: principals, members: Set(principals + named).sorted(),
        sentence: tree.sentence, isCharged: isCharge(group.head))
  }

  /// A passive of arresting, charging or trying, told as done.
  private func accuses(_ group: VerbGroup) -> Bool {
    (group.isPassive || group.isParticiple) && !group.isNegated && group.modal.isEmpty
      && words.has(group.head, .accusation)
      && ["arrest", "charge", "trial"].contains { clauses.grammar.isVerb(group.lemma, of: $0) }
  }

  private func isCharge(_ verb: Int) -> Bool {
    let entry = clauses.grammar.entries[Int(clauses.words.word[verb])]
    return words.has(verb, .accusation)
      && ["charge", "trial"].contains {
        clauses.grammar.isVerb(entry.lemma, of: $0)
          || clauses.grammar.isVerb(entry.pastLemma, of: $0)
      }
  }

  /// "alongside", "along with", "together with".
  private func isBeside(_ token: Int) -> Bool {
    words.is(token, .companionPreposition)
      || words.is(token, .companionAdverb) && words.is(token + 1, .companionLink)
  }

  // MARK: In a sentence of their own

  /// "Charged with him are …", "Others charged include …", "The other defendants are …".
  private func company(in tree: ClauseTree) -> Company? {
    let range = analysis.text.sentences[tree.sentence].tokens
    guard let verb = range.prefix(14).first(where: isListing), opens(range.lowerBound..<verb),
      let principals = accused(before: tree.sentence)
    else { return nil }
    let members = members(in: verb + 1..<range.upperBound, tree).filter {
      !principals.contains($0)
    }
    return members.isEmpty
      ? nil
      : Company(
        principals: principals, members: members, sentence: tree.sentence,
        isCharged: (range.lowerBound..<verb).contains(where: isCharge))
  }

  private func isListing(_ token: Int) -> Bool {
    words.is(token, .listingVerb) && !words.is(token, .filingWord)
      || words.is(token, .pastCopula)
  }

  /// Whether the words before the verb speak of others who are accused.
  private func opens(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard !range.isEmpty, !range.contains(where: { words.has($0, .negation) }),
      range.allSatisfy({ index.mention(at: $0).map { $0.form != .name } ?? true })
    else { return false }
    let isOfAccused = range.contains {
      words.has($0, .accusation) || words.is($0, .suspectNoun) || words.is($0, .filingWord)
    }
    // "Charged with defending him is Lima"
    if range.contains(where: { words.tells($0, .gerundForm) }) { return false }
    // "The others are": those of whom the sentence before told.
    if range.count == 2, words.is(first, .definiteArticle), words.is(first + 1, .listOpener) {
      return true
    }
    guard isOfAccused else { return false }
    return words.is(first, .listOpener) && !words.is(first, .definiteArticle)
      || words.is(first, .additionAdverb) || words.tells(first, .pastForm)
      || range.contains { words.is($0, .separateWord) }
  }

  /// Who was accused last, in one of the sentences before.
  private func accused(before sentence: Int) -> [Int]? {
    let before = events.filter {
      proceedings.isProceeding($0) && $0.sentences[0] < sentence
        && sentence - $0.sentences[0] <= reach && !proceedings.persons(of: $0).isEmpty
    }
    guard let last = before.map({ $0.sentences[0] }).max() else { return nil }
    return Set(before.filter { $0.sentences[0] == last }.flatMap(proceedings.persons)).sorted()
  }

  // MARK: Lists

  /// The persons and companies of a list; none where somebody speaks behind it: "…, his lawyer Otto Krog said".
  private func members(in range: Range<Int>, _ tree: ClauseTree) -> [Int] {
    var found: [Int] = []
    var token = range.lowerBound
    while token < range.upperBound {
      if words.is(token, .sayingVerb) || words.is(token, .statementVerb) { return [] }
      if words.has(token, .relative) || isVerb(token, tree) { break }
      guard let mention = index.mention(at: token), mention.form == .name else {
        token += 1
        continue
      }
      if isMember(mention, from: range.lowerBound, found) { found.append(mention.entity) }
      token = mention.tokens.upperBound
    }
    let speaks = (token..<max(token, range.upperBound)).contains {
      words.is($0, .sayingVerb)
    }
    return speaks ? found.dropLast() : found
  }

  /// A verb ends a list; "a firm" and what has a capital are none.
  private func isVerb(_ token: Int, _ tree: ClauseTree) -> Bool {
    !words.isCapitalized(token) && !words.is(token, .firmNoun)
      && tree.groups.contains { $0.head == token }
  }

  private func isMember(_ mention: Mention, from start: Int, _ found: [Int]) -> Bool {
    guard !words.isPossessive(mention.tokens.upperBound), !found.contains(mention.entity),
      !proceedings.inquires(mention.entity)
    else { return false }
    switch mention.kind {
    case .person: return isNamed(mention.tokens.lowerBound, from: start)
    case .body:
      return words.isCompany(analysis.entities[mention.entity])
        && isFirm(mention.tokens.lowerBound, from: start, found)
    default: return false
    }
  }

  /// Whether a person's name opens a part of a list, behind titles at most.
  private func isNamed(_ name: Int, from start: Int) -> Bool {
    var token = name - 1
    while token >= start, name - token < 8 {
      if isCut(token) { return true }
      if words.has(token, .preposition) || words.isPossessive(token)
        || words.is(token, .attendantNoun) || words.is(token, .attorneyWord)
        || words.has(token, .tie) && words.is(token - 1, .personPossessive)
          && isAttendant(token)
      {
        return false
      }
      token -= 1
    }
    return token < start
  }

  /// "his lawyer": goes along with the accused in the course of work.
  private func isAttendant(_ token: Int) -> Bool {
    clauses.classes(token).contains(.aide)
  }

  private func isCut(_ token: Int) -> Bool {
    words.shape(token).contains(.punctuation) && words.byte(token) != 46
      || words.is(token, .coordinator) || words.is(token, .inclusion)
  }

  /// Whether a company's name stands in the list by itself: beside another member, or behind "a firm," and "companies:".
  private func isFirm(_ name: Int, from start: Int, _ found: [Int]) -> Bool {
    var cut = name - 1
    while cut >= start, words.has(cut, .determiner) { cut -= 1 }
    guard cut >= start else { return true }
    guard isCut(cut) else { return false }
    while cut > start, isCut(cut - 1) { cut -= 1 }
    if let before = index.mention(endingAt: cut) { return found.contains(before.entity) }
    return words.is(cut - 1, .companyDescription) || words.is(cut - 1, .firmNoun)
  }
}
