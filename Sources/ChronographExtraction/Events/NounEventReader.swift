import ChronographDates
import ChronographLanguage

/// Reads events whose trigger is a noun: "the expulsion of", "her resignation", "opened an investigation".
struct NounEventReader {
  let clauses: DocumentClauses
  let phrases: PhraseResolver
  let context: ContextReader
  let dates: EventDating
  let reversals: ReversalReader

  init(_ clauses: DocumentClauses) {
    self.clauses = clauses
    phrases = PhraseResolver(clauses: clauses)
    context = ContextReader(clauses)
    dates = EventDating(clauses)
    reversals = ReversalReader(clauses: clauses, context: context)
  }

  var grammar: EventGrammar { clauses.grammar }

  func read(_ tree: ClauseTree, into readings: inout [EventReading]) {
    for (at, item) in tree.items.enumerated() where item.kind == .phrase {
      let phrase = tree.phrases[item.index]
      guard !phrase.isPronoun else { continue }
      let entry = grammar.entries[Int(clauses.words.word[phrase.head])]
      guard entry.singular != 0 else { continue }
      for frame in grammar.nounFrames[Int(entry.singular)] {
        if read(grammar.frames[Int(frame)], at, phrase, tree, &readings) { break }
      }
    }
  }

  /// What governs a noun: the verb under which it is object or subject, if that lends it its time and mood.
  func support(_ item: Int, _ phrase: Phrase, _ tree: ClauseTree) -> Int {
    let clause = tree.items[item].clause
    guard clause >= 0, let group = tree.group(clause) else { return -1 }
    let classes = grammar.entries[Int(group.lemma)].classes
    let index = tree.items[item].index
    let isSubject = tree.clauses[clause].subject.contains(index)
    let isObject =
      item > tree.clauses[clause].verbItem && phrase.preposition == 0
      && tree.objects(ofClause: clause).contains(index)
    if isObject, !group.isPassive, classes.contains(.support) { return clause }
    if isSubject, !group.isPassive, group.modal.isEmpty, lendsDate(entry: phrase.head) {
      return clause
    }
    if isSubject, classes.contains(.happen) || group.isPassive && classes.contains(.support) {
      return !group.isPassive && hasHappening(behind: clause, in: tree) ? -1 : clause
    }
    return -1
  }

  /// "Her sentence followed a trial in May": the time is that of the other happening.
  private func hasHappening(behind clause: Int, in tree: ClauseTree) -> Bool {
    tree.objects(ofClause: clause).contains { index in
      let phrase = tree.phrases[index]
      let singular = grammar.entries[Int(clauses.words.word[phrase.head])].singular
      // "took place": no happening beside the subject's.
      return grammar.nounFrames[Int(singular)].contains {
        phrase.tokens.count > 1 || !grammar.frames[Int($0)].conditions.contains(.bare)
      }
    }
  }

  /// "A report in the Times … traced": a publication happens when its verb tells.
  private func lendsDate(entry head: Int) -> Bool {
    let singular = grammar.entries[Int(clauses.words.word[head])].singular
    return grammar.nounFrames[Int(singular)].contains {
      grammar.frames[Int($0)].type.rawValue == "publication"
    }
  }

  /// "announced the appointment of three ministers", "announced six appointments", "ordered a reshuffle": who does
  /// so, and when, for the sentences that name them.
  func lead(in tree: ClauseTree) -> EventElaboration.Lead? {
    for (at, item) in tree.items.enumerated() where item.kind == .phrase {
      let phrase = tree.phrases[item.index]
      guard phrase.mention < 0, let (clause, count) = changes(at, phrase, in: tree),
        let date = dates.date(ofNoun: at, phrase, support: clause, in: tree)
          ?? dates.date(ofClause: clause, trigger: phrase.head, in: tree)
      else { continue }
      let agents = tree.clauses[clause].subject.compactMap {
        phrases.entity(ofPhrase: $0, in: tree)
      }
      return EventElaboration.Lead(
        date: date, agents: agents.map { .init(entity: $0, role: .agent) },
        sentence: tree.sentence, count: count, isDone: isDone(clause, in: tree))
    }
    return nil
  }

  /// "announced the appointment of three ministers", not "will announce" it.
  private func isDone(_ clause: Int, in tree: ClauseTree) -> Bool {
    tree.group(clause)?.isDone == true && context.context(ofClause: clause, in: tree).isAsserted
  }

