import ChronographLanguage

/// Relations that a verb states by itself: "graduated from X", "married Y", "sits on Z".
struct TieRelations {
  let clauses: DocumentClauses
  let words: Words
  let dates: TenureDates
  let index: MentionIndex
  /// The company that the document is about, if any.
  let company: Int?
  let phrases: PhraseResolver
  /// The rows of the table by the grammar's ids of their verbs.
  private let rows: [Int32: [TieTable.Row]]

  var entities: [DocumentEntity] { clauses.analysis.entities }

  init(
    clauses: DocumentClauses, words: Words, index: MentionIndex, offices: OfficeFinder,
    rows: [Int32: [TieTable.Row]]
  ) {
    self.clauses = clauses
    self.words = words
    self.index = index
    dates = offices.dates
    company = offices.company
    phrases = PhraseResolver(clauses: clauses)
    self.rows = rows
  }

  func relations() -> [RelationReading] {
    var readings: [RelationReading] = []
    for tree in clauses.trees {
      for clause in tree.clauses.indices {
        guard let group = tree.group(clause), let rows = rows[group.lemma], !group.isNegated,
          // "privately-owned" describes what stands behind it; "co-founded" does not.
          !words.isHyphen(group.head - 1) || words.is(group.head - 2, .jointPrefix)
        else {
          continue
        }
        for row in rows {
          if row.form == .mutual {
            readings += mutual(row, clause, group, tree)
            continue
          }
          read(row, clause, group, tree, into: &readings)
          readBoard(row, clause, group, tree, into: &readings)
        }
      }
    }
    return ofOneBoard(readings)
  }

  /// "its board of directors", and "the board" later: the same seat.
  private func ofOneBoard(_ readings: [RelationReading]) -> [RelationReading] {
    var longest: [Seat: String] = [:]
    for reading in readings where reading.type == .position {
      guard let title = reading.title else { continue }
      let seat = Seat(person: reading.source, company: reading.target)
      if title.utf8.count > (longest[seat]?.utf8.count ?? 0) { longest[seat] = title }
    }
    return readings.map { reading in
      guard reading.type == .position, reading.title != nil else { return reading }
      var result = reading
      result.title = longest[Seat(person: reading.source, company: reading.target)]
      return result
    }
  }

  private struct Seat: Hashable {
    let person: Int
    let company: Int
  }

  private func read(
    _ row: TieTable.Row, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree,
    into readings: inout [RelationReading]
  ) {
    let isPassive = group.isPassive || group.isParticiple
    guard row.form == .any || (row.form == .passive) == isPassive, !row.isOfBoard,
      row.form != .habitual || group.isPresent && group.modal.isEmpty
    else { return }
    // "elected eighteen members, consisting of Lima and Krog": not the body that elected them.
    let isLoose =
      row.isReversed && group.isGerund
      && index.mention(endingAt: overComma(group.tokens.lowerBound)) == nil
    let subjects = isLoose ? [] : named(sources(row, clause, tree), row.sources, tree)
    let others = others(row, clause, tree)
    // "was founded by Lima": the two have changed places.
    let isAgent = isPassive && others.isEmpty
    let sources =
      isAgent
      ? agents(ofClause: clause, tree).filter {
        row.sources.contains(entities[$0].kind)
      }
      : subjects
    let targets = isAgent ? named(tree.clauses[clause].subject, row.targets, tree) : others
    guard !isAgent || holdsBy(row) && (row.type != .position || !isForTask(clause, tree)),
      // "was paid $2 million in bribes by Orbis", not "was paid by Orbis"
      !isAgent || !row.isOfMoney || isOfBribes(tree.sentence)
    else { return }
    // Whoever joins a company works there; only parties, unions and committees have members.
    let isJob = row.type == .member && isEmployment(row, targets, group)
    if row.type == .member,
      !isJob && targets.contains(where: isCompany) || isBoardsOrOffice(row, clause, tree)
    {
      return
    }
    guard
      row.type != .member || !row.isReversed || row.slot != .object
        || isMakeUp(clause, group, tree),
      !clauses.grammar.is(group.lemma, .representingVerb) || row.type != .associatedWith
        || isInCourt(tree)
    else { return }
    for source in sources {
      for target in targets where target != source {
        var told = row
        if row.isTitledByWord { told.title = object(of: row, clause, tree) }
        if isJob { told.type = .position }
        if row.isOfDepartment, told.type == .position { told.title = minister(source, in: tree) }
        let (from, to) = row.isReversed ? (target, source) : (source, target)
        // Whoever is to run for a party may join it for that.
        if row.isOfParty, !row.isEnding, !group.modal.isEmpty || group.isInfinitive { continue }
        guard !row.isOfMoney || !isLender(from) && !isLender(to),
          !row.isOfSeat || words.isSeated(entities[to].name),
          !row.isOfParty || words.isPartyLike(entities[to].name), !isTrap(row, from),
          !row.isOfDepartment || isDepartment(to, of: from, group)
        else { continue }
        let found = reading(told, from, to, group, tree)
        guard !row.isOfYears || isOfYears(found, group) else { continue }
        readings.append(found)
      }
    }
  }

