internal import ChronographDates
internal import ChronographLanguage

/// Offices whose body, or whose holder, the sentence before or the next one names.
extension OpenOffices {
  /// Where whoever has the office was told right before to have come to work.
  ///
  /// "Dena Lima joined Kordax in 2003. She served as chief engineer until 2009."
  func joined(_ office: OpenOffice) -> Int? {
    let holding = office.holding
    guard [.appointed, .work, .copula].contains(holding.telling.kind), holding.holders.count == 1,
      !isNational(holding.phrase), !hasUnknownOwner(holding.phrase),
      !words.is(holding.phrase.title.upperBound - 1, .localLeader),
      !words.is(holding.phrase.tokens.upperBound, .genitive), !isEarlier(holding)
    else { return nil }
    let title = holding.phrase.tokens.lowerBound
    let range = finder.analysis.text.sentences[office.sentence].tokens
    let told = events.last { event in
      event.type.rawValue == "appointment" && isTenure(event) && event.factuality == .fact
        && words.is(event.trigger.lowerBound, .inceptionVerb)
        && event.trigger.lowerBound < title
        && event.sentences.first.map { (0...1).contains(office.sentence - $0) } == true
    }
    guard let told, persons(told) == holding.holders,
      let body = told.arguments.first(where: { $0.role == .body })?.entity,
      let mention = mention(of: body, behind: told.trigger.lowerBound), isCareer(behind: mention)
    else { return nil }
    // Another body or place in the sentence may be where.
    let start = max(range.lowerBound, told.trigger.lowerBound)
    let others = finder.index.mentions(before: range.upperBound, downTo: start).filter {
      $0.kind != .person && $0.entity != body && $0.tokens.lowerBound > start
    }
    return others.isEmpty ? body : nil
  }

  /// "was previously chief engineer", "had been chief engineer": before what the text has just told.
  private func isEarlier(_ holding: SentenceOffices.Holding) -> Bool {
    let title = holding.phrase.tokens.lowerBound
    return (max(0, title - 4)..<title).contains {
      words.is($0, .pastAdverb) || words.is($0, .pastPerfectAuxiliary)
        || words.is($0, .earlierAdjective)
    }
  }

  /// The mention of a body a few words behind a verb.
  private func mention(of entity: Int, behind verb: Int) -> Mention? {
    (verb + 1..<min(verb + 6, max(verb + 1, words.count))).lazy
      .compactMap { finder.index.mention(at: $0) }.first { $0.entity == entity }
  }

  /// "joined Orbis Bank | in 2003", not "joined Orbis Bank | in a lawsuit", "joined Orbis Bank | to sue it".
  func isCareer(behind body: Mention) -> Bool {
    let next = body.tokens.upperBound
    if words.is(next, .infinitiveMarker) { return false }
    guard words.is(next, .location) else { return true }
    return finder.isTimed(at: next + 1) || finder.index.mention(at: next + 1) != nil
  }

  /// Who opens the next sentence and is told to have got or left the office.
  ///
  /// "The Harbour Authority has a new director. Dena Lima, 44, comes from Lund", "The mayor of Oran has resigned.
  /// Otto Krog had held the post since 2009".
  func heldNext(_ office: OpenOffice) -> SentenceOffices.Holding? {
    var holding = office.holding
    guard !holding.phrase.isMember, !holding.phrase.isFormer,
      !finder.titles.isPlural(holding.phrase.title.upperBound - 1),
      !names(in: office.sentence), let person = opener(ofSentence: office.sentence + 1)
    else { return nil }
    let given = events.filter {
      $0.type.rawValue == "appointment" && $0.sentences.first == office.sentence + 1
        && $0.factuality != .negated
    }
    holding.confidence = .low
    holding.holders = [person.entity]
    if isNewlyHeld(office) {
      let own = given.first { persons($0).contains(person.entity) }
      guard own != nil || isNewcomer(person) else { return nil }
      holding.telling = .init(kind: .appointed, reader: .event)
      holding.isFuture = own?.factuality == .planned
      return holding
    }
    guard given.isEmpty, isLost(office), heldThePost(person) else { return nil }
    holding.telling = .init(kind: .removed, reader: .event)
    holding.isPast = true
    return holding
  }

