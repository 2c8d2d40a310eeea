internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

extension SentenceOffices {
  mutating func findHolder(_ holding: inout Holding) {
    // "the president's press secretary": the office of whoever has the next one.
    if words.isPossessive(holding.end) { return }
    let first = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    if finder.isSupposed(first, in: range) || isSought(holding.phrase) { return }
    // "promoted from deputy mayor to mayor"
    let origin = holding.phrase.tokens.lowerBound - 1
    if words.is(origin, .origin),
      // "was promoted from director of the Board"
      finder.verbs.isAppointed(origin - 1) || finder.verbs.comesToHold(origin - 1)
        || (holding.end..<min(holding.end + 4, range.upperBound)).contains(where: {
          words.is($0, .goal)
        })
    {
      holding.phrase.isFormer = true
    }
    noteTime(&holding)
    _ =
      holderOfPosts(&holding) || holderAfter(&holding) || holderInApposition(&holding)
      || holderByObject(&holding)
      || holderBySubject(&holding) || holderByClause(&holding) || holderBehind(&holding)
      || holderOfFronted(&holding)
      || holderOfTie(&holding) || holderAtWork(&holding) || holderOfCurriculum(&holding)
      || holderOfPredicate(&holding) || holdersBehindColon(&holding)
      || holderOfCapacity(&holding) || holderUntilThen(&holding)
  }

  /// "May 1992 – March 2001: director, Finance Bureau": a line of the life of whom the text is about.
  func holderOfCurriculum(_ holding: inout Holding) -> Bool {
    let first = holding.phrase.tokens.lowerBound
    guard finder.isTimed[range.lowerBound], !holding.targets.isEmpty,
      (holding.end..<range.upperBound).allSatisfy({
        finder.isTimed[$0] || !words.shape($0).isDisjoint(with: [.punctuation, .markup])
          || mention(at: $0).map { isTarget($0.kind) } == true
          || mention(endingAt: $0 + 1) != nil
      }),
      (range.lowerBound..<first).allSatisfy({
        finder.isTimed[$0] || !words.shape($0).isDisjoint(with: [.punctuation, .markup])
      }),
      let person = finder.mainPerson
    else { return false }
    holding.holders = [person]
    holding.telling = .init(kind: .curriculum)
    return true
  }

  /// "A member of the Reform Party, he was …": the sentence's subject after the comma.
  func holderBehind(_ holding: inout Holding) -> Bool {
    var first = holding.phrase.tokens.lowerBound
    while first > range.lowerBound,
      words.has(first - 1, [.determiner, .formerMarker])
        || words.is(first - 1, .formerAdverb)
    {
      if words.is(first - 1, .formerAdverb) { holding.isPast = true }
      first -= 1
    }
    guard first == range.lowerBound, !holding.targets.isEmpty, words.byte(holding.end) == 44,
      let person = mention(at: holding.end + 1), person.kind == .person,
      words.byte(person.tokens.upperBound) != 44
    else { return false }
    return hold(person, &holding, .apposition, .medium)
  }

  /// "As chairman of the Board from 2004 to 2009, Krog oversaw": the name behind the comma, with a verb of its own.
  func holderOfFronted(_ holding: inout Holding) -> Bool {
    var first = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    while first > range.lowerBound, words.has(first, .determiner) { first -= 1 }
    // "After ten years as a partner at Zeller, Krog joined"
    let isUntilThen = isHeldUntilThen(holding) && words.is(range.lowerBound, .afterPreposition)
    guard first == range.lowerBound && words.is(first, .roleMarker) || isUntilThen,
      !holding.targets.isEmpty
    else { return false }
    var comma = holding.end
    while comma + 1 < range.upperBound,
      finder.isTimed[comma] || words.has(comma, .preposition) && finder.isTimed(at: comma + 1)
    { comma += 1 }
    guard words.byte(comma) == 44, let person = mention(at: overHonorifics(comma + 1)),
      person.kind == .person, person.tokens.upperBound < range.upperBound,
      words.byte(person.tokens.upperBound) != 44
    else { return false }
    return hold(person, &holding, .fronted, .medium)
  }

