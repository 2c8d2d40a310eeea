internal import ChronographLanguage

/// Cuts a body into atoms in one pass over its bytes.
struct AtomScanner {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let lexicon: TemporalLexicon
  private let inflection: Inflection
  private var atoms: [Atom] = []
  private var position = 0
  private var shape: Atom.Shape = [.spaced, .newLine, .newParagraph]
  /// Up to where a run without spaces has been searched for a slash, so that no run is searched twice.
  private var addressesChecked = 0

  private init(utf8: UnsafeBufferPointer<UInt8>, lexicon: TemporalLexicon) {
    (self.utf8, self.lexicon, inflection) = (utf8, lexicon, lexicon.inflection)
    atoms.reserveCapacity(utf8.count / 4 + 8)
  }

  /// The atoms of a body.
  static func atoms(of utf8: [UInt8], lexicon: TemporalLexicon) -> [Atom] {
    utf8.withUnsafeBufferPointer { bytes in
      var scanner = AtomScanner(utf8: bytes, lexicon: lexicon)
      scanner.run()
      return scanner.atoms
    }
  }

  private mutating func run() {
    while position < utf8.count {
      let byte = utf8[position]
      if byte.isASCIILetter {
        word()
      } else if byte == 32 || byte == 9 || byte == 13 {
        shape.insert(.spaced)
        position += 1
      } else if byte == 10 {
        shape.formUnion(shape.contains(.newLine) ? [.spaced, .newParagraph] : [.spaced, .newLine])
        position += 1
      } else if byte.isDigit {
        number()
      } else if byte >= 0x80 {
        wide()
      } else {
        mark(byte)
      }
    }
  }

  private func byte(_ index: Int) -> UInt8 { index < utf8.count ? utf8[index] : 0 }

  private mutating func append(
    _ kind: AtomKind, to end: Int, value: Int32 = 0, _ more: Atom.Shape = [], row: UInt16 = 0
  ) {
    atoms.append(
      Atom(
        start: Int32(position), end: Int32(end), value: value, kind: kind,
        shape: shape.union(more), row: row))
    shape = []
    position = end
  }

  // MARK: Words

  private mutating func word() {
    let start = position
    if let (half, end) = dottedHalfOfDay(start) { return append(half, to: end) }
    var hash = TemporalLexicon.seed
    var end = start
    while end < utf8.count, utf8[end].isASCIILetter {
      hash = TemporalLexicon.mixed(hash, utf8[end].lowercased)
      end += 1
    }
    if end < utf8.count, utf8[end] >= 0x80, !isMark(end) { return foreignWord(from: end) }
    if isAddress(start, end) { return }
    var more = endings(start..<end)
    if utf8[start] < 97 { more.insert(.capital) }
    if end - start > 1, utf8[end - 1] < 97, utf8[start] < 97 { more.insert(.allCaps) }
    if end - start < 24, let entry = lexicon.entry(hash: hash, of: start..<end, in: utf8) {
      return append(entry.kind, to: end, value: entry.value, more, row: entry.row)
    }
    append(.other, to: end, more)
  }

  /// What the ending of a word tells.
  private func endings(_ word: Range<Int>) -> Atom.Shape {
    let letters = UnsafeBufferPointer(rebasing: utf8[word])
    var shape: Atom.Shape = []
    if word.count > 3, inflection.tells(.pastForm, letters, inAnyCase: true) {
      shape.insert(.pastForm)
    }
    if inflection.tells(.pluralNoun, letters, inAnyCase: true) { shape.insert(.pluralForm) }
    return shape
  }

  /// A word with letters beyond ASCII.
  private mutating func foreignWord(from index: Int) {
    var end = index
    while end < utf8.count, utf8[end].isWordByte, utf8[end] < 0x80 || !isMark(end) { end += 1 }
    var more = endings(position..<end)
    if utf8[position] < 97 { more.insert(.capital) }
    if let entry = lexicon.wideEntry(of: UnsafeBufferPointer(rebasing: utf8[position..<end])) {
      return append(entry.kind, to: end, value: entry.value, more, row: entry.row)
    }
    append(.other, to: end, more)
  }

  /// Which half of the day "a.m." or "p.m." names, and its end.
  private func dottedHalfOfDay(_ start: Int) -> (kind: AtomKind, end: Int)? {
    guard byte(start + 1) == 46, byte(start + 2).isASCIILetter, !byte(start + 3).isWordByte,
      let kind = lexicon.kind(ofInitials: utf8[start], utf8[start + 2]), kind == .am || kind == .pm
    else { return nil }
    return (kind, byte(start + 3) == 46 ? start + 4 : start + 3)
  }

