import ChronographDates
import ChronographLanguage

/// Who else gets an office of their own from one verb: "appointed Lima head of the Bank and Krog mayor of Oran".
extension VerbEventReader {
  /// The person and the office that stand beside each other behind the first office, as phrases.
  struct Given {
    var person: Int
    var office: Int
    var entity: Int
  }

  /// Those who get an office of their own behind the first.
  private func given(_ frame: Frame, _ clause: Int, _ tree: ClauseTree) -> [Given] {
    guard frame.type.rawValue == "appointment", frame.pattern.isEmpty,
      frame.arguments.contains(where: { $0.slot == .complement })
    else { return [] }
    let verb = tree.clauses[clause].verbItem
    guard verb >= 0, verb + 3 < tree.items.count else { return [] }
    var (found, hasOffice) = ([Given](), isOffice(verb + 1, clause, tree))
    for at in verb + 2..<tree.items.count - 1 {
      if hasOffice, let given = given(at, clause, tree) { found.append(given) }
      hasOffice = hasOffice || isOffice(at, clause, tree)
    }
    return found
  }

  private func given(_ at: Int, _ clause: Int, _ tree: ClauseTree) -> Given? {
    let item = tree.items[at]
    let before = tree.items[at - 1].kind
    guard item.kind == .phrase, goesOn(item, clause, tree),
      before == .conjunction || before == .comma,
      isOffice(at + 1, clause, tree), tree.phrases[item.index].preposition == 0,
      tree.phrases[item.index].mention >= 0
    else { return nil }
    let mention = clauses.analysis.mentions[tree.phrases[item.index].mention]
    return mention.kind == .person
      ? Given(person: item.index, office: tree.items[at + 1].index, entity: mention.entity) : nil
  }

  /// "appointed Lima …; and Krog to the position of": in the clause, or in one without a verb behind a semicolon.
  private func goesOn(_ item: Item, _ clause: Int, _ tree: ClauseTree) -> Bool {
    if item.clause == clause { return true }
    guard item.clause > clause else { return false }
    let node = tree.clauses[item.clause]
    return node.kind == .main && node.parent < 0 && node.group < 0
  }

  /// A time behind a semicolon is that of whoever is named there.
  private func date(of given: Given, _ clause: Int, _ tree: ClauseTree) -> EDTF? {
    guard let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == given.person }),
      tree.items[at].clause != clause
    else { return nil }
    return tree.items[at...].lazy.filter { $0.kind == .time && $0.clause == tree.items[at].clause }
      .compactMap { dates.date(ofTimex: $0.index) }.first
  }

  /// "head of the Bank", "as mayor", without an article: nobody's apposition.
  private func isOffice(_ at: Int, _ clause: Int, _ tree: ClauseTree) -> Bool {
    guard let titles = clauses.analysis.titles, at < tree.items.count,
      tree.items[at].kind == .phrase, goesOn(tree.items[at], clause, tree)
    else { return false }
    let phrase = tree.phrases[tree.items[at].index]
    if grammar.is(phrase.preposition, .goal), phrase.mention < 0,
      grammar.is(clauses.words.word[phrase.head], .postNoun)
    {
      return true
    }
    guard phrase.mention < 0, titles.contains(phrase.head) else { return false }
    // "as mayor", "to the position of mayor"
    return grammar.is(phrase.preposition, .roleMarker)
      || phrase.preposition == 0
        && !clauses.classes(phrase.tokens.lowerBound).contains(.determiner)
  }

  /// The events of those who get an office of their own; they leave the one of the first.
  func addGiven(
    in clause: Int, _ frame: Frame, _ event: EventReading,
    _ arguments: inout [EventReading.Argument], _ tree: ClauseTree,
    into readings: inout [EventReading]
  ) {
    let given = given(frame, clause, tree)
    guard let slot = frame.arguments.first(where: { $0.slot == .complement }) else { return }
    let persons = given.map(\.entity)
    guard arguments.contains(where: { $0.role == .patient && !persons.contains($0.entity) }) else {
      return
    }
    arguments.removeAll { $0.role == .patient && persons.contains($0.entity) }
    for one in given {
      var other = event
      other.date = date(of: one, clause, tree) ?? event.date
      other.arguments = arguments.filter { $0.role == .agent }
      other.arguments.append(.init(entity: one.entity, role: .patient))
      slot.add(
        phrases.chain(after: one.office, in: tree), clauses.analysis.entities, to: &other.arguments)
      other.confidence = other.level
      readings.append(other)
    }
  }
}
