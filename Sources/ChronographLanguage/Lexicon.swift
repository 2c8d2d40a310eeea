internal import CLanguageData

/// The word lists of one language, read once: every word gets an id and its classes.
///
/// Ids are dense and start at 1, so that rules compare integers; 0 is every word that no list holds.
public struct Lexicon: Sendable {
  /// The language's folder, such as `en`.
  public var language: String { folder.language }
  /// Its tables.
  package let folder: LanguageFolder
  private var table = WordTable(capacity: 130_000)
  private var classTable: [WordClasses] = [[]]
  private(set) var abbreviations: [UInt32: AbbreviationKind] = [:]
  private(set) var web = WebWords()
  private var sets = WordSetTable()
  /// How its words change their endings.
  package let inflection: Inflection
  package private(set) var phrases = PhraseTable()
  /// The titles of several words that are no part of the lists.
  package private(set) var addedTitles = PhraseTable()

  /// What follows a full stop that belongs to an abbreviation.
  enum AbbreviationKind: String, Sendable {
    case beforeName = "before-name"
    case beforeNumber = "before-number"
    /// Before a number, in small letters too.
    case beforeAnyNumber = "before-any-number"
    case any
  }

  /// Reads the embedded lists of a language.
  public init(language: String) throws(LexiconError) {
    try self.init(LanguageFolder(embedded: language))
  }

  /// Reads the lists of a folder.
  package init(_ folder: LanguageFolder) throws(LexiconError) {
    self.folder = folder
    let short = try folder.table("abbreviations.tsv", columns: 2...2)
    inflection = try Inflection(folder)
    for row in short.rows {
      guard let kind = AbbreviationKind(rawValue: row.fields[1]) else {
        throw row.error("unknown kind '\(row.fields[1])'")
      }
      abbreviations[intern(row.fields[0])] = kind
    }
    for row in try folder.table("contractions.tsv", columns: 2...2).rows {
      guard web.add(row.fields[0], row.fields[1]) else {
        throw row.error("'\(row.fields[1])' is no length of a first part")
      }
    }
    for list in try folder.table("lists.tsv", columns: 2...2).rows {
      try read(list: list.fields[0], defaultClass: list.fields[1], at: list)
    }
    for row in try WordSetTable.rows(in: folder) {
      for word in row.words { sets.insert(word, id: intern(word), into: row.set) }
    }
  }

  /// The languages that have a folder of word lists.
  public static let languages: [String] = DataTable.names
    .filter { $0.hasSuffix("/lists.tsv") }.map { String($0.dropLast("/lists.tsv".count)) }

  /// The id of a word in lower case, 0 if no list holds it.
  public func id(of word: String) -> UInt32 { table.find(Array(word.utf8)) }

  /// The id of a word in lower case; a new word gets one.
  package mutating func intern(_ word: String) -> UInt32 {
    let id = table.insert(Array(word.utf8))
    if Int(id) >= classTable.count { classTable.append([]) }
    return id
  }

  /// Adds classes to a word.
  package mutating func add(_ classes: WordClasses, to word: UInt32) {
    classTable[Int(word)].formUnion(classes)
  }

  /// What the lists say about a word.
  public func classes(of word: UInt32) -> WordClasses { classTable[Int(word)] }

  /// Whether a word is in a class that rules ask for.
  package func contains(_ word: UInt32, in set: WordSet) -> Bool { sets.contains(word, in: set) }

  /// Whether a word in lower case is in a class that rules ask for.
  package func contains(_ word: some StringProtocol, in set: WordSet) -> Bool {
    let id = word.utf8.withContiguousStorageIfAvailable { table.find($0) }
    return sets.contains(id ?? table.find(Array(word.utf8)), in: set)
  }

  /// The words of a class that rules ask for.
  package func words(of set: WordSet) -> [String] { sets.words(of: set) }

  /// The word, as it is written, that one is the plural of, if that has one of the classes.
  package func singular(
    of word: ArraySlice<UInt8>, having wanted: WordClasses
  ) -> (form: String, classes: WordClasses)? {
    var next = 0
    while let form = inflection.form(.singular, of: word, next: &next) {
      var folded: [UInt8] = []
      LowerCase.append(form, to: &folded)
      let classes = classes(of: table.find(folded))
      if !classes.isDisjoint(with: wanted) {
        return (String(decoding: form, as: UTF8.self), classes)
      }
    }
    return nil
  }

