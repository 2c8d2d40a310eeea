import ChronographDates
import ChronographLanguage

/// A lead that tells of appointments without names, for the sentences after it that name them:
/// "appointed four ministers on Thursday. Lima becomes minister of trade."
struct EventElaboration {
  /// What the lead says.
  struct Lead {
    var date: EDTF
    var agents: [EventReading.Argument]
    var sentence: Int
    /// How many persons it counts, where it does: "three ministers".
    var count: Int?
    /// Whether it tells what is done, and not what is to come.
    var isDone = false
    /// Whether the text itself tells it, and no source.
    var isOwnVoice = false
  }

  /// The lead, once a sentence tells one.
  private var lead: Lead?
  /// Whether a sentence tells of persons whom those after it name.
  var hasLead: Bool { lead != nil }

  /// Notes a dated act on persons whom the sentence does not name.
  mutating func note(_ found: Lead?) {
    guard lead == nil, let found, found.sentence < 6 else { return }
    lead = found
  }

  /// Gives the lead's date and agent to appointments and removals after it that have none.
  ///
  /// - Parameter background: the verbs that tell of before, or of somebody in passing.
  func apply(
    to readings: inout [EventReading], background: Set<Int>, _ clauses: DocumentClauses
  ) {
    guard let lead else { return }
    var named: Set<Int> = []
    for index in readings.indices {
      let reading = readings[index]
      // Whose appointment is revoked today was not appointed today.
      guard reading.undoing == nil else { continue }
      let isTold = reading.factuality == .fact || lead.count != nil && lead.mayTell(reading)
      guard reading.type.isOfOffice, reading.sentences[0] > lead.sentence, isTold,
        !background.contains(reading.trigger.lowerBound), !reading.isOfNobody,
        !Self.isToldApart(reading, readings, background)
      else { continue }
      // A later act with a date of its own begins another story.
      guard reading.date == nil else {
        if reading.factuality == .fact { return }
        continue
      }
      if reading.type.rawValue != "removal" {
        named.formUnion(reading.arguments.filter { $0.role == .patient }.map(\.entity))
        if let count = lead.count, named.count > count { return }
      }
      readings[index].date =
        lead.date.isApproximate
        ? lead.date : EDTF(lead.date.description + "~") ?? lead.date
      readings[index].sentences.append(lead.sentence)
      if lead.isDone { lead.settle(&readings[index], in: clauses) }
      guard !reading.arguments.contains(where: { $0.role == .agent }) else { continue }
      let free = lead.agents.filter { agent in
        !reading.arguments.contains { $0.entity == agent.entity }
      }
      readings[index].arguments.insert(contentsOf: free, at: 0)
    }
  }

  /// "replaces Krog, who resigned in May", "succeeds Krog, who is retiring": when he goes is told beside.
  private static func isToldApart(
    _ removal: EventReading, _ readings: [EventReading], _ background: Set<Int>
  ) -> Bool {
    removal.type.rawValue == "removal"
      && readings.contains {
        $0.type == removal.type && $0.trigger != removal.trigger
          // "removed Krog and replaced him": told twice.
          && ($0.date != nil || background.contains($0.trigger.lowerBound))
          && $0.sentences.first == removal.sentences.first
          && !patients($0).isDisjoint(with: patients(removal))
      }
  }

  /// "Lima was also dismissed": the date of the act of its type in the sentence before.
  static func continueDates(
    in readings: inout [EventReading], background: Set<Int>, _ clauses: DocumentClauses
  ) {
    guard readings.count > 1 else { return }
    for index in readings.indices.dropFirst() where readings[index].date == nil {
      let reading = readings[index]
      let trigger = reading.trigger.lowerBound
      guard reading.type.isAct, !background.contains(trigger),
        let date = actDate(before: index, in: readings, clauses.analysis.published?.latest),
        reading.factuality == .fact || reading.factuality == .reported,
        clauses.isAdditional(reading.trigger),
        !clauses.analysis.text.sentences[reading.sentences[0]].isHeading
      else { continue }
      readings[index].date = date
    }
  }

