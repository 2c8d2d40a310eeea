/// What a verb or noun makes of the happening that it is about: "dropped the charges", "blocked the appointment".
struct Reversal: Sendable {
  enum Effect: String, Sendable {
    /// It happened before, and what it gave or took is not so now.
    case undo
    /// It happened before; whoever ends it did it.
    case end
    /// It did not happen.
    case block
    /// It is still to come.
    case postpone
    /// Nobody says whether it happened.
    case open
  }

  var effect: Effect
  /// Whether the happening is the verb's subject: "the investigation collapsed".
  var isOfSubject: Bool
  /// Whether it is a person who is turned down: "the Senate rejected her".
  var isOfPerson: Bool
  /// A preposition or particle between the verb and the happening, or 0.
  var particle: Int32
  /// The types that it touches; `nil` for all.
  var types: Set<String>?

  func touches(_ type: EventType) -> Bool { types?.contains(type.rawValue) ?? true }
}

extension EventGrammar {
  /// Reads what verbs and nouns make of the happenings that they are about.
  mutating func addReversals(_ table: EventTable) throws(EventTableError) {
    for row in table.rows {
      guard row.fields.count == 5 else { throw row.error(.fieldCount(expected: 5)) }
      guard let effect = Reversal.Effect(rawValue: String(row.fields[3])) else {
        throw row.error(.unknown("effect", String(row.fields[3])))
      }
      let types = row.fields[4].split(separator: " ").map(String.init)
      let slot = row.fields[2]
      let isLoose = ["obj", "subj", "person", "self"].contains(slot)
      let reversal = Reversal(
        effect: effect, isOfSubject: slot == "subj" || slot == "self",
        isOfPerson: slot == "person" || slot == "self",
        particle: isLoose ? 0 : Int32(id(slot)),
        types: types == ["*"] ? nil : Set(types))
      for word in row.fields[1].split(separator: "|") {
        if row.fields[0] == "VERB" { addVerb(word, reversal) } else { addNoun(word, reversal) }
      }
    }
  }

  private mutating func addVerb(_ word: Substring, _ reversal: Reversal) {
    let lemma = id(word)
    if !isVerb(String(word)) { add(VerbForms(lemma: String(word), inflection)) }
    verbReversals[Int32(lemma), default: []].append(reversal)
  }

  private mutating func addNoun(_ word: Substring, _ reversal: Reversal) {
    nounReversals[Int32(id(word)), default: []].append(reversal)
  }
}
