internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

extension SentenceOffices {
  /// "chairman of A from 1999 to 2004 and former chairman of B": the holder goes on.
  mutating func inherit(_ holding: inout Holding, from previous: Holding?) {
    guard holding.holders.isEmpty, let previous, !previous.holders.isEmpty,
      previous.end <= holding.phrase.tokens.lowerBound,
      // "her brother, businessman Lima": what he is says nothing of whose.
      !(holding.phrase.isPlain && previous.phrase.tie), !isOwnersOffice(previous)
    else { return }
    let start = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    guard start >= previous.end, (previous.end..<start).allSatisfy(joinsOffices),
      // "the wife of the mayor": nothing joins the two.
      (previous.end..<start).contains(where: {
        words.is($0, .titleCoordinator) || [40, 44].contains(words.byte($0)) || finder.isTimed[$0]
      })
    else { return }
    // "named Lima, who had been director of X, as chairman": behind the aside the verb goes on.
    var link = start - 1
    while link > previous.end, words.has(link, .determiner) || words.is(link, .roleAdjective) {
      link -= 1
    }
    if words.is(link, .roleMarker), words.byte(link - 1) == 44,
      !words.is(previous.phrase.tokens.lowerBound - 1, .roleMarker)
    {
      return resume(&holding, behind: previous)
    }
    // "A, chairman of X, and B, …": a name follows and holds the next.
    if let next = mention(at: holding.end), next.kind == .person { return }
    holding.holders = previous.holders
    holding.telling = previous.telling
    holding.isPast = previous.isPast
    // "is to be its secretary and director"
    if previous.isFuture, start == previous.end + 1 { holding.isFuture = true }
    // "a former president and chief executive of X": both are past.
    if start == previous.end + 1, words.is(previous.end, .titleCoordinator),
      previous.phrase.isFormer
    {
      holding.phrase.isFormer = true
    }
    if isListedFormer(holding, after: previous) { holding.phrase.isFormer = true }
    // "became mayor, then governor": the one after the other.
    if previous.telling.begins, words.is(holding.phrase.tokens.lowerBound, .sequenceAdverb) {
      holding.phrase.isFormer = false
    }
    holding.confidence = .medium
    // "its president since 2019 and before that its treasurer"
    if (previous.end..<start).contains(where: {
      words.is($0, .onceAdverb) || isBeforeThat($0)
    }) {
      holding.isPast = true
    }
  }

  /// "his wife, Lima, and his son": a second possessive tells of somebody else.
  func isAnother(_ holding: Holding, behind previous: Holding) -> Bool {
    let owners = [holding, previous].map { $0.phrase.tokens.lowerBound - 1 }
    return previous.telling.kind == .titled && isTie(holding.phrase) && isTie(previous.phrase)
      && owners.allSatisfy { $0 >= range.lowerBound && words.is($0, .personPossessive) }
  }

  /// The office that a verb of giving it names behind an aside.
  private func resume(_ holding: inout Holding, behind previous: Holding) {
    let first = previous.phrase.tokens.lowerBound
    let group = finder.clauses.trees[sentence].groups.first { group in
      group.tokens.upperBound <= first && !group.isPassive
        && finder.tables.offices.rows(of: group.lemma, in: finder.clauses.grammar).contains {
          $0.isObject && $0.tenure == .begins && $0.takesRole
        }
    }
    guard let group else { return }
    holding.holders = previous.holders
    holding.telling = .init(kind: .appointed)
    holding.isFuture = group.isInfinitive || group.modal.contains(.will)
  }

  /// Words, marks and dates between two offices of one person.
  private func joinsOffices(_ token: Int) -> Bool {
    if words.is(token, .timePreposition) {
      return token + 1 < range.upperBound && finder.isTimed[token + 1]
    }
    return finder.isTimed[token] || words.has(token, .demonym)
      || [40, 41, 44].contains(words.byte(token))
      || words.is(token, .listFiller)
      || isBeforeThat(token) || isBeforeThat(token - 1)
  }

  private func isBeforeThat(_ token: Int) -> Bool {
    words.is(token, .beforeSubordinator) && words.is(token + 1, .demonstrative)
      && !words.is(token + 1, .definiteArticle)
  }

