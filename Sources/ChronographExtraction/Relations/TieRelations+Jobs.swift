import ChronographLanguage

extension TieTable.Row {
  /// "was moved to the Ministry of Roads": the office begins.
  var telling: Telling {
    isOfDepartment && type == .position ? .office(.init(kind: .appointed)) : .verb(line: line)
  }
}

/// Who comes to work at a body by a verb of joining.
extension TieRelations {
  /// "joined the Ministry of Roads in 1990": to work there, where bodies of its kind have staff; not "joined the Ministry in
  /// a lawsuit", "joined the Ministry to protest".
  func isEmployment(_ row: TieTable.Row, _ targets: [Int], _ group: VerbGroup) -> Bool {
    guard row.form == .active, row.slot == .object, row.sources == [.person],
      words.is(group.head, .inceptionVerb),
      targets.count == 1, entities[targets[0]].kind == .body, group.modal.isEmpty,
      isEmployer(targets[0]),
      let named = (group.tokens.upperBound..<group.tokens.upperBound + 6).lazy
        .compactMap({ index.mention(at: $0) }).first, named.entity == targets[0]
    else { return false }
    let next = named.tokens.upperBound
    // "joined Oran University, where she studied law", "joined Oran School, aged six", "joined the Oran School Choir"
    guard !words.isCapitalized(next),
      words.byte(next) != 44 || index.mention(at: next + 1) != nil || isTimed(next + 1)
        || words.is(next + 1, .coordinator)
    else { return false }
    if words.is(next, .location) || words.is(next, .topic) {
      return isTimed(next + 1) || index.mention(at: next + 1)?.kind == .place
    }
    return !words.is(next, .infinitiveMarker) && !words.is(next, .roleMarker)
      && !words.isPossessive(next) && !words.is(next, .agentMarker)
  }

  /// "Minister Lima was moved to the Ministry of Roads.", "The Ministry of Roads goes to Lima" in a new cabinet: a ministry,
  /// somebody in office, and nothing behind that may tell of another matter ("transferred to the Ministry for deportation").
  func isDepartment(_ entity: Int, of person: Int, _ group: VerbGroup) -> Bool {
    let parts = entities[entity].name.lowercased().split(separator: " ")
    guard parts.contains(where: { words.lexicon.contains(String($0), in: .departmentNoun) }),
      !parts.contains(where: { words.lexicon.contains(String($0), in: .penalWord) }),
      let named = (group.tokens.upperBound..<group.tokens.upperBound + 12).lazy
        .compactMap({ index.mention(at: $0) })
        .last(where: { $0.entity == entity || $0.entity == person })
    else { return false }
    let end = named.tokens.upperBound
    guard
      !words.shape(end).isDisjoint(with: .punctuation) && !words.isPossessive(end) || isTimed(end)
        || words.has(end, .preposition) && isTimed(end + 1)
    else { return false }
    return isInOffice(person)
      || words.text.tokens.indices.contains { words.is($0, .cabinetNoun) }
  }

  /// Whether a title stands beside some name of a person: "Minister Lima", "Lima, the minister".
  private func isInOffice(_ person: Int) -> Bool {
    clauses.analysis.mentions.contains { mention in
      guard mention.entity == person, mention.form == .name else { return false }
      let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
      return words.has(first - 1, .titleHead)
        || words.byte(end) == 44 && (end + 1..<end + 5).contains { words.has($0, .titleHead) }
    }
  }

  private func isTimed(_ token: Int) -> Bool {
    clauses.words.timex.indices.contains(token) && clauses.words.timex[token] >= 0
  }

  /// "Minister of Lands Otto Krog was moved to", "Deputy Roads Minister Ida Venn": what a minister is called who stays one.
  func minister(_ person: Int, in tree: ClauseTree) -> String? {
    let range = clauses.analysis.text.sentences[tree.sentence].tokens
    guard
      let name = range.lazy.compactMap({ index.mention(at: $0) }).first(where: {
        $0.entity == person && $0.form == .name
      })
    else { return nil }
    var token = name.tokens.lowerBound - 1
    while token >= range.lowerBound, name.tokens.lowerBound - token < 12,
      words.isCapitalized(token) || words.is(token, .coordinator) || words.is(token, .genitive)
        || words.is(token, .purpose) || words.byte(token) == 44,
      index.mention(endingAt: token + 1)?.kind != .person
    {
      if words.is(token, .ministerNoun) {
        // "Deputy Minister", "Deputy Roads Minister"
        let isDeputy = (max(range.lowerBound, token - 3)..<token).contains {
          words.is($0, .deputyNoun)
        }
        return isDeputy ? nil : String(words.text[words.span(token..<token + 1)])
      }
      token -= 1
    }
    return nil
  }

  /// "belongs to the Lima faction of the Harbour Party", "to the Harbour Party's largest faction": the party that has it.
  func parties(ofFactions found: [Int], _ tree: ClauseTree) -> [Int] {
    found.compactMap { number in
      let phrase = tree.phrases[number]
      guard words.is(phrase.head, .factionNoun) else { return nil }
      let whole = words.is(phrase.head + 1, .genitive) ? phrase.head + 2 : phrase.head
      if whole > phrase.head {
        return index.mention(at: index.start(behindArticles: whole, words))
          .flatMap { $0.kind == .body ? $0.entity : nil }
      }
      return phrase.tokens.lazy.compactMap { index.mention(at: $0) }.first { $0.kind == .body }?
        .entity
    }
  }

  private func isEmployer(_ body: Int) -> Bool {
    let entity = entities[body]
    // Where a company is joined, the words beside it tell as what.
    if entity.isParty(clauses.grammar) || words.isCompany(entity) { return false }
    // "Board of Trustees of Oran University", "Bank Employees Union": of their members, whatever else the names hold.
    let head = entity.name.lowercased().split(separator: " ").prefix {
      !words.lexicon.contains(String($0), in: .genitiveOrPurpose)
    }.last
    return head.map { words.lexicon.contains(String($0), in: .employerHead) } == true
  }
}
