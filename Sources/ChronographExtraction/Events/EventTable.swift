import CLanguageData
package import ChronographLanguage

/// A table of the language data: rows of fields between tabs; empty lines and lines with `#` are left out.
package struct EventTable: Sendable {
  /// One line.
  package struct Row: Sendable {
    var fields: [Substring]
    var file: String
    var line: Int

    func error(_ problem: EventTableError.Problem) -> EventTableError {
      EventTableError(file: file, line: line, problem: problem)
    }
  }

  package var rows: [Row]

  /// Cuts a text into rows.
  package init(_ text: String, file: String) {
    rows = text.parts(between: "\n", omittingEmpty: false).enumerated().compactMap { number, line in
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { return nil }
      let fields = line.parts(between: "\t", omittingEmpty: false)
      return Row(fields: fields, file: file, line: number + 1)
    }
  }

  /// An embedded table.
  package init(embedded name: String) throws(EventTableError) {
    guard let file = chronograph_data_file_named(name) else {
      throw EventTableError(file: name, line: 0, problem: .missing)
    }
    let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.size)
    self.init(String(decoding: bytes, as: UTF8.self), file: name)
  }
}

extension StringProtocol
where SubSequence == Substring, UTF8View.SubSequence == Substring.UTF8View {
  /// The parts between an ASCII character, looked for byte by byte.
  func parts(between separator: Unicode.Scalar, omittingEmpty: Bool = true) -> [Substring] {
    utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: omittingEmpty)
      .map { Substring($0) }
  }
}

/// The tables that events are read with.
package struct EventTables: Sendable {
  package var verbs: EventTable
  package var words: EventTable
  package var speech: EventTable
  package var factuality: EventTable
  package var reversals: EventTable
  package var frames: EventTable
  /// The classes of words that rules ask for.
  package var sets: [WordSetTable.Row]
  package var inflection: Inflection

  /// Tables read elsewhere.
  package init(
    verbs: EventTable, words: EventTable, speech: EventTable, factuality: EventTable,
    reversals: EventTable, frames: EventTable, sets: [WordSetTable.Row],
    inflection: Inflection
  ) {
    self.verbs = verbs
    self.words = words
    self.speech = speech
    self.factuality = factuality
    self.reversals = reversals
    self.frames = frames
    self.sets = sets
    self.inflection = inflection
  }

  /// The embedded tables of a language.
  package init(language: String) throws(EventTableError) {
    try self.init(LanguageFolder(embedded: language))
  }

  /// The tables of a language.
  package init(_ folder: LanguageFolder) throws(EventTableError) {
    do {
      func table(_ name: String) throws(LexiconError) -> EventTable {
        EventTable(
          String(decoding: try folder.bytes(name), as: UTF8.self), file: folder.path(name))
      }
      verbs = try table("verbs.tsv")
      words = try table("frames-words.tsv")
      speech = try table("speech.tsv")
      factuality = try table("factuality.tsv")
      reversals = try table("reversals.tsv")
      frames = try table("frames.tsv")
      sets = try WordSetTable.rows(in: folder)
      inflection = try Inflection(folder)
    } catch {
      throw EventTableError(file: error.file, line: error.line, problem: .other(error.problem))
    }
  }
}

/// A line of a table that cannot be read.
package struct EventTableError: Error, Hashable, CustomStringConvertible {
  package enum Problem: Hashable, Sendable {
    case missing
    case fieldCount(expected: Int)
    case unknown(String, String)
    case noTrigger
    /// As the reader of a table puts it.
    case other(String)
  }

  package var file: String
  package var line: Int
  package var problem: Problem

  package var description: String {
    let what =
      switch problem {
      case .missing: "is not part of this build; name a language that has word lists"
      case .fieldCount(let expected): "needs \(expected) fields between tabs"
      case .unknown(let what, let found): "names the unknown \(what) '\(found)'"
      case .noTrigger: "names no trigger"
      case .other(let problem): problem
      }
    if case .other = problem { return line == 0 ? "\(file): \(what)" : "\(file):\(line): \(what)" }
    return "\(file):\(line): this line \(what)"
  }
}