  /// In a company's own announcement an office without a body is its own.
  func takeCompany(_ holding: inout Holding) {
    guard holding.targets.isEmpty, !holding.holders.isEmpty, !holding.phrase.tie,
      !holding.phrase.isPlain, !isBehindWhere(holding),
      let company = giver(of: holding) ?? companyMeant(by: holding),
      holding.phrase.title.contains(where: {
        words.has($0, .corporate) || words.is($0, .boardNoun)
          // "Town Chief Lima": no company's.
          || !holding.phrase.title.contains { words.is($0, .unitNoun) } && finder.company != nil
            && isBare(holding) && words.is($0, .managerTitle)
            // "Chief Lima": what he is called by.
            && (holding.phrase.title.count > 1 || words.shape($0).contains(.lowerCase))
          || words.is($0, .secretaryNoun) && words.is($0 - 1, .companyNoun)
      }),
      !namesAnother(holding), !isDescribedOwners(holding), !mayGovern(holding),
      !isSomebodysCounsel(holding),
      // "treasurer of a club"
      !words.is(holding.end, .genitive) || !words.is(holding.end + 1, .indefiniteArticle)
    else { return }
    holding.targets = [company]
    if finder.company == nil,
      !finder.index.mentions(before: holding.phrase.tokens.lowerBound, downTo: range.lowerBound)
        .contains(where: { $0.entity == company })
    {
      holding.confidence = .low
    }
  }

  /// "Kordax appointed a former Orbis Bank manager, Lima, as chief executive": the company that gives the office.
  private func giver(of holding: Holding) -> Int? {
    let first = holding.phrase.tokens.lowerBound
    guard words.is(first - 1, .roleMarker) || holding.telling.kind == .appointed,
      let body = finder.body(givingAt: first), finder.isCompany(body)
    else { return nil }
    return body
  }

  /// The last body named, in the sentence or the one before, where it is a company; else the one that the document is
  /// about.
  ///
  /// "The ministry dissolved the board of Kordax. Lima was named chair." "Kordax hired Lima from Orbis. She was finance
  /// director there."
  private func companyMeant(by holding: Holding) -> Int? {
    let start = finder.analysis.text.sentences[max(0, sentence - 1)].tokens.lowerBound
    let last = finder.index.mentions(before: holding.phrase.tokens.lowerBound, downTo: start)
      .first { $0.kind == .body }
    guard let last, last.entity != finder.company else { return finder.company }
    if finder.company != nil, isOfficeOfAnother(last, than: holding) { return finder.company }
    // "Lima, who works for Orbis, …": said of her in passing.
    if isInRelative(last) { return finder.company }
    return finder.isCompany(last.entity) ? last.entity : finder.company
  }

  /// "Lima is a director of Orbis" of the sentence before "Krog, chief financial officer, resigned": where somebody else
  /// has an office is said of that one, and of no other.
  private func isOfficeOfAnother(_ mention: Mention, than holding: Holding) -> Bool {
    let start = mention.tokens.lowerBound
    let before = words.is(start - 1, .definiteArticle) ? start - 2 : start - 1
    guard start < range.lowerBound, words.is(before, .listedTitleLink), words.isRole(before - 1)
    else { return false }
    let told = finder.analysis.text.sentences[sentence - 1].tokens.lowerBound
    let named = finder.index.mentions(before: range.upperBound, downTo: range.lowerBound)
    return holding.holders.allSatisfy { holder in
      named.contains { $0.entity == holder }
        && !finder.index.mentions(before: range.lowerBound, downTo: told)
          .contains { $0.entity == holder }
    }
  }

  private func isInRelative(_ mention: Mention) -> Bool {
    let tree = finder.clauses.trees[words.text.sentence(ofToken: mention.tokens.lowerBound)]
    let clause = tree.clause(ofToken: mention.tokens.lowerBound)
    return clause >= 0 && tree.link(of: clause) == .relative
  }

  /// "the lead defence counsel, Lima", "his counsel, Lima": of who stands trial.
  private func isSomebodysCounsel(_ holding: Holding) -> Bool {
    words.is(holding.phrase.title.upperBound - 1, .personalStaff)
      && (words.is(holding.phrase.tokens.lowerBound - 1, .personPossessive)
        || holding.phrase.title.contains { words.is($0, .defenceWord) })
  }

  /// "President Lima": a country's, where nothing says of what.
  private func mayGovern(_ holding: Holding) -> Bool {
    let title = holding.phrase.title
    return title.count == 1 && words.has(title.lowerBound, .nationalOffice)
      && words.isCapitalized(title.lowerBound) && holding.telling.kind == .titled
      && mention(at: title.upperBound) != nil
  }

  /// "Finance chief Lima", "the head of compliance, Lima": no noun before the title tells another body.
  private func isBare(_ holding: Holding) -> Bool {
    let before = holding.phrase.tokens.lowerBound - 1
    guard holding.telling.isBesideName else { return false }
    return before < range.lowerBound || !words.shape(before).isDisjoint(with: .punctuation)
      || words.has(before, [.determiner, .conjunction, .formerMarker, .auxiliary])
  }

