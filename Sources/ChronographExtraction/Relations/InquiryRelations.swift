import ChronographLanguage

/// Who inquires into whom, told around an event rather than by it: the case that somebody answers for, the authority
/// that announces a punishment, the names on a list of sanctions.
struct InquiryRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let events: [EventReading]
  /// The offices told: a prosecutor is known by the title.
  let offices: [RelationReading]
  /// Who publishes or says something, by the sentence that tells it.
  private let tellers: [Int: [Int]]

  init(
    clauses: DocumentClauses, words: Words, index: MentionIndex, events: [EventReading],
    offices: [RelationReading]
  ) {
    (self.clauses, self.words, self.index) = (clauses, words, index)
    (self.events, self.offices) = (events, offices)
    var tellers: [Int: [Int]] = [:]
    for event in events
    where event.type.rawValue == "publication" || event.type.rawValue == "statement" {
      guard let sentence = event.sentences.first else { continue }
      tellers[sentence, default: []] += event.arguments.filter { $0.role == .agent }.map(\.entity)
    }
    self.tellers = tellers
  }

  private var analysis: DocumentAnalysis { clauses.analysis }
  private var entities: [DocumentEntity] { analysis.entities }

  func relations() -> [RelationReading] {
    events.flatMap { matters($0) + announced($0) + listed($0) }
  }

  private func isAccusing(_ event: EventReading) -> Bool {
    [
      "investigation", "charge", "arrest", "trial", "expulsion", "removal", "enforcement",
    ].contains(event.type.rawValue)
  }

  private func patients(_ event: EventReading) -> [Int] {
    event.arguments.filter {
      $0.role == .patient
        && (entities[$0.entity].kind == .person || entities[$0.entity].kind == .body)
    }.map(\.entity)
  }

  private func reading(
    _ event: EventReading, _ type: RelationType, _ source: Int, _ target: Int, sentences: [Int],
    rule: String
  ) -> RelationReading {
    RelationReading(
      type: type, source: source, target: target,
      start: type == .investigatedBy ? event.date?.beginning : nil,
      factuality: event.factuality(of: type),
      attribution: event.attribution, confidence: .medium, sentences: sentences,
      telling: .event(rule))
  }

  // MARK: Cases

  /// "was dismissed over the Granary affair": the case behind the word of punishment.
  private func matters(_ event: EventReading) -> [RelationReading] {
    guard isAccusing(event), event.factuality != .negated || event.type.rawValue == "trial",
      !isTold(event, with: .droppedWord), let (matter, sentence) = matter(of: event)
    else { return [] }
    var readings: [RelationReading] = []
    if !isWitness(event, matter) {
      readings = patients(event).filter { entities[$0].kind == .person }.map {
        reading(event, .implicatedIn, $0, matter, sentences: [sentence], rule: "inquiry.case")
      }
    }
    if isTold(event, with: .clearingWord) {
      for index in readings.indices { readings[index].factuality = .negated }
    }
    // Who arrests or charges somebody over it inquires into it, where inquiring is what they do.
    guard isInquiring(event) else { return readings }
    let isInvestigation = event.type.rawValue == "investigation"
    return readings
      + event.arguments.filter {
        $0.role == .agent && entities[$0.entity].kind == .body
          && (isInvestigation || words.lexicon.holdsInquiry(entities[$0.entity].name))
      }.map {
        reading(
          event, .investigatedBy, matter, $0.entity, sentences: [sentence], rule: "inquiry.case")
      }
  }

  private func isInquiring(_ event: EventReading) -> Bool {
    ["investigation", "arrest", "charge"].contains(event.type.rawValue)
      && event.factuality != .negated
  }

  /// "was questioned in connection with the scam": perhaps as a witness.
  private func isWitness(_ event: EventReading, _ matter: Int) -> Bool {
    guard event.trigger.contains(where: { words.is($0, .questioningWord) }) else { return false }
    let end = analysis.text.sentences[
      analysis.text.sentence(ofToken: event.trigger.lowerBound)
    ].tokens.upperBound
    return (event.trigger.upperBound..<end).contains { words.is($0, .matterLink) }
  }

  /// The case that one of an event's sentences names behind it.
  private func matter(of event: EventReading) -> (entity: Int, sentence: Int)? {
    let own = analysis.text.sentence(ofToken: event.trigger.lowerBound)
    if let matter = matter(beforeClauseOf: event) { return (matter, own) }
    for sentence in [own] + event.sentences.filter({ $0 != own }) {
      let range = analysis.text.sentences[sentence].tokens
      // Another telling of it has a word of its own.
      let start =
        sentence == own
        ? event.trigger.upperBound
        : range.first { words.has($0, .accusation) }.map { $0 + 1 } ?? range.lowerBound
      guard start < range.upperBound else { continue }
      if let matter = matter(in: start..<min(range.upperBound, start + 40)) {
        return (matter, sentence)
      }
    }
    return nil
  }

  /// "the Quay case, over which Krog was dismissed": the case that the relative clause hangs on.
  private func matter(beforeClauseOf event: EventReading) -> Int? {
    let trigger = event.trigger.lowerBound
    let start = analysis.text.sentences[analysis.text.sentence(ofToken: trigger)].tokens.lowerBound
    guard
      let relative = (max(start, trigger - 16)..<trigger).last(where: {
        words.has($0, .relative)
      }), words.is(relative, .thingRelative),
      words.is(relative - 1, .accusedMatterPreposition)
    else { return nil }
    let end = words.byte(relative - 2) == 44 ? relative - 2 : relative - 1
    guard let named = index.mention(endingAt: end), named.kind == .case else { return nil }
    return named.entity
  }

  /// "cleared Lima of any part in the affair": whoever is cleared of it is told not to be in it.
  private func isTold(_ event: EventReading, with set: WordSet) -> Bool {
    let sentence = analysis.text.sentences[
      analysis.text.sentence(ofToken: event.trigger.lowerBound)]
    return
      (event.trigger.lowerBound..<min(event.trigger.upperBound + 16, sentence.tokens.upperBound))
      .contains {
        words.is($0, set)
      }
  }

  /// The case named behind "over", "in", "into" or "for", before another clause or person comes.
  private func matter(in range: Range<Int>) -> Int? {
    let groups = clauses.trees[analysis.text.sentence(ofToken: range.lowerBound)].groups
    for token in range {
      // "resigned to take responsibility for the affair"
      if words.is(token, .takingVerb), words.is(token + 1, .responsibilityNoun) { continue }
      if words.is(token, .matterLink) { continue }
      if words.has(token, .relative) || words.byte(token) == 59
        || clauses.classes(token).contains(.subordinator)
          && !words.has(token, .preposition)
        || words.is(token, .otherDeed)
        || groups.contains(where: { $0.head == token })
      {
        return nil
      }
      guard let found = index.mention(at: token), found.kind == .case else { continue }
      return isAnsweredFor(before: token, from: range.lowerBound) ? found.entity : nil
    }
    return nil
  }

  /// Whether "over", "in connection with" or the like stands before a case.
  private func isAnsweredFor(before matter: Int, from start: Int) -> Bool {
    var before = matter - 1
    while before > start,
      words.has(before, .determiner) || words.is(before, .allegedAdjective)
        || words.shape(before).contains(.number)
        || words.byte(before) == 36 || words.isHyphen(before) || words.isHyphen(before - 1)
        || words.isHyphen(before + 1)
    {
      before -= 1
    }
    if words.byte(before) == 44 { return before > start && isApposed(before, from: start) }
    return words.is(before, .accusedMatterPreposition) || words.is(before - 1, .matterLink)
  }

  /// "in the largest corruption case in the country's history, the Quay scandal": behind a comma, by its description.
  private func isApposed(_ comma: Int, from start: Int) -> Bool {
    guard
      let head = (max(start, comma - 12)..<comma).first(where: {
        words.has($0, .caseHead) && !words.isCapitalized($0)
      }),
      let link = (max(start, head - 7)..<head).last(where: {
        words.is($0, .accusedMatterPreposition)
      })
    else { return false }
    return (link + 1..<head).allSatisfy {
      words.shape($0).isDisjoint(with: .punctuation) || words.isHyphen($0)
    }
  }

  // MARK: Authorities

  /// "the website of the Commission for Discipline Inspection reported that Lima was expelled".
  private func announced(_ event: EventReading) -> [RelationReading] {
    guard isAccusing(event), event.type.rawValue != "enforcement",
      event.factuality != .negated, event.factuality != .planned, !event.isUndone,
      !isSuccession(event), let sentence = event.sentences.first
    else { return [] }
    var seen: Set<Int> = []
    let authorities =
      (orderers(of: event) + (tellers[sentence] ?? []) + event.attribution
      + event.sources + publishers(before: event)).filter {
        isAuthority($0, event) && seen.insert($0).inserted
      }
    return patients(event).flatMap { accused in
      authorities.filter { $0 != accused }.map {
        reading(
          own(event, of: $0), .investigatedBy, accused, $0, sentences: [sentence],
          rule: "inquiry.announced")
      }
    }
  }

  /// "According to an announcement posted on the website of the Commission, Lima was expelled".
  private func publishers(before event: EventReading) -> [Int] {
    let trigger = event.trigger.lowerBound
    let start = analysis.text.sentences[analysis.text.sentence(ofToken: trigger)].tokens.lowerBound
    guard words.is(start, .sourceMarker),
      let comma = (start..<max(start, trigger)).first(where: { words.byte($0) == 44 }),
      let link = (start..<comma).last(where: {
        words.is($0, .genitive) && words.is($0 - 1, .publishingPlace)
      })
    else { return [] }
    let name = index.start(behindArticles: link + 1, words)
    return [index.mention(at: name)].compactMap(\.self).filter { $0.tokens.upperBound <= comma }
      .map(\.entity)
  }

  /// "The procuratorate ordered the arrest of Lima": who decides what a noun tells.
  private func orderers(of event: EventReading) -> [Int] {
    let tree = clauses.trees[analysis.text.sentence(ofToken: event.trigger.lowerBound)]
    let clause = tree.clause(ofToken: event.trigger.lowerBound)
    guard let group = tree.group(clause), group.tokens.upperBound <= event.trigger.lowerBound,
      !group.isPassive, !group.isNegated, words.is(group.head, .orderingVerb),
      tree.objects(ofClause: clause).contains(where: {
        event.trigger.contains(tree.phrases[$0].head)
      })
    else { return [] }
    return PhraseResolver(clauses: clauses).subjects(ofClause: clause, in: tree)
  }

  /// "said that Lima had been appointed, replacing Novak": who is followed answers for nothing.
  private func isSuccession(_ event: EventReading) -> Bool {
    let grammar = clauses.grammar
    let entry = grammar.entries[Int(clauses.words.word[event.trigger.lowerBound])]
    return event.type.rawValue == "removal"
      && (grammar.verbFrames[Int(entry.lemma)] + grammar.verbFrames[Int(entry.pastLemma)]).contains
      {
        grammar.frames[Int($0)].type.rawValue == "appointment"
          && grammar.frames[Int($0)].conditions.contains(.incumbent)
      }
  }

  /// What the authority alone tells is its own act.
  private func own(_ event: EventReading, of authority: Int) -> EventReading {
    guard event.factuality == .reported, event.attribution.contains(authority),
      event.arguments.allSatisfy({ $0.role != .agent || $0.entity == authority })
    else { return event }
    var told = event
    (told.factuality, told.attribution) = (.fact, [])
    return told
  }

  /// A body that inquires or prosecutes, or a person in such an office; never a court.
  private func isAuthority(_ entity: Int, _ event: EventReading) -> Bool {
    switch entities[entity].kind {
    case .body: words.lexicon.holdsInquiry(entities[entity].name) || isAccuser(entity, event)
    case .person:
      offices.contains {
        $0.source == entity && $0.status != .former
          && $0.title.map(words.lexicon.prosecutes) == true
      }
    default: false
    }
  }

  /// "the defence ministry said that Lima was expelled": who rules accuses, but dismisses without.
  private func isAccuser(_ entity: Int, _ event: EventReading) -> Bool {
    guard ["investigation", "charge", "arrest", "expulsion"].contains(event.type.rawValue) else {
      return false
    }
    let grammar = clauses.grammar
    return entities[entity].name.lowercased().split(separator: " ").contains {
      grammar.entries[Int(grammar.index.id(of: String($0)))].classes.contains(.accuser)
    }
  }

  // MARK: Lists

  /// "imposed sanctions on eleven officials; on the list are …": everybody on the list.
  private func listed(_ event: EventReading) -> [RelationReading] {
    guard event.type.rawValue == "enforcement", event.factuality != .negated,
      let first = event.sentences.first,
      let agent = event.arguments.first(where: {
        $0.role == .agent && entities[$0.entity].kind == .body
      })?.entity,
      event.trigger.contains(where: { words.has($0, .sanction) })
        || hasSanction(near: event.trigger.lowerBound)
    else { return [] }
    var readings = among(first).map { (person: $0, sentence: first) }
    // A headline tells it first, and the text goes on from its own telling.
    var sentence = (event.sentences.prefix(2).last { $0 <= first + 4 } ?? first) + 1
    while sentence < analysis.text.sentences.count, sentence - first < 12, isListing(sentence) {
      readings += index.persons(
        in: list(in: sentence, by: agent), words, byName: true, owners: true
      ).map {
        ($0, sentence)
      }
      sentence += 1
    }
    // The names are the text's own, whoever announced the sanctions.
    var told = event
    if told.factuality == .reported { (told.factuality, told.attribution) = (.fact, []) }
    return readings.filter { $0.person != agent }.map {
      reading(
        told, .investigatedBy, $0.person, agent,
        sentences: $0.sentence == first ? [first] : [first, $0.sentence],
        rule: "inquiry.listed")
    }
  }

  private func hasSanction(near token: Int) -> Bool {
    (token..<min(token + 10, words.count)).contains { words.has($0, .sanction) }
  }

  private func isListing(_ sentence: Int) -> Bool {
    analysis.text.sentences[sentence].tokens.contains { words.has($0, .listing) }
  }

  /// Where a sentence names those on a list: "The list includes A and B", "On the list are A and B", and before
  /// "were added to the list", "The Union has listed A and B"; not "A published the list".
  private func list(in sentence: Int, by agent: Int) -> Range<Int> {
    let range = analysis.text.sentences[sentence].tokens
    guard let first = range.first(where: { words.has($0, .listing) }) else {
      return range.prefix(0)
    }
    if lists(first, agent, in: clauses.trees[sentence]) {
      // "has listed A and B", not "listed the abuses, including the torture of C"
      return range[(first + 1)...].prefix {
        !words.is($0, .genitive) || index.mention(at: $0 + 1)?.kind != .person
      }
    }
    let opening = (first..<min(first + 4, range.upperBound)).first {
      words.is($0, .listingVerb) || words.byte($0) == 58
    }
    if let opening { return opening + 1..<range.upperBound }
    let put = (range.lowerBound..<first).first { words.is($0, .listPreposition) }
    guard let put, (range.lowerBound..<put).contains(where: { words.has($0, .auxiliary) }) else {
      return range.prefix(0)
    }
    return range.lowerBound..<put
  }

  /// Whether whoever imposed the sanctions does the listing.
  private func lists(_ verb: Int, _ agent: Int, in tree: ClauseTree) -> Bool {
    let clause = tree.clause(ofToken: verb)
    guard let group = tree.group(clause), group.head == verb, !group.isPassive, !group.isNegated,
      !group.isParticiple
    else { return false }
    return PhraseResolver(clauses: clauses).subjects(ofClause: clause, in: tree).contains(agent)
  }

  /// "on 40 officials, among them A and B".
  private func among(_ sentence: Int) -> [Int] {
    let range = analysis.text.sentences[sentence].tokens
    guard
      let start = range.first(where: {
        words.is($0, .inclusion)
          || words.is($0, .membershipMarker) && words.is($0 + 1, .pluralObjectPronoun)
      })
    else { return [] }
    return index.persons(in: start..<range.upperBound, words, byName: true, owners: true)
  }
}
