/// Something in the input that a person should know: bad data, not bad use and not a bug.
public struct Finding: Hashable, Sendable, Codable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// Something was lost or could not be read.
    case error
    /// Something is missing or was guessed.
    case warning
    /// Worth knowing.
    case note
  }

  /// How much it matters.
  public var severity: Severity
  /// A stable short name such as `no-publication-date`.
  public var code: String
  /// What is the matter: headline style, no final full stop.
  public var message: String
  /// Where: file and line, document, or both, as a person would look it up.
  public var place: String
  /// What to do about it.
  public var advice: String?

  /// Creates a finding.
  public init(
    _ severity: Severity, code: String, message: String, place: String, advice: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.advice = advice
  }
}
