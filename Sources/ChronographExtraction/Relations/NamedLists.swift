import ChronographLanguage

/// Sentences that name those whom the text has just counted: "They are Lima and Krog", "Those charged include Lima".
struct NamedLists {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex

  /// The verb behind which a sentence begins to name them.
  func verb(ofSentence number: Int) -> Int? {
    let sentences = clauses.analysis.text.sentences
    guard sentences.indices.contains(number) else { return nil }
    let range = sentences[number].tokens
    guard words.is(range.lowerBound, .listOpener),
      let verb = range.prefix(7).dropFirst().first(where: isListing),
      isOpening(range.lowerBound..<verb), opensName(verb + 1, in: range)
    else { return nil }
    return verb
  }

  private func isListing(_ token: Int) -> Bool {
    words.is(token, .listingVerb) && words.has(token, .listing) || words.is(token, .pastCopula)
      || words.is(token, .presentCopula)
  }

  /// "They", "Those arrested", "The four officials", neither "The mayor" nor "They both".
  private func isOpening(_ tokens: Range<Int>) -> Bool {
    let rest = tokens.dropFirst()
    if words.is(tokens.lowerBound, .definiteArticle), !rest.contains(where: isCounted) {
      return false
    }
    return rest.allSatisfy {
      isCounted($0) || words.is($0, .accusedParticiple) || words.is($0, .otherWord)
        || words.has($0, .accusation) || words.is($0, .pastCopula)
    }
  }

  private func isCounted(_ token: Int) -> Bool { words.has(token, .numberWord) || isPeople(token) }

  /// "officials", "directors": several persons told by what they are.
  func isPeople(_ token: Int) -> Bool {
    words.tells(token, .pluralNoun) && isPersonNoun(token)
  }

  /// "official", "director": a person told by what somebody is.
  func isPersonNoun(_ token: Int) -> Bool {
    clauses.classes(token).contains(.people) || words.is(token, .accusedGroup)
      || words.is(token, .memberNoun) || clauses.analysis.titles?.contains(token) == true
  }

  /// "Otto Krog", "the registrar Otto Krog": a name behind a few words of its own.
  private func opensName(_ start: Int, in range: Range<Int>) -> Bool {
    var token = start
    while token < range.upperBound, token - start < 5 {
      if let name = index.mention(at: token) { return name.kind == .person && name.form == .name }
      guard words.shape(token).isDisjoint(with: .punctuation), !words.has(token, .preposition)
      else { return false }
      token += 1
    }
    return false
  }
}
