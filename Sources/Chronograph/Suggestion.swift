/// Finds what a person may have meant by a word that nobody knows.
package enum Suggestion {
  /// The known word nearest to a word, where one is near: at most a third of its letters differ.
  package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(80))
    var best: (distance: Int, word: String)?
    for candidate in known {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(80))
      let limit = max(2, max(letters.count, other.count) / 3)
      guard abs(letters.count - other.count) <= limit else { continue }
      let distance = distance(letters, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
  }

  /// "; did you mean 'X'?", or else what there is.
  package static func advice(for word: String, among known: [String]) -> String {
    if let nearest = nearest(to: word, among: known) { return "did you mean '\(nearest)'?" }
    return "there \(known.count == 1 ? "is" : "are") \(list(known))"
  }

  /// `a, b and c`.
  package static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "none" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Insertions, deletions, replacements and exchanges of neighbours (Damerau, restricted).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before: [Int] = []
    var row = Array(0...right.count)
    for i in 1...left.count {
      var next = [i]
      for j in 1...right.count {
        let same = left[i - 1] == right[j - 1]
        var value = min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          value = min(value, before[j - 2] + 1)
        }
        next.append(value)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
