import ChronographDates
import ChronographLanguage

/// The body or place of an office that is got or lost, where the words around the verb name none.
extension EventElaboration {
  /// Fills in the seats of appointments and removals from the offices that the document tells.
  static func fillOffices(
    in events: inout [EventReading], from relations: [RelationReading], _ clauses: DocumentClauses
  ) {
    let seats = OfficeSeats(relations, clauses)
    fill(&events, clauses) { event, person in
      seats.told(with: event, of: person) ?? seats.listHead(of: event)
        ?? seats.titled(by: event, of: person)
    }
    passOn(in: &events, clauses)
    fill(&events, clauses) { seats.only(lostBy: $0, of: $1) }
    passOn(in: &events, clauses)
  }

  /// Gives every event that lacks a seat the one that is found for it.
  private static func fill(
    _ events: inout [EventReading], _ clauses: DocumentClauses,
    with seat: (EventReading, EventReading.Argument) -> Int?
  ) {
    for index in events.indices {
      guard let person = seatless(events[index]), let target = seat(events[index], person) else {
        continue
      }
      add(target, to: index, of: person, in: &events, clauses)
    }
  }

  /// The one person who gets or loses an office that nothing places.
  private static func seatless(_ event: EventReading) -> EventReading.Argument? {
    let patients = event.arguments.filter { $0.role == .patient }
    guard event.type.rawValue == "appointment" || event.type.rawValue == "removal",
      patients.count == 1,
      !event.arguments.contains(where: { $0.role == .body || $0.role == .place })
    else { return nil }
    return patients[0]
  }

  private static func add(
    _ target: Int, to index: Int, of person: EventReading.Argument,
    in events: inout [EventReading], _ clauses: DocumentClauses
  ) {
    guard !events[index].arguments.contains(where: { $0.entity == target }),
      events[index].type.rawValue == "appointment"
        || !events.contains(where: { $0.isNextOffice && $0.gives(target, to: person) })
    else { return }
    let isPlace = clauses.analysis.entities[target].kind == .place
    events[index].arguments.append(.init(entity: target, role: isPlace ? .place : .body))
  }

  /// Who follows has the seat of who leaves: "Krog, the mayor of Oran, resigned. He was succeeded by Lima."
  private static func passOn(in events: inout [EventReading], _ clauses: DocumentClauses) {
    let successions = clauses.grammar.successionRules
    var bySentence: [Int: [Int]] = [:]
    for (index, event) in events.enumerated() where event.type.isOfOffice {
      for sentence in Set(event.sentences) { bySentence[sentence, default: []].append(index) }
    }
    for index in events.indices {
      guard let person = seatless(events[index]), events[index].factuality != .negated else {
        continue
      }
      let event = events[index]
      let near = Set(event.sentences.flatMap { bySentence[$0] ?? [] }).sorted()
      let others = near.map { events[$0] }.filter {
        $0.type != event.type && $0.type.rawValue != "expulsion"
          && ($0.trigger == event.trigger
            || (successions.contains(event.rule) || event.isOfSuccession)
              && isTold($0, with: event, clauses)
            || (successions.contains($0.rule) || $0.isOfSuccession)
              && isTold(event, with: $0, clauses))
          && !$0.arguments.contains { $0.role == .patient && $0.entity == person.entity }
      }
      guard others.count == 1 else { continue }
      let seats = others[0].arguments.filter { $0.role == .body || $0.role == .place }
      guard seats.count == 1 else { continue }
      add(seats[0].entity, to: index, of: person, in: &events, clauses)
    }
  }

  /// Whether the sentence of a succession is one of those that tell another event.
  private static func isTold(
    _ event: EventReading, with succession: EventReading, _ clauses: DocumentClauses
  ) -> Bool {
    if succession.isOfSuccession {
      return !Set(event.sentences).isDisjoint(with: succession.sentences)
    }
    return event.sentences.contains(
      clauses.analysis.text.sentence(ofToken: succession.trigger.lowerBound))
  }
}

/// The offices of a document as those who get or lose them have them.
private struct OfficeSeats {
  private let clauses: DocumentClauses
  private let bySource: [Int: [RelationReading]]

  init(_ relations: [RelationReading], _ clauses: DocumentClauses) {
    self.clauses = clauses
    let tenures = relations.filter {
      $0.type == .position || $0.type == .member && $0.telling != .partyMember
    }
    bySource = Dictionary(grouping: tenures, by: \.source)
  }

  private func tenures(_ person: EventReading.Argument) -> [RelationReading] {
    bySource[person.entity] ?? []
  }

  /// "Harbour Board: Ana Lima succeeds Otto Krog": the body that opens a line of a list.
  func listHead(of event: EventReading) -> Int? {
    clauses.listHead(
      ofSentence: clauses.analysis.text.sentence(ofToken: event.trigger.lowerBound))
  }

  /// The one body or place of the offices that an event's sentence begins or ends.
  func told(with event: EventReading, of person: EventReading.Argument) -> Int? {
    guard let sentence = event.sentences.first, !isOfWhatever(event) else { return nil }
    let isStart = event.type.rawValue == "appointment"
    let offices = tenures(person).filter {
      $0.sentences.contains(sentence)
        && (isStart ? isGiven($0) : isLost($0, by: event) && !isLater($0, than: event))
        // "Krog, the mayor of Oran, was dismissed from the army": what is left stands behind.
        && (isStart || !isNamed(behind: event) || $0.anchor >= event.trigger.upperBound)
    }
    let dated = offices.filter {
      event.date != nil && (isStart ? $0.start : $0.end) == event.date
    }
    let targets = Set((dated.isEmpty ? offices : dated).map(\.target))
    return targets.count == 1 ? targets.first : nil
  }

