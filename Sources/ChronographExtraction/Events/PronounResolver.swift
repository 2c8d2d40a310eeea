import ChronographLanguage

/// Finds whom pronouns stand for: of those who were spoken of, the most salient one that fits.
///
/// Salience is that of Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (Computational Linguistics,
/// 1994), of the last mention that counts most: by its place in the sentence, and half as much with every sentence that
/// follows. Genders are told by titles, by nouns of kin and by given names; where they are known, nobody else is meant.
struct PronounResolver {
  /// The place of a name in its sentence, by what it counts.
  struct Place: Equatable {
    var weight: Int

    static let subject = Place(weight: 310)
    static let object = Place(weight: 250)
    static let oblique = Place(weight: 220)
    static let embedded = Place(weight: 150)

    /// The place in a clause that hangs on another.
    func inside(_ kind: Clause.Kind) -> Place {
      switch kind {
      case .main, .coordinate: self
      case .relative: Place(weight: min(weight, 190))
      default: Place(weight: weight - 40)
      }
    }
  }

  private enum Gender { case male, female }

  private struct Candidate {
    var entity: Int
    /// What the sentences before leave, and what the present one gives.
    var kept = 0
    var current = 0
    /// The token of its last mention.
    var last = 0
    var salience: Int { max(kept, current) }
  }

  /// What a known gender adds to those that fit, and what a clause adds to whom it is likely about.
  private static let knownGender = 10
  private static let likelyGender = 150
  private static let likely = 100
  /// What it adds to whoever speaks of themselves.
  private static let own = 1000
  /// What a title such as "Mr" adds.
  private static let titled = 50
  /// How many persons are kept in mind.
  private static let memory = 8

  let analysis: DocumentAnalysis
  private let words: DocumentWords
  private let grammar: EventGrammar

  private var persons: [Candidate] = []
  private var genders: [Int: Gender] = [:]
  /// What pronouns that could mean others as well have told.
  private var likelyGenders: [Int: Gender] = [:]
  private var bodyInSentence = -1
  private var body = -1
  /// The last body of the sentence that stands behind a preposition.
  private var obliqueInSentence = -1
  /// Whether the body kept in mind stood behind a preposition.
  private var isBodyOblique = false

  init(analysis: DocumentAnalysis, grammar: EventGrammar, words: DocumentWords) {
    self.analysis = analysis
    self.words = words
    self.grammar = grammar
  }

  mutating func startSentence() {
    for at in persons.indices {
      persons[at].kept = persons[at].salience / 2
      persons[at].current = 0
    }
    if persons.count > Self.memory {
      persons.sort { ($0.kept, $0.last) > ($1.kept, $1.last) }
      persons.removeLast(persons.count - Self.memory)
    }
    // "Xinhua added. Velia has fought the Harbour Movement. Its leader …": the nearer one.
    if bodyInSentence >= 0 || obliqueInSentence >= 0 {
      isBodyOblique = bodyInSentence < 0
      body = isBodyOblique ? obliqueInSentence : bodyInSentence
    }
    (bodyInSentence, obliqueInSentence) = (-1, -1)
  }

  /// Remembers a name; behind a preposition a body is remembered only where there is no other.
  mutating func see(_ mention: Mention, _ place: Place, isOblique: Bool) {
    switch mention.kind {
    case .person:
      // "A spokesman, Novak, said that Mr Lima had left. He …": who has a title was spoken of before.
      let place = noteGender(of: mention) ? Place(weight: place.weight + Self.titled) : place
      see(person: mention.entity, place, at: mention.tokens.lowerBound)
    case .body:
      if bodyInSentence < 0, !isOblique || body < 0 {
        bodyInSentence = mention.entity
      } else if isOblique {
        obliqueInSentence = mention.entity
      }
    default: break
    }
  }

  /// A pronoun keeps its person or body in mind as a name does.
  mutating func see(antecedent: Int, _ place: Place, at token: Int) {
    guard antecedent >= 0 else { return }
    switch analysis.entities[antecedent].kind {
    case .person: see(person: antecedent, place, at: token)
    case .body: bodyInSentence = bodyInSentence < 0 ? antecedent : bodyInSentence
    default: break
    }
  }

  private mutating func see(person entity: Int, _ place: Place, at token: Int) {
    if let at = persons.firstIndex(where: { $0.entity == entity }) {
      persons[at].current = max(persons[at].current, place.weight)
      persons[at].last = token
    } else {
      persons.append(Candidate(entity: entity, current: place.weight, last: token))
    }
  }

