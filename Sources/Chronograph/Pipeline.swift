public import ChronographExtraction
public import ChronographNetwork
public import ChronographReading
public import ChronographTemporal

/// The stages joined: documents in, extractions or a network out, several documents at a time.
///
/// ```swift
/// let pipeline = try Pipeline(jobs: 4)
/// let network = try await pipeline.network(of: DocumentSequence(["articles"]))
/// for event in network.events { print(event.date ?? "undated", event.type.rawValue, event.id) }
/// ```
public struct Pipeline: Sendable {
  /// How many documents are read at once.
  public let jobs: Int
  private let extractor: Extractor

  /// Creates a pipeline that reads so many documents at once, at least one.
  ///
  /// - Parameters:
  ///   - jobs: how many documents are read at once.
  ///   - dateMode: what undated expressions count from.
  ///   - language: titles, frames and words that are known besides the word lists.
  public init(
    jobs: Int = 1, dateMode: DateMode = .automatic, extending language: LanguageExtension = .init()
  ) throws {
    self.jobs = max(1, jobs)
    extractor = try Extractor(
      options: .init(
        programVersion: chronographVersion, dateMode: dateMode, language: language))
  }

  /// The examples of its extension's frames that are not read as they say.
  public func exampleProblems() -> [ExampleProblem] { extractor.exampleProblems() }

  /// What one item of the input gave.
  public struct Outcome: Sendable {
    /// The file, or the file and line, as a person would look it up.
    public var place: String
    /// The line, counted from 1; JSON Lines only.
    public var line: Int?
    /// The document's id, where it could be told.
    public var id: String?
    /// What the document says, or why it could not be read.
    public var result: Result<Extraction, ReadingError>
  }

  /// What one document says.
  public func extraction(of document: Document) -> Extraction { extractor.extraction(of: document) }

  /// Writes the sentences of one document as CoNLL-U and returns what a person should know.
  public func writeSyntax(of document: Document, to output: inout ByteWriter) -> [Finding] {
    extractor.writeSyntax(of: document, to: &output)
  }

  /// Reads the documents and hands on what each says, in their order.
  ///
  /// Memory doesn't grow with their number: at most four results a job wait for an earlier one.
  public func forEachOutcome(
    of documents: DocumentSequence, _ body: (Outcome) async throws -> Void
  ) async throws {
    try await forEach(in: documents, transform: outcome, body: body)
  }

  /// Reads the documents and makes one network of what they say.
  ///
  /// A document that could not be read is a finding of the network.
  /// - Parameters:
  ///   - title: what the network is about.
  ///   - progress: is told of each document in their order.
  public func network(
    of documents: DocumentSequence, title: String? = nil, progress: (Outcome) -> Void = { _ in }
  ) async throws -> Network {
    var assembler = NetworkAssembler(programVersion: chronographVersion, title: title)
    for finding in documents.findings { assembler.add(finding) }
    try await forEachOutcome(of: documents) { outcome in
      switch outcome.result {
      case .success(let extraction): assembler.add(extraction)
      case .failure(let error): assembler.add(error.finding)
      }
      progress(outcome)
    }
    return assembler.network()
  }

  private func outcome(of item: InputItem) -> Outcome {
    Outcome(
      place: item.place, line: item.line, id: item.id,
      result: item.result.map { extraction(of: $0) })
  }

  /// Works through a sequence, `jobs` items at a time, and hands the results on in the sequence's order.
  package func forEach<Items: Sequence, Output: Sendable>(
    in items: Items, transform: @escaping @Sendable (Items.Element) -> Output,
    body: (Output) async throws -> Void
  ) async throws where Items.Element: Sendable {
    var source = items.makeIterator()
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var waiting: [Int: Output] = [:]
      var (started, running, handedOn) = (0, 0, 0)
      while true {
        while running < jobs, started - handedOn < 4 * jobs, let item = source.next() {
          let number = started
          group.addTask { (number, transform(item)) }
          (started, running) = (started + 1, running + 1)
        }
        guard let (number, output) = try await group.next() else { return }
        running -= 1
        waiting[number] = output
        while let next = waiting.removeValue(forKey: handedOn) {
          handedOn += 1
          try await body(next)
        }
      }
    }
  }
}
