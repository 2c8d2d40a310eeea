internal import ChronographDates
internal import ChronographLanguage

/// Joins offices with the events that begin and end them: dates, status, and the predecessor's office.
struct TenureLinker {
  let clauses: DocumentClauses
  let events: [EventReading]
  let words: Words
  /// Verbs of holding office, among them those of succession.
  let offices: OfficeVerbTable
  /// Whose the Board is that a text names without more.
  let boards: BoardOffices

  var analysis: DocumentAnalysis { clauses.analysis }

  func linked(_ readings: [RelationReading]) -> [RelationReading] {
    var index = TenureIndex(readings)
    shareStarts(&index)
    let appointments = appointmentsBySentence
    for event in events {
      guard event.type.isOfOffice, event.factuality != .negated, !event.isUndone else { continue }
      for patient in event.arguments where patient.role == .patient {
        if isComeback(event) || isToldAhead(event, of: patient.entity) {
          continue
        } else if event.isRestored, !isPosted(patient.entity, after: event) {
          restore(&index, after: event, of: patient.entity)
        } else {
          date(
            &index, by: event, of: patient.entity, beside: appointments[event.sentences[0]] ?? [])
        }
      }
    }
    addAccessions(to: &index)
    addHeldPosts(to: &index)
    addLengths(to: &index)
    var result = index.readings
    endByLeaving(&result)
    endByDeath(&result)
    markFuture(&result)
    index = TenureIndex(result)
    for reading in predecessors(of: index, appointments) { index.append(reading) }
    addSuccessions(to: &index, appointments)
    addTakeovers(to: &index)
    result = index.readings
    endByLaterOffice(&result)
    return result
  }

  /// The appointments told in each sentence.
  private var appointmentsBySentence: [Int: [EventReading]] {
    var found: [Int: [EventReading]] = [:]
    for event in events where event.type.rawValue == "appointment" {
      for sentence in event.sentences { found[sentence, default: []].append(event) }
    }
    return found
  }

  func isPast(_ date: EDTF?) -> Bool {
    guard let latest = date?.latest, let published = analysis.published else { return false }
    return latest < published.earliest
  }

  /// An office that begins after the text appeared is not held yet; one that ends after it is held still ("steps down in
  /// August", written in July).
  private func markFuture(_ readings: inout [RelationReading]) {
    guard let published = analysis.published else { return }
    for index in readings.indices {
      let reading = readings[index]
      if reading.status == .current, reading.start?.earliest.map({ published.latest < $0 }) == true
      {
        readings[index].status = .future
      } else if reading.status == .former, !reading.isMarkedFormer,
        reading.end?.earliest.map({ published.latest < $0 }) == true
      {
        readings[index].status = .current
      } else if reading.status == .future, let start = reading.start?.latest,
        start <= published.latest
      {
        // "was picked in May as its next director": to begin some day.
        readings[index].start = nil
      }
    }
  }

  func isTenure(_ reading: RelationReading) -> Bool {
    reading.type == .position || reading.type == .member || reading.type == .leads
  }

  /// The event's body or place, where it names one.
  func places(_ event: EventReading) -> [Int] {
    boards.places(event.arguments.filter { $0.role == .body || $0.role == .place }.map(\.entity))
  }

