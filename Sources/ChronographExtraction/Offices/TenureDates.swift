internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// From when to when an office was held, as far as the words beside it say.
struct TenureDates {
  let analysis: DocumentAnalysis
  let words: Words
  /// Whether a token belongs to a temporal expression.
  let isTimed: [Bool]
  /// The first token of every temporal expression.
  private let starts: [Int]
  /// The first tokens of the times of relative clauses.
  private let aside: Set<Int>
  /// Whether a token belongs to a verb.
  private let isVerb: [Bool]

  init(clauses: DocumentClauses, words: Words) {
    self.analysis = clauses.analysis
    self.words = words
    var isVerb = Array(repeating: false, count: words.count)
    for tree in clauses.trees {
      for clause in tree.clauses where clause.group >= 0 && clause.kind != .participle {
        let group = tree.groups[clause.group]
        guard !group.isParticiple, !group.mayBeParticiple || !clause.subject.isEmpty else {
          continue
        }
        for token in group.tokens { isVerb[token] = true }
      }
    }
    self.isVerb = isVerb
    aside = Set(
      clauses.trees.lazy.flatMap { tree in
        tree.items.lazy.filter {
          $0.kind == .time && $0.clause >= 0 && tree.clauses[$0.clause].kind == .relative
        }.map(\.token)
      })
    let timed = TimedTokens(analysis.timexes.lazy.map(\.span), in: words.text)
    isTimed = timed.isTimed
    starts = timed.starts
  }

  /// Sets start, end and status of a reading by the expressions near its title.
  func date(
    _ reading: inout RelationReading, title: Range<Int>, end: Int, range: Range<Int>,
    own: Range<Int>, opening: Int = .max, isPredecessor: Bool
  ) {
    let isBeside = Self.isBeside(reading)
    let near = timexes(in: range).filter {
      analysis.timexes[$0].edtf != nil && !isOfBirth(starts[$0]) && !isOfActing(starts[$0])
        && !isAside(starts[$0], before: title.lowerBound)
        && !isOfEarlier(starts[$0], before: title.lowerBound)
        && !(isOfTie(reading) && isOfApposition(starts[$0], before: title.lowerBound, range))
        && isNear(starts[$0], title: title, end: end, isBeside: isBeside)
        && !(isOfVerb(starts[$0], behind: end)
          && reading.telling.office == OfficeTelling(kind: .titled))
    }
    // A time between the first office of the sentence and this one is that of an office before.
    let open = near.filter { starts[$0] < opening || starts[$0] >= title.upperBound }
    let told =
      own.isEmpty
      ? near
      : self.own(
        near, shared: open, title: title, end: end, bounds: own,
        reach: isOfTie(reading) ? 14 : 6)
    guard !told.isEmpty else { return markOld(&reading, told: title.lowerBound) }
    apply(told, after: end, title.lowerBound, &reading, isPredecessor: isPredecessor)
    markOld(&reading, told: title.lowerBound)
  }

  /// "Lima, who died in May, was chairwoman": the time of an aside that is over before the title.
  private func isAside(_ time: Int, before title: Int) -> Bool {
    guard time < title, aside.contains(time),
      let end = (time..<title).first(where: { !isTimed[$0] })
    else { return false }
    return words.byte(end) == 44
  }

  /// "Prior to joining Orbis in 2003, Krog was chairwoman of Kordax": of what came then, not "Before 2003, Krog was".
  private func isOfEarlier(_ time: Int, before title: Int) -> Bool {
    guard time < title, let end = (time..<title).first(where: { !isTimed[$0] }),
      words.byte(end) == 44
    else { return false }
    let first = analysis.text.sentences[analysis.text.sentence(ofToken: time)].tokens.lowerBound
    guard
      let opener = (first..<time).last(where: {
        words.is($0, .beforeSubordinator) || words.is($0, .priorAdverb)
      }), !(opener..<time).contains(where: { words.byte($0) == 44 })
    else { return false }
    return (opener + 1..<time).contains { !words.has($0, [.preposition, .determiner]) }
  }

