import ChronographReading
import Testing

@testable import ChronographLanguage

@Suite struct SyntaxAnnotationTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let sentence: String
    /// The dependent, its relation and its head.
    let arcs: [(String, String, String)]

    init(_ sentence: String, _ arcs: (String, String, String)...) {
      (self.sentence, self.arcs) = (sentence, arcs)
    }

    var testDescription: String { sentence }
  }

  static let cases: [Case] = [
    .init(
      "Ana Lima resigned as minister of finance on Monday.", ("Ana", "nsubj", "resigned"),
      ("Lima", "flat", "Ana"), ("minister", "obl", "resigned"), ("finance", "nmod", "minister"),
      ("Monday", "obl", "resigned")),
    .init(
      "The court convicted the former mayor.", ("court", "nsubj", "convicted"),
      ("mayor", "obj", "convicted"), ("former", "amod", "mayor")),
    .init(
      "The mayor was arrested by the police.", ("mayor", "nsubj:pass", "arrested"),
      ("was", "aux:pass", "arrested"), ("police", "obl:agent", "arrested")),
    .init(
      "She did not sign the order.", ("She", "nsubj", "sign"), ("not", "advmod", "sign"),
      ("order", "obj", "sign")),
    .init(
      "The minister said that the governor would resign.", ("minister", "nsubj", "said"),
      ("resign", "ccomp", "said"), ("governor", "nsubj", "resign"), ("that", "mark", "resign")),
    .init(
      "The president appointed a judge and a prosecutor.", ("president", "nsubj", "appointed"),
      ("judge", "obj", "appointed"), ("prosecutor", "conj", "judge")),
  ]

  @Test(arguments: cases) func findsTheArcsOfAPlainSentence(_ example: Case) throws {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize(example.sentence)
    let table = tools.model.annotate(text)
    for (dependent, relation, head) in example.arcs {
      let token = try #require(text.tokens.indices.first { text.form($0) == dependent })
      let above = table.head(token).map { text.form($0) }
      #expect(above == head, "head of \(dependent)")
      #expect(table.relations[token].name == relation, "relation of \(dependent)")
    }
  }

  @Test func tellsWhatLiesBelowAToken() throws {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize("The court convicted the former mayor.")
    let table = tools.model.annotate(text)
    let all = 0..<text.tokens.count
    #expect(table.dependent(of: 2, .nsubj, .nsubjPass, in: all) == 1)
    #expect(table.dependent(of: 2, .iobj, in: all) == nil)
    #expect(table.dependents(of: 5, in: all) == [3, 4])
    #expect(table.subtree(of: 5, in: all) == 3..<6)
    #expect(table.isBelow(4, 2))
    #expect(!table.isBelow(2, 4))
  }

  struct Lemma: CustomTestStringConvertible, Sendable {
    let sentence: String
    let lemmas: String
    var testDescription: String { sentence }
  }

  static let lemmas: [Lemma] = [
    .init(sentence: "He resigned.", lemmas: "he resign ."),
    .init(
      sentence: "The judges were sentencing two officials.",
      lemmas: "the judge be sentence two official ."),
    .init(sentence: "They have taken office.", lemmas: "they have take office ."),
    .init(sentence: "Novak leads the ministries.", lemmas: "Novak lead the ministry ."),
  ]

  @Test(arguments: lemmas) func tellsLemmas(_ example: Lemma) throws {
    let tools = try SyntaxSample.loaded.get()
    let text = tools.tokenizer.tokenize(example.sentence)
    let table = tools.model.annotate(text)
    let found = text.tokens.indices.map { tools.model.lemma(of: $0, in: text, table) }
    #expect(found.joined(separator: " ") == example.lemmas)
  }
}
