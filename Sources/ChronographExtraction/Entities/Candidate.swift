internal import ChronographReading

/// Words that may name something, before it is known which things are the same.
struct Candidate: Hashable {
  /// How sure the words alone make the kind.
  enum Strength: Int, Comparable {
    /// A capitalised word or two: needs a name elsewhere in the document, or context.
    case open = 0
    /// A short form that needs its antecedent: "the Ministry".
    case shortForm
    /// By the shape of the name.
    case likely
    /// By a list or by grammar.
    case certain

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What the names model says about the words.
  enum Told: Hashable {
    case unasked, nothing
    case kind(EntityKind)
  }

  var tokens: Range<Int>
  var kind: EntityKind
  var strength: Strength
  var isNested = false
  /// The index of the candidate whose other form it is, by a definition in the text: "X (Y)".
  var definedBy: Int?
  /// A person by the order of Chinese names: the family name comes first.
  var isFamilyNameFirst = false
  /// A part of a longer name that counts only where the document names it elsewhere.
  var needsOtherMention = false
  /// A word of English that counts only where it is the family name of a person of the document.
  var needsPerson = false
  /// The words behind it tell that it is a person: an age, "who", an office.
  var isPersonByContext = false
  /// The head of a body's name that names one by itself where the text has no longer name.
  var standsAlone = false
  /// A title or honorific stands before it.
  var hasTitle = false
  var told = Told.unasked
  /// How sure the names model is of what it says.
  var toldMargin = 0
}
