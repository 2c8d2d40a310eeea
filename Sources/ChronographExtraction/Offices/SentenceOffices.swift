internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// The offices of one sentence.
struct SentenceOffices {
  let finder: OfficeFinder
  let sentence: Int
  let range: Range<Int>
  var readings: [RelationReading] = []
  /// The offices without a holder or without a body.
  var open: [OpenOffice] = []
  /// The offices that have a place of their own, complete or not.
  private(set) var told: [OpenOffice] = []
  var words: Words { finder.words }

  init(finder: OfficeFinder, sentence: Int, range: Range<Int>) {
    self.finder = finder
    self.sentence = sentence
    self.range = range
  }

  /// A title with the entities around it.
  struct Holding {
    var phrase: TitlePhrase
    var holders: [Int] = []
    /// Bodies or places, or a person whose aide it is.
    var targets: [Int] = []
    var suffix: Range<Int>?
    /// Words of the title that stand before the owner: "deputy Harbor Party leader".
    var rank: Range<Int>?
    var end: Int
    /// The tokens between the office before and the one after: what is said of this one alone.
    var bounds = 0..<0
    /// Where the first title of the sentence begins.
    var opening = Int.max
    var telling = OfficeTelling()
    var isPast = false
    /// Whether a verb in the present has been seen.
    var hasTense = false
    var isFuture = false
    /// Whether each holder has the target of the same place: "governors of Texas and Ohio respectively".
    var isPaired = false
    /// Whether it is held with a person rather than at a body: "his son and adviser".
    var isOfPerson = false
    /// Whether the place behind it says only where somebody works: "a militia commander in Norland".
    var isOfNoPlace = false
    /// Whether the clause alone told the holder, so that the tree may know better.
    var isByClause = false
    /// Told as ended: "will no longer be".
    var isOver = false
    /// Who held it before, by a verb of succession.
    var predecessor: Int?
    var confidence = Confidence.medium
    /// Whether its body is the one that is "led by" its holder.
    var isOfLed = false
    /// Whether the name before it is what it is for, and no body.
    var isOfNoBody = false
    /// Whether it is a seat behind the name of a party: of the one body that the text tells of.
    var isBehindParty = false
    /// Whether the body of the next title is not its own.
    var isOfNoNext = false
    /// Whether the name behind the next title has it: "town clerk and mayor Lima".
    var isOfNext = false

    /// Whether a verb of appointing has been seen.
    var isAppointed: Bool { telling.kind == .appointed && telling.reader == .order }
  }

  mutating func read(_ syntax: inout SentenceSyntax?) {
    var tree: SentenceTree?
    let titles = titles(&tree, &syntax)
    var known: [Int: Holding] = [:]
    var previous: Holding?
    var last = range.lowerBound
    for (index, phrase) in titles.enumerated() {
      var holding = Holding(phrase: phrase, end: phrase.tokens.upperBound)
      holding.bounds = bounds(of: index, in: titles, after: last)
      holding.opening = titles[0].tokens.lowerBound
      findTarget(&holding)
      takeSender(&holding, from: previous)
      findHolder(&holding)
      takeBracketedSeat(&holding)
      if let previous, isCalledBy(holding, behind: previous) {
        if !holding.holders.isEmpty {
          open.append(OpenOffice(holding: holding, sentence: sentence))
        }
        takeCalled(holding, previous)
        continue
      }
      goOnGiving(&holding, after: previous)
      inherit(&holding, from: previous)
      if opensPair(holding, behind: previous) {
        shareTarget(&holding, with: sharedTitle(behind: index, in: titles))
      }
      share(&holding, with: previous)
      shareTarget(&holding, with: sharedTitle(behind: index, in: titles))
      if holding.holders.isEmpty || holding.targets.isEmpty || holding.isByClause, isOpen(holding) {
        tree = tree ?? self.tree(&syntax)
        complete(&holding, tree, known)
      }
      if let previous,
        isAnother(holding, behind: previous)
          || isOwnersOffice(previous) && words.is(previous.end, .coordinator)
      {
        holding.holders.removeAll { previous.holders.contains($0) }
      }
      takeLed(&holding, after: previous)
      takeSucceeded(&holding, after: previous)
      takeCompany(&holding)
      fillBack(holding, previous)
      if isHeldUntilThen(holding) { (holding.telling.kind, holding.isPast) = (.before, true) }
      if isOfThePast(holding) || isLeftBehind(holding) { holding.isPast = true }
      if let node = tree?.head(of: phrase.title) { known[node] = holding }
      if holding.holders.isEmpty != holding.targets.isEmpty {
        open.append(OpenOffice(holding: holding, sentence: sentence))
      }
      if let seat = seatBehindParty(holding) {
        open.append(OpenOffice(holding: seat, sentence: sentence))
      }
      told.append(OpenOffice(holding: holding, sentence: sentence))
      emit(holding)
      last = overTimes(holding.end)
      previous =
        holding.holders.isEmpty && holding.targets.isEmpty && !isFollowedByTitle(index, titles)
        ? previous : holding
    }
  }
}