  private func date(
    _ index: inout TenureIndex, by event: EventReading, of person: Int,
    beside appointments: [EventReading]
  ) {
    guard let sentence = event.sentences.first else { return }
    let places = places(event)
    let near = index.told(in: sentence).filter {
      isTenure(index.readings[$0]) && index.readings[$0].source == person
        && !isGiven(index.readings[$0], after: event)
        && !isOfParty(index.readings[$0], event)
        && !isOfLater(appointments, index.readings[$0], event)
        && !isJustGiven(index.readings[$0], appointments, event)
    }
    if event.type.rawValue == "appointment", event.factuality == .fact {
      for place in near where index.readings[place].telling.office?.kind == .before {
        index.update(place) { ($0.end, $0.status) = (event.date, .former) }
      }
    }
    let fitting = near.filter { places.contains(index.readings[$0].target) }
    // "was named head of the Bank, and no longer serves as mayor": the one that the verb gives.
    let given =
      event.type.rawValue == "appointment" && near.count > 1
      ? near.filter {
        index.readings[$0].telling.office?.kind == .appointed
          && index.readings[$0].anchor >= event.trigger.upperBound
          && index.readings[$0].status != .former
      } : near
    let chosen = fitting.isEmpty ? (given.count == 1 && places.isEmpty ? given : []) : fitting
    for place in chosen {
      index.update(place) { apply(event, to: &$0) }
      endEarlier(&index, as: index.readings[place], by: event)
    }
    if chosen.isEmpty, places.isEmpty, event.type.rawValue == "removal" {
      return end(&index, by: event, of: person)
    }
    if places.isEmpty, chosen.isEmpty { putOff(&index, to: event, of: person) }
    guard chosen.isEmpty, event.date != nil || isLoss(event), !places.isEmpty else { return }
    // Told elsewhere: the one office of that person there.
    let elsewhere = places.flatMap { index.told(of: person, at: $0) }
      .filter { isTenure(index.readings[$0]) }
    guard elsewhere.count == 1,
      index.readings[elsewhere[0]].type == .position || event.type.rawValue == "expulsion"
        || isLeft(index.readings[elsewhere[0]], by: event),
      event.date != nil || isHeld(index.readings[elsewhere[0]], until: event)
    else { return }
    index.update(elsewhere[0]) { reading in
      let before = (reading.start, reading.end, reading.status)
      apply(event, to: &reading)
      guard before != (reading.start, reading.end, reading.status) else { return }
      reading.add(sentences: event.sentences)
    }
  }

  /// "joined the Board in 1983, became its chief planner in 2004": each office is of the verb right before it.
  private func isOfLater(
    _ appointments: [EventReading], _ reading: RelationReading, _ event: EventReading
  ) -> Bool {
    event.type.rawValue == "appointment"
      && appointments.contains { other in
        other.trigger.lowerBound > event.trigger.lowerBound
          && other.trigger.lowerBound < reading.anchor
          && other.arguments.contains { $0.role == .patient && $0.entity == reading.source }
      }
  }

  /// "replaces Lima of the Harbour Party": she leaves an office, not the party.
  private func isOfParty(_ reading: RelationReading, _ event: EventReading) -> Bool {
    event.type.rawValue != "expulsion"
      && (reading.telling == .partyMember || isAside(reading, from: event))
  }

  /// "Lima, who belongs to the Harbour Party, resigned": from an office, and not from the party.
  private func isAside(_ reading: RelationReading, from event: EventReading) -> Bool {
    guard case .verb = reading.telling, reading.type == .member, reading.anchor >= 0,
      reading.anchor < event.trigger.lowerBound
    else { return false }
    let tree = clauses.trees[analysis.text.sentence(ofToken: reading.anchor)]
    let clause = tree.clause(ofToken: reading.anchor)
    return clause >= 0 && tree.clauses[clause].kind == .relative
      && tree.clause(ofToken: event.trigger.lowerBound) != clause
  }

  /// "was fired on Monday and became head of the Board": what a verb behind the removal gives it does not end.
  private func isGiven(_ reading: RelationReading, after event: EventReading) -> Bool {
    event.type.rawValue == "removal" && reading.anchor >= event.trigger.upperBound
      && (reading.telling.office?.isByVerb == true && !isLost(reading, by: event)
        || isAim(reading, of: event))
  }

