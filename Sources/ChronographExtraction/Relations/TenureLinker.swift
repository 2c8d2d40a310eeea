internal import ChronographDates
internal import ChronographLanguage

/// Joins offices with the events that begin and end them: dates, status, and the predecessor's office.
struct TenureLinker {
  let analysis: DocumentAnalysis
  let events: [EventReading]
  let words: Words
  /// Verbs of holding office, among them those of succession.
  let offices: OfficeVerbTable

  func linked(_ readings: [RelationReading]) -> [RelationReading] {
    var result = readings
    for event in events {
      guard ["appointment", "removal", "expulsion"].contains(event.type.rawValue),
        event.factuality != .negated
      else { continue }
      for patient in event.arguments where patient.role == .patient {
        date(&result, by: event, of: patient.entity)
      }
    }
    endByDeath(&result)
    markFuture(&result)
    result += predecessors(of: result)
    return result + successions(in: result)
  }

  /// "Lima became mayor in 2004 … In 2009 she was followed by Jan Novak": what one held goes to the other.
  private func successions(in readings: [RelationReading]) -> [RelationReading] {
    var found: [RelationReading] = []
    for removal in events where removal.type.rawValue == "removal" && removal.factuality != .negated
    {
      guard let sentence = removal.sentences.first,
        let old = person(removal), let appointment = appointment(beside: removal, sentence),
        let new = person(appointment), old != new
      else { continue }
      let known = readings + found
      let told = known.filter { $0.type == .position && $0.sentences.contains(sentence) }
      guard
        !told.contains(where: { $0.source == old }) || !told.contains(where: { $0.source == new })
      else { continue }
      if let office = office(of: old, before: removal, in: known), !holds(new, office, known) {
        found.append(passed(office, to: new, by: appointment, sentence, isNew: true))
      } else if let office = office(of: new, before: removal, in: known), office.status != .former,
        !holds(old, office, known)
      {
        found.append(passed(office, to: old, by: removal, sentence, isNew: false))
      }
    }
    return found
  }

  private func person(_ event: EventReading) -> Int? {
    let persons = event.arguments.filter {
      $0.role == .patient && analysis.entities[$0.entity].kind == .person
    }
    return persons.count == 1 ? persons[0].entity : nil
  }

  /// The appointment that the same word tells, or the only one of the sentence.
  private func appointment(beside removal: EventReading, _ sentence: Int) -> EventReading? {
    let told = events.filter {
      $0.type.rawValue == "appointment" && $0.sentences.contains(sentence)
    }
    return told.first { $0.trigger == removal.trigger }
      ?? (told.count == 1 && isSuccession(removal) ? told[0] : nil)
  }

  /// Whether a removal is told by who came after: "succeeded", "replacing".
  private func isSuccession(_ removal: EventReading) -> Bool {
    guard let verb = removal.rule.split(separator: " ").dropFirst().first else { return false }
    return offices.rows[String(verb)]?.contains { $0.tenure == .succeeds } == true
  }

  /// The one office that a person was last told to hold before a word.
  private func office(
    of person: Int, before event: EventReading, in readings: [RelationReading]
  ) -> RelationReading? {
    let told = readings.filter {
      $0.type == .position && $0.source == person && $0.anchor >= 0
        && $0.anchor < event.trigger.upperBound && $0.factuality != .negated
    }
    guard let last = told.max(by: { $0.anchor < $1.anchor }),
      let sentence = last.sentences.first, let own = event.sentences.first, own - sentence <= 1,
      own == sentence || !hasTitle(own)
    else { return nil }
    let beside = told.filter { $0.sentences.contains(sentence) && $0.target != last.target }
    return beside.isEmpty ? last : nil
  }

  /// Whether a sentence names an office: then it is that one that passes on.
  private func hasTitle(_ sentence: Int) -> Bool {
    analysis.text.sentences[sentence].tokens.contains { words.has($0, .titleHead) }
  }

  private func holds(_ person: Int, _ office: RelationReading, _ readings: [RelationReading])
    -> Bool
  {
    readings.contains {
      $0.source == person && $0.target == office.target
        && $0.title?.lowercased() == office.title?.lowercased()
    }
  }

  private func passed(
    _ office: RelationReading, to person: Int, by event: EventReading, _ sentence: Int, isNew: Bool
  ) -> RelationReading {
    var reading = office
    reading.source = person
    reading.sentences = Array(Set(office.sentences.prefix(1) + [sentence])).sorted()
    let isPlanned = event.factuality == .planned
    (reading.start, reading.end) = isNew ? (event.date, nil) : (nil, event.date)
    reading.status = isNew ? (isPlanned ? .future : .current) : (isPlanned ? .current : .former)
    reading.factuality = isNew || event.factuality != .planned ? event.factuality : .fact
    reading.attribution = event.attribution
    reading.rule = isNew ? "office.successor" : "office.predecessor"
    reading.confidence = .medium
    reading.anchor = event.trigger.lowerBound
    reading.isMarkedFormer = false
    return reading
  }

  /// Nobody holds an office after death.
  private func endByDeath(_ readings: inout [RelationReading]) {
    let dead = Set(
      events.filter { $0.type.rawValue == "death" && $0.factuality == .fact }
        .flatMap(\.arguments).filter { $0.role == .patient || $0.role == .agent }.map(\.entity))
    for index in readings.indices
    where readings[index].status == .current && dead.contains(readings[index].source) {
      readings[index].status = .former
    }
  }

