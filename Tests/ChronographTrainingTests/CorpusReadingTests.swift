import Chronograph
import ChronographLanguage
import ChronographReading
import Foundation
import Testing

@testable import ChronographTraining

/// Corpora of names as files, and what is taken from them.
@Suite struct NameCorpusTests {
  private func corpus(_ lines: String...) throws -> NameCorpus {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "names-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let lexicon = try Lexicon(language: "en")
    return try NameCorpus(file, TextTokenizer(lexicon: lexicon), lexicon)
  }

  private func names(_ document: NameCorpus.Document) -> [String] {
    document.names.map { name in
      "\(name.kind) " + name.tokens.map(document.text.form).joined(separator: " ")
    }
  }

  @Test func findsTheTokensOfItsSpans() throws {
    let corpus = try corpus(
      """
      {"text": "Ana Lima left Oran.", "entities": [{"kind": "person", "mentions": [[0, 8]]}, \
      {"kind": "place", "mentions": [[14, 18]]}]}
      """,
      "{\"text\": \"Nobody left.\", \"entities\": []}")
    #expect(corpus.documents.map(names) == [["person Ana Lima", "place Oran"], []])
  }

  @Test func countsScalarsAndNotBytes() throws {
    let corpus = try corpus(
      "{\"text\": \"Zoë Şahin met 陳豪.\", \"entities\": [{\"kind\": \"person\", \"mentions\": [[0, 9], [14, 16]]}]}"
    )
    #expect(names(corpus.documents[0]) == ["person Zoë Şahin", "person 陳豪"])
    #expect(corpus.documents[0].scalars.last == 17)
  }

  @Test func ofOverlappingNamesTheLongestCounts() throws {
    let corpus = try corpus(
      """
      {"text": "The Bank of Oran grew.", "entities": [{"kind": "body", "mentions": [[4, 16]]}, \
      {"kind": "place", "mentions": [[12, 16]]}]}
      """)
    #expect(names(corpus.documents[0]) == ["body Bank of Oran"])
    #expect(corpus.documents[0].spans.count == 2)
  }

  @Test func leavesOutOtherKinds() throws {
    let corpus = try corpus(
      "{\"text\": \"The Harbour Act.\", \"entities\": [{\"kind\": \"instrument\", \"mentions\": [[4, 15]]}]}"
    )
    #expect(corpus.documents[0].names.isEmpty && corpus.documents[0].spans.isEmpty)
  }

  @Test func noNameReachesIntoAnotherSentence() throws {
    let corpus = try corpus(
      "{\"text\": \"Ana left. Otto stayed.\", \"entities\": [{\"kind\": \"person\", \"mentions\": [[0, 14]]}]}"
    )
    #expect(corpus.documents[0].names.isEmpty)
  }

  @Test(arguments: ["no json", "{\"text\": \"x\"}", "{\"entities\": []}"])
  func refusesALineThatIsNone(_ line: String) {
    #expect(throws: (any Error).self) { try corpus(line) }
  }
}

/// Which tags words have: only what was seen often enough counts.
@Suite struct TagDictionaryTrainerTests {
  private func learnt(_ counts: [(word: String, tag: UInt8, times: Int)]) -> TagDictionary {
    var (sentences, tags) = ([GoldSentence](), [[UInt8]]())
    for (word, tag, times) in counts {
      for _ in 0..<times {
        var sentence = GoldSentence()
        sentence.forms = [word]
        sentences.append(sentence)
        tags.append([tag])
      }
    }
    let (keys, values) = TagDictionaryTrainer.learn(sentences, tags)
    return TagDictionary(keys: keys, values: values)
  }

  private func atoms(_ word: String) throws -> TokenAtoms {
    var sentence = GoldSentence()
    sentence.forms = [word]
    return try #require(sentence.atoms().dropFirst(2).first)
  }

  @Test func aWordSeenOftenWithOneTagNeedsNoModel() throws {
    let dictionary = learnt([("the", 3, 40), ("of", 4, 39), ("rare", 5, 14)])
    #expect(dictionary.onlyTag(of: try atoms("the")) == 3)
    #expect(dictionary.onlyTag(of: try atoms("The")) == 3)
    #expect(dictionary.onlyTag(of: try atoms("of")) == nil)
    #expect(dictionary.value(of: try atoms("of")) != nil)
    #expect(dictionary.value(of: try atoms("rare")) == nil)
  }

  @Test func aWordOfTwoTagsIsNeverDecided() throws {
    let dictionary = learnt([("may", 1, 60), ("may", 2, 60)])
    #expect(dictionary.value(of: try atoms("may")) != nil)
    #expect(dictionary.onlyTag(of: try atoms("may")) == nil)
  }

  @Test func wordsOfTheSameTagsShareTheirClass() throws {
    let dictionary = learnt([
      ("may", 1, 30), ("may", 2, 20), ("will", 1, 30), ("will", 2, 20), ("house", 7, 50),
    ])
    let classes = try ["may", "will", "house"].map { dictionary.classAtom(of: try atoms($0)) }
    #expect(classes[0] == classes[1])
    #expect(classes[0] != classes[2])
  }

  @Test func aTagThatIsHardlySeenIsNoPartOfTheClass() throws {
    let dictionary = learnt([("may", 1, 99), ("may", 2, 1), ("can", 1, 99), ("can", 5, 1)])
    #expect(
      dictionary.classAtom(of: try atoms("may")) == dictionary.classAtom(of: try atoms("can")))
    #expect(dictionary.onlyTag(of: try atoms("may")) == nil)
  }
}

/// Articles for measuring speed.
@Suite struct ArticleGeneratorTests {
  private func articles(_ seed: UInt64, _ count: Int, texts: [String] = []) throws -> [Document] {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    var generator = ArticleGenerator(seed: seed, texts: texts, tokenizer: tokenizer)
    return generator.articles(count)
  }

  @Test(arguments: UInt64(1)...8) func everyArticleHasAnIdADayAndItsSentences(_ seed: UInt64) throws
  {
    let articles = try articles(seed, 30)
    #expect(Set(articles.map(\.id)).count == 30)
    for article in articles {
      #expect(article.published?.day != nil && article.published?.year == 2024)
      let sentences = article.body.count { $0 == "." }
      #expect(sentences >= 16, "\(article.body)")
      #expect(!article.body.contains("$") && article.body.hasSuffix("\n"))
      let paragraphs = article.body.components(separatedBy: "\n\n")
      #expect((4...8).contains(paragraphs.count))
    }
  }

  @Test func aLongerRunBeginsAsAShorterOne() throws {
    let (short, long) = (try articles(5, 4), try articles(5, 9))
    #expect(Array(long.prefix(4)) == short)
  }

  @Test func halfOfTheSentencesAreThoseOfTheTexts() throws {
    let given = "The quay was closed. Nobody complained."
    let bodies = try articles(9, 40, texts: [given]).map(\.body).joined()
    let known =
      bodies.components(separatedBy: "The quay was closed.").count - 1
      + bodies.components(separatedBy: "Nobody complained.").count - 1
    #expect((300...650).contains(known), "\(known)")
    #expect(try !articles(9, 4).contains { $0.body.contains("The quay was closed.") })
  }
}
