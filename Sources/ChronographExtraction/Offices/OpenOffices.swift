internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading

/// An office that its sentence tells only in part: who holds it, or where, stands elsewhere.
struct OpenOffice {
  var holding: SentenceOffices.Holding
  var sentence: Int
}

/// Completes offices by what the document tells elsewhere: an appointment or removal beside it, the same title
/// with its body, the company that announces it.
struct OpenOffices {
  let finder: OfficeFinder
  let events: [EventReading]
  /// The bodies and places of each title that is told in full.
  let targets: [String: [Int]]
  let closed: TenureIndex
  /// Whose government the document tells of.
  private let governed: GovernedPlace
  /// The bodies that are called after an office ("Office of the Ombudsman"), by what follows the first word.
  let namesakes: [String: [Int]]
  /// Ministries and departments by the first word of what they are for.
  let departments: [String: [Department]]
  /// The names of courts, in the order of the text.
  let courts: [Mention]
  /// The bodies and places of the titles that each sentence tells with them, whoever holds them.
  private(set) var placed: [Int: [(title: String, anchor: Int, targets: [Int])]] = [:]
  /// Whether the document names one country at most: two have a ministry of a field each.
  let isOfOneCountry: Bool
  /// What kind of place the text calls each place: "Oran, a town".
  let places: [Int: String]
  /// The places of the offices in the index by their titles without rank: "governor" of "deputy governor".
  private(set) var ranks: [String: [Int]] = [:]
  /// Who holds a title today, by title.
  private let holders: [String: Set<Int>]
  /// Whom the text calls by each title beside the name.
  let leaders: [String: Set<Int>]
  /// Who loses an office, or dies.
  let gone: Set<Int>

  var words: Words { finder.words }
  var entities: [DocumentEntity] { finder.analysis.entities }

  init(
    finder: OfficeFinder, closed: [RelationReading], open: [OpenOffice], events: [EventReading]
  ) {
    self.finder = finder
    namesakes = Self.namesakes(finder)
    isOfOneCountry = Self.countries(finder).count < 2
    departments = Self.departments(finder)
    courts = Self.courts(finder)
    leaders = Self.leaders(open, finder)
    places = DescriptionFinder(
      words: finder.words, entities: finder.analysis.entities, kinds: finder.tables.bodyKinds
    ).units(finder.analysis.mentions)
    self.events = events
    var targets: [String: [Int]] = [:]
    for reading in closed where reading.type == .position {
      guard let title = reading.title?.lowercased() else { continue }
      if targets[title]?.contains(reading.target) != true {
        targets[title, default: []].append(reading.target)
      }
    }
    for office in open where !office.holding.targets.isEmpty {
      let title = Self.singular(office.holding.phrase, finder)
      placed[office.sentence, default: []].append(
        (title, office.holding.phrase.tokens.lowerBound, office.holding.targets))
      for target in office.holding.targets where targets[title]?.contains(target) != true {
        targets[title, default: []].append(target)
      }
    }
    self.targets = targets
    governed = GovernedPlace(finder: finder, closed: closed, open: open)
    self.closed = TenureIndex(closed.filter { $0.type == .position })
    var holders: [String: Set<Int>] = [:]
    gone = Set(
      events.filter(\.endsOffice).flatMap(\.arguments).filter { $0.role == .patient }.map(\.entity))
    for reading in closed
    where reading.type == .position && reading.status != .former && !gone.contains(reading.source) {
      if let title = reading.title?.lowercased() {
        holders[title, default: []].insert(reading.source)
      }
    }
    self.holders = holders
    for (place, reading) in self.closed.readings.enumerated() {
      guard let title = reading.title?.lowercased() else { continue }
      ranks[unranked(title), default: []].append(place)
    }
  }

  func relations(_ open: [OpenOffice]) -> [RelationReading] {
    var readings: [RelationReading] = []
    for office in open {
      let holdings =
        office.holding.targets.isEmpty ? [targeted(office)].compactMap { $0 } : heldAround(office)
      var reader = SentenceOffices(
        finder: finder, sentence: office.sentence,
        range: finder.analysis.text.sentences[office.sentence].tokens)
      for holding in holdings { reader.emit(holding) }
      readings += reader.readings
    }
    return readings
  }

