import ChronographDates
import ChronographLanguage

/// Reads events whose trigger is a verb.
struct VerbEventReader {
  let clauses: DocumentClauses
  let phrases: PhraseResolver
  let context: ContextReader
  let dates: EventDating
  let lives: LifeDates

  init(_ clauses: DocumentClauses) {
    self.clauses = clauses
    lives = LifeDates(clauses)
    phrases = PhraseResolver(clauses: clauses)
    context = ContextReader(clauses)
    dates = EventDating(clauses)
  }

  /// The events of one clause's verb.
  func read(clause: Int, in tree: ClauseTree, into readings: inout [EventReading]) {
    guard let group = tree.group(clause) else { return }
    let frames = grammar.verbFrames[Int(group.lemma)]
    // What an extension says of a verb comes before what the tables say.
    let own = frames.prefix { Int($0) < grammar.ownFrames }
    readAccusation(clause, group, tree, &readings)
    readFinding(clause, group, tree, &readings)
    let before = readings.count
    var tried = read(own, clause, group, tree, &readings)
    if readings.count == before {
      tried += read(frames.dropFirst(own.count), clause, group, tree, &readings)
    }
    if readings.count == before, group.lemma != 0 || !group.isCopula,
      tried.isEmpty || isLoose(group, tried, clause, tree)
    {
      readOther(clause, group, tree, &readings)
    }
  }

  /// Reads the frames whose trigger stands here, those with the longest first, and returns all of them.
  private func read(
    _ frames: ArraySlice<Int32>, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree,
    _ readings: inout [EventReading]
  ) -> [Int32] {
    var matches: [(frame: Int32, length: Int, end: Int)] = []
    for frame in frames {
      let pattern = grammar.frames[Int(frame)].pattern
      guard let end = match(pattern, after: group.head, in: tree, clause) else { continue }
      matches.append((frame, pattern.count, end))
    }
    let before = readings.count
    for length in lengths(of: matches) where readings.count == before {
      for match in matches where match.length == length {
        let frame = grammar.frames[Int(match.frame)]
        if frame.conditions.contains(.otherwise), readings.count > before { continue }
        read(frame, clause, group, group.head..<match.end, tree, &readings)
      }
    }
    // What a verb tells of a special type it does not tell once more as another happening.
    if readings[before...].contains(where: { $0.type.rawValue != "other" }) {
      let special = readings[before...].filter { $0.type.rawValue != "other" }
      readings.replaceSubrange(before..., with: special)
    }
    return matches.map(\.frame)
  }

  /// How long the matches are, the longest first.
  private func lengths(of matches: [(frame: Int32, length: Int, end: Int)]) -> [Int] {
    guard matches.count > 1 else { return matches.map(\.length) }
    return Set(matches.map(\.length)).sorted(by: >)
  }

  /// The token after the trigger's words where they stand after the verb, or `nil`.
  func match(
    _ pattern: [Int32], after head: Int, in tree: ClauseTree, _ clause: Int
  ) -> Int? {
    guard !pattern.isEmpty else { return head + 1 }
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    var at = afterPronoun(head, before: pattern[0]) ?? head + 1
    var (mayPass, hasTie) = (false, false)
    for word in pattern {
      if word == -1 {
        mayPass = true
        continue
      }
      var found = false
      var steps = 0
      let isTie = grammar.entries[Int(word)].classes.contains(.preposition)
      hasTie = hasTie || isTie
      let isLong = isTie || grammar.is(word, .verdictComplement)
      while at < end, steps < (mayPass ? (isLong ? 16 : 7) : 1) {
        if clauses.words.word[at] == word,
          !mayPass || isTie || isHead(at, in: tree, isObject: !hasTie)
        {
          found = true
          break
        }
        // "left the ministry, …, after the party": a mark ends the idiom.
        if mayPass, isComma(at), !isTie, !endsList(at, word, end) { break }
        // "called on Thursday for": a time does not part the words.
        if clauses.words.timex[at] < 0, !opensTime(at) { steps += 1 }
        at += 1
      }
      guard found else { return nil }
      at += 1
    }
    return mayPass ? head + 1 : at
  }

