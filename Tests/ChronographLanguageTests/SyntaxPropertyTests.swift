import ChronographReading
import Testing

@testable import ChronographLanguage

@Suite struct SyntaxPropertyTests {
  @Test(arguments: 1...40) func makesATreeOfEverySentence(_ seed: Int) throws {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize(SyntaxSample.text(seed: UInt64(seed)))
    SyntaxSample.expectTrees(text, tools.model.annotate(text))
  }

  @Test(arguments: 1...40) func findsNamesInsideTheirSentencesInOrder(_ seed: Int) throws {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize(SyntaxSample.text(seed: UInt64(seed)))
    for sentence in text.sentences {
      let names = tools.model.names(in: sentence, of: text, tools.lexicon)
      #expect(names.allSatisfy { sentence.tokens.contains($0.tokens.lowerBound) })
      #expect(names.allSatisfy { $0.tokens.upperBound <= sentence.tokens.upperBound })
      for (name, next) in zip(names, names.dropFirst()) {
        #expect(name.tokens.upperBound <= next.tokens.lowerBound)
      }
    }
  }

  @Test func annotatesASentenceTheSameAloneAndWithTheOthers() throws {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize(
      "Ana Lima resigned on Monday. The ministry said nothing. Who follows her is unknown.")
    let all = tools.model.annotate(text)
    var table = tools.model.emptyTable(for: text)
    let sentence = try #require(text.sentences.last)
    tools.model.annotate(sentence, of: text, into: &table)
    for token in sentence.tokens {
      #expect(table.tags[token] == all.tags[token])
      #expect(table.heads[token] == all.heads[token])
      #expect(table.relations[token] == all.relations[token])
    }
    #expect(!table.isAnnotated(0))
    #expect(table.upos(0) == .other)
  }

  struct Noise: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: @Sendable () -> String

    init(_ name: String, _ text: @escaping @Sendable () -> String) {
      (testDescription, self.text) = (name, text)
    }
  }

  static let noise: [Noise] = [
    .init("nothing") { "" },
    .init("white space") { " \n\t \u{2028}" },
    .init("ten megabytes without a space") { String(repeating: "abcdefgh", count: 1_250_000) },
    .init("host names without end") { String(repeating: "a.b-c_d.", count: 20_000) },
    .init("nested brackets") {
      String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
    },
    .init("one letter") { String(repeating: "x", count: 1_000_000) },
    .init("one mark") { String(repeating: "$", count: 1_000_000) },
    .init("only punctuation") { String(repeating: ",;:-—!?\"'()[]…«»", count: 10_000) },
    .init("open tags") { String(repeating: "<a", count: 50_000) },
    .init("clitics without end") { String(repeating: "n't's'd", count: 30_000) },
    .init("random bytes") {
      var generator = SyntaxSample.Generator(state: 9)
      let bytes = (0..<200_000).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      return String(decoding: bytes, as: UTF8.self)
    },
    .init("one letter and a space") { String(repeating: "a ", count: 100_000) },
    .init("only full stops") { String(repeating: ".", count: 100_000) },
    .init("capitals without end") { String(repeating: "Novak ", count: 50_000) },
    .init("mixed scripts") { String(repeating: "北京 Москва αθήνα العربية ", count: 5_000) },
    .init("random scalars") {
      var generator = SyntaxSample.Generator(state: 5)
      var text = String.UnicodeScalarView()
      for _ in 0..<100_000 {
        if let scalar = Unicode.Scalar(UInt32(generator.next() % 0x3000)) { text.append(scalar) }
      }
      return String(text)
    },
  ]

  @Test(arguments: noise) func endsOnNoiseWithATree(_ example: Noise) throws {
    let tools = try SyntaxSample.loaded.get()
    let body = example.text()
    let text = tools.tokenizer.tokenize(body)
    expectCover(text)
    SyntaxSample.expectTrees(text, tools.model.annotate(text))
    for sentence in text.sentences.prefix(50) {
      _ = tools.model.names(in: sentence, of: text, tools.lexicon)
    }
  }

  /// Tokens are in order and not empty, none crosses another, and only white space lies between them.
  private func expectCover(_ text: TokenizedText) {
    var end: Int32 = 0
    var (isInOrder, strays) = (true, 0)
    for token in text.tokens {
      isInOrder = isInOrder && token.lowerBound >= end && token.upperBound > token.lowerBound
      guard isInOrder else { break }
      strays += text.utf8[Int(end)..<Int(token.lowerBound)].count { (33...126).contains($0) }
      end = token.upperBound
    }
    #expect(isInOrder)
    #expect(strays == 0)
    #expect(Int(end) <= text.utf8.count)
    let covered = text.sentences.reduce(0) { $0 + $1.tokens.count }
    #expect(covered == text.tokens.count)
  }
}
