internal import ChronographDates
internal import ChronographLanguage

/// Relations that events entail: who issued what, who was removed from where, investigated by whom, met whom.
struct EventRelations {
  let clauses: DocumentClauses
  let words: Words
  /// Persons whose office is to prosecute.
  let prosecutors: Set<Int>

  private var analysis: DocumentAnalysis { clauses.analysis }
  private var grammar: EventGrammar { clauses.grammar }

  func relations(from events: [EventReading]) -> [RelationReading] {
    events.flatMap(relations) + expulsions(events)
  }

  /// "Novak was also expelled": from the one body that the document's other expulsions are from.
  private func expulsions(_ events: [EventReading]) -> [RelationReading] {
    let all = events.filter { $0.type.rawValue == "expulsion" && $0.factuality != .negated }
    let bodies = Set(
      all.flatMap { $0.arguments.filter { $0.role == .body }.map(\.entity) })
    guard bodies.count == 1, let body = bodies.first else { return [] }
    return all.filter { event in
      isInvoluntary(event) && !event.isUndone
        && !event.arguments.contains { $0.role == .body || $0.role == .agent }
    }.flatMap { event in
      // "He was expelled" may be of another than is thought.
      event.arguments.filter {
        $0.role == .patient && kind($0.entity) == .person && isNamed($0.entity, inSentenceOf: event)
      }.map {
        var removal = reading(event, .removedFrom, $0.entity, body)
        removal.confidence = .low
        return removal
      }
    }
  }

  private func relations(from event: EventReading) -> [RelationReading] {
    switch event.type.rawValue {
    case "issuance", "publication", "leak":
      return event.type.rawValue == "leak"
        ? []
        : pairs(event, .agent, .theme, .issued, reversed: false) { source, target in
          target == .instrument && source != .place
        }
    case "expulsion", "removal":
      guard isInvoluntary(event), !event.isUndone else { return [] }
      // "The Harbor Party expelled Lima": from itself.
      if event.type.rawValue == "expulsion",
        !event.arguments.contains(where: { $0.role == .body })
      {
        // "was forced out of his house by the Harbour Board": from what has no name.
        if words.is(event.trigger.upperBound - 1, .holderOrigin) { return [] }
        return pairs(event, .patient, .agent, .removedFrom, reversed: false) { source, target in
          source == .person && target == .body
        }.filter {
          isNamed($0.target, inSentenceOf: event)
            && !words.lexicon.holdsInquiry(analysis.entities[$0.target].name)
        }
      }
      let left = pairs(event, .patient, .body, .removedFrom, reversed: false) { source, target in
        source == .person && target == .body
      }.filter {
        // "dropped from the Cabinet", not "from the Harbour Club team"
        !event.trigger.contains(where: { words.is($0, .droppedWord) })
          || words.isSeated(analysis.entities[$0.target].name)
      }.filter { !isOfGathering($0.target, event) }
      return left + left.filter { isSeat($0.target) && event.factuality != .negated }.map(seat)
    case "investigation", "charge", "arrest", "enforcement":
      // Whom nobody charges or arrests may be investigated all the same.
      return event.factuality == .negated && event.type.rawValue != "investigation"
        ? [] : accusations(event)
    case "trial":
      // Who brings somebody before a court has inquired; a court only judges.
      return event.factuality == .negated
        ? []
        : pairs(event, .patient, .agent, .investigatedBy, reversed: false) { source, target in
          source == .person && (target == .body || target == .person)
        }.filter {
          // "Public Protector Lima found Krog guilty of maladministration"
          kind($0.target) == .person
            ? prosecutors.contains($0.target)
            : words.lexicon.holdsInquiry(analysis.entities[$0.target].name)
        }
    case "meeting", "visit":
      return meetings(event)
    case "founding":
      return founders(event)
    default: return []
    }
  }

  /// "set up Orbis Group", "co-founded the Harbour Party": what the verb alone, a row of the ties, does not tell.
  private func founders(_ event: EventReading) -> [RelationReading] {
    guard event.factuality != .negated, !event.isUndone else { return [] }
    return pairs(event, .agent, .body, .associatedWith, reversed: false) { source, target in
      source == .person && target == .body
    }.map { pair in
      var founder = pair
      founder.title = words.lexicon.words(of: .founderTitle).first
      return founder
    }
  }

