internal import ChronographLanguage
internal import ChronographReading

/// "Perusa Lisara Nova (PLN)", "United Left (IU)": letters in brackets behind a body's name that no grammar of names read.
enum BracketedLetters {
  /// Makes the letters another form of the body, unless a list has them as the name of something else.
  static func join(_ candidates: inout [Candidate], in words: Words) {
    var owners: [Int: Int] = [:]
    for (index, candidate) in candidates.enumerated()
    where candidate.kind == .body && !candidate.isNested && candidate.tokens.count > 1
      && candidate.definedBy == nil && candidate.told != .nothing
      && words.byte(candidate.tokens.upperBound) == 40
    {
      owners[candidate.tokens.upperBound] = index
    }
    guard !owners.isEmpty else { return }
    for index in candidates.indices where candidates[index].definedBy == nil {
      let token = candidates[index].tokens.lowerBound
      guard candidates[index].tokens.count == 1, candidates[index].kind == .body,
        words.shape(token).contains(.allCaps), words.byte(token + 1) == 41,
        let owner = owners[token - 1], !words.has(token, [.place, .titleHead]),
        !words.has(token, .body) || isInitials(token, of: candidates[owner].tokens, words)
      else { continue }
      candidates[index].definedBy = owner
    }
  }

  private static func isInitials(_ token: Int, of name: Range<Int>, _ words: Words) -> Bool {
    let letters = name.filter { words.isCapitalized($0) }.compactMap { words.letters($0).first }
    return letters.elementsEqual(words.letters(token))
  }
}
