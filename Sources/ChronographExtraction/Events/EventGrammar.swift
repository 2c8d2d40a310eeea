import ChronographLanguage

/// The words and frames that events, factuality and attribution are read with.
package struct EventGrammar: Sendable {
  /// What is known of one word.
  struct Entry: Sendable {
    var classes: WordClass = []
    /// The lemma's id where the word is a base, third person or gerund, and where it is a past or participle.
    var lemma: Int32 = 0
    var pastLemma: Int32 = 0
    /// The noun's singular.
    var singular: Int32 = 0
  }

  /// How words change their endings.
  let inflection: Inflection
  private(set) var index = WordIndex()
  private(set) var entries: [Entry] = [Entry()]
  /// All frames: those of an extension, then those of the tables in their order.
  package private(set) var frames: [Frame] = []
  /// How many of the frames are an extension's.
  private(set) var ownFrames = 0
  /// Per lemma the frames of its verb or noun, in order.
  private(set) var verbFrames: [[Int32]] = [[]]
  private(set) var nounFrames: [[Int32]] = [[]]
  /// Per lemma how a verb or noun of speech colours what it tells.
  private(set) var speech: [SpeechClass] = [.none]
  private(set) var cues: [SpeechClass] = [.none]
  /// What verbs and nouns make of the happenings that they are about, by lemma.
  var verbReversals: [Int32: [Reversal]] = [:]
  var nounReversals: [Int32: [Reversal]] = [:]

  /// Reads the tables of a language, and what an extension adds to them.
  package init(
    tables: EventTables, extending language: LanguageExtension = .init()
  ) throws(EventTableError) {
    inflection = tables.inflection
    try addVerbs(tables.verbs)
    try addWords(tables.words)
    try addSpeech(tables.speech)
    try addCues(tables.factuality)
    try addReversals(tables.reversals)
    addWords(of: language)
    for frame in try language.tableFrames() { add(frame) }
    ownFrames = frames.count
    for frame in try Frame.parse(tables.frames) { add(frame) }
    mannerRules = Set(frames.filter { $0.conditions.contains(.alone) }.map(\.rule))
    successionRules = Set(frames.filter { $0.conditions.contains(.incumbent) }.map(\.rule))
    known = index.count
    for row in tables.sets {
      for word in row.words { sets.insert(word, id: UInt32(id(word)), into: row.set) }
    }
    (copulaID, possessionID) = (first(of: .copulaVerb), first(of: .possessionVerb))
    conditionID = first(of: .conditionalSubordinator)
    ownerOpenings = sets.words(of: .genitive).flatMap { genitive in
      sets.words(of: .definiteArticle).map { "\(genitive) \($0) " }
    }
    numberIDs = sets.words(of: .countingNumber).map { Int32(index.id(of: $0)) }
  }

  /// The rules of nouns that tell how something was done.
  private(set) var mannerRules: Set<String> = []
  /// The rules of verbs that tell of both who comes and who goes: "succeeded".
  private(set) var successionRules: Set<String> = []
  /// The classes of words that rules ask for.
  private var sets = WordSetTable()
  /// How many words the tables of verbs, small words and frames know; those behind are known to rules alone.
  private var known = 0
  /// The lemma of a copula, of a verb of having, and what stands for the opener of a condition.
  private(set) var copulaID: Int32 = 0
  private(set) var possessionID: Int32 = 0
  private(set) var conditionID: Int32 = 0
  private var numberIDs: [Int32] = []
  /// What stands before an owner: "of the ".
  private(set) var ownerOpenings: [String] = []

  /// Whether a word is in a class that rules ask for.
  func `is`(_ word: Int32, _ set: WordSet) -> Bool { sets.contains(UInt32(word), in: set) }

  /// Whether there is a word and it is in a class that rules ask for.
  func `is`(_ word: Int32?, _ set: WordSet) -> Bool { word.map { self.is($0, set) } ?? false }

  /// Whether no table knows a word, whatever rules ask of it.
  func isUnknown(_ word: Int32) -> Bool { word == 0 || Int(word) >= known }

  private func first(of set: WordSet) -> Int32 {
    sets.words(of: set).first.map { Int32(index.id(of: $0)) } ?? 0
  }

  /// Where those who take part in an event of no special type stand.
  var anyVerb: Frame? { verbFrames[Int(index.id(of: "*"))].first.map { frames[Int($0)] } }

  /// Whether an auxiliary before its subject opens a condition: "should she resign, …".
  func opensCondition(_ word: Int32) -> Bool { self.is(word, .invertedConditional) }

  /// Whether "no" before a word counts: "no fewer than", "no doubt".
  func isCounted(_ word: Int32) -> Bool { self.is(word, .affirmedNegative) }

  /// Whether a verb does by itself what it decides: "voted to expel".
  func decides(_ lemma: Int32) -> Bool { self.is(lemma, .decidingVerb) }

  /// "is", "are": a passive with it may tell what is to come.
  func isPresentBe(_ word: Int32) -> Bool { self.is(word, .presentBe) }

  /// Whether a word puts an act after what follows it, or before it.
  func isAfter(_ word: Int32) -> Bool { self.is(word, .afterSubordinator) }
  func isBefore(_ word: Int32) -> Bool { self.is(word, .beforeSubordinator) }

  /// "born": the participle of the verb of births.
  func isBirth(_ word: Int32) -> Bool {
    verbFrames[Int(entries[Int(word)].pastLemma)].contains {
      frames[Int($0)].conditions.contains(.life) && frames[Int($0)].type.rawValue == "other"
    } && entries[Int(word)].classes.contains(.participle)
  }

  /// Whether a determiner before a number speaks of those named before: "the two", "all three".
  func pointsBack(_ word: Int32) -> Bool { self.is(word, .backwardDeterminer) }

  func isThe(_ word: Int32) -> Bool { self.is(word, .definiteArticle) }

  /// Whether an article tells of something for the first time.
  func isArticle(_ word: Int32) -> Bool { self.is(word, .indefiniteArticle) }

  /// Whether a noun stands for three.
  func isTrio(_ word: Int32) -> Bool { self.is(word, .trioNoun) }

  /// Whether a preposition tells of one of several: "among them".
  func isAmong(_ word: Int32) -> Bool { self.is(word, .partitivePreposition) }

  /// Whether a verb accuses, whatever it tells: "alleged".
  func accuses(_ lemma: Int32) -> Bool { self.is(lemma, .allegingVerb) }

  /// The stage of a case in court that a word tells, each an event of its own.
  func stage(_ word: Int32) -> Int {
    if self.is(word, .pleaWord) { return 1 }
    if self.is(word, .acquittalWord) { return 4 }
    if self.is(word, .verdictWord) { return 2 }
    return self.is(word, .appealWord) ? 3 : 0
  }

  /// Whether a noun is the board that a document takes as known.
  func isBoard(_ word: Int32) -> Bool { self.is(word, .boardHead) }

  /// Whether a word before "meeting" makes it one of a company.
  func isOfShareholders(_ word: Int32) -> Bool { self.is(word, .shareholderWord) }

  /// What a number word counts, up to twelve.
  func number(_ word: Int32) -> Int? {
    word == 0 ? nil : numberIDs.firstIndex(of: word).map { $0 + 1 }
  }

  /// Whether a word before "conference" makes it one for reporters.
  func isPress(_ word: Int32) -> Bool { self.is(word, .pressWord) }

  /// Whether a preposition names who wrote or said something: "a letter from", "a report by".
  func isAuthorLink(_ word: Int32) -> Bool { self.is(word, .authorLink) }

  /// Whether a preposition ties a gerund to the object before it: "praised Lima for arresting".
  func blames(_ word: Int32) -> Bool { self.is(word, .gerundLink) }

  /// Whether a verb of speech names whom it is said to: "told reporters".
  func addresses(_ lemma: Int32) -> Bool { self.is(lemma, .addressingVerb) }

  /// Whether a verb turns out to be like a copula: "proved false".
  func proves(_ lemma: Int32) -> Bool { self.is(lemma, .provingVerb) }

  /// Whether a verb gives a thing a name: "called the report false".
  func calls(_ lemma: Int32) -> Bool { self.is(lemma, .callingVerb) }

  /// Whether a determiner leaves open which.
  func isIndefinite(_ word: Int32) -> Bool { self.is(word, .indefiniteQuantifier) }

  /// Whether an adjective itself says that somebody does not know.
  func isUnaware(_ word: Int32) -> Bool { self.is(word, .ignoranceAdjective) }

  /// Whether a preposition before a time tells to when something is put off.
  func isTarget(_ word: Int32) -> Bool { self.is(word, .postponementTarget) }

  /// Whether what a verb tells happens to somebody: "sacked", "left the cabinet", not "attended".
  func happensTo(_ lemma: Int32) -> Bool {
    verbFrames[Int(lemma)].contains { index in
      frames[Int(index)].type.happensToPersons
        && frames[Int(index)].arguments.contains { $0.role == .patient }
    }
  }

  /// Whether a verb by itself tells such an event of whom its subject or object names.
  func tells(_ lemma: Int32, _ type: String, of slot: Frame.Slot) -> Bool {
    verbFrames[Int(lemma)].contains { index in
      let frame = frames[Int(index)]
      return frame.pattern.isEmpty && frame.type.rawValue == type
        && frame.arguments.contains { $0.slot == slot && $0.role == .patient }
    }
  }

  /// Whether a verb answers somebody else's act: "accepted her resignation".
  func answers(_ lemma: Int32) -> Bool { self.is(lemma, .answeringVerb) }

  /// Whether a verb does something to a person that calls for a reason: "sacked", "praised".
  func affects(_ lemma: Int32) -> Bool {
    self.is(lemma, .judgingVerb)
  }

  /// Whether a noun tells an event of a type.
  func isNoun(_ word: Int32, of type: String) -> Bool {
    nounFrames[Int(entries[Int(word)].singular)].contains {
      frames[Int($0)].type.rawValue == type
    }
  }

  /// Whether a verb, by itself or in an idiom, tells an event of a type.
  func isVerb(_ lemma: Int32, of type: String) -> Bool {
    verbFrames[Int(lemma)].contains { frames[Int($0)].type.rawValue == type }
  }

  /// Whether the subject of an infinitive is that of the verb before it, object or not: "promised Lima to go".
  func controlsBySubject(_ lemma: Int32) -> Bool {
    let kind = speech[Int(lemma)]
    return kind == .plan || kind == .fail
  }

  /// Whether a preposition ties a body or place to an office: "mayor of", "ambassador to".
  func isOfficeLink(_ word: Int32) -> Bool { self.is(word, .officeLink) }

  /// What a subordinator makes of its clause: "if" leaves it open.
  func speech(ofOpener word: Int32) -> SpeechClass {
    self.is(word, .openConditional) ? .open : .none
  }

  /// Whether a relative pronoun stands for persons only.
  func isPersonRelative(_ word: Int32) -> Bool { self.is(word, .personPronounRelative) }

  /// Whether a determiner may stand between an auxiliary and its verb: "have all chaired".
  func isFloating(_ word: Int32) -> Bool { self.is(word, .floatingQuantifier) }

  /// The id of a word, new if need be.
  mutating func id(_ word: some StringProtocol) -> Int {
    let id = index.insert(word)
    while entries.count <= id {
      entries.append(Entry())
      verbFrames.append([])
      nounFrames.append([])
      speech.append(.none)
      cues.append(.none)
    }
    return id
  }

  private mutating func addVerbs(_ table: EventTable) throws(EventTableError) {
    for row in table.rows {
      guard (1...4).contains(row.fields.count) else { throw row.error(.fieldCount(expected: 4)) }
      func field(_ at: Int) -> String? { row.fields.count > at ? String(row.fields[at]) : nil }
      add(
        VerbForms(
          lemma: String(row.fields[0]), past: field(1), participle: field(2), gerund: field(3),
          inflection))
    }
  }

  mutating func add(_ verb: VerbForms) {
    let lemma = Int32(id(verb.lemma))
    let present: [(String, WordClass)] = [
      (verb.lemma, .base), (verb.thirdPerson, .thirdPerson), (verb.gerund, .gerund),
    ]
    for (form, kind) in present {
      let form = id(form)
      entries[form].classes.insert(kind)
      if entries[form].lemma == 0 || kind == .base { entries[form].lemma = lemma }
    }
    for (form, kind) in [(verb.past, WordClass.past), (verb.participle, .participle)] {
      let form = id(form)
      entries[form].classes.insert(kind)
      entries[form].pastLemma = lemma
    }
  }

  private mutating func addWords(_ table: EventTable) throws(EventTableError) {
    for row in table.rows {
      guard row.fields.count == 2 else { throw row.error(.fieldCount(expected: 2)) }
      guard let kind = WordClass.named[String(row.fields[0])] else {
        throw row.error(.unknown("class", String(row.fields[0])))
      }
      for word in row.fields[1].split(separator: " ") {
        entries[id(word)].classes.insert(kind)
      }
    }
  }

  private mutating func addSpeech(_ table: EventTable) throws(EventTableError) {
    for row in table.rows {
      guard row.fields.count == 3 else { throw row.error(.fieldCount(expected: 3)) }
      guard let kind = SpeechClass(rawValue: String(row.fields[1])) else {
        throw row.error(.unknown("class", String(row.fields[1])))
      }
      for word in row.fields[2].split(separator: " ") {
        if row.fields[0] == "VERB" { addSpeechVerb(word, kind) } else { addSpeechNoun(word, kind) }
      }
    }
  }

  mutating func addSpeechVerb(_ word: Substring, _ kind: SpeechClass) {
    let lemma = id(word)
    if entries[lemma].classes.isDisjoint(with: .base) {
      add(VerbForms(lemma: String(word), inflection))
    }
    entries[lemma].classes.insert(.speech)
    speech[lemma] = kind
  }

  private mutating func addSpeechNoun(_ word: Substring, _ kind: SpeechClass) {
    let singular = id(word)
    for form in [singular, id(inflection.form(.plural, of: String(word)))] {
      entries[form].classes.insert(.speechNoun)
      entries[form].singular = Int32(singular)
      cues[form] = kind
    }
  }

  private mutating func addCues(_ table: EventTable) throws(EventTableError) {
    for row in table.rows {
      guard row.fields.count == 2 else { throw row.error(.fieldCount(expected: 2)) }
      guard let kind = SpeechClass(rawValue: String(row.fields[0])) else {
        throw row.error(.unknown("class", String(row.fields[0])))
      }
      for word in row.fields[1].split(separator: " ") {
        let word = id(word)
        entries[word].classes.insert(.cue)
        cues[word] = kind
      }
    }
  }

  private mutating func add(_ frame: Frame) {
    var frame = frame
    frame.pattern = frame.trigger.dropFirst().map { $0 == "~" ? -1 : Int32(id($0)) }
    for at in frame.arguments.indices {
      guard case .preposition(let word) = frame.arguments[at].slot else { continue }
      frame.arguments[at].word = Int32(id(word))
    }
    guard let first = frame.trigger.first else { return }
    let head = id(first)
    switch frame.partOfSpeech {
    case .verb:
      if entries[head].classes.isDisjoint(with: .base) { add(VerbForms(lemma: first, inflection)) }
      verbFrames[head].append(Int32(frames.count))
    case .noun:
      nounFrames[head].append(Int32(frames.count))
      for form in [head, id(inflection.form(.plural, of: first))] {
        entries[form].singular = Int32(head)
      }
    }
    frames.append(frame)
  }

  /// Whether a word is a verb's base.
  func isVerb(_ word: String) -> Bool { entries[index.id(of: word)].classes.contains(.base) }

  /// Adds a class to a word.
  mutating func add(_ kind: WordClass, to word: String) { entries[id(word)].classes.insert(kind) }

  /// Adds an irregular plural.
  mutating func add(_ plural: String, asPluralOf noun: String) {
    entries[id(plural)].singular = Int32(id(noun))
  }
}