  /// Skips an address (`https://…`, `www.…`, `name@host`, `host.tld/path`) as one atom.
  private mutating func isAddress(_ start: Int, _ end: Int) -> Bool {
    let next = byte(end)
    guard
      (next == 58 && byte(end + 1) == 47) || next == 64
        || (next == 46 && byte(end + 1).isASCIILetter)
    else { return false }
    guard start >= addressesChecked else { return false }
    var stop = end
    var found = next != 46
    while stop < utf8.count, utf8[stop] > 32, utf8[stop] != 60, utf8[stop] != 62, utf8[stop] != 34 {
      if utf8[stop] == 47 || utf8[stop] == 64 { found = true }
      stop += 1
    }
    addressesChecked = stop
    let isWeb = end - start == 3 && utf8[start] | 32 == 119 && utf8[start + 1] | 32 == 119
    guard found || isWeb else { return false }
    append(.url, to: stop)
    return true
  }

  // MARK: Numbers

  private mutating func number() {
    let start = position
    var end = start
    var value = 0
    while end < utf8.count, utf8[end].isDigit {
      if end - start < 9 { value = value * 10 + Int(utf8[end] - 48) }
      end += 1
    }
    if end - start <= 3, let grouped = groupedNumber(from: end, value) {
      return append(.number, to: grouped.end, value: grouped.value, .grouped)
    }
    if byte(end) == 46, byte(end + 1).isDigit, start == 0 || utf8[start - 1] != 46,
      let stop = decimalEnd(end)
    {
      return append(.decimal, to: stop, value: Int32(clamping: value), .grouped)
    }
    append(.number, to: end, value: end - start > 9 ? -1 : Int32(clamping: value))
  }

  /// The end and value of a number with thousands separators, whose first group ends here.
  private func groupedNumber(from end: Int, _ first: Int) -> (end: Int, value: Int32)? {
    var (end, value, groups) = (end, first, 0)
    while byte(end) == 44, byte(end + 1).isDigit, byte(end + 2).isDigit, byte(end + 3).isDigit {
      for index in 1...3 { value = min(value * 10 + Int(byte(end + index) - 48), 1 << 30) }
      end += 4
      groups += 1
    }
    guard groups > 0, !byte(end).isDigit else { return nil }
    return (end, Int32(clamping: value))
  }

  /// The end of a decimal fraction; a second point makes it a version or a date with points.
  private func decimalEnd(_ point: Int) -> Int? {
    var end = point + 1
    while byte(end).isDigit { end += 1 }
    return byte(end) == 46 && byte(end + 1).isDigit ? nil : end
  }

  // MARK: Marks

  /// Whether the UTF-8 sequence that starts here is punctuation or a space, not a letter.
  private func isMark(_ index: Int) -> Bool {
    switch utf8[index] {
    case 0xE2: byte(index + 1) == 0x80 || byte(index + 1) == 0x81
    case 0xC2: byte(index + 1) >= 0xA0 && byte(index + 1) <= 0xBF
    case 0xE3: byte(index + 1) == 0x80
    case 0xEF: byte(index + 1) == 0xBC || byte(index + 1) == 0xBB || byte(index + 1) == 0xBD
    default: false
    }
  }

  private func sequenceEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private mutating func wide() {
    let start = position
    guard isMark(start) else { return foreignWord(from: start) }
    let end = sequenceEnd(start)
    let (second, third) = (byte(start + 1), byte(start + 2))
    if utf8[start] == 0xC2, second == 0xA0 || (utf8[start] == 0xC2 && second == 0xAD) {
      shape.insert(.spaced)
      position = end
      return
    }
    guard utf8[start] == 0xE2 else { return append(.mark, to: end) }
    switch (second, third) {
    case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0x81, 0x9F...0xAF):
      shape.insert(.spaced)
      position = end
    case (0x80, 0x90), (0x80, 0x91): append(.hyphen, to: end)
    case (0x80, 0x92...0x95): append(.dash, to: end)
    case (0x80, 0x98), (0x80, 0x99), (0x80, 0xB2): append(.apostrophe, to: end)
    case (0x80, 0x9A...0x9F): append(.quote, to: end)
    default: append(.mark, to: end)
    }
  }

  private mutating func mark(_ byte: UInt8) {
    let end = position + 1
    switch byte {
    case 44: append(.comma, to: end)
    case 46, 33, 63: append(.period, to: end, value: Int32(byte))
    case 45:
      append(self.byte(end) == 45 ? .dash : .hyphen, to: self.byte(end) == 45 ? end + 1 : end)
    case 47: append(.slash, to: end)
    case 58: append(.colon, to: end)
    case 59: append(.semicolon, to: end)
    case 39, 96: append(.apostrophe, to: end)
    case 40, 91: append(.open, to: end, value: Int32(byte))
    case 41, 93: append(.close, to: end, value: Int32(byte))
    case 34: append(.quote, to: end)
    case 60: markup()
    default: append(.mark, to: end, value: Int32(byte))
    }
  }

  /// A tag such as `<sup>`, of at most 40 bytes; other angle brackets are marks.
  private mutating func markup() {
    var end = position + 1
    if byte(end) == 47 { end += 1 }
    guard byte(end).isASCIILetter else { return append(.mark, to: position + 1, value: 60) }
    while end < min(utf8.count, position + 40), utf8[end] != 62, utf8[end] != 60 { end += 1 }
    guard byte(end) == 62 else { return append(.mark, to: position + 1, value: 60) }
    append(.markup, to: end + 1)
  }
}
