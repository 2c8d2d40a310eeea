import Chronograph

/// A short annotated text of the project's own, as models learn from and rules are measured on.
///
/// Its words have every name and event marked in them; one relation a line follows. `Tests/Passages/README.md` describes the
/// notation. Times, dates, participants and sources are not annotated.
struct Passage: Sendable {
  /// The text; its id is unique among the passages of a folder.
  var document: Document
  /// What is marked in it.
  var annotation = Annotation()
  /// The sentences as they were written.
  var sentences: [ScalarSpan] = []

  /// The beginnings of the figures that say nothing about passages.
  static let unannotated = [
    "times.", "relations.dates", "events.date", "participants", "attribution",
  ]
}

/// What is wrong with a file of passages, and where.
struct PassageError: Error, CustomStringConvertible {
  var file: String
  var line: Int
  var problem: String
  var description: String { "\(file):\(line): \(problem)" }
}