  /// "She was born in Oran, the daughter of the painter Ivo Lind": whom the clause is about.
  func holderOfTie(_ holding: inout Holding) -> Bool {
    let first = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    guard isTie(holding.phrase), let target = holding.targets.first,
      finder.analysis.entities[target].kind == .person,
      let (persons, group) = finder.subject(ofClauseAt: holding.phrase.tokens.lowerBound),
      persons.count == 1, persons[0] != target
    else { return false }
    let isApposed = isApposed(holding, behind: group)
    let between = group.tokens.upperBound..<max(first, group.tokens.upperBound)
    guard isApposed || holdsByVerb(group, before: between) else { return false }
    holding.holders = persons
    holding.telling = .init(kind: isApposed ? .tie : .tieByVerb)
    return true
  }

  /// ", the youngest daughter of": nothing but what belongs to the noun stands between a comma and it.
  private func isApposed(_ holding: Holding, behind group: VerbGroup) -> Bool {
    var token = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    while token >= group.tokens.upperBound, words.byte(token) != 44 {
      guard !words.has(token, [.negation, .preposition, .conjunction, .relative, .auxiliary]) else {
        return false
      }
      token -= 1
    }
    return token >= group.tokens.upperBound
  }

  /// "was born the son of", "became an ally of" – not "met the son of", "was mistaken for the son of".
  private func holdsByVerb(_ group: VerbGroup, before between: Range<Int>) -> Bool {
    if group.isCopula || words.is(group.head, .birthParticiple) {
      return !between.contains { words.has($0, .preposition) && !finder.isTimed(at: $0 + 1) }
    }
    let lemma = finder.clauses.grammar.index.word(Int(group.lemma))
    return finder.tables.offices.rows[lemma]?.contains {
      $0.tenure != .ends && $0.isObject == group.isPassive
    } == true
  }

  /// "Its president is Ida Lund.", "the Board, whose chief was Otto Krog,": the name alone behind the copula.
  func holderOfPredicate(_ holding: inout Holding) -> Bool {
    var copula = holding.end
    // "whose chief at the time was"
    while copula + 1 < range.upperBound,
      finder.isTimed[copula] || words.has(copula, .preposition) && finder.isTimed(at: copula + 1)
    {
      copula += 1
    }
    let isPast = words.is(copula, .pastCopula)
    guard isPast || words.is(copula, .presentCopula), hasOwner(holding),
      let person = mention(at: overHonorifics(copula + 1)), person.kind == .person,
      person.form == .name
    else { return false }
    if takePairs(&holding, from: person) {
      holding.isPast = isPast
      return true
    }
    var named = holding
    (named.holders, named.end) = ([person.entity], person.tokens.upperBound)
    let head = holding.phrase.title.upperBound - 1
    if finder.titles.isPlural(head) || words.is(head, .membersNoun) {
      takeNames(&named)
      guard named.holders.count > 1 else { return false }
    }
    guard named.end >= range.upperBound || [10, 41, 44, 46, 59].contains(words.byte(named.end))
    else { return false }
    holding.isPast = isPast
    _ = hold(person, &holding, .copula, .medium)
    holding.holders = named.holders
    return true
  }

  /// "Sir", "Dr", "Marshal": what a name is called by.
  func overHonorifics(_ start: Int) -> Int {
    var token = start
    while token < range.upperBound, token - start < 3, mention(at: token) == nil,
      words.isCapitalized(token), words.has(token, [.honorific, .titleHead])
    {
      token += 1
    }
    return token
  }

