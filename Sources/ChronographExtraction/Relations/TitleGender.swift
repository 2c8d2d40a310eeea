internal import ChronographLanguage

/// The form of a title that passes from a woman to a man: "She succeeds Otto Krog as chairwoman" makes him chairman.
struct TitleGender {
  let words: Words
  private let men: Set<Int>

  init(words: Words, mentions: [Mention]) {
    self.words = words
    men = Set(
      mentions.filter { mention in
        let first = mention.tokens.lowerBound
        return mention.kind == .person && mention.form == .name
          && (words.is(first, .maleName) && mention.tokens.count > 1
            || words.is(first, .maleTitle) || words.is(first - 1, .maleTitle))
      }.map(\.entity))
  }

  /// An office with the title of whoever holds it.
  func settled(_ reading: RelationReading) -> RelationReading {
    guard let kind = reading.telling.office?.kind, kind == .predecessor || kind == .successor,
      men.contains(reading.source), let title = reading.title
    else { return reading }
    var result = reading
    result.title = title.split(separator: " ").map(ofMan).joined(separator: " ")
    return result
  }

  /// "chairwoman" as "chairman".
  private func ofMan(_ word: Substring) -> String {
    let lower = word.lowercased()
    for ending in words.lexicon.words(of: .womanEnding)
    where lower.hasSuffix(ending) && lower.count > ending.count {
      guard let man = words.lexicon.words(of: .manEnding).first else { break }
      return word.dropLast(ending.count) + man
    }
    return String(word)
  }
}