  /// A body whose members each have a seat, so that whoever was removed from it was a member.
  private func isSeat(_ entity: Int) -> Bool {
    let name = analysis.entities[entity].name.lowercased()
    let parts = name.split(separator: " ").map(String.init)
    guard let last = parts.last else { return false }
    return words.lexicon.contains(last, in: .seatedBody)
      || words.lexicon.contains(last, in: .organNoun) && parts.count > 1
        && words.lexicon.contains(parts[parts.count - 2], in: .seatedAdjective)
  }

  private func seat(_ removal: RelationReading) -> RelationReading {
    var member = removal
    member.type = .member
    (member.start, member.end, member.status) = (nil, removal.start, .former)
    return member
  }

  /// "was dismissed at a Politburo meeting": by those who met, and from another body.
  private func isOfGathering(_ entity: Int, _ event: EventReading) -> Bool {
    let sentence = analysis.text.sentence(ofToken: event.trigger.lowerBound)
    let range = analysis.text.sentences[sentence].tokens
    let named = analysis.mentions.filter {
      $0.entity == entity && range.contains($0.tokens.lowerBound)
    }
    return !named.isEmpty
      && named.allSatisfy {
        let end = $0.tokens.upperBound
        // "pushed out of the Bank's offices"
        let isOwner =
          words.isPossessive(end) && !words.is(end + 1, .boardNoun)
          && (0...1).contains($0.tokens.lowerBound - event.trigger.upperBound)
        return isOwner || words.is(end, .gatheringHead)
      }
  }

  /// Whether the sentence of the trigger itself names an entity; what a lead lends is not enough to accuse.
  private func isNamed(_ entity: Int, inSentenceOf event: EventReading) -> Bool {
    let sentence = analysis.text.sentence(ofToken: event.trigger.lowerBound)
    let range = analysis.text.sentences[sentence].tokens
    return analysis.mentions.contains {
      $0.entity == entity && range.contains($0.tokens.lowerBound)
    }
  }

  private func kind(_ entity: Int) -> EntityKind { analysis.entities[entity].kind }

  private func pairs(
    _ event: EventReading, _ from: Role, _ to: Role, _ type: RelationType, reversed: Bool,
    _ accepts: (EntityKind, EntityKind) -> Bool
  ) -> [RelationReading] {
    var readings: [RelationReading] = []
    for source in event.arguments where source.role == from {
      for target in event.arguments where target.role == to && target.entity != source.entity {
        guard accepts(kind(source.entity), kind(target.entity)) else { continue }
        readings.append(reading(event, type, source.entity, target.entity))
      }
    }
    return readings
  }

  private func reading(
    _ event: EventReading, _ type: RelationType, _ source: Int, _ target: Int
  ) -> RelationReading {
    RelationReading(
      type: type, source: source, target: target,
      start: type == .implicatedIn ? nil : event.date?.beginning,
      factuality: event.factuality(of: type),
      attribution: event.attribution, confidence: confidence(of: type, by: event),
      sentences: event.sentences, telling: .event(event.rule))
  }

  /// Who accuses is told in more ways than the rules know, and a wrong edge would accuse somebody.
  private func confidence(of type: RelationType, by event: EventReading) -> Confidence {
    type == .investigatedBy ? min(.medium, event.confidence) : event.confidence
  }

  /// Dismissed, expelled, sacked – not resigned, retired, left.
  private func isInvoluntary(_ event: EventReading) -> Bool {
    event.trigger.contains { words.has($0, .involuntary) }
  }

  /// Sanctions accuse; a sentence imposed, a leave of absence do not.
  private func isSanction(_ event: EventReading) -> Bool {
    // "barred from the industry", not "from the meeting".
    let next = event.trigger.upperBound
    if let from = (next..<min(next + 8, words.count)).first(where: { words.is($0, .origin) }),
      event.trigger.contains(where: { words.is($0, .barringVerb) })
    {
      return (from + 1..<max(from + 1, min(from + 6, words.count))).contains {
        words.is($0, .practiceNoun)
      }
    }
    return (event.trigger.lowerBound..<min(event.trigger.lowerBound + 6, words.count)).contains {
      words.has($0, [.sanction, .accusation])
    }
  }

