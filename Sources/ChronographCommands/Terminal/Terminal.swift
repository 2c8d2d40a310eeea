import Foundation

/// Text as a terminal shows it: without what could steer it, with colours only where they are wanted.
enum Terminal {
  /// A colour or weight of ECMA-48 (SGR).
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case underlined = "4"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
    case cyan = "36"
  }

  /// Whether standard output is a terminal whose user hasn't refused colours (https://no-color.org).
  static var wantsColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return StandardOutput.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// The text with control characters and changes of direction replaced, so that a document can't steer the
  /// terminal; line breaks and tabs become spaces unless they are kept.
  static func safe(_ text: String, keepingLines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 10 where keepingLines, 9 where keepingLines: result.append(scalar)
      case 9, 10, 13: result.append(" ")
      case 0..<32, 127..<160, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The number of cells a text takes: two for Chinese, Japanese, Korean and full-width characters, none for
  /// combining marks.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: 0
      default: 1
      }
    }
  }

  /// The beginning of a text that fits into so many cells, with `…` where it was cut.
  static func fitted(_ text: String, to cells: Int) -> String {
    guard width(of: text) > cells else { return text }
    var result = ""
    var used = 0
    for character in text {
      used += width(of: String(character))
      if used > cells - 1 { break }
      result.append(character)
    }
    return result + "…"
  }
}

/// Puts styles around text, or leaves it alone.
struct Painter {
  var isColored: Bool

  func callAsFunction(_ text: String, _ styles: Terminal.Style...) -> String {
    guard isColored, !styles.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
