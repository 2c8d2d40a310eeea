import Testing

@testable import ChronographLanguage

@Suite struct SyntaxNameTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let sentence: String
    let names: [String]

    init(_ sentence: String, _ names: String...) { (self.sentence, self.names) = (sentence, names) }

    var testDescription: String { sentence }
  }

  static let cases: [Case] = [
    .init("The talks were held in Geneva.", "place Geneva"),
    .init("President Ana Novak met him.", "person Ana Novak"),
    .init("Ana Novak was appointed on Monday.", "person Ana Novak"),
    .init(
      "He worked at the Ministry of Foreign Affairs.", "body Ministry of Foreign Affairs"),
    .init("The officials said nothing on Monday."),
  ]

  @Test(arguments: cases) func findsNames(_ example: Case) throws {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize(example.sentence)
    let found = text.sentences.flatMap { sentence in
      tools.model.names(in: sentence, of: text, tools.lexicon).map { name in
        let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        let span = text.tokens[first].lowerBound..<text.tokens[last].upperBound
        let words = String(
          decoding: text.utf8[Int(span.lowerBound)..<Int(span.upperBound)], as: UTF8.self)
        return "\(name.kind) \(words)"
      }
    }
    #expect(found == example.names)
  }
}
