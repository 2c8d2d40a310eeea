internal import Foundation

/// The readable part of an id: NFC, lower case, letters of any script, digits and `-`.
///
/// Every character is an XML name character, so that ids are NMTOKENs wherever they go.
package enum Slug {
  /// A longer slug is cut at a word and ends in six digits of its hash.
  package static let longest = 64

  /// The slug of a name; a name without letters and digits gets `x-` and its hash.
  package static func make(_ name: String) -> String {
    var slug = String.UnicodeScalarView()
    var pendingHyphen = false
    var count = 0
    for scalar in name.normalizedNFC.lowercased().unicodeScalars {
      guard isNameLetter(scalar) else {
        // "don't" is one word, "R&D" two.
        if scalar != "'" && scalar != "’" && scalar != "." { pendingHyphen = count > 0 }
        continue
      }
      if count >= longest { return cut(String(slug), of: name) }
      if pendingHyphen { slug.append("-") }
      slug.append(scalar)
      count += pendingHyphen ? 2 : 1
      pendingHyphen = false
    }
    return count == 0 ? "x-" + StableHash(name).hexDigits(6) : String(slug)
  }

  /// A document's id as a part of other ids: itself where it can be, otherwise a slug with its hash.
  package static func documentToken(_ id: String) -> String {
    let isToken = id.unicodeScalars.allSatisfy {
      isNameLetter($0) || $0 == "-" || $0 == "." || $0 == "_"
    }
    if isToken, !id.isEmpty, id.unicodeScalars.count <= longest { return id }
    return make(id) + "-" + StableHash(id).hexDigits(6)
  }

  /// Whether every character is one that XML 1.0 allows in a name token.
  package static func isNMTOKEN(_ id: String) -> Bool {
    !id.isEmpty
      && id.unicodeScalars.allSatisfy {
        isNameLetter($0) || $0 == "-" || $0 == "." || $0 == "_" || $0 == ":"
      }
  }

  private static func cut(_ slug: String, of name: String) -> String {
    let head = slug.unicodeScalars.prefix(longest - 16)
    var words = String(String.UnicodeScalarView(head))
    while words.hasSuffix("-") { words.removeLast() }
    return words + "-" + StableHash(name).hexDigits(6)
  }

  /// Letters, marks and digits that XML 1.0 allows in a name; `ª`, `µ` and `º` are letters that it does not.
  private static func isNameLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: return true
    case 0..<0xC0, 0xD7, 0xF7, 0x37E, 0x2000...0x206F, 0x2190...0x2BFF, 0x3000: return false
    case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0xF0000...: return false
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return properties.isAlphabetic
    }
  }
}

extension String {
  /// Canonical composition, which the standard library does not offer; free for ASCII.
  package var normalizedNFC: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
