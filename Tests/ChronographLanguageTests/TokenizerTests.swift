import ChronographReading
import Testing

@testable import ChronographLanguage

/// A text and the tokens that it is cut into, joined by `|`.
struct TokenCase: CustomTestStringConvertible {
  let text: String
  let tokens: String

  init(_ text: String, _ tokens: String) {
    self.text = text
    self.tokens = tokens
  }

  var testDescription: String { "\(text) → \(tokens)" }
}

struct TokenizerTests {
  static let tokenizer = Result { () throws(LexiconError) in
    TextTokenizer(lexicon: try Lexicon(language: "en"))
  }

  static let cases: [TokenCase] = [
    .init("He resigned.", "He|resigned|."),
    .init("the U.S. Attorney", "the|U.S.|Attorney"),
    .init("Jan. 3, No. 5 and No.", "Jan.|3|,|No.|5|and|No|."),
    .init("Sen. J. B. Ruiz said no.", "Sen.|J.|B.|Ruiz|said|no|."),
    .init("Xi'an's mayor doesn't know", "Xi'an|'s|mayor|does|n't|know"),
    .init("the Company’s board", "the|Company|’s|board"),
    .init("vice-chairman of 1MDB", "vice|-|chairman|of|1MDB"),
    .init("13.2 million, 376,000 and 2.4%", "13.2|million|,|376,000|and|2.4|%"),
    .init("May 29<sup>th</sup> at the", "May|29|<sup>th</sup>|at|the"),
    .init("unit.<sup>11</sup> The", "unit|.|<sup>11</sup>|The"),
    .init("see http://a.example/b?c=1.", "see|http://a.example/b?c=1|."),
    .init("mail ana@lima.example now", "mail|ana@lima.example|now"),
    .init("**Bold** ## heading", "**|Bold|**|##|heading"),
    .init("Chen Hao (陳豪) succeeds", "Chen|Hao|(|陳豪|)|succeeds"),
    .init("AT&T and R&D", "AT&T|and|R&D"),
    .init("wait... what?!", "wait|...|what|?!"),
    .init("BEIJING -- and — so", "BEIJING|--|and|—|so"),
    .init("Émile Zoë’s", "Émile|Zoë|’s"),
    .init("a.m. and e.g. this", "a.m.|and|e.g.|this"),
    .init("They cannot, dont and wanna", "They|can|not|,|do|nt|and|wan|na"),
    .init("Cannot go; CANNOT; scant cants", "Can|not|go|;|CAN|NOT|;|scant|cants"),
    .init("read minutes.pdf at lima.com.", "read|minutes.pdf|at|lima.com|."),
    .init("on alt.news.local now. It", "on|alt.news.local|now|.|It"),
    .init("ended.The next e.g. case", "ended|.|The|next|e.g.|case"),
    .init("call 202-555-0100 or 555-0100", "call|202-555-0100|or|555-0100"),
    .init("in 2001-2004 and 100-200", "in|2001|-|2004|and|100|-|200"),
    .init("fine :-) or :( or ;D (see: (a))", "fine|:-)|or|:(|or|;D|(|see|:|(|a|)|)"),
    .init("what?!?! $$$ >> end", "what|?!?!|$$$|>>|end"),
    .init("<ana@lima.example> wrote", "<|ana@lima.example|>|wrote"),
    .init("", ""),
  ]

  @Test(arguments: cases) func cutsTokens(_ example: TokenCase) throws {
    let text = try Self.tokenizer.get().tokenize(example.text)
    let forms = text.tokens.indices.map { text.form($0) }
    #expect(forms.joined(separator: "|") == example.tokens)
  }

  /// A text and its sentences, joined by `|`.
  static let sentences: [TokenCase] = [
    .init("He left. She stayed.", "He left.|She stayed."),
    .init("\"It is over.\" She left.", "\"It is over.\"|She left."),
    .init("“It is over,” he said. No.", "“It is over,” he said.|No."),
    .init("\"pure rumor.\" he said", "\"pure rumor.\" he said"),
    .init("Mr. Ruiz met Gen. Sato in Jan. 2020.", "Mr. Ruiz met Gen. Sato in Jan. 2020."),
    .init("He lives in the U.S. The law changed.", "He lives in the U.S.|The law changed."),
    .init("He joined Acme Inc. in May.", "He joined Acme Inc. in May."),
    .init("A title\n\nThe body. More.", "A title|The body.|More."),
    .init("One line\nAnother line", "One line|Another line"),
    .init("1. First point\n2. Second point", "1. First point|2. Second point"),
    .init("• One\n• Two", "• One|• Two"),
    .init("## Heading\nText here.", "## Heading|Text here."),
    .init("They met.<sup>3</sup> Then left.", "They met.<sup>3</sup>|Then left."),
    .init("**THE PARTY IN CHINESE  \nNGOs**", "**THE PARTY IN CHINESE  \nNGOs**"),
    .init("他投案自首。省委宣布。", "他投案自首。|省委宣布。"),
    .init("Sales rose 2.4 percent. Profit fell.", "Sales rose 2.4 percent.|Profit fell."),
    .init("J. B. Ruiz resigned.", "J. B. Ruiz resigned."),
  ]

