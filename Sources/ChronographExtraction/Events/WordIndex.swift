import ChronographLanguage

/// Dense ids of words, found by the hash of their lower-case bytes, so that no string is made while reading.
struct WordIndex: Sendable {
  /// The id of a word that no table holds.
  static let unknown = 0

  /// Per slot the id of a word, or 0; the number of slots is a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 16384)
  private var hashes: [UInt64] = [0]
  private var words: [String] = [""]

  /// The number of ids, the unknown word's among them.
  var count: Int { hashes.count }

  /// The hash of a word's bytes, letters folded to lower case (FNV-1a).
  static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var lead: UInt8 = 0
    for byte in bytes {
      hash = (hash ^ UInt64(folded(byte, after: lead))) &* 0x100_0000_01b3
      lead = byte
    }
    return hash
  }

  @inline(__always)
  private static func folded(_ byte: UInt8, after lead: UInt8) -> UInt8 {
    if byte < 0x80 { return byte &- 65 < 26 ? byte | 32 : byte }
    return LowerCase.fold(byte, after: lead)
  }

  /// The id of the word with that hash, or ``unknown``.
  func id(hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] != 0 {
      if hashes[Int(slots[slot])] == hash { return Int(slots[slot]) }
      slot = (slot + 1) & mask
    }
    return Self.unknown
  }

  /// The word of an id, as it was first given; empty for the unknown word.
  func word(_ id: Int) -> String { words[id] }

  /// The id of a word, or ``unknown``.
  func id(of word: some StringProtocol) -> Int { id(hash: Self.hash(of: word.utf8)) }

  /// The id of a word, new if need be.
  mutating func insert(_ word: some StringProtocol) -> Int {
    let hash = Self.hash(of: word.utf8)
    let known = id(hash: hash)
    guard known == Self.unknown else { return known }
    if hashes.count * 2 > slots.count { grow() }
    hashes.append(hash)
    words.append(String(word))
    place(hashes.count - 1)
    return hashes.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 1..<hashes.count { place(id) }
  }

  private mutating func place(_ id: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hashes[id] ^ (hashes[id] >> 32)) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(id)
  }
}
