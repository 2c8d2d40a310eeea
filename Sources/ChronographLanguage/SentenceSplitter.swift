internal import ChronographReading

/// Cuts tokens into sentences by marks, line breaks and what stands after them.
struct SentenceSplitter: Sendable {
  private let lexicon: Lexicon

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  func split(_ text: inout TokenizedText) {
    let isWrapped = isHardWrapped(text)
    var (start, sentences) = (0, [Sentence]())
    let count = text.tokens.count
    for index in 0..<count where index + 1 == count || endsSentence(index, text, isWrapped) {
      let tokens = start..<index + 1
      let span = TextSpan(
        text.tokens[start].span.lowerBound, text.tokens[index].span.upperBound)
      text.tokens[start].shape.insert(.sentenceStart)
      if let opener = afterDateline(tokens, text) {
        text.tokens[opener].shape.insert(.sentenceStart)
      }
      sentences.append(
        Sentence(tokens: tokens, span: span, isHeading: isHeading(tokens, text)))
      start = index + 1
    }
    text.sentences = sentences
  }

  /// "ORAN, May 3 (AP) - Former mayor Lima": the word that opens the sentence proper, capitalised for that alone.
  private func afterDateline(_ range: Range<Int>, _ text: TokenizedText) -> Int? {
    let reach = range.prefix(16)
    guard let dash = reach.dropFirst().first(where: { isDash($0, text) }),
      dash + 1 < range.upperBound
    else { return nil }
    let opener = isDash(dash + 1, text) ? dash + 2 : dash + 1
    let first = text.tokens[range.lowerBound]
    let before = text.utf8[Int(text.tokens[dash - 1].lowerBound)]
    guard opener < range.upperBound, text.tokens[opener].shape.contains(.capitalized),
      before == UInt8(ascii: ")")
        || first.shape.contains(.allCaps) && first.upperBound - first.lowerBound > 2
    else { return nil }
    return opener
  }

  /// A dash, or a hyphen with a space before it.
  private func isDash(_ token: Int, _ text: TokenizedText) -> Bool {
    let span = text.tokens[token]
    let bytes = text.utf8[Int(span.lowerBound)..<Int(span.upperBound)]
    if bytes.first == UInt8(ascii: "-") {
      return span.shape.contains(.spaceBefore) || bytes.count > 1
    }
    return bytes.count == 3 && bytes.first == 0xE2 && (bytes.last == 0x93 || bytes.last == 0x94)
  }

  private func endsSentence(_ index: Int, _ text: TokenizedText, _ isWrapped: Bool) -> Bool {
    let (token, next) = (text.tokens[index], text.tokens[index + 1])
    if next.shape.contains(.lineStart), endsLine(index, text, isWrapped) { return true }
    // Closing marks and markup stay with the sentence that they close.
    if isClosing(next, text) && !next.shape.contains(.spaceBefore) { return false }
    var last = index
    while last > 0, isClosing(text.tokens[last], text),
      !text.tokens[last].shape.contains(.lineStart)
    {
      last -= 1
    }
    let mark = text.tokens[last]
    if isTerminal(mark, text) { return starts(next, after: last, text, closed: last < index) }
    guard mark.shape.contains(.abbreviation), last == index, token.shape.contains(.abbreviation)
    else { return false }
    return endsWithAbbreviation(mark, next: next)
  }

  /// A full stop, question or exclamation mark, Latin or Chinese.
  private func isTerminal(_ token: Token, _ text: TokenizedText) -> Bool {
    guard token.shape.contains(.punctuation) else { return false }
    let first = text.utf8[Int(token.lowerBound)]
    if first == 46 || first == 33 || first == 63 { return true }
    guard first >= 0xE2, token.upperBound - token.lowerBound == 3 else { return false }
    let (b, c) = (text.utf8[Int(token.lowerBound) + 1], text.utf8[Int(token.lowerBound) + 2])
    return first == 0xE3 && b == 0x80 && c == 0x82
      || first == 0xEF && b == 0xBC && (c == 0x81 || c == 0x9F)
      || first == 0xE2 && b == 0x80 && c == 0xA6
  }

  private func isClosing(_ token: Token, _ text: TokenizedText) -> Bool {
    if token.shape.contains(.markup) { return true }
    guard token.shape.contains(.punctuation) else { return false }
    let first = text.utf8[Int(token.lowerBound)]
    if first == 41 || first == 93 { return true }
    if first == 34 || first == 39 { return !token.shape.contains(.spaceBefore) }
    guard token.upperBound - token.lowerBound == 3 else { return false }
    let (b, c) = (text.utf8[Int(token.lowerBound) + 1], text.utf8[Int(token.lowerBound) + 2])
    return first == 0xE2 && b == 0x80 && (c == 0x9D || c == 0x99)
      || first == 0xE3 && b == 0x80 && (c == 0x8D || c == 0x8F || c == 0x8B)
      || first == 0xEF && b == 0xBC && c == 0x89
  }

