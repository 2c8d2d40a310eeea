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
  /// Whether its government or cabinet is named, not just who holds an office of it.
  let isNamed: Bool
  /// The countries whose offices each sentence tells in full.
  private let told: [Int: Set<Int>]

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
    let named = Set(
      analysis.mentions.filter { $0.kind == .place && Self.isGoverned($0, finder.words) }
        .map(\.entity))
    governed.formUnion(named)
    isNamed = !named.isEmpty
    told = Self.told(closed, open, finder)
    place =
      governed.count == 1 ? governed.first.flatMap { Self.isMain($0, finder) ? $0 : nil } : nil
  }

  private static func told(
    _ closed: [RelationReading], _ open: [OpenOffice], _ finder: OfficeFinder
  ) -> [Int: Set<Int>] {
    var told: [Int: Set<Int>] = [:]
    for reading in closed
    where reading.type == .position
      && reading.title.map({ isNational($0, finder.words) }) == true
      && finder.analysis.entities[reading.target].kind == .place
    {
      for sentence in reading.sentences { told[sentence, default: []].insert(reading.target) }
    }
    for office in open where isNational(office.holding.phrase, finder.words) {
      told[office.sentence, default: []].formUnion(
        office.holding.targets.filter { finder.analysis.entities[$0].kind == .place })
    }
    return told
  }

  /// The one country whose government a sentence tells of, where the office is of that government: "Norland's king
  /// dissolved the cabinet of Prime Minister Lima", "Norland's parliament accepted the resignation of Prime Minister
  /// Lima".
  func place(ofSentence sentence: Int, _ office: SentenceOffices.Holding, isGiven: Bool) -> Int? {
    guard office.telling.isBesideName, isMinister(office),
      isGiven || governs(office)
    else { return nil }
    let range = finder.analysis.text.sentences[sentence].tokens
    let found = (told[sentence] ?? []).union(range.compactMap(owner(ofOrgan:)))
    guard found.count == 1, let place = found.first, !pointsAway(from: place, sentence) else {
      return nil
    }
    return place
  }

  /// "Prime Minister Lima", not "director Lima", "Lima, the president".
  private func isMinister(_ office: SentenceOffices.Holding) -> Bool {
    Self.isNational(office.phrase, words)
      && (words.isCapitalized(office.phrase.title.lowerBound)
        || !office.phrase.title.contains { words.has($0, .corporate) })
  }

  /// "in the administration of Prime Minister Lima", "Prime Minister Lima's cabinet".
  private func governs(_ office: SentenceOffices.Holding) -> Bool {
    var before = office.phrase.tokens.lowerBound - 1
    if words.has(before, .determiner) { before -= 1 }
    if words.is(before, .genitive), words.is(before - 1, .rulingNoun) { return true }
    return words.isPossessive(office.end) && words.is(office.end + 1, .rulingNoun)
  }

  /// "the Norland parliament", "Norland's cabinet", "the parliament of Norland": the place, for the organ's noun.
  private func owner(ofOrgan noun: Int) -> Int? {
    guard words.is(noun, .rulingNoun) || words.is(noun, .lawmakingBody) else { return nil }
    if words.has(noun - 1, .demonym) {
      return finder.tables.country(
        ofDemonym: words.lower(noun - 1), among: finder.analysis.entities)
    }
    let end = words.isPossessive(noun - 1) ? noun - 1 : noun
    let owner =
      finder.index.mention(endingAt: end)
      ?? (words.is(noun + 1, .genitive) ? finder.index.mention(at: noun + 2) : nil)
    return owner.flatMap { Self.isCountry($0, words) ? $0.entity : nil }
  }

  /// Whether an office without a place can be the place's: no word of its sentence points to another country.
  func mayHold(
    _ office: SentenceOffices.Holding, in sentence: Int, isActed: Bool
  ) -> Bool {
    guard let place, isOffice(office, isActed: isActed),
      !words.is(office.phrase.tokens.upperBound, .placeAdverb)
    else { return false }
    return !pointsAway(from: place, sentence)
  }

  private func pointsAway(from place: Int, _ sentence: Int) -> Bool {
    let range = finder.analysis.text.sentences[sentence].tokens
    let name = finder.analysis.entities[place].name.lowercased()
    return range.contains { token in
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
        || office.telling.kind == .copula && isComing(office)
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

  /// "will be minister of finance", "is the new foreign minister", "became the minister of roads".
  private func isComing(_ office: SentenceOffices.Holding) -> Bool {
    var before = office.phrase.title.lowerBound - 1
    var isNew = false
    while words.has(before, .determiner) || words.is(before, .roleAdjective) {
      isNew = isNew || words.is(before, .roleAdjective)
      before -= 1
    }
    return office.isFuture || isNew || finder.verbs.comesToHold(before)
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
    if words.is(before, .genitive), words.is(before - 1, .rulingNoun) { return true }
    // "Arvenia's new cabinet"
    var noun = place.tokens.upperBound
    guard words.isPossessive(noun) else { return false }
    noun += 1
    if words.is(noun, .roleAdjective) { noun += 1 }
    // "the State Council, Arvenia's cabinet,": what the body is.
    let isApposed = words.byte(place.tokens.lowerBound - 1) == 44 && words.byte(noun + 1) == 44
    return words.is(noun, .rulingNoun) && isCountry(place, words) && !isApposed
  }

  static func isCountry(_ mention: Mention, _ words: Words) -> Bool {
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
