import ChronographDates
import ChronographExtraction
import ChronographReading

/// One document's telling of a relation, between entities of the network.
struct RelationTelling {
  /// What must agree for two tellings to be one relation; dates are compared apart.
  struct Key: Hashable {
    let type: RelationType
    let source: String
    let target: String
    let title: String?
    let status: TenureStatus?
    let factuality: Factuality
  }

  var key: Key
  let first: UniqueIDs.FirstTelling
  /// The status as its document tells it, whatever later ones say.
  let status: TenureStatus?
  /// The last day on which the document can have been published.
  let published: Int?
  let title: String?
  let start: String?
  let end: String?
  let attribution: [String]
  let confidence: Confidence
  let evidence: [String]
}

extension Assembly {
  /// Every telling that can be used; what cannot is a finding.
  mutating func relationTellings() -> [RelationTelling] {
    var tellings: [RelationTelling] = []
    for (document, extraction) in documents.enumerated() {
      for relation in extraction.relations {
        if let telling = telling(of: relation, in: document) { tellings.append(telling) }
      }
    }
    return TenureReconciliation(tellings).reconciled()
  }

  /// The last day on which a document can have been published.
  func published(_ document: Int) -> Int? {
    documents[document].source.published.flatMap { PartialDate($0)?.latest.dayNumber }
  }

  private mutating func telling(
    of relation: Extraction.Relation, in document: Int
  ) -> RelationTelling? {
    guard let from = cluster(relation.source, in: document),
      let to = cluster(relation.target, in: document),
      let evidence = evidenceIDs(relation.evidence, of: "relation", in: document)
    else { return nil }
    var (source, target) = (ids[from], ids[to])
    if source == target, relation.source != relation.target {
      reportSelfRelation(relation, of: source, in: document)
      return nil
    }
    // "lawyer": what the source is to the target.
    if relation.type.isSymmetric, relation.title == nil, target < source { swap(&source, &target) }
    let key = RelationTelling.Key(
      type: relation.type, source: source, target: target,
      title: relation.title.map(OfficeTitle.normalized), status: relation.status,
      factuality: relation.factuality)
    var dates = (
      start: checked(relation.start, in: document), end: checked(relation.end, in: document)
    )
    if Self.areReversed(dates.start, dates.end) {
      reportReversed(relation, of: source, in: document)
      dates = (nil, nil)
    }
    let place = relation.evidence.map(\.utf8Start).min() ?? 0
    return RelationTelling(
      key: key, first: .init(document: ranks[document], place: place), status: relation.status,
      published: published(document), title: relation.title, start: dates.start,
      end: dates.end,
      attribution: sortedIDs(relation.attribution, in: document),
      confidence: relation.confidence, evidence: evidence)
  }

  /// Whether a tenure would be over before it began.
  static func areReversed(_ start: String?, _ end: String?) -> Bool {
    guard let start = start.flatMap({ EDTF($0) }), let end = end.flatMap({ EDTF($0) }) else {
      return false
    }
    return end.isBefore(start)
  }

  private mutating func reportReversed(
    _ relation: Extraction.Relation, of id: String, in document: Int
  ) {
    findings.append(
      Finding(
        .error, code: "reversed-dates",
        message:
          "A relation '\(relation.type.rawValue)' of \(id) would end in \(relation.end ?? "") before it "
          + "begins in \(relation.start ?? ""); both dates were left out",
        place: documents[document].document, advice: "Write dates in EDTF, the start before the end"
      ))
  }

  private mutating func reportSelfRelation(
    _ relation: Extraction.Relation, of id: String, in document: Int
  ) {
    findings.append(
      Finding(
        .warning, code: "self-relation",
        message:
          "A relation '\(relation.type.rawValue)' would tie \(id) to itself and was left out",
        place: documents[document].document, advice: "See whether two things were merged by name"))
  }

  /// The date, or `nil` with a finding when it is none.
  mutating func checked(_ date: String?, in document: Int) -> String? {
    guard let date, EDTF(date) == nil else { return date }
    findings.append(
      Finding(
        .error, code: "impossible-date",
        message: "'\(date.prefix(40))' is no date and was left out",
        place: documents[document].document, advice: "Write the date in EDTF, such as 2024-05-20"))
    return nil
  }

