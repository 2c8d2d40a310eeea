import Chronograph
import ChronographLanguage
import ChronographReading
import Foundation
import Testing

@testable import ChronographTraining

@Suite struct RawTreebankTests {
  /// A line of CoNLL-U with only what raw text depends on.
  private func line(_ id: String, _ form: String, glued: Bool = false) -> String {
    "\(id)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(glued ? "SpaceAfter=No" : "_")\n"
  }

  private func treebank(_ text: String) throws -> RawTreebank {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "raw-\(UUID().uuidString).conllu")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try RawTreebank(file)
  }

  @Test func joinsSentencesAsTheyStood() throws {
    let raw = try treebank(
      "# newdoc id = a\n# newpar\n" + line("1", "Go", glued: true) + line("2", ".") + "\n"
        + line("1", "Stay", glued: true) + line("2", "!", glued: true) + "\n" + line("1", "Then")
        + "\n# newpar id = p2\n" + line("1", "Rest") + "\n# newdoc id = b\n" + line("1", "End")
        + "\n")
    #expect(raw.documents.map(\.text) == ["Go. Stay!Then\n\nRest", "End"])
    #expect(raw.documents[0].sentences.map(\.count) == [3, 5, 4, 4])
    #expect(raw.documents[0].words.count == 6)
  }

  @Test func givesThePartsOfAContractionTheirOwnPlaces() throws {
    let raw = try treebank(
      line("1", "They") + line("2-3", "don't", glued: true) + line("2", "do") + line("3", "n't")
        + line("4", ".") + "\n")
    let document = try #require(raw.documents.first)
    #expect(document.text == "They don't.")
    #expect(document.words == [.init(0, 4), .init(5, 7), .init(7, 10), .init(10, 11)])
  }

  @Test func keepsPartsThatDontSpellTheirContractionInsideIt() throws {
    let raw = try treebank(
      line("1-2", "wont") + line("1", "will") + line("2", "not") + line("3", "go") + "\n")
    let document = try #require(raw.documents.first)
    #expect(document.text == "wont go")
    #expect(document.words == [.init(0, 4), .init(0, 4), .init(5, 7)])
  }

  @Test func countsTheWordsAndSentencesOfRawText() throws {
    let raw = try treebank(
      line("1", "He") + line("2", "left", glued: true) + line("3", ".") + "\n"
        + line("1", "She", glued: true) + line("2", "-", glued: true) + line("3", "too") + "\n")
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    let evaluation = TextEvaluation(raw, tokenizer)
    #expect(evaluation.words == TextCounts(found: 6, system: 6, gold: 6))
    #expect(evaluation.sentences == TextCounts(found: 2, system: 2, gold: 2))
    #expect(evaluation.description.hasPrefix("words F1 100.00  sentences F1 100.00"))
  }

  @Test func countsOnlyPlacesThatAreTheSame() {
    var counts = TextCounts()
    counts.add([.init(0, 4), .init(5, 9)], [.init(0, 4), .init(5, 8), .init(8, 9)])
    #expect(counts == TextCounts(found: 1, system: 2, gold: 3))
    #expect(counts.f1 == 0.4)
    #expect(TextCounts().f1 == 0)
  }
}

@Suite struct TrainingModelTests {
  @Test func addsUpTheAveragesOfItsRuns() {
    var counter = FeatureCounter()
    let feature: UInt64 = 11 << 40
    let rows = withUnsafePointer(to: feature) { feature -> [AveragedRow] in
      counter.add(feature, 1)
      let model = TrainingModel(classes: 2, counts: counter, minimum: 1)
      for amount in [Float(1), 3] {
        // The weight holds for half of the decisions.
        model.advance()
        model.update(feature, 1, label: 1, by: amount)
        model.advance()
        model.advance()
        model.endRun()
      }
      return model.averaged()
    }
    #expect(rows.map(\.feature) == [feature])
    #expect(rows.first?.pairs.map(\.label) == [1])
    #expect(rows.first?.pairs.map(\.weight) == [2])
  }
}

@Suite struct NameVariationTests {
  @Test func putsOtherNamesWherePersonsAreNamed() throws {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    var variation = try NameVariation(tokenizer, language: "en")
    let text = tokenizer.tokenize("In Oslo, Ana Novak met Lima.")
    let names = [
      RecognizedName(tokens: 1..<2, kind: .place), RecognizedName(tokens: 3..<5, kind: .person),
      RecognizedName(tokens: 6..<7, kind: .person),
    ]
    let varied = variation.varied(text.sentences[0], of: text, names)
    let other = try #require(varied)
    let body = String(decoding: other.text.utf8, as: UTF8.self)
    #expect(body.hasPrefix("In Oslo, ") && body.hasSuffix(" met Lima."))
    #expect(!body.contains("Novak"))
    #expect(other.names.map(\.kind) == [.place, .person, .person])
    let words = other.names.map { name in
      other.text.tokens[name.tokens.lowerBound..<name.tokens.upperBound].count
    }
    #expect(words[0] == 1 && (2...3).contains(words[1]) && words[2] == 1)
  }

  @Test func leavesSentencesWithoutFullNamesAlone() throws {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    var variation = try NameVariation(tokenizer, language: "en")
    let text = tokenizer.tokenize("Novak left.")
    let names = [RecognizedName(tokens: 0..<1, kind: .person)]
    let isVaried = variation.varied(text.sentences[0], of: text, names) != nil
    #expect(!isVaried)
  }
}
