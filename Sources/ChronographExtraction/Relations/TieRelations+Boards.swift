import ChronographLanguage

/// Who sits on whose board by a verb: "serves on the boards of Orbis and Kordax".
extension TieRelations {
  /// "joined the board", "serves on the board of Orbis Bank": whoever directs a company with others.
  func readBoard(
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
    // "sits on the board": one of its members; "joined the board": an office that is given.
    let isMember =
      row.type == .member && row.form == .active && row.slot != .object
      && words.is(board, .boardNoun)
    if !isMember { (office.type, office.title) = (.position, title(ofBoard: board)) }
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

  func isBoard(_ token: Int) -> Bool {
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

  func isCompany(_ entity: Int) -> Bool {
    let names = [entities[entity].name] + entities[entity].aliases
    return names.contains { name in
      name.split(separator: " ").last.map {
        let word = words.lexicon.id(of: $0.lowercased())
        return words.lexicon.classes(of: word).contains(.companySuffix)
          || words.lexicon.contains(word, in: .companyHead)
      } == true
    }
  }
}
