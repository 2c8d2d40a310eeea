internal import ChronographDates
internal import ChronographLanguage

/// Which office an event takes.
extension TenureLinker {
  /// Whether an office is still to come: planned, or guessed by an infinitive, "is tipped to be named".
  func isAhead(_ event: EventReading) -> Bool {
    let isGuess =
      event.factuality == .alleged
      && (1...2).contains { words.is(event.trigger.lowerBound - $0, .infinitiveMarker) }
    return event.factuality == .planned || isGuess
  }

  /// "the suspension of Lima as head of the Board": the office that the noun takes.
  func isLost(_ reading: RelationReading, by event: EventReading) -> Bool {
    // "resigned as minister to become head of the Board"
    if (event.trigger.upperBound..<max(reading.anchor, event.trigger.upperBound)).contains(
      where: opensAim)
    {
      return false
    }
    var before = reading.anchor - 1
    while before > event.trigger.upperBound, !words.is(before, .roleMarker),
      reading.anchor - before < 5
    {
      before -= 1
    }
    return words.is(before, .roleMarker)
      && !(event.trigger.upperBound..<before).contains {
        words.is($0, .coordinator) || words.byte($0) == 44
          || words.has($0, [.auxiliary, .relative])
      }
  }

  /// "to" before a verb: what somebody leaves for.
  private func opensAim(_ token: Int) -> Bool {
    words.is(token, .infinitiveMarker) && words.shape(token + 1).contains(.lowerCase)
      && !words.has(
        token + 1, [.determiner, .preposition, .pronoun, .titleHead, .titleModifier, .formerMarker])
  }

  /// "resigned on Monday to join the Board", "will resign and join the Board": what is told behind begins then.
  func isAim(_ reading: RelationReading, of event: EventReading) -> Bool {
    let between = event.trigger.upperBound..<max(reading.anchor, event.trigger.upperBound)
    switch reading.telling {
    // "replacing Lima, who has been moved to the Ministry of Roads"
    case .verb where between.contains(where: { words.has($0, .relative) }): return true
    case .verb, .leading:
      return words.is(reading.anchor - 1, .infinitiveMarker)
        || between.contains { words.is($0, .coordinator) }
    default: return false
    }
  }

  /// A loss of office that is told as done, with or without a day: "has dismissed Lima".
  func isLoss(_ event: EventReading) -> Bool {
    event.type.rawValue == "removal" && (event.factuality == .fact || event.factuality == .reported)
  }

  /// Whether an office was held when a loss without a day took it: it is told in a sentence before, or began a year and
  /// more before the text, which opens with the loss.
  func isHeld(_ reading: RelationReading, until loss: EventReading) -> Bool {
    guard reading.status == .current, reading.end == nil, let sentence = loss.sentences.first else {
      return false
    }
    guard isOwnLoss(loss, of: reading) else { return false }
    if reading.sentences.allSatisfy({ $0 < sentence }) { return true }
    guard sentence < 3, let start = reading.start?.latest,
      let published = analysis.published?.earliest
    else { return false }
    return published.dayNumber - start.dayNumber > 366
  }

  /// Whether a loss may be of that office: no other body takes it ("Kordax has dismissed Krog as adviser" ends nothing at
  /// Orbis Bank), its title agrees if told, and it is more than what a clause within adds ("a motion that removed Krog").
  private func isOwnLoss(_ loss: EventReading, of reading: RelationReading) -> Bool {
    let takers = loss.arguments.filter {
      $0.role == .agent && analysis.entities[$0.entity].kind == .body
    }.map(\.entity)
    let tree = clauses.trees[analysis.text.sentence(ofToken: loss.trigger.lowerBound)]
    let clause = tree.clause(ofToken: loss.trigger.lowerBound)
    guard clause >= 0, boards.places(takers).contains(reading.target) || takers.isEmpty,
      [.main, .coordinate].contains(tree.clauses[clause].kind)
    else { return false }
    let end = loss.trigger.upperBound
    let range = analysis.text.sentences[tree.sentence].tokens
    guard
      let mark = (end..<max(end, min(end + 8, range.upperBound))).first(where: {
        words.is($0, .roleMarker)
      }), let title = reading.title?.lowercased().split(separator: " ").last
    else { return true }
    return (mark + 1..<min(mark + 6, words.count)).contains { words.lower($0) == title }
  }

  /// What was told of an office before "has dismissed Chairman Lima" ends too.
  func endEarlier(_ index: inout TenureIndex, as lost: RelationReading, by event: EventReading) {
    guard isLoss(event), lost.type == .position, lost.status == .former else { return }
    for place in index.told(of: lost.source, at: lost.target)
    where isSameOffice(index.readings[place], lost) && isHeld(index.readings[place], until: event) {
      index.update(place) { ($0.end, $0.status) = (lost.end, .former) }
    }
  }

