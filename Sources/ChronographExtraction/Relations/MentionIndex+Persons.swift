internal import ChronographLanguage

/// Whom a list names.
extension MentionIndex {
  /// The persons named in a range, each once, but not those who are only named as somebody's: "Lima's adviser".
  ///
  /// - Parameters:
  ///   - byName: whether a name is asked for and no other form.
  ///   - owners: whether those count who stand behind "of", as whose something is.
  func persons(in range: Range<Int>, _ words: Words, byName: Bool, owners: Bool) -> [Int] {
    var found: [Int] = []
    for token in range {
      guard let mention = mention(at: token), mention.kind == .person,
        !byName || mention.form == .name, !words.isPossessive(mention.tokens.upperBound),
        !found.contains(mention.entity), owners || !words.is(token - 1, .genitive)
      else { continue }
      found.append(mention.entity)
    }
    return found
  }
}
