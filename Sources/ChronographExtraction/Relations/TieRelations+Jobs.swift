import ChronographLanguage

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
    if words.is(next, .location) || words.is(next, .topic) {
      return clauses.words.timex.indices.contains(next + 1) && clauses.words.timex[next + 1] >= 0
        || index.mention(at: next + 1)?.kind == .place
    }
    return !words.is(next, .infinitiveMarker) && !words.is(next, .roleMarker)
      && !words.isPossessive(next) && !words.is(next, .agentMarker)
  }

  /// "was moved to the Ministry of Roads", "gets the Ministry of Roads": not "to the Department of Corrections", where
  /// somebody is held, nor "gets the Ministry of Roads report".
  func isDepartment(_ entity: Int, _ group: VerbGroup) -> Bool {
    let parts = entities[entity].name.lowercased().split(separator: " ")
    guard parts.contains(where: { words.lexicon.contains(String($0), in: .departmentNoun) }),
      !parts.contains(where: { words.lexicon.contains(String($0), in: .penalWord) })
    else { return false }
    let named = (group.tokens.upperBound..<group.tokens.upperBound + 12).lazy
      .compactMap { index.mention(at: $0) }.first { $0.entity == entity }
    guard let end = named?.tokens.upperBound else {
      // "The Ministry of Roads goes to Lima"
      return group.tokens.count == 1
    }
    return !words.shape(end).isDisjoint(with: .punctuation) && !words.isPossessive(end)
      || words.has(end, [.preposition, .conjunction]) && !words.is(end, .goal)
  }

  private func isEmployer(_ body: Int) -> Bool {
    let entity = entities[body]
    // Where a company is joined, the words beside it tell as what.
    if entity.isParty(clauses.grammar) || words.isCompany(entity) { return false }
    return entity.name.lowercased().split(separator: " ").contains {
      words.lexicon.contains(String($0), in: .employerHead)
    }
  }
}
