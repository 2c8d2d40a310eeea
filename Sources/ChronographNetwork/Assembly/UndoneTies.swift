import ChronographExtraction

/// Marks ties that an event made as undone where the event was: "expelled from the Party; the expulsion was reversed".
struct UndoneTies {
  /// The ends of a tie that an event makes.
  private struct Ends: Hashable {
    var type: RelationType
    var source: String
    var target: String
  }

  private var events: [Ends: [Network.Event]] = [:]

  init(_ events: [Network.Event]) {
    let undone = Set(events.filter { $0.undone != nil }.flatMap(Self.ends))
    for event in events where event.factuality != .negated {
      for ends in Self.ends(of: event) where undone.contains(ends) {
        self.events[ends, default: []].append(event)
      }
    }
  }

  /// A tie with what undid every event that may have made it.
  func marked(_ relation: Network.Relation) -> Network.Relation {
    let ends = Ends(type: relation.type, source: relation.source, target: relation.target)
    let made = (events[ends] ?? []).filter {
      $0.date == nil || relation.start == nil || $0.date == relation.start
    }
    guard let undone = made.first?.undone, made.allSatisfy({ $0.undone != nil }) else {
      return relation
    }
    var result = relation
    result.undone = undone
    return result
  }

  private static func ends(of event: Network.Event) -> [Ends] {
    let ties: [(type: RelationType, role: Role)]
    switch event.type.rawValue {
    case "removal", "expulsion": ties = [(.removedFrom, .body)]
    case "investigation", "arrest": ties = [(.investigatedBy, .agent)]
    case "charge": ties = [(.investigatedBy, .agent), (.implicatedIn, .theme)]
    default: return []
    }
    let patients = event.participants.filter { $0.role == .patient }
    return ties.flatMap { tie in
      let others = event.participants.filter { $0.role == tie.role }
      return patients.flatMap { patient in
        others.map { Ends(type: tie.type, source: patient.entity, target: $0.entity) }
      }
    }
  }
}
