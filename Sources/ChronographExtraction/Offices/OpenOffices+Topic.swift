internal import ChronographLanguage

/// Offices told without a body, where the document names one body only that has them in itself.
extension OpenOffices {
  /// An office whose body other sentences tell: of a list, of a job taken before, of what the text is about.
  func ofOthers(_ office: OpenOffice) -> SentenceOffices.Holding? {
    var holding = office.holding
    guard targets[Self.singular(holding.phrase, finder)] == nil else { return nil }
    guard let body = ofList(office) ?? joined(office) ?? ofLeader(office) else {
      return ofTopic(office)
    }
    holding.targets = [body]
    holding.telling.completion = .topic
    holding.confidence = .low
    return holding
  }

  /// "Mayor Dena Lima" in a text on Oran, a town: the one place whose kind has such an office, or of whose officers the
  /// text tells.
  private func ofLeader(_ office: OpenOffice) -> Int? {
    let phrase = office.holding.phrase
    let (first, head) = (phrase.tokens.lowerBound, phrase.title.upperBound - 1)
    // "city manager"
    let isOfUnit = phrase.title.count > 1 && words.is(phrase.title.lowerBound, .townUnit)
    guard office.holding.telling.isBesideName, words.is(head, .localLeader) || isOfUnit,
      !phrase.isFormer,
      !office.holding.isPast, !hasUnknownOwner(phrase), isBare(first),
      !words.is(office.holding.end, .genitive), !isOfOther(office.holding)
    else { return nil }
    let isOfTown = isOfUnit || words.is(head, .townLeader)
    let told = places.filter {
      words.lexicon.contains($0.value, in: isOfTown ? .townUnit : .regionUnit)
    }
    guard told.count == 1, let place = told.first?.key,
      finder.firstNamed[place].map({ $0 <= first }) == true,
      !namesPlace(office.sentence, otherThan: place),
      leaders[Self.singular(phrase, finder)]?.isSubset(of: office.holding.holders) == true
    else { return nil }
    return place
  }

  /// "In Lund, Mayor Otto Krog sent help" in a text on Oran: another place than the one, and no country.
  private func namesPlace(_ sentence: Int, otherThan place: Int) -> Bool {
    let range = finder.analysis.text.sentences[sentence].tokens
    return finder.index.mentions(before: range.upperBound, downTo: range.lowerBound + 1).contains {
      $0.kind == .place && $0.entity != place && !GovernedPlace.isCountry($0, words)
    }
  }

  /// Who is called by each title of a place's leader beside the name.
  static func leaders(_ open: [OpenOffice], _ finder: OfficeFinder) -> [String: Set<Int>] {
    var found: [String: Set<Int>] = [:]
    for office in open
    where office.holding.telling.isBesideName && !office.holding.phrase.isFormer
      && !office.holding.isPast
    {
      found[singular(office.holding.phrase, finder), default: []].formUnion(office.holding.holders)
    }
    return found
  }

  /// "The rector, Otto Krog, of the parish church", "Councilwoman Dena Lima, 44, of Lund": whose it is stands behind the
  /// name.
  private func isOfOther(_ holding: SentenceOffices.Holding) -> Bool {
    if words.is(holding.end, .holderOrigin) { return true }
    var token = overComma(holding.phrase.tokens.upperBound)
    while words.has(token, .honorific) { token += 1 }
    if let name = finder.index.mention(at: token), name.kind == .person {
      token = overComma(name.tokens.upperBound)
      if words.shape(token).contains(.number) { token = overComma(token + 1) }
    }
    return words.is(token, .holderOrigin) && !finder.isTimed(at: token + 1)
  }

  private func overComma(_ token: Int) -> Int { words.byte(token) == 44 ? token + 1 : token }

