import ChronographExtraction

/// Every quote that the network refers to, once.
struct EvidenceTable {
  private var records: [String: Network.Evidence] = [:]
  private let tokens: [String]
  private let documents: [Extraction]

  init(_ documents: [Extraction]) {
    self.documents = documents
    tokens = documents.map { Slug.documentToken($0.document) }
  }

  /// Sorted by id.
  var sorted: [Network.Evidence] { records.values.sorted { $0.id < $1.id } }

  /// The document's part of ids.
  func token(of document: Int) -> String { tokens[document] }

  /// The id of a piece of evidence: document, place and rule, so that it depends on nothing else.
  mutating func add(_ evidence: Extraction.Evidence, in document: Int) -> String {
    let place = "\(evidence.utf8Start)-\(evidence.utf8End)"
    let id = "evidence:\(tokens[document]).\(place).\(Slug.make(evidence.rule))"
    if records[id] == nil {
      records[id] = Network.Evidence(
        id: id, document: documents[document].document, start: evidence.start, end: evidence.end,
        utf8Start: evidence.utf8Start, utf8End: evidence.utf8End, quote: evidence.quote,
        sentence: evidence.sentence, rule: evidence.rule)
    }
    return id
  }

  /// Adds the place of a mention; its sentence is found by the caller, or 0.
  mutating func add(_ mention: Extraction.Quotation, sentence: Int, in document: Int) -> String {
    add(
      Extraction.Evidence(
        start: mention.start, end: mention.end, utf8Start: mention.utf8Start,
        utf8End: mention.utf8End, quote: mention.text, sentence: sentence, rule: "mention"),
      in: document)
  }

  /// Without repetition, by document and place.
  func ordered(_ ids: [String]) -> [String] {
    Set(ids).compactMap { records[$0] }.sorted {
      ($0.document, $0.utf8Start, $0.utf8End, $0.id) < (
        $1.document, $1.utf8Start, $1.utf8End, $1.id
      )
    }.map(\.id)
  }

  /// The first piece of evidence by document and place.
  func first(of ids: [String]) -> Network.Evidence? {
    ordered(ids).first.flatMap { records[$0] }
  }
}