  /// "President Xi Jinping", "its chairman, Ivan Noskevich", "Secretary of State of X, Andrei Ravkov".
  func holderAfter(_ holding: inout Holding) -> Bool {
    var token = holding.end
    guard token < range.upperBound else { return false }
    let isDirect = mention(at: token)?.kind == .person
    if !isDirect { token = overWhereabouts(token, holding) }
    if !isDirect, words.byte(token) == 44, hasOwner(holding),
      let next = mention(at: overHonorifics(token + 1)), next.kind == .person,
      closesApposition(next), !followsName(holding, before: next), !isGivenBefore(holding),
      !isFrontedBeside(holding, next), !isTeller(next, behind: holding)
    {
      token += 1
    } else if words.byte(token) == 58,
      isLine && opensLine(holding.phrase)
        || !holding.targets.isEmpty && isNew(holding.phrase)
    {
      token += 1
    }
    while token < range.upperBound, words.has(token, .honorific), mention(at: token) == nil {
      token += 1
    }
    guard let holder = mention(at: token), holder.kind == .person, holder.form == .name else {
      return false
    }
    holding.holders = [holder.entity]
    holding.telling = .init(kind: .titled)
    holding.confidence = .medium
    holding.end = holder.tokens.upperBound
    let head = holding.phrase.title.upperBound - 1
    if finder.titles.isPlural(head) || words.is(head, .membersNoun) {
      takeNames(&holding)
      // "the governors of Oran and Lorrada, Lima and Krog"
      holding.isPaired =
        holding.holders.count > 1 && holding.targets.count == holding.holders.count
        && holding.targets == row(of: holding)
      // "the lawyer of the four members, Ana Lima,": one name is not theirs.
      if holding.holders.count == 1, words.byte(holder.tokens.lowerBound - 1) == 44 {
        holding.holders = []
        return false
      }
    }
    // "President Alexander Lukashenko of Belarus"
    let owner = words.has(holding.end + 1, .determiner) ? holding.end + 2 : holding.end + 1
    if holding.targets.isEmpty, owner < range.upperBound,
      words.is(holding.end, .holderOrigin)
        // "U.S. Attorney Ida Lund for the Western District"
        || words.is(holding.end, .purpose) && isCourtOffice(holding.phrase),
      let place = mention(at: owner),
      // "the junior member, Senator Lima of Texas": where she is from.
      place.kind == .place && !holding.phrase.isMember && !isOrigin(holding)
        || words.is(holding.end, .genitive) && place.kind == .body
    {
      let seat = words.is(holding.end, .genitive) ? bodyBehind(place) ?? place : place
      holding.targets = [seat.entity]
      holding.end = seat.tokens.upperBound
      // "Director Lima of the Harbour Board's Legal Division"
      takePossessor(after: seat, &holding)
    }
    takeSeatInBrackets(&holding)
    // "A and B, presidents of X": told by the plural elsewhere.
    return true
  }

  /// "Major General Lund of Norland", "her deputy, Lund of Norland": a rank, or another's deputy, is of no country.
  private func isOrigin(_ holding: Holding) -> Bool {
    holding.phrase.title.allSatisfy { words.is($0, .militaryRank) } || isOfBody(holding.phrase)
      // "Deputy Special Representative Lima of Norland"
      || holding.phrase.title.count > 1
        && words.is(holding.phrase.title.upperBound - 1, .envoyTitle)
        && words.has(holding.phrase.title.lowerBound, .titleModifier)
      || words.is(holding.phrase.tokens.lowerBound - 1, .personPossessive)
  }

  /// "Minister of Health: Ivan Lund", "Ivan Lund: Minister of Health": a line of a list, without a verb.
  var isLine: Bool { finder.clauses.trees[sentence].groups.isEmpty }

  /// Whether nothing but a bullet stands before a title.
  private func opensLine(_ phrase: TitlePhrase) -> Bool {
    (range.lowerBound..<phrase.tokens.lowerBound).allSatisfy {
      !words.shape($0).isDisjoint(with: [.punctuation, .markup])
    }
  }

