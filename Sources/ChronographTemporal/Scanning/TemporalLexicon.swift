package import ChronographLanguage

/// The words that date rules know, in a hash table over bytes: one probe a word, no allocation.
///
/// Read once from `temporal-words.tsv`, where a line is a lower-case word, its class and a number, from
/// `temporal-sets.tsv` and from `inflection.tsv`. A class, since every rule is handed the grammar that holds it.
package final class TemporalLexicon: Sendable {
  /// What the lists say of a word.
  struct Entry: Sendable {
    var hash: UInt32 = 0
    var offset: UInt32 = 0
    var length: UInt8 = 0
    var kind: AtomKind = .other
    /// Its row in the classes that rules ask for; 0 for a word in none.
    var row: UInt16 = 0
    var value: Int32 = 0
  }

  private let table: TemporalWordTable
  /// How words change their endings.
  let inflection: Inflection

  /// The words of English; empty, so that nothing is found, where a table cannot be read.
  package static let english =
    (try? TemporalLexicon(LanguageFolder(embedded: "en"))) ?? TemporalLexicon()

  /// Reads the tables of a language.
  package convenience init(_ folder: LanguageFolder) throws(LexiconError) {
    let sets = try folder.table("temporal-sets.tsv", columns: 3...3)
    try self.init(
      words: folder.table("temporal-words.tsv", columns: 3...3),
      sets: WordSetTable.rows(of: sets, file: folder.path("temporal-sets.tsv")),
      inflection: Inflection(folder))
  }

  /// Knows no word.
  private init() {
    inflection = Inflection()
    table = TemporalWordTable(capacity: 0)
  }

  /// Reads tables.
  ///
  /// - Throws: ``LexiconError`` where a class is unknown or a value no number.
  init(
    words: DataTable, sets: [WordSetRow<TemporalSet>], inflection: Inflection
  ) throws(LexiconError) {
    let kinds = Dictionary(uniqueKeysWithValues: AtomKind.allCases.map { ("\($0)", $0) })
    self.inflection = inflection
    var table = TemporalWordTable(
      capacity: words.rows.count + sets.reduce(0) { $0 + $1.words.count })
    for line in words.rows {
      guard let kind = kinds[line.fields[1]] else {
        throw line.error("unknown class '\(line.fields[1])'")
      }
      guard let value = Int32(line.fields[2]) else {
        throw line.error("'\(line.fields[2])' is no number")
      }
      table.insert(line.fields[0], kind, value)
    }
    for row in sets {
      for word in row.words { table.insert(word, into: row.set) }
    }
    self.table = table
  }

  /// FNV-1a, 32 bits.
  static let seed: UInt32 = 2_166_136_261
  @inline(__always) static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  /// Whether the words of a row are in a class that rules ask for.
  @inline(__always) func contains(_ row: UInt16, in set: TemporalSet) -> Bool {
    table.contains(row, in: set)
  }

  /// The entry of a word, given the hash of its lower-case letters.
  func entry(hash: UInt32, of word: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> Entry? {
    table.entry(hash: hash, of: word, in: utf8)
  }

  /// The entry of a word with letters beyond ASCII.
  func wideEntry(of word: UnsafeBufferPointer<UInt8>) -> Entry? {
    guard table.isWide, word.count < 256 else { return nil }
    var folded: [UInt8] = []
    LowerCase.append(word, to: &folded)
    let hash = folded.reduce(Self.seed) { Self.mixed($0, $1) }
    return folded.withUnsafeBufferPointer { entry(hash: hash, of: 0..<folded.count, in: $0) }
  }

  /// The class of the word that two letters with full stops stand for: "a.m.".
  func kind(ofInitials first: UInt8, _ second: UInt8) -> AtomKind? {
    let letters = [first.lowercased, second.lowercased]
    let hash = Self.mixed(Self.mixed(Self.seed, letters[0]), letters[1])
    return letters.withUnsafeBufferPointer { entry(hash: hash, of: 0..<2, in: $0)?.kind }
  }

  /// The words of a class, for tests and tools.
  func words(of kind: AtomKind) -> [String] { table.words(of: kind) }
}

/// The hash table behind ``TemporalLexicon``.
struct TemporalWordTable: Sendable {
  /// The words, one after the other.
  private var letters: [UInt8] = []
  /// A power of two of slots; an empty one has length 0.
  private var slots: [TemporalLexicon.Entry]
  private let mask: Int
  /// The rows of bits, one behind the other; the first is empty.
  private var bits = [UInt64](repeating: 0, count: TemporalWordTable.width)
  /// Whether a word has letters beyond ASCII.
  private(set) var isWide = false

  /// How many numbers hold one bit for each class.
  private static let width = (TemporalSet.allCases.count + 63) / 64

  init(capacity: Int) {
    var size = 64
    while size < capacity * 3 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: TemporalLexicon.Entry(), count: size)
  }

  /// Adds a word with its class and number.
  mutating func insert(_ word: String, _ kind: AtomKind, _ value: Int32) {
    let slot = insert(Array(word.utf8))
    (slots[slot].kind, slots[slot].value) = (kind, value)
  }

  /// Adds a word to a class that rules ask for.
  mutating func insert(_ word: String, into set: TemporalSet) {
    let slot = insert(Array(word.utf8))
    if slots[slot].row == 0 {
      slots[slot].row = UInt16(bits.count / Self.width)
      bits += Array(repeating: 0, count: Self.width)
    }
    let bit = Int(set.rawValue)
    bits[Int(slots[slot].row) * Self.width + bit / 64] |= 1 << UInt64(bit % 64)
  }

  /// The slot of a word, which is added if it is new.
  private mutating func insert(_ word: [UInt8]) -> Int {
    let hash = word.reduce(TemporalLexicon.seed) { TemporalLexicon.mixed($0, $1) }
    var slot = Int(hash) & mask
    while slots[slot].length != 0 {
      if slots[slot].hash == hash, self.word(in: slots[slot]).elementsEqual(word) { return slot }
      slot = (slot + 1) & mask
    }
    slots[slot].hash = hash
    slots[slot].offset = UInt32(letters.count)
    slots[slot].length = UInt8(min(word.count, 255))
    letters += word.prefix(255)
    if word.contains(where: { $0 >= 0x80 }) { isWide = true }
    return slot
  }

  private func word(in entry: TemporalLexicon.Entry) -> ArraySlice<UInt8> {
    letters[Int(entry.offset)..<Int(entry.offset) + Int(entry.length)]
  }

  @inline(__always) func contains(_ row: UInt16, in set: TemporalSet) -> Bool {
    guard row != 0 else { return false }
    let bit = Int(set.rawValue)
    return bits[Int(row) * Self.width + bit / 64] & (1 << UInt64(bit % 64)) != 0
  }

  func entry(
    hash: UInt32, of word: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>
  ) -> TemporalLexicon.Entry? {
    var slot = Int(hash) & mask
    while slots[slot].length != 0 {
      let entry = slots[slot]
      if entry.hash == hash, Int(entry.length) == word.count, matches(entry, word, utf8) {
        return entry
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func matches(
    _ entry: TemporalLexicon.Entry, _ word: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in 0..<word.count
    where letters[Int(entry.offset) + index] != utf8[word.lowerBound + index].lowercased {
      return false
    }
    return true
  }

  func words(of kind: AtomKind) -> [String] {
    slots.filter { $0.length > 0 && $0.kind == kind }
      .map { String(decoding: word(in: $0), as: UTF8.self) }.sorted()
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
