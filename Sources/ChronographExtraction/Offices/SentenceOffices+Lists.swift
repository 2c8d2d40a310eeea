internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

extension SentenceOffices {
  /// "chairman of A from 1999 to 2004 and former chairman of B": the holder goes on.
  mutating func inherit(_ holding: inout Holding, from previous: Holding?) {
    guard holding.holders.isEmpty, let previous, !previous.holders.isEmpty,
      previous.end <= holding.phrase.tokens.lowerBound
    else { return }
    let start = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    guard start >= previous.end, (previous.end..<start).allSatisfy(joinsOffices),
      // "the wife of the mayor": nothing joins the two.
      (previous.end..<start).contains(where: {
        words.is($0, .coordinator) || [40, 44].contains(words.byte($0)) || finder.isTimed[$0]
      })
    else { return }
    // "A, chairman of X, and B, …": a name follows and holds the next.
    if let next = mention(at: holding.end), next.kind == .person { return }
    holding.holders = previous.holders
    holding.telling = previous.telling
    holding.isPast = previous.isPast
    // "a former president and chief executive of X": both are past.
    if start == previous.end + 1, words.is(previous.end, .coordinator), previous.phrase.isFormer {
      holding.phrase.isFormer = true
    }
    holding.confidence = .medium
    if (previous.end..<start).contains(where: { words.is($0, .onceAdverb) }) {
      holding.isPast = true
    }
  }

  /// Words, marks and dates between two offices of one person.
  private func joinsOffices(_ token: Int) -> Bool {
    if words.is(token, .timePreposition) {
      return token + 1 < range.upperBound && finder.isTimed[token + 1]
    }
    return finder.isTimed[token] || words.has(token, .demonym)
      || [40, 41, 44].contains(words.byte(token))
      || words.is(token, .listFiller)
  }

  /// In a company's own announcement an office without a body is its own.
  func takeCompany(_ holding: inout Holding) {
    guard holding.targets.isEmpty, !holding.holders.isEmpty, !holding.phrase.tie,
      !holding.phrase.isPlain,
      let company = finder.company,
      holding.phrase.title.contains(where: {
        words.has($0, .corporate) || words.is($0, .boardNoun)
          || words.is($0, .secretaryNoun) && words.is($0 - 1, .companyNoun)
      }),
      !namesAnother(holding), !mayGovern(holding)
    else { return }
    holding.targets = [company]
  }

  /// "President Lima": a country's, where nothing says of what.
  private func mayGovern(_ holding: Holding) -> Bool {
    let title = holding.phrase.title
    return title.count == 1 && words.has(title.lowerBound, .nationalOffice)
      && words.isCapitalized(title.lowerBound) && holding.telling.kind == .titled
      && mention(at: title.upperBound) != nil
  }

  /// "chief executive of easyTrain": a body that is not known as one.
  private func namesAnother(_ holding: Holding) -> Bool {
    var token = holding.phrase.tokens.upperBound
    guard words.is(token, .listedTitleLink) else { return false }
    token += 1
    while words.has(token, .determiner) { token += 1 }
    return words.isCapitalized(token) || words.isMixed(token)
  }

  /// "Velia Bank president and CEO Ivan Lund": the one has the body, the other the name.
  mutating func share(_ holding: inout Holding, with previous: Holding?) {
    guard var previous, !previous.targets.isEmpty,
      previous.end <= holding.phrase.tokens.lowerBound,
      (previous.end..<holding.phrase.tokens.lowerBound).allSatisfy({
        words.is($0, .coordinator) || words.byte($0) == 44
      })
    else { return }
    if holding.targets.isEmpty, previous.targets.allSatisfy({ isSharable($0, previous) }) {
      holding.targets = previous.targets
      holding.isOfPerson =
        previous.isOfPerson || finder.analysis.entities[previous.targets[0]].kind == .person
    }
    guard previous.holders.isEmpty, !holding.holders.isEmpty,
      holding.telling.kind == .titled
    else { return }
    (previous.holders, previous.telling) = (holding.holders, holding.telling)
    emit(previous)
    open.removeAll { $0.holding.phrase == previous.phrase }
  }

  /// "his son and adviser": both are the person's.
  private func isSharable(_ target: Int, _ previous: Holding) -> Bool {
    isTarget(finder.analysis.entities[target].kind) || isTie(previous.phrase)
  }

  func shareTarget(_ holding: inout Holding, with next: TitlePhrase?) {
    // "vice-minister of public security and chief of the Union": the one has its own field.
    guard holding.targets.isEmpty, let next,
      !holding.phrase.title.contains(where: { words.is($0, .genitiveOrPurpose) }),
      next.tokens.lowerBound > holding.phrase.tokens.upperBound,
      (holding.phrase.tokens.upperBound..<next.tokens.lowerBound).allSatisfy({
        words.is($0, .coordinator) || words.byte($0) == 44
      })
    else { return }
    var other = Holding(phrase: next, end: next.tokens.upperBound)
    findTargetAfter(&other)
    holding.targets = other.targets
  }

  /// "during Lima's tenure as mayor of Oran", "In his capacity as chairman of the Board, Krog spoke".
  func holderOfCapacity(_ holding: inout Holding) -> Bool {
    var link = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    while link > range.lowerBound, words.has(link, .determiner) { link -= 1 }
    let noun = link - 1
    guard words.is(link, .roleMarker), noun > range.lowerBound,
      finder.countries.offices.posts.contains(words.lower(noun)),
      let person = owner(ofCapacity: noun, behind: holding.end)
    else { return false }
    holding.holders = [person]
    holding.telling = .init(kind: .capacity)
    holding.isPast = words.is(noun, .tenureNoun)
    return true
  }

  /// Whose capacity it is: the name or pronoun before it; in a phrase that opens the sentence, whoever follows.
  private func owner(ofCapacity noun: Int, behind end: Int) -> Int? {
    var owner = noun - 1
    while owner > range.lowerBound, words.shape(owner).contains(.lowerCase),
      words.has(owner, [.common, .numberWord]), !words.is(owner, .personPossessive)
    {
      owner -= 1
    }
    if words.isPossessive(owner) {
      return mention(endingAt: owner).flatMap { $0.kind == .person ? $0.entity : nil }
    }
    guard words.is(owner, .personPossessive) else { return nil }
    if owner <= range.lowerBound + 1, words.byte(end) == 44, let next = mention(at: end + 1),
      next.kind == .person
    {
      return next.entity
    }
    let antecedent = Int(finder.clauses.antecedents[owner])
    guard antecedent >= 0, finder.analysis.entities[antecedent].kind == .person else { return nil }
    return antecedent
  }
}
