import ChronographLanguage

/// Shortens a sentence as headlines are: no articles, no auxiliaries, no full stop, every long word with a capital.
struct HeadlineVariation {
  let tokenizer: TextTokenizer

  /// Words that headlines leave out.
  private static let dropped: Set<String> = [
    "a", "an", "the", "is", "was", "are", "were", "has", "had", "have", "been", "that",
  ]
  /// Short words that keep their small letters.
  private static let small: Set<String> = [
    "of", "in", "on", "at", "to", "for", "by", "and", "or", "as", "with", "from", "over", "after",
    "into",
  ]

  /// The headline of a sentence; `nil` where it names nothing or is too long or too short for one.
  func headline(
    _ sentence: Sentence, of text: TokenizedText, _ names: [RecognizedName]
  ) -> NamedText? {
    guard !names.isEmpty, (4...16).contains(sentence.tokens.count) else { return nil }
    var result = NamedText.Builder()
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      if text.tokens[token].shape.contains(.spaceBefore) { result.space() }
      let name = names.first { $0.tokens.lowerBound == token }
      let last = (name?.tokens.upperBound ?? token + 1) - 1
      let span = text.tokens[token].lowerBound..<text.tokens[last].upperBound
      let bytes = Array(text.utf8[Int(span.lowerBound)..<Int(span.upperBound)])
      if let name {
        result.add(bytes, name.kind)
      } else {
        result.add(word(bytes, isFirst: result.isEmpty), nil)
      }
      token = last + 1
    }
    return result.text(tokenizer)
  }

  /// A word as it stands in a headline; nothing where it is left out.
  private func word(_ bytes: [UInt8], isFirst: Bool) -> [UInt8] {
    let lower = String(decoding: bytes, as: UTF8.self).lowercased()
    if Self.dropped.contains(lower) || bytes == [46] { return [] }
    guard let first = bytes.first, (97...122).contains(first),
      isFirst || !Self.small.contains(lower)
    else { return bytes }
    return [first & 0xDF] + bytes.dropFirst()
  }
}
