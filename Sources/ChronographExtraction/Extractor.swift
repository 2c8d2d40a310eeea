import ChronographDates
public import ChronographReading

/// What an extractor needs to know besides the text.
public struct ExtractorOptions: Hashable, Sendable {
  /// The version written into every extraction.
  public var programVersion: String

  /// Creates options.
  public init(programVersion: String = "0") { self.programVersion = programVersion }
}

/// Reads one document: tokens, times, entities, relations, events.
public struct Extractor: Sendable {
  private let options: ExtractorOptions

  /// Creates an extractor.
  public init(options: ExtractorOptions = .init()) { self.options = options }

  /// What the document says.
  public func extraction(of document: Document) -> Extraction {
    Extraction(
      programVersion: options.programVersion, document: document.id, language: document.language,
      source: .init(
        title: document.title, publisher: document.publisher,
        published: document.published?.description, url: document.url, sha256: ""))
  }
}
