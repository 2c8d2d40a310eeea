/// Builds one line of text from pieces of a page: white space is collapsed, invisible characters are left out.
struct LineText {
  private var text = String.UnicodeScalarView()
  private var linked = 0
  private var pendsSpace = false
  private var pendsLineFeed = false
  private var isFirstLinked = false

  /// Whether nothing visible was added.
  var isEmpty: Bool { text.isEmpty }

  /// The number of bytes so far.
  var count: Int { String(text).utf8.count }

  /// The last visible character.
  var last: Unicode.Scalar? { text.last }

  mutating func append(_ bytes: ArraySlice<UInt8>, isLink: Bool) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 9...13, 32, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        pendsSpace = true
        if scalar.value == 10 { pendsLineFeed = true }
      case 0...31, 127...159, 0xAD, 0x200B, 0x2060, 0xFEFF: continue
      default:
        addSpace(before: scalar)
        text.append(scalar)
        if isLink { linked += Self.width(scalar) }
      }
    }
  }

  /// Remembers that a space stands here.
  mutating func appendSpace() { pendsSpace = true }

  /// The line and the bytes of it that are links; starts a new line.
  mutating func take() -> (text: String, linked: Int) {
    defer { self = LineText() }
    return (String(text), linked)
  }

  private mutating func addSpace(before next: Unicode.Scalar) {
    defer { (pendsSpace, pendsLineFeed) = (false, false) }
    guard pendsSpace, let last = text.last else { return }
    // A line feed of the file between two Chinese characters is no space (CSS Text, segment breaks).
    if pendsLineFeed, Self.isWide(last), Self.isWide(next) { return }
    text.append(" ")
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x323AF: true
    default: false
    }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int { UTF8.width(scalar) }
}
