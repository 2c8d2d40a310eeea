import ChronographDates
import ChronographLanguage

/// Tells the undoing of a happening as a happening of its own, and finds what "the charges" that were dropped are.
struct UndoingTeller {
  /// The rule of what undoes another happening.
  static let rule = "undoing"
  /// How many sentences back "the charges" may have been told.
  private static let reach = 3

  private let clauses: DocumentClauses
  private let nouns: NounEventReader

  init(_ clauses: DocumentClauses, nouns: NounEventReader) {
    (self.clauses, self.nouns) = (clauses, nouns)
  }

  private var grammar: EventGrammar { clauses.grammar }

  /// Marks what was told before as undone, and adds what undid it.
  func tell(in readings: inout [EventReading]) {
    for tree in clauses.trees where !tree.items.isEmpty { undoEarlier(in: tree, &readings) }
    undoConvictions(&readings)
    undoCharges(&readings)
    undoRemovals(&readings)
    for undone in readings {
      guard let undoing = undone.undoing, !undoing.verb.isEmpty else { continue }
      add(undoing, of: undone, to: &readings)
    }
    readings.sort {
      ($0.trigger.lowerBound, $0.type.rawValue) < ($1.trigger.lowerBound, $1.type.rawValue)
    }
  }

  // MARK: Told before

  /// "Lima was charged in 2022. Prosecutors dropped the charges on Monday."
  private func undoEarlier(in tree: ClauseTree, _ readings: inout [EventReading]) {
    for (at, item) in tree.items.enumerated() where item.kind == .phrase {
      let phrase = tree.phrases[item.index]
      guard phrase.mention < 0, !phrase.isPronoun, let type = type(of: phrase, at, in: tree),
        !isOfOther(at, in: tree),
        let found = nouns.reversals.reversal(ofItem: at, type, in: tree),
        let undoing = nouns.undoing(found, type, nil, in: tree),
        !readings.contains(where: { $0.trigger.contains(phrase.head) })
      else { continue }
      for index in earlier(type, before: phrase.head, in: tree, readings) {
        readings[index].undoing = undoing
      }
    }
  }

  /// "the conviction of Novak", "the charges against others", "in a separate case": told of here, not before.
  private func isOfOther(_ item: Int, in tree: ClauseTree) -> Bool {
    let range = clauses.analysis.text.sentences[tree.sentence].tokens
    if range.contains(where: { grammar.is(clauses.words.word[$0], .separateWord) }) { return true }
    guard item + 1 < tree.items.count, tree.items[item + 1].kind == .phrase else { return false }
    let next = tree.phrases[tree.items[item + 1].index]
    return next.mention >= 0 && grammar.is(next.preposition, .genitiveOrAdversative)
  }

  /// "convicted in 2010 … acquitted in 2013": the later verdict undoes the earlier one.
  private func undoConvictions(_ readings: inout [EventReading]) {
    let verdicts = readings.indices.filter { isOfStage(readings[$0], .verdictWord) }
    for acquittal in readings where isOfStage(acquittal, .acquittalWord) {
      guard acquittal.factuality == .fact || acquittal.factuality == .reported,
        let day = acquittal.date?.earliest
      else { continue }
      let range = clauses.analysis.text.sentences[acquittal.sentences[0]].tokens
      if range.contains(where: { grammar.is(clauses.words.word[$0], .separateWord) }) { continue }
      let agents = acquittal.arguments.filter { $0.role == .agent }.map(\.entity)
      for index in verdicts
      where readings[index].undoing == nil
        && !isOfStage(readings[index], .acquittalWord)
        && readings[index].date?.latest.map({ $0 < day }) == true
        && readings[index].arguments.contains(where: {
          $0.role == .patient && acquittal.arguments.contains($0)
        })
      {
        readings[index].undoing = EventReading.Undoing(
          date: acquittal.date, agents: agents, sentence: acquittal.sentences[0], verb: 0..<0)
      }
    }
  }

  /// "was charged with fraud in 2019 … acquitted on Monday": of what was told before, where nothing was proved.
  private func undoCharges(_ readings: inout [EventReading]) {
    let convictions = readings.filter {
      isOfStage($0, .verdictWord) && !isOfStage($0, .acquittalWord) && $0.undoing == nil
        && !$0.isUndoing
    }
    for acquittal in readings where isOfStage(acquittal, .acquittalWord) {
      guard acquittal.factuality == .fact || acquittal.factuality == .reported,
        !isSeparate(acquittal)
      else { continue }
      let patients = acquittal.arguments.filter { $0.role == .patient }
      // "was acquitted of two charges and convicted of a third"
      let isPartial = convictions.contains { verdict in
        verdict.arguments.contains { patients.contains($0) }
          && (verdict.sentences[0] == acquittal.sentences[0]
            || verdict.date.map { $0 == acquittal.date } ?? true)
      }
      if isPartial { continue }
      let agents = acquittal.arguments.filter { $0.role == .agent }.map(\.entity)
      // Of several charges nobody knows which.
      let charges = readings.indices.filter {
        isCharge(readings[$0], before: acquittal, of: patients)
      }
      if charges.count == 1, let index = charges.first {
        readings[index].undoing = EventReading.Undoing(
          date: acquittal.date, agents: agents, sentence: acquittal.sentences[0], verb: 0..<0)
      }
    }
  }

