import ChronographDates
import ChronographLanguage

/// Dated clauses with a named subject whose verb no frame knows.
extension VerbEventReader {
  /// "held a meeting": the noun is the event.
  func isLight(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    let classes = grammar.entries[Int(group.lemma)].classes
    guard !classes.isDisjoint(with: [.support, .happen]) else { return false }
    let isSubject = group.isPassive || !classes.contains(.support)
    let nouns = isSubject ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    return nouns.contains {
      let singular = grammar.entries[Int(clauses.words.word[tree.phrases[$0].head])].singular
      return singular != 0 && !grammar.nounFrames[Int(singular)].isEmpty
    }
  }

  /// "Denying a report, Lima told them": one saying.
  func opensSpeech(_ clause: Int, in tree: ClauseTree) -> Bool {
    let node = tree.clauses[clause]
    guard node.kind == .gerund, node.isFronted, let verb = tree.group(node.parent) else {
      return false
    }
    return grammar.entries[Int(verb.lemma)].classes.contains(.speech)
  }

  /// "released the Harbor Report": what is published is no act of law.
  func isReport(_ arguments: [EventReading.Argument]) -> Bool {
    guard let theme = arguments.first(where: { $0.role == .theme }) else { return false }
    let words = clauses.analysis.entities[theme.entity].name.split(separator: " ")
    let head = words.prefix { word in
      word.first?.isUppercase ?? false
    }.last
    guard let head else { return false }
    return grammar.isNoun(Int32(grammar.index.id(of: head.lowercased())), of: "publication")
  }

  /// Whether a verb whose frames do not hold may still tell an event of no special type: all its frames are
  /// of such types, or one says so.
  func isLoose(
    _ group: VerbGroup, _ tried: [Int32], _ clause: Int, _ tree: ClauseTree
  ) -> Bool {
    let loose = ["statistic", "other", "trial", "visit", "meeting", "enforcement"]
    let frames = tried.map { grammar.frames[Int($0)] }
    if group.isInfinitive { return false }
    if frames.allSatisfy({ loose.contains($0.type.rawValue) && !$0.conditions.contains(.loose) }) {
      return true
    }
    // "It took months to form a government": nobody took them.
    let isIt = tree.clauses[clause].subject.contains {
      clauses.classes(tree.phrases[$0].head).contains(.it)
    }
    return !isIt && frames.contains { $0.conditions.contains(.loose) }
  }

  /// Whether an infinitive tells what a vote or decision has done.
  func isDecided(_ clause: Int, in tree: ClauseTree) -> Bool {
    guard tree.clauses[clause].kind == .infinitive,
      let verb = tree.group(tree.clauses[clause].parent)
    else { return false }
    return grammar.decides(verb.lemma) && !verb.isNegated && verb.modal.isEmpty
      && !verb.isInfinitive && !verb.isPresent
  }

  /// "had held the post since 2006".
  private func isState(_ group: VerbGroup, _ date: EDTF) -> Bool {
    date.description.hasSuffix("/..") && !group.isPassive
  }

  /// A dated clause with a named subject whose verb no frame knows.
  func readOther(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ readings: inout [EventReading]
  ) {
    let kind = tree.clauses[clause].kind
    if grammar.decides(group.lemma), tree.clauses.contains(where: { $0.parent == clause }) {
      return
    }
    guard kind != .participle, kind != .gerund, kind != .infinitive,
      !group.isCopula, !grammar.is(group.lemma, .possessionVerb), !group.isProgressive,
      !grammar.entries[Int(group.lemma)].classes.contains(.stative), !isLight(clause, group, tree),
      !grammar.entries[Int(group.lemma)].classes.contains(.speech),
      !(group.isPresent && group.modal.isEmpty),
      let date = dates.ownDate(ofClause: clause, in: tree), !isState(group, date),
      !clauses.analysis.text.sentences[tree.sentence].isHeading
    else { return }
    let subject = tree.clauses[clause].subject.compactMap { phrases.entity(ofPhrase: $0, in: tree) }
    let named = subject.filter { clauses.analysis.entities[$0].kind != .case }
    let told = context.context(ofClause: clause, in: tree)
    // "Nobody married in 2013."
    guard !told.isUnreal, !(named.isEmpty && told.factuality == .negated) else { return }
    let role: Role = isPassive(group) ? .patient : .agent
    var others = named.map { EventReading.Argument(entity: $0, role: role) }
    if let frame = grammar.anyVerb {
      for argument in arguments(of: frame, clause, group, tree)
      where !named.contains(argument.entity) && argument.role != role || argument.role == .agent {
        if !others.contains(where: { $0.entity == argument.entity }) { others.append(argument) }
      }
    }
    guard !others.isEmpty else { return }
    readings.append(
      EventReading(
        type: EventType(rawValue: "other"), date: date, trigger: group.head..<group.head + 1,
        arguments: others, factuality: told.factuality, attribution: told.attribution,
        confidence: .low, sentences: [tree.sentence], rule: "other"))
  }
}
