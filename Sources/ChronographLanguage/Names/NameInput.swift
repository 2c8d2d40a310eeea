/// A sentence as the model of names sees it: atoms, tags, what the word lists say, and runs of capitals.
package struct NameInput: Sendable {
  /// The number of tokens.
  package let count: Int
  /// Padded by two before and three behind, like the atoms.
  let atoms: [TokenAtoms]
  let classes: [WordClasses]
  let tags: [UInt64]
  /// What phrase of the word lists a token belongs to, and where in it.
  let phrases: [UInt64]
  /// The first and last place of the run of capitalized words around each token, padded; empty for others.
  let runs: [Range<Int>]
  /// Whether hardly a word is in lower case: capitals tell nothing here.
  let isHeadline: UInt64

  /// What the lists say that matters for names.
  static let telling: WordClasses = [
    .surname, .givenName, .pinyinSurname, .pinyin, .titleHead, .titleModifier, .honorific,
    .bodyHead, .companySuffix, .demonym, .placeHead, .place, .country, .body, .common, .month,
    .weekday, .nameParticle, .instrumentHead, .gathering, .verb, .preposition, .determiner,
    .ambiguous,
  ]

  package init(
    _ range: Range<Int>, of tokens: [Token], atoms: [TokenAtoms], tags: [UInt8], _ lexicon: Lexicon
  ) {
    count = range.count
    self.atoms = atoms
    let none: [WordClasses] = [[], []]
    let known = range.map { lexicon.classes(of: tokens[$0].word).intersection(Self.telling) }
    classes = none + known + none + [[]]
    let padding: [UInt64] = [3, 3]
    self.tags = padding + tags.map { FeatureHash.small(30, Int32($0)) } + padding + [3]
    phrases = Self.phrases(range, tokens, lexicon)
    runs = Self.runs(atoms, classes, count)
    let words = atoms.dropFirst(2).prefix(count).filter { $0.hasLowerCase || $0.isCapitalized }
    let lower = words.filter { !$0.isCapitalized }.count
    isHeadline = FeatureHash.small(31, lower * 5 < words.count ? 1 : 0)
  }

  /// Phrases of several words that the lists know as a place, a body or a title.
  private static func phrases(
    _ range: Range<Int>, _ tokens: [Token], _ lexicon: Lexicon
  ) -> [UInt64] {
    var result = [UInt64](repeating: 9, count: range.count + 5)
    let wanted: WordClasses = [.place, .body, .titleHead, .instrumentHead]
    var token = range.lowerBound
    while token < range.upperBound {
      guard lexicon.classes(of: tokens[token].word).contains(.phraseStart),
        let match = lexicon.phrases.longestMatch(
          in: tokens, from: token, limit: range.upperBound, wanted: wanted)
      else {
        token += 1
        continue
      }
      let kind = match.classes.intersection(wanted).rawValue
      for inside in token..<match.end {
        let place: Int32 = inside == token ? 0 : inside == match.end - 1 ? 2 : 1
        result[inside - range.lowerBound + 2] =
          FeatureHash.mix(kind) &+ FeatureHash.small(32, place)
      }
      token = match.end
    }
    return result
  }

  /// Runs of capitalized words, with "of", "the", "and", "for" between two of them.
  private static func runs(
    _ atoms: [TokenAtoms], _ classes: [WordClasses], _ count: Int
  ) -> [Range<Int>] {
    var runs = [Range<Int>](repeating: 0..<0, count: atoms.count)
    var start = 2
    while start < count + 2 {
      guard atoms[start].isCapitalized else {
        start += 1
        continue
      }
      var end = start + 1
      while end < count + 2 {
        if atoms[end].isCapitalized {
          end += 1
        } else if let resumed = resumed(after: end, atoms, count) {
          end = resumed
        } else {
          break
        }
      }
      for place in start..<end { runs[place] = start..<end }
      start = end
    }
    return runs
  }

  /// Where a run goes on after one or two joining words.
  private static func resumed(after end: Int, _ atoms: [TokenAtoms], _ count: Int) -> Int? {
    for next in end + 1...end + 2 where next < count + 2 {
      guard joining.contains(atoms[next - 1].lower) else { return nil }
      if atoms[next].isCapitalized { return next + 1 }
    }
    return nil
  }

  private static let joining: Set<UInt64> = Set(
    ["of", "the", "and", "for", "&", "de", "al", "-"].map { word in
      Array(word.utf8).withUnsafeBufferPointer { TokenAtoms($0).lower }
    })
}
