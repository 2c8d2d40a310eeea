/// What the models see of a token: hashes of its form, its ends and its shape.
///
/// Case is folded for ASCII only; digits look alike in everything but the form.
package struct TokenAtoms: Sendable {
  package var form: UInt64 = 1
  package var lower: UInt64 = 1
  package var prefix1: UInt64 = 1
  package var prefix2: UInt64 = 1
  package var prefix3: UInt64 = 1
  package var suffix1: UInt64 = 1
  package var suffix2: UInt64 = 1
  package var suffix3: UInt64 = 1
  package var suffix4: UInt64 = 1
  package var shape: UInt64 = 1
  package var isCapitalized = false
  package var hasLowerCase = false

  /// The atoms of what stands before the first and after the last token.
  package static let outside = TokenAtoms()

  private init() {}

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let seed = FeatureHash.seed
    var (form, lower, shape, lastClass) = (seed, seed, seed, UInt8(0))
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let folded = Self.folded(byte)
      form = FeatureHash.step(form, byte)
      lower = FeatureHash.step(lower, folded)
      if index == 0 { prefix1 = FeatureHash.mix(lower &+ 11) }
      if index == 1 { prefix2 = FeatureHash.mix(lower &+ 12) }
      if index == 2 { prefix3 = FeatureHash.mix(lower &+ 13) }
      let letter = Self.letterClass(byte)
      if letter != lastClass { shape = FeatureHash.step(shape, letter) }
      if letter == 97 { hasLowerCase = true }
      lastClass = letter
    }
    isCapitalized = bytes.first.map { (65...90).contains($0) || $0 == 0xC3 } ?? false
    self.form = FeatureHash.mix(form)
    self.lower = FeatureHash.mix(lower &+ 1)
    self.shape = FeatureHash.mix(shape &+ 2)
    setSuffixes(bytes)
  }

  private mutating func setSuffixes(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hash = FeatureHash.seed
    for length in 1...4 {
      if length <= bytes.count {
        hash = FeatureHash.step(hash, Self.folded(bytes[bytes.count - length]))
      }
      let atom = FeatureHash.mix(hash &+ 20 &+ UInt64(length))
      switch length {
      case 1: suffix1 = atom
      case 2: suffix2 = atom
      case 3: suffix3 = atom
      default: suffix4 = atom
      }
    }
  }

  /// ASCII letters in lower case, every digit as 0.
  @inline(__always) static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 65...90: byte | 32
    case 48...57: 48
    default: byte
    }
  }

  /// `A`, `a`, `0`, `u` for the bytes of other scripts, or the mark itself.
  @inline(__always) private static func letterClass(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 65...90: 65
    case 97...122: 97
    case 48...57: 48
    case 128...: 117
    default: byte
    }
  }

  /// The first byte of typographic marks in UTF-8.
  private static let typographic: UInt8 = 0xE2

  /// "’s" as "'s", "“" as "\"": the treebanks that the models learnt from hardly have typographic marks.
  private static func withPlainMarks(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var index = 0
    while index < word.count {
      let mark = index + 2 < word.count && word[index] == typographic && word[index + 1] == 0x80
      switch mark ? word[index + 2] : 0 {
      case 0x98, 0x99: plain.append(39)
      case 0x9C, 0x9D: plain.append(34)
      default:
        plain.append(word[index])
        index += 1
        continue
      }
      index += 3
    }
    return plain
  }

  /// The atoms of tokens, with two of ``outside`` before and three after them.
  package static func padded(_ tokens: ArraySlice<Token>, of utf8: [UInt8]) -> [TokenAtoms] {
    var atoms: [TokenAtoms] = []
    atoms.reserveCapacity(tokens.count + 5)
    atoms += [.outside, .outside]
    utf8.withUnsafeBufferPointer { bytes in
      for token in tokens {
        let range = Int(token.lowerBound)..<Int(token.upperBound)
        let word = UnsafeBufferPointer(rebasing: bytes[range])
        atoms.append(
          word.contains(typographic)
            ? withPlainMarks(word).withUnsafeBufferPointer { TokenAtoms($0) } : TokenAtoms(word))
      }
    }
    atoms += [.outside, .outside, .outside]
    return atoms
  }
}
