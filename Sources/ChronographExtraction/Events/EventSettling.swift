import ChronographDates

extension EventType {
  /// Events that each person has alone.
  var isPersonal: Bool {
    ["appointment", "removal", "expulsion", "death", "meeting", "visit"].contains(rawValue)
  }
  /// Tellings count only when dated.
  var isTelling: Bool { ["statement", "statistic", "other"].contains(rawValue) }
  /// What a clause with "where" tells of the day on which somebody came there.
  var happensOnTheSpot: Bool {
    ["meeting", "arrest", "charge", "trial", "investigation", "death"].contains(rawValue)
  }
  /// What courts and those before them do: "acquitted her and also criticised the police".
  var isOfJustice: Bool { ["trial", "charge", "enforcement"].contains(rawValue) }
  /// Acts that an official announcement dates.
  var isAct: Bool {
    [
      "appointment", "removal", "expulsion", "investigation", "charge", "arrest", "trial",
      "issuance", "enforcement", "founding", "death",
    ].contains(rawValue)
  }
}

extension EventReading {
  /// Whether somebody gets an office in a body or place by it.
  func gives(_ seat: Int, to person: Argument) -> Bool {
    arguments.contains(person)
      && arguments.contains { $0.entity == seat && ($0.role == .body || $0.role == .place) }
  }

  /// Whether nobody is named who gets or loses an office: "named her cabinet".
  var isOfNobody: Bool {
    type.isOfOffice && !isDescribed && !arguments.contains { $0.role == .patient }
  }

  /// A present tense without date is a habit or rule more often than an event, but in succession of office.
  func isHabit(_ group: VerbGroup) -> Bool {
    guard group.isPresent, group.modal.isEmpty, !group.isPassive, !group.isInfinitive,
      !group.isPerfect, !group.isDestined
    else { return false }
    return !(type.rawValue == "appointment" || type.rawValue == "removal")
  }
}

extension StatementContext {
  /// Whether the text tells it, or somebody who says so.
  var isAsserted: Bool { !isUnreal && (factuality == .fact || factuality == .reported) }

  /// What a company announces of its own officers is its act.
  mutating func settle(for type: EventType, by house: Int?) {
    guard factuality == .reported, let house, attribution == [house],
      type.rawValue == "appointment" || type.rawValue == "removal"
    else { return }
    (factuality, attribution) = (.fact, [])
  }

  /// What somebody announces of their own acts is a fact, not a report.
  mutating func settle(
    for arguments: inout [EventReading.Argument], type: EventType, isActive: Bool = false,
    _ entities: [DocumentEntity], _ grammar: EventGrammar
  ) {
    guard factuality == .reported, !attribution.isEmpty else { return }
    let own = arguments.contains { argument in
      // "told the council that she was resigning"
      if argument.role == .patient, isActive, type.rawValue == "removal" {
        return attribution == [argument.entity]
      }
      guard argument.role == .agent || argument.role == .body else { return false }
      // What a person tells of their own doings is a claim, unless they do so in office.
      if entities[argument.entity].kind == .person, !isAnnouncement, !type.isAct {
        return false
      }
      // "the Gazette of the Lund Council" speaks for the council.
      let owner = entities[argument.entity].name
      return attribution.contains(argument.entity)
        || attribution.contains { speaker in
          grammar.ownerOpenings.contains { entities[speaker].name.hasSuffix($0 + owner) }
        }
    }
    if own {
      factuality = .fact
      attribution = []
    }
  }
}
