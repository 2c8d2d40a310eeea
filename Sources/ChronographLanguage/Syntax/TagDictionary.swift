/// The tags that words had in training: which words always have one tag, and which choice others leave.
///
/// Sorted by the 32-bit hash of the folded form; `classes` numbers the sets of tags that words share.
package struct TagDictionary: Sendable {
  private let keys: [UInt32]
  private let values: [UInt32]

  /// Each value holds the number of the word's set of tags above eight bits: one more than its only tag, or 0.
  package init(keys: [UInt32], values: [UInt32]) {
    self.keys = keys
    self.values = values
  }

  package static func key(of atoms: TokenAtoms) -> UInt32 {
    UInt32(truncatingIfNeeded: atoms.lower >> 32)
  }

  /// The set of tags of a word as an atom; an unknown word is told by its ending and its first letter.
  package func classAtom(of atoms: TokenAtoms) -> UInt64 {
    guard let value = value(of: atoms) else {
      return atoms.suffix2 &+ (atoms.isCapitalized ? 1 : 0)
    }
    return FeatureHash.atom(2, Int(value >> 8))
  }

  /// The tag of a word that never had another one.
  package func onlyTag(of atoms: TokenAtoms) -> UInt8? {
    guard let value = value(of: atoms), value & 0xFF != 0 else { return nil }
    return UInt8(truncatingIfNeeded: value & 0xFF) - 1
  }

  package func value(of atoms: TokenAtoms) -> UInt32? {
    let key = Self.key(of: atoms)
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? values[low] : nil
  }
}