  private func accusations(_ event: EventReading) -> [RelationReading] {
    var readings: [RelationReading] = []
    guard event.type.rawValue != "enforcement" || isSanction(event) else { return [] }
    let isWanted = event.trigger.contains {
      words.is($0, .wantedWord) || words.is($0, .declaringWord)
    }
    // Whoever criticises does not investigate; a body that accuses does.
    let isCharge = event.type.rawValue == "charge" || event.type.rawValue == "enforcement"
    for agent in event.arguments
    where agent.role == .agent
      && (kind(agent.entity) == .body
        || kind(agent.entity) == .person && (!isCharge || prosecutors.contains(agent.entity)))
    {
      for accused in event.arguments where accused.role == .patient || accused.role == .theme {
        guard accused.entity != agent.entity, isAccusable(accused, event),
          !isNoInvestigator(agent.entity), !isPolitical(agent.entity, event),
          !isOfOneOffice(accused.entity, agent.entity),
          // "is wanted by the choir"
          !isWanted || words.lexicon.holdsInquiry(analysis.entities[agent.entity].name)
        else { continue }
        readings.append(reading(event, .investigatedBy, accused.entity, agent.entity))
      }
    }
    for accused in event.arguments where accused.role == .patient && kind(accused.entity) == .person
    {
      for theme in event.arguments where theme.role == .theme && kind(theme.entity) == .case {
        readings.append(implication(event, accused.entity, in: theme.entity))
      }
    }
    return readings
  }

  /// "of the Attorney's Office prosecuted it": no prosecutor prosecutes the office.
  private func isOfOneOffice(_ accused: Int, _ agent: Int) -> Bool {
    kind(accused) == .body && prosecutors.contains(agent)
      && words.lexicon.holdsInquiry(analysis.entities[accused].name)
  }

  /// What a person accuses another of is alleged by them; what a body charges is its act.
  private func implication(
    _ event: EventReading, _ accused: Int, in matter: Int
  ) -> RelationReading {
    var result = reading(event, .implicatedIn, accused, matter)
    let accusers = event.arguments.filter { $0.role == .agent && kind($0.entity) == .person }
    guard event.type.rawValue == "charge", !accusers.isEmpty, event.factuality == .fact else {
      return result
    }
    result.factuality = .alleged
    result.attribution = accusers.map(\.entity)
    return result
  }

  /// A party or company that accuses another body or an official, and a foreign ministry that summons an envoy, inquire into
  /// nothing.
  private func isPolitical(_ entity: Int, _ event: EventReading) -> Bool {
    let name = analysis.entities[entity].name
    if event.trigger.contains(where: { words.is($0, .summoningVerb) }) {
      return name.lowercased().split(separator: " ").contains {
        words.lexicon.contains($0, in: .foreignAdjective)
      }
    }
    return event.type.rawValue == "charge" && kind(entity) == .body
      && event.trigger.contains { words.is($0, .accusingVerb) }
      && (words.holds(name, .partyHead, cutAtHyphens: false)
        || words.isCompany(analysis.entities[entity]))
      && !words.holds(name, [.publicHead], cutAtHyphens: false)
      || isOfDebate(name, event)
  }

  /// "was questioned by the Parliament about the budget": deputies ask, and inquire into nothing.
  private func isOfDebate(_ name: String, _ event: EventReading) -> Bool {
    guard event.type.rawValue == "investigation",
      event.trigger.contains(where: { words.is($0, .questioningWord) }),
      name.lowercased().split(separator: " ").last.map({
        words.lexicon.contains($0, in: .lawmakingBody)
      }) == true
    else { return false }
    let end = analysis.text.sentences[
      analysis.text.sentence(ofToken: event.trigger.lowerBound)
    ].tokens.upperBound
    return !(event.trigger.upperBound..<max(event.trigger.upperBound, end)).contains {
      words.is($0, .misdeed) || words.is($0, .wrongdoing) || words.has($0, .caseHead)
    }
  }

  /// A court judges and a newspaper tells, neither inquires; a court of accounts does.
  private func isNoInvestigator(_ entity: Int) -> Bool {
    let name = analysis.entities[entity].name.lowercased().split(separator: " ")
    if let last = name.last, namesOnlyMedia(Int32(grammar.index.id(of: last))) { return true }
    // "the newspaper Morgenpost"
    let isPaper = analysis.mentions.contains {
      $0.entity == entity && $0.tokens.lowerBound > 0
        && namesOnlyMedia(clauses.words.word[$0.tokens.lowerBound - 1])
    }
    if isPaper { return true }
    return name.contains { words.lexicon.contains($0, in: .courtWord) }
      && !name.contains { words.lexicon.contains($0, in: .auditWord) }
  }

