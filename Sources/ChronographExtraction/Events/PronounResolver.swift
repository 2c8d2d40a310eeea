import ChronographLanguage

/// Remembers who was spoken of, so that pronouns find the last subject that fits.
struct PronounResolver {
  private enum Gender { case male, female }

  let analysis: DocumentAnalysis
  private let words: DocumentWords
  private let grammar: EventGrammar

  /// The first person and body of the sentence, as its likely subject.
  private var personInSentence = -1
  private var otherInSentence = -1
  /// The person that the sentence's main clause is about.
  private var mainSubject = -1
  private var bodyInSentence = -1
  private var body = -1
  /// Whom the sentence reports on: the subject of what its first person says.
  private var reportedOn = -1
  /// The persons of the sentences before, the last first.
  private var persons: [Int] = []
  /// What titles and pronouns have told so far.
  private var genders: [Int: Gender] = [:]

  init(analysis: DocumentAnalysis, grammar: EventGrammar, words: DocumentWords) {
    self.analysis = analysis
    self.words = words
    self.grammar = grammar
  }

  mutating func startSentence() {
    // "A spokesman, Novak, said that Mr Lima had left. He …": a title tells more than the place.
    let isReported =
      reportedOn >= 0 && personInSentence >= 0 && genders[personInSentence] == nil
    let first = mainSubject >= 0 ? mainSubject : personInSentence
    for person in isReported ? [first, reportedOn] : [personInSentence, reportedOn, first]
    where person >= 0 {
      persons.removeAll { $0 == person }
      persons.insert(person, at: 0)
      if persons.count > 6 { persons.removeLast() }
    }
    (reportedOn, mainSubject) = (-1, -1)
    if bodyInSentence >= 0 { body = bodyInSentence }
    (personInSentence, otherInSentence, bodyInSentence) = (-1, -1, -1)
  }

  /// Remembers a name; behind a preposition a body is remembered only where there is no other.
  mutating func see(_ mention: Mention, isObject: Bool, isReported: Bool = false) {
    switch mention.kind {
    case .person:
      let isTitled = noteTitle(mention)
      if personInSentence < 0 {
        personInSentence = mention.entity
      } else if isReported, isTitled, mention.entity != personInSentence {
        reportedOn = mention.entity
      }
      if mention.entity != personInSentence, otherInSentence < 0 {
        otherInSentence = mention.entity
      }
    case .body:
      if bodyInSentence < 0, !isObject || body < 0 { bodyInSentence = mention.entity }
    default: break
    }
  }

  /// Remembers whom the main clause is about: the next sentence speaks of them first.
  mutating func seeMainSubject(_ entity: Int) {
    if analysis.entities[entity].kind == .person, mainSubject < 0 { mainSubject = entity }
  }

  /// A pronoun keeps its person or body in mind as a name does.
  mutating func see(antecedent: Int) {
    guard antecedent >= 0 else { return }
    switch analysis.entities[antecedent].kind {
    case .person: personInSentence = personInSentence < 0 ? antecedent : personInSentence
    case .body: bodyInSentence = bodyInSentence < 0 ? antecedent : bodyInSentence
    default: break
    }
  }

  /// Notes what a title tells; whether there is one.
  private mutating func noteTitle(_ mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    var isTitled = false
    for token in max(0, first - 1)...first {
      let word = words.word[token]
      let (isMan, isWoman) = (grammar.is(word, .maleTitle), grammar.is(word, .femaleTitle))
      if isMan { genders[mention.entity] = .male }
      if isWoman { genders[mention.entity] = .female }
      isTitled = isTitled || isMan || isWoman
    }
    return isTitled
  }

  /// The entity that a pronoun stands for, or -1.
  ///
  /// - Parameter isSaid: it is the subject of what somebody says.
  mutating func entity(
    ofPronoun token: Int, isSaid: Bool = false, except other: Int = -1
  ) -> Int32 {
    let word = words.word[token]
    let other = grammar.is(word, .reflexivePronoun) ? -1 : other
    if grammar.is(word, .malePronoun) { return Int32(person(.male, isSaid: isSaid, except: other)) }
    if grammar.is(word, .femalePronoun) {
      return Int32(person(.female, isSaid: isSaid, except: other))
    }
    guard grammar.is(word, .neuterPronoun) else { return -1 }
    return Int32(bodyInSentence >= 0 ? bodyInSentence : body)
  }

  private mutating func person(_ gender: Gender, isSaid: Bool, except other: Int) -> Int {
    var candidates = (personInSentence >= 0 ? [personInSentence] : []) + persons
    if let first = candidates.first, reportedOn >= 0, genders[first] == nil {
      candidates.insert(reportedOn, at: 0)
    }
    if other >= 0, other == candidates.first, otherInSentence >= 0 {
      candidates.insert(otherInSentence, at: 1)
    }
    if isSaid, let last = persons.first, last != candidates.first, genders[last] == gender,
      candidates.first.map({ genders[$0] == nil }) ?? false
    {
      // "Lima denied that she had gone. Novak said that she …": known to be a woman.
      candidates.insert(last, at: 0)
    }
    guard
      let found = candidates.first(where: {
        $0 != other && (genders[$0] == nil || genders[$0] == gender)
      })
    else { return -1 }
    genders[found] = gender
    return found
  }
}
