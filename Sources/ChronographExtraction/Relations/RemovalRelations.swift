internal import ChronographDates
import ChronographLanguage

/// Who was removed from which body, where only the office tells it: "Harbour Board director Otto Krog was sacked",
/// "Krog is dismissed by the Board", whose engineer he is.
struct RemovalRelations {
  let clauses: DocumentClauses
  let words: Words
  /// The relations told otherwise.
  let relations: [RelationReading]

  private var entities: [DocumentEntity] { clauses.analysis.entities }

  /// All relations, with those that events tell once their seats are known.
  func added(from events: [EventReading]) -> [RelationReading] {
    let offices = TenureIndex(
      relations.filter { $0.type == .position || $0.type == .member && $0.status != .future })
    let told = Set(relations.filter { $0.type == .removedFrom }.map(\.source))
    let found = events.filter(isDismissal).flatMap { event in
      event.arguments.filter {
        $0.role == .patient && entities[$0.entity].kind == .person && !told.contains($0.entity)
      }.compactMap { person in
        (seat(of: event, person.entity, offices) ?? home(of: event, person.entity, offices)
          ?? ran(by: person.entity, event) ?? only(of: person.entity, event, offices)).map {
            reading(event, person.entity, $0)
          }
      }
    }
    guard !found.isEmpty else { return relations }
    return RelationMerger(lexicon: words.lexicon).merged(relations + found).map(\.inOrder)
  }

  /// Against the will of whom it befalls, and as something done.
  private func isDismissal(_ event: EventReading) -> Bool {
    event.type.rawValue == "removal" && event.factuality != .negated
      && event.factuality != .planned && !event.isUndone
      && event.trigger.contains { words.has($0, .involuntary) }
      && event.arguments.count { $0.role == .patient } == 1
      // "was wrongly reported sacked"
      && !words.is(event.trigger.lowerBound - 1, .statementVerb)
      && !words.is(event.trigger.lowerBound - 1, .sayingVerb)
  }

  /// The body whose office it was, or which dismisses somebody of its own.
  private func seat(
    of event: EventReading, _ person: Int, _ offices: TenureIndex
  ) -> Int? {
    let bodies = event.arguments.filter { entities[$0.entity].kind == .body }
    if let seat = bodies.first(where: { $0.role == .body }) {
      let held = offices.told(of: person, at: seat.entity).map { offices.readings[$0] }
      return held.contains { isHeld($0, at: event) } && isPlain(event, of: seat.entity)
        && !bodies.contains { $0.role == .agent && $0.entity != seat.entity }
        ? seat.entity : nil
    }
    return bodies.first { body in
      body.role == .agent && isPlain(event, of: body.entity)
        && offices.told(of: person, at: body.entity).contains {
          isHeld(offices.readings[$0], at: event)
        }
    }?.entity
  }

  /// The employer whose organ dismisses somebody who has no other home: "The trustees of Oran Hospital dismissed
  /// administrator Krog".
  private func home(
    of event: EventReading, _ person: Int, _ offices: TenureIndex
  ) -> Int? {
    let agents = event.arguments.filter { $0.role == .agent }.map(\.entity)
    let isOfAnother = event.arguments.contains {
      $0.role != .agent && $0.entity != person && entities[$0.entity].kind == .body
    }
    // "removed by the Bank": perhaps as who supervises it.
    guard !isOfAnother,
      !event.trigger.contains(where: { words.is($0, .removingWord) }),
      // A bank may dismiss its critic, and an investor whoever runs a company: only those who run a body dismiss for it.
      agents.isEmpty, let body = organOwner(of: event), isEmployer(body),
      isPlain(event, of: body),
      offices.told(of: person).allSatisfy({ offices.readings[$0].target == body }),
      isNamedPlainly(person, by: event)
    else { return nil }
    return body
  }

  /// A body that has people of its own: who rules or makes laws dismisses others'.
  private func isEmployer(_ body: Int) -> Bool {
    let name = entities[body].name
    return entities[body].kind == .body && !words.isSeated(name)
      && !words.holds(name, [.publicHead], cutAtHyphens: false)
      && !words.lexicon.holdsInquiry(name)
      && !name.lowercased().split(separator: " ").contains {
        words.lexicon.contains($0, in: .lawmakingBody) || words.lexicon.contains($0, in: .courtWord)
          || words.lexicon.contains($0, in: .rulingBody)
      }
  }

  /// "The trustees of Oran Hospital dismissed": whose they are.
  private func organOwner(of event: EventReading) -> Int? {
    let tree = clauses.trees[clauses.analysis.text.sentence(ofToken: event.trigger.lowerBound)]
    let clause = tree.clause(ofToken: event.trigger.lowerBound)
    guard let group = tree.group(clause), !group.isPassive, !group.isParticiple else { return nil }
    for subject in tree.clauses[clause].subject {
      let phrase = tree.phrases[subject]
      guard words.is(phrase.head, .governingOrgan), words.is(phrase.head + 1, .genitive) else {
        continue
      }
      let name = words.has(phrase.head + 2, .determiner) ? phrase.head + 3 : phrase.head + 2
      let mention = name < words.count ? clauses.words.mention[name] : -1
      if mention >= 0 { return clauses.analysis.mentions[Int(mention)].entity }
    }
    return nil
  }