  func isSameOffice(_ one: RelationReading, _ other: RelationReading) -> Bool {
    one.type == other.type && one.target == other.target
      && one.title?.lowercased() == other.title?.lowercased()
  }

  /// "has been reinstated and posted as head of the Bank": he has another office now.
  func isPosted(_ person: Int, after removal: EventReading) -> Bool {
    let lost = places(removal)
    return events.contains { event in
      let won = places(event)
      return event.type.rawValue == "appointment" && event.factuality != .negated
        && event.sentences.first == removal.undoing?.sentence && !lost.isEmpty && !won.isEmpty
        && Set(lost).isDisjoint(with: won)
        && EventElaboration.patients(event).contains(person)
    }
  }

  /// "and reinstated in May": by it begins no office that was held before.
  func isComeback(_ event: EventReading) -> Bool {
    event.type.rawValue == "appointment"
      && events.contains {
        $0.isRestored && $0.undoing?.sentence == event.sentences.first
          && $0.undoing?.date == event.date
          && !EventElaboration.patients($0).isDisjoint(with: EventElaboration.patients(event))
      }
  }

  /// "was suspended as mayor in January and reinstated in May": whoever is back in office holds it on.
  func restore(_ index: inout TenureIndex, after removal: EventReading, of person: Int) {
    guard let sentence = removal.sentences.first, let undoing = removal.undoing else { return }
    let places = places(removal)
    for told in index.told(in: sentence) {
      let reading = index.readings[told]
      guard isTenure(reading), reading.source == person, reading.status == .former,
        places.isEmpty || places.contains(reading.target),
        reading.telling.office?.kind == .removed || !reading.isMarkedFormer
      else { continue }
      index.update(told) { reading in
        (reading.status, reading.end, reading.isMarkedFormer) = (.current, nil, false)
        reading.add(sentences: [undoing.sentence])
      }
    }
  }

  /// "She joined the ministry in 1996. … She left the ministry in 2004."
  func isLeft(_ reading: RelationReading, by event: EventReading) -> Bool {
    guard case .verb = reading.telling, event.type.rawValue == "removal" else { return false }
    return reading.type == .member && event.factuality == .fact
      && event.trigger.lowerBound > reading.anchor
  }

  /// "joined the party in 1996 but left the party in 2004".
  func endByLeaving(_ readings: inout [RelationReading]) {
    for event in events where event.type.rawValue == "defection" && event.factuality == .fact {
      let agents = event.arguments.filter { $0.role == .agent }.map(\.entity)
      let bodies = event.arguments.filter { $0.role == .body }.map(\.entity)
      for index in readings.indices
      where readings[index].type == .member && agents.contains(readings[index].source)
        && bodies.contains(readings[index].target) && readings[index].status == .current
        && readings[index].anchor < event.trigger.lowerBound && isVerbal(readings[index])
      {
        readings[index].status = .former
        readings[index].end = readings[index].end ?? event.date
        readings[index].add(sentences: event.sentences)
      }
    }
  }

  private func isVerbal(_ reading: RelationReading) -> Bool {
    if case .verb = reading.telling { true } else { false }
  }

  /// Nobody holds an office after death.
  func endByDeath(_ readings: inout [RelationReading]) {
    let dead = Set(
      events.filter { $0.type.rawValue == "death" && $0.factuality == .fact }
        .flatMap(\.arguments).filter { $0.role == .patient || $0.role == .agent }.map(\.entity)
        + analysis.mentions.filter(isLate).map(\.entity))
    for index in readings.indices
    where readings[index].status == .current && dead.contains(readings[index].source) {
      readings[index].status = .former
    }
  }

  /// "the late Lima", "her late husband, Novak".
  private func isLate(_ mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    guard mention.kind == .person, mention.form == .name, first > 1 else { return false }
    let isOfKin = words.has(first - 1, .tie) || words.byte(first - 1) == 44
    let noun = words.byte(first - 1) == 44 ? first - 2 : first - 1
    if isOfKin, noun > 0 {
      return words.has(noun, .tie) && words.is(noun - 1, .lateAdjective)
    }
    return words.is(first - 1, .lateAdjective) && words.has(first - 2, .determiner)
  }

  /// "was named head of the Bank, and no longer serves as vice minister": what the sentence gives that day it does not
  /// take.
  func isJustGiven(
    _ reading: RelationReading, _ appointments: [EventReading], _ event: EventReading
  ) -> Bool {
    event.type.rawValue == "removal" && event.date != nil
      && reading.anchor < event.trigger.lowerBound
      && appointments.contains { other in
        other.date == event.date && other.trigger.lowerBound < reading.anchor
          && other.arguments.contains { $0.role == .patient && $0.entity == reading.source }
      }
  }
}
