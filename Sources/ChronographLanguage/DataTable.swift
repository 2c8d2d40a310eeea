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
    var rows: [Row] = []
    try Self.forEachLine(named: name) { (line) throws(LexiconError) in
      rows.append(try line.row(columns: columns))
    }
    self.rows = rows
  }

  /// Reads a table from text, such as a user's own.
  package init(text: String, file: String, columns: ClosedRange<Int>) throws(LexiconError) {
    try self.init(bytes: Array(text.utf8), file: file, columns: columns)
  }

  /// Reads a table from its bytes.
  package init(bytes: [UInt8], file: String, columns: ClosedRange<Int>) throws(LexiconError) {
    var rows: [Row] = []
    try bytes.withUnsafeBufferPointer { (bytes) throws(LexiconError) in
      try Self.forEachLine(of: bytes, file: file) { (line) throws(LexiconError) in
        rows.append(try line.row(columns: columns))
      }
    }
    self.rows = rows
  }

  /// The names of all embedded files.
  package static var names: [String] {
    (0..<chronograph_data_file_count()).map {
      String(cString: chronograph_data_file_at($0).pointee.name)
    }
  }

  /// The rows of that table in the folder of every language; a language without it has none.
  package static func rows(ofEvery name: String, columns: ClosedRange<Int>) -> [Row] {
    Lexicon.languages.flatMap {
      (try? DataTable(named: "\($0)/\(name)", columns: columns))?.rows ?? []
    }
  }

  /// The bytes of an embedded file.
  package static func bytes(named name: String) throws(LexiconError) -> [UInt8] {
    Array(try buffer(named: name))
  }

  private static func buffer(
    named name: String
  ) throws(LexiconError) -> UnsafeBufferPointer<UInt8> {
    guard let file = chronograph_data_file_named(name) else {
      throw LexiconError(file: name, line: 0, problem: "the file is not part of the program")
    }
    return UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.size)
  }

  /// A line that is neither empty nor a comment.
  package struct Line {
    package let bytes: UnsafeBufferPointer<UInt8>
    let file: String
    let number: Int

    /// The entry that it is; the number of its fields must be in a range.
    package func row(columns: ClosedRange<Int>) throws(LexiconError) -> Row {
      let fields = bytes.split(separator: 9, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      let row = Row(file: file, line: number, fields: fields)
      guard columns.contains(fields.count) else {
        throw row.error(
          "\(fields.count) fields instead of \(columns.lowerBound) to \(columns.upperBound)")
      }
      return row
    }
  }

  /// Hands on the lines of an embedded file in their order.
  package static func forEachLine(
    named name: String, _ body: (Line) throws(LexiconError) -> Void
  ) throws(LexiconError) {
    try forEachLine(of: buffer(named: name), file: name, body)
  }

  /// Hands on the lines of a table in their order.
  static func forEachLine(
    of bytes: UnsafeBufferPointer<UInt8>, file: String,
    _ body: (Line) throws(LexiconError) -> Void
  ) throws(LexiconError) {
    var (start, number) = (0, 0)
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      number += 1
      if start < end, bytes[start] != 35 {
        try body(
          Line(
            bytes: UnsafeBufferPointer(rebasing: bytes[start..<end]), file: file, number: number))
      }
      start = end + 1
    }
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
