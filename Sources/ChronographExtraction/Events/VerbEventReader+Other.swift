import ChronographDates
import ChronographLanguage

/// Dated clauses with a named subject whose verb no frame knows.
extension VerbEventReader {
  var grammar: EventGrammar { clauses.grammar }

  /// "held a meeting": the noun is the event.
  func isLight(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    let classes = grammar.entries[Int(group.lemma)].classes
    // "accepted her resignation"
    let isAnswer = grammar.answers(group.lemma)
    guard isAnswer || !classes.isDisjoint(with: [.support, .happen]) else { return false }
    let isSubject = group.isPassive || classes.contains(.happen)
    var nouns = isSubject ? tree.clauses[clause].subject : []
    if !group.isPassive, isAnswer || classes.contains(.support) {
      nouns += tree.objects(ofClause: clause)
    }
    return nouns.contains {
      let singular = grammar.entries[Int(clauses.words.word[tree.phrases[$0].head])].singular
      return singular != 0 && !grammar.nounFrames[Int(singular)].isEmpty
    }
  }

  /// A company's release that "announces that Lima will join its board" is about her, and so is who "announces her
  /// appointment".
  func addTheme(
    to arguments: inout [EventReading.Argument], _ frame: Frame, _ clause: Int,
    _ tree: ClauseTree
  ) {
    if frame.type.rawValue == "statement", let person = appointee(clause, tree),
      !arguments.contains(where: { $0.entity == person })
    {
      return arguments.append(.init(entity: person, role: .theme))
    }
    guard frame.type.rawValue == "statement", let owner = clauses.boardOwner,
      arguments.contains(where: { $0.entity == owner && $0.role == .agent }),
      let content = tree.clauses.first(where: { $0.parent == clause && $0.kind == .complement }),
      let subject = content.subject.first, tree.phrases[subject].mention >= 0
    else { return }
    let entity = clauses.analysis.mentions[tree.phrases[subject].mention].entity
    guard clauses.analysis.entities[entity].kind == .person,
      !arguments.contains(where: { $0.entity == entity })
    else { return }
    arguments.append(.init(entity: entity, role: .theme))
  }

  /// "announced the appointment of Lima as mayor": the one person behind the noun.
  private func appointee(_ clause: Int, _ tree: ClauseTree) -> Int? {
    let verb = tree.clauses[clause].verbItem
    guard let group = tree.group(clause), grammar.speech[Int(group.lemma)] == .announce,
      verb + 2 < tree.items.count, tree.items[verb + 1].kind == .phrase,
      tree.items[verb + 2].kind == .phrase,
      grammar.isNoun(
        clauses.words.word[tree.phrases[tree.items[verb + 1].index].head], of: "appointment")
    else { return nil }
    let name = tree.phrases[tree.items[verb + 2].index]
    guard grammar.is(name.preposition, .genitive), name.mention >= 0,
      clauses.analysis.mentions[name.mention].kind == .person,
      phrases.joined(after: verb + 2, in: tree).isEmpty
    else { return nil }
    return clauses.analysis.mentions[name.mention].entity
  }

  /// "Denying a report, Lima told them", "told them on Monday, adding that she knew": one saying.
  func opensSpeech(_ clause: Int, in tree: ClauseTree) -> Bool {
    let node = tree.clauses[clause]
    guard node.kind == .gerund || node.kind == .participle && node.antecedent < 0,
      let verb = tree.group(node.parent)
    else { return false }
    return grammar.entries[Int(verb.lemma)].classes.contains(.speech)
  }

  /// "accused of adding", "jailed for taking bribes and disclosing secrets": the row's first gerund has a preposition.
  func isGoverned(_ clause: Int, in tree: ClauseTree) -> Bool {
    var first = clause
    while tree.clauses[first].sibling >= 0, tree.clauses[first].kind == .gerund {
      first = tree.clauses[first].sibling
    }
    return (tree.group(first)?.preposition ?? 0) != 0
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
    guard tree.link(of: clause) == .infinitive,
      let verb = tree.group(tree.clauses[clause].parent)
    else { return false }
    return
      (grammar.decides(verb.lemma) || isOfDecision(clause, verb, in: tree)
      || isOrdered(clause, by: verb, in: tree)) && !verb.isNegated
      && verb.modal.isEmpty
      && !verb.isInfinitive && !verb.isPresent
  }

