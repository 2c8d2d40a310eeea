/// Finds what makes a YAML parser take more than linear time or stack: aliases and deep nesting.
///
/// An alias repeats a whole value, so that a kilobyte of them can stand for more than any memory holds. No file that
/// this program reads needs one.
package enum YAMLGuard {
  /// The first line that is refused, counted from 0, and why; `nil` where there is none.
  package static func problem(in lines: [ArraySlice<UInt8>]) -> (line: Int, message: String)? {
    for (number, line) in lines.enumerated() {
      if nestsDeeply(line) { return (number, "values nest too deeply") }
      if hasAlias(line) { return (number, "anchors and aliases (& and *) are not supported") }
    }
    return nil
  }

  /// The same for a whole text.
  package static func problem(in text: String) -> (line: Int, message: String)? {
    problem(in: Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false))
  }

  private static func nestsDeeply(_ line: ArraySlice<UInt8>) -> Bool {
    let leading = line.prefix { $0 == 32 || $0 == 9 || $0 == 45 || $0 == 63 || $0 == 58 }
    return leading.count > 64 || line.count { $0 == 91 || $0 == 123 } > 16
  }

  /// Whether `*name` stands where a value can begin, outside quotes.
  private static func hasAlias(_ line: ArraySlice<UInt8>) -> Bool {
    var quote: UInt8?
    // At the start of a line, or after what opens or parts values; not within plain words.
    var opensValue = true
    var depth = 0
    var isAnchor = false
    for (index, byte) in zip(line.indices, line) {
      // "&name" stands before a value and does not end the place where one can begin.
      if byte == 38, opensValue { isAnchor = true }
      if isAnchor, byte > 32 { continue }
      isAnchor = false
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case 34 where opensValue, 39 where opensValue: quote = byte
      case 42 where opensValue:
        let next = index + 1 < line.endIndex ? line[index + 1] : 32
        if next > 32, next != 42 { return true }
      case 35 where opensValue: return false
      default: break
      }
      switch byte {
      case 9, 32, 45, 63: break  // space, tab, `-` and `?` leave it as it is
      case 91, 123: depth += opensValue ? 1 : 0
      case 44: opensValue = depth > 0
      case 58: opensValue = index + 1 >= line.endIndex || line[index + 1] <= 32
      default: opensValue = false
      }
    }
    return false
  }
}
