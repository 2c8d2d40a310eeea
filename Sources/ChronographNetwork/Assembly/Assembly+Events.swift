import ChronographDates
import ChronographExtraction
import ChronographReading

/// One document's telling of an event, between entities of the network.
struct EventTelling {
  let document: Int
  /// The document whose words these are: of a reprint, the original.
  let source: Int
  let type: EventType
  let date: String?
  let trigger: Extraction.Quotation
  /// In the order of roles, then ids, without repetition.
  let participants: [Extraction.Participant]
  let factuality: Factuality
  let attribution: [String]
  let confidence: Confidence
  let evidence: [String]
  let undone: Network.Undoing?
  let main: [String]
  let recurrence: EventIdentity.Recurrence
  let key: EventIdentity.Key
  /// The offices that it is about, by their compared titles, sorted.
  let titles: [String]
  /// The last day on which the document can have been published.
  let published: Int?

  /// Which of several acts its word tells, such as the swearing in of somebody named before.
  var act: String { TellingWords.embedded.act(of: TellingWords.words(of: trigger.text)) }

  /// Which stage of a prosecution its word tells.
  var stage: ProsecutionStage? { ProsecutionStage(rawValue: act) }

  /// From what and to what, or else where: two removals of one person from two offices are two.
  var bodies: [String] {
    let bodies = participants.filter { $0.role == .body }.map(\.entity)
    return bodies.isEmpty ? participants.filter { $0.role == .place }.map(\.entity) : bodies
  }
}

extension Assembly {
  /// Events sorted by id: tellings that agree are one, with all their evidence.
  mutating func assembleEvents() -> [Network.Event] {
    var groups: [EventIdentity.Key: [EventTelling]] = [:]
    for (document, extraction) in documents.enumerated() {
      for event in extraction.events {
        guard let telling = telling(of: event, in: document) else { continue }
        groups[telling.key, default: []].append(telling)
      }
    }
    var merged: [(event: Network.Event, thing: UniqueIDs.Thing)] = []
    for (_, group) in groups {
      for same in EventClasses.classes(of: group) { merged.append(self.merged(same)) }
    }
    // A dictionary's order must not reach the ids.
    merged = merged.map { (key: $0.thing.candidates.joined(separator: " "), value: $0) }
      .sorted { $0.key < $1.key }.map(\.value)
    var events = merged.map(\.event)
    for (index, id) in UniqueIDs.assign(merged.map(\.thing)).enumerated() { events[index].id = id }
    reportDates(of: events)
    return spread(events).sorted { $0.id < $1.id }
  }

  /// Says where documents date one event differently, so that a person can decide.
  private mutating func reportDates(of events: [Network.Event]) {
    for event in events {
      guard let told = datesTold[event.evidence], told.count > 1 else { continue }
      let dates = told.map { "\($0.date) in '\($0.document)'" }.joined(separator: ", ")
      findings.append(
        Finding(
          .note, code: "dates-differ", message: "One event is told with several dates: \(dates)",
          place: event.id,
          advice: "Read its quotes; \(event.date ?? "none") is what most documents say"))
    }
  }

  private mutating func telling(of event: Extraction.Event, in document: Int) -> EventTelling? {
    guard let evidence = evidenceIDs(event.evidence, of: "event", in: document) else { return nil }
    var participants: Set<Extraction.Participant> = []
    for participant in event.participants {
      guard let cluster = cluster(participant.entity, in: document) else { continue }
      participants.insert(Extraction.Participant(entity: ids[cluster], role: participant.role))
    }
    let sorted = participants.sorted { ($0.role.rank, $0.entity) < ($1.role.rank, $1.entity) }
    let date = checked(event.date, in: document)
    let main = EventIdentity.main(of: event.type, sorted)
    let recurrence = EventIdentity.recurrence(of: event.type, main: main)
    return EventTelling(
      document: document, source: sources[document], type: event.type, date: date,
      trigger: event.trigger,
      participants: sorted, factuality: event.factuality,
      attribution: sortedIDs(event.attribution, in: document), confidence: event.confidence,
      evidence: evidence, undone: undoing(of: event, in: document), main: main,
      recurrence: recurrence,
      key: key(of: event, date: date, sorted, main, recurrence, in: document),
      titles: titles(of: event, in: document),
      published: published(document))
  }

