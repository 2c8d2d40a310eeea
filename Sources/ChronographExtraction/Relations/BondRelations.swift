internal import ChronographLanguage
internal import ChronographReading

/// Ties that a noun states between two parties, wherever they stand around it.
///
/// "Lines Europe, a unit of Northern Lines", "Holm's longtime aide Lima", "Lima is considered a friend of Holm": the
/// noun's phrase names one party, and is itself said of the other.
struct BondRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let nouns: BondNouns
  let tables: NameTables
  let parties: BondParties

  var analysis: DocumentAnalysis { clauses.analysis }

  init(clauses: DocumentClauses, words: Words, index: MentionIndex, tables: NameTables) {
    self.clauses = clauses
    self.words = words
    self.index = index
    self.tables = tables
    nouns = BondNouns(words: words, table: tables.ties)
    parties = BondParties(clauses: clauses, words: words, index: index)
  }

  /// What nouns state beside the relations that are known already.
  func relations(beside known: [RelationReading]) -> [RelationReading] {
    // "general counsel of Orbis": an office there, no lawyer's client.
    let offices = Set(known.filter { $0.type == .position && $0.title != nil }.map(Told.init))
    var told = Set(known.map(Pair.init))
    let ties = Set(known.filter { $0.type == .associatedWith }.map(Told.init))
    var readings: [RelationReading] = []
    for tree in clauses.trees {
      let range = analysis.text.sentences[tree.sentence].tokens
      for token in range where clauses.words.mention[token] < 0 {
        let rows = nouns.rows(at: token)
        let officers = rows.isEmpty ? officers(token, tree, range) : []
        for reading in officers where !told.contains(Pair(reading)) {
          told.insert(Pair(reading))
          readings.append(reading)
        }
        for reading in shared(token, tree, range) where !told.contains(Pair(reading)) {
          told.insert(Pair(reading))
          readings.append(reading)
        }
        for row in rows {
          for reading in relations(row, token, tree, range) + mutual(row, token, tree, range)
          where !told.contains(Pair(reading)) && !ties.contains(Told(reading))
            && !isOffice(token, of: reading, offices)
          {
            told.insert(Pair(reading))
            readings.append(reading)
          }
        }
      }
    }
    return readings
      + joined().filter { !told.contains(Pair($0)) || $0.type != .associatedWith }
  }

  /// Whether the noun ends the title of an office that its sentence gives the person.
  private func isOffice(_ token: Int, of reading: RelationReading, _ offices: Set<Told>) -> Bool {
    guard words.has(token - 1, .titleModifier) else { return false }
    var office = reading
    office.title = words.text[words.span(token - 1..<token + 1)].lowercased()
    return offices.contains(Told(office))
  }

  /// Two parties of one kind of relation.
  private struct Pair: Hashable {
    let type: RelationType
    let parties: Set<Int>

    init(_ reading: RelationReading) {
      type = reading.type
      parties = [reading.source, reading.target]
    }
  }

  /// What a sentence says somebody is to another.
  private struct Told: Hashable {
    let source: Int
    let title: String?
    let sentence: Int?

    init(_ reading: RelationReading) {
      (source, title) = (reading.source, reading.title?.lowercased())
      sentence = reading.sentences.first
    }
  }

  private func relations(
    _ row: TieTable.Row, _ token: Int, _ tree: ClauseTree, _ range: Range<Int>
  ) -> [RelationReading] {
    let noun = token..<nouns.end(token) + 1
    guard
      let bond = parties.bond(of: noun, links: row.prepositions, tree, range)
        ?? (row.targets == [.person]
          ? had(noun, tree, range) ?? close(noun, tree, range) ?? chosen(noun, tree, range) : nil)
    else { return [] }
    let owners = bond.owners.filter { fits($0, row.targets) }
    guard !owners.isEmpty else { return [] }
    let described = parties.described(by: bond, tree, range) {
      fits($0, row.sources) && (row.type != .member || isMember($0))
    }
    let isPast = words.endedTie(before: token, downTo: bond.tokens.lowerBound) != nil
    return described.entities.flatMap { entity in
      owners.compactMap { owner -> RelationReading? in
        guard entity != owner else { return nil }
        var reading = RelationReading(
          type: row.type, source: row.isReversed ? owner : entity,
          target: row.isReversed ? entity : owner, title: title(row, token, bond),
          status: row.type == .member ? isPast ? .former : .current : nil, confidence: .medium,
          sentences: [tree.sentence], telling: .bond)
        if described.isOfClause { reading.anchor = token }
        return reading
      }
    }
  }

  /// Of places only countries are members.
  private func isMember(_ entity: Int) -> Bool {
    fits(entity, [.person, .body])
      || index.mentions.contains { $0.entity == entity && GovernedPlace.isCountry($0, words) }
  }

  func fits(_ entity: Int, _ kinds: Set<EntityKind>) -> Bool {
    kinds.contains(analysis.entities[entity].kind)
  }

  /// The noun, with what ties the owner to whom it is told of: "cousin of Krog's wife".
  private func title(_ row: TieTable.Row, _ token: Int, _ bond: Bond) -> String? {
    let last = bond.tokens.upperBound - 1
    let past = words.endedTie(before: token, downTo: bond.tokens.lowerBound)
    if last > token, words.is(last, .kinNoun), words.isPossessive(last - 1) {
      return (past ?? "") + String(words.text[words.span(token..<last + 1)])
    }
    guard row.isTitledByWord, let past else {
      return row.isTitledByWord ? nouns.title(token) : row.title
    }
    let title = nouns.title(token)
    return title.hasPrefix(past) ? title : past + title
  }
}

