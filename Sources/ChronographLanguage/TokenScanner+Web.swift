/// What people write on the web and in mail: host names, file names, telephone numbers, emoticons.
///
/// All of it looks ahead a bounded number of bytes.
extension TokenScanner {
  /// The end of a host or file name without a scheme: `example.com`, `minutes.pdf`, `alt.news.local`.
  func hostEnd(from start: Int) -> Int? {
    var (end, dots, lastDot) = (start, 0, -1)
    while end < bytes.count, end - start < 80, Self.isHost(bytes[end]) {
      if bytes[end] == 46 {
        guard end > start, end + 1 < bytes.count, Self.isHost(bytes[end + 1]), bytes[end + 1] != 46
        else { break }
        (dots, lastDot) = (dots + 1, end)
      }
      end += 1
    }
    guard dots > 0, lastDot > start + 1 else { return nil }
    let ending = bytes[lastDot + 1..<end].reduce(UInt64(0)) { $0 << 8 | UInt64($1 | 32) }
    if end - lastDot <= 5, web.endings.contains(ending) { return end }
    return dots > 1 && isPlainPath(start..<end) ? end : nil
  }

  /// Whether names of two lower-case letters or more are joined by dots.
  private func isPlainPath(_ range: Range<Int>) -> Bool {
    var width = 0
    for byte in bytes[range] {
      if byte == 46 {
        guard width > 1 else { return false }
        width = 0
      } else {
        guard (97...122).contains(byte) else { return false }
        width += 1
      }
    }
    return width > 1
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    byte == 46 || byte == 45 || byte == 95 || (48...57).contains(byte)
      || (97...122).contains(byte | 32)
  }

  /// The end of a telephone number: 555-0100, 202-555-0100.
  func telephoneEnd(from start: Int) -> Int? {
    var (at, groups) = (start, 0)
    while groups < 3 {
      let width = digitCount(from: at)
      if groups > 0, width == 4 { return at + 4 }
      guard width == 3, at + 3 < bytes.count, bytes[at + 3] == 45 else { return nil }
      (at, groups) = (at + 4, groups + 1)
    }
    return nil
  }

  /// The number of digits, up to five.
  private func digitCount(from start: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < 5, (48...57).contains(bytes[end]) { end += 1 }
    return end - start
  }

  /// The end of an emoticon such as :-) or ;D, which stands alone.
  func emoticonEnd(from start: Int) -> Int? {
    guard bytes[start] == 58 || bytes[start] == 59 else { return nil }
    var end = start + 1
    if end < bytes.count, bytes[end] == 45 { end += 1 }
    guard end < bytes.count, Self.mouths.contains(bytes[end]) else { return nil }
    end += 1
    while end < bytes.count, bytes[end] == bytes[end - 1], end - start < 8 { end += 1 }
    guard end >= bytes.count || CharacterKind(bytes, at: end) == .other else { return nil }
    return end
  }

  private static let mouths: [UInt8] = [40, 41, 68, 80, 112]

  /// Where a contraction without an apostrophe is cut, counted from its start.
  func contractionCut(_ range: Range<Int>) -> Int? {
    web.contractionCut(UnsafeBufferPointer(rebasing: bytes[range]))
  }
}

/// What a language's lists say of words of the web, each word packed into eight bytes.
struct WebWords: Sendable {
  /// The length of the first part of a contraction.
  private var contractions: [UInt64: Int] = [:]
  /// A bit for the first letter of each of them.
  private var initials: UInt32 = 0
  /// How host and file names end.
  private(set) var endings: Set<UInt64> = []

  /// Where a contraction without an apostrophe is cut, counted from its start.
  func contractionCut(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard word.count <= 8, word.count > 3, initials & 1 << UInt32(word[0] & 31) != 0 else {
      return nil
    }
    return contractions[word.reduce(UInt64(0)) { $0 << 8 | UInt64($1 | 32) }]
  }

  /// Words behind an apostrophe, with as many letters before it as belong to them: 's, n't.
  private var clitics: [(head: [UInt8], tail: UInt64)] = []
  /// Words before an apostrophe: l', d'.
  private var proclitics: Set<UInt64> = []

  /// Adds a line of the table: a word and the length of its first part, or what kind of word it is.
  ///
  /// - Returns: whether the kind is known.
  mutating func add(_ word: String, _ kind: String) -> Bool {
    let parts = word.utf8.split(separator: 39, omittingEmptySubsequences: false)
    switch kind {
    case "ending": endings.insert(Self.packed(word.utf8))
    case "clitic" where parts.count == 2:
      clitics.append((head: Array(parts[0]), tail: Self.packed(parts[1])))
    case "proclitic" where parts.count == 2: proclitics.insert(Self.packed(parts[0]))
    default:
      guard let cut = Int(kind), (1..<word.utf8.count).contains(cut) else { return false }
      contractions[Self.packed(word.utf8)] = cut
      initials |= 1 << UInt32((word.utf8.first ?? 0) & 31)
    }
    return true
  }

  private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1 | 32) }
  }

  /// How many letters before an apostrophe belong to the word behind it; `nil` where none is behind it.
  func clitic(
    _ head: Slice<UnsafeBufferPointer<UInt8>>, _ tail: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int? {
    guard tail.count < 8 else { return nil }
    let packed = Self.packed(tail)
    return clitics.first { clitic in
      clitic.tail == packed && head.count > clitic.head.count
        && zip(head.suffix(clitic.head.count), clitic.head).allSatisfy { $0 | 32 == $1 }
    }?.head.count
  }

  /// Whether a word before an apostrophe is one of its own.
  func isProclitic(_ head: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !proclitics.isEmpty && head.count < 8 && proclitics.contains(Self.packed(head))
  }
}