  /// The clause of a noun that tells of appointments without names, and how many they are, where it says so.
  private func changes(
    _ item: Int, _ phrase: Phrase, in tree: ClauseTree
  ) -> (clause: Int, count: Int?)? {
    if grammar.isNoun(clauses.words.word[phrase.head], of: "appointment") {
      let count = changed(item, in: tree)
      guard (count ?? 0) > 1 else { return nil }
      let clause = support(item, phrase, tree)
      return clause >= 0 ? (clause, count) : nil
    }
    let clause = tree.items[item].clause
    guard clauses.classes(phrase.head).contains(.reshuffle), clause >= 0 else { return nil }
    // "during Thursday's reshuffle"
    if phrase.timex >= 0 { return (clause, changed(item, in: tree)) }
    guard let group = tree.group(clause), group.isDone, isOrdered(group),
      (group.isPassive ? tree.clauses[clause].subject : tree.objects(ofClause: clause))
        .contains(tree.items[item].index)
    else { return nil }
    return (clause, changed(item, in: tree))
  }

  /// How many a noun of changes or the phrase behind it counts: "the appointment of three ministers".
  private func changed(_ item: Int, in tree: ClauseTree) -> Int? {
    let behind = isPair(item, in: tree) ? item + 3 : item + 1
    let next = behind < tree.items.count ? tree.items[behind] : nil
    let isOf = next.map {
      $0.kind == .phrase && grammar.is(tree.phrases[$0.index].preposition, .genitive)
        && tree.phrases[$0.index].mention < 0
    }
    // "more than a dozen officials": as many as are named.
    if isOf == true, isOpen(behind, in: tree) { return Self.many }
    // "the appointment and removal of officials"
    if isOf == true, let next, isPlain(next.index, in: tree) { return Self.many }
    let counted =
      isOf == true ? next.flatMap { phrases.count(ofPhrase: $0.index, in: tree) } : nil
    return counted ?? phrases.count(ofPhrase: tree.items[item].index, in: tree)
  }

  /// "officials", "government functionaries": a plural without number or article.
  private func isPlain(_ index: Int, in tree: ClauseTree) -> Bool {
    let phrase = tree.phrases[index]
    return clauses.classes(phrase.head).contains(.people) && !clauses.isSingular(phrase.head)
      && phrases.count(ofPhrase: index, in: tree) == nil
      && !phrase.tokens.contains { clauses.classes($0).contains(.determiner) }
  }

  /// How many "dozens" and "several" may be at most.
  private static let many = 1000

  /// "a dozen officials", "several ministers".
  private func isOpen(_ item: Int, in tree: ClauseTree) -> Bool {
    (item..<min(item + 2, tree.items.count)).contains { at in
      tree.items[at].kind == .phrase
        && tree.phrases[tree.items[at].index].tokens.contains {
          grammar.is(clauses.words.word[$0], .openQuantity)
        }
    }
  }

  /// "the appointment and removal of ten officials": two nouns of office with one thing behind them.
  private func isPair(_ item: Int, in tree: ClauseTree) -> Bool {
    guard item + 2 < tree.items.count, tree.items[item + 1].kind == .conjunction,
      tree.items[item + 2].kind == .phrase
    else { return false }
    let phrase = tree.phrases[tree.items[item + 2].index]
    return phrase.preposition == 0 && phrase.mention < 0
      && grammar.isNoun(clauses.words.word[phrase.head], of: "removal")
  }

  /// "announced a reshuffle", "a decree approving a reshuffle".
  private func isOrdered(_ group: VerbGroup) -> Bool {
    grammar.speech[Int(group.lemma)] == .announce
      || grammar.entries[Int(group.lemma)].classes.contains(.support)
      || grammar.isVerb(group.lemma, of: "issuance")
  }

  private func read(
    _ frame: Frame, _ item: Int, _ phrase: Phrase, _ tree: ClauseTree,
    _ readings: inout [EventReading]
  ) -> Bool {
    // A name that is an entity of its own is no event, unless a time stands in it: "last year's congress".
    if phrase.mention >= 0, phrase.timex < 0 || !opensWithTime(phrase) { return false }
    if frame.conditions.contains(.bare), phrase.tokens.count > 1 { return false }
    if frame.type.rawValue == "meeting", isForPress(phrase) { return false }
    let (reversal, support) = reversal(item, phrase, frame.type, tree)
    var arguments = arguments(of: frame, item, phrase, tree)
    if support >= 0 { addSupport(frame, support, tree, &arguments) }
    let acceptance = reversal == nil ? acceptance(of: item, frame.type, tree) : nil
    if let acceptance { addAcceptance(acceptance, tree, &arguments) }
    addHouse(frame, phrase, &arguments)
    let date =
      isTimeOfVerb(frame.type, item, phrase, support, tree)
      ? nil
      : reversal.map { dates.date(ofNoun: item, phrase, $0, in: tree) }
        ?? dates.date(ofNoun: item, phrase, support: acceptance ?? support, in: tree)
    guard frame.holds(arguments, date: date, clauses.analysis.entities, grammar) else {
      return false
    }
    if frame.type.rawValue == "trial" { seatCourts(&arguments) }
    if frame.type.isTelling, date == nil { return false }
    let clause = support >= 0 ? support : tree.items[item].clause
    let isNominal = support < 0 || reversal != nil
    var told = context.context(ofClause: clause, in: tree, isNominal: isNominal)
    applyModifiers(item, phrase, tree, &told)
    if let reversal {
      apply(reversal, to: &told)
    } else {
      applyVerb(item, phrase, frame.type, tree, &told)
    }
    if told.factuality != .negated, isLeftOpen(item, phrase, tree) { return false }
    // "did not attend the hearing": it was held all the same.
    if told.factuality == .negated, let verb = tree.group(clause),
      grammar.is(verb.lemma, .attendingVerb)
    {
      return false
    }
    guard !told.isUnreal else { return false }
    told.settle(for: &arguments, type: frame.type, clauses.analysis.entities, grammar)
    let announced =
      date == nil && support >= 0 && told.factuality != .negated
      ? dates.announcedDate(ofClause: support, in: tree, frame.type) : nil
    var event = EventReading(
      type: frame.type,
      date: announced ?? dates.approximate(date, announcedBy: support, frame.type, in: tree),
      trigger: phrase.head..<phrase.head + 1, arguments: arguments,
      factuality: told.factuality, attribution: told.attribution, sentences: [tree.sentence],
      rule: frame.rule)
    event.isUndone = reversal?.effect == .undo && reversal?.isDone == true
    event.undoing = reversal.flatMap { undoing($0, frame.type, date, in: tree) }
    for one in perPerson(arguments, frame.type, tree)
      ?? distributed(arguments, phrase, support, tree)
    {
      var event = event
      event.arguments = one
      event.confidence = event.level
      readings.append(event)
    }
    return true
  }

