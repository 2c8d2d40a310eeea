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
        seat(of: event, person.entity, offices).map { reading(event, person.entity, $0) }
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