  /// "Krog, chief of Orbis since 2009, has been elected to": the time of what stands beside the subject.
  private func isOfApposition(_ time: Int, before verb: Int, _ range: Range<Int>) -> Bool {
    guard time < verb, let end = (time..<verb).first(where: { !isTimed[$0] }),
      words.byte(end) == 44,
      let comma = (range.lowerBound..<time).last(where: { words.byte($0) == 44 })
    else { return false }
    // "Krog, in 2009, joined"
    return (comma + 1..<time).contains {
      !words.has($0, [.preposition, .determiner]) && !isTimed[$0]
    }
  }

  /// Of the expressions near an office, those that no other office is nearer to.
  ///
  /// "mayor (2003–2008) and governor (2008–2013)": each has its own. Where all stand beside another office, they are
  /// shared: "president and chairman since 2009".
  private func own(
    _ near: [Int], shared: [Int], title: Range<Int>, end: Int, bounds: Range<Int>, reach: Int
  ) -> [Int] {
    let inside = near.filter { bounds.contains(starts[$0]) }
    let behind = inside.filter { starts[$0] >= title.upperBound }
    if let first = behind.first, starts[first] - end <= reach, isOwn(starts[first], after: end),
      !(min(end, starts[first])..<starts[first]).contains(where: { words.is($0, .coordinator) })
    {
      // "In 1998 he became governor, a post he held until 2006": from the one to the other.
      let before = inside.last { starts[$0] < title.lowerBound }
      if let before, behind.allSatisfy({ analysis.timexes[$0].relation == .until }),
        analysis.timexes[before].relation == .at,
        // "left the bank in 1998 and was governor until 2006": of another verb.
        !(starts[before]..<title.lowerBound).contains(where: { words.is($0, .coordinator) })
      {
        return [before] + behind
      }
      return behind
    }
    let ahead = inside.filter {
      starts[$0] < title.lowerBound && !isOfVerbBefore(starts[$0], before: title.lowerBound)
    }
    if let last = ahead.last {
      // "entered the service in 1989, and in 1993 joined": the nearest, unless they are a range.
      return analysis.timexes[last].relation == .rangeEnd ? ahead : [last]
    }
    return (inside.isEmpty ? shared : inside).filter {
      isOwn(starts[$0], after: end) && !isOfVerbBefore(starts[$0], before: title.lowerBound)
    }
  }

  /// "was chaired by Lima until 2017 and is now chaired by Krog": a time behind a verb, before "and", is that verb's.
  private func isOfVerbBefore(_ time: Int, before title: Int) -> Bool {
    guard time < title else { return false }
    var end = time
    while end < title, isTimed[end] { end += 1 }
    // "began in 1990 as an analyst and rose to become director"
    if let joint = (end..<title).last(where: { words.is($0, .coordinator) }), isVerb[joint + 1] {
      end = joint
    }
    guard words.is(end, .coordinator), !isTimed[end + 1], words.has(time - 1, .preposition) else {
      return false
    }
    let first = analysis.text.sentences[analysis.text.sentence(ofToken: time)].tokens.lowerBound
    return (first..<time).contains { isVerb[$0] }
  }

  /// Whether no other verb stands before a time behind an office: "was chairman and became mayor in 2012".
  private func isOwn(_ token: Int, after end: Int) -> Bool {
    guard end < token, (end..<token).contains(where: { isVerb[$0] }) else { return true }
    return isUntil(token, after: end) || isOfPost(end..<token)
  }

  /// Whether the title stands beside a name, so that the time of the clause's verb is not its own.
  private static func isBeside(_ reading: RelationReading) -> Bool {
    reading.telling.office?.isBesideName == true
  }

