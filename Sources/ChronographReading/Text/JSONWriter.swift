/// Writes JSON (RFC 8259) in the order of the calls, so that the same values give the same bytes.
///
/// ``compact`` writes one line; otherwise two spaces of indentation a level. Control characters are escaped,
/// everything else is UTF-8.
package struct JSONWriter: Sendable {
  package var output = ByteWriter()
  private let isCompact: Bool
  private var depth = 0
  private var needsComma = false
  private var follows = false

  package init(compact: Bool) { isCompact = compact }

  package mutating func object(_ body: (inout JSONWriter) -> Void) { container(123, 125, body) }
  package mutating func array(_ body: (inout JSONWriter) -> Void) { container(91, 93, body) }

  /// Writes a key; the next call writes its value.
  package mutating func key(_ name: StaticString) {
    separate()
    output.write(byte: 34)
    output.write(name)
    output.write(isCompact ? "\":" : "\": ")
    follows = true
  }

  package mutating func string(_ value: String?) {
    separate()
    guard let value else { return output.write("null") }
    output.write(byte: 34)
    Self.escape(value, into: &output)
    output.write(byte: 34)
  }

  package mutating func number(_ value: Int?) {
    separate()
    guard let value else { return output.write("null") }
    output.write(String(value))
  }

  package mutating func bool(_ value: Bool) {
    separate()
    output.write(value ? "true" : "false")
  }

  /// Writes a double with at most three decimals, without exponent.
  package mutating func decimal(_ value: Double) {
    separate()
    let scaled = Int((value * 1000).rounded())
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: 1000)
    var text = (scaled < 0 ? "-" : "") + String(whole)
    if rest != 0 {
      var digits = String(rest + 1000).dropFirst()
      while digits.last == "0" { digits = digits.dropLast() }
      text += "." + digits
    }
    output.write(text)
  }

  package mutating func field(_ name: StaticString, _ value: String?) { key(name); string(value) }
  package mutating func field(_ name: StaticString, _ value: Int?) { key(name); number(value) }
  package mutating func strings(_ name: StaticString, _ values: [String]) {
    key(name)
    array { writer in for value in values { writer.string(value) } }
  }

  private mutating func container(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    output.write(byte: open)
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if needsComma { newLine() }
    output.write(byte: close)
    needsComma = true
  }

  private mutating func separate() {
    if follows {
      follows = false
    } else if depth > 0 {
      if needsComma { output.write(byte: 44) }
      newLine()
    }
    needsComma = true
  }

  private mutating func newLine() {
    guard !isCompact else { return }
    output.write(byte: 10)
    for _ in 0..<depth { output.write("  ") }
  }

  /// Appends a text with quotes, backslashes and control characters escaped.
  package static func escape(_ text: String, into output: inout ByteWriter) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated()
      where byte < 32 || byte == 34 || byte == 92 || byte == 127 {
        output.write(bytes: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        escape(byte, into: &output)
        start = index + 1
      }
      output.write(bytes: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private static func escape(_ byte: UInt8, into output: inout ByteWriter) {
    switch byte {
    case 34: output.write("\\\"")
    case 92: output.write("\\\\")
    case 10: output.write("\\n")
    case 13: output.write("\\r")
    case 9: output.write("\\t")
    default:
      let hex: StaticString = "0123456789abcdef"
      output.write("\\u00")
      output.write(byte: hex.utf8Start[Int(byte >> 4)])
      output.write(byte: hex.utf8Start[Int(byte & 15)])
    }
  }
}
