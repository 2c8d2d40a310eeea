/// How wide a text is, by a table of our own, so that a picture doesn't depend on the fonts of a machine.
///
/// Latin, Greek and Cyrillic are exact for Helvetica, Arial and Liberation Sans; Chinese, Japanese and
/// Korean are one em a character; every other script takes a width on the safe side.
struct TextMetrics: Sendable {
  /// What the widest of the usual fonts (DejaVu Sans, Verdana) take beyond ours, where a program doesn't heed `textLength`.
  static let widestFont = 1.22
  /// The font size in points.
  let size: Double
  /// Whether the bold face is measured.
  let isBold: Bool

  init(size: Double, bold: Bool = false) {
    self.size = size
    isBold = bold
  }

  /// The width in points.
  func width(of text: some StringProtocol) -> Double {
    let table = isBold ? CharacterWidths.bold : CharacterWidths.regular
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += Self.width(of: scalar, in: table) }
    return Double(thousandths) * size / 1000
  }

  /// Whether every character's width is known exactly.
  static func isExact(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      isFullWidth(scalar.value) || CharacterWidths.blocks.contains { $0.contains(scalar.value) }
    }
  }

  private static func width(of scalar: Unicode.Scalar, in table: [UInt16]) -> Int {
    let value = scalar.value
    var offset = 0
    for block in CharacterWidths.blocks {
      if block.contains(value) { return Int(table[offset + Int(value - block.lowerBound)]) }
      offset += block.count
    }
    return otherWidth(of: value)
  }

  private static func otherWidth(of value: UInt32) -> Int {
    switch value {
    case 0x300...0x36f, 0x200b...0x200f, 0xfe00...0xfe0f: 0  // combining, zero width, selectors
    case 0x590...0x5ff: 640  // Hebrew
    case 0x600...0x8ff, 0xfb50...0xfdff, 0xfe70...0xfeff: 720  // Arabic, Syriac and their forms
    case 0x1f000...0x1faff: 1400  // emoji
    default: isFullWidth(value) ? 1000 : 1050
    }
  }

  /// Whether a character fills a square, so that a line may break beside it.
  static func isFullWidth(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe4f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x20000...0x3fffd:
      true
    default: false
    }
  }
}
