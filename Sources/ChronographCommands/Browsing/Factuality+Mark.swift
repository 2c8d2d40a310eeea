import ChronographExtraction

extension Factuality {
  /// What stands behind everything that is not told as a fact: nobody is accused by a table that leaves it out.
  var mark: String {
    switch self {
    case .fact: ""
    case .negated: " (denied)"
    case .reported, .alleged, .planned: " (\(rawValue))"
    }
  }
}
