internal import ChronographLanguage
internal import ChronographReading

/// Finds mentions by the tokens where they start and end.
struct MentionIndex {
  let mentions: [Mention]
  private let starts: [Int32]
  private let ends: [Int32]

  /// Indexes the outer mentions of a text with so many tokens.
  init(_ mentions: [Mention], tokens: Int) {
    self.mentions = mentions
    var starts = Array(repeating: Int32(-1), count: tokens + 1)
    var ends = starts
    for (index, mention) in mentions.enumerated() where !mention.isNested {
      if starts[mention.tokens.lowerBound] < 0 { starts[mention.tokens.lowerBound] = Int32(index) }
      ends[mention.tokens.upperBound] = Int32(index)
    }
    self.starts = starts
    self.ends = ends
  }

  /// The outer mention that starts at a token.
  func mention(at token: Int) -> Mention? {
    guard starts.indices.contains(token), starts[token] >= 0 else { return nil }
    return mentions[Int(starts[token])]
  }

  /// The token behind articles and a country's adjective, unless a name begins there: "the Velian | Harbour Board",
  /// "the | Velian Harbour Board".
  func start(behindArticles token: Int, _ words: Words) -> Int {
    var start = token
    while mention(at: start) == nil, words.has(start, [.determiner, .demonym]) { start += 1 }
    return start
  }

  /// The outer mention that ends before a token.
  func mention(endingAt token: Int) -> Mention? {
    guard ends.indices.contains(token), ends[token] >= 0 else { return nil }
    return mentions[Int(ends[token])]
  }

  /// The outer mentions that end at or before a token, the nearest first, down to a token.
  func mentions(before token: Int, downTo limit: Int) -> some Sequence<Mention> {
    stride(from: min(token, ends.count - 1), through: max(limit, 0), by: -1).lazy.compactMap {
      self.mention(endingAt: $0)
    }
  }
}
