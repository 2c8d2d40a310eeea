internal import ChronographLanguage

/// The word lists of a language that can be extended, by the names that `graph.yaml` has for them.
public enum WordList: String, Hashable, Sendable, CaseIterable {
  /// Family names.
  case surnames
  /// Given names.
  case givenNames = "given-names"
  /// Towns, regions, rivers; phrases too.
  case places
  /// Countries; phrases too.
  case countries
  /// Words beside a place's name: Voivodeship, Oblast.
  case placeHeads = "place-heads"
  /// Adjectives of a country or people: Velian.
  case demonyms
  /// Bodies known by this name: Sejm, Althing; phrases too.
  case bodies
  /// The heads of bodies' names: Tribunal, in "Tribunal of Velia".
  case bodyHeads = "body-heads"
  /// The heads of public bodies' names, before which a place stands: "the Oran Sheriffdom".
  case publicBodyHeads = "public-body-heads"
  /// The heads of parties' names.
  case partyHeads = "party-heads"
  /// The heads of schools' names.
  case schoolHeads = "school-heads"
  /// The last words of companies' names: ASA, Oyj.
  case companySuffixes = "company-suffixes"
  /// The heads of instruments' titles: Ukase, Ordonnance.
  case instrumentHeads = "instrument-heads"
  /// Instruments that a number names: "Writ 12".
  case numberedInstruments = "numbered-instruments"
  /// Nouns for a matter that somebody is accused over: affair.
  case caseNouns = "case-nouns"
  /// Nouns for a deed that may be such a matter: demolition.
  case matterNouns = "matter-nouns"
  /// Honorifics before a name: Adv., Maître.
  case honorifics
  /// Words before the head of a title: deputy, puisne.
  case titleModifiers = "title-modifiers"
  /// Nouns that stand for an office: woolsack, in "joined the woolsack".
  case officeNouns = "office-nouns"
  /// Words that name nothing, even with a capital.
  case commonWords = "common-words"
  /// Verbs that frames need with irregular forms.
  case verbs
  /// Verbs of saying: intone.
  case speechVerbs = "speech-verbs"
  /// Verbs of saying with authority about acts of one's own: gazette.
  case announcingVerbs = "announcing-verbs"
  /// Verbs of accusing and believing: whatever depends on them is alleged.
  case accusingVerbs = "accusing-verbs"
  /// Verbs of denying: whatever depends on them is said not to be so.
  case denyingVerbs = "denying-verbs"
  /// Verbs of intending: whatever depends on them is planned.
  case planningVerbs = "planning-verbs"
}

extension WordList {
  /// Whether its entries are verbs, which may have irregular forms.
  public var holdsVerbs: Bool { self == .verbs || speech != nil }

  /// Whether its entries may have several words.
  public var takesPhrases: Bool { self == .places || self == .countries || self == .bodies }

  /// Whether its entries are nouns that stand in the plural as well.
  var holdsNouns: Bool {
    switch self {
    case .instrumentHeads, .numberedInstruments, .caseNouns, .matterNouns, .officeNouns: true
    default: false
    }
  }

  /// What the lexicon says of an entry.
  var classes: WordClasses {
    switch self {
    case .surnames: .surname
    case .givenNames: .givenName
    case .places: .place
    case .countries: [.place, .country]
    case .placeHeads: .placeHead
    case .demonyms: .demonym
    case .bodies: .body
    case .bodyHeads: .bodyHead
    case .publicBodyHeads: [.bodyHead, .publicHead]
    case .partyHeads: [.bodyHead, .partyHead]
    case .schoolHeads: [.bodyHead, .schoolHead]
    case .companySuffixes: .companySuffix
    case .instrumentHeads: .instrumentHead
    case .numberedInstruments: [.instrumentHead, .numbered]
    case .caseNouns: .caseHead
    case .matterNouns: .matterNoun
    case .honorifics: .honorific
    case .titleModifiers: .titleModifier
    default: .common
    }
  }

  /// What the grammar of events says of an entry.
  var eventClass: WordClass? {
    switch self {
    case .instrumentHeads, .numberedInstruments: .document
    case .officeNouns: .office
    default: nil
    }
  }

  /// How an entry colours what depends on it.
  var speech: SpeechClass? {
    switch self {
    case .speechVerbs: .say
    case .announcingVerbs: .announce
    case .accusingVerbs: .allege
    case .denyingVerbs: .deny
    case .planningVerbs: .plan
    default: nil
    }
  }
}

extension LanguageExtension.Level {
  /// What the lexicon says of a title of this level.
  var classes: WordClasses {
    switch self {
    case .country: [.titleHead, .nationalOffice]
    case .company: [.titleHead, .corporate]
    case .body: .titleHead
    case .role: .plainRole
    }
  }
}
