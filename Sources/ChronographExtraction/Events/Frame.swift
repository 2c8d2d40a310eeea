/// What a trigger word means as an event, and where its participants stand.
package struct Frame: Sendable {
  /// The part of speech of the trigger's first word.
  package enum PartOfSpeech: String, Sendable { case verb = "VERB", noun = "NOUN" }

  /// A place beside the trigger.
  enum Slot: Hashable, Sendable {
    case subject
    case object
    /// A second noun phrase after the object, or after a copula: "made him minister".
    case complement
    /// The genitive before a noun: "Lima's arrest", "her resignation".
    case genitive
    /// A name before a noun: "the Lima case".
    case modifier
    /// After a preposition.
    case preposition(String)
  }

  /// One participant: where it stands, what it does, what it must be.
  struct Argument: Hashable, Sendable {
    var slot: Slot
    var role: Role
    /// The kinds that fill it; empty: those that the role takes.
    var kinds: [EntityKind]
    /// Whether it is looked for inside the phrase too: "as [mayor of [Oran]]".
    var isOffice: Bool
    /// The preposition's id.
    var word: Int32 = 0
  }

  /// Something that must hold.
  enum Condition: Hashable, Sendable {
    /// It has a date.
    case date
    /// A participant fills one of these roles, of that kind where one is given.
    case filled([Role], EntityKind?)
    /// It has a date, or one of these roles is filled.
    case dateOrFilled([Role])
    /// No infinitive or "that" clause follows.
    case noClause
    /// It is a passive or a participle.
    case passive
    /// It is active.
    case active
    /// No frame before it with a trigger of that length holds.
    case otherwise
    /// A complement or "as" phrase follows, or it is a passive: "named her minister".
    case complement
    /// An office follows, whether it is a passive or not: "was named mayor", not "was named in the report".
    case given
    /// Who is followed is a person or holds an office: "replaced the mayor", not "replaced the lamp".
    case incumbent
    /// What is met is no deadline.
    case noAim
    /// The subject is somebody's time in office.
    case tenure
    /// The subject is somebody's government: "her cabinet took office".
    case cabinet
    /// What is given or got is a length of time: "was given ten years".
    case term
    /// It is to come: "will head the bank".
    case future
    /// It is done to nobody: "moved to the bank", not "moved her to the bank".
    case noObject
    /// What is given, or where somebody is moved, is an office: "moved her to the post of head", not "to tears".
    case post
    /// A word beside the verb says that it was deadly: "was fatally shot".
    case deadly
    /// The object is a kind of publication: "figures that the council released".
    case report
    /// What is left is a vacancy.
    case vacancy
    /// The object is a kind of instrument.
    case document
    /// The subject is a medium or website.
    case medium
    /// Only its own date or that of a bracket after the name counts: births and deaths.
    case life
    /// A number stands in the clause.
    case figure
    /// The subject is what a number measures: "turnout was 71 percent".
    case measure
    /// The object is people: "killed 20 rebels", not "killed 3 bills".
    case people
    /// No "by" follows: "reached the town", not "reached the town by telephone".
    case inPerson
    /// What is passed or topped is a number: "passed 400 million", not "passed the law".
    case amount
    /// The body is a court, or is none: one stands trial before it, or is heard by it.
    case court(Bool)
    /// The body is a ministry: "goes to the Ministry of Roads".
    case ministry
    /// No ministry does it: a ministry that summons somebody inquires into nothing.
    case noMinistry
    /// The object is what is opened against an accused: "registered a case", not "opened fire".
    case proceeding
    /// What follows names an offence, a law or a case: "booked for cheating", not "for a concert".
    case offence
    /// A court or judge does it: "a judge cleared her", not "the council".
    case bench
    /// Nothing but a time follows: "will appeal", not "will appeal for calm".
    case final
    /// What follows names an office: "became minister".
    case title
    /// Somebody in office goes, and nothing says where to: "left in June", not "left for Oran".
    case goesOut
    /// What is led or founded is a body that the text does not name: "will lead the force", not "the talks".
    case ledBody
    /// No coach does it and no team is left: "dropped the minister", not "dropped the striker from the squad".
    case noSport
    /// "no longer" stands before or behind the verb.
    case ended
    /// The clause goes on from one by which its subject came to a body: "joined it in 1996 and left in 2004".
    case continued
    /// Two take part in one role.
    case pair
    /// The noun stands without article and modifiers: "in place of".
    case bare
    /// A passive with its auxiliary: "was held", not "the session held in May".
    case auxiliary
    /// Where it does not hold, the verb may tell a deed of no special type: "withdrew from the treaty".
    case loose
    /// The object is what somebody has: "revoked the licence of the bank".
    case owned
    /// Nothing else in the sentence happened on its date: "was sworn in at a ceremony on Monday".
    case alone
    /// A participant is a party, or none is: one joins it as a member, not in an office.
    case party(Bool)
    /// One of these roles is filled, or the object is an office noun: "joined the board".
    case office([Role])
  }

  /// The trigger's words; the first by its lemma, `~` where other words may stand between.
  package var trigger: [String]
  package var partOfSpeech: PartOfSpeech
  package var type: EventType
  var arguments: [Argument]
  var conditions: [Condition]
  /// Marked sentences that the frame reads as told, checked by the tests.
  package var examples: [String]
  /// A sentence in which the frame finds no event of its type.
  package var counterExample: String
  /// Where it is defined, for provenance: `frames.tsv:12`.
  package var rule: String
  /// The ids of the trigger's words after the first; -1 for `~`.
  var pattern: [Int32] = []
}

