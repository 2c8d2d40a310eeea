import ChronographDates
import ChronographExtraction
import ChronographReading

/// What the steps of assembling share: documents, which entity became which, the quotes, and what went wrong.
struct Assembly {
  let documents: [Extraction]
  let locals: [LocalEntity]
  /// For each document, the local entity of each of its ids.
  let localOf: [[String: Int]]
  let resolution: Resolution
  /// For each document the earliest one with the same words that says the same: a reprint is no second source.
  let sources: [Int]
  /// The rank of each document by its publication, the oldest first; ids are made of what the first one tells.
  let ranks: [Int]
  /// The quoted sentences of each document, in order of their place.
  let sentences: [[Extraction.Evidence]]
  var evidence: EvidenceTable
  var findings: [Finding]
  /// The id of each cluster.
  var ids: [String] = []
  /// The days that documents give one event, by its evidence, where they differ.
  var datesTold: [[String]: [(date: String, document: String)]] = [:]

  /// - Parameters:
  ///   - documents: sorted by id, each id once.
  ///   - originals: for each document the one that it repeats, or itself.
  init(_ documents: [Extraction], originals: [Int], findings: [Finding]) {
    self.documents = documents
    self.findings = findings
    var locals: [LocalEntity] = []
    var localOf: [[String: Int]] = []
    sentences = documents.map(Self.sentences)
    sources = Self.sources(of: documents)
    ranks = Self.ranks(of: documents)
    for (index, extraction) in documents.enumerated() {
      let affiliations = Self.affiliations(in: extraction)
      let seats = BodySeats(
        extraction, quotes: sentences[index], countries: Countries.embedded)
      let companions = Self.companions(in: extraction)
      var indices: [String: Int] = [:]
      for entity in extraction.entities where indices[entity.id] == nil {
        guard !entity.mentions.isEmpty else {
          self.findings.append(Self.unmentioned(entity, in: extraction))
          continue
        }
        indices[entity.id] = locals.count
        let key = NameKey(entity.name)
        locals.append(
          LocalEntity(
            document: index, entity: entity, key: key,
            isBound: GenericNames.isBound(entity.name, key: key, kind: entity.kind),
            affiliation: affiliations[entity.id], seat: seats.seat(of: entity, key: key),
            companions: companions[entity.id] ?? []))
      }
      localOf.append(indices)
    }
    (self.locals, self.localOf) = (locals, localOf)
    evidence = EvidenceTable(documents)
    var resolver = EntityResolver(locals)
    let things = resolver.resolve()
    var persons = PersonResolver(documents, locals, localOf, originals: originals, things)
    resolution = persons.resolve()
    self.findings += resolution.open.map { open in
      Finding(
        .note, code: "unclear-body", message: open.words,
        place: documents[locals[open.member].document].document,
        advice: "Read its quotes; bodies of this name may stand side by side in the network")
    }
  }

  /// The keys of the full names of persons who have an office or an event at each body.
  private static func companions(in extraction: Extraction) -> [String: Set<String>] {
    var names: [String: String] = [:]
    for entity in extraction.entities where entity.kind == .person {
      let key = NameKey(entity.name)
      if key.isFullPersonName { names[entity.id] = key.text }
    }
    var found: [String: Set<String>] = [:]
    for relation in extraction.relations where relation.factuality != .negated {
      guard [.position, .member, .leads, .removedFrom].contains(relation.type),
        let name = names[relation.source]
      else { continue }
      found[relation.target, default: []].insert(name)
    }
    for event in extraction.events where event.factuality != .negated {
      let patients = event.participants.filter { $0.role == .patient }
      let persons = patients.compactMap { names[$0.entity] }
      for participant in event.participants where participant.role == .body {
        found[participant.entity, default: []].formUnion(persons)
      }
    }
    return found
  }

  /// A reprint under another date may say something else ("on Monday"), and then it counts.
  private static func sources(of documents: [Extraction]) -> [Int] {
    var originals: [String: Int] = [:]
    return documents.indices.map { index in
      let document = documents[index]
      guard !document.source.sha256.isEmpty else { return index }
      guard let original = originals[document.source.sha256] else {
        originals[document.source.sha256] = index
        return index
      }
      let other = documents[original]
      let isCopy =
        other.entities == document.entities && other.relations == document.relations
        && other.events == document.events
      return isCopy ? original : index
    }
  }

  /// By the first day on which each can have been published, then by id; what has no date comes first, so that a dated
  /// document, as most are, displaces none.
  private static func ranks(of documents: [Extraction]) -> [Int] {
    let days = documents.map { document in
      document.source.published.flatMap { PartialDate($0)?.earliest.dayNumber } ?? .min
    }
    var ranks = [Int](repeating: 0, count: documents.count)
    let order = documents.indices.sorted { (days[$0], $0) < (days[$1], $1) }
    for (rank, document) in order.enumerated() { ranks[document] = rank }
    return ranks
  }

  private static func unmentioned(_ entity: Extraction.Entity, in extraction: Extraction) -> Finding
  {
    Finding(
      .error, code: "no-evidence", message: "Entity '\(entity.id)' without a mention was left out",
      place: extraction.document, advice: "Extract the document again")
  }

  private static func sentences(of extraction: Extraction) -> [Extraction.Evidence] {
    let all = extraction.relations.flatMap(\.evidence) + extraction.events.flatMap(\.evidence)
    return Set(all).sorted {
      ($0.utf8Start, $0.utf8End, $0.rule, $0.sentence)
        < ($1.utf8Start, $1.utf8End, $1.rule, $1.sentence)
    }
  }

  /// The name of the first body or place by the alphabet at which each entity holds an office or membership.
  private static func affiliations(in extraction: Extraction) -> [String: String] {
    let tenures = extraction.relations.filter {
      ($0.type == .position || $0.type == .member || $0.type == .leads)
        && $0.factuality != .negated
    }
    guard !tenures.isEmpty else { return [:] }
    let names = Dictionary(
      extraction.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var found: [String: String] = [:]
    for tenure in tenures {
      guard let name = names[tenure.target] else { continue }
      let key = NameKey(name).text
      found[tenure.source] = min(found[tenure.source] ?? key, key)
    }
    return found
  }

  /// The cluster of a document's entity, or `nil` with a finding when the document has no such entity.
  mutating func cluster(_ id: String, in document: Int) -> Int? {
    if let local = localOf[document][id] { return resolution.clusterOf[local] }
    findings.append(
      Finding(
        .error, code: "unknown-entity", message: "A statement names '\(id)', which is no entity",
        place: documents[document].document, advice: "Extract the document again"))
    return nil
  }

  /// The ids of a list of entities, sorted, each once.
  mutating func sortedIDs(_ entities: [String], in document: Int) -> [String] {
    Set(entities.compactMap { cluster($0, in: document) }).map { ids[$0] }.sorted()
  }

  /// The evidence ids of a statement; without any there is no statement.
  mutating func evidenceIDs(
    _ items: [Extraction.Evidence], of statement: String, in document: Int
  ) -> [String]? {
    if items.isEmpty {
      findings.append(
        Finding(
          .error, code: "no-evidence", message: "A \(statement) without evidence was left out",
          place: documents[document].document, advice: "Extract the document again"))
      return nil
    }
    return items.map { evidence.add($0, in: document) }
  }
}
