/// Bytes of a text file as UTF-8: byte order marks are obeyed, and what is invalid is replaced.
enum TextDecoder {
  /// A decoded text, and the line of the first byte that had to be replaced.
  struct Result {
    var text: String
    var firstInvalidLine: Int?
  }

  /// Whether bytes are no text: a NUL outside UTF-16, or more than a tenth control characters.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    if byteOrder(of: bytes) != nil { return false }
    var controls = 0
    for byte in bytes where byte < 32 || byte == 127 {
      switch byte {
      case 0: return true
      case 9, 10, 12, 13, 27: continue
      default: controls += 1
      }
    }
    return controls * 10 > bytes.count
  }

  /// Decodes UTF-8, or UTF-16 where a byte order mark says so; the mark itself is left out.
  static func decode(_ bytes: [UInt8]) -> Result {
    guard let isBigEndian = byteOrder(of: bytes) else {
      return decodeUTF8(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    let isValid = bytes.count.isMultiple(of: 2) && String(validating: units, as: UTF16.self) != nil
    return Result(
      text: String(decoding: units, as: UTF16.self), firstInvalidLine: isValid ? nil : 1)
  }

  /// Whether a UTF-16 byte order mark stands first, and if so whether it is big-endian.
  private static func byteOrder(of bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    return bytes.starts(with: [0xFF, 0xFE]) ? false : nil
  }

  /// Decodes UTF-8 and tells the line of the first invalid byte.
  static func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> Result {
    if let text = String(validating: bytes, as: UTF8.self) { return Result(text: text) }
    let text = String(decoding: bytes, as: UTF8.self)
    // The repaired text equals the input up to the first replacement.
    let replaced = zip(bytes, text.utf8).enumerated().first { $0.element.0 != $0.element.1 }
    let offset = replaced?.offset ?? min(bytes.count, text.utf8.count)
    return Result(text: text, firstInvalidLine: bytes.prefix(offset).count { $0 == 10 } + 1)
  }
}
