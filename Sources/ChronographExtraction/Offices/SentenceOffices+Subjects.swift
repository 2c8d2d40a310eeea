internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// Who holds an office by a verb: the subject of a copula, the object of an appointment.
extension SentenceOffices {
  /// Words that may stand between a person and the title that a copula or verb of appointment gives.
  func links(_ token: Int) -> Bool {
    words.has(token, [.auxiliary, .determiner, .modal, .demonym, .formerMarker])
      || words.is(token, .officeBridge) || finder.verbs.holds(token)
      || finder.verbs.isAppointed(token)
  }

  /// "Liao was a member of …", "he became its vice-chairman", "McCall, who has been Chief Executive of …".
  func holderBySubject(_ holding: inout Holding) -> Bool {
    var token = overOneOf((ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1)
    var hasVerb = false
    var steps = 0
    while token >= range.lowerBound, steps < 14 {
      if let person = mention(endingAt: token + 1), person.kind == .person {
        guard hasVerb, !isAside(person), !isKin(person),
          !words.is(person.tokens.lowerBound - 1, .objectRelative),
          !words.is(person.tokens.upperBound, .roleMarker) || givesOffice(person)
        else { return false }
        let kind: OfficeTelling.Kind = holding.isAppointed ? .appointed : .copula
        _ = hold(person, &holding, kind, .high)
        takeRow(endingWith: person, &holding)
        return true
      }
      // "the appointment of Lima of Norland as mayor"
      let home = overHome(token + 1)
      if home < token + 1, let person = mention(endingAt: home), givesOffice(person) {
        token = home - 1
        continue
      }
      if mention(endingAt: token + 1) != nil { return false }
      let isComma = words.byte(token) == 44
      if isComma || finder.isTimed[token] {
        token -= 1
        steps += 1
        continue
      }
      guard links(token) else { return false }
      noteTense(token, &holding)
      if words.has(token, .auxiliary) || words.is(token, .holdingMarker)
        || finder.verbs.holds(token) || finder.verbs.isAppointed(token)
      {
        hasVerb = true
      }
      token -= 1
      steps += 1
    }
    return false
  }

  /// "named Lima as mayor", "with Lima as mayor" – not "impersonated Lima as mayor".
  private func givesOffice(_ person: Mention) -> Bool {
    let before = person.tokens.lowerBound - 1
    let clauses = finder.clauses.trees[sentence]
    guard
      let group = clauses.groups.last(where: { $0.tokens.upperBound <= person.tokens.lowerBound }),
      !words.is(before, .accompaniment)
    else { return true }
    let lemma = finder.clauses.grammar.index.word(Int(group.lemma))
    return finder.tables.offices.rows[lemma]?.contains(where: \.takesRole) == true
  }

  /// "Lima, who replaces Krog, is …", "…, replacing Krog, and …": a name inside an aside is no subject of what follows it.
  func isAside(_ person: Mention) -> Bool {
    guard words.byte(person.tokens.upperBound) == 44,
      // "Krog, a lawyer for Lima, who is chairwoman": hers.
      !words.is(person.tokens.upperBound + 1, .subjectRelative)
    else { return false }
    var token = person.tokens.lowerBound - 1
    while token > range.lowerBound, words.byte(token) != 44 {
      if words.has(token, .relative) { return true }
      token -= 1
    }
    guard words.byte(token) == 44 else { return false }
    // "Lima, son of Minister Krog, will continue as"
    if (token..<person.tokens.lowerBound).contains(where: { words.has($0, .tie) }),
      mention(endingAt: token)?.kind == .person
    {
      return true
    }
    let clauses = finder.clauses.trees[sentence]
    return clauses.groups.contains {
      $0.isGerund && token < $0.head && $0.head < person.tokens.lowerBound
    }
  }

  /// The subject of the clause whose copula or verb of appointment governs the title.
  func holderByClause(_ holding: inout Holding) -> Bool {
    let start = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    guard let (subjects, group) = finder.subject(ofClauseAt: start) else { return false }
    guard group.isCopula || links(group.head) else { return false }
    let persons = lastOfList(givenTo(group) ?? subjects, before: start)
    guard !persons.isEmpty else { return false }
    // "ceases to be", "hopes to become": another verb tells what becomes of it.
    if group.isInfinitive, finder.index.mention(endingAt: group.tokens.lowerBound) == nil {
      return false
    }
    // Nothing but link words between the verb and the title: no other complement.
    guard
      (group.tokens.upperBound..<start).allSatisfy({
        links($0) || finder.isTimed[$0] || words.byte($0) == 44
          || words.has($0, .preposition) && finder.isTimed(at: $0 + 1)
      })
    else { return false }
    holding.holders = persons
    holding.telling = .init(kind: .copula)
    holding.isByClause = true
    for token in group.tokens { noteTense(token, &holding) }
    return true
  }

  /// "Krog, whom Lima named chairman": who gets the office by an active verb of giving it; `nil` for other verbs.
  private func givenTo(_ group: VerbGroup) -> [Int]? {
    let lemma = finder.clauses.grammar.index.word(Int(group.lemma))
    guard !group.isCopula, !group.isPassive, !group.isParticiple,
      finder.tables.offices.rows[lemma]?.contains(where: \.isObject) == true,
      let whom = (range.lowerBound..<group.head).last(where: {
        words.is($0, .subjectRelative) || words.is($0, .objectRelative)
      }),
      whom + 1 < group.tokens.lowerBound, mention(at: whom + 1) != nil
    else { return nil }
    let end = words.byte(whom - 1) == 44 ? whom - 1 : whom
    guard let person = mention(endingAt: end), person.kind == .person else {
      return aside(before: end).map { [$0] } ?? []
    }
    return [person.entity]
  }

  /// "Krog, director of the Bank, whom …": the person before what stands beside the name.
  private func aside(before end: Int) -> Int? {
    finder.index.mentions(before: end, downTo: range.lowerBound).first {
      $0.kind == .person && words.byte($0.tokens.upperBound) == 44
    }?.entity
  }

  func noteTense(_ token: Int, _ holding: inout Holding) {
    // "was made ambassador" begins a tenure; "was ambassador" has ended. The verb nearest to the title tells.
    let holds = words.is(token, .presentCopula) || finder.verbs.stillHolds(token)
    if holds, !holding.isAppointed { holding.hasTense = true }
    if !holding.isAppointed, !holding.hasTense,
      words.is(token, .pastHolding) || finder.verbs.held(token)
    {
      holding.isPast = true
    }
    if words.is(token, .perfectAuxiliary) || finder.verbs.isAppointed(token)
      || finder.verbs.begins(token) || finder.verbs.cameToHold(token)
    {
      holding.telling = .init(kind: .appointed)
      holding.isPast = false
      holding.phrase.isFormer = false
    }
    if words.is(token, .cessationAdverb), words.is(token - 1, .negativeDeterminer) {
      holding.isPast = true
      holding.phrase.isFormer = true
      holding.isOver = true
    }
    if finder.verbs.isComing(token) {
      // "joined in 2004, becoming director in 2009"
      holding.isFuture = words.is(token - 1, .presentCopula)
      if !holding.isFuture { holding.telling = .init(kind: .appointed) }
    }
    // "said that Lima was to be its new chairman"
    if words.is(token, .infinitiveMarker), words.is(token - 1, .pastCopula),
      holding.isFuture == false,
      !holding.isAppointed
    {
      (holding.isFuture, holding.hasTense, holding.isPast) = (true, true, false)
      return
    }
    // "will remain as a director"
    if words.is(token, .futureMarker), words.is(token + 1, .remainingVerb), !holding.isAppointed {
      (holding.isFuture, holding.hasTense, holding.isPast) = (false, true, false)
      return
    }
    if words.is(token, .futureMarker), !holding.isOver {
      holding.isFuture =
        words.is(token, .futureAuxiliary) || words.is(token - 1, .comingCopula)
    }
  }

  /// "named Fall Secretary", "elected Elaraby its Secretary-General", "appointed A as B".
  func holderByObject(_ holding: inout Holding) -> Bool {
    // "as its new | director", "as the seventh | chancellor"
    var token = overDescription(
      (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1)
    while token > range.lowerBound,
      words.has(token, [.determiner]) || words.is(token, .predicateOpener)
    { token -= 1 }
    let end = overHome(token + 1)
    guard token >= range.lowerBound, let person = mention(endingAt: end), person.kind == .person
    else { return false }
    var before = person.tokens.lowerBound - 1
    while before > range.lowerBound, words.has(before, .honorific) { before -= 1 }
    // "elected | the Rev. Otto Krog general secretary"
    if before < person.tokens.lowerBound - 1, words.has(before, .determiner) { before -= 1 }
    // "elected | Norland's Ida Lund as secretary-general"
    if words.isPossessive(before), let home = mention(endingAt: before), home.kind == .place {
      before = home.tokens.lowerBound - 1
    }
    let hasAs = words.is(token + 1, .roleMarker)
    guard before >= range.lowerBound else { return false }
    let appoints = finder.verbs.appoints(before) || isOfAppointment(before)
    if !appoints, hasAs, goesOnNaming(person) { return hold(person, &holding, .appointed, .high) }
    guard appoints || hasAs else { return false }
    if words.is(before, .predecessorLink) || finder.verbs.succeeds(before) {
      return succession(person, before, &holding)
    }
    guard appoints else { return false }
    return hold(person, &holding, .appointed, .high)
  }

  /// "removed the daughter of former President Lima as chair": not his.
  private func isKin(_ person: Mention) -> Bool {
    var token = person.tokens.lowerBound - 1
    while token > range.lowerBound,
      words.has(token, [.titleHead, .titleModifier, .formerMarker, .honorific])
    { token -= 1 }
    return words.is(token, .genitive) && words.is(token - 1, .kinNoun)
  }

  /// "named Krog as head of the Bank, Deputy Mayor Lima | as head of the Board and Novak as its spokesman": behind a mark
  /// or "and" another name gets an office from the same verb.
  private func goesOnNaming(_ person: Mention) -> Bool {
    let start = person.tokens.lowerBound
    guard
      let group = finder.clauses.trees[sentence].groups.last(where: {
        $0.tokens.upperBound <= start
      }
      ), !group.isPassive, finder.verbs.appoints(group.head),
      (group.tokens.upperBound..<start).contains(where: { words.is($0, .roleMarker) })
    else { return false }
    var token = start - 1
    while token > group.tokens.upperBound, start - token < 10 {
      if words.byte(token) == 44 || words.is(token, .coordinator) {
        // "Minister of Culture and Tourism Lima"
        return words.byte(token) == 44 || !words.isCapitalized(token - 1)
          || mention(endingAt: token) != nil
      }
      guard
        words.isCapitalized(token) || words.has(token, [.preposition, .formerMarker, .titleHead])
      else { return false }
      token -= 1
    }
    return false
  }

  /// "the promotion of | Lima to director", "of | marketer Lima".
  private func isOfAppointment(_ before: Int) -> Bool {
    let link = words.has(before, .plainRole) ? before - 1 : before
    return words.is(link, .genitive) && words.is(link - 1, .appointingNoun)
  }

  /// "took over from Lima of Norland as chairman": behind the person, over where he is from.
  private func overHome(_ end: Int) -> Int {
    guard words.is(end, .roleMarker), let home = mention(endingAt: end), home.kind == .place
    else { return end }
    var link = home.tokens.lowerBound - 1
    if words.has(link, .determiner) { link -= 1 }
    guard words.is(link, .genitive), let person = mention(endingAt: link), person.kind == .person
    else { return end }
    return person.tokens.upperBound
  }

  /// "Darroch replaced Bowman as Senior Independent Director": the one is, the other was.
  func succession(_ object: Mention, _ verb: Int, _ holding: inout Holding) -> Bool {
    let isPassive = words.is(verb, .agentMarker)
    let subject = finder.index.mentions(before: verb, downTo: range.lowerBound).first {
      // "succeeded by Lima as chief executive and by Krog as chairman"
      $0.kind == .person && !(isPassive && words.is($0.tokens.lowerBound - 1, .agentMarker))
    }
    guard let subject else { return hold(object, &holding, .succession, .medium) }
    let (new, old) = isPassive ? (object, subject) : (subject, object)
    holding.holders = [new.entity]
    holding.telling = .init(kind: .succession)
    holding.confidence = .high
    holding.isFuture = words.is(verb - 1, .futureAuxiliary) || words.is(verb - 1, .infinitiveMarker)
    holding.predecessor = old.entity
    return true
  }
}
