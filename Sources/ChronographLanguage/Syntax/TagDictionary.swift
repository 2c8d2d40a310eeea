/// The tags that words had in training: which words always have one tag, and which choice others leave.
///
/// Sorted by the 32-bit hash of the folded form; `classes` numbers the sets of tags that words share.
package struct TagDictionary: Sendable {
  private let keys: [UInt32]
  private let values: [UInt32]
  /// Where the keys start that begin with some bits, and where the last of them end.
  private let starts: [UInt32]
  private static let startBits: UInt32 = 13

  /// Each value holds the number of the word's set of tags above eight bits: one more than its only tag, or 0.
  package init(keys: [UInt32], values: [UInt32]) {
    self.keys = keys
    self.values = values
    var starts: [UInt32] = []
    for (index, key) in keys.enumerated() {
      while starts.count <= Int(key >> (32 - Self.startBits)) { starts.append(UInt32(index)) }
    }
    while starts.count <= 1 << Self.startBits { starts.append(UInt32(keys.count)) }
    self.starts = starts
  }

  package static func key(of atoms: TokenAtoms) -> UInt32 {
    UInt32(truncatingIfNeeded: atoms.lower >> 32)
  }

  /// The set of tags of a word as an atom; an unknown word is told by its ending and its first letter.
  package func classAtom(of atoms: TokenAtoms) -> UInt64 {
    Self.classAtom(of: atoms, value(of: atoms))
  }

  @inline(__always)
  static func classAtom(of atoms: TokenAtoms, _ value: UInt32?) -> UInt64 {
    guard let value else { return atoms.suffix2 &+ (atoms.isCapitalized ? 1 : 0) }
    return FeatureHash.atom(2, Int(value >> 8))
  }

  /// The tag of a word that never had another one.
  package func onlyTag(of atoms: TokenAtoms) -> UInt8? { Self.onlyTag(value(of: atoms)) }

  @inline(__always) static func onlyTag(_ value: UInt32?) -> UInt8? {
    guard let value, value & 0xFF != 0 else { return nil }
    return UInt8(truncatingIfNeeded: value & 0xFF) - 1
  }

  package func value(of atoms: TokenAtoms) -> UInt32? {
    let key = Self.key(of: atoms)
    let bucket = Int(key >> (32 - Self.startBits))
    // Keys are hashes, so that hardly two begin alike.
    for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where keys[index] == key {
      return values[index]
    }
    return nil
  }
}
