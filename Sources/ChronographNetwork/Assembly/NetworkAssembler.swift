public import ChronographExtraction
public import ChronographReading

/// Makes one network of what many documents say.
///
/// The order in which extractions are added does not matter: the same set gives the same network. Adding a newer document
/// renames nothing that was there.
public struct NetworkAssembler: Sendable {
  private let programVersion: String
  private let title: String?
  private var extractions: [String: Extraction] = [:]
  private var findings: [Finding] = []

  /// Creates an assembler without documents.
  public init(programVersion: String, title: String? = nil) {
    self.programVersion = programVersion
    self.title = title
  }

  /// Adds what one document says; of two that bear one id, one is kept and a finding says so.
  public mutating func add(_ extraction: Extraction) {
    guard let other = extractions[extraction.document] else {
      extractions[extraction.document] = extraction
      return
    }
    findings.append(
      Finding(
        .error, code: "repeated-document-id",
        message: "Document id '\(extraction.document)' occurs more than once",
        place: extraction.document, advice: "Give each document an id of its own"))
    guard other != extraction else { return }
    // Whichever came first, the same one is kept.
    if extraction.orderingText < other.orderingText {
      extractions[extraction.document] = extraction
    }
  }

  /// Adds something that a person should know about the input, such as a line that could not be read.
  public mutating func add(_ finding: Finding) { findings.append(finding) }

  /// The network of everything that was added.
  public func network() -> Network {
    let documents = extractions.values.sorted { $0.document < $1.document }
    let copies = DocumentCopies(documents)
    var assembly = Assembly(
      copies.withoutRepetitions, originals: copies.originals,
      findings: findings + copies.findings + documents.flatMap(\.findings))
    var network = Network(programVersion: programVersion, title: title)
    network.documents = DocumentRecords.records(of: documents, copies)
    network.entities = assembly.assembleEntities()
    network.merges = assembly.merges()
    assembly.reportNamesakes()
    assembly.reportNationalBodies()
    let tellings = assembly.relationTellings()
    network.offices = assembly.assembleOffices(of: tellings)
    network.relations = assembly.assembleRelations(tellings)
    network.events = assembly.assembleEvents()
    network.evidence = assembly.evidence.sorted
    network.relations = network.relations.map(UndoneTies(network.events).marked)
    assembly.findings += DateConflicts(network).findings
    assembly.findings += PastPlans(network).findings + MixedNames(network).findings
    network.findings = Set(assembly.findings).sorted(by: FindingOrder.isEarlier)
    return network
  }

  /// The network of some extractions.
  public static func network(
    of extractions: some Sequence<Extraction>, programVersion: String, title: String? = nil
  ) -> Network {
    var assembler = NetworkAssembler(programVersion: programVersion, title: title)
    for extraction in extractions { assembler.add(extraction) }
    return assembler.network()
  }
}

extension Extraction {
  fileprivate var orderingText: String {
    var output = ByteWriter()
    writeJSON(to: &output)
    return source.sha256 + output.text
  }
}

/// The order of findings: by their places, in which line 2 comes before line 10.
enum FindingOrder {
  static func isEarlier(_ left: Finding, _ right: Finding) -> Bool {
    if left.place != right.place {
      let (one, other) = (line(of: left.place), line(of: right.place))
      return (one.file, one.number, left.place) < (other.file, other.number, right.place)
    }
    return key(left) < key(right)
  }

  /// "articles.jsonl" and 10 for "articles.jsonl:10".
  private static func line(of place: String) -> (file: Substring, number: Int) {
    guard let colon = place.lastIndex(of: ":"),
      let number = Int(place[place.index(after: colon)...])
    else { return (place[...], 0) }
    return (place[..<colon], number)
  }

  private static func key(_ finding: Finding) -> (String, String, String, String) {
    (finding.code, finding.message, finding.advice ?? "", finding.severity.rawValue)
  }
}

/// Makes the list of documents.
enum DocumentRecords {
  /// In the order of the extractions, which is by id.
  static func records(
    of extractions: [Extraction], _ copies: DocumentCopies
  ) -> [Network.DocumentRecord] {
    extractions.enumerated().map { index, extraction in
      let source = extraction.source
      return Network.DocumentRecord(
        id: extraction.document, title: source.title, publisher: source.publisher,
        published: source.published, language: extraction.language, url: source.url,
        sha256: source.sha256, duplicateOf: copies.original(of: index))
    }
  }
}
