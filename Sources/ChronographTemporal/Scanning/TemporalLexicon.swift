internal import CLanguageData

/// The words that date rules know, in a hash table over bytes: one probe a word, no allocation.
///
/// Read once from `en/temporal-words.tsv`; a line is a lower-case word, its class and a number.
struct TemporalLexicon: Sendable {
  /// What the list says of a word.
  struct Entry: Sendable {
    var hash: UInt32
    var offset: UInt32
    var length: UInt8
    var kind: AtomKind
    var value: Int32
  }

  /// The words, one after the other.
  private var letters: [UInt8] = []
  /// A power of two of slots; an empty one has length 0.
  private var slots: [Entry]
  private let mask: Int

  /// The list of English words that is part of the binary.
  static let english = TemporalLexicon(embedded: "en/temporal-words.tsv")

  private init(embedded name: String) {
    guard let file = chronograph_data_file_named(name) else {
      self.init(table: "")
      return
    }
    let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.size)
    self.init(table: String(decoding: bytes, as: UTF8.self))
  }

  /// Reads a table; lines of another form or with an unknown class are left out (a test finds them).
  init(table: String) {
    let kinds = Dictionary(
      AtomKind.allCases.map { ("\($0)", $0) }, uniquingKeysWith: { first, _ in first })
    let lines = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
    var size = 64
    while size < lines.count * 3 { size *= 2 }
    mask = size - 1
    slots = Array(
      repeating: Entry(hash: 0, offset: 0, length: 0, kind: .other, value: 0), count: size)
    for line in lines {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let kind = kinds[String(fields[1])], let value = Int32(fields[2])
      else { continue }
      insert(Array(fields[0].utf8), kind: kind, value: value)
    }
  }

  private mutating func insert(_ word: [UInt8], kind: AtomKind, value: Int32) {
    var hash = Self.seed
    for byte in word { hash = Self.mixed(hash, byte) }
    var slot = Int(hash) & mask
    while slots[slot].length != 0 { slot = (slot + 1) & mask }
    slots[slot] = Entry(
      hash: hash, offset: UInt32(letters.count), length: UInt8(min(word.count, 255)), kind: kind,
      value: value)
    letters += word
  }

  /// FNV-1a, 32 bits.
  static let seed: UInt32 = 2_166_136_261
  @inline(__always) static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  /// The entry of a word, given the hash of its lower-case letters.
  func entry(
    hash: UInt32, of word: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (kind: AtomKind, value: Int32)? {
    var slot = Int(hash) & mask
    while slots[slot].length != 0 {
      let entry = slots[slot]
      if entry.hash == hash, Int(entry.length) == word.count, matches(entry, word, utf8) {
        return (entry.kind, entry.value)
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func matches(
    _ entry: Entry, _ word: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in 0..<word.count
    where letters[Int(entry.offset) + index] != utf8[word.lowerBound + index].lowercased {
      return false
    }
    return true
  }

  /// The words of a class, for tests and tools.
  func words(of kind: AtomKind) -> [String] {
    slots.filter { $0.length > 0 && $0.kind == kind }
      .map {
        String(decoding: letters[Int($0.offset)..<Int($0.offset) + Int($0.length)], as: UTF8.self)
      }.sorted()
  }
}

extension UInt8 {
  /// The lower-case letter of an ASCII capital, anything else unchanged.
  @inline(__always) var lowercased: UInt8 { self &- 65 < 26 ? self | 32 : self }
  /// Whether it is an ASCII letter or part of a longer UTF-8 sequence.
  @inline(__always) var isWordByte: Bool { (self | 32) &- 97 < 26 || self >= 0x80 }
  /// Whether it is an ASCII letter.
  @inline(__always) var isASCIILetter: Bool { (self | 32) &- 97 < 26 }
  /// Whether it is an ASCII digit.
  @inline(__always) var isDigit: Bool { self &- 48 < 10 }
}
