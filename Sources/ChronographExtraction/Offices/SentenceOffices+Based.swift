internal import ChronographLanguage
internal import ChronographReading

/// Places beside an office that only say where somebody or something is.
extension SentenceOffices {
  /// "the state Governor", where the text names Ekuma State: the place that has the word in its name.
  func takeUnit(_ holding: inout Holding, before first: Int) {
    let title = holding.phrase.title
    // "county commissioner Lima"
    let isInside =
      title.count > 1 && words.is(title.lowerBound, .unitNoun)
      && !words.is(title.upperBound - 1, .localJustice)
    let unit = isInside ? title.lowerBound : first - 1
    guard !words.shape(unit).isDisjoint(with: [.lowerCase, .sentenceStart]),
      words.is(unit, .unitNoun),
      isInside || words.has(unit - 1, .determiner) || mention(at: title.upperBound) != nil,
      !words.isPossessive(unit - 1), mention(endingAt: unit) == nil,
      !words.is(title.upperBound, .titleLink)
    else { return }
    let fitting = finder.unitPlaces[words.lower(unit)] ?? []
    if fitting.count == 1, let place = fitting.first { holding.targets = [place] }
  }

  /// "finance chief of Oran-based technology firm Kordax": the body behind the place that it sits in; true for every
  /// place with a hyphen behind it.
  func takeBased(_ holding: inout Holding, at place: Mention) -> Bool {
    let hyphen = place.tokens.upperBound
    guard words.isHyphen(hyphen) else { return false }
    guard words.is(hyphen + 1, .hyphenatedParticiple) else { return true }
    holding.isOfNoPlace = holding.targets.isEmpty
    var token = hyphen + 2
    while token < range.upperBound, token - hyphen < 8, mention(at: token) == nil,
      words.shape(token).contains(.lowerCase) || words.isHyphen(token),
      !words.has(token, [.preposition, .conjunction, .auxiliary, .modal, .relative, .determiner])
    { token += 1 }
    guard holding.targets.isEmpty, let body = mention(at: token), body.kind == .body else {
      return true
    }
    holding.targets = [body.entity]
    holding.end = body.tokens.upperBound
    return true
  }

  /// "The spokeswoman, Lund of Norland", "chairman Lima of Norland": who presides or speaks comes from there.
  func isOfBody(_ phrase: TitlePhrase) -> Bool {
    let head = phrase.title.upperBound - 1
    return words.is(head, .spokesNoun) || words.is(head, .guestTitle)
  }

  /// "Teller & Alma Lund Professor of Law": a chair is named after who gave it.
  func isDonor(_ owner: Mention, of phrase: TitlePhrase) -> Bool {
    owner.kind == .body && owner.tokens.count > 1 && words.isCapitalized(phrase.title.lowerBound)
      && words.is(phrase.title.lowerBound, .teacherTitle)
      && (phrase.title.count > 1 || words.is(phrase.tokens.upperBound, .genitive)
        || words.is(phrase.tokens.upperBound, .location))
      && !owner.tokens.contains {
        words.has($0, [.bodyHead, .body, .schoolHead, .organ, .acronym, .place])
      }
  }

  /// "Correctional Services Minister Lima", "Internal Market commissioner Krog": what a minister is for, and no body.
  func takeField(_ owner: Mention, _ holding: inout Holding) -> Bool {
    guard owner.kind == .body, owner.tokens.count > 1,
      words.is(holding.phrase.title.upperBound - 1, .cabinetOfficer),
      isFieldName(owner)
        || !owner.tokens.contains(where: {
          words.has($0, [.bodyHead, .body, .acronym, .organ, .place])
            || words.is($0, .departmentNoun)
        })
    else { return false }
    holding.rank = owner.tokens
    holding.isOfNoBody = true
    return true
  }

  /// "Financial Services": words that every dictionary knows, the last a plural.
  private func isFieldName(_ name: Mention) -> Bool {
    name.tokens.allSatisfy { words.isCommon($0) && !words.is($0, .departmentNoun) }
      && words.tells(name.tokens.upperBound - 1, .pluralNoun)
  }

  /// "Head of Treasury at Orbis": without an article a field of the office, and no ministry.
  func isField(_ found: Mention, behind link: Int, _ holding: Holding) -> Bool {
    guard found.kind == .body, found.tokens.lowerBound == link + 1, holding.targets.isEmpty else {
      return false
    }
    let head = holding.phrase.title.upperBound - 1
    // "Minister for Civil Society"
    if words.is(link, .purpose) {
      return words.is(head, .cabinetOfficer)
        && found.tokens.allSatisfy { words.isCommon($0) && !words.is($0, .departmentNoun) }
    }
    // "Vice President of Sales and Tech Services"
    if words.is(link, .genitive), found.tokens.count > 1, isViceOfCompany(holding.phrase),
      found.tokens.allSatisfy({ words.isCommon($0) || words.is($0, .coordinator) })
    {
      return true
    }
    return words.is(link, .genitive) && found.tokens.count == 1
      && words.is(link + 1, .departmentNoun) && words.is(head, .regionalOfficer)
  }

  /// "Vice President", "senior vice-president": who has a field rather than a body.
  private func isViceOfCompany(_ phrase: TitlePhrase) -> Bool {
    let head = phrase.title.upperBound - 1
    return words.has(head, [.corporate]) && words.has(head, .nationalOffice)
      && (phrase.title.contains { words.is($0, .subordinateTitle) }
        || words.lower(head).contains("-"))
  }

