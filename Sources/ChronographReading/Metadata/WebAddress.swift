/// Addresses that are safe to show and to link to.
enum WebAddress {
  /// The address with quotes, brackets, spaces and control characters percent-encoded; `nil` unless it starts with
  /// `http://` or `https://`.
  static func cleaned(_ text: String) -> String? {
    let trimmed = text.utf8.drop { $0 <= 32 }
    let lower = String(decoding: trimmed.prefix(8), as: UTF8.self).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in trimmed {
      switch byte {
      case 0...32, 34, 39, 60, 62, 92, 94, 96, 123...125, 127:
        bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    while bytes.suffix(3) == [37, 50, 48] || bytes.suffix(3) == [37, 48, 65] { bytes.removeLast(3) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
