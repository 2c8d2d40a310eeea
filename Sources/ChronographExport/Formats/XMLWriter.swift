package import ChronographReading

/// Writes XML 1.0 elements, one a line, with every value escaped for its place.
package struct XMLWriter: Sendable {
  package private(set) var output = ByteWriter()

  package init() { output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Writes markup of our own as it is.
  package mutating func write(_ markup: StaticString) { output.write(markup) }

  /// Writes ` name="value"`.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    output.write(byte: 32)
    output.write(name)
    output.write("=\"")
    for byte in PlainText.cleaned(value).utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.write("&amp;")
      case UInt8(ascii: "<"): output.write("&lt;")
      case UInt8(ascii: ">"): output.write("&gt;")
      case UInt8(ascii: "\""): output.write("&quot;")
      default: output.write(byte: byte)
      }
    }
    output.write(byte: UInt8(ascii: "\""))
  }

  /// Writes text between tags; one with `&`, `<` or `>` as a CDATA section, since Tulip and JUNG keep only what
  /// follows the last entity.
  package mutating func text(_ value: String) {
    let value = PlainText.cleaned(value)
    let isPlain = value.utf8.allSatisfy {
      $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
    }
    guard !isPlain else { return output.write(value) }
    output.write("<![CDATA[")
    var brackets = 0
    for byte in value.utf8 {
      if byte == UInt8(ascii: ">"), brackets >= 2 { output.write("]]><![CDATA[") }
      brackets = byte == UInt8(ascii: "]") ? brackets + 1 : 0
      output.write(byte: byte)
    }
    output.write("]]>")
  }

  /// Writes a `data` element on a line of its own; nothing for `nil` or an empty value.
  package mutating func data(_ key: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    output.write("      <data key=\"")
    output.write(key)
    output.write("\">")
    text(value)
    output.write("</data>\n")
  }
}