  /// "Councilman Otto Krog" in a text on the Oran City Council, "Council President Ida Venn", "the rector, Ida Venn": of
  /// the body that the document tells of.
  func ofTopic(_ office: OpenOffice) -> SentenceOffices.Holding? {
    var holding = office.holding
    let phrase = holding.phrase
    guard holding.telling.isBesideName || isToldAlone(holding),
      ![.capacity, .fronted].contains(holding.telling.kind),
      !phrase.isFormer, !holding.isPast || isToldAlone(holding), !holding.isOfNoPlace,
      !holding.isOfNoBody,
      !hasUnknownOwner(phrase) || isOrganNoun(phrase.tokens.lowerBound - 1),
      !words.is(holding.end, .genitive), !isOfOther(holding),
      // "one of the commissioners"
      holding.holders.count > 1 || !finder.titles.isPlural(phrase.title.upperBound - 1)
        // "Otto Krog and five other councillors"
        || phrase.tokens.contains(where: { words.is($0, .otherWord) })
          && !tellsPlace(
            before: phrase,
            from: finder.analysis.text.sentences[office.sentence].tokens.lowerBound)
    else { return nil }
    if let (body, title) = organ(of: phrase) {
      holding.targets = [body]
      holding.phrase.title = title
    } else if let body = alone(office) ?? described(office) {
      holding.targets = [body]
    } else {
      return nil
    }
    guard holding.isBehindParty || !holdsElsewhere(holding) else { return nil }
    holding.telling.completion = .topic
    holding.confidence = .low
    return holding
  }

  /// "Dena Lima, director of Orbis Bank": she is no director of another body.
  private func holdsElsewhere(_ holding: SentenceOffices.Holding) -> Bool {
    let title = finder.titles.text(of: holding.phrase.title).lowercased()
    return holding.holders.contains { holder in
      closed.told(of: holder).contains {
        let reading = closed.readings[$0]
        return !holding.targets.contains(reading.target)
          && reading.title?.lowercased() == title
      }
    }
  }

  // MARK: By the noun of the body

  /// "Council" of "Council President".
  private func isOrganNoun(_ token: Int) -> Bool {
    words.isCapitalized(token)
      && finder.bodies[words.lower(token)]?.contains { isHead(words.lower(token), of: $0) } == true
  }

  private func isHead(_ noun: String, of body: Int) -> Bool {
    words.lexicon.bodyHead(of: entities[body].name) == noun
  }

  /// "Council President", "Party leader": the one body named before whose kind the title opens with.
  private func organ(of phrase: TitlePhrase) -> (body: Int, title: Range<Int>)? {
    var title = phrase.title
    var noun = title.lowerBound - 1
    if title.count > 1, finder.bodies[words.lower(title.lowerBound)] != nil {
      noun = title.lowerBound
      title = noun + 1..<title.upperBound
    } else if !isOrganNoun(noun) {
      return nil
    }
    guard isBare(noun) else { return nil }
    let kind = words.lower(noun)
    let office = finder.titles.text(of: title).lowercased()
    let fitting = finder.bodies[kind, default: []].filter { isHead(kind, of: $0) }
    guard fitting.count == 1,
      finder.tables.ownOffices.hasWhole(entities[fitting[0]].name, unranked(office)),
      finder.firstNamed[fitting[0]].map({ $0 <= noun }) == true
    else { return nil }
    return (fitting[0], title)
  }

  // MARK: By the title

  /// "Councilman Otto Krog", "Otto Krog, a deputy governor": a title that bodies of one kind have, and one body of the kind.
  private func alone(_ office: OpenOffice) -> Int? {
    let phrase = office.holding.phrase
    let first = phrase.tokens.lowerBound
    let title = finder.titles.text(of: phrase.title).lowercased()
    let told = finder.tables.ownOffices.heads(told: named(phrase)).flatMap {
      finder.bodiesByHead[$0] ?? []
    }
    let fitting = Set(told + called(title))
    guard fitting.count == 1, let body = fitting.first, isBare(first), !isOfPlace(office),
      // "Otto Krog, a registrar": of whatever university.
      !words.is(first - 1, .indefiniteArticle) || unranked(title) != title
    else { return nil }
    let mentions = (finder.named[body] ?? []).prefix { $0 < first }
    guard let last = mentions.last else { return nil }
    let distance = office.sentence - finder.analysis.text.sentence(ofToken: last)
    let isShort = words.shape(first).contains(.lowerCase) || words.has(first - 1, .determiner)
    return distance <= (isShort ? 2 : mentions.count > 1 ? 40 : 5) ? body : nil
  }