  /// "removed from the post of party boss" removes nobody from the party.
  ///
  /// Nor has who began a campaign "in his first term" begun the term.
  private func isHead(_ token: Int, in tree: ClauseTree, isObject: Bool) -> Bool {
    guard let phrase = tree.phrases.first(where: { $0.tokens.contains(token) }) else { return true }
    if isObject, phrase.preposition != 0,
      !grammar.is(phrase.preposition, .genitive) || isUsed(phrase, in: tree)
    {
      return false
    }
    return phrase.head == token || phrase.mention >= 0
  }

  func isComma(_ token: Int) -> Bool {
    let text = clauses.analysis.text
    return text.utf8[Int(text.tokens[token].lowerBound)] == UInt8(ascii: ",")
  }

  private func read(
    _ frame: Frame, _ clause: Int, _ group: VerbGroup, _ trigger: Range<Int>, _ tree: ClauseTree,
    _ readings: inout [EventReading]
  ) {
    guard frame.holdsForm(isPassive: isPassive(group)) else { return }
    if frame.conditions.contains(.auxiliary), group.isParticiple { return }
    if ["other", "statistic"].contains(frame.type.rawValue), isLight(clause, group, tree) {
      return
    }
    if frame.type.rawValue == "enforcement", isOf(["trial"], clause, group, tree) { return }
    if isOfTitle(clause, group, tree) || isOfReshuffle(frame, clause, group, tree) { return }
    if frame.type.rawValue == "trial", isOf(["meeting", "visit"], clause, group, tree) { return }
    // "the verdict will be read out"
    if frame.type.rawValue == "statement", !frame.pattern.isEmpty,
      isOf(["trial"], clause, group, tree)
    {
      return
    }
    if frame.type.rawValue == "appointment",
      isOf(["removal"], clause, group, tree) || isToCustody(clause, tree)
    {
      return
    }
    if frame.type.rawValue == "defection",
      isOf(["arrest", "trial", "charge"], clause, group, tree)
        || fleesThing(clause, group, tree)
    {
      return
    }
    if frame.conditions.contains(.noClause), hasClause(after: clause, in: tree) { return }
    var arguments = arguments(of: frame, clause, group, tree)
    addListed(to: &arguments, frame, clause, group, tree)
    addInquired(to: &arguments, frame, clause, tree)
    addFromBeside(to: &arguments, frame, clause, tree)
    guard holdsPhrases(frame, arguments, clause, group, tree) else { return }
    if frame.type.rawValue == "issuance", isReport(arguments) { return }
    var date = dates.beginning(
      dates.date(ofClause: clause, trigger: trigger.lowerBound, in: tree), of: frame.type, in: tree)
    if frame.type.happensOnTheSpot { date = date ?? dates.dateThere(ofClause: clause, in: tree) }
    let isDecided = isDecided(clause, in: tree)
    if date == nil, isDecided {
      // "voted on Tuesday to dismiss her": done.
      let above = tree.clauses[clause].parent
      date = dates.date(ofClause: above, trigger: tree.group(above)?.head ?? 0, in: tree)
    }
    if frame.conditions.contains(.life),
      let patient = arguments.first(where: { $0.role == .patient })
    {
      let told = frame.type.rawValue == "death" ? lives.deaths : lives.births
      let own = dates.ownDate(ofClause: clause, in: tree)
      date =
        frame.type.rawValue == "death" ? date ?? told[patient.entity] : told[patient.entity] ?? own
    }
    let entities = clauses.analysis.entities
    if !frame.holds(arguments, date: date, entities, grammar) {
      addSeat(to: &arguments, frame, clause, group, tree)
      guard let role = described(frame, arguments, clause, group, tree),
        frame.holds(arguments, date: date, entities, grammar, described: role)
      else { return }
    }
    var told = context.context(ofClause: clause, in: tree)
    guard !told.isUnreal, !(told.isOmitted && frame.type.isTelling) else { return }
    // What was not said is no statement; "declined to comment" is a trigger of its own.
    // Nor is "accused of adding".
    if frame.type.rawValue == "statement",
      group.isNegated || isGoverned(clause, in: tree) || opensSpeech(clause, in: tree)
    {
      return
    }
    let leaving = leaving(above: clause, for: frame, in: tree)
    if let leaving { settle(&told, &date, leaving, in: tree) }
    // "awaits sentencing", "is expected to stand trial"
    if frame.type.rawValue == "trial", !frame.pattern.isEmpty,
      grammar.speech[Int(group.lemma)] == .predict
    {
      told.set(.planned)
    }
    if isUnderWay(group, frame.type, date) { told.set(.planned) }
    // "said that he would appeal": nothing yet.
    if frame.conditions.contains(.final), date == nil, told.factuality == .planned { return }
    let isToFollow = isToFollow(frame, clause, in: tree)
    if isToFollow, told.factuality == .fact { told.factuality = .planned }
    if group.isInfinitive, date == nil, leaving == nil, !dates.isOneOfRow(clause, in: tree),
      !isDecided || told.factuality == .negated,
      told.factuality == .fact || told.factuality == .negated && !told.isOmitted
    {
      return
    }
    var event = EventReading(
      type: frame.type, date: date, trigger: trigger, arguments: [], sentences: [tree.sentence],
      rule: frame.rule)
    event.isNextOffice = leaving != nil
    event.isDescribed =
      !arguments.contains { $0.role == .patient }
      && isDescribed(frame, arguments, clause, group, tree)
    // The day of a refusal, an agreement or a denial is not that of what it is about.
    if isOfTelling(event, arguments, told, clause, tree) { event.date = nil }
    if event.date == nil, told.factuality != .negated {
      event.date = dates.announcedDate(ofClause: clause, in: tree, frame.type)
    }
    let isState =
      frame.type.rawValue == "charge"
      || !frame.pattern.isEmpty && ["trial", "investigation"].contains(frame.type.rawValue)
    let isHabit = event.isHabit(group) && !isHeadline(tree)
    if event.type.isTelling || isHabit && !isState {
      guard event.date != nil else { return }
    }
    told.settle(
      for: &arguments, type: frame.type, isActive: isStepping(group), clauses.analysis.entities,
      grammar)
    told.settle(for: frame.type, by: clauses.boardOwner)
    if isActOfProsecutors(frame.type, told, clause, tree) {
      told = StatementContext(factuality: .fact, attribution: [])
    }
    if frame.type.rawValue == "publication", told.factuality == .reported, told.attribution.isEmpty,
      tree.clauses[clause].antecedent >= 0
    {
      // "according to figures that the council released": the release is the text's own.
      told.factuality = .fact
    }
    if frame.conditions.contains(.life), frame.type.rawValue == "death",
      arguments.contains(where: { $0.role == .patient && lives.deaths[$0.entity] != nil })
    {
      // The dates after a name are the text's own.
      told = StatementContext(factuality: .fact, attribution: [])
    }
    if isDecided, told.factuality == .planned, date != nil || isOfNotice(clause, in: tree) {
      told.factuality = .fact
    }
    if frame.type.rawValue == "statistic", told.factuality == .alleged, !told.attribution.isEmpty {
      // A figure that somebody claims is a report.
      told.factuality = .reported
    }
    event.factuality = told.factuality
    event.attribution = told.attribution
    dropAppointed(from: &arguments, frame, clause, tree)
    addTheme(to: &arguments, frame, clause, tree)
    addGiven(in: clause, frame, event, &arguments, tree, into: &readings)
    split(event, arguments, isMutual: frame.isMutual(grammar), into: &readings)
  }

