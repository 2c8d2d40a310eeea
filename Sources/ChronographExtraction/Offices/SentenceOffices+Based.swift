internal import ChronographLanguage
internal import ChronographReading

/// Places beside an office that only say where somebody or something is.
extension SentenceOffices {
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
      !owner.tokens.contains(where: {
        words.has($0, [.bodyHead, .body, .acronym, .organ, .place])
          || words.is($0, .departmentNoun)
      })
    else { return false }
    holding.rank = owner.tokens
    holding.isOfNoBody = true
    return true
  }

  /// "Head of Treasury at Orbis": without an article a field of the office, and no ministry.
  func isField(_ found: Mention, behind link: Int, _ holding: Holding) -> Bool {
    words.is(link, .genitive) && found.tokens == link + 1..<link + 2 && found.kind == .body
      && words.is(link + 1, .departmentNoun) && holding.targets.isEmpty
      && words.is(holding.phrase.title.upperBound - 1, .regionalOfficer)
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
    while true {
      let open = next.tokens.upperBound
      guard next.kind == .person, words.byte(open) == 40, let place = mention(at: open + 1),
        isTarget(place.kind), words.byte(place.tokens.upperBound) == 41
      else { break }
      persons.append(next.entity)
      places.append(place.entity)
      var token = place.tokens.upperBound + 1
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
}
