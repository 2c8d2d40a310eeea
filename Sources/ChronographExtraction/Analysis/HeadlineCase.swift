internal import ChronographLanguage
internal import ChronographReading

/// Gives headlines the letters of a sentence: "Court Jails Former Mayor Ana Lima" is read like "Court jails former
/// mayor Ana Lima", and so is the same in capitals.
///
/// Where every word has a capital, capitals tell nothing. Which words are names is told by the rest of the document
/// and by the word lists; headings without a verb, which are names or titles of works themselves, stay as they are.
struct HeadlineCase {
  /// A text as the finders see it, and as the models do.
  struct Reading {
    /// The text, whose tokens have the shapes of a sentence's.
    var text: TokenizedText
    /// The text in the letters of a sentence; offsets are the same.
    var letters: TokenizedText
  }

  private let words: Words
  private let grammar: HeadlineWords

  private init(_ words: Words, _ grammar: HeadlineWords) {
    self.words = words
    self.grammar = grammar
  }

  /// The text with its headlines in the letters of a sentence.
  static func reading(
    of text: TokenizedText, _ lexicon: Lexicon, _ grammar: EventGrammar
  ) -> Reading {
    let suspects = text.sentences.indices.filter { isSuspect(text.sentences[$0], text) }
    guard !suspects.isEmpty else { return Reading(text: text, letters: text) }
    let words = Words(text: text, lexicon: lexicon)
    let language = HeadlineWords(words: words, grammar: grammar)
    let found = HeadlineCase(words, language)
    let headlines = suspects.filter { found.isHeadline(text.sentences[$0].tokens) }
    guard !headlines.isEmpty else { return Reading(text: text, letters: text) }
    let evidence = HeadlineEvidence(words, without: Set(suspects))
    var (tokens, utf8) = (text.tokens, text.utf8)
    for sentence in headlines {
      let range = text.sentences[sentence].tokens
      let headline = HeadlineNames(range, language, evidence)
      let names = headline.names()
      for index in range where !headline.isKept(index, names) {
        write(&tokens[index], in: &utf8, isName: names.contains(index))
      }
    }
    return Reading(
      text: TokenizedText(utf8: text.utf8, tokens: tokens, sentences: text.sentences),
      letters: TokenizedText(utf8: utf8, tokens: tokens, sentences: text.sentences))
  }

  /// Three words or more, of which hardly one is in small letters, without a full stop.
  private static func isSuspect(_ sentence: Sentence, _ text: TokenizedText) -> Bool {
    guard (3...40).contains(sentence.tokens.count) else { return false }
    var (capitals, count) = (0, 0)
    for index in sentence.tokens {
      let token = text.tokens[index]
      if token.shape.contains(.lowerCase) {
        // A small word, or a short one behind a hyphen.
        guard token.span.count < 4 || !token.shape.contains(.spaceBefore) || isSmall(token, text)
        else { return false }
      }
      guard token.shape.isDisjoint(with: [.punctuation, .number, .markup]) else { continue }
      count += 1
      if token.shape.contains(.capitalized) { capitals += 1 }
    }
    guard capitals >= 3, capitals * 2 >= count, let last = sentence.tokens.last else {
      return false
    }
    return text.utf8[Int(text.tokens[last].lowerBound)] != UInt8(ascii: ".")
      || text.tokens[last].span.count > 1
  }

  private static func isSmall(_ token: Token, _ text: TokenizedText) -> Bool {
    token.span.count < 8 && token.word != 0
  }

  /// Whether a verb tells something, and other words are of the language too.
  private func isHeadline(_ sentence: Range<Int>) -> Bool {
    let isSmallWordsOnly = sentence.allSatisfy {
      !words.shape($0).contains(.lowerCase) || words.letters($0).count < 4
        || !words.shape($0).contains(.spaceBefore) || words.has($0, HeadlineWords.smallWords)
    }
    guard isSmallWordsOnly else { return false }
    let plain = sentence.dropFirst().count { words.isCapitalized($0) && grammar.isPlain($0) }
    return plain >= 2 && sentence.contains { grammar.isVerb($0, in: sentence) }
  }

  private static func write(_ token: inout Token, in utf8: inout [UInt8], isName: Bool) {
    guard token.shape.contains(.capitalized) else { return }
    let isFirst = token.shape.contains(.sentenceStart)
    token.shape.remove(.allCaps)
    if !isName, !isFirst {
      token.shape.remove(.capitalized)
      token.shape.insert(.lowerCase)
    }
    let start = Int(token.lowerBound) + (isName || isFirst ? 1 : 0)
    for at in start..<max(start, Int(token.upperBound)) where (65...90).contains(utf8[at]) {
      utf8[at] |= 32
    }
  }
}

/// What a document says about words outside its headlines.
struct HeadlineEvidence {
  private var capital: Set<UInt64> = []
  private var small: Set<UInt64> = []
  private var pairs: Set<UInt64> = []
  private let words: Words

  init(_ words: Words, without headlines: Set<Int>) {
    self.words = words
    for (number, sentence) in words.text.sentences.enumerated() where !headlines.contains(number) {
      for index in sentence.tokens {
        let shape = words.shape(index)
        if shape.contains(.lowerCase) { small.insert(hash(index)) }
        guard shape.contains(.capitalized), !shape.contains(.sentenceStart) else { continue }
        capital.insert(hash(index))
        if words.isCapitalized(index - 1), index > sentence.tokens.lowerBound {
          pairs.insert(hash(index - 1, index))
        }
      }
    }
  }

  private func hash(_ index: Int) -> UInt64 { WordIndex.hash(of: words.letters(index)) }

  private func hash(_ first: Int, _ second: Int) -> UInt64 {
    hash(first) &* 0x9E37_79B9_7F4A_7C15 ^ hash(second)
  }

  /// Whether the document writes a word with a capital only, or never with one; `nil` where it doesn't tell.
  func isName(_ index: Int) -> Bool? {
    let word = hash(index)
    let (isCapital, isSmall) = (capital.contains(word), small.contains(word))
    return isCapital == isSmall ? nil : isCapital
  }

  /// Whether the document names something in which two words stand side by side.
  func areNamed(_ first: Int, _ second: Int) -> Bool { pairs.contains(hash(first, second)) }
}