/// Which nouns state a tie, and how.
struct BondNouns {
  private let words: Words
  private let rows: [String: [TieTable.Row]]
  private let personal: TieTable.Row?
  /// The words that may head such a noun, by the lexicon's ids: most tokens are none.
  private let heads: Set<UInt32>

  init(words: Words, table: TieTable) {
    self.words = words
    rows = table.nouns
    personal = table.personal
    heads = Set(table.nounHeads.map { words.lexicon.id(of: $0) }.filter { $0 != 0 })
  }

  private func mayHead(_ token: Int) -> Bool {
    if words.has(token, .tie) { return true }
    let word = words.text.tokens[token].word
    if heads.contains(word) { return true }
    // Of a word that the lexicon knows only a plural is left to look at.
    guard words.shape(token).contains(.lowerCase), word == 0 || isPlural(token) else {
      return false
    }
    if word == 0, rows[singular(token)] != nil { return true }
    return forms(words.letters(token)).contains {
      let id = words.lexicon.id(ofLowerCase: $0)
      return heads.contains(id) || words.lexicon.classes(of: id).contains(.tie)
    }
  }

  /// The rows of a noun, of several as of one.
  func rows(at token: Int) -> [TieTable.Row] {
    guard mayHead(token) else { return [] }
    let own =
      rows[phrase(token)] ?? rows[pair(token)] ?? rows[hyphenated(token)]
      ?? rows[words.lower(token)] ?? rows[singular(token)] ?? []
    guard let personal, isTie(token) else { return own }
    return own + [personal]
  }

  /// A noun with the one before it: "running mate", "right-hand man".
  private func pair(_ token: Int) -> String {
    let joined = words.isHyphen(token - 2) ? words.lower(token - 3) + "-" : ""
    return joined + words.lower(token - 1) + " " + singular(token)
  }

  /// A noun with what a hyphen joins to it: "co-author".
  private func hyphenated(_ token: Int) -> String {
    guard words.isHyphen(token - 1) else { return words.lower(token) }
    return words.lower(token - 2) + "-" + singular(token)
  }

  /// "coalition partners", "running mates": several of a noun of two words.
  func isPair(_ token: Int) -> Bool { isPlural(token) && rows[pair(token)] != nil }

  /// A noun with two words behind it: "chief of staff".
  private func phrase(_ token: Int) -> String {
    [singular(token), words.lower(token + 1), words.lower(token + 2)].joined(separator: " ")
  }

  /// The last token of what a noun says: of "chief of staff" the third.
  func end(_ token: Int) -> Int { rows[phrase(token)] == nil ? token : token + 2 }

  /// "sons": several relatives.
  func isKin(_ token: Int) -> Bool {
    words.lexicon.contains(singular(token), in: .kinNoun)
  }

  /// The noun as a title: "running mate", "great-grandson".
  func title(_ token: Int) -> String {
    if rows[phrase(token)] != nil { return phrase(token) }
    if rows[pair(token)] != nil { return pair(token) }
    var first = token
    while words.isHyphen(first - 1), first > 1 { first -= 2 }
    let before = first < token ? String(words.text[words.span(first..<token)]) : ""
    return before + singular(token)
  }

  private func isTie(_ token: Int) -> Bool {
    words.has(token, .tie)
      || words.lexicon.classes(of: words.lexicon.id(of: singular(token))).contains(.tie)
  }

  /// One of those that a noun counts: "allies" are each an ally.
  func singular(_ token: Int) -> String {
    let word = words.lower(token)
    guard isPlural(token),
      let form = forms(Array(word.utf8)[...]).first
    else { return word }
    return String(decoding: form, as: UTF8.self)
  }

  /// What a noun may be the plural of; short ones, "sons", are read as forms of any word.
  private func forms(_ word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let singulars = words.inflection.forms(.singular, of: word)
    return singulars.isEmpty ? words.inflection.forms(.inflected, of: word) : singulars
  }

  private func isPlural(_ token: Int) -> Bool {
    words.letters(token).count > 3 && words.tells(token, .pluralNoun)
  }
}
