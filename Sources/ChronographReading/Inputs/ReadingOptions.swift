public import ChronographDates

/// How documents are read.
public struct ReadingOptions: Sendable {
  /// What the inputs are written in; for folders, which of their files are read.
  public var format: InputFormat
  /// The publication date of documents that tell none.
  public var published: PartialDate?

  /// Creates options; without arguments, formats are told file by file and no date is given.
  public init(format: InputFormat = .auto, published: PartialDate? = nil) {
    self.format = format
    self.published = published
  }
}