  /// The offices that a document's own sentence about an appointment or removal gives its patients.
  private func titles(of event: Extraction.Event, in document: Int) -> [String] {
    guard EventIdentity.isAboutOffice(event.type) else { return [] }
    let patients = Set(event.participants.filter { $0.role == .patient }.map(\.entity))
    let titles = documents[document].relations.filter { relation in
      relation.type == .position && patients.contains(relation.source)
        && relation.evidence.contains { told in
          event.evidence.contains { $0.utf8Start < told.utf8End && told.utf8Start < $0.utf8End }
        }
    }.compactMap(\.title)
    return Set(titles.map(OfficeTitle.normalized)).sorted()
  }

  private func key(
    of event: Extraction.Event, date: String?, _ participants: [Extraction.Participant],
    _ main: [String], _ recurrence: EventIdentity.Recurrence, in document: Int
  ) -> EventIdentity.Key {
    let place = "\(sources[document]) \(event.trigger.utf8Start)"
    let all = participants.map { "\($0.role.rawValue)=\($0.entity)" }
    let isDay = date.map { CivilDate($0) != nil } ?? false
    let part =
      switch recurrence {
      case .once: ""
      case .repeated: date == nil ? place : ""
      case .unbounded: isDay && all.count > 1 ? "all" : place
      }
    return EventIdentity.Key(
      type: event.type, factuality: event.factuality,
      participants: recurrence == .unbounded ? all : main, part: part)
  }

  private mutating func merged(
    _ tellings: [EventTelling]
  ) -> (event: Network.Event, thing: UniqueIDs.Thing) {
    let first =
      tellings.min {
        (ranks[$0.document], $0.trigger.utf8Start) < (ranks[$1.document], $1.trigger.utf8Start)
      } ?? tellings[0]
    let days = EventClasses.days(of: tellings)
    let date = days.first?.date ?? DateClasses(tellings.map(\.date)).dates.first ?? nil
    let edtf = date.flatMap { EDTF($0) }
    let event = Network.Event(
      id: "", type: first.type, date: date, earliest: edtf?.earliest?.description,
      latest: edtf?.latest?.description, trigger: first.trigger.text,
      participants: Set(tellings.flatMap(\.participants)).sorted {
        ($0.role.rank, $0.entity) < ($1.role.rank, $1.entity)
      }, factuality: first.factuality,
      attribution: Set(tellings.flatMap(\.attribution)).sorted(),
      confidence: tellings.map(\.confidence).max() ?? .low,
      evidence: evidence.ordered(tellings.flatMap(\.evidence)),
      undone: undoing(joining: tellings.compactMap(\.undone)))
    if days.count > 1 {
      datesTold[event.evidence] = days.map { ($0.date, documents[$0.document].document) }
    }
    let place = UniqueIDs.FirstTelling(
      document: ranks[first.document], place: first.trigger.utf8Start)
    return (event, UniqueIDs.Thing(first: place, candidates: idCandidates(first)))
  }

  /// Date, type and main participants as the oldest telling has them; then bodies, its document, and its place there.
  private func idCandidates(_ first: EventTelling) -> [String] {
    let type = Slug.make(first.type.rawValue)
    var base = "event:" + (datePart(first.date).map { "\($0).\(type)" } ?? type)
    if first.factuality != .fact { base += ".\(first.factuality.rawValue)" }
    let token = evidence.token(of: first.document)
    let others = first.participants.map(\.entity).prefix(1)
    let named = Self.joined(first.main.isEmpty ? Array(others) : first.main)
    var hash = StableHash(documents[first.document].document)
    hash.combine(String(first.trigger.utf8Start))
    hash.combine(first.participants.map { "\($0.role.rawValue)=\($0.entity)" }.joined())
    let hashed = "\(base)\(named).\(token).\(hash.hexDigits(6))"
    // What nothing but its place identifies bears the document's id from the start.
    if first.recurrence == .unbounded { return ["\(base)\(named).\(token)", hashed] }
    let bodies = Self.joined(first.bodies)
    return [base + named, base + named + bodies, "\(base)\(named).\(token)", hashed]
  }

  /// At most three ids; of more, two and a hash.
  private static func joined(_ ids: [String]) -> String {
    guard ids.count > 3 else { return ids.map { "." + $0.slug }.joined() }
    var hash = StableHash()
    for id in ids { hash.combine(id) }
    return ids.prefix(2).map { "." + $0.slug }.joined() + ".\(hash.hexDigits(6))"
  }
}

extension Role {
  fileprivate var rank: Int {
    switch self {
    case .agent: 0
    case .patient: 1
    case .theme: 2
    case .body: 3
    case .recipient: 4
    case .place: 5
    }
  }
}
