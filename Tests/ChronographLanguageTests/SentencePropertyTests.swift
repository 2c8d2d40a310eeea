import Testing

@testable import ChronographLanguage

/// Sentences put one behind the other are found again, whatever stands between them.
@Suite struct SentencePropertyTests {
  static let sentences = [
    "Ana Lima resigned.", "Mr. Krog met Gen. Sato in Jan. 2013.", "Who left?", "She left!",
    "“It is over,” he said.", "“It is over.”", "It cost 3.5 million, or $2.1 a head.",
    "He joined Acme Inc. in May.", "The U.S. said no.", "(Nobody came.)", "It was No. 7 of 12.",
    "See https://a.example/b?c=1 for more.", "Émile Zoë spoke; nobody listened.",
    "At 5 p.m. on Monday it rained.", "She said: “Go.”", "J. B. Ruiz left…",
    "They met e.g. in Oran.",
    "He is 54.",
  ]

  /// Some of the sentences in an order that a seed decides.
  private func some(_ seed: UInt64) -> [String] {
    var random = SyntaxSample.Generator(state: seed)
    return (0..<1 + Int(random.next() % 10)).map { _ in
      Self.sentences[Int(random.next() % UInt64(Self.sentences.count))]
    }
  }

  @Test(arguments: UInt64(1)...60) func areFoundBehindSpacesAndLineBreaks(_ seed: UInt64) throws {
    let tokenizer = try SyntaxSample.loaded.get().tokenizer
    let sentences = some(seed)
    for gap in [" ", "  ", "\n", "\n\n", " \n \n", "\r\n"] {
      let text = tokenizer.tokenize(sentences.joined(separator: gap))
      #expect(text.sentences.map { text[$0.span] } == sentences, "\(gap.debugDescription)")
    }
  }

  /// Tokens of a sentence do not depend on its neighbours.
  @Test(arguments: UInt64(1)...60) func keepTheirTokensBesideOthers(_ seed: UInt64) throws {
    let tokenizer = try SyntaxSample.loaded.get().tokenizer
    let sentences = some(seed + 1_000)
    let text = tokenizer.tokenize(sentences.joined(separator: " "))
    try #require(text.sentences.count == sentences.count)
    for (sentence, alone) in zip(text.sentences, sentences) {
      let single = tokenizer.tokenize(alone)
      #expect(sentence.tokens.map(text.form) == single.tokens.indices.map(single.form))
    }
  }

  /// The models read a sentence alone as they read it among others.
  @Test(arguments: UInt64(1)...30) func keepTheirTreesBesideOthers(_ seed: UInt64) throws {
    let tools = try SyntaxSample.loaded.get()
    let sentences = some(seed + 2_000)
    let text = tools.tokenizer.tokenize(sentences.joined(separator: "\n\n"))
    let table = tools.model.annotate(text)
    try #require(text.sentences.count == sentences.count)
    for (sentence, alone) in zip(text.sentences, sentences) {
      let single = tools.tokenizer.tokenize(alone)
      let other = tools.model.annotate(single)
      let first = sentence.tokens.lowerBound
      for token in single.tokens.indices {
        #expect(table.upos(first + token) == other.upos(token), "\(alone)")
        #expect(table.head(first + token).map { $0 - first } == other.head(token), "\(alone)")
        #expect(table.relations[first + token] == other.relations[token], "\(alone)")
      }
    }
  }

  @Test(arguments: sentences) func areNoHeadingsWithTheirMark(_ sentence: String) throws {
    let tokenizer = try SyntaxSample.loaded.get().tokenizer
    let text = tokenizer.tokenize("A title without a mark\n\n\(sentence)\n")
    #expect(text.sentences.map(\.isHeading) == [true, false])
  }
}
