internal import Foundation

/// Names and quotes from documents, made fit for a one-line field of a text format.
package enum PlainText {
  /// The text in NFC on one line: line breaks are spaces, and what could hide or reorder words is gone.
  ///
  /// - Parameter limit: the most Unicode scalars to keep; a longer text ends in `…`.
  package static func cleaned(_ text: String, limit: Int = .max) -> String {
    let isPrintableASCII = text.utf8.allSatisfy { $0 >= 32 && $0 < 127 }
    if isPrintableASCII, text.utf8.count <= limit { return text }
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      guard let kept = replacement(for: scalar) else { continue }
      if count == limit {
        scalars.removeLast()
        scalars.append("…")
        break
      }
      scalars.append(kept)
      count += 1
    }
    let result = String(scalars)
    return isPrintableASCII ? result : result.precomposedStringWithCanonicalMapping
  }

  /// The scalar itself, a space for a line break or tab, `nil` for what no format should carry.
  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0: nil
    // Marks and overrides of writing direction: they could make a label read as another one.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: nil
    case 0xFEFF, 0xFDD0...0xFDEF: nil
    default: scalar.value & 0xFFFE == 0xFFFE ? nil : scalar
    }
  }
}
