import ChronographLanguage

extension Frame {
  /// Whether those who do it do it with each other: "met", not "chaired".
  func isMutual(_ grammar: EventGrammar) -> Bool {
    conditions.contains(.pair)
      || arguments.contains {
        $0.role == .agent
          && ($0.slot == .object
            || type.rawValue == "meeting" && grammar.is($0.word, .meetingPartner))
      }
  }

  /// Whether an argument is whom "by" names as the doer.
  func isTold(by argument: Argument, _ grammar: EventGrammar) -> Bool {
    type.isTelling && grammar.is(argument.word, .agentMarker)
  }

  /// Whether the verb's voice fits.
  func holdsForm(isPassive: Bool) -> Bool {
    if isPassive { return !conditions.contains(.active) }
    return !conditions.contains(.passive)
  }

  /// Whether the conditions on participants and date hold.
  ///
  /// - Parameter described: the role of who is described and not named.
  func holds(
    _ arguments: [EventReading.Argument], date: Any?, _ entities: [DocumentEntity],
    _ grammar: EventGrammar, described: Role? = nil
  ) -> Bool {
    for condition in conditions {
      switch condition {
      case .date: if date == nil { return false }
      case .filled(let roles, let kind):
        let isFilled = arguments.contains {
          roles.contains($0.role) && (kind == nil || entities[$0.entity].kind == kind)
        }
        guard !isFilled else { continue }
        guard let described, roles.contains(described),
          described != .patient || (kind ?? .person) == .person
        else { return false }
      case .dateOrFilled(let roles):
        if date == nil, !arguments.contains(where: { roles.contains($0.role) }) { return false }
      case .pair:
        let roles = arguments.map(\.role)
        if !roles.contains(where: { role in roles.count { $0 == role } > 1 }) { return false }
      case .party(let wanted):
        let isParty = arguments.contains { entities[$0.entity].isParty(grammar) }
        if isParty != wanted { return false }
      case .court(let wanted):
        let bodies = arguments.filter { $0.role == .body }
        if bodies.contains(where: { entities[$0.entity].holds(.courtWord, grammar) != wanted }) {
          return false
        }
      case .ministry:
        let isMinistry = arguments.contains {
          $0.role == .body && entities[$0.entity].holds(.departmentNoun, grammar)
        }
        if !isMinistry { return false }
      case .noMinistry:
        let isMinistry = arguments.contains {
          $0.role == .agent && entities[$0.entity].holds(.departmentNoun, grammar)
        }
        if isMinistry { return false }
      case .bare, .noClause, .passive, .active, .otherwise, .complement, .document, .medium,
        .office, .ended, .continued, .title, .given, .incumbent, .noAim, .tenure, .cabinet, .term,
        .report, .future, .vacancy, .amount, .people, .inPerson, .measure, .life, .figure, .alone,
        .loose, .auxiliary, .owned, .proceeding, .offence, .bench, .final, .noObject, .post,
        .deadly, .goesOut, .ledBody, .noSport:
        break
      }
    }
    // The guide: an event without a date needs a named participant.
    return date != nil || !arguments.isEmpty
  }
}

extension Frame.Argument {
  private func bodiesFirst(_ candidates: [Int], _ entities: [DocumentEntity]) -> [Int] {
    guard candidates.count > 1, role == .body,
      let body = candidates.first(where: { entities[$0].kind == .body })
    else { return candidates }
    return [body]
  }

  /// Adds the entities that the role takes; a place in the place of a body becomes the event's place.
  func add(
    _ candidates: [Int], _ entities: [DocumentEntity], to found: inout [EventReading.Argument]
  ) {
    var added = false
    for entity in isOffice ? bodiesFirst(candidates, entities) : candidates {
      let kind = entities[entity].kind
      guard kinds.isEmpty ? role.takes(kind) : kinds.contains(kind) else { continue }
      var role = role
      if role == .body, kind == .place { role = .place }
      if role == .body, kind == .person { continue }
      if isOffice, added { continue }
      guard !found.contains(where: { $0.entity == entity && $0.role == role }) else { continue }
      if !isOffice, found.contains(where: { $0.entity == entity }) { continue }
      found.append(.init(entity: entity, role: role))
      added = true
    }
  }
}

extension DocumentEntity {
  /// A party by its name: "Harbor Party", "CPC".
  func isParty(_ grammar: EventGrammar) -> Bool {
    guard kind == .body else { return false }
    return Self.isParty(name, grammar) || aliases.contains { Self.isParty($0, grammar) }
  }

  /// Whether a word of a class stands in the name.
  func holds(_ set: WordSet, _ grammar: EventGrammar) -> Bool {
    name.parts(between: " ").contains {
      grammar.is(Int32(grammar.index.id(of: $0.lowercased())), set)
    }
  }

  private static func isParty(_ name: String, _ grammar: EventGrammar) -> Bool {
    let words = name.parts(between: " ").map { Int32(grammar.index.id(of: $0)) }
    guard let first = words.first, let last = words.last else { return false }
    if grammar.is(last, .partyNoun) { return true }
    if words.count == 1 {
      return grammar.is(first, .partyAcronym) || grammar.is(first, .bareParty)
    }
    return grammar.is(first, .creed) && grammar.is(words[1], .partyNoun)
      || grammar.is(last, .leagueNoun) && grammar.is(words[words.count - 2], .youthNoun)
  }
}

extension Role {
  /// The kinds of entity that fill the role unless a frame says otherwise.
  func takes(_ kind: EntityKind) -> Bool {
    switch self {
    case .agent, .patient, .recipient: kind == .person || kind == .body || kind == .place
    case .theme: kind != .place
    case .body: kind == .body || kind == .place
    case .place: kind == .place
    }
  }
}
