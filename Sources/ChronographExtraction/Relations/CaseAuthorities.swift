import ChronographLanguage

/// Who inquires or prosecutes in the one case of a document, told of the case and not of the accused: "Attorneys Lima and
/// Krog are prosecuting", "The case was investigated by the Fraud Office".
///
/// All accused of a document are taken to be in that case where they are few and the authority acts near where they are accused.
struct CaseAuthorities {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let events: [EventReading]
  let proceedings: Proceedings
  private let phrases: PhraseResolver
  /// Who is accused in each sentence.
  private let accusations: [Int: [Int]]
  /// The sentences that say themselves into whom or what somebody inquires.
  private let told: Set<Int>
  /// Everybody accused.
  private let suspects: Set<Int>
  private let reader: ContextReader

  /// More than these are no longer all in one case.
  private let mostAccused = 6
  /// An authority that acts further from the accusation than this, in sentences, may act in another case.
  private let reach = 6

  init(
    clauses: DocumentClauses, words: Words, index: MentionIndex, events: [EventReading],
    proceedings: Proceedings, readings: [RelationReading]
  ) {
    (self.clauses, self.words, self.index) = (clauses, words, index)
    (self.events, self.proceedings) = (events, proceedings)
    phrases = PhraseResolver(clauses: clauses)
    reader = ContextReader(clauses)
    let entities = clauses.analysis.entities
    var found = events.compactMap { event -> (sentence: Int, persons: [Int])? in
      guard Self.accuses(event, proceedings), let sentence = event.sentences.first else {
        return nil
      }
      let persons = proceedings.persons(of: event).filter { !proceedings.inquires($0) }
      return persons.isEmpty ? nil : (sentence, persons)
    }
    found += readings.compactMap { reading in
      guard reading.type == .investigatedBy, reading.factuality != .negated,
        entities[reading.source].kind == .person, !proceedings.inquires(reading.source),
        // "said of Lima": who is spoken of may be a witness.
        reading.telling != .event("prosecution.spoken"), proceedings.inquires(reading.target),
        let sentence = reading.sentences.last
      else { return nil }
      return (sentence, [reading.source])
    }
    accusations = Dictionary(grouping: found, by: \.sentence).mapValues { $0.flatMap(\.persons) }
    suspects = Set(found.flatMap(\.persons))
    told = Set(
      events.filter { event in
        event.type.rawValue == "investigation" && event.arguments.contains { $0.role != .agent }
      }.flatMap(\.sentences)
        // "opened the investigation": into the scandal.
        + readings.filter { $0.type == .investigatedBy && entities[$0.source].kind == .case }
        .flatMap(\.sentences))
  }

  private var analysis: DocumentAnalysis { clauses.analysis }
  private var grammar: EventGrammar { clauses.grammar }
  private var entities: [DocumentEntity] { analysis.entities }

  /// An arrest, a charge, a trial, or an inquiry into somebody who is not only asked.
  private static func accuses(_ event: EventReading, _ proceedings: Proceedings) -> Bool {
    if proceedings.isProceeding(event) { return true }
    return event.type.rawValue == "investigation" && event.factuality != .negated
      && event.factuality != .planned && !event.isUndone
      && !event.trigger.contains { proceedings.words.is($0, .questioningWord) }
  }

  func relations() -> [RelationReading] {
    guard !suspects.isEmpty, suspects.count <= mostAccused else { return [] }
    return clauses.trees.flatMap { tree -> [RelationReading] in
      guard !told.contains(tree.sentence), let accused = accused(near: tree.sentence) else {
        return []
      }
      let agents = Set(tree.clauses.indices.flatMap { self.agents(of: $0, in: tree) }).sorted()
      return accused.flatMap { person in
        agents.filter { $0 != person && !suspects.contains($0) }.map {
          RelationReading(
            type: .investigatedBy, source: person, target: $0, confidence: .low,
            sentences: [tree.sentence], telling: .event("prosecution.one-case"))
        }
      }
    }
  }