  /// "who had been Assistant Secretary-General": a title in capitals that tells the kind of its body by itself.
  private func isToldAlone(_ holding: SentenceOffices.Holding) -> Bool {
    let first = holding.phrase.title.lowerBound
    return holding.telling.kind == .copula && words.isCapitalized(first)
      && holding.phrase.title.count > 1
      && !finder.tables.ownOffices.heads(told: named(holding.phrase)).isEmpty
  }

  /// A title without what it is for: "vice president" of "vice president for research".
  private func named(_ phrase: TitlePhrase) -> String {
    let title = finder.titles.text(of: phrase.title).lowercased()
    return withoutUnit(words.lexicon.beforeComplement(title).joined(separator: " "))
  }

  /// "councillor" of "city councillor".
  private func withoutUnit(_ title: String) -> String {
    let parts = title.split(separator: " ")
    guard parts.count > 1, words.lexicon.contains(String(parts[0]), in: .unitNoun) else {
      return title
    }
    return parts.dropFirst().joined(separator: " ")
  }

  /// "In Velia, Governor Otto Krog declared an emergency": a place may have one too.
  func isOfPlace(_ office: OpenOffice) -> Bool {
    guard words.is(office.holding.phrase.title.upperBound - 1, .placeOfficer) else { return false }
    let range = finder.analysis.text.sentences[office.sentence].tokens
    return finder.index.mentions(before: range.upperBound, downTo: range.lowerBound + 1)
      .contains { $0.kind == .place }
  }

  /// "police chief" and "Oran Police Department": the bodies that are for what the title opens with.
  private func called(_ title: String) -> [Int] {
    guard let field = title.split(separator: " ").first, title.count > field.count else {
      return []
    }
    return finder.bodies[String(field), default: []].filter {
      let name = entities[$0].name
      return name.lowercased().split(separator: " ").dropLast().contains(field)
        && finder.tables.ownOffices.has(name, title)
    }
  }

  /// "The director, Dena Lima": of the one body that this sentence and the one before name, where its kind has directors.
  private func described(_ office: OpenOffice) -> Int? {
    let phrase = office.holding.phrase
    let first = phrase.tokens.lowerBound
    let sentences = finder.analysis.text.sentences
    let start = sentences[max(0, office.sentence - 1)].tokens.lowerBound
    guard words.is(first - 1, .definiteArticle), !isNational(phrase), isBare(first),
      // "the Secretary for Trade, Dena Lima": of a government, and no council's secretary.
      !words.is(phrase.title.lowerBound, .portfolioHolder) || phrase.title.count < 3,
      !mayBeOfWork(phrase, start..<sentences[office.sentence].tokens.upperBound)
    else { return nil }
    let named = Set(
      finder.index.mentions(before: first, downTo: start).filter { $0.kind == .body }
        .map(\.entity))
    let title = finder.titles.text(of: phrase.title).lowercased()
    guard named.count == 1, let body = named.first,
      finder.tables.ownOffices.hasWhole(entities[body].name, unranked(title))
        || phrase.title.contains(where: { words.has($0, .corporate) })
          && words.isOfNoKind(entities[body])
    else { return nil }
    return body
  }

  /// "The director" behind "The Oran Herald reviewed the film": of the film.
  private func mayBeOfWork(_ phrase: TitlePhrase, _ around: Range<Int>) -> Bool {
    phrase.title.contains { words.is($0, .workMaker) }
      && around.contains { words.is($0, .stagedWork) }
  }

  /// Neither "their director" nor "another speaker", "fellow councilman", "Norlandish governor": nothing before the title
  /// says whose it is.
  func isBare(_ first: Int) -> Bool {
    let before = first - 1
    if words.has(before, .determiner) {
      return words.is(before, .definiteArticle) || words.is(before, .indefiniteArticle)
    }
    if words.has(before, .demonym) || words.isPossessive(before)
      || finder.index.mention(endingAt: first) != nil
      || words.is(before, .personPossessive) || words.is(before, .thingPossessive)
    {
      return false
    }
    let tree = finder.clauses.trees[finder.analysis.text.sentence(ofToken: first)]
    let inside = tree.phrases.first { $0.tokens.contains(first) }
    return inside.map { $0.tokens.lowerBound >= first } ?? true
  }
}
