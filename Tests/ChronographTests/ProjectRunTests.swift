import ChronographExtraction
import ChronographNetwork
import ChronographReading
import ChronographTemporal
import Foundation
import Testing

@testable import Chronograph

/// From files in a folder to a network, with nothing between.
@Suite struct ProjectRunTests {
  /// Writes files into a folder of their own, and removes it afterwards.
  private func withFolder<Value>(
    _ files: [String: String], _ body: (String) async throws -> Value
  ) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("chronograph-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return try await body(folder.path)
  }

  static let articles = [
    "a.md":
      "---\npublished: 2014-03-03\n---\nAna Lima was appointed chairman of the Harbour Board on 28 February 2014.\n",
    "b.md":
      "---\npublished: 2014-03-10\n---\nAna Lima, chairman of the Harbour Board, resigned on 9 March 2014.\n",
    "c.md":
      "---\npublished: 2014-03-17\n---\nThe Lund Police arrested Otto Krog on 15 March 2014.\n",
  ]

  @Test func findsWhatSeveralArticlesSayOfOnePerson() async throws {
    let network = try await withFolder(Self.articles) { folder in
      try await Pipeline(jobs: 2).network(of: DocumentSequence([folder]), title: "Harbour")
    }
    #expect(network.title == "Harbour")
    #expect(network.documents.map(\.id) == ["a", "b", "c"])
    let persons = network.entities.filter { $0.kind == .person }.map(\.name)
    #expect(persons == ["Ana Lima", "Otto Krog"])
    #expect(network.offices.map(\.title) == ["chairman"])
    let types = network.events.map(\.type.rawValue)
    #expect(types.contains("appointment") && types.contains("removal") && types.contains("arrest"))
    let problems = NetworkVerifier(network).structuralProblems()
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test func everyQuoteOfANetworkStandsInItsDocument() async throws {
    try await withFolder(Self.articles) { folder in
      let network = try await Pipeline().network(of: DocumentSequence([folder]))
      let documents = try DocumentSequence([folder]).map { try $0.result.get() }
      let report = NetworkVerifier(network).verify(against: documents)
      #expect(report.problems.isEmpty)
      #expect(report.checkedQuotes == network.evidence.count && report.checkedQuotes > 0)
    }
  }

  @Test func theOrderOfFilesOnTheCommandLineChangesNothing() async throws {
    try await withFolder(Self.articles) { folder in
      let paths = ["a.md", "b.md", "c.md"].map { "\(folder)/\($0)" }
      let one = try await Pipeline().network(of: DocumentSequence(paths))
      let other = try await Pipeline(jobs: 3).network(of: DocumentSequence(paths.reversed()))
      #expect(one == other)
    }
  }

  @Test func aDateModeReachesTheReading() async throws {
    let text = "On 3 May 1950 Ana Lima came.\n\nShe was arrested in June.\n"
    let dates = try await withFolder(["a.md": "---\npublished: 2014-03-21\n---\n\(text)"]) {
      folder in
      var dates: [DateMode: [String?]] = [:]
      for mode in [DateMode.news, .narrative] {
        let network = try await Pipeline(dateMode: mode).network(of: DocumentSequence([folder]))
        dates[mode] = network.events.filter { $0.type.rawValue == "arrest" }.map(\.date)
      }
      return dates
    }
    #expect(dates[.news] == ["2013-06"])
    #expect(dates[.narrative] == ["1950-06"])
  }

  @Test func whatCannotBeReadIsAFindingAndTheRestIsRead() async throws {
    let files = Self.articles.merging(["d.txt": "", "e.jsonl": "{\"id\": \"x\"}\nno json\n"]) { $1 }
    var outcomes: [String] = []
    let network = try await withFolder(files) { folder in
      try await Pipeline().network(of: DocumentSequence([folder])) { outcome in
        let isRead = if case .success = outcome.result { true } else { false }
        outcomes.append("\(outcome.id ?? "-") \(isRead)")
      }
    }
    #expect(outcomes == ["a true", "b true", "c true", "d false", "x false", "- false"])
    #expect(network.documents.count == 3)
    #expect(network.findings.count { $0.severity == .error } == 3)
  }

  @Test func aFolderOfNothingGivesAnEmptyNetwork() async throws {
    let network = try await withFolder(["a.md": "It rained.\n"]) { folder in
      try await Pipeline().network(of: DocumentSequence([folder]))
    }
    #expect(network.entities.isEmpty && network.relations.isEmpty && network.events.isEmpty)
    #expect(network.findings.map(\.code) == ["no-publication-date"])
  }

  @Test(arguments: ["de", "zh", "ru"]) func anotherLanguageIsSaidAndNotGuessedAt(
    _ language: String
  ) async throws {
    let text = "---\nlanguage: \(language)\npublished: 2014-03-21\n---\nAna Lima resigned.\n"
    let network = try await withFolder(["a.md": text]) { folder in
      try await Pipeline().network(of: DocumentSequence([folder]))
    }
    #expect(network.entities.isEmpty)
    #expect(network.documents.map(\.language) == [language])
    #expect(network.findings.map(\.code) == ["language-not-supported"])
  }

  @Test(arguments: [(0, 1), (-3, 1), (1, 1), (8, 8)])
  func worksWithOneJobAtLeast(_ asked: Int, _ jobs: Int) throws {
    #expect(try Pipeline(jobs: asked).jobs == jobs)
  }

  @Test func syntaxIsWrittenOnlyWhereTheLanguageIsKnown() throws {
    let pipeline = try Pipeline()
    var output = ByteWriter()
    let english = pipeline.writeSyntax(of: .init(id: "a", body: "Ana Lima left."), to: &output)
    #expect(english.isEmpty)
    #expect(String(decoding: output.bytes, as: UTF8.self).hasPrefix("# newdoc id = a\n"))
    output.removeAll()
    let other = pipeline.writeSyntax(
      of: .init(id: "b", language: "ru", body: "Анна ушла."), to: &output)
    #expect(other.map(\.code) == ["language-not-supported"])
    #expect(output.bytes.isEmpty)
  }
}

/// Words that a person may have meant, measured by letters that differ.
@Suite struct SuggestionPropertyTests {
  static let commands = [
    "build", "extract", "assemble", "export", "render", "timeline", "report", "read", "explain",
    "verify", "show", "dates",
  ]

