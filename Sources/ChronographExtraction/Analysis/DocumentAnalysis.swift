package import ChronographDates
package import ChronographLanguage
package import ChronographReading
package import ChronographTemporal

/// Words that name an entity, or stand for one.
package struct Mention: Hashable, Sendable {
  /// How the words refer.
  package enum Form: Hashable, Sendable {
    /// A name: printed in the extraction.
    case name
    /// A pronoun or description resolved to its antecedent: an argument only, never printed.
    case anaphor
  }

  /// The tokens, as indices into the text's tokens.
  package var tokens: Range<Int>
  /// The bytes; may be narrower than the tokens.
  package var span: TextSpan
  /// What the entity is.
  package var kind: EntityKind
  /// The index of the entity in ``DocumentAnalysis/entities``.
  package var entity: Int
  /// How the words refer.
  package var form: Form
  /// Whether it lies inside another mention; nested mentions are no arguments of their own.
  package var isNested: Bool

  package init(
    tokens: Range<Int>, span: TextSpan, kind: EntityKind, entity: Int, form: Form = .name,
    isNested: Bool = false
  ) {
    self.tokens = tokens
    self.span = span
    self.kind = kind
    self.entity = entity
    self.form = form
    self.isNested = isNested
  }
}

/// One thing that a document names.
package struct DocumentEntity: Hashable, Sendable {
  /// What it is.
  package var kind: EntityKind
  /// The fullest form.
  package var name: String
  /// All other forms, in order of their first appearance.
  package var aliases: [String]

  package init(kind: EntityKind, name: String, aliases: [String] = []) {
    self.kind = kind
    self.name = name
    self.aliases = aliases
  }
}

/// A document with everything that relations and events are read from.
package struct DocumentAnalysis: Sendable {
  /// The tokens and sentences.
  package var text: TokenizedText
  /// The same with headlines in the letters of a sentence, for the models.
  package var letters: TokenizedText
  /// When the document was published.
  package var published: PartialDate?
  /// The temporal expressions in order of place.
  package var timexes: [Timex]
  /// The mentions in order of place, outer before nested.
  package var mentions: [Mention]
  /// The entities that mentions refer to.
  package var entities: [DocumentEntity]
  /// What a person should know about the text, such as a date that is none.
  package var findings: [Finding] = []
  /// The tokens that head a title or role, where a lexicon told them.
  package var titles: Set<Int>?
  /// Parts of speech and dependencies, of sentences where a finder asked for them.
  package var syntax: SyntaxTable?

  package init(
    text: TokenizedText, published: PartialDate?, timexes: [Timex], mentions: [Mention],
    entities: [DocumentEntity], syntax: SyntaxTable? = nil
  ) {
    self.text = text
    letters = text
    self.published = published
    self.timexes = timexes
    self.mentions = mentions
    self.entities = entities
    self.syntax = syntax
  }
}

/// A relation as a rule reads it, before tellings are merged.
package struct RelationReading: Hashable, Sendable {
  package var type: RelationType
  /// Indices of entities.
  package var source: Int
  package var target: Int
  package var title: String?
  package var status: TenureStatus?
  package var start: EDTF?
  package var end: EDTF?
  package var factuality: Factuality
  /// Indices of entities.
  package var attribution: [Int]
  package var confidence: Confidence
  /// Indices of sentences.
  package var sentences: [Int]
  /// What tells it.
  package var telling: Telling
  /// The name of the rule.
  package var rule: String { telling.rule }
  /// The token whose clause tells it, or -1 where the name alone does.
  package var anchor = -1
  /// Whether "former" or the like stands before the title.
  package var isMarkedFormer = false

  package init(
    type: RelationType, source: Int, target: Int, title: String? = nil,
    status: TenureStatus? = nil, start: EDTF? = nil, end: EDTF? = nil,
    factuality: Factuality = .fact, attribution: [Int] = [], confidence: Confidence = .medium,
    sentences: [Int], telling: Telling
  ) {
    self.type = type
    self.source = source
    self.target = target
    self.title = title
    self.status = status
    self.start = start
    self.end = end
    self.factuality = factuality
    self.attribution = attribution
    self.confidence = confidence
    self.sentences = sentences
    self.telling = telling
  }

  /// Adds sentences that tell it, each once and in order.
  mutating func add(sentences more: [Int]) {
    sentences = Array(Set(sentences + more)).sorted()
  }

  /// Whether a model proposed it.
  var isLearnt: Bool { telling.office?.completion == .learnt }

  /// Whether another reading tells the same office.
  func isOffice(_ other: Self) -> Bool {
    type == other.type && source == other.source && target == other.target
      && title?.lowercased() == other.title?.lowercased()
  }

  /// Without dates where its end would lie before its start: one of them belongs to something else.
  var inOrder: Self {
    guard let start, end?.isBefore(start) == true else { return self }
    var result = self
    (result.start, result.end) = (nil, nil)
    return result
  }
}

/// An event as a frame reads it; tellings of one happening are merged before it is printed.
package struct EventReading: Hashable, Sendable {
  /// Whether whoever it befalls holds the office no more: removed or dead, as far as told.
  var endsOffice: Bool {
    (type.rawValue == "removal" || type.rawValue == "death") && factuality != .negated && !isUndone
  }

  /// How the text tells that a happening was undone: "the court quashed her conviction on Friday".
  package struct Undoing: Hashable, Sendable {
    package var date: EDTF?
    /// Indices of entities.
    package var agents: [Int]
    /// The sentence that says so.
    package var sentence: Int
    /// The tokens of the verb that undoes it; empty where a noun or participle tells it.
    package var verb: Range<Int>
    package var factuality = Factuality.fact
    /// Indices of entities.
    package var attribution: [Int] = []
  }

  package struct Argument: Hashable, Sendable {
    /// The index of an entity.
    package var entity: Int
    package var role: Role
    package init(entity: Int, role: Role) {
      self.entity = entity
      self.role = role
    }
  }

  package var type: EventType
  package var date: EDTF?
  /// The trigger's tokens.
  package var trigger: Range<Int>
  package var arguments: [Argument]
  package var factuality: Factuality
  /// Indices of entities.
  package var attribution: [Int]
  /// Who tells it in any of its tellings; what the text tells itself as well keeps no attribution.
  package var sources: [Int] = []
  package var confidence: Confidence
  /// Indices of sentences, the trigger's first.
  package var sentences: [Int]
  package var rule: String
  /// What undid it, in this telling or in another: what it gave or took is not so now.
  package var undoing: Undoing?
  /// It undoes what was told before: a verdict quashed, charges dropped.
  package var isUndoing = false
  /// A verb of its sentence tells who came after: "succeeds Lima, who left in August".
  package var isOfSuccession = false
  /// Told as undone from the start, so that it gave or took nothing: "quashed her conviction".
  package var isUndone = false
  /// The patient is a person whom the text describes and does not name.
  package var isDescribed = false
  /// What somebody left another office for: "resigned to become chancellor".
  package var isNextOffice = false

  package init(
    type: EventType, date: EDTF? = nil, trigger: Range<Int>, arguments: [Argument],
    factuality: Factuality = .fact, attribution: [Int] = [], confidence: Confidence = .medium,
    sentences: [Int], rule: String
  ) {
    self.type = type
    self.date = date
    self.trigger = trigger
    self.arguments = arguments
    self.factuality = factuality
    self.attribution = attribution
    self.confidence = confidence
    self.sentences = sentences
    self.rule = rule
  }
}
