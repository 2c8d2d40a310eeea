internal import ChronographLanguage
internal import ChronographReading

/// Which tokens belong to temporal expressions.
struct TimedTokens: Sendable {
  /// Whether a token belongs to one.
  let isTimed: [Bool]
  /// The first token of each expression, in their order.
  let starts: [Int]

  /// Finds the tokens of spans, which are in order and do not overlap.
  init(_ spans: some Sequence<TextSpan>, in text: TokenizedText) {
    var timed = Array(repeating: false, count: text.tokens.count)
    var (starts, index) = ([Int](), 0)
    for span in spans {
      while index < timed.count, text.tokens[index].span.upperBound <= span.lowerBound {
        index += 1
      }
      starts.append(index)
      var inside = index
      while inside < timed.count, Int(text.tokens[inside].lowerBound) < span.upperBound {
        timed[inside] = true
        inside += 1
      }
    }
    isTimed = timed
    self.starts = starts
  }
}
