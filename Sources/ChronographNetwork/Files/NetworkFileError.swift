/// A file of extractions, or a network, that cannot be read.
public struct NetworkFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is the matter.
  public enum Problem: Hashable, Sendable {
    /// It is no JSON.
    case malformed
    /// It is JSON of another kind; the text says what is missing or wrong, and where.
    case unexpected(String)
    /// It was written in a format that this version of the program does not know.
    case version(Int)
  }

  /// What is the matter.
  public var problem: Problem
  /// The file, or `-`.
  public var file: String
  /// The line, from 1, where the file is read by lines.
  public var line: Int?

  /// Creates an error.
  public init(_ problem: Problem, file: String, line: Int? = nil) {
    (self.problem, self.file, self.line) = (problem, file, line)
  }

  /// File and line, what is the matter and what to do.
  public var description: String { "\(place): \(message); \(advice)" }

  /// `FILE:LINE`.
  public var place: String { line.map { "\(file):\($0)" } ?? file }

  /// What is the matter.
  public var message: String {
    switch problem {
    case .malformed: "this is no JSON"
    case .unexpected(let what): "this is not what Chronograph writes: \(what)"
    case .version(let version): "format version \(version) is unknown"
    }
  }

  /// What to do.
  public var advice: String {
    switch problem {
    case .malformed, .unexpected:
      line == nil
        ? "give a network.json that 'chronograph assemble' or 'build' has written"
        : "give JSON Lines that 'chronograph extract' has written"
    case .version: "write the file again with this version, or read it with a newer one"
    }
  }
}
