/// What kind of character starts at a byte.
enum CharacterKind {
  case letter, digit, han, other

  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      self =
        byte | 32 >= 97 && byte | 32 <= 122 ? .letter : byte >= 48 && byte <= 57 ? .digit : .other
      return
    }
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    case 0xC2: self = second == 0xAA || second == 0xB5 || second == 0xBA ? .letter : .other
    case 0xC3: self = second == 0x97 || second == 0xB7 ? .other : .letter
    case 0xC4...0xDF: self = .letter
    case 0xE0, 0xE1: self = .letter
    case 0xE2: self = second >= 0xB0 ? .letter : .other
    case 0xE3:
      self = second == 0x80 ? Self.ideographic(bytes, index) : second >= 0x90 ? .han : .letter
    case 0xE4...0xE9: self = .han
    case 0xEA...0xEE: self = .letter
    case 0xEF:
      self =
        second >= 0xA4 && second <= 0xAB
        ? .han : second == 0xBC || second == 0xBD ? .other : .letter
    case 0xF0: self = second >= 0xA0 ? .han : .other
    default: self = .other
    }
  }

  /// Of the ideographic marks, 々 and 〇 belong to words.
  private static func ideographic(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> CharacterKind {
    index + 2 < bytes.count && (bytes[index + 2] == 0x85 || bytes[index + 2] == 0x87)
      ? .han : .other
  }

  /// The number of bytes of the character that a byte leads.
  static func width(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
