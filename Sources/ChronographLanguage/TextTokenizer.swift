internal import ChronographReading

/// Cuts a body into tokens by the conventions of Universal Dependencies for English, and into sentences.
///
/// One pass over the bytes; every byte that is not white space belongs to exactly one token.
public struct TextTokenizer: Sendable {
  private let lexicon: Lexicon
  private let splitter: SentenceSplitter

  /// Creates a tokenizer that looks words up in a lexicon.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    splitter = SentenceSplitter(lexicon: lexicon)
  }

  /// Cuts a body.
  public func tokenize(_ body: String) -> TokenizedText {
    let utf8 = Array(body.utf8)
    let tokens = tokens(of: utf8)
    var text = TokenizedText(utf8: utf8, tokens: tokens, sentences: [])
    splitter.split(&text)
    return text
  }

  private func tokens(of utf8: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(utf8.count / 5 + 8)
    var folded: [UInt8] = []
    utf8.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes: bytes, abbreviations: lexicon)
      while let (span, kind) = scanner.next() {
        var token = Token(lowerBound: span.lowerBound, upperBound: span.upperBound)
        token.shape = scanner.shape(of: span, kind: kind)
        if kind == .word || kind == .abbreviation || kind == .number {
          folded.removeAll(keepingCapacity: true)
          fold(bytes, span, into: &folded)
          token.word = lexicon.id(ofLowerCase: folded)
        } else if kind == .punctuation {
          token.word = Self.mark(bytes[span.lowerBound..<span.upperBound], in: lexicon)
        }
        tokens.append(token)
      }
    }
    return tokens
  }

  /// The id of a mark; the hyphens U+2010 and U+2011 count as the plain one.
  private static func mark(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, in lexicon: Lexicon)
    -> UInt32
  {
    let isHyphen =
      bytes.elementsEqual([0xE2, 0x80, 0x90]) || bytes.elementsEqual([0xE2, 0x80, 0x91])
    return isHyphen ? lexicon.id(ofLowerCase: [45]) : lexicon.id(ofLowerCase: bytes)
  }

  /// Lower case, with the typographic apostrophe made plain, as the word lists write it.
  private func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan, into folded: inout [UInt8]
  ) {
    var (index, lead) = (span.lowerBound, UInt8(0))
    while index < span.upperBound {
      if bytes[index] == 0xE2, index + 2 < span.upperBound, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x99
      {
        folded.append(39)
        index += 3
        lead = 0
        continue
      }
      folded.append(LowerCase.fold(bytes[index], after: lead))
      lead = bytes[index]
      index += 1
    }
  }

  /// The forms that a phrase of a word list consists of.
  static func forms(of phrase: String, abbreviations: Lexicon) -> [String] {
    let utf8 = Array(phrase.utf8)
    return utf8.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes: bytes, abbreviations: abbreviations)
      var forms: [String] = []
      while let (span, _) = scanner.next() {
        forms.append(String(decoding: bytes[span.lowerBound..<span.upperBound], as: UTF8.self))
      }
      return forms
    }
  }
}
