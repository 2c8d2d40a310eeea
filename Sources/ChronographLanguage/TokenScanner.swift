internal import ChronographReading

/// Walks over bytes and yields one token after the other.
struct TokenScanner {
  enum Kind { case word, abbreviation, number, han, punctuation, address, markup }

  let bytes: UnsafeBufferPointer<UInt8>
  let abbreviations: Lexicon
  let web: WebWords
  private var position = 0
  private var sawSpace = true
  private var sawLineBreak = true
  /// Where a clitic such as 's starts that the last word has left for the next call.
  private var pendingEnd = 0
  private var folded: [UInt8] = []

  init(bytes: UnsafeBufferPointer<UInt8>, abbreviations: Lexicon) {
    self.bytes = bytes
    self.abbreviations = abbreviations
    web = abbreviations.web
  }

  /// The next token, or `nil` at the end.
  mutating func next() -> (span: TextSpan, kind: Kind)? {
    if pendingEnd > position {
      (sawSpace, sawLineBreak) = (false, false)
      defer { position = pendingEnd }
      return (TextSpan(position, pendingEnd), .word)
    }
    skipSpace()
    guard position < bytes.count else { return nil }
    let start = position
    let kind = scan()
    return (TextSpan(start, position), kind)
  }

  /// What the letters of a token look like.
  func shape(of span: TextSpan, kind: Kind) -> TokenShape {
    var shape: TokenShape = []
    if sawSpace { shape.insert(.spaceBefore) }
    if sawLineBreak { shape.insert(.lineStart) }
    switch kind {
    case .punctuation: shape.insert(.punctuation)
    case .address: shape.insert(.address)
    case .markup: shape.insert(.markup)
    case .han: shape.insert(.han)
    case .number: shape.formUnion([.number, .hasDigit])
    case .word, .abbreviation:
      if kind == .abbreviation { shape.insert(.abbreviation) }
      shape.formUnion(letterShape(span))
    }
    return shape
  }

  private func letterShape(_ span: TextSpan) -> TokenShape {
    var (upper, lower, digits) = (0, 0, 0)
    var shape: TokenShape = []
    var lead: UInt8 = 0
    for index in span.lowerBound..<span.upperBound {
      let byte = bytes[index]
      if byte >= 48 && byte <= 57 {
        digits += 1
      } else if LowerCase.fold(byte, after: lead) != byte {
        upper += 1
        if index == span.lowerBound || (lead >= 0xC3 && index == span.lowerBound + 1) {
          shape.insert(.capitalized)
        }
      } else if byte < 0x80 ? (byte >= 97 && byte <= 122) : byte >= 0xC0 && byte < 0xE0 {
        // A two-byte letter counts once, at its lead; capitals of it are told at their second byte.
        lower += byte < 0x80 ? 1 : 0
      }
      lead = byte
    }
    if upper > 1 && lower == 0 { shape.insert(.allCaps) }
    if upper == 0 && lower > 0 { shape.insert(.lowerCase) }
    if digits > 0 { shape.insert(.hasDigit) }
    return shape
  }

  private mutating func skipSpace() {
    (sawSpace, sawLineBreak) = (position == 0, position == 0)
    while position < bytes.count {
      let width = spaceWidth(at: position)
      guard width > 0 else { return }
      if bytes[position] == 10 || bytes[position] == 13 { sawLineBreak = true }
      sawSpace = true
      position += width
    }
  }

  /// The bytes of the white space at an index: ASCII, no-break and ideographic space, zero width space, byte order mark.
  private func spaceWidth(at index: Int) -> Int {
    let byte = bytes[index]
    if byte <= 32 || byte == 127 { return 1 }
    guard byte >= 0xC2, index + 1 < bytes.count else { return 0 }
    if byte == 0xC2 { return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : 0 }
    guard index + 2 < bytes.count else { return 0 }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    if byte == 0xE2 && second == 0x80 {
      return third <= 0x8B || third >= 0xA8 && third <= 0xAF ? 3 : 0
    }
    if byte == 0xE3 && second == 0x80 && third == 0x80 { return 3 }
    if byte == 0xEF && second == 0xBB && third == 0xBF { return 3 }
    return 0
  }

  private mutating func scan() -> Kind {
    switch CharacterKind(bytes, at: position) {
    case .letter: return scanWord()
    case .digit: return scanNumber()
    case .han: return scanHan()
    case .other: return scanMark()
    }
  }