  /// Whom a description stands for that holds the office.
  ///
  /// "The director of the Harbour Authority has been arrested. Otto Krog is accused of taking bribes."
  func heldByDescribed(_ office: OpenOffice) -> SentenceOffices.Holding? {
    var holding = office.holding
    let mention = Int(finder.clauses.words.mention[holding.phrase.title.upperBound - 1])
    guard mention >= 0, finder.analysis.mentions[mention].form == .anaphor,
      finder.analysis.mentions[mention].kind == .person, !holding.phrase.isMember,
      !holding.phrase.tie
    else { return nil }
    let person = finder.analysis.mentions[mention].entity
    guard !isRemovedElsewhere(person, holding) else { return nil }
    holding.holders = [person]
    holding.telling = .init(kind: .apposition)
    holding.confidence = .low
    return holding
  }

  /// "dismissed from the jury of the Oran Court", where the office is one of Orbis Bank: of another body.
  private func isRemovedElsewhere(_ person: Int, _ holding: SentenceOffices.Holding) -> Bool {
    events.contains { event in
      event.type.rawValue == "removal" && persons(event).contains(person)
        && event.arguments.contains {
          $0.role == .body && !holding.targets.contains($0.entity)
            && !entities[$0.entity].isParty(finder.clauses.grammar)
        }
    }
  }

  private func names(in sentence: Int) -> Bool {
    let range = finder.analysis.text.sentences[sentence].tokens
    return finder.index.mentions(before: range.upperBound, downTo: range.lowerBound + 1)
      .contains { $0.kind == .person && $0.form == .name }
  }

  /// Who opens a sentence and was not named before it, where the sentence tells no office of theirs.
  private func opener(ofSentence number: Int) -> Mention? {
    let sentences = finder.analysis.text.sentences
    guard sentences.indices.contains(number), !sentences[number].isHeading else { return nil }
    let range = sentences[number].tokens
    guard let person = finder.index.mention(at: range.lowerBound), person.kind == .person,
      person.form == .name, person.tokens.count > 1,
      finder.firstNamed[person.entity] == person.tokens.upperBound,
      !closed.told(in: number).contains(where: {
        closed.readings[$0].source == person.entity
      }),
      !range.contains(where: { words.has($0, .titleHead) })
    else { return nil }
    return person
  }

  /// "has a new director", "has named a new director", neither "needs a new director" nor "the new director said".
  private func isNewlyHeld(_ office: OpenOffice) -> Bool {
    let first = office.holding.phrase.tokens.lowerBound
    var before = first - 1
    guard words.is(first, .newAdjective) || words.is(before, .newAdjective) else { return false }
    if words.is(before, .newAdjective) { before -= 1 }
    guard words.is(before, .indefiniteArticle) || words.is(before, .thingPossessive) else {
      return false
    }
    if words.is(before - 1, .perfectAuxiliary) { return true }
    return finder.body(givingAt: before).map(office.holding.targets.contains) == true
  }

  /// Whether the sentence tells that whoever has the office leaves it, without a name.
  private func isLost(_ office: OpenOffice) -> Bool {
    let lost = events.filter { $0.endsOffice && $0.sentences.first == office.sentence }
    if lost.isEmpty { return isLeft(office) }
    return lost.count == 1 && persons(lost[0]).isEmpty && lost[0].factuality == .fact
      && abs(lost[0].trigger.lowerBound - office.holding.phrase.tokens.lowerBound) <= 16
  }

  /// "The chairman of the Harbour Board has resigned".
  private func isLeft(_ office: OpenOffice) -> Bool {
    let group = finder.clauses.trees[office.sentence].groups.first {
      $0.tokens.lowerBound >= office.holding.end
    }
    guard let group, group.tokens.lowerBound == office.holding.end, !group.isNegated,
      group.modal.isEmpty
    else { return false }
    return finder.tables.offices.rows(of: group.lemma, in: finder.clauses.grammar).contains {
      $0.tenure == .ends && !$0.isObject
    }
  }

  /// "Otto Krog, 61, comes from", neither "Otto Krog, 61, lost" nor "Otto Krog comes with".
  private func isNewcomer(_ person: Mention) -> Bool {
    let verb = person.tokens.upperBound + (isAged(person) ? 3 : 0)
    return words.is(verb, .newcomerVerb) && words.is(verb + 1, .origin)
  }

  /// "Otto Krog, 61, comes from", no "Otto Krog, 61, a fisherman,".
  private func isAged(_ person: Mention) -> Bool {
    let comma = person.tokens.upperBound
    return words.byte(comma) == 44 && words.shape(comma + 1).contains(.number)
      && words.byte(comma + 2) == 44 && !words.has(comma + 3, .determiner)
  }