  /// Whether nothing between the verb and the name says whose somebody is: "fired coach Krog", "was fired by", but not
  /// "fired the head of its partner, Krog".
  private func isNamedPlainly(_ person: Int, by event: EventReading) -> Bool {
    let start = event.trigger.upperBound
    let end = clauses.analysis.text.sentences[
      clauses.analysis.text.sentence(ofToken: event.trigger.lowerBound)
    ].tokens.upperBound
    guard
      let name = clauses.analysis.mentions.first(where: {
        $0.entity == person && start <= $0.tokens.lowerBound && $0.tokens.lowerBound < end
      })
    else { return true }
    return (start..<name.tokens.lowerBound).allSatisfy {
      !words.has($0, .preposition) && words.byte($0) != 44 && clauses.words.mention[$0] < 0
    }
  }

  /// "Five ministers were dismissed, among them Krog, who ran the Ministry of Roads": what the same sentence says that
  /// somebody led until then.
  private func ran(by person: Int, _ event: EventReading) -> Int? {
    let bodies = event.arguments.contains { entities[$0.entity].kind == .body }
    guard !bodies, let sentence = event.sentences.first else { return nil }
    let led = relations.filter {
      $0.type == .leads && $0.source == person && $0.status == .former
        && $0.sentences.contains(sentence) && entities[$0.target].kind == .body
    }
    return Set(led.map(\.target)).count == 1 ? led.first?.target : nil
  }

  /// "Krog was fired in March": from the one body where the text gives him an office.
  private func only(
    of person: Int, _ event: EventReading, _ offices: TenureIndex
  ) -> Int? {
    let told = offices.told(of: person).map { offices.readings[$0] }
    let isOpen = event.arguments.allSatisfy { $0.entity == person || $0.role == .agent }
    guard isOpen, let seat = told.first?.target, entities[seat].kind == .body,
      told.allSatisfy({ $0.target == seat }),
      told.contains(where: {
        isHeld($0, at: event) && $0.anchor >= 0 && $0.anchor < event.trigger.lowerBound
          && $0.start.map { start in event.date.map { !$0.isBefore(start) } ?? true } ?? true
      }),
      isPlain(event, of: seat), tellsNoOther(event, than: told)
    else { return nil }
    let agents = event.arguments.filter { $0.role == .agent }
    return agents.allSatisfy { entities[$0.entity].kind == .person || $0.entity == seat }
      ? seat : nil
  }

  /// Whether the sentence speaks of no office but those, nor of somebody else who dismisses: "Krog, the only minister to
  /// have been sacked", "was let go by the council".
  private func tellsNoOther(_ event: EventReading, than offices: [RelationReading]) -> Bool {
    let sentence = clauses.analysis.text.sentence(ofToken: event.trigger.lowerBound)
    let range = clauses.analysis.text.sentences[sentence].tokens
    if range.contains(where: { clauses.analysis.titles?.contains($0) == true }),
      !offices.contains(where: { $0.sentences.contains(sentence) })
    {
      return false
    }
    return event.arguments.contains { $0.role == .agent }
      || !(event.trigger.upperBound..<max(event.trigger.upperBound, range.upperBound)).contains {
        words.is($0, .agentMarker)
      }
  }

  /// Whether an office is one that an event may end: held by then, as far as told.
  private func isHeld(_ office: RelationReading, at event: EventReading) -> Bool {
    guard !office.isMarkedFormer, office.status != .future else { return false }
    guard let end = office.end, end != event.date else { return true }
    guard let last = end.latest, let first = event.date?.earliest else { return false }
    return first <= last
  }

  /// Whether nothing else is told to be lost: "from the jury", "as adviser".
  private func isPlain(_ event: EventReading, of seat: Int) -> Bool {
    let analysis = clauses.analysis
    let rest =
      event.trigger
      .upperBound..<max(
        event.trigger.upperBound, analysis.text.sentences[event.sentences[0]].tokens.upperBound)
    let clause = rest.prefix { words.byte($0) != 44 && words.byte($0) != 59 }
    // "from his post"
    guard
      let mark = clause.first(where: {
        (words.is($0, .origin) || words.is($0, .roleMarker))
          && !(words.is($0 + 1, .personPossessive) && words.is($0 + 2, .postNoun))
      })
    else { return true }
    return analysis.mentions.contains {
      $0.entity == seat && mark <= $0.tokens.lowerBound && clause.contains($0.tokens.lowerBound)
    }
  }

  private func reading(_ event: EventReading, _ person: Int, _ body: Int) -> RelationReading {
    RelationReading(
      type: .removedFrom, source: person, target: body, start: event.date,
      factuality: event.factuality, attribution: event.attribution, confidence: .medium,
      sentences: Array(event.sentences.prefix(1)), telling: .event("removed-seat"))
  }
}