  /// "She resigned in May": the one office that she is told to hold.
  private func end(_ index: inout TenureIndex, by event: EventReading, of person: Int) {
    let told = index.told(of: person)
    // "Novak is appointed acting mayor, replacing her": of what Novak gets now, whatever else she has.
    if isSuccession(event),
      index.told(in: analysis.text.sentence(ofToken: event.trigger.lowerBound)).contains(where: {
        index.readings[$0].type == .position && index.readings[$0].source != person
      })
    {
      return
    }
    // Of somebody told of so often nobody knows which office is meant.
    guard told.count <= 24 else { return }
    // "resigned from the tennis club", "retired as a referee": from something else.
    if words.is(event.trigger.upperBound, .leavingPreposition) { return }
    let held = told.filter {
      index.readings[$0].type == .position && index.readings[$0].status == .current
        && !index.readings[$0].isMarkedFormer
    }
    if held.count > 1, event.factuality == .fact,
      words.is(event.trigger.lowerBound, .retiringWord), let sentence = event.sentences.first
    {
      // "was director, then mayor. He retired in 2013": whatever he was.
      for place in held where index.readings[place].sentences.allSatisfy({ $0 < sentence }) {
        index.update(place) { $0.status = .former }
      }
      return
    }
    guard let sentence = event.sentences.first, let first = held.first,
      held.allSatisfy({ isSameOffice(index.readings[$0], index.readings[first]) })
    else { return }
    for place in held
    where index.readings[place].end == nil
      && (event.date != nil
        ? index.readings[place].sentences.allSatisfy { $0 < sentence }
        : isLoss(event) && isHeld(index.readings[place], until: event))
    {
      index.update(place) { reading in
        apply(event, to: &reading)
        reading.sentences = (reading.sentences + [sentence]).sorted()
      }
    }
  }

  private func apply(_ event: EventReading, to reading: inout RelationReading) {
    if reading.telling.office?.kind == .before { return }
    if event.type.rawValue == "appointment" {
      guard reading.status != .former || reading.end != nil else { return }
      if isBeside(reading), reading.anchor < event.trigger.lowerBound || isIntroduced(reading) {
        return
      }
      // "was head of X and became mayor": what was held before.
      if reading.telling.office?.kind == .copula, reading.anchor < event.trigger.lowerBound {
        return
      }
      if isPutOff(reading, to: event) { reading.start = nil }
      reading.start = reading.start ?? event.date
      let isHeld =
        reading.telling.office?.isApposition == true && reading.anchor < event.trigger.lowerBound
        || isPast(reading.start)
      if isAhead(event), reading.status == .current, !isHeld {
        reading.status = .future
      }
    } else {
      // "was dismissed in March, but the court overturned the dismissal"
      if reading.telling == UndoneOffices.telling, event.factuality != .planned { return }
      // "the former chairman was expelled and dismissed": the office was over before.
      let isOver =
        reading.isMarkedFormer && reading.anchor < event.trigger.lowerBound
        || reading.type == .leads && isOldLead(reading)
      // "Speaker since 2011, was dismissed as minister in 2009"
      if let left = event.date, let start = reading.start, left.isBefore(start) { return }
      if event.factuality != .planned, clauses.isHeldNow(reading) { return }
      // What somebody predicts for some time "before January" ends nothing.
      if isOver || event.factuality == .alleged && event.date?.isInterval == true { return }
      if reading.end == nil || isFiner(event.date, than: reading.end) { reading.end = event.date }
      if event.factuality != .planned { reading.status = .former }
    }
  }

  /// "who once headed the Board": former, and nothing tells since when.
  private func isOldLead(_ reading: RelationReading) -> Bool {
    reading.status == .former && reading.start == nil
  }

  /// Whether the words around a name tell an office, and no verb.
  private func isBeside(_ reading: RelationReading) -> Bool {
    reading.telling.office?.isBesideName == true
  }

  /// "named Lima, the head of the Board, to replace him", "named Governor Lima", "named Lima, now head of the Board":
  /// an office held before, which the appointment does not give.
  func isIntroduced(_ reading: RelationReading) -> Bool {
    guard isBeside(reading), reading.anchor > 0 else { return false }
    return reading.telling.office?.kind == .titled
      || words.has(reading.anchor - 1, .determiner) || words.isPossessive(reading.anchor - 1)
      || words.is(reading.anchor - 1, .appositionAdverb)
  }

