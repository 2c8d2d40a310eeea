internal import ChronographLanguage
internal import ChronographReading

/// Who met whom where the event names only one: "received a delegation led by Lima", "At a meeting with Lima, Krog said".
struct MeetingRelations {
  let parties: BondParties

  private var clauses: DocumentClauses { parties.clauses }
  private var words: Words { parties.words }
  private var index: MentionIndex { parties.index }
  private var phrases: PhraseResolver { parties.phrases }
  private var analysis: DocumentAnalysis { clauses.analysis }

  func relations(events: [EventReading]) -> [RelationReading] {
    events.flatMap { event -> [RelationReading] in
      guard event.type.rawValue == "meeting" else { return [] }
      return hosted(event)
    } + delegations(events)
  }

  // MARK: Delegations

  /// "met a delegation led by Lima", "a delegation led by Lima met Krog".
  private func delegations(_ events: [EventReading]) -> [RelationReading] {
    clauses.trees.flatMap { tree -> [RelationReading] in
      let range = analysis.text.sentences[tree.sentence].tokens
      return range.compactMap { token -> RelationReading? in
        guard words.is(token, .delegationNoun), let (leader, start) = leader(behind: token, range),
          let (other, group) = partner(of: token, leader, before: start, tree),
          !group.isNegated
        else { return nil }
        let event = events.first { $0.trigger.overlaps(group.tokens) }
        var reading = RelationReading(
          type: .met, source: other, target: leader, start: event?.date,
          factuality: event?.factuality ?? .fact, attribution: event?.attribution ?? [],
          confidence: .medium, sentences: [tree.sentence],
          telling: .event(event?.rule ?? "meeting"))
        reading.anchor = group.head
        return reading
      }
    }
  }

  /// "delegation of the Harbour Board, led by chairwoman Lima": whoever leads it, and the verb of leading.
  private func leader(behind noun: Int, _ range: Range<Int>) -> (person: Int, verb: Int)? {
    let end = min(noun + 9, range.upperBound)
    guard
      let verb = (noun + 1..<max(noun + 1, end)).first(where: {
        words.has($0, .leadVerb) && words.is($0 + 1, .agentMarker)
      })
    else { return nil }
    var token = verb + 2
    while token < range.upperBound, token - verb < 10 {
      if let name = index.mention(at: token) {
        if name.kind == .person { return (name.entity, verb) }
        token = name.tokens.upperBound
        continue
      }
      guard
        words.has(token, [.titleHead, .titleModifier, .honorific, .determiner, .formerMarker])
          || words.isPossessive(token) || words.is(token, .genitive) || words.byte(token) == 44
          || words.shape(token).contains(.lowerCase) && words.has(token, .common)
      else { return nil }
      token += 1
    }
    return nil
  }

  /// The one person on the other side of the verb.
  private func partner(
    of noun: Int, _ leader: Int, before start: Int, _ tree: ClauseTree
  ) -> (person: Int, group: VerbGroup)? {
    for clause in tree.clauses.indices {
      guard let group = tree.group(clause), group.head != start,
        clauses.grammar.isVerb(group.lemma, of: "meeting"), group.modal.isEmpty,
        !group.isInfinitive
      else { continue }
      let isSubject = tree.clauses[clause].subject.contains {
        tree.phrases[$0].tokens.contains(noun)
      }
      // "met a delegation": it stands behind the verb.
      guard isSubject || isObject(noun, ofClause: clause, group, tree) else { continue }
      let found =
        isSubject
        ? tree.objects(ofClause: clause).compactMap { phrases.entity(ofPhrase: $0, in: tree) }
        : group.isPassive ? [] : phrases.subjects(ofClause: clause, in: tree)
      let persons = found.filter { analysis.entities[$0].kind == .person && $0 != leader }
      if persons.count == 1 { return (persons[0], group) }
    }
    return nil
  }

  /// "met | a delegation", "met with | a delegation", not "met protesters angry at a delegation".
  private func isObject(
    _ noun: Int, ofClause clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> Bool {
    if tree.objects(ofClause: clause).contains(where: { tree.phrases[$0].tokens.contains(noun) }) {
      return true
    }
    guard let phrase = tree.phrases.first(where: { $0.tokens.contains(noun) }) else { return false }
    let link = phrase.tokens.lowerBound - 1
    return group.tokens.upperBound <= link && words.is(link, .meetingPartner)
      && (group.tokens.upperBound..<link).allSatisfy {
        words.has($0, .preposition) || clauses.words.timex[$0] >= 0
          || clauses.words.mention[$0] >= 0 && words.isCapitalized($0)
      }
  }

  // MARK: Meetings that open a sentence

  /// "At a meeting with Lima, Krog promised": the subject met whom the noun names.
  private func hosted(_ event: EventReading) -> [RelationReading] {
    let people = event.arguments.filter {
      $0.role == .agent && analysis.entities[$0.entity].kind == .person
    }
    let tree = clauses.trees[analysis.text.sentence(ofToken: event.trigger.lowerBound)]
    let range = analysis.text.sentences[tree.sentence].tokens
    guard people.count == 1, event.arguments.filter({ $0.role == .agent }).count == 1,
      words.is(event.trigger.upperBound, .agreementPartner),
      event.trigger.lowerBound - range.lowerBound <= 4,
      words.has(range.lowerBound, .preposition),
      let comma = (event.trigger.upperBound..<range.upperBound).first(where: {
        words.byte($0) == 44 && index.mention(at: $0 + 1)?.kind == .person
      }),
      let name = index.mention(at: comma + 1), name.entity != people[0].entity,
      tree.clauses.contains(where: { clause in
        clause.subject.contains { tree.phrases[$0].tokens.contains(comma + 1) }
      })
    else { return [] }
    return [
      RelationReading(
        type: .met, source: name.entity, target: people[0].entity, start: event.date,
        factuality: event.factuality, attribution: event.attribution, confidence: .medium,
        sentences: event.sentences, telling: .event(event.rule))
    ]
  }
}