  // MARK: Where

  /// "Justice Vera Holm", where the document speaks of "the Supreme Court justice Ivan Lund".
  private func targeted(_ office: OpenOffice) -> SentenceOffices.Holding? {
    var holding = office.holding
    guard !holding.phrase.tie, !holding.phrase.isPlain, !holding.phrase.isMember,
      // "General Lima": a rank is held nowhere.
      !holding.phrase.title.allSatisfy({ words.is($0, .militaryRank) })
    else { return nil }
    if holding.isBehindParty { return ofTopic(office) }
    let title = Self.singular(holding.phrase, finder)
    if let owner = owner(of: holding.phrase) {
      holding.targets = [owner]
      holding.telling.completion = .owner
      holding.confidence = .medium
      return holding
    }
    if let company = appointing(office) ?? seat(of: office) ?? left(office) ?? ownCompany(office)
      ?? ownBody(office) ?? home(of: office) ?? counted(office)
      ?? employer(ofPosts: office)
    {
      holding.targets = [company]
      holding.telling.completion = .owner
      holding.confidence = .medium
      return holding
    }
    if holding.telling.isBesideName, let court = court(of: office),
      !hasUnknownOwner(holding.phrase)
    {
      holding.targets = [court]
      holding.telling.completion = .owner
      holding.confidence = .low
      return holding
    }
    if let body = department(of: holding.phrase), !hasUnknownOwner(holding.phrase) {
      holding.targets = [body]
      holding.telling.completion = .owner
      holding.confidence = .medium
      return holding
    }
    if let office = namesake(of: title), !hasUnknownOwner(holding.phrase) {
      holding.targets = [office]
      holding.telling.completion = .owner
      holding.confidence = .low
      return holding
    }
    if !hasUnknownOwner(holding.phrase), !isTaken(title, by: holding),
      let place = governed.place(
        ofSentence: office.sentence, holding, isGiven: isGiven(office))
    {
      holding.targets = [place]
      holding.telling.completion = .government
      holding.confidence = .low
      return holding
    }
    if targets[title] == nil, let place = governed.place,
      governed.isNamed || isLine(office) || isGiven(office, by: place)
        || isKnown(office, at: place),
      governed.mayHold(
        holding, in: office.sentence, isActed: isActed(office, by: place)),
      !hasUnknownOwner(holding.phrase)
    {
      holding.targets = [place]
      holding.telling.completion = .government
      holding.confidence = .low
      return holding
    }
    guard let known = targets[title] ?? beside(office), known.count == 1,
      isSpecific(holding.phrase), !words.is(holding.phrase.title.upperBound - 1, .seatHolder),
      !isElsewhere(title, of: holding), !isAddress(holding, known[0]),
      !isOfOtherTown(office, than: known[0]),
      !isTaken(title, by: holding), !hasUnknownOwner(holding.phrase),
      !isNational(holding.phrase) || entities[known[0]].kind == .place
    else { return ofRank(office) ?? ofMatter(holding) ?? ofOthers(office) }
    holding.targets = known
    holding.telling.completion = .sameTitle
    holding.confidence = .medium
    return holding
  }