  /// "was charged", "the charges": no criticism or reprimand.
  private func isIndictment(_ charge: EventReading) -> Bool {
    let tree = clauses.trees[charge.sentences[0]]
    let verb = tree.groups.first { $0.tokens.contains(charge.trigger.lowerBound) }
    return verb.map { grammar.is($0.lemma, .indictingVerb) } ?? true
  }

  private func isSeparate(_ reading: EventReading) -> Bool {
    clauses.analysis.text.sentences[reading.sentences[0]].tokens.contains {
      grammar.is(clauses.words.word[$0], .separateWord)
    }
  }

  /// Whether somebody was charged by those who prosecute before they were acquitted, as far as the text dates it.
  private func isCharge(
    _ charge: EventReading, before acquittal: EventReading, of patients: [EventReading.Argument]
  ) -> Bool {
    guard charge.type.rawValue == "charge", charge.undoing == nil, !isSeparate(charge),
      charge.factuality == .fact || charge.factuality == .reported,
      charge.arguments.contains(where: { patients.contains($0) }),
      // What somebody says of another is no charge.
      !charge.arguments.contains(where: {
        $0.role == .agent && clauses.analysis.entities[$0.entity].kind == .person
      }), isIndictment(charge)
    else { return false }
    if let day = acquittal.date?.earliest, let charged = charge.date?.latest {
      return charged < day
    }
    return charge.date == nil && charge.trigger.lowerBound < acquittal.trigger.lowerBound
      || acquittal.date == nil && charge.sentences[0] < acquittal.sentences[0]
  }

  /// "was suspended in January and reinstated in May": whoever is back in office lost it in vain.
  private func undoRemovals(_ readings: inout [EventReading]) {
    for comeback in readings where isRestoring(comeback) {
      let patients = comeback.arguments.filter { $0.role == .patient }
      let agents = comeback.arguments.filter { $0.role == .agent }.map(\.entity)
      let lost = readings.indices.last { index in
        let removal = readings[index]
        return removal.type.rawValue == "removal" && removal.undoing == nil
          && removal.trigger.upperBound <= comeback.trigger.lowerBound
          && [.fact, .reported].contains(removal.factuality)
          && removal.arguments.contains { patients.contains($0) }
          && isOfOneSeat(removal, comeback)
      }
      guard let lost else { continue }
      readings[lost].undoing = EventReading.Undoing(
        date: comeback.date, agents: agents, sentence: comeback.sentences[0], verb: 0..<0)
    }
  }

  /// "was removed as head of Orbis; returned to his post at Kordax": another one.
  private func isOfOneSeat(_ removal: EventReading, _ comeback: EventReading) -> Bool {
    func seats(_ event: EventReading) -> Set<Int> {
      Set(event.arguments.filter { $0.role == .body || $0.role == .place }.map(\.entity))
    }
    let (lost, won) = (seats(removal), seats(comeback))
    return lost.isEmpty || won.isEmpty || !lost.isDisjoint(with: won)
  }

  /// "was reinstated", "returned to his post": into the office that was lost.
  private func isRestoring(_ reading: EventReading) -> Bool {
    guard reading.type.rawValue == "appointment",
      reading.factuality == .fact || reading.factuality == .reported
    else { return false }
    let word = clauses.words.word
    if grammar.is(word[reading.trigger.lowerBound], .restoringWord) { return true }
    guard grammar.is(word[reading.trigger.lowerBound], .returningWord) else { return false }
    let text = clauses.analysis.text
    let next = reading.trigger.lowerBound + 1
    let end = text.sentences[text.sentence(ofToken: next - 1)].tokens.upperBound
    let post = (next..<max(next, min(end, next + 4))).first { grammar.is(word[$0], .postNoun) }
    // "returned to his post at Kordax": which one is told.
    return post.map { token in
      !(token + 1..<max(token + 1, min(end, token + 5))).contains { clauses.words.mention[$0] >= 0 }
    } ?? false
  }

  private func isOfStage(_ reading: EventReading, _ stage: WordSet) -> Bool {
    reading.type.rawValue == "trial"
      && grammar.is(clauses.words.word[reading.trigger.lowerBound], stage)
  }

  /// The type of a happening that a phrase takes for known: "the conviction", "all charges", "charges", and in
  /// apposition "…, a verdict overturned in 2013".
  private func type(of phrase: Phrase, _ item: Int, in tree: ClauseTree) -> EventType? {
    let (first, head) = (
      clauses.words.word[phrase.tokens.lowerBound], clauses.words.word[phrase.head]
    )
    guard
      let name = [
        "charge", "trial", "arrest", "investigation", "appointment", "removal", "expulsion",
      ].first(where: { grammar.isNoun(head, of: $0) })
    else { return nil }
    let isBare = phrase.tokens.count == 1 && name == "charge"
    let isApposed =
      item > 0 && tree.items[item - 1].kind == .comma && grammar.is(first, .indefiniteArticle)
      && name == "trial"
    return isBare || isApposed || grammar.is(first, .definiteOrTotal)
      ? EventType(rawValue: name) : nil
  }

