import ChronographDates
import Foundation

/// A short annotated text of the project's own, as models learn from.
///
/// Its words have every name and event marked in them; one relation a line follows. `Tests/Passages/README.md` describes the
/// notation.
struct Passage: Hashable {
  /// Words that name an entity, by its id in the passage.
  struct Mention: Hashable {
    /// Unicode scalars of the body.
    var range: Range<Int>
    var entity: String
  }

  /// A word that tells an event.
  struct Trigger: Hashable {
    /// Unicode scalars of the body.
    var range: Range<Int>
    var type: String
    var factuality: String
  }

  /// A relation between two entities, by their ids.
  struct Relation: Hashable {
    var type: String
    var source: String
    var target: String
    /// The office, or the nature of an association.
    var title: String?
    var status: String?
    var factuality: String
    /// Indices of the sentences that say so.
    var sentences: [Int]
  }

  /// Unique among the passages of a folder.
  var id: String
  var published: PartialDate
  var body = ""
  /// The sentences as they were written, in Unicode scalars of the body.
  var sentences: [Range<Int>] = []
  /// The mentions in the order in which they end.
  var mentions: [Mention] = []
  var triggers: [Trigger] = []
  var relations: [Relation] = []

  /// The kind that the first letter of an entity's id stands for.
  static func kind(of entity: String) -> String {
    switch entity.first {
    case "p": "person"
    case "b": "body"
    case "c": "case"
    case "i": "instrument"
    case "l": "place"
    default: ""
    }
  }
}

/// What is wrong with a file of passages, and where.
struct PassageError: Error, CustomStringConvertible {
  var file: String
  var line: Int
  var problem: String
  var description: String { "\(file):\(line): \(problem)" }
}