  /// "Lima, head of the Board, takes over from Krog": what stands beside her name before the verb was hers already.
  func isIntroduced(_ reading: RelationReading, before event: EventReading) -> Bool {
    isIntroduced(reading)
      || reading.telling.office?.isApposition == true
        && reading.anchor < event.trigger.lowerBound
  }

  /// "A succeeds B as T of X": B was T of X.
  private func predecessors(
    of index: TenureIndex, _ appointments: [Int: [EventReading]]
  ) -> [RelationReading] {
    var found: [RelationReading] = []
    for removal in events where removal.type.rawValue == "removal" {
      guard let sentence = removal.sentences.first,
        let old = removal.arguments.first(where: { $0.role == .patient })?.entity,
        analysis.entities[old].kind == .person
      else { continue }
      let told = index.told(in: sentence).map { index.readings[$0] }
      guard !told.contains(where: { isTenure($0) && $0.source == old }),
        let new = successor(in: removal, of: old, sentence, appointments[sentence] ?? [])
      else { continue }
      // "takes over the Council from Lima": what passes on is held there.
      let bodies = removal.arguments.filter { $0.role == .body }.map(\.entity)
      for office in told
      where office.type == .position && office.source == new && office.status != .former
        && office.telling.office?.kind != .removed && !isInPassing(office, removal)
        && !isIntroduced(office, before: removal)
        && (bodies.isEmpty || bodies.contains(office.target))
      {
        found.append(predecessor(old, in: office, by: removal, sentence))
      }
    }
    return found
  }

  /// "Lima, who is head of the Board, will take over from Krog": what a relative clause says that she is.
  private func isInPassing(_ office: RelationReading, _ removal: EventReading) -> Bool {
    // "will be replaced by Lima, who was appointed director of the Bank last June": told with a time of its own.
    let isDated = office.start != nil && office.start != removal.date
    guard office.telling.office?.kind == .copula || isDated, office.anchor >= 0 else {
      return false
    }
    let tree = clauses.trees[analysis.text.sentence(ofToken: office.anchor)]
    let clause = tree.clause(ofToken: office.anchor)
    return clause >= 0 && tree.link(of: clause) == .relative
      && clause != tree.clause(ofToken: removal.trigger.lowerBound)
  }

  /// Whom an acting mayor replaces was mayor.
  private func substantive(_ title: String) -> String {
    var parts = title.split(separator: " ")
    while parts.count > 1, let first = parts.first,
      words.lexicon.contains(first.lowercased(), in: .actingAdjective)
    {
      parts.removeFirst()
    }
    return parts.joined(separator: " ")
  }

  private func predecessor(
    _ person: Int, in office: RelationReading, by removal: EventReading, _ sentence: Int
  ) -> RelationReading {
    var reading = office
    reading.source = person
    reading.title = office.title.map(substantive)
    (reading.start, reading.end, reading.status) = (nil, removal.date, .former)
    (reading.factuality, reading.attribution) = (removal.factuality, removal.attribution)
    // Whoever is to be succeeded still holds it.
    if removal.factuality == .planned {
      (reading.status, reading.factuality, reading.attribution) = (.current, .fact, [])
    }
    reading.sentences = [sentence]
    reading.telling = .office(.init(kind: .predecessor))
    return reading
  }

  /// The person appointed by the same word, or in the same sentence to the same place.
  private func successor(
    in removal: EventReading, of old: Int, _ sentence: Int, _ told: [EventReading]
  ) -> Int? {
    let appointments = told.filter {
      // "replacing Lima, who is to be given another post"
      $0.sentences.first == sentence && person($0) != old
        && !EventElaboration.areApart($0, removal) { words.is($0, $1) }
    }
    let same =
      appointments.first { $0.trigger == removal.trigger }
      ?? (appointments.count == 1 ? appointments[0] : nil)
    return same?.arguments.first {
      $0.role == .patient && analysis.entities[$0.entity].kind == .person
    }?.entity
  }
}