  /// "ordered Lima to be detained": done, as what a vote decides.
  private func isOrdered(_ clause: Int, by verb: VerbGroup, in tree: ClauseTree) -> Bool {
    grammar.is(verb.lemma, .courtOrderVerb) && !verb.isPassive
      && tree.group(clause)?.isPassive == true
  }

  /// "It was decided to expel her": a notice of what is done; "decided to resign" is still to come.
  func isOfNotice(_ clause: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause), let verb = tree.group(tree.clauses[clause].parent) else {
      return false
    }
    return verb.isPassive && grammar.affects(group.lemma)
  }

  /// "adopted a decision to dismiss her and appoint Lima".
  private func isOfDecision(_ clause: Int, _ verb: VerbGroup, in tree: ClauseTree) -> Bool {
    var first = clause
    while tree.clauses[first].sibling >= 0 { first = tree.clauses[first].sibling }
    let before = tree.clauses[first].verbItem - 1
    guard before >= 0, tree.items[before].kind == .phrase,
      grammar.is(clauses.words.word[tree.phrases[tree.items[before].index].head], .decisionNoun)
    else { return false }
    return grammar.isVerb(verb.lemma, of: "issuance")
  }

  /// "elected Lima to succeed Novak": who leaves is told by the infinitive.
  func isToFollow(_ frame: Frame, _ clause: Int, in tree: ClauseTree) -> Bool {
    guard tree.clauses[clause].kind == .infinitive, frame.conditions.contains(.incumbent),
      let verb = tree.group(tree.clauses[clause].parent), !verb.isNegated, verb.modal.isEmpty
    else { return false }
    return grammar.verbFrames[Int(verb.lemma)].contains {
      let given = grammar.frames[Int($0)]
      return given.type.rawValue == "appointment" && !given.conditions.contains(.incumbent)
        && given.pattern.isEmpty
    }
  }

  /// "had held the post since 2006".
  private func isState(_ group: VerbGroup, _ date: EDTF) -> Bool {
    date.description.hasSuffix("/..") && !group.isPassive
  }

  /// A dated clause with a named subject whose verb no frame knows.
  func readOther(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ readings: inout [EventReading]
  ) {
    if grammar.decides(group.lemma), tree.clauses.contains(where: { $0.parent == clause }) {
      return
    }
    guard mayTell(clause, group, tree), let date = dates.ownDate(ofClause: clause, in: tree),
      !isState(group, date), isDone(group, date),
      !clauses.analysis.text.sentences[tree.sentence].isHeading
    else { return }
    append(clause, group, date, tree, &readings)
  }

  /// Whether a clause tells a deed by a verb of its own: no state, no saying, no act that a noun names.
  private func mayTell(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> Bool {
    switch tree.clauses[clause].kind {
    case .gerund, .infinitive: return false
    // "the bridge at Oran, blown up in 1992", "a boat built by Orbis in 1992"
    case .participle where !group.isParticiple || tree.clauses[clause].antecedent < 0: return false
    default: break
    }
    let classes = grammar.entries[Int(group.lemma)].classes
    return !group.isCopula && !grammar.is(group.lemma, .possessionVerb) && !group.isProgressive
      && !classes.contains(.stative) && !isLight(clause, group, tree)
      && (!classes.contains(.speech) || isDealing(group))
  }

  /// "agreed on Monday to a truce", "the pact, which was agreed in May": an act, whatever was said in it.
  private func isDealing(_ group: VerbGroup) -> Bool { grammar.is(group.lemma, .dealingVerb) }

  /// "opens a plant on 1 August", "is to vote on Tuesday": what the present tense tells of a day to come is planned;
  /// of any other it tells a habit.
  private func isDone(_ group: VerbGroup, _ date: EDTF) -> Bool {
    guard group.isPresent, group.modal.isEmpty else { return true }
    guard let first = date.earliest, let published = clauses.analysis.published?.latest else {
      return false
    }
    return first > published
  }

  /// The event of a clause, told by those whom its subject names, what it befalls and where it is.
  private func append(
    _ clause: Int, _ group: VerbGroup, _ date: EDTF, _ tree: ClauseTree,
    _ readings: inout [EventReading]
  ) {
    let subject = tree.clauses[clause].subject.compactMap { phrases.entity(ofPhrase: $0, in: tree) }
    let named = subject.filter { clauses.analysis.entities[$0].kind != .case }
    var told = context.context(ofClause: clause, in: tree)
    // "Nobody married in 2013."
    guard !told.isUnreal, !(named.isEmpty && told.factuality == .negated) else { return }
    if group.isPresent, group.modal.isEmpty { told.set(.planned) }
    let role: Role = isPassive(group) ? .patient : .agent
    var others = named.map { EventReading.Argument(entity: $0, role: role) }
    if let frame = grammar.anyVerb {
      for argument in arguments(of: frame, clause, group, tree)
      where !named.contains(argument.entity) && argument.role != role || argument.role == .agent {
        if !others.contains(where: { $0.entity == argument.entity }) { others.append(argument) }
      }
    }
    if others.isEmpty { others = about(clause, tree) }
    guard !others.isEmpty else { return }
    readings.append(
      EventReading(
        type: EventType(rawValue: "other"), date: date, trigger: group.head..<group.head + 1,
        arguments: others, factuality: told.factuality, attribution: told.attribution,
        confidence: .low, sentences: [tree.sentence], rule: "other"))
  }

  /// "Teachers in Oran", "The airport of Oran", "Workers at Velia Bank": where the subject is, and whose it is.
  private func about(_ clause: Int, _ tree: ClauseTree) -> [EventReading.Argument] {
    var found: [EventReading.Argument] = []
    for index in tree.clauses[clause].subject
    where tree.phrases[index].mention < 0 && !tree.phrases[index].isPronoun {
      // "the owner of Velia Bank sued": another one.
      let isOwn = !clauses.classes(tree.phrases[index].head).isDisjoint(
        with: [.people, .metonym, .holding, .part])
      for entity in phrases.chain(after: index, in: tree) {
        let kind = clauses.analysis.entities[entity].kind
        // "Teachers at Velia Bank's school": theirs is the school.
        guard
          kind == .place
            || kind == .body && isOwn
              && !tree.phrases.contains(where: { phrases.owners(in: $0).contains(entity) }),
          !found.contains(where: { $0.entity == entity })
        else { continue }
        found.append(.init(entity: entity, role: kind == .place ? .place : .theme))
      }
    }
    return found
  }

  /// "voted on Tuesday to close the harbor", where what was voted for tells no event itself.
  func readVotes(_ tree: ClauseTree, since start: Int, into readings: inout [EventReading]) {
    for (clause, node) in tree.clauses.enumerated() {
      guard let group = tree.group(clause), grammar.decides(group.lemma), !group.isPassive,
        node.kind != .infinitive, mayTell(clause, group, tree),
        let date = dates.ownDate(ofClause: clause, in: tree), isDone(group, date),
        !clauses.analysis.text.sentences[tree.sentence].isHeading
      else { continue }
      let below = tree.clauses.indices.filter { $0 != clause && tree.hangs($0, on: clause) }
      guard !below.isEmpty else { continue }
      let heads = below.compactMap { tree.group($0)?.head } + [group.head]
      if readings[start...].contains(where: { heads.contains($0.trigger.lowerBound) }) { continue }
      append(clause, group, date, tree, &readings)
    }
  }
}
