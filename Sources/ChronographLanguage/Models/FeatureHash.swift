internal import CLanguageData

/// The 64-bit numbers that features are made of.
///
/// An *atom* names one observation (a word, a tag, a distance); a *feature* mixes one to four atoms with
/// the number of its template. Nothing but these numbers is stored in a model.
package enum FeatureHash {
  /// Spreads the bits of a small number over all 64 (the finaliser of SplitMix64).
  @inline(__always) package static func mix(_ value: UInt64) -> UInt64 {
    var x = value &+ 0x9E37_79B9_7F4A_7C15
    x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
    return x ^ (x >> 31)
  }

  /// The atom of a value of some kind; kinds keep a tag apart from a label of the same number.
  @inline(__always) package static func atom(_ kind: UInt64, _ value: Int) -> UInt64 {
    mix(kind << 48 ^ UInt64(truncatingIfNeeded: value))
  }

  /// A cheaper atom for small numbers: labels, counts, distances.
  @inline(__always) package static func small(_ kind: UInt64, _ value: Int32) -> UInt64 {
    (kind << 32 &+ UInt64(truncatingIfNeeded: value &+ 2)) &* 0xD6E8_FEB8_6659_FD93
  }

  /// The hash of bytes, as an atom.
  package static func bytes(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = step(hash, byte) }
    return mix(hash)
  }

  @inline(__always) package static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// One step of FNV-1a.
  @inline(__always) package static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

/// Collects the features of one decision; the order of the calls numbers the templates, so every call
/// must be made for every decision.
package struct FeatureBuffer {
  private let base: UnsafeMutablePointer<UInt64>
  /// The model's index, if it is told of each feature at once, and the number of its buckets.
  private let index: UnsafePointer<UInt32>?
  private let buckets: UInt64
  /// How many features were added.
  package private(set) var count = 0

  /// Writes to memory that the caller owns and that is large enough for every template.
  package init(_ base: UnsafeMutablePointer<UInt64>) {
    self.base = base
    (index, buckets) = (nil, 0)
  }

  /// Has each feature looked for in a model's index from now on, so that the wait for memory is over when it is added.
  init(_ base: UnsafeMutablePointer<UInt64>, announcingTo index: UnsafeBufferPointer<UInt32>) {
    self.base = base
    self.index = index.baseAddress
    buckets = UInt64(index.count / 4)
  }

  @inline(__always) package mutating func add(_ a: UInt64) { push(a) }

  @inline(__always) package mutating func add(_ a: UInt64, _ b: UInt64) {
    push(a &+ Self.rotated(b, 21))
  }

  @inline(__always) package mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
    push(a &+ Self.rotated(b, 21) &+ Self.rotated(c, 42))
  }

  @inline(__always)
  package mutating func add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    push(a &+ Self.rotated(b, 21) &+ Self.rotated(c, 42) &+ Self.rotated(d, 53))
  }

  @inline(__always) private mutating func push(_ value: UInt64) {
    var x = value &+ UInt64(truncatingIfNeeded: count &+ 1) &* 0x9E37_79B9_7F4A_7C15
    x = (x ^ (x >> 32)) &* 0xD6E8_FEB8_6659_FD93
    x ^= x >> 32
    base[count] = x
    count &+= 1
    if let index {
      chronograph_will_read(index + Int(truncatingIfNeeded: (x &>> 32 &* buckets) &>> 32) &* 4)
    }
  }

  @inline(__always) private static func rotated(_ x: UInt64, _ by: UInt64) -> UInt64 {
    x << by | x >> (64 &- by)
  }
}
