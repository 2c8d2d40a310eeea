public import ChronographExtraction
package import ChronographReading

/// The stages joined: documents in, extractions and a network out.
public struct Pipeline: Sendable {
  /// How many documents are read at once.
  public var jobs: Int
  private let extractor: Extractor

  /// Creates a pipeline that reads so many documents at once, at least one.
  public init(jobs: Int = 1) {
    self.jobs = max(1, jobs)
    extractor = Extractor(options: .init(programVersion: chronographVersion))
  }

  /// What one document says.
  public func extraction(of document: Document) -> Extraction { extractor.extraction(of: document) }

  /// Works through a sequence several items at a time and hands the results on in the sequence's order.
  ///
  /// Memory doesn't grow with the sequence: at most four results a job wait for an earlier one.
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