  /// "the verdict of the Oran Court": the court gives it.
  private func seatCourts(_ arguments: inout [EventReading.Argument]) {
    for at in arguments.indices where arguments[at].role == .patient {
      let entity = clauses.analysis.entities[arguments[at].entity]
      if entity.kind == .body, entity.holds(.courtWord, grammar) { arguments[at].role = .agent }
    }
  }

  /// "withdrew its report this morning": the time without a preposition is that of the verb, and no report appeared.
  private func isTimeOfVerb(
    _ type: EventType, _ item: Int, _ phrase: Phrase, _ support: Int, _ tree: ClauseTree
  ) -> Bool {
    guard ["publication", "issuance"].contains(type.rawValue), support < 0, phrase.timex < 0,
      phrase.preposition == 0, item + 1 < tree.items.count, tree.items[item].clause >= 0
    else { return false }
    let next = tree.items[item + 1]
    return next.kind == .time && next.preposition == 0
      && item > tree.clauses[tree.items[item].clause].verbItem
  }

  /// "said at a press conference": where something was said is no meeting.
  private func isForPress(_ phrase: Phrase) -> Bool {
    phrase.head > phrase.tokens.lowerBound && grammar.isPress(clauses.words.word[phrase.head - 1])
  }

  /// What is made of the happening, and the clause that lends it time and mood, or -1.
  private func reversal(
    _ item: Int, _ phrase: Phrase, _ type: EventType, _ tree: ClauseTree
  ) -> (ReversalReader.Found?, Int) {
    let support = support(item, phrase, tree)
    guard let found = reversals.reversal(ofItem: item, type, in: tree) else {
      return (nil, support)
    }
    // "the trial, postponed in May, will open in July"
    if support >= 0, found.clause != support, !isUndergone(found.clause, support, in: tree) {
      return (nil, support)
    }
    return (found, found.effect == .end ? support : -1)
  }

  private func opensWithTime(_ phrase: Phrase) -> Bool {
    (phrase.tokens.lowerBound..<phrase.head).contains {
      clauses.words.timex[$0] == Int32(phrase.timex)
    }
  }

  /// "the Annual General Meeting" of a release is that of its company.
  private func addHouse(
    _ frame: Frame, _ phrase: Phrase, _ found: inout [EventReading.Argument]
  ) {
    guard frame.type.rawValue == "meeting", !found.contains(where: { $0.role == .body }),
      let owner = clauses.boardOwner, !found.contains(where: { $0.entity == owner }),
      phrase.tokens.contains(where: { grammar.isOfShareholders(clauses.words.word[$0]) })
    else { return }
    found.append(.init(entity: owner, role: .body))
  }

  /// "A, B and C have chaired meetings": each has meetings of their own.
  private func distributed(
    _ arguments: [EventReading.Argument], _ phrase: Phrase, _ support: Int, _ tree: ClauseTree
  ) -> [[EventReading.Argument]] {
    let word = clauses.words.word[phrase.head]
    let isPlural = grammar.entries[Int(word)].singular != word
    guard isPlural, support >= 0, tree.clauses[support].subject.count > 1 else {
      return [arguments]
    }
    let agents = arguments.filter { $0.role == .agent }
    guard agents.count == tree.clauses[support].subject.count else { return [arguments] }
    return agents.map { agent in arguments.filter { $0.role != .agent || $0 == agent } }
  }
}
