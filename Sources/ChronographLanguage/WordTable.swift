/// Words and their ids: a hash table with open addressing over UTF-8, without a `String` a word.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where the word of an id starts in ``bytes``; the next entry is where it ends.
  private var starts: [UInt32] = [0, 0]
  /// Per slot the id of a word, in as many bits as number the slots, and bits of its hash above them.
  private var slots: [UInt32]

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    bytes.reserveCapacity(capacity * 8)
    starts.reserveCapacity(capacity + 2)
  }

  /// The number of words; ids run from 1 to it.
  var count: Int { starts.count - 2 }

  /// The id of a word, 0 if it is not in the table.
  func find(_ word: some RandomAccessCollection<UInt8>) -> UInt32 {
    let id = word.withContiguousStorageIfAvailable { slots[slot(of: $0, Self.hash($0))] & mask }
    return id ?? find(Array(word))
  }

  private var mask: UInt32 { UInt32(truncatingIfNeeded: slots.count - 1) }

  /// The id of a word, which is added if it is new.
  mutating func insert(_ word: [UInt8]) -> UInt32 { word.withUnsafeBufferPointer { insert($0) } }

  /// The id of a word, which is added if it is new.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Self.hash(word)
    var slot = slot(of: word, hash)
    guard slots[slot] == 0 else { return slots[slot] & mask }
    if (count + 1) * 2 > slots.count {
      grow()
      slot = self.slot(of: word, hash)
    }
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    slots[slot] = UInt32(count) | check(hash)
    return UInt32(count)
  }

  /// The slot of a word, or the empty one where it would go.
  private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let (mask, check) = (mask, check(hash))
    return slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0, slots[slot] & ~mask != check || !equals(slots[slot] & mask, word) {
        slot = (slot + 1) & (slots.count - 1)
      }
      return slot
    }
  }

  private func check(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) & ~mask }

  /// The word of an id.
  func word(_ id: UInt32) -> String {
    String(decoding: bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])], as: UTF8.self)
  }

  private mutating func place(_ id: UInt32, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id | check(hash)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 1...UInt32(max(1, count)) where Int(id) <= count {
      place(id, hash: Self.hash(bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]))
    }
  }

  private func equals(_ id: UInt32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, end) = (Int(starts[Int(id)]), Int(starts[Int(id) + 1]))
    guard end - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<word.count where bytes[start + index] != word[index] { return false }
      return true
    }
  }

  /// FNV-1a, 64 bits, with a final mix: the low bits choose the slot.
  private static func hash(_ word: some Collection<UInt8>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return value ^ (value >> 29)
  }
}

/// Lower case for the scripts of the word lists, byte by byte and of the same length: ASCII, Latin-1, Latin Extended-A,
/// basic Greek and Cyrillic stay as they are where their length would change.
package enum LowerCase {
  /// Appends the lower-case form of UTF-8 bytes.
  package static func append(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
    var lead: UInt8 = 0
    for byte in bytes {
      output.append(fold(byte, after: lead))
      lead = byte
    }
  }

  /// The lower-case form of a byte behind another.
  @inline(__always) package static func fold(_ byte: UInt8, after lead: UInt8) -> UInt8 {
    if byte < 0x80 { return byte >= 65 && byte <= 90 ? byte | 32 : byte }
    if lead == 0xC3 { return byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? byte + 32 : byte }
    if lead == 0xC4 || lead == 0xC5 { return foldExtended(byte, lead: lead) }
    return byte
  }

  private static func foldExtended(_ byte: UInt8, lead: UInt8) -> UInt8 {
    // U+0139–U+0148 and U+0179–U+017E have their capitals at odd code points, the others at even ones.
    let code = (UInt32(lead & 0x1F) << 6) | UInt32(byte & 0x3F)
    let isOddCapital = (0x139...0x148).contains(code) || (0x179...0x17E).contains(code)
    guard code != 0x130, code != 0x131, code != 0x138, code != 0x149, code != 0x178, code != 0x17F
    else { return byte }
    let isCapital = isOddCapital ? code % 2 == 1 : code % 2 == 0
    return isCapital && byte != 0xBF ? byte + 1 : byte
  }
}