  private mutating func scanHan() -> Kind {
    while position < bytes.count, CharacterKind(bytes, at: position) == .han {
      position += CharacterKind.width(bytes[position])
    }
    position = min(position, bytes.count)
    return .han
  }

  private mutating func scanNumber() -> Kind {
    if let end = telephoneEnd(from: position) {
      position = end
      return .number
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 48 && byte <= 57 {
        position += 1
      } else if byte == 44 || byte == 46 || byte == 58, digit(at: position + 1),
        byte != 44 || digits(at: position + 1) == 3
      {
        position += 1
      } else {
        break
      }
    }
    // 29th, 1MDB, 90s, 3Q: letters glued to digits stay with them.
    if position < bytes.count, CharacterKind(bytes, at: position) == .letter {
      _ = scanWord()
      return .number
    }
    return .number
  }

  private func digit(at index: Int) -> Bool {
    index < bytes.count && bytes[index] >= 48 && bytes[index] <= 57
  }

  private func digits(at index: Int) -> Int {
    var end = index
    while end - index < 4, digit(at: end) { end += 1 }
    return end - index
  }

  private mutating func scanWord() -> Kind {
    let start = position
    if let end = addressEnd(from: start) {
      position = end
      return .address
    }
    if let end = hostEnd(from: start) {
      position = end
      return bytes[start] < 97 ? .word : .address
    }
    var (dots, lastApostrophe) = (0, -1)
    while position < bytes.count {
      let kind = CharacterKind(bytes, at: position)
      if kind == .letter || kind == .digit {
        position += CharacterKind.width(bytes[position])
      } else if bytes[position] == 46, dots > 0 || position - start == 1, letter(at: position + 1) {
        dots += 1  // U.S, J.B, a.m
        position += 1
      } else if bytes[position] == 38, letter(at: position + 1), position - start <= 3 {
        position += 1  // AT&T
      } else if let width = apostropheWidth(at: position), letter(at: position + width) {
        lastApostrophe = position
        position += width
      } else {
        break
      }
    }
    position = min(position, bytes.count)
    if lastApostrophe > 0 { splitClitic(from: start, apostrophe: lastApostrophe) }
    if lastApostrophe < 0, dots == 0, let cut = contractionCut(start..<position) {
      (position, pendingEnd) = (start + cut, position)
    }
    return finishWord(from: start, dots: dots)
  }

  private func letter(at index: Int) -> Bool {
    index < bytes.count && CharacterKind(bytes, at: index) == .letter
  }

