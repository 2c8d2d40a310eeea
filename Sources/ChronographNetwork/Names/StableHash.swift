/// A 64-bit hash that is the same in every run and on every machine (FNV-1a with a final mix).
///
/// It tells names apart in ids; it is not made to resist anybody.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ text: String) { combine(text) }

  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte: byte) }
    // No text holds this byte, so that "ab", "c" and "a", "bc" differ.
    combine(byte: 0xFF)
  }

  private mutating func combine(byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// All of it.
  var value: UInt64 { state }

  /// Lower-case hexadecimal digits, at most 16.
  func hexDigits(_ count: Int) -> String {
    var mixed = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    mixed ^= mixed >> 33
    let text = String(mixed, radix: 16)
    return String((String(repeating: "0", count: 16 - text.utf8.count) + text).prefix(count))
  }
}
