import ChronographDates
import ChronographLanguage

/// Accusations that those in office tell: "prosecutors told the court that Lima had taken bribes".
extension VerbEventReader {
  /// A charge where a body or who prosecutes says that somebody has done wrong.
  func readAccusation(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ readings: inout [EventReading]
  ) {
    let subject = tree.clauses[clause].subject
    guard accuses(group), tree.clauses[clause].parent < 0,
      grammar.accuses(group.lemma) || subject.contains(where: { isAccuser($0, tree) }),
      let content = tree.clauses.indices.first(where: { isWrong($0, saidIn: clause, tree) })
    else { return }
    let told = context.context(ofClause: content, in: tree)
    guard !told.isUnreal, told.factuality == .reported || told.factuality == .alleged else {
      return
    }
    let agents = subject.compactMap { phrases.entity(ofPhrase: $0, in: tree) }
    let accused = tree.clauses[content].subject.compactMap {
      phrases.entity(ofPhrase: $0, in: tree)
    }.filter { clauses.analysis.entities[$0].kind == .person && !agents.contains($0) }
    guard !accused.isEmpty, !agents.isEmpty || !grammar.accuses(group.lemma) else { return }
    var event = reading(
      "charge", clause, group, tree, of: agents, on: accused, rule: "accusation")
    event.confidence = event.level
    readings.append(event)
  }

  /// What somebody says that others did: an event at the verb of saying.
  func reading(
    _ type: String, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, of agents: [Int],
    on patients: [Int], rule: String
  ) -> EventReading {
    EventReading(
      type: EventType(rawValue: type),
      date: dates.date(ofClause: clause, trigger: group.head, in: tree),
      trigger: group.head..<group.head + 1,
      arguments: agents.map { .init(entity: $0, role: .agent) }
        + patients.map { .init(entity: $0, role: .patient) },
      sentences: [tree.sentence], rule: rule)
  }

  private func accuses(_ group: VerbGroup) -> Bool {
    let kind = grammar.speech[Int(group.lemma)]
    return (kind == .say || kind == .announce || kind == .allege) && !group.isPassive
      && !group.isNegated && group.modal.isEmpty && !group.isInfinitive && !group.isPresent
  }

  /// Prosecutors, named or not, and any body but a medium.
  private func isAccuser(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    if tree.phrases[phrase].tokens.contains(where: { clauses.classes($0).contains(.prosecutor) }) {
      return true
    }
    let mention = tree.phrases[phrase].mention
    guard mention >= 0 else { return false }
    if clauses.analysis.mentions[mention].kind == .body { return !isMedium(phrase, tree) }
    // "Lima, the prosecutor of the bureau,"
    guard let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase }),
      at + 2 < tree.items.count, tree.items[at + 1].kind == .comma,
      tree.items[at + 2].kind == .phrase
    else { return false }
    let office = tree.phrases[tree.items[at + 2].index].head
    return clauses.classes(office).contains(.prosecutor)
  }

  /// A verb that tells no change of office.
  private func isDeed(_ group: VerbGroup) -> Bool {
    !grammar.verbFrames[Int(group.lemma)].contains {
      let frame = grammar.frames[Int($0)]
      return frame.pattern.isEmpty && frame.type.isOfOffice
    }
  }

  /// "that Lima had committed fraud", "had taken bribes".
  func isWrong(_ content: Int, saidIn clause: Int, _ tree: ClauseTree) -> Bool {
    guard tree.clauses[content].parent == clause, tree.link(of: content) == .complement,
      let group = tree.group(content), !group.isPassive, !group.isNegated, group.modal.isEmpty,
      group.isPerfect || !group.isPresent
    else { return false }
    if grammar.entries[Int(group.lemma)].classes.contains(.wrong) { return true }
    // Who alleges accuses, whatever it is: "alleged that Lima had built it without a permit".
    if let verb = tree.group(clause), grammar.accuses(verb.lemma), !group.isCopula, isDeed(group) {
      return true
    }
    return tellsGuilt(content, group, tree)
  }

  /// A verb of doing wrong: "embezzle", "mislead".
  func isWrongVerb(_ lemma: Int32) -> Bool {
    grammar.entries[Int(lemma)].classes.contains(.wrong) || grammar.is(lemma, .misdeedVerb)
  }

  /// "had taken bribes", "had illegally sold", "engaged in fraud"; but neither "reported the fraud" nor "lost to fraud".
  func tellsGuilt(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    if clauses.classes(max(group.head - 1, 0)).contains(.guilt) { return true }
    if group.isCopula {
      return grammar.is(
        clauses.words.word[min(group.head + 1, clauses.words.word.count - 1)], .verdictComplement)
    }
    if grammar.is(group.lemma, .partakingVerb) {
      return tree.items.contains {
        $0.kind == .phrase && $0.clause == clause && hasClass(.guilt, $0.index, tree)
      }
    }
    return grammar.is(group.lemma, .doingVerb)
      && tree.objects(ofClause: clause).contains { hasClass(.guilt, $0, tree) }
  }
}
