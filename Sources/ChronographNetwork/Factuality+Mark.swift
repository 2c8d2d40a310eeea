package import ChronographExtraction

extension Factuality {
  /// The word that stands beside everything that is not told as a fact, the same in every table, page and picture.
  package var mark: String? {
    switch self {
    case .fact: nil
    case .reported: "reported"
    case .alleged: "alleged"
    case .planned: "planned"
    case .negated: "denied"
    }
  }

  /// "fact", "denied": the word of a table's column, where nothing may be left open.
  package var word: String { mark ?? rawValue }

  /// " (denied)", or nothing for a fact.
  package var suffix: String { mark.map { " (\($0))" } ?? "" }
}
