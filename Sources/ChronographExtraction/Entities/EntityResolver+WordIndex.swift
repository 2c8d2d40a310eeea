/// Which clusters have a word in a form, so that a short form is compared with those alone: time grows with the text,
/// not with the square of what it names.
extension EntityResolver {
  /// The clusters that have, or had, a word in a form or among its content words, in order.
  func clusters(with word: String) -> [Int] { byWord[word] ?? [] }

  /// Notes the words of a form that a cluster now has.
  mutating func note(_ form: [String], _ content: [String], of cluster: Int) {
    for word in form { Self.note(cluster, in: &byWord[word, default: []]) }
    for word in content where !form.contains(word) {
      Self.note(cluster, in: &byWord[word, default: []])
    }
  }

  private static func note(_ cluster: Int, in known: inout [Int]) {
    // Most come in order; a cluster that gets another form later does not.
    if known.last.map({ $0 < cluster }) ?? true {
      known.append(cluster)
    } else if !known.contains(cluster) {
      known.insert(cluster, at: known.firstIndex { $0 > cluster } ?? known.count)
    }
  }
}
