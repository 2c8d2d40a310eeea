import ChronographDates
import ChronographExtraction
import ChronographReading

/// Events told as planned for a time that was past when the documents that tell them were published.
///
/// "The trial will open on 3 May" of 14 June is a date with a wrong year, a document with a wrong publication date, or a
/// plan that came to nothing. A document published in time shows that the plan was one; what was called off is known.
struct PastPlans {
  /// A note for each such event, in the network's order.
  let findings: [Finding]

  init(_ network: Network) {
    let documents = network.evidenceDocuments
    let published = Dictionary(
      network.documents.compactMap { record in record.published.map { (record.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    findings = network.events.compactMap { event in
      let ids = Set(event.evidence.compactMap { documents[$0] }).sorted()
      return Self.finding(
        about: event, toldBy: ids.compactMap { id in published[id].map { (id, $0) } })
    }
  }

  private static func finding(
    about event: Network.Event, toldBy documents: [(id: String, published: String)]
  ) -> Finding? {
    guard event.factuality == .planned, event.undone == nil, let date = event.date,
      let last = event.latest.flatMap({ CivilDate($0) }), !documents.isEmpty,
      documents.allSatisfy({ isLater($0.published, than: last) })
    else { return nil }
    let told = documents.prefix(6).map { "'\($0.id)' of \($0.published)" }.joined(separator: ", ")
    let more = documents.count > 6 ? " and \(documents.count - 6) more" : ""
    return Finding(
      .note, code: "past-plan",
      message: "Told as planned for \(date), which was past in \(told)\(more)",
      place: event.id,
      advice:
        "Read its quote; it may have happened since, or its year or the publication date is wrong")
  }

  /// Whether no day on which it can have been published is that day or an earlier one.
  private static func isLater(_ published: String, than day: CivilDate) -> Bool {
    PartialDate(published).map { $0.earliest > day } ?? false
  }
}

extension Network {
  /// The document of each quote, by the quote's id.
  var evidenceDocuments: [String: String] {
    Dictionary(evidence.map { ($0.id, $0.document) }, uniquingKeysWith: { first, _ in first })
  }
}
