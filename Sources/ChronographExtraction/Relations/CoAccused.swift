internal import ChronographDates
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
  private var companies: [Company] = []
  /// No list is further from the accusation that it goes on from, in sentences.
  private let reach = 2

  private struct Company {
    var principals: [Int]
    var members: [Int]
    var sentence: Int
    /// They are told to be charged or tried, which is not what an arrest of the one says of the others.
    var isCharged: Bool
    /// When, where the accusation beside others is dated.
    var date: EDTF?
  }

  init(
    clauses: DocumentClauses, words: Words, index: MentionIndex, events: [EventReading],
    proceedings: Proceedings
  ) {
    (self.clauses, self.words, self.index) = (clauses, words, index)
    (self.events, self.proceedings) = (events, proceedings)
    companies = clauses.trees.flatMap { tree in
      tree.clauses.indices.compactMap { company(of: $0, in: tree) }
        + [company(in: tree)].compactMap(\.self)
    }
  }

  private var analysis: DocumentAnalysis { clauses.analysis }

  func relations(beside readings: [RelationReading]) -> [RelationReading] {
    companies.flatMap { company in
      readings.filter { isShared($0, by: company) }.flatMap { told in
        company.members.filter { $0 != told.target && $0 != told.source }.map {
          copy(told, for: $0, company)
        }
      }
    }
  }

  /// Everybody who is accused beside somebody.
  func members() -> [Int] { companies.flatMap(\.members) }

  /// Whether what is told of the one holds of those beside: who accuses, near by, and the case.
  private func isShared(_ told: RelationReading, by company: Company) -> Bool {
    guard company.principals.contains(told.source), told.factuality != .negated else {
      return false
    }
    return switch told.type {
    case .investigatedBy:
      analysis.entities[told.target].kind == .body && proceedings.inquires(told.target)
        && events.contains { event in
          isAct(event, against: told.source, goingOnIn: company)
            && event.arguments.contains { $0.role == .agent && $0.entity == told.target }
        }
    case .implicatedIn:
      isMatter(told.target, of: company)
        && events.contains {
          isAct($0, against: told.source, goingOnIn: company)
            && !Set($0.sentences).isDisjoint(with: told.sentences)
        }
    default: false
    }
  }

  /// Whether an event is the accusation that a list goes on from: near by, and of no other date.
  private func isAct(
    _ event: EventReading, against accused: Int, goingOnIn company: Company
  ) -> Bool {
    let isSame = event.sentences.contains(company.sentence)
    return proceedings.isProceeding(event)
      && !(company.isCharged && event.type.rawValue == "arrest")
      && event.arguments.contains { $0.role == .patient && $0.entity == accused }
      && (isSame || event.sentences.contains(company.sentence - 1))
      && (company.date == nil || company.date == event.date || isSame && event.date == nil)
  }

  /// Whether no other case is named where they are listed, or right before.
  private func isMatter(_ matter: Int, of company: Company) -> Bool {
    for sentence in [company.sentence, company.sentence - 1] where sentence >= 0 {
      let range = analysis.text.sentences[sentence].tokens
      let named = Set(
        range.compactMap { index.mention(at: $0) }.filter { $0.kind == .case }.map(\.entity))
      if !named.isEmpty { return named == [matter] }
    }
    return true
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
      let link = (group.head..<(verb ?? end)).first(where: isBeside),
      // "in another case"
      !(analysis.text.sentences[tree.sentence].tokens.lowerBound..<link).contains(where: isSeparate)
    else { return nil }
    let start = words.is(link, .companionAdverb) ? link + 2 : link + 1
    let named = members(in: start..<max(start, end), tree)
    return named.isEmpty
      ? nil
      : Company(
        principals: principals, members: Set(principals + named).sorted(),
        sentence: tree.sentence, isCharged: isCharge(group.head),
        date: EventDating(clauses).date(ofClause: clause, trigger: group.head, in: tree))
  }

  private func isSeparate(_ token: Int) -> Bool {
    words.is(token, .separateWord) && !words.is(token, .otherWord)
  }

  /// A passive of arresting, charging or trying, told as done.
  private func accuses(_ group: VerbGroup) -> Bool {
    (group.isPassive || group.isParticiple) && !group.isNegated && group.modal.isEmpty
      && words.has(group.head, .accusation)
      && ["arrest", "charge", "trial"].contains { clauses.grammar.isVerb(group.lemma, of: $0) }
  }

  private func isCharge(_ verb: Int) -> Bool { isVerb(verb, ofAny: ["charge", "trial"]) }

  private func isArrest(_ verb: Int) -> Bool { isVerb(verb, ofAny: ["arrest"]) }

  private func isVerb(_ verb: Int, ofAny types: [String]) -> Bool {
    let entry = clauses.grammar.entries[Int(clauses.words.word[verb])]
    return words.has(verb, .accusation)
      && types.contains {
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
    guard let verb = range.prefix(14).first(where: isListing), opens(range.lowerBound..<verb, tree),
      // "…, who were acquitted"
      !range.contains(where: frees),
      // "are on trial", "are friends"
      !words.has(verb + 1, .preposition), !words.tells(verb + 1, .pluralNoun),
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

  private func frees(_ token: Int) -> Bool {
    words.is(token, .acquittalWord) || words.is(token, .clearingWord)
      || words.is(token, .droppedWord)
  }

  /// Whether the words before the verb speak of others who are accused, and of nothing else: neither of who accuses,
  /// nor of a place or time, nor of somebody beside the accused.
  private func opens(_ range: Range<Int>, _ tree: ClauseTree) -> Bool {
    if range.count == 2, words.is(range.lowerBound, .definiteArticle),
      words.is(range.lowerBound + 1, .otherWord)
    {
      return leavesOthers(before: tree.sentence)
    }
    return range.allSatisfy { isOfAccused($0) || isOfOthers($0) || words.has($0, .determiner) }
      && range.contains(where: isOfAccused)
      && range.contains {
        words.is($0, .otherWord) || words.has($0, .pronoun) && words.is($0 - 1, .companionWord)
      }
  }

  /// "charged", "defendants".
  private func isOfAccused(_ token: Int) -> Bool {
    words.is(token, .suspectNoun)
      || words.tells(token, .pastForm) && words.has(token, .accusation)
        && (isCharge(token) || isArrest(token))
  }

  /// "others", "with him", "along with her".
  private func isOfOthers(_ token: Int) -> Bool {
    words.is(token, .otherWord) || words.is(token, .companionAdverb)
      || words.is(token, .additiveAdverb)
      || words.has(token, .pronoun) && words.is(token - 1, .companionWord)
      || words.is(token, .companionWord) && words.has(token + 1, .pronoun)
  }

  /// "Krog and two others were charged.": the sentence before, which tells nothing else, leaves some without a name.
  private func leavesOthers(before sentence: Int) -> Bool {
    guard sentence > 0 else { return false }
    let tree = clauses.trees[sentence - 1]
    guard tree.groups.count == 1,
      events.contains(where: {
        $0.trigger.contains(tree.groups[0].head) && proceedings.isProceeding($0)
      })
    else { return false }
    return analysis.text.sentences[sentence - 1].tokens.contains {
      (words.is($0, .listOpener) && words.is($0, .otherWord) || words.is($0, .accusedGroup))
        && (words.is($0 - 1, .coordinator)
          || clauses.grammar.number(clauses.words.word[$0 - 1]) != nil
          || isBeside($0 - 1))
    }
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
    // "five others, and Ida Lund resigned": behind "and", even the first may have a verb of her own.
    var isJoined = false
    var opensJoined = false
    var last = token
    while token < range.upperBound, !endsList(token) {
      if words.is(token, .sayingVerb) || words.is(token, .statementVerb) { return [] }
      if let verb = verb(at: token, tree) {
        if !isDoer(before: verb) {
          // "and Ida Lund, the mayor, resigned"
          let isAside = words.byte(last) == 44 && last + 1 < verb.tokens.lowerBound
          return isAside && (opensJoined || found.count > 1) ? found.dropLast() : found
        }
        let doer = index.mention(endingAt: verb.tokens.lowerBound)?.entity
        return found.prefix(1).filter { $0 != doer && !opensJoined }
      }
      if words.is(token, .coordinator) { isJoined = true }
      guard let mention = index.mention(at: token), mention.form == .name else {
        token += 1
        continue
      }
      if isMember(mention, from: range.lowerBound, found) {
        if found.isEmpty { opensJoined = isJoined }
        found.append(mention.entity)
      } else if mention.kind == .person {
        // "clients of Jan Novak, Ida Lund and Otto Krog"
        break
      }
      token = mention.tokens.upperBound
      last = token
    }
    let speaks = (token..<max(token, range.upperBound)).contains {
      words.is($0, .sayingVerb)
    }
    return speaks ? found.dropLast() : found
  }

  /// "who", "; ", "while", "but not", "unlike": what follows is no part of the list.
  private func endsList(_ token: Int) -> Bool {
    words.has(token, .relative) || words.has(token, .negation) || words.is(token, .listEnd)
      || words.is(token, .comparison) || words.byte(token) == 59 || words.byte(token) == 40
  }

  /// A verb ends a list; "a firm" and what has a capital are none.
  private func verb(at token: Int, _ tree: ClauseTree) -> VerbGroup? {
    guard !words.isCapitalized(token), !words.is(token, .firmNoun) else { return nil }
    return tree.groups.first { $0.head == token }
  }

  /// Whether who stands before a verb does what it tells: "and Ida Lund resigned", but not "Ida Lund, accused of theft".
  private func isDoer(before verb: VerbGroup) -> Bool {
    !verb.isParticiple && !verb.isInfinitive || words.byte(verb.tokens.lowerBound - 1) != 44
  }

  private func isMember(_ mention: Mention, from start: Int, _ found: [Int]) -> Bool {
    // "and Ida Lund with nothing"
    guard !words.isPossessive(mention.tokens.upperBound), !found.contains(mention.entity),
      !words.is(mention.tokens.upperBound + 1, .nothingWord),
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
