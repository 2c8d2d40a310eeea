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
    .init("Ana Novak was appointed on Monday.", "person Ana Novak"),
    .init(
      "He worked at the Ministry of Foreign Affairs.", "body Ministry of Foreign Affairs"),
    .init("The officials said nothing on Monday."),
    // At the start of a sentence.
    .init("Geneva is far away.", "place Geneva"),
    .init("Novak resigned.", "person Novak"),
    .init("The Ministry of Health denied it.", "body Ministry of Health"),
    // A body, a title and a person in a row.
    .init("CIA Director Ana Novak said nothing.", "body CIA", "person Ana Novak"),
    .init("He met FBI Director Peter Lindholm.", "body FBI", "person Peter Lindholm"),
    .init(
      "Polish Foreign Minister Jan Kowalczyk arrived in Oslo.", "person Jan Kowalczyk",
      "place Oslo"),
    .init("He leads the Labour Party in France.", "body Labour Party", "place France"),
    // Headlines.
    .init("Finance Minister Ana Novak Resigns After Audit", "person Ana Novak"),
    .init("FINANCE MINISTER ANA NOVAK RESIGNS", "person ANA NOVAK"),
    .init("FORMER MAYOR PETER LINDHOLM JAILED IN OSLO", "person PETER LINDHOLM", "place OSLO"),
    // Chinese and Vietnamese names in both orders.
    .init(
      "Li Wenhua was appointed mayor of Nanjing.", "person Li Wenhua", "place Nanjing"),
    .init("The mayor, Wenhua Li, was arrested.", "person Wenhua Li"),
    .init("Governor Zhang Guoqiang was expelled from the party.", "person Zhang Guoqiang"),
    .init("He succeeded Ouyang Mingde as secretary.", "person Ouyang Mingde"),
    .init("Nguyen Van Minh was elected chairman.", "person Nguyen Van Minh"),
    .init("The minister, Minh Nguyen, was dismissed.", "person Minh Nguyen"),
    .init("Police arrested Tran Thi Lan in Hanoi.", "person Tran Thi Lan", "place Hanoi"),
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
