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
        guard let group = tree.group(clause), let rows = rows[group.lemma], !group.isNegated else {
          continue
        }
        for row in rows {
          read(row, clause, group, tree, into: &readings)
          readBoard(row, clause, group, tree, into: &readings)
        }
      }
    }
    return readings
  }

  private func read(
    _ row: TieTable.Row, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree,
    into readings: inout [RelationReading]
  ) {
    let isPassive = group.isPassive || group.isParticiple
    guard row.form == .any || (row.form == .passive) == isPassive else { return }
    let subjects = named(tree.clauses[clause].subject, row.source, tree)
    let others = others(row, clause, tree)
    // "was founded by Lima": the two have changed places.
    let isAgent = isPassive && others.isEmpty
    let sources =
      isAgent
      ? phrases.byAgents(ofClause: clause, in: tree).filter { entities[$0].kind == row.source }
      : subjects
    let targets = isAgent ? named(tree.clauses[clause].subject, row.target, tree) : others
    guard !isAgent || holdsBy(row) else { return }
    // Whoever joins a company works there; only parties, unions and committees have members.
    if row.type == .member, targets.contains(where: isCompany) { return }
    for source in sources {
      for target in targets where target != source {
        readings.append(reading(row, source, target, group, tree))
      }
    }
  }

  /// "joined the board", "serves on the board of Orbis Bank": whoever directs a company with others.
  private func readBoard(
    _ row: TieTable.Row, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree,
    into readings: inout [RelationReading]
  ) {
    guard row.type == .member, row.source == .person, row.form == .active,
      roles(clause, tree).isEmpty
    else { return }
    let phrases: [Int]
    switch row.slot {
    case .object: phrases = tree.objects(ofClause: clause)
    case .preposition(let prepositions, _):
      phrases = prepositions.sorted().flatMap { complements($0, clause, tree) }
    }
    guard let board = phrases.map({ tree.phrases[$0].head }).first(where: isBoard),
      let company = owner(ofBoard: board)
    else { return }
    var office = row
    (office.type, office.title) = (.position, title(ofBoard: board))
    for source in named(tree.clauses[clause].subject, .person, tree) where source != company {
      readings.append(reading(office, source, company, group, tree))
    }
  }

  /// "board", "board of directors", as the text says it.
  private func title(ofBoard board: Int) -> String {
    let isLong = words.is(board + 1, .genitive) && words.is(board + 2, .boardOwner)
    return String(words.text[words.span(board..<(isLong ? board + 3 : board + 1))])
  }

  private func isBoard(_ token: Int) -> Bool {
    words.is(token, .boardNoun) && words.shape(token).contains(.lowerCase)
  }

  /// The company of "its board", "the board of directors of Orbis Bank", and of "the board" in its own announcement.
  private func owner(ofBoard board: Int) -> Int? {
    if words.isPossessive(board - 1), let owner = index.mention(endingAt: board - 1) {
      return entities[owner.entity].kind == .body ? owner.entity : nil
    }
    var token = board + 1
    if words.is(token, .genitive), words.is(token + 1, .boardOwner) {
      token += 2
    }
    guard words.is(token, .genitive) else { return company }
    if words.has(token + 1, .determiner) { token += 1 }
    guard let owner = index.mention(at: token + 1) else { return nil }
    return entities[owner.entity].kind == .body ? owner.entity : nil
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

  private func holdsBy(_ row: TieTable.Row) -> Bool {
    guard case .preposition(let prepositions, _) = row.slot else { return false }
    return prepositions.contains { words.lexicon.contains($0, in: .agentMarker) }
  }

  /// The second parties of a verb.
  private func others(_ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    let objects = tree.objects(ofClause: clause)
    switch row.slot {
    case .object:
      let found = named(objects, row.target, tree)
      // "joined Sky as its treasurer" tells an office.
      return row.type == .member && !roles(clause, tree).isEmpty ? [] : found
    case .preposition(let prepositions, let nouns):
      guard !holdsBy(row) else { return [] }
      let heads = objects.map { words.lower(tree.phrases[$0].head) }
      guard nouns.isEmpty || heads.contains(where: nouns.contains) else { return [] }
      return prepositions.sorted().flatMap {
        named(complements($0, clause, tree), row.target, tree)
      }
    }
  }

  private func roles(_ clause: Int, _ tree: ClauseTree) -> [Int] {
    phrases.complements(ofClause: clause, preposition: .roleMarker, in: tree)
  }

  private func complements(_ word: String, _ clause: Int, _ tree: ClauseTree) -> [Int] {
    let id = Int32(clauses.grammar.index.id(of: word))
    return id == 0 ? [] : phrases.complements(ofClause: clause, preposition: id, in: tree)
  }

  private func named(_ found: [Int], _ kind: EntityKind, _ tree: ClauseTree) -> [Int] {
    found.compactMap { phrases.entity(ofPhrase: $0, in: tree) }.filter { entities[$0].kind == kind }
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
    guard [.member, .position, .leads].contains(row.type) else { return reading }
    // Whoever joined, or took charge, is there from then on.
    let isLasting =
      !group.isPassive && row.type != .leads && !words.is(group.head, .inceptionVerb)
    let isPast = isLasting && !group.isPresent && !group.isPerfect && group.modal.isEmpty
    reading.status = group.modal.contains(.will) ? .future : isPast ? .former : .current
    return reading
  }
}
