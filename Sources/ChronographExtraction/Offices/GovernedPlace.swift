internal import ChronographLanguage
internal import ChronographReading

/// The one country or region whose government a document tells of: "President Ida Venn of Arvenia dismissed the
/// Minister of Finance".
///
/// Nothing is filled in where a document tells the offices of two governments, or names another country more often.
struct GovernedPlace {
  let finder: OfficeFinder
  /// The place, as an index of entities.
  let place: Int?

  private var words: Words { finder.words }

  /// Reads the place from the offices that are told in full.
  init(finder: OfficeFinder, closed: [RelationReading], open: [OpenOffice]) {
    self.finder = finder
    let analysis = finder.analysis
    var governed = Set(
      closed.filter { reading in
        reading.type == .position && analysis.entities[reading.target].kind == .place
          && reading.title.map { Self.isNational($0, finder.words) } == true
      }.map(\.target))
    for office in open where Self.isNational(office.holding.phrase, finder.words) {
      governed.formUnion(
        office.holding.targets.filter { analysis.entities[$0].kind == .place })
    }
    for mention in analysis.mentions
    where mention.kind == .place && Self.isGoverned(mention, finder.words) {
      governed.insert(mention.entity)
    }
    place =
      governed.count == 1 ? governed.first.flatMap { Self.isMain($0, finder) ? $0 : nil } : nil
  }

  /// Whether an office without a place can be the place's: no word of its sentence points to another country.
  func mayHold(
    _ office: SentenceOffices.Holding, in sentence: Int, isActed: Bool
  ) -> Bool {
    guard let place, isOffice(office, isActed: isActed),
      !words.is(office.phrase.tokens.upperBound, .placeAdverb)
    else { return false }
    let range = finder.analysis.text.sentences[sentence].tokens
    let name = finder.analysis.entities[place].name.lowercased()
    return !range.contains { token in
      if words.has(token, .demonym) {
        let country = finder.tables.country(of: words.lower(token))
        return country != words.lower(token) && country != name
      }
      return finder.index.mention(at: token).map {
        $0.entity != place && Self.isCountry($0, words)
      } == true
    }
  }

  /// A minister, or a member of a government by the portfolio: "Secretary for Security".
  private func isOffice(_ office: SentenceOffices.Holding, isActed: Bool) -> Bool {
    // A title beside a name is told in passing; an office that is given or taken is a government's.
    guard
      isActed || [.appointed, .work, .removed, .succession].contains(office.telling.kind)
    else { return false }
    let title = office.phrase.title
    let isCapitalized = words.isCapitalized(title.lowerBound)
    if Self.isNational(office.phrase, words) {
      // Every company has a president.
      return !title.contains { words.has($0, .corporate) }
    }
    return isCapitalized && words.is(title.lowerBound, .portfolioHolder)
      && title.count > 2 && words.is(title.lowerBound + 1, .genitiveOrPurpose)
  }

  private static func isNational(_ title: String, _ words: Words) -> Bool {
    words.holds(title, .nationalOffice, cutAtHyphens: false)
  }

  private static func isNational(_ phrase: TitlePhrase, _ words: Words) -> Bool {
    phrase.title.contains { words.has($0, .nationalOffice) }
  }

  /// "the government of Arvenia", "the new cabinet of Arvenia".
  private static func isGoverned(_ place: Mention, _ words: Words) -> Bool {
    var before = place.tokens.lowerBound - 1
    if words.has(before, .determiner) { before -= 1 }
    return words.is(before, .genitive)
      && (words.is(before - 1, .governmentNoun) || words.is(before - 1, .cabinetNoun))
  }

  private static func isCountry(_ mention: Mention, _ words: Words) -> Bool {
    guard mention.kind == .place else { return false }
    let first = mention.tokens.lowerBound
    if mention.tokens.count == 1 { return words.has(first, .country) }
    return words.has(first, .phraseStart)
      && words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: first, limit: mention.tokens.upperBound, wanted: [.country])
        != nil
  }

  /// Whether no other country is named as often.
  private static func isMain(_ place: Int, _ finder: OfficeFinder) -> Bool {
    var counts: [Int: Int] = [:]
    for mention in finder.analysis.mentions
    where mention.entity == place || isCountry(mention, finder.words) {
      counts[mention.entity, default: 0] += 1
    }
    let own = counts[place] ?? 0
    return counts.allSatisfy { $0.key == place || $0.value < own || $0.value == 1 }
  }
}