  /// "the regulator's enforcement director": somebody's who is not named.
  private func isDescribedOwners(_ holding: Holding) -> Bool {
    words.isPossessive(holding.phrase.tokens.lowerBound - 1)
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
    if let previous { takeFormer(&holding, from: previous) }
    guard var previous, !previous.targets.isEmpty,
      previous.end <= holding.phrase.tokens.lowerBound,
      (previous.end..<holding.phrase.tokens.lowerBound).allSatisfy({
        words.is($0, .titleCoordinator) || words.byte($0) == 44
      })
    else { return }
    // "Bank chairman Otto Krog, party leader Ida Lund": a name lies between, and nothing joins the two;
    // "mayor of Oran, interior minister": where one is says nothing of the other.
    let isApart =
      words.byte(previous.end) == 44 && !words.is(previous.end + 1, .titleCoordinator)
      && (!previous.holders.isEmpty && previous.telling.kind == .titled
        || previous.targets.contains { finder.analysis.entities[$0].kind == .place })
      || isOfAnotherPlace(holding, than: previous)
    // "making former Bank chief Otto Krog minister": a name alone joins nothing.
    let isJoined =
      previous.holders.isEmpty || previous.end < holding.phrase.tokens.lowerBound
    // "Krog, secretary of the Committee, magistrate Lima, and …": each has an office of their own.
    let isOthers =
      [.apposition, .appointed].contains(previous.telling.kind) && holding.telling.kind == .titled
      && words.byte(previous.end) == 44 && !holding.holders.isEmpty
      && holding.holders != previous.holders
    if holding.targets.isEmpty, !isApart, !isOthers, isJoined, !isCalling(holding, than: previous),
      !isElsewhere(holding, than: previous),
      previous.targets.allSatisfy({ isSharable($0, previous) })
    {
      holding.targets = previous.targets
      holding.isOfPerson =
        previous.isOfPerson || finder.analysis.entities[previous.targets[0]].kind == .person
    }
    let holders = holding.holders
    if holding.telling.kind == .titled { takeOneEach(&holding) }
    guard previous.holders.isEmpty, !holding.holders.isEmpty,
      holding.telling.kind == .titled
    else { return }
    (previous.holders, previous.telling) = (holders, holding.telling)
    emit(previous)
    open.removeAll { $0.holding.phrase == previous.phrase }
  }

  /// "Lima, chairwoman of the Board, and the poet Krog": what somebody else is called by, and no office of the Board.
  private func isCalling(_ holding: Holding, than previous: Holding) -> Bool {
    holding.phrase.isPlain && holding.telling.kind == .titled
      && !previous.holders.isEmpty && holding.holders != previous.holders
  }

  /// "the commander and commissar of the Guard, Lima and Krog, respectively": the first has the first of the two.
  private func takeOneEach(_ holding: inout Holding) {
    let end = holding.end
    guard words.is(end, .coordinator), let second = mention(at: end + 1), second.kind == .person,
      second.form == .name
    else { return }
    let close = second.tokens.upperBound
    guard words.is(words.byte(close) == 44 ? close + 1 : close, .respectively) else { return }
    holding.holders = [second.entity]
    holding.end = close
  }

  /// "former chairman and chief executive Otto Krog of Kordax": he was both, and of the same.
  private mutating func takeFormer(_ holding: inout Holding, from previous: Holding) {
    guard previous.holders.isEmpty, holding.telling.kind == .titled, !holding.holders.isEmpty,
      words.is(previous.end, .titleCoordinator),
      previous.end + 1 == holding.phrase.tokens.lowerBound
    else { return }
    if previous.phrase.isFormer { holding.phrase.isFormer = true }
    guard previous.targets.isEmpty, !holding.targets.isEmpty, !previous.phrase.tie else { return }
    var other = previous
    (other.holders, other.targets, other.telling) = (
      holding.holders, holding.targets, holding.telling
    )
    emit(other)
    open.removeAll { $0.holding.phrase == previous.phrase }
  }

