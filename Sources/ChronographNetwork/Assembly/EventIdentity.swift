import ChronographExtraction

/// What makes two tellings of an event one: it depends on the type how far a date and participants go.
///
/// - Appointments, removals, expulsions, arrests, trials, deaths, foundings, defections and issuances happen once to
///   those they happen to: the same type and the same patient (or theme, agent, body) with compatible dates is one.
///   An undated telling joins the only dated one, unless it was published before that date. Another body or another
///   title is another appointment; days less than a week apart are two datings of one.
/// - Investigations, charges, publications, meetings, visits, leaks and enforcements repeat: both tellings need dates
///   that are compatible, and the same participants in the main roles.
/// - Statements, statistics and all others need the same day and the same participants in every role, at least two;
///   there are too many things to say about one thing on one day.
enum EventIdentity {
  /// How often something of a type happens to the same participants.
  enum Recurrence {
    case once
    case repeated
    case unbounded
  }

  /// Type, telling and main participants.
  struct Key: Hashable {
    let type: EventType
    let factuality: Factuality
    /// `role=id`, sorted.
    let participants: [String]
    /// Tells events apart that nothing else identifies.
    let part: String
  }

  /// Whether an event is about an office, so that its body and title tell it from another one.
  static func isAboutOffice(_ type: EventType) -> Bool {
    ["appointment", "removal", "expulsion"].contains(type.rawValue)
  }

  /// Whether two documents that date it some days apart still tell of one event.
  ///
  /// Nobody is appointed to one body twice within a week; but a trial has several days, and who is released can be
  /// arrested again.
  static func isOneWithinDays(_ type: EventType) -> Bool {
    isAboutOffice(type) || ["death", "founding", "defection", "issuance"].contains(type.rawValue)
  }

  /// How often something of this type happens to the same participants.
  static func recurrence(of type: EventType, main: [String]) -> Recurrence {
    guard !main.isEmpty else { return .unbounded }
    switch type.rawValue {
    case "appointment", "removal", "expulsion", "arrest", "trial", "death", "founding", "defection",
      "issuance":
      return .once
    case "investigation", "charge", "publication", "meeting", "visit", "leak", "enforcement":
      return .repeated
    default: return .unbounded
    }
  }

  /// The ids of the participants without whom it would be another event, sorted.
  static func main(of type: EventType, _ participants: [Extraction.Participant]) -> [String] {
    func ids(_ roles: Role...) -> [String] {
      Set(participants.filter { roles.contains($0.role) }.map(\.entity)).sorted()
    }
    switch type.rawValue {
    case "issuance", "publication", "leak": return ids(.theme)
    case "meeting":
      let present = ids(.agent, .patient, .recipient)
      return present.isEmpty ? ids(.body) : present
    case "visit":
      let destination = ids(.body, .place, .patient)
      return destination.isEmpty ? [] : Array(Set(ids(.agent) + destination)).sorted()
    case "enforcement": return ids(.patient, .theme)
    case "defection":
      let leaver = ids(.agent)
      return leaver.isEmpty ? ids(.patient) : leaver
    case "founding":
      let founded = ids(.body, .theme)
      return founded.isEmpty ? ids(.patient) : founded
    case "statement", "statistic", "other": return []
    default:
      return [ids(.patient), ids(.theme), ids(.agent), ids(.body)].first { !$0.isEmpty } ?? []
    }
  }
}