  /// "According to Lima, …", "Unlike Lima, …": what opens the sentence by a preposition ends at the comma.
  func isFronted(_ token: Int) -> Bool {
    let first = range.lowerBound
    return first < token && token - first <= 2 && words.has(first, .preposition)
      || words.is(first, .sourceMarker) && token == first + 2
      || words.is(first, .comparison) && token == first + 1
  }

  /// "For the chairman of the Board, Krog was a nuisance": the name is the subject.
  private func isFrontedBeside(_ holding: Holding, _ name: Mention) -> Bool {
    (isFronted(holding.phrase.tokens.lowerBound) || complements(holding)
      || isInFrontedClause(holding))
      && name.tokens.upperBound < range.upperBound
      && words.shape(name.tokens.upperBound).isDisjoint(with: .punctuation)
  }

  /// "If Lima resigns as mayor of Oran, Krog will follow": a clause of its own.
  private func isInFrontedClause(_ holding: Holding) -> Bool {
    let clauses = finder.clauses.trees[sentence]
    let clause = clauses.clause(ofToken: holding.phrase.tokens.lowerBound)
    guard clause >= 0 else { return false }
    let node = clauses.clauses[clause]
    return node.kind == .adverbial && node.isFronted && node.group >= 0
      && clauses.groups[node.group].tokens.upperBound <= holding.phrase.tokens.lowerBound
  }

  /// "Lima was named chancellor of the University of Oran, Krog", "became president and director of Orbis, Krog": what
  /// the verb gives is Lima's.
  private func isGivenBefore(_ holding: Holding) -> Bool {
    let start = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    guard let (_, group) = finder.subject(ofClauseAt: start),
      group.isPassive || group.isCopula || finder.verbs.comesToHold(group.head)
    else { return false }
    return (group.tokens.upperBound..<max(start, group.tokens.upperBound)).allSatisfy {
      links($0) || words.is($0, .coordinator) || words.has($0, [.titleHead, .titleModifier])
        || finder.isTimed[$0]
    }
  }

  /// "Should Lima be named chairman of the Board, Krog will resign": the title is Lima's.
  private func complements(_ holding: Holding) -> Bool {
    let start = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    return finder.clauses.trees[sentence].groups.contains {
      ($0.isPassive || $0.isCopula) && $0.tokens.upperBound == start
    }
  }

  /// Behind "Mr." and "Prof.", which belong to no name.
  private func overAddress(_ start: Int) -> Int {
    var token = start
    while token < range.upperBound, words.has(token, .honorific), mention(at: token) == nil {
      token += 1
    }
    return token
  }

  /// "Justices Vera Holm, Ivan Lund and Omar Sale": the names after the first.
  func takeNames(_ holding: inout Holding) {
    while holding.end + 1 < range.upperBound,
      words.byte(holding.end) == 44 || words.is(holding.end, .coordinator)
    {
      var next = holding.end + 1
      if words.is(next, .coordinator) { next += 1 }
      guard let name = mention(at: overAddress(next)), name.kind == .person, name.form == .name
      else { return }
      holding.holders.append(name.entity)
      holding.end = name.tokens.upperBound
    }
  }

  func hasOwner(_ holding: Holding) -> Bool {
    var first = holding.phrase.tokens.lowerBound
    // "his three deputies, Lima, Krog and Lund"
    while first > range.lowerBound + 1, words.has(first - 1, .numberWord) { first -= 1 }
    guard first > range.lowerBound else { return true }
    return words.has(first - 1, [.determiner, .demonym]) || words.isPossessive(first - 1)
      || !holding.targets.isEmpty
  }

  /// After a name in apposition comes a mark, a verb or the sentence's end.
  func closesApposition(_ name: Mention) -> Bool {
    let next = name.tokens.upperBound
    guard next < range.upperBound else { return true }
    return !words.shape(next).isDisjoint(with: .punctuation)
      || words.has(next, [.auxiliary, .conjunction, .preposition, .modal])
      || words.is(next, .speechVerb)
  }
}
