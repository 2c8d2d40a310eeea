import ChronographDates
import ChronographExtraction

/// What documents tell of the undoing of an event.
extension Assembly {
  /// One document's telling of it, between entities of the network.
  mutating func undoing(
    of event: Extraction.Event, in document: Int
  ) -> Network.Undoing? {
    guard let undone = event.undone,
      let quotes = evidenceIDs(undone.evidence, of: "undoing", in: document)
    else { return nil }
    return Network.Undoing(
      date: checked(undone.date, in: document), by: sortedIDs(undone.by, in: document),
      evidence: quotes)
  }

  /// Several tellings as one: the finest date, of equally fine ones the first.
  func undoing(joining tellings: [Network.Undoing]) -> Network.Undoing? {
    guard !tellings.isEmpty else { return nil }
    let dates = tellings.compactMap(\.date).sorted {
      (-$0.utf8.count, $0) < (-$1.utf8.count, $1)
    }
    return Network.Undoing(
      date: dates.first, by: Set(tellings.flatMap(\.by)).sorted(),
      evidence: evidence.ordered(tellings.flatMap(\.evidence)))
  }

  /// The events with what is told to undo an undated one of them passed on to the one that is dated.
  ///
  /// "The charges against Lima were dropped" says not which; where she was charged once before, it is that.
  func spread(_ events: [Network.Event]) -> [Network.Event] {
    var told: [Int: [Network.Undoing]] = [:]
    for event in events where event.date == nil {
      guard let undone = event.undone, Self.repeated.contains(event.type.rawValue) else { continue }
      let dated = events.indices.filter { Self.mayBe(events[$0], event, undone) }
      if dated.count == 1 { told[dated[0], default: []].append(undone) }
    }
    var result = events
    for (index, undoings) in told { result[index].undone = undoing(joining: undoings) }
    return result
  }

  /// Types of which a document without a date doesn't say which one it means.
  private static let repeated: Set<String> = ["arrest", "charge", "investigation", "trial"]

  private static func mayBe(
    _ dated: Network.Event, _ undated: Network.Event, _ undone: Network.Undoing
  ) -> Bool {
    let patients = [dated, undated].map { event in
      event.participants.filter { $0.role == .patient }.map(\.entity)
    }
    guard dated.type == undated.type, dated.undone == nil, let first = dated.earliest,
      dated.factuality == .fact || dated.factuality == .reported, !patients[0].isEmpty,
      patients[0] == patients[1]
    else { return false }
    guard let end = undone.date.flatMap({ EDTF($0)?.earliest?.description }) else { return true }
    return first < end
  }
}