  /// The entity that a pronoun stands for, or -1.
  ///
  /// - Parameters:
  ///   - others: who cannot be meant, such as the subject of the verb whose object it is.
  ///   - likely: whom the clauses around the pronoun's speak of, or -1.
  ///   - isOwn: whether whoever is likely says it of themselves, so that nobody else comes near.
  mutating func entity(
    ofPronoun token: Int, except others: [Int] = [], likely: Int = -1, isOwn: Bool = false
  ) -> Int32 {
    let word = words.word[token]
    let others = grammar.is(word, .reflexivePronoun) ? [] : others
    if let gender = gender(ofPronoun: word) {
      return Int32(person(gender, except: others, likely: likely, isOwn: isOwn))
    }
    guard grammar.is(word, .neuterPronoun) else { return -1 }
    if bodyInSentence < 0, isBodyOblique, obliqueInSentence >= 0 { return Int32(obliqueInSentence) }
    // "it said" is of nobody whom the saying names; "its" may be of any.
    let spoken = grammar.entries[Int(word)].classes.contains(.possessive) ? [] : others
    if bodyInSentence >= 0, !spoken.contains(bodyInSentence) { return Int32(bodyInSentence) }
    return spoken.contains(body) ? -1 : Int32(body)
  }

  /// Whether a pronoun can stand for a person as far as their gender is known.
  func fits(_ token: Int, _ entity: Int) -> Bool {
    guard let gender = gender(ofPronoun: words.word[token]) else { return false }
    return analysis.entities[entity].kind == .person && (genders[entity] ?? gender) == gender
  }

  /// Whether others are kept in mind, and of none of them is the gender known.
  func guesses(except other: Int) -> Bool {
    let others = persons.map(\.entity).filter { $0 != other }
    return !others.isEmpty && others.allSatisfy { genders[$0] == nil }
  }

  private func gender(ofPronoun word: Int32) -> Gender? {
    if grammar.is(word, .malePronoun) { return .male }
    return grammar.is(word, .femalePronoun) ? .female : nil
  }

  private mutating func person(
    _ gender: Gender, except others: [Int], likely: Int, isOwn: Bool
  ) -> Int {
    var best: (entity: Int, weight: Int, last: Int)?
    var fitting = 0
    for candidate in persons where !others.contains(candidate.entity) {
      let known = genders[candidate.entity]
      guard known == nil || known == gender else { continue }
      fitting += 1
      var weight = candidate.salience
      if candidate.entity == likely { weight += isOwn ? Self.own : Self.likely }
      if known != nil {
        weight += Self.knownGender
      } else if let told = likelyGenders[candidate.entity], told != gender {
        weight -= Self.likelyGender
      }
      if best.map({ (weight, candidate.last) > ($0.weight, $0.last) }) ?? true {
        best = (candidate.entity, weight, candidate.last)
      }
    }
    guard let best else { return -1 }
    // Nobody else can be meant: what the pronoun tells is sure.
    if fitting == 1 { genders[best.entity] = gender } else { likelyGenders[best.entity] = gender }
    return best.entity
  }
}

extension PronounResolver {
  /// Notes the gender that a noun beside a name tells: "his wife, Ana Lima".
  mutating func note(_ noun: Int32, of entity: Int) {
    guard genders[entity] == nil else { return }
    if grammar.is(noun, .maleNoun) { genders[entity] = .male }
    if grammar.is(noun, .femaleNoun) { genders[entity] = .female }
  }

  /// Notes the gender that a title before a name tells, or else the given name that opens it; whether there is a title.
  private mutating func noteGender(of mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    for token in max(0, first - 1)...first {
      let word = words.word[token]
      if grammar.is(word, .maleTitle) { genders[mention.entity] = .male }
      if grammar.is(word, .femaleTitle) { genders[mention.entity] = .female }
      if grammar.is(word, .maleTitle) || grammar.is(word, .femaleTitle) { return true }
    }
    noteNoun(before: mention)
    return false
  }

  private mutating func noteNoun(before mention: Mention) {
    let first = mention.tokens.lowerBound
    guard genders[mention.entity] == nil else { return }
    if first > 0 { note(words.word[first - 1], of: mention.entity) }
    guard genders[mention.entity] == nil, mention.tokens.count > 1 else { return }
    let given = words.word[first]
    if grammar.is(given, .maleName) { genders[mention.entity] = .male }
    if grammar.is(given, .femaleName) { genders[mention.entity] = .female }
  }
}

extension DocumentClauses {
  /// "Before his arrest, Wang met Krog" behind a sentence on Kang: of either, where nothing tells the gender of Kang.
  func isUncertain(
    _ item: Int, _ possessive: Int, in tree: ClauseTree, _ resolver: PronounResolver
  ) -> Bool {
    guard item == 0, tree.phrases[tree.items[item].index].preposition != 0,
      let clause = tree.clauses.first(where: { $0.parent < 0 && $0.group >= 0 }),
      clause.verbItem > 1, let subject = clause.subject.first,
      tree.phrases[subject].mention >= 0
    else { return false }
    let other = analysis.mentions[tree.phrases[subject].mention].entity
    return tree.phrases[subject].tokens.lowerBound > possessive
      && resolver.fits(possessive, other) && resolver.guesses(except: other)
  }
}