  /// Every word with one letter left out, doubled, exchanged with its neighbour, or replaced.
  static func misspelt(_ word: String) -> Set<String> {
    let letters = Array(word)
    var found: Set<String> = []
    for index in letters.indices {
      var (less, more, other) = (letters, letters, letters)
      less.remove(at: index)
      more.insert(letters[index], at: index)
      other[index] = "q"
      found.formUnion([String(less), String(more), String(other)])
      if index > 0 {
        var turned = letters
        turned.swapAt(index - 1, index)
        found.insert(String(turned))
      }
    }
    return found.subtracting([word])
  }

  // "erport" is as near to "export" as to "report".
  @Test(arguments: commands.filter { $0.count > 4 && $0 != "report" })
  func oneWrongLetterIsForgiven(_ command: String) {
    // "eport" may be meant as two of them.
    let others = Self.commands.filter { $0 != command }.map(Self.misspelt)
    for word in Self.misspelt(command) where !others.contains(where: { $0.contains(word) }) {
      #expect(Suggestion.nearest(to: word, among: Self.commands) == command, "\(word)")
    }
  }

  @Test(arguments: commands) func aWordItselfIsTheNearest(_ command: String) {
    #expect(Suggestion.nearest(to: command, among: Self.commands) == command)
    #expect(Suggestion.nearest(to: command.uppercased(), among: Self.commands) == command)
  }

  @Test(arguments: [
    ([], "none"), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
  ])
  func listsWordsAsASentenceDoes(_ words: [String], _ text: String) {
    #expect(Suggestion.list(words) == text)
  }
}
