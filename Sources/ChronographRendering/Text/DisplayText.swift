/// Names and quotes as they may stand in a picture.
enum DisplayText {
  /// The longest text of a tooltip, in characters.
  static let tooltipLimit = 360

  /// The text on one line, without characters that XML forbids or that would turn the text around.
  ///
  /// Controls and line breaks become spaces, several spaces one; signs that steer the direction of
  /// writing are dropped, because they would reach beyond the name.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var follows = false
    for scalar in text.unicodeScalars {
      if steersDirection(scalar.value) || isForbidden(scalar.value) { continue }
      if isBlank(scalar.value) {
        follows = !scalars.isEmpty
        continue
      }
      if follows { scalars.append(" ") }
      follows = false
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// A cleaned text cut to so many characters.
  static func clipped(_ text: String, to limit: Int = tooltipLimit) -> String {
    // A character can hold any number of combining marks, so scalars are what is counted.
    let head = String(text.unicodeScalars.prefix(limit * 2))
    let cleaned = clean(head)
    let kept = String(cleaned.unicodeScalars.prefix(limit))
    return kept == cleaned && head.unicodeScalars.count == text.unicodeScalars.count
      ? cleaned : kept + TextMetrics.ellipsis
  }

  /// An address that may become a link: `http` and `https` only, with nothing that ends an attribute.
  static func link(_ url: String?) -> String? {
    guard let url, url.utf8.count <= 2048 else { return nil }
    let lower = url.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    var output = ""
    for byte in url.utf8 {
      switch byte {
      case 0x21, 0x23...0x26, 0x28...0x3b, 0x3d, 0x3f...0x5b, 0x5d, 0x5f, 0x61...0x7a, 0x7e:
        output.unicodeScalars.append(Unicode.Scalar(byte))
      default: output += "%" + hexadecimal(byte)
      }
    }
    return output
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }

  private static func isBlank(_ value: UInt32) -> Bool {
    value <= 0x20 || (0x7f...0xa0).contains(value) || value == 0x2028 || value == 0x2029
  }

  private static func isForbidden(_ value: UInt32) -> Bool {
    value & 0xfffe == 0xfffe || (0xfdd0...0xfdef).contains(value)
  }

  private static func steersDirection(_ value: UInt32) -> Bool {
    switch value {
    case 0x200e, 0x200f, 0x61c, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: true
    default: false
    }
  }
}
