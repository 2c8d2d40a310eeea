public import ChronographReading

/// A word, number or mark of a text, as in Universal Dependencies: a span, and what its letters look like.
public struct Token: Hashable, Sendable {
  /// The UTF-8 offset of its first byte.
  public var lowerBound: Int32
  /// The UTF-8 offset after its last byte.
  public var upperBound: Int32
  /// The id of its lower-case form in the ``Lexicon`` that was used; 0 for a word that no list holds.
  public var word: UInt32
  /// What its letters look like.
  public var shape: TokenShape

  /// Creates a token.
  public init(lowerBound: Int, upperBound: Int, word: UInt32 = 0, shape: TokenShape = []) {
    self.lowerBound = Int32(lowerBound)
    self.upperBound = Int32(upperBound)
    self.word = word
    self.shape = shape
  }

  /// Its place in the body.
  public var span: TextSpan { TextSpan(Int(lowerBound), Int(upperBound)) }
}

/// What the letters of a token look like.
public struct TokenShape: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt16
  /// Creates a shape from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The first letter is upper case.
  public static let capitalized = TokenShape(rawValue: 1 << 0)
  /// Two letters or more, all upper case.
  public static let allCaps = TokenShape(rawValue: 1 << 1)
  /// Lower case throughout.
  public static let lowerCase = TokenShape(rawValue: 1 << 2)
  /// Begins with a digit.
  public static let number = TokenShape(rawValue: 1 << 3)
  /// Neither letter nor digit.
  public static let punctuation = TokenShape(rawValue: 1 << 4)
  /// Chinese characters.
  public static let han = TokenShape(rawValue: 1 << 5)
  /// White space, a line break or the text's start stands before it.
  public static let spaceBefore = TokenShape(rawValue: 1 << 6)
  /// The first token of its line.
  public static let lineStart = TokenShape(rawValue: 1 << 7)
  /// The first token of its sentence.
  public static let sentenceStart = TokenShape(rawValue: 1 << 8)
  /// Holds a digit.
  public static let hasDigit = TokenShape(rawValue: 1 << 9)
  /// An address: URL or e-mail.
  public static let address = TokenShape(rawValue: 1 << 10)
  /// Markup, not words: `<sup>`, `**`, `##`.
  public static let markup = TokenShape(rawValue: 1 << 11)
  /// A full stop belongs to it: `U.S.`, `Jan.`, `J.`.
  public static let abbreviation = TokenShape(rawValue: 1 << 12)
}

/// A sentence, heading, list item or caption.
public struct Sentence: Hashable, Sendable {
  /// Its tokens, as indices into ``TokenizedText/tokens``.
  public var tokens: Range<Int>
  /// Its place in the body, without white space around it.
  public var span: TextSpan
  /// Whether it is a heading or headline: a line of its own without a final full stop.
  public var isHeading: Bool

  /// Creates a sentence.
  public init(tokens: Range<Int>, span: TextSpan, isHeading: Bool = false) {
    self.tokens = tokens
    self.span = span
    self.isHeading = isHeading
  }
}

/// A body cut into tokens and sentences.
///
/// It holds the body's bytes once; everything else points into them.
public struct TokenizedText: Sendable {
  /// The body in UTF-8.
  public let utf8: [UInt8]
  /// The tokens in order, none empty, none overlapping.
  public internal(set) var tokens: [Token]
  /// The sentences in order; every token belongs to exactly one.
  public internal(set) var sentences: [Sentence]

  /// Creates a text from its parts.
  package init(utf8: [UInt8], tokens: [Token], sentences: [Sentence]) {
    self.utf8 = utf8
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The words at a span.
  public subscript(span: TextSpan) -> String {
    String(decoding: utf8[span.lowerBound..<span.upperBound], as: UTF8.self)
  }

  /// The form of the token at an index.
  public func form(_ token: Int) -> String { self[tokens[token].span] }

  /// The index of the sentence that holds a token.
  public func sentence(ofToken token: Int) -> Int {
    var (low, high) = (0, sentences.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if sentences[middle].tokens.lowerBound <= token { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