extension Frame {
  /// The frames of a table: triggers between `|`, part of speech, type, roles, conditions, examples, counter-example.
  package static func parse(_ table: EventTable) throws(EventTableError) -> [Frame] {
    var frames: [Frame] = []
    for row in table.rows {
      guard row.fields.count == 7 else { throw row.error(.fieldCount(expected: 7)) }
      guard let part = PartOfSpeech(rawValue: String(row.fields[1])) else {
        throw row.error(.unknown("part of speech", String(row.fields[1])))
      }
      guard EventType.names.contains(String(row.fields[2])) else {
        throw row.error(.unknown("event type", String(row.fields[2])))
      }
      var arguments: [Argument] = []
      for text in row.fields[3].parts(between: " ") { arguments.append(try argument(text, row)) }
      var conditions: [Condition] = []
      for text in row.fields[4].parts(between: " ") where text != "-" {
        conditions.append(try condition(text, row))
      }
      let triggers = row.fields[0].parts(between: "|")
      guard !triggers.isEmpty else { throw row.error(.noTrigger) }
      for trigger in triggers {
        frames.append(
          Frame(
            trigger: trigger.parts(between: " ").map(String.init), partOfSpeech: part,
            type: EventType(rawValue: String(row.fields[2])), arguments: arguments,
            conditions: conditions,
            examples: examples(row.fields[5]),
            counterExample: String(row.fields[6]), rule: "frames:\(row.line) \(trigger)"))
      }
    }
    return frames
  }

  /// The texts between " / ".
  private static func examples(_ field: Substring) -> [String] {
    let bytes = Array(field.utf8)
    var (found, start) = ([String](), 0)
    for (at, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
      guard at > start, bytes[at - 1] == 32, at + 1 < bytes.count, bytes[at + 1] == 32 else {
        continue
      }
      if at - 1 > start { found.append(String(decoding: bytes[start..<at - 1], as: UTF8.self)) }
      start = at + 2
    }
    if start < bytes.count { found.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return found
  }

  /// `obj=patient:person`, `as=body*` with `*` for a look inside the phrase.
  private static func argument(
    _ text: Substring, _ row: EventTable.Row
  ) throws(EventTableError) -> Argument {
    let parts = text.parts(between: "=")
    guard parts.count == 2 else { throw row.error(.unknown("role", String(text))) }
    var value = parts[1]
    let isOffice = value.hasSuffix("*")
    if isOffice { value = value.dropLast() }
    let halves = value.parts(between: ":")
    guard let role = halves.first.flatMap({ Role(rawValue: String($0)) }) else {
      throw row.error(.unknown("role", String(text)))
    }
    let kinds = halves.dropFirst().flatMap { $0.parts(between: ",") }
    var known: [EntityKind] = []
    for kind in kinds {
      guard let kind = EntityKind(rawValue: String(kind)) else {
        throw row.error(.unknown("kind", String(kind)))
      }
      known.append(kind)
    }
    let slots: [Substring: Slot] = [
      "subj": .subject, "obj": .object, "comp": .complement, "poss": .genitive, "mod": .modifier,
    ]
    let slot = slots[parts[0]] ?? .preposition(String(parts[0]))
    return Argument(slot: slot, role: role, kinds: known, isOffice: isOffice)
  }

  /// `date`, `patient`, `patient:person`, `patient|body`, `date|theme`, `noclause`, `passive`, `active`.
  static func condition(
    _ text: Substring, _ row: EventTable.Row
  ) throws(EventTableError) -> Condition {
    switch text {
    case "date": return .date
    case "noclause": return .noClause
    case "passive": return .passive
    case "active": return .active
    case "else": return .otherwise
    case "complement": return .complement
    case "document": return .document
    case "given": return .given
    case "incumbent": return .incumbent
    case "noaim": return .noAim
    case "tenure": return .tenure
    case "cabinet": return .cabinet
    case "term": return .term
    case "report": return .report
    case "future": return .future
    case "noobject": return .noObject
    case "post": return .post
    case "deadly": return .deadly
    case "goesout": return .goesOut
    case "ledbody": return .ledBody
    case "nosport": return .noSport
    case "vacancy": return .vacancy
    case "medium": return .medium
    case "pair": return .pair
    case "ended": return .ended
    case "title": return .title
    case "figure": return .figure
    case "amount": return .amount
    case "gauge": return .measure
    case "people": return .people
    case "inperson": return .inPerson
    case "court": return .court(true)
    case "nocourt": return .court(false)
    case "ministry": return .ministry
    case "noministry": return .noMinistry
    case "proceeding": return .proceeding
    case "offence": return .offence
    case "bench": return .bench
    case "final": return .final
    case "bare": return .bare
    case "alone": return .alone
    case "owned": return .owned
    case "loose": return .loose
    case "auxiliary": return .auxiliary
    case "party": return .party(true)
    case "noparty": return .party(false)
    case "life": return .life
    case "continued": return .continued
    default: break
    }
    let halves = text.split(separator: ":")
    var names = halves[0].split(separator: "|")
    let orDate = names.first == "date"
    let orOffice = names.first == "office"
    if orDate || orOffice { names.removeFirst() }
    var roles: [Role] = []
    for name in names {
      guard let role = Role(rawValue: String(name)) else {
        throw row.error(.unknown("condition", String(text)))
      }
      roles.append(role)
    }
    if orDate { return .dateOrFilled(roles) }
    if orOffice { return .office(roles) }
    guard halves.count == 2 else { return .filled(roles, nil) }
    guard let kind = EntityKind(rawValue: String(halves[1])) else {
      throw row.error(.unknown("kind", String(text)))
    }
    return .filled(roles, kind)
  }
}