  /// Directly before the title's clause or directly after its target: no other clause lies between.
  private func isNear(_ token: Int, title: Range<Int>, end: Int, isBeside: Bool) -> Bool {
    let between =
      token >= end
      ? end..<token : token < title.lowerBound ? token..<title.lowerBound : token..<token
    guard between.count <= 14, !isBeside || !between.contains(where: { isVerb[$0] }),
      // "visited Oran from 19 to 21 April, at the invitation of Mayor Lima": not of her office.
      !isBeside || token >= end || between.count <= 4
    else { return false }
    // "On Monday it announced the appointment of Lima as mayor": of the announcement.
    if token < title.lowerBound, between.contains(where: { words.is($0, .appointingNoun) }),
      between.contains(where: { isVerb[$0] })
    {
      return false
    }
    return isOfPost(between)
      || !between.contains { index in
        words.byte(index) == 59 || words.is(index, .clauseOpener)
          // "joined Orbis in 1999, most recently serving as"
          || words.is(index, .lateAdverb) && words.is(index - 1, .superlative)
          || index > between.lowerBound && index >= end && words.byte(index) == 44
            && !isTimed[index] && !joinsTimes(index)
      }
  }

  /// "for twenty years, between 1962 and 1982".
  private func joinsTimes(_ comma: Int) -> Bool {
    isTimed[comma - 1] && comma + 2 < isTimed.count
      && (isTimed[comma + 1] || words.has(comma + 1, .preposition) && isTimed[comma + 2])
  }

  /// "extended the term of Governor Lima for five years from May": what is said behind a name is said by the verb.
  private func isOfVerb(_ token: Int, behind end: Int) -> Bool { token - end > 2 }

  /// "director, a post that she has held since 2011": behind the office, of the office.
  private func isOfPost(_ between: Range<Int>) -> Bool {
    (between.contains { words.is($0, .postNoun) }
      && between.contains { words.is($0, .postHolding) }
      // "director of the Board, where he remained until 2004"
      || between.contains { words.is($0, .placeRelative) }
        && between.contains { words.is($0, .stayingWord) })
      && !between.contains { words.byte($0) == 59 }
  }

  private func apply(
    _ near: [Int], after end: Int, _ title: Int, _ reading: inout RelationReading,
    isPredecessor: Bool
  ) {
    let timexes = near.map { analysis.timexes[$0] }
    if let start = timexes.first(where: { $0.relation == .rangeStart }),
      let end = timexes.first(where: { $0.relation == .rangeEnd })
    {
      (reading.start, reading.end) = (start.edtf, end.edtf)
      reading.status = .former
      return
    }
    let joining = (max(0, title - 10)..<title).last { words.is($0, .inceptionVerb) }
    let isJoining = joining.map { !($0 + 1..<title).contains { isVerb[$0] } } ?? false
    for (index, timex) in zip(near, timexes) {
      switch timex.relation {
      case .since: reading.start = reading.start ?? timex.edtf
      case .until: reading.end = reading.end ?? timex.edtf
      case .at where isUntil(starts[index], after: end):
        reading.end = reading.end ?? timex.edtf
      case .at where isJoining && !isPredecessor:
        reading.start = reading.start ?? timex.edtf
      case .at: applyPoint(timex, at: starts[index], &reading, isPredecessor: isPredecessor)
      default: break
      }
    }
  }

  private func isOfTie(_ reading: RelationReading) -> Bool {
    if case .verb = reading.telling { true } else { false }
  }

  /// Whether what tells a relation tells that it begins.
  private func begins(_ reading: RelationReading) -> Bool {
    if case .verb = reading.telling { return true }
    return reading.telling.office?.begins == true
  }

  /// "until he resigned in February 2016", "until her death on 3 May": the time of what ended it.
  private func isUntil(_ token: Int, after end: Int) -> Bool {
    end < token && (end..<token).contains { words.is($0, .terminus) }
  }