  /// The lower-case word of an id; empty for 0.
  public func word(_ id: UInt32) -> String { id == 0 ? "" : table.word(id) }

  /// The id of lower-case bytes, 0 if no list holds them.
  package func id(ofLowerCase bytes: some RandomAccessCollection<UInt8>) -> UInt32 {
    table.find(bytes)
  }

  private mutating func read(
    list name: String, defaultClass: String, at row: DataTable.Row
  ) throws(LexiconError) {
    guard let fallback = defaultClass == "-" ? [] : WordClasses.named[defaultClass] else {
      throw row.error("unknown class '\(defaultClass)'")
    }
    try folder.forEachLine(of: name) { (line) throws(LexiconError) in
      guard !addPlain(line.bytes, classes: fallback) else { return }
      let entry = try line.row(columns: 1...3)
      var classes = fallback
      if entry.fields.count > 1, !fallback.contains(.demonym) {
        for part in entry.fields[1].split(separator: ",") {
          guard let named = WordClasses.named[String(part)] else {
            throw entry.error("unknown class '\(part)'")
          }
          classes.formUnion(named)
        }
        if classes.contains(.ambiguous), fallback == .place { classes.formUnion(.place) }
      }
      add(entry.fields[0], classes: classes)
    }
  }

  /// Adds a line that is one word of plain letters, as most are, without cutting it; returns whether it is one.
  private mutating func addPlain(
    _ line: UnsafeBufferPointer<UInt8>, classes: WordClasses
  ) -> Bool {
    guard line.count <= 64, line.allSatisfy({ (97...122).contains($0 | 32) }),
      web.contractionCut(line) == nil
    else { return false }
    let id = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { folded in
      for (index, byte) in line.enumerated() { folded[index] = byte | 32 }
      return table.insert(UnsafeBufferPointer(rebasing: folded[..<line.count]))
    }
    if Int(id) >= classTable.count { classTable.append([]) }
    let isAcronym = line.count > 1 && line.allSatisfy { $0 < 97 }
    add(isAcronym ? classes.union(.acronym) : classes, to: id)
    return true
  }

  /// Adds a title; one of several words counts as a title only as a whole.
  package mutating func addTitle(_ phrase: String, classes: WordClasses) {
    add(phrase, classes: classes)
    let ids = ids(of: phrase)
    if ids.count > 1 { addedTitles.insert(ids, classes: classes) }
  }

  /// Adds a word before names that a full stop belongs to: "Adv" where "Adv." is an honorific.
  package mutating func addAbbreviation(_ word: String) {
    for id in ids(of: word) { abbreviations[id] = .beforeName }
  }

  /// Adds classes to each word of a hyphenated one.
  package mutating func addParts(of word: String, classes: WordClasses) {
    for part in TextTokenizer.forms(of: word, abbreviations: self) where part != "-" {
      add(part, classes: classes)
    }
  }

  /// The ids of a phrase's words in lower case; a new word gets one.
  private mutating func ids(of phrase: String) -> [UInt32] {
    TextTokenizer.forms(of: phrase, abbreviations: self).map { word in
      var folded: [UInt8] = []
      // As the tokenizer looks words up: "’s" has a plain apostrophe there, a mark by itself does not.
      let isPlain = word.utf8.count == 3 || !word.utf8.contains(0xE2)
      LowerCase.append((isPlain ? word : word.replacing("’", with: "'")).utf8, to: &folded)
      return intern(String(decoding: folded, as: UTF8.self))
    }
  }

  /// Adds a word or phrase, as a line of a word list does.
  package mutating func add(_ phrase: String, classes: WordClasses) {
    let isAcronym =
      phrase.utf8.count > 1 && phrase.utf8.allSatisfy { ($0 >= 65 && $0 <= 90) || $0 == 46 }
    // "corp." and "dec." are one word to the tokenizer, with whatever stands behind them.
    let isDotted =
      !classes.isDisjoint(with: [.companySuffix, .month]) && phrase.hasSuffix(".")
      && !phrase.contains(" ")
    let ids = isDotted ? [intern(phrase.lowercased())] : ids(of: phrase)
    guard let first = ids.first else { return }
    if ids.count == 1 {
      add(isAcronym ? classes.union(.acronym) : classes, to: first)
    } else {
      add(.phraseStart, to: first)
      phrases.insert(ids, classes: classes)
    }
  }
}
