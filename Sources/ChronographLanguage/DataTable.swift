internal import CLanguageData

/// An embedded table: tab-separated fields, one entry a line, `#` starts a comment line.
package struct DataTable: Sendable {
  /// One entry.
  package struct Row: Sendable {
    package let file: String
    /// The line's number, from 1.
    package let line: Int
    package let fields: [String]

    /// An error at this line.
    package func error(_ problem: String) -> LexiconError {
      LexiconError(file: file, line: line, problem: problem)
    }
  }

  package let rows: [Row]

  /// Reads an embedded file; the number of fields of every line must be in a range.
  package init(named name: String, columns: ClosedRange<Int>) throws(LexiconError) {
    rows = try Self.rows(of: try Self.bytes(named: name), file: name, columns: columns)
  }

  /// Reads a table from text, such as a user's own.
  package init(text: String, file: String, columns: ClosedRange<Int>) throws(LexiconError) {
    rows = try Self.rows(of: Array(text.utf8), file: file, columns: columns)
  }

  /// The names of all embedded files.
  package static var names: [String] {
    (0..<chronograph_data_file_count()).map {
      String(cString: chronograph_data_file_at($0).pointee.name)
    }
  }

  /// The bytes of an embedded file.
  package static func bytes(named name: String) throws(LexiconError) -> [UInt8] {
    guard let file = chronograph_data_file_named(name) else {
      throw LexiconError(file: name, line: 0, problem: "the file is not part of the program")
    }
    return Array(UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.size))
  }

  private static func rows(
    of bytes: [UInt8], file: String, columns: ClosedRange<Int>
  ) throws(LexiconError) -> [Row] {
    var rows: [Row] = []
    var (start, number) = (0, 0)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      number += 1
      defer { start = end + 1 }
      if start == end || bytes[start] == 35 { continue }
      let row = Row(file: file, line: number, fields: fields(of: bytes[start..<end]))
      guard columns.contains(row.fields.count) else {
        throw row.error(
          "\(row.fields.count) fields instead of \(columns.lowerBound) to \(columns.upperBound)")
      }
      rows.append(row)
    }
    return rows
  }

  private static func fields(of line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: 9, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A word list or table that cannot be read.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, such as `en/titles.tsv`.
  public let file: String
  /// The line, from 1; 0 for the whole file.
  public let line: Int
  /// What is wrong.
  public let problem: String

  package init(file: String, line: Int, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `file:line: problem`.
  public var description: String {
    line == 0 ? "\(file): \(problem)" : "\(file):\(line): \(problem)"
  }
}