  /// Those accused near a sentence; `nil` where it speaks of another case.
  private func accused(near sentence: Int) -> [Int]? {
    let range = analysis.text.sentences[sentence].tokens
    guard !range.contains(where: { words.is($0, .separateWord) && words.is($0 + 1, .matterHead) })
    else { return nil }
    let near = (sentence - reach...sentence + 1).flatMap { accusations[$0] ?? [] }
    let persons = Set(near).sorted()
    return persons.isEmpty ? nil : persons
  }

  // MARK: Deeds

  /// Those who do in a clause what only those do whose case it is.
  private func agents(of clause: Int, in tree: ClauseTree) -> [Int] {
    guard let group = tree.group(clause), !group.isNegated, !group.isInfinitive, !group.isGerund,
      group.modal.isEmpty, tree.clauses[clause].kind != .relative, namesNobodyElse(tree),
      let isOfPersons = deed(group, clause, in: tree)
    else { return [] }
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality != .negated else { return [] }
    return doers(of: clause, group, in: tree).filter {
      proceedings.prosecutors.contains($0) && !isFormer($0, in: tree.sentence)
        || !isOfPersons && entities[$0].kind == .body && proceedings.inquires($0)
    }
  }

  /// "Former prosecutor Krog": he has no case any more.
  private func isFormer(_ person: Int, in sentence: Int) -> Bool {
    let range = analysis.text.sentences[sentence].tokens
    return range.contains { token in
      guard let mention = index.mention(at: token), mention.entity == person else { return false }
      return (max(range.lowerBound, token - 6)..<token).contains {
        words.is($0, .formerAdverb) || clauses.classes($0).contains(.bygone)
      }
    }
  }

  /// Whether a verb tells that somebody has the case, and whether only of a person by office; `nil` where it does not.
  private func deed(_ group: VerbGroup, _ clause: Int, in tree: ClauseTree) -> Bool? {
    let isPassive = group.isPassive || group.isParticiple
    let objects = isPassive ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    if grammar.is(group.lemma, .caseVerb) {
      guard objects.allSatisfy({ isOfCase(tree.phrases[$0], in: tree) }) else { return nil }
      // "The police are investigating": something else, perhaps.
      return !objects.contains { words.is(tree.phrases[$0].head, .matterHead) }
    }
    if grammar.is(group.lemma, .caseDeedVerb) {
      return objects.contains { isOfCase(tree.phrases[$0], in: tree) } ? true : nil
    }
    if joins(group, clause, in: tree) { return false }
    guard !isPassive else { return nil }
    if grammar.is(group.lemma, .courtDeedVerb),
      objects.contains(where: { words.is(tree.phrases[$0].head, .courtDeedNoun) })
        || phrases.complements(ofClause: clause, preposition: .purpose, in: tree).contains(where: {
          words.is(tree.phrases[$0].head, .courtDeedNoun)
        })
    {
      return true
    }
    return speaks(group, in: tree) ? true : nil
  }

  /// "joined Lima in the announcement", right behind the accusation.
  private func joins(_ group: VerbGroup, _ clause: Int, in tree: ClauseTree) -> Bool {
    grammar.is(group.lemma, .joiningInVerb)
      && (tree.sentence - 2...tree.sentence).contains { accusations[$0] != nil }
      && phrases.complements(ofClause: clause, preposition: .location, in: tree).contains {
        words.is(tree.phrases[$0].head, .announcementNoun)
          && words.shape(tree.phrases[$0].tokens.upperBound).contains(.punctuation)
      }
  }

  /// "said that the case was complex": of the case, where the sentence names nobody else.
  private func speaks(_ group: VerbGroup, in tree: ClauseTree) -> Bool {
    let kind = grammar.speech[Int(group.lemma)]
    guard kind == .say || kind == .announce || kind == .allege, group.modal.isEmpty else {
      return false
    }
    return analysis.text.sentences[tree.sentence].tokens.contains { refersToCase($0) }
  }