  @Test(arguments: sentences) func cutsSentences(_ example: TokenCase) throws {
    let text = try Self.tokenizer.get().tokenize(example.text)
    // A run of Han characters and its mark: the two full stops of the Chinese case end two sentences.
    let found = text.sentences.map { text[$0.span] }
    #expect(found.joined(separator: "|") == example.tokens)
  }

  @Test func joinsLinesThatAreBrokenForWidth() throws {
    let text = try Self.tokenizer.get().tokenize(
      """
      The committee met on Tuesday and
      decided to wait for a month before
      it would speak to the press about
      what had happened. Nobody objected.
      """)
    #expect(text.sentences.count == 2)
  }

  @Test func marksHeadings() throws {
    let text = try Self.tokenizer.get().tokenize("Mayor resigns\n\nThe mayor resigned on Monday.")
    #expect(text.sentences.map(\.isHeading) == [true, false])
  }
}

/// Words from a fixed list in an order that a seed decides.
struct SeededWords {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  mutating func text(of count: Int) -> String {
    let pieces = [
      "Ana", "Lima", "U.S.", "the", "Ministry", "of", ".", ",", "\n", "\n\n", "(", ")", "“", "”",
      "’s", "'", "-", "12", "3.4", "陳豪", "é", "<sup>", "</sup>", "http://a.b", "**", "…",
      "\u{200B}",
      "🙂", "A", ".", "No.", "\r\n", "\t", "„", "《", "》", "said", "Jan.", "e", "\u{301}",
    ]
    return (0..<count).map { _ in
      pieces[next(below: pieces.count)] + (next(below: 3) > 0 ? " " : "")
    }
    .joined()
  }
}

struct TokenizerProperties {
  @Test(arguments: 1...60) func coversEveryVisibleByteOnce(seed: UInt64) throws {
    var words = SeededWords(seed: seed)
    let body = words.text(of: 200)
    let text = try TokenizerTests.tokenizer.get().tokenize(body)
    var position = 0
    for token in text.tokens {
      #expect(token.span.count > 0)
      let gap = text.utf8[position..<token.span.lowerBound]
      let isBlank = String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0.value < 33 || (0x200B...0x200B).contains($0.value)
          || $0.value == 0xFEFF
          || (0x2000...0x200F).contains($0.value) || (0x2028...0x202F).contains($0.value)
      }
      #expect(
        isBlank, "between tokens stands \(String(decoding: gap, as: UTF8.self).debugDescription)")
      position = token.span.upperBound
    }
    let tail = String(decoding: text.utf8[position...], as: UTF8.self)
    #expect(
      tail.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0.value <= 0x200B || $0.value < 33
      })
  }

  @Test(arguments: 1...60) func givesEveryTokenToOneSentence(seed: UInt64) throws {
    var words = SeededWords(seed: seed &+ 1000)
    let text = try TokenizerTests.tokenizer.get().tokenize(words.text(of: 200))
    #expect(text.sentences.flatMap { Array($0.tokens) } == Array(text.tokens.indices))
    for (number, sentence) in text.sentences.enumerated() {
      #expect(text.sentence(ofToken: sentence.tokens.lowerBound) == number)
    }
  }

  static let hostile: [String] = [
    String(repeating: "a", count: 2_000_000), String(repeating: "(", count: 100_000),
    String(repeating: ".", count: 500_000), String(repeating: "<", count: 300_000),
    String(repeating: "'", count: 300_000), String(repeating: "陳", count: 300_000),
    String(repeating: "a@", count: 200_000), String(repeating: "http://", count: 100_000),
    String(repeating: "A. ", count: 200_000), String(repeating: "\n", count: 500_000),
    String(repeating: "\u{0}\u{1}", count: 100_000),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: hostile.indices)
  func staysLinear(_ index: Int) throws {
    let text = try TokenizerTests.tokenizer.get().tokenize(Self.hostile[index])
    #expect(text.utf8.count == Self.hostile[index].utf8.count)
  }
}