  private func isPast(_ date: EDTF?) -> Bool {
    guard let latest = date?.latest, let published = analysis.published else { return false }
    return latest < published.earliest
  }

  /// An office that begins after the text appeared is not held yet.
  private func markFuture(_ readings: inout [RelationReading]) {
    guard let published = analysis.published else { return }
    for index in readings.indices
    where readings[index].status == .current
      && readings[index].start?.earliest.map({ published.latest < $0 }) == true
    {
      readings[index].status = .future
    }
  }

  private func isTenure(_ reading: RelationReading) -> Bool {
    reading.type == .position || reading.type == .member
  }

  /// The event's body or place, where it names one.
  private func places(_ event: EventReading) -> [Int] {
    event.arguments.filter { $0.role == .body || $0.role == .place }.map(\.entity)
  }

  private func date(_ readings: inout [RelationReading], by event: EventReading, of person: Int) {
    guard let sentence = event.sentences.first else { return }
    let places = places(event)
    let near = readings.indices.filter {
      isTenure(readings[$0]) && readings[$0].source == person
        && readings[$0].sentences.contains(sentence)
    }
    let fitting = near.filter { places.contains(readings[$0].target) }
    let chosen = fitting.isEmpty ? (near.count == 1 && places.isEmpty ? near : []) : fitting
    for index in chosen { apply(event, to: &readings[index]) }
    if chosen.isEmpty, places.isEmpty, event.type.rawValue == "removal" {
      return end(&readings, by: event, of: person)
    }
    guard chosen.isEmpty, event.date != nil, !places.isEmpty else { return }
    // Told elsewhere: the one office of that person there.
    let elsewhere = readings.indices.filter {
      isTenure(readings[$0]) && readings[$0].source == person
        && places.contains(readings[$0].target)
    }
    guard elsewhere.count == 1 else { return }
    let before = (readings[elsewhere[0]].start, readings[elsewhere[0]].end)
    apply(event, to: &readings[elsewhere[0]])
    guard before != (readings[elsewhere[0]].start, readings[elsewhere[0]].end) else { return }
    readings[elsewhere[0]].sentences = (readings[elsewhere[0]].sentences + event.sentences)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.sorted()
  }

  /// "She resigned in May": the one office that she is told to hold.
  private func end(_ readings: inout [RelationReading], by event: EventReading, of person: Int) {
    let held = readings.indices.filter {
      readings[$0].type == .position && readings[$0].source == person
        && readings[$0].status == .current && !readings[$0].isMarkedFormer
    }
    guard held.count == 1, event.date != nil, let sentence = event.sentences.first,
      readings[held[0]].end == nil, readings[held[0]].sentences.allSatisfy({ $0 < sentence })
    else { return }
    apply(event, to: &readings[held[0]])
    readings[held[0]].sentences = (readings[held[0]].sentences + [sentence]).sorted()
  }

  private func apply(_ event: EventReading, to reading: inout RelationReading) {
    if event.type.rawValue == "appointment" {
      guard reading.status != .former || reading.end != nil else { return }
      if reading.rule.contains("apposition"), reading.anchor < event.trigger.lowerBound { return }
      reading.start = reading.start ?? event.date
      let isHeld =
        reading.rule.contains("apposition") && reading.anchor < event.trigger.lowerBound
        || isPast(reading.start)
      if event.factuality == .planned, reading.status == .current, !isHeld {
        reading.status = .future
      }
    } else {
      reading.end = reading.end ?? event.date
      if event.factuality != .planned { reading.status = .former }
    }
  }

  /// "A succeeds B as T of X": B was T of X.
  private func predecessors(of readings: [RelationReading]) -> [RelationReading] {
    var found: [RelationReading] = []
    for removal in events where removal.type.rawValue == "removal" {
      guard let sentence = removal.sentences.first,
        let old = removal.arguments.first(where: { $0.role == .patient })?.entity,
        analysis.entities[old].kind == .person,
        !readings.contains(where: {
          isTenure($0) && $0.source == old && $0.sentences.contains(sentence)
        }),
        let new = successor(in: removal, sentence)
      else { continue }
      for office in readings
      where office.type == .position && office.source == new && office.sentences.contains(sentence)
        && office.status != .former
      {
        var reading = office
        reading.source = old
        (reading.start, reading.end, reading.status) = (nil, removal.date, .former)
        (reading.factuality, reading.attribution) = (removal.factuality, removal.attribution)
        reading.sentences = [sentence]
        reading.rule = "office.predecessor"
        found.append(reading)
      }
    }
    return found
  }

  /// The person appointed by the same word, or in the same sentence to the same place.
  private func successor(in removal: EventReading, _ sentence: Int) -> Int? {
    let appointments = events.filter {
      $0.type.rawValue == "appointment" && $0.sentences.first == sentence
    }
    let same =
      appointments.first { $0.trigger == removal.trigger }
      ?? (appointments.count == 1 ? appointments[0] : nil)
    return same?.arguments.first {
      $0.role == .patient && analysis.entities[$0.entity].kind == .person
    }?.entity
  }
}