  /// Whether a sentence names nobody but accused and prosecutors.
  private func namesNobodyElse(_ tree: ClauseTree) -> Bool {
    analysis.text.sentences[tree.sentence].tokens.allSatisfy { token in
      guard let mention = index.mention(at: token), mention.kind == .person else { return true }
      return suspects.contains(mention.entity) || proceedings.prosecutors.contains(mention.entity)
    }
  }

  /// "the case"; whoever "he" or "they" are may be a witness.
  private func refersToCase(_ token: Int) -> Bool {
    words.is(token, .matterHead) && words.is(token - 1, .definiteArticle)
  }

  /// "the investigation", "its inquiry", "charges": of the case that the text is about, not "the inquiry into Orbis".
  private func isOfCase(_ phrase: Phrase, in tree: ClauseTree) -> Bool {
    let start = phrase.tokens.lowerBound
    let isKnown =
      words.is(start, .demonstrative) || words.is(start, .thingPossessive)
      || words.is(start, .personPossessive) || phrase.tokens.count == 1
    guard isKnown, phrase.mention < 0, words.is(phrase.head, .inquiredNoun) else { return false }
    let next = phrase.tokens.upperBound
    guard words.is(next, .matterPreposition) || words.is(next, .adversative) else { return true }
    // "the case against Krog": whose it is, others tell.
    let name = index.start(behindArticles: next + 1, words)
    return index.mention(at: name) == nil && words.is(start, .demonstrative)
  }

  /// The subject, or who stands behind "by", with those joined to them and those whose help is told.
  private func doers(of clause: Int, _ group: VerbGroup, in tree: ClauseTree) -> [Int] {
    var found = phrases.agents(ofClause: clause, in: tree)
    let range = analysis.text.sentences[tree.sentence].tokens
    let isPassive = group.isPassive || group.isParticiple
    // "by Attorneys Lima and Krog of the Harbour Division"
    if isPassive {
      if words.is(group.tokens.upperBound, .agentMarker) {
        found += named(from: group.tokens.upperBound + 1, to: range.upperBound)
      }
    } else if let first = tree.clauses[clause].subject.map({ tree.phrases[$0].tokens.lowerBound })
      .min(), first < group.tokens.lowerBound
    {
      found += named(from: first, to: group.tokens.lowerBound)
    }
    return found + helpers(behind: group.tokens.upperBound, to: range.upperBound)
  }

  /// Those who inquire by name or office in a stretch that no other verb cuts.
  private func named(from start: Int, to end: Int) -> [Int] {
    var found: [Int] = []
    for token in start..<max(start, end) {
      if words.has(token, .relative) || words.byte(token) == 59 { break }
      guard let mention = index.mention(at: token), !words.isPossessive(mention.tokens.upperBound),
        proceedings.inquires(mention.entity),
        // "Attorney Lima of the Fraud Office": she, and it through her.
        mention.kind == .person || found.isEmpty && !isWhere(token, from: start)
          || words.is(beforeArticles(token), .coordinator)
      else { continue }
      found.append(mention.entity)
    }
    return found
  }

  /// Whether a name only says where somebody works: "Attorney Lima of the Fraud Office".
  private func isWhere(_ name: Int, from start: Int) -> Bool {
    let before = beforeArticles(name)
    return before >= start && words.has(before, .preposition)
  }

  private func beforeArticles(_ name: Int) -> Int {
    words.has(name - 1, .determiner) ? name - 2 : name - 1
  }

  /// "with the help of the Harbour Police".
  private func helpers(behind start: Int, to end: Int) -> [Int] {
    guard
      let help = (start..<max(start, end)).first(where: {
        words.is($0, .helpNoun) && words.is($0 + 1, .holderOrigin)
      }), (max(start, help - 3)..<help).contains(where: { words.is($0, .accompaniment) })
    else { return [] }
    return named(from: help + 2, to: end)
  }
}
