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
    .init("Brandt resigned on Monday.", "person Brandt"),
    .init("Oslo is far away.", "place Oslo"),
    // Typographic apostrophes.
    .init("Reports of Orvelo Lundye’s resignation were denied.", "person Orvelo Lundye"),
    // A body, a title and a person in a row.
    .init("President Ana Novak met him.", "person Ana Novak"),
    .init("CIA Director Tomas Weller briefed them.", "body CIA", "person Tomas Weller"),
    .init("FBI Director Piet Halloran resigned.", "body FBI", "person Piet Halloran"),
    .init(
      "UN Secretary-General Henrique Salgado spoke in Geneva.", "body UN",
      "person Henrique Salgado", "place Geneva"),
    .init(
      "Chinese President Ruan Kaiwen met French President Lucien Marchand in Paris.",
      "person Ruan Kaiwen", "person Lucien Marchand", "place Paris"),
    .init("IMF Director Elena Castell arrived on Friday.", "body IMF", "person Elena Castell"),
    .init("Deputy Governor Gao Wenlu was detained.", "person Gao Wenlu"),
    .init(
      "Prime Minister Pham Duc Lam visited Hanoi.", "person Pham Duc Lam", "place Hanoi"),
    .init("CIA Director Ana Novak said nothing.", "body CIA", "person Ana Novak"),
    .init("He met FBI Director Peter Lindholm.", "body FBI", "person Peter Lindholm"),
    .init(
      "Polish Foreign Minister Jan Kowalczyk arrived in Oslo.", "person Jan Kowalczyk",
      "place Oslo"),
    .init("He leads the Labour Party in France.", "body Labour Party", "place France"),
    // Headlines.
    .init("Court Jails Former Mayor Peter Lindholm", "person Peter Lindholm"),
    .init("Mayor Peter Lindholm Quits Over Bridge Contract", "person Peter Lindholm"),
    .init(
      "Governor Elena Castell Fires Police Chief in Oslo", "person Elena Castell", "place Oslo"),
    .init("Former Judge Ivo Brandt Charged With Fraud", "person Ivo Brandt"),
    .init("Police Arrest Ruan Kaiwen in Hanoi", "person Ruan Kaiwen", "place Hanoi"),
    .init("Prime Minister Elena Castell Names New Cabinet", "person Elena Castell"),
    .init("NATO Chief Visits Warsaw", "body NATO", "place Warsaw"),
    .init("PRESIDENT ANA NOVAK FIRES DEFENSE MINISTER", "person ANA NOVAK"),
    .init("MAYOR OF OSLO QUITS", "place OSLO"),
    .init("PROSECUTORS CHARGE FORMER GOVERNOR IVO BRANDT", "person IVO BRANDT"),
    .init("Finance Minister Ana Novak Resigns After Audit", "person Ana Novak"),
    .init("FINANCE MINISTER ANA NOVAK RESIGNS", "person ANA NOVAK"),
    .init("FORMER MAYOR PETER LINDHOLM JAILED IN OSLO", "person PETER LINDHOLM", "place OSLO"),
    // Chinese and Vietnamese names in both orders.
    .init("Xu Zhengwen was expelled from the party.", "person Xu Zhengwen"),
    .init("Zhengwen Xu was expelled from the party.", "person Zhengwen Xu"),
    .init("Pham Duc Lam was elected prime minister.", "person Pham Duc Lam"),
    .init("Minh Tran was arrested in Hanoi.", "person Minh Tran", "place Hanoi"),
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

  @Test func keepsLabelsThatAreGiven() throws {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize("She left the old mill in Oslo.")
    let atoms = TokenAtoms.padded(text.tokens[...], of: text.utf8)
    let input = NameInput(
      text.tokens.indices, of: text.tokens, atoms: atoms, tags: tools.model.tagger.tag(atoms),
      tools.lexicon)
    let mill = RecognizedName(tokens: 3..<5, kind: .body)
    let given = NameLabel.labels(of: [mill], count: text.tokens.count)
    let labels = tools.model.recognizer.labels(of: input, given: given)
    #expect(
      NameLabel.names(of: labels, from: 0) == [mill, RecognizedName(tokens: 6..<7, kind: .place)])
  }
}