  /// A word for a medium that no other body is called by: "newspaper", but not "agency".
  private func namesOnlyMedia(_ word: Int32) -> Bool {
    grammar.entries[Int(word)].classes.contains(.medium) && !grammar.is(word, .sharedMediumNoun)
  }

  private func isAccusable(_ argument: EventReading.Argument, _ event: EventReading) -> Bool {
    switch kind(argument.entity) {
    case .person, .body: argument.role == .patient
    case .case: true
    case .instrument, .place: false
    }
  }

  private func meetings(_ event: EventReading) -> [RelationReading] {
    let people = event.arguments.filter { $0.role == .agent && kind($0.entity) == .person }
    if people.count > 2, let host = host(of: event, people) {
      return people.filter { $0.entity != host }.map { reading(event, .met, host, $0.entity) }
    }
    if people.count == 1, event.type.rawValue == "meeting" {
      let bodies = event.arguments.filter { $0.role == .agent && isMetBody($0.entity, event) }
      if bodies.count == 1 { return [reading(event, .met, people[0].entity, bodies[0].entity)] }
    }
    guard
      people.count == 2
        || people.count == 1
          && event.arguments.contains(where: { isMet($0) })
    else { return [] }
    if people.count == 2 {
      // "will travel to Oran together with Krog": they did not meet there.
      if event.type.rawValue == "visit" { return [] }
      let first = met(event, people)
      let second = people[0].entity == first ? people[1].entity : people[0].entity
      return [reading(event, .met, first, second)]
    }
    return event.arguments.filter {
      isMet($0) && $0.entity != people[0].entity
    }
    .map { reading(event, .met, people[0].entity, $0.entity) }
  }

  /// Who met the other: of "Lima held talks with Krog" she; of a verb the arguments are in their order.
  private func met(_ event: EventReading, _ people: [EventReading.Argument]) -> Int {
    let sentence = analysis.text.sentence(ofToken: event.trigger.lowerBound)
    let isVerb = clauses.trees[sentence].groups.contains { event.trigger.contains($0.head) }
    let range = analysis.text.sentences[sentence].tokens
    let named =
      isVerb
      ? nil
      : analysis.mentions.first { mention in
        range.contains(mention.tokens.lowerBound)
          && people.contains { $0.entity == mention.entity }
      }
    return named?.entity ?? people[0].entity
  }

  /// "Lima, who met Krog and Novak": the only one whom the sentence names before the verb.
  private func host(of event: EventReading, _ people: [EventReading.Argument]) -> Int? {
    let verb = event.trigger.lowerBound
    let start = analysis.text.sentences[analysis.text.sentence(ofToken: verb)].tokens.lowerBound
    let named = analysis.mentions.filter {
      (start..<verb).contains($0.tokens.lowerBound) && !$0.isNested
    }.map(\.entity)
    let before = people.filter { named.contains($0.entity) }
    return before.count == 1 ? before.first?.entity : nil
  }

  /// "met the Harbour Board", "held talks with officials of the Harbour Board": a body behind the verb, and no board
  /// whose meeting it is.
  private func isMetBody(_ entity: Int, _ event: EventReading) -> Bool {
    let start = event.trigger.upperBound
    guard kind(entity) == .body, !words.is(start, .genitive) else { return false }
    return analysis.mentions.contains { mention in
      mention.entity == entity && !mention.isNested
        && (start..<start + 6).contains(mention.tokens.lowerBound)
        && (start..<mention.tokens.lowerBound).allSatisfy {
          words.shape($0).isDisjoint(with: .punctuation) && !words.isPossessive($0)
            && (!words.has($0, .preposition) || words.is($0, .meetingPartner)
              || words.is($0, .genitive) || words.is($0, .origin))
        }
    }
  }

  /// Who is visited, or presented with credentials.
  private func isMet(_ argument: EventReading.Argument) -> Bool {
    (argument.role == .patient || argument.role == .recipient) && kind(argument.entity) == .person
  }
}
