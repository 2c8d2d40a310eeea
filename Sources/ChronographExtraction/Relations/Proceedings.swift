import ChronographLanguage

/// Who stands accused in a document, and who has an office of inquiring or prosecuting.
struct Proceedings {
  let clauses: DocumentClauses
  let words: Words
  let prosecutors: Set<Int>
  /// Those whom the document's proceedings are against: persons, and companies beside them.
  private(set) var accused: Set<Int> = []

  init(
    clauses: DocumentClauses, words: Words, events: [EventReading], offices: [RelationReading]
  ) {
    (self.clauses, self.words) = (clauses, words)
    prosecutors = Self.prosecutors(clauses.analysis, words, offices)
    let proceedings = events.filter {
      isProceeding($0) || $0.type.rawValue == "expulsion" && $0.factuality != .negated
    }
    accused = Set(proceedings.flatMap(persons))
  }

  /// With others who stand accused.
  func with(_ others: [Int]) -> Proceedings {
    var result = self
    result.accused.formUnion(others)
    return result
  }

  private var entities: [DocumentEntity] { clauses.analysis.entities }

  /// An arrest, a charge or a trial; who only criticises somebody brings no charge.
  func isProceeding(_ event: EventReading) -> Bool {
    if event.isUndone { return false }
    return switch event.type.rawValue {
    case "arrest":
      event.factuality != .negated && event.factuality != .planned
        && !event.trigger.contains { words.is($0, .abductionWord) }
    case "trial": event.factuality != .negated
    case "charge":
      event.factuality != .negated && event.factuality != .planned
        && event.trigger.contains { words.has($0, .accusation) || words.is($0, .filingWord) }
        && event.arguments.allSatisfy {
          $0.role != .agent || entities[$0.entity].kind == .body || prosecutors.contains($0.entity)
        }
    default: false
    }
  }

  func persons(of event: EventReading) -> [Int] {
    event.arguments.filter { $0.role == .patient && entities[$0.entity].kind == .person }
      .map(\.entity)
  }

  /// A body that inquires or polices by its name, or a person in such an office; never a court.
  func inquires(_ entity: Int) -> Bool {
    switch entities[entity].kind {
    case .body: words.lexicon.holdsInquiry(entities[entity].name)
    case .person: prosecutors.contains(entity)
    default: false
    }
  }

  /// A body that a case may be before: neither a court nor a party nor a company.
  func mayInquire(_ entity: Int) -> Bool {
    let name = entities[entity].name
    return entities[entity].kind == .body && !words.isCompany(entities[entity])
      && !words.holds(name, .partyHead, cutAtHyphens: false)
      && !name.lowercased().split(separator: " ").contains {
        words.lexicon.contains($0, in: .courtWord)
      }
  }

  /// An office of audit by its name.
  func audits(_ entity: Int) -> Bool {
    entities[entity].name.lowercased().split(separator: " ").contains {
      words.lexicon.contains($0, in: .auditWord)
    }
  }

  /// By an office or by the title before a name: "District Attorney Marta Venn".
  private static func prosecutors(
    _ analysis: DocumentAnalysis, _ words: Words, _ offices: [RelationReading]
  ) -> Set<Int> {
    let held = offices.filter { office in
      office.type == .position && office.status != .former
        && office.title.map {
          words.lexicon.prosecutes($0)
            // "U.S. Attorney for the Middle District": of a place, which no lawyer is
            || analysis.entities[office.target].kind == .place && $0.first?.isUppercase == true
              && words.lexicon.contains($0.lowercased(), in: .attorneyWord)
        } == true
    }.map(\.source)
    let titled = analysis.mentions.filter { mention in
      mention.kind == .person && mention.form == .name
        && isTitled(mention.tokens.lowerBound, words)
    }.map(\.entity)
    return Set(held + titled)
  }

  /// "Assistant District Attorney", "Special Agent in Charge", but neither "her attorney" nor "former prosecutor".
  private static func isTitled(_ name: Int, _ words: Words) -> Bool {
    var token = name - 1
    var found = false
    while token >= 0, name - token < 7, !words.shape(token).contains(.punctuation),
      words.isCapitalized(token) || words.is(token, .genitiveOrPurpose)
        || words.has(token, [.titleHead, .titleModifier]) || words.is(token, .location)
    {
      if words.is(token, .attorneyWord) {
        // "Oran attorney Otto Krog" defends as well.
        found =
          words.isCapitalized(token - 1)
          && (words.isCapitalized(token) || words.has(token - 1, [.country, .demonym]))
          || words.has(token + 1, .titleHead)
        if words.is(token - 1, .defenceWord) { return false }
      } else if words.is(token, .prosecutorWord) {
        found = true
      }
      token -= 1
    }
    return found && !words.is(token, .formerAdverb)
  }
}

extension Lexicon {
  /// Whether a name is that of a body that inquires, polices or prosecutes; never of a court.
  func holdsInquiry(_ name: String) -> Bool {
    let parts = nameWords(name)
    return parts.contains(where: inquires) && !parts.contains { contains($0, in: .courtWord) }
  }

  /// Whether a title is that of a prosecutor or police officer; a crime reporter inquires into nobody.
  func prosecutes(_ title: String) -> Bool {
    let parts = nameWords(title)
    guard !parts.contains(where: { contains($0, in: .defenceWord) }) else { return false }
    return parts.contains { contains($0, in: .prosecutorWord) }
      || parts.count > 1 && parts.contains { contains($0, in: .attorneyWord) }
  }

  private func nameWords(_ name: String) -> [String] {
    name.lowercased().split { $0 == " " || $0 == "-" || $0 == "'" || $0 == "\u{2019}" }.map(
      String.init)
  }

  private func inquires(_ word: String) -> Bool {
    classes(of: id(of: word)).contains(.inquiryWord)
  }
}

extension EventReading {
  /// Whom a court will try stands accused already; of all else the event tells how sure it is.
  func factuality(of type: RelationType) -> Factuality {
    type == .implicatedIn && factuality == .planned ? .fact : factuality
  }
}
