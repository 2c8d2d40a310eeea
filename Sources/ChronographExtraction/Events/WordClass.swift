/// What a word may be in a sentence, as far as the order of words is read.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt128
  init(rawValue: UInt128) { self.rawValue = rawValue }
  private init(_ bit: Int) { rawValue = 1 << UInt128(bit) }

  static let base = Self(0)
  static let thirdPerson = Self(1)
  static let past = Self(2)
  static let participle = Self(3)
  static let gerund = Self(4)
  static let determiner = Self(5)
  static let possessive = Self(6)
  static let he = Self(7)
  static let she = Self(8)
  static let it = Self(9)
  static let they = Self(10)
  static let person = Self(11)
  static let relative = Self(12)
  static let that = Self(13)
  static let conjunction = Self(14)
  static let but = Self(15)
  static let subordinator = Self(16)
  static let preposition = Self(17)
  static let be = Self(18)
  static let have = Self(19)
  static let `do` = Self(20)
  static let will = Self(21)
  static let would = Self(22)
  static let may = Self(23)
  static let must = Self(24)
  static let not = Self(25)
  static let adverb = Self(26)
  static let number = Self(27)
  static let metonym = Self(28)
  static let support = Self(29)
  static let happen = Self(30)
  static let office = Self(31)
  /// A verb of speech, belief and the like, with its class in ``EventGrammar/speech``.
  static let speech = Self(32)
  /// A noun of speech: report, rumour, claim.
  static let speechNoun = Self(33)
  /// A word that changes factuality by itself: allegedly, reportedly.
  static let cue = Self(34)
  /// A noun that looks like a gerund: "meeting".
  static let noun = Self(35)
  /// A kind of instrument: "regulations".
  static let document = Self(36)
  /// A word in the names of media.
  static let medium = Self(37)
  /// A verb of being, not of happening.
  static let stative = Self(38)
  /// What an untrue thing is called: false, baseless, invention.
  static let falsehood = Self(39)
  /// What a true thing is called: true, truth, basis.
  static let truth = Self(40)
  /// What makes the teller of an act an organ of state.
  static let official = Self(41)
  /// A word in the name of a body that rules, and whose announcement of a punishment accuses.
  static let accuser = Self(42)
  /// Who speaks for somebody: lawyer, spokesman.
  static let aide = Self(43)
  /// A text that somebody wrote, whose owner speaks in it.
  static let writing = Self(44)
  /// What a hyphen ties to a verb: "re-elected".
  static let prefix = Self(45)
  /// What a clause has as its subject where nothing happened: "nobody", "no court".
  static let nobody = Self(46)
  /// What is met without a meeting: a deadline.
  static let aim = Self(47)
  /// The time in an office: "her term ends".
  static let tenure = Self(48)
  /// What somebody leaves behind in an office: a vacancy.
  static let vacancy = Self(49)
  /// What points to something: with "no" before it, it was not so.
  static let proof = Self(50)
  /// Who accuses by office, named or not.
  static let prosecutor = Self(51)
  /// A verb of doing wrong, told of somebody.
  static let wrong = Self(52)
  /// What makes a deed wrong: bribes, "illegally".
  static let guilt = Self(53)

  /// What tells which of a row: "third", "latest".
  static let ordinal = Self(54)

  /// Who knows of a thing or does not: "aware of", "unaware of".
  static let aware = Self(55)
  /// What gives examples of those just named: "including".
  static let example = Self(63)
  /// Two or more who were named before: "both", "the pair".
  static let both = Self(56)

  /// A title that one person at a time has: mayor.
  static let holder = Self(57)
  /// What makes an office one that was: "former".
  static let bygone = Self(58)
  /// What makes an office a lesser one: "deputy".
  static let lesser = Self(59)

  /// A noun for persons that is no office: "the three men".
  static let people = Self(60)
  /// A noun for many changes of office at once.
  static let reshuffle = Self(61)

  /// What somebody has, which is seized or searched in their stead.
  static let holding = Self(64)
  /// A part or state of a text: "parts of the plan", "a draft of the rules".
  static let part = Self(65)
  /// What somebody does, which is looked into in their stead: "her conduct".
  static let affair = Self(66)

  static var verb: Self { [.base, .thirdPerson, .past, .participle, .gerund] }
  static var pronoun: Self { [.he, .she, .it, .they, .person] }
  static var modal: Self { [.will, .would, .may, .must] }

  /// The classes that the table of small words may name.
  static let named: [String: Self] = [
    "det": .determiner, "possessive": .possessive, "he": .he, "she": .she, "it": .it,
    "they": .they, "person": .person, "relative": .relative, "that": .that,
    "conjunction": .conjunction, "but": .but, "subordinator": .subordinator,
    "preposition": .preposition, "be": .be, "have": .have, "do": .do, "will": .will,
    "would": .would, "may": .may, "must": .must, "not": .not, "adverb": .adverb,
    "number": .number, "metonym": .metonym, "support": .support, "happen": .happen,
    "office": .office, "noun": .noun, "document": .document, "medium": .medium,
    "stative": .stative, "falsehood": .falsehood, "truth": .truth, "official": .official,
    "accuser": .accuser, "aide": .aide, "writing": .writing,
    "prefix": .prefix, "nobody": .nobody, "aim": .aim, "tenure": .tenure, "vacancy": .vacancy,
    "proof": .proof, "prosecutor": .prosecutor, "wrong": .wrong, "guilt": .guilt,
    "ordinal": .ordinal, "aware": .aware,
    "example": .example, "both": .both, "holder": .holder, "bygone": .bygone, "lesser": .lesser,
    "people": .people, "reshuffle": .reshuffle,
    "holding": .holding, "part": .part, "affair": .affair,
  ]
}
