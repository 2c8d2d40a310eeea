/// What a verb or noun tells as an event, and where those who take part stand: a row of the frame table, as a value.
public struct EventFrame: Hashable, Sendable {
  /// The part of speech of the trigger's first word.
  public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
    /// A verb: "indicted".
    case verb = "VERB"
    /// A noun: "the indictment of".
    case noun = "NOUN"
  }

  /// One who takes part.
  public struct Participant: Hashable, Sendable {
    /// Where the name stands.
    ///
    /// `subj`, `obj`, `comp` (behind the object), `poss` and `mod` (before a noun), or a preposition. Of a passive,
    /// `subj` is who stands behind "by".
    public var slot: String
    /// What the name does.
    public var role: Role
    /// The kinds of entity that fill it; empty: those that the role takes.
    public var kinds: [EntityKind]
    /// Whether it is looked for inside the phrase too: "as [mayor of [Oran]]".
    public var looksInside: Bool

    /// Creates a participant.
    public init(
      _ slot: String, _ role: Role, kinds: [EntityKind] = [], looksInside: Bool = false
    ) {
      (self.slot, self.role, self.kinds, self.looksInside) = (slot, role, kinds, looksInside)
    }
  }

  /// A sentence, and what the frame makes of it.
  public struct Example: Hashable, Sendable {
    /// The sentence.
    public var text: String
    /// The names that the event must have, each in its role.
    public var participants: [Named] = []
    /// The event's date in EDTF, where it matters.
    public var date: String?
    /// The line that defines it.
    public var line: Int?

    /// Creates an example.
    public init(
      _ text: String, participants: [Named] = [], date: String? = nil, line: Int? = nil
    ) {
      (self.text, self.participants, self.date, self.line) = (text, participants, date, line)
    }
  }

  /// A name in a role.
  public struct Named: Hashable, Sendable {
    /// What the one named does.
    public var role: Role
    /// The name as the sentence has it.
    public var name: String

    /// Creates a name in a role.
    public init(_ role: Role, _ name: String) { (self.role, self.name) = (role, name) }
  }

  /// The triggers: a lemma, or a lemma with the words behind it; `~` lets others stand between: `name ~ to`.
  public var lemmas: [String]
  /// What the first word of the triggers is.
  public var partOfSpeech: PartOfSpeech
  /// The type of the event.
  public var type: EventType
  /// Who takes part, the most telling place first.
  public var participants: [Participant]
  /// What must hold, as the frame table writes it: `patient:person`, `date`, `passive`, `noclause`.
  public var conditions: [String] = []
  /// Irregular forms: of a verb past, participle and gerund, of a noun the plural.
  public var forms: [String] = []
  /// Sentences that the frame reads; at least one.
  public var examples: [Example] = []
  /// Sentences in which the frame finds nothing.
  public var counterExamples: [Example] = []
  /// The line that defines it, for provenance.
  public var line: Int?

  /// Creates a frame.
  public init(
    _ lemmas: [String], _ partOfSpeech: PartOfSpeech, _ type: EventType,
    _ participants: [Participant]
  ) {
    (self.lemmas, self.partOfSpeech) = (lemmas, partOfSpeech)
    (self.type, self.participants) = (type, participants)
  }
}