  /// "had held the post since 2009", "had been in office since": the office told before.
  private func heldThePost(_ person: Mention) -> Bool {
    var verb = person.tokens.upperBound
    if isAged(person) { verb += 3 }
    let tree = finder.clauses.trees[finder.analysis.text.sentence(ofToken: verb)]
    guard words.is(verb, .pastPerfectAuxiliary),
      let group = tree.groups.first(where: { $0.tokens.contains(verb) }), !group.isNegated,
      finder.tables.offices.rows(of: group.lemma, in: finder.clauses.grammar).contains(where: {
        $0.tenure == .holds
      })
    else { return false }
    return (verb + 1..<min(verb + 6, words.count)).contains {
      words.is($0, .postNoun) && words.is($0 - 1, .demonstrative) && !words.is($0 + 1, .genitive)
    }
  }
}

/// Offices in the lines of a list whose heading names the body.
extension OpenOffices {
  /// How many lines a list may have before an office.
  private static let lines = 15

  /// "Board of Directors of Kordax Ltd", above the line "Otto Krog, chairman": the one body that the list is of.
  func ofList(_ office: OpenOffice) -> Int? {
    guard isEntry(office.sentence), !hasUnknownOwner(office.holding.phrase) else { return nil }
    var number = office.sentence - 1
    while number >= 0, office.sentence - number < Self.lines, isEntry(number) { number -= 1 }
    guard number >= 0, office.sentence - number < Self.lines, opensList(number) else { return nil }
    let range = finder.analysis.text.sentences[number].tokens
    let named = finder.index.mentions(before: range.upperBound, downTo: range.lowerBound + 1)
      .filter { $0.kind == .body && $0.form == .name }
    guard Set(named.map(\.entity)).count == 1, let body = named.first?.entity,
      !isNational(office.holding.phrase)
        || office.holding.phrase.title.contains(where: { words.has($0, .corporate) })
    else { return nil }
    return whole(ofBoard: body) ?? body
  }

  /// "Otto Krog, chairman": a line without a verb that names somebody.
  private func isEntry(_ sentence: Int) -> Bool {
    finder.clauses.trees[sentence].groups.isEmpty && names(in: sentence)
  }

  /// "elected its board on Monday:", "Board of Directors": what a list of holders stands under.
  private func opensList(_ sentence: Int) -> Bool {
    let (text, range) = (
      finder.analysis.text, finder.analysis.text.sentences[sentence].tokens
    )
    let isOpen = range.contains { words.byte($0) == 58 }
    guard
      isOpen || finder.clauses.trees[sentence].groups.isEmpty || text.sentences[sentence].isHeading
    else { return false }
    return beginsWithOrgan(range) || electsOrgan(sentence)
  }

  /// "Board of Directors of Kordax", "The new members of", "Kordax Ltd – Directors": not "Critics of the Board of Kordax".
  private func beginsWithOrgan(_ range: Range<Int>) -> Bool {
    var first = range.lowerBound
    if let body = finder.index.mention(at: finder.index.start(behindArticles: first, words)),
      body.kind == .body
    {
      if words.is(body.tokens.lowerBound, .boardNoun) { return true }
      first = body.tokens.upperBound
    }
    while first < range.upperBound,
      words.has(first, .determiner) || words.is(first, .newAdjective) || words.isPossessive(first)
        || words.is(first, .coordinator)
        || !words.shape(first).isDisjoint(with: [.punctuation, .markup])
    { first += 1 }
    return range.contains(first) && isOrgan(first)
  }

  /// "Kordax Ltd elected its board on Monday:".
  private func electsOrgan(_ sentence: Int) -> Bool {
    let (tree, grammar) = (finder.clauses.trees[sentence], finder.clauses.grammar)
    guard
      let group = tree.groups.first(where: {
        grammar.is($0.lemma, .electingVerb) || grammar.isVerb($0.lemma, of: "appointment")
      }), !group.isNegated, !group.isPassive || group.mayBeParticiple,
      !words.is(group.tokens.upperBound, .agentMarker)
    else { return false }
    let end = finder.analysis.text.sentences[sentence].tokens.upperBound
    return (group.tokens.upperBound..<end).contains(where: isOrgan)
  }

  private func isOrgan(_ token: Int) -> Bool {
    words.is(token, .boardNoun) || words.is(token, .membersNoun) || words.is(token, .boardOwner)
      || words.isPlural(token, of: .titleHead)
  }

  /// "Kordax Ltd" of "Board of Directors of Kordax Ltd".
  private func whole(ofBoard board: Int) -> Int? {
    let name = entities[board].name.lowercased()
    guard let first = name.split(separator: " ").first,
      words.lexicon.contains(first, in: .boardNoun)
    else { return nil }
    let found = finder.wholes(ofOrgan: board)
    return found.count == 1 ? found[0] : nil
  }
}
