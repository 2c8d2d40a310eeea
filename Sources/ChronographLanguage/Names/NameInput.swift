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
  /// Whether a token is an acronym in brackets or in the run before one, and whether it spells that run's initials.
  let acronyms: [UInt64]
  /// Whether hardly a word is in lower case: capitals tell nothing here.
  let looksLikeHeadline: Bool
  /// The same as an atom.
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
    let none: [WordClasses] = [[], []]
    let known = range.map { lexicon.classes(of: tokens[$0].word).intersection(Self.telling) }
    classes = none + known + none + [[]]
    let padding: [UInt64] = [3, 3]
    self.tags = padding + tags.map { FeatureHash.small(30, Int32($0)) } + padding + [3]
    phrases = Self.phrases(range, tokens, lexicon)
    runs = Self.runs(atoms, classes, count)
    acronyms = Self.acronyms(atoms, runs, count)
    looksLikeHeadline = Self.looksLikeHeadline(atoms)
    isHeadline = FeatureHash.small(31, looksLikeHeadline ? 1 : 0)
    self.atoms = looksLikeHeadline ? atoms.map(Self.asInHeadline) : atoms
  }

  /// Whether hardly a word of a sentence, whose atoms come padded, is in lower case.
  package static func looksLikeHeadline(_ atoms: [TokenAtoms]) -> Bool {
    let words = atoms.dropFirst(2).dropLast(3).filter { $0.hasLowerCase || $0.isCapitalized }
    return words.count { !$0.isCapitalized } * 5 < words.count
  }

  /// Where every word has a capital, letters tell something else than in a sentence: a word's own form is that of
  /// its small letters, and its shape is told apart from the same shape elsewhere.
  private static func asInHeadline(_ atoms: TokenAtoms) -> TokenAtoms {
    var result = atoms
    result.form = FeatureHash.mix(atoms.lower &+ 37)
    result.shape = FeatureHash.mix(atoms.shape &+ 38)
    return result
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

  /// "Green Left (GL)": an acronym in brackets, and the run of capitalized words before it.
  private static func acronyms(
    _ atoms: [TokenAtoms], _ runs: [Range<Int>], _ count: Int
  ) -> [UInt64] {
    var result = [UInt64](repeating: 5, count: atoms.count)
    guard count > 2 else { return result }
    for place in 4..<count + 2 where atoms[place - 1].lower == bracket {
      guard atoms[place].isCapitalized, !atoms[place].hasLowerCase, !runs[place - 2].isEmpty
      else { continue }
      let run = runs[place - 2]
      let initials = run.compactMap { atoms[$0].isCapitalized ? letters[atoms[$0].prefix1] : nil }
      let spelt = initials.withUnsafeBufferPointer { TokenAtoms($0).lower }
      let fit: Int32 = spelt == atoms[place].lower ? 1 : 2
      result[place] = FeatureHash.small(39, fit)
      for inside in run { result[inside] = FeatureHash.small(40, fit) }
    }
    return result
  }

  private static let bracket = [UInt8(40)].withUnsafeBufferPointer { TokenAtoms($0).lower }

  /// The letters by the atoms of words that begin with them.
  private static let letters: [UInt64: UInt8] = Dictionary(
    uniqueKeysWithValues: (97...122).map { letter in
      ([letter].withUnsafeBufferPointer { TokenAtoms($0).prefix1 }, letter)
    })

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
