internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// Reads who holds which office where: appositions, titles before names, copulas, verbs of appointment, lists.
///
/// A class, since every sentence's reader holds it: a copy would count references to some fifty tables.
final class OfficeFinder {
  let analysis: DocumentAnalysis
  let words: Words
  let titles: TitleFinder
  let dates: TenureDates
  let index: MentionIndex
  /// Whether a token belongs to a temporal expression.
  let isTimed: [Bool]
  /// Countries by demonym, and the verbs of office and of ties.
  let tables: NameTables
  /// The body that the document calls "the Company", if any.
  let company: Int?
  /// Behind which token each entity is named first.
  private(set) lazy var firstNamed = Dictionary(
    analysis.mentions.map { ($0.entity, $0.tokens.upperBound) }, uniquingKeysWith: min)
  /// The bodies by each word of their names, in lower case.
  private(set) lazy var bodies = Self.bodies(analysis)
  /// The bodies by the heads of their names: "bank" of "National Bank of Norland".
  private(set) lazy var bodiesByHead = bodies {
    // "UN" as "United Nations"
    words.lexicon.bodyHead(of: tables.spelledOut($0.lowercased())?.joined(separator: " ") ?? $0)
  }
  /// The bodies by their names, in lower case.
  private lazy var bodiesByName = bodies { $0.lowercased() }
  /// The first tokens of the mentions of each entity.
  private(set) lazy var named = Dictionary(
    grouping: analysis.mentions.map { ($0.entity, $0.tokens.lowerBound) }, by: \.0
  ).mapValues { $0.map(\.1) }
  /// The places by the last word of their names, where it says what they are: "Ekuma State" by "state".
  private(set) lazy var unitPlaces = Dictionary(
    grouping: analysis.mentions.filter {
      $0.kind == .place && $0.tokens.count > 1 && words.is($0.tokens.upperBound - 1, .unitNoun)
    }, by: { words.lower($0.tokens.upperBound - 1) }
  ).mapValues { Set($0.map(\.entity)) }
  /// The offices that sentences tell, with what their own words say of them, in the order of the text.
  private(set) var told: [OpenOffice] = []
  /// The person whom the document names more often than any other, if there is one.
  let mainPerson: Int?
  /// The party that the document names, if any.
  let party: Int?

  private let phrases: PhraseResolver
  let clauses: DocumentClauses
  /// The verbs of office by the order of words.
  let verbs: OfficeVerbs

  init(clauses: DocumentClauses, words: Words, tables: NameTables, index: MentionIndex) {
    self.clauses = clauses
    self.words = words
    self.index = index
    phrases = PhraseResolver(clauses: clauses)
    analysis = clauses.analysis
    titles = TitleFinder(words: words, mentions: analysis.mentions)
    dates = TenureDates(clauses: clauses, words: words)
    self.tables = tables
    verbs = OfficeVerbs(clauses: clauses, rows: tables.officeRows)
    company = Self.company(clauses, words)
    let parties = clauses.analysis.entities.indices.filter {
      clauses.analysis.entities[$0].isParty(clauses.grammar)
    }
    party = parties.count == 1 ? parties[0] : nil
    isTimed = dates.isTimed
    mainPerson = Self.mainPerson(analysis)
  }

  /// Whether a token belongs to a temporal expression, also behind the last token of the text.
  func isTimed(at token: Int) -> Bool { isTimed.indices.contains(token) && isTimed[token] }

  /// "was described as being chairman", "Lima, if elected mayor,": the office is only supposed.
  func isSupposed(_ title: Int, in range: Range<Int>) -> Bool {
    words.is(title - 1, .copularParticiple) && words.is(title - 2, .roleMarker)
      || (max(range.lowerBound, title - 3)..<max(range.lowerBound, title)).contains {
        words.is($0, .condition)
      }
  }

  /// The body that the document calls "the Company", or the one company that it is about.
  private static func company(_ clauses: DocumentClauses, _ words: Words) -> Int? {
    let analysis = clauses.analysis
    if let named = clauses.selfNamedCompany, !isPublic(analysis.entities[named].name, words) {
      return named
    }
    return DocumentCompany(words: words, entities: analysis.entities, mentions: analysis.mentions)
      .entity()
  }

  /// By its legal form or trade.
  func isCompany(_ entity: Int) -> Bool { words.isCompany(analysis.entities[entity]) }

