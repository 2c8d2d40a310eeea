internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading

/// Offices that a body gives in itself, or that somebody has in the one that they come to.
extension OpenOffices {
  /// "Kordax named Lima chief executive": the company, or the school, that gives the office.
  func appointing(_ office: OpenOffice) -> Int? {
    let range = finder.analysis.text.sentences[office.sentence].tokens
    let isCorporate = office.holding.phrase.title.contains { words.has($0, .corporate) }
    let isAnywhere =
      !isNational(office.holding.phrase) || isJoinedToCorporate(office.holding.phrase)
    guard !hasUnknownOwner(office.holding.phrase),
      !office.holding.phrase.isFormer, !office.holding.isPast,
      // "her role as treasurer": another, perhaps.
      office.holding.telling.kind != .capacity
    else { return nil }
    return events.lazy.filter {
      $0.type.rawValue == "appointment" && range.contains($0.trigger.lowerBound)
        && $0.trigger.lowerBound < office.holding.phrase.tokens.lowerBound
        && isGovernor($0, of: office)
        && $0.arguments.contains {
          $0.role == .patient && office.holding.holders.contains($0.entity)
        }
    }.flatMap(\.arguments).lazy.compactMap { agent -> Int? in
      guard agent.role == .agent, entities[agent.entity].kind == .body else { return nil }
      if let own = own(office.holding.phrase, of: agent.entity) { return own }
      guard isAnywhere || !isPublicBody(agent.entity) else { return nil }
      if let owner = owner(ofBoard: agent.entity, in: range) { return owner }
      let givesOwn =
        isElectedBy(agent.entity, office)
        || !isPublicBody(agent.entity) && (isCorporate || finder.isCompany(agent.entity))
      return givesOwn ? agent.entity : nil
    }.first
  }

  /// "The Harbour Party chose Lima as leader", "The Assembly elected her speaker": a party's offices are its own, and who is
  /// elected to preside over a body presides over the one that votes.
  private func isElectedBy(_ body: Int, _ office: OpenOffice) -> Bool {
    if entities[body].isParty(finder.clauses.grammar) { return true }
    let head = office.holding.phrase.title.upperBound - 1
    let tree = finder.clauses.trees[office.sentence]
    let group = tree.group(tree.clause(ofToken: office.holding.phrase.tokens.lowerBound))
    return words.is(head, .presidingTitle)
      && group.map { finder.clauses.grammar.is($0.lemma, .electingVerb) } == true
  }

  /// "will return to the Agency as deputy director": where whoever comes to a body gets the office told behind it.
  func seat(of office: OpenOffice) -> Int? {
    let title = office.holding.phrase.tokens.lowerBound
    let range = finder.analysis.text.sentences[office.sentence].tokens
    guard words.is(title - 1, .roleMarker), !hasUnknownOwner(office.holding.phrase),
      let body = finder.index.mention(endingAt: title - 1), body.kind == .body
    else { return nil }
    let isGained = events.contains { event in
      event.type.rawValue == "appointment" && isTenure(event)
        && range.contains(event.trigger.lowerBound)
        && event.trigger.lowerBound < body.tokens.lowerBound
        && event.arguments.contains { $0.role == .body && $0.entity == body.entity }
        && persons(event).contains { office.holding.holders.contains($0) }
    }
    return isGained ? body.entity : nil
  }

  /// "left the Board in 2015 after three years as its treasurer": what somebody was in the body that the verb leaves.
  func left(_ office: OpenOffice) -> Int? {
    let title = office.holding.phrase.tokens.lowerBound
    guard office.holding.telling.kind == .before, !hasUnknownOwner(office.holding.phrase) else {
      return nil
    }
    let range = finder.analysis.text.sentences[office.sentence].tokens
    let event = events.last {
      $0.type.rawValue == "removal" && range.contains($0.trigger.lowerBound)
        && $0.trigger.lowerBound < title
    }
    guard let event, persons(event).contains(where: office.holding.holders.contains) else {
      return nil
    }
    return event.arguments.first { $0.role == .body }?.entity
  }

  /// Whoever governs appoints for others; a company and a school for themselves.
  private func isPublicBody(_ entity: Int) -> Bool {
    words.holds(entities[entity].name, .publicHead, cutAtHyphens: false)
  }

  /// "President Ida Venn of Arvenia dismissed the Minister of Finance, Otto Krog": whoever governs gives or takes it.
  func isActed(_ office: OpenOffice, by place: Int) -> Bool {
    if isLine(office) { return true }
    return events.contains { event in
      event.type.rawValue == "removal" && isTenure(event)
        && event.sentences.first == office.sentence
        && event.arguments.contains {
          $0.role == .patient && office.holding.holders.contains($0.entity)
        }
        && event.arguments.contains {
          $0.role == .agent && !closed.told(of: $0.entity, at: place).isEmpty
        }
    }
  }

  /// "Minister of Health: Otto Krog": a line without a verb.
  func isLine(_ office: OpenOffice) -> Bool {
    finder.clauses.trees[office.sentence].groups.isEmpty
  }

  /// "Norland's foreign minister … She has been minister of foreign affairs since May": told to be of its government.
  func isKnown(_ office: OpenOffice, at place: Int) -> Bool {
    office.holding.holders.contains { !closed.told(of: $0, at: place).isEmpty }
  }

  /// Whether somebody who holds an office of the place gives or takes this one.
  func isGiven(_ office: OpenOffice, by place: Int) -> Bool {
    events.contains { event in
      isTenure(event) && event.sentences.contains(office.sentence)
        && persons(event).contains { office.holding.holders.contains($0) }
        && event.arguments.contains {
          $0.role == .agent && !closed.told(of: $0.entity, at: place).isEmpty
        }
    }
  }

  /// "the resignation of Prime Minister Lima": whether the sentence tells that its holder gets or loses it.
  func isGiven(_ office: OpenOffice) -> Bool {
    events.contains { event in
      isTenure(event) && event.sentences.contains(office.sentence)
        && persons(event).contains { office.holding.holders.contains($0) }
    }
  }

  /// A title in lower case, of several as of one.
  static func singular(_ phrase: TitlePhrase, _ finder: OfficeFinder) -> String {
    finder.titles.text(of: phrase.title).lowercased()
  }
}
