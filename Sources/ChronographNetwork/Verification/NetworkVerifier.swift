public import ChronographReading

/// Checks that every statement of a network leads to words that stand in its documents.
public struct NetworkVerifier: Sendable {
  /// What was checked and what is wrong.
  public struct Report: Hashable, Sendable {
    /// The number of quotes that were compared with a document.
    public var checkedQuotes = 0
    /// In the order of documents, evidence, then everything else.
    public var problems: [NetworkProblem] = []
  }

  private let network: Network

  /// Creates a verifier.
  public init(_ network: Network) { self.network = network }

  /// Checks quotes against documents, and everything that ``structuralProblems()`` checks.
  public func verify(against documents: some Sequence<Document>) -> Report {
    var report = Report()
    var bodies: [String: SourceText] = [:]
    let used = Set(network.documents.map(\.id))
    for document in documents where used.contains(document.id) {
      bodies[document.id] = SourceText(document.body)
    }
    for record in network.documents { check(record, in: bodies[record.id], &report) }
    for evidence in network.evidence {
      guard let source = bodies[evidence.document] else { continue }
      report.checkedQuotes += 1
      if let problem = problem(with: evidence, in: source) { report.problems.append(problem) }
    }
    report.problems += structuralProblems()
    return report
  }

  /// Checks what needs no document: references, ids, dates and their bounds.
  public func structuralProblems() -> [NetworkProblem] {
    var check = StructureCheck(network)
    return check.run()
  }

  private func check(
    _ record: Network.DocumentRecord, in source: SourceText?, _ report: inout Report
  ) {
    guard let source else {
      report.problems.append(
        NetworkProblem(
          .missingDocument, id: record.id,
          message: "the document was not given, so no quote of it is checked"))
      return
    }
    let hash = SHA256.hexDigest(of: source.bytes)
    guard hash != record.sha256 else { return }
    report.problems.append(
      NetworkProblem(
        .changedDocument, id: record.id,
        message:
          "the text has SHA-256 \(hash.prefix(12))…, the network was made from \(record.sha256.prefix(12))…"
      ))
  }

  private func problem(
    with evidence: Network.Evidence, in source: SourceText
  ) -> NetworkProblem? {
    guard 0 <= evidence.utf8Start, evidence.utf8Start <= evidence.utf8End,
      evidence.utf8End <= source.bytes.count
    else {
      return NetworkProblem(
        .wrongOffsets, id: evidence.id,
        message: "bytes \(evidence.utf8Start)-\(evidence.utf8End) lie outside the document")
    }
    let found = source.bytes[evidence.utf8Start..<evidence.utf8End]
    guard found.elementsEqual(evidence.quote.utf8) else {
      let text = String(decoding: found.prefix(60), as: UTF8.self)
      return NetworkProblem(
        .falseQuote, id: evidence.id, message: "the document has “\(text)” there")
    }
    let start = source.scalars(before: evidence.utf8Start)
    let end = source.scalars(before: evidence.utf8End)
    guard start == evidence.start, end == evidence.end else {
      return NetworkProblem(
        .wrongOffsets, id: evidence.id,
        message: "characters \(evidence.start)-\(evidence.end) should be \(start)-\(end)")
    }
    return nil
  }
}

/// A document's bytes, with its characters counted ahead so that each look-up is quick.
struct SourceText {
  private static let stride = 256
  let bytes: [UInt8]
  /// Unicode scalars before each 256th byte.
  private let counts: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var counts: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    self.counts = counts
  }

  /// Unicode scalars that begin before a byte.
  func scalars(before offset: Int) -> Int {
    let block = offset / Self.stride
    guard block * Self.stride < bytes.count else { return counts.last ?? 0 }
    return counts[block] + bytes[(block * Self.stride)..<offset].count { $0 & 0xC0 != 0x80 }
  }
}
