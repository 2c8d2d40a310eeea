/// One document of the input, or why it could not be read.
public struct InputItem: Sendable {
  /// The file, or the file and line, as a person would look it up.
  public var place: String
  /// The line, counted from 1; JSON Lines only.
  public var line: Int?
  /// The id, where it could be told.
  public var id: String?
  /// The document or the error.
  public var result: Result<Document, ReadingError>

  /// Creates an item.
  public init(
    place: String, line: Int? = nil, id: String? = nil, result: Result<Document, ReadingError>
  ) {
    self.place = place
    self.line = line
    self.id = id
    self.result = result
  }
}
