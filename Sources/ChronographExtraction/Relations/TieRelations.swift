import ChronographLanguage

/// Relations that a verb states by itself: "graduated from X", "married Y", "sits on Z".
struct TieRelations {
  let clauses: DocumentClauses
  let words: Words
  let dates: TenureDates
  let index: MentionIndex
  /// The company that the document is about, if any.
  let company: Int?
  private let phrases: PhraseResolver
  /// The rows of the table by the grammar's ids of their verbs.
  private let rows: [Int32: [TieTable.Row]]

  private var entities: [DocumentEntity] { clauses.analysis.entities }

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
          // "privately-owned" describes what stands behind it.
          !words.isHyphen(group.head - 1)
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
    guard row.form == .any || (row.form == .passive) == isPassive, !row.isOfBoard else { return }
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
    guard !isAgent || holdsBy(row) else { return }
    // Whoever joins a company works there; only parties, unions and committees have members.
    if row.type == .member,
      targets.contains(where: isCompany) || isBoardsOrOffice(row, clause, tree)
    {
      return
    }
    for source in sources {
      for target in targets where target != source {
        var told = row
        if row.isTitledByWord { told.title = object(of: row, clause, tree) }
        let (from, to) = row.isReversed ? (target, source) : (source, target)
        // Whoever is to run for a party may join it for that.
        if row.isOfParty, !row.isEnding, !group.modal.isEmpty || group.isInfinitive { continue }
        guard !row.isOfSeat || words.isSeated(entities[to].name),
          !row.isOfParty || words.isPartyLike(entities[to].name)
        else { continue }
        readings.append(reading(told, from, to, group, tree))
      }
    }
  }

  /// "Lima and Krog married", "The Harbour Party and the Liberal Union formed a coalition": two, and no third.
  private func mutual(
    _ row: TieTable.Row, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> [RelationReading] {
    let subject = tree.clauses[clause].subject
    let both = named(subject, row.sources, tree)
    guard case .preposition(_, let nouns) = row.slot, subject.count == 2, both.count == 2,
      both[0] != both[1]
    else { return [] }
    let heads = tree.objects(ofClause: clause).filter {
      tree.phrases[$0].mention < 0 || nouns.isEmpty
    }
    .map { words.lower(tree.phrases[$0].head) }
    // "Lima and Krog married sisters", "signed a contract with Orbis": tied to others.
    guard nouns.isEmpty ? heads.isEmpty : heads.contains(where: nouns.contains),
      !tree.items.contains(where: {
        $0.kind == .phrase && $0.clause == clause && tree.phrases[$0.index].preposition != 0
          && entity(ofPhrase: $0.index, tree).map { entities[$0].kind != .place } == true
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
  private func seconds(_ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    switch row.slot {
    case .object: tree.objects(ofClause: clause)
    case .preposition(let prepositions, _):
      prepositions.sorted().flatMap { complements($0, clause, tree) }
    }
  }

  /// The phrases that are the first party: the subject, or what the verb is done to.
  private func sources(_ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    row.form == .object ? tree.objects(ofClause: clause) : tree.clauses[clause].subject
  }

  /// The noun under a verb that says what tie it is: "holds a [stake] in".
  private func object(of row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> String? {
    guard case .preposition(_, let nouns) = row.slot else { return nil }
    return tree.objects(ofClause: clause).map { words.lower(tree.phrases[$0].head) }
      .first { nouns.contains($0) }
  }

  /// "joined the board", "serves on the board of Orbis Bank": whoever directs a company with others.
  private func readBoard(
    _ row: TieTable.Row, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree,
    into readings: inout [RelationReading]
  ) {
    let isPassive = group.isPassive || group.isParticiple
    guard row.type == .member || row.isOfBoard, row.sources.contains(.person), row.form != .any,
      (row.form == .passive) == isPassive, roles(clause, tree).isEmpty
    else { return }
    guard
      let board = seconds(row, clause, tree).map({ tree.phrases[$0].head }).first(where: isBoard),
      let company = owner(ofBoard: board)
    else { return }
    var office = row
    (office.type, office.title) = (.position, title(ofBoard: board))
    for source in named(sources(row, clause, tree), [.person], tree) {
      for company in [company] + others(behind: board, first: company) where source != company {
        readings.append(reading(office, source, company, group, tree))
      }
    }
  }

  /// "board", "board of directors", as the text says it.
  private func title(ofBoard board: Int) -> String {
    let isLong = words.is(board + 1, .genitive) && words.is(board + 2, .boardOwner)
    let title = String(words.text[words.span(board..<(isLong ? board + 3 : board + 1))])
    // "on the boards of Kordax and Orbis Bank"
    let isPlural = !isLong && words.tells(board, .pluralNoun)
    return isPlural ? String(title.dropLast()) : title
  }

  private func isBoard(_ token: Int) -> Bool {
    words.is(token, .boardNoun) || words.is(token, .facultyNoun)
  }

  /// "on the boards of Orbis Bank, Kordax plc and Velia Holdings": the bodies behind the first.
  private func others(behind board: Int, first: Int) -> [Int] {
    guard words.tells(board, .pluralNoun) else { return [] }
    let sentence = clauses.analysis.text.sentences[clauses.analysis.text.sentence(ofToken: board)]
    var (found, isClosed) = ([Int](), false)
    guard
      var last = (board..<min(board + 6, sentence.tokens.upperBound)).lazy
        .compactMap({ index.mention(at: $0) }).first(where: { $0.entity == first })
    else { return [] }
    while !isClosed {
      var token = last.tokens.upperBound
      guard [44, 59].contains(words.byte(token)) || words.is(token, .coordinator) else { break }
      if [44, 59].contains(words.byte(token)) { token += 1 }
      if words.is(token, .coordinator) { (token, isClosed) = (token + 1, true) }
      if words.has(token, .determiner) { token += 1 }
      guard let next = index.mention(at: token), entities[next.entity].kind == .body else { break }
      found.append(next.entity)
      last = next
    }
    let end = last.tokens.upperBound
    let isEnd = end >= sentence.tokens.upperBound || words.shape(end).contains(.punctuation)
    return isClosed && isEnd ? found : []
  }

  /// The company of "its board", "the board of directors of Orbis Bank", and of "the board" in its own announcement.
  private func owner(ofBoard board: Int) -> Int? {
    if words.isPossessive(board - 1), let owner = index.mention(endingAt: board - 1) {
      return entities[owner.entity].kind == .body ? owner.entity : nil
    }
    if words.is(board - 1, .thingPossessive) {
      let owner = Int(clauses.antecedents[board - 1])
      return owner >= 0 && entities[owner].kind == .body ? owner : nil
    }
    if let owner = index.mention(endingAt: board), owner.kind == .body { return owner.entity }
    var token = board + 1
    if words.is(token, .genitive), words.is(token + 1, .boardOwner) {
      token += 2
    }
    guard words.is(token, .genitive) else { return company ?? electing(before: board) }
    if words.has(token + 1, .determiner) { token += 1 }
    guard let owner = index.mention(at: token + 1) else { return nil }
    return entities[owner.entity].kind == .body ? owner.entity : nil
  }

  /// "Shareholders of Orbis plc elected Lima to the board": the company that the sentence names last before.
  private func electing(before board: Int) -> Int? {
    let sentence = clauses.analysis.text.sentences[clauses.analysis.text.sentence(ofToken: board)]
    let last = index.mentions(before: board, downTo: sentence.tokens.lowerBound + 1)
      .first { $0.kind == .body }
    guard let last, isCompany(last.entity), words.is(last.tokens.lowerBound - 1, .genitive),
      words.is(last.tokens.lowerBound - 2, .companyStaff)
    else { return nil }
    return last.entity
  }

  private func isCompany(_ entity: Int) -> Bool {
    let names = [entities[entity].name] + entities[entity].aliases
    return names.contains { name in
      name.split(separator: " ").last.map {
        let word = words.lexicon.id(of: $0.lowercased())
        return words.lexicon.classes(of: word).contains(.companySuffix)
          || words.lexicon.contains(word, in: .companyHead)
      } == true
    }
  }

  /// Whoever does what a passive tells, behind each "by": "is represented by Lima and by Krog".
  private func agents(ofClause clause: Int, _ tree: ClauseTree) -> [Int] {
    var found = phrases.byAgents(ofClause: clause, in: tree)
    let verb = tree.clauses[clause].verbItem
    guard verb >= 0 else { return found }
    for at in tree.items.indices.dropFirst(verb + 2)
    where tree.items[at].kind == .phrase
      && [.comma, .conjunction].contains(tree.items[at - 1].kind)
      && clauses.grammar.is(tree.phrases[tree.items[at].index].preposition, .agentMarker)
    {
      for phrase in [tree.items[at].index] + phrases.joined(after: at, in: tree) {
        guard let entity = phrases.entity(ofPhrase: phrase, in: tree), !found.contains(entity)
        else {
          continue
        }
        found.append(entity)
      }
    }
    return found
  }

  private func holdsBy(_ row: TieTable.Row) -> Bool {
    guard case .preposition(let prepositions, _) = row.slot else { return false }
    return prepositions.contains { words.lexicon.contains($0, in: .agentMarker) }
  }

  /// The second parties of a verb.
  private func others(_ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    let objects = tree.objects(ofClause: clause)
    switch row.slot {
    case .object:
      // "paid a visit at the invitation of Lima": not who is named behind the visit.
      let found = named(
        Array(objects.prefix { entity(ofPhrase: $0, tree) != nil })
          .filter { row.type != .member || isWhole(tree.phrases[$0]) && isTold($0, row, tree) },
        row.targets, tree)
      // "joined Sky as its treasurer" tells an office.
      if row.type == .member, !roles(clause, tree).isEmpty { return [] }
      return found.isEmpty && objects.isEmpty ? antecedent(row, clause, tree) : found
    case .preposition(let prepositions, let nouns):
      guard !holdsBy(row) else { return [] }
      let heads = objects.map { words.lower(tree.phrases[$0].head) }
      guard nouns.isEmpty || heads.contains(where: nouns.contains) else { return [] }
      return prepositions.sorted().flatMap {
        named(
          complements($0, clause, tree).filter { isTold($0, row, tree) }, row.targets, tree)
      }
    }
  }

  /// "the party that she left", "Kordax, the bank which Lima owns": what the relative clause is said of.
  private func antecedent(_ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    let (told, antecedent) = (tree.clauses[clause], tree.clauses[clause].antecedent)
    guard told.kind == .relative, antecedent >= 0, !told.subject.contains(antecedent),
      !told.subject.isEmpty
    else { return [] }
    return named([antecedent], row.targets, tree)
  }

  /// "resigned from the party": which one somebody left, its name tells.
  private func isTold(_ phrase: Int, _ row: TieTable.Row, _ tree: ClauseTree) -> Bool {
    guard row.isEnding else { return true }
    let mention = tree.phrases[phrase].mention
    return mention >= 0 && clauses.analysis.mentions[mention].form == .name
  }

  /// Whether a phrase ends with its name: "left the Harbour Party", not its headquarters.
  private func isWhole(_ phrase: Phrase) -> Bool {
    guard phrase.mention >= 0 else { return true }
    let end = clauses.analysis.mentions[phrase.mention].tokens.upperBound
    return end >= phrase.tokens.upperBound
      && !(words.shape(end).contains(.lowerCase) && words.has(end, [.common, .placeHead])
        && !words.has(end, [.preposition, .conjunction, .auxiliary, .modal, .relative, .verb]))
  }

  private func roles(_ clause: Int, _ tree: ClauseTree) -> [Int] {
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

  private func named(_ found: [Int], _ kinds: Set<EntityKind>, _ tree: ClauseTree) -> [Int] {
    found.compactMap { entity(ofPhrase: $0, tree) }.filter { kinds.contains(entities[$0].kind) }
  }

  /// The entity of a phrase, or of the name that it stands in apposition to: "Kordax, a [company] owned by Lima".
  private func entity(ofPhrase index: Int, _ tree: ClauseTree) -> Int? {
    phrases.entity(ofPhrase: index, in: tree) ?? phrases.named(beside: index, in: tree)
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

  private func reading(
    _ row: TieTable.Row, _ source: Int, _ target: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> RelationReading {
    var reading = RelationReading(
      type: row.type, source: source, target: target, title: row.title, confidence: .medium,
      sentences: [tree.sentence], telling: .verb(line: row.line))
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
      row.form != .object && !group.isPassive && row.type != .leads
      && !words.is(group.head, .inceptionVerb) && !words.is(group.head, .winningVerb)
    let isPast =
      isLasting && (isOver(group) || !group.isPresent && !group.isPerfect)
      && group.modal.isEmpty && (!group.isInfinitive || isOver(group)) && !group.isGerund
    reading.status = group.modal.contains(.will) ? .future : isPast ? .former : .current
    if isAim(group, in: tree) { reading.start = nil }
    return reading
  }
}
