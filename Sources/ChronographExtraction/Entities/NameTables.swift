internal import ChronographLanguage

/// What relates forms of one name that share no words: demonyms to countries, and listed forms.
struct NameTables: Sendable {
  /// Countries by demonym, both in lower case.
  private var countries: [String: String] = [:]
  /// Canonical forms in lower case.
  private var canonical: [String: String] = [:]

  /// The words that acronyms in the names of organs stand for: "UN Security Council" is the United Nations'.
  private var acronyms: [String: [String]] = [:]

  /// Verbs that state a relation by themselves.
  let ties: TieTable
  /// Verbs whose complement is an office.
  let offices: OfficeVerbTable
  /// The offices that bodies have in themselves.
  let ownOffices: OwnOfficeTable
  /// What bodies are called in short by the kind of their names.
  let bodyKinds: BodyKindTable
  /// The rows of both by the grammar's ids of their verbs; of offices those that word order alone tells.
  private(set) var tieRows: [Int32: [TieTable.Row]] = [:]
  private(set) var officeRows: [Int32: [OfficeVerbTable.Row]] = [:]

  init(_ lexicon: Lexicon) throws(LexiconError) {
    let folder = lexicon.folder
    ties = try TieTable(folder)
    offices = try OfficeVerbTable(lexicon)
    ownOffices = try OwnOfficeTable(lexicon)
    bodyKinds = try BodyKindTable(lexicon)
    for row in try folder.table("demonyms.tsv", columns: 2...2).rows
    where !row.fields[1].isEmpty {
      countries[row.fields[0].lowercased()] = row.fields[1].lowercased()
    }
    for row in try folder.table("aliases.tsv", columns: 2...2).rows {
      canonical[row.fields[0].lowercased()] = row.fields[1].lowercased()
    }
    for row in try folder.table("acronyms.tsv", columns: 2...2).rows {
      acronyms[row.fields[0]] = row.fields[1].split(separator: " ").map(String.init)
    }
  }

  /// Looks the verbs of relations up in a grammar, once for all documents.
  mutating func number(in grammar: EventGrammar) {
    for (verb, known) in ties.rows {
      let id = Int32(grammar.index.id(of: verb))
      if id != 0 { tieRows[id] = known }
    }
    for (verb, known) in offices.rows where known.contains(where: \.isReadByOrder) {
      let id = Int32(grammar.index.id(of: verb))
      if id != 0 { officeRows[id] = known.filter(\.isReadByOrder) }
    }
  }

  /// Adds a demonym.
  mutating func add(demonym: String, of country: String) {
    countries[demonym.lowercased()] = country.lowercased()
  }

  /// The country of a demonym, or the word itself.
  func country(of word: String) -> String { countries[word] ?? word }

  /// The place among entities that is the country of a demonym: "the Norlandish parliament".
  func country(ofDemonym word: String, among entities: [DocumentEntity]) -> Int? {
    guard let name = countries[word] else { return nil }
    return entities.firstIndex { $0.kind == .place && $0.name.lowercased() == name }
  }

  /// The words of a listed acronym, in lower case.
  func spelledOut(_ acronym: String) -> [String]? { acronyms[acronym] }

  /// Whether words are what a listed acronym stands for.
  func isSpelledOut(_ words: [String]) -> Bool { acronyms.values.contains(words) }

  /// The words of what a listed name stands for: "liberal democrats" for "lib dems".
  func wholeForm(_ form: [String]) -> [String] {
    guard form.count < 4, let whole = canonical[form.joined(separator: " ")] else { return form }
    return whole.split(separator: " ").map(String.init)
  }

  /// The form that a listed name stands for, or the name itself.
  func canonical(_ name: String) -> String { canonical[name] ?? name }
}
