/// Why a document, or all of the input, could not be read.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong; the raw value is the stable code in files.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The path leads nowhere.
    case missingFile = "missing-file"
    /// The system refuses to read it.
    case unreadable
    /// A folder holds nothing that can be read.
    case noDocument = "no-document"
    /// There are no bytes at all.
    case empty = "empty-file"
    /// The bytes are no text.
    case binary
    /// The file is larger than one document may be.
    case tooLarge = "too-large"
    /// A line is no JSON object.
    case invalidJSON = "invalid-json"
    /// A line has no `id`.
    case missingID = "missing-id"
    /// A line has no `text`.
    case missingText = "missing-text"
    /// Another document has the same id.
    case repeatedID = "repeated-id"
    /// The program that reads this format is not installed.
    case missingTool = "missing-tool"
    /// The program that reads this format failed.
    case toolFailed = "tool-failed"
  }

  /// What went wrong.
  public var kind: Kind
  /// The file, or the file and line.
  public var place: String
  /// What is the matter: headline style, no final full stop.
  public var message: String
  /// What to do about it.
  public var advice: String?

  /// Creates an error.
  public init(_ kind: Kind, place: String, message: String, advice: String? = nil) {
    self.kind = kind
    self.place = place
    self.message = message
    self.advice = advice
  }

  /// The stable short name, such as `missing-file`.
  public var code: String { kind.rawValue }

  /// One line: the place, the matter, the remedy.
  public var description: String {
    "\(place): \(message)" + (advice.map { "; \($0)" } ?? "")
  }

  /// The same as a finding, for outputs that list what was lost.
  public var finding: Finding {
    Finding(.error, code: code, message: message, place: place, advice: advice)
  }
}