  /// "The Harbour Commission includes Lima and Krog", not "includes Lima among the suspects" or "The Harbour Commission
  /// list includes Lima".
  private func isMakeUp(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    guard group.isPresent || group.isGerund, group.modal.isEmpty,
      tree.clauses[clause].subject.allSatisfy({
        let phrase = tree.phrases[$0]
        return phrase.mention >= 0
          && phrase.head < clauses.analysis.mentions[phrase.mention].tokens.upperBound
      })
    else { return false }
    return tree.items.allSatisfy { item in
      guard item.clause == clause, item.kind == .phrase else { return true }
      let phrase = tree.phrases[item.index]
      return phrase.tokens.lowerBound < group.head || phrase.preposition == 0
        || phrase.mention >= 0
          && clauses.grammar.is(phrase.preposition, .genitive)
    }
  }

  /// "defended Krog in court", not "defended Krog after the scandal": a court, a charge or a lawyer stands beside it.
  private func isInCourt(_ tree: ClauseTree) -> Bool {
    clauses.analysis.text.sentences[tree.sentence].tokens.contains { token in
      let word = clauses.words.word[token]
      return words.is(token, .courtWord) || words.is(token, .lawyerNoun)
        || ["charge", "trial"].contains { clauses.grammar.isNoun(word, of: $0) }
    }
  }

