public import ChronographExtraction
public import ChronographReading
internal import Foundation

/// One line of what `extract` writes.
public enum ExtractionLine: Hashable, Sendable {
  /// What a document says.
  case extraction(Extraction)
  /// A document that could not be read; the findings tell why.
  case failure(document: String?, findings: [Finding])
}

/// Reads the JSON Lines that `extract` writes.
public struct ExtractionReader: Sendable {
  private let file: String

  /// Creates a reader.
  ///
  /// - Parameter file: the file's name for messages, or `-`.
  public init(file: String) { self.file = file }

  /// Reads one line, without its line break.
  ///
  /// - Parameter number: the number of the line, from 1.
  public func read(
    line: some Sequence<UInt8>, number: Int
  ) throws(NetworkFileError) -> ExtractionLine {
    let data = Data(line)
    let head = try JSONFile.decode(Head.self, from: data, file: file, line: number)
    if let error = head.error {
      return .failure(document: head.document, findings: findings(of: error, head, number))
    }
    guard let version = head.formatVersion else {
      throw NetworkFileError(.unexpected("'formatVersion' is missing"), file: file, line: number)
    }
    guard version == Extraction.currentFormatVersion else {
      throw NetworkFileError(.version(version), file: file, line: number)
    }
    return .extraction(
      try JSONFile.decode(Extraction.self, from: data, file: file, line: number))
  }

  private func findings(of error: Head.Failure, _ head: Head, _ number: Int) -> [Finding] {
    let found = head.findings ?? []
    guard found.isEmpty else { return found }
    return [
      Finding(
        .error, code: error.code, message: error.message, place: "\(file):\(number)",
        advice: "See the document that line \(head.line ?? number) of the input holds")
    ]
  }

  private struct Head: Decodable {
    struct Failure: Decodable {
      let code: String
      let message: String
    }

    let formatVersion: Int?
    let document: String?
    let line: Int?
    let error: Failure?
    let findings: [Finding]?
  }
}

/// Decodes JSON and turns what the decoder says into one error of ours.
enum JSONFile {
  static func decode<Value: Decodable>(
    _ type: Value.Type, from data: Data, file: String, line: Int?
  ) throws(NetworkFileError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch let error as DecodingError {
      throw NetworkFileError(problem(error), file: file, line: line)
    } catch {
      throw NetworkFileError(.malformed, file: file, line: line)
    }
  }

  private static func problem(_ error: DecodingError) -> NetworkFileError.Problem {
    switch error {
    case .keyNotFound(let key, let context):
      .unexpected("\(path(context.codingPath))'\(key.stringValue)' is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      .unexpected("\(path(context.codingPath))has a value of another type")
    case .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? .malformed : .unexpected("\(path(context.codingPath))has a value that is not known")
    @unknown default: .malformed
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    guard !keys.isEmpty else { return "" }
    return "'" + keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
      + "' "
  }
}
