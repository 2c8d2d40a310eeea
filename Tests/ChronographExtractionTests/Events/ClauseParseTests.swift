import ChronographLanguage
import ChronographReading
import Testing

@testable import ChronographExtraction

/// What the dependency tree adds to word order.
@Suite struct ClauseParseTests {
  static let model = Result { try LanguageModel.embedded() }

  struct Case: CustomTestStringConvertible {
    let text: String
    let verb: String
    let subject: String
    let obliques: String

    init(_ text: String, _ verb: String, subject: String, obliques: String = "") {
      (self.text, self.verb, self.subject, self.obliques) = (text, verb, subject, obliques)
    }

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    .init("[Ana Lima]{person} resigned.", "resigned", subject: "Ana Lima"),
    .init("[Ana Lima]{person} was arrested.", "arrested", subject: "Ana Lima"),
    .init(
      "[Ana Lima]{person} and [Bo Strand]{person} resigned.", "resigned",
      subject: "Ana Lima, Bo Strand"),
    .init("[Ana Lima]{person} resigned and left.", "left", subject: "Ana Lima"),
    .init(
      "[Ana Lima]{person} was arrested by the police.", "arrested", subject: "Ana Lima",
      obliques: "by the police"),
    .init(
      "[Ana Lima]{person} resigned from the [Harbour Board]{body}.", "resigned",
      subject: "Ana Lima", obliques: "from the Harbour Board"),
  ]

  @Test(arguments: cases) func tellsWhoDidWhat(_ example: Case) throws {
    let finder = try #require(FrameExampleTests.finder)
    let analysis = try #require(MarkedText(example.text).analysis())
    let clauses = DocumentClauses(analysis, grammar: finder.grammar)
    let text = analysis.text
    let tree = try #require(clauses.trees.first)
    let parse = ClauseParse(
      tree, syntax: try Self.model.get().annotate(text), words: clauses.words,
      sentence: text.sentences[0].tokens)
    let group = try #require(tree.groups.first { text.form($0.head) == example.verb })
    func words(_ phrases: [Int]) -> String {
      phrases.map { tree.phrases[$0].tokens.map(text.form).joined(separator: " ") }
        .joined(separator: ", ")
    }
    #expect(words(parse.subject(of: group)) == example.subject)
    let obliques = parse.obliques(of: group).map { preposition, phrases in
      let mark = text.tokens.indices.first { clauses.words.word[$0] == preposition }
      return "\(mark.map(text.form) ?? "?") \(words(phrases))"
    }
    #expect(obliques.joined(separator: ", ") == example.obliques)
  }

  @Test func parsesOnlyWhereWordOrderFindsNobody() throws {
    let finder = try #require(FrameExampleTests.finder)
    let model = try Self.model.get()
    let analysis = try #require(MarkedText("[Ana Lima]{person} resigned.").analysis())
    let clear = DocumentClauses(analysis, grammar: finder.grammar, model: model)
    #expect(clear.analysis.syntax?.isAnnotated(0) == false)
    let open = try #require(
      MarkedText("The harbour master resigned after the [Harbour Board]{body} met.").analysis())
    let parsed = DocumentClauses(open, grammar: finder.grammar, model: model)
    #expect(parsed.analysis.syntax?.isAnnotated(0) == true)
    #expect(DocumentClauses(open, grammar: finder.grammar).analysis.syntax == nil)
  }
}