extension SentenceOffices {
  /// "named Lima president and chief executive": the company of the one is that of the other.
  private mutating func fillBack(_ holding: Holding, _ previous: Holding?) {
    guard var previous, previous.targets.isEmpty, !previous.holders.isEmpty,
      previous.holders == holding.holders, !holding.targets.isEmpty, !previous.phrase.tie,
      !previous.phrase.isPlain,
      words.is(previous.end, .titleCoordinator),
      previous.end + 1 == holding.phrase.tokens.lowerBound,
      holding.phrase.tokens.upperBound == holding.end
    else { return }
    previous.targets = holding.targets
    emit(previous)
    open.removeAll { $0.holding.phrase == previous.phrase }
  }

  /// "chairman and chief executive Otto Krog": directly joined to the next title.
  private func isFollowedByTitle(_ index: Int, _ titles: [TitlePhrase]) -> Bool {
    index + 1 < titles.count && words.is(titles[index].tokens.upperBound, .titleCoordinator)
      && titles[index + 1].tokens.lowerBound == titles[index].tokens.upperBound + 1
  }

  /// Behind the times that directly follow an office: "from 1999 to 2003".
  private func overTimes(_ end: Int) -> Int {
    var token = end
    while token + 1 < range.upperBound,
      finder.isTimed[token] || finder.isTimed[token + 1] && words.has(token, .preposition)
    {
      token += 1
    }
    return token
  }

  /// Whether a tree may tell who holds an office, or where: not of "the president's press secretary".
  private func isOpen(_ holding: Holding) -> Bool {
    !words.isPossessive(holding.end) && !holding.isOfNext
      && range.contains { finder.clauses.words.mention[$0] >= 0 }
  }