  /// The date of the act right before one, or of the last of its type a few sentences before it, where that is the
  /// news: of the week before the publication.
  private static func actDate(
    before index: Int, in readings: [EventReading], _ published: CivilDate?
  ) -> EDTF? {
    let (reading, before) = (readings[index], readings[index - 1])
    if before.type.isAct, before.factuality == .fact, reading.factuality == .fact,
      let date = before.date,
      before.sentences[0] + 1 >= reading.sentences[0]
    {
      return date
    }
    let last = readings[..<index].last { $0.type.isAct && $0.date != nil }
    guard let last,
      last.type == reading.type || last.type.isOfJustice && reading.type.isOfJustice,
      last.factuality == .fact,
      last.sentences[0] + 4 >= reading.sentences[0], let published,
      let first = last.date?.earliest, let end = last.date?.latest,
      (0...7).contains(published.dayNumber - first.dayNumber), end <= published
    else { return nil }
    return last.date
  }

  /// Dates the changes of office that follow on one of these days in the first sentences of a report.
  ///
  /// "Lima was named minister of trade on Monday. Krog becomes minister of roads."
  static func spreadDates(
    in readings: inout [EventReading], background: Set<Int>, _ clauses: DocumentClauses
  ) {
    guard let published = clauses.analysis.published?.latest else { return }
    var lead: EventReading?
    var last = 0
    for index in readings.indices {
      let reading = readings[index]
      let isSession = isSession(reading, clauses.analysis.entities)
      guard reading.type.isOfOffice || isSession, reading.factuality == .fact,
        reading.undoing == nil,
        !background.contains(reading.trigger.lowerBound),
        !clauses.analysis.text.sentences[reading.sentences[0]].isHeading
      else { continue }
      if let date = reading.date {
        guard let day = date.earliest, day == date.latest,
          (0...7).contains(published.dayNumber - day.dayNumber)
        else {
          if lead != nil, !isSession { return }
          continue
        }
        lead = isSession ? lead ?? reading : reading
        last = reading.sentences[0]
      } else if let first = lead, let date = first.date,
        reading.sentences[0] - first.sentences[0] <= 4 || reading.sentences[0] - last <= 2,
        reading.sentences[0] < 16, !clauses.isOfOldTimes(reading.sentences[0])
      {
        last = reading.sentences[0]
        readings[index].date =
          date.isApproximate ? date : EDTF(date.description + "~") ?? date
      }
    }
  }

  /// "The council concluded its session on Friday": what it decides next is of that day.
  private static func isSession(
    _ reading: EventReading, _ entities: [DocumentEntity]
  ) -> Bool {
    reading.type.rawValue == "meeting" && reading.date != nil && reading.sentences[0] < 3
      && reading.arguments.contains { entities[$0.entity].kind == .body }
  }

  /// "The trial began in May": that of the one person who has been told to answer for something.
  static func fillAccused(in readings: inout [EventReading], _ clauses: DocumentClauses) {
    var accused: Set<Int> = []
    for index in readings.indices {
      let reading = readings[index]
      guard ["trial", "charge", "arrest", "investigation"].contains(reading.type.rawValue) else {
        continue
      }
      let patients = reading.arguments.filter { $0.role == .patient }.map(\.entity)
      // Whom nobody charged stands trial for nothing.
      if reading.factuality != .negated, !reading.isUndone { accused.formUnion(patients) }
      let start = reading.trigger.lowerBound
      guard patients.isEmpty, reading.type.rawValue == "trial", reading.date != nil, start > 0,
        reading.arguments.allSatisfy({ $0.role != .theme }), accused.count == 1,
        let person = accused.first, clauses.analysis.entities[person].kind == .person,
        clauses.grammar.isThe(clauses.words.word[start - 1])
      else { continue }
      readings[index].arguments.append(.init(entity: person, role: .patient))
    }
  }

