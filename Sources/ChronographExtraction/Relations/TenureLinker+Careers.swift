internal import ChronographDates
internal import ChronographLanguage

/// What a later office ends in a career as it is told.
extension TenureLinker {
  /// How an office goes together with others.
  private enum Kind {
    /// What somebody works as: one at a time.
    case job
    /// An office of a party, which goes with one of the state.
    case party
    /// A seat, a chair, a membership: kept beside everything else.
    case side
  }

  /// "was appointed director in 2009 and elected governor in 2017": director no longer.
  func endByLaterOffice(_ readings: inout [RelationReading]) {
    let index = TenureIndex(readings)
    let held = Dictionary(grouping: readings.filter(isHeld), by: Seat.init)
    for place in readings.indices where mayBeOver(readings[place]) {
      let reading = readings[place]
      guard held[Seat(reading)]?.contains(where: { $0.anchor != reading.anchor }) != true
      else { continue }
      let sentence = analysis.text.sentence(ofToken: reading.anchor)
      // A career is told within one paragraph.
      let told = Set((max(0, sentence - 3)...sentence + 3).flatMap { index.told(in: $0) })
        .map { index.readings[$0] }
      let later = told.filter { $0.source == reading.source && ends(reading, by: $0) }
      guard !later.isEmpty, !areJoined(reading, later, told) else { continue }
      readings[place].status = .former
    }
  }

  /// Who holds what where.
  private struct Seat: Hashable {
    let (person, body): (Int, Int)
    let title: String?

    init(_ reading: RelationReading) {
      (person, body) = (reading.source, reading.target)
      title = reading.title?.lowercased()
    }
  }

  /// "has been appointed ambassador … will take up her duties on 1 November": hers from then on.
  func putOff(_ index: inout TenureIndex, to event: EventReading, of person: Int) {
    guard event.type.rawValue == "appointment", let sentence = event.sentences.first else { return }
    let told = index
    let given = (max(0, sentence - 3)...sentence).reversed().lazy.map { number in
      told.told(in: number).filter {
        let reading = told.readings[$0]
        return reading.source == person && reading.anchor < event.trigger.lowerBound
          && isPutOff(reading, to: event)
      }
    }.first { !$0.isEmpty }
    for place in given ?? [] {
      index.update(place) { reading in
        (reading.start, reading.status) = (event.date, .future)
        reading.add(sentences: [sentence])
      }
    }
  }

  /// Whether an office was given of late that begins on a day to come.
  func isPutOff(_ reading: RelationReading, to event: EventReading) -> Bool {
    guard event.factuality == .planned, let date = event.date, !isPast(date),
      let published = analysis.published?.earliest, reading.type == .position,
      reading.status != .former, reading.end == nil, begins(reading),
      !isOfAnotherOffice(event, than: reading)
    else { return false }
    guard let start = reading.start else { return !isPerfect(reading) || isGiven(reading) }
    // "were appointed on Thursday and are to be sworn in on Monday": ministers since Thursday.
    if words.is(event.trigger.lowerBound, .oathWord), !isElected(reading) { return false }
    return start.isBefore(date)
      && start.latest.map { published.dayNumber - $0.dayNumber < 366 } == true
  }

  /// "will take up her post as head of the choir", behind an appointment as ambassador.
  private func isOfAnotherOffice(_ event: EventReading, than reading: RelationReading) -> Bool {
    let range = analysis.text.sentences[analysis.text.sentence(ofToken: event.trigger.lowerBound)]
      .tokens
    let title = titleWords(reading)
    let behind = event.trigger.upperBound..<max(event.trigger.upperBound, range.upperBound)
    return behind.prefix { words.byte($0) != 44 }.contains {
      $0 != reading.anchor && words.has($0, .titleHead) && !words.is($0, .postNoun)
        && !title.contains(words.lower($0))
    }
  }

  private func isElected(_ reading: RelationReading) -> Bool {
    let tree = clauses.trees[analysis.text.sentence(ofToken: reading.anchor)]
    guard let group = tree.group(tree.clause(ofToken: reading.anchor)) else { return false }
    return clauses.grammar.is(group.lemma, .electingVerb)
  }

  /// "announced the retirement of its chairman, Lima … She will retire in June": not by the announcement.
  func isToldAhead(_ event: EventReading, of person: Int) -> Bool {
    guard event.type.rawValue == "removal", event.factuality == .fact,
      event.date?.isApproximate == true
    else { return false }
    let lost = Set(places(event))
    return events.contains {
      $0.type.rawValue == "removal" && $0.factuality == .planned
        && $0.date.map { !isPast($0) } == true && Set(places($0)).isSubset(of: lost)
        && EventElaboration.patients($0).contains(person)
    }
  }

