/// Something in a network that is not as it must be.
public struct NetworkProblem: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No document of that id was given, so its quotes cannot be checked.
    case missingDocument = "missing-document"
    /// The document's text is another than the one that was read.
    case changedDocument = "changed-document"
    /// The words at the place of a quote are others.
    case falseQuote = "false-quote"
    /// A quote holds no word, so that it proves nothing.
    case emptyQuote = "empty-quote"
    /// The place of a quote lies outside its document, or its two counts disagree.
    case wrongOffsets = "wrong-offsets"
    /// A statement or entity has no evidence.
    case noEvidence = "no-evidence"
    /// An id is used that nothing has.
    case danglingReference = "dangling-reference"
    /// Two things have one id.
    case repeatedID = "repeated-id"
    /// An id is no XML NMTOKEN, so that some formats cannot hold it.
    case invalidID = "invalid-id"
    /// A date is no EDTF.
    case invalidDate = "invalid-date"
    /// A tenure ends before it begins.
    case reversedDates = "reversed-dates"
    /// The first or last day is not that of the date.
    case wrongBounds = "wrong-bounds"
  }

  /// What is wrong.
  public var kind: Kind
  /// The id of the entity, statement, piece of evidence or document.
  public var id: String
  /// What was found, and what was expected.
  public var message: String

  /// Creates a problem.
  public init(_ kind: Kind, id: String, message: String) {
    (self.kind, self.id, self.message) = (kind, id, message)
  }

  /// Id and message.
  public var description: String { "\(id): \(message)" }
}
