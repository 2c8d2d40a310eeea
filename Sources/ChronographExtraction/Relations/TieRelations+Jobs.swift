import ChronographLanguage

/// Who comes to work at a body by a verb of joining.
extension TieRelations {
  /// "joined the Ministry of Roads in 1990", "joined the Harbour Office from Kordax": to work there, where bodies of its kind have
  /// staff; not "joined the Ministry in a lawsuit", "joined the Ministry to protest".
  func isEmployment(_ row: TieTable.Row, _ targets: [Int], _ group: VerbGroup) -> Bool {
    guard row.form == .active, row.slot == .object, words.is(group.head, .inceptionVerb),
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

  private func isEmployer(_ body: Int) -> Bool {
    let entity = entities[body]
    // Where a company is joined, the words beside it tell as what.
    if entity.isParty(clauses.grammar) || words.isCompany(entity) { return false }
    return entity.name.lowercased().split(separator: " ").contains {
      words.lexicon.contains(String($0), in: .employerHead)
    }
  }
}
