/// Why a model cannot be used: which file, what is wrong with it, and what to do.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The file doesn't start as a model does, or is a model of another kind.
    case notAModel
    /// The file was written in another version of the format.
    case version(found: Int, expected: Int)
    /// The file ends too early.
    case cutShort(bytes: Int, expected: Int)
    /// The checksum differs, or a part contradicts another.
    case damaged
  }

  /// The name of the file, such as `models/tagger.model`.
  public let file: String
  /// What is wrong.
  public let problem: Problem

  package init(file: String, problem: Problem) {
    self.file = file
    self.problem = problem
  }

  /// The problem as a sentence, and what to do about it.
  public var description: String {
    let advice = "; restore it from the repository or train it again with 'make train'"
    return switch problem {
    case .missing: "model '\(file)' is missing\(advice)"
    case .notAModel: "'\(file)' is not a model of this kind\(advice)"
    case .version(let found, let expected):
      "model '\(file)' has format \(found), this program reads format \(expected)\(advice)"
    case .cutShort(let bytes, let expected):
      "model '\(file)' is cut short: \(bytes) of \(expected) bytes\(advice)"
    case .damaged: "model '\(file)' is damaged\(advice)"
    }
  }
}
