/// Who does or suffers what a clause tells beside whoever it names: "was arrested together with Lima".
extension ClauseTree {
  /// Puts companions beside the object where that is a person, and else beside the subject.
  mutating func addCompanions(_ mentions: [Mention]) {
    for at in items.indices where items[at].kind == .phrase && phrases[items[at].index].isCompanion
    {
      let named = company(at, mentions)
      guard !named.isEmpty, let clause = clauseOfCompanion(at, mentions) else { continue }
      let objects = at > clauses[clause].verbItem ? objects(ofClause: clause) : []
      if objects.contains(where: { isPerson($0, mentions) }) {
        clauses[clause].companions += named
      } else if joinsSubject(of: clause, mentions) {
        let subject = clauses[clause].subject
        for other in clauses.indices where clauses[other].subject == subject {
          guard other == clause || clauses[other].sharesSubject else { continue }
          clauses[other].subject += named
        }
      }
    }
  }

  /// The clause in which a companion stands, where it has a verb and somebody to be beside.
  private func clauseOfCompanion(_ item: Int, _ mentions: [Mention]) -> Int? {
    let clause = items[item].clause
    guard clause >= 0, clauses[clause].verbItem >= 0, !clauses[clause].subject.isEmpty else {
      return nil
    }
    // "was named by Lima together with Novak": beside either.
    if item > clauses[clause].verbItem, items[item - 1].kind == .phrase {
      let before = phrases[items[item - 1].index]
      if before.preposition != 0, isPerson(items[item - 1].index, mentions) { return nil }
    }
    return clause
  }

  /// The persons that a companion's phrase names: "Lima", "his wife, Nora Lima", "Lima and Novak".
  private func company(_ item: Int, _ mentions: [Mention]) -> [Int] {
    var found: [Int] = []
    var at = overDescription(item)
    while at < items.count, items[at].kind == .phrase, isNamed(items[at].index, mentions) {
      found.append(items[at].index)
      var next = at + 1
      if next < items.count, items[next].kind == .comma { next += 1 }
      guard next + 1 < items.count, items[next].kind == .conjunction,
        items[next + 1].kind == .phrase, phrases[items[next + 1].index].preposition == 0,
        !isSubject(items[next + 1].index)
      else { break }
      at = overDescription(next + 1)
    }
    return found
  }

  /// "his wife, Nora Lima", "the head of the bank, Nora Lima": the item of the name behind what it says of her.
  private func overDescription(_ item: Int) -> Int {
    guard phrases[items[item].index].mention < 0 else { return item }
    var end = item + 1
    while end < items.count, items[end].kind == .phrase, phrases[items[end].index].preposition != 0
    {
      end += 1
    }
    guard end + 1 < items.count, items[end].kind == .comma, items[end + 1].kind == .phrase,
      phrases[items[end + 1].index].preposition == 0, !isSubject(items[end + 1].index)
    else { return item }
    return end + 1
  }

  private func isSubject(_ phrase: Int) -> Bool {
    clauses.contains { $0.subject.contains(phrase) }
  }

  private func isNamed(_ phrase: Int, _ mentions: [Mention]) -> Bool {
    let mention = phrases[phrase].mention
    return mention >= 0 && mentions[mention].kind == .person
  }

  /// Whether a phrase is a person's name or a pronoun.
  func isPerson(_ phrase: Int, _ mentions: [Mention]) -> Bool {
    phrases[phrase].isPronoun || isNamed(phrase, mentions)
  }

  /// Whether a companion may be beside the subject: a person, or whoever it is that something befalls.
  private func joinsSubject(of clause: Int, _ mentions: [Mention]) -> Bool {
    // "Together with Lima, the court sentenced Novak": the court had no company.
    let isActive = group(clause)?.isPassive == false && !objects(ofClause: clause).isEmpty
    return clauses[clause].subject.allSatisfy {
      let mention = phrases[$0].mention
      if mention >= 0 { return mentions[mention].kind == .person }
      return phrases[$0].isPronoun || !isActive
    }
  }
}