  /// The happenings of the nearest sentence that tells any of the type.
  private func earlier(
    _ type: EventType, before token: Int, in tree: ClauseTree, _ readings: [EventReading]
  ) -> [Int] {
    let found = readings.indices.filter { index in
      let reading = readings[index]
      return reading.type == type && reading.trigger.upperBound <= token
        && tree.sentence - reading.sentences[0] <= Self.reach && !reading.isUndoing
        && (reading.factuality == .fact || reading.factuality == .reported)
        && reading.arguments.contains { $0.role == .patient }
    }
    guard let nearest = found.last else { return [] }
    return found.filter { readings[$0].sentences[0] == readings[nearest].sentences[0] }
  }

  // MARK: What undoes it

  private func add(
    _ undoing: EventReading.Undoing, of undone: EventReading, to readings: inout [EventReading]
  ) {
    let patients = undone.arguments.filter { $0.role == .patient }
    guard !patients.isEmpty else { return }
    let own = readings.firstIndex { $0.trigger.lowerBound == undoing.verb.lowerBound }
    guard let own else {
      if let event = event(undoing, of: undone, patients) { readings.append(event) }
      return
    }
    guard ["trial", "other", "enforcement"].contains(readings[own].type.rawValue) else { return }
    if undone.type.rawValue == "trial", readings[own].type.rawValue == "other" {
      readings[own].type = undone.type
    }
    let isOpen = !readings[own].arguments.contains { $0.role == .patient }
    guard isOpen || readings[own].rule == Self.rule else { return }
    readings[own].isUndoing = true
    // "threw out", not "threw".
    if readings[own].type.rawValue == "other" { readings[own].trigger = undoing.verb }
    readings[own].arguments += patients.filter { patient in
      !readings[own].arguments.contains { $0.entity == patient.entity }
    }
    readings[own].confidence = readings[own].level
  }

  /// What a verb tells that no frame knows: dated, or of a verdict.
  private func event(
    _ undoing: EventReading.Undoing, of undone: EventReading,
    _ patients: [EventReading.Argument]
  ) -> EventReading? {
    let ruling = grammar.entries[Int(clauses.words.word[undoing.verb.lowerBound])].pastLemma
    let isOfCourt = undone.type.rawValue == "trial" || grammar.is(ruling, .rulingVerb)
    guard isOfCourt || undoing.date != nil else { return nil }
    let agents = undoing.agents.filter { agent in !patients.contains { $0.entity == agent } }
    var event = EventReading(
      type: EventType(rawValue: isOfCourt ? "trial" : "other"), date: undoing.date,
      trigger: undoing.verb, arguments: agents.map { .init(entity: $0, role: .agent) } + patients,
      factuality: undoing.factuality, attribution: undoing.attribution,
      sentences: [undoing.sentence], rule: Self.rule)
    event.isUndoing = true
    event.confidence = event.level
    return event
  }
}

extension NounEventReader {
  /// "had her conviction quashed": the participle under a verb of having is what was done.
  func isUndergone(_ clause: Int, _ support: Int, in tree: ClauseTree) -> Bool {
    clause >= 0 && tree.clauses[clause].kind == .participle
      && tree.group(support)?.lemma == grammar.possessionID
  }

  /// What undid the happening that a noun names, where a verb, noun or participle says that it was undone.
  ///
  /// - Parameter own: the date of the happening, which is not that of its undoing.
  func undoing(
    _ found: ReversalReader.Found, _ type: EventType, _ own: EDTF?, in tree: ClauseTree
  ) -> EventReading.Undoing? {
    guard found.effect == .undo, found.isDone else { return nil }
    guard let group = tree.group(found.clause) else {
      return EventReading.Undoing(date: nil, agents: [], sentence: tree.sentence, verb: 0..<0)
    }
    let date =
      dates.date(ofClause: found.clause, trigger: group.head, in: tree)
      ?? dates.announcedDate(ofClause: found.clause, in: tree, type)
    // "A court in Oran" is not Oran.
    let agents = context.speakers(ofClause: found.clause, group, in: tree).filter {
      clauses.analysis.entities[$0].kind != .place
    }
    var arguments = agents.map { EventReading.Argument(entity: $0, role: .agent) }
    var told = found.told
    told.settle(for: &arguments, type: type, clauses.analysis.entities, grammar)
    return EventReading.Undoing(
      date: date == own ? nil : date, agents: agents, sentence: tree.sentence,
      verb: group.head..<end(of: group), factuality: told.factuality,
      attribution: told.attribution)
  }

  /// The token behind a verb and its particle: "threw out".
  private func end(of group: VerbGroup) -> Int {
    let next = group.head + 1
    guard next < clauses.words.word.count else { return next }
    let isParticle = grammar.verbReversals[group.lemma]?.contains {
      $0.particle != 0 && $0.particle == clauses.words.word[next]
        && !grammar.is($0.particle, .genitive)
    }
    return isParticle == true ? next + 1 : next
  }
}
