import ChronographDates
import ChronographLanguage

/// Whom an inquiry is about by what it asks or finds: "is investigating whether Lima took bribes", "found that Lima had
/// taken bribes".
extension VerbEventReader {
  /// Adds whom the question or the allegation is about, where the inquiry names nobody else.
  func addInquired(
    to arguments: inout [EventReading.Argument], _ frame: Frame, _ clause: Int, _ tree: ClauseTree
  ) {
    guard frame.type.rawValue == "investigation",
      arguments.allSatisfy({ $0.role == .agent }),
      let content = tree.clauses.indices.first(where: { isAsked($0, by: clause, tree) })
    else { return }
    for subject in subjects(ofContent: content, in: tree)
    where !arguments.contains(where: { $0.entity == subject }) {
      arguments.append(.init(entity: subject, role: .patient))
    }
  }

  /// "whether Lima took bribes", "allegations that Lima took bribes"; neither "whether the bank was robbed" nor "whether
  /// Lima knew her killer".
  private func isAsked(_ content: Int, by clause: Int, _ tree: ClauseTree) -> Bool {
    let node = tree.clauses[content]
    guard node.parent == clause, let verb = tree.group(content), !isPassive(verb),
      isWrongVerb(verb.lemma) && !isReflexive(verb) || tellsGuilt(content, verb, tree)
    else { return false }
    if grammar.is(node.introducer, .openQuestion) { return true }
    return node.kind == .complement && node.antecedent >= 0
      && grammar.is(
        clauses.words.word[tree.phrases[node.antecedent].head], .allegationNoun)
  }

  /// Whether who does it is whom it befalls: "killed herself".
  private func isReflexive(_ verb: VerbGroup) -> Bool {
    verb.head + 1 < clauses.words.word.count
      && grammar.is(clauses.words.word[verb.head + 1], .reflexivePronoun)
  }

  /// The persons and bodies who are the subject of a clause, by a name beside it too: "the clerk, Otto Krog, had".
  private func subjects(ofContent clause: Int, in tree: ClauseTree) -> [Int] {
    tree.clauses[clause].subject.compactMap { index in
      phrases.entity(ofPhrase: index, in: tree) ?? namedBehind(index, tree)
    }.filter {
      [.person, .body].contains(clauses.analysis.entities[$0].kind)
    }
  }

  private func namedBehind(_ phrase: Int, _ tree: ClauseTree) -> Int? {
    guard let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase }),
      at + 2 < tree.items.count, tree.items[at + 1].kind == .comma,
      tree.items[at + 2].kind == .phrase
    else { return nil }
    let name = tree.phrases[tree.items[at + 2].index]
    guard name.preposition == 0, name.mention >= 0,
      clauses.analysis.mentions[name.mention].kind == .person
    else { return nil }
    return clauses.analysis.mentions[name.mention].entity
  }

  /// An investigation where who inquires or audits "found that Lima had taken bribes".
  func readFinding(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ readings: inout [EventReading]
  ) {
    guard grammar.is(group.lemma, .conclusionVerb), !isPassive(group), !group.isNegated,
      group.modal.isEmpty, !group.isInfinitive,
      // The body that says so charges already.
      readings.last?.trigger != group.head..<group.head + 1,
      let subject = tree.clauses[clause].subject.first(where: { isInquirer($0, tree) }),
      let content = tree.clauses.indices.first(where: { isWrong($0, saidIn: clause, tree) })
    else { return }
    let told = context.context(ofClause: clause, in: tree)
    guard !told.isUnreal, told.factuality != .negated else { return }
    let agents = [
      phrases.entity(ofPhrase: subject, in: tree) ?? phrases.author(ofPhrase: subject, in: tree)
        ?? auditor(behind: subject, tree)
    ].compactMap(\.self)
    let found = subjects(ofContent: content, in: tree).filter { !agents.contains($0) }
    guard !found.isEmpty else { return }
    var event = reading(
      "investigation", clause, group, tree, of: agents, on: found, rule: "inquiry.concluded")
    (event.factuality, event.attribution) = (told.factuality, told.attribution)
    event.confidence = event.level
    readings.append(event)
  }

  /// "An audit by the State Audit Office found".
  private func auditor(behind index: Int, _ tree: ClauseTree) -> Int? {
    guard grammar.is(clauses.words.word[tree.phrases[index].head], .inquiryPaper),
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == index }),
      at + 1 < tree.items.count, tree.items[at + 1].kind == .phrase
    else { return nil }
    let next = tree.items[at + 1].index
    guard grammar.is(tree.phrases[next].preposition, .agentMarker) else { return nil }
    return phrases.entity(ofPhrase: next, in: tree)
  }

  /// "the Audit Office", "prosecutors", "an inquiry", "State Auditor Dana Holt".
  private func isInquirer(_ index: Int, _ tree: ClauseTree) -> Bool {
    let phrase = tree.phrases[index]
    let sentence = clauses.analysis.text.sentences[tree.sentence].tokens
    let start = max(sentence.lowerBound, phrase.tokens.lowerBound - 2)
    return (start..<phrase.tokens.upperBound).contains { token in
      let word = clauses.words.word[token]
      return (phrase.tokens.contains(token) || clauses.analysis.titles?.contains(token) == true)
        && (clauses.classes(token).contains(.prosecutor) || grammar.is(word, .auditWord)
          || grammar.is(word, .inquiryPaper) || grammar.is(word, .inquiringBody)
          || grammar.is(word, .prosecutorWord))
    }
  }
}