  /// What is dated after the document was published has not happened yet.
  static func planFuture(in readings: inout [EventReading], _ clauses: DocumentClauses) {
    guard let published = clauses.analysis.published?.latest else { return }
    for index in readings.indices
    where readings[index].factuality == .fact || readings[index].factuality == .reported {
      if clauses.isSimplePast(readings[index].trigger.lowerBound),
        !clauses.isOfEffect(readings[index])
      {
        continue
      }
      if let first = readings[index].date?.earliest, first > published {
        readings[index].factuality = .planned
      }
    }
  }

  /// Drops what is told beside a fuller telling: "the trial began" beside the trial, "trial" beside "went on trial".
  static func dropEchoes(in readings: inout [EventReading]) {
    let bySentence = Dictionary(grouping: readings) { $0.sentences.first ?? -1 }
    readings.removeAll { echo in
      // "won 61 percent of the vote"
      echo.type.rawValue == "other" && echo.rule != "other" && echo.arguments.isEmpty
        && (bySentence[echo.sentences.first ?? -1] ?? []).contains {
          $0.type.rawValue == "statistic" && $0.date == echo.date
            && ($0.trigger.upperBound..<$0.trigger.upperBound + 7)
              .contains(echo.trigger.lowerBound)
        }
    }
    readings.removeAll { echo in
      let isNameless = !echo.arguments.contains { $0.role == .agent || $0.role == .patient }
      guard echo.rule == "other" || isNameless else { return false }
      return (bySentence[echo.sentences.first ?? -1] ?? []).contains { fuller in
        if echo.rule == "other" {
          return fuller.rule != "other"
            && (fuller.trigger.overlaps(echo.trigger) || isTold(echo, with: fuller)
              || isNameless && fuller.date == echo.date)
        }
        return fuller.type == echo.type && fuller.date == echo.date
          && fuller.arguments.contains { $0.role == .agent || $0.role == .patient }
          && echo.trigger.lowerBound - fuller.trigger.upperBound <= 2
          && echo.trigger.lowerBound >= fuller.trigger.lowerBound
      }
    }
  }

  /// Drops what only tells how something was done: "was sworn in at a ceremony on Monday".
  static func dropManners(in readings: inout [EventReading], _ clauses: DocumentClauses) {
    let manners = clauses.grammar.mannerRules
    let dated = readings.filter { $0.date != nil && !manners.contains($0.rule) }
    guard dated.count < readings.count else { return }
    readings.removeAll { manner in
      manners.contains(manner.rule)
        && dated.contains {
          $0.sentences.first == manner.sentences.first && $0.date == manner.date
            && $0.type.rawValue != "statement"
        }
    }
  }

  /// "The council confirmed Lima on Monday": an act and not a saying.
  static func dropSayings(in readings: inout [EventReading]) {
    let acts = Set(readings.filter { $0.type.isOfOffice }.map(\.trigger.lowerBound))
    readings.removeAll {
      $0.type.rawValue == "statement" && acts.contains($0.trigger.lowerBound)
    }
  }

  /// "Lima, whose trial opened on Monday": the verb right behind the noun tells nothing more.
  private static func isTold(_ echo: EventReading, with event: EventReading) -> Bool {
    event.date == echo.date
      && (event.trigger.upperBound..<event.trigger.upperBound + 3).contains(
        echo.trigger.lowerBound)
      && echo.arguments.allSatisfy { argument in
        event.arguments.contains { $0.entity == argument.entity }
      }
  }