  /// "told the council that she was resigning": done by saying so, which "said that she had resigned" is not.
  private func isStepping(_ group: VerbGroup) -> Bool {
    !group.isPassive && !group.isParticiple
      && grammar.entries[Int(clauses.words.word[group.head])].classes.contains(.gerund)
  }

  /// "cancelled its meeting": no ruling; "escaped arrest": no flight.
  private func isOf(
    _ types: [String], _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> Bool {
    let objects = isPassive(group) ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    return objects.contains { index in
      let head = clauses.words.word[tree.phrases[index].head]
      return types.contains { grammar.isNoun(head, of: $0) }
    }
  }

  func isPassive(_ group: VerbGroup) -> Bool {
    group.isPassive || group.isParticiple
  }

  /// Whether a clause or infinitive hangs on the verb.
  private func hasClause(after clause: Int, in tree: ClauseTree) -> Bool {
    tree.clauses.contains {
      $0.parent == clause && ($0.kind == .complement || $0.kind == .infinitive)
    }
  }

  func namesPerson(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    tree.phrases[phrase].mention >= 0 && isPerson(phrase, tree)
  }

  /// Whether two phrases behind the verb have the same preposition.
  private func isRepeated(_ word: Int32, _ clause: Int, _ tree: ClauseTree) -> Bool {
    tree.items.dropFirst(tree.clauses[clause].verbItem + 1).count {
      $0.clause == clause && $0.kind == .phrase && tree.phrases[$0.index].preposition == word
    } > 1
  }

  /// The participants in the order of the frame.
  func arguments(
    of frame: Frame, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> [EventReading.Argument] {
    var found: [EventReading.Argument] = []
    var after = tree.arguments(ofClause: clause)
    if after.objects.isEmpty, let shared = sharedObjects(frame, clause, group, tree) {
      after = shared
    }
    var objects = governed(after.objects, in: tree)
    if objects.isEmpty { objects = lateObjects(frame, clause, group, tree) }
    for argument in frame.arguments {
      // "as envoy of the council in Oran": one office, one seat.
      let hasSeat = found.contains { $0.role == .body }
      if argument.isOffice, argument.slot != .complement, hasSeat { continue }
      let candidates: [Int]
      switch argument.slot {
      case .subject:
        let doers = doers(clause, group, tree)
        let own = isPassive(group) ? doers : tree.clauses[clause].subject
        candidates = principals(own, argument, frame, group, tree, &found)
          .filter { doers.contains($0) }
      case .object where isPassive(group): candidates = tree.clauses[clause].subject
      case .object where argument.role == .recipient:
        candidates = objects.first.map { isSomebody($0, tree) ? [$0] : [] } ?? []
      case .object:
        candidates =
          relativeObject(clause, objects, tree)
          ?? tree.heads(of: objects, coordinated: after.isList, clauses.analysis.mentions)
          + (after.isList ? counted(objects, tree) : [])
      case .complement:
        candidates = isPassive(group) ? objects : offices(clause, after.complements, tree)
      case .preposition:
        // "said Lima, as reported by the Herald": whoever does it stands before an active verb.
        let isDone =
          argument.role == .agent && !isPassive(group) && frame.isTold(by: argument, grammar)
        if isDone, found.contains(where: { $0.role == .agent }) { continue }
        // "named Krog as head of the Bank and Lima as head of the Board": each has a seat of their own.
        if argument.isOffice, found.filter({ $0.role == .patient }).count > 1,
          isRepeated(argument.word, clause, tree)
        {
          continue
        }
        candidates = phrases.complements(ofClause: clause, preposition: argument.word, in: tree)
          .filter { !isOfAside($0, in: tree) && !(argument.isOffice && namesPerson($0, tree)) }
      case .genitive:
        addOwners(argument, clause, tree, isIdiom: !frame.pattern.isEmpty, &found)
        candidates = []
      case .modifier: candidates = []
      }
      fill(argument, of: frame.type, candidates, tree, &found)
    }
    return found
  }

  /// "her term ends", "renewed her mandate": whose the subject is, or the object of an idiom.
  private func addOwners(
    _ argument: Frame.Argument, _ clause: Int, _ tree: ClauseTree, isIdiom: Bool,
    _ found: inout [EventReading.Argument]
  ) {
    let objects = isIdiom ? tree.objects(ofClause: clause) : []
    let owners = (tree.clauses[clause].subject + objects).compactMap {
      phrases.owner(ofPhrase: $0, in: tree)
    }
    argument.add(owners, clauses.analysis.entities, to: &found)
  }

  /// Who does it: the subject, or of a passive what follows "by".
  private func doers(_ clause: Int, _ group: VerbGroup, _ tree: ClauseTree) -> [Int] {
    isPassive(group)
      ? phrases.complements(ofClause: clause, preposition: .agentMarker, in: tree)
      : tree.clauses[clause].subject.filter { phrases.speaksForOwner($0, in: tree) }
  }

  private func fill(
    _ argument: Frame.Argument, of type: EventType, _ candidates: [Int], _ tree: ClauseTree,
    _ found: inout [EventReading.Argument]
  ) {
    for phrase in candidates {
      let owners = phrases.owners(ofPhrase: phrase, for: argument.role, of: type, in: tree)
      let entities =
        !owners.isEmpty
        ? owners
        : author(of: argument, type, phrase, tree)
          ?? entities(of: argument, type, phrase, tree)
      let before = found.count
      argument.add(entities, clauses.analysis.entities, to: &found)
      if argument.isOffice, found.count > before { return }
    }
  }

  private func isHeadline(_ tree: ClauseTree) -> Bool {
    clauses.analysis.text.sentences[tree.sentence].isHeading
  }
}