  /// "has been appointed", not "has been director".
  private func isGiven(_ reading: RelationReading) -> Bool {
    events.contains {
      $0.type.rawValue == "appointment" && $0.factuality == .fact
        && $0.sentences.contains(reading.sentences[0])
        && $0.trigger.lowerBound < reading.anchor
        && $0.arguments.contains { $0.role == .patient && $0.entity == reading.source }
    }
  }

  /// Whether a verb gave an office and nothing says that it ended or is held still.
  private func mayBeOver(_ reading: RelationReading) -> Bool {
    guard reading.type == .position, reading.status == .current, reading.end == nil,
      reading.factuality == .fact, reading.title != nil, begins(reading)
    else { return false }
    // "has been director since 2009"
    return !isPerfect(reading)
  }

  private func begins(_ reading: RelationReading) -> Bool {
    guard let office = reading.telling.office, office.reader != .reversal, reading.anchor >= 0
    else { return false }
    return office.begins || office.kind == .listed && reading.start != nil
  }

  private func isPerfect(_ reading: RelationReading) -> Bool {
    let first = analysis.text.sentences[analysis.text.sentence(ofToken: reading.anchor)].tokens
    return (max(first.lowerBound, reading.anchor - 6)..<reading.anchor).contains {
      words.is($0, .perfectAuxiliary)
    }
  }

  /// "Mayor Lima" elsewhere, "is mayor": what the text says of today.
  private func isHeld(_ reading: RelationReading) -> Bool {
    reading.type == .position && reading.status == .current
      && (reading.telling.office?.begins != true || isPerfect(reading))
  }

  private func ends(_ earlier: RelationReading, by later: RelationReading) -> Bool {
    guard later.type == .position, later.title != nil, later.factuality == .fact,
      later.status == .current || later.status == .former, !later.isMarkedFormer,
      later.anchor >= 0, later.target != earlier.target || later.title != earlier.title,
      isLater(later, than: earlier), !isBeside(later, earlier), !isActing(later)
    else { return false }
    if later.target == earlier.target {
      // "was appointed minister of roads, and then became minister of health"
      return outranks(later, earlier) || isToldAfter(later, than: earlier) && isThen(later)
    }
    guard !goTogether(earlier, later) else { return false }
    switch (kind(of: earlier), kind(of: later)) {
    case (.job, .job), (.party, .party): return true
    // "party secretary of Oran, then governor of Velia": of the places that a party governs.
    case (.job, .party), (.party, .job):
      return [earlier, later].allSatisfy { analysis.entities[$0.target].kind == .place }
    default: return false
    }
  }

  /// "ambassador to Norland and to Velia", "chief executive of Orbis Holdings and of Orbis Motors", the president who
  /// heads a bank: offices that one person may well have at once.
  private func goTogether(_ earlier: RelationReading, _ later: RelationReading) -> Bool {
    let (before, next) = (titleWords(earlier), titleWords(later))
    if before.contains(where: { words.lexicon.contains($0, in: .envoyTitle) && next.contains($0) })
    {
      return true
    }
    if isOfState(later), !next.contains(where: { words.lexicon.contains($0, in: .localLeader) }),
      before.contains(where: { words.lexicon.contains($0, in: .cabinetOfficer) })
    {
      return true
    }
    if isOfState(earlier) {
      // "became mayor of Oran in 2009 and governor of Velia in 2012": of one place at a time.
      guard before.contains(where: { words.lexicon.contains($0, in: .localLeader) }) else {
        return true
      }
      return !next.contains { words.lexicon.contains($0, in: .localLeader) }
        && !isToldAfter(later, than: earlier)
    }
    let names = [earlier, later].map { analysis.entities[$0.target].name.split(separator: " ") }
    return names[0].first == names[1].first
  }

  /// Whether somebody heads a state or a town, or is next to whoever does.
  private func isOfState(_ reading: RelationReading) -> Bool {
    analysis.entities[reading.target].kind == .place
      && titleWords(reading).contains { words.lexicon.contains($0, in: .stateLeader) }
  }

  /// "She heads the two companies", "She runs both", a company that is part of the other.
  private func areJoined(
    _ earlier: RelationReading, _ others: [RelationReading], _ told: [RelationReading]
  ) -> Bool {
    others.contains { later in
      let sentence = analysis.text.sentence(ofToken: max(later.anchor, earlier.anchor))
      let last = min(sentence + 2, analysis.text.sentences.count - 1)
      let range = later.anchor..<analysis.text.sentences[last].tokens.upperBound
      return range.contains {
        words.is($0, .concurrencyWord)
          || words.is($0, .definiteArticle) && words.has($0 + 1, .numberWord)
      }
        || told.contains {
          [$0.source, $0.target] == [earlier.target, later.target]
            || [$0.target, $0.source] == [earlier.target, later.target]
        }
    }
  }

