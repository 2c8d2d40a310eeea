package import ChronographExtraction

/// An event, or a tie that an event made, which something may have undone later.
package protocol UndoableStatement {
  var factuality: Factuality { get }
  var evidence: [String] { get }
  var undone: Network.Undoing? { get }
}

extension Network.Event: UndoableStatement {}
extension Network.Relation: UndoableStatement {}

extension UndoableStatement {
  /// What a line about it must say beside its words, "reported, undone 2024-07-08"; nothing for a fact that stands.
  ///
  /// - Parameter words: a date as it is shown there.
  package func mark(dates words: (String) -> String = { $0 }) -> String? {
    let marks = [factuality.mark, undone?.mark(dates: words)].compactMap { $0 }
    return marks.isEmpty ? nil : marks.joined(separator: ", ")
  }

  /// " (denied)", " (undone 2024-07-08)", or nothing for a fact that stands.
  package var suffix: String { suffix(dates: { $0 }) }

  /// The same, with dates as they are shown there.
  package func suffix(dates words: (String) -> String) -> String {
    mark(dates: words).map { " (\($0))" } ?? ""
  }

  /// The quotes that tell it and those that tell its undoing, without repetition.
  package var allEvidence: [String] {
    evidence + (undone?.evidence ?? []).filter { !evidence.contains($0) }
  }
}

extension Network.Undoing {
  /// "undone 2024-07-08": the word for what a court quashed or prosecutors dropped, the same everywhere.
  package func mark(dates words: (String) -> String = { $0 }) -> String {
    "undone" + (date.map { " " + words($0) } ?? "")
  }

  /// " (undone 2024-07-08)".
  package func suffix(dates words: (String) -> String = { $0 }) -> String {
    " (\(mark(dates: words)))"
  }
}