  /// Relations sorted by id: tellings that agree are one, with all their evidence.
  mutating func assembleRelations(_ tellings: [RelationTelling]) -> [Network.Relation] {
    var groups: [RelationTelling.Key: [RelationTelling]] = [:]
    var wordings: [OfficeKey: [String]] = [:]
    for telling in tellings {
      groups[telling.key, default: []].append(telling)
      if let title = telling.title { wordings[OfficeKey(telling.key), default: []].append(title) }
    }
    // "Mayor" in one article and "mayor" in another is one office with one wording.
    let titles = wordings.compactMapValues(OfficeTitle.common)
    var merged: [(relation: Network.Relation, thing: UniqueIDs.Thing)] = []
    for (_, group) in groups {
      let starts = DateClasses(group.map(\.start))
      for byStart in split(group, by: starts.classOf) {
        let ends = DateClasses(byStart.map(\.end))
        for same in split(byStart, by: ends.classOf) {
          for tenure in Self.tenures(same) {
            merged.append(self.merged(tenure, title: titles[OfficeKey(tenure[0].key)]))
          }
        }
      }
    }
    // A dictionary's order must not reach the ids.
    merged = merged.map { (key: $0.relation.orderingKey, value: $0) }
      .sorted { $0.key < $1.key }.map(\.value)
    var relations = merged.map(\.relation)
    for (index, id) in UniqueIDs.assign(merged.map(\.thing)).enumerated() {
      relations[index].id = id
    }
    return relations.sorted { $0.id < $1.id }
  }

  /// One document may tell when an earlier time in an office ended, another when a later one began.
  private static func tenures(_ tellings: [RelationTelling]) -> [[RelationTelling]] {
    let start = DateClasses(tellings.map(\.start)).dates.first ?? nil
    let end = DateClasses(tellings.map(\.end)).dates.first ?? nil
    guard areReversed(start, end) else { return [tellings] }
    return [tellings.filter { $0.end == nil }, tellings.filter { $0.end != nil }]
      .filter { !$0.isEmpty }
  }

  private struct OfficeKey: Hashable {
    let type: RelationType
    let target: String
    let title: String?

    init(_ key: RelationTelling.Key) { (type, target, title) = (key.type, key.target, key.title) }
  }

  private func merged(
    _ tellings: [RelationTelling], title: String?
  ) -> (relation: Network.Relation, thing: UniqueIDs.Thing) {
    let key = tellings[0].key
    let relation = Network.Relation(
      id: "", type: key.type, source: key.source, target: key.target,
      title: title,
      office: key.type == .position
        ? key.title.map { OfficeTitle.id($0, at: key.target) } : nil,
      status: key.status, start: DateClasses(tellings.map(\.start)).dates.first ?? nil,
      end: DateClasses(tellings.map(\.end)).dates.first ?? nil, factuality: key.factuality,
      attribution: Set(tellings.flatMap(\.attribution)).sorted(),
      confidence: tellings.map(\.confidence).max() ?? .low,
      evidence: evidence.ordered(tellings.flatMap(\.evidence)))
    let first = tellings.min { $0.first < $1.first } ?? tellings[0]
    return (relation, UniqueIDs.Thing(first: first.first, candidates: idCandidates(first)))
  }

  /// Type, ends and title; then what makes the oldest telling unlike the plain one: status, factuality and date.
  private func idCandidates(_ first: RelationTelling) -> [String] {
    let key = first.key
    var parts = ["relation:\(key.type.idPart)", key.source.slug, key.target.slug]
    if let title = key.title { parts.append(Slug.make(title)) }
    if let status = first.status, status != .current { parts.append(status.rawValue) }
    if key.factuality != .fact { parts.append(key.factuality.rawValue) }
    if let start = datePart(first.start) { parts.append(start) }
    let base = parts.joined(separator: ".")
    let ended = datePart(first.end).map { "\(base).until-\($0)" }
    var hash = StableHash(key.source)
    hash.combine(key.target)
    for id in evidence.ordered(first.evidence).prefix(1) { hash.combine(id) }
    return [base, ended, "\(base).\(hash.hexDigits(6))"].compactMap { $0 }
  }
}

/// The items of each class, in the order of the classes.
func split<Item>(_ items: [Item], by classes: [Int]) -> [[Item]] {
  var result = [[Item]](repeating: [], count: (classes.max() ?? -1) + 1)
  for (item, index) in zip(items, classes) { result[index].append(item) }
  return result.filter { !$0.isEmpty }
}

extension Network.Relation {
  fileprivate var orderingKey: (String, String, String, String, String) {
    (
      type.rawValue + " " + source, target + " " + (title ?? ""),
      (status?.rawValue ?? "") + " " + factuality.rawValue, (start ?? "") + " " + (end ?? ""),
      evidence.joined(separator: " ")
    )
  }
}

extension RelationType {
  /// The type as a part of an id; a graph project's own types can hold any character.
  fileprivate var idPart: String {
    rawValue.utf8.allSatisfy { $0 == 95 || (97...122).contains($0) }
      ? rawValue : Slug.make(rawValue)
  }
}

extension String {
  /// The part of an id after its kind.
  var slug: String {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self }
    return String(self[index(after: colon)...])
  }
}
