import ChronographReading
import Testing

@testable import ChronographLanguage

/// The models and a tokenizer, loaded once for all tests.
enum SyntaxSample {
  static let loaded = Result { try Tools() }

  struct Tools {
    let lexicon: Lexicon
    let tokenizer: TextTokenizer
    let model: LanguageModel

    init() throws {
      lexicon = try Lexicon(language: "en")
      tokenizer = TextTokenizer(lexicon: lexicon)
      model = try LanguageModel.embedded()
    }
  }

  /// A small generator of our own: the same texts on every machine.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = FeatureHash.mix(state)
      return state
    }
  }

  static let words = [
    "The", "minister", "of", "Ana", "Lima", "resigned", ",", ".", "said", "in", "2014", "Novak",
    "(",
    ")", "\"", "北京", "and", "who", "was", "appointed", "to", "—", "U.S.", "éa", "\u{1F600}", "\n",
    "a",
  ]

  static func text(seed: UInt64) -> String {
    var generator = Generator(state: seed)
    let count = Int(generator.next() % 120)
    return (0..<count).map { _ in
      words[Int(generator.next() % UInt64(words.count))]
    }.joined(separator: " ")
  }

  /// Every sentence is a tree with one root, and heads stay inside their sentence.
  static func expectTrees(
    _ text: TokenizedText, _ table: SyntaxTable,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for sentence in text.sentences {
      let roots = sentence.tokens.filter { table.heads[$0] < 0 }
      #expect(roots.count == 1, sourceLocation: sourceLocation)
      guard let root = roots.first else { continue }
      #expect(table.relations[root] == .root, sourceLocation: sourceLocation)
      let inside = sentence.tokens.allSatisfy {
        $0 == root || sentence.tokens.contains(Int(table.heads[$0]))
      }
      #expect(inside, sourceLocation: sourceLocation)
      #expect(reachesRoot(sentence.tokens, table), sourceLocation: sourceLocation)
    }
  }

  /// Whether no token is its own ancestor; each token is visited once.
  private static func reachesRoot(_ tokens: Range<Int>, _ table: SyntaxTable) -> Bool {
    var isDone: Set<Int> = []
    for token in tokens {
      var (path, at): (Set<Int>, Int) = ([], token)
      while !isDone.contains(at) {
        guard path.insert(at).inserted else { return false }
        guard let head = table.head(at) else { break }
        at = head
      }
      isDone.formUnion(path)
    }
    return true
  }
}