  /// "becoming the country's first company head to lose": first of those who did, which is no office.
  func leaveFirstOfKind(_ holding: inout Holding) {
    let first = holding.phrase.tokens.lowerBound
    guard words.is(holding.phrase.tokens.upperBound, .infinitiveMarker),
      [first, first - 1].contains(where: { words.is($0, .rankOrdinal) }),
      holding.targets.allSatisfy({ finder.analysis.entities[$0].kind == .place }),
      !holding.phrase.title.contains(where: {
        words.has($0, .nationalOffice) || words.is($0, .placeOfficer)
      })
    else { return }
    holding.targets = []
    holding.isOfNoPlace = true
  }

  /// "his country's ambassador to Norland and Arvenia": of his country, which is not named there.
  func leaveOwnCountrys(_ holding: inout Holding) {
    let first = holding.phrase.tokens.lowerBound
    guard isEnvoy(holding.phrase), words.is(holding.phrase.tokens.upperBound, .goal),
      words.isPossessive(first - 1), mention(endingAt: first - 1) == nil,
      words.is(first - 3, .personPossessive),
      holding.targets.allSatisfy({ finder.analysis.entities[$0].kind == .place })
    else { return }
    holding.targets = []
    holding.isOfNoPlace = true
  }

  /// "Senator Lima (D-Ohio)", "MP Otto Krog (Oran West)": the seat behind the name.
  func takeSeatInBrackets(_ holding: inout Holding) {
    let open = holding.end
    guard holding.targets.isEmpty, words.byte(open) == 40,
      words.is(holding.phrase.title.upperBound - 1, .seatHolder)
    else { return }
    let place = [open + 1, open + 3].lazy.compactMap { mention(at: $0) }.first {
      $0.kind == .place && words.byte($0.tokens.upperBound) == 41
    }
    guard let place,
      place.tokens.lowerBound == open + 1 || words.isHyphen(place.tokens.lowerBound - 1)
    else { return }
    holding.targets = [place.entity]
    holding.end = place.tokens.upperBound + 1
  }

  /// "The new ambassadors are Lima (Norland), Krog (Velia) and Lund (Oran)": each with the place in brackets.
  func takePairs(_ holding: inout Holding, from first: Mention) -> Bool {
    guard holding.targets.isEmpty,
      finder.titles.isPlural(holding.phrase.title.upperBound - 1)
    else { return false }
    var (persons, places, next) = ([Int](), [Int](), first)
    while next.kind == .person, let place = pairedPlace(behind: next.tokens.upperBound) {
      persons.append(next.entity)
      places.append(place.entity)
      var token = place.tokens.upperBound
      if words.byte(token) == 41 { token += 1 }
      holding.end = token
      while words.byte(token) == 44 || words.byte(token) == 59 || words.is(token, .coordinator) {
        token += 1
      }
      guard let following = mention(at: token) else { break }
      next = following
    }
    guard persons.count > 1 else { return false }
    (holding.holders, holding.targets, holding.isPaired) = (persons, places, true)
    holding.telling = .init(kind: .copula)
    return true
  }

  /// "(Norland)", "of the Republic of Norland": the place of one of a list.
  private func pairedPlace(behind end: Int) -> Mention? {
    let isBracket = words.byte(end) == 40
    guard isBracket || words.is(end, .genitive) else { return nil }
    let start = words.has(end + 1, .determiner) ? end + 2 : end + 1
    guard let place = mention(at: start), isBracket ? isTarget(place.kind) : place.kind == .place,
      !isBracket || words.byte(place.tokens.upperBound) == 41
    else { return nil }
    return place
  }

  /// "The guests are the following ambassadors: Lima of Norland, Krog of Velia": the list behind the colon.
  func holdersBehindColon(_ holding: inout Holding) -> Bool {
    let head = holding.phrase.title.upperBound - 1
    guard holding.targets.isEmpty, words.isPlural(head, of: .titleHead),
      holding.phrase.title.contains(where: { words.is($0, .envoyTitle) || isEnvoys($0) })
    else { return false }
    let mark = (holding.end..<range.upperBound).first {
      words.byte($0) == 58 || words.byte($0) == 45 && words.shape($0).contains(.spaceBefore)
    }
    guard let mark, let first = mention(at: mark + 1), isListed(holding, at: mark),
      takePairs(&holding, from: first)
    else { return false }
    holding.telling = .init(kind: .apposition)
    return true
  }

  /// "the following ambassadors will come:", "the ambassadors of five countries:", not "the ambassadors met the guests:".
  private func isListed(_ holding: Holding, at mark: Int) -> Bool {
    let before = holding.phrase.tokens.lowerBound - 1
    return words.tells(before, .gerundForm) && words.has(before - 1, .determiner)
      || !finder.clauses.trees[sentence].groups.contains {
        holding.end <= $0.head && $0.head < mark
      }
  }

  /// "ambassadors": several of what one is.
  private func isEnvoys(_ token: Int) -> Bool {
    words.lexicon.singular(of: words.letters(token), having: .titleHead).map {
      words.lexicon.contains($0.form.lowercased(), in: .envoyTitle)
    } == true
  }
}