  private func starts(
    _ next: Token, after mark: Int, _ text: TokenizedText, closed: Bool
  ) -> Bool {
    let token = text.tokens[mark]
    let isHanMark = text.utf8[Int(token.lowerBound)] >= 0xE3
    if isHanMark { return true }
    // "1." at the start of a line numbers what follows.
    if mark > 0, text.tokens[mark - 1].shape.isSuperset(of: [.number, .lineStart]),
      !next.shape.contains(.lineStart)
    {
      return false
    }
    guard next.shape.contains(.spaceBefore) || closed || next.shape.contains(.capitalized) else {
      return false
    }
    if next.shape.contains(.lowerCase) { return false }
    let first = text.utf8[Int(next.lowerBound)]
    // Marks that cannot start a sentence: comma, semicolon, colon.
    return !(first == 44 || first == 59 || first == 58)
  }

  /// After "U.S." or "Inc." a sentence ends where the next word starts one as a rule.
  private func endsWithAbbreviation(_ token: Token, next: Token) -> Bool {
    guard next.shape.contains(.spaceBefore), next.shape.contains(.capitalized), next.word != 0
    else { return false }
    if lexicon.abbreviations[token.word].map({ $0 != .any }) ?? false { return false }
    let classes = lexicon.classes(of: next.word)
    let isInitial = token.upperBound - token.lowerBound == 2
    return !isInitial
      && !classes.isDisjoint(with: [.determiner, .pronoun, .preposition, .conjunction])
      && classes.contains(.common)
  }

  private func endsLine(_ index: Int, _ text: TokenizedText, _ isWrapped: Bool) -> Bool {
    let (token, next) = (text.tokens[index], text.tokens[index + 1])
    let gap = text.utf8[Int(token.upperBound)..<Int(next.lowerBound)]
    var breaks = 0
    for byte in gap where byte == 10 { breaks += 1 }
    // A lone carriage return is a line break of old files.
    if breaks == 0 { breaks = 1 }
    if breaks > 1 { return true }
    if next.shape.contains(.markup) || isBullet(next, text) { return true }
    // Two spaces before the break: a line break inside a Markdown paragraph.
    if gap.prefix(2).elementsEqual([32, 32]), !isTerminal(token, text) { return false }
    if isWrapped { return false }
    return !next.shape.contains(.lowerCase) || isTerminal(token, text)
  }

  private func isBullet(_ token: Token, _ text: TokenizedText) -> Bool {
    guard token.shape.contains(.punctuation) else { return false }
    let first = text.utf8[Int(token.lowerBound)]
    if first == 45 { return true }
    return token.upperBound - token.lowerBound == 3 && first == 0xE2
      && text.utf8[Int(token.lowerBound) + 1] == 0x80
      && text.utf8[Int(token.lowerBound) + 2] == 0xA2
  }

  /// Whether lines are broken for width: most breaks stand inside sentences.
  private func isHardWrapped(_ text: TokenizedText) -> Bool {
    var (inside, breaks) = (0, 0)
    for index in text.tokens.indices.dropFirst() where text.tokens[index].shape.contains(.lineStart)
    {
      let previous = text.tokens[index - 1]
      let gap = text.utf8[Int(previous.upperBound)..<Int(text.tokens[index].lowerBound)]
      guard gap.lazy.filter({ $0 == 10 }).count == 1 else { continue }
      breaks += 1
      if text.tokens[index].shape.contains(.lowerCase), !isTerminal(previous, text) { inside += 1 }
    }
    return breaks >= 3 && inside * 2 > breaks
  }

  /// A short line of its own without a final mark.
  private func isHeading(_ tokens: Range<Int>, _ text: TokenizedText) -> Bool {
    guard text.tokens[tokens.lowerBound].shape.contains(.lineStart), tokens.count <= 40 else {
      return false
    }
    if tokens.upperBound < text.tokens.count,
      !text.tokens[tokens.upperBound].shape.contains(.lineStart)
    {
      return false
    }
    var last = tokens.upperBound - 1
    while last > tokens.lowerBound, isClosing(text.tokens[last], text) { last -= 1 }
    let mark = text.tokens[last]
    return !isTerminal(mark, text) || text.tokens[tokens.lowerBound].shape.contains(.markup)
  }
}
