import ChronographLanguage
import Foundation
import Testing

/// A language is its folder: what a word means to a rule stands there, not in the code.
@Suite struct WordsInCodeTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  /// Names that tables, formats and annotation schemes give things; they are the same in every language.
  private static let vocabulary = Set(
    """
    NOUN VERB about accusation accuser acronym active adverb advice aide aim all alone any appointment arrest
    aux auxiliary aware bare be bench before-any-number before-name before-number body but cabinet capitals case cc
    charge class clitic code comp company companySuffix complement compound condition confidence conjunction court
    continued cop copula copy country curriculum date deadly death defection described det discourse do document
    documents earliest effect else en end ended ending enforcement entities entity event events evidence example
    exchange expulsion extension factuality falsehood figure final findings first fixed flat founding future given
    guilt happen have he id incumbent investigation issuance issued it kind labels language latest leads leak
    life light list loose mark may medium meeting member ministry members mention mentions message met metonym mod must
    name names noaim nobody noclause noparty not nothing noun number obj of offence office offices official ordinal
    other owned pair part participants party passive people person place places planned position poss possessive post
    prefix preposition proceeding proof prosecutor publication published publisher quote reason relation relations relative
    removal report role root rule self sentence shared she source start statement statistic stative status subj
    subordinator support target tenure term text that they tie times title tree trial trigger truth type undoing
    undone url vacancy value version visit will words would writing wrong
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Files that are no rules: names of classes and formats, letters, what models were trained with, and the program's
  /// own interface: what networks call ties; and what a model's observations are called, whose words come from the text.
  private static let exempt: Set<String> = [
    "WordClass.swift", "WordClasses.swift", "Extraction+JSON.swift", "DependencyRelation.swift",
    "UniversalPOS.swift", "CoNLLUWriter.swift", "NameFolding.swift", "NameInput.swift",
    "Relation+Telling.swift", "Factuality+Mark.swift", "StructureCheck.swift",
    "NetworkFileError.swift", "HolderFeatures.swift", "OwnerFeatures.swift", "OfficeSlot.swift",
  ]

  /// Parts of messages and of keys: what the program says to its user or to itself, not what it looks for.
  private static let messages: Set<String> = [
    " or ", "'formatVersion' is missing", "'version' is missing",
    "Expect names and offices to be missed", "Extract the document again",
    "Give each document an id of its own", "Give the day of publication where it is known",
    "See whether two things were merged by name", "counts further than the calendar goes",
    "event type", "gives one of this frame", "in ", "is ", "is no day of the calendar",
    "names no trigger", "part of speech", "person ", "place ",
    "the file is not part of the program",
    "the folder has no such file",
  ]

  private func files(_ target: String) throws -> [URL] {
    let folder = Self.sources.appending(path: target)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    return names.filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
      .filter { !Self.exempt.contains($0.lastPathComponent) }
  }

  /// The lines of code of a file, without comments and without the names and examples of rules of dates.
  private func lines(of file: URL) throws -> [Substring] {
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing(/TimexRule\((.|\n)*?\)\s*\{ grammar/, with: "")
    return text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
  }

  /// The string literals of a line that are words: letters, hyphens, spaces; codes in capitals are none.
  private func phrases(in line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      .filter { literal in
        literal.count > 2 && literal.contains(where: \.isLowercase)
          && literal.allSatisfy { $0.isASCII && $0.isLetter || " -'".contains($0) }
      }
  }

  @Test(arguments: [
    "ChronographExtraction", "ChronographLanguage", "ChronographTemporal", "ChronographNetwork",
  ])
  func namesNoWordOfALanguage(_ target: String) throws {
    let lexicon = try Lexicon(language: "en")
    let known = Self.vocabulary.union(Self.messages)
    var found: [String] = []
    for file in try files(target) {
      for phrase in try lines(of: file).flatMap(phrases) where !known.contains(phrase) {
        let words = phrase.lowercased().split(separator: " ")
        if words.contains(where: { lexicon.id(of: String($0)) != 0 }) {
          found.append("\(file.lastPathComponent): \(phrase)")
        }
      }
    }
    #expect(found.isEmpty, "these words belong into a table of the language's folder")
  }

  /// Letters told by their bytes, and endings told as text.
  @Test(arguments: [
    "ChronographExtraction", "ChronographLanguage", "ChronographTemporal", "ChronographNetwork",
  ])
  func tellsNoWordByItsLetters(_ target: String) throws {
    let letter = "(9[7-9]|1[01][0-9]|12[0-2])"
    let patterns = try [
      "has(Suffix|Prefix)\\(\"[a-z' ]*[a-z][a-z' ]*\"\\)", "ascii: \"[a-z]\"",
      "elementsEqual\\(\\[\(letter)(, \(letter))*\\]", "last [!=]= \(letter)\\b",
      "byte\\([^)]*\\) [!=]= \(letter)\\b", "\\| 32 [!=]= \(letter)\\b",
    ].map { try Regex($0) }
    var found: [String] = []
    for file in try files(target) {
      for line in try lines(of: file) where !isNotation(line) {
        if patterns.contains(where: { !line.matches(of: $0).isEmpty }) {
          found.append("\(file.lastPathComponent): \(line.drop { $0 == " " })")
        }
      }
    }
    #expect(found.isEmpty, "these endings belong into inflection.tsv or another table")
  }

  /// Letters of ISO 8601 and of addresses, and keys: the same in every language.
  private func isNotation(_ line: Substring) -> Bool {
    line.contains("isLetter(") || line.contains("isWeb")
      || Self.messages.contains { line.contains("\"\($0)\"") }
  }

  @Test func asksForEveryClassOfWords() throws {
    var asked: Set<Substring> = []
    let targets = [
      "ChronographExtraction", "ChronographLanguage", "ChronographTemporal", "ChronographNetwork",
    ]
    let definitions = ["WordSet.swift", "TemporalSet.swift"]
    for file in try targets.flatMap(files)
    where !definitions.contains(file.lastPathComponent) {
      let text = try String(contentsOf: file, encoding: .utf8)
      asked.formUnion(
        text.split { !($0.isLetter || $0 == ".") }.flatMap { $0.split(separator: ".") })
    }
    let classes = try ["word-sets", "temporal-sets", "name-sets"].flatMap {
      try DataTable(named: "en/\($0).tsv", columns: 3...3).rows.map { $0.fields[0] }
    }
    let idle = classes.filter { !asked.contains(Substring($0)) }
    #expect(idle.isEmpty, "no rule asks for these classes")
  }
}
