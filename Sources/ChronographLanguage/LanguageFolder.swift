/// The tables of a language: those that are part of the program, or those of a folder that was read.
package struct LanguageFolder: Sendable {
  /// The folder's name, such as `en`.
  package let language: String
  /// The files that were read, by name; `nil` for those of the program.
  private let files: [String: [UInt8]]?

  /// The folder that is part of the program.
  package init(embedded language: String) { (self.language, files) = (language, nil) }

  /// A folder that was read: its files by name.
  package init(language: String, files: [String: [UInt8]]) {
    (self.language, self.files) = (language, files)
  }

  /// The name under which errors tell of a table.
  package func path(_ name: String) -> String { "\(language)/\(name)" }

  /// A table; the number of fields of every line must be in a range.
  package func table(
    _ name: String, columns: ClosedRange<Int>
  ) throws(LexiconError) -> DataTable {
    guard files != nil else { return try DataTable(named: path(name), columns: columns) }
    return try DataTable(bytes: bytes(name), file: path(name), columns: columns)
  }

  /// Hands on the lines of a file in their order.
  func forEachLine(
    of name: String, _ body: (DataTable.Line) throws(LexiconError) -> Void
  ) throws(LexiconError) {
    guard files != nil else { return try DataTable.forEachLine(named: path(name), body) }
    try bytes(name).withUnsafeBufferPointer { (bytes) throws(LexiconError) in
      try DataTable.forEachLine(of: bytes, file: path(name), body)
    }
  }

  /// The bytes of a file.
  package func bytes(_ name: String) throws(LexiconError) -> [UInt8] {
    guard let files else { return try DataTable.bytes(named: path(name)) }
    guard let bytes = files[name] else {
      throw LexiconError(file: path(name), line: 0, problem: "the folder has no such file")
    }
    return bytes
  }

  /// Whether models were learnt for the language; without them its word lists alone are read.
  package var hasModels: Bool {
    DataTable.names.contains("models/\(language)-tagger.model")
  }
}