  /// "Lima and Krog married", "The Harbour Party and the Liberal Union formed a coalition": two, and no third.
  private func mutual(
    _ row: TieTable.Row, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> [RelationReading] {
    let subject = tree.clauses[clause].subject
    let both = named(subject, row.sources, tree)
    guard case .preposition(_, let nouns) = row.slot, subject.count == 2, both.count == 2,
      both[0] != both[1], group.modal.isEmpty, !group.isInfinitive, !group.isGerund
    else { return [] }
    let heads = tree.objects(ofClause: clause).filter {
      tree.phrases[$0].mention < 0 || nouns.isEmpty
    }
    .map { words.lower(tree.phrases[$0].head) }
    // "Lima and Krog married sisters", "signed a contract with Orbis", "a contract with a union", "married off their
    // children", "in separate ceremonies": tied to others.
    guard nouns.isEmpty ? heads.isEmpty : heads.contains(where: nouns.contains),
      !tree.items.contains(where: {
        guard $0.kind == .phrase, $0.clause == clause else { return false }
        let phrase = tree.phrases[$0.index]
        return phrase.preposition != 0 && phrase.timex < 0
          && !(clauses.grammar.is(phrase.preposition, .location)
            && entity(ofPhrase: $0.index, tree).map { entities[$0].kind } == .place)
      })
    else { return [] }
    var told = row
    if row.isTitledByWord { told.title = object(of: row, clause, tree) }
    return [reading(told, both[0], both[1], group, tree)]
  }

  /// "joined Kordax's board" tells a seat on it, "elected as secretary to the Board" an office.
  private func isBoardsOrOffice(_ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> Bool {
    row.form == .passive && !roles(clause, tree).isEmpty
      || seconds(row, clause, tree).contains {
        tree.phrases[$0].mention < 0 && isBoard(tree.phrases[$0].head)
      }
  }

  private func overComma(_ token: Int) -> Int { words.byte(token - 1) == 44 ? token - 1 : token }

  /// The phrases in the slot of a row.
  func seconds(_ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    switch row.slot {
    case .object: tree.objects(ofClause: clause)
    case .preposition(let prepositions, _):
      prepositions.sorted().flatMap { complements($0, clause, tree) }
    }
  }

  /// The phrases that are the first party: the subject, or what the verb is done to.
  func sources(_ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    row.form == .object ? tree.objects(ofClause: clause) : tree.clauses[clause].subject
  }

  /// The noun under a verb that says what tie it is: "holds a [stake] in".
  private func object(of row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> String? {
    guard case .preposition(_, let nouns) = row.slot else { return nil }
    return tree.objects(ofClause: clause).map { words.lower(tree.phrases[$0].head) }
      .first { nouns.contains($0) }
  }

  /// The second parties of a verb.
  private func others(_ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    let objects = tree.objects(ofClause: clause)
    switch row.slot {
    case .object:
      // "paid Lima a visit"
      if isHonoured(clause, tree) { return [] }
      // "paid a visit at the invitation of Lima": not who is named behind the visit.
      let found = named(
        objects.prefix { entity(ofPhrase: $0, tree) != nil && !isBehindAim($0, row, clause, tree) }
          .filter { row.type != .member || isWhole(tree.phrases[$0]) && isTold($0, row, tree) },
        row.targets, tree)
      // "joined Sky as its treasurer" tells an office.
      if row.type == .member, !roles(clause, tree).isEmpty { return [] }
      return found.isEmpty && objects.isEmpty ? antecedent(row, clause, tree) : found
    case .preposition(let prepositions, let nouns):
      guard !holdsBy(row) else { return [] }
      guard isTold(objects, nouns, row, tree) else { return [] }
      return prepositions.sorted().flatMap {
        (row.isOfParty ? parties(ofFactions: complements($0, clause, tree), tree) : [])
          + named(
            complements($0, clause, tree).filter {
              isTold($0, row, tree) && (!row.isOfParty || isWhole(tree.phrases[$0]))
                && (row.type != .partOf || isNameAlone(tree.phrases[$0]))
                // "assigned to the Orbis Bank case"
                && (row.type != .position || row.form == .active && nouns.isEmpty
                  || isWhole(tree.phrases[$0]))
            }, row.targets, tree)
      }
    }
  }

  /// Whether the verb's objects are what a row asks for: "held posts at", not "held talks and posts at"; what is so as a rule
  /// has none: "reports to the Ministry", not "reports its profits to the Ministry".
  private func isTold(
    _ objects: [Int], _ nouns: Set<String>, _ row: TieTable.Row, _ tree: ClauseTree
  ) -> Bool {
    if nouns.isEmpty { return row.form != .habitual || objects.isEmpty }
    // Behind "at Orbis Bank and the World Bank" the second name may be read as an object.
    let plain = row.type == .position ? objects.filter { tree.phrases[$0].mention < 0 } : objects
    return row.type == .position
      ? !plain.isEmpty && plain.allSatisfy { isNoun($0, of: nouns, tree) }
      : plain.contains { isNoun($0, of: nouns, tree) }
  }

  /// "the party that she left", "Kordax, the bank which Lima owns": what the relative clause is said of.
  private func antecedent(_ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    let (told, antecedent) = (tree.clauses[clause], tree.clauses[clause].antecedent)
    guard told.kind == .relative, antecedent >= 0, !told.subject.contains(antecedent),
      !told.subject.isEmpty
    else { return [] }
    return named([antecedent], row.targets, tree)
  }

  /// "paid Lima a visit": no money.
  private func isHonoured(_ clause: Int, _ tree: ClauseTree) -> Bool {
    tree.items.contains {
      guard $0.kind == .phrase, $0.clause == clause else { return false }
      let phrase = tree.phrases[$0.index]
      return phrase.preposition == 0 && words.is(phrase.head, .honourNoun)
    }
  }

  /// "resigned from the party": which one somebody left, its name tells.
  private func isTold(_ phrase: Int, _ row: TieTable.Row, _ tree: ClauseTree) -> Bool {
    guard row.isEnding else { return true }
    let mention = tree.phrases[phrase].mention
    return mention >= 0 && clauses.analysis.mentions[mention].form == .name
  }

  /// Whether a phrase ends with its name: "left the Harbour Party", not its headquarters.
  private func isWhole(_ phrase: Phrase) -> Bool {
    guard phrase.mention >= 0 else {
      return !phrase.tokens.contains { clauses.words.mention[$0] >= 0 }
    }
    let end = clauses.analysis.mentions[phrase.mention].tokens.upperBound
    return end >= phrase.tokens.upperBound && clauses.isWhole(endingAt: end, words)
  }

  /// "under the Ministry of Transport", not "under the brand Velia Bank".
  private func isNameAlone(_ phrase: Phrase) -> Bool {
    guard phrase.mention >= 0 else { return false }
    let first = clauses.analysis.mentions[phrase.mention].tokens.lowerBound
    return first - phrase.tokens.lowerBound <= 1 && isWhole(phrase)
      && (first == phrase.tokens.lowerBound || words.has(first - 1, .determiner))
  }

  func roles(_ clause: Int, _ tree: ClauseTree) -> [Int] {
    phrases.complements(ofClause: clause, preposition: .roleMarker, in: tree)
  }

  private func complements(_ word: String, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    let parts = word.split(separator: " ").map { Int32(clauses.grammar.index.id(of: String($0))) }
    guard let first = parts.first, first != 0 else { return [] }
    let found = phrases.complements(ofClause: clause, preposition: first, in: tree)
    guard parts.count == 3 else { return found }
    // "on the basis of the Charter"
    return found.compactMap { phrase in
      guard clauses.words.word[tree.phrases[phrase].head] == parts[1],
        let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase }),
        at + 1 < tree.items.count, tree.items[at + 1].kind == .phrase,
        tree.phrases[tree.items[at + 1].index].preposition == parts[2]
      else { return nil }
      return tree.items[at + 1].index
    }
  }

  /// "had sat on the Board", "used to sit on the Board".
  private func isOver(_ group: VerbGroup) -> Bool {
    if group.isInfinitive { return words.is(group.tokens.lowerBound - 1, .habitualPast) }
    return group.tokens.contains { words.is($0, .pastPerfectAuxiliary) }
  }

  /// "resigned on Monday to join the Board": the day is that of what was left.
  private func isAim(_ group: VerbGroup, in tree: ClauseTree) -> Bool {
    guard group.isInfinitive, let verb = tree.governor(of: group) else { return false }
    return clauses.grammar.isVerb(verb.lemma, of: "removal")
  }

  func reading(
    _ row: TieTable.Row, _ source: Int, _ target: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> RelationReading {
    var reading = RelationReading(
      type: row.type, source: source, target: target, title: row.title, confidence: .medium,
      sentences: [tree.sentence], telling: row.telling)
    reading.anchor = group.head
    dates.date(
      &reading, title: group.tokens, end: group.tokens.upperBound,
      range: clauses.analysis.text.sentences[tree.sentence].tokens,
      own: tree.bounds(of: group, in: clauses.analysis.text.sentences[tree.sentence].tokens),
      isPredecessor: false)
    guard [.member, .position, .leads].contains(row.type) else {
      reading.status = nil
      return reading
    }
    // Whoever "ran for the party in 2012" was of it before.
    if row.isOfParty, !row.isEnding {
      (reading.start, reading.end, reading.status) = (nil, nil, .current)
      return reading
    }
    if row.isEnding {
      reading.status = group.modal.contains(.will) ? .current : .former
      (reading.start, reading.end) = (nil, reading.start)
      return reading
    }
    // Whoever joined, or took charge, is there from then on.
    let isLasting =
      row.form != .object && row.type != .leads
      // "was employed by Orbis"
      && (!group.isPassive || row.isReversed && row.type == .position)
      && !words.is(group.head, .inceptionVerb) && !words.is(group.head, .winningVerb)
    let isPast =
      isLasting && (isOver(group) || !group.isPresent && !group.isPerfect)
      && group.modal.isEmpty && (!group.isInfinitive || isOver(group)) && !group.isGerund
    reading.status =
      group.modal.contains(.will)
      ? .future : isPast || isOfPosts(row, group, reading) ? .former : .current
    // "was seconded to Orbis from 2004 to 2006"
    if group.isPassive, isOver(reading) { reading.status = .former }
    if isAim(group, in: tree) { reading.start = nil }
    // "began working for the Bank thirty years ago": until when is not told.
    if group.isGerund, words.is(group.head - 1, .careerVerb), reading.start != nil {
      reading.status = nil
    }
    return reading
  }
}
