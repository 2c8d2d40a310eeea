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
    accusation accuser active adverb advice aide aim any appointment arrest aux bare be body but case cc charge
    class code comp company complement compound condition confidence conjunction cop copula curriculum date death
    defection described det discourse do document earliest else en end ended ending enforcement entities entity
    evidence example expulsion extension factuality falsehood figure findings fixed flat founding given guilt happen
    have he id incumbent investigation issuance issued it kind labels language latest leads leak life list
    mark may medium meeting member mention mentions message met metonym mod must name names noaim nobody noclause
    noparty not nothing noun number obj office owned official ordinal other pair part participants party passive person place
    position poss possessive post prefix preposition proof prosecutor publication published publisher quote
    relations relative removal role root rule sentence she source start statement statistic stative status subj
    subordinator support target tenure text that they tie times title tree trial trigger truth type url vacancy value
    visit will words would writing wrong about events of aware effect self NOUN VERB alone auxiliary loose
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Files that are no rules: names of classes and formats, letters, and what models were trained with.
  private static let exempt: Set<String> = [
    "WordClass.swift", "WordClasses.swift", "Extraction+JSON.swift", "DependencyRelation.swift",
    "UniversalPOS.swift",
    "CoNLLUWriter.swift", "NameFolding.swift", "NameInput.swift", "Inflection.swift",
  ]

  private func files(_ target: String) throws -> [URL] {
    let folder = Self.sources.appending(path: target)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    return names.filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
  }

  /// Endings that a rule still tells by itself.
  private static let endings: Set<String> = ["ian"]

  /// The string literals of a line that are one word.
  private func words(in line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      .filter { $0.count > 2 && $0.allSatisfy { $0.isASCII && $0.isLetter || $0 == "'" } }
  }

  @Test(arguments: ["ChronographExtraction", "ChronographLanguage"])
  func namesNoWordOfALanguage(_ target: String) throws {
    let lexicon = try Lexicon(language: "en")
    var found: [String] = []
    for file in try files(target) where !Self.exempt.contains(file.lastPathComponent) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//")
      {
        for word in words(in: line) where !Self.vocabulary.union(Self.endings).contains(word) {
          if lexicon.id(of: word.lowercased()) != 0 {
            found.append("\(file.lastPathComponent): \(word)")
          }
        }
      }
    }
    #expect(found.isEmpty, "these words belong into a table of the language's folder")
  }

  @Test func asksForEveryClassOfWords() throws {
    var asked: Set<Substring> = []
    for target in ["ChronographExtraction", "ChronographLanguage"] {
      for file in try files(target) where file.lastPathComponent != "WordSet.swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        asked.formUnion(
          text.split { !($0.isLetter || $0 == ".") }.flatMap { $0.split(separator: ".") })
      }
    }
    let idle = WordSet.allCases.map(\.name).filter { !asked.contains(Substring($0)) }
    #expect(idle.isEmpty, "no rule asks for these classes")
  }
}