  /// The titles of the sentence: those that the lists know, and nouns that stand where only an office can.
  private func titles(
    _ tree: inout SentenceTree?, _ syntax: inout SentenceSyntax?
  ) -> [TitlePhrase] {
    let clauses = finder.clauses.trees[sentence]
    var titles = finder.titles.titles(in: range).filter { phrase in
      // "Mansour chairs the panel"
      phrase.title.count > 1
        || !clauses.groups.contains { $0.head == phrase.title.lowerBound && !$0.isCopula }
    }.map(withKind)
    let roles = RoleFinder(finder: finder, clauses: clauses, range: range)
    guard roles.mayHaveRoles(beside: titles) else { return titles }
    tree = tree ?? self.tree(&syntax)
    guard let tree else { return titles }
    titles += roles.roles(in: tree, beside: titles)
    return titles.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The tree of the sentence.
  private func tree(_ syntax: inout SentenceSyntax?) -> SentenceTree? {
    (syntax?.parsed(finder.analysis.text.sentences[sentence])).map { SentenceTree($0, range) }
  }

  private func complete(_ holding: inout Holding, _ tree: SentenceTree?, _ known: [Int: Holding]) {
    guard let tree else { return }
    TreeOffices(finder: finder, clauses: finder.clauses.trees[sentence], tree: tree, known: known)
      .complete(&holding)
  }

  private func bounds(of index: Int, in titles: [TitlePhrase], after first: Int) -> Range<Int> {
    let last = index + 1 < titles.count ? titles[index + 1].tokens.lowerBound : range.upperBound
    return first..<max(first, last)
  }

  mutating func emit(_ holding: Holding) {
    if holding.isPaired {
      for (holder, target) in zip(holding.holders, holding.targets) {
        emit(
          holding, holder: holder, target: target, former: holding.phrase.isFormer || holding.isPast
        )
      }
      return
    }
    for holder in holding.holders {
      for target in holding.targets where target != holder {
        emit(
          holding, holder: holder, target: target, former: holding.phrase.isFormer || holding.isPast
        )
        if let predecessor = holding.predecessor, predecessor != target {
          // Whoever is to be succeeded still holds it.
          var before = holding
          before.isFuture = false
          before.telling = .init(kind: .predecessor)
          // "acting mayor, replacing Lima": nothing tells that Lima was acting.
          let first = before.phrase.title.lowerBound
          if before.phrase.title.count > 1, words.is(first, .actingAdjective) {
            before.phrase.title = first + 1..<before.phrase.title.upperBound
          }
          emit(before, holder: predecessor, target: target, former: !holding.isFuture)
        }
      }
    }
  }

  mutating func emit(_ holding: Holding, holder: Int, target: Int, former: Bool) {
    let kind = finder.analysis.entities[target].kind
    // "Communist Party secretary": its party is no more than a word of it.
    let inside = finder.index.mention(at: holding.phrase.title.lowerBound)
    if inside?.entity == target { return }
    let titleText = title(holding)
    if kind == .person {
      guard isTie(holding.phrase) || holding.isOfPerson else { return }
      return emitTie(
        holding, holder: holder, target: target, title: titleText, isDated: holding.isOfPerson)
    }
    guard isTarget(kind), !isInformer(holding.phrase) else { return }
    emitHeld(holding, holder: holder, target: target, title: titleText, former: former)
  }

  /// An office at a body or place, or a tie to it.
  private mutating func emitHeld(
    _ holding: Holding, holder: Int, target: Int, title titleText: String, former: Bool
  ) {
    let kind = finder.analysis.entities[target].kind
    // "worked for Orbis as a lawyer": an employee.
    let isJob =
      holding.telling.kind == .work && words.is(holding.phrase.title.upperBound - 1, .lawyerNoun)
    if holding.phrase.tie, !isJob {
      guard kind == .place || finder.isTieToBodies(holding.phrase) else { return }
      return emitTie(holding, holder: holder, target: target, title: titleText)
    }
    let isNameless = holding.phrase.isPlain && kind == .place
    guard !isNameless else { return }
    var reading = RelationReading(
      type: holding.phrase.isMember ? .member : .position, source: holder, target: target,
      title: holding.phrase.isMember ? nil : titleText, status: former ? .former : .current,
      confidence: holding.confidence, sentences: [sentence],
      telling: .office(holding.telling))
    finder.dates.date(
      &reading, title: holding.phrase.tokens, end: holding.end, range: range, own: holding.bounds,
      opening: holding.opening,
      isPredecessor: holding.predecessor == holder)
    if words.is(holding.phrase.tokens.lowerBound - 1, .origin), reading.end == nil,
      holding.phrase.isFormer
    {
      // "was promoted from director of the Board in 2012"
      (reading.start, reading.end) = (nil, reading.start)
      reading.telling = .office(.init(kind: .before))
    }
    if holding.isFuture { reading.status = .future }
    reading.anchor = holding.phrase.tokens.lowerBound
    reading.isMarkedFormer = holding.phrase.isFormer
    readings.append(reading)
  }

  /// "the owner of X", "a founder of the party", "the wife of Otto Krog": a tie that is no office.
  ///
  /// "an adviser to Otto Krog from 2009 to 2012" tells when.
  /// "was recruited by the Fraud Office as an informant": whoever tells a body in secret holds no office of it.
  private func isInformer(_ phrase: TitlePhrase) -> Bool {
    words.is(phrase.title.upperBound - 1, .informerNoun)
      && (words.is(phrase.tokens.lowerBound - 1, .roleMarker)
        || words.is(phrase.tokens.lowerBound - 2, .roleMarker))
  }

  private mutating func emitTie(
    _ holding: Holding, holder: Int, target: Int, title: String, isDated: Bool = false
  ) {
    let past = words.endedTie(
      before: holding.phrase.title.lowerBound, downTo: holding.phrase.tokens.lowerBound)
    var reading = RelationReading(
      type: .associatedWith, source: holder, target: target, title: (past ?? "") + title,
      confidence: .medium, sentences: [sentence], telling: .tie)
    if isDated {
      finder.dates.date(
        &reading, title: holding.phrase.tokens, end: holding.end, range: range,
        own: holding.bounds, opening: holding.opening, isPredecessor: false)
      reading.status = nil
    }
    // Beside a name it is taken for granted, whatever the clause says.
    if holding.telling.isOfClause { reading.anchor = holding.phrase.tokens.lowerBound }
    readings.append(reading)
  }

  /// The title with what it is accredited to: "Ambassador to India".
  func title(_ holding: Holding) -> String {
    var title = finder.titles.text(of: holding.phrase.title)
    if let rank = holding.rank { title = words.text[words.span(rank)] + " " + title }
    return holding.suffix.map { title + " " + words.text[words.span($0)] } ?? title
  }
}
