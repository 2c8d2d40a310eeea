import ChronographLanguage
import ChronographReading

/// Dated acts on persons whom the text describes: "a former mayor was arrested on Monday".
extension VerbEventReader {
  /// The role that somebody fills whom the text describes and does not name: the patient of a dated act, or who tells.
  func described(
    _ frame: Frame, _ arguments: [EventReading.Argument], _ clause: Int, _ group: VerbGroup,
    _ tree: ClauseTree
  ) -> Role? {
    if isDescribed(frame, arguments, clause, group, tree) { return .patient }
    return isUnnamedTeller(frame, clause, group, tree) ? .agent : nil
  }

  /// "the company said on Monday", "state media reported in 2012", "it was announced today".
  private func isUnnamedTeller(
    _ frame: Frame, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> Bool {
    let kind = grammar.speech[Int(group.lemma)]
    guard frame.pattern.isEmpty, kind == .say || kind == .announce,
      frame.type.rawValue == "statement" || frame.conditions.contains(.medium),
      !group.isInfinitive, !group.isGerund, !group.isParticiple, group.modal.isEmpty,
      !group.isPresent, kind == .announce || tree.objects(ofClause: clause).isEmpty,
      let subject = tree.clauses[clause].subject.first.map({ tree.phrases[$0] }),
      subject.mention < 0, dates.ownDate(ofClause: clause, in: tree) != nil
    else { return false }
    if group.isPassive { return clauses.classes(subject.head).contains(.it) }
    let opener = clauses.classes(subject.tokens.lowerBound)
    return !subject.isPronoun && opener.isDisjoint(with: [.nobody, .not])
  }

  /// Whether a frame's patient is such a person, and the clause has a date of its own or names who does it or where.
  func isDescribed(
    _ frame: Frame, _ arguments: [EventReading.Argument], _ clause: Int, _ group: VerbGroup,
    _ tree: ClauseTree
  ) -> Bool {
    guard let phrase = described(by: frame, clause, group, tree),
      !arguments.isEmpty
        || (dates.ownDate(ofClause: clause, in: tree)
          ?? dates.announcedDate(ofClause: clause, in: tree, frame.type)) != nil
    else { return false }
    // Of several the sentences after tell who got or lost which office.
    let isAhead = !group.modal.isEmpty || group.isDestined
    return !frame.type.isOfOffice || isAhead || clauses.isSingular(tree.phrases[phrase].head)
  }

  /// The phrase of somebody without a name in the place of a frame's patient.
  private func described(
    by frame: Frame, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> Int? {
    guard frame.type.happensToPersons, clauses.analysis.titles != nil,
      let patient = frame.arguments.first(where: { $0.role == .patient }),
      let index = filler(of: patient, clause, group, tree).first, tree.phrases[index].mention < 0,
      !tree.phrases[index].isPronoun, isOfPersons(index, frame.type, tree)
    else { return nil }
    let opener = clauses.classes(tree.phrases[index].tokens.lowerBound)
    return opener.isDisjoint(with: [.nobody, .not]) ? index : nil
  }

  /// "the mayor", "two officers"; where no office is given or taken, "seven people" and "a former aide" as well.
  private func isOfPersons(_ index: Int, _ type: EventType, _ tree: ClauseTree) -> Bool {
    let head = tree.phrases[index].head
    if clauses.analysis.titles?.contains(head) == true || clauses.classes(head).contains(.people) {
      return true
    }
    let word = clauses.words.word[head]
    guard !type.isOfOffice else { return grammar.is(word, .officeBearer) }
    // How many died is told by figures of their own.
    guard type.rawValue != "death" else { return false }
    return grammar.is(word, .crowdNoun) || grammar.is(word, .humanNoun)
      || grammar.is(grammar.entries[Int(word)].singular, .humanNoun)
  }

  /// "The chief constable of Lund Police has been suspended": where whoever is described has the office.
  func addSeat(
    to arguments: inout [EventReading.Argument], _ frame: Frame, _ clause: Int,
    _ group: VerbGroup, _ tree: ClauseTree
  ) {
    guard frame.type.rawValue == "removal", arguments.isEmpty,
      let phrase = described(by: frame, clause, group, tree),
      clauses.analysis.titles?.contains(tree.phrases[phrase].head) == true,
      clauses.isSingular(tree.phrases[phrase].head)
    else { return }
    let entities = clauses.analysis.entities
    let seats = phrases.chain(after: phrase, in: tree).filter {
      entities[$0].kind == .body || entities[$0].kind == .place
    }
    guard let seat = seats.first(where: { entities[$0].kind == .body }) ?? seats.first else {
      return
    }
    arguments.append(.init(entity: seat, role: entities[seat].kind == .body ? .body : .place))
  }

  /// The date and agents of an appointment or removal of persons whom the clause does not name.
  func lead(ofClause clause: Int, in tree: ClauseTree) -> EventElaboration.Lead? {
    guard let group = tree.group(clause), !group.isParticiple, !group.isInfinitive,
      let object = (group.isPassive ? tree.clauses[clause].subject : tree.objects(ofClause: clause))
        .first, tree.phrases[object].mention < 0, !tree.phrases[object].isPronoun
    else { return nil }
    // "made public eight cases" appoints nobody.
    let isOfMaking = grammar.is(group.lemma, .makingVerb)
    if group.isPassive || isOfMaking,
      !(clauses.analysis.titles?.contains(tree.phrases[object].head) ?? true)
    {
      return nil
    }
    for index in grammar.verbFrames[Int(group.lemma)] {
      let frame = grammar.frames[Int(index)]
      guard frame.type.isOfOffice, frame.pattern.isEmpty else { continue }
      let count = phrases.count(ofPhrase: object, in: tree)
      let found = arguments(of: frame, clause, group, tree)
      let agents = found.filter { $0.role == .agent }
      guard !agents.isEmpty || count != nil, !found.contains(where: { $0.role == .patient }),
        let date = dates.date(ofClause: clause, trigger: group.head, in: tree)
          ?? dates.announcedDate(ofClause: clause, in: tree, frame.type)
      else { continue }
      var lead = EventElaboration.Lead(
        date: date, agents: agents, sentence: tree.sentence, count: count)
      let told = context.context(ofClause: clause, in: tree)
      lead.isDone = group.isDone && told.isAsserted
      lead.isOwnVoice = told.factuality == .fact
      return lead
    }
    return nil
  }

  private func filler(
    of argument: Frame.Argument, _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree
  ) -> [Int] {
    switch argument.slot {
    case .subject: isPassive(group) ? [] : tree.clauses[clause].subject
    case .object:
      isPassive(group) ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    case .preposition:
      phrases.complements(ofClause: clause, preposition: argument.word, in: tree)
    default: []
    }
  }
}

extension EventType {
  /// What is done to a person, named or not.
  var happensToPersons: Bool {
    isOfOffice || ["arrest", "charge", "trial", "death"].contains(rawValue)
  }

  /// Who gets or loses an office or membership.
  var isOfOffice: Bool { ["appointment", "removal", "expulsion"].contains(rawValue) }
}

extension DocumentClauses {
  /// Whether a noun doesn't end as a plural does.
  func isSingular(_ token: Int) -> Bool {
    let span = analysis.text.tokens[token].span
    return !grammar.inflection.tells(
      .pluralNoun, analysis.text.utf8[span.lowerBound..<span.upperBound])
  }
}
