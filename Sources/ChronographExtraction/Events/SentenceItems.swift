/// A noun phrase without what follows its head.
struct Phrase: Sendable {
  var tokens: Range<Int>
  /// The head's token.
  var head: Int
  /// The mention that is its head, or -1.
  var mention: Int
  /// A temporal expression inside it ("last year's congress"), or -1.
  var timex = -1
  /// The preposition before it, as a word id; 0 for none.
  var preposition: Int32 = 0
  var isPronoun = false
  /// A possessive pronoun opens it.
  var possessive = -1
  /// "together with Lima", "as well as Lima": who does or suffers the same as whoever the clause names.
  var isCompanion = false
  /// "not Lima but Novak": who does not.
  var isExcluded = false
}

/// A verb with its auxiliaries.
struct VerbGroup: Sendable {
  var tokens: Range<Int>
  /// The main verb's token, and its lemma's id.
  var head: Int
  var lemma: Int32
  var isPassive = false
  var isNegated = false
  var isPerfect = false
  var isProgressive = false
  var isInfinitive = false
  /// A participle or gerund without auxiliary.
  var isParticiple = false
  var isGerund = false
  /// A past form that may be a reduced relative.
  var mayBeParticiple = false
  /// "is to", "are to".
  var isDestined = false
  var isPresent = false
  /// It opens with "were", "have" or the like.
  var isPlural = false
  var modal: WordClass = []
  var isCopula = false
  /// The preposition before a gerund, as a word id; 0 for none.
  var preposition: Int32 = 0
  /// It tells what is or was, and not what is to come or is not.
  var isDone: Bool { modal.isEmpty && !isDestined && !isNegated && !isInfinitive }
}

/// A piece of a sentence, in order.
struct Item: Sendable {
  enum Kind: Sendable {
    case phrase, group, time, comma, conjunction, but, relative, that, subordinator, semicolon
    case colon, dash
  }
  var kind: Kind
  /// The index among phrases or groups, the timex, or the word id.
  var index: Int
  var token: Int
  /// Of a time: the preposition before it, as a word id.
  var preposition: Int32 = 0
  /// The clause that holds it; -1 before it is known.
  var clause = -1
}
