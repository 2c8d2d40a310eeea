internal import ChronographLanguage
internal import ChronographReading

/// Firms, schools and units that no list knows, by who works there and by what the words before them call them.
extension CandidateFinder {
  /// What somebody is of, by the words before it, whatever the name looks like.
  func affiliation(_ run: Range<Int>) -> EntityKind? {
    if isBasedSomewhere(run) || isEmployer(run) || isAffiliation(run) || isPaper(run)
      || isCalledByLetters(run)
    {
      return .body
    }
    return isSeatOfMember(run) || isHome(run) ? .place : nil
  }

  /// Whether the words before a name, whatever it looks like, are said of a body.
  func isEmployer(_ run: Range<Int>) -> Bool {
    guard (1...5).contains(run.count), !words.isPossessive(run.upperBound),
      !run.contains(where: {
        words.has($0, [.titleHead, .honorific, .month, .weekday, .determiner, .demonym])
      })
    else { return false }
    return isFirmOfPartners(run) || isTrader(run) || isOfKind(run) || isWorkplace(run)
  }

  /// "accountants Kordax Lyle": one name behind a plural of people is their firm's.
  private func isFirmOfPartners(_ run: Range<Int>) -> Bool {
    let (noun, next) = (run.lowerBound - 1, run.upperBound)
    guard run.count > 1, words.is(noun, .partnersNoun), words.shape(noun).contains(.lowerCase)
    else { return false }
    // "lawyers Ida Venn and Otto Krog"
    let goesOn = words.is(next, .coordinator) || words.byte(next) == 44
    return !goesOn || !words.isCapitalized(next + 1)
  }

  /// "the supplier, Salm Seafood,": a trade that persons have as well, before a name that ends like no person's.
  private func isTrader(_ run: Range<Int>) -> Bool {
    let last = run.upperBound - 1
    guard run.count > 1, words.isCommon(last) || words.has(last, .place),
      !words.has(last, .givenName) || words.has(last, .place),
      !words.has(run.lowerBound, .givenName) || run.count > 2 || words.isCommon(run.lowerBound)
    else { return false }
    let isApart = words.byte(run.lowerBound - 1) == 44
    let noun = isApart ? run.lowerBound - 2 : run.lowerBound - 1
    guard words.is(noun, .traderNoun), words.shape(noun).contains(.lowerCase) else { return false }
    return !isApart
      || words.shape(run.upperBound).contains(.punctuation)
        && (words.has(noun - 1, .determiner) || words.isPossessive(noun - 1))
  }

  /// "the supermarket group Salmo", "law office Krog Lund": a noun for bodies behind another that says which.
  private func isOfKind(_ run: Range<Int>) -> Bool {
    let (noun, which) = (run.lowerBound - 1, run.lowerBound - 2)
    return words.is(noun, .modifiedBodyNoun) && words.shape(noun).contains(.lowerCase)
      && words.shape(which).contains(.lowerCase) && words.letters(which).count > 2
      && !words.has(which, [.determiner, .preposition, .conjunction, .pronoun, .verb])
      && !words.has(run.lowerBound, [.place, .country]) && !isKnownPerson(run)
  }

  /// "analyst Ida Venn of Krog Lund", "head of research at Krog Lund": where somebody of a calling works.
  private func isWorkplace(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    guard run.count > 1, !words.has(run.lowerBound, .place),
      !words.has(run.upperBound - 1, .placeHead)
    else { return false }
    if words.is(before, .site) {
      return words.shape(before - 1).contains(.lowerCase)
        && (words.isRole(before - 1)
          || words.is(before - 2, .genitive) && words.has(before - 3, .titleHead))
    }
    guard words.is(before, .genitive), let person = candidates.last, person.kind == .person,
      person.tokens.upperBound == before, person.tokens.count > 1
    else { return false }
    let role = person.tokens.lowerBound - 1
    let isApart = words.byte(role) == 44 || words.is(role, .presentCopula)
    return words.is(isApart ? role - 1 : role, .firmCalling)
  }

  /// "Ida Venn of the Free Loyalists", "Otto Krog of the KRB": with an article, it is what somebody belongs to.
  func isAffiliation(_ run: Range<Int>) -> Bool {
    let of = run.lowerBound - 2
    let none: WordClasses = [
      .titleHead, .honorific, .month, .weekday, .demonym, .placeHead, .place, .country,
      .gathering, .instrumentHead, .bodyHead, .companySuffix,
    ]
    guard run.count <= 4, words.is(of + 1, .definiteArticle), words.is(of, .genitive),
      !words.is(run.upperBound, .genitive), !words.isHyphen(run.upperBound),
      !isBeforeNoun(run.upperBound),
      let person = candidates.last, person.kind == .person, person.tokens.upperBound == of,
      person.tokens.count > 1 || person.hasTitle,
      !isTimed[run.lowerBound], !grammar.isDirection(run.lowerBound)
    else { return false }
    return !run.contains { words.has($0, none) }
      && (run.count > 1 || words.shape(run.lowerBound).contains(.allCaps)
        || words.tells(run.lowerBound, .pluralNoun) || !words.isCommon(run.lowerBound))
  }