  /// "Speaker since 2011, was dismissed as minister in 2009": an office that began only afterwards.
  private func isLater(_ office: RelationReading, than event: EventReading) -> Bool {
    guard let left = event.date, let start = office.start else { return false }
    return left.isBefore(start)
  }

  /// "dismissed from public office": from whatever it was.
  private func isOfWhatever(_ event: EventReading) -> Bool { event.rule.contains("~ office") }

  /// Whether a verb gives the office, not a title that the person has already.
  private func isGiven(_ relation: RelationReading) -> Bool {
    guard let telling = relation.telling.office, telling.reader == .order else { return false }
    return [.appointed, .succession, .predecessor].contains(telling.kind)
      && relation.status != .former
  }

  /// Whether the person had the office until the event, not before it.
  ///
  /// "resigned to join the Board", "stepped down to become its head": what is told behind begins then.
  private func isLost(_ relation: RelationReading, by event: EventReading) -> Bool {
    if event.factuality != .planned, clauses.isHeldNow(relation) { return false }
    guard relation.status != .former else {
      return relation.end != nil
        || event.date == nil && event.factuality != .negated && !relation.isMarkedFormer
    }
    guard relation.anchor > event.trigger.upperBound, relation.end == nil else { return true }
    if case .verb = relation.telling { return false }
    return relation.status != .future && relation.telling.office?.begins != true
  }

  /// "Lima, the mayor of Oran, … was elected mayor in 2013": the seat of the office by whose title the verb goes on.
  func titled(by event: EventReading, of person: EventReading.Argument) -> Int? {
    let text = clauses.analysis.text
    let end = text.sentences[text.sentence(ofToken: event.trigger.lowerBound)].tokens.upperBound
    let from = event.trigger.upperBound
    // "Before taking office, Lima was mayor of": a clause of its own.
    let stop =
      from + 1 < end && PhraseResolver(clauses: clauses).isComma(from)
        && clauses.words.mention[from + 1] >= 0 ? from : end
    guard event.factuality != .negated,
      let title = (from..<max(from, min(stop, from + 6))).first(where: {
        clauses.analysis.titles?.contains($0) == true
      })
    else { return nil }
    let word = text.form(title).lowercased()
    let targets = Set(
      tenures(person).filter { office in
        let words = office.title?.lowercased().split(separator: " ") ?? []
        guard words.last.map({ $0 == word }) ?? false,
          event.type.rawValue != "appointment" || !isEarlier(office, than: event)
        else { return false }
        return event.type.rawValue == "appointment" || isPossible(office, at: event)
      }.map(\.target))
    return targets.count == 1 ? targets.first : nil
  }

  /// "confirmed Velia Bank boss Ana Lima as governor": the title before the name is of where she has been until then.
  private func isEarlier(_ office: RelationReading, than event: EventReading) -> Bool {
    let from = event.trigger.upperBound
    return office.telling.office?.kind == .titled && office.anchor >= from
      && office.anchor < from + 6
      && !clauses.grammar.is(clauses.words.word[event.trigger.lowerBound], .renewingWord)
      && !(from..<office.anchor).contains {
        clauses.grammar.is(clauses.words.word[$0], .freshAdjective)
      }
  }

  /// "Krog, the mayor of Oran, … On Monday he resigned": from the only office that the document gives him.
  func only(lostBy event: EventReading, of person: EventReading.Argument) -> Int? {
    guard event.type.rawValue == "removal", event.factuality != .negated, !isOfWhatever(event),
      // "fell from grace", "after the fall of Lima": from more than an office.
      !clauses.grammar.is(clauses.words.word[event.trigger.lowerBound], .downfallWord),
      !isNamed(behind: event)
    else { return nil }
    let offices = tenures(person)
    let targets = Set(offices.map(\.target))
    guard targets.count == 1, offices.allSatisfy({ isPossible($0, at: event) }) else { return nil }
    return targets.first
  }

  /// "resigned as", "was dismissed from": what is left is told behind the verb, unless it is "from his post".
  private func isNamed(behind event: EventReading) -> Bool {
    let (next, word) = (event.trigger.upperBound, clauses.words.word)
    return next < word.count && clauses.grammar.is(word[next], .leavingPreposition)
      && !(next..<min(next + 4, word.count)).contains { clauses.grammar.is(word[$0], .postNoun) }
  }

  /// Whether an office may have been held when somebody left one.
  private func isPossible(_ office: RelationReading, at event: EventReading) -> Bool {
    guard office.status != .future, office.type == .position,
      event.factuality == .planned || !clauses.isHeldNow(office),
      let told = office.sentences.first, let sentence = event.sentences.first, told <= sentence
    else { return false }
    guard let left = event.date, let start = office.start else { return true }
    guard let begun = start.earliest, let end = left.latest else { return true }
    // "left in March to become director": what is got then is not what is left.
    return start.description != left.description && begun <= end
  }
}
