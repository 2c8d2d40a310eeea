import ChronographLanguage
import ChronographReading
import ChronographTemporal

/// What a token is to the order of words.
enum Tag: UInt8, Sendable {
  case word, name, time, number, determiner, possessive, genitiveMark, preposition, to
  case conjunction, but, comma, semicolon, colon, dash, open, close, quote, stop, question
  case pronoun, relative, that, subordinator, be, have, `do`, modal, not, adverb
  /// A finite verb in the present.
  case verbPresent
  /// A past form; a participle if its place says so.
  case verbPast
  case verbParticiple, verbGerund, verbBase
  case markup
}

/// Per token of a document: the known word, the mention and the time it belongs to.
struct DocumentWords: Sendable {
  /// The ids in ``EventGrammar/index``.
  private(set) var word: TokenColumn<Int32>
  /// The index of the outermost mention, or -1.
  private(set) var mention: TokenColumn<Int32>
  /// The index of the temporal expression, or -1.
  private(set) var timex: TokenColumn<Int32>
  /// The tokens inside quotation marks.
  private(set) var isQuoted: TokenColumn<Bool>

  init(_ analysis: DocumentAnalysis, _ grammar: EventGrammar) {
    let text = analysis.text
    let count = text.tokens.count
    word = TokenColumn(repeating: 0, count: count)
    mention = TokenColumn(repeating: -1, count: count)
    timex = TokenColumn(repeating: -1, count: count)
    isQuoted = TokenColumn(repeating: false, count: count)
    text.utf8.withUnsafeBufferPointer { bytes in
      for token in 0..<count {
        let span = text.tokens[token].span
        let hash = WordIndex.hash(of: bytes[span.lowerBound..<span.upperBound])
        word[token] = Int32(grammar.index.id(hash: hash))
      }
    }
    for (index, item) in analysis.mentions.enumerated() where !item.isNested {
      // "the scandal of Otto Krog": the person stands behind the case's noun as behind any other.
      if item.kind == .person, let before = item.tokens.first.map({ mention[$0] }), before >= 0,
        analysis.mentions[Int(before)].kind == .case,
        case let noun = analysis.mentions[Int(before)].tokens.lowerBound,
        noun < item.tokens.lowerBound
      {
        for token in noun + 1..<item.tokens.lowerBound { mention[token] = -1 }
        for token in item.tokens { mention[token] = Int32(index) }
      }
      for token in item.tokens where mention[token] < 0 { mention[token] = Int32(index) }
    }
    placeTimes(analysis)
    placeQuotations(analysis)
  }

  /// Marks what stands between quotation marks; a paragraph closes what is open.
  private mutating func placeQuotations(_ analysis: DocumentAnalysis) {
    let text = analysis.text
    var isOpen = false
    var end = 0
    for (token, item) in text.tokens.enumerated() {
      let start = Int(item.lowerBound)
      if isOpen, (end..<max(start, end)).contains(where: { text.utf8[$0] == UInt8(ascii: "\n") }) {
        isOpen = false
      }
      end = item.span.upperBound
      switch QuotationMark(text.utf8[start..<end]) {
      case .opening: isOpen = true
      case .closing: isOpen = false
      case .straight: isOpen.toggle()
      case nil: isQuoted[token] = isOpen
      }
    }
  }

  private mutating func placeTimes(_ analysis: DocumentAnalysis) {
    var token = 0
    let tokens = analysis.text.tokens
    for (index, item) in analysis.timexes.enumerated() {
      while token < tokens.count, Int(tokens[token].upperBound) <= item.span.lowerBound {
        token += 1
      }
      while token < tokens.count, Int(tokens[token].lowerBound) < item.span.upperBound {
        if mention[token] < 0 { timex[token] = Int32(index) }
        token += 1
      }
    }
  }
}

/// A quotation mark by its direction.
enum QuotationMark {
  case opening, closing
  /// One that opens and closes alike.
  case straight

  init?(_ letters: ArraySlice<UInt8>) {
    if letters.elementsEqual([UInt8(ascii: "\"")]) {
      self = .straight
    } else if letters.elementsEqual([0xE2, 0x80, 0x9C]) {
      self = .opening
    } else if letters.elementsEqual([0xE2, 0x80, 0x9D]) {
      self = .closing
    } else {
      return nil
    }
  }
}
