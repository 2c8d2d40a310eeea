import ChronographDates
import ChronographLanguage

/// Reads events whose trigger is a verb.
struct VerbEventReader {
  let clauses: DocumentClauses
  private let phrases: PhraseResolver
  private let context: ContextReader
  private let dates: EventDating

  init(_ clauses: DocumentClauses) {
    self.clauses = clauses
    phrases = PhraseResolver(clauses: clauses)
    context = ContextReader(clauses)
    dates = EventDating(clauses)
  }

  private var grammar: EventGrammar { clauses.grammar }

  /// The events of one clause's verb.
  func read(clause: Int, in tree: ClauseTree, into readings: inout [EventReading]) {
    guard let group = tree.group(clause) else { return }
    let frames = grammar.verbFrames[Int(group.lemma)]
    var hasFrame = false
    var bestLength = 0
    var matches: [(frame: Int32, end: Int)] = []
    for frame in frames {
      let pattern = grammar.frames[Int(frame)].pattern
      guard pattern.count >= bestLength,
        let end = match(pattern, after: group.head, in: tree, clause)
      else { continue }
      if pattern.count > bestLength { matches.removeAll() }
      bestLength = pattern.count
      matches.append((frame, end))
      hasFrame = true
    }
    for (frame, end) in matches {
      read(grammar.frames[Int(frame)], clause, group, group.head..<end, tree, &readings)
    }
    if !hasFrame, group.lemma != 0 || !group.isCopula {
      readOther(clause, group, tree, &readings)
    }
  }

  /// The token after the trigger's words where they stand after the verb, or `nil`.
  private func match(
    _ pattern: [Int32], after head: Int, in tree: ClauseTree, _ clause: Int
  ) -> Int? {
    guard !pattern.isEmpty else { return head + 1 }
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    var at = head + 1
    var mayPass = false
    for word in pattern {
      if word == -1 {
        mayPass = true
        continue
      }
      var found = false
      var steps = 0
      while at < end, steps < (mayPass ? 16 : 1) {
        if clauses.words.word[at] == word {
          found = true
          break
        }
        at += 1
        steps += 1
      }
      guard found else { return nil }
      at += 1
    }
    return mayPass ? head + 1 : at
  }

  private func read(
    _ frame: Frame, _ clause: Int, _ group: VerbGroup, _ trigger: Range<Int>, _ tree: ClauseTree,
    _ readings: inout [EventReading]
  ) {
    guard frame.holdsForm(isPassive: isPassive(group)) else { return }
    if frame.conditions.contains(.noClause), hasClause(after: clause, in: tree) { return }
    var arguments = arguments(of: frame, clause, group, tree)
    let date = dates.date(ofClause: clause, trigger: trigger.lowerBound, in: tree)
    guard frame.holds(arguments, date: date, clauses.analysis.entities) else { return }
    var told = context.context(ofClause: clause, in: tree)
    guard !told.isUnreal else { return }
    var event = EventReading(
      type: frame.type, date: date, trigger: trigger, arguments: [], sentences: [tree.sentence],
      rule: frame.rule)
    if event.date == nil {
      event.date = dates.announcedDate(ofClause: clause, in: tree, frame.type)
    }
    if event.type.isTelling || event.isHabit(group) { guard event.date != nil else { return } }
    told.settle(for: &arguments, type: frame.type)
    event.factuality = told.factuality
    event.attribution = told.attribution
    event.confidence = bestConfidence(event, arguments)
    split(event, arguments, into: &readings)
  }

  private func bestConfidence(
    _ event: EventReading, _ arguments: [EventReading.Argument]
  ) -> Confidence {
    arguments.isEmpty ? .low : arguments.count > 1 || event.date != nil ? .high : .medium
  }

  private func isPassive(_ group: VerbGroup) -> Bool {
    group.isPassive || group.isParticiple
  }

  /// Whether a clause or infinitive hangs on the verb.
  private func hasClause(after clause: Int, in tree: ClauseTree) -> Bool {
    tree.clauses.contains {
      $0.parent == clause && ($0.kind == .complement || $0.kind == .infinitive)
    }
  }

  /// One event for each person of a list, where each has a fate of their own.
  private func split(
    _ event: EventReading, _ arguments: [EventReading.Argument],
    into readings: inout [EventReading]
  ) {
    var event = event
    let role: Role = event.type.rawValue == "meeting" ? .agent : .patient
    let several = arguments.filter { $0.role == role }
    guard several.count > 1, event.type.isPersonal else {
      event.arguments = arguments
      readings.append(event)
      return
    }
    for one in several {
      event.arguments = arguments.filter { $0.role != role || $0 == one }
      readings.append(event)
    }
  }