  /// "of the Kordax | denial": the name belongs to the noun behind it.
  private func isBeforeNoun(_ next: Int) -> Bool {
    let none: WordClasses = [
      .preposition, .conjunction, .auxiliary, .modal, .pronoun, .relative, .negation, .determiner,
      .verb,
    ]
    return words.shape(next).contains(.lowerCase) && words.isCommon(next) && !words.has(next, none)
      && !words.tells(next, .pastForm) && !words.tells(next, .adverb)
  }

  /// "told The Islander", "edited The Toiler": an article with a capital inside a sentence opens a paper's name.
  func isPaper(_ run: Range<Int>) -> Bool {
    let article = run.lowerBound - 1
    let none: WordClasses = [.titleHead, .honorific, .month, .weekday, .demonym, .place]
    return run.count <= 3 && words.is(article, .definiteArticle) && words.isCapitalized(article)
      && !words.shape(article).contains(.sentenceStart) && !words.inTitleCase[article]
      && !words.shape(article).contains(.allCaps)
      && (words.is(article - 1, .tellingVerb) || words.is(article - 1, .agentMarker)
        || words.is(article - 1, .paperMaker) || words.is(article - 1, .goal))
      && !words.isCapitalized(run.upperBound) && !run.contains { words.has($0, none) }
  }

  /// "the anti-graft bureau KRB": letters behind the noun of what they stand for.
  func isCalledByLetters(_ run: Range<Int>) -> Bool {
    let noun = run.lowerBound - 1
    return run.count == 1 && words.shape(run.lowerBound).contains(.allCaps)
      && words.letters(run.lowerBound).count > 2 && words.has(noun, [.bodyHead, .publicHead])
      && words.shape(noun).contains(.lowerCase) && !words.is(run.lowerBound, .plainCapitals)
      && !words.has(run.lowerBound, [.titleHead, .place])
  }

  /// "at St Osk's in 2014": a school or hospital called by its saint alone.
  mutating func saintsHouse(at start: Int) -> Int? {
    let clitic = start + 2
    guard words.is(start, .saintMark), words.is(start - 1, .site) || words.is(start - 1, .origin),
      words.isCapitalized(start + 1), words.isPossessive(clitic),
      !words.isCapitalized(clitic + 1),
      !words.shape(clitic + 1).isDisjoint(with: .punctuation)
        || words.has(clitic + 1, [.preposition, .conjunction])
    else { return nil }
    add(start..<clitic + 1, .body, .certain)
    return clitic + 1
  }

  /// "professor at Oran", "a degree from Oran", "studied law at Oran": the university there.
  func isSchool(_ place: Range<Int>) -> Bool {
    let before = place.lowerBound - 1
    guard !words.has(place.lowerBound, .country), words.isCapitalized(place.lowerBound),
      !words.isPossessive(place.upperBound), !words.isHyphen(place.upperBound)
    else { return false }
    if words.is(before, .origin) {
      return (max(0, before - 3)..<before).contains { words.is($0, .degreeNoun) }
    }
    guard words.is(before, .site) else { return false }
    if words.is(before - 1, .academicWord) || words.is(before - 1, .degreeNoun) { return true }
    // "professor of modern law at Oran", "taught law at Oran"
    for start in before - 4..<before - 1 where words.is(start, .academicWord) {
      return (start + 1..<before).allSatisfy {
        words.shape($0).contains(.lowerCase)
          && (words.isCommon($0) || words.is($0, .genitive))
          && !words.has($0, [.verb, .titleHead, .plainRole])
      }
    }
    return false
  }

  /// "the 3rd Fleet", "the 81st Division": the number of a unit that has no other name.
  mutating func numberedForce(at start: Int) -> Int? {
    let number = start - 1
    guard words.is(start, .numberedForce), words.isCapitalized(start), !isTimed[start],
      words.shape(number).contains(.hasDigit), (words.letters(number).last ?? 0) > 96,
      !words.shape(number).contains(.sentenceStart), !words.inTitleCase[start],
      words.shape(start).contains(.spaceBefore), !words.isCapitalized(start + 1)
    else { return nil }
    add(number..<start + 1, .body, .certain)
    return start + 1
  }
}