  /// "his Vice-President, Saul Chilo": where whoever is meant by "his" holds an office.
  private func owner(of phrase: TitlePhrase) -> Int? {
    var token = phrase.tokens.lowerBound - 1
    if let ministry = ministry(of: phrase) { return ministry }
    // "accompanied by his three deputies, Lima, Krog and Lund"
    while words.has(token, .numberWord) { token -= 1 }
    guard words.is(token, .personPossessive) else { return nil }
    let isDeputy =
      words.is(phrase.title.lowerBound, .deputyNoun)
      || phrase.title.count == 1
        && words.lexicon.contains(Self.singular(phrase, finder), in: .deputyNoun)
    let person = Int(finder.clauses.antecedents[token])
    guard person >= 0 else { return nil }
    let own = closed.told(of: person).map { closed.readings[$0] }.filter { $0.anchor < token }
    guard let office = own.max(by: { $0.anchor < $1.anchor }),
      !isDeputy
        || Set(own.filter { $0.status != .former || own.count == 1 }.map(\.target)).count == 1
    else { return nil }
    if phrase.title.contains(where: { words.is($0, .envoyTitle) }),
      words.is(phrase.tokens.upperBound, .topic) || words.is(phrase.tokens.upperBound, .purpose),
      entities[office.target].kind == .body
    {
      return office.target
    }
    // Ministers and vice-presidents are a country's, a deputy is of the same body.
    return isNational(phrase)
      ? (entities[office.target].kind == .place && isNational(office) ? office.target : nil)
      : isDeputy ? office.target : nil
  }

  /// "the Ministry of Justice and the minister, Saul Chilo": the one ministry that the sentence names before.
  private func ministry(of phrase: TitlePhrase) -> Int? {
    let token = phrase.tokens.lowerBound - 1
    guard phrase.title.count == 1, words.is(phrase.title.lowerBound, .ministerNoun),
      words.is(token, .definiteArticle)
    else { return nil }
    let start = finder.analysis.text.sentences[
      finder.analysis.text.sentence(ofToken: token)
    ].tokens.lowerBound
    let named = Set(
      finder.index.mentions(before: token, downTo: start).filter { mention in
        mention.kind == .body && mention.tokens.contains { words.is($0, .departmentNoun) }
      }.map(\.entity))
    return named.count == 1 ? named.first : nil
  }

  /// "Inkster Mayor Otto Krog", "Justice Vera Holm of the High Court": a name that is not known as one stands beside.
  func hasUnknownOwner(_ phrase: TitlePhrase) -> Bool {
    // "Party Secretary Ke and Mayor Hou of Meiyuan": of the place behind the second name.
    if let name = finder.index.mention(at: phrase.tokens.upperBound),
      words.is(name.tokens.upperBound, .genitive)
        || words.is(name.tokens.upperBound, .coordinator)
          && isOfSecond(name.tokens.upperBound + 1)
    {
      return true
    }
    // "deputy representative for the previous mission": somewhere else, without a name.
    if words.is(phrase.tokens.upperBound, .openTitleLink),
      // "on Monday"
      !finder.isTimed(at: phrase.tokens.upperBound + 1)
    {
      return true
    }
    let token = phrase.tokens.lowerBound - 1
    return words.isCapitalized(token) && !words.has(token, .determiner)
      && finder.index.mention(endingAt: token + 1) == nil
  }

  /// Whether "of" stands behind the name that a title opens: "and Mayor Hou of Meiyuan".
  private func isOfSecond(_ title: Int) -> Bool {
    guard words.has(title, .titleHead),
      let name = (title + 1..<title + 4).lazy.compactMap({ finder.index.mention(at: $0) }).first,
      name.kind == .person
    else { return false }
    return words.is(name.tokens.upperBound, .genitive)
  }

  /// Every body has a chairman and a spokesman: only other titles tell by themselves where.
  private func isSpecific(_ phrase: TitlePhrase) -> Bool {
    let head = phrase.title.upperBound - 1
    // "first deputy head": a rank alone tells no more.
    let isRanked = phrase.title.dropLast().allSatisfy {
      words.is($0, .rankOrdinal) || words.is($0, .subordinateTitle)
    }
    // "partners" as "partner"
    let one = finder.titles.text(of: head..<head + 1).lowercased()
    let isAnywhere = words.lexicon.classes(of: words.lexicon.id(of: one)).contains(.anywhere)
    return phrase.title.count > 1 && !isRanked || !isAnywhere
      || words.is(phrase.tokens.lowerBound - 1, .definiteArticle)
  }

  /// A country has one president at a time: another's title tells of another country.
  func isTaken(_ title: String, by holding: SentenceOffices.Holding) -> Bool {
    guard isNational(holding.phrase), !holding.phrase.isFormer, !holding.isPast else {
      return false
    }
    return holders[title]?.contains { !holding.holders.contains($0) } == true
  }

