internal import ChronographLanguage
internal import ChronographReading

/// The body of an office by what stands between commas or brackets, or behind the chief whom somebody serves.
extension SentenceOffices {
  /// "came from Norland Grid, where he had been deputy manager": the body before "where".
  func findTargetOfRelative(_ holding: inout Holding) {
    var token = holding.phrase.tokens.lowerBound - 1
    while token > range.lowerBound, holding.phrase.tokens.lowerBound - token < 9,
      words.has(token, [.determiner, .auxiliary, .pronoun, .formerMarker])
        || words.is(token, .roleMarker) || words.is(token, .pastHolding)
        || finder.isTimed[token]
        || words.is(token, .timePreposition) && finder.isTimed(at: token + 1)
        || words.is(token, .goal) && finder.verbs.comesToHold(token - 1)
        || finder.verbs.holds(token)
    { token -= 1 }
    guard words.is(token, .placeRelative), words.byte(token - 1) == 44,
      let named = mention(endingAt: token - 1), isTarget(named.kind)
    else { return }
    // "the Area Schools in Ohio, where"
    var target = named
    // "the Harbour Museum at the University of Oran in Velia, where"
    while true {
      var link = target.tokens.lowerBound - 1
      if words.has(link, .determiner) { link -= 1 }
      guard target.kind == .place && words.has(link, .preposition) || words.is(link, .site),
        let whole = mention(endingAt: link), whole.kind == .body
      else { break }
      target = whole
    }
    holding.targets = [target.entity]
  }

  /// "director, Finance Bureau" at the end of a line.
  func findTargetBehindComma(_ holding: inout Holding) {
    let comma = holding.phrase.tokens.upperBound
    guard words.byte(comma) == 44,
      let body = mention(at: finder.index.start(behindArticles: comma + 1, words)),
      body.kind == .body,
      words.byte(body.tokens.upperBound) == 59 || isBesideName(holding, before: body)
        || (body.tokens.upperBound..<range.upperBound).allSatisfy({
          finder.isTimed[$0] || !words.shape($0).isDisjoint(with: [.punctuation, .markup])
        })
    else { return }
    holding.targets = [body.entity]
    holding.end = body.tokens.upperBound
  }

  /// "Ida Lund, Director, Harbour Board, spoke", "Ida Lund (director, Harbour Board)": the title and the body each behind
  /// a mark.
  func isBesideName(_ holding: Holding, before body: Mention) -> Bool {
    let mark = holding.phrase.tokens.lowerBound - 1
    guard mark > range.lowerBound, mention(endingAt: mark)?.kind == .person else { return false }
    let close = words.byte(body.tokens.upperBound)
    if words.byte(mark) == 40 { return close == 41 || close == 59 }
    return words.byte(mark) == 44 && close == 44
      && words.isCapitalized(holding.phrase.title.lowerBound)
  }

  /// "Lima's Harbour Board": the body that somebody's name owns.
  func bodyOwned(by owner: Mention) -> Mention? {
    guard owner.kind == .person, words.isPossessive(owner.tokens.upperBound),
      let owned = mention(at: owner.tokens.upperBound + 1), owned.kind == .body
    else { return nil }
    return owned
  }

  /// "assistant to the Executive Director of the Fund", "an adviser to the governor of the Bank": the body of whoever is
  /// served, who has no name there.
  func takeChiefsBody(_ holding: inout Holding, preposition: Int) -> Bool {
    let head = holding.phrase.title.upperBound - 1
    guard words.is(preposition, .goal), holding.targets.isEmpty,
      words.is(head, .personalStaff) || words.is(head, .deputyNoun),
      words.has(preposition + 1, .determiner)
    else { return false }
    let rest = preposition + 2..<max(preposition + 2, range.upperBound)
    guard let chief = finder.titles.titles(in: rest).first,
      chief.tokens.lowerBound == preposition + 2
    else { return false }
    let link = chief.tokens.upperBound
    guard words.is(link, .genitive),
      let body = mention(at: finder.index.start(behindArticles: link + 1, words)),
      isTarget(body.kind),
      // "an adviser to the governor of the Bank, Otto Krog": tied to him.
      words.byte(body.tokens.upperBound) != 44
        || mention(at: overHonorifics(body.tokens.upperBound + 1))?.kind != .person
    else { return false }
    holding.phrase.tie = false
    holding.suffix = preposition..<link
    holding.targets = [body.entity]
    holding.end = body.tokens.upperBound
    return true
  }

  /// "Ida Lund and five other councillors": she is one of them too.
  func holderAmongOthers(_ holding: inout Holding) -> Bool {
    let head = holding.phrase.title.upperBound - 1
    let first = holding.phrase.tokens.lowerBound
    guard finder.titles.isPlural(head) || words.is(head, .membersNoun) else { return false }
    var token = words.is(first, .otherWord) ? first : first - 1
    guard words.is(token, .otherWord) else { return false }
    token -= 1
    while words.has(token, [.numberWord, .determiner]) || words.shape(token).contains(.number) {
      token -= 1
    }
    guard words.is(token, .coordinator), let person = mention(endingAt: token),
      person.kind == .person, person.form == .name
    else { return false }
    holding.phrase.tokens = token + 1..<holding.phrase.tokens.upperBound
    return hold(person, &holding, .apposition, .medium)
  }

  /// The office of somebody with a party before the seat, as one of which the text tells elsewhere whose it is: "the
  /// Union councillor Ida Lund" in a text on the Oran City Council.
  func seatBehindParty(_ holding: Holding) -> Holding? {
    let head = holding.phrase.title.upperBound - 1
    guard words.is(head, .partySeat), holding.telling.kind == .titled, !holding.holders.isEmpty,
      let party = mention(endingAt: holding.phrase.tokens.lowerBound), party.kind == .body,
      holding.targets == [party.entity],
      finder.analysis.entities[party.entity].isParty(finder.clauses.grammar)
        || words.party(
          shortenedTo: finder.analysis.entities[party.entity].name,
          among: finder.analysis.entities, finder.clauses.grammar) != nil
    else { return nil }
    var seat = holding
    (seat.targets, seat.isBehindParty) = ([], true)
    seat.phrase.tokens = party.tokens.lowerBound..<holding.phrase.tokens.upperBound
    return seat
  }

  /// "Norland's ambassador to Velia, while Lima becomes the ambassador to Oran": sent by whoever sends the one before.
  func takeSender(_ holding: inout Holding, from previous: Holding?) {
    let link = holding.phrase.tokens.upperBound
    guard let previous, isEnvoy(holding.phrase), isEnvoy(previous.phrase), holding.suffix == nil,
      previous.suffix.map({ words.is($0.lowerBound, .goal) }) == true,
      previous.targets.count == 1, holding.targets.count == 1, words.is(link, .goal),
      !holding.isOfNoPlace,
      isWhileBecoming(from: previous.end, to: holding.phrase.tokens.lowerBound),
      // "formerly Norland's permanent representative to the UN, will become special envoy to Oran": another's.
      finder.titles.text(of: holding.phrase.title).lowercased()
        == finder.titles.text(of: previous.phrase.title).lowercased()
    else { return }
    holding.suffix = link..<holding.end
    holding.targets = previous.targets
  }

  /// "while Lima becomes": not "met Salm's Ana Lima, ambassador to Oran".
  private func isWhileBecoming(from end: Int, to start: Int) -> Bool {
    let between = end..<max(end, start)
    return between.contains { words.is($0, .simultaneousSubordinator) }
      && between.contains { words.is($0, .becomingWord) }
  }
}
