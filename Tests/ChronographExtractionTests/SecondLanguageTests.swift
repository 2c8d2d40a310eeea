import ChronographDates
import ChronographLanguage
import ChronographReading
import ChronographTemporal
import Foundation
import Testing

@testable import ChronographExtraction

/// A language is a folder: one with a few words of French is read as French, and nothing English is read into it.
@Suite struct SecondLanguageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Languages/fr")

  /// The folder, with an empty table for each that it lacks and no words for each class that it leaves out.
  private static func french() throws -> LanguageFolder {
    var files: [String: [UInt8]] = [:]
    for name in DataTable.names where name.hasPrefix("en/") {
      files[String(name.dropFirst(3))] = []
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
    }
    for name in ["word-sets.tsv", "temporal-sets.tsv"] {
      let told = try classes(files[name] ?? [])
      let all = try classes(DataTable.bytes(named: "en/" + name))
      let rest = all.filter { !told.contains($0) }.map { "\($0)\t-\tnone yet\n" }
      files[name, default: []] += Array(rest.joined().utf8)
    }
    return LanguageFolder(language: "fr", files: files)
  }

  private static func classes(_ table: [UInt8]) throws -> [String] {
    try DataTable(bytes: table, file: "fr", columns: 3...3).rows.map { $0.fields[0] }
  }

  private static let extractor = Result { try Extractor(languages: [french()]) }

  private func extraction(of body: String) throws -> Extraction {
    try Self.extractor.get().extraction(
      of: Document(
        id: "avis-01", published: PartialDate("2014-05-08"), language: "fr", body: body))
  }

  struct Dated: CustomTestStringConvertible, Sendable {
    let text: String
    let values: [String]
    var testDescription: String { text }
    init(_ text: String, _ values: String...) { (self.text, self.values) = (text, values) }
  }

  @Test(arguments: [
    Dated("Le conseil a siégé le 3 mai 2014.", "2014-05-03"),
    Dated("Le conseil a siégé le lundi 5 mai 2014.", "2014-05-05"),
    Dated("Il est en poste depuis août 2012.", "2012-08"),
    Dated("Le 1er février 2013, le conseil a siégé.", "2013-02-01"),
    Dated("DÉCEMBRE 2011 : le conseil a siégé.", "2011-12"),
    Dated("Le conseil a siégé hier.", "2014-05-07"),
    Dated("L'exercice va du 3 mars au 9 avril 2013.", "2013-03-03", "2013-04-09"),
    // Words of English tell no date here.
    Dated("Le cabinet May & March a parlé de Sunday et de tomorrow."),
    Dated("Il a cité le mot yesterday, puis last week."),
  ])
  func readsDates(_ example: Dated) throws {
    let words = try TemporalLexicon(Self.french())
    let found = TimexAnnotator(mode: .automatic, order: nil, words: words).timexes(
      inUTF8: Array(example.text.utf8), published: PartialDate("2014-05-08"))
    #expect(found.map(\.value) == example.values)
  }

  @Test func cutsElidedWordsOff() throws {
    let text = TextTokenizer(lexicon: try Lexicon(Self.french())).tokenize(
      "L'avis de l’office d'Orsenne, aujourd'hui, Paul O'Hara's.")
    #expect(
      text.tokens.indices.map(text.form) == [
        "L'", "avis", "de", "l’", "office", "d'", "Orsenne", ",", "aujourd'hui", ",", "Paul",
        "O'Hara's", ".",
      ])
  }

  @Test(arguments: [
    ("Ana Lemos, maire de Valmora, a parlé au conseil.", ["Ana Lemos", "maire", "Valmora"]),
    ("Élise Veyra, préfète d'Orsenne, était en séance.", ["Élise Veyra", "préfète", "Orsenne"]),
    ("Le maire de Valmora, Paul Renar, a parlé hier.", ["Paul Renar", "maire", "Valmora"]),
  ])
  func readsAnOfficeBesideAName(_ text: String, _ expected: [String]) throws {
    let extraction = try extraction(of: text)
    let office = try #require(extraction.relations.first { $0.type == .position })
    let holder = extraction.entities.first { $0.id == office.source }
    let place = extraction.entities.first { $0.id == office.target }
    #expect([holder?.name, office.title, place?.name] == expected)
  }

  @Test func readsAPassive() throws {
    let extraction = try extraction(of: "Paul Renar a été arrêté le 6 mai 2014 à Valmora.")
    let event = try #require(extraction.events.first)
    #expect(event.type.rawValue == "arrest")
    #expect(event.date == "2014-05-06")
    #expect(event.participants.first?.role == .patient)
  }

  @Test func readsWhoLeftAnOfficeAndWhen() throws {
    let extraction = try extraction(
      of: "L'ancienne maire de Valmora, Ana Lemos, a démissionné le 3 mai 2014.")
    let event = try #require(extraction.events.first { $0.type.rawValue == "removal" })
    #expect(event.date == "2014-05-03")
    #expect(extraction.relations.first { $0.type == .position }?.status == .former)
  }

  @Test func readsNothingByWordsOfEnglish() throws {
    let extraction = try extraction(
      of: "Mayor Paul Renar resigned yesterday as chairman of the board of Valmora.")
    #expect(extraction.relations.isEmpty)
    #expect(extraction.events.isEmpty)
  }

  @Test func saysThatNoModelsWereLearnt() throws {
    let extraction = try extraction(of: "Le conseil a siégé.")
    #expect(extraction.findings.map(\.code) == ["language-without-models"])
  }
}
