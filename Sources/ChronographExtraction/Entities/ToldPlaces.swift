internal import ChronographLanguage

/// Words that no list knows and that a document tells to be places, in lower case.
///
/// "Salm Region", "the province of Salm"; "Salm's president", "the Salm government" and twice "in Salm".
struct ToldPlaces {
  private let words: Words
  /// The words that end a name of several words: somebody's family name is no country.
  private var lasts: Set<String> = []

  private init(_ words: Words) {
    self.words = words
    for token in words.text.tokens.indices.dropFirst()
    where words.isCapitalized(token) && words.isCapitalized(token - 1)
      && !words.isCapitalized(token + 1) && !words.has(token - 1, [.determiner, .preposition])
    {
      lasts.insert(words.lower(token))
    }
  }

  /// The names of places that the words beside them tell.
  static func names(in words: Words) -> Set<String> {
    let places = ToldPlaces(words)
    return places.units().union(places.states())
  }

  /// The words before the noun of a unit of administration: "Salm Region".
  private func units() -> Set<String> {
    Set(
      words.text.tokens.indices.dropFirst().filter {
        words.isCapitalized($0 - 1)
          && (words.has($0, .placeHead) && words.isCapitalized($0)
            || words.is($0, .administrativeUnit))
      }.map { words.lower($0 - 1) })
  }

  /// Lone words that have a government, or where something is more than once.
  private func states() -> Set<String> {
    var sites: [String: Int] = [:]
    for token in words.text.tokens.indices where isLoneUnknown(token) {
      if ownsState(token) { sites[words.lower(token), default: 0] += 2 }
      if words.is(token - 1, .location), !words.is(token - 2, .stakeNoun) {
        sites[words.lower(token), default: 0] += 1
      }
    }
    return Set(sites.filter { $0.value > 1 }.keys)
  }

  private func isLoneUnknown(_ token: Int) -> Bool {
    words.isCapitalized(token) && !words.isCapitalized(token - 1)
      && !words.isCapitalized(token + 1) && !words.isHyphen(token + 1)
      && !words.inTitleCase[token] && !words.shape(token).contains(.allCaps)
      && !words.has(token, Self.known) && !words.isCommon(token)
      && !lasts.contains(words.lower(token))
  }

  /// "Salm's president", "Salm's Foreign Ministry".
  private func ownsState(_ token: Int) -> Bool {
    words.isPossessive(token + 1)
      && (token + 2...token + 3).contains { words.is($0, .stateProperty) }
  }

  private static let known: WordClasses = [
    .surname, .givenName, .pinyinSurname, .body, .place, .demonym, .titleHead, .titleModifier,
    .honorific, .month, .weekday, .bodyHead, .companySuffix, .gathering, .instrumentHead,
  ]
}