  /// "manager of Orbis and vice-minister of transport", "mayor of Oran and chair of the advisory body", "head of the
  /// Board, and Admiral Krog": of something else, or of nothing.
  private func isElsewhere(_ holding: Holding, than previous: Holding) -> Bool {
    let title = holding.phrase.title
    if title.allSatisfy({ words.is($0, .militaryRank) }) { return true }
    if words.is(holding.phrase.tokens.upperBound, .genitive) { return true }
    // "director of Orbis and chief of staff to the mayor"
    if words.is(holding.phrase.tokens.upperBound, .goal),
      words.has(holding.phrase.tokens.upperBound + 1, .determiner)
    {
      return true
    }
    // "head of the Agency and vice minister of public security": the minister has a field of their own.
    let isOfField =
      title.contains { words.is($0, .ministerNoun) } && title.contains { words.is($0, .genitive) }
      && previous.targets.allSatisfy { finder.analysis.entities[$0].kind == .body }
    return isOfField
      || title.contains { words.is($0, .ministerNoun) }
        && previous.targets.allSatisfy { finder.isCompany($0) }
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
        words.is($0, .titleCoordinator) || words.byte($0) == 44
          || words.has($0, [.titleHead, .titleModifier, .corporate])
      }),
      // "appointed Lima, a judge, chairman of the Board": no judge of the board.
      !words.is(holding.phrase.tokens.lowerBound - 1, .indefiniteArticle)
        || words.is(next.tokens.lowerBound - 1, .titleCoordinator)
        || words.has(next.tokens.lowerBound - 1, .determiner),
      // "a physician and the first director of the Board": of the one alone.
      !isOneOfMany(holding.phrase) || !words.is(next.tokens.lowerBound - 1, .definiteArticle)
    else { return }
    var other = Holding(phrase: next, end: next.tokens.upperBound)
    findTargetAfter(&other)
    // "president and chief executive, Orbis Bank"
    if other.targets.isEmpty { findTargetBehindComma(&other) }
    if isOfDepartment(other) {
      holding.isOfNoNext = true
      return
    }
    // "vice-foreign minister and ambassador to Velia": she is no minister of Velia.
    if isAccredited(next), !isAccredited(holding.phrase), other.targets.contains(where: isPlace) {
      return
    }
    holding.targets = other.targets
  }

  /// "joined the Bank and became chief economist and director of the Research Department": the one of the bank named
  /// before, the other of its department.
  private func isOfDepartment(_ next: Holding) -> Bool {
    guard let target = next.targets.first, next.targets.count == 1, isBody(target),
      let last = finder.analysis.entities[target].name.split(separator: " ").last,
      words.holds(String(last), .organ)
    else { return false }
    return finder.index.mentions(before: next.phrase.tokens.lowerBound, downTo: range.lowerBound)
      .contains { $0.kind == .body && $0.entity != target }
  }

  func isBody(_ entity: Int) -> Bool { finder.analysis.entities[entity].kind == .body }

  private func isPlace(_ entity: Int) -> Bool { finder.analysis.entities[entity].kind == .place }

  /// "ambassador to", "envoy and ambassador to".
  private func isAccredited(_ phrase: TitlePhrase) -> Bool {
    words.is(phrase.title.upperBound - 1, .envoyTitle)
      && (words.is(phrase.tokens.upperBound, .goal)
        || words.is(phrase.tokens.upperBound, .coordinator))
  }

  /// "Lima, Krog and Lund, governors of Texas, Ohio and Utah respectively": each has the body of the same place
  /// in the row; without a row of bodies, all have the one.
  func takeRow(endingWith last: Mention, _ holding: inout Holding) {
    let head = holding.phrase.title.upperBound - 1
    guard finder.titles.isPlural(head) || words.is(head, .membersNoun) else { return }
    var (persons, token) = ([last.entity], last.tokens.lowerBound)
    while token - 1 > range.lowerBound {
      var end = token
      if words.is(end - 1, .coordinator) { end -= 1 }
      if words.byte(end - 1) == 44 { end -= 1 }
      guard end < token, let next = mention(endingAt: end), next.kind == .person else { break }
      persons.insert(next.entity, at: 0)
      token = next.tokens.lowerBound
    }
    guard persons.count > 1 else { return }
    let targets = row(of: holding)
    guard targets.count == persons.count else {
      holding.holders = persons
      return
    }
    (holding.holders, holding.targets, holding.isPaired) = (persons, targets, true)
  }

  /// The bodies or places joined behind a title.
  func row(of holding: Holding) -> [Int] {
    var (found, token) = ([Int](), holding.phrase.tokens.upperBound + 1)
    while token < range.upperBound {
      if words.has(token, .determiner) { token += 1 }
      guard let target = mention(at: token), isTarget(target.kind) else { break }
      found.append(target.entity)
      token = target.tokens.upperBound
      guard words.byte(token) == 44 || words.is(token, .coordinator) else { break }
      if words.byte(token) == 44, words.is(token + 1, .coordinator) { token += 1 }
      token += 1
    }
    return found
  }
}