  /// The participants in the order of the frame.
  private func arguments(
    of frame: Frame, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> [EventReading.Argument] {
    var found: [EventReading.Argument] = []
    let (objects, complements, isList) = tree.arguments(ofClause: clause)
    for argument in frame.arguments {
      let candidates: [Int]
      switch argument.slot {
      case .subject:
        candidates =
          isPassive(group)
          ? phrases.complements(ofClause: clause, preposition: grammar.byID, in: tree)
          : tree.clauses[clause].subject
      case .object:
        candidates =
          isPassive(group)
          ? tree.clauses[clause].subject
          : tree.heads(of: objects, coordinated: isList, clauses.analysis.mentions)
      case .complement: candidates = isPassive(group) ? objects : complements
      case .preposition:
        candidates = phrases.complements(ofClause: clause, preposition: argument.word, in: tree)
      case .genitive, .modifier: candidates = []
      }
      fill(argument, candidates, tree, &found)
    }
    return found
  }

  private func fill(
    _ argument: Frame.Argument, _ candidates: [Int], _ tree: ClauseTree,
    _ found: inout [EventReading.Argument]
  ) {
    for phrase in candidates {
      var entities: [Int] = []
      if argument.isOffice {
        entities = phrases.chain(after: phrase, in: tree)
      } else if let entity = phrases.entity(ofPhrase: phrase, in: tree) {
        entities = [entity]
      } else if clauses.classes(tree.phrases[phrase].head).contains(.metonym) {
        entities = phrases.chain(after: phrase, in: tree).filter {
          clauses.analysis.entities[$0].kind == .body
        }
      }
      argument.add(entities, clauses.analysis.entities, to: &found)
    }
  }

  /// A dated clause with a named subject whose verb no frame knows.
  private func readOther(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ readings: inout [EventReading]
  ) {
    let kind = tree.clauses[clause].kind
    guard kind == .main || kind == .coordinate || kind == .complement || kind == .relative,
      !group.isCopula, group.lemma != grammar.haveID, !group.isProgressive,
      !clauses.classes(group.head).contains(.speech),
      !(group.isPresent && group.modal.isEmpty),
      let date = dates.ownDate(ofClause: clause, in: tree),
      !clauses.analysis.text.sentences[tree.sentence].isHeading
    else { return }
    let subject = tree.clauses[clause].subject.compactMap { phrases.entity(ofPhrase: $0, in: tree) }
    let named = subject.filter { clauses.analysis.entities[$0].kind != .case }
    guard !named.isEmpty else { return }
    let told = context.context(ofClause: clause, in: tree)
    guard !told.isUnreal else { return }
    let role: Role = isPassive(group) ? .patient : .agent
    readings.append(
      EventReading(
        type: EventType(rawValue: "other"), date: date, trigger: group.head..<group.head + 1,
        arguments: named.map { .init(entity: $0, role: role) }, factuality: told.factuality,
        attribution: told.attribution, confidence: .low, sentences: [tree.sentence], rule: "other"))
  }
}

extension EventType {
  /// Events that each person has alone.
  var isPersonal: Bool {
    ["appointment", "removal", "expulsion", "death", "meeting"].contains(rawValue)
  }
  /// Tellings count only when dated.
  var isTelling: Bool { ["statement", "statistic", "other"].contains(rawValue) }
  /// Acts that an official announcement dates.
  var isAct: Bool {
    [
      "appointment", "removal", "expulsion", "investigation", "charge", "arrest", "trial",
      "issuance", "enforcement", "founding", "death",
    ].contains(rawValue)
  }
}

extension EventReading {
  /// A present tense without date is a habit or rule more often than an event, but in succession of office.
  func isHabit(_ group: VerbGroup) -> Bool {
    guard group.isPresent, group.modal.isEmpty, !group.isPassive, !group.isInfinitive,
      !group.isPerfect
    else { return false }
    return !(type.rawValue == "appointment" || type.rawValue == "removal")
  }
}

extension StatementContext {
  /// What somebody announces of their own acts is a fact, not a report.
  mutating func settle(for arguments: inout [EventReading.Argument], type: EventType) {
    guard factuality == .reported, !attribution.isEmpty else { return }
    let own = arguments.contains {
      ($0.role == .agent || $0.role == .body) && attribution.contains($0.entity)
    }
    if own {
      factuality = .fact
      attribution = []
    }
  }
}