  private static func bodies(_ analysis: DocumentAnalysis) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (index, entity) in analysis.entities.enumerated() where entity.kind == .body {
      for word in Set(entity.name.lowercased().parts(between: " ")) {
        found[String(word), default: []].append(index)
      }
    }
    return found
  }

  private func bodies(by key: (String) -> String?) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (index, entity) in analysis.entities.enumerated() where entity.kind == .body {
      if let key = key(entity.name) { found[key, default: []].append(index) }
    }
    return found
  }

  /// "Kordax Ltd" of "Board of Directors of Kordax Ltd": the bodies with whose names another's ends.
  func wholes(ofOrgan organ: Int) -> [Int] {
    let name = analysis.entities[organ].name.lowercased().split(separator: " ")
    return name.indices.dropFirst().flatMap {
      bodiesByName[name[$0...].joined(separator: " ")] ?? []
    }
  }

  /// A municipal corporation is no company.
  private static func isPublic(_ name: String, _ words: Words) -> Bool {
    words.holds(name, .administrative, cutAtHyphens: false)
  }

  private static func mainPerson(_ analysis: DocumentAnalysis) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in analysis.mentions where mention.kind == .person {
      counts[mention.entity, default: 0] += 1
    }
    guard let most = counts.values.max() else { return nil }
    let best = counts.filter { $0.value == most }
    return best.count == 1 ? best.first?.key : nil
  }

  /// The body that is subject of a verb of giving offices around a token.
  func body(givingAt token: Int, orPlace: Bool = false) -> Int? {
    let tree = clauses.trees[analysis.text.sentence(ofToken: token)]
    let clause = tree.clause(ofToken: token)
    guard let group = tree.group(clause), !group.isPassive, group.tokens.upperBound <= token,
      tables.offices.rows(of: group.lemma, in: clauses.grammar).contains(where: \.isObject)
    else { return nil }
    return phrases.subjects(ofClause: clause, in: tree).first {
      analysis.entities[$0].kind == .body || orPlace && analysis.entities[$0].kind == .place
    }
  }

  /// The body that a participle or passive before "by" says is led: "Orbis, led by | Chairman Lima".
  func body(ledBy agent: Int) -> Int? {
    let tree = clauses.trees[analysis.text.sentence(ofToken: agent)]
    guard let group = tree.groups.last(where: { $0.tokens.upperBound == agent }),
      group.isPassive || group.isParticiple || group.mayBeParticiple, !group.isNegated,
      words.has(group.head, .leadVerb), !words.is(group.head, .ownedWord)
    else { return nil }
    let start = group.tokens.lowerBound
    let end = words.byte(start - 1) == 44 ? start - 1 : start
    if group.tokens.count == 1, let beside = index.mention(endingAt: end) {
      return beside.kind == .body ? beside.entity : nil
    }
    let clause = tree.clause(ofToken: group.head)
    guard clause >= 0 else { return nil }
    let bodies = phrases.subjects(ofClause: clause, in: tree).filter {
      analysis.entities[$0].kind == .body
    }
    return bodies.count == 1 ? bodies[0] : nil
  }

  /// Whether a noun ties persons to bodies: "a founder of the Bank", but not "a nephew of the Bank".
  func isTieToBodies(_ phrase: TitlePhrase) -> Bool {
    !words.is(phrase.title.upperBound - 1, .kinNoun)
  }

  /// The persons that are subject of the clause around a token, and its verb.
  func subject(ofClauseAt token: Int) -> (persons: [Int], group: VerbGroup)? {
    let tree = clauses.trees[analysis.text.sentence(ofToken: token)]
    var clause = tree.clause(ofToken: token)
    guard clause >= 0 else { return nil }
    // "Born in Cairo, he was …": a participle's own clause has no copula.
    while tree.group(clause) == nil, tree.clauses[clause].parent >= 0 {
      clause = tree.clauses[clause].parent
    }
    guard let group = tree.group(clause), group.tokens.upperBound <= token else { return nil }
    let persons = phrases.subjects(ofClause: clause, in: tree)
      .filter { analysis.entities[$0].kind == .person }
    return persons.isEmpty ? nil : (persons, group)
  }

  /// The offices of the document; sentences whose word order leaves an office open are parsed.
  func relations(
    events: [EventReading], syntax: inout SentenceSyntax?
  ) -> [RelationReading] {
    var (readings, open, all) = ([RelationReading](), [OpenOffice](), [OpenOffice]())
    for (number, sentence) in analysis.text.sentences.enumerated() {
      var reader = SentenceOffices(finder: self, sentence: number, range: sentence.tokens)
      reader.read(&syntax)
      readings += reader.readings
      open += reader.open
      all += reader.told
    }
    told = all
    guard !open.isEmpty else { return readings }
    return readings
      + OpenOffices(finder: self, closed: readings, open: open, events: events)
      .relations(open)
  }
}