  /// By their years, or by "then" and "before" between them.
  private func isLater(_ later: RelationReading, than earlier: RelationReading) -> Bool {
    if let start = earlier.start, let next = later.start, start != next || !isThen(later) {
      guard let first = start.earliest, let second = next.earliest else { return false }
      return start.isBefore(next) && isPast(next) && second.dayNumber - first.dayNumber >= 365
    }
    if isNow(later), isPast(earlier.start), earlier.anchor < later.anchor { return true }
    return isToldAfter(later, than: earlier)
  }

  /// "became director, then mayor", "became director before being named mayor".
  private func isToldAfter(_ later: RelationReading, than earlier: RelationReading) -> Bool {
    let (sentence, before) = (
      analysis.text.sentence(ofToken: later.anchor), analysis.text.sentence(ofToken: earlier.anchor)
    )
    guard later.end == nil || later.start != nil, begins(later), earlier.anchor < later.anchor,
      sentence - before <= 1
    else { return false }
    let first = analysis.text.sentences[sentence].tokens.lowerBound
    let between = max(first, earlier.anchor)...later.anchor
    if between.contains(where: { words.is($0, .beforeSubordinator) }) {
      // "Before, she was then appointed mayor"
      let tree = clauses.trees[sentence]
      return sentence == before
        && tree.group(tree.clause(ofToken: later.anchor))?.isGerund == true
    }
    return between.contains { words.is($0, .sequenceAdverb) }
      && !between.contains { words.is($0, .formerAdverb) || words.is($0, .earlierAdjective) }
  }

  /// "then became": right before the verb of an office.
  private func isThen(_ reading: RelationReading) -> Bool {
    (max(0, reading.anchor - 3)..<reading.anchor).contains {
      words.is($0, .becomingWord) && words.is($0 - 1, .sequenceAdverb)
    }
  }

  /// "is now director", "now the director of": the office of today.
  private func isNow(_ reading: RelationReading) -> Bool {
    let target = analysis.entities[reading.target]
    guard reading.status == .current, reading.start == nil,
      // "is now head of the choir": beside whatever else.
      target.kind == .place || words.isCompany(target)
    else { return false }
    let range = analysis.text.sentences[analysis.text.sentence(ofToken: reading.anchor)].tokens
    return (max(range.lowerBound, reading.anchor - 6)..<reading.anchor).contains {
      words.is($0, .presentAdverb)
    }
  }

  /// "also became chairman", "while remaining director": held together.
  private func isBeside(_ later: RelationReading, _ earlier: RelationReading) -> Bool {
    let range = analysis.text.sentences[analysis.text.sentence(ofToken: later.anchor)].tokens
    let first = max(range.lowerBound, later.anchor - 10)
    let start = earlier.anchor < later.anchor ? max(first, earlier.anchor) : first
    return (start..<later.anchor).contains {
      words.is($0, .additiveAdverb) || words.is($0, .concurrencyWord)
    }
      || (later.anchor..<min(range.upperBound, later.anchor + 20)).contains {
        words.is($0, .concurrencyWord)
      }
  }

  private func isActing(_ reading: RelationReading) -> Bool {
    titleWords(reading).contains { words.lexicon.contains($0, in: .actingAdjective) }
  }

  private func titleWords(_ reading: RelationReading) -> [String] {
    reading.title?.lowercased().split { $0 == " " || $0 == "-" }.map(String.init) ?? []
  }

  /// "deputy director in 2009, director in 2012": of one body, the one above.
  private func outranks(_ later: RelationReading, _ earlier: RelationReading) -> Bool {
    let (next, before) = (titleWords(later), titleWords(earlier))
    guard !next.isEmpty, before.count > next.count, Array(before.suffix(next.count)) == next
    else { return false }
    return before.dropLast(next.count).contains {
      words.lexicon.contains($0, in: .subordinateTitle)
    }
  }

  private func kind(of reading: RelationReading) -> Kind {
    let title = titleWords(reading)
    if title.contains(where: { words.lexicon.contains($0, in: .partyNoun) })
      || analysis.entities[reading.target].isParty(clauses.grammar)
    {
      return .party
    }
    if title.contains(where: { words.lexicon.contains($0, in: .sideOffice) })
      || title.first.map({ words.lexicon.contains($0, in: .deputyNoun) && title.count == 1 })
        == true
      || title.allSatisfy({ words.lexicon.contains($0, in: .militaryRank) })
    {
      return .side
    }
    let body = analysis.entities[reading.target]
    guard body.kind == .body, let head = title.last else { return .job }
    // "a director of Orbis": one of its board.
    if title == [head], words.lexicon.contains(head, in: .boardOfficer),
      words.isCompany(body)
    {
      return .side
    }
    return body.name.lowercased().split(separator: " ").contains {
      words.lexicon.contains(String($0), in: .sideBody)
    } ? .side : .job
  }
}