  /// "was placed under investigation by X": the noun of the idiom tells no event beside that of the verb.
  static func absorbNouns(in readings: inout [EventReading], _ clauses: DocumentClauses) {
    var kept: [EventReading] = []
    func acquits(_ reading: EventReading) -> Bool {
      clauses.grammar.is(clauses.words.word[reading.trigger.lowerBound], .acquittalWord)
    }
    for reading in readings {
      guard let verb = kept.last, verb.type == reading.type, verb.sentences == reading.sentences,
        verb.trigger.upperBound <= reading.trigger.lowerBound
          || verb.trigger.contains(reading.trigger.lowerBound) && verb.trigger != reading.trigger,
        reading.trigger.lowerBound - verb.trigger.upperBound <= 3,
        reading.date == nil || reading.date == verb.date,
        // "convicted of fraud and acquitted of theft"
        acquits(reading) == acquits(verb),
        reading.arguments.allSatisfy({ verb.arguments.contains($0) || $0.role == .agent })
      else {
        kept.append(reading)
        continue
      }
      for argument in reading.arguments where !verb.arguments.contains(argument) {
        kept[kept.count - 1].arguments.append(argument)
      }
    }
    readings = kept
  }

  /// In one sentence an appointment and a removal share an office: what one names, the other has too.
  static func shareOffices(in readings: inout [EventReading], _ clauses: DocumentClauses) {
    var start = 0
    while start < readings.count {
      var end = start
      while end < readings.count, readings[end].sentences[0] == readings[start].sentences[0] {
        end += 1
      }
      share(start..<end, &readings, clauses)
      start = end
    }
  }

  static func patients(_ reading: EventReading) -> Set<Int> {
    Set(reading.arguments.filter { $0.role == .patient }.map(\.entity))
  }

  /// "Lima will join the bank, while Novak was dismissed": two bodies, perhaps.
  ///
  /// - Parameter holds: whether the word at a token is in a class.
  static func areApart(
    _ one: EventReading, _ other: EventReading, _ holds: (Int, WordSet) -> Bool
  ) -> Bool {
    // "sworn in as head of the council following the overthrow of Lima": hers was another office.
    if [one, other].contains(where: { holds($0.trigger.lowerBound, .downfallWord) }) {
      return true
    }
    let isOfWork = [one, other].contains {
      $0.type.rawValue == "appointment" && holds($0.trigger.lowerBound, .joiningVerb)
    }
    let first = min(one.trigger.upperBound, other.trigger.upperBound)
    let last = max(first, max(one.trigger.lowerBound, other.trigger.lowerBound))
    return isOfWork || (first..<last).contains { holds($0, .contrastSubordinator) }
  }

  private static func share(
    _ range: Range<Int>, _ readings: inout [EventReading], _ clauses: DocumentClauses
  ) {
    let offices = range.filter {
      readings[$0].type.rawValue == "appointment" || readings[$0].type.rawValue == "removal"
    }
    guard offices.count == 2, readings[offices[0]].type != readings[offices[1]].type,
      // "denies quitting as Novak is named mayor": who did not go says not whence.
      offices.allSatisfy({ readings[$0].factuality != .negated && !readings[$0].isNextOffice }),
      !areApart(
        readings[offices[0]], readings[offices[1]],
        { clauses.grammar.is(clauses.words.word[$0], $1) })
    else { return }
    for (from, to) in [(offices[0], offices[1]), (offices[1], offices[0])] {
      let seats = readings[from].arguments.filter { $0.role == .body || $0.role == .place }
      let hasSeat = readings[to].arguments.contains { $0.role == .body || $0.role == .place }
      let agrees =
        readings[from].date == nil || readings[to].date == nil
        || readings[from].date == readings[to].date
      // Who is fired from one body and appointed to another holds two offices.
      let (former, next) = (patients(readings[from]), patients(readings[to]))
      guard !seats.isEmpty, !hasSeat, agrees, former.isDisjoint(with: next) else { continue }
      readings[to].arguments += seats.filter { seat in
        !readings[to].arguments.contains { $0.entity == seat.entity }
      }
    }
  }
}