  private func apostropheWidth(at index: Int) -> Int? {
    if bytes[index] == 39 { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x99
    else { return nil }
    return 3
  }

  /// Cuts off what the language writes with an apostrophe and means as a word of its own: 's, n't.
  private mutating func splitClitic(from start: Int, apostrophe: Int) {
    let width = apostropheWidth(at: apostrophe) ?? 1
    let (head, tail) = (bytes[start..<apostrophe], bytes[(apostrophe + width)..<position])
    if let letters = web.clitic(head, tail) {
      (position, pendingEnd) = (apostrophe - letters, position)
    } else if web.isProclitic(head) {
      (position, pendingEnd) = (apostrophe + width, position)
    }  // O'Brien and Xi'an stay whole
  }

  private mutating func finishWord(from start: Int, dots: Int) -> Kind {
    guard pendingEnd <= position, position < bytes.count, bytes[position] == 46 else {
      return dots > 0 ? .abbreviation : .word
    }
    let isInitial = position - start == 1 && bytes[start] >= 65 && bytes[start] <= 90
    if dots > 0 || isInitial && bytes[start] != 73 || isListed(start..<position) {
      // An ellipsis is no abbreviation.
      guard position + 1 >= bytes.count || bytes[position + 1] != 46 else { return .word }
      position += 1
      return .abbreviation
    }
    return .word
  }

  private mutating func isListed(_ range: Range<Int>) -> Bool {
    guard range.count <= 6, bytes[range.lowerBound] < 97 || range.count <= 4 else { return false }
    folded.removeAll(keepingCapacity: true)
    LowerCase.append(bytes[range], to: &folded)
    let id = abbreviations.id(ofLowerCase: folded)
    guard id != 0, let kind = abbreviations.abbreviations[id] else { return false }
    // Before a number ("No. 5"), or with a capital ("Ind."), but not the words "no", "art", "miss", "ill" at a sentence's end.
    if kind == .beforeNumber {
      return nextIsDigit(after: range.upperBound + 1)
        || folded.count == 3 && bytes[range.lowerBound] < 97
    }
    return bytes[range.lowerBound] < 97 || kind == .beforeName || kind == .beforeAnyNumber
  }

  private func nextIsDigit(after index: Int) -> Bool {
    var next = index
    while next < bytes.count, bytes[next] == 32 { next += 1 }
    return digit(at: next)
  }

  /// The end of the URL or e-mail address that starts here.
  private func addressEnd(from start: Int) -> Int? {
    let first = bytes[start] | 32
    guard
      first == 104 && (starts(with: "http://", at: start) || starts(with: "https://", at: start))
        || first == 119 && starts(with: "www.", at: start)
    else { return mailEnd(from: start) }
    var end = start
    while end < bytes.count, bytes[end] > 32, !Self.endsAddress(bytes[end]) { end += 1 }
    // What has been walked over is taken, so that no byte is looked at twice.
    while end > start + 4, Self.isFinalMark(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func mailEnd(from start: Int) -> Int? {
    var (end, at) = (start, -1)
    while end < bytes.count, end - start < 80, Self.isMail(bytes[end]) {
      if bytes[end] == 64 { at = at < 0 ? end : at }
      end += 1
    }
    guard at > start else { return nil }
    while end > at, Self.isFinalMark(bytes[end - 1]) { end -= 1 }
    return bytes[at..<end].contains(46) ? end : nil
  }

  private static func isMail(_ byte: UInt8) -> Bool {
    byte == 64 || byte == 46 || byte == 45 || byte == 95 || byte == 43
      || (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte == 60 || byte == 62 || byte == 34 || byte == 41 || byte == 93 || byte >= 0xE3
  }

  private static func isFinalMark(_ byte: UInt8) -> Bool {
    byte == 46 || byte == 44 || byte == 59 || byte == 58 || byte == 33 || byte == 63
  }

  private func starts(with prefix: StaticString, at index: Int) -> Bool {
    guard index + prefix.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<prefix.utf8CodeUnitCount
    where bytes[index + offset] | 32 != prefix.utf8Start[offset] | 32 { return false }
    return true
  }

  private mutating func scanMark() -> Kind {
    let byte = bytes[position]
    if byte == 60, let end = tagEnd() {
      position = end
      return .markup
    }
    let start = position
    if sawSpace, let end = emoticonEnd(from: position) {
      position = end
      return .punctuation
    }
    position += CharacterKind.width(byte)
    position = min(position, bytes.count)
    // Runs of one mark are one token: ..., --, **, ###, ___; of ! and ?, mixed ones too.
    if byte == 33 || byte == 63 {
      while position < bytes.count, bytes[position] == 33 || bytes[position] == 63 { position += 1 }
    } else if Self.runs.contains(byte) {
      while position < bytes.count, bytes[position] == byte { position += 1 }
      let isEmphasis = byte == 42 || byte == 35 || byte == 95 || byte == 61 || byte == 126
      let isRule = byte == 45 && position - start >= 3 && sawLineBreak
      return isEmphasis && !(byte == 35 && digit(at: position)) || isRule ? .markup : .punctuation
    }
    return .punctuation
  }

  /// # $ * + - . < = > \\ _ ~
  private static let runs: [UInt8] = [35, 36, 42, 43, 45, 46, 60, 61, 62, 92, 95, 126]

  /// The end of an HTML tag of at most 80 bytes; a superscript of a few characters is one piece of markup.
  private func tagEnd() -> Int? {
    let next = position + 1
    guard next < bytes.count, bytes[next] == 47 || bytes[next] | 32 >= 97 && bytes[next] | 32 <= 122
    else { return nil }
    let isAddress = starts(with: "http", at: next)
    guard !isAddress, let close = bytes[next..<min(bytes.count, next + 80)].firstIndex(of: 62),
      !bytes[next..<close].contains(64) || bytes[next..<close].contains(61)
    else {
      return nil
    }
    guard starts(with: "<sup>", at: position),
      let rest = bytes[close..<min(bytes.count, close + 12)].firstIndex(of: 60),
      starts(with: "</sup>", at: rest)
    else { return close + 1 }
    return rest + 6
  }
}