  private func isNational(_ office: RelationReading) -> Bool {
    office.title.map { words.holds($0, .nationalOffice, cutAtHyphens: false) } == true
  }

  func isNational(_ phrase: TitlePhrase) -> Bool {
    phrase.title.contains { words.has($0, .nationalOffice) || words.is($0, .governmentNoun) }
  }

  // MARK: Who

  /// Who holds an office by its own sentence or the next.
  private func heldAround(_ office: OpenOffice) -> [SentenceOffices.Holding] {
    let own = held(office)
    if own.isEmpty, let described = heldByDescribed(office) { return [described] }
    return own.isEmpty && isOffice(office.holding.phrase)
      ? [heldNext(office)].compactMap { $0 } : own
  }

  private func isOffice(_ phrase: TitlePhrase) -> Bool { !phrase.tie && !phrase.isPlain }

  /// The office of whom an appointment or removal in the same sentence is about.
  private func held(_ office: OpenOffice) -> [SentenceOffices.Holding] {
    guard isOffice(office.holding.phrase) else { return [] }
    let range = finder.analysis.text.sentences[office.sentence].tokens
    return
      events
      .filter { isTenure($0) && range.contains($0.trigger.lowerBound) }
      .flatMap { event in
        isBeside(event, office.holding, range) ? persons(event).map { (event, $0) } : []
      }
      .map { holding(office.holding, of: $1, by: $0) }
  }

  func isTenure(_ event: EventReading) -> Bool {
    event.type.rawValue == "removal"
      || event.type.rawValue == "appointment" && event.factuality != .negated && !event.isUndone
  }

  func persons(_ event: EventReading) -> [Int] {
    event.arguments.filter { $0.role == .patient && entities[$0.entity].kind == .person }
      .map(\.entity)
  }

  /// The word of the event governs the title: "removed as T", "named A T", "the post of T passes to A".
  private func isBeside(
    _ event: EventReading, _ holding: SentenceOffices.Holding, _ range: Range<Int>
  ) -> Bool {
    let title = holding.phrase.tokens
    guard abs(title.lowerBound - event.trigger.lowerBound) <= 16 else { return false }
    var before = title.lowerBound - 1
    while before > range.lowerBound, words.has(before, [.determiner, .demonym]) { before -= 1 }
    let isAppointed =
      words.is(before, .leavingPreposition) && before >= event.trigger.lowerBound
      || event.trigger.contains(before)
      || finder.index.mention(endingAt: before + 1).map {
        $0.tokens.lowerBound >= event.trigger.upperBound && persons(event).contains($0.entity)
      } == true
    let isPost =
      words.is(before, .genitive)
      && words.is(before - 1, .postNoun)
    guard isAppointed || isPost else { return false }
    let between =
      event.trigger.upperBound <= title.lowerBound
      ? event.trigger.upperBound..<title.lowerBound
      : title.upperBound..<max(title.upperBound, event.trigger.lowerBound)
    let patients = persons(event)
    return !between.contains { token in
      words.byte(token) == 59 || words.has(token, .relative)
        || finder.index.mention(at: token).map {
          $0.kind == .person && !patients.contains($0.entity)
        } == true
    }
  }

  private func holding(
    _ told: SentenceOffices.Holding, of person: Int, by event: EventReading
  ) -> SentenceOffices.Holding {
    var holding = told
    holding.holders = [person]
    holding.confidence = .medium
    if told.telling.kind == .before {
      // "appointed mayor after five years as director": what was held until then.
      holding.isPast = true
      holding.telling.reader = .event
      return holding
    }
    if event.type.rawValue == "appointment" {
      holding.telling = .init(kind: .appointed, reader: .event)
      holding.isFuture = event.factuality == .planned
    } else {
      holding.telling = .init(kind: .removed, reader: .event)
      holding.isPast =
        event.factuality != .planned && event.factuality != .negated && !event.isUndone
    }
    return holding
  }
}