  private func applyPoint(
    _ timex: Timex, at token: Int, _ reading: inout RelationReading, isPredecessor: Bool
  ) {
    if isPredecessor {
      reading.end = timex.edtf
    } else if begins(reading) {
      reading.start = reading.start ?? timex.edtf
    } else if reading.status == .former, reading.telling.office?.kind == .copula,
      timex.type == .date
    {
      reading.start = reading.start ?? timex.edtf
      if !isOfAppointment(token) { reading.end = reading.end ?? timex.edtf }
    }
  }

  /// "Appointed in April 2011, Lima was minister": from then on.
  private func isOfAppointment(_ time: Int) -> Bool {
    let first = analysis.text.sentences[analysis.text.sentence(ofToken: time)].tokens.lowerBound
    return (max(first, time - 4)..<time).contains { words.is($0, .appointedParticiple) }
  }

  /// An office of decades ago is not held today, whatever the tense.
  private func markOld(_ reading: inout RelationReading, told token: Int) {
    guard reading.status == .current, let published = analysis.published else { return }
    if isHeldSince(reading, token) { return }
    if let end = reading.end?.latest, end < published.earliest { reading.status = .former }
    guard let year = (reading.start ?? reading.end)?.latest?.year ?? year(spokenOfAt: token) else {
      return
    }
    if published.year - year > 20 { reading.status = .former }
  }

  /// "has been president since 1979": held to this day, however long.
  private func isHeldSince(_ reading: RelationReading, _ title: Int) -> Bool {
    guard reading.start != nil, reading.end == nil else { return false }
    return (max(0, title - 6)..<title).contains { words.is($0, .perfectAuxiliary) }
  }

  /// The year of the last date at or before a sentence's end, which the text is telling of there.
  private func year(spokenOfAt token: Int) -> Int? {
    let end = analysis.text.sentences[analysis.text.sentence(ofToken: token)].tokens.upperBound
    return timexes(in: max(0, end - 200)..<end).lazy.reversed()
      .filter { index in
        // When somebody was born, or began, says nothing of the office.
        !isOfBirth(starts[index]) && !isOfCareer(starts[index])
      }
      .compactMap { analysis.timexes[$0].edtf?.latest?.year }.first
  }

  /// "governor since 2015 (acting until 2016)".
  private func isOfActing(_ token: Int) -> Bool {
    words.is(token - 1, .terminus) && words.is(token - 2, .actingAdjective)
      && words.byte(token - 3) == 40
  }

  /// Whether the first time behind a verb lies more than a year back.
  func isOver(beside verb: Int) -> Bool {
    let range = analysis.text.sentences[analysis.text.sentence(ofToken: verb)].tokens
    guard let published = analysis.published?.earliest,
      let first = timexes(in: verb..<range.upperBound).first(where: {
        analysis.timexes[$0].edtf != nil
      }), starts[first] - verb < 12, let end = analysis.timexes[first].edtf?.latest
    else { return false }
    return published.dayNumber - end.dayNumber > 366
  }

  /// "born in Oran in 1962".
  private func isOfBirth(_ token: Int) -> Bool {
    guard
      let born = (max(0, token - 9)..<token).last(where: { words.is($0, .birthParticiple) })
    else { return false }
    return token - born < 6 || !(born + 1..<token).contains { isVerb[$0] || isTimed[$0] }
  }

  /// "The chairman, Lima, began his career in 1970".
  private func isOfCareer(_ token: Int) -> Bool {
    (max(0, token - 6)..<token).contains { words.is($0, .careerVerb) }
  }

  /// The expressions that start in a range of tokens.
  private func timexes(in range: Range<Int>) -> Range<Int> {
    starts.partitioningIndex(
      from: range.lowerBound)..<starts.partitioningIndex(
        from: range.upperBound)
  }
}

extension [Int] {
  /// The index of the first element of a sorted array that is not less than a value.
  fileprivate func partitioningIndex(from value: Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
